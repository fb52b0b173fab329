"""The first window."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quizapp.files import own
from quizapp.windows.home.importing import ImportDialog
from quizapp.windows.home.lists import TitledList
from quizapp.windows.home.phrases import moment
from quizapp.windows.home.style import STYLE
from quizapp.windows.home.unfinished import Unfinished
from quizapp.windows.home.values import BankLine, ContestLine, HomeData
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class HomeWindow(QMainWindow):
    """Competitions, banks and what to go on with. It asks; `app` does and shows new data.

    Signals carry ids. `import_requested` carries the `Reading` of a bank file and its `Path`.
    """

    host_requested = Signal(str)
    rehearse_requested = Signal(str)
    setup_requested = Signal(str)
    check_requested = Signal(str)
    new_requested = Signal()
    duplicate_requested = Signal(str)
    delete_requested = Signal(str)
    resume_requested = Signal(str)
    leave_requested = Signal(str)
    import_requested = Signal(object, object)
    bank_delete_requested = Signal(str)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    settings_requested = Signal()
    about_requested = Signal()

    def __init__(self, data: HomeData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._build()
        self._lay_out()
        self._join()
        self._dress()
        self.resize(1093, 614)
        self.show_data(data)

    def show_data(self, data: HomeData) -> None:
        """Show what stands now."""
        self._data = data
        self._say_texts()
        free = data.read_only is None
        self.notice.setVisible(not free)
        if data.read_only is not None:
            self.notice.setText(say(data.read_only))
        self.unfinished.put(data.unfinished, enabled=free)
        self.contests.put(
            [(one.id, one.title or self._untitled(), _about(one)) for one in data.contests],
            translate(
                "home",
                "There is no competition yet.\nPress 'New competition' to set up the first one.",
            ),
        )
        self.banks.put(
            [(one.id, one.title, _stock(one)) for one in data.banks],
            translate(
                "home",
                "There is no question bank yet.\nPress 'Open a bank' and choose a .quiz.txt file.",
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

    def take_bank(self, path: Path) -> None:
        """Read a bank file, show what it holds, and ask for it to be taken."""
        try:
            reading = own.read(path)
        except own.Unreadable as refusal:
            title = translate("home", "The file cannot be taken")
            QMessageBox.warning(self, title, say(refusal.words))
            return
        dialog = ImportDialog(reading, path.name, self)
        if dialog.exec() == ImportDialog.DialogCode.Accepted:
            self.import_requested.emit(reading, path)

    # --- building

    def _build(self) -> None:
        self.title, self.notice = QLabel(), QLabel()
        self.title.setObjectName("title")
        self.notice.setObjectName("notice")
        self.notice.setWordWrap(True)
        self.language, self.theme = QComboBox(), QComboBox()
        self.unfinished = Unfinished()
        self.contests_heading, self.banks_heading = QLabel(), QLabel()
        for heading in (self.contests_heading, self.banks_heading):
            heading.setObjectName("heading")
        self.contests, self.banks = TitledList("contests"), TitledList("banks")
        self.new, self.open_bank, self.drop_bank = QPushButton(), QPushButton(), QPushButton()
        self.host, self.rehearse, self.setup = QPushButton(), QPushButton(), QPushButton()
        self.check = QPushButton()
        self.duplicate, self.delete = QPushButton(), QPushButton()
        self.host.setObjectName("go")
        for button in (self.host, self.check, self.rehearse, self.setup):
            button.setMinimumHeight(44)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.settings, self.about = QPushButton(), QPushButton()
        for quiet in (self.duplicate, self.delete, self.drop_bank, self.settings, self.about):
            quiet.setObjectName("quiet")

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(26, 18, 26, 20)
        column.setSpacing(14)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.about)
        top.addWidget(self.settings)
        top.addWidget(self.theme)
        top.addWidget(self.language)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(self.unfinished)
        main = QHBoxLayout()
        main.setSpacing(18)
        main.addWidget(self._contest_card(), 3)
        main.addWidget(self._bank_card(), 2)
        column.addLayout(main, 1)
        self.setCentralWidget(page)
        order = (
            self.contests,
            self.host,
            self.check,
            self.rehearse,
            self.setup,
            self.duplicate,
            self.delete,
            self.new,
            self.banks,
            self.open_bank,
            self.drop_bank,
            self.about,
            self.settings,
            self.theme,
            self.language,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.contests.setFocus()

    def _contest_card(self) -> QWidget:
        card, column = _card()
        head = QHBoxLayout()
        head.addWidget(self.contests_heading, 1)
        head.addWidget(self.duplicate)
        head.addWidget(self.delete)
        head.addWidget(self.new)
        column.addLayout(head)
        column.addWidget(self.contests, 1)
        actions = QHBoxLayout()
        actions.setSpacing(10)
        actions.addWidget(self.host, 3)
        actions.addWidget(self.check, 2)
        actions.addWidget(self.rehearse, 2)
        actions.addWidget(self.setup, 2)
        column.addLayout(actions)
        return card

    def _bank_card(self) -> QWidget:
        card, column = _card()
        head = QHBoxLayout()
        head.addWidget(self.banks_heading, 1)
        head.addWidget(self.drop_bank)
        head.addWidget(self.open_bank)
        column.addLayout(head)
        column.addWidget(self.banks, 1)
        return card

    def _join(self) -> None:
        self.host.clicked.connect(self._on_host)
        self.check.clicked.connect(self._on_check)
        self.rehearse.clicked.connect(self._on_rehearse)
        self.setup.clicked.connect(self._on_setup)
        self.contests.chosen.connect(self._on_setup)
        self.contests.currentItemChanged.connect(self._enable)
        self.banks.currentItemChanged.connect(self._enable)
        self.new.clicked.connect(self.new_requested)
        self.duplicate.clicked.connect(self._on_duplicate)
        self.delete.clicked.connect(self._on_delete)
        self.open_bank.clicked.connect(self._on_open_bank)
        self.drop_bank.clicked.connect(self._on_drop_bank)
        self.unfinished.resumed.connect(self.resume_requested)
        self.unfinished.left.connect(self.leave_requested)
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

    # --- texts and looks

    def _say_texts(self) -> None:
        self.setWindowTitle(translate("home", "Knowledge competition"))
        self.title.setText(translate("home", "Knowledge competition"))
        self.contests_heading.setText(translate("home", "Competitions"))
        self.banks_heading.setText(translate("home", "Question banks"))
        self.new.setText(translate("home", "+ New competition"))
        self.open_bank.setText(translate("home", "Open a bank …"))
        self.drop_bank.setText(translate("home", "Remove"))
        self.host.setText(translate("home", "Host the match"))
        self.check.setText(translate("home", "Check"))
        self.check.setToolTip(
            translate("home", "Screens, sound, power, buzzers, questions: a light for each")
        )
        self.rehearse.setText(translate("home", "Rehearse"))
        self.setup.setText(translate("home", "Set up"))
        self.settings.setText(translate("home", "Settings…"))
        self.settings.setToolTip("F12")
        self.about.setText(translate("home", "About…"))
        self.about.setToolTip("F1")
        self.duplicate.setText(translate("home", "Duplicate"))
        self.delete.setText(translate("home", "Delete"))
        self.rehearse.setToolTip(
            translate("home", "A trial run; it touches neither scores nor used questions")
        )
        self.new.setToolTip(_keyed(QKeySequence.StandardKey.New))
        self.open_bank.setToolTip(_keyed(QKeySequence.StandardKey.Open))
        self.contests.setAccessibleName(translate("home", "Competitions"))
        self.banks.setAccessibleName(translate("home", "Question banks"))
        self.language.setAccessibleName(translate("home", "Language"))
        self.theme.setAccessibleName(translate("home", "Colours of the windows"))
        self.theme.setToolTip(translate("home", "Colours of the windows"))
        # Each language is named in itself, so that whoever reads only one finds it.
        _fill(self.language, (("zh", "中文"), ("en", "English")))
        _fill(
            self.theme,
            (
                ("system", translate("home", "As the system")),
                ("light", translate("home", "Light")),
                ("dark", translate("home", "Dark")),
            ),
        )

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
            self._dress()

    def _dress(self) -> None:
        palette = self.palette()
        dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
        amber, amber_ink = ("#4A3812", "#FFD88A") if dark else ("#FFF3D6", "#7A4A00")
        accent = palette.color(QPalette.ColorRole.Highlight)
        tint = QColor(accent)
        tint.setAlphaF(0.16 if dark else 0.08)
        wash = f"rgba({tint.red()},{tint.green()},{tint.blue()},{tint.alpha()})"
        style = STYLE.format(
            amber=amber,
            amber_ink=amber_ink,
            accent=accent.name(),
            deep=accent.darker(112).name(),
            wash=wash,
            faint="#7B8290" if dark else "#8D94A1",
        )
        if self.styleSheet() != style:
            self.setStyleSheet(style)
        size = self.font().pointSizeF()
        for label, factor in (
            (self.title, 1.9),
            (self.contests_heading, 1.2),
            (self.banks_heading, 1.2),
        ):
            font = QFont(self.font())
            font.setPointSizeF(size * factor)
            font.setBold(True)
            label.setFont(font)
        font = QFont(self.font())
        font.setPointSizeF(size * 1.15)
        font.setBold(True)
        for button in (self.host, self.check, self.rehearse, self.setup):
            button.setFont(font)

    def _untitled(self) -> str:
        return translate("home", "(no title)")

    @staticmethod
    def _set(box: QComboBox, data: str) -> None:
        box.setCurrentIndex(max(box.findData(data), 0))

    def _enable(self) -> None:
        free, contest = self._data.read_only is None, bool(self.contest())
        for button in (
            self.host,
            self.check,
            self.rehearse,
            self.setup,
            self.duplicate,
            self.delete,
        ):
            button.setEnabled(free and contest)
        for button in (self.new, self.open_bank):
            button.setEnabled(free)
        self.drop_bank.setEnabled(free and bool(self.banks.current_id()))

    # --- what was pressed

    def _on_host(self) -> None:
        self.host_requested.emit(self.contest())

    def _on_check(self) -> None:
        self.check_requested.emit(self.contest())

    def _on_rehearse(self) -> None:
        self.rehearse_requested.emit(self.contest())

    def _on_setup(self) -> None:
        if self.setup.isEnabled():
            self.setup_requested.emit(self.contest())

    def _on_duplicate(self) -> None:
        self.duplicate_requested.emit(self.contest())

    def _on_delete(self) -> None:
        title = self.contests.currentItem().text()
        question = translate(
            "home",
            "Delete the competition '{0}'? Its teams and rounds are gone then; the records of "
            "matches already played stay.",
        ).format(title)
        if self._sure(question, translate("home", "Delete")):
            self.delete_requested.emit(self.contest())

    def _on_drop_bank(self) -> None:
        title = self.banks.currentItem().text()
        question = translate(
            "home",
            "Remove the question bank '{0}' from the program? The file it was read from stays.",
        ).format(title)
        if self._sure(question, translate("home", "Remove")):
            self.bank_delete_requested.emit(self.banks.current_id())

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
        filters = translate("home", "Question banks ({0})").format("*.quiz.txt *.zip *.txt")
        name, _ = QFileDialog.getOpenFileName(
            self, translate("home", "Open a question bank"), "", filters
        )
        if name:
            self.take_bank(Path(name))

    def _on_language(self) -> None:
        self.language_chosen.emit(str(self.language.currentData()))

    def _on_theme(self) -> None:
        self.theme_chosen.emit(str(self.theme.currentData()))


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(14, 12, 14, 14)
    column.setSpacing(10)
    return card, column


def _fill(box: QComboBox, rows: tuple[tuple[str, str], ...]) -> None:
    current = box.currentIndex()
    box.blockSignals(True)
    box.clear()
    for data, text in rows:
        box.addItem(text, data)
    box.setCurrentIndex(max(current, 0))
    box.blockSignals(False)


def _keyed(keys: QKeySequence.StandardKey) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _about(line: ContestLine) -> str:
    parts = [
        line.subtitle,
        translate("home", "{0} teams").format(line.teams),
        translate("home", "{0} rounds").format(line.rounds),
    ]
    when = moment(line.updated, QDateTime.currentDateTime())
    if when:
        parts.append(translate("home", "changed {0}").format(when))
    return "  ·  ".join(part for part in parts if part)


def _stock(line: BankLine) -> str:
    if line.ready == line.questions:
        return translate("home", "{0} questions, all ready").format(line.questions)
    return translate("home", "{0} questions, {1} of them ready").format(line.questions, line.ready)
