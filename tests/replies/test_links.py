"""Links that open the bot at a fact."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.model import KnowledgeBase
from bot.replies import links

from .samples import BASE, FACTS

LONG = "-".join(["a-rather-long-name-of-a-fact"] * 4)
WITH_LONG = replace(
    BASE,
    facts={**BASE.facts, LONG: replace(FACTS[0], id=LONG), f"{LONG}-b": replace(FACTS[0], id=f"{LONG}-b")},
)


@pytest.mark.parametrize("kind", [links.FACT, links.SOURCE])
@pytest.mark.parametrize("id_", ["aground", "cargo", LONG, f"{LONG}-b"])
def test_a_payload_names_its_record_in_what_telegram_takes(kind: str, id_: str) -> None:
    """64 characters of a small alphabet, however long the id is; and back."""
    said = links.payload(kind, id_)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", said)
    assert links.record_id(said, kind, WITH_LONG) == id_


@pytest.mark.parametrize(
    "said",
    ["", "f_", "f_nobody", "s_aground", "aground", "f__", f"f_{LONG}x", "f__" + "0" * 32, "claim_aground"],
)
def test_any_other_payload_names_nothing(said: str) -> None:
    assert links.record_id(said, links.FACT, WITH_LONG) == ""


def test_every_id_of_the_shipped_base_has_a_payload_of_its_own(shipped: KnowledgeBase) -> None:
    ids = [*shipped.facts, *shipped.unknowns]
    payloads = {links.payload(links.FACT, id_) for id_ in ids}
    assert len(payloads) == len(ids)
    assert max(map(len, payloads)) <= links.LIMIT


def test_sharing_carries_the_link_and_the_question() -> None:
    """Any letters and signs of the question stay what they are."""
    address = urlsplit(links.share("news_bot", "aground", "Что & где? 100% #1"))
    assert (address.netloc, address.path) == ("t.me", "/share/url")
    assert parse_qs(address.query) == {
        "url": ["https://t.me/news_bot?start=f_aground"],
        "text": ["Что & где? 100% #1"],
    }
