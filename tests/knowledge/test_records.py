"""Facts and unknowns: each rule with a record that breaks it and the words it is told in."""

from __future__ import annotations

import pytest

from bot.model import Claim, Fact, Origin, Publication, Slot, Unknown, When

from .small_base import FACTS, FILES, SmallBase


def line_of(text: str) -> int:
    """Give the line on which a text starts in the file of facts."""
    return FILES[FACTS].count("\n", 0, FILES[FACTS].index(text)) + 1


def test_a_sound_fact(base: SmallBase) -> None:
    """Every key arrives in the record, the quote with its place."""
    fact = base.load().facts["late-departure"]
    assert isinstance(fact, Fact)
    assert (fact.article, fact.about, set(fact.asks)) == ("ferry", ("northline",), {Slot.WHAT_SAID})
    assert (fact.claim, fact.attributed_to, fact.status) == (Claim.DENIED, "northline", Publication.DRAFT)
    assert (fact.as_of, fact.review_by) == ("2020-10-06", "2021-10-06")
    assert fact.canonical == {"en": "Did the ferry leave too late?"}
    assert fact.origin == Origin(FACTS, line_of("id: late-departure"))
    (quote,) = fact.quotes
    article = base.load().articles["ferry"]
    assert article.text[quote.start : quote.end] == quote.text == "denied that it had left too late"
    assert (quote.article, quote.paragraph) == ("ferry", 2)


def test_a_sound_fact_without_optional_keys(base: SmallBase) -> None:
    fact = base.load().facts["passengers-ashore"]
    assert (fact.attributed_to, fact.as_of, fact.review_by) == ("", "", "")
    assert fact.refutes == {"en": ("why did they drown",)}
    assert fact.answer == {
        "en": "All 42 passengers were brought ashore.",
        "ru": "Все пассажиры на берегу.",
    }


def test_a_sound_unknown(base: SmallBase) -> None:
    unknown = base.load().unknowns["cargo"]
    assert isinstance(unknown, Unknown)
    assert unknown.says == {"en": "The article does not say what the ferry carried."}
    assert unknown.questions == {"en": ("What was the cargo?",)}
    assert (unknown.about, set(unknown.asks)) == (("aurora",), {Slot.WHAT})


WHEN = [
    # what stands in the file, date, order, words
    ('"2020"', "2020", 0, {}),
    ("2020-10", "2020-10", 0, {}),
    ("2020-10-05", "2020-10-05", 0, {}),
    ('{order: "2", en: on Monday}', "", 2, {"en": "on Monday"}),
    ("{order: 2, en: on Monday, ru: в понедельник}", "", 2, {"en": "on Monday", "ru": "в понедельник"}),
]


@pytest.mark.parametrize(("written", "date", "order", "words"), WHEN)
def test_when_it_happened(
    base: SmallBase, written: str, date: str, order: int, words: dict[str, str]
) -> None:
    """A date as far as it is known, or the article's words with their place in the order of events."""
    base.change(FACTS, "  claim: denied", f"  when: {written}\n  claim: denied")
    assert base.load().facts["late-departure"].when == When(date, order, words)


BROKEN = [
    # old, new, line told (counted from the line of `old`), words told
    ("id: cargo", "id: Cargo", 0, "id 'Cargo' is no kebab-case"),
    ("id: cargo", "id: car_go", 0, "is no kebab-case"),
    ("id: cargo", "id: car--go", 0, "is no kebab-case"),
    ("id: cargo", "id: груз", 0, "is no kebab-case"),
    ("id: cargo", "id: " + "a" * 49, 0, "has 49 characters; expected at most 48"),
    ("id: cargo", "id: ''", 0, "id is empty"),
    ("- id: cargo\n  says", "- says", 0, "an unknown lacks a key; expected 'id'"),
    ("id: cargo", "id: late-departure", 0, f"is there already ({FACTS}:{line_of('late-dep')})"),
    ("  claim: established\n", "", -17, "a fact lacks a key; expected 'claim'"),
    ("  status: draft\n", "", -14, "a fact lacks a key; expected 'status'"),
    ("claim: denied", "claim: denyed", 0, "claim has 'denyed'; did you mean 'denied'?"),
    ("status: draft", "status: live", 0, "status has 'live'; expected one of draft, published, retracted"),
    ("  claim: denied", "  when: 1991\n  claim: denied", 0, "has the year 1991, which no quote of the fact"),
    ("  claim: denied", "  when: 2020-13\n  claim: denied", 0, "expected a date such as 1991, 2020-10 or"),
    ("  claim: denied", "  when: on Monday\n  claim: denied", 0, "or words by language"),
    ("  claim: denied", "  when: ''\n  claim: denied", 0, "when is empty"),
    ("  claim: denied", "  when: [x]\n  claim: denied", 0, "when is a list; expected a mapping"),
    (
        "  claim: denied",
        "  when: {en: x}\n  claim: denied",
        0,
        "a time in words lacks a key; expected 'order'",
    ),
    ("  claim: denied", "  when: {order: '1'}\n  claim: denied", 0, "lacks a key; expected 'en'"),
    (
        "  claim: denied",
        "  when: {order: x, en: x}\n  claim: denied",
        0,
        "order of a time is 'x'; expected a",
    ),
    ("asks: [what-said]", "asks: [what-sayd]", 0, "asks has 'what-sayd'; did you mean 'what-said'?"),
    ("asks: [what-said]", "asks: what-said", 0, "asks holds a text; expected a list"),
    ("asks: [what-said]", "asks: []", 0, "asks is an empty list"),
    ("asks: [what-said]", "asks: [who, who]", 0, "asks has 'who' twice"),
    ("asks: [what-said]", "asks: [[who]]", 0, "asks holds a list; expected a text"),
    ("about: [northline]", "about: []", 0, "about is an empty list"),
    (
        "about: [northline]",
        "about: [north-line]",
        0,
        "about names 'north-line', which is not in entities.yaml",
    ),
    ("attributed_to: northline", "attributed_to: auora", 0, "did you mean 'aurora'?"),
    ("attributed_to: northline", "attributed_to: ''", 0, "attributed_to is empty"),
    ("  attributed_to: northline\n", "", -1, "claim 'denied' without a speaker; expected attributed_to"),
    ("claim: denied", "claim: established", 1, "attributed_to 'northline' beside claim established"),
    ('as_of: "2020-10-06"', "as_of: 6 Oct 2020", 0, "as_of is '6 Oct 2020'; expected a date as 2020-10-06"),
    ('as_of: "2020-10-06"', "as_of: 2020-02-30", 0, "expected a date"),
    ('as_of: "2020-10-06"', "as_of: 20201006", 0, "expected a date"),
    ('as_of: "2020-10-06"', "as_of: 2021-10-07", 1, "review_by 2021-10-06 is before as_of 2021-10-07"),
    ("    en: The article", "    ru: The article", -1, "says lacks English"),
    ("    en: All 42", "    ky: All 42", -1, "answer lacks English"),
    ("    en: Northline denied", "    de: Northline\n    en: Northline denied", 0, "names the language 'de'"),
    ("    en: Northline denied", "    en: ''\n    ru: Northline denied", 0, "answer (en) is empty"),
    ("    en: Northline denied", "    en: |\n      a\n      b", 0, "has a line break"),
    ("    en: Northline denied", "    en: 'x '\n    ru: Northline denied", 0, "starts or ends with a blank"),
    ("    en: Northline denied", "    en: Northline: denied", 0, "a colon and a space inside a text"),
    ("      - Did the ferry leave too late?", "      - ferry too late", 0, "starts with 'ferry too late'"),
    ("      - Спасли ли пассажиров?", "      - спасли", 0, "expected a whole question that ends in '?'"),
    ("      - is everyone safe", "      - is everyone\n        safe", 0, "is on two lines"),
    (
        "      - is everyone safe",
        "      - 'so: what'\n      - so: what",
        1,
        "a text that holds ': ' needs quotes",
    ),
    ("      - is everyone safe", "      -", 0, "questions (en) is empty"),
    ("    en:\n      - Did the ferry leave too late?", "    en: Late?", 0, "holds a text; expected a list"),
    ("      - why did they drown", "      - ''", 0, "refutes (en) is empty"),
    ("    - denied that it had left", "    - claimed that it had left", 0, "which is not in the article"),
    ("  quotes:\n    - denied that it had left too late", "  quotes: []", 0, "quotes is an empty list"),
    ("  quotes:\n    - denied", "  quotes:\n    - ''\n    - denied", 1, "quotes is empty"),
    ("  status: draft", "  status: draft\n  note: x", 1, "a fact has no key 'note'"),
    ("  quotes:\n    - denied", "  qoutes: x\n  quotes:\n    - denied", 0, "did you mean 'quotes'?"),
    ("    en: The article", "    en: x\n  answer:\n    en: The article", -2, "both 'answer' and 'says'"),
    ("  says:", "  sais:", -1, "neither 'answer' nor 'says'"),
    ("- id: cargo", "- just a text\n- id: cargo", 0, "an item of the file is a text"),
]


@pytest.mark.parametrize(("old", "new", "offset", "words"), BROKEN)
def test_a_broken_record(base: SmallBase, old: str, new: str, offset: int, words: str) -> None:
    """One thing wrong is one problem, at its line."""
    base.change(FACTS, old, new)
    problem = base.the_problem()
    assert problem.startswith(f"{FACTS}:{line_of(old) + offset}: ")
    assert words in problem


def test_a_fact_with_a_mistyped_answer_is_still_read_as_a_fact(base: SmallBase) -> None:
    base.change(FACTS, "  answer:\n    en: Northline", "  anwser:\n    en: Northline")
    assert [problem.split(": ", 1)[1] for problem in base.problems()] == [
        "a fact lacks a key; expected 'answer'",
        "a fact has no key 'anwser'; did you mean 'answer'?",
    ]


def test_a_bad_claim_needs_a_speaker_too(base: SmallBase) -> None:
    """Whatever claim was meant, if it was not established it had a speaker."""
    base.change(FACTS, "claim: established", "claim: alleged")
    assert "without a speaker" in base.the_problem()


def test_no_article_for_the_folder(base: SmallBase) -> None:
    """Said once a file; the quotes, which could not be found either, are not listed."""
    base.write("facts/fery/topic.yaml", FILES[FACTS].replace("id: ", "id: other-").replace("- ", "- a ", 0))
    assert "facts/fery/topic.yaml:1: there is no article fery; expected articles/fery.md" in base.problems()
    assert not any("not in the article" in problem for problem in base.problems())


def test_all_problems_of_all_records_at_once(base: SmallBase) -> None:
    base.change(FACTS, "claim: denied", "claim: maybe")
    base.change(FACTS, "asks: [what]", "asks: [whatever]")
    base.change(FACTS, "All 42 passengers were brought ashore.\n  questions", "All 41.\n  questions")
    lines = [int(problem.split(":")[1]) for problem in base.problems()]
    assert lines == [line_of("    - All 42"), line_of("claim: denied"), line_of("asks: [what]")]


BEGUN = """\
- id: begun
  answer:
    ru: Паром сел на мель.
  quotes:
    - The ferry Aurora ran aground near Lakeside on Monday.
  status: draft
- id: unsaid
  says: {ky: Айтылбайт.}
  status: draft
"""


def test_a_draft_may_lack_what_an_editor_has_still_to_decide(base: SmallBase) -> None:
    """Questions, English, what it answers, the claim; its quote must be found all the same."""
    base.write("facts/ferry/begun.yaml", BEGUN)
    loaded = base.load()
    assert (loaded.facts["begun"].questions, loaded.unknowns["unsaid"].questions) == ({}, {})
    base.write("facts/ferry/begun.yaml", BEGUN.replace("ran aground", "sank"))
    assert "which is not in the article" in base.the_problem()


def test_what_a_draft_lacks_is_told_when_it_is_published(base: SmallBase) -> None:
    base.write("facts/ferry/begun.yaml", BEGUN.replace("draft", "published", 1))
    told = "\n".join(base.problems())
    for key in ("questions", "about", "asks", "claim"):
        assert f"begun.yaml:1: a fact lacks a key; expected '{key}'" in told
    assert "answer lacks English" in told
