"""A base with times and two stories, as files that a test may change between two runs of the bot."""

from __future__ import annotations

import shutil
from pathlib import Path

FERRY = """\
---
title: The ferry of Lakeside
title_by: editor
publisher: ""
url: ""
published: ""
language: en
rights: Invented for the tests.
notes: The text has no date.
---
The town was founded in 1897. The ferry ran aground on Monday, and sailed again two days later for $5 or $6.

The ferry's owner denied that it had left too late.
"""
FACTS = """\
- id: town-founded
  answer: {en: The town was founded in 1897., ru: Город основан в 1897 году., ky: Шаар 1897-жылы негизделген.}
  quotes: ["The town was founded in 1897."]
  questions: {en: [When was Lakeside founded?], ru: [Когда основан город?], ky: [Шаар качан негизделген?]}
  about: [lakeside]
  asks: [when, year]
  when: "1897"
  claim: established
  status: published
- id: ferry-again
  answer: {en: The ferry sailed again for $5 or $6., ru: Паром снова пошёл., ky: Паром кайра жөнөдү.}
  quotes: ["The ferry ran aground on Monday, and sailed again two days later for $5 or $6."]
  questions: {en: [When did the ferry sail?], ru: [Когда паром пошёл?], ky: [Паром качан кайра жөнөдү?]}
  about: [lakeside]
  asks: [when]
  when: {order: "2", en: two days later, ru: два дня спустя, ky: эки күндөн кийин}
  claim: established
  status: published
- id: ferry-aground
  answer: {en: The ferry ran aground., ru: Паром сел на мель., ky: Паром тайызга отуруп калды.}
  quotes: ["The ferry ran aground on Monday"]
  questions: {en: [What happened to the ferry?], ru: [Что случилось с паромом?], ky: [Паромго эмне болду?]}
  about: [lakeside]
  asks: [what-happened]
  when: {order: "1", en: on Monday, ru: в понедельник, ky: дүйшөмбүдө}
  claim: established
  status: published
- id: owner-denial
  answer: {en: The owner denied leaving late., ru: Владелец это отрицал., ky: Ээси муну четке какты.}
  quotes: ["The ferry's owner denied that it had left too late."]
  questions: {en: [Did the ferry leave too late?], ru: [Опоздал ли паром?], ky: [Паром кечиктиби?]}
  about: [ferry-owner]
  asks: [yes-no]
  claim: denied
  attributed_to: ferry-owner
  status: published
"""
ENTITIES = """\
- id: lakeside
  kind: place
  names: {en: [Lakeside], ru: [Лейксайд], ky: [Лейксайд]}
  relations: [{kind: location, to: ferry-owner}]
- id: ferry-owner
  kind: organisation
  names: {en: [Northline], ru: [Нортлайн], ky: [Нортлайн]}
"""
MAYOR = "Mayor Aida Osmonova cut the ribbon."
NEW_FACT = """\
- id: fare
  answer: {en: The fare was $5 or $6.}
  quotes: ["for $5 or $6"]
  questions: {en: [What was the fare?]}
  about: [lakeside]
  asks: [how-much]
  claim: established
  status: published
"""


class Base:
    """The folder of the fact base."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add_ferry(self) -> None:
        """Add a second story."""
        (self.folder / "articles/ferry.md").write_text(FERRY, "utf-8")
        (self.folder / "facts/ferry").mkdir()
        (self.folder / "facts/ferry/ferry.yaml").write_text(FACTS, "utf-8")
        entities = self.folder / "entities.yaml"
        entities.write_text(entities.read_text("utf-8") + ENTITIES, "utf-8")

    def change(self, file: str, old: str, new: str) -> None:
        """Replace words of a file under ``facts``."""
        path = self.folder / "facts" / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def append(self, file: str, text: str) -> None:
        """Add records to a file under ``facts``."""
        path = self.folder / "facts" / file
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    def remove(self, story: str) -> None:
        """Remove a story."""
        (self.folder / "articles" / f"{story}.md").unlink()
        shutil.rmtree(self.folder / "facts" / story)

    def empty(self) -> None:
        """Leave the articles without a fact, and then no article either."""
        shutil.rmtree(self.folder / "facts")
        shutil.rmtree(self.folder / "articles")
