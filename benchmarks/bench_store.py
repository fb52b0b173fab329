"""The log: commits against the bare driver, reading and checking a long match, slow disks.

Both writers of the first comparison do the same work with the same statements on the same disk,
turn by turn, so that busy neighbours hit both alike. A slow disk is simulated by a pause of 30 ms
before each COMMIT, in Python; it lets other threads run, as a real flush does.
"""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event

from quizapp.store import driver, log
from quizapp.store.chain import START, Record, link
from quizapp.store.database import Database, open_database
from quizapp.store.log import Log

_AT = "2026-05-01T09:00:00.000Z"
_BODY = '{"team":"t1","question":"q17","at_ns":123456789012,"points":10,"说明":"抢答正确"}'.encode()
_COMMITS, _LONG, _SLOW = 1500, 10_000, 60
_TICK = 1 / 60


def run() -> list[dict[str, Any]]:
    """Measure; one row for each figure."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        return [*_commits(place), *_long_match(place), *_slow_disk(place)]


def _commits(place: Path) -> list[dict[str, Any]]:
    database = open_database(place / "ours.db")
    ours = Log(database)
    ours.open_match("m", "", _AT)
    open_database(place / "raw.db").close()
    raw = _Raw(place / "raw.db")
    times: dict[str, list[float]] = {"ours": [], "raw": []}
    record = (Record("answer-judged", 1, _AT, _BODY),)
    for turn in range(_COMMITS + 50):
        for name, do in (("ours", lambda: ours.append("m", record)), ("raw", raw.append)):
            took = _timed(do)
            if turn >= 50:
                times[name].append(took)
    database.close()
    raw.close()
    ratio = statistics.median(times["ours"]) / statistics.median(times["raw"])
    return [
        _row("commit through Log.append", times["ours"]),
        _row("commit through the bare driver, same statements", times["raw"]),
        {
            "name": "Log.append / bare driver (p50)",
            "value": round(ratio, 2),
            "unit": "×",
            "at most": 4,
        },
    ]


class _Raw:
    """The same transaction on the bare driver."""

    def __init__(self, path: Path) -> None:
        self._driver = driver.connect(path)
        driver.prepare(self._driver, readonly=False)
        self._driver.execute("INSERT INTO match VALUES ('m', '', 0, '', 0)")

    def append(self) -> None:
        execute = self._driver.execute
        execute("BEGIN IMMEDIATE")
        head = execute(log._HEAD, ("m",)).fetchone()
        seq, decision, before = head or (0, 0, START)
        hash_ = link(before, "m", seq + 1, decision + 1, "answer-judged", 1, _AT, _BODY)
        row = ("m", seq + 1, decision + 1, "answer-judged", 1, _AT, _BODY.decode(), hash_)
        execute(log._ADD, row)
        execute("COMMIT")

    def close(self) -> None:
        self._driver.close()


def _long_match(place: Path) -> list[dict[str, Any]]:
    with open_database(place / "long.db") as database:
        long = Log(database)
        long.open_match("m", "", _AT)
        records = (Record("answer-judged", 1, _AT, _BODY),) * 100
        for _ in range(_LONG // 100):
            long.append("m", records)
        long.seal("m", _AT)
        reads = [_timed(lambda: long.read("m")) for _ in range(15)]
        checks = [_timed(lambda: long.verify("m")) for _ in range(7)]
        assert long.verify("m").ok
    opens = [_timed(lambda: open_database(place / "long.db").close()) for _ in range(7)]
    return [
        _row("read 10,000 events", reads),
        _row("verify 10,000 events", checks),
        _row("open a database of 10,000 events (quick_check) and close it", opens),
    ]


def _slow_disk(place: Path) -> list[dict[str, Any]]:
    with open_database(place / "slow.db") as database:
        slow = Log(database)
        slow.open_match("m", "", _AT)
        _delay_flushes(database, 0.030)
        record = (Record("answer-judged", 1, _AT, _BODY),)
        times = [_timed(lambda: slow.append("m", record)) for _ in range(_SLOW)]
        here = _ticks(lambda: slow.append("m", record), threaded=False)
        there = _ticks(lambda: slow.append("m", record), threaded=True)
    return [
        _row("commit, each flush delayed by 30 ms (pause in Python)", times),
        _row("longest gap between 60 Hz ticks around a slow commit, on the ticking thread", here),
        _row("the same with the commit on a thread of its own", there),
    ]


def _delay_flushes(database: Database, seconds: float) -> None:
    event.listen(database._engine, "commit", lambda _connection: time.sleep(seconds))


def _ticks(commit: Callable[[], object], *, threaded: bool) -> list[float]:
    """The longest pause a 60 Hz picture makes in each half second with one commit in it."""
    longest: list[float] = []
    for _ in range(12):
        gaps: list[float] = []
        last = time.perf_counter()
        worker = threading.Thread(target=commit)
        for tick in range(30):
            if tick == 10:
                worker.start() if threaded else commit()
            time.sleep(max(0.0, last + _TICK - time.perf_counter()))
            now = time.perf_counter()
            gaps.append((now - last) * 1000)
            last = now
        longest.append(max(gaps))
        if threaded:
            worker.join()
    return longest


def _timed(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000


def _row(name: str, times: list[float]) -> dict[str, Any]:
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    median = round(statistics.median(ordered), 3)
    return {"name": name, "median": median, "p99": round(p99, 3), "unit": "ms", "n": len(times)}


if __name__ == "__main__":
    for line in run():
        print(line)
