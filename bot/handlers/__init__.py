"""The bot in Telegram: updates in, outcomes asked for, replies out.

The way of a question: ``incoming`` stores it, ``turns`` says when it is its turn, ``registry`` which handler
takes it, ``turn`` commits what comes of it, ``courier`` brings the reply. ``run`` starts and ends all of it.
"""

from .judging import DIALOGS
from .registry import COMMANDS
from .run import run_bot, serve

__all__ = ["COMMANDS", "DIALOGS", "run_bot", "serve"]
