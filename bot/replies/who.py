"""``/who``: what the base says of a person, a party, a place: names, who is what to whom, questions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from bot.locales import known, text
from bot.model import Entity, Fact, KnowledgeBase, Publication, Relation

from .blocks import Action, Block, Button, Row, heading, item, paragraph
from .examples import most_asked
from .prompts import Choice
from .reply import Reply
from .wording import LABEL_LIMIT, ask_rows, choices, entity_name, in_language, in_twos, shortened, topic_name

QUESTIONS = 6
"""Questions on one page."""
OFFERED = 6
RELATED = 4
"""Related entities to press, at most."""
RELATIONS = 12
"""Lines of relations in each direction, at most."""


def spoken_of(base: KnowledgeBase, language: str, kind: str = "person") -> tuple[Choice, ...]:
    """Make the most spoken-of people to choose from; where there are none, whatever is most spoken of."""
    counts = Counter(entity for fact in _published(base) for entity in fact.about if entity in base.entities)
    order = [entity for entity, _ in counts.most_common()]
    people = [entity for entity in order if base.entities[entity].kind == kind] or order
    return choices_of(people[:OFFERED], base, language)


def choices_of(ids: Iterable[str], base: KnowledgeBase, language: str) -> tuple[Choice, ...]:
    """Make entities to choose from."""
    return tuple(Choice(shortened(topic_name(id_, base, language), LABEL_LIMIT), id_) for id_ in ids)


def render_who(target: str, base: KnowledgeBase, language: str) -> Reply:
    """Tell of the entity whose id is the target; a number behind it is that of the first question shown."""
    id_, _, first = target.partition(" ")
    entity = base.entities.get(id_)
    if entity is None:
        return render_nobody(id_, base, language)
    facts = most_asked(fact for fact in _published(base) if id_ in fact.about)
    at = int(first) if first.isdecimal() and int(first) < len(facts) else 0
    page = facts[at : at + QUESTIONS]
    blocks = [*_head(entity, language), *_relations(entity, base, language)]
    asked = text("who-questions" if facts else "who-no-questions", language, count=len(facts))
    rows = [*ask_rows(page, language), *_turns(id_, at, len(facts), language)]
    related = _related(entity, base)[:RELATED]
    names = (
        Button(shortened(topic_name(other, base, language), LABEL_LIMIT), Action.WHO, f"{other} 0")
        for other in related
    )
    rows += in_twos(names)
    rows.append((Button(text("button-topics", language), Action.TOPICS),))
    return Reply((*blocks, paragraph(asked), *choices(page, language)), tuple(rows))


def render_whom(ids: Iterable[str], base: KnowledgeBase, language: str) -> Reply:
    """Ask back: several may be meant."""
    rows = tuple((_about(id_, base, language),) for id_ in ids)
    return Reply((paragraph(text("who-several", language)),), rows)


def render_nobody(typed: str, base: KnowledgeBase, language: str) -> Reply:
    """Tell that nobody and nothing here is called like that, and who is spoken of."""
    said = paragraph(text("who-unknown", language, typed=shortened(typed.strip(), LABEL_LIMIT)))
    offered = spoken_of(base, language)
    if not offered:
        return Reply((said,))
    rows = tuple((Button(choice.label, Action.WHO, choice.value),) for choice in offered)
    return Reply((said, paragraph(text("who-instead", language))), rows)


def relation_name(kind: str, language: str) -> str:
    """Say the kind of a relation; one that the texts do not know stays as editors wrote it."""
    key = f"relation-{'-'.join(kind.lower().split())}"
    return text(key, language) if known(key, language) else kind


def _about(id_: str, base: KnowledgeBase, language: str) -> Button:
    entity = base.entities[id_]
    kind = text(f"entity-{entity.kind}", language)
    return Button(shortened(f"{topic_name(id_, base, language)} ({kind})", LABEL_LIMIT), Action.WHO, id_)


def _published(base: KnowledgeBase) -> list[Fact]:
    return [fact for fact in base.facts.values() if fact.status is Publication.PUBLISHED]


def _head(entity: Entity, language: str) -> list[Block]:
    """Show the name, what it is, and how it is written in the other languages."""
    shown = in_language({code: names[0] for code, names in entity.names.items() if names}, language)
    others = dict.fromkeys(names[0] for names in entity.names.values() if names and names[0] != shown)
    blocks = [heading(shown[:1].upper() + shown[1:])]
    said = [text(f"entity-{entity.kind}", language)]
    # Only the reader's own language: a phrase such as "the ex president" reads oddly in another.
    said += entity.descriptions.get(language, ())[:1]
    blocks.append(item("; ".join(said)))
    if others:
        blocks.append(item(text("who-also", language, names="; ".join(others))))
    return blocks


def _relations(entity: Entity, base: KnowledgeBase, language: str) -> list[Block]:
    """Tell what it is to others, and others to it; of each other in one line."""
    ours: dict[str, list[str]] = defaultdict(list)
    theirs: dict[str, list[str]] = defaultdict(list)
    for relation in _specific(entity.relations):
        ours[relation.to].append(relation_name(relation.kind, language))
    for other in base.entities.values():
        for relation in _specific(other.relations):
            if relation.to == entity.id:
                theirs[other.id].append(relation_name(relation.kind, language))
    return [
        *_lines("who-is", "who-is-line", ours, base, language),
        *_lines("who-has", "who-has-line", theirs, base, language),
    ]


def _lines(
    title: str, line: str, kinds: Mapping[str, list[str]], base: KnowledgeBase, language: str
) -> list[Block]:
    if not kinds:
        return []
    lines = [
        text(line, language, kind=", ".join(dict.fromkeys(words)), name=entity_name(id_, base, language))
        for id_, words in kinds.items()
    ]
    return [heading(text(title, language)), *map(item, lines[:RELATIONS])]


def _specific(relations: Iterable[Relation]) -> list[Relation]:
    """Leave out what a narrower word says too: beside "older brother", "brother"."""
    listed = list(relations)
    return [
        relation
        for relation in listed
        if not any(other.to == relation.to and other.kind.endswith(f" {relation.kind}") for other in listed)
    ]


def _related(entity: Entity, base: KnowledgeBase) -> list[str]:
    ours = [relation.to for relation in entity.relations]
    theirs = [
        other.id
        for other in base.entities.values()
        if any(relation.to == entity.id for relation in other.relations)
    ]
    return list(dict.fromkeys([*ours, *theirs]))


def _turns(id_: str, at: int, count: int, language: str) -> list[Row]:
    turns = []
    if at:
        turns.append(Button(text("button-previous", language), Action.WHO, f"{id_} {max(0, at - QUESTIONS)}"))
    if at + QUESTIONS < count:
        turns.append(Button(text("button-more", language), Action.WHO, f"{id_} {at + QUESTIONS}"))
    return [tuple(turns)] if turns else []
