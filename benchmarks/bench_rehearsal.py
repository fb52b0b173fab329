"""A rehearsal of 24 teams and 200 questions at pace 0, recorded as a show is; memory on the way."""

from __future__ import annotations

import gc
import tempfile
import time
from pathlib import Path

import psutil
from msgspec.structs import replace

from quizapp.app.library import Library
from quizapp.app.matches import begin
from quizapp.app.rehearsal import play
from quizapp.bank.question import Choices, Kind, Question, Status
from quizapp.game.match import Match
from quizapp.game.plan import Award, Plan, Round, Team
from quizapp.game.presets import Preset, rules_of

TEAMS = 24
COUNTS = {
    Preset.PERSONAL: 2,
    Preset.TOGETHER: 30,
    Preset.BUZZ: 30,
    Preset.SURVIVAL: 12,
    Preset.CLUES: 10,
    Preset.SPRINT: 2,
    Preset.WAGER: 2,
    Preset.MARKED: 1,
}
"""Questions for each team, or of the round; about 200 in all."""


def _question(own: str) -> Question:
    return Question(
        own,
        Kind.SINGLE,
        f"{own}：线索一\n线索二\n线索三",
        ("甲", "乙", "丙", "丁"),
        key=Choices((0,)),
        tags=(own[:1],),
        status=Status.READY,
    )


def _plan() -> Plan:
    rounds = tuple(
        Round(
            preset.value,
            replace(rules_of(preset), count=count),
            tuple(_question(f"{preset.value}-{n}") for n in range(count * TEAMS)),
        )
        for preset, count in COUNTS.items()
    )
    teams = tuple(Team(n, f"{n}队", members=("甲", "乙", "丙")) for n in range(1, TEAMS + 1))
    return Plan("大赛", teams, rounds, awards=(Award("一等奖", 1), Award("二等奖", 2)))


def run() -> list[dict[str, object]]:
    """Processor seconds of the whole rehearsal, and how far memory grew after the first tenth."""
    process = psutil.Process()
    resident: list[float] = []

    def told(match: Match, _events: object, _at: int) -> None:
        if len(match.asks) >= 10 * len(resident):
            gc.collect()
            resident.append(process.memory_info().rss / 2**20)

    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        running = begin(library, _plan(), rehearsal=True)
        began = time.process_time()
        outcome = play(running, 3, 0.0, told, 0)
        used = time.process_time() - began
        asked = len(running.show.match.asks)
        running.close()
        library.close()
    first = resident[len(resident) // 10]
    return [
        {
            "name": f"rehearsal of {TEAMS} teams, {asked} questions (processor)",
            "value": round(used, 2),
            "unit": "s",
            "at most": 10,
            "n": outcome.decisions,
        },
        {
            "name": "  memory grown since the first tenth",
            "value": round(max(resident) - first, 1),
            "unit": "MB",
            "at most": 25,
            "n": outcome.decisions,
        },
    ]
