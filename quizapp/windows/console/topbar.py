"""The top line: rehearsal or real, where the match stands, health lights, the time of day."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDateTime, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from quizapp.game.match import Ceremony, Choosing, Ended, Entrance, Match, Play, Ranking, Title
from quizapp.game.rules import Source
from quizapp.game.scenes import heading
from quizapp.windows.console.colours import colours
from quizapp.windows.console.runsheet import item_title
from quizapp.windows.stage import phrases

translate = QCoreApplication.translate


MOST = 1100
"""Width of all lights on a large screen, whose letters are large too."""


class Level(StrEnum):
    """How well a part of the show does."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


class Light(QAbstractButton):
    """One health light: a sign, a few words and its key; the whole sentence is its tooltip."""

    _SIGNS = {Level.OK: "✔", Level.WARN: "⚠", Level.BAD: "✖"}

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = Level.OK
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def show_state(self, level: Level, text: str, whole: str = "") -> None:
        """Change what it says."""
        whole = whole or text
        tip = f"{whole}  ({self._key})" if self._key else whole
        if (level, text, tip) == (self.level, self.text(), self.toolTip()):
            return
        self.level = level
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(whole)
        self.setAccessibleDescription(self._key)
        self.setVisible(bool(text))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, round(QFontMetricsF(self.font()).height() * 1.95))

    def _sign_room(self) -> float:
        return QFontMetricsF(self.font()).height()

    def minimumSizeHint(self) -> QSize:
        return QSize(34, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
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
            font = QFont(self.font())
            font.setPointSizeF(font.pointSizeF() * 0.92)
            painter.setFont(font)
            middle = int(Qt.AlignmentFlag.AlignVCenter)
            upper = QRectF(box)
            if self._key:
                upper.setHeight(box.height() * 0.56)
            painter.drawText(upper.adjusted(3, 0, 0, 0), middle, self._SIGNS[self.level])
            room = upper.adjusted(self._sign_room(), 0, 0, 0)
            text = QFontMetricsF(font).elidedText(
                self.text(), Qt.TextElideMode.ElideRight, room.width() + 1
            )
            painter.drawText(room, middle, text)
            if self._key:
                font.setPointSizeF(self.font().pointSizeF() * 0.8)
                painter.setFont(font)
                painter.setPen(QColor("#FFFFFF" if bad else theme.soft))
                painter.drawText(room.translated(0, upper.height() - 1), middle, self._key)


class TopBar(QWidget):
    """The top line of the console."""

    asked = Signal(str)
    """A light was clicked: its name."""

    LIGHTS = {
        "prompter": ("", 9),
        "screen": ("F11", 14),
        "buzzers": ("F6", 11),
        "log": ("", 9),
        "copy": ("C", 11),
        "awake": ("", 8),
        "sound": ("M", 8),
    }
    """Name → (key, share of the row). Each has its place, whatever it says."""
    SHARE = 56
    """Percent of the line that the lights take, where it is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = QLabel()
        self._where = QLabel()
        self._time = QLabel()
        self.lights = {name: Light(key, self) for name, (key, _) in self.LIGHTS.items()}
        self._places = QWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._badge)
        row.addWidget(self._where, 1)
        places = QHBoxLayout(self._places)
        places.setContentsMargins(0, 0, 0, 0)
        places.setSpacing(2)
        for name, light in self.lights.items():
            light.setObjectName(f"light-{name}")
            light.setVisible(False)
            light.clicked.connect(self._on_light)
            places.addWidget(light, self.LIGHTS[name][1])
        row.addWidget(self._places)
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
        self._where.setToolTip(place_in(match))
        self._fit_where()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._places.setFixedWidth(min(self.width() * self.SHARE // 100, MOST))
        self._fit_where()

    def _fit_where(self) -> None:
        """As much of round and question as there is room for; the tooltip has all of it."""
        room = self._where.width() - 2
        metrics = QFontMetricsF(self._where.font())
        whole = self._where.toolTip()
        self._where.setText(metrics.elidedText(whole, Qt.TextElideMode.ElideMiddle, room))

    def set_light(self, name: str, level: Level, text: str, whole: str = "") -> None:
        """Let one light say `text`; "" hides it."""
        self.lights[name].show_state(level, text, whole)

    def fit_fonts(self) -> None:
        """Where the match stands and the time are larger than the lights."""
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.15)
        large.setBold(True)
        self._where.setFont(large)
        plain = QFont(self.font())
        plain.setPointSizeF(plain.pointSizeF() * 1.25)
        plain.setFeature(QFont.Tag("tnum"), 1)
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
        case Ceremony(index):
            return item_title(plan, plan.programme[index])
        case _:
            pass
    index = match.sittings[-1].round
    text = translate("console", "Round {0}: {1}").format(index + 1, plan.rounds[index].title)
    if isinstance(match.phase, Play):
        return f"{text} · {phrases.question_number(heading(match, match.phase))}"
    if isinstance(match.phase, Choosing):
        turn = match.phase.turn
        name = plan.teams[(turn.picker or turn.team) - 1].name
        picks = plan.rounds[index].rules.source is not Source.ORDER
        said = translate("console", "{0} picks") if picks else translate("console", "{0} chooses")
        return f"{text} · {said.format(name)}"
    return text
