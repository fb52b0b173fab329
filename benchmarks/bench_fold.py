"""Read a log of 10,000 events from disk, decode it and fold it into a match."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from msgspec.structs import replace

from quizapp import clock, paths
from quizapp.app.matches import decisions, look
from quizapp.bank.question import Question
from quizapp.contest.draft import read_draft, to_plan
from quizapp.files import own
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.decide import decide
from quizapp.game.evolve import fold, fold_all
from quizapp.game.match import Match
from quizapp.game.plan import Plan, Round
from quizapp.game.players import move
from quizapp.game.record import VERSION, encode
from quizapp.store.chain import Record
from quizapp.store.database import open_database
from quizapp.store.log import Log

EVENTS = 10_000
RUNS = 9


def run() -> list[dict[str, object]]:
    """Measure reading, decoding and folding together, and folding alone."""
    with tempfile.TemporaryDirectory() as folder, open_database(Path(folder) / "b.db") as database:
        log = Log(database)
        log.open_match("m", "bench", clock.wall())
        written = 0
        for decision in long_evening():
            log.append("m", [Record(*_stored(event)) for event in decision])
            written += len(decision)
        whole: list[float] = []
        alone: list[float] = []
        for _ in range(RUNS):
            start = time.perf_counter()
            look(log, "m")
            whole.append((time.perf_counter() - start) * 1000)
            told = list(decisions(log.read("m")))
            start = time.perf_counter()
            fold_all(told)
            alone.append((time.perf_counter() - start) * 1000)
    return [
        _row(f"read, decode and fold {written} events", whole, 200),
        _row(f"fold {written} events", alone, None),
    ]


def _row(name: str, times: list[float], at_most: float | None) -> dict[str, object]:
    row: dict[str, object] = {
        "name": name,
        "median": statistics.median(times),
        "p99": max(times),
        "unit": "ms",
        "n": len(times),
    }
    return row if at_most is None else row | {"at most": at_most}


def _stored(event: e.Event) -> tuple[str, int, str, bytes]:
    kind, body = encode(event)
    return kind, VERSION, "2026-01-01T00:00:00.000Z", body


def plan_of(rounds: int) -> Plan:
    """The shipped competition with its rounds `rounds` times over, under new question ids."""
    shipped = paths.shipped_banks()
    draft = read_draft((shipped / "sample.contest.json").read_bytes())
    questions = own.read(shipped / "dl-2020-37.quiz.txt").bank.questions
    made = to_plan(draft, questions)
    if made.plan is None:
        raise SystemExit("the shipped competition cannot be played")
    ordinary = made.plan.rounds[:-1]
    repeated = tuple(_renamed(one, number) for number in range(rounds) for one in ordinary)

    return replace(made.plan, rounds=repeated)


def _renamed(one: Round, number: int) -> Round:

    def again(question: Question) -> Question:
        return replace(question, id=f"{question.id}-{number}")

    return replace(
        one,
        questions=tuple(again(question) for question in one.questions),
        spares=tuple(again(question) for question in one.spares),
    )


def long_evening() -> list[tuple[e.Event, ...]]:
    """Decisions of simulated matches, 10,000 events or a little more."""
    match: Match | None = None
    told: list[tuple[e.Event, ...]] = []
    count = 0
    command: c.Command | None = c.Open(0, plan_of(20), rehearsal=True)
    at = 0
    while command is not None and count < EVENTS:
        events = decide(match, command)
        if events:
            match = fold(match, events)
            told.append(events)
            count += len(events)
        if match is None:
            break
        at = max(at, command.at)
        command = move(match, at, 7)
    return told
