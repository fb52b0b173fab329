"""The picture of a scene: a pure function of the scene, the time and the look."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace
from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QLinearGradient, QPainter, QPixmap

from quizapp.bank.question import Question
from quizapp.game.match import Clock, Stage
from quizapp.game.scenes import (
    CallScene,
    ChooseScene,
    EndScene,
    ExplainScene,
    QuestionScene,
    RankingScene,
    RevealScene,
    RoundScene,
    ScoresScene,
    TeamsScene,
    TitleScene,
)
from quizapp.windows.stage import (
    cards,
    explanation,
    moments,
    phrases,
    planning,
    rounds,
    tables,
    verdicts,
)
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, HEIGHT, WIDTH, Canvas, Placed, shade
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.planning import FIELD, Asked
from quizapp.windows.stage.question import ground
from quizapp.windows.stage.strip import cell_of, foot, header
from quizapp.windows.stage.tower import dial, tower
from quizapp.windows.stage.waiting import Shown, WaitScene, waiting


def paint(painter: QPainter, scene: Shown, now: int, look: Look, page: int = 0) -> None:
    """Paint the scene as it stands at `now` (monotonic ns) in 1920×1080; the caller scales."""
    canvas = Canvas(painter, look)
    still(canvas, scene, page)
    moving(canvas, scene, now)


def picture(
    scene: Shown,
    now: int,
    look: Look,
    width: int = WIDTH,
    height: int = HEIGHT,
    page: int = 0,
) -> QImage:
    """The same as an image; where the aspect is another, the ground goes on at two sides."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    scale = min(width / WIDTH, height / HEIGHT)
    own = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_RGB32)
    painter = QPainter(own)
    painter.scale(scale, scale)
    paint(painter, scene, now, look, page)
    painter.end()
    left, top = (width - own.width()) // 2, (height - own.height()) // 2
    around = QMargins(left, top, width - own.width() - left, height - own.height() - top)
    painter = QPainter(image)
    painter.translate(left, top)
    painter.drawImage(0, 0, own)
    margins(painter, QPixmap.fromImage(own), around)
    painter.end()
    return image


def layout(scene: Shown, look: Look, now: int = 0, page: int = 0) -> tuple[Placed, ...]:
    """Every text of the picture with its place and size."""
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = Canvas(painter, look)
    still(canvas, scene, page)
    moving(canvas, scene, now)
    painter.end()
    return tuple(canvas.placed)


def fits(scene: Shown, look: Look) -> bool:
    """Whether every text of all pages keeps its least size and is whole."""
    return all(
        one.fits and one.whole
        for page in range(pages(scene, look))
        for one in layout(scene, look, 0, page)
    )


def pages(shown: Shown | Question, look: Look) -> int:
    """On how many pages a scene, or a question before its key is shown, is seen."""
    match shown:
        case ExplainScene():
            return len(explanation.leaves(shown, look))
        case QuestionScene(stage=Stage.BUZZED | Stage.TIED):
            return 1
        case QuestionScene() | RevealScene() | Question():
            key = shown.key if isinstance(shown, RevealScene) else None
            asked = Asked(shown.kind, shown.stem, shown.options, shown.partners, key)
            return len(planning.pages(asked, look.family))
        case _:
            return 1


def first_page(scene: Shown, look: Look, page: int) -> int:
    """The page to begin with where `page` was seen before: of a reveal, the first with the key."""
    if not isinstance(scene, RevealScene):
        return min(page, pages(scene, look) - 1)
    asked = Asked(scene.kind, scene.stem, scene.options, scene.partners, scene.key)
    found = planning.pages(asked, look.family)
    page = min(page, len(found) - 1)
    if found[page].rows or not any(one.rows for one in found):
        return page
    return next(at for at, one in enumerate(found) if one.rows)


def margins(painter: QPainter, still: QPixmap, around: QMargins) -> None:
    """Let the edges of a picture at the origin go on into the dark, as far as `around` says."""
    wide, high = still.width(), still.height()
    left, top, right, bottom = around.left(), around.top(), around.right(), around.bottom()
    for bar, edge, near, far in (
        (QRect(-left, 0, left, high), QRect(0, 0, 1, high), (0, 0), (-left, 0)),
        (QRect(wide, 0, right, high), QRect(wide - 1, 0, 1, high), (wide, 0), (wide + right, 0)),
        (QRect(0, -top, wide, top), QRect(0, 0, wide, 1), (0, 0), (0, -top)),
        (QRect(0, high, wide, bottom), QRect(0, high - 1, wide, 1), (0, high), (0, high + bottom)),
    ):
        if bar.isEmpty():
            continue
        painter.drawPixmap(bar, still, edge)
        dusk = QLinearGradient(QPointF(*near), QPointF(*far))
        dusk.setColorAt(0.0, shade("#000000", 0.0))
        dusk.setColorAt(1.0, shade("#000000", 0.85))
        painter.fillRect(bar, dusk)


def clock_of(scene: Shown) -> Clock | None:
    """The clock that the picture shows, if any."""
    if isinstance(scene, QuestionScene) and scene.stage not in _WITHOUT_DIAL:
        return scene.clock
    return None


def runs(scene: Shown) -> bool:
    """Whether the picture changes with time."""
    clock = clock_of(scene)
    return clock is not None and clock.deadline is not None


FORESEEN = 10
"""Teams whose press is drawn ahead: as many as the shelf should hold."""
_WITHOUT_DIAL = (Stage.BUZZED, Stage.TIED, Stage.TIME_UP, Stage.DONE, Stage.VOIDED, Stage.CUE)


def moving(canvas: Canvas, scene: Shown, now: int) -> None:
    """What changes with time alone: the dial."""
    clock = clock_of(scene)
    if clock is not None:
        dial(canvas, clock, now)


def still(canvas: Canvas, scene: Shown, page: int = 0) -> None:
    """All that stands still as long as the scene and its page are the same; pages from 0."""
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
            _question(canvas, scene, page)
        case RevealScene():
            verdicts.reveal(canvas, scene, page)
        case ExplainScene():
            explanation.explain(canvas, scene, page)
        case ScoresScene():
            tables.scores(canvas, scene)
        case RankingScene():
            tables.ranking(canvas, scene)
        case EndScene():
            tables.end(canvas, scene)
        case WaitScene():
            waiting(canvas, scene)
        case _:
            assert_never(scene)


def foresee(canvas: Canvas, scene: QuestionScene, number: int, page: int = 0) -> None:
    """Draw what else a press of team `number` would show, onto the shelf of `canvas` only."""
    for score in scene.strip:
        if score.team.id == number:
            cell_of(canvas, scene.strip, replace(score, state="floor"))
            # Where a press gives the floor at once, the time to answer runs in the tower.
            tower(canvas, replace(scene, stage=Stage.ANSWERING, floor=score.team), dialled=True)
    _again(canvas, scene, page)


def foresee_band(canvas: Canvas, scene: QuestionScene, number: int, page: int = 0) -> None:
    """Draw the band that a press of team `number` may show, onto the shelf of `canvas` only."""
    for score in scene.strip:
        if score.team.id == number:
            moments.band(canvas, score.team)
    for score in scene.strip[:FORESEEN]:
        foresee(canvas, scene, score.team.id, page)


def _again(canvas: Canvas, scene: QuestionScene, page: int) -> None:
    """Use what every press shows again, so that the shelf lets go of a band rather than of it."""
    backdrop(canvas, False)
    header(canvas, scene.heading, scene.kind)
    ground(canvas, scene.heading, _asked(scene), page)
    foot(canvas, scene.strip)


def without_time(scene: Shown) -> Shown:
    """The scene as far as its still picture goes: the dial is painted apart from it."""
    if not isinstance(scene, QuestionScene) or scene.clock is None:
        return scene
    clock = scene.clock
    runs = None if clock.deadline is None else 0
    return replace(scene, clock=replace(clock, deadline=runs, left=0))


def _question(canvas: Canvas, scene: QuestionScene, page: int) -> None:
    if scene.stage is Stage.BUZZED and scene.floor is not None:
        moments.buzzed(canvas, scene.heading, scene.kind, scene.floor, scene.strip)
        return
    if scene.stage is Stage.TIED and scene.tied:
        moments.tied(canvas, scene.heading, scene.kind, scene.tied, scene.strip)
        return
    ground(canvas, scene.heading, _asked(scene), page)
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
