"""The bot's public face: name, descriptions, command menus and menu button, by scope and language."""

import re
from dataclasses import dataclass, field

from bot.localapi.errors import bad_request
from bot.localapi.wire import Json

COMMAND = re.compile(r"/?([a-z0-9_]{1,32})")
MOST_COMMANDS = 100
DESCRIPTION_LIMIT = 256
"""Characters of a command's description."""
TEXT_LIMITS = {"name": 64, "description": 512, "short_description": 120}
"""Characters of the bot's own texts."""

Scope = tuple[str, int, int]
"""The kind of scope, its chat and its user; 0 where the kind has none."""
SCOPES_WITH_CHAT = frozenset({"chat", "chat_administrators", "chat_member"})
SCOPES = SCOPES_WITH_CHAT | {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}


@dataclass
class Profile:
    """What the bot said about itself."""

    first_name: str
    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    """Command menus by scope and language; the empty language is every language without its own."""
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    """`name`, `description` and `short_description` by language."""
    menu_buttons: dict[int, Json] = field(default_factory=dict)
    """Menu buttons by private chat; 0 is the default."""

    def text(self, kind: str, language: str) -> str:
        """Return a text as a reader with this language sees it."""
        found = self.texts.get((kind, language)) or self.texts.get((kind, ""), "")
        return found or (self.first_name if kind == "name" else "")

    def menu(self, scopes: list[Scope], language: str) -> list[Json]:
        """Return the first menu that is set, scope by scope, in the language before every language."""
        for scope in scopes:
            for tag in (language, ""):
                if (scope, tag) in self.commands:
                    return self.commands[scope, tag]
        return []


def read_scope(scope: Json | None) -> Scope:
    """Read a BotCommandScope as a key."""
    scope = scope or {"type": "default"}
    kind = str(scope.get("type", ""))
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if kind in SCOPES_WITH_CHAT and not scope.get("chat_id"):
        raise bad_request("can't parse BotCommandScope: chat_id is empty")
    return kind, int(scope.get("chat_id") or 0), int(scope.get("user_id") or 0)


def private_scopes(user_id: int) -> list[Scope]:
    """Return the scopes of a private chat, the narrowest first, in the order Telegram looks them up."""
    return [("chat", user_id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]


def group_scopes(chat_id: int, user_id: int, *, administrator: bool) -> list[Scope]:
    """Return the scopes of a group for one of its members, the narrowest first."""
    scopes: list[tuple[Scope, bool]] = [
        (("chat_member", chat_id, user_id), True),
        (("chat_administrators", chat_id, 0), administrator),
        (("chat", chat_id, 0), True),
        (("all_chat_administrators", 0, 0), administrator),
        (("all_group_chats", 0, 0), True),
        (("default", 0, 0), True),
    ]
    return [scope for scope, applies in scopes if applies]


def read_commands(commands: list[object]) -> list[Json]:
    """BotCommand objects, checked."""
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_command(command) for command in commands]


def _command(command: object) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    match = COMMAND.fullmatch(str(command.get("command", "")))
    if match is None:
        raise bad_request("BOT_COMMAND_INVALID")
    description = str(command.get("description", "")).strip()
    if not 1 <= len(description) <= DESCRIPTION_LIMIT:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": match.group(1), "description": description}


def read_language(language: str) -> str:
    """Read a two-letter language code, or empty for every language."""
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language
