"""What can be wrong with a fact base, and the collector that gathers every problem of every file.

The exceptions::

    Exception
    └── KnowledgeError          the base (or a text of it) has problems; carries all of them
        └── RefusedError        one file is not read further: too big, no UTF-8, not strict YAML
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

HINT_BUDGET = 4_000
"""Comparisons made for hints in one load, some 20 microseconds each. Thousands of bad keys in a hostile file
would cost seconds otherwise, and nobody reads the hundredth hint."""


SAID = 200
"""Characters of a value that are repeated to an editor."""
_LISTED = 30
"""Choices that a message lists in full; the slots are 24."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend; sorts by file and line."""

    file: str
    """Path relative to the knowledge folder, with forward slashes."""
    line: int
    """Counted from 1."""
    message: str
    """What is wrong, what was expected; in English, as the terminal says it."""
    code: str = ""
    """Names the sentence that says it in an editor's language; empty where it is told in English only."""
    said: tuple[str, ...] = ()
    """What that sentence is about, in its order."""
    near: str = ""
    """What comes nearest to the value, where something does."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class KnowledgeError(Exception):
    """The base cannot be used; ``problems`` holds every problem of every file, sorted, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class RefusedError(KnowledgeError):
    """One file is refused as a whole; ``problems`` holds the one reason."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__([Problem(file, line, message)])


@dataclass(slots=True)
class Report:
    """The problems met so far in one load."""

    problems: list[Problem] = field(default_factory=list)
    hint_budget: int = HINT_BUDGET

    def file(self, name: str) -> FileReport:
        """Open a view that notes problems of one file."""
        return FileReport(name, self)

    def refuse(self, error: RefusedError) -> None:
        """Note the reason for which a file was refused."""
        self.problems.extend(error.problems)

    def may_hint(self, comparisons: int) -> bool:
        """Take so many comparisons from the budget; False where they are more than is left."""
        self.hint_budget -= comparisons
        return self.hint_budget >= 0


@dataclass(frozen=True, slots=True)
class FileReport:
    """Notes the problems of one file."""

    name: str
    whole: Report

    def add(self, line: int, message: str, code: str = "", *said: str, near: str = "") -> None:
        """Note a problem; ``line`` counts from 1. For the rest see ``Problem``."""
        about = tuple(each[:SAID] for each in said)
        self.whole.problems.append(Problem(self.name, line, message, code, about, near))

    def nearest(self, word: str, choices: Collection[str]) -> str:
        """Return the choice that is most like a word; empty where none is, or none may be looked for."""
        near = difflib.get_close_matches(word[:60], choices, n=1) if self.whole.may_hint(len(choices)) else []
        return near[0] if near else ""

    def did_you_mean(self, word: str, choices: Collection[str]) -> str:
        """Say what was expected in place of ``word``: the nearest choice, else all where they are few."""
        if near := self.nearest(word, choices):
            return f"did you mean {shown(near)}?"
        if len(choices) <= _LISTED:
            return f"expected one of {', '.join(choices)}"
        return f"expected one of the {len(choices)} that exist"


def shown(value: str, limit: int = 80) -> str:
    """Quote a value for a message: on one line, cut to ``limit`` characters, nothing unprintable."""
    return repr(value if len(value) <= limit else value[: limit - 1] + "…")
