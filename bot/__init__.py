"""A Telegram assistant that answers questions about the news from a curated fact base."""

__version__ = "0.1.0"
