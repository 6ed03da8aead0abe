"""From an uploaded document to an article's text and what the document itself tells of its origin.

Nothing is invented: a title, a publisher or a date that the document does not give stays empty. The text of
.txt and .md files is kept character for character but for line ends and invisible characters, which the base
does not hold; of .html files the paragraphs are kept, navigation, scripts and the like are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from .builder import FORBIDDEN
from .files import MAX_BYTES
from .nodes import MapNode, TextNode
from .problems import RefusedError, Report
from .strict import parse
from .values import is_iso_date

ENDINGS = (".txt", ".md", ".html", ".htm")
_BREAKS = re.compile("\r\n?|[\u2028\u2029\x85]")
_HEADING = re.compile(r"^# +(.+?)\s*#*$", re.MULTILINE)
_KYRGYZ, _CYRILLIC, _LETTER = re.compile("[өүңӨҮҢ]"), re.compile("[Ѐ-ӿ]"), re.compile(r"[^\W\d_]")
_OUTSIDE = "script style noscript template nav aside footer form button svg iframe"
_LEFT_OUT = _OUTSIDE.split()
_BORDERS = """
address article blockquote body br caption center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6
header hr html li main ol p pre section table tbody td th thead tr ul
"""
_BLOCKS = frozenset(_BORDERS.split())
_DEEPEST = 50
"""Inline elements around a text that are looked through for the block it stands in."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a document holds; what it does not tell is empty."""

    name: str
    """Of the file, without its folders."""
    text: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    """ISO 8601 day."""
    credit: str = ""
    language: str = ""
    """ISO 639-1."""
    language_guessed: bool = False
    """True where the document does not tell its language and its letters decided."""


def read_document(data: bytes, name: str) -> Document:
    """Read a document by its ending; raises RefusedError, with one sentence, where that cannot be."""
    name = re.split(r"[/\\]", name)[-1] or "document"
    ending = next((ending for ending in ENDINGS if name.lower().endswith(ending)), "")
    if data.startswith((b"PK\x03\x04", b"\x1f\x8b", b"%PDF")) or not ending:
        raise RefusedError(name, 1, f"is no text document; expected one of {', '.join(ENDINGS)}")
    if len(data) > MAX_BYTES:
        raise RefusedError(name, 1, f"has {len(data):,} bytes; expected at most {MAX_BYTES:,}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedError(
            name, line, f"byte {data[error.start]:#04x} is not UTF-8; expected UTF-8"
        ) from None
    text = _plain(text)
    document = _page(text, name) if ending.startswith(".htm") else Document(name, text)
    if ending == ".md":
        document = _markdown(text, name)
    if not _LETTER.search(document.text):
        raise RefusedError(name, 1, "has no text; expected an article")
    return _with_language(document)


def _plain(text: str) -> str:
    """Make all line ends line feeds and drop what no file of the base may hold."""
    return FORBIDDEN.sub("", _BREAKS.sub("\n", text))


def _markdown(text: str, name: str) -> Document:
    """Read front matter where there is some; the first heading is a title that the document gives."""
    told: dict[str, str] = {}
    end = text.find("\n---\n", 3)
    if text.startswith("---\n") and end >= 0:
        told = _front_matter(text[: end + 1], name)
        text = text[end + len("\n---\n") :]
    heading = _HEADING.search(text)
    title = told.get("title", "") or (heading[1] if heading else "")
    return Document(
        name,
        text,
        title=title,
        publisher=told.get("publisher", ""),
        url=_address(told.get("url", "")),
        published=_day(told.get("published", "") or told.get("date", "")),
        credit=told.get("credit", ""),
        language=_language(told.get("language", "") or told.get("lang", "")),
    )


def _front_matter(text: str, name: str) -> dict[str, str]:
    """Return the texts of the front matter; keys that the base does not know are passed over."""
    report = Report()
    root = parse(text, report.file(name))
    if not isinstance(root, MapNode):
        raise RefusedError(name, 1, "its front matter is no mapping; expected 'key: value' lines")
    values = {key: node.value for key, node in root.values.items() if isinstance(node, TextNode)}
    return {key: " ".join(value.split()) for key, value in values.items()}


def _page(text: str, name: str) -> Document:
    """Read a web page: its metadata, and the paragraphs of its article."""
    soup = BeautifulSoup(text, "html.parser")
    html, heading, time = soup.find("html"), soup.find("h1"), soup.find("time")
    titled = soup.find("title")
    title = _meta(soup, "og:title") or _words(heading) or _words(titled)
    link = soup.find("link", rel="canonical")
    document = Document(
        name,
        "",
        title=title,
        publisher=_meta(soup, "og:site_name"),
        url=_address(_attribute(link, "href") or _meta(soup, "og:url")),
        published=_day(_meta(soup, "article:published_time") or _attribute(time, "datetime")),
        language=_language(_attribute(html, "lang")),
    )
    for left_out in soup.find_all(_LEFT_OUT):
        if not left_out.decomposed:
            left_out.decompose()
    body = soup.find("article") or soup.find("main") or soup.find("body") or soup
    return replace(document, text="\n\n".join(_paragraphs(body)) + "\n")


def _paragraphs(body: Tag) -> Iterator[str]:
    """Yield the texts between the borders of blocks, white space made single."""
    gathered: list[str] = []
    block: Tag | None = None
    for node in body.descendants:
        if isinstance(node, Tag):
            if node.name in _BLOCKS:
                yield from _gathered(gathered)
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            home = _block_of(node)
            if home is not block:
                yield from _gathered(gathered)
            block = home
            gathered.append(node)
    yield from _gathered(gathered)


def _gathered(texts: list[str]) -> Iterator[str]:
    words = " ".join("".join(texts).split())
    texts.clear()
    if words:
        yield words


def _block_of(node: NavigableString) -> Tag | None:
    """Return the block that a text stands in."""
    home = node.parent
    for _ in range(_DEEPEST):
        if home is None or home.name in _BLOCKS:
            break
        home = home.parent
    return home


def _meta(soup: BeautifulSoup, name: str) -> str:
    for key in ("property", "name"):
        if found := soup.find("meta", {key: name}):
            return _attribute(found, "content")
    return ""


def _attribute(node: object, name: str) -> str:
    value = node.get(name) if isinstance(node, Tag) else ""
    return " ".join(value.split()) if isinstance(value, str) else ""


def _words(node: object) -> str:
    return " ".join(node.get_text().split()) if isinstance(node, Tag) else ""


def _day(text: str) -> str:
    return text[:10] if is_iso_date(text[:10]) else ""


def _address(text: str) -> str:
    return text if re.fullmatch(r"https?://[^\s\"<>]+", text) else ""


def _language(text: str) -> str:
    code = text[:2].lower()
    return code if re.fullmatch(r"[a-z]{2}(-.*)?", text, re.IGNORECASE) else ""


def _with_language(document: Document) -> Document:
    """Add the language where the document does not tell it: the front matter must have one."""
    if document.language:
        return document
    letters, cyrillic = len(_LETTER.findall(document.text)), len(_CYRILLIC.findall(document.text))
    guess = "en"
    if 2 * cyrillic > letters:
        guess = "ky" if _KYRGYZ.search(document.text) else "ru"
    return replace(document, language=guess, language_guessed=True)
