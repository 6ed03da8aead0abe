"""Writes out what a conversation leaves unsaid, where that makes a whole question of a follow-up.

"And in Belarus?" is the question before, asked of another place; "the guy after him?" and "the second
one?" are somebody by name; "how many were detained?" after a talk of a far country is asked of that one.
"""

from __future__ import annotations

from bot.matching import Analysis, Kind, Matcher
from bot.matching.text import words
from bot.model import KnowledgeBase, Slot

from .accounts import Accounts
from .counting import plain
from .followup import Context, Leaning
from .guard import hold
from .mates import Mates
from .names import name_of
from .pointing import in_order, pointed_at, row
from .reading import Reading
from .relatives import named_instead
from .slots import asked
from .succession import written_out
from .turning import asks_about_another, asks_to_confirm, asks_what_next, without_opening

_RECORDS = (Kind.FACT, Kind.REFUTED, Kind.UNKNOWN)
_CARRIED = ("thing", "many", "place")
"""Pronouns that may stand for a far place or a party."""
_BODIES = ("party", "organisation")
_ALL = 0.99
"""A coverage of so much is of every word."""


class Unsaid:
    """Writes out over one base what follow-ups leave unsaid."""

    def __init__(self, base: KnowledgeBase, matcher: Matcher, accounts: Accounts, mates: Mates) -> None:
        self._base = base
        self._matcher = matcher
        self._accounts = accounts
        self._mates = mates

    def whole(self, question: str, analysis: Analysis, lean: Leaning, context: Context) -> tuple[str, str]:
        """Return a question that what was said makes a whole one of, and the id of whom it is about then.

        Both are empty where it does not; the id also where the question names its subject as others do.
        """
        if not lean.swap and not (analysis.named() and lean.pronoun != "place"):
            other, text = self._related(plain(analysis), context)
            if text:
                return text, other
        return self._whole(question, analysis, lean, context), ""

    def _whole(self, question: str, analysis: Analysis, lean: Leaning, context: Context) -> str:
        text = plain(analysis)
        if lean.swap:
            return self._swapped(text, analysis, context)
        if asks_to_confirm(" ".join(words(analysis.text))):
            return self._told_last(context)
        if asks_what_next(text):
            return self._next(context)
        if analysis.named() and lean.pronoun != "place":
            return ""
        known = written_out(text, context, self._base.entities) or self._pointed(text, context)
        return known or self._carried(question, analysis, lean, context)

    def _told_last(self, context: Context) -> str:
        """Return the question that what was last told answers: "really?" gets its proof once more."""
        record = self._base.record(context.facts[0]) if context.facts else None
        return record.canonical.get("en", "") if record else ""

    def _next(self, context: Context) -> str:
        """Return the question that the sentence behind the one last told answers: "and then?".

        Where the paragraph ends there, it is asked what came next.
        """
        told = next((id_ for id_ in context.facts if id_ in self._base.facts), "")
        if not told:
            return ""
        found = [self._base.facts[id_] for id_ in self._mates.next_to(told)]
        events = [fact for fact in found if Slot.WHAT_HAPPENED in fact.asks or Slot.WHAT in fact.asks]
        following = next(iter(events or found), None)
        return following.canonical.get("en", "") if following else "what happened next"

    def _related(self, text: str, context: Context) -> tuple[str, str]:
        """Return a relative of whoever was spoken of and the question with the name, if it asks for more."""
        other, whole = named_instead(text, context.entities, self._base.entities)
        return (other, whole) if whole and asked(whole).slots - {Slot.WHAT} else ("", "")

    def _pointed(self, text: str, context: Context) -> str:
        """Return a question with the one of those just told that it points at; empty where there is none."""
        analyse, entities = self._matcher.analyser.analyse, self._base.entities
        known = analyse(context.question).meant()
        facts = [self._base.facts[id_] for id_ in context.facts if id_ in self._base.facts]
        rows = (row(analyse(fact.answer["en"]), entities, known) for fact in facts if "en" in fact.answer)
        listed = next(filter(None, rows), ())
        pointed = pointed_at(text, listed, context.entities, entities) if listed else ""
        return pointed or ("" if context.leaned else in_order(text, plain(analyse(context.question))))

    def _carried(self, question: str, analysis: Analysis, lean: Leaning, context: Context) -> str:
        """Return a question with the far place or the party spoken of, where that answers all of it."""
        if lean.empty and not (lean.person or lean.pronoun == "place"):
            return ""
        subjects = []
        if not lean or lean.pronoun in _CARRIED:
            subjects.append(self._accounts.places.elsewhere(context.entities))
        if lean.pronoun in _CARRIED:
            subjects.append(self._body(context))
        found = (self._about(subject, question, analysis) for subject in subjects if subject)
        return next(filter(None, found), "")

    def _body(self, context: Context) -> str:
        """Return the party or organisation that is the topic; empty where another is."""
        known = self._base.entities.get(next(iter(context.entities), ""))
        return known.id if known and known.kind in _BODIES else ""

    def _about(self, subject: str, question: str, analysis: Analysis) -> str:
        """Return a question that names nothing with a subject, where what is known of that answers all of it.

        "How many were detained" after a talk of another country is no question about the article's own.
        """
        text = f"{question} {name_of(self._base.entities[subject])}"
        best = self._matcher.rank(self._matcher.analyser.analyse(text), text=text).entries[0].entry
        record = self._base.record(best.id) if best.kind in _RECORDS else None
        if record is None or subject not in record.about:
            return ""
        reading = Reading(analysis)
        found = hold(reading, self._accounts[best.id])
        # Without a word of its own a question is about the place where that has something told.
        told = best.kind is Kind.FACT and reading.asked.slots
        covered = found.coverage >= _ALL if reading.content else told
        return text if covered and found.slot >= 0 else ""

    def _swapped(self, text: str, analysis: Analysis, context: Context) -> str:
        """Return the question before with its subject of the same kind replaced by that of this one.

        "What about Ada" after a question about no person is a question by itself.
        """
        entities = self._base.entities
        before = self._matcher.analyser.analyse(context.question)
        words = [token.text for token in before.tokens]
        kinds = {entities[m.entity].kind for m in analysis.mentions if m.entity in entities}
        for mention in reversed(before.mentions):
            if mention.entity in entities and entities[mention.entity].kind in kinds:
                words[mention.start : mention.end] = []
                break
        else:
            if asks_about_another(text) and before.named():
                return ""
        return " ".join([*words, without_opening(text)])
