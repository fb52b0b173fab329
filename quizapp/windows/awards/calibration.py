"""Measuring a printer: print a page with two crosses, put a ruler on it, type four lengths."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp import clock
from quizapp.awards import page_calibration
from quizapp.awards.batch_spool import Pages
from quizapp.awards.page import Printing
from quizapp.awards.page_calibration import FROM_EDGE, Measured
from quizapp.awards.template import Paper
from quizapp.bank.words import Words
from quizapp.store.printers import Printer
from quizapp.windows.awards.fields import LengthField, labelled
from quizapp.windows.awards.jobs import Refused, guarded, tried
from quizapp.windows.awards.office import Office
from quizapp.windows.awards.printing import Choice, PrintRun
from quizapp.windows.awards.style import fit, wrapped
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import heading
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class CalibrationDialog(QDialog):
    """Three steps that a person with a ruler understands."""

    def __init__(
        self, office: Office, printer: str, tray: str, paper: Paper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("awards", "Measure the printer"))
        self.office, self.printer, self.tray, self.paper = office, printer, tray, paper
        self.work = Work(self)
        self.run: PrintRun | None = None
        self._file = ""
        self.fields: dict[str, LengthField] = {}
        self.setMinimumWidth(700)
        self._build()
        self._join()
        self._on_edited()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        where = " · ".join(one for one in (self.printer, self.tray) if one)
        column.addWidget(heading(where or translate("awards", "Measure the printer"), 1.3))
        across = QHBoxLayout()
        across.setSpacing(18)
        left = QVBoxLayout()
        left.setSpacing(9)
        left.addWidget(
            wrapped(
                translate(
                    "awards",
                    "1  Print the page with the two crosses on a sheet of the certificate's size, "
                    "at 100 % (“actual size”, nothing fitted).",
                )
            )
        )
        row = QHBoxLayout()
        self.print_button = QPushButton(translate("awards", "Print the page"))
        self.print_button.setEnabled(bool(self.printer))
        self.save_button = QPushButton(translate("awards", "Save it as a PDF…"))
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        left.addLayout(row)
        left.addWidget(
            wrapped(
                translate(
                    "awards",
                    "2  Lay a ruler on the paper. Measure from the LEFT edge and from the UPPER "
                    "edge of the sheet to the middle of each cross, to half a millimetre.",
                )
            )
        )
        left.addLayout(self._fields())
        left.addWidget(
            wrapped(
                translate(
                    "awards",
                    "3  Keep it, print one certificate on plain paper, and hold it with the "
                    "certificate paper against the light.",
                )
            )
        )
        across.addLayout(left, 1)
        self.sketch = Sketch(self.paper)
        across.addWidget(self.sketch)
        column.addLayout(across)
        self.found = wrapped()
        column.addWidget(self.found)
        column.addLayout(self._buttons())

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        wide, high = self.paper.width, self.paper.height
        for at, (name, text, meant) in enumerate(
            (
                ("a_left", translate("awards", "Cross A, from the left"), FROM_EDGE),
                ("a_top", translate("awards", "Cross A, from above"), FROM_EDGE),
                ("b_left", translate("awards", "Cross B, from the left"), wide - FROM_EDGE),
                ("b_top", translate("awards", "Cross B, from above"), high - FROM_EDGE),
            )
        ):
            field = LengthField(text, 0, 700)
            field.put(meant)
            field.setToolTip(translate("awards", "meant: {0} mm").format(f"{meant:g}"))
            self.fields[name] = field
            grid.addWidget(labelled(text, field), at // 2, at % 2)
        return grid

    def _buttons(self) -> QHBoxLayout:
        self.forget_button = QPushButton(translate("awards", "Forget what was measured"))
        self.cancel_button = QPushButton(translate("awards", "Cancel"))
        self.keep_button = QPushButton(translate("awards", "Keep it"))
        self.keep_button.setObjectName("go")
        row = QHBoxLayout()
        row.addWidget(self.forget_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.keep_button)
        return row

    def _join(self) -> None:
        for name, field in self.fields.items():
            field.edited.connect(self._on_edited)
            field.installEventFilter(self.sketch)
            self.sketch.watch(field, name)
        self.print_button.clicked.connect(self._on_print)
        self.save_button.clicked.connect(self._on_save)
        self.keep_button.clicked.connect(self.keep)
        self.forget_button.clicked.connect(self._on_forget)
        self.cancel_button.clicked.connect(self.reject)
        self.work.done.connect(self._on_page)
        self.work.failed.connect(self._on_failed)

    def measured(self) -> Printing | Refused:
        """What follows from the four lengths."""
        told = Measured(**{name: field.value() for name, field in self.fields.items()})
        found = tried(lambda: page_calibration.printing(told, self.paper))
        return found if isinstance(found, (Printing, Refused)) else Refused()

    def keep(self) -> None:
        """Keep it for this printer and tray."""
        found = self.measured()
        if isinstance(found, Refused):
            return
        (dx, dy), (sx, sy) = found.shift, found.scale
        row = Printer(self.printer, self.tray, dx, dy, sx, sy, clock.wall())
        came = tried(lambda: self.office.printers.put(row))
        if isinstance(came, Refused) and came.words is not None:
            self._on_failed(came.words)
            return
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit(self)

    def done(self, result: int) -> None:
        self.work.finish()
        if self.run is not None:
            self.run.finish()
        super().done(result)

    def _on_edited(self) -> None:
        found = self.measured()
        self.keep_button.setEnabled(isinstance(found, Printing))
        if isinstance(found, Refused):
            self.found.setText(say(found.words) if found.words is not None else "")
            return
        text = translate(
            "awards",
            "So all will be shifted by {0} mm across and {1} mm down, and scaled {2} × {3} %.",
        )
        self.found.setText(
            text.format(
                signed(found.shift[0]),
                signed(found.shift[1]),
                f"{found.scale[0] * 100:.2f}",
                f"{found.scale[1] * 100:.2f}",
            )
        )

    def _on_forget(self) -> None:
        found = tried(lambda: self.office.printers.drop(self.printer, self.tray))
        if isinstance(found, Refused) and found.words is not None:
            self._on_failed(found.words)
        else:
            self.accept()

    def _make(self) -> None:
        office, paper = self.office, self.paper
        lang = translate("awards", "en")
        self.work.start(
            guarded(
                lambda _stop, _told: page_calibration.page(office.fonts().families(), paper, lang)
            )
        )

    def _on_print(self) -> None:
        self._file = ""
        self._make()

    def _on_save(self) -> None:
        dialog = QFileDialog(self, translate("awards", "Save the page with the crosses"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(".pdf")
        dialog.selectFile("calibration.pdf")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the page as a PDF."""
        self._file = path
        self._make()

    def _on_page(self, found: object) -> None:
        if isinstance(found, Refused) and found.words is not None:
            self._on_failed(found.words)
        if not isinstance(found, bytes):
            return
        if self._file:
            path = Path(self._file)
            came = tried(lambda: path.write_bytes(found))
            if isinstance(came, Refused) and came.words is not None:
                self._on_failed(came.words)
            else:
                self.found.setText(translate("awards", "Written: {0}").format(self._file))
            return
        size = (self.paper.width, self.paper.height)
        self.run = PrintRun(
            {"page": found}, (Pages("page", 0, 1),), Choice(self.printer), size, self
        )
        self.run.done.connect(self._on_printed)
        self.run.start()

    def _on_printed(self, well: bool, said: str) -> None:
        text = translate("awards", "The printer did not take it: {0}")
        self.found.setText(
            translate("awards", "Handed over to the printer.") if well else text.format(said)
        )

    def _on_failed(self, said: Words) -> None:
        self.found.setText(say(said))


def signed(length: float) -> str:
    """A length with its sign; nothing is nothing."""
    return f"{round(length, 2) + 0.0:+.2f}" if round(length, 2) else "0"


class Sketch(QWidget):
    """Where to put the ruler; the length that is being typed is drawn bold."""

    chosen = Signal(str)

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self._names: dict[int, str] = {}
        self._lit = ""
        self.setFixedSize(270, 220)
        self.setAccessibleName(translate("awards", "Sketch: where to put the ruler"))

    def watch(self, field: QWidget, name: str) -> None:
        """Light a line up while its field has the focus."""
        self._names[id(field)] = name

    def eventFilter(self, watched: QWidget, event: object) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride] - only fields are watched
        if isinstance(event, QEvent) and event.type() is QEvent.Type.FocusIn:
            self._lit = self._names.get(id(watched), "")
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = min(230 / self._paper.width, 180 / self._paper.height)
            sheet = QRectF(20, 20, self._paper.width * scale, self._paper.height * scale)
            painter.fillRect(sheet, Qt.GlobalColor.white)
            painter.setPen(QPen(QColor("#5A6170"), 1.4))
            painter.drawRect(sheet)
            edge = FROM_EDGE * scale
            crosses = {
                "a": QPointF(sheet.left() + edge, sheet.top() + edge),
                "b": QPointF(sheet.right() - edge, sheet.bottom() - edge),
            }
            for name, at in crosses.items():
                painter.setPen(QPen(QColor("#16181D"), 1.6))
                painter.drawLine(QLineF(at.x() - 9, at.y(), at.x() + 9, at.y()))
                painter.drawLine(QLineF(at.x(), at.y() - 9, at.x(), at.y() + 9))
                painter.drawText(QPointF(at.x() + 8, at.y() - 8), name.upper())
                self._arrow(painter, f"{name}_left", QLineF(sheet.left(), at.y(), at.x(), at.y()))
                self._arrow(painter, f"{name}_top", QLineF(at.x(), sheet.top(), at.x(), at.y()))

    def _arrow(self, painter: QPainter, name: str, line: QLineF) -> None:
        lit = name == self._lit
        style = Qt.PenStyle.SolidLine if lit else Qt.PenStyle.DotLine
        painter.setPen(QPen(QColor("#C0392B" if lit else "#1F5FD0"), 3 if lit else 1.2, style))
        painter.drawLine(line)
