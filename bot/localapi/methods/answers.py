"""Answers to pressed buttons and inline queries."""

from bot.localapi.errors import QUERY_TOO_OLD, bad_request
from bot.localapi.keyboards import check_inline_keyboard
from bot.localapi.texts import message_text
from bot.localapi.wire import Json, Params
from bot.localapi.world import OpenQuery, World

NOTICE_LIMIT = 200
"""Characters of the notice a pressed button shows."""
MOST_RESULTS = 50
RESULT_ID_LIMIT = 64
"""Bytes of an inline result's identifier."""


def answer_callback_query(world: World, params: Params) -> bool:
    """Give the notice or alert that ends a button's wait; a press is answered once."""
    text = params.text("text")
    if len(text) > NOTICE_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    pressed = _open(world.callbacks, params.text("callback_query_id"))
    pressed.answer = {
        "text": text,
        "show_alert": params.flag("show_alert"),
        "url": params.text("url"),
        "cache_time": params.integer("cache_time"),
    }
    world.changed.ring()
    return True


def answer_inline_query(world: World, params: Params) -> bool:
    """Give the results of an inline query."""
    results = [_result(result) for result in params.listing("results")]
    if len(results) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    asked = _open(world.inline_queries, params.text("inline_query_id"))
    asked.answer = {
        "results": results,
        "cache_time": params.integer("cache_time", 300),
        "is_personal": params.flag("is_personal"),
        "next_offset": params.text("next_offset"),
        "button": params.record("button"),
    }
    world.changed.ring()
    return True


def _open(shelf: dict[str, OpenQuery], identifier: str) -> OpenQuery:
    query = shelf.get(identifier)
    if query is None or query.answer is not None:
        raise bad_request(QUERY_TOO_OLD)
    return query


def _result(result: object) -> Json:
    """Check an InlineQueryResult; return it with the text it would send parsed under `message`."""
    if not isinstance(result, dict) or "type" not in result:
        raise bad_request("can't parse InlineQueryResult: expected an Object")
    if not 1 <= len(str(result.get("id", "")).encode()) <= RESULT_ID_LIMIT:
        raise bad_request("RESULT_ID_INVALID")
    if result["type"] == "article" and not result.get("title"):
        raise bad_request('can\'t parse InlineQueryResult: Field "title" must be of type String')
    content = result.get("input_message_content") or {}
    message = message_text(Params({**content, "text": content.get("message_text")}))
    keyboard = check_inline_keyboard(result["reply_markup"]) if result.get("reply_markup") else None
    return {**result, "message": {**message, **({"reply_markup": keyboard} if keyboard else {})}}
