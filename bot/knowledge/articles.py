"""Articles: front matter between two lines of ``---``, then the text, character for character.

Nothing of the text is trimmed or joined: quotes are found in it by exact comparison, and ``text_sha256`` in
the front matter tells whether somebody changed a letter.
"""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum

from bot.model import Article, Paragraph, limits

from .fields import Fields, Keys
from .files import SourceFile
from .nodes import MapNode
from .problems import FileReport, RefusedError, Report, shown
from .strict import MAX_LINES, check_characters, parse
from .values import id_complaint, mapping

KEYS = Keys(
    "the front matter",
    mandatory=("title", "language"),
    optional=("title_by", "credit", "publisher", "url", "published", "rights", "notes", "text_sha256"),
)
_FENCE = "---\n"


class TitleBy(StrEnum):
    """Who named the article."""

    PUBLISHER = "publisher"
    EDITOR = "editor"


def read_article(file: SourceFile, report: Report) -> Article | None:
    """Read one article; None where the file is refused, which is noted, as is all else that is wrong."""
    note = report.file(file.name)
    if complaint := id_complaint(file.stem):
        note.add(1, f"the file's name {shown(file.stem)} {complaint}")
    try:
        end = _end_of_front_matter(file)
        node = mapping(parse(file.text[:end], note), KEYS.kind, note)
    except RefusedError as refusal:
        report.refuse(refusal)
        return None
    return _article(file, node, file.text[end + len(_FENCE) :], note) if node else None


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Divide a text into its non-empty lines, numbered from 1, untrimmed."""
    found: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Paragraph(len(found) + 1, line, start))
        start += len(line) + 1
    return tuple(found)


def _end_of_front_matter(file: SourceFile) -> int:
    """Find the offset of the second fence; YAML takes the first one as the start of its document."""
    check_characters(file.text, file.name)
    if found := file.text.find("\r") + 1:
        line = file.text.count("\n", 0, found) + 1
        raise RefusedError(file.name, line, "a Windows line end; expected plain line feeds, as was stored")
    if file.text.count("\n") > MAX_LINES:
        raise RefusedError(file.name, 1, f"has over {MAX_LINES:,} lines; expected an article")
    end = file.text.find("\n" + _FENCE)
    if not file.text.startswith(_FENCE) or end < 0:
        raise RefusedError(
            file.name, 1, "no front matter; expected a line '---', keys, a line '---', the text"
        )
    return end + 1


def _article(file: SourceFile, node: MapNode, text: str, report: FileReport) -> Article:
    fields = Fields(node, KEYS, report)
    _check_text(text, fields, file.text.count("\n", 0, len(file.text) - len(text)) + 1)
    title_by = TitleBy.PUBLISHER
    if fields.text_or_empty("title_by"):
        title_by = fields.choice("title_by", TitleBy, TitleBy.PUBLISHER)
    return Article(
        slug=file.stem,
        title=fields.text_or_empty("title", limits.TITLE),
        title_by_editor=title_by is TitleBy.EDITOR,
        credit=fields.text_or_empty("credit", limits.TITLE),
        publisher=fields.text_or_empty("publisher", limits.TITLE),
        url=_url(fields),
        published=fields.iso_date("published"),
        language=_language(fields),
        rights=fields.remark("rights"),
        notes=fields.remark("notes"),
        text=text,
        paragraphs=paragraphs(text),
    )


def _check_text(text: str, fields: Fields, first_line: int) -> None:
    if not text.strip():
        fields.report.add(first_line, "the article has no text; expected it after the second '---'")
    stored = fields.text_or_empty("text_sha256")
    actual = hashlib.sha256(text.encode()).hexdigest()
    if stored and stored != actual:
        message = (
            f"text_sha256 is {shown(stored)}, but the text's is {actual}; expected the text as it was stored"
        )
        fields.report.add(fields.node.line_of("text_sha256"), message)


def _url(fields: Fields) -> str:
    url = fields.text_or_empty("url")
    if url and not re.fullmatch(r"https?://[^\s\"<>]+", url):
        message = f"url is {shown(url)}; expected an address as https://..."
        fields.report.add(fields.node.line_of("url"), message)
    return url


def _language(fields: Fields) -> str:
    language = fields.text("language")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        message = f"language is {shown(language)}; expected two letters, as en"
        fields.report.add(fields.node.line_of("language"), message)
    return language
