"""The draw of lots in its states, from one heat to twelve, as specimens."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.app.wording import Wording
from quizapp.game.spoken import Lang
from quizapp.windows.stage import LotHeat, LotsScene, Shown

SEED, AT = 731_164_820, "2026-09-26T06:03:22.000Z"


def draws(words: Wording, lang: Lang) -> Iterator[tuple[str, Shown]]:
    """(name, scene) of every state."""
    stage = "初赛" if lang == "zh" else "First round"
    for heats, seats in ((1, 6), (1, 24), (2, 8), (3, 6), (9, 6), (12, 4), (6, 12)):
        whole = tuple(_heat(words, lang, at, seats, seats) for at in range(heats))
        yield f"heats {heats}×{seats}", LotsScene(words.title, stage, whole, seed=SEED, at=AT)
    for heats, seats in ((1, 6), (3, 6), (9, 6), (12, 8)):
        told = tuple(_heat(words, lang, at, seats, seats - 2 + at % 2) for at in range(heats))
        newest, unit = (heats // 2, 0), words.unit if heats > 1 else ""
        yield (
            f"newest {heats}×{seats}",
            LotsScene(words.title, stage, told, newest, unit, seed=SEED, at=AT),
        )
    empty = tuple(_heat(words, lang, at, 6, 0) for at in range(9))
    yield "before", LotsScene(words.title, stage, empty, ahead=54, seed=SEED, at=AT)


def _heat(words: Wording, lang: Lang, at: int, seats: int, told: int) -> LotHeat:
    name = f"第{at + 1}组" if lang == "zh" else f"Heat {at + 1}"
    names = (words.teams[(at + seat) % len(words.teams)] for seat in range(told))
    return LotHeat(name, (*names, *("" for _ in range(seats - told))))
