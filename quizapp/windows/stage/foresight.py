"""What may be pressed next is drawn ahead, so that the press itself is shown at once."""

from __future__ import annotations

from quizapp.game.match import Stage
from quizapp.game.rules import Answerers
from quizapp.game.scenes import QuestionScene
from quizapp.windows.stage.waiting import Shown

Press = tuple[QuestionScene, int]
"""The scene in which a team may press, and its number."""


def foreseeable(scene: Shown) -> list[Press]:
    """Presses that may come next.

    The band with which a team takes the screen is not drawn ahead: memory would hold one or two.
    """
    if not isinstance(scene, QuestionScene) or scene.stage not in (
        Stage.READING,
        Stage.CUE,
        Stage.OPEN,
    ):
        return []
    if scene.heading.answerers is not Answerers.BUZZ:
        return []
    return [(scene, one.team.id) for one in scene.strip if one.state != "barred"]
