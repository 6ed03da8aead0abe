"""Records as editors see them: found, whole, due for review; and what the bot would make of a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.locales import text
from bot.model import Claim, Fact, KnowledgeBase, Outcome, Publication, Role, Texts, Unknown, Wordings

from .answer import render_outcome
from .blocks import Action, Block, Button, Kind, Row, Span, Style, heading, paragraph
from .citation import SEPARATOR, day
from .reply import Reply
from .threshold import status_name
from .vetoes import render_vetoes
from .wording import LABEL_LIMIT, entity_name, question_of, shortened

FOUND_LIMIT = 10
"""Records in a list; more are told by their number."""

CLAIM_KEYS = {
    Claim.ESTABLISHED: "standing-established",
    Claim.ALLEGED: "standing-alleged",
    Claim.DISPUTED: "standing-disputed",
    Claim.DENIED: "standing-denied",
}
STATUS_KEYS = {
    Publication.DRAFT: "status-draft",
    Publication.PUBLISHED: "status-published",
    Publication.RETRACTED: "status-retracted",
}


def render_found(records: Sequence[Fact | Unknown], words: str, language: str) -> Reply:
    """``/find``: the records that hold the words, each with a button that shows it whole."""
    if not records:
        return Reply((paragraph(text("found-none", language, words=shortened(words, LABEL_LIMIT))),))
    head = text("found-title", language, count=len(records), words=shortened(words, LABEL_LIMIT))
    return _listed(head, records, language)


def render_stale(facts: Sequence[Fact], language: str) -> Reply:
    """``/stale``: published facts that an editor should look at again."""
    if not facts:
        return Reply((paragraph(text("stale-none", language)),))
    notes = {fact.id: text("stale-since", language, date=day(fact.review_by, language)) for fact in facts}
    return _listed(text("stale-title", language, count=len(facts)), facts, language, notes)


def render_no_record(command: str, typed: str, nearest: Sequence[str], language: str) -> Reply:
    """Refuse an id that there is not, and offer the nearest that there are."""
    said = text("record-none", language, id=shortened(typed, LABEL_LIMIT))
    rows = tuple((Button(id_, Action.STEP, f"{command} fact {id_}"),) for id_ in nearest)
    listed = (Block(Kind.CHOICE, (Span(id_),)) for id_ in nearest)
    return Reply((paragraph(said), *listed), rows)


def render_whole(record: Fact | Unknown, base: KnowledgeBase, language: str, role: Role) -> Reply:
    """``/show``: everything that the record holds, its wordings folded."""
    kind = "record-fact" if isinstance(record, Fact) else "record-unknown"
    status = text(STATUS_KEYS[record.status], language)
    blocks = [line((record.id, Style.CODE), f"{SEPARATOR}{text(kind, language)}{SEPARATOR}{status}")]
    if isinstance(record, Fact):
        blocks += _translations(record.answer)
        blocks += [Block(Kind.QUOTE, (Span(quote.text),)) for quote in record.quotes]
        blocks += _standing(record, base, language)
    else:
        blocks += _translations(record.says)
    blocks.append(line((text("record-about", language) + " ", Style.PLAIN), *_codes(record.about)))
    asks = ", ".join(sorted(slot.value for slot in record.asks))
    blocks.append(line(text("record-asks", language, asks=asks)))
    blocks += _wordings("record-wordings", record.questions, language)
    if isinstance(record, Fact) and record.refutes:
        blocks += _wordings("record-refutes", record.refutes, language)
    place = f"{record.origin.file}:{record.origin.line}"
    blocks.append(Block(Kind.SMALL, (Span(place),)))
    return Reply(tuple(blocks), _doings(record, language, role))


def render_trial(outcome: Outcome, base: KnowledgeBase, language: str) -> Reply:
    """``/test``: the reply as the reader would get it, and below it what was weighed."""
    reply = render_outcome(outcome, base, outcome.language or language)
    blocks = list(reply.blocks)
    for part in outcome.parts or (outcome,):
        blocks += _weighed(part, language)
    shown = dict.fromkeys(
        candidate.id for part in outcome.parts or (outcome,) for candidate in part.candidates
    )
    return Reply(tuple(blocks), show_rows(list(shown)[:5]))


def show_rows(ids: Iterable[str]) -> tuple[Row, ...]:
    """Make a button for each record that shows it whole."""
    return tuple((Button(shortened(id_, LABEL_LIMIT), Action.SHOW, id_),) for id_ in ids)


def line(*runs: str | tuple[str, Style]) -> Block:
    """Make a line of runs, each plain or with its style."""
    spans = (Span(run) if isinstance(run, str) else Span(run[0], run[1]) for run in runs)
    return Block(Kind.ITEM, tuple(spans))


def _listed(
    head: str, records: Sequence[Fact | Unknown], language: str, notes: dict[str, str] | None = None
) -> Reply:
    shown = records[:FOUND_LIMIT]
    blocks = [heading(head)]
    for record in shown:
        note = (notes or {}).get(record.id) or text(STATUS_KEYS[record.status], language)
        said = f"{SEPARATOR}{question_of(record, language)}{SEPARATOR}{note}"
        blocks.append(line((record.id, Style.CODE), said))
    if len(records) > len(shown):
        blocks.append(paragraph(text("found-more", language, count=len(records) - len(shown))))
    return Reply(tuple(blocks), show_rows(record.id for record in shown))


def _translations(texts: Texts) -> list[Block]:
    return [line((f"{code}: ", Style.CODE), (said, Style.BOLD)) for code, said in texts.items()]


def _codes(ids: Iterable[str]) -> list[tuple[str, Style]]:
    runs: list[tuple[str, Style]] = []
    for id_ in ids:
        runs += [(", ", Style.PLAIN)] if runs else []
        runs.append((id_, Style.CODE))
    return runs


def _standing(fact: Fact, base: KnowledgeBase, language: str) -> list[Block]:
    """Tell where it comes from and how far to trust it."""
    places = dict.fromkeys(f"{quote.article}, {quote.paragraph}" for quote in fact.quotes)
    blocks = [
        line(text("record-article", language, places="; ".join(places))),
        line(text("record-claim", language, claim=text(CLAIM_KEYS[fact.claim], language))),
    ]
    if fact.attributed_to:
        speaker = entity_name(fact.attributed_to, base, language)
        blocks.append(
            line(text("record-speaker", language, speaker=speaker), " ", (fact.attributed_to, Style.CODE))
        )
    if fact.as_of:
        blocks.append(line(text("record-as-of", language, date=day(fact.as_of, language))))
    if fact.review_by:
        blocks.append(line(text("record-review-by", language, date=day(fact.review_by, language))))
    return blocks


def _wordings(title: str, wordings: Wordings, language: str) -> list[Block]:
    blocks = []
    for code, said in wordings.items():
        head = text(title, language, code=code, count=len(said))
        blocks.append(Block(Kind.CONTEXT, (Span(head + "\n", Style.BOLD), Span("\n".join(said)))))
    return blocks


def _doings(record: Fact | Unknown, language: str, role: Role) -> tuple[Row, ...]:
    """Buttons for what contributors and editors do next; the role is checked when one is pressed."""
    alt = Button(text("button-add-wording", language), Action.BEGIN, f"alt {record.id}")
    edit = Button(text("button-edit", language), Action.BEGIN, f"edit {record.id}")
    history = Button(text("button-history", language), Action.BEGIN, f"history {record.id}")
    if role < Role.EDITOR:
        return ((alt,),)
    rows: list[Row] = [(alt, edit, history)]
    if record.status is Publication.PUBLISHED:
        rows.append(
            (
                Button(text("button-correct", language), Action.BEGIN, f"correct {record.id}"),
                Button(text("button-retract", language), Action.BEGIN, f"retract {record.id}"),
            )
        )
    return tuple(rows)


def _weighed(outcome: Outcome, language: str) -> list[Block]:
    """Tell the decision, its confidence, the margin, and of each candidate what the guard says."""
    sure = [candidate.confidence for candidate in outcome.candidates]
    margin = sure[0] - sure[1] if len(sure) > 1 else (sure[0] if sure else 0.0)
    decision = text(
        "trial-decision",
        language,
        status=status_name(outcome.status, language),
        confidence=f"{outcome.confidence:.2f}",
        margin=f"{margin:.2f}",
    )
    blocks = [heading(decision)]
    for candidate in outcome.candidates:
        blocks.append(line(f"{candidate.confidence:.2f}  ", (candidate.id, Style.CODE)))
        said = render_vetoes(candidate.vetoes, language) or text("trial-no-objection", language)
        blocks.append(line(text("trial-guard", language, said=said)))
    if not outcome.candidates:
        blocks.append(line(text("trial-no-candidates", language)))
    return blocks
