"""PDF pages to a printer: drawn in a thread, handed over one by one, to be stopped at any page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QMarginsF, QObject, QRectF, QSemaphore, QSizeF, Qt, QThread, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from quizapp.awards.batch_spool import Pages
from quizapp.windows.awards.paper import POINTS, Paper

DPI = 300
"""At which pages are drawn: a module of the code is six dots then."""


class Choice(Struct, frozen=True):
    """A printer and its tray; `file` instead prints into a PDF. `name` is "" for the file.

    `title` is what the printer's queue calls the job.
    """

    name: str = ""
    tray: str = ""
    source: int | None = None
    file: str = ""
    title: str = ""


def printers() -> tuple[str, ...]:
    """The printers of this machine, the usual one first. Empty where there is none."""
    usual = QPrinterInfo.defaultPrinterName()
    names = [name for name in QPrinterInfo.availablePrinterNames() if name != usual]
    return (usual, *names) if usual else tuple(names)


def trays(name: str) -> tuple[tuple[int, str], ...]:
    """The trays that a printer tells of."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return ()
    # Only Windows tells of them.
    told: Any = getattr(QPrinter(info), "supportedPaperSources", None)
    return tuple((one.value, one.name) for one in told()) if told else ()


class _Drawer(QThread):
    """Draws one page after another; waits until each was taken."""

    drawn = Signal(QImage)
    ended = Signal(str)

    def __init__(
        self, files: Mapping[str, Path | bytes], pages: Sequence[Pages], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._files, self._pages = files, pages
        self._turn = QSemaphore(0)
        self.halted = False

    def run(self) -> None:
        try:
            for part in self._pages:
                held = self._files[part.file]
                paper = Paper(held if isinstance(held, bytes) else held.read_bytes())
                for page in range(part.first, part.end):
                    self._turn.acquire()
                    if self.halted:
                        return
                    self.drawn.emit(paper.picture_at(page, DPI))
                paper.close()
        except (OSError, ValueError, KeyError) as fault:
            self.ended.emit(str(fault))
        else:
            self._turn.acquire()
            self.ended.emit("")

    def go_on(self) -> None:
        """The page was taken."""
        self._turn.release()


class PrintRun(QObject):
    """One run over some pages of a batch's files. `moved` tells pages handed over."""

    moved = Signal(int)
    done = Signal(bool, str)
    """Whether every page was handed over, and what the system said if not."""

    def __init__(
        self,
        files: Mapping[str, Path | bytes],
        pages: Sequence[Pages],
        choice: Choice,
        size: tuple[float, float],
        parent: QObject | None = None,
    ) -> None:
        """`files` by their names, on disk or in memory; `size` is that of the paper in mm."""
        super().__init__(parent)
        self._painter = QPainter()
        self._printer = _printer(choice, size)
        self._size = size
        self._handed = 0
        self._drawer = _Drawer(files, tuple(pages), self)
        queued = Qt.ConnectionType.QueuedConnection
        self._drawer.drawn.connect(self._on_drawn, queued)
        self._drawer.ended.connect(self._on_ended, queued)

    def start(self) -> None:
        """Begin."""
        if not self._painter.begin(self._printer):
            self.done.emit(False, self._printer.printerName())
            return
        self._drawer.go_on()
        self._drawer.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Hand over no more pages; those before are with the printer."""
        if self._painter.isActive():
            self._halt()
            self._painter.end()
            self.done.emit(False, "")

    def finish(self) -> None:
        """Stop and wait, before the window is gone."""
        self._halt()
        if self._painter.isActive():
            self._painter.end()

    def _halt(self) -> None:
        self._drawer.halted = True
        self._drawer.go_on()
        self._drawer.wait()

    def _on_drawn(self, image: QImage) -> None:
        if not self._painter.isActive():
            return
        if self._handed:
            self._printer.newPage()
        whole = self._printer.resolution() / 72 * POINTS
        area = QRectF(0, 0, self._size[0] * whole, self._size[1] * whole)
        self._painter.drawImage(area, image)
        self._handed += 1
        self.moved.emit(self._handed)
        self._drawer.go_on()

    def _on_ended(self, said: str) -> None:
        # It has only its last line left; whoever hears `done` may throw all of this away.
        self._drawer.wait()
        if self._painter.isActive():
            self._painter.end()
            self.done.emit(not said, said)


def _printer(choice: Choice, size: tuple[float, float]) -> QPrinter:
    info = QPrinterInfo.printerInfo(choice.name) if choice.name else QPrinterInfo()
    mode = QPrinter.PrinterMode.HighResolution
    printer = QPrinter(mode) if info.isNull() else QPrinter(info, mode)
    if choice.file:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(choice.file)
    if choice.title:
        printer.setDocName(choice.title)
    wide, high = size
    across = wide > high
    # A page size is named upright; across is how it is turned.
    upright = QSizeF(min(size), max(size))
    layout = QPageLayout(
        QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch),
        QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
        QPageLayout.Unit.Millimeter,
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setFullPage(True)
    printer.setPageLayout(layout)
    printer.setResolution(DPI)
    if choice.source is not None:
        printer.setPaperSource(QPrinter.PaperSource(choice.source))
    return printer
