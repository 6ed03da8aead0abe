"""Facts and unknowns: the records of ``facts/<article>/<topic>.yaml``."""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Claim, Fact, Origin, Publication, Quote, Slot, Unknown

from .fields import Fields, Keys, Sited
from .files import SourceFile
from .nodes import MapNode, TextNode, texts_under
from .problems import FileReport, RefusedError, Report, shown
from .quotes import NEAREST_COST, Passages
from .strict import parse
from .times import read_when
from .values import mappings

FACT = Keys(
    "a fact",
    mandatory=("id", "answer", "quotes", "questions", "about", "asks", "claim", "status"),
    optional=("refutes", "attributed_to", "when", "as_of", "review_by"),
)
_ENGLISH = ("answer", "says", "questions")
"""Texts that fall back to English, so that it must be among their languages."""
_BEGUN = ("id", "status")
"""What a draft must have beside what it says; the rest is filled in until it is published."""
UNKNOWN = Keys("an unknown", mandatory=("id", "says", "questions", "about", "asks", "status"))
_FACT_ALONE = {*FACT.mandatory, *FACT.optional} - {*UNKNOWN.mandatory}

Record = Fact | Unknown


def read_records(
    file: SourceFile, passages: Mapping[str, Passages | None], report: Report
) -> list[Sited[Record]]:
    """Read the records of one file.

    ``passages`` holds the articles by slug; None for one that was refused, whose quotes go unchecked.
    """
    note = report.file(file.name)
    slug = file.name.split("/")[1]
    if slug not in passages:
        note.add(1, f"there is no article {slug}; expected articles/{slug}.md")
    try:
        root = parse(file.text, note)
    except RefusedError as refusal:
        report.refuse(refusal)
        return []
    found = (_record(node, slug, passages.get(slug), note) for node in mappings(root, "the file", note))
    return [record for record in found if record is not None]


def missing_keys(text: str) -> tuple[str, ...]:
    """Return the keys that a draft, as it stands in its file, still lacks to be published.

    ``answer.en`` stands for an answer that there is in other languages only.

    Raises RefusedError where the text is no strict YAML.
    """
    note = Report().file("")
    found = next(iter(mappings(parse(text, note), "the file", note)), None)
    if found is None:
        return ()
    keys = UNKNOWN if "says" in found.keys else FACT
    lacking = [key for key in keys.mandatory if key not in found.keys]
    for key in _ENGLISH:
        said = found.values.get(key)
        if isinstance(said, MapNode) and "en" not in said.keys:
            lacking.append(f"{key}.en")
    return tuple(lacking)


def is_published(text: str) -> bool:
    """Tell whether a record, as it stands in its file, is one that readers get.

    Raises RefusedError where the text is no strict YAML.
    """
    note = Report().file("")
    found = next(iter(mappings(parse(text, note), "the file", note)), None)
    status = found.values.get("status") if found else None
    return isinstance(status, TextNode) and status.value == Publication.PUBLISHED


def _record(node: MapNode, slug: str, passages: Passages | None, report: FileReport) -> Sited[Record] | None:
    """Tell a fact from an unknown; a mistyped ``answer`` beside ``quotes`` is a fact's still."""
    is_fact, is_unknown = "answer" in node.keys, "says" in node.keys
    if not is_fact and not is_unknown:
        is_fact = not node.keys.keys().isdisjoint(_FACT_ALONE)
    if is_fact == is_unknown:
        which = "both 'answer' and 'says'" if is_fact else "neither 'answer' nor 'says'"
        report.add(node.line, f"a record with {which}; expected 'answer' (a fact) or 'says' (an unknown)")
        return None
    if is_unknown:
        return Sited(_unknown(Fields(node, _keys(UNKNOWN, node), report), slug), node, report)
    return Sited(_fact(Fields(node, _keys(FACT, node), report), slug, passages), node, report)


def _keys(keys: Keys, node: MapNode) -> Keys:
    """Return the keys of a record: a draft may lack most of them."""
    if not _is_draft(node):
        return keys
    mandatory = (*_BEGUN, *(key for key in keys.mandatory if key in ("answer", "quotes", "says")))
    return Keys(keys.kind, mandatory, tuple(key for key in (*keys.mandatory, *keys.optional)))


def _is_draft(node: MapNode) -> bool:
    status = node.values.get("status")
    return isinstance(status, TextNode) and status.value == Publication.DRAFT


def _fact(fields: Fields, slug: str, passages: Passages | None) -> Fact:
    as_of, quotes = fields.iso_date("as_of"), _quotes(fields, passages)
    published = passages.article.published if passages else ""
    return Fact(
        id=fields.identifier(),
        article=slug,
        answer=fields.texts("answer", english=not _is_draft(fields.node)),
        quotes=quotes,
        questions=_questions(fields),
        refutes=fields.wordings("refutes"),
        about=fields.strings("about"),
        asks=fields.choices("asks", Slot),
        claim=fields.choice("claim", Claim, Claim.ESTABLISHED),
        attributed_to=_speaker(fields),
        as_of=as_of,
        review_by=_review_date(fields, as_of),
        status=fields.choice("status", Publication, Publication.DRAFT),
        origin=Origin(fields.report.name, fields.node.line),
        when=read_when(fields, [quote.text for quote in quotes], published),
    )


def _unknown(fields: Fields, slug: str) -> Unknown:
    return Unknown(
        id=fields.identifier(),
        article=slug,
        says=fields.texts("says", english=not _is_draft(fields.node)),
        questions=_questions(fields),
        about=fields.strings("about"),
        asks=fields.choices("asks", Slot),
        status=fields.choice("status", Publication, Publication.DRAFT),
        origin=Origin(fields.report.name, fields.node.line),
    )


def _quotes(fields: Fields, passages: Passages | None) -> tuple[Quote, ...]:
    """Find the quotes' places; what the article does not hold is noted with what comes nearest."""
    fields.strings("quotes")
    if passages is None:
        return ()
    found = []
    for node in texts_under(fields.node.values.get("quotes")):
        if quote := passages.find(node.value):
            found.append(quote)
        elif node.value.strip():
            _not_found(node, passages, fields.report)
    return tuple(found)


def _not_found(node: TextNode, passages: Passages, report: FileReport) -> None:
    hint = report.whole.may_hint(NEAREST_COST)
    near = f"; {passages.nearest(node.value)}" if hint else ""
    passage = passages.nearest_passage(node.value)[1] if hint else ""
    expected = "expected words of one paragraph, character for character"
    message = f"quotes has {shown(node.value)}, which is not in the article; {expected}{near}"
    report.add(node.line, message, "no-quote", node.value, near=passage)


def _questions(fields: Fields) -> dict[str, tuple[str, ...]]:
    """Read the wordings; the first of each language is shown on buttons, so it must read as a question."""
    written = fields.node.values.get("questions")
    for language, wordings in written.values.items() if isinstance(written, MapNode) else ():
        first = next(texts_under(wordings), None)
        if first and first.value and not first.value.endswith("?"):
            message = f"questions ({language}) starts with {shown(first.value)}"
            message += "; expected a whole question that ends in '?'"
            fields.report.add(first.line, message, "no-question", first.value)
    return fields.wordings("questions", english=not _is_draft(fields.node))


def _speaker(fields: Fields) -> str:
    """Who said it. An established fact is told by the article itself; every other claim has a speaker."""
    claim, speaker = fields.node.values.get("claim"), fields.text("attributed_to")
    established = isinstance(claim, TextNode) and claim.value == Claim.ESTABLISHED
    if established and speaker:
        message = f"attributed_to {shown(speaker)} beside claim established; expected one of the two to go"
        fields.report.add(fields.node.line_of("attributed_to"), message, "needless-speaker", speaker)
    elif isinstance(claim, TextNode) and not established and "attributed_to" not in fields.node.keys:
        message = f"claim {shown(claim.value)} without a speaker; expected attributed_to with an entity's id"
        fields.report.add(claim.line, message, "no-speaker", claim.value)
    return speaker


def _review_date(fields: Fields, as_of: str) -> str:
    review_by = fields.iso_date("review_by")
    if as_of and review_by and review_by < as_of:
        message = f"review_by {review_by} is before as_of {as_of}; expected a later day"
        fields.report.add(fields.node.line_of("review_by"), message, "early-review", review_by, as_of)
    return review_by
