"""Matching: from a text to a ranking of everything the base could say."""
