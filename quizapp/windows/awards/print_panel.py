"""Batches to paper: 25 pages at a time, from the last good number on; pre-printed stock too."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.batch_spool import AT_ONCE, Pages, Spool
from quizapp.awards.page import Printing
from quizapp.awards.template import Paper
from quizapp.bank.words import Words
from quizapp.store.issued import BatchCard
from quizapp.windows.awards.calibration import CalibrationDialog, signed
from quizapp.windows.awards.fields import labelled
from quizapp.windows.awards.jobs import Refused, guarded, tried
from quizapp.windows.awards.office import Office, Stop, Told
from quizapp.windows.awards.printing import Choice, PrintRun, printers, trays
from quizapp.windows.awards.style import wrapped
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import TickField, heading, soft
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class PrintPanel(QWidget):
    """Everything about printing one batch. `to_file` prints into a PDF instead, for proof."""

    printed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.work = Work(self)
        self.run: PrintRun | None = None
        self.to_file = ""
        self.card: BatchCard | None = None
        self.state = Spool(())
        self._paper = Paper()
        self._proof = False
        self._files: tuple[Path, ...] = ()
        self._build()
        self._join()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        self.done_label = QLabel()
        column.addWidget(heading(translate("awards", "Print"), 1.1))
        column.addWidget(self.done_label)
        self.told = wrapped(name="notice")
        column.addWidget(self.told)
        self._choices(column)
        self.proof_button = QPushButton(translate("awards", "One on plain paper first"))
        self.print_button = QPushButton()
        self.print_button.setObjectName("go")
        self.progress = QProgressBar()
        self.progress.setAccessibleName(translate("awards", "Progress"))
        self.stop_button = QPushButton(translate("awards", "Stop"))
        self.fault = wrapped(name="fault")
        column.addWidget(self.proof_button)
        column.addWidget(self.print_button)
        busy = QHBoxLayout()
        busy.addWidget(self.progress, 1)
        busy.addWidget(self.stop_button)
        column.addLayout(busy)
        column.addWidget(self.fault)
        column.addWidget(self._asking())
        column.addStretch(1)
        self.told.hide()
        self.fault.hide()
        self._busy(on=False)

    def _choices(self, column: QVBoxLayout) -> None:
        self.printer = QComboBox()
        self.printer.setAccessibleName(translate("awards", "Printer"))
        self.tray = QComboBox()
        self.tray.setAccessibleName(translate("awards", "Tray"))
        self.tray_row = labelled(self.tray.accessibleName(), self.tray)
        self.overlay = TickField(translate("awards", "On pre-printed paper (套打)"))
        self.overlay.setToolTip(
            translate("awards", "Text and code only; border and title are there")
        )
        self.shifts = soft()
        self.calibrate_button = QPushButton(translate("awards", "Measure this printer…"))
        self.count = QSpinBox()
        self.count.setRange(1, 500)
        self.count.setValue(AT_ONCE)
        self.count.setAccessibleName(translate("awards", "Pages at a time"))
        self.printer_row = labelled(self.printer.accessibleName(), self.printer)
        column.addWidget(self.printer_row)
        for widget in (self.tray_row, self.overlay, self.shifts, self.calibrate_button):
            column.addWidget(widget)
        column.addWidget(labelled(self.count.accessibleName(), self.count))

    def _asking(self) -> QWidget:
        """What is asked after a run: which came out well."""
        self.asking = QWidget()
        column = QVBoxLayout(self.asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.question = wrapped(name="notice")
        self.all_button = QPushButton(translate("awards", "All came out well"))
        self.all_button.setObjectName("go")
        self.last = QComboBox()
        self.last.setAccessibleName(translate("awards", "Last good number"))
        self.last_button = QPushButton(translate("awards", "Go on behind this one"))
        column.addWidget(self.question)
        column.addWidget(self.all_button)
        column.addWidget(labelled(translate("awards", "Or the last good number"), self.last))
        column.addWidget(self.last_button)
        self.asking.hide()
        return self.asking

    def _join(self) -> None:
        self.printer.currentIndexChanged.connect(self._on_printer)
        self.tray.currentIndexChanged.connect(self._show_shift)
        self.overlay.edited.connect(self._show_shift)
        self.calibrate_button.clicked.connect(self._on_calibrate)
        self.count.valueChanged.connect(self._show)
        self.print_button.clicked.connect(self.print_next)
        self.proof_button.clicked.connect(self.print_proof)
        self.stop_button.clicked.connect(self._on_stop)
        self.all_button.clicked.connect(self._on_all)
        self.last_button.clicked.connect(self._on_last)
        self.work.moved.connect(self._on_moved)
        self.work.done.connect(self._on_files)
        self.work.failed.connect(self._on_failed)

    # --- showing

    def put(self, card: BatchCard, paper: Paper) -> None:
        """Print this batch."""
        # Not before: to ask for printers takes a while, and one may have been plugged in since.
        self.look_for_printers()
        self.card, self._paper = card, paper
        found = tried(lambda: self.office.spool(card.id))
        self.state = found if isinstance(found, Spool) else Spool(())
        self.asking.hide()
        self.fault.hide()
        self._show()

    def look_for_printers(self) -> None:
        """List the printers of this machine; the chosen one stays chosen."""
        chosen = self.printer.currentText()
        self.printer.clear()
        self.printer.addItems(printers())
        self.printer.setCurrentIndex(max(self.printer.findText(chosen), 0))
        if not self.printer.count():
            self.told.setText(
                translate(
                    "awards",
                    "No printer was found on this computer. Save the PDFs and print them elsewhere "
                    "at 100 % (“actual size”).",
                )
            )
        self.told.setVisible(not self.printer.count())
        self.printer_row.setVisible(self.printer.count() > 0)
        self._on_printer()

    def _show(self) -> None:
        total, good = len(self.state.numbers), self.state.good
        self.done_label.setText(translate("awards", "{0} of {1} are on paper").format(good, total))
        ready = bool(self.to_file) or self.printer.count() > 0
        left = total - self.state.sent
        here = self.card is not None and self.card.complete
        self.print_button.setText(
            translate("awards", "Print the next {0}").format(min(self.count.value(), left))
            if left
            else translate("awards", "All printed")
        )
        free = ready and here and not self._running and not self.asking.isVisible()
        self.print_button.setEnabled(free and left > 0)
        self.proof_button.setEnabled(free)

    @property
    def _running(self) -> bool:
        return self.run is not None or self.work.runs

    def _show_shift(self) -> None:
        printing = self.printing()
        plain = printing.shift == (0.0, 0.0) and printing.scale == (1.0, 1.0)
        text = translate("awards", "Shift {0} mm across, {1} mm down; scale {2} × {3} %")
        self.shifts.setText(
            translate("awards", "Not measured yet: nothing is shifted.")
            if plain
            else text.format(
                signed(printing.shift[0]),
                signed(printing.shift[1]),
                f"{printing.scale[0] * 100:.2f}",
                f"{printing.scale[1] * 100:.2f}",
            )
        )
        shown = self.overlay.isChecked()
        self.shifts.setVisible(shown)
        self.calibrate_button.setVisible(shown)

    def printing(self) -> Printing:
        """How it goes to paper with this printer and tray."""
        name, tray = self.printer.currentText(), self.tray.currentText()
        found = tried(lambda: self.office.printers.find(name, tray))
        if found is None or isinstance(found, Refused):
            return Printing(overlay=True)
        kept: object = found
        return Printing(
            True,
            (getattr(kept, "dx", 0.0), getattr(kept, "dy", 0.0)),
            (getattr(kept, "sx", 1.0), getattr(kept, "sy", 1.0)),
        )

    # --- what a person does

    def print_next(self) -> None:
        """Hand the next pages over."""
        self.told.hide()
        self._proof = False
        self._begin()

    def print_proof(self) -> None:
        """One page, to be held against the paper; it counts for nothing."""
        self._proof = True
        self._begin()

    def close_down(self) -> None:
        """Stop, before the window is gone."""
        self.work.finish()
        if self.run is not None:
            self.run.finish()

    def _begin(self) -> None:
        if self.card is None or self._running:
            return
        office, card, printing = self.office, self.card, self.printing()
        overlay = self.overlay.isChecked()

        def job(stop: Stop, told: Told) -> object:
            if overlay:
                return office.overlay(card.id, printing, told, stop)
            return office.files(card.id)

        self.fault.hide()
        self.progress.setValue(0)
        self.progress.setFormat(translate("awards", "Getting the pages ready: %p%"))
        self.work.start(guarded(job))
        self._busy(on=True)

    def _on_files(self, found: object) -> None:
        if isinstance(found, tuple):
            self._files = found
            self._send()
            return
        self._busy(on=False)
        if isinstance(found, Refused) and found.words is not None:
            self._refuse(say(found.words))

    def _send(self) -> None:
        pages = self._wanted()
        if self._proof and pages:
            first = pages[0]
            pages = (Pages(first.file, first.first, first.first + 1),)
        total = sum(one.end - one.first for one in pages)
        files: Mapping[str, Path] = {one.name: one for one in self._files}
        source = self.tray.currentData()
        name, tray = self.printer.currentText(), self.tray.currentText()
        choice = Choice(name, tray, source, self.to_file, self._title(total))
        size = (self._paper.width, self._paper.height)
        self.progress.setRange(0, total)
        self.progress.setFormat(translate("awards", "Handed over: %v of %m"))
        self.run = PrintRun(files, pages, choice, size, self)
        self.run.moved.connect(self.progress.setValue)
        self.run.done.connect(self._on_done)
        self.run.start()

    def _title(self, count: int) -> str:
        """What the printer's queue calls these pages: after a jam one looks for them there."""
        numbers = self.state.numbers[self.state.sent :][:count]
        return f"{numbers[0]} – {numbers[-1]}" if numbers and not self._proof else ""

    def _wanted(self) -> tuple[Pages, ...]:
        if self._proof and not self.state.next_pages(1):
            return (Pages(self._files[0].name, 0, 1),)
        return self.state.next_pages(self.count.value())

    def _on_done(self, well: bool, said: str) -> None:
        if self.run is not None:
            self.run.deleteLater()
            self.run = None
        self._busy(on=False)
        if said:
            self._refuse(translate("awards", "The printer did not take it: {0}").format(said))
        if self._proof:
            if well:
                self.told.setText(self._proof_words())
                self.told.show()
            return
        handed = self.progress.value() if not well else self.count.value()
        if handed:
            before = self.state.sent
            self.state = self.state.handed_over(handed)
            self._ask(before)

    def _proof_words(self) -> str:
        if self.overlay.isChecked():
            return translate(
                "awards",
                "Hold the plain sheet and the certificate paper against the light: does every "
                "line stand where it should?",
            )
        return translate(
            "awards",
            "Look at the sheet: is the border whole, the name right, the code sharp, and nothing "
            "smaller than it should be (actual size, 100 %)?",
        )

    def _ask(self, before: int) -> None:
        """That the printer took the pages says nothing about paper: a person has to look."""
        numbers = self.state.numbers[before : self.state.sent]
        text = translate("awards", "{0} to {1}: look at the paper. Did all come out well?")
        self.question.setText(text.format(numbers[0], numbers[-1]))
        self.last.clear()
        self.last.addItem(translate("awards", "none of these"), self._before(before))
        for number in numbers:
            self.last.addItem(number, number)
        self.asking.show()
        self._show()

    def _before(self, at: int) -> str:
        return self.state.numbers[at - 1] if at else ""

    def _on_all(self) -> None:
        self._came_out(self.state.numbers[self.state.sent - 1])

    def _on_last(self) -> None:
        self._came_out(str(self.last.currentData()))

    def _came_out(self, number: str) -> None:
        card = self.card
        if card is None:
            return
        state = self.state
        found = tried(lambda: self.office.came_out(card.id, state, number))
        if isinstance(found, Spool):
            self.state = found
            self.asking.hide()
            self.printed.emit()
        elif isinstance(found, Refused) and found.words is not None:
            self._refuse(say(found.words))
        self._show()

    def _on_stop(self) -> None:
        if self.run is not None:
            self.run.stop()
        else:
            self.work.stop()
            self._busy(on=False)

    def _on_moved(self, part: float) -> None:
        self.progress.setRange(0, 100)
        self.progress.setValue(round(100 * min(part, 1.0)))

    def _on_failed(self, said: Words) -> None:
        self._busy(on=False)
        self._refuse(say(said))

    def _refuse(self, said: str) -> None:
        self.fault.setText(said)
        self.fault.setVisible(bool(said))

    def _busy(self, *, on: bool) -> None:
        self.progress.setVisible(on)
        self.stop_button.setVisible(on)
        self._show()

    def _on_printer(self) -> None:
        self.tray.blockSignals(True)
        self.tray.clear()
        for value, name in trays(self.printer.currentText()):
            self.tray.addItem(name, value)
        self.tray.blockSignals(False)
        self.tray_row.setVisible(self.tray.count() > 0)
        self._show_shift()
        self._show()

    def _on_calibrate(self) -> None:
        dialog = CalibrationDialog(
            self.office, self.printer.currentText(), self.tray.currentText(), self._paper, self
        )
        dialog.accepted.connect(self._show_shift)
        dialog.open()
