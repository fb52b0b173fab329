"""A playing program is killed at 100 random instants; no acknowledged decision is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from quizapp.app.library import Library
from quizapp.app.matches import look, resume
from quizapp.game.match import Match, Play
from quizapp.store.log import Log

KILLS = 100
CHUNKS = 4


def spawn(folder: Path, seed: int, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "quizapp", "rehearse", "--data", str(folder)),
            *("--seed", str(seed), "--trace", *more),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def kill_after(process: subprocess.Popen[str], lines: int, spin: int) -> tuple[int, bool]:
    """Kill after so many acknowledged decisions and a little more; the last one acknowledged."""
    assert process.stdout is not None
    last = 0
    for _ in range(lines):
        line = process.stdout.readline()
        if not line:
            break
        last = int(line)
    for _ in range(spin):
        pass
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read()
    whole = rest.rpartition("\n")[0].split()
    process.stdout.close()
    process.wait()
    return (int(whole[-1]) if whole else last), process.returncode == 0


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.timeout(600)
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_acknowledged_decision_is_lost(tmp_path: Path, chunk: int) -> None:
    random = Random(chunk)
    resumed = 0
    for number in range(KILLS // CHUNKS):
        unfinished = unfinished_match(tmp_path)
        more = ("--resume",) if unfinished else ()
        resumed += bool(unfinished)
        process = spawn(tmp_path, chunk * 1000 + number, *more)
        last, ended = kill_after(process, random.randrange(1, 90), random.randrange(200_000))
        assert last, "the program was killed before it had recorded anything"
        library = Library(tmp_path, readonly=True)
        match_id = unfinished or library.practice_log.matches()[0].id
        recorded = library.practice_log.read(match_id)
        assert recorded[-1].seq >= last
        assert library.practice_log.verify(match_id).ok
        assert not ended or library.practice_log.matches()[0].finished
        library.close()
    assert resumed > KILLS // CHUNKS // 2


def unfinished_match(folder: Path) -> str:
    if not (folder / "rehearsal.db").exists():
        return ""
    library = Library(folder, readonly=True)
    cards = [card for card in library.practice_log.matches() if not card.finished]
    library.close()
    return cards[0].id if cards else ""


def test_it_opens_at_the_exact_step_with_the_clock_paused(tmp_path: Path) -> None:
    for seed in range(6):
        folder = tmp_path / str(seed)
        process = spawn(folder, seed)
        kill_after(process, 40 + 9 * seed, 0)
        library = Library(folder)
        log = library.practice_log
        card = log.matches()[0]
        left = look(log, card.id)
        assert left is not None
        assert left.last is not None
        running = resume(library, card.id)
        assert running is not None
        now = running.show.match
        assert now.scores == left.match.scores
        assert now.ledger == left.match.ledger
        assert now.asks == left.match.asks
        assert_same_phase(left.match, now)
        running.close()
        library.close()


def assert_same_phase(before: Match, after: Match) -> None:
    assert type(before.phase) is type(after.phase)
    if not isinstance(before.phase, Play) or not isinstance(after.phase, Play):
        return
    assert before.phase.stage == after.phase.stage
    assert before.phase.barred == after.phase.barred
    assert before.phase.presses == after.phase.presses
    assert (before.phase.clock is None) == (after.phase.clock is None)
    if after.phase.clock is not None:
        assert after.phase.clock.deadline is None
        assert 0 <= after.phase.clock.left <= after.phase.clock.total


def test_the_remaining_time_is_that_of_the_last_pulse(tmp_path: Path) -> None:
    from quizapp import clock
    from quizapp.app.matches import begin
    from quizapp.contest.draft import to_plan
    from quizapp.game import commands as c

    library = Library(tmp_path)
    draft = library.draft("sample")
    assert draft is not None
    plan = to_plan(draft, library.questions(draft)).plan
    assert plan is not None
    start = clock.now()
    running = begin(library, plan, rehearsal=True, at=start)
    for second in range(5):  # teams, round, question called, shown, time started
        running.show.do(c.Proceed(start + second * 1_000_000_000))
    running.beat(start + 4_000_000_000 + 12_500_000_000)
    running.close()
    log: Log = library.practice_log
    again = resume(library, log.matches()[0].id)
    assert again is not None
    phase = again.show.match.phase
    assert isinstance(phase, Play)
    assert phase.clock is not None
    assert phase.clock.left == 30_000_000_000 - 12_500_000_000
    again.close()
    library.close()
