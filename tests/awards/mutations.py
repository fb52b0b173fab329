"""Codes that differ from a good one in something that is signed."""

from __future__ import annotations

import random
from collections.abc import Iterator

from quizapp.awards.seal_code import Code

_CHARACTERS = "张王李一二三特等奖AZaz059-〔〕·，“”号<>&\u202e\u0301𬭎"


def mutations(code: Code, count: int, lot: random.Random) -> Iterator[str]:
    """Give `count` codes, each of them altered where it counts, in one or more places."""
    readable = "\n" in code.head
    for _ in range(count):
        head, digits = code.head, code.digits
        for _ in range(lot.choice((1, 1, 1, 2, 5))):
            if readable and lot.random() < 0.5:
                head = _altered_text(head, lot)
            else:
                digits = _altered_digits(digits, lot)
        if digits == code.digits and (head == code.head or not readable):
            digits = _changed(digits, lot.randrange(len(digits)), lot)
        yield head + digits


def _altered_digits(digits: str, lot: random.Random) -> str:
    at = lot.randrange(len(digits))
    match lot.randrange(5):
        case 0:
            return digits[:at] + digits[at + 1 :]
        case 1:
            return digits[:at] + str(lot.randrange(10)) + digits[at:]
        case 2:
            here, there = sorted((at, lot.randrange(len(digits))))
            if digits[here] != digits[there]:
                middle = digits[here + 1 : there]
                return digits[:here] + digits[there] + middle + digits[here] + digits[there + 1 :]
            return _changed(digits, at, lot)
        case _:
            return _changed(digits, at, lot)


def _changed(digits: str, at: int, lot: random.Random) -> str:
    other = str((int(digits[at]) + lot.randrange(1, 10)) % 10)
    return digits[:at] + other + digits[at + 1 :]


def _altered_text(head: str, lot: random.Random) -> str:
    places = [at for at, sign in enumerate(head) if not sign.isspace()]
    at = lot.choice(places)
    sign = lot.choice([one for one in _CHARACTERS if one != head[at]])
    return head[:at] + sign + head[at + 1 :]
