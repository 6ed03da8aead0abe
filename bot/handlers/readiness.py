"""Readers do not wait for the semantic model: words match alone until it has read the fact base."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from bot.answering import Answerer
from bot.model import KnowledgeBase
from bot.semantic import StateFiles, has_read, open_encoder
from bot.settings import Settings

from .bases import Remake

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ready:
    """What answers from the first moment on, and how it is made anew."""

    answerer: Answerer
    remake: Remake = Answerer
    due: bool = False
    """True where one that is made anew would answer better."""


def ready_for(settings: Settings, base: KnowledgeBase) -> Ready:
    """Make an answerer that is ready at once: by words alone where the model has yet to read the base."""
    folder = settings.data_dir / "semantic"
    store = StateFiles(folder)
    encoder = open_encoder(settings.semantic, folder)
    remake: Remake = lambda base: Answerer(base, encoder, store=store)  # noqa: E731 - one expression
    if encoder is None or has_read(encoder, base, store):
        return Ready(remake(base), remake)
    log.info("The semantic model reads the fact base; words match alone for the first minutes.")
    return Ready(Answerer(base, store=store), remake, due=True)
