"""Loading: a whole base or every problem; which files count; equal bases have equal fingerprints."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from bot.knowledge import KnowledgeError, Problem, summarise
from bot.model import Publication

from .small_base import ARTICLE, FACTS, FILES, SYNONYMS, SmallBase


def test_a_problem_reads_as_file_line_message() -> None:
    assert (
        str(Problem("facts/a.yaml", 3, "x is wrong; expected y")) == "facts/a.yaml:3: x is wrong; expected y"
    )


def test_a_missing_folder_is_one_problem(tmp_path: Path) -> None:
    assert (
        SmallBase(tmp_path / "none").the_problem().endswith("is no folder; expected the fact base's folder")
    )


def test_a_file_for_a_folder_is_one_problem(base: SmallBase) -> None:
    assert "is no folder" in SmallBase(base.folder / SYNONYMS).the_problem()


def test_an_empty_folder_is_one_problem(tmp_path: Path) -> None:
    assert SmallBase(tmp_path).the_problem().endswith("holds no fact base; expected articles/<article>.md")


def test_the_error_tells_all(base: SmallBase) -> None:
    """Sorted by file and line, whatever check found them."""
    base.write("facts/ferry/zebra.yaml", "- x\n")
    base.write(SYNONYMS, "en: &a []\n")
    base.change(ARTICLE, "language: en", "language: eng")
    base.change(FACTS, "about: [northline]", "about: [south]")
    base.change(FACTS, "id: cargo", "id: CARGO")
    with pytest.raises(KnowledgeError) as caught:
        base.load()
    places = [(problem.file, problem.line) for problem in caught.value.problems]
    assert places == sorted(places)
    assert [file for file, _ in places] == [ARTICLE, FACTS, FACTS, "facts/ferry/zebra.yaml", SYNONYMS]
    assert str(caught.value) == "\n".join(base.problems())


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "notes.txt",
        "articles/photo.jpg",
        "articles/drafts/idea.md",
        "facts/ferry/notes.md",
        "facts/ferry/accident.yaml~",
        "facts/ferry/accident.yaml.bak",
        "facts/ferry/.accident.yaml.swp",
        "facts/ferry/.accident.yaml",
        ".git/config.yaml",
        ".DS_Store",
    ],
)
def test_other_files_are_ignored(base: SmallBase, name: str) -> None:
    before = base.load()
    base.write(name, b"\xff\xfe anything")
    assert base.load() == before


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("facts/ferry/accident.yml", "ends in .yml; expected .yaml"),
        ("entities.yml", "ends in .yml; expected .yaml"),
        ("articles/x.YML", "ends in .yml; expected .yaml"),
        ("facts/topic.yaml", "is no file of the base; expected one of facts/<article>/<topic>.yaml"),
        ("facts/ferry/deep/topic.yaml", "is no file of the base"),
        ("facts/ferry/TOPIC.YAML", "is no file of the base"),
        ("entity.yaml", "is no file of the base"),
    ],
)
def test_files_that_were_meant_to_count(base: SmallBase, name: str, words: str) -> None:
    """An editor who misplaced a file believes that it is loaded."""
    base.write(name, "x: y\n")
    problem = base.the_problem()
    assert problem.startswith(f"{name}:1: ")
    assert words in problem


def test_a_byte_order_mark_is_told(base: SmallBase) -> None:
    base.write(SYNONYMS, b"\xef\xbb\xbf" + FILES[SYNONYMS].encode())
    assert base.the_problem() == f"{SYNONYMS}:1: starts with a byte order mark; expected UTF-8 without one"


def test_bytes_that_are_no_text_are_told_by_line(base: SmallBase) -> None:
    base.write(SYNONYMS, FILES[SYNONYMS].encode() + b"  - [caf\xe9, bar]\n")
    assert base.the_problem() == f"{SYNONYMS}:4: byte 0xe9 is not UTF-8; expected UTF-8"


def test_windows_line_ends_do_not_matter_to_records(base: SmallBase) -> None:
    before = base.load()
    base.write(FACTS, FILES[FACTS].replace("\n", "\r\n"))
    assert base.load().facts == before.facts


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is readable to root")
def test_an_unreadable_file_is_told(base: SmallBase) -> None:
    (base.folder / SYNONYMS).chmod(0)
    assert "cannot be read" in base.the_problem()


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_name_that_is_no_text_is_printable(base: SmallBase) -> None:
    with Path(os.fsdecode(os.fsencode(base.folder) + b"/\xff\n.yml")).open("w"):
        pass
    assert base.the_problem().isprintable()


def test_the_fingerprint_is_the_files(base: SmallBase, tmp_path: Path) -> None:
    """A copy elsewhere has the same; a changed byte or a renamed file has another."""
    first = base.load().fingerprint
    copy = SmallBase(Path(shutil.copytree(base.folder, tmp_path / "copy")))
    assert copy.load().fingerprint == first
    copy.write(SYNONYMS, FILES[SYNONYMS] + "# a comment\n")
    second = copy.load().fingerprint
    (copy.folder / FACTS).rename(copy.folder / "facts/ferry/renamed.yaml")
    third = copy.load().fingerprint
    assert len({first, second, third}) == 3
    assert all(len(mark) == 64 for mark in (first, second, third))


def test_the_summary_counts(base: SmallBase) -> None:
    """A draft covers no paragraph: readers do not get it."""
    summary = summarise(base.load())
    assert (summary.articles, summary.unknowns, summary.entities) == (1, 1, 2)
    assert summary.facts == {Publication.DRAFT: 1, Publication.PUBLISHED: 1, Publication.RETRACTED: 0}
    assert summary.wordings == {"en": 5, "ru": 1, "ky": 0}
    assert summary.uncovered == {"ferry": (2,)}
    base.change(FACTS, "status: draft", "status: published")
    assert summarise(base.load()).uncovered == {}


def test_a_large_base_loads_in_time(base: SmallBase) -> None:
    """150 records of 30 wordings, some 5,000 texts, in 150 ms of the process's own time."""
    for topic in range(10):
        records = "".join(
            f"- id: record-{topic}-{record}\n  says: {{en: It does not say.}}\n  questions:\n    en:\n"
            + "".join(f"      - what was number {topic} {record} {wording}?\n" for wording in range(30))
            + "  about: [aurora]\n  asks: [what, yes-no]\n  status: published\n"
            for record in range(15)
        )
        base.write(f"facts/ferry/topic-{topic}.yaml", records)
    times = []
    for _ in range(3):
        started = time.process_time()
        loaded = base.load()
        times.append(time.process_time() - started)
    assert sum(summarise(loaded).wordings.values()) > 4_500
    assert min(times) < 0.15
