"""The fact base's files: strict YAML loading, every check that a base must pass before it answers, and edits.

The one layer that knows YAML. ``load_base`` gives a whole, checked base or raises ``KnowledgeError`` with all
problems of all files, each as ``file:line: what is wrong; what was expected``. A ``Change`` of a record
becomes new text of its file by ``edited``, which leaves all else as it is; ``DurableFolder`` writes it.
Documents are understood in ``importing``, not offered here: only who imports one need load a parser of HTML.
"""

from .builder import FORBIDDEN
from .changes import (
    AddItem,
    AddRecord,
    Change,
    ChangeError,
    DropField,
    RemoveItem,
    RemoveRecord,
    ReplaceRecord,
    SetField,
)
from .durable import DurableFolder, Outcome, Written, difference, digest
from .load import load_base
from .problems import KnowledgeError, Problem, RefusedError
from .proposals import Said, standing
from .records import is_published, missing_keys
from .splice import edited, records_in
from .summary import Summary, summarise
from .watch import EVERY, Seen, Watch
from .writing import record_text

__all__ = [
    "EVERY",
    "FORBIDDEN",
    "AddItem",
    "AddRecord",
    "Change",
    "ChangeError",
    "DropField",
    "DurableFolder",
    "KnowledgeError",
    "Outcome",
    "Problem",
    "RefusedError",
    "RemoveItem",
    "RemoveRecord",
    "ReplaceRecord",
    "Said",
    "Seen",
    "SetField",
    "Summary",
    "Watch",
    "Written",
    "difference",
    "digest",
    "edited",
    "is_published",
    "load_base",
    "missing_keys",
    "record_text",
    "records_in",
    "standing",
    "summarise",
]
