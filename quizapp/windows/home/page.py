"""What stands on the first window: its lists and buttons, their texts and their look."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QColor, QFont, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quizapp.windows.home.afterglow import AfterglowBar
from quizapp.windows.home.finished import Finished
from quizapp.windows.home.lists import TitledList
from quizapp.windows.home.style import STYLE
from quizapp.windows.home.unfinished import Unfinished
from quizapp.windows.parts.bars import slim_bars

translate = QCoreApplication.translate


class HomePage(QMainWindow):
    """Drawn, and nothing joined: what its buttons do is `HomeWindow`'s."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._lay_out()
        self.dress()

    def _build(self) -> None:
        self.title, self.notice = QLabel(), QLabel()
        self.title.setObjectName("title")
        self.notice.setObjectName("notice")
        self.notice.setWordWrap(True)
        self.language, self.theme = QComboBox(), QComboBox()
        self.unfinished = Unfinished()
        self.finished, self.afterglow = Finished(), AfterglowBar()
        self.contests_heading, self.banks_heading = QLabel(), QLabel()
        for heading in (self.contests_heading, self.banks_heading):
            heading.setObjectName("heading")
        self.contests, self.banks = TitledList("contests"), TitledList("banks")
        self.new, self.open_bank, self.drop_bank = QPushButton(), QPushButton(), QPushButton()
        self.new_bank, self.edit_bank = QPushButton(), QPushButton()
        self.host, self.rehearse, self.setup = QPushButton(), QPushButton(), QPushButton()
        self.check, self.new_stages = QPushButton(), QPushButton()
        self.duplicate, self.delete = QPushButton(), QPushButton()
        self.host.setObjectName("go")
        for button in (self.host, self.check, self.rehearse, self.setup):
            button.setMinimumHeight(44)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.settings, self.about, self.files = QPushButton(), QPushButton(), QPushButton()
        self.files.setMenu(QMenu(self.files))
        self.papers, self.archive, self.open_archive = QAction(self), QAction(self), QAction(self)
        self.files.menu().addActions([self.papers, self.archive, self.open_archive])
        self.certificates = QPushButton()
        for quiet in (self.duplicate, self.delete, self.drop_bank, self.settings, self.about):
            quiet.setObjectName("quiet")
        self.files.setObjectName("quiet")
        self.new_stages.setObjectName("quiet")
        self.edit_bank.setMinimumHeight(44)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(26, 18, 26, 20)
        column.setSpacing(14)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.files)
        top.addWidget(self.certificates)
        top.addWidget(self.about)
        top.addWidget(self.settings)
        top.addWidget(self.theme)
        top.addWidget(self.language)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(self.afterglow)
        column.addWidget(self.unfinished)
        main = QHBoxLayout()
        main.setSpacing(18)
        main.addWidget(self._contest_card(), 3)
        main.addWidget(self._bank_card(), 2)
        column.addLayout(main, 1)
        column.addWidget(self.finished)
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
            self.new_stages,
            self.banks,
            self.edit_bank,
            self.new_bank,
            self.open_bank,
            self.drop_bank,
            self.files,
            self.certificates,
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
        below = QHBoxLayout()
        below.addWidget(self.new_stages)
        below.addStretch(1)
        column.addLayout(below)
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
        head.addWidget(self.new_bank)
        column.addLayout(head)
        column.addWidget(self.banks, 1)
        column.addWidget(self.edit_bank)
        return card

    def say_texts(self) -> None:
        """Name everything in the language of the moment."""
        self.setWindowTitle(translate("home", "Knowledge competition"))
        self.title.setText(translate("home", "Knowledge competition"))
        self.contests_heading.setText(translate("home", "Competitions"))
        self.banks_heading.setText(translate("home", "Question banks"))
        self.new.setText(translate("home", "+ New competition"))
        self.new_stages.setText(translate("home", "+ Several matches: heats, draw of lots, final"))
        self.new_stages.setToolTip(
            translate("home", "A competition whose teams go from heats to a final")
        )
        self.open_bank.setText(translate("home", "Open a bank …"))
        self.drop_bank.setText(translate("home", "Remove"))
        self.new_bank.setText(translate("home", "+ New bank"))
        self.edit_bank.setText(translate("home", "Edit the bank"))
        self.host.setText(translate("home", "Host the match"))
        self.check.setText(translate("home", "Check"))
        self.check.setToolTip(
            translate("home", "Screens, sound, power, buzzers, questions: a light for each")
        )
        self.rehearse.setText(translate("home", "Rehearse"))
        self.setup.setText(translate("home", "Set up"))
        self.certificates.setText(translate("home", "Certificates…"))
        self.certificates.setToolTip(
            translate("home", "Issue certificates, look them up, check one that somebody holds")
        )
        self.settings.setText(translate("home", "Settings…"))
        self.settings.setToolTip("F12")
        self.about.setText(translate("home", "About…"))
        self.about.setToolTip("F1")
        self.duplicate.setText(translate("home", "Duplicate"))
        self.delete.setText(translate("home", "Delete"))
        self.files.setText(translate("home", "Files"))
        self.papers.setText(translate("home", "Host's paper and recount sheet …"))
        self.archive.setText(translate("home", "Archive the competition …"))
        self.open_archive.setText(translate("home", "Open an archive …"))
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

    def dress(self) -> None:
        """Take on the colours of the palette, and sizes that fit its font."""
        palette = self.palette()
        dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
        amber, amber_ink = ("#4A3812", "#FFD88A") if dark else ("#FFF3D6", "#7A4A00")
        accent = palette.color(QPalette.ColorRole.Highlight)
        tint = QColor(accent)
        tint.setAlphaF(0.16 if dark else 0.08)
        wash = f"rgba({tint.red()},{tint.green()},{tint.blue()},{tint.alpha()})"
        faint = "#7B8290" if dark else "#8D94A1"
        style = STYLE.format(
            amber=amber,
            amber_ink=amber_ink,
            accent=accent.name(),
            deep=accent.darker(112).name(),
            wash=wash,
            faint=faint,
        ) + slim_bars("palette(mid)", faint)
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
        for button in (self.host, self.check, self.rehearse, self.setup, self.edit_bank):
            button.setFont(font)


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
