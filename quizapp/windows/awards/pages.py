"""Pages of a batch's own PDFs, drawn in a thread: the very files that are printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from quizapp.awards.batch_spool import pages_of
from quizapp.windows.awards.jobs import Refused, guarded
from quizapp.windows.awards.page_view import PageView
from quizapp.windows.awards.paper import Paper
from quizapp.windows.bank.work import Work

translate = QCoreApplication.translate


class _Drawn(Struct, frozen=True):
    at: int
    image: QImage


class PageTurner(QWidget):
    """One page at a time, with keys and buttons to turn it."""

    turned = Signal(int)
    """The page that is shown, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._files: dict[str, Path] = {}
        self._count, self._part, self.at = 0, 1, 0
        self.shown = False
        """Whether the page that is turned to is the one that is seen."""
        self.work = Work(self)
        self.view = PageView()
        self.back_button = QPushButton("◀")
        self.next_button = QPushButton("▶")
        self.back_button.setAccessibleName(translate("awards", "The page before"))
        self.next_button.setAccessibleName(translate("awards", "The next page"))
        for button in (self.back_button, self.next_button):
            button.setObjectName("small")
        self.page = QSpinBox()
        self.page.setAccessibleName(translate("awards", "Page"))
        self.of = QLabel()
        turner = QHBoxLayout()
        turner.addStretch(1)
        for widget in (self.back_button, self.page, self.of, self.next_button):
            turner.addWidget(widget)
        turner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addLayout(turner)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(60)
        self._pause.timeout.connect(self._draw)
        self.view.resized.connect(self._pause.start)
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)
        self.page.valueChanged.connect(self._on_page)
        self.work.done.connect(self._on_done)

    def put(self, files: Sequence[Path], count: int, part: int) -> None:
        """Show the first page of these files; `part` pages lie in each."""
        self._files = {file.name: file for file in files}
        self._count, self._part = count, max(part, 1)
        self.page.setRange(1, max(count, 1))
        self.of.setText(translate("awards", "of {0}").format(count))
        self.go(0)

    def go(self, at: int) -> None:
        """Turn to a page, from 0."""
        self.at = min(max(at, 0), max(self._count - 1, 0))
        self.shown = False
        self.page.blockSignals(True)
        self.page.setValue(self.at + 1)
        self.page.blockSignals(False)
        self.back_button.setEnabled(self.at > 0)
        self.next_button.setEnabled(self.at < self._count - 1)
        self._pause.start()
        self.turned.emit(self.at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Left: -1, Qt.Key.Key_Home: -self._count, Qt.Key.Key_End: self._count,
        }  # fmt: skip
        if event.key() in steps:
            self.go(self.at + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        if self._files and self.isVisible():
            self.work.start(guarded(self._job(self.at, max(self.view.pixels, 200))))

    def _job(self, at: int, width: int) -> Callable[..., object]:
        (place,) = pages_of((at,), self._part)
        path = self._files.get(place.file)

        def job(_stop: object, _told: object) -> object:
            if path is None:
                return Refused()
            paper = Paper(path.read_bytes())
            image = paper.picture(place.first, width)
            paper.close()
            return _Drawn(at, image)

        return job

    def _on_done(self, found: object) -> None:
        if isinstance(found, _Drawn) and found.at == self.at:
            self.view.put(found.image)
            self.shown = True

    def _on_back(self) -> None:
        self.go(self.at - 1)

    def _on_next(self) -> None:
        self.go(self.at + 1)

    def _on_page(self, page: int) -> None:
        self.go(page - 1)
