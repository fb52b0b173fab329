"""The page on which a certificate is checked: camera, picture, PDF, scanner, pasted text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QImage,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.seal import Outcome
from quizapp.awards.trust_issuer import Issuer
from quizapp.bank.words import Words
from quizapp.windows.awards.answer import AnswerCard, colour_of, mark_of, word_of
from quizapp.windows.awards.believed import BelieveDialog, Faith, named
from quizapp.windows.awards.camera import Camera, Finder
from quizapp.windows.awards.jobs import Refused, guarded
from quizapp.windows.awards.reading import Answer, codes, judged, of_file, of_text
from quizapp.windows.awards.style import legible, wrapped
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import card, heading
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
PAUSE_MS = 350
"""A handheld scanner types a code in less: it is judged when it has stopped."""


class VerifyPage(QWidget):
    """Ways in on the left, the answer on the right."""

    answered = Signal(object)
    """An `Answer` is shown."""

    def __init__(self, faith: Faith, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.faith = faith
        self.camera = Camera(self)
        self.work = Work(self)
        self._answers: tuple[Answer, ...] = ()
        self._last: tuple[str, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._build()
        self._join()
        faith.read()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(14)
        left = QWidget()
        left.setFixedWidth(330)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._ways())
        column.addWidget(self._whom(), 1)
        self.card = AnswerCard()
        self.list = QListWidget()
        self.list.setAccessibleName(translate("awards", "Pages of the file"))
        self.list.setFixedWidth(210)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.hide()
        row.addWidget(left)
        row.addWidget(self.card, 1)
        row.addWidget(self.list)

    def _ways(self) -> QWidget:
        sheet, column = card(12)
        self.camera_button = QPushButton()
        self.file_button = QPushButton(translate("awards", "Picture or PDF…"))
        self.file_button.setToolTip(translate("awards", "Or drop it here, or paste a picture"))
        self.finder = Finder()
        self.finder.hide()
        self.notice = wrapped(name="notice")
        self.notice.hide()
        self.box = QPlainTextEdit()
        self.box.setMinimumHeight(58)
        self.box.setMaximumHeight(84)
        self.box.setTabChangesFocus(True)
        self.box.setAccessibleName(translate("awards", "Scanned or pasted code"))
        self.box.setPlaceholderText(
            translate("awards", "Click here, then scan with a handheld scanner, or paste the text.")
        )
        self.progress = QProgressBar()
        self.progress.setAccessibleName(translate("awards", "Progress"))
        self.stop_button = QPushButton(translate("awards", "Stop"))
        across = QHBoxLayout()
        across.addWidget(self.camera_button, 1)
        across.addWidget(self.file_button, 1)
        busy = QHBoxLayout()
        busy.addWidget(self.progress, 1)
        busy.addWidget(self.stop_button)
        column.addLayout(across)
        column.addWidget(self.finder, 1)
        column.addWidget(self.notice)
        column.addWidget(self.box)
        column.addLayout(busy)
        self._show_busy(on=False)
        self._on_camera_changed()
        return sheet

    def _whom(self) -> QWidget:
        sheet, column = card(12)
        self.issuers = QListWidget()
        self.issuers.setWordWrap(True)
        self.issuers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.issuers.setAccessibleName(translate("awards", "Believed issuers"))
        self.import_button = QPushButton(translate("awards", "Import…"))
        self.import_button.setToolTip(
            translate("awards", "An issuer's file, or its list of revoked certificates")
        )
        self.drop_button = QPushButton(translate("awards", "Remove"))
        column.addWidget(heading(translate("awards", "Believed issuers"), 1.05))
        self.told = wrapped(name="state")
        column.addWidget(self.issuers, 1)
        column.addWidget(self.told)
        across = QHBoxLayout()
        across.addWidget(self.import_button, 1)
        across.addWidget(self.drop_button)
        column.addLayout(across)
        return sheet

    def _join(self) -> None:
        self.camera_button.clicked.connect(self._on_camera)
        self.camera.changed.connect(self._on_camera_changed)
        self.camera.shown.connect(self.finder.put)
        self.camera.read.connect(self._on_codes)
        self.file_button.clicked.connect(self._on_file)
        self.stop_button.clicked.connect(self._on_stop)
        self.box.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._on_scanned)
        self.work.moved.connect(self._on_moved)
        self.work.done.connect(self._on_read)
        self.work.failed.connect(self._on_failed)
        self.list.currentRowChanged.connect(self._on_row)
        self.import_button.clicked.connect(self._on_import)
        self.drop_button.clicked.connect(self._on_drop)
        self.issuers.currentRowChanged.connect(self._enable)
        self.faith.changed.connect(self._on_faith)
        self.faith.told.connect(self._on_told)
        self.faith.refused.connect(self._on_told)
        self.faith.asked.connect(self._on_asked)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._on_paste)

    # --- ways in

    def check_text(self, text: str) -> None:
        """Judge a text."""
        self._leave_list()
        self._show(of_text(text, self.faith.trust))

    def check_file(self, path: Path) -> None:
        """Judge a picture or PDF; an issuer's file or list is brought in instead."""
        if path.suffix.casefold() == ".json":
            self.faith.take(path)
            return
        self._leave_list()
        self.progress.setValue(0)
        self._show_busy(on=True)
        self.work.start(guarded(of_file(path, self.faith.trust)))

    def check_picture(self, image: QImage) -> None:
        """Judge a picture that was pasted."""
        trust = self.faith.trust
        self._leave_list()
        self._show_busy(on=True)
        self.work.start(guarded(lambda _stop, _told: judged(codes(image), trust)))

    def close_down(self) -> None:
        """Switch the camera off and let work go: before the window is gone."""
        self.camera.close()
        self.work.finish()

    def hideEvent(self, event: QHideEvent) -> None:
        # A camera that nobody looks at is off.
        self.camera.end()
        super().hideEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasText() or data.hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(event.mimeData().urls(), event.mimeData().text())
        event.acceptProposedAction()

    def _take(self, urls: Sequence[QUrl], text: str) -> None:
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            self.check_file(paths[0])
        elif text:
            self.box.setPlainText(text)

    def _on_paste(self) -> None:
        data = QApplication.clipboard().mimeData()
        if data.hasUrls():
            self._take(data.urls(), "")
        elif data.hasImage():
            self.check_picture(QApplication.clipboard().image())
        elif data.hasText():
            self.box.setPlainText(data.text())

    def _on_scanned(self) -> None:
        text = self.box.toPlainText()
        if text.strip():
            self.check_text(text)
            # The next scan replaces this one.
            self.box.selectAll()

    def _on_codes(self, texts: tuple[str, ...]) -> None:
        answers = judged(texts, self.faith.trust)
        known = self.card.answer is not None and texts == self._last
        if answers[0].verdict.outcome is Outcome.UNREADABLE or known:
            return
        self._last = texts
        QApplication.beep()
        self._leave_list()
        self._show_all(answers)

    def _on_camera(self) -> None:
        self._last = ()
        if self.camera.on:
            self.camera.end()
        else:
            self.camera.begin()

    def _on_camera_changed(self) -> None:
        on, trouble = self.camera.on, self.camera.trouble
        self.camera_button.setText(
            translate("awards", "Camera off") if on else translate("awards", "Camera")
        )
        self.finder.setVisible(on)
        if not on:
            self.finder.clear()
        self.notice.setText(trouble)
        self.notice.setVisible(bool(trouble))

    def _on_file(self) -> None:
        dialog = self._dialog(translate("awards", "Check a picture or PDF"))
        kinds = "*.pdf *.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff"
        dialog.setNameFilter(translate("awards", "Pictures and PDF") + f" ({kinds})")
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self.check_file(Path(path))

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return dialog

    # --- the answer

    def _show(self, answer: Answer) -> None:
        self.card.put(answer)
        self.answered.emit(answer)

    def _show_all(self, answers: tuple[Answer, ...]) -> None:
        self._answers = answers
        if len(answers) > 1:
            self._fill(answers)
        worst = min(range(len(answers)), key=lambda at: (answers[at].worth, at))
        self.list.setCurrentRow(worst)
        self._show(answers[worst])

    def _fill(self, answers: tuple[Answer, ...]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for at, answer in enumerate(answers, start=1):
            said = answer.verdict.statement
            name = said.name if said is not None else ""
            told = name if answer.good else f"{name}  {word_of(answer)}"
            item = QListWidgetItem(f"{answer.page or at}  {mark_of(answer)}  {told}")
            item.setForeground(legible(colour_of(answer), self.palette()))
            if not answer.good:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            item.setToolTip(f"{name}  {word_of(answer)}".strip())
            self.list.addItem(item)
        self.list.blockSignals(False)
        good = sum(answer.good for answer in answers)
        text = translate("awards", "{0} of {1} genuine")
        self.progress.setFormat(text.format(good, len(answers)))
        self.progress.setValue(100)
        self.progress.show()
        self.list.show()

    def _leave_list(self) -> None:
        self._answers = ()
        self.list.hide()
        self._show_busy(on=False)

    def _show_busy(self, *, on: bool) -> None:
        self.progress.setFormat("%p%")
        self.progress.setVisible(on)
        self.stop_button.setVisible(on)

    def _on_moved(self, part: float) -> None:
        self.progress.setValue(round(100 * part))

    def _on_read(self, found: object) -> None:
        self._show_busy(on=False)
        if isinstance(found, Refused):
            if found.words is not None:
                self.card.refuse(found.words)
        elif isinstance(found, tuple):
            self._show_all(found)

    def _on_failed(self, said: Words) -> None:
        self._show_busy(on=False)
        self.card.refuse(said)

    def _on_stop(self) -> None:
        self.work.stop()
        self._show_busy(on=False)

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._answers):
            self._show(self._answers[row])

    # --- whom to believe

    def _on_faith(self) -> None:
        self.issuers.clear()
        for issuer in self.faith.trust.issuers:
            text = named(issuer, self.faith.trust)
            if self.faith.is_own(issuer):
                text = "★ " + text
            item = QListWidgetItem(text)
            item.setToolTip(f"{text}\n{issuer.fingerprint}")
            self.issuers.addItem(item)
        if not self.faith.trust.issuers:
            self.told.setText(
                translate(
                    "awards",
                    "Nobody yet: every certificate is answered with “unknown issuer”. Import the "
                    "issuer's file.",
                )
            )
        self._enable()
        # What was answered before is answered anew.
        answer = self.card.answer
        if answer is not None and answer.verdict.outcome is Outcome.UNKNOWN:
            self.card.wait()

    def _enable(self) -> None:
        issuer = self._chosen()
        self.drop_button.setEnabled(issuer is not None and not self.faith.is_own(issuer))

    def _chosen(self) -> Issuer | None:
        row = self.issuers.currentRow()
        issuers = self.faith.trust.issuers
        return issuers[row] if 0 <= row < len(issuers) else None

    def _on_told(self, said: Words) -> None:
        self.told.setText(say(said))

    def _on_import(self) -> None:
        dialog = self._dialog(translate("awards", "Import an issuer or a list"))
        kinds = translate("awards", "Issuers and lists of revoked certificates")
        dialog.setNameFilter(f"{kinds} (*.json)")
        dialog.fileSelected.connect(self._on_import_chosen)
        dialog.open()

    def _on_import_chosen(self, path: str) -> None:
        self.faith.take(Path(path))

    def _on_asked(self, issuer: Issuer) -> None:
        dialog = BelieveDialog(issuer, self.faith.trust.vouched(issuer), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self.faith.believe, issuer))
        dialog.open()

    def _on_drop(self) -> None:
        issuer = self._chosen()
        if issuer is not None:
            self.faith.drop(issuer.public)
