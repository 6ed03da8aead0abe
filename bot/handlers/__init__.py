"""The bot in Telegram: updates in, outcomes asked for, replies out.

The way of a question: ``transport.incoming`` stores it, ``transport.turns`` says when it is its turn,
``registry`` which handler takes it (of ``readers`` or of the ``newsroom``), ``turn`` commits what comes
of it, ``transport.courier`` brings the reply. ``run`` starts and ends all of it.
"""

from .readers.judging import DIALOGS
from .registry import COMMANDS
from .run import run_bot, serve

__all__ = ["COMMANDS", "DIALOGS", "run_bot", "serve"]
