"""The title card below the hall's picture, in a process of its own.

When the program is killed its windows are gone at once; what lies below them is then this card and
no desktop. Below a living program nobody sees it. It imports no more of Qt than it paints with.

It is told on its standard input where it lies: `at X Y WIDTH HEIGHT`, `off`, `bye`. An input that
ends without `bye` is a program that died: the card stays until its note is taken away, by the
program's next start, or until somebody clicks on it twice.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRasterWindow,
    QScreen,
)

LOOK_MS = 250
"""How often the card looks for its note."""
LONGEST_MS = 3 * 60 * 60 * 1000
"""So long it waits for a program that does not come back."""


class Card(QRasterWindow):
    """The picture, full on its screen, never with the keys."""

    def __init__(self, picture: str) -> None:
        """`picture` is its file. It is painted once in an evening, or twice: not held meanwhile."""
        super().__init__()
        self._picture = picture
        self.setTitle("quizapp")
        self.setFlags(
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        self.setCursor(Qt.CursorShape.BlankCursor)

    def lie_at(self, place: QRect) -> None:
        """Show it there, below the hall's window."""
        self.setGeometry(place)
        self.show()
        self.lower()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            whole = QRect(0, 0, self.width(), self.height())
            painter.fillRect(whole, QColor("#000000"))
            picture = QImage(self._picture)
            size = picture.size().scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
            box = QRect(
                (whole.width() - size.width()) // 2,
                (whole.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, picture)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        QGuiApplication.quit()


class Ear(QObject):
    """Hears what the program says, on a thread of its own; "" when it can say no more."""

    heard = Signal(str)

    def listen(self) -> None:
        """Read the standard input to its end."""
        for line in sys.stdin:
            self.heard.emit(line.strip())
        self.heard.emit("")


class Stagehand(QObject):
    """Does with the card what it is told."""

    def __init__(self, program: QGuiApplication, card: Card, note: Path) -> None:
        super().__init__(program)
        self._card, self._note = card, note
        self._ear = Ear()
        self._ear.heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._on_look)
        program.screenRemoved.connect(self._on_screen_gone)

    def begin(self) -> None:
        """Listen, and look for the note."""
        self._look.start()
        threading.Thread(target=self._ear.listen, daemon=True).start()

    def _on_heard(self, said: str) -> None:
        word, *rest = said.split()[:5] or [""]
        if word == "at" and len(rest) == 4:
            self._card.lie_at(QRect(*(int(number) for number in rest)))
        elif word == "off":
            self._card.hide()
        elif word == "bye":
            QGuiApplication.quit()
        elif not word:
            self._left_alone()

    def _left_alone(self) -> None:
        """The program died. A card that nobody was to see has nothing to do any more."""
        if not self._card.isVisible():
            QGuiApplication.quit()
            return
        self._card.raise_()
        QTimer.singleShot(LONGEST_MS, self, QGuiApplication.quit)

    def _on_look(self) -> None:
        if not self._note.exists():
            QGuiApplication.quit()

    def _on_screen_gone(self, _screen: QScreen) -> None:
        # Else the system may put the card over the console.
        self._card.hide()


def run(arguments: Sequence[str]) -> int:
    """Hang the card: `arguments` are its note and its picture; the exit code."""
    note, picture = Path(arguments[0]), arguments[1]
    app = QGuiApplication([sys.argv[0]])
    app.setQuitOnLastWindowClosed(False)
    hand = Stagehand(app, Card(picture), note)
    hand.begin()
    code = app.exec()
    note.unlink(missing_ok=True)
    return code
