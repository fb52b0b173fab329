"""The top line: rehearsal or real, where the match stands, health lights, the time of day."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDateTime, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from quizapp.game.match import Choosing, Ended, Entrance, Match, Play, Ranking, Title
from quizapp.game.scenes import heading
from quizapp.windows.console.colours import colours
from quizapp.windows.stage import phrases

translate = QCoreApplication.translate


class Level(StrEnum):
    """How well a part of the show does."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


class Light(QAbstractButton):
    """One health light: a sign and a few words; the whole sentence stands in its tooltip."""

    _SIGNS = {Level.OK: "✔", Level.WARN: "⚠", Level.BAD: "✖"}

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = Level.OK
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_state(self, level: Level, text: str, whole: str = "") -> None:
        """Change what it says."""
        if (level, text, whole or text) == (self.level, self.text(), self.toolTip()):
            return
        self.level = level
        self.setText(text)
        self.setToolTip(whole or text)
        self.setAccessibleName(whole or text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(
            round(metrics.horizontalAdvance(self.text()) + self._sign_room() + 8),
            round(metrics.height()) + 8,
        )

    def _sign_room(self) -> float:
        return QFontMetricsF(self.font()).height() * 1.15

    def minimumSizeHint(self) -> QSize:
        return QSize(34, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        bad = self.level is Level.BAD
        if bad:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.wrong))
            painter.drawRoundedRect(box, 5, 5)
        ink = {Level.OK: theme.right_ink, Level.WARN: theme.warn_ink, Level.BAD: "#FFFFFF"}
        painter.setPen(QColor(ink[self.level]))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(box.adjusted(4, 0, 0, 0), middle, self._SIGNS[self.level])
        room = box.adjusted(self._sign_room(), 0, -2, 0)
        metrics = QFontMetricsF(self.font())
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, middle, text)
        painter.end()


class TopBar(QWidget):
    """The top line of the console."""

    asked = Signal(str)
    """A light was clicked: its name."""

    NAMES = ("screen", "buzzers", "log", "copy", "sound")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = QLabel()
        self._where = QLabel()
        self._time = QLabel()
        self.lights = {name: Light(self) for name in self.NAMES}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._badge)
        row.addWidget(self._where, 1)
        for name, light in self.lights.items():
            light.setObjectName(f"light-{name}")
            light.setVisible(False)
            light.clicked.connect(self._on_light)
            row.addWidget(light)
        row.addWidget(self._time)
        self._where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self._on_tick)
        self._ticks.start(500)
        self.fit_fonts()
        self._on_tick()

    def show_match(self, match: Match) -> None:
        """Say where `match` stands."""
        if match.rehearsal:
            self._badge.setText(translate("console", "REHEARSAL"))
        else:
            self._badge.setText(translate("console", "ON AIR"))
        theme = colours(self)
        ground = theme.warn if match.rehearsal else theme.wrong
        self._badge.setStyleSheet(
            f"background:{ground};color:white;border-radius:5px;padding:3px 10px;font-weight:bold;"
        )
        where = place_in(match)
        self._where.setText(where)
        self._where.setToolTip(where)

    def set_light(self, name: str, level: Level, text: str, whole: str = "") -> None:
        """Let one light say `text`; "" hides it."""
        self.lights[name].show_state(level, text, whole)

    def fit_fonts(self) -> None:
        """Where the match stands and the time are larger than the lights."""
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.25)
        large.setBold(True)
        self._where.setFont(large)
        plain = QFont(self.font())
        plain.setPointSizeF(plain.pointSizeF() * 1.25)
        self._time.setFont(plain)

    def _on_tick(self) -> None:
        now = QDateTime.currentDateTime().toString("HH:mm:ss")
        if now != self._time.text():
            self._time.setText(now)

    def _on_light(self) -> None:
        self.asked.emit(self.sender().objectName().removeprefix("light-"))


def place_in(match: Match) -> str:
    """Round and question, in words."""
    plan = match.plan
    match match.phase:
        case Title():
            return plan.title
        case Entrance():
            return translate("console", "Entrance of the teams")
        case Ranking():
            return translate("console", "Ranking")
        case Ended():
            return translate("console", "The match is over")
        case _:
            pass
    index = match.sittings[-1].round
    text = translate("console", "Round {0}: {1}").format(index + 1, plan.rounds[index].title)
    if isinstance(match.phase, Play):
        return f"{text} · {phrases.question_number(heading(match, match.phase))}"
    if isinstance(match.phase, Choosing):
        name = plan.teams[match.phase.turn.team - 1].name
        return f"{text} · {translate('console', '{0} chooses').format(name)}"
    return text
