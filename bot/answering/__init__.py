"""From a question to an outcome: pure, no clock, no files, no Telegram.

``questions`` finds the questions in a message, ``followup`` adds what the conversation was about,
``matching`` ranks, ``guard`` holds each candidate against the question (``slots``, ``accounts``,
``antonyms``), ``confidence`` turns all of it into a probability, and ``answerer`` decides.
"""

from .answerer import Answerer
from .confidence import Calibration
from .followup import Context

__all__ = ["Answerer", "Calibration", "Context"]
