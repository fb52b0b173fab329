"""The window of certificates: issue, register, templates, checking, key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QTabWidget, QVBoxLayout, QWidget

from quizapp.windows.awards.believed import Faith
from quizapp.windows.awards.issue_page import IssuePage
from quizapp.windows.awards.key_page import KeyPage
from quizapp.windows.awards.office import Office
from quizapp.windows.awards.register import RegisterPage
from quizapp.windows.awards.style import dress
from quizapp.windows.awards.template_page import TemplatePage
from quizapp.windows.awards.verify import VerifyPage

translate = QCoreApplication.translate
ISSUE, REGISTER, TEMPLATES, VERIFY, KEY = range(5)


class AwardsWindow(QMainWindow):
    """Five pages over one office."""

    closed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("awards", "Certificates"))
        self.office = office
        self.faith = Faith(office.keeper, self)
        self.issue = IssuePage(office)
        self.register = RegisterPage(office)
        self.templates = TemplatePage(
            office.templates, office.fonts, office.font_shelf, readonly=office.readonly
        )
        self.verify = VerifyPage(self.faith)
        self.key = KeyPage(office)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for page, text in (
            (self.issue, translate("awards", "Issue")),
            (self.register, translate("awards", "Register")),
            (self.templates, translate("awards", "Templates")),
            (self.verify, translate("awards", "Check a certificate")),
            (self.key, translate("awards", "Issuer's key")),
        ):
            self.tabs.addTab(page, text)
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 6, 16, 12)
        column.addWidget(self.tabs)
        self.setCentralWidget(frame)
        self._join()
        self._at = ISSUE
        dress(self)
        self.resize(1093, 614)

    def _join(self) -> None:
        self.tabs.currentChanged.connect(self._on_page)
        self.issue.template_wanted.connect(self._on_template)
        self.issue.key_wanted.connect(self._on_key_wanted)
        self.issue.unfinished_wanted.connect(self._on_unfinished)
        self.templates.saved.connect(self._on_saved)
        self.templates.fonts_changed.connect(self.issue.fonts_changed)
        self.issue.check.font_added.connect(self.templates.proof.forget)
        self.key.changed.connect(self._on_key)
        self.register.changed.connect(self.faith.read)

    def begin(self, match_id: str = "") -> None:
        """Begin a batch, with the awards of a match if one is named."""
        self.tabs.setCurrentIndex(ISSUE)
        self.issue.begin(match_id)

    def _on_page(self, page: int) -> None:
        if self._at == TEMPLATES and page != TEMPLATES and not self.templates.may_leave():
            self.tabs.setCurrentIndex(TEMPLATES)
            return
        self._at = page
        if page == REGISTER:
            self.register.read()
        elif page == VERIFY:
            self.faith.read()
        elif page == KEY:
            self.key.show_now()
        elif page == ISSUE:
            self.issue.read_again()
        elif page == TEMPLATES:
            issuer = self.office.keeper.issuer()
            self.templates.address = issuer.address if issuer is not None else ""
            if self.issue.who.rows.honours:
                occasion = self.issue.paper.occasion()
                self.templates.take_rows(self.issue.who.rows.honours, occasion)

    def _on_template(self, key: str) -> None:
        self.tabs.setCurrentIndex(TEMPLATES)
        self.templates.desk.open(key)

    def _on_saved(self, key: str) -> None:
        # Who changes a template while issuing wants it for that batch.
        if key:
            self.issue.paper.offer()
            self.issue.paper.choose(key)

    def _on_key_wanted(self) -> None:
        self.tabs.setCurrentIndex(KEY)

    def _on_unfinished(self, batch_id: str) -> None:
        self.tabs.setCurrentIndex(REGISTER)
        self.register.choose(batch_id)

    def _on_key(self) -> None:
        self.faith.read()
        self.issue.read_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "tabs"):
            dress(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.issue.busy and not self._sure():
            event.ignore()
            return
        if self._at == TEMPLATES and not self.templates.may_leave():
            event.ignore()
            return
        for page in (self.verify, self.issue, self.register, self.templates, self.key):
            page.close_down()
        # Tabs tell of the page before when one goes.
        self.tabs.blockSignals(True)
        super().closeEvent(event)
        self.closed.emit()

    def _sure(self) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(
            translate(
                "awards",
                "Certificates are being made. What is made stays; the missing pages can be made "
                "later from the register. Close all the same?",
            )
        )
        act = box.addButton(translate("awards", "Close"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(
            box.addButton(translate("awards", "Go on"), QMessageBox.ButtonRole.RejectRole)
        )
        box.exec()
        return box.clickedButton() is act
