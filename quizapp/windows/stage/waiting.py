"""Pictures for when nothing goes on: the break, and one moment please."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quizapp.game.scenes import ProjectorScene
from quizapp.windows.stage import phrases
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import Canvas
from quizapp.windows.stage.emblems import announcement, cup, hourglass
from quizapp.windows.stage.lots import LotsScene


class WaitScene(Struct, frozen=True):
    """A cover that says that, and what, the hall waits for. No match ever makes one."""

    why: Literal["break", "hold"]
    title: str


Shown = ProjectorScene | WaitScene | LotsScene
"""Whatever the stage can show."""


def waiting(canvas: Canvas, scene: WaitScene) -> None:
    """A sign, a large word, and the name of the event."""
    backdrop(canvas, True)
    if scene.why == "break":
        announcement(canvas, cup, phrases.pause(), phrases.pause_hint(), scene.title)
    else:
        announcement(canvas, hourglass, phrases.hold(), phrases.hold_hint(), scene.title)
