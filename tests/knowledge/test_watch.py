"""A change by hand is noticed once it has come to rest, and only a sound base is handed over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.knowledge import EVERY, DurableFolder, Seen, Watch

from .small_base import FACTS, FILES, SmallBase


@pytest.fixture
def watch(base: SmallBase) -> Watch:
    return Watch(base.folder)


def looks(watch: Watch, base: SmallBase, fingerprint: str) -> list[Seen | None]:
    """Look twice, as a second apart."""
    return [watch.look(fingerprint) for _ in range(2)]


def test_two_looks_are_well_within_five_seconds() -> None:
    assert 2 * EVERY < 4


def test_a_change_is_seen_when_it_has_come_to_rest(base: SmallBase, watch: Watch) -> None:
    """Not at the first look, for she may still be writing; once, not again and again."""
    before = base.load().fingerprint
    assert looks(watch, base, before) == [None, None]
    base.change(FACTS, "- is everyone safe", "- is everybody safe")
    first, second = looks(watch, base, before)
    assert first is None
    assert second is not None
    assert second.base is not None
    assert "is everybody safe" in second.base.facts["passengers-ashore"].questions["en"]
    assert looks(watch, base, second.base.fingerprint) == [None, None]


@pytest.mark.parametrize("name", ["facts/ferry/new.yaml", "articles/lake.md"])
def test_a_new_file_is_a_change(base: SmallBase, watch: Watch, name: str) -> None:
    before = base.load().fingerprint
    content = FILES["articles/ferry.md"] if name.endswith(".md") else "[]\n"
    base.write(name, content)
    assert looks(watch, base, before)[1] is not None
    base.remove(name)
    assert looks(watch, base, "another")[1] is not None


def test_our_own_edit_is_no_change_by_hand(base: SmallBase, watch: Watch) -> None:
    """The base in use has it already."""
    text = (base.folder / FACTS).read_bytes()
    DurableFolder(base.folder).write(FACTS, text, text + b"# ours\n")
    assert looks(watch, base, base.load().fingerprint) == [None, None]


def test_a_broken_file_is_told_once_with_its_line(base: SmallBase, watch: Watch) -> None:
    """And mended again is told, too, though the bytes are those in use."""
    before = base.load().fingerprint
    base.change(FACTS, "status: draft", "status: drafty")
    seen = looks(watch, base, before)[1]
    assert seen is not None
    assert seen.base is None
    assert [str(problem).partition(": ")[0] for problem in seen.problems] == [f"{FACTS}:34"]
    assert looks(watch, base, before) == [None, None]
    base.change(FACTS, "status: drafty", "status: draft")
    mended = looks(watch, base, before)[1]
    assert mended is not None
    assert mended.base is not None
    assert mended.base.fingerprint == before


def test_a_save_of_the_same_length_within_the_same_second_is_seen(base: SmallBase, watch: Watch) -> None:
    before = base.load().fingerprint
    path: Path = base.folder / FACTS
    times = path.stat()
    base.change(FACTS, "everyone", "everyman")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns + 1))
    assert looks(watch, base, before)[1] is not None
