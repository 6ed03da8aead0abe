"""Measuring the answers: question files with gold evidence in, verdicts and tables out.

``files`` reads the questions, ``judge`` says what each reply is worth, ``run`` asks them all, ``tables`` sums
up, ``calibrate`` learns the confidence from them. ``baselines`` sets our answers beside simpler means,
``public`` measures public sets, ``cost`` what matching costs.
"""

from .calibrate import calibrate
from .files import Dialog, QuestionFileError, Turn, read_questions
from .judge import Verdict
from .run import Scored, run
from .tables import summary

__all__ = [
    "Dialog",
    "QuestionFileError",
    "Scored",
    "Turn",
    "Verdict",
    "calibrate",
    "read_questions",
    "run",
    "summary",
]
