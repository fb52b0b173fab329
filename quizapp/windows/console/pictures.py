"""The two pictures side by side: next (green, the hall does not see it) and live (red)."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from quizapp.game import commands as c
from quizapp.game.decide import decide
from quizapp.game.events import Verdict
from quizapp.game.evolve import fold
from quizapp.game.flow import Action, next_action
from quizapp.game.match import Match
from quizapp.game.refusal import Refused
from quizapp.game.scenes import ProjectorScene, QuestionScene, projector
from quizapp.windows.console.buttons import KeyButton
from quizapp.windows.console.colours import colours
from quizapp.windows.projector import Seen
from quizapp.windows.stage import Cover, Look, Stage

translate = QCoreApplication.translate


def coming(match: Match, now: int) -> tuple[ProjectorScene | None, str]:
    """The picture that the big key would bring, and what must be said about it, or ""."""
    action = next_action(match)
    command: c.Command = c.Proceed(now, match.step)
    note = ""
    match action:
        case Action.NOTHING:
            return None, translate("console", "Nothing follows")
        case Action.WAIT_VALUE:
            return None, translate("console", "The team chooses a value")
        case Action.WAIT_TIE:
            return None, translate("console", "Choose the team with its number key")
        case Action.DRAW | Action.DRAW_LOT:
            return None, translate("console", "The lot will decide")
        case Action.WAIT_CELL:
            return None, translate("console", "The team picks a question")
        case Action.WAIT_WAGERS:
            return None, translate("console", "Wagers are still missing")
        case Action.WAIT_MARKS:
            return None, translate("console", "Marks are still missing")
        case Action.WAIT_VERDICT:
            command = c.Judge(now, Verdict.RIGHT, step=match.step)
            note = translate("console", "if right")
        case Action.CLOSE_RACE:
            note = translate("console", "if nobody presses")
        case _:
            pass
    try:
        return projector(fold(match, decide(match, command))), note
    except Refused:
        return None, ""


def at_rest(scene: ProjectorScene | None, now: int) -> ProjectorScene | None:
    """The same picture with its clock stopped: nothing of what comes next runs yet."""
    if not isinstance(scene, QuestionScene) or scene.clock is None:
        return scene
    clock = scene.clock
    return replace(scene, clock=replace(clock, deadline=None, left=clock.left_at(now)))


def verdicts_ahead(match: Match, now: int) -> list[ProjectorScene]:
    """The pictures after a right and a wrong answer, and after passing over, where these may be."""
    found: list[ProjectorScene] = []
    commands: tuple[c.Command, ...] = (
        c.Judge(now, Verdict.RIGHT),
        c.Judge(now, Verdict.WRONG),
        c.PassQuestion(now),
    )
    for command in commands:
        try:
            events = decide(match, command)
        except Refused:
            continue
        found.append(projector(fold(match, events)))
    return found


def lies_above(cover: Cover, seen: Seen | None, *, looking_back: bool) -> str:
    """What keeps the match's picture from the hall, "" where nothing does; None: no screen."""
    if seen is Seen.LOST:
        return translate("console", "UNPLUGGED")
    if seen is Seen.OFF:
        return translate("console", "OUTPUT OFF")
    above = {
        Cover.BLACK: translate("console", "BLACK"),
        Cover.TITLE: translate("console", "TITLE"),
        Cover.FREEZE: translate("console", "FROZEN"),
        Cover.SCORES: translate("console", "SCORES"),
        Cover.BREAK: translate("console", "BREAK"),
        Cover.HOLD: translate("console", "ONE MOMENT"),
    }.get(cover, "")
    if not above and looking_back:
        return translate("console", "PICTURE BEFORE")
    return above


class Framed(QWidget):
    """A picture in a coloured frame with a line above it, as large as the place allows."""

    def __init__(
        self, look: Look, now: Callable[[], int], parent: QWidget | None = None, *, live: bool
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._title = self._note = self._alarm = self._empty = ""
        self.stage = Stage(look, self, now, still=not live)
        self.stage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.turn = KeyButton(parent=self, beside=True, quick=True)
        """Turns the page of a picture that has more than one; it lies in the line above."""
        self.turn.hide()

    def show_page(self, page: int, pages: int) -> None:
        """Say which page is shown, from 1, and let it be turned where there are more."""
        self.turn.say(translate("console", "Page {0}/{1}").format(page, pages), "N")
        if (pages > 1) == self.turn.isHidden():
            self.turn.setVisible(pages > 1)
            self.update()
        self._place_turn()

    def say(self, title: str, note: str, alarm: str = "") -> None:
        """The line above: what this is, what is on it, and in white on colour what lies above."""
        if (title, note, alarm) != (self._title, self._note, self._alarm):
            self._title, self._note, self._alarm = title, note, alarm
            self._place_turn()
            self.update()

    def show_scene(self, scene: ProjectorScene | None, instead: str = "") -> None:
        """Show a picture, or words where there is none."""
        self._empty = instead if scene is None else ""
        self.stage.setVisible(scene is not None)
        if scene is not None:
            self.stage.set_scene(scene)
        self.update()

    def height_for(self, width: int) -> int:
        """How high the frame is around a picture that fills `width`."""
        return self._head() + (width - 8) * 9 // 16 + 8

    def sizeHint(self) -> QSize:
        return QSize(320, self.height_for(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.height_for(240))

    def _head(self) -> int:
        return round(QFontMetricsF(self.font()).height()) + 8

    def resizeEvent(self, _event: QResizeEvent) -> None:
        head = self._head()
        self.stage.setGeometry(4, head, self.width() - 8, self.height() - head - 4)
        self._place_turn()

    def _title_room(self) -> float:
        """From the left edge to the end of the title."""
        bold = QFont(self.font())
        bold.setBold(True)
        return 10 + QFontMetricsF(bold).horizontalAdvance(self._title) + 12

    def _place_turn(self) -> None:
        if not self.turn.isHidden():
            wide = round(QFontMetricsF(self.font()).horizontalAdvance(self.turn.text() + "N")) + 34
            self.turn.setGeometry(round(self._title_room()), 3, wide, self._head() - 5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = colours(self)
            frame = QColor(theme.wrong if self._live else theme.right)
            ink = QColor(theme.wrong_ink if self._live else theme.right_ink)
            painter.setPen(QPen(frame, 3))
            painter.setBrush(QColor(theme.card))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 7, 7)
            row = QRectF(10, 4, self.width() - 20, self._head() - 4)
            bold = QFont(self.font())
            bold.setBold(True)
            metrics = QFontMetricsF(bold)
            painter.setFont(bold)
            painter.setPen(ink)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(row, int(middle | Qt.AlignmentFlag.AlignLeft), self._title)
            taken = self._title_room() - 10 + (0 if self.turn.isHidden() else self.turn.width() + 8)
            room = row.adjusted(taken, 0, 0, 0)
            if self._alarm:
                self._draw_alarm(painter, room, metrics, frame)
            else:
                painter.setFont(self.font())
                painter.setPen(QColor(theme.soft))
                text = QFontMetricsF(self.font()).elidedText(
                    self._note, Qt.TextElideMode.ElideRight, room.width()
                )
                painter.drawText(room, int(middle | Qt.AlignmentFlag.AlignRight), text)
            if self._empty:
                painter.setFont(bold)
                painter.setPen(QColor(theme.soft))
                box = QRectF(self.stage.geometry()).adjusted(8, 0, -8, 0)
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(box, int(flags), self._empty)

    def _draw_alarm(
        self, painter: QPainter, room: QRectF, metrics: QFontMetricsF, colour: QColor
    ) -> None:
        wide = min(room.width(), metrics.horizontalAdvance(self._alarm) + 16)
        box = QRectF(room.right() - wide, room.top() + 1, wide, room.height() - 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor("#FFFFFF"))
        text = metrics.elidedText(self._alarm, Qt.TextElideMode.ElideRight, box.width() - 8)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


class Pictures(QWidget):
    """Next on the left, live on the right."""

    def __init__(self, look: Look, now: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.next = Framed(look, now, self, live=False)
        self.live = Framed(look, now, self, live=True)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        gap = 8
        half = (self.width() - gap) // 2
        self.next.setGeometry(0, 0, half, self.height())
        self.live.setGeometry(half + gap, 0, self.width() - half - gap, self.height())

    def height_for(self, width: int) -> int:
        """How high both are where they fill `width`."""
        return self.next.height_for((width - 8) // 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(500, self.height_for(500))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
