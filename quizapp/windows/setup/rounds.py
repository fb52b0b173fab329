"""The rounds, every rule of them, and the text that the host reads from these rules."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest.draft import RoundDraft, round_of, undrawn
from quizapp.contest.evening import with_rounds
from quizapp.contest.wishes import needed
from quizapp.files.presets import ROUND, Kept
from quizapp.game.plan import Round
from quizapp.game.presets import Preset, contradictions, name_of, rules_of
from quizapp.game.rules import RoundRules
from quizapp.game.spoken import rules_text
from quizapp.windows.parts.fields import TextField, card, heading, soft
from quizapp.windows.parts.speech import say
from quizapp.windows.setup.desk import Desk
from quizapp.windows.setup.keeping import Keeping
from quizapp.windows.setup.row_buttons import row_buttons
from quizapp.windows.setup.rules_form import RulesForm

translate = QCoreApplication.translate
OWN, DROP = "own:", "drop:"
"""Before the title of a kind of round of the user's own: to take it, to delete it."""


class RoundList(QWidget):
    """The rounds in their order; `picked(index)` when another becomes the current one."""

    picked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.list = QListWidget()
        self.list.setObjectName("plain")
        self.list.setAccessibleName(translate("setup", "Rounds"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(2)
        self.list.currentRowChanged.connect(self.picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    @property
    def current(self) -> int:
        """Index of the current round; -1 without one."""
        return self.list.currentRow()

    def choose(self, at: int) -> None:
        """Make a round the current one."""
        self.list.setCurrentRow(at)

    def refresh(self) -> None:
        """Show the draft that stands."""
        draft, row = self._desk.draft, self.list.currentRow()
        texts = [
            f"{number}. {one.title or translate('setup', '(no title)')}\n     "
            + translate("setup", "{0} questions").format(needed(one.rules, len(draft.teams)))
            for number, one in enumerate(draft.rounds, start=1)
        ]
        with QSignalBlocker(self.list):
            while self.list.count() > len(texts):
                self.list.takeItem(self.list.count() - 1)
            self.list.addItems(texts[self.list.count() :])
            for at, text in enumerate(texts):
                if self.list.item(at).text() != text:
                    self.list.item(at).setText(text)
            self.list.setCurrentRow(min(max(row, 0), len(texts) - 1))


class RoundsPage(QWidget):
    """Rounds on the left, the rules of one in the middle, what the host reads on the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rounds = RoundList(desk)
        self.keeping = Keeping(ROUND, self, desk.presets)
        self.add = QPushButton(translate("setup", "+ Round"))
        self.add.setMenu(QMenu(self))
        self.drop, self.copy, self.up, self.down = row_buttons(
            translate("setup", "Remove this round"), translate("setup", "Duplicate this round")
        )
        self.title = TextField(translate("setup", "Title of the round"))
        self.preset = QPushButton()
        self.preset.setObjectName("menu")
        self.preset.setToolTip(translate("setup", "Take on the usual rules of a kind of round"))
        self.preset.setMenu(QMenu(self))
        self.form = RulesForm()
        self.faults, self.spoken, self.notice = QLabel(), QLabel(), QLabel()
        self._lay_out()
        self._join()
        self.refresh()

    def refresh(self) -> None:
        """Show the draft that stands."""
        self.rounds.refresh()
        draft, at = self._desk.draft, self.rounds.current
        there = at >= 0
        self.drop.setEnabled(there)
        self.copy.setEnabled(there)
        self.up.setEnabled(at > 0)
        self.down.setEnabled(there and at < len(draft.rounds) - 1)
        self._editor.setVisible(there)
        self._reading.setVisible(there)
        self._empty.setVisible(not there)
        if not there:
            return
        current = draft.rounds[at]
        self.title.put(current.title)
        self.form.put(current.rules)
        kind, usual = self._kind_of(current)
        changed = "" if current.rules == usual else " *"
        self.preset.setText(translate("setup", "Preset: {0}").format(kind + changed))
        faults = contradictions(current.rules)
        self.faults.setVisible(bool(faults))
        self.faults.setText("\n".join(say(fault) for fault in faults))
        lines = rules_text(Round(current.title, current.rules), self._desk.lang)
        self.spoken.setText("\n\n".join(lines))

    def _kind_of(self, drafted: RoundDraft) -> tuple[str, RoundRules | None]:
        """What a round is called that keeps to its preset, and the rules of that."""
        if drafted.preset.startswith(OWN):
            title = drafted.preset.removeprefix(OWN)
            own = {one.title: one.content for one in self.keeping.found}
            rules = own.get(title)
            return title, rules if isinstance(rules, RoundRules) else None
        kinds = {preset.value: preset for preset in Preset}
        preset = kinds.get(drafted.preset)
        return (say(name_of(preset)), rules_of(preset, say)) if preset else ("", None)

    def jump(self, number: int) -> None:
        """Put the cursor on a round."""
        if number:
            self.rounds.choose(number - 1)
        (self.title if self._desk.draft.rounds else self.add).setFocus()

    def _lay_out(self) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        side, column = card(10)
        side.setFixedWidth(188)
        column.addWidget(self.rounds, 1)
        column.addWidget(self.add)
        tools = QHBoxLayout()
        tools.setSpacing(4)
        for button in (self.up, self.down, self.copy, self.drop):
            tools.addWidget(button, 2 if button is self.copy else 1)
        column.addLayout(tools)
        page.addWidget(side)
        self._empty = soft(
            translate("setup", "No round yet. Press '+ Round' and choose a kind of round.")
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page.addWidget(self._empty, 8)
        page.addWidget(self._rules_card(), 5)
        page.addWidget(self._reading_card(), 3)

    def _rules_card(self) -> QWidget:
        self._editor, column = card()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.preset)
        column.addLayout(head)
        self.faults.setObjectName("fault")
        self.notice.setObjectName("state")
        for told in (self.faults, self.notice):
            told.setWordWrap(True)
            told.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(told)
        self.notice.setVisible(False)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("sheet")
        within = QVBoxLayout(inner)
        within.setContentsMargins(0, 0, 10, 0)
        within.addWidget(self.form)
        within.addStretch(1)
        area.setWidget(inner)
        column.addWidget(area, 1)
        return self._editor

    def _reading_card(self) -> QWidget:
        self._reading, column = card()
        column.addWidget(heading(translate("setup", "The host reads"), 1.05))
        self.spoken.setWordWrap(True)
        self.spoken.setObjectName("sheet")
        self.spoken.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.spoken.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.spoken)
        column.addWidget(area, 1)
        column.addWidget(soft(translate("setup", "Made from the settings: it is what is played.")))
        return self._reading

    def _join(self) -> None:
        self.rounds.picked.connect(self._on_picked)
        self.keeping.told.connect(self._on_told)
        self.keeping.changed.connect(self._fill_menus)
        self.add.menu().triggered.connect(self._on_add)
        self.preset.menu().triggered.connect(self._on_preset)
        self._fill_menus()
        self.title.edited.connect(self._on_title)
        self.form.edited.connect(self._on_rules)
        self.drop.clicked.connect(self._on_drop)
        self.copy.clicked.connect(self._on_copy)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)

    def _fill_menus(self) -> None:
        """The kinds of round, those of the user's own below them."""
        for menu in (self.add.menu(), self.preset.menu()):
            menu.clear()
            for preset in Preset:
                menu.addAction(say(name_of(preset))).setData(preset.value)
            menu.addSeparator()
            for kept in self.keeping.found:
                menu.addAction(kept.title).setData(OWN + kept.title)
        if self._desk.presets is None:
            return
        menu = self.preset.menu()
        menu.addSeparator()
        for text, slot in (
            (translate("setup", "Keep these rules as a kind of my own…"), self._on_keep),
            (translate("setup", "Hand these rules on as a file…"), self._on_send),
            (translate("setup", "Take in a file…"), self.keeping.ask_take),
        ):
            menu.addAction(text).triggered.connect(slot)
        if self.keeping.found:
            forget = menu.addMenu(translate("setup", "Delete a kind of my own"))
            for kept in self.keeping.found:
                forget.addAction(kept.title).setData(DROP + kept.title)

    def _on_keep(self) -> None:
        current = self._desk.draft.rounds[self.rounds.current]
        self.keeping.ask_title(current.rules, current.title)

    def _on_send(self) -> None:
        current = self._desk.draft.rounds[self.rounds.current]
        self.keeping.ask_send(Kept(current.title, current.rules))

    def _on_told(self, said: str) -> None:
        self.notice.setText(said)
        self.notice.setVisible(bool(said))

    def _on_picked(self) -> None:
        self._on_told("")
        self.refresh()

    def _put(self, sources: Sequence[int | RoundDraft], label: str, current: int) -> None:
        """Other rounds: old ones by their index, new ones themselves."""
        old = self._desk.draft.rounds
        rounds = [old[one] if isinstance(one, int) else one for one in sources]
        whence = [one if isinstance(one, int) else None for one in sources]
        self._desk.edit(with_rounds(self._desk.draft, rounds, whence), label)
        self.rounds.choose(current)

    @property
    def _indexes(self) -> list[int | RoundDraft]:
        return list(range(len(self._desk.draft.rounds)))

    def _drafted(self, name: str) -> RoundDraft | None:
        """A round of the kind that a menu names; None where it names none."""
        if name.startswith(OWN):
            title = name.removeprefix(OWN)
            for kept in self.keeping.found:
                if kept.title == title and isinstance(kept.content, RoundRules):
                    return RoundDraft(title, name, kept.content)
            return None
        preset = next((one for one in Preset if one.value == name), None)
        return round_of(preset, say(name_of(preset)), say) if preset is not None else None

    def _on_add(self, action: QAction) -> None:
        drafted = self._drafted(str(action.data() or ""))
        if drafted is None:
            return
        rounds, at = self._indexes, self.rounds.current + 1
        rounds.insert(at, drafted)
        self._put(rounds, translate("setup", "Add a round"), at)
        self.title.setFocus()
        self.title.selectAll()

    def _on_preset(self, action: QAction) -> None:
        name = str(action.data() or "")
        if name.startswith(DROP):
            title = name.removeprefix(DROP)
            self.keeping.ask_drop(next(one for one in self.keeping.found if one.title == title))
            return
        drafted = self._drafted(name)
        if drafted is None:
            return
        at = self.rounds.current
        old = self._desk.draft.rounds[at]
        # A title that only said which kind it was must not stand above another kind in the hall.
        title = drafted.title if old.title in ("", self._kind_of(old)[0]) else old.title
        changed = replace(old, title=title, preset=drafted.preset, rules=drafted.rules)
        self._desk.edit_round(at, changed, translate("setup", "Rules of a preset"))

    def _on_title(self, title: str) -> None:
        at = self.rounds.current
        changed = replace(self._desk.draft.rounds[at], title=title)
        self._desk.edit_round(at, changed, translate("setup", "Title of the round"), "title")

    def _on_rules(self, rules: RoundRules, name: str) -> None:
        at = self.rounds.current
        changed = replace(self._desk.draft.rounds[at], rules=rules)
        label = translate("setup", "Rules of '{0}'").format(changed.title)
        self._desk.edit_round(at, changed, label, name)

    def _on_drop(self) -> None:
        at, rounds = self.rounds.current, self._indexes
        del rounds[at]
        self._put(rounds, translate("setup", "Remove a round"), min(at, len(rounds) - 1))

    def _on_copy(self) -> None:
        at, rounds = self.rounds.current, self._indexes
        # The copy draws its own questions: none comes twice in a match.
        rounds.insert(at + 1, undrawn(self._desk.draft.rounds[at]))
        self._put(rounds, translate("setup", "Duplicate a round"), at + 1)

    def _on_up(self) -> None:
        self._swap(-1)

    def _on_down(self) -> None:
        self._swap(1)

    def _swap(self, way: int) -> None:
        at, rounds = self.rounds.current, self._indexes
        rounds[at], rounds[at + way] = rounds[at + way], rounds[at]
        self._put(rounds, translate("setup", "Move a round"), at + way)
