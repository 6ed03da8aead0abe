"""From what a request says to the text of a message: parsed, cleaned, measured, links found.

The order is Telegram's: entities are parsed first, then the text is trimmed, then its length is checked, so
tags do not count towards the limit.
"""

import re
from typing import Any

from bot.localapi.entities import parse_html, utf16_length, utf16_slice
from bot.localapi.errors import bad_request
from bot.localapi.wire import Json, Params

TEXT_LIMIT = 4096
"""UTF-16 code units in a message."""
CAPTION_LIMIT = 1024
"""UTF-16 code units under a photo or document."""

CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
AUTOMATIC = re.compile(
    r"(?P<url>(?:https?://|\bwww\.)[^\s<>\"«»“”]+[^\s<>\"«»“”.,:;!?()'\]])"
    r"|(?P<email>\b[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<bot_command>(?<![\w/<>@.])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?(?![\w/<>]))"
    r"|(?P<mention>(?<![\w@/.])@[A-Za-z]\w{2,31}\b)"
    r"|(?P<hashtag>(?<![\w#&])#(?=\w*[^\W\d_])\w{1,256})"
)
SEALED = frozenset({"code", "pre", "text_link"})
"""Inside these nothing is linked by itself."""


def automatic_entities(text: str, given: list[Json]) -> list[Json]:
    """Links, commands, mentions and hashtags that Telegram finds in a text by itself."""
    sealed = [
        range(entity["offset"], entity["offset"] + entity["length"])
        for entity in given
        if entity["type"] in SEALED
    ]
    found: list[Json] = []
    for match in AUTOMATIC.finditer(text):
        offset, length = utf16_length(text[: match.start()]), utf16_length(match.group())
        if not any(offset in span or offset + length - 1 in span for span in sealed):
            found.append({"type": str(match.lastgroup), "offset": offset, "length": length})
    return found


def finish(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Return the text as it is stored: no control characters, trimmed, entities sorted and moved with it."""
    text = CONTROL.sub(" ", text.replace("\r", ""))  # a replaced character keeps its length
    shift = len(text) - len(text.lstrip())  # white space lies in the basic plane: one unit each
    trimmed = text.strip()
    end = utf16_length(trimmed)
    kept: list[Json] = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        stop = min(entity["offset"] + entity["length"] - shift, end)
        if stop > start and utf16_slice(trimmed, start, stop - start).strip():
            kept.append({**entity, "offset": start, "length": stop - start})
    kept += automatic_entities(trimmed, kept)
    return trimmed, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def _given_entities(value: Any) -> list[Json]:
    wanted = {"type", "offset", "length"}
    if not all(isinstance(entity, dict) and wanted <= entity.keys() for entity in value):
        raise bad_request("can't parse MessageEntity: an entity needs type, offset and length")
    return [dict(entity) for entity in value]


def formatted(text: str, parse_mode: str, entities: list[Any]) -> tuple[str, list[Json]]:
    """Return the stored text and entities of `text` in a parse mode, or with its entities given apart."""
    mode = parse_mode.lower()
    if mode == "html":
        return finish(*parse_html(text))
    if mode:
        raise bad_request(f"unsupported parse_mode: the local server reads HTML only, not {parse_mode}")
    return finish(text, _given_entities(entities))


def message_text(params: Params, too_long: str = "message is too long") -> Json:
    """`text` and `entities` of a message; Telegram words the limit differently for an edit (`too_long`)."""
    source = params.text("text")
    if not source:
        raise bad_request("message text is empty")
    text, entities = formatted(source, params.text("parse_mode"), params.listing("entities"))
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > TEXT_LIMIT:
        raise bad_request(too_long)
    return {"text": text, "entities": entities} if entities else {"text": text}


def message_caption(params: Params) -> Json:
    """`caption` and `caption_entities` of a photo or document; empty where there is none."""
    caption, entities = formatted(
        params.text("caption"), params.text("parse_mode"), params.listing("caption_entities")
    )
    if utf16_length(caption) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not caption:
        return {}
    return {"caption": caption, "caption_entities": entities} if entities else {"caption": caption}
