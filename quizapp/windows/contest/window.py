"""The window of a competition of several matches."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.words import Words
from quizapp.game.spoken import Lang
from quizapp.windows.contest import papers
from quizapp.windows.contest.advancing import AdvancingPage
from quizapp.windows.contest.awards import AwardsPage
from quizapp.windows.contest.desk import Desk
from quizapp.windows.contest.lots import LotsPage
from quizapp.windows.contest.phrases import SCHEDULE, local, next_step
from quizapp.windows.contest.roster import RosterPage
from quizapp.windows.contest.schedule import SchedulePage
from quizapp.windows.parts.fields import card, heading
from quizapp.windows.parts.folders import documents
from quizapp.windows.parts.speech import say
from quizapp.windows.parts.style import style_of

translate = QCoreApplication.translate


class RecordPage(QWidget):
    """Every decision in words, whether the record is as it was written, and what leaves as files.

    `archive_asked`: the whole competition is to be written to one file.
    """

    archive_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.lines = QListWidget()
        self.lines.setObjectName("plain")
        self.lines.setAccessibleName(translate("contest", "Record of the competition"))
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.papers = QPushButton(translate("contest", "All papers (PDF) …"))
        self.papers.setToolTip(
            translate(
                "contest",
                "The list of heats, the protocols of the draws, the results of all stages and the "
                "list of awards, into a folder.",
            )
        )
        self.archive = QPushButton(translate("contest", "Archive …"))
        self.archive.setToolTip(
            translate(
                "contest",
                "The whole competition in one file, with every match: another computer opens it "
                "identical, by 'Files', 'Open an archive'.",
            )
        )
        self.papers.clicked.connect(self._on_papers)
        self.archive.clicked.connect(self.archive_asked)
        sheet, column = card()
        head = QHBoxLayout()
        head.addWidget(heading(translate("contest", "Record of the competition")), 1)
        head.addWidget(self.papers)
        head.addWidget(self.archive)
        column.addLayout(head)
        column.addWidget(self.verdict)
        column.addWidget(self.lines, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(sheet)

    def refresh(self) -> None:
        """Read it anew, the last decision on top."""
        verdict = self._desk.office.verdict()
        self.verdict.setText(
            translate(
                "contest", "✓ All {0} entries are as they were written. Fingerprint: {1}"
            ).format(verdict.last, verdict.short)
            if verdict.ok
            else say(verdict.words)
        )
        self.lines.clear()
        for at, words in reversed(self._desk.office.lines()):
            self.lines.addItem(f"{local(at)}   {say(words)}")
        there = papers.all_papers(self._desk.competition, "")
        self.papers.setEnabled(bool(there))

    def _on_papers(self) -> None:
        title = translate("contest", "Put the papers into")
        chosen = QFileDialog.getExistingDirectory(self, title, documents())
        if chosen:
            self.print_to(Path(chosen))

    def print_to(self, folder: Path) -> None:
        """Write all papers into a folder, and say what came of it."""
        desk = self._desk
        written, failed = papers.write(desk.competition, desk.office.head, folder)
        if failed:
            text = translate("contest", "{0} cannot be written.").format(failed[0])
            QMessageBox.warning(self, translate("contest", "All papers"), text)
            return
        text = translate("contest", "{0} papers lie in {1}.").format(len(written), folder)
        QMessageBox.information(self, translate("contest", "All papers"), text)


class CompetitionWindow(QMainWindow):
    """Pages of a competition, and at the top what comes next. It asks; `app` hosts matches.

    Signals carry stage and heat, counted from 0.
    """

    template_requested = Signal(int)
    setup_requested = Signal(int, int)
    check_requested = Signal(int, int)
    papers_requested = Signal(int, int)
    rehearse_requested = Signal(int, int)
    host_requested = Signal(int, int)
    playoff_requested = Signal(int, object)
    certificates_requested = Signal()
    archive_requested = Signal()
    """The whole competition is to be written to one file."""
    show_requested = Signal(int, int)
    """A draw is to be told on the big screen: its stage and number."""
    closed = Signal()

    def __init__(self, desk: Desk, lang: Lang = "zh", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._lang: Lang = lang
        desk.changed.connect(self.refresh)
        desk.refused.connect(self._on_refused)
        self._build()
        self.resize(1093, 614)

    def go(self, page: int) -> None:
        """Show a page."""
        self.pages_list.setCurrentRow(page)

    def set_language(self, lang: Lang) -> None:
        """Speak another language; the translator must be installed already."""
        self._lang = lang
        self._build()

    def refresh(self) -> None:
        """Show the competition as it stands."""
        now = self.desk.competition
        untitled = translate("contest", "(no title)")
        self.title.setText(now.outline.title or untitled)
        self.setWindowTitle(now.outline.title or translate("contest", "Competition"))
        text, self._next_page = next_step(now, self.desk.office.match_of_heat)
        self.next.setText(text)
        self.go_there.setVisible(self.pages_list.currentRow() != self._next_page)
        self._shown().refresh()

    def _shown(
        self,
    ) -> SchedulePage | RosterPage | LotsPage | AdvancingPage | AwardsPage | RecordPage:
        return self.pages[max(0, self.pages_list.currentRow())]

    # --- building

    def _build(self) -> None:
        page = self.pages_list.currentRow() if hasattr(self, "pages_list") else SCHEDULE
        self.title, self.next = heading("", 1.35), QLabel()
        self.go_there = QPushButton(translate("contest", "Go there"))
        self.go_there.clicked.connect(self._on_go_there)
        self._next_page = SCHEDULE
        self._build_pages()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.next)
        top.addWidget(self.go_there)
        column.addLayout(top)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.pages_list)
        middle.addWidget(self.stack, 1)
        column.addLayout(middle, 1)
        self.setCentralWidget(whole)
        self.setStyleSheet(style_of(self.palette()))
        self.pages_list.currentRowChanged.connect(self._on_page)
        self.pages_list.setCurrentRow(page)
        # What is pressed by accident on opening must not begin a match.
        self.pages_list.setFocus()

    def _build_pages(self) -> None:
        self.schedule = SchedulePage(self.desk)
        self.roster = RosterPage(self.desk, self._lang)
        self.lots = LotsPage(self.desk)
        self.advancing = AdvancingPage(self.desk)
        self.awards = AwardsPage(self.desk, self._lang)
        self.record = RecordPage(self.desk)
        self.schedule.template_asked.connect(self.template_requested)
        self.schedule.setup_asked.connect(self.setup_requested)
        self.schedule.check_asked.connect(self.check_requested)
        self.schedule.papers_asked.connect(self.papers_requested)
        self.schedule.rehearse_asked.connect(self.rehearse_requested)
        self.schedule.host_asked.connect(self.host_requested)
        self.advancing.playoff_asked.connect(self.playoff_requested)
        self.awards.playoff_asked.connect(self.playoff_requested)
        self.awards.certificates_asked.connect(self.certificates_requested)
        self.lots.show_asked.connect(self.show_requested)
        self.record.archive_asked.connect(self.archive_requested)
        self.pages = (
            self.schedule,
            self.roster,
            self.lots,
            self.advancing,
            self.awards,
            self.record,
        )
        names = (
            translate("contest", "Schedule"),
            translate("contest", "Teams"),
            translate("contest", "Draw of lots"),
            translate("contest", "Going on"),
            translate("contest", "Awards"),
            translate("contest", "Record"),
        )
        self.stack, self.pages_list = QStackedWidget(), QListWidget()
        self.pages_list.setObjectName("pages")
        self.pages_list.setAccessibleName(translate("contest", "Pages"))
        self.pages_list.setFixedWidth(124)
        self.pages_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, (page, name) in enumerate(zip(self.pages, names, strict=True), start=1):
            self.stack.addWidget(page)
            item = QListWidgetItem(f"{number}  {name}")
            item.setSizeHint(QSize(100, 42))
            self.pages_list.addItem(item)

    def _on_page(self, page: int) -> None:
        self.stack.setCurrentIndex(page)
        self.refresh()
        if page == SCHEDULE:
            self.schedule.choose_current()

    def _on_go_there(self) -> None:
        self.go(self._next_page)

    def _on_refused(self, words: Words) -> None:
        QMessageBox.warning(self, self.windowTitle(), say(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "stack"):
            style = style_of(self.palette())
            if self.styleSheet() != style:
                self.setStyleSheet(style)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if event.isAccepted():
            self.closed.emit()
