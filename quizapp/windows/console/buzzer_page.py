"""The teams' buzzers: each key or button is learned by pressing it, and every press is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.words import Words
from quizapp.game.commands import Press
from quizapp.game.match import Match, Play
from quizapp.game.plan import Team
from quizapp.windows.console.colours import colours
from quizapp.windows.console.teams import ms
from quizapp.windows.parts.pads import pads_said
from quizapp.windows.parts.speech import say
from quizapp.windows.stage.shapes import sign

translate = QCoreApplication.translate
ONE_RACE = 3_000_000_000
"""Presses further apart than this (ns) begin a new order."""


class Buzzers(Protocol):
    """A source of presses whose keys and buttons can be learned; quizapp.buzzers has one."""

    testing: bool
    """While set, presses are only shown and no match hears of them."""

    # Signals. Qt's type of them fits no protocol: it asks for a QObject.

    @property
    def heard(self) -> frozenset[int]: ...
    @property
    def pressed(self) -> Any:
        """Every press, a `Press`."""
        ...

    @property
    def learned(self) -> Any:
        """A team has a new key, or none any more: the team."""
        ...

    @property
    def refused(self) -> Any:
        """A key cannot be a buzzer: `Words`."""
        ...

    @property
    def changed(self) -> Any:
        """Which gamepads are there, or whether they are heard."""
        ...

    @property
    def told(self) -> Any:
        """`Words` for the operator, and whether something is wrong."""
        ...

    @property
    def keys(self) -> Mapping[int, int]:
        """Key of the keyboard → team."""
        ...

    @property
    def names(self) -> Mapping[int, str]:
        """Team → what stands on its key or button."""
        ...

    @property
    def teams(self) -> frozenset[int]:
        """Teams that have a buzzer."""
        ...

    @property
    def lost(self) -> Mapping[int, str]:
        """Teams whose gamepad is not there → how it is called."""
        ...

    @property
    def twins(self) -> frozenset[int]:
        """Teams whose gamepad has an equal one beside it."""
        ...

    @property
    def pads_on(self) -> bool:
        """Whether gamepads are heard."""
        ...

    @property
    def pads_there(self) -> tuple[str, ...]:
        """The gamepads that are plugged in, by name."""
        ...

    @property
    def pads_problem(self) -> Words | None:
        """Why gamepads are not heard though they were asked for."""
        ...

    def hear_pads(self, *, on: bool) -> None:
        """Listen to gamepads too, or to the keyboard only."""
        ...

    def learn(self, team: int) -> None:
        """Take the next key or button for `team`; 0 stops that."""
        ...

    def forget(self, team: int) -> None:
        """Take the key of `team` away."""
        ...

    def hear_first(self) -> None:
        """Hear every key before all that listened until now."""
        ...


class Lamp(QWidget):
    """A team's sign, lit when its key was pressed."""

    def __init__(self, team: Team, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._team = team
        self._lit = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def light(self, lit: bool) -> None:
        """Switch it."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    @property
    def is_lit(self) -> bool:
        """Whether it is on."""
        return self._lit

    def sizeHint(self) -> QSize:
        return QSize(34, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = colours(self)
            centre = QPointF(self.width() / 2, self.height() / 2)
            if self._lit:
                painter.setPen(QPen(QColor(theme.go), 2.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)
            painter.setOpacity(1.0 if self._lit else 0.4)
            painter.setPen(QPen(QColor(theme.ink), 0.8))
            painter.setBrush(QColor(self._team.colour))
            painter.drawPath(sign(self._team.shape, centre, 10))


class TeamLine:
    """The widgets of one team."""

    def __init__(self, team: Team, learn: Callable[[int], None]) -> None:
        self.team = team
        self.lamp = Lamp(team)
        self.name = QLabel(f"{team.id}  {team.name}")
        self.key = QLabel()
        bold = QFont(self.key.font())
        bold.setBold(True)
        self.key.setFont(bold)
        self.order = QLabel()
        self.learn = QPushButton(translate("console", "Learn key"))
        self.learn.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.learn.setCheckable(True)
        self.learn.clicked.connect(lambda: learn(team.id))

    def say_order(self, text: str, *, lost: bool) -> None:
        """When it pressed; or that its gamepad is not there."""
        self.order.setText(translate("console", "not plugged in") if lost else text)
        self.order.setStyleSheet(f"color:{colours(self.order).wrong_ink};" if lost else "")


class BuzzerPage(QDialog):
    """Learn and test. Before a question presses stay on this page; during one they count."""

    def __init__(
        self,
        buzzers: Buzzers,
        match: Match,
        now: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._buzzers = buzzers
        self._now = now
        self._first: int | None = None
        self._seen: dict[int, int] = {}
        self._learning, self._refused = 0, False
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("console", "Buzzers"))
        self.lines = {team.id: TeamLine(team, self._on_learn) for team in match.plan.teams}
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.pads = QCheckBox(translate("console", "Gamepads too"))
        self.pads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # On a dark ground the system's own box is not seen while it is empty.
        self.pads.setStyleSheet(
            "QCheckBox::indicator:unchecked { border: 1px solid palette(placeholder-text);"
            " border-radius: 3px; width: 14px; height: 14px; }"
        )
        self.pads_line = QLabel()
        self.pads_line.setWordWrap(True)
        self.pads_line.setTextFormat(Qt.TextFormat.PlainText)
        self._live = isinstance(match.phase, Play)
        self._lay_out()
        buzzers.pressed.connect(self._on_pressed)
        buzzers.learned.connect(self._on_learned)
        buzzers.refused.connect(self._on_refused)
        buzzers.changed.connect(self._draw)
        self.pads.clicked.connect(self._on_pads)
        self.finished.connect(self._on_finished)
        buzzers.testing = not self._live
        self._draw()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(1, 150)
        grid.setColumnMinimumWidth(2, 80)
        grid.setColumnMinimumWidth(3, 130)
        for row, line in enumerate(self.lines.values()):
            parts = (line.lamp, line.name, line.key, line.order, line.learn)
            for column, part in enumerate(parts):
                grid.addWidget(part, row, column)
        again = QPushButton(translate("console", "New round of presses"))
        close = QPushButton(translate("console", "Done"))
        for button in (again, close):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        again.clicked.connect(self._on_again)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(again)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.hint)
        column.addLayout(grid)
        pads = QHBoxLayout()
        pads.setSpacing(12)
        pads.addWidget(self.pads)
        pads.addWidget(self.pads_line, 1)
        column.addLayout(pads)
        column.addLayout(row)
        self.setMinimumWidth(560)

    def _draw(self) -> None:
        names, lost = self._buzzers.names, self._buzzers.lost
        order = sorted(self._seen, key=lambda team: self._seen[team])
        for team, line in self.lines.items():
            line.key.setText(names.get(team, translate("console", "no key")))
            line.learn.setChecked(team == self._learning)
            line.lamp.light(team in self._seen)
            line.say_order(self._order_of(team, order), lost=team in lost)
        self.pads.setChecked(self._buzzers.pads_on)
        self._fit()
        source = self._buzzers
        self.pads_line.setText(
            pads_said(
                source.pads_there,
                on=source.pads_on,
                twins=bool(source.twins),
                problem=source.pads_problem,
            )
        )
        if self._learning:
            name = self.lines[self._learning].team.name
            text = translate(
                "console", "Press the key or button that {0} shall have. Esc leaves it as it is."
            )
            self.hint.setText(text.format(name))
        else:
            self.hint.setText(self._hint())

    def _hint(self) -> str:
        """What a press does now, and what to do for the teams whose keys are not known."""
        if self._live:
            said = translate("console", "A question is being played: presses count.")
        else:
            said = translate("console", "Let every team press: presses count for nothing here.")
        if self._buzzers.teams.issuperset(self.lines):
            return said
        lacking = translate(
            "console",
            "Teams are without a key: click “Learn key” in a team's line, then press its key.",
        )
        return f"{lacking}\n{said}"

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Grow where a longer name came: a button's number stands at its end."""
        needed = self.sizeHint().width()
        if self.isVisible() and self.width() < needed:
            self.resize(needed, self.height())

    def _order_of(self, team: int, order: list[int]) -> str:
        if team not in self._seen:
            return ""
        behind = self._seen[team] - self._seen[order[0]]
        place = order.index(team) + 1
        return translate("console", "{0}.   +{1} ms").format(place, ms(behind))

    def _on_learn(self, team: int) -> None:
        # Who clicks once more after a key was refused means to try another one, not to give up.
        ends = self._learning == team and not self._refused
        self._learning, self._refused = 0 if ends else team, False
        self._buzzers.learn(self._learning)
        self._draw()

    def _on_pads(self, on: bool) -> None:
        self._buzzers.hear_pads(on=on)
        self._draw()

    def _on_learned(self, _team: int) -> None:
        self._learning = 0
        self._draw()

    def _on_refused(self, words: Words) -> None:
        self._refused = True
        self.hint.setText(say(words))

    def _on_pressed(self, press: Press) -> None:
        if self._first is None or press.at - self._first > ONE_RACE:
            self._seen.clear()
            self._first = press.at
        self._seen.setdefault(press.team, press.at)
        self._draw()

    def _on_again(self) -> None:
        self._seen.clear()
        self._first = None
        self._draw()

    def reject(self) -> None:
        """Esc ends learning first, then the page."""
        if self._learning:
            self._refused = False
            self._on_learn(self._learning)
        else:
            super().reject()

    def _on_finished(self) -> None:
        self._buzzers.learn(0)
        self._buzzers.testing = False
        self._buzzers.pressed.disconnect(self._on_pressed)
        self._buzzers.learned.disconnect(self._on_learned)
        self._buzzers.refused.disconnect(self._on_refused)
        self._buzzers.changed.disconnect(self._draw)
