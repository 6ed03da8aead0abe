"""Photos and documents the bot sends, and files it fetches."""

from bot.localapi.errors import bad_request
from bot.localapi.files import document, photo_sizes
from bot.localapi.methods.sending import MEDIA, edit, editable, send
from bot.localapi.texts import message_caption
from bot.localapi.wire import Json, Params
from bot.localapi.world import World


def send_document(world: World, params: Params) -> Json:
    """Any file."""
    chat = world.writable_chat(params)
    stored = world.files.received(params, "document", "documents")
    return send(world, chat, params, {"document": document(stored), **message_caption(params)})


def send_photo(world: World, params: Params) -> Json:
    """Send a picture."""
    chat = world.writable_chat(params)
    stored = world.files.received(params, "photo", "photos")
    return send(world, chat, params, {"photo": photo_sizes(stored), **message_caption(params)})


def edit_message_media(world: World, params: Params) -> Json | bool:
    """Another picture or document, with its own caption, in place of what the message showed."""
    chat, message = editable(world, params)
    media = params.record("media") or {}
    kind = media.get("type")
    if kind not in ("photo", "document"):
        raise bad_request("can't parse InputMedia: the local server takes photo and document")
    inner = Params({**media, kind: media.get("media")}, params.uploads)
    stored = world.files.received(inner, kind, f"{kind}s")
    shown = photo_sizes(stored) if kind == "photo" else document(stored)
    emptied = dict.fromkeys((*MEDIA, "text", "entities", "caption", "caption_entities"))
    return edit(world, chat, message, params, {**emptied, kind: shown, **message_caption(inner)})


def get_file(world: World, params: Params) -> Json:
    """Where to download a file."""
    return world.files.describe(params.text("file_id"))
