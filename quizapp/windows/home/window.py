"""The first window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QMessageBox,
    QPushButton,
    QWidget,
)

from quizapp.windows.home.page import HomePage
from quizapp.windows.home.phrases import about, stock
from quizapp.windows.home.values import HomeData
from quizapp.windows.parts.folders import choose_files
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class HomeWindow(HomePage):
    """Competitions, banks and what to go on with. It asks; `app` does and shows new data.

    Signals carry ids; `import_requested` carries the paths of files to bring in.
    """

    host_requested = Signal(str)
    rehearse_requested = Signal(str)
    setup_requested = Signal(str)
    check_requested = Signal(str)
    new_requested = Signal()
    stages_requested = Signal(str)
    """A competition of several matches is to be opened."""
    stages_new_requested = Signal()
    stages_delete_requested = Signal(str)
    duplicate_requested = Signal(str)
    delete_requested = Signal(str)
    resume_requested = Signal(str)
    leave_requested = Signal(str)
    results_requested = Signal(str)
    record_requested = Signal(str)
    archive_requested = Signal(str)
    contest_archive_requested = Signal(str)
    handover_requested = Signal(str)
    papers_requested = Signal(str)
    open_requested = Signal()
    certificates_requested = Signal(str)
    """The id of a match that is over, or nothing."""
    afterglow_ended = Signal()
    import_requested = Signal(object)
    bank_delete_requested = Signal(str)
    bank_edit_requested = Signal(str)
    bank_new_requested = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    settings_requested = Signal()
    about_requested = Signal()

    def __init__(self, data: HomeData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._join()
        self.resize(1093, 614)
        self.show_data(data)

    def show_data(self, data: HomeData) -> None:
        """Show what stands now."""
        self._data = data
        self.say_texts()
        free = data.read_only is None
        self.notice.setVisible(not free)
        if data.read_only is not None:
            self.notice.setText(say(data.read_only))
        self.unfinished.put(data.unfinished, enabled=free)
        self.finished.put(data.finished)
        self.afterglow.put(shown=data.afterglow)
        self.contests.put(
            [(one.id, one.title or self._untitled(), about(one)) for one in data.contests],
            translate(
                "home",
                "There is no competition yet.\nPress 'New competition' to set up the first one.",
            ),
        )
        self.banks.put(
            [(one.id, one.title or self._untitled(), stock(one)) for one in data.banks],
            translate(
                "home",
                "There is no question bank yet.\nPress 'New bank' to write one, or "
                "'Open a bank' to bring in a file.",
            ),
        )
        self._set(self.language, data.language)
        self._set(self.theme, data.theme)
        self._enable()

    def contest(self) -> str:
        """The id of the chosen competition; empty where there is none."""
        return self.contests.current_id()

    def choose_contest(self, contest_id: str) -> None:
        """Make a competition the chosen one."""
        self.contests.choose(contest_id)

    def _join(self) -> None:
        self.host.clicked.connect(self._on_host)
        self.check.clicked.connect(self._on_check)
        self.rehearse.clicked.connect(self._on_rehearse)
        self.setup.clicked.connect(self._on_setup)
        self.contests.chosen.connect(self._on_setup)
        self.contests.currentItemChanged.connect(self._enable)
        self.new_stages.clicked.connect(self.stages_new_requested)
        self.banks.currentItemChanged.connect(self._enable)
        self.banks.chosen.connect(self._on_edit_bank)
        self.edit_bank.clicked.connect(self._on_edit_bank)
        self.new_bank.clicked.connect(self.bank_new_requested)
        self.new.clicked.connect(self.new_requested)
        self.duplicate.clicked.connect(self._on_duplicate)
        self.delete.clicked.connect(self._on_delete)
        self.open_bank.clicked.connect(self._on_open_bank)
        self.drop_bank.clicked.connect(self._on_drop_bank)
        self.unfinished.resumed.connect(self.resume_requested)
        self.unfinished.left.connect(self.leave_requested)
        self.finished.results_asked.connect(self.results_requested)
        self.unfinished.handed.connect(self.handover_requested)
        self.finished.record_asked.connect(self.record_requested)
        self.finished.archive_asked.connect(self.archive_requested)
        self.papers.triggered.connect(self._on_papers)
        self.archive.triggered.connect(self._on_archive)
        self.open_archive.triggered.connect(self.open_requested)
        self.finished.certificates_asked.connect(self.certificates_requested)
        self.certificates.clicked.connect(self._on_certificates)
        self.afterglow.end.clicked.connect(self.afterglow_ended)
        self.settings.clicked.connect(self.settings_requested)
        self.about.clicked.connect(self.about_requested)
        QShortcut(QKeySequence(Qt.Key.Key_F12), self).activated.connect(self.settings.click)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self.about.click)
        self.language.activated.connect(self._on_language)
        self.theme.activated.connect(self._on_theme)
        QShortcut(QKeySequence.StandardKey.New, self).activated.connect(self.new.click)
        QShortcut(QKeySequence.StandardKey.Open, self).activated.connect(self.open_bank.click)
        gone = QShortcut(QKeySequence.StandardKey.Delete, self.contests)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self.delete.click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as everywhere else."""
        button = self.focusWidget()
        enter = (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)
        if event.key() in enter and isinstance(button, QPushButton):
            button.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_data(self._data)
        elif event.type() is QEvent.Type.PaletteChange and hasattr(self, "title"):
            self.dress()

    def _untitled(self) -> str:
        return translate("home", "(no title)")

    @staticmethod
    def _set(box: QComboBox, data: str) -> None:
        box.setCurrentIndex(max(box.findData(data), 0))

    def _enable(self) -> None:
        free, contest = self._data.read_only is None, bool(self.contest())
        staged = self._is_staged()
        for button in (self.host, self.delete):
            button.setEnabled(free and contest)
        for button in (self.check, self.rehearse, self.setup, self.duplicate):
            button.setEnabled(free and contest and not staged)
            button.setVisible(not staged)
        self.host.setText(
            translate("home", "Open: stages, draw, heats")
            if staged
            else translate("home", "Host the match")
        )
        for button in (self.new, self.new_stages, self.open_bank, self.new_bank):
            button.setEnabled(free)
        self.papers.setEnabled(contest)
        self.archive.setEnabled(contest)
        self.open_archive.setEnabled(free)
        self.drop_bank.setEnabled(free and bool(self.banks.current_id()))
        self.edit_bank.setEnabled(bool(self.banks.current_id()))

    # --- what was pressed

    def _is_staged(self) -> bool:
        """Whether the chosen competition is one of several matches."""
        own = self.contest()
        return any(one.id == own and one.stages for one in self._data.contests)

    def _on_host(self) -> None:
        if self._is_staged():
            self.stages_requested.emit(self.contest())
        else:
            self.host_requested.emit(self.contest())

    def _on_check(self) -> None:
        self.check_requested.emit(self.contest())

    def _on_rehearse(self) -> None:
        self.rehearse_requested.emit(self.contest())

    def _on_setup(self) -> None:
        if self._is_staged():
            self._on_host()
        elif self.setup.isEnabled():
            self.setup_requested.emit(self.contest())

    def _on_duplicate(self) -> None:
        self.duplicate_requested.emit(self.contest())

    def _on_papers(self) -> None:
        self.papers_requested.emit(self.contest())

    def _on_archive(self) -> None:
        self.contest_archive_requested.emit(self.contest())

    def _on_delete(self) -> None:
        title = self.contests.currentItem().text()
        question = translate(
            "home",
            "Delete the competition '{0}'? Its teams and rounds are gone then; the records of "
            "matches already played stay.",
        ).format(title)
        if self._is_staged():
            question = translate(
                "home",
                "Delete the competition '{0}'? It is listed no more; its record and the records of "
                "its matches stay.",
            ).format(title)
        if self._sure(question, translate("home", "Delete")):
            staged = self._is_staged()
            gone = self.stages_delete_requested if staged else self.delete_requested
            gone.emit(self.contest())

    def _on_edit_bank(self) -> None:
        if self.edit_bank.isEnabled():
            self.bank_edit_requested.emit(self.banks.current_id())

    def _on_drop_bank(self) -> None:
        title = self.banks.currentItem().text()
        question = translate(
            "home",
            "Remove the question bank '{0}' from the program? The file it was read from stays.",
        ).format(title)
        if self._sure(question, translate("home", "Remove")):
            self.bank_delete_requested.emit(self.banks.current_id())

    def put_away(self) -> None:
        """Hide, and give back the memory of what was painted: to be shown is to be painted."""
        self.hide()
        painted = self.backingStore()
        if painted is not None:
            painted.resize(QSize(1, 1))

    def _sure(self, question: str, verb: str) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(verb)
        box.setText(question)
        act = box.addButton(verb, QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is act

    def _on_open_bank(self) -> None:
        files = choose_files(self)
        if files:
            self.import_requested.emit(files)

    def _on_certificates(self) -> None:
        self.certificates_requested.emit("")

    def _on_language(self) -> None:
        self.language_chosen.emit(str(self.language.currentData()))

    def _on_theme(self) -> None:
        self.theme_chosen.emit(str(self.theme.currentData()))
