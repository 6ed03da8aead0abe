"""``/source``: all that is known of where a fact comes from."""

from __future__ import annotations

from collections.abc import Sequence

from bot.locales import text
from bot.model import Article, Claim, Fact, KnowledgeBase, Publication, Quote, Unknown

from .blocks import Action, Block, Button, Kind, Span, Style, heading, item, paragraph
from .citation import day
from .proof import proven
from .reply import Reply
from .textfragment import link_to_words
from .wording import LABEL_LIMIT, entity_name, in_language, question_of, shortened

_CLAIMS = {
    Claim.ESTABLISHED: "claim-established",
    Claim.ALLEGED: "claim-alleged",
    Claim.DISPUTED: "claim-disputed",
    Claim.DENIED: "claim-denied",
}
_LANGUAGE_NAMES = {"en": "language-en", "ru": "language-ru", "ky": "language-ky"}
ID_LIMIT = 80


def source_id(typed: str) -> str:
    """Read an id as people type it: capitals and spaces for hyphens do not matter."""
    return "-".join(typed.lower().split())


def render_source(typed: str, base: KnowledgeBase, language: str, nearest: Sequence[str] = ()) -> Reply:
    """Show the quotes in their paragraphs and the article's record, its gaps included.

    Where there is no such id, the ``nearest`` are offered.
    """
    record = base.record(source_id(typed))
    if record is None:
        return _render_no_source(typed, nearest, language)
    if record.status is not Publication.PUBLISHED:
        return Reply((paragraph(text("answer-withdrawn", language)),))
    if isinstance(record, Unknown):
        return _render_unknown(record, base, language)
    if not proven(record, base):
        return Reply((paragraph(text("answer-unproven", language)),))
    blocks = [
        paragraph(in_language(record.answer, language), Style.BOLD),
        *_fact_fields(record, base, language),
    ]
    for quote in record.quotes:
        blocks += _quoted(quote, base.articles[quote.article], language)
    for slug in dict.fromkeys(quote.article for quote in record.quotes):
        blocks += _article_record(base.articles[slug], language)
    return Reply(tuple(blocks), (_show_answer(record, language), _report(record, language)))


def _render_no_source(typed: str, nearest: Sequence[str], language: str) -> Reply:
    blocks = [paragraph(text("source-unknown", language, id=shortened(typed.strip(), ID_LIMIT)))]
    if nearest:
        blocks.append(paragraph(text("source-nearest", language)))
        blocks += [Block(Kind.CHOICE, (Span(id_),)) for id_ in nearest]
    return Reply(tuple(blocks), tuple((Button(id_, Action.SOURCE, id_),) for id_ in nearest))


def _render_unknown(record: Unknown, base: KnowledgeBase, language: str) -> Reply:
    blocks = [paragraph(in_language(record.says, language), Style.BOLD)]
    if record.article in base.articles:
        blocks += _article_record(base.articles[record.article], language)
    return Reply(tuple(blocks), (_report(record, language),))


def _fact_fields(fact: Fact, base: KnowledgeBase, language: str) -> list[Block]:
    """Tell what the editors noted of the statement itself."""
    speaker = entity_name(fact.attributed_to, base, language) if fact.attributed_to else ""
    fields = [
        _field("field-fact", fact.id, language),
        _field("field-claim", text(_CLAIMS[fact.claim], language), language),
    ]
    if speaker:
        fields.append(_field("field-speaker", speaker, language))
    if fact.as_of:
        fields.append(_field("field-as-of", day(fact.as_of, language), language))
    return fields


def _quoted(quote: Quote, article: Article, language: str) -> list[Block]:
    """Show the quote, its place, and its whole paragraph where that says more."""
    whole = next(paragraph.text for paragraph in article.paragraphs if paragraph.number == quote.paragraph)
    place = text("source-place", language, number=str(quote.paragraph), count=str(len(article.paragraphs)))
    spans = [Span(place)]
    link = link_to_words(article.url, [quote.text])
    if link:
        spans += [Span(" "), Span(text("source-link", language), url=link)]
    blocks = [Block(Kind.QUOTE, (Span(quote.text),)), Block(Kind.SOURCE, tuple(spans))]
    if whole.strip() != quote.text:
        blocks += [paragraph(text("source-whole-paragraph", language)), Block(Kind.CONTEXT, (Span(whole),))]
    return blocks


def _article_record(article: Article, language: str) -> list[Block]:
    """Every field of the record; what the article does not give is said, not left out."""
    titled = "field-title-by-editor" if article.title_by_editor else "field-title"
    tongue = _LANGUAGE_NAMES.get(article.language)
    fields = (
        (titled, article.title),
        ("field-publisher", article.publisher),
        ("field-published", day(article.published, language)),
        ("field-address", article.url),
        ("field-credit", article.credit),
        ("field-language", text(tongue, language) if tongue else article.language),
        ("field-rights", in_language(article.rights, language)),
        ("field-notes", in_language(article.notes, language)),
    )
    title = heading(text("source-article", language))
    return [title, *(_field(key, value, language) for key, value in fields)]


def _field(key: str, value: str, language: str) -> Block:
    return item(f"{text(key, language)}: {value or text('value-not-stated', language)}")


def _show_answer(fact: Fact, language: str) -> tuple[Button, ...]:
    return (Button(shortened(question_of(fact, language), LABEL_LIMIT), Action.ASK, fact.id),)


def _report(record: Fact | Unknown, language: str) -> tuple[Button, ...]:
    return (Button(text("button-report", language), Action.BEGIN, f"report {record.id}"),)
