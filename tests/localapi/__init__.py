"""The local Bot API server, driven by python-telegram-bot as in production."""
