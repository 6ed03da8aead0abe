"""Facts of one sentence, and what a ranking leads to."""

from __future__ import annotations

import pytest

from bot.answering import Answerer, Context
from bot.answering.candidates import shares
from bot.answering.confidence import FEATURES
from bot.answering.mates import Mates
from bot.answering.sentences import sentence_of
from bot.matching import Entry, Kind, Ranked, Ranking
from bot.model import Article, KnowledgeBase, Paragraph, Quote

TEXT = 'Mr. Halt spoke at 2.30. "We stay!" he said. It rained, e.g. in the U.S. too.'
ARTICLE = Article(
    slug="speech",
    title="A speech",
    title_by_editor=True,
    credit="",
    publisher="",
    url="",
    published="",
    language="en",
    rights={},
    notes={},
    text="Heading\n" + TEXT,
    paragraphs=(Paragraph(1, "Heading", 0), Paragraph(2, TEXT, 8)),
)


@pytest.mark.parametrize(
    ("quoted", "sentence"),
    [
        ("Halt spoke", "Mr. Halt spoke at 2.30."),
        ("2.30", "Mr. Halt spoke at 2.30."),
        ("We stay", '"We stay!" he said.'),
        ('spoke at 2.30. "We', 'Mr. Halt spoke at 2.30. "We stay!" he said.'),
        ("the U.S. too.", "It rained, e.g. in the U.S. too."),
        (TEXT, TEXT),
    ],
)
def test_a_quote_is_widened_to_whole_sentences(quoted: str, sentence: str) -> None:
    """A title, a figure or an abbreviation does not end one; the result stands in the article as it is."""
    start = ARTICLE.text.index(quoted)
    whole = sentence_of(ARTICLE, Quote(quoted, "speech", 2, start))
    assert whole.text == sentence
    assert ARTICLE.text[whole.start : whole.end] == sentence


def test_every_quote_of_a_base_lies_in_its_sentence(shipped: KnowledgeBase) -> None:
    for fact in shipped.facts.values():
        for quote in fact.quotes:
            whole = sentence_of(shipped.articles[quote.article], quote)
            assert quote.text in whole.text
            assert shipped.articles[quote.article].text[whole.start : whole.end] == whole.text


def test_facts_that_quote_one_sentence_are_neighbours(town: KnowledgeBase) -> None:
    mates = Mates(town)
    assert mates.of("key-turned") == {"key-turned", "onlookers"}
    assert mates.of("lamp-museum") == {"lamp-museum"}
    assert "boats-lost" not in mates.of("nine-lighthouses")


def test_being_neighbours_is_mutual(shipped: KnowledgeBase) -> None:
    mates = Mates(shipped)
    for fact in shipped.facts:
        assert fact in mates.of(fact)
        assert all(fact in mates.of(mate) for mate in mates.of(fact))


def test_a_ranking_is_gathered_by_what_it_leads_to() -> None:
    """A fact's share holds that of the questions it refutes."""
    chances = [
        (Entry("a", Kind.FACT), 0.3),
        (Entry("a", Kind.REFUTED), 0.1),
        (Entry("b", Kind.FACT), 0.2),
        (Entry("u", Kind.UNKNOWN), 0.15),
        (Entry("v", Kind.UNKNOWN), 0.05),
        (Entry("hi", Kind.SMALLTALK), 0.1),
        (Entry("off-topic-en", Kind.OFF_TOPIC), 0.06),
        (Entry("off-topic-ru", Kind.OFF_TOPIC), 0.04),
    ]
    gathered = shares(Ranking(tuple(Ranked(entry, p, 0, 0, 0) for entry, p in chances), semantic=False))
    assert gathered.facts == {"a": pytest.approx(0.4), "b": pytest.approx(0.2)}
    assert gathered.refuted == {"a": 0.1}
    assert gathered.unknown == pytest.approx(0.2)
    assert gathered.chatter == pytest.approx(0.2)


def test_neighbours_add_up_instead_of_competing(answerer: Answerer) -> None:
    """Who and how many stand in one sentence: the margin is measured against other sentences."""
    judged = answerer.judge("who turned the key and how many people watched from the beach", Context())
    first = judged.contenders[0]
    assert first.fact in ("key-turned", "onlookers")
    assert first.features["sentence"] > first.features["own"]
    assert first.features["margin"] > 0


def test_every_feature_is_computed_and_no_other(answerer: Answerer) -> None:
    """The confidence weighs exactly what candidates carry."""
    for contender in answerer.judge("who turned the key", Context()).contenders:
        assert set(contender.features) == set(FEATURES)
        assert all(isinstance(value, float) for value in contender.features.values())
