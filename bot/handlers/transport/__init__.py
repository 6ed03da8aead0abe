"""The way in and the way out: updates onto the disk and to their turn, letters from the disk to the chats."""
