"""The window of the check before the show."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest.checking import checks, worst
from quizapp.contest.findings import Facts, Fitting, Light, Line
from quizapp.game.spoken import Lang
from quizapp.windows.check.detail import Detail, Sign
from quizapp.windows.check.lines import Lines
from quizapp.windows.parts.bars import slim_bars

translate = QCoreApplication.translate
_STYLE = """
#card {{ background: palette(base); border: 1px solid palette(mid); border-radius: 9px; }}
#lines {{ background: palette(base); border: 1px solid palette(mid); border-radius: 9px;
    padding: 3px; outline: none; }}
#lines:focus {{ border: 2px solid {accent}; padding: 2px; }}
#mend {{ background: {wash}; border-radius: 6px; padding: 8px 10px; }}
QScrollArea, #sheet {{ background: transparent; }}
QPushButton {{ padding: 6px 14px; border: 1px solid palette(mid); border-radius: 7px;
    background: palette(button); color: palette(button-text); }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:pressed {{ background: palette(midlight); }}
QPushButton#go {{ background: {accent}; color: white; border-color: {accent}; font-weight: bold; }}
QPushButton#go:focus {{ border: 2px solid palette(text); }}
QPushButton#go:disabled {{ background: palette(midlight); color: palette(placeholder-text);
    border-color: palette(midlight); }}
QCheckBox::indicator:unchecked {{ border: 1px solid palette(placeholder-text); border-radius: 3px;
    width: 14px; height: 14px; }}
"""


class CheckWindow(QDialog):
    """One light a line. It is left by Esc at any moment; nothing on it must be done."""

    acted = Signal(object)
    """The `Line` that is to be mended."""
    ticked = Signal(int, bool)
    """The rules of a round were read, or not."""
    start_requested = Signal()
    rehearse_requested = Signal()

    def __init__(self, title: str, lang: Lang, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._warned = False
        self.setWindowTitle(translate("check", "Check before the show"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lines, self.detail = Lines(), Detail(lang)
        self._title, self._sum, self._sign = QLabel(title), QLabel(), Sign(26)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.close_button = QPushButton(translate("check", "Close"))
        self.rehearse = QPushButton(translate("check", "Rehearse"))
        self.start = QPushButton(translate("check", "Host the match"))
        self.start.setObjectName("go")
        self._lay_out()
        self._dress()
        self.lines.picked.connect(self._on_picked)
        self.lines.pressed_on.connect(self._on_line)
        self.detail.acted.connect(self.acted)
        self.detail.ticked.connect(self.ticked)
        self.close_button.clicked.connect(self.reject)
        self.rehearse.clicked.connect(self.rehearse_requested)
        self.start.clicked.connect(self._on_start)
        self.resize(1060, 590)
        self.show_facts(facts)
        self.lines.setFocus()

    def show_facts(self, facts: Facts) -> None:
        """Draw what was found."""
        self._facts = facts
        found = checks(facts)
        self.lines.show_lines(found)
        self._say_sum(found)
        for button in (self.start, self.rehearse):
            button.setVisible(not facts.running)
            button.setEnabled(facts.questions > 0)
        line = self.lines.line
        if line is not None:
            self.detail.show_line(line, facts)

    def show_fitting(self, fitting: Fitting) -> None:
        """Draw how far the laying out is; all else stays."""
        self.show_facts(replace(self._facts, fitting=fitting))

    def press(self, team: int) -> None:
        """Show at once that a team has pressed."""
        pressed = self._facts.buzzers.pressed | {team}
        self.show_facts(replace(self._facts, buzzers=replace(self._facts.buzzers, pressed=pressed)))
        self.detail.flash(team)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._sign)
        head.addWidget(self._sum)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.lines, 11)
        middle.addWidget(self.detail, 8)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.close_button)
        foot.addStretch(1)
        foot.addWidget(self.rehearse)
        foot.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        for button in (self.close_button, self.rehearse, self.start, self.detail.button):
            button.setAutoDefault(False)
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.35)
        large.setBold(True)
        self._title.setFont(large)
        self.lines.setAccessibleName(translate("check", "Check before the show"))
        self.lines.setMinimumWidth(420)
        self.detail.setMinimumWidth(330)

    def _say_sum(self, found: tuple[Line, ...]) -> None:
        reds = sum(line.light is Light.RED for line in found)
        ambers = sum(line.light is Light.AMBER for line in found)
        self._sign.show_light(worst(found))
        if worst(found) is Light.GREEN:
            self._sum.setText(translate("check", "Ready for the show"))
            return
        parts: list[str] = []
        if reds:
            parts.append(translate("check", "{0} to mend").format(reds))
        if ambers:
            parts.append(translate("check", "{0} to look at").format(ambers))
        self._sum.setText("  ·  ".join(parts))

    def _on_picked(self, line: Line) -> None:
        self.detail.show_line(line, self._facts)

    def _on_line(self, line: Line) -> None:
        if line.act is not None:
            self.acted.emit(line)

    def _on_start(self) -> None:
        if worst(checks(self._facts)) is not Light.RED or self._warned:
            self.start_requested.emit()
            return
        self._warned = True
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.windowTitle())
        box.setText(translate("check", "Something red is not mended yet. Begin all the same?"))
        begin = box.addButton(translate("check", "Begin"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(translate("check", "Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        begin.clicked.connect(self.start_requested)
        box.open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "lines"):
            self._dress()

    def _dress(self) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        wash = QColor(accent)
        wash.setAlphaF(0.12)
        tint = f"rgba({wash.red()},{wash.green()},{wash.blue()},{wash.alpha()})"
        style = _STYLE.format(accent=accent.name(), wash=tint) + slim_bars("palette(mid)")
        if style != self.styleSheet():
            self.setStyleSheet(style)
