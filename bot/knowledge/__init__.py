"""The fact base's files: strict YAML loading, and every check that a base must pass before it answers.

The one layer that knows YAML. ``load_base`` gives a whole, checked base or raises ``KnowledgeError`` with all
problems of all files, each as ``file:line: what is wrong; what was expected``.
"""

from .load import load_base
from .problems import KnowledgeError, Problem
from .summary import Summary, summarise

__all__ = ["KnowledgeError", "Problem", "Summary", "load_base", "summarise"]
