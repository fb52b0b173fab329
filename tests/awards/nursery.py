"""Keys, statements and issuers for the tests; chance that is none."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from quizapp.awards import keys
from quizapp.awards.keys import IssuerKey
from quizapp.awards.statement import Kind, Statement

CHEAP = 2**10
"""The lowest cost of scrypt that a key file may name."""
PASSPHRASE = "滨海 correct horse battery 2026"
TODAY = "2026-09-30"


def chance(seed: str = "seal") -> Callable[[int], bytes]:
    """Bytes that look random and are always the same."""
    state = [seed.encode()]

    def some(count: int) -> bytes:
        state[0] = hashlib.sha256(state[0]).digest()
        return hashlib.shake_256(state[0]).digest(count)

    return some


def key(name: str = "滨海市总工会", address: str = "", seed: str = "seal") -> IssuerKey:
    return keys.make(name, "2026-09-01", chance(seed), address)


PERSON = Statement(
    Kind.PERSON,
    serial="工竞〔2026〕001号",
    name="张三",
    event="滨海市2026年“安康杯”知识竞赛",
    award="一等奖",
    date=TODAY,
    unit="滨海机械厂工会",
    issuer="滨海市总工会",
    id_tail="231X",
)
TEAM = Statement(
    Kind.TEAM,
    serial="工竞〔2026〕002号",
    name="滨海机械厂代表队",
    event="滨海市2026年“安康杯”知识竞赛",
    award="二等奖",
    date=TODAY,
    members=("李四", "王𬭎", "欧阳䶮"),
)
UNIT = Statement(Kind.UNIT, "B-3", "Harbour Works Union", "Safety Quiz", "Best organiser", TODAY)
