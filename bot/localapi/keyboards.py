"""Reply markups: the buttons under a message and the keyboards that replace the reader's own."""

from bot.localapi.errors import bad_request
from bot.localapi.wire import Json, Params

DATA_LIMIT = 64
"""Bytes of a button's callback data."""
ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)
OTHER_MARKUPS = frozenset({"keyboard", "remove_keyboard", "force_reply"})


def read_markup(params: Params, *, inline_only: bool = False) -> Json | None:
    """Read and check the `reply_markup` of a request; None where there is none.

    An inline keyboard comes back without empty rows, and as None if nothing is left of it.
    """
    markup = params.record("reply_markup")
    if not markup:
        return None
    if "inline_keyboard" in markup:
        return check_inline_keyboard(markup)
    if inline_only:
        raise bad_request("inline keyboard expected")
    if not OTHER_MARKUPS & markup.keys():
        raise bad_request("object expected as reply markup")
    return markup


def check_inline_keyboard(markup: Json) -> Json | None:
    """Check every button; return the keyboard as it is stored."""
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    kept = [[_button(button) for button in row] for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _button(button: object) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if not str(button.get("text", "")).strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    if len(ACTIONS & button.keys()) != 1:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not str(button["url"]).lower().startswith(("http://", "https://", "tg://")):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    return button


def buttons(message: Json) -> list[Json]:
    """Return the message's inline buttons, row after row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]
