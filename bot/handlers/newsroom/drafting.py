"""``/draft``: a new fact, or a question that the articles leave open, asked for step by step.

From a question of the queue its words are the first wording, so that two messages (the answer, the quote) and
a few presses make a draft. What is rarer - other languages, more wordings - is offered beside the preview.
"""

from __future__ import annotations

import asyncio

from bot.editing import Edit, orders
from bot.editing.doubles import double_of
from bot.editing.gate import as_published
from bot.editing.languages import language_of
from bot.editing.proposing import located, named_in, nearest_passages, record_fields
from bot.editing.typed import as_wording
from bot.handlers import nearest
from bot.handlers.commands import Argument, Command
from bot.handlers.turn import Turn
from bot.model import Claim, Role, limits
from bot.replies import (
    Choice,
    Reply,
    claim_choices,
    draft_choices,
    entity_choice,
    new_choice,
    render_draft_preview,
    render_draft_refused,
    render_no_entity,
    render_passages,
    render_saved_draft,
    source_id,
)
from bot.state import questions

from . import ordering, queue
from .dictating import FACT, NEW, UNKNOWN, dictated
from .lengths import within

SAVE = "save"
SPEAKERS = frozenset({"person", "party", "group", "organisation", "office"})


async def draft(turn: Turn) -> None:
    """Write the record as a draft; the question that it answers leaves the queue."""
    result = await ordering.make(turn, _edit(turn, await _question(turn)))
    if result.saved:
        number = _number(turn)
        if number is not None:
            queue.set_aside(turn, await queue.group_of(turn, number), "drafted")
        turn.say(render_saved_draft(result.record, turn.language, editor=turn.person.role >= Role.EDITOR))
    else:
        turn.say(ordering.told(turn, result, "saved-draft"))


async def _is_source(turn: Turn, value: str) -> Reply | None:
    if value.lower() == NEW or await ordering.made_before(turn):
        return None
    return await queue.is_open(turn, value.lstrip("#"))


async def _sources(turn: Turn) -> tuple[Choice, ...]:
    waiting = await turn.desk.database.run(questions.waiting, 5)
    asked = (Choice(question.text[:60], str(question.id)) for question in waiting)
    return (*new_choice(turn.language), *asked)


async def _is_english(turn: Turn, value: str) -> Reply | None:
    if language_of(value) == "en":
        return None
    return render_draft_refused("draft-not-english", turn.language)


async def _is_quote(turn: Turn, value: str) -> Reply | None:
    """Look the quote up in the articles; where it is in none, offer what comes nearest."""
    if await asyncio.to_thread(located, value, turn.base) is not None:
        return None
    near = await asyncio.to_thread(nearest_passages, value, turn.base)
    return render_passages(near, turn.language)


async def _has_english(turn: Turn, value: str) -> Reply | None:
    if any(language_of(line) == "en" for line in value.splitlines() if line.strip()):
        return None
    return render_draft_refused("draft-no-english-wording", turn.language)


async def _are_entities(turn: Turn, value: str) -> Reply | None:
    return await _all_known(turn, "draft about", value)


async def _is_entity(turn: Turn, value: str) -> Reply | None:
    return await _all_known(turn, "draft speaker", value.split(maxsplit=1)[0]) if value.split() else None


async def _all_known(turn: Turn, step: str, value: str) -> Reply | None:
    """Check ids; where one is none, offer whom its words name, and the ids that are most like it."""
    known = turn.base.entities
    strange = [entity for entity in value.replace(",", " ").split() if entity not in known]
    if not strange:
        return None
    meant = await asyncio.to_thread(named_in, value, turn.desk.answers.answerer)
    like = await asyncio.to_thread(nearest.names, source_id(strange[0]), known)
    return render_no_entity(step, ", ".join(strange), list(dict.fromkeys((*meant, *like))), turn.language)


async def _is_claim(turn: Turn, value: str) -> Reply | None:
    if value in list(Claim):
        return None
    return render_draft_refused("draft-no-claim", turn.language, value=value)


async def _proposed(turn: Turn) -> tuple[Choice, ...]:
    """Propose whom the texts name: all of them by one press, or the first alone."""
    found = await asyncio.to_thread(_named, turn)
    if not found:
        return ()
    everybody = entity_choice(found, turn.base, turn.language)
    first = entity_choice(found[:1], turn.base, turn.language)
    return tuple(dict.fromkeys((everybody, first)))


async def _speakers(turn: Turn) -> tuple[Choice, ...]:
    named = dict.fromkeys((*turn.arguments["about"].replace(",", " ").split(), *_named(turn)))
    known = [turn.base.entities[each] for each in named if each in turn.base.entities]
    return tuple(
        entity_choice((each.id,), turn.base, turn.language) for each in known if each.kind in SPEAKERS
    )


def _named(turn: Turn) -> tuple[str, ...]:
    said = (turn.arguments.get(name, "") for name in ("answer", "quote", "wordings"))
    answerer = turn.desk.answers.answerer
    return tuple(dict.fromkeys(entity for text in said for entity in named_in(text, answerer)))


async def _claims(turn: Turn) -> tuple[Choice, ...]:
    return claim_choices(turn.language)


async def _articles(turn: Turn) -> tuple[Choice, ...]:
    return tuple(Choice((article.title or slug)[:60], slug) for slug, article in turn.base.articles.items())


async def _is_article(turn: Turn, value: str) -> Reply | None:
    if value in turn.base.articles:
        return None
    return render_draft_refused("draft-no-article", turn.language, value=value)


async def _preview(turn: Turn) -> Reply:
    """Show the record as readers will see it; or what keeps it from being saved."""
    edit = _edit(turn, await _question(turn))
    seen = await turn.desk.newsroom.preview(edit)
    if seen.base is None:
        return ordering.objection(seen, edit.record, turn.language)
    double = await asyncio.to_thread(double_of, edit.record, seen.base)
    return render_draft_preview(edit.record, as_published(seen.base, edit.record), turn.language, double)


async def _what_next(turn: Turn) -> tuple[Choice, ...]:
    return draft_choices(turn.language, unknown=_is_unknown(turn))


async def _is_done(turn: Turn, value: str) -> Reply | None:
    return None if value == SAVE else render_draft_refused("draft-not-done", turn.language)


async def _is_kind(turn: Turn, value: str) -> Reply | None:
    known = value in (FACT, UNKNOWN)
    return None if known else render_draft_refused("draft-no-kind", turn.language, value=value)


def _edit(turn: Turn, question: str) -> Edit:
    """Make the edit of what was said so far."""
    said = {**turn.arguments, "question": question}
    fields = record_fields(said, turn.base, turn.client)
    quote = located(said["quote"], turn.base) if said.get("quote") else None
    article = quote.article if quote else said.get("article") or next(iter(turn.base.articles), "")
    return orders.draft(ordering.order(turn), article, fields, question_id=_number(turn))


async def _question(turn: Turn) -> str:
    """Return the words of the question that the draft comes from; none where it is new."""
    number = _number(turn)
    found = await turn.desk.database.run(questions.get, number) if number is not None else None
    return as_wording(found[0].text, limits.TYPED_WORDING) if found else ""


def _number(turn: Turn) -> int | None:
    """Return the number of the question that the draft comes from; None where it is new."""
    return None if _is_new(turn) else int(turn.arguments["source"].lstrip("#"))


def _is_new(turn: Turn) -> bool:
    return turn.arguments["source"].lower() == NEW


def _is_unknown(turn: Turn) -> bool:
    return turn.arguments.get("kind") == UNKNOWN


def _is_fact(turn: Turn) -> bool:
    return not _is_unknown(turn)


def _is_claimed(turn: Turn) -> bool:
    return _is_fact(turn) and turn.arguments["claim"] != Claim.ESTABLISHED.value


def _has_articles(turn: Turn) -> bool:
    return _is_unknown(turn) and len(turn.base.articles) > 1


_WORDINGS = within(limits.TYPED_WORDING, _has_english, by_line=True)
COMMANDS = {
    "draft": Command(
        draft,
        (
            Argument("source", _is_source, _sources),
            Argument("kind", _is_kind, aside=True),
            Argument("answer", within(limits.ANSWER, _is_english), rest=True),
            Argument("quote", within(limits.QUOTE, _is_quote), rest=True, when=_is_fact),
            Argument("article", _is_article, _articles, when=_has_articles),
            Argument("wordings", _WORDINGS, rest=True, when=_is_new),
            Argument("about", _are_entities, _proposed, rest=True),
            Argument("claim", _is_claim, _claims, when=_is_fact),
            Argument("speaker", _is_entity, _speakers, when=_is_claimed),
            Argument("more", within(limits.TYPED_WORDING, by_line=True), rest=True, aside=True),
            Argument("answer_ru", within(limits.ANSWER), rest=True, aside=True),
            Argument("answer_ky", within(limits.ANSWER), rest=True, aside=True),
            Argument("done", _is_done, _what_next, preface=_preview),
        ),
        role=Role.CONTRIBUTOR,
        split=dictated,
    ),
}
