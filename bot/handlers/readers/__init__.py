"""What everybody may use: questions, the commands and buttons of readers, groups, inline mode."""
