"""How fast the projector's picture is painted: 1920×1080, offscreen, no GPU.

A frame is what Qt needs from `repaint` to the finished window; a press is measured from its scene.
The CPU is what the process took of one core while frames came every 16 or 33 ms of the show's time.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from quizapp.bank.question import Kind
from quizapp.game.events import ClockKind
from quizapp.game.match import Clock
from quizapp.game.match import Stage as At
from quizapp.game.plan import Shape, Team
from quizapp.game.rules import Answerers
from quizapp.game.scenes import Heading, QuestionScene, TeamScore, TeamsScene, TeamState, TitleScene
from quizapp.windows.stage import TEAM_COLOURS, Stage

SECOND = 1_000_000_000
MS = 1_000_000


class Hand:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = SECOND

    def __call__(self) -> int:
        """Tell the time."""
        return self.now


def question(at: At, now: int, floor: int = 0, number: int = 1) -> QuestionScene:
    """A question with four options and eight teams."""
    shapes = list(Shape)
    teams = tuple(
        Team(n, f"第{n}代表队", "某单位工会", TEAM_COLOURS[n - 1], shapes[n - 1])
        for n in range(1, 9)
    )
    states: dict[int, TeamState] = {floor: "floor"} if floor else {}
    strip = tuple(TeamScore(team, 100, 0, states.get(team.id, "")) for team in teams)
    clock = Clock(ClockKind.ANSWER, 30 * SECOND, now + 29 * SECOND)
    return QuestionScene(
        Heading("抢答题", number, 12, 10, Answerers.BUZZ, None, "", False),
        Kind.SINGLE,
        "大会号召全市广大职工在建设现代化城市的实践中，充分发挥什么作用，作出新的更大贡献？",
        ("工人阶级主力军", "工会干部先锋队", "青年职工突击队", "职工志愿服务队"),
        (),
        (),
        at,
        clock if at in (At.OPEN, At.ANSWERING) else None,
        teams[floor - 1] if floor else None,
        (),
        None,
        None,
        (),
        strip,
    )


def _row(name: str, times: list[float], aim: str = "") -> dict[str, object]:
    ordered = sorted(times)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return {
        "name": name,
        "median": round(statistics.median(ordered), 2),
        "p99": round(last, 2),
        "n": len(ordered),
        "unit": "ms",
        **({"at most": aim} if aim else {}),
    }


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - start) / MS


def run() -> list[dict[str, object]]:
    """Measure; takes some seconds."""
    app = QApplication.instance() or QApplication([])
    hand = Hand()
    rows = [_first(hand), _buzz(hand), *_moving(hand), _entrances(hand)]
    del app
    return rows


def _stage(hand: Hand) -> Stage:
    stage = Stage(clock=hand)
    stage.resize(1920, 1080)
    stage.show()
    QApplication.processEvents()
    return stage


def _first(hand: Hand) -> dict[str, object]:
    """From nothing to the first picture of a question."""
    times: list[float] = []
    for number in range(5):
        stage = _stage(hand)
        stage.set_scene(question(At.READING, hand.now, number=number + 1))
        times.append(_timed(stage.repaint))
        stage.close()
    return _row("stage: first paint of a question", times)


def _buzz(hand: Hand) -> dict[str, object]:
    """From the scene of a press to its first frame, the question being on the screen."""
    stage = _stage(hand)
    times: list[float] = []
    for number in range(24):
        stage.set_scene(question(At.OPEN, hand.now, number=number + 1))
        stage.repaint()
        hand.now += SECOND
        for _ in range(12):
            stage.tick()
        floor = number % 8 + 1

        def show(floor: int = floor, number: int = number) -> None:
            stage.set_scene(question(At.BUZZED, hand.now, floor, number + 1))
            stage.repaint()

        times.append(_timed(show))
        hand.now += SECOND
    stage.close()
    return _row("stage: a press to its first frame", times)


def _moving(hand: Hand) -> list[dict[str, object]]:
    """Frames of a running countdown, of a full-screen fade and of the wipe of a press."""
    stage = _stage(hand)
    stage.set_scene(question(At.ANSWERING, hand.now, 3))
    hand.now += SECOND
    stage.repaint()
    ring: list[float] = []
    for _ in range(200):
        hand.now += 33 * MS
        ring.append(_timed(stage.tick))
    full: list[float] = []
    for _ in range(100):
        hand.now += 33 * MS
        full.append(_timed(stage.repaint))
    fade: list[float] = []
    for turn in range(8):
        scene = TitleScene("知识竞赛", "", "") if turn % 2 == 0 else question(At.READING, 0)
        stage.set_scene(scene)
        stage.repaint()
        for _ in range(20):
            hand.now += 16 * MS
            fade.append(_timed(stage.repaint))
        hand.now += SECOND
        stage.repaint()
    stage.close()
    return [
        _row("stage: countdown, the dial alone", ring) | _cpu(ring, 33),
        _row("stage: countdown, whole window", full, "p99 20"),
        _row("stage: full-screen fade", fade, "p99 20") | _cpu(fade, 16),
    ]


def _entrances(hand: Hand) -> dict[str, object]:
    """Frames of pictures that come in part by part, the first of each apart."""
    stage = _stage(hand)
    times: list[float] = []
    teams = tuple(one.team for one in question(At.READING, 0).strip)
    several = TeamsScene("知识竞赛", teams)
    for turn in range(8):
        scene = several if turn % 2 == 0 else question(At.READING, 0)
        stage.set_scene(scene)
        stage.repaint()
        for _ in range(37):
            hand.now += 16 * MS
            times.append(_timed(stage.repaint))
        hand.now += SECOND
        stage.repaint()
    stage.close()
    return _row("stage: entrance, part by part", times, "p99 20") | _cpu(times, 16)


def _cpu(times: list[float], every: int) -> dict[str, object]:
    """Of one core, if a frame comes every so many ms: painting runs on one thread without waits."""
    return {"cpu %": round(100 * statistics.fmean(times) / every)}


if __name__ == "__main__":
    for row in run():
        print(row)
