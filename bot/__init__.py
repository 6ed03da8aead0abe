"""A Telegram assistant that answers questions about the news from a curated fact base."""

import os

__version__ = "0.1.0"

# Before numpy is loaded: the matrices here are small, and threads that wait for each other cost several
# times what they gain.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
