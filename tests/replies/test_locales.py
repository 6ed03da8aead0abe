"""The texts: the same keys and placeholders in each language, its own plural forms, and nothing left over."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.handlers import COMMANDS as HANDLED
from bot.handlers import DIALOGS
from bot.knowledge import load_base
from bot.knowledge.entities import Kind as EntityKind
from bot.locales import FOLDER, sources, supported, text
from bot.model import LANGUAGES, Role
from bot.replies import COMMANDS as TOLD

BOT = FOLDER.parent
PLURALS = {"en": {"one", "other"}, "ru": {"one", "few", "many", "other"}, "ky": {"one", "other"}}
"""Unicode's plural categories (CLDR) of each language."""


def messages(language: str) -> dict[str, ftl.Message]:
    found: dict[str, ftl.Message] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


MESSAGES = {language: messages(language) for language in LANGUAGES}


class Variables(Visitor):
    """Collects the names of a message's placeholders."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


class Selects(Visitor):
    """Collects the variant keys of a message's choices."""

    def __init__(self) -> None:
        self.keys: list[set[str]] = []

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802 - the library's name
        keys = {v.key.name for v in node.variants if isinstance(v.key, ftl.Identifier)}
        if not any(isinstance(v.key, ftl.NumberLiteral) for v in node.variants):
            self.keys.append(keys)


def placeholders(message: ftl.Message) -> set[str]:
    visitor = Variables()
    visitor.visit(message)
    return visitor.names


def calls() -> Iterator[tuple[Path, ast.Call]]:
    """Every call of ``text`` in the code, with its file."""
    for path in BOT.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if "from bot.locales import" not in source:
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "text":
                yield path, node


def test_folders_are_the_languages() -> None:
    assert {path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__"} == set(
        LANGUAGES
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_same_keys_in_the_same_files(language: str) -> None:
    """No language lacks a text or has one of its own."""
    assert MESSAGES[language].keys() == MESSAGES["en"].keys()
    names = {path.name for path in (FOLDER / language).iterdir()}
    assert names == {path.name for path in (FOLDER / "en").iterdir()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", MESSAGES["en"])
def test_same_placeholders(key: str, language: str) -> None:
    assert placeholders(MESSAGES[language][key]) == placeholders(MESSAGES["en"][key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms(language: str) -> None:
    """Where a text chooses by a number, it has all the forms that its language has."""
    for key, message in MESSAGES[language].items():
        selects = Selects()
        selects.visit(message)
        assert all(keys == PLURALS[language] for keys in selects.keys), key


@cache
def relations() -> frozenset[str]:
    """Kinds of relations in the base that the bot comes with."""
    entities = load_base(BOT.parent / "knowledge").entities.values()
    return frozenset(relation.kind.replace(" ", "-") for entity in entities for relation in entity.relations)


def composed() -> set[str]:
    """Keys that are put together from tables: of commands, what they ask for, roles, who is what to whom."""
    return {
        *(f"command-{command.name}" for command in TOLD),
        *(f"argument-{argument}" for command in TOLD for argument in command.arguments),
        *(f"prompt-{name}-{each.name}" for name, command in HANDLED.items() for each in command.arguments),
        # What a dialog's button is about is never asked for.
        *(
            f"prompt-{name}-{each.name}"
            for name, command in DIALOGS.items()
            for each in command.arguments[1:]
        ),
        *(f"role-{role.word}" for role in Role),
        *(f"entity-{kind.value}" for kind in EntityKind),
        *(f"relation-{relation}" for relation in relations()),
    }


def test_every_composed_key_exists() -> None:
    """A command without a description, or an argument without its question, fails here."""
    assert not composed() - MESSAGES["en"].keys()


def test_every_key_is_used() -> None:
    constants = composed() | {
        node.value
        for path in BOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert not MESSAGES["en"].keys() - constants


def test_every_key_that_is_asked_for_exists_and_gets_its_values() -> None:
    """Where a call spells its key out, its values are the text's placeholders."""
    spelled = 0
    for path, call in calls():
        key = call.args[0]
        if isinstance(key, ast.Constant):
            spelled += 1
            assert key.value in MESSAGES["en"], f"{path}:{call.lineno}"
            given = {keyword.arg for keyword in call.keywords}
            assert given == placeholders(MESSAGES["en"][key.value]), f"{path}:{call.lineno}: {key.value}"
    assert spelled


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "one question"),
        ("en", 0, "0 questions"),
        ("ru", 1, "1 вопрос"),
        ("ru", 3, "3 вопроса"),
        ("ru", 11, "11 вопросов"),
        ("ru", 21, "21 вопрос"),
        ("ky", 1, "1 суроо"),
        ("ky", 5, "5 суроо"),
    ],
)
def test_counting(language: str, number: int, said: str) -> None:
    assert text("topics-questions", language, count=number) == said


@pytest.mark.parametrize(
    ("code", "language"),
    [("ru", "ru"), ("ru-RU", "ru"), ("ky_KG", "ky"), ("EN", "en"), ("de", "en"), ("", "en"), ("rus", "en")],
)
def test_a_clients_code(code: str, language: str) -> None:
    assert supported(code) == language


def test_values_stand_as_they_are() -> None:
    """No isolating marks, no escaping: both would be done twice."""
    assert text("error", "en", code="<E1>").endswith(" <E1>")


def test_missing_values_are_an_error() -> None:
    with pytest.raises(LookupError, match="error"):
        text("error", "en")
    with pytest.raises(LookupError):
        text("no-such-text", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_cut_out_of_its_file_whole(language: str) -> None:
    """Each is parsed alone, when it is asked for."""
    written = sources(language)
    assert written.keys() == MESSAGES[language].keys()
    for key, message in MESSAGES[language].items():
        (alone,) = FluentParser().parse(written[key]).body
        assert message.equals(alone, ignored_fields=["span", "comment"]), key


class References(Visitor):
    """Collects what a message takes from other texts."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802 - the library's name
        self.names.append(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802 - the library's name
        self.names.append(node.id.name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_refers_to_another(language: str) -> None:
    """The other would not be there: texts are parsed one by one."""
    for message in MESSAGES[language].values():
        references = References()
        references.visit(message)
        assert not references.names, message.id.name
