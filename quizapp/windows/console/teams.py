"""The teams with number key, sign, name, what they are doing, buzzer key and score.

More than twelve stand in two columns: name and score, and a sign for what they are doing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from quizapp.game.events import Ruling, Verdict
from quizapp.game.match import Mark, Stage
from quizapp.game.scenes import ConsoleScene, PressLine, TeamScore
from quizapp.game.standings import Standing
from quizapp.windows.console.colours import Colours, colours
from quizapp.windows.console.offers import team_key
from quizapp.windows.stage import phrases
from quizapp.windows.stage.look import ink_on
from quizapp.windows.stage.shapes import sign

translate = QCoreApplication.translate


ONE_COLUMN = 12
"""So many teams have a column of their own."""
LONGEST_CAP = 6
"""So many letters of a buzzer's name have room in a row."""
_OUT = ("barred", "fallen", "away")
NARROW = 120
"""Below this width of its text a row says what a team is doing by a sign."""
_SIGNS = {"good": "✔", "bad": "✖", "live": "▶"}


class Row:
    """One team as it is drawn."""

    def __init__(self, one: TeamScore, standing: Standing | None, text: str, mood: str) -> None:
        self.one = one
        self.standing = standing
        self.text = text
        self.mood = mood


class TeamBoard(QWidget):
    """All teams, a row each; a click picks one."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._keys: Mapping[int, str] = {}
        self._selected = self._tens = 0
        self.setAccessibleName(translate("console", "Teams"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_scene(
        self,
        scene: ConsoleScene,
        selected: int,
        keys: Mapping[int, str],
        marks: Sequence[Mark] = (),
        tens: int = 0,
    ) -> None:
        """Draw `scene`; `keys` names each team's buzzer key, `marks` are of its question.

        The number keys stand for the ten teams after the first `tens`.
        """
        places = {row.team: row for row in scene.rows}
        count = len(self._rows)
        self._rows = tuple(
            Row(one, places.get(one.team.id), *state_of(scene, one, marks)) for one in scene.strip
        )
        self._keys, self._selected, self._tens = keys, selected, tens
        self.setAccessibleName(translate("console", "Teams"))
        self.setAccessibleDescription("; ".join(map(self._sentence, self._rows)))
        if count != len(self._rows):
            self.updateGeometry()
        self.update()

    @property
    def columns(self) -> int:
        """One, or two where there are many teams."""
        return 1 if len(self._rows) <= ONE_COLUMN else 2

    @property
    def _lines(self) -> int:
        return max(1, -(-len(self._rows) // self.columns))

    def sizeHint(self) -> QSize:
        return QSize(300, self._lines * self._high(1.55))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self._lines * self._high(1.05))

    def _row_height(self) -> float:
        return min(self._high(1.8), self.height() / self._lines)

    def _box(self, index: int) -> QRectF:
        """Where a row stands; the second column is to the right of the first."""
        high, gap = self._row_height(), 4
        column, line = divmod(index, self._lines)
        wide = (self.width() - gap * (self.columns - 1)) / self.columns
        return QRectF(column * (wide + gap), line * high, wide, high)

    def _row_at(self, place: QPointF) -> Row | None:
        boxes = ((self._box(index), row) for index, row in enumerate(self._rows))
        return next((row for box, row in boxes if box.contains(place)), None)

    def _sentence(self, row: Row) -> str:
        """A row in words, with all that it has no room for."""
        parts = [f"{row.one.team.id}  {row.one.team.name}", str(row.one.score), row.text]
        key = self._keys.get(row.one.team.id, "")
        if key:
            parts.append(translate("console", "buzzer {0}").format(key))
        return " · ".join(part for part in parts if part)

    def _high(self, lines: float) -> int:
        return round(QFontMetricsF(self.font()).height() * lines)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            row = self._row_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._sentence(row) if row else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row is not None:
            self.picked.emit(row.one.team.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click is a slip."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index, row in enumerate(self._rows):
                self._draw(painter, self._box(index), row, colours(self))

    def _draw(self, painter: QPainter, box: QRectF, row: Row, theme: Colours) -> None:
        one = row.one
        plate = box.adjusted(0.5, 1, -0.5, -1)
        chosen = one.team.id == self._selected
        lively = one.state in ("floor", "turn")
        painter.setPen(QPen(QColor(theme.go if chosen else theme.edge), 2 if chosen else 1))
        painter.setBrush(QColor(theme.chosen if lively else theme.card))
        painter.drawRoundedRect(plate, 5, 5)
        left = plate.left() + 6
        if self.columns == 1:
            left = self._cap(painter, left, box, team_key(one.team.id, self._tens), theme) + 8
        radius = box.height() * (0.31 if self.columns == 1 else 0.42)
        painter.setPen(QPen(QColor(theme.ink), 0.8))
        painter.setBrush(QColor(one.team.colour))
        painter.drawPath(sign(one.team.shape, QPointF(left + radius, box.center().y()), radius))
        if self.columns > 1:
            self._number(painter, QPointF(left + radius, box.center().y()), radius, one)
        left += 2 * radius + 6
        right = self._score(painter, plate, row, theme)
        key = self._keys.get(one.team.id, "")
        if key and self.columns == 1:
            metrics = QFontMetricsF(self._small())
            # Of a gamepad's name the end is seen: the button.
            room = metrics.averageCharWidth() * LONGEST_CAP
            key = metrics.elidedText(key, Qt.TextElideMode.ElideLeft, room)
            wide = max(18.0, metrics.horizontalAdvance(key) + 8)
            right -= wide + 6
            self._cap(painter, right, box, key, theme, outline=True)
        self._text(painter, QRectF(left, box.top(), right - 6 - left, box.height()), row, theme)

    def _number(self, painter: QPainter, centre: QPointF, radius: float, one: TeamScore) -> None:
        """The team's number on its sign, as the hall sees it; bold where its number key is live."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.8)
        font.setBold(bool(team_key(one.team.id, self._tens)))
        painter.setFont(font)
        painter.setPen(QColor(ink_on(one.team.colour)))
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(one.team.id))

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.86)
        return font

    def _cap(
        self,
        painter: QPainter,
        left: float,
        box: QRectF,
        key: str,
        theme: Colours,
        *,
        outline: bool = False,
    ) -> float:
        """A key's cap; return its right edge."""
        font = self._small()
        metrics = QFontMetricsF(font)
        high = min(box.height() - 6, metrics.height() + 2)
        wide = max(18.0, metrics.horizontalAdvance(key) + 8)
        cap = QRectF(left, box.center().y() - high / 2, wide, high)
        if key:
            painter.setPen(QPen(QColor(theme.edge), 1) if outline else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.card if outline else theme.key))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(QColor(theme.soft if outline else theme.ink))
            painter.setFont(font)
            painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)
        return cap.right()

    def _score(self, painter: QPainter, plate: QRectF, row: Row, theme: Colours) -> float:
        """Score and what this question changed; return where they begin."""
        bold = QFont(self.font())
        bold.setPointSizeF(bold.pointSizeF() * 1.15)
        bold.setBold(True)
        metrics = QFontMetricsF(bold)
        right = plate.right() - 8
        least = "0000" if self.columns == 1 else "000"
        wide = max(metrics.horizontalAdvance(least), metrics.horizontalAdvance(str(row.one.score)))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.setFont(bold)
        painter.setPen(QColor(theme.ink))
        painter.drawText(
            QRectF(right - wide, plate.top(), wide, plate.height()), middle, str(row.one.score)
        )
        right -= wide
        if row.one.change:
            small = self._small()
            text = phrases.signed(row.one.change)
            room = QFontMetricsF(small).horizontalAdvance(text) + 4
            painter.setFont(small)
            painter.setPen(QColor(theme.right_ink if row.one.change > 0 else theme.wrong_ink))
            painter.drawText(QRectF(right - room, plate.top(), room, plate.height()), middle, text)
            right -= room
        return right

    def _text(self, painter: QPainter, box: QRectF, row: Row, theme: Colours) -> None:
        name = QFont(self.font())
        name.setBold(row.one.state in ("floor", "turn"))
        metrics = QFontMetricsF(name)
        small = self._small()
        said = row.text
        if box.width() < NARROW:
            said = _SIGNS.get(row.mood, "")
        wide = QFontMetricsF(small).horizontalAdvance(said) + 6 if said else 0.0
        wide = min(wide, box.width() * 0.6)
        title = metrics.elidedText(
            row.one.team.name, Qt.TextElideMode.ElideRight, box.width() - wide - 2
        )
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(name)
        painter.setPen(QColor(theme.soft if row.one.state in _OUT else theme.ink))
        painter.drawText(box, middle, title)
        if said:
            inks = {"good": theme.right_ink, "bad": theme.wrong_ink, "live": theme.go_ink}
            painter.setFont(small)
            painter.setPen(QColor(inks.get(row.mood, theme.soft)))
            room = QRectF(box.right() - wide, box.top(), wide, box.height())
            text = QFontMetricsF(small).elidedText(
                said, Qt.TextElideMode.ElideRight, room.width() + 1
            )
            painter.drawText(room, middle | int(Qt.AlignmentFlag.AlignRight), text)


def state_of(scene: ConsoleScene, one: TeamScore, marks: Sequence[Mark] = ()) -> tuple[str, str]:
    """(words, mood) of what a team is doing; mood is good, bad, live or ""."""
    if scene.stage is Stage.VOIDED:
        return "", ""
    if one.lives == 0 and one.state != "away":
        return translate("console", "out of the round"), "bad"
    text, mood = _of_question(scene, one, marks)
    if one.lives and one.state != "away":
        lives = translate("console", "lives: {0}").format(one.lives)
        text = f"{text} · {lives}" if text else lives
    return text, mood


def _of_question(scene: ConsoleScene, one: TeamScore, marks: Sequence[Mark]) -> tuple[str, str]:
    """What its answer to the question on the screen was, or what it is doing."""
    board = dict(scene.boards).get(one.team.id)
    mark = next((mark for mark in reversed(marks) if mark.team == one.team.id), None)
    if mark is not None:
        return _judged(mark.verdict)
    if board is not None:
        mood = "good" if board is Verdict.RIGHT else ""
        return phrases.verdict_name(board), mood
    return _doing(scene, one)


def _doing(scene: ConsoleScene, one: TeamScore) -> tuple[str, str]:
    match one.state:
        case "exempt":
            return translate("console", "exempt"), ""
        case "away":
            return translate("console", "not in this round"), ""
        case "right":
            return _judged(Verdict.RIGHT)
        case "wrong":
            return _judged(Verdict.WRONG)
        case "barred":
            return translate("console", "locked out"), "bad"
        case "tied":
            return translate("console", "level"), "live"
        case "floor":
            if scene.stage is Stage.BUZZED:
                return translate("console", "first"), "live"
            return translate("console", "has the floor"), "live"
        case "turn":
            return translate("console", "its turn"), "live"
        case _:
            return _last_press(scene.presses, one)


def _judged(verdict: Verdict) -> tuple[str, str]:
    match verdict:
        case Verdict.RIGHT:
            return translate("console", "right"), "good"
        case Verdict.PARTIAL:
            return translate("console", "partly right"), "good"
        case Verdict.TIMEOUT:
            return translate("console", "out of time"), "bad"
        case Verdict.MISQUOTED:
            return translate("console", "misquoted"), "bad"
        case Verdict.WRONG:
            return translate("console", "wrong"), "bad"


def _last_press(presses: Sequence[PressLine], one: TeamScore) -> tuple[str, str]:
    for press in reversed(presses):
        if press.team.id == one.team.id and press.ruling is Ruling.LOST:
            return translate("console", "{0} ms behind").format(ms(press.margin)), ""
    return "", ""


def ms(ns: int) -> str:
    """Milliseconds with one decimal, with a true minus."""
    text = f"{abs(ns) / 1_000_000:.1f}"
    return f"−{text}" if ns < 0 else text
