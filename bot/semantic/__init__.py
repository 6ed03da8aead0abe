"""The optional semantic model, and what is kept on disk between starts: its vectors, and what was trained.

``bot.matching`` knows only the ``Encoder`` and ``Store`` interfaces; here is what stands behind them.
"""

from .backends import BACKENDS, SemanticError, open_encoder
from .states import StateFiles
from .vectors import RememberingEncoder, has_read

__all__ = ["BACKENDS", "RememberingEncoder", "SemanticError", "StateFiles", "has_read", "open_encoder"]
