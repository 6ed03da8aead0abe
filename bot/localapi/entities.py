"""Telegram's HTML: tags in, plain text and entities out.

Offsets and lengths count UTF-16 code units, as everywhere in the Bot API; the byte offsets in error messages
count UTF-8, as in Telegram's own messages. Only the tags Telegram knows are allowed; everything else is an
error, never text.
"""

import re
from dataclasses import dataclass, field

from bot.localapi.errors import ApiError, bad_request
from bot.localapi.wire import Json

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
NAMED_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
CHARACTER = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
TAG_NAME = re.compile(r"[^\s>]*")
ATTRIBUTE = re.compile(
    r"""\s*(?P<name>[^\s=>]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[A-Za-z0-9.\-]+)))?"""
)
LAST_CHARACTER = 0x10FFFF
SURROGATES = range(0xD800, 0xE000)


def utf16_length(text: str) -> int:
    """How many UTF-16 code units the text takes: the unit of every length in the Bot API."""
    return len(text) + sum(character > "\uffff" for character in text)


def utf16_slice(text: str, offset: int, length: int) -> str:
    """Return the part of the text an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


@dataclass
class _OpenTag:
    name: str
    argument: str
    offset: int


@dataclass
class _HtmlReader:
    """One pass over the source; what is open, what was found, what was written."""

    source: str
    at: int = 0
    written: list[str] = field(default_factory=list)
    length: int = 0
    open_tags: list[_OpenTag] = field(default_factory=list)
    found: list[Json] = field(default_factory=list)

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            start = self.at
            if self.source.startswith("</", start):
                self._close_tag(start)
            elif self.source[start] == "<":
                self._open_tag(start)
            else:
                self._character(start)
        if self.open_tags:
            raise _unparsable(f'Can\'t find end tag corresponding to start tag "{self.open_tags[-1].name}"')
        return "".join(self.written), self.found

    def _character(self, start: int) -> None:
        match = CHARACTER.match(self.source, start)
        character = _decoded(match) if match else ""
        self.at = match.end() if match and character else start + 1
        character = character or self.source[start]
        self.written.append(character)
        self.length += utf16_length(character)

    def _open_tag(self, start: int) -> None:
        match = TAG_NAME.match(self.source, start + 1)
        name = match.group().lower() if match else ""
        self.at = start + 1 + len(name)
        if self.at >= len(self.source):
            raise self._broken("Unclosed start tag", start)
        if name not in KINDS:
            raise self._broken(f'Unsupported start tag "{name}"', start)
        argument = self._argument(name, self._attributes(name, start), start)
        self.open_tags.append(_OpenTag(name, argument, self.length))

    def _attributes(self, tag: str, start: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            while self.at < len(self.source) and self.source[self.at].isspace():
                self.at += 1
            if self.at >= len(self.source):
                raise self._broken("Unclosed start tag", start)
            if self.source[self.at] == ">":
                self.at += 1
                return attributes
            match = ATTRIBUTE.match(self.source, self.at)
            if match is None:
                raise self._broken(f'Empty attribute name in the tag "{tag}"', start)
            self.at = match.end()
            name = match["name"].lower()
            value = match["double"] or match["single"] or match["bare"] or ""
            if not value and "=" not in match.group() and name != "expandable":
                raise self._broken(
                    f'Expected equal sign in declaration of an attribute of the tag "{tag}"', start
                )
            attributes[name] = CHARACTER.sub(lambda found: _decoded(found) or found.group(), value)

    def _argument(self, tag: str, attributes: dict[str, str], start: int) -> str:
        if tag == "a":
            return attributes.get("href", "")
        if tag == "code":
            language = attributes.get("class", "")
            return language.removeprefix("language-") if language.startswith("language-") else ""
        if tag == "blockquote":
            return "expandable" if "expandable" in attributes else ""
        if tag == "tg-emoji":
            return attributes.get("emoji-id", "")
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._broken('Tag "span" must have class "tg-spoiler"', start)
        return ""

    def _close_tag(self, start: int) -> None:
        if not self.open_tags:
            raise self._broken("Unexpected end tag", start)
        match = TAG_NAME.match(self.source, start + 2)
        name = match.group() if match else ""
        self.at = start + 2 + len(name)
        while self.at < len(self.source) and self.source[self.at].isspace():
            self.at += 1
        if self.at >= len(self.source) or self.source[self.at] != ">":
            raise self._broken("Unclosed end tag", start)
        self.at += 1
        tag = self.open_tags.pop()
        if name and name.lower() != tag.name:
            raise self._broken(
                f"Unmatched end tag at byte offset {self._bytes(start)}, "
                f'expected "</{tag.name}>", found "</{name}>"',
                None,
            )
        if self.length > tag.offset:
            self._add(tag)

    def _add(self, tag: _OpenTag) -> None:
        entity: Json = {"type": KINDS[tag.name], "offset": tag.offset, "length": self.length - tag.offset}
        if tag.name == "a":
            address = tag.argument or utf16_slice("".join(self.written), tag.offset, entity["length"])
            if not _is_address(address):
                return
            entity["url"] = address
        elif tag.name == "code" and self.open_tags and self.open_tags[-1].name == "pre":
            self.open_tags[-1].argument = tag.argument  # <pre><code class="language-..."> is one entity
            return
        elif tag.name == "pre" and tag.argument:
            entity["language"] = tag.argument
        elif tag.name == "blockquote" and tag.argument:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.argument
        self.found.append(entity)

    def _bytes(self, start: int) -> int:
        return len(self.source[:start].encode("utf-8", "surrogatepass"))

    def _broken(self, reason: str, start: int | None) -> ApiError:
        return _unparsable(reason if start is None else f"{reason} at byte offset {self._bytes(start)}")


def _unparsable(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")


def _decoded(match: re.Match[str]) -> str:
    """Return the character a reference such as `&lt;` or `&#10;` stands for; empty if it stands for none."""
    decimal, hexadecimal, name = match.groups()
    if name:
        return NAMED_CHARACTERS[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code <= LAST_CHARACTER and code not in SURROGATES else ""


def _is_address(address: str) -> bool:
    """Whether Telegram makes a link of it: a web address, or one of Telegram's own; it drops other links."""
    return bool(re.match(r"(?i)(https?|tg|ton)://\S|(mailto|tel):\S|[\w-]+(\.[\w-]+)+", address))


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Return the plain text and the entities of Telegram's HTML.

    Raises 400 "can't parse entities: ..." at the first thing Telegram does not understand.
    """
    return _HtmlReader(source).read()
