"""One batch: its pages looked through, printed, saved, handed on."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards import batch_sheets
from quizapp.awards.batch import Batch
from quizapp.awards.order import Lang
from quizapp.bank.words import Words
from quizapp.files import disk
from quizapp.store.issued import BatchCard
from quizapp.windows.awards.jobs import Refused, guarded
from quizapp.windows.awards.office import Office
from quizapp.windows.awards.pages import PageTurner
from quizapp.windows.awards.print_panel import PrintPanel
from quizapp.windows.awards.style import wrapped
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import heading
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
DIGEST = "digest.txt"


class Opened(Struct, frozen=True):
    """A batch with its files, each unharmed."""

    card: BatchCard
    frozen: Batch
    files: tuple[Path, ...]


class BatchView(QWidget):
    """Pages on the left; printing and saving on the right."""

    changed = Signal()
    shown = Signal()
    """The batch that was put is seen."""
    refused = Signal(str)
    """Why it cannot be."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.card: BatchCard | None = None
        self.work, self.opening = Work(self), Work(self)
        self._build()
        self._join()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        left = QVBoxLayout()
        self.title = heading("", 1.15)
        self.title.setWordWrap(True)
        self.digest = wrapped(name="state")
        self.digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.turner = PageTurner()
        left.addWidget(self.title)
        left.addWidget(self.turner, 1)
        left.addWidget(self.digest)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(286)
        sheet = QWidget()
        sheet.setObjectName("sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        self.print = PrintPanel(self.office)
        column.addWidget(self.print)
        column.addWidget(heading(translate("awards", "Hand on"), 1.1))
        self.save_button = QPushButton(translate("awards", "Save everything in a folder…"))
        self.save_button.setToolTip(
            translate(
                "awards",
                "The PDFs, the roster of awards, the signing list, the digest, the issuer's file "
                "and verify.html",
            )
        )
        self.signing_button = QPushButton(translate("awards", "Signing list as Excel…"))
        self.told = wrapped(name="state")
        self.told.setOpenExternalLinks(True)
        self.fault = wrapped(name="fault")
        self.fault.hide()
        for widget in (self.save_button, self.signing_button, self.told, self.fault):
            column.addWidget(widget)
        column.addStretch(1)
        area.setWidget(sheet)
        row.addLayout(left, 1)
        row.addWidget(area)

    def _join(self) -> None:
        self.save_button.clicked.connect(self._on_save)
        self.signing_button.clicked.connect(self._on_signing)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        self.opening.done.connect(self._on_opened)
        self.opening.failed.connect(self._on_not_opened)
        self.print.printed.connect(self.changed)

    def put(self, batch_id: str) -> None:
        """Show a batch; its files are read and held against their digests in a thread."""
        office = self.office

        def job(_stop: object, _told: object) -> object:
            card = next(one for one in office.batches() if one.id == batch_id)
            return Opened(card, office.frozen(batch_id), office.files(batch_id))

        self.title.setText(translate("awards", "The pages are being fetched …"))
        self.digest.setText("")
        self._tell("")
        self._enable(on=False)
        self.opening.start(guarded(job))

    def _on_opened(self, found: object) -> None:
        if isinstance(found, Refused):
            self.refused.emit(say(found.words) if found.words is not None else "")
            return
        assert isinstance(found, Opened)
        self.card = card = found.card
        text = translate("awards", "{0}: {1} certificates, {2} to {3}")
        self.title.setText(text.format(card.name, card.count, card.first, card.last))
        text = translate("awards", "Digest of the batch, to be published: {0}")
        self.digest.setText(text.format(card.digest))
        self.turner.put(found.files, card.count, card.part)
        self.print.put(card, found.frozen.template.page)
        self._enable(on=True)
        self.shown.emit()

    def _enable(self, *, on: bool) -> None:
        self.save_button.setEnabled(on)
        self.signing_button.setEnabled(on)

    def _on_not_opened(self, said: Words) -> None:
        self.refused.emit(say(said))

    def close_down(self) -> None:
        """Let work go, before the window is gone."""
        self.work.finish()
        self.opening.finish()
        self.turner.work.finish()
        self.print.close_down()

    # --- handing on

    @property
    def lang(self) -> Lang:
        """The language of the lists: that of the program."""
        return "zh" if translate("awards", "en") == "zh" else "en"

    def _on_save(self) -> None:
        dialog = QFileDialog(self, translate("awards", "Save everything of the batch"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, folder: str) -> None:
        """Write everything of the batch into a folder of its own there."""
        if self.card is None:
            return
        office, card, lang = self.office, self.card, self.lang
        place = _own_folder(Path(folder), card)
        self._tell(translate("awards", "Writing …"))

        def job(_stop: object, _told: object) -> object:
            office.export(card.id, place, lang)
            return place

        self.work.start(guarded(job))

    def _on_signing(self) -> None:
        dialog = QFileDialog(self, translate("awards", "Save the signing list"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(".xlsx")
        dialog.selectFile(translate("awards", "signing list") + ".xlsx")
        dialog.fileSelected.connect(self.save_signing)
        dialog.open()

    def save_signing(self, path: str) -> None:
        """Write the list for signatures."""
        if self.card is None:
            return
        office, card, lang = self.office, self.card, self.lang
        self._tell(translate("awards", "Writing …"))

        def job(_stop: object, _told: object) -> object:
            disk.put(Path(path), batch_sheets.signing_list(office.frozen(card.id), lang))
            return Path(path)

        self.work.start(guarded(job))

    def _on_done(self, found: object) -> None:
        if isinstance(found, Path):
            self._tell(translate("awards", "Written: {0}").format(found))
        elif isinstance(found, Refused) and found.words is not None:
            self._on_failed(found.words)

    def _on_failed(self, said: Words) -> None:
        self._tell("")
        self.fault.setText(say(said))
        self.fault.show()

    def _tell(self, said: str) -> None:
        self.told.setText(said)
        self.fault.hide()


def _own_folder(folder: Path, card: BatchCard) -> Path:
    """Where a batch is saved; another batch of the same name that lies there stays as it is."""
    place = folder / _tidy(card.name)
    digest = place / DIGEST
    if digest.exists() and card.digest not in digest.read_text("utf-8", errors="replace"):
        return folder / _tidy(f"{card.name} {card.first}")
    return place


def _tidy(name: str) -> str:
    kept = "".join(" " if sign in '<>:"/\\|?*' or sign < " " else sign for sign in name)
    return " ".join(kept.split())[:80].strip(". ") or "certificates"
