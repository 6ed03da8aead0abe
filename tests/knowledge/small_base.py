"""A small sound base to break in one place at a time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.knowledge import KnowledgeError, load_base
from bot.model import KnowledgeBase

ARTICLE = "articles/ferry.md"
FACTS = "facts/ferry/accident.yaml"
ENTITIES = "entities.yaml"
SYNONYMS = "synonyms.yaml"
TALK = "smalltalk.yaml"

FILES = {
    ARTICLE: """\
---
title: Ferry runs aground
title_by: editor
language: en
published: "2020-10-06"
---
The ferry Aurora ran aground near Lakeside on Monday. All 42 passengers were brought ashore.

Northline, which owns the ferry, denied that it had left too late.
""",
    FACTS: """\
- id: passengers-ashore
  answer:
    en: All 42 passengers were brought ashore.
    ru: Все пассажиры на берегу.
  quotes:
    - All 42 passengers were brought ashore.
  questions:
    en:
      - Were the passengers rescued?
      - is everyone safe
    ru:
      - Спасли ли пассажиров?
  refutes:
    en:
      - why did they drown
  about: [aurora]
  asks: [how-many, yes-no]
  claim: established
  status: published
- id: late-departure
  answer:
    en: Northline denied that the ferry had left too late.
  quotes:
    - denied that it had left too late
  questions:
    en:
      - Did the ferry leave too late?
  about: [northline]
  asks: [what-said]
  claim: denied
  attributed_to: northline
  as_of: "2020-10-06"
  review_by: "2021-10-06"
  status: draft
- id: cargo
  says:
    en: The article does not say what the ferry carried.
  questions:
    en:
      - What was the cargo?
  about: [aurora]
  asks: [what]
  status: published
""",
    ENTITIES: """\
- id: aurora
  kind: place
  names:
    en: [Aurora]
  descriptions:
    en: [the ferry]
  relations:
    - {kind: property, to: northline}
- id: northline
  kind: organisation
  names:
    en: [Northline]
  descriptions:
    en: [the owner, the ferry]
""",
    SYNONYMS: """\
en:
  - [ferry, boat]
  - [rescue, save]
""",
    TALK: """\
smalltalk:
  - id: greeting
    replies:
      en: Hello!
    messages:
      en: [hi, hello]
off_topic:
  en:
    - what is the weather
""",
}


@dataclass(frozen=True)
class SmallBase:
    """The files of a base in a folder."""

    folder: Path

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def change(self, name: str, old: str, new: str) -> None:
        """Replace a text that is there once."""
        text = (self.folder / name).read_bytes().decode()
        assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
        self.write(name, text.replace(old, new))

    def remove(self, name: str) -> None:
        (self.folder / name).unlink()

    def load(self) -> KnowledgeBase:
        return load_base(self.folder)

    def problems(self) -> list[str]:
        """Give the problems as they are printed; none for a sound base."""
        try:
            self.load()
        except KnowledgeError as error:
            return [str(problem) for problem in error.problems]
        return []

    def the_problem(self) -> str:
        """Give the only problem."""
        problems = self.problems()
        assert len(problems) == 1, problems
        return problems[0]
