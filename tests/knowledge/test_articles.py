"""Articles: the text is kept character for character, and the front matter tells its origin."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.articles import paragraphs

from .small_base import ARTICLE, FILES, SmallBase

TEXT = FILES[ARTICLE].split("---\n", 2)[2]


def test_a_sound_article(base: SmallBase) -> None:
    article = base.load().articles["ferry"]
    assert article.text == TEXT
    assert [(p.number, p.text[:9], p.start) for p in article.paragraphs] == [
        (1, "The ferry", 0),
        (2, "Northline", TEXT.index("Northline")),
    ]
    assert (article.title, article.title_by_editor) == ("Ferry runs aground", True)
    assert (article.publisher, article.url, article.published) == ("", "", "2020-10-06")


def test_who_named_it(base: SmallBase) -> None:
    base.change(ARTICLE, "title_by: editor\n", "")
    assert base.load().articles["ferry"].title_by_editor is False


def test_the_text_is_not_trimmed(base: SmallBase) -> None:
    """Blanks, tabs and further lines of dashes belong to the text."""
    text = "  first \n\n\n---\n\tlast\u00a0\n\n"
    base.write("articles/other.md", "---\ntitle: Other\nlanguage: en\n---\n" + text)
    article = base.load().articles["other"]
    assert article.text == text
    assert [p.text for p in article.paragraphs] == ["  first ", "---", "\tlast\u00a0"]


def test_a_checksum_that_fits(base: SmallBase) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    base.change(ARTICLE, "language: en\n", f"language: en\ntext_sha256: {digest}\n")
    assert base.problems() == []
    base.change(ARTICLE, "on Monday", "on Sunday")
    assert f"text_sha256 is {digest!r}, but the text's is" in base.the_problem()


def test_a_remark_in_some_languages_or_in_english(base: SmallBase) -> None:
    """One text is English; an empty one is none."""
    base.change(ARTICLE, "language: en\n", "language: en\nrights: ''\nnotes: {en: A note., ky: Эскертүү.}\n")
    assert base.problems() == []
    article = base.load().articles["ferry"]
    assert (article.rights, article.notes) == ({}, {"en": "A note.", "ky": "Эскертүү."})
    base.change(ARTICLE, "notes: {en: A note., ky: Эскертүү.}", "notes: A note.")
    assert base.load().articles["ferry"].notes == {"en": "A note."}


BROKEN = [
    ("language: en", "language: en\nnotes: {ru: Да.}", 5, "notes lacks English"),
    ("language: en", "language: en\nnotes: {en: A., de: B.}", 5, "names the language 'de'"),
    ("language: en", "language: en\nrights: [x]", 5, "rights holds a list"),
    # old, new, line, words
    ("title: Ferry runs aground\n", "", 2, "the front matter lacks a key; expected 'title'"),
    ("title: Ferry runs aground", "title: [x]", 2, "title holds a list"),
    ("title_by: editor", "title_by: me", 3, "expected one of publisher, editor"),
    ("language: en", "language: english", 4, "expected two letters"),
    ('published: "2020-10-06"', "published: yesterday", 5, "expected a date as 2020-10-06"),
    ("language: en", "language: en\nurl: lakeside.example", 5, "expected an address as https://..."),
    ("language: en", "language: en\nlanguage: ru", 5, "is there twice"),
    ("language: en", "langauge: en", 4, "did you mean 'language'?"),
    ("---\nThe", "The", 1, "no front matter"),
    ("---\ntitle", "title", 1, "no front matter"),
    ("aground near", "aground\r\nnear", 7, "a Windows line end"),
    ("aground near", "aground \x00 near", 7, "invisible character U+0000"),
    ("aground near", "aground \u202e near", 7, "invisible character U+202E"),
]


@pytest.mark.parametrize(("old", "new", "line", "words"), BROKEN)
def test_a_broken_article(base: SmallBase, old: str, new: str, line: int, words: str) -> None:
    """Told by itself: that the quotes of a refused article could not be looked up is not."""
    base.change(ARTICLE, old, new)
    problems = base.problems()
    assert any(p.startswith(f"{ARTICLE}:{line}: ") and words in p for p in problems)
    assert not any("not in the article" in p for p in problems)


def test_no_text(base: SmallBase) -> None:
    base.write("articles/empty.md", "---\ntitle: Empty\nlanguage: en\n---\n\n \n")
    assert (
        base.the_problem()
        == "articles/empty.md:5: the article has no text; expected it after the second '---'"
    )


def test_the_name_of_the_file_is_an_id(base: SmallBase) -> None:
    base.write("articles/Other_Story.md", FILES[ARTICLE])
    assert "the file's name 'Other_Story' is no kebab-case" in base.the_problem()


@given(st.text())
def test_paragraphs_are_cut_out_of_the_text(text: str) -> None:
    """Each is a line of the text at its offset, numbered from 1; nothing but blank lines is left out."""
    found = paragraphs(text)
    assert [p.number for p in found] == list(range(1, len(found) + 1))
    assert all(text[p.start : p.start + len(p.text)] == p.text and "\n" not in p.text for p in found)
    assert [p.text for p in found] == [line for line in text.split("\n") if line.strip()]


def test_a_title_that_nobody_knows_is_empty(base: SmallBase) -> None:
    """An imported text may have none; replies name the article by its file then."""
    base.change(ARTICLE, "title: Ferry runs aground\ntitle_by: editor", 'title: ""')
    assert base.load().articles["ferry"].title == ""
