"""The fact base's files: what is loaded, what is refused, and in which words."""
