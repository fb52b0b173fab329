"""The picture of a scene: a pure function of the scene, the time and the look."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from quizapp.game.match import Clock, Stage
from quizapp.game.scenes import (
    CallScene,
    ChooseScene,
    EndScene,
    ExplainScene,
    ProjectorScene,
    QuestionScene,
    RankingScene,
    RevealScene,
    RoundScene,
    ScoresScene,
    TeamsScene,
    TitleScene,
)
from quizapp.windows.stage import cards, moments, phrases, rounds, tables, verdicts
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, HEIGHT, WIDTH, Canvas, Placed, shade
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.question import FIELD, Asked, ground
from quizapp.windows.stage.strip import cell_of, foot, header
from quizapp.windows.stage.tower import dial, tower


def paint(painter: QPainter, scene: ProjectorScene, now: int, look: Look) -> None:
    """Paint the scene as it stands at `now` (monotonic ns) in 1920×1080; the caller scales."""
    canvas = Canvas(painter, look)
    still(canvas, scene)
    moving(canvas, scene, now)


def picture(
    scene: ProjectorScene, now: int, look: Look, width: int = WIDTH, height: int = HEIGHT
) -> QImage:
    """The same as an image, in letterbox where the aspect is another."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    scale = min(width / WIDTH, height / HEIGHT)
    painter.translate((width - WIDTH * scale) / 2, (height - HEIGHT * scale) / 2)
    painter.scale(scale, scale)
    painter.setClipRect(QRectF(0, 0, WIDTH, HEIGHT))
    paint(painter, scene, now, look)
    painter.end()
    return image


def layout(scene: ProjectorScene, look: Look, now: int = 0) -> tuple[Placed, ...]:
    """Every text of the picture with its place and size."""
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = Canvas(painter, look)
    still(canvas, scene)
    moving(canvas, scene, now)
    painter.end()
    return tuple(canvas.placed)


def fits(scene: ProjectorScene, look: Look) -> bool:
    """Whether every text keeps its least size and is whole."""
    return all(one.fits and one.whole for one in layout(scene, look))


def clock_of(scene: ProjectorScene) -> Clock | None:
    """The clock that the picture shows, if any."""
    if isinstance(scene, QuestionScene) and scene.stage not in _WITHOUT_DIAL:
        return scene.clock
    return None


def runs(scene: ProjectorScene) -> bool:
    """Whether the picture changes with time."""
    clock = clock_of(scene)
    return clock is not None and clock.deadline is not None


FORESEEN = 10
"""Teams whose press is drawn ahead: as many as the shelf should hold."""
_WITHOUT_DIAL = (Stage.BUZZED, Stage.TIED, Stage.TIME_UP, Stage.DONE, Stage.VOIDED, Stage.CUE)


def moving(canvas: Canvas, scene: ProjectorScene, now: int) -> None:
    """What changes with time alone: the dial."""
    clock = clock_of(scene)
    if clock is not None:
        dial(canvas, clock, now)


def still(canvas: Canvas, scene: ProjectorScene) -> None:
    """All that stands still as long as the scene is the same."""
    match scene:
        case TitleScene():
            cards.title(canvas, scene)
        case TeamsScene():
            cards.teams(canvas, scene)
        case RoundScene():
            rounds.round_title(canvas, scene)
        case ChooseScene():
            moments.choose(canvas, scene)
        case CallScene():
            moments.call(canvas, scene)
        case QuestionScene():
            _question(canvas, scene)
        case RevealScene():
            verdicts.reveal(canvas, scene)
        case ExplainScene():
            verdicts.explain(canvas, scene)
        case ScoresScene():
            tables.scores(canvas, scene)
        case RankingScene():
            tables.ranking(canvas, scene)
        case EndScene():
            tables.end(canvas, scene)
        case _:
            assert_never(scene)


def foresee(canvas: Canvas, scene: QuestionScene, number: int) -> None:
    """Draw what else a press of team `number` would show, onto the shelf of `canvas` only."""
    for score in scene.strip:
        if score.team.id == number:
            cell_of(canvas, scene.strip, replace(score, state="floor"))
            # Where a press gives the floor at once, the time to answer runs in the tower.
            tower(canvas, replace(scene, stage=Stage.ANSWERING, floor=score.team), dialled=True)
    _again(canvas, scene)


def foresee_band(canvas: Canvas, scene: QuestionScene, number: int) -> None:
    """Draw the band that a press of team `number` may show, onto the shelf of `canvas` only."""
    for score in scene.strip:
        if score.team.id == number:
            moments.band(canvas, score.team)
    for score in scene.strip[:FORESEEN]:
        foresee(canvas, scene, score.team.id)


def _again(canvas: Canvas, scene: QuestionScene) -> None:
    """Use what every press shows again, so that the shelf lets go of a band rather than of it."""
    backdrop(canvas, False)
    header(canvas, scene.heading, scene.kind)
    ground(canvas, scene.heading, _asked(scene))
    foot(canvas, scene.strip)


def _question(canvas: Canvas, scene: QuestionScene) -> None:
    if scene.stage is Stage.BUZZED and scene.floor is not None:
        moments.buzzed(canvas, scene.heading, scene.kind, scene.floor, scene.strip)
        return
    if scene.stage is Stage.TIED and scene.tied:
        moments.tied(canvas, scene.heading, scene.kind, scene.tied, scene.strip)
        return
    ground(canvas, scene.heading, _asked(scene))
    if scene.stage is Stage.VOIDED:
        _struck(canvas)
    tower(canvas, scene, clock_of(scene) is not None)
    foot(canvas, scene.strip)


def _asked(scene: QuestionScene) -> Asked:
    return Asked(scene.kind, scene.stem, scene.options, scene.partners, None)


def _struck(canvas: Canvas) -> None:
    """A void question: veiled, with a plate across it."""
    painter, look = canvas.painter, canvas.look
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade(look.sky_dark, 0.72))
    painter.drawRoundedRect(FIELD, 22, 22)
    plate = QRectF(FIELD.x() + 120, FIELD.center().y() - 130, FIELD.width() - 240, 260)
    canvas.plate(plate, look.out_top, look.out_bottom, edge=look.alarm, radius=26, rim=5, depth=30)
    canvas.text(
        plate.adjusted(40, 0, -40, 0),
        phrases.stage_name(Stage.VOIDED),
        150,
        ink=look.alarm,
        align=CENTRE,
    )
