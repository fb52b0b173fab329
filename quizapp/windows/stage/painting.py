"""The picture of a scene: a pure function of the scene, the time and the look."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace
from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QLinearGradient, QPainter, QPixmap

from quizapp.bank.question import Question
from quizapp.game.events import ClockKind
from quizapp.game.match import Clock, Stage
from quizapp.game.medium import Medium
from quizapp.game.plan import ItemKind
from quizapp.game.scenes import (
    AwardScene,
    BoardScene,
    CallScene,
    CardScene,
    ChooseScene,
    EndScene,
    ExplainScene,
    LotteryScene,
    MarksScene,
    PodiumScene,
    QuestionScene,
    RankingScene,
    ReadyScene,
    RevealScene,
    RoundScene,
    ScoresScene,
    SprintScene,
    TeamsScene,
    TitleScene,
    VersusScene,
    WagerScene,
)
from quizapp.windows.stage import (
    board,
    cards,
    ceremony,
    duel,
    exhibit,
    explanation,
    hall,
    honours,
    lots,
    marks,
    moments,
    phrases,
    planning,
    podium,
    rounds,
    sayings,
    sprint,
    tables,
    verdicts,
    wagers,
)
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, HEIGHT, WIDTH, Canvas, Placed, shade
from quizapp.windows.stage.dial import DIAL_BOX, dial
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.lots import LotsScene
from quizapp.windows.stage.planning import FIELD, asked_before, asked_of
from quizapp.windows.stage.question import ground
from quizapp.windows.stage.strip import cell_of, foot, header
from quizapp.windows.stage.tower import tower
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
    with QPainter(own) as painter:
        painter.scale(scale, scale)
        paint(painter, scene, now, look, page)
    left, top = (width - own.width()) // 2, (height - own.height()) // 2
    around = QMargins(left, top, width - own.width() - left, height - own.height() - top)
    with QPainter(image) as painter:
        painter.translate(left, top)
        painter.drawImage(0, 0, own)
        margins(painter, QPixmap.fromImage(own), around)
    return image


def layout(scene: Shown, look: Look, now: int = 0, page: int = 0) -> tuple[Placed, ...]:
    """Every text of the picture with its place and size."""
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas = Canvas(painter, look)
        still(canvas, scene, page)
        moving(canvas, scene, now)
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
        case LotsScene():
            return lots.pages(shown)
        case QuestionScene(stage=Stage.BUZZED | Stage.TIED):
            return 1
        case QuestionScene() | RevealScene() | CardScene() if room_of(shown) is not None:
            return 1
        case QuestionScene() | RevealScene():
            return len(planning.pages(asked_of(shown), look.family))
        case Question():
            asked = asked_before(shown)
            return len(planning.pages(asked, look.family))
        case CardScene():
            return ceremony.card_pages(shown, look.family)
        case AwardScene():
            return ceremony.award_pages(shown)
        case LotteryScene():
            return hall.lottery_pages(shown)
        case _:
            return 1


def first_page(scene: Shown, look: Look, page: int) -> int:
    """The page to begin with where `page` was seen before: of a reveal, the first with the key."""
    if not isinstance(scene, RevealScene) or room_of(scene) is not None:
        return min(page, pages(scene, look) - 1)
    found = planning.pages(asked_of(scene), look.family)
    page = min(page, len(found) - 1)
    if found[page].rows or not any(one.rows for one in found):
        return page
    return next(at for at, one in enumerate(found) if one.rows)


def margins(painter: QPainter, still: QPixmap, around: QMargins) -> None:
    """Let the edges of a picture at the origin go on into the dark, as far as `around` says."""
    if around.isNull():
        return
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
    if not isinstance(scene, QuestionScene) or scene.clock is None:
        return None
    # The clock of a whole turn goes on over all that happens to its questions.
    whole = scene.clock.kind is ClockKind.TURN and scene.stage is not Stage.TIME_UP
    return scene.clock if whole or scene.stage not in _WITHOUT_DIAL else None


def medium_of(scene: Shown) -> Medium | None:
    """What of a question's media the picture shows, if any."""
    match scene:
        case QuestionScene(stage=Stage.BUZZED | Stage.TIED | Stage.VOIDED):
            return None
        case QuestionScene() | RevealScene():
            return scene.medium
        case CardScene(kind=ItemKind.INTERLUDE):
            return scene.medium
        case _:
            return None


def room_of(scene: Shown) -> QRectF | None:
    """The place of a picture that has the screen; None where none has it."""
    medium = medium_of(scene)
    if medium is None:
        return None
    if isinstance(scene, CardScene):
        return exhibit.WHOLE if medium.picture or (medium.film and medium.begun) else None
    if not medium.large or not medium.sight:
        return None
    alone = isinstance(scene, RevealScene) or (
        isinstance(scene, QuestionScene)
        and scene.stage is Stage.READING
        and clock_of(scene) is None
    )
    return exhibit.WHOLE if alone else exhibit.BESIDE_TOWER


def runs(scene: Shown) -> bool:
    """Whether the picture changes with time."""
    clock, medium = clock_of(scene), medium_of(scene)
    ticks = clock is not None and clock.deadline is not None
    return ticks or (medium is not None and medium.runs)


def moving_boxes(scene: Shown) -> tuple[QRectF, ...]:
    """Where `moving` paints."""
    medium = medium_of(scene)
    found = () if medium is None else exhibit.moving_boxes(medium, room_of(scene))
    return found if clock_of(scene) is None else (*found, DIAL_BOX)


_WITHOUT_DIAL = (Stage.BUZZED, Stage.TIED, Stage.TIME_UP, Stage.DONE, Stage.VOIDED, Stage.CUE)


def moving(canvas: Canvas, scene: Shown, now: int) -> None:
    """What changes with time alone: the dial, tiles that open, a film."""
    clock, medium = clock_of(scene), medium_of(scene)
    if medium is not None and not (isinstance(scene, CardScene) and room_of(scene) is None):
        exhibit.running(canvas, medium, now, room_of(scene))
    if clock is not None:
        dial(canvas, clock, now)


def still(canvas: Canvas, scene: Shown, page: int = 0) -> None:
    """All that stands still as long as the scene and its page are the same; pages from 0."""
    room, medium = room_of(scene), medium_of(scene)
    if room is not None and medium is not None:
        _large(canvas, scene, medium, room)
        return
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
            honours.end(canvas, scene)
        case WaitScene():
            waiting(canvas, scene)
        case LotsScene():
            lots.lots(canvas, scene, page)
        case _:
            _special(canvas, scene, page)


def _large(canvas: Canvas, scene: Shown, medium: Medium, room: QRectF) -> None:
    """A picture or film that has the screen; in a race the tower stands beside it."""
    exhibit.large(canvas, medium, room)
    if isinstance(scene, CardScene) and medium.picture:
        exhibit.caption(canvas, scene.title)
    if isinstance(scene, QuestionScene) and room != exhibit.WHOLE:
        tower(canvas, scene, clock_of(scene) is not None)


def _special(canvas: Canvas, scene: Special, page: int) -> None:
    """The pictures of rounds with a way of their own, and of the ceremony."""
    match scene:
        case BoardScene():
            board.board(canvas, scene)
        case VersusScene():
            duel.versus(canvas, scene)
        case WagerScene():
            wagers.wagering(canvas, scene)
        case ReadyScene():
            sprint.ready(canvas, scene)
        case SprintScene():
            sprint.over(canvas, scene)
        case MarksScene():
            marks.marks(canvas, scene)
        case LotteryScene():
            hall.lottery(canvas, scene, page)
        case CardScene():
            ceremony.card(canvas, scene, page)
        case PodiumScene():
            podium.podium(canvas, scene)
        case AwardScene():
            ceremony.awarded(canvas, scene, page)
        case _:
            assert_never(scene)


Special = (
    BoardScene
    | VersusScene
    | WagerScene
    | ReadyScene
    | SprintScene
    | MarksScene
    | LotteryScene
    | CardScene
    | PodiumScene
    | AwardScene
)


def foresee(canvas: Canvas, scene: QuestionScene, number: int, page: int = 0) -> None:
    """Draw what a press of team `number` would show, onto the shelf of `canvas` only."""
    # What every press shows again is used first, so that the shelf lets go of something else.
    backdrop(canvas, False)
    header(canvas, scene.heading, scene.kind)
    ground(canvas, scene.heading, asked_of(scene), page)
    foot(canvas, scene.strip)
    for score in scene.strip:
        if score.team.id == number:
            cell_of(canvas, scene.strip, replace(score, state="floor"))
            # Where a press gives the floor at once, the time to answer runs in the tower.
            tower(canvas, replace(scene, stage=Stage.ANSWERING, floor=score.team), dialled=True)


def without_time(scene: Shown) -> Shown:
    """The scene as far as its still picture goes: what moves is painted apart from it."""
    if isinstance(scene, QuestionScene | RevealScene | CardScene) and scene.medium is not None:
        scene = replace(scene, medium=scene.medium.at_rest())
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
    ground(canvas, scene.heading, asked_of(scene), page)
    if scene.stage is Stage.VOIDED:
        _struck(canvas, swapped=scene.swapped)
    tower(canvas, scene, clock_of(scene) is not None)
    foot(canvas, scene.strip)


def _struck(canvas: Canvas, *, swapped: bool) -> None:
    """A void question, or one that was swapped: veiled, with a plate across it."""
    painter, look = canvas.painter, canvas.look
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade(look.sky_dark, 0.72))
    painter.drawRoundedRect(FIELD, 22, 22)
    edge = look.metal if swapped else look.alarm
    plate = QRectF(FIELD.x() + 120, FIELD.center().y() - 130, FIELD.width() - 240, 260)
    canvas.plate(plate, look.out_top, look.out_bottom, edge=edge, radius=26, rim=5, depth=30)
    canvas.text(
        plate.adjusted(40, 0, -40, 0),
        sayings.swapped() if swapped else phrases.stage_name(Stage.VOIDED),
        150,
        ink=edge,
        align=CENTRE,
    )
