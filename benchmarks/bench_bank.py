"""A bank of 100,000 questions: searching it, and scrolling its list."""

from __future__ import annotations

import gc
import os
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
from quizapp.store.placing import gap, ordered, spread
from quizapp.store.search import Filter, find

MANY, ALIKE = 100_000, 20_000
SCREEN = 40
_AT = "2026-05-01T09:00:00Z"


def run() -> list[dict[str, object]]:
    """Fill a bank, then search, scroll and compare."""
    chance = random.Random(20)
    seeds = own.read(paths.shipped_banks() / "dl-2020-37.quiz.txt").bank.questions
    questions = made_of(seeds, MANY, chance)
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
        rows += _in_the_window(database, chance)
        rows += _moved(database, questions, chance)
    began = time.perf_counter()
    likenesses(questions[:ALIKE])
    spent = round(time.perf_counter() - began, 1)
    rows.append({"name": f"likeness of {ALIKE}", "value": spent, "unit": "s", "at most": 20})
    return rows


def made_of(seeds: tuple[Question, ...], many: int, chance: random.Random) -> tuple[Question, ...]:
    """So many questions, put together from scraps of others."""
    scraps = [one.stem[at : at + 4] for one in seeds for at in range(0, len(one.stem) - 4, 3)]
    return tuple(_question(number, seeds, scraps, chance) for number in range(many))


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
    assert ordered(database, "b")
    return [
        _timed(lambda part=part: find(database, "b", Filter(part), most=500, ordered=True))
        for part in parts
    ]


def _moved(
    database: Database, questions: tuple[Question, ...], chance: random.Random
) -> list[dict[str, object]]:
    """Searching after questions were put in between and moved, then after all were shuffled."""
    banks = Banks(database)
    ids = [one.id for one in questions]
    for at in range(20):
        near = gap(database, "b", chance.choice(ids))
        place = spread(1, near[0], near[1]) if near else None
        fresh = replace(questions[at], id=f"between{at}")
        banks.put_questions("b", [fresh], Change(_AT), {fresh.id: place[0]} if place else {})
    for _ in range(20):
        near = gap(database, "b", chance.choice(ids))
        place = spread(1, near[0], near[1]) if near else None
        if place:
            banks.place("b", {chance.choice(ids): place[0]}, _AT)
    parts = [_part(questions, letters, chance) for letters in (1, 2, 3, 6) for _ in range(50)]
    rows = [_told("search, some moved", _searching(database, parts), 30)]
    chance.shuffle(ids)
    banks.arrange("b", ids, _AT)
    spent = [
        _timed(lambda part=part: find(database, "b", Filter(part), most=500)) for part in parts
    ]
    return [*rows, _told("search, all shuffled", spent, 30)]


def _scrolling(database: Database, chance: random.Random) -> list[float]:
    banks, ids = Banks(database), find(database, "b", Filter())
    starts = [chance.randrange(MANY - SCREEN) for _ in range(200)]
    return [_timed(lambda at=at: banks.some("b", ids[at : at + SCREEN])) for at in starts]


def _in_the_window(database: Database, chance: random.Random) -> list[dict[str, object]]:
    """The list of the bank window itself: painted while it is scrolled, dragged and searched."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from quizapp.app import start
    from quizapp.windows.bank.desk import BankDesk
    from quizapp.windows.bank.listing import Listing

    start.application("zh")
    # The bank as values, which the program never holds, is not to be walked by the collector.
    gc.collect()
    gc.freeze()
    desk = BankDesk(database, "b", "甲")
    listing = Listing(desk)
    listing.resize(700, 620)
    listing.show()
    QApplication.processEvents()
    bar = listing.table.verticalScrollBar()

    def go(to: int) -> None:
        bar.setValue(to)
        listing.table.viewport().repaint()
        QApplication.processEvents()

    begin = bar.maximum() // 3
    steps = [_timed(lambda at=at: go(begin + at * bar.pageStep() // 4)) for at in range(400)]
    jumps = [_timed(lambda: go(chance.randrange(bar.maximum()))) for _ in range(150)]

    def look(letters: str) -> None:
        listing.filters.text.put(letters)
        listing.look()
        listing.table.viewport().repaint()

    begun = [placed.question.stem for placed in desk.banks.some("b", desk.ids()[:12])]
    words = [stem[:length] for length in (1, 2, 4) for stem in begun]
    found = [_timed(lambda word=word: look(word)) for word in words]
    listing.close()
    listing.deleteLater()
    QApplication.processEvents()
    return [
        _told("scrolling the list", steps, 50, worst=True),
        _told("dragging through it", jumps, 50, worst=True),
        _told("typing a search, list shown", found, 300),
    ]


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds as a person feels them: run it with nothing else on the machine."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _told(name: str, spent: list[float], most: int, *, worst: bool = False) -> dict[str, object]:
    """With `worst`, the longest gap stands for the 99th percentile: a list may never stall."""
    spent.sort()
    at = -1 if worst else int(len(spent) * 0.99)
    return {
        "name": name,
        "median": round(spent[len(spent) // 2], 1),
        "worst" if worst else "p99": round(spent[at], 1),
        "unit": "ms",
        "at most": most,
        "n": len(spent),
    }
