"""The window in which a competition is set up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.citing import Material
from quizapp.bank.problems import Problem
from quizapp.contest.draft import Draft
from quizapp.game.rules import Answerers
from quizapp.game.spoken import Lang
from quizapp.windows.parts.fields import heading
from quizapp.windows.parts.pads import Pads
from quizapp.windows.parts.speech import say
from quizapp.windows.parts.style import style_of
from quizapp.windows.setup.basics import BasicsPage
from quizapp.windows.setup.desk import BankChoice, Desk
from quizapp.windows.setup.evening import EveningPage
from quizapp.windows.setup.keys import KeysPage
from quizapp.windows.setup.questions import QuestionsPage
from quizapp.windows.setup.rounds import RoundsPage
from quizapp.windows.setup.step_media import Keep, StepMedia
from quizapp.windows.setup.teams import TeamsPage

translate = QCoreApplication.translate
BASICS, TEAMS, ROUNDS, QUESTIONS, KEYS, EVENING = range(6)
_SAVE_MS = 400
_SHORTAGES = (
    "round-short",
    "spares-short",
    "value-short",
    "by-hand-missing",
    "by-hand-used",
    "id-in-two-banks",
    "stem-long",
    "option-long",
)
"""Problems that are mended on the page of questions, not on that of rounds."""


class SetupWindow(QMainWindow):
    """Pages of a draft, what is wrong with it at the foot, and undo of every step.

    `draft_changed(Draft)` comes shortly after each change, at once on closing and before hosting.
    `host_requested` and `rehearse_requested` come only while a plan can be made of the draft.
    """

    draft_changed = Signal(object)
    host_requested = Signal()
    rehearse_requested = Signal()
    check_requested = Signal()
    themes_requested = Signal(str)
    """The user's own looks are to be worked on; the one that the draft has."""
    closed = Signal()

    def __init__(
        self,
        draft: Draft,
        banks: Sequence[BankChoice] = (),
        *,
        lang: Lang = "zh",
        materials: Sequence[Material] = (),
        presets: Path | None = None,
        pads: Pads | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`presets` is the folder of the user's own kinds of round and evenings."""
        super().__init__(parent)
        self._pads = pads
        self.desk = Desk(draft, banks, lang, materials, self, presets=presets)
        self._saved = draft
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_MS)
        self._save.timeout.connect(self.flush)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, self.desk.undo),
            (QKeySequence.StandardKey.Redo, self.desk.redo),
            (QKeySequence.StandardKey.Save, self.flush),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self._build()
        self.desk.changed.connect(self._on_changed)
        self.desk.drawn.connect(self._on_drawn)
        self.resize(1093, 614)

    def keep_media(self, keep: Keep) -> None:
        """Let steps of the evening show files: `keep` puts them where the match finds them."""
        for page in self.findChildren(StepMedia):
            page.keep = keep
            page.choose.setEnabled(True)

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self.desk.draft

    def go(self, page: int) -> None:
        """Show a page."""
        self.pages_list.setCurrentRow(page)

    def flush(self) -> None:
        """Tell of a change that was not told yet."""
        self._save.stop()
        if self.draft != self._saved:
            self._saved = self.draft
            self.draft_changed.emit(self.draft)
        self._say_saved()

    def take_banks(self, banks: Sequence[BankChoice]) -> None:
        """Take on banks that changed elsewhere."""
        self.desk.take_banks(banks)

    def take_themes(self, themes: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Take on the user's own looks, (name, title); the draft gets the `chosen` one."""
        self.desk.themes = tuple(themes)
        if chosen and chosen != self.draft.theme:
            label = translate("setup", "Look of the big screen")
            self.desk.edit(replace(self.draft, theme=chosen), label)
        self.basics.refresh()

    def set_language(self, lang: Lang) -> None:
        """Speak another language; the translator must be installed already."""
        self.desk.lang = lang
        self._build()

    # --- building

    def _build(self) -> None:
        page = self.pages_list.currentRow() if hasattr(self, "pages_list") else BASICS
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(12)
        column.addLayout(self._top())
        middle = QHBoxLayout()
        middle.setSpacing(14)
        self._build_pages()
        middle.addWidget(self.pages_list)
        middle.addWidget(self.stack, 1)
        column.addLayout(middle, 1)
        self._build_foot()
        column.addWidget(self.ready)
        column.addWidget(self.problems)
        self.setCentralWidget(whole)
        self._dress()
        self.pages_list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.pages_list.setCurrentRow(page)
        # What is pressed by accident on opening must not begin a match.
        self.pages_list.setFocus()
        QWidget.setTabOrder(self.pages_list, self.stack)
        self._on_changed(save=False)
        self._on_drawn()

    def _top(self) -> QHBoxLayout:
        self.title = heading("", 1.35)
        self.saved = QLabel()
        self.saved.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.undo = QPushButton(translate("setup", "Undo"))
        self.redo = QPushButton(translate("setup", "Redo"))
        self.undo.clicked.connect(self.desk.undo)
        self.redo.clicked.connect(self.desk.redo)
        self.check = QPushButton(translate("setup", "Check before the show"))
        self.check.clicked.connect(self._on_check)
        self.rehearse = QPushButton(translate("setup", "Rehearse"))
        self.host = QPushButton(translate("setup", "Host the match"))
        self.host.setObjectName("go")
        self.rehearse.clicked.connect(self._on_rehearse)
        self.host.clicked.connect(self._on_host)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.title, 1)
        for widget in (self.saved, self.undo, self.redo, self.check, self.rehearse, self.host):
            top.addWidget(widget)
        return top

    def _build_pages(self) -> None:
        self.basics, self.teams = BasicsPage(self.desk), TeamsPage(self.desk)
        self.rounds, self.questions = RoundsPage(self.desk), QuestionsPage(self.desk)
        self.keys = KeysPage(self.desk, self._pads)
        self.basics.own_themes.clicked.connect(self._on_themes)
        self.evening = EveningPage(self.desk)
        self.pages = (
            self.basics,
            self.teams,
            self.rounds,
            self.questions,
            self.keys,
            self.evening,
        )
        self.stack, self.pages_list = QStackedWidget(), QListWidget()
        self.pages_list.setObjectName("pages")
        self.pages_list.setAccessibleName(translate("setup", "Pages"))
        self.pages_list.setFixedWidth(118)
        self.pages_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in self.pages:
            self.stack.addWidget(page)
            item = QListWidgetItem()
            item.setSizeHint(QSize(100, 42))
            self.pages_list.addItem(item)

    def _build_foot(self) -> None:
        self.ready = QLabel()
        self.ready.setObjectName("ready")
        self.problems = QListWidget()
        self.problems.setObjectName("problems")
        self.problems.setAccessibleName(translate("setup", "What is to be mended"))
        self.problems.setWordWrap(False)
        self.problems.setToolTip(translate("setup", "Click a line to go where it is mended"))
        self.problems.itemClicked.connect(self._on_problem)
        self.problems.itemActivated.connect(self._on_problem)

    def _dress(self) -> None:
        style = style_of(self.palette())
        if style != self.styleSheet():
            self.setStyleSheet(style)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "pages"):
            return
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()
            self.questions.show_drawn()

    def closeEvent(self, event: QCloseEvent) -> None:
        # A field or cell that is being typed into hands over its text when it loses the focus.
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
        self.flush()
        super().closeEvent(event)
        self.closed.emit()

    # --- what changed

    def _on_changed(self, *, save: bool = True) -> None:
        draft, history = self.draft, self.desk.history
        title = draft.title or translate("setup", "(no title)")
        self.setWindowTitle(translate("setup", "Set-up: {0}").format(title))
        self.title.setText(title)
        for page in self.pages:
            page.refresh()
        for button, label, keys, verb in (
            (
                self.undo,
                history.undo_label,
                QKeySequence.StandardKey.Undo,
                translate("setup", "Undo: {0}"),
            ),
            (
                self.redo,
                history.redo_label,
                QKeySequence.StandardKey.Redo,
                translate("setup", "Redo: {0}"),
            ),
        ):
            button.setEnabled(bool(label))
            said = verb.format(label)
            button.setAccessibleName(said)
            button.setToolTip(f"{said}  ({QKeySequence(keys).toString()})" if label else "")
        if save:
            self._save.start()
        self._say_saved()

    def _say_saved(self) -> None:
        self.saved.setText(
            translate("setup", "Saved")
            if self.draft == self._saved
            else translate("setup", "Saving …")
        )

    def _ready_text(self) -> str:
        """That nothing lacks; of a race without keys, what that means."""
        said = translate("setup", "✓ Everything is ready to rehearse and to host.")
        draft = self.desk.draft
        known = {key.team for key in draft.keys}
        bare = [one.name for at, one in enumerate(draft.teams, start=1) if at not in known]
        if not bare or all(one.rules.answerers is not Answerers.BUZZ for one in draft.rounds):
            return said
        if known:
            return f"{said} " + translate("setup", "No key yet on page 5: {0}.").format(
                translate("setup", ", ").join(bare)
            )
        return f"{said} " + translate(
            "setup",
            "Buzzers have no keys yet: set them on page 5, or press a team's number for it.",
        )

    def _on_drawn(self) -> None:
        made = self.desk.made
        self.questions.show_drawn()
        self.problems.clear()
        red = QColor("#FF8B82" if self._is_dark() else "#B3261E")
        for problem in sorted(made.problems, key=lambda one: one.severity):
            wrong = problem.severity == "error"
            item = QListWidgetItem(("×  " if wrong else "△  ") + say(problem.words))
            item.setData(Qt.ItemDataRole.UserRole, made.problems.index(problem))
            item.setToolTip(say(problem.words))
            if wrong:
                item.setForeground(red)
            self.problems.addItem(item)
        count = len(made.problems)
        self.problems.setVisible(count > 0)
        row = self.problems.sizeHintForRow(0) if count else 0
        self.problems.setFixedHeight(min(count, 3) * row + 2 * self.problems.frameWidth() + 8)
        self.ready.setVisible(count == 0)
        self.ready.setText(self._ready_text())
        for button in (self.host, self.rehearse):
            button.setEnabled(made.plan is not None)
            button.setToolTip(
                "" if made.plan is not None else translate("setup", "First mend what is marked ×.")
            )
        self._mark_pages(made.problems)

    def _mark_pages(self, problems: Sequence[Problem]) -> None:
        names = (
            translate("setup", "Basics"),
            translate("setup", "Teams"),
            translate("setup", "Rounds"),
            translate("setup", "Questions"),
            translate("setup", "Keys"),
            translate("setup", "Evening"),
        )
        for page, name in enumerate(names):
            found = {problem.severity for problem in problems if page_of(problem) == page}
            mark = "  ×" if "error" in found else "  △" if found else ""
            self.pages_list.item(page).setText(f"{page + 1}  {name}{mark}")

    def _is_dark(self) -> bool:
        return self.palette().color(QPalette.ColorRole.Window).lightness() < 128

    def _on_problem(self, item: QListWidgetItem) -> None:
        problem = self.desk.made.problems[int(item.data(Qt.ItemDataRole.UserRole))]
        page = page_of(problem)
        self.go(page)
        self.pages[page].jump(problem.line)

    def _on_themes(self) -> None:
        self.themes_requested.emit(self.draft.theme)

    def _on_host(self) -> None:
        if self._may_play():
            self.host_requested.emit()

    def _on_check(self) -> None:
        self.desk.catch_up()
        self.flush()
        self.check_requested.emit()

    def _on_rehearse(self) -> None:
        if self._may_play():
            self.rehearse_requested.emit()

    def _may_play(self) -> bool:
        self.desk.catch_up()
        self.flush()
        return self.desk.made.plan is not None


def page_of(problem: Problem) -> int:
    """The page on which a problem is mended."""
    if problem.code in _SHORTAGES:
        return QUESTIONS
    place = problem.where.split(" ", 1)[0]
    return {
        "basics": BASICS,
        "team": TEAMS,
        "teams": TEAMS,
        "round": ROUNDS,
        "rounds": ROUNDS,
        "keys": KEYS,
        "evening": EVENING,
        "item": EVENING,
    }[place]
