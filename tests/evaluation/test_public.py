"""Public sets as fact bases."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.evaluation.public import PublicSet, PublicSetError, knowledge_of, measure, read_public_set
from tests.semantic.encoder import HashingEncoder

from .toy_set import write_set


@pytest.fixture
def public(tmp_path: Path) -> PublicSet:
    return read_public_set(write_set(tmp_path / "toy"))


def test_an_intent_is_a_fact_and_its_wordings_are_questions(public: PublicSet) -> None:
    facts = knowledge_of(public).facts
    assert list(facts) == ["opening", "price", "parking"]
    assert facts["price"].questions["en"][0] == "how much is a ticket"


def test_other_wordings_find_their_intent_and_strangers_score_lower(public: PublicSet) -> None:
    for encoder in (None, HashingEncoder()):
        score = measure(public, encoder)
        assert score.top.value == 1
        assert score.separates.value == 1
        assert score.milliseconds > 0


def test_texts_are_encoded_in_batches_beforehand(public: PublicSet) -> None:
    """So that an encoder that remembers batches keeps the questions too; names are texts as well."""
    seen: list[int] = []

    class Counting(HashingEncoder):
        def encode(self, texts):  # type: ignore[no-untyped-def]
            seen.append(len(texts))
            return super().encode(texts)

    measure(public, Counting())
    assert seen[:2] == [9 + 3, 5]


@pytest.mark.parametrize("text", ["{", "[]\n", '{"text": "no label"}\n'])
def test_what_is_wrong_is_told_in_a_sentence(tmp_path: Path, text: str) -> None:
    folder = write_set(tmp_path / "toy")
    (folder / "train_10.jsonl").write_text(text, "utf-8")
    with pytest.raises(PublicSetError, match="is not as expected"):
        read_public_set(folder)
    with pytest.raises(PublicSetError, match="There is no public set at"):
        read_public_set(tmp_path / "nowhere")
