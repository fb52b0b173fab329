"""The matches that were not finished, and the button to go on with each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.windows.home.phrases import last_decision, moment
from quizapp.windows.home.values import UnfinishedLine

translate = QCoreApplication.translate
FIRST = 2
"""So many are shown at once; the rest on request."""


class Unfinished(QFrame):
    """Unfinished matches, the newest first. `resumed(match id)` when one is gone on with."""

    resumed = Signal(str)
    left = Signal(str)
    """A match is not to be gone on with; its log stays."""
    handed = Signal(str)
    """A match is to go on on another computer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unfinished")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 12, 14, 12)
        self._column.setSpacing(8)
        self._lines: tuple[UnfinishedLine, ...] = ()
        self._whole = False
        self.buttons: list[QPushButton] = []
        self.handing: list[QPushButton] = []

    def put(self, lines: Sequence[UnfinishedLine], *, enabled: bool) -> None:
        """Show `lines`; nothing at all where there are none."""
        self._lines = tuple(lines)
        self._clear()
        self.setVisible(bool(lines))
        if not lines:
            return
        heading = QLabel(translate("home", "A match was not finished. Nothing recorded is lost."))
        heading.setObjectName("alert")
        self._column.addWidget(heading)
        shown = self._lines if self._whole else self._lines[:FIRST]
        for number, line in enumerate(shown):
            self._column.addWidget(self._row(line, first=number == 0, enabled=enabled))
        if len(shown) < len(self._lines):
            more = QPushButton(
                translate("home", "{0} more …").format(len(self._lines) - len(shown))
            )
            more.setFlat(True)
            more.clicked.connect(self._on_more)
            self._column.addWidget(more)

    def _row(self, line: UnfinishedLine, *, first: bool, enabled: bool) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(14)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        title = QLabel(
            translate("home", "[rehearsal] {0}").format(line.title)
            if line.rehearsal
            else line.title
        )
        font = title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.12)
        title.setFont(font)
        detail = QLabel(_detail(line))
        detail.setForegroundRole(QPalette.ColorRole.WindowText)
        texts.addWidget(title)
        texts.addWidget(detail)
        across.addLayout(texts, 1)
        button = QPushButton(translate("home", "Go on"))
        button.setObjectName("go" if first and not line.away else "")
        button.setMinimumSize(120, 40)
        button.setAccessibleName(translate("home", "Go on with {0}").format(line.title))
        button.setAccessibleDescription(detail.text())
        button.setProperty("match", line.id)
        button.setEnabled(enabled)
        button.clicked.connect(self._on_clicked)
        self.buttons.append(button)
        leave = QPushButton(translate("home", "Leave it"))
        leave.setObjectName("quiet")
        leave.setAccessibleName(translate("home", "Do not go on with {0}").format(line.title))
        leave.setProperty("match", line.id)
        leave.setEnabled(enabled)
        leave.clicked.connect(self._on_left)
        hand = QPushButton(translate("home", "Hand over …"))
        hand.setObjectName("quiet")
        hand.setToolTip(
            translate("home", "Goes on on the spare computer: the match in one file, keys and all")
        )
        hand.setAccessibleName(translate("home", "Hand over {0}").format(line.title))
        hand.setProperty("match", line.id)
        hand.setEnabled(enabled)
        hand.clicked.connect(self._on_handed)
        self.handing.append(hand)
        across.addWidget(hand)
        across.addWidget(leave)
        across.addWidget(button)
        return row

    def _clear(self) -> None:
        self.buttons.clear()
        self.handing.clear()
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.resumed.emit(str(button.property("match")))

    def _on_handed(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.handed.emit(str(button.property("match")))

    def _on_left(self) -> None:
        button = self.sender()
        if not isinstance(button, QPushButton):
            return
        text = translate(
            "home",
            "Do not offer this match any more? Its log stays, but it cannot be gone on with here.",
        )
        title = translate("home", "Leave the match")
        if QMessageBox.question(self, title, text) == QMessageBox.StandardButton.Yes:
            self.left.emit(str(button.property("match")))

    def _on_more(self) -> None:
        self._whole = True
        enabled = all(button.isEnabled() for button in self.buttons)
        self.put(self._lines, enabled=enabled)


def _detail(line: UnfinishedLine) -> str:
    when = moment(line.last_at, QDateTime.currentDateTime())
    if line.away:
        gone = moment(line.away, QDateTime.currentDateTime())
        return translate("home", "Handed over to another computer {0}").format(gone)
    if not line.decisions:
        return translate("home", "Opened, nothing decided yet")
    said = translate("home", "Last recorded {0}: decision {1}, {2}").format(
        when, line.decisions, last_decision(line)
    )
    if line.origin:
        came = translate("home", "from the computer {0}").format(line.origin)
        return f"{said}  ·  {came}"
    return said
