"""The questions inside a message: pleasantries cut away, several questions told apart.

"Good evening! I hope I am not bothering you. I would be so grateful if you could tell me who won" holds one
question of two words; matched whole, it goes to small talk.
"""

from __future__ import annotations

import re

from bot.matching.text import MAX_CHARACTERS

from .padding import is_padding, without_padding

MOST_QUESTIONS = 3
"""So many questions of one message are answered."""
_LONGEST_MESSAGE = 4096
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_ABBREVIATION = re.compile(r"\b(Mr|Mrs|Ms|Dr|St|Sr|Jr|vs|etc|e\.g|i\.e|approx|т\.е|т\.д)\.", re.IGNORECASE)
_ASKING = r"who|whom|whose|what|wat|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|will|can|could|if|whether"
_INTERROGATIVE = re.compile(
    rf"^(?:and |so |but |also |then |а |и |но |ну )?(?:{_ASKING}|кто|что|где|когда|куда|откуда|почему|зачем|как\w*|сколько"
    r"|чей|чья|чьи|ким|эмне|качан|кайда|кантип|канча|кайсы|неге)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^(?:and |so |but |а |и )?(?:(?:who|whom|whose|what|which|why|how) (?!(?:ever|about)\b)\w+"
    r"|since when$|(?:when|where) (?:is|are|was|were|did|do|does|has|have|had|will|would|can|could)\b"
    r"|(?:кто|что|где|когда|почему|зачем|сколько|как|какой|какая|какие) \w+)",
    re.IGNORECASE,
)
"""A whole question, and no clause of one: not "when the police came"."""
_LEAD_IN = re.compile(
    rf"""^.*?\b(?:(?:tell|inform|remind|show)\s+(?:me|us)(?:\s+please)?(?:\s+about)?|let\s+me\s+know|(?:like|love|want|wanted|need|trying|keen|curious)
    \s+to\s+(?:know|ask|find\s+out|understand|learn|hear)|(?:explain|clarify|wondering|wonder|curious|ask(?:ing)?|know|find\s+out|understand|sure))
    (?:\s+(?:to\s+me|me|us|you|please|about))*[\s,:]+(?=(?:the\s+)?(?:(?:in|at|on|to|for|of|by|from|with|about)\s+)?(?:{_ASKING})\b)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_LEAD_IN_RU = re.compile(
    r"^.*?\b(?:скажите|скажи|подскажите|подскажи|расскажите|расскажи|объясните|объясни|узнать|знать|интересно|понять|спросить|напомните)"
    r"(?:\s*(?:,\s*)?(?:пожалуйста|плиз|мне|нам))*[\s,:]+(?=(?:[а-яё]{1,3}\s+)?(?:кто|что|где|когда|куда|откуда|почему|зачем|как|какой|какая|какие|сколько|чей|кого|кому|чем|каких|каким|правда|был)\w*\b)",
    re.IGNORECASE | re.DOTALL,
)
_SOURCE = re.compile(
    r"^(?:according to (?:the|this|your) (?:article|report|text|news|story)|in (?:the|this) (?:article|report|text)|as (?:per|reported in) the (?:article|report|text)"
    r"|согласно (?:статье|тексту)|по данным статьи|в статье|макала боюнча)\s*,?\s*",
    re.IGNORECASE,
)
_JOINT = re.compile(rf"(\s*(?:,|;)?\s+(?:and|и|а|also|жана)\s+(?:also\s+)?)(?=(?:{_ASKING.split('|is', maxsplit=1)[0]}|кто|что|где|когда|почему|сколько|ким|эмне|качан|кайда)\b)", re.IGNORECASE)  # fmt: skip
_FAVOUR = re.compile(
    r"^(?:could|can|would|will) (?:you|someone|anyone|anybody) (?:please |kindly |maybe )*(?:check|help|look|tell|find|explain|answer|clarify|confirm)"
    r"(?: (?:it|this|that|me|us|up|out|into|for|with|please|kindly|them))*,?(?: please)?[.!?]*$"
    r"|^(?:не )?(?:могли бы|можете|можешь)(?: бы)?(?: вы| ты)? (?:подсказать|помочь|проверить|объяснить|ответить|уточнить)(?: мне| нам| пожалуйста|,)*[.!?]*$"
    r"|^(?:can|could|may) i ask(?: you)?(?: something| a question)?[.!?]*$|^(?:можно|могу я) (?:спросить|вопрос|задать вопрос)[.!?]*$",
    re.IGNORECASE,
)
"""A plea for help that asks nothing by itself: "could you check it for us, please?"."""
_DOUBT = re.compile(
    r"^(?:and |but |oh,? |wow,? |hm+,? |ok,? |no,? )*(?:really|seriously|honestly|wow|huh|what|sure|ok|okay|right|правда|серьезно|серьёзно|неужели|да ладно|ого|чынбы|чын элеби)[,.!? ]*$",
    re.IGNORECASE,
)
"""Surprise that asks nothing beside another question: "really? any pictures?"."""
_FEWEST_JOINED = 2
"""A question of so many words is told apart from the one that "and" joins it to."""
_FEWEST_WORDS = 3
"""So many words can stand alone as a question."""


def said_before(message: str, question: str) -> str:
    """Return the statement of a message that stands before one of its questions; empty where none does.

    >>> said_before("They told me about the ex president. Where is he now?", "Where is he now?")
    'They told me about the ex president.'
    """
    sentences = _sentences(" ".join(message[:_LONGEST_MESSAGE].split()))
    place = next((n for n, sentence in enumerate(sentences) if question in sentence), 0)
    before = sentences[place - 1] if place else ""
    return "" if before.endswith("?") or is_padding(before) else before


def questions(message: str) -> tuple[str, ...]:
    """Return a message's questions in order, at most ``MOST_QUESTIONS``; without any, it is one itself.

    >>> questions("Hello! I hope you are well. Could you tell me who won? And how many parties got in?")
    ('who won?', 'And how many parties got in?')
    """
    lines = (" ".join(line.split()) for line in message[:_LONGEST_MESSAGE].splitlines())
    message = "\n".join(line for line in lines if line)
    sentences = _sentences(message)
    told = [s for s in sentences if not (_DOUBT.match(s) or is_padding(s))]
    if told and len(told) < len(sentences):
        message, sentences = " ".join(told), told
    asking = [s for s in sentences if s.rstrip().endswith("?") or _INTERROGATIVE.match(s) or _lead_in(s) != s]
    asking = [s for s in asking if not _FAVOUR.match(s)] or asking
    if not asking:
        return (_trim(message),)
    if len(sentences) > 1 and len(asking) == 1 and _is_bare(asking[0]):
        return (_trim(message),)
    parts = [part for sentence in asking for part in _split(_trim(sentence))]
    return tuple(dict.fromkeys(parts))[:MOST_QUESTIONS]


def _sentences(message: str) -> list[str]:
    shielded = _ABBREVIATION.sub(lambda m: m.group().replace(".", "\0"), message)
    found = (s.replace("\0", ".").strip() for s in _SENTENCE.findall(shielded))
    return [s for s in found if any(c.isalnum() for c in s)]


def _is_bare(sentence: str) -> bool:
    """Tell apart "why?" or "who was it?": the sentence before says what it is about."""
    return len(sentence.split()) < _FEWEST_WORDS


def _lead_in(sentence: str) -> str:
    """Return the sentence without "could you please tell me" and the like before its question word."""
    for pattern in (_LEAD_IN, _LEAD_IN_RU):
        match = pattern.match(sentence)
        if match and match.end() < len(sentence):
            return sentence[match.end() :]
    return sentence


def _trim(sentence: str) -> str:
    """Return the sentence without lead-ins and padding; of one too long to be read whole, the end."""
    sentence = _SOURCE.sub("", without_padding(_lead_in(sentence)))
    return sentence if len(sentence) <= MAX_CHARACTERS else sentence[-MAX_CHARACTERS:].partition(" ")[2]


def _split(sentence: str) -> list[str]:
    """Return questions joined by "and" or a comma apart, the latter where both are whole."""
    before, _, after = sentence.partition(", ")
    whole = _ASKED.match(before) and _ASKED.match(after) and not _JOINT.match(f" {after}")
    whole = whole and len(after.split()) >= _FEWEST_WORDS
    halves = (before, after) if whole else (sentence,)
    return [part for half in halves for part in _split_at_joints(half)]


def _split_at_joints(sentence: str) -> list[str]:
    """Return questions joined by "and" apart; one of a single word ("and why?") stays with the one before."""
    first, *rest = _JOINT.split(sentence)
    parts = [first]
    for joint, part in zip(rest[::2], rest[1::2], strict=True):
        if len(part.split()) < _FEWEST_JOINED:
            parts[-1] += joint + part
        else:
            parts.append(part)
    return parts if all(len(part.split()) >= _FEWEST_JOINED for part in parts) else [sentence]
