"""What is kept on disk between starts: vectors and trained states. A cache may be lost, never wrong."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from bot.matching import Matcher
from bot.semantic import RememberingEncoder, StateFiles, has_read
from bot.semantic.files import replace_file
from tests.matching.records import base, fact, orchard

from .encoder import DIMENSIONS, HashingEncoder

WORDINGS = ["when is the harvest", "who owns the orchard", "how many bees", "when is the harvest"]


def test_wordings_are_embedded_once_and_for_all(tmp_path: Path) -> None:
    """Neither a second time in this process nor after a restart."""
    first = HashingEncoder()
    remembering = RememberingEncoder(first, tmp_path)
    rows = remembering.encode(WORDINGS)
    np.testing.assert_array_equal(remembering.encode(WORDINGS), rows)
    assert first.encoded == 3

    second = HashingEncoder()
    np.testing.assert_array_equal(RememberingEncoder(second, tmp_path).encode(WORDINGS), rows)
    assert second.encoded == 0


def test_only_new_wordings_are_embedded(tmp_path: Path) -> None:
    encoder = HashingEncoder()
    remembering = RememberingEncoder(encoder, tmp_path)
    remembering.encode(WORDINGS)
    remembering.encode([*WORDINGS, "new one", "new one"])
    assert encoder.encoded == 4


def test_a_base_is_known_when_all_its_wordings_are(tmp_path: Path) -> None:
    """Drafts are not needed; another wording makes it unknown again."""
    remembering = RememberingEncoder(HashingEncoder(), tmp_path)
    knowledge = orchard()
    assert not remembering.knows(knowledge)
    Matcher(knowledge, remembering)
    assert remembering.knows(knowledge)
    assert RememberingEncoder(HashingEncoder(), tmp_path).knows(knowledge)
    assert not remembering.knows(base(fact("harvest", "When is the harvest?", "a new wording")))
    assert not remembering.knows(base(fact("harvest", "When is the harvest?", answer="In a new sentence.")))


@pytest.mark.xfail(strict=True, raises=UnicodeEncodeError, reason="half a surrogate pair has no UTF-8")
def test_half_a_character_is_embedded_like_any_other(tmp_path: Path) -> None:
    """JSON can carry one."""
    remembering = RememberingEncoder(HashingEncoder(), tmp_path)
    assert remembering.encode(["who \ud83d won"]).shape == (1, DIMENSIONS)


def test_rows_come_in_the_order_of_the_texts(tmp_path: Path) -> None:
    """Near enough to the encoder's own: they are kept in half precision."""
    plain = HashingEncoder().encode(WORDINGS)
    kept = RememberingEncoder(HashingEncoder(), tmp_path).encode(WORDINGS)
    assert kept.dtype == np.float32
    np.testing.assert_allclose(kept, plain, atol=1e-3)


def test_a_question_is_remembered_in_memory_only(tmp_path: Path) -> None:
    encoder = HashingEncoder()
    remembering = RememberingEncoder(encoder, tmp_path)
    first = remembering.encode(["who planted it"])
    np.testing.assert_array_equal(remembering.encode(["who planted it"]), first)
    assert first.shape == (1, DIMENSIONS)
    assert encoder.encoded == 1
    assert list(tmp_path.iterdir()) == []


def test_a_question_that_is_a_wording_costs_nothing(tmp_path: Path) -> None:
    encoder = HashingEncoder()
    remembering = RememberingEncoder(encoder, tmp_path)
    remembering.encode(WORDINGS)
    remembering.encode([WORDINGS[0]])
    assert encoder.encoded == 3


def test_a_wording_is_known_as_a_question_after_a_restart(tmp_path: Path) -> None:
    """With the very vector that it has as a wording."""
    rows = RememberingEncoder(HashingEncoder(), tmp_path).encode(WORDINGS)
    encoder = HashingEncoder()
    remembering = RememberingEncoder(encoder, tmp_path)
    np.testing.assert_array_equal(remembering.encode([WORDINGS[1]])[0], rows[1])
    assert encoder.encoded == 0


def test_many_questions_do_not_fill_the_memory(tmp_path: Path) -> None:
    """The oldest are forgotten; one asked again in between is not."""
    encoder = HashingEncoder()
    remembering = RememberingEncoder(encoder, tmp_path)
    for number in range(600):
        remembering.encode([f"question {number}"])
        remembering.encode(["asked all the time"])
    assert encoder.encoded == 601
    remembering.encode(["question 0"])
    assert encoder.encoded == 602


class Renamed(HashingEncoder):
    name = "hashing-2"


def test_vectors_of_another_model_are_never_mixed_in(tmp_path: Path) -> None:
    RememberingEncoder(HashingEncoder(), tmp_path).encode(WORDINGS)
    other = Renamed()
    RememberingEncoder(other, tmp_path).encode(WORDINGS)
    assert other.encoded == 3


@pytest.mark.parametrize("content", [b"", b"not an archive", b"PK\x03\x04broken"])
def test_a_broken_file_of_vectors_is_no_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "vectors-hashing-1.npz").write_bytes(content)
    encoder = HashingEncoder()
    remembering = RememberingEncoder(encoder, tmp_path)
    assert remembering.encode(WORDINGS).shape == (4, DIMENSIONS)
    assert encoder.encoded == 3
    again = HashingEncoder()
    RememberingEncoder(again, tmp_path).encode(WORDINGS)
    assert again.encoded == 0


class Interrupted(HashingEncoder):
    """Fails after so many texts."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self.encoded >= 256:
            raise KeyboardInterrupt
        return super().encode(texts)


def test_an_interrupted_first_start_keeps_what_it_has(tmp_path: Path) -> None:
    wordings = [f"wording {number}" for number in range(400)]
    with pytest.raises(KeyboardInterrupt):
        RememberingEncoder(Interrupted(), tmp_path).encode(wordings)
    after = HashingEncoder()
    RememberingEncoder(after, tmp_path).encode(wordings)
    assert after.encoded == 400 - 256


ARRAYS: dict[str, NDArray[Any]] = {
    "weights": np.arange(6, dtype=np.float16).reshape(2, 3),
    "words": np.frombuffer(b"a\nb", dtype=np.uint8),
}


def test_a_state_survives_a_restart(tmp_path: Path) -> None:
    StateFiles(tmp_path).save("key", ARRAYS)
    loaded = StateFiles(tmp_path).load("key")
    assert loaded is not None
    assert loaded.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        np.testing.assert_array_equal(loaded[name], array)
        assert loaded[name].dtype == array.dtype


def test_a_state_is_found_by_its_key_alone(tmp_path: Path) -> None:
    store = StateFiles(tmp_path)
    store.save("key", ARRAYS)
    assert store.load("other") is None


@pytest.mark.parametrize("content", [b"", b"no array", b"\x93NUMPY\x01\x00broken"])
def test_a_broken_state_is_no_state(tmp_path: Path, content: bytes) -> None:
    store = StateFiles(tmp_path)
    store.save("key", ARRAYS)
    for path in tmp_path.glob("*/weights.npy"):
        path.write_bytes(content)
    assert store.load("key") is None


def test_a_state_without_one_of_its_arrays_is_no_state(tmp_path: Path) -> None:
    store = StateFiles(tmp_path)
    store.save("key", ARRAYS)
    next(tmp_path.glob("*/words.npy")).unlink()
    assert store.load("key") is None
    store.save("key", ARRAYS)
    assert store.load("key") is not None


def test_a_base_that_was_trained_with_a_model_was_read_by_it(tmp_path: Path) -> None:
    """Its vectors need not be there: what was learned of them is."""
    store, knowledge = StateFiles(tmp_path), replace(orchard(), fingerprint="orchard")
    encoder = RememberingEncoder(HashingEncoder(), tmp_path / "first")
    assert not has_read(encoder, knowledge, store)
    Matcher(knowledge, encoder, store)
    other = RememberingEncoder(HashingEncoder(), tmp_path / "second")
    assert not other.knows(knowledge)
    assert has_read(other, knowledge, store)
    assert not has_read(other, replace(knowledge, fingerprint="changed"), store)


def test_a_state_cannot_hold_objects(tmp_path: Path) -> None:
    """Reading one runs nothing: a file with pickled objects is refused."""
    store = StateFiles(tmp_path)
    store.save("key", ARRAYS)
    (path,) = tmp_path.glob("*/weights.npy")
    objects = np.array([{"run": "me"}], dtype=object)
    np.save(path, objects, allow_pickle=True)
    assert store.load("key") is None


def test_old_states_go(tmp_path: Path) -> None:
    store = StateFiles(tmp_path)
    for number in range(7):
        store.save(f"key {number}", ARRAYS)
        for path in tmp_path.glob("trained-*"):
            os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns - 10**9))
    assert len(list(tmp_path.iterdir())) == 4
    assert store.load("key 6") is not None
    assert store.load("key 0") is None


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "taken").write_text("a file")
    store = StateFiles(tmp_path / "taken")
    store.save("key", ARRAYS)
    assert store.load("key") is None
    assert RememberingEncoder(HashingEncoder(), tmp_path / "taken").encode(WORDINGS).shape == (4, DIMENSIONS)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "file"
    replace_file(path, lambda file: file.write(b"whole"))

    def fail(file: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        replace_file(path, fail)
    assert path.read_bytes() == b"whole"
    assert [one.name for one in path.parent.iterdir()] == ["file"]
