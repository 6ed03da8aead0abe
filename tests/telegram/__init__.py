"""Scenarios through the real application, a real server and a real database file."""
