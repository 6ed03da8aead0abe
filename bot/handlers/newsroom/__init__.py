"""What needs a role: the commands and buttons of contributors, editors and admins."""
