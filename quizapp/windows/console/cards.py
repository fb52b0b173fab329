"""Cards of the middle: the clock, the presses in their order, and what every card shares."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quizapp.game.events import ClockKind, Ruling
from quizapp.game.match import Clock, Stage
from quizapp.game.naming import ruling_words
from quizapp.game.scenes import ConsoleScene, PressLine
from quizapp.windows.console.buttons import KeyButton
from quizapp.windows.console.colours import colours
from quizapp.windows.console.teams import ms
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
TENTH = 50
"""ms between two looks at the clock."""


MARGIN, GAP = 10, 6
"""At the sides of a card, and between what stands in its head."""


class ShortLabel(QLabel):
    """A label that ends in … where there is no room for all of it; its tooltip has all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """A number and the beginning of a name."""
        return QSize(round(QFontMetricsF(self.font()).height() * 3.2), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            whole, room = self.text(), self.width()
            short = QFontMetricsF(self.font()).elidedText(whole, Qt.TextElideMode.ElideRight, room)
            self.setToolTip(whole if short != whole else "")
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), short)


class Card(QFrame):
    """A plate with a small title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = ShortLabel(self)
        self.title.setObjectName("card-title")
        self.aside = QLabel(self)
        self.aside.setObjectName("card-title")
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.aside)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, 5, MARGIN, 7)
        self.column.setSpacing(2)
        self.column.addLayout(head)

    def fit_fonts(self) -> None:
        """Bring fonts of its own to the size of the rest."""


def enlarged(font: QFont, times: float) -> QFont:
    """The same font, bold and larger."""
    large = QFont(font)
    large.setPointSizeF(large.pointSizeF() * times)
    large.setBold(True)
    return large


class ClockCard(Card):
    """The time left to a tenth of a second, with pause and more or less time."""

    def __init__(self, now: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._clock: Clock | None = None
        self._up = False
        self._written: tuple[str, QColor] | None = None
        self.figures = QLabel("–")
        self.figures.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.less = KeyButton(parent=self, quick=True)
        self.pause = KeyButton(parent=self)
        self.more = KeyButton(parent=self, quick=True)
        row = QHBoxLayout()
        row.setSpacing(3)
        for button in (self.less, self.pause, self.more):
            row.addWidget(button)
        self.column.addStretch(1)
        self.column.addWidget(self.figures)
        self.column.addStretch(1)
        self.column.addLayout(row)
        self._ticks = QTimer(self)
        self._ticks.setInterval(TENTH)
        self._ticks.timeout.connect(self._on_tick)
        self.fit_fonts()

    def fit_fonts(self) -> None:
        """Large figures, each as wide as the others."""
        large = enlarged(self.font(), 2.4)
        large.setFeature(QFont.Tag("tnum"), 1)
        self.figures.setFont(large)

    def show_scene(self, scene: ConsoleScene) -> None:
        """Draw the clock of `scene`."""
        self._clock = clock = scene.clock
        self._up = clock is None and scene.stage is Stage.TIME_UP
        stopped = clock is not None and clock.deadline is None
        if self._up:
            self.title.setText(translate("console", "Time is up"))
        elif clock is None:
            self.title.setText(translate("console", "Clock"))
        elif clock.kind is ClockKind.BUZZ:
            self.title.setText(translate("console", "Time to press"))
        else:
            self.title.setText(translate("console", "Time to answer"))
        self.aside.setText(translate("console", "stopped") if stopped else "")
        text = translate("console", "Run on") if stopped else translate("console", "Pause")
        self.pause.say(text, "T", lit=stopped)
        self.more.say(translate("console", "+5 s"), "]")
        self.less.say(translate("console", "−5 s"), "[")
        for button in (self.less, self.pause, self.more):
            button.setEnabled(clock is not None)
        if clock is not None and clock.deadline is not None:
            self._ticks.start()
        else:
            self._ticks.stop()
        self._on_tick()

    def _on_tick(self) -> None:
        clock = self._clock
        if clock is None:
            self._write("0.0" if self._up else "–", alarm=self._up)
            return
        left = clock.left_at(self._now())
        # Rounded up, so that 0.0 is shown only when it is.
        tenths = -(-left // 100_000_000)
        self._write(f"{tenths // 10}.{tenths % 10}", alarm=left <= 5_000_000_000)

    def _write(self, text: str, *, alarm: bool) -> None:
        theme = colours(self)
        ink = QColor(theme.wrong_ink if alarm else theme.ink)
        if (text, ink) == self._written:
            return
        self._written = text, ink
        self.figures.setText(text)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self.figures.setPalette(palette)


class PressCard(Card):
    """Every press of this question in its order: early and late ones too, with margins."""

    ROWS = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(2)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._cells = [[ShortLabel(), QLabel(), QLabel()] for _ in range(self.ROWS)]
        for at, row in enumerate(self._cells):
            for column, cell in enumerate(row):
                self._grid.addWidget(cell, at, column)
                if column:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self._rows = self.ROWS

    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(self._line() * 3))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Show as many rows as there is room for: the page never grows for them."""
        fitting = int((self.height() - self._line() * 1.6) // self._line())
        self._rows = max(1, min(self.ROWS, fitting))
        for at, row in enumerate(self._cells):
            for cell in row:
                cell.setVisible(at < self._rows)

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height() + self._grid.verticalSpacing()

    def show_scene(self, scene: ConsoleScene, race_from: int = 0) -> None:
        """Draw the presses, those of the running race (from index `race_from` on) first."""
        self.title.setText(translate("console", "Presses"))
        presses = in_order(scene.presses, race_from)
        self.aside.setText(translate("console", "ms") if presses else "")
        theme = colours(self)
        # The first rows matter most; how many more there are stands in the head.
        if len(presses) > self._rows:
            self.aside.setText(translate("console", "{0} presses, ms").format(len(presses)))
        for at, row in enumerate(self._cells):
            texts = ("", "", "")
            ink = theme.soft
            if at < len(presses):
                press, running = presses[at]
                name = f"{press.team.id}  {press.team.name}"
                worth = say(ruling_words(press.ruling))
                if running and scene.stage is Stage.TIED and press.ruling is Ruling.VALID:
                    worth = translate("console", "together")
                texts = (name, worth, time_of(press, running))
                good = theme.right_ink if running else theme.soft
                ink = _ink(press.ruling, good, theme.wrong_ink, theme.soft)
            for cell, text in zip(row, texts, strict=True):
                cell.setText(text)
            row[1].setStyleSheet(f"color:{ink};")


def _ink(ruling: Ruling, good: str, bad: str, soft: str) -> str:
    if ruling is Ruling.VALID:
        return good
    return bad if ruling is Ruling.EARLY else soft


def in_order(presses: tuple[PressLine, ...], race_from: int) -> list[tuple[PressLine, bool]]:
    """(press, of the running race): by stamp, not by when it came in; then fouls; then the past."""
    fouls = [one for one in presses[:race_from] if one.ruling is Ruling.EARLY]
    past = [one for one in presses[:race_from] if one.ruling is not Ruling.EARLY]
    running = sorted(presses[race_from:], key=_when)
    return [(one, True) for one in running] + [(one, False) for one in (*fouls, *past)]


def _when(press: PressLine) -> int:
    return press.after_opening or 0


def time_of(press: PressLine, running: bool) -> str:
    """Ms after the opening; of one that was behind, how much; nothing for a race that is over."""
    if not running and press.ruling is not Ruling.EARLY:
        return translate("console", "before")
    if press.ruling is Ruling.LOST:
        return f"+{ms(press.margin)}"
    if press.after_opening is not None and press.after_opening < 0:
        return before_opening(-press.after_opening)
    if press.ruling is Ruling.EARLY:
        return translate("console", "before the cue")
    return "–" if press.after_opening is None else ms(press.after_opening)


def before_opening(ns: int) -> str:
    """How early a press was: a false start by a hair in ms, while the question is read in s."""
    if ns < 1_000_000_000:
        return translate("console", "{0} ms early").format(ns // 1_000_000)
    return translate("console", "{0} s early").format(f"{ns / 1_000_000_000:.1f}")
