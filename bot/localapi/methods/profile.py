"""The bot's own name, texts and menus."""

from bot.localapi.errors import bad_request
from bot.localapi.profile import TEXT_LIMITS, Scope, read_commands, read_language, read_scope
from bot.localapi.wire import Json, Params
from bot.localapi.world import World


def get_me(world: World, _params: Params) -> Json:
    """Return the bot's User with what only it may know."""
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _place(params: Params) -> tuple[Scope, str]:
    return read_scope(params.record("scope")), read_language(params.text("language_code"))


def set_my_commands(world: World, params: Params) -> bool:
    """Set a command menu for a scope and language."""
    world.profile.commands[_place(params)] = read_commands(params.listing("commands"))
    world.tell("menu")
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    """Return the menu of exactly this scope and language."""
    return world.profile.commands.get(_place(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """Delete the menu of exactly this scope and language; the next wider one shows through."""
    world.profile.commands.pop(_place(params), None)
    world.tell("menu")
    return True


def _set_text(world: World, params: Params, kind: str) -> bool:
    language, text = read_language(params.text("language_code")), params.text(kind)
    if len(text) > TEXT_LIMITS[kind]:
        raise bad_request(f"{kind.replace('_', ' ')} is too long")
    world.profile.texts[kind, language] = text
    world.tell("profile")
    return True


def _get_text(world: World, params: Params, kind: str) -> Json:
    return {kind: world.profile.text(kind, read_language(params.text("language_code")))}


def set_my_name(world: World, params: Params) -> bool:
    """Set the bot's name in a language."""
    return _set_text(world, params, "name")


def get_my_name(world: World, params: Params) -> Json:
    """Return the bot's name in a language."""
    return _get_text(world, params, "name")


def set_my_description(world: World, params: Params) -> bool:
    """Set what an empty chat says about the bot."""
    return _set_text(world, params, "description")


def get_my_description(world: World, params: Params) -> Json:
    """Return what an empty chat says about the bot."""
    return _get_text(world, params, "description")


def set_my_short_description(world: World, params: Params) -> bool:
    """Set what the bot's profile page says."""
    return _set_text(world, params, "short_description")


def get_my_short_description(world: World, params: Params) -> Json:
    """Return what the bot's profile page says."""
    return _get_text(world, params, "short_description")


def set_chat_menu_button(world: World, params: Params) -> bool:
    """Set the button beside the text field, for one private chat or for all."""
    button = params.record("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse MenuButton: unsupported type")
    world.profile.menu_buttons[params.integer("chat_id")] = button
    world.tell("menu")
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    """Return the button beside the text field, of one private chat or of all."""
    buttons = world.profile.menu_buttons
    return buttons.get(params.integer("chat_id")) or buttons.get(0) or {"type": "default"}
