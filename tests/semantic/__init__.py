"""The semantic model behind its interface, and what is kept on disk."""
