"""Options put in another order, so that the place of the right one tells nothing.

What speaks of the options above it (以上都对, all of the above) stays last. A question whose
options or explanation name others by their letters (A和B, 选C, option D) is left as it is: its
words would no longer be true.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from quizapp.bank.question import Choices, Kind, Question
from quizapp.bank.reshaping import rearranged

_LAST = re.compile(
    r"^(?:以上|上述|前述|上面)|^(?:都|均|皆|全)(?:不|没)?(?:对|是|正确|错)"
    r"|^(?:all|none|both|neither|any)\s+(?:of\s+)?(?:the\s+)?(?:above|these|those|them)"
)
_LETTERED = re.compile(
    r"选项\s*[a-h]|[a-h]\s*(?:选项|项|选|答案)|选\s*[a-h](?![a-z])|答案\S{0,3}[a-h](?![a-z])"
    r"|(?:options?|answers?|choices?)\s+[a-h](?![a-z])|^[a-h](?:\s*(?:和|与|、|,|及|and|&)?\s*[a-h])+$"
    r"|(?<![a-z])[a-h]\s*(?:和|与|、|及|and|&)\s*[a-h](?![a-z])"
)


def stays_last(option: str) -> bool:
    """Whether an option speaks of those above it."""
    return _LAST.match(_folded(option)) is not None


def may_shuffle(question: Question) -> bool:
    """Whether the options of a question may stand in any order."""
    texts = (*question.options, question.stem, question.explanation, question.note)
    key = question.key
    right = key.right if isinstance(key, Choices) else ()
    return (
        question.kind in (Kind.SINGLE, Kind.MULTIPLE)
        and (key is None or isinstance(key, Choices))
        and set(right) <= set(range(len(question.options)))
        and len(_free(question)) > 1
        and not any(_LETTERED.search(_folded(text)) for text in texts)
    )


def shuffled(questions: Sequence[Question], seed: int) -> tuple[Question, ...]:
    """The questions with their options in an order drawn by `seed`.

    Among single-choice questions the places of the right options come out even: each goes to the
    place that was right least often so far, lots deciding among equals.
    """
    seen: Counter[int] = Counter()
    found: list[Question] = []
    for question in questions:
        if may_shuffle(question):
            question = _drawn(question, seen, seed)
        key = question.key
        if question.kind is Kind.SINGLE and isinstance(key, Choices) and len(key.right) == 1:
            seen[key.right[0]] += 1
        found.append(question)
    return tuple(found)


def _drawn(question: Question, seen: Counter[int], seed: int) -> Question:
    free = _free(question)
    order = sorted(free, key=lambda at: _lot(seed, question.id, f"option {at}"))
    key = question.key
    right = key.right[0] if isinstance(key, Choices) and len(key.right) == 1 else -1
    if question.kind is Kind.SINGLE and right in free:
        order.remove(right)
        place = min(
            range(len(free)), key=lambda at: (seen[at], _lot(seed, question.id, f"place {at}"))
        )
        order.insert(place, right)
    last = [at for at in range(len(question.options)) if at not in free]
    return rearranged(question, (*order, *last))


def _free(question: Question) -> list[int]:
    """The options that do not stay last, by their places."""
    return [at for at, option in enumerate(question.options) if not stays_last(option)]


def _lot(seed: int, question: str, what: str) -> bytes:
    return sha256(f"{seed} {question} {what}".encode()).digest()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()
