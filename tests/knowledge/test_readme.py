"""The README that editors read: its template is a base that loads, and it names every key and word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.knowledge import articles, entities, load_base, records, times, vocabulary
from bot.knowledge.fields import Keys
from bot.model import LANGUAGES, Claim, Publication, Slot

README = Path(__file__).parents[2] / "knowledge/README.md"
TEXT = README.read_text("utf-8")
TEMPLATES = dict(re.findall(r"^```\w+ title=(\S+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """Write the README's fenced blocks as the files they stand for."""
    for name, content in TEMPLATES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8", newline="")
    return tmp_path


def test_the_template_loads(template: Path) -> None:
    base = load_base(template)
    assert (len(base.articles), len(base.facts), len(base.unknowns), len(base.entities)) == (1, 2, 1, 2)
    assert base.synonyms
    assert base.smalltalk
    assert base.off_topic


def test_the_template_shows_every_key_of_a_fact(template: Path) -> None:
    written = TEMPLATES["facts/lake-ferry/accident.yaml"]
    for key in (*records.FACT.mandatory, *records.FACT.optional, *records.UNKNOWN.mandatory):
        assert re.search(rf"^(- |  ){key}:", written, re.MULTILINE), key


@pytest.mark.parametrize(
    "keys",
    [articles.KEYS, times.WORDED, entities.ENTITY, entities.RELATION, vocabulary.TALK_FILE, vocabulary.TALK],
    ids=lambda keys: keys.kind,
)
def test_every_key_is_told(keys: Keys) -> None:
    for key in (*keys.mandatory, *keys.optional):
        assert re.search(rf"\b{key}\b", TEXT), key


def test_the_slots_are_listed_with_their_meanings() -> None:
    table = re.search(r"^\| word \|.*?\n\n", TEXT, re.MULTILINE | re.DOTALL)
    assert table
    assert re.findall(r"^\| `([\w-]+)` \| .+ \|$", table[0], re.MULTILINE) == [slot.value for slot in Slot]


@pytest.mark.parametrize("words", [Claim, Publication, entities.Kind, LANGUAGES])
def test_fixed_words_are_listed(words: type[Claim] | tuple[str, ...]) -> None:
    for word in words:
        assert re.search(rf"\b{word}\b", TEXT), word


def test_steps_are_five() -> None:
    assert re.findall(r"^(\d)\. \*\*", TEXT, re.MULTILINE) == ["1", "2", "3", "4", "5"]
