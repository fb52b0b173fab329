"""A program killed at any instant has lost no decision that it called recorded."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.store.database import open_database
from quizapp.store.log import Log
from tests.store.scenes import ROOT, ask

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to be quick")

_KILLS = 100


@pytest.fixture
def nursery() -> Iterator["subprocess.Popen[bytes]"]:
    parent = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("nursery.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with parent:
        yield parent
        parent.kill()


def _live_and_die(
    parent: "subprocess.Popen[bytes]", path: Path, lifetime: float, sign: bytes
) -> int:
    """Kill a child some seconds after it gave a sign; return the last acknowledged number."""
    assert parent.stdin is not None
    assert parent.stdout is not None
    parent.stdin.write(f"{path}\n".encode())
    heard = b""
    while b"\n" not in heard or sign not in heard:
        heard += os.read(parent.stdout.fileno(), 65536)
    child = int(heard.split()[1])
    until = time.monotonic() + lifetime
    while (left := until - time.monotonic()) > 0:
        if select.select([parent.stdout], [], [], left)[0]:
            heard += os.read(parent.stdout.fileno(), 65536)
    os.kill(child, signal.SIGKILL)
    while not heard.endswith(b"dead\n"):
        heard += os.read(parent.stdout.fileno(), 65536)
    # A write to a pipe of this size is whole or not there at all.
    return max((int(a.split()[0]) for a in heard.split(b"ack ")[1:]), default=0)


def test_no_acknowledged_decision_is_lost_by_a_hundred_kills(
    nursery: "subprocess.Popen[bytes]", path: Path
) -> None:
    chance = random.Random(20260501)
    acknowledged = unacknowledged = 0
    for number in range(_KILLS):
        # Most die while they append; every fifth while it opens the database.
        sign = b"pid" if number % 5 == 0 else b"ack"
        last = _live_and_die(nursery, path, chance.uniform(0.0, 0.03), sign)
        assert last == 0 or last > acknowledged
        acknowledged = max(acknowledged, last)
        if not path.exists():
            continue
        with open_database(path) as database:
            log = Log(database)
            verdict = log.verify("m1")
            assert verdict.ok, verdict.words
            assert verdict.last >= acknowledged
            # More than was said may be there (killed between COMMIT and saying so): one decision.
            more = {event.decision for event in log.read("m1", acknowledged)}
            assert len(more) <= 1
            unacknowledged += len(more)
            acknowledged = verdict.last
    assert acknowledged > 500, "the children were killed before they did anything"
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
