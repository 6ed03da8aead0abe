"""The optional semantic model, and what is kept on disk between starts: its vectors and the trained weights.

``bot.matching`` knows only the ``Encoder`` and ``WeightStore`` interfaces; here is what stands behind them.
"""

from .backends import BACKENDS, SemanticError, open_encoder
from .vectors import RememberingEncoder
from .weights import WeightFiles

__all__ = ["BACKENDS", "RememberingEncoder", "SemanticError", "WeightFiles", "open_encoder"]
