"""A bank of 100,000 questions: searching it, and scrolling its list."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from quizapp import paths
from quizapp.bank.likeness import likenesses
from quizapp.bank.question import Bank, Question
from quizapp.files import own
from quizapp.store.banks import Banks, Change
from quizapp.store.database import Database, open_database
from quizapp.store.search import Filter, find

MANY, ALIKE = 100_000, 20_000
SCREEN = 40
_AT = "2026-05-01T09:00:00Z"


def run() -> list[dict[str, object]]:
    """Fill a bank, then search, scroll and compare."""
    chance = random.Random(20)
    seeds = own.read(paths.shipped_banks() / "dl-2020-37.quiz.txt").bank.questions
    scraps = [one.stem[at : at + 4] for one in seeds for at in range(0, len(one.stem) - 4, 3)]
    questions = tuple(_question(number, seeds, scraps, chance) for number in range(MANY))
    with tempfile.TemporaryDirectory() as folder, open_database(Path(folder) / "b.db") as database:
        began = time.perf_counter()
        Banks(database).put("b", Bank("large", questions), Change(_AT))
        filled = time.perf_counter() - began
        rows: list[dict[str, object]] = [
            {"name": f"put {MANY} questions", "value": round(filled, 1), "unit": "s"}
        ]
        for letters in (1, 2, 3, 6):
            parts = [_part(questions, letters, chance) for _ in range(100)]
            rows.append(_told(f"search {letters} letters", _searching(database, parts), 30))
        rows.append(_told("a screenful fetched", _scrolling(database, chance), 50))
    began = time.perf_counter()
    likenesses(questions[:ALIKE])
    spent = round(time.perf_counter() - began, 1)
    rows.append({"name": f"likeness of {ALIKE}", "value": spent, "unit": "s", "at most": 20})
    return rows


def _question(
    number: int, seeds: tuple[Question, ...], scraps: list[str], chance: random.Random
) -> Question:
    stem = "".join(chance.choices(scraps, k=chance.randrange(4, 16)))
    one = chance.choice(seeds)
    options = tuple("".join(chance.choices(scraps, k=2)) for _ in one.options)
    return replace(one, id=f"x{number}", stem=stem, options=options)


def _part(questions: tuple[Question, ...], letters: int, chance: random.Random) -> str:
    stem = chance.choice(questions).stem
    at = chance.randrange(max(1, len(stem) - letters))
    return stem[at : at + letters]


def _searching(database: Database, parts: list[str]) -> list[float]:
    return [_timed(lambda part=part: find(database, "b", Filter(part), most=500)) for part in parts]


def _scrolling(database: Database, chance: random.Random) -> list[float]:
    banks, ids = Banks(database), find(database, "b", Filter())
    starts = [chance.randrange(MANY - SCREEN) for _ in range(200)]
    return [_timed(lambda at=at: banks.some("b", ids[at : at + SCREEN])) for at in starts]


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _told(name: str, spent: list[float], most: int) -> dict[str, object]:
    spent.sort()
    return {
        "name": name,
        "median": round(spent[len(spent) // 2], 1),
        "p99": round(spent[int(len(spent) * 0.99)], 1),
        "unit": "ms",
        "at most": most,
        "n": len(spent),
    }
