"""Running the newsroom: who may change what, and every change of the fact base. Knows no Telegram.

``orders`` holds what editors may ask for, ``newsroom`` makes it so, once; ``results`` is what comes of it.
"""

from . import orders
from .newsroom import Newsroom
from .orders import Action, Edit, Order
from .results import Preview, Reason, Result, Verdict

__all__ = ["Action", "Edit", "Newsroom", "Order", "Preview", "Reason", "Result", "Verdict", "orders"]
