"""What is said around the news: synonyms, small talk, and examples of messages about nothing in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.model import SmallTalk, Wordings

from .fields import Fields, Keys, Sited
from .files import SourceFile
from .nodes import ListNode, Node
from .problems import FileReport, RefusedError, Report
from .strict import parse
from .values import by_language, mapping, mappings, text_list

TALK_FILE = Keys("smalltalk.yaml", mandatory=("smalltalk",), optional=("off_topic",))
TALK = Keys("small talk", mandatory=("id", "replies", "messages"))

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """The content of ``smalltalk.yaml``."""

    smalltalk: list[Sited[SmallTalk]] = field(default_factory=list)
    off_topic: Wordings = field(default_factory=dict)
    off_topic_node: Node | None = None
    """As it was written, for the checks that tell lines."""


def read_synonyms(file: SourceFile, report: Report) -> dict[str, tuple[Group, ...]]:
    """Read groups of words that mean the same, by language."""
    root, note = _root(file, report)
    return by_language(root, "the file", note, _groups) if root else {}


def read_talk(file: SourceFile, report: Report) -> Talk:
    """Read small talk and off-topic messages."""
    root, note = _root(file, report)
    top = mapping(root, "the file", note) if root else None
    if top is None:
        return Talk()
    fields = Fields(top, TALK_FILE, note)
    written = top.values.get("smalltalk")
    nodes = mappings(written, "smalltalk", note) if written else []
    talk = [Sited(_smalltalk(Fields(node, TALK, note)), node, note) for node in nodes]
    return Talk(talk, fields.wordings("off_topic"), top.values.get("off_topic"))


def _root(file: SourceFile, report: Report) -> tuple[Node | None, FileReport]:
    note = report.file(file.name)
    try:
        return parse(file.text, note), note
    except RefusedError as refusal:
        report.refuse(refusal)
        return None, note


def _groups(node: Node, name: str, report: FileReport) -> tuple[Group, ...]:
    if not isinstance(node, ListNode):
        report.add(node.line, f"{name} holds {node.kind}; expected a list of groups")
        return ()
    return tuple(_group(item, name, report) for item in node.items)


def _group(node: Node, name: str, report: FileReport) -> Group:
    words = text_list(node, f"a group of {name}", report)
    if len(words) == 1:
        report.add(node.line, f"a group of {name} has one word ({words[0]!r}); expected two or more")
    return words


def _smalltalk(fields: Fields) -> SmallTalk:
    return SmallTalk(fields.identifier(), fields.texts("replies"), fields.wordings("messages"))
