"""What may be pressed next is drawn ahead, so that the press itself is shown at once."""

from __future__ import annotations

from collections.abc import Callable

from quizapp.game.match import Stage
from quizapp.game.rules import Answerers
from quizapp.game.scenes import QuestionScene
from quizapp.windows.stage import painting
from quizapp.windows.stage.canvas import Canvas
from quizapp.windows.stage.waiting import Shown

Foresee = Callable[[Canvas, QuestionScene, int, int], None]


def foreseeable(scene: Shown) -> list[tuple[Foresee, QuestionScene, int]]:
    """Presses that may come next, as many as the shelf should hold.

    Bands come last: memory holds not all of them, and one is soon drawn anew.
    """
    if not isinstance(scene, QuestionScene) or scene.stage not in (
        Stage.READING,
        Stage.CUE,
        Stage.OPEN,
    ):
        return []
    if scene.heading.answerers is not Answerers.BUZZ:
        return []
    teams = [one.team.id for one in scene.strip if one.state != "barred"][: painting.FORESEEN]
    return [
        (draw, scene, team) for draw in (painting.foresee, painting.foresee_band) for team in teams
    ]
