"""What one line says, how it is mended, and what belongs to it: lamps, rules, names."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest.findings import Act, Facts, Light, Line, Misfit
from quizapp.contest.media import fault_words
from quizapp.game.plan import Team
from quizapp.game.spoken import Lang, rules_text
from quizapp.windows.check.lights import GREEN, light_name, paint_light
from quizapp.windows.parts.speech import say
from quizapp.windows.stage.look import ink_on
from quizapp.windows.stage.shapes import sign

translate = QCoreApplication.translate


class Sign(QWidget):
    """A large light."""

    def __init__(self, side: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._light = Light.GREY
        self.setFixedSize(side, side)

    def show_light(self, light: Light) -> None:
        """Change it."""
        self._light = light
        self.setAccessibleName(light_name(light))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            soft = self.palette().color(QPalette.ColorRole.PlaceholderText)
            paint_light(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._light, soft)


class Lamp(QWidget):
    """A team: dim until it has pressed, then with a tick. `flash` marks its last press."""

    def __init__(self, team: Team, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._team = team
        self._lit = self._last = self._keyed = self._lost = False
        self.setMinimumHeight(40)

    def show_state(self, *, lit: bool, last: bool, keyed: bool, lost: bool = False) -> None:
        """Change it; `lost`: its gamepad is not plugged in."""
        if (lit, last, keyed, lost) != (self._lit, self._last, self._keyed, self._lost):
            self._lit, self._last, self._keyed, self._lost = lit, last, keyed, lost
            state = (
                translate("check", "not plugged in")
                if lost
                else translate("check", "has pressed")
                if lit
                else translate("check", "no key")
                if not keyed
                else translate("check", "still to press")
            )
            self.setAccessibleName(f"{self._team.id} {self._team.name}: {state}")
            self.setToolTip(f"{self._team.name}: {state}")
            self.update()

    @property
    def is_lit(self) -> bool:
        """Whether it has pressed."""
        return self._lit

    def sizeHint(self) -> QSize:
        return QSize(150, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            edge = self.palette().color(QPalette.ColorRole.Mid)
            if self._last:
                edge = self.palette().color(QPalette.ColorRole.Highlight)
            elif self._lit:
                edge = QColor(GREEN)
            painter.setPen(QPen(edge, 3 if self._last else 2 if self._lit else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 7, 7)
            centre = QPointF(box.x() + 22, box.center().y())
            painter.setOpacity(1.0 if self._lit else 0.55)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 0.8))
            painter.setBrush(QColor(self._team.colour))
            painter.drawPath(sign(self._team.shape, centre, 14))
            painter.setPen(QColor(ink_on(self._team.colour)))
            small = QFont(self.font())
            small.setBold(True)
            painter.setFont(small)
            spot = QRectF(centre.x() - 14, centre.y() - 14, 28, 28)
            painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), str(self._team.id))
            painter.setOpacity(1.0)
            painter.setFont(self.font())
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            room = box.adjusted(44, 0, -28, 0)
            name = QFontMetricsF(self.font()).elidedText(
                self._team.name, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), name)
            tail = QRectF(box.right() - 26, box.center().y() - 9, 18, 18)
            if self._lit:
                paint_light(painter, tail, Light.GREEN, edge)
            elif self._lost or not self._keyed:
                paint_light(painter, tail, Light.RED, edge)


class Detail(QFrame):
    """The right side of the page. It keeps what it shows as long as the line is the same."""

    acted = Signal(object)
    """The `Line` whose button was pressed."""
    ticked = Signal(int, bool)
    """The rules of a round, from 1, were read or not."""

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang: Lang = lang
        self._line: Line | None = None
        self._facts: Facts | None = None
        self._last = 0
        self.lamps: dict[int, Lamp] = {}
        self.boxes: list[QCheckBox] = []
        self.setObjectName("card")
        self._sign, self._title = Sign(), QLabel()
        self._said, self._mend = QLabel(), QLabel()
        self.button = QPushButton()
        for label in (self._title, self._said, self._mend):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._mend.setObjectName("mend")
        self.button.clicked.connect(self._on_button)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()

    def _lay_out(self) -> None:
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.35)
        large.setBold(True)
        self._title.setFont(large)
        plain = QFont(self.font())
        plain.setPointSizeF(plain.pointSizeF() * 1.1)
        self._said.setFont(plain)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._sign)
        head.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self._mend)
        column.addLayout(buttons)
        column.addWidget(self._area, 1)

    def show_line(self, line: Line, facts: Facts) -> None:
        """Draw `line`; what belongs to it is made anew only for another one."""
        other = self._line is None or self._line.code != line.code
        remade = (
            other
            or self._facts is None
            or self._inner_of(line, facts) != self._inner_of(line, self._facts)
        )
        self._line, self._facts = line, facts
        self._sign.show_light(line.light)
        self._title.setText(say(line.title))
        self._said.setText(say(line.said))
        self._mend.setVisible(line.mend is not None)
        self._mend.setText(say(line.mend) if line.mend is not None else "")
        self.button.setVisible(line.act is not None)
        if line.act is not None:
            self.button.setText(act_name(line.act))
        if remade:
            self._fill(line, facts)
        self._renew(facts)

    def flash(self, team: int) -> None:
        """Show which team pressed last."""
        self._last = team
        if self._facts is not None:
            self._renew(self._facts)

    @staticmethod
    def _inner_of(line: Line, facts: Facts) -> object:
        """What the lower part is made of."""
        match line.code:
            case "buzzers":
                return facts.teams
            case "rules":
                return facts.rounds
            case "fits":
                return facts.fitting.misfits, facts.fitting.paged
            case "media":
                return facts.media.faults
            case "used":
                return facts.used
            case "questions":
                return facts.problems
            case _:
                return None

    def _fill(self, line: Line, facts: Facts) -> None:
        self.lamps, self.boxes = {}, []
        inner = QWidget()
        inner.setObjectName("sheet")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 4, 8, 4)
        column.setSpacing(8)
        match line.code:
            case "buzzers":
                column.addLayout(self._lamps(facts))
            case "rules":
                self._add_rules(column, facts)
            case "fits":
                for misfit in facts.fitting.misfits or facts.fitting.paged:
                    column.addWidget(_text(misfit_text(misfit)))
            case "media":
                for fault in facts.media.faults:
                    column.addWidget(_text(say(fault_words(fault))))
            case "used":
                for number, question in facts.used:
                    text = translate("check", "Round {0}: {1}").format(number, question)
                    column.addWidget(_text(text))
            case "questions":
                for problem in facts.problems:
                    if problem.severity == "error":
                        column.addWidget(_text(say(problem.words)))
            case _:
                pass
        column.addStretch(1)
        self._area.setWidget(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lamps(self, facts: Facts) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for at, team in enumerate(facts.teams):
            lamp = Lamp(team)
            self.lamps[team.id] = lamp
            grid.addWidget(lamp, at // 2, at % 2)
        return grid

    def _add_rules(self, column: QVBoxLayout, facts: Facts) -> None:
        for number, current in enumerate(facts.rounds, start=1):
            text = translate("check", "Round {0}: {1}").format(number, current.title)
            box = QCheckBox(text)
            bold = QFont(self.font())
            bold.setBold(True)
            box.setFont(bold)
            rules = rules_text(current, self._lang)
            box.setAccessibleDescription(" ".join(rules))
            box.clicked.connect(self._on_box)
            self.boxes.append(box)
            column.addWidget(box)
            column.addWidget(_text("\n".join(f"· {one}" for one in rules)))

    def _renew(self, facts: Facts) -> None:
        for team, lamp in self.lamps.items():
            lamp.show_state(
                lit=team in facts.buzzers.pressed,
                last=team == self._last,
                keyed=team in facts.buzzers.keyed,
                lost=team in facts.buzzers.lost,
            )
        for number, box in enumerate(self.boxes, start=1):
            box.setChecked(number in facts.read)

    def _on_box(self, checked: bool) -> None:
        for number, box in enumerate(self.boxes, start=1):
            if box is self.sender():
                self.ticked.emit(number, checked)

    def _on_button(self) -> None:
        if self._line is not None:
            self.acted.emit(self._line)


def act_name(act: Act) -> str:
    """What stands on the button."""
    match act:
        case Act.SCREENS:
            return translate("check", "Show each screen's number")
        case Act.SOUND:
            return translate("check", "Play the cue")
        case Act.FOLDER:
            return translate("check", "Open the folder")
        case Act.COPY:
            return translate("check", "Choose a folder …")
        case Act.KEYS:
            return translate("check", "Learn keys …")
        case Act.TEAMS | Act.QUESTIONS:
            return translate("check", "Go to the set-up …")
        case Act.REHEARSE:
            return translate("check", "Rehearse")


def misfit_text(one: Misfit) -> str:
    """Round, question and what of it is too long."""
    names = {
        "stem": translate("check", "the question"),
        "key": translate("check", "the answer"),
        "explanation": translate("check", "the explanation"),
        "rules": translate("check", "the rules"),
    }
    if not one.question:
        return translate("check", "Round {0}: {1}, {2}").format(one.round, one.text, names["rules"])
    start = one.text if len(one.text) <= 40 else f"{one.text[:40]}…"
    text = translate("check", "Round {0}, {1}, {2}: {3}")
    return text.format(one.round, one.question, names[one.what], start)


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
