"""Every preset: from a key's own stamp to the commit and to the hall's painted picture.

Console and projector at 1920×1080 on the real log, six teams; host and teams play as in a
rehearsal. What has a key is given by its key, the rest (wagers, marks, cells) as a command, stamped
the same way. `cpu` is the time of the processor from stamp to picture, which a busy machine does
not change. A preset whose median picture costs more than three times that of the six basic presets
together is told in `slower than basic`.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.bench_show import REST, Stand

KEYS = 26
"""So many steps are played of each preset."""
BASIC = ("personal", "team", "together", "buzz", "risk", "playoff")


def run() -> list[dict[str, Any]]:
    """Measure; two rows for each preset."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from quizapp.game.presets import Preset

    rows: list[dict[str, Any]] = []
    cpu: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for preset in Preset:
            painted, committed, spent = _measured(Path(folder) / preset.value, preset)
            cpu[preset.value] = statistics.median(spent)
            rows.append(_row(f"{preset.value}: key → committed", committed))
            row = _row(f"{preset.value}: key → painted", painted)
            rows.append(row | {"cpu": round(cpu[preset.value], 2)})
    base = statistics.median(cpu[name] for name in BASIC)
    slow = [f"{name} ×{took / base:.1f}" for name, took in cpu.items() if took > 3 * base]
    rows.append({"name": "slower than basic", "value": ", ".join(slow) or "none", "unit": ""})
    return rows


def _measured(folder: Path, preset: Any) -> tuple[list[float], list[float], list[float]]:
    stand = Stand(folder, _plan(preset))
    stand.open_windows()
    spent: list[float] = []
    _play(stand, spent)
    stand.close()
    return stand.painted, stand.committed, spent


def _play(stand: Stand, spent: list[float]) -> None:
    from quizapp.game import commands as c
    from quizapp.game.events import Verdict
    from quizapp.game.players import move

    guard = stand.console._keyboard._guard
    for number in range(KEYS):
        command = move(stand.control.match, time.monotonic_ns(), number)
        if command is None:
            return
        # Posted events cannot be told from doubled ones by their time.
        guard._seen.clear()
        guard._down.clear()
        began, pictures = time.process_time(), len(stand.painted)
        match command:
            case c.Press(_, team):
                stand.key(0x41, 24 + team, stand.painted_buzz)
            case c.Judge(_, Verdict.RIGHT):
                stand.key(0x2B, 999, stand.painted_step)
            case c.Judge():
                stand.key(0x2D, 999, stand.painted_step)
            case c.Proceed() | c.RingTime():
                stand.key(0x20, 65, stand.painted_step)
            case _:
                stand.give(command)
        if len(stand.painted) > pictures:
            spent.append((time.process_time() - began) * 1000)
        stand.rest(REST)


def _plan(preset: Any) -> Any:
    """One round of a preset, its questions with topics, values and clues as it needs them."""
    from msgspec.structs import replace

    from benchmarks.bench_show import teams
    from quizapp.bank.question import Choices, Kind, Question, Status
    from quizapp.contest.wishes import needed
    from quizapp.game.plan import Award, Plan, Round
    from quizapp.game.presets import Preset, rules_of

    rules = rules_of(preset)
    count = max(needed(rules, 6), 18) + 2
    stem = "工会组织学习贯彻大会精神时，应当把广大职工的思想和行动统一到哪一方面的部署上来？"
    whole = tuple(
        Question(
            f"q{number}",
            Kind.SINGLE,
            "\n".join(f"线索{at}：{stem}" for at in range(1, 5)) if rules.falling else stem,
            ("原原本本、全面准确地学", "结合本单位的实际工作", "突出重点、以点带面", "自愿参加"),
            key=Choices((number % 4,)),
            explanation="通知要求各级工会把学习传达大会精神作为一项重要任务来抓。",
            tags=(("法律", "安全", "历史")[number % 3],),
            points=10 * (1 + number // 3 % 3),
            status=Status.READY,
        )
        for number in range(count)
    )
    playing = Round(preset.value, rules, whole[:-2], whole[-2:])
    plan = Plan("知识竞赛", teams(6), (playing,), awards=(Award("一等奖", 1),))
    if preset is not Preset.PLAYOFF:
        return plan
    # All are equal at first: a round of nothing lets the playoff begin.
    before = replace(rules_of(Preset.TOGETHER), count=1)
    first = replace(whole[0], id="first")
    return replace(plan, rounds=(Round("共答", before, (first,)), playing))


def _row(name: str, times: list[float]) -> dict[str, Any]:
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    median = round(statistics.median(ordered), 2)
    return {"name": name, "median": median, "p99": round(p99, 2), "unit": "ms", "n": len(times)}


if __name__ == "__main__":
    for line in run():
        print(line)
