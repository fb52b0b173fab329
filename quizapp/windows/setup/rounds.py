"""The rounds, every rule of them, and the text that the host reads from these rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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

from quizapp.contest.draft import RoundDraft, round_of
from quizapp.contest.wishes import needed
from quizapp.game.plan import Round
from quizapp.game.presets import Preset, contradictions, name_of, rules_of
from quizapp.game.rules import RoundRules
from quizapp.game.spoken import rules_text
from quizapp.windows.parts.speech import say
from quizapp.windows.setup.desk import Desk
from quizapp.windows.setup.fields import TextField, card, heading, soft
from quizapp.windows.setup.rules_form import RulesForm

translate = QCoreApplication.translate


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
        self.add = QPushButton(translate("setup", "+ Round"))
        self.add.setMenu(self._presets(self._on_add))
        self.drop, self.copy = _small("×"), _small(translate("setup", "Copy"))
        self.up, self.down = _small("↑"), _small("↓")
        for button, name in (
            (self.drop, translate("setup", "Remove this round")),
            (self.copy, translate("setup", "Duplicate this round")),
            (self.up, translate("setup", "Move up")),
            (self.down, translate("setup", "Move down")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.title = TextField(translate("setup", "Title of the round"))
        self.preset = QPushButton()
        self.preset.setObjectName("menu")
        self.preset.setToolTip(translate("setup", "Take on the usual rules of a kind of round"))
        self.preset.setMenu(self._presets(self._on_preset))
        self.form = RulesForm()
        self.faults, self.spoken = QLabel(), QLabel()
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
        kinds = {preset.value: say(name_of(preset)) for preset in Preset}
        kind = kinds.get(current.preset, "")
        usual = current.preset in kinds and current.rules == rules_of(Preset(current.preset))
        changed = "" if usual else " *"
        self.preset.setText(translate("setup", "Preset: {0}").format(kind + changed))
        faults = contradictions(current.rules)
        self.faults.setVisible(bool(faults))
        self.faults.setText("\n".join(say(fault) for fault in faults))
        lines = rules_text(Round(current.title, current.rules), self._desk.lang)
        self.spoken.setText("\n\n".join(lines))

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
        self.faults.setWordWrap(True)
        column.addWidget(self.faults)
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
        self.title.edited.connect(self._on_title)
        self.form.edited.connect(self._on_rules)
        self.drop.clicked.connect(self._on_drop)
        self.copy.clicked.connect(self._on_copy)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)

    def _presets(self, slot: Callable[[QAction], None]) -> QMenu:
        menu = QMenu(self)
        for preset in Preset:
            menu.addAction(say(name_of(preset))).setData(preset.value)
        menu.triggered.connect(slot)
        return menu

    def _on_picked(self) -> None:
        self.refresh()

    def _put(self, rounds: Sequence[RoundDraft], label: str, current: int) -> None:
        self._desk.edit(replace(self._desk.draft, rounds=tuple(rounds)), label)
        self.rounds.choose(current)

    def _on_add(self, action: QAction) -> None:
        preset = Preset(str(action.data()))
        drafted = round_of(preset, say(name_of(preset)))
        rounds = list(self._desk.draft.rounds)
        at = self.rounds.current + 1
        rounds.insert(at, drafted)
        self._put(rounds, translate("setup", "Add a round"), at)
        self.title.setFocus()
        self.title.selectAll()

    def _on_preset(self, action: QAction) -> None:
        preset = Preset(str(action.data()))
        at = self.rounds.current
        old = self._desk.draft.rounds[at]
        changed = replace(old, preset=preset.value, rules=rules_of(preset))
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
        at, rounds = self.rounds.current, list(self._desk.draft.rounds)
        del rounds[at]
        self._put(rounds, translate("setup", "Remove a round"), min(at, len(rounds) - 1))

    def _on_copy(self) -> None:
        at, rounds = self.rounds.current, list(self._desk.draft.rounds)
        # The copy draws its own questions: none comes twice in a match.
        rounds.insert(at + 1, replace(rounds[at], by_hand=()))
        self._put(rounds, translate("setup", "Duplicate a round"), at + 1)

    def _on_up(self) -> None:
        self._swap(-1)

    def _on_down(self) -> None:
        self._swap(1)

    def _swap(self, way: int) -> None:
        at, rounds = self.rounds.current, list(self._desk.draft.rounds)
        rounds[at], rounds[at + way] = rounds[at + way], rounds[at]
        self._put(rounds, translate("setup", "Move a round"), at + way)


def _small(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("small")
    return button
