"""Strict YAML: every scalar is a string with its place; what hides or doubles something is refused."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge import strict
from bot.knowledge.builder import FORBIDDEN
from bot.knowledge.nodes import ListNode, MapNode, Node, TextNode, texts_under
from bot.knowledge.problems import KnowledgeError, RefusedError, Report


def parse(text: str) -> Node:
    report = Report()
    node = strict.parse(text, report.file("f.yaml"))
    if report.problems:
        raise KnowledgeError(report.problems)
    return node


def values(text: str) -> list[str]:
    return [node.value for node in texts_under(parse(text))]


def refusal(text: str) -> str:
    with pytest.raises(KnowledgeError) as caught:
        parse(text)
    (problem,) = caught.value.problems
    return str(problem)


@pytest.fixture(params=["libyaml", "python"])
def any_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers that PyYAML may come with."""
    if request.param == "python":
        monkeypatch.setattr(strict, "LOADER", yaml.SafeLoader)


@pytest.mark.parametrize(
    "written",
    ["no", "yes", "null", "~", "12:30", "1.10", "0x1F", "1e3", ".inf", "2020-10-06", "007", "1_000", "True"],
)
def test_nothing_but_strings(written: str) -> None:
    """What YAML would read as a boolean, a number or a date stays as it was written."""
    assert values(f"a: {written}") == [written]


def test_nothing_written_is_an_empty_text() -> None:
    assert values("a:\nb: ''") == ["", ""]
    assert parse("# only a comment\n") == TextNode("", 1, 0, 0, folded=False)


PRINTABLE = st.text().filter(lambda text: not FORBIDDEN.search(text) and not set(text) & set("\u2028\u2029"))


@given(PRINTABLE)
def test_any_text_in_double_quotes_comes_back(text: str) -> None:
    assert values(f"- {json.dumps(text, ensure_ascii=False)}") == [text]


@given(PRINTABLE.filter(lambda text: not set(text) & set("\n\r")))
def test_any_line_in_single_quotes_comes_back(text: str) -> None:
    written = text.replace("'", "''")
    assert values(f"- '{written}'") == [text]


@given(st.text(alphabet=st.characters(categories=["L", "N", "Zs"], codec="utf-8"), min_size=1))
def test_any_plain_words_come_back(text: str) -> None:
    """Unquoted, blanks at the ends are not part of a text; whatever it looks like, it is a string."""
    plain = text.strip(" ")
    assert values(f"- {plain}") == [plain]


@pytest.mark.usefixtures("any_parser")
@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: &x b", 1, "an anchor (&x)"),
        ("a: b\nc: *a", 2, "an alias (*a)"),
        ("a: !str b", 1, "a tag ('!str')"),
        ("a: ! b", 1, "a tag ('!')"),
        ("a: !!python/object:os.system x", 1, "a tag"),
        ("a: 1\n<<: {b: 2}", 2, "'<<' as a key"),
        ("a: 1\na: 2", 2, "the key 'a' is there twice (first on line 1)"),
        ("? [a]\n: b", 1, "a list as a key"),
        ("? {a: b}\n: b", 1, "a mapping (key: value) as a key"),
        ("? |\n  x\n: b", 1, "as a key"),
        ("'': b", 1, "'' as a key"),
        ("--- a\n--- b", 2, "a second document"),
        ("%YAML 1.1\n--- a", 1, "a directive"),
        ("%TAG ! tag:x,2020:\n--- a", 1, "a directive"),
        ("[" * 21 + "]" * 21, 1, "nested deeper than 20"),
        ('- "a\\x00b"', 1, "invisible character U+0000"),
        ('- a\n- "\\u202e"', 2, "invisible character U+202E"),
        ("- a\n- b\x07", 2, "invisible character U+0007"),
        ("- a\u202eb", 1, "invisible character U+202E"),
        ("- a\u2028- b", 1, "an unusual line break"),
        ("- a\r- b", 1, "an unusual line break"),
        ("- " + "a" * 10_001, 1, "a line of 10,003 characters"),
        ("- a\n" * 20_001, 1, "20,002 lines"),
        ("- a\n" * 10_001, 10_000, "more than 10,000 values"),
        ("a: b: c", 1, "a colon and a space inside a text without quotes"),
        ("a: x\n\tb: c", 2, "a tab"),
        ("a: @x", 1, "starts with @"),
        ("a: 1\nb: 'x\nc: 2", 2, "a quotation mark is opened and not closed"),
        ('a: "\\d"', 1, "a backslash inside double quotes"),
        ('- "a" b', 1, "a text that starts with a quotation mark"),
        ("a: 1\nb: [x, y\nc: 2\n", 2, "are not closed"),
        ("a: - b", 1, "a list item beside its key"),
        ("a: *", 1, "starts with * or &"),
        ("a: |x", 1, "not YAML"),
    ],
)
def test_refused(text: str, line: int, words: str) -> None:
    """Whatever strict YAML has not is one problem, with its line, in plain words."""
    problem = refusal(text)
    assert problem.startswith(f"f.yaml:{line}: ")
    assert words in problem
    assert "expected" in problem


def test_a_refused_file_raises_at_once_and_a_double_key_does_not() -> None:
    """After a double key the rest of the file can still be checked; after an anchor it cannot."""
    with pytest.raises(RefusedError):
        strict.parse("a: &x b", Report().file("f"))
    report = Report()
    node = strict.parse("a: 1\na: 2\nb: 3\nb: 4", report.file("f"))
    assert [problem.line for problem in report.problems] == [2, 4]
    assert [text.value for text in texts_under(node)] == ["1", "3"]


DOCUMENT = """\
# 😀 first
- id: один
  about: [a, "b, c"]   # comment
  text: |
    two
    lines


# between
- id: second
  answer:
    en: folded
      plain
  last: {k: v}

# end
"""


@pytest.mark.usefixtures("any_parser")
def test_places() -> None:
    """A node's span is what was written, without comments and blank lines after it; lines count from 1."""
    root = parse(DOCUMENT)
    assert isinstance(root, ListNode)
    first, second = root.items
    assert isinstance(first, MapNode)
    assert isinstance(second, MapNode)
    assert DOCUMENT[first.start : first.end].startswith("id: один\n")
    assert DOCUMENT[first.start : first.end].endswith("    two\n    lines")
    assert DOCUMENT[second.start : second.end].startswith("id: second\n")
    assert DOCUMENT[second.start : second.end].endswith("last: {k: v}")
    assert [DOCUMENT[n.start : n.end] for n in texts_under(first.values["about"])] == ["a", '"b, c"']
    assert [first.line, second.line, first.line_of("text"), second.line_of("missing")] == [2, 10, 4, 10]
    assert [node.folded for node in texts_under(second)] == [False, True, False]


@pytest.mark.usefixtures("any_parser")
def test_windows_line_ends_are_counted_once() -> None:
    root = parse("a: b\r\nc: d\r\n")
    assert isinstance(root, MapNode)
    assert root.line_of("c") == 2
    assert [node.value for node in texts_under(root)] == ["b", "d"]
