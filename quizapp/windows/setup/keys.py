"""The key or gamepad button that each team presses, learned by pressing it."""

from __future__ import annotations

from collections import Counter
from string import ascii_uppercase
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest.draft import TeamKey
from quizapp.game.plan import Team
from quizapp.windows.console.keys import RESERVED
from quizapp.windows.parts.fields import card, heading, soft
from quizapp.windows.parts.pads import Pads, pads_said
from quizapp.windows.setup.desk import Desk
from quizapp.windows.setup.signs import sign_picture

translate = QCoreApplication.translate


class KeysPage(QWidget):
    """A field for each team: click it, press the team's button."""

    def __init__(self, desk: Desk, pads: Pads | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pads = pads
        self.fields: list[KeyField] = []
        self._teams: tuple[Team, ...] | None = None
        self.clear_all = QPushButton(translate("setup", "Forget all keys"))
        self.clear_all.clicked.connect(self._on_clear_all)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        sheet, column = card()
        head = QHBoxLayout()
        head.addWidget(heading(translate("setup", "Buzzer keys")), 1)
        head.addWidget(self.clear_all)
        column.addLayout(head)
        self.hint = soft()
        column.addWidget(self.hint)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        inner = QWidget()
        inner.setObjectName("sheet")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 4, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        area.setWidget(inner)
        column.addWidget(area, 1)
        self.pads = QCheckBox(translate("setup", "Gamepads too"))
        self.pads.setToolTip(
            translate("setup", "Gamepads and quiz buzzers with a USB receiver that are no keyboard")
        )
        learned = any(key.device for key in desk.draft.keys)
        self.pads.setChecked(learned or (pads is not None and (pads.on or pads.wanted)))
        self.pads_line = soft()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.pads)
        row.addWidget(self.pads_line, 1)
        column.addLayout(row)
        page.addWidget(sheet)
        if pads is None:
            self.pads.hide()
        else:
            pads.tapped.connect(self._on_tapped)
            pads.changed.connect(self._say_pads)
            self.pads.clicked.connect(self._on_pads)
        self.refresh()

    def refresh(self) -> None:
        """Show the draft that stands."""
        draft = self._desk.draft
        if draft.teams != self._teams:
            self._teams = draft.teams
            self._rebuild(draft.teams)
        keys = {key.team: key for key in draft.keys}
        counts = Counter((key.device, key.code) for key in draft.keys)
        for number, field in enumerate(self.fields, start=1):
            key = keys.get(number)
            twice = key is not None and counts[key.device, key.code] > 1
            field.put(key.label if key else "", twice=twice)
        self.clear_all.setEnabled(bool(draft.keys))
        self.hint.setText(
            translate(
                "setup",
                "Choose a team's field and press that team's button once; the next team follows by "
                "itself. Any button that acts as a keyboard will do; gamepads are heard once they "
                "are switched on below. Delete forgets a key.",
            )
        )
        self._say_pads()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._listen()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._pads is not None:
            self._pads.listen(self, on=False)

    def _on_pads(self, on: bool) -> None:
        if self._pads is not None:
            self._pads.want(on=on)
        self._listen()

    def _listen(self) -> None:
        """Hear gamepads while the page is to be seen and they are wanted."""
        if self._pads is None:
            return
        keys = [key for key in self._desk.draft.keys if key.device]
        self._pads.expect({key.device: key.label for key in keys})
        self._pads.listen(self, on=self.pads.isChecked())
        self._say_pads()

    def _say_pads(self) -> None:
        pads = self._pads
        if pads is None:
            return
        if pads.problem is not None:
            self.pads.setChecked(False)
        said = pads_said(pads.there, on=pads.on, twins=bool(pads.twins), problem=pads.problem)
        self.pads_line.setText(said)

    def _on_tapped(self, tap: Any) -> None:
        """A gamepad's button: learned for the team whose field waits, else shown whose it is."""
        waiting = next((field for field in self.fields if field.hasFocus()), None)
        if waiting is not None:
            waiting.learned.emit(waiting.team, tap.button, tap.label, tap.pad)
            return
        place = (tap.pad, tap.button)
        owner = next((k.team for k in self._desk.draft.keys if (k.device, k.code) == place), 0)
        if owner:
            said = translate("setup", "{0} was pressed: team {1}.").format(tap.label, owner)
        else:
            said = translate("setup", "{0} was pressed: no team's.").format(tap.label)
        self.hint.setText(said)

    def _on_refused(self, name: str) -> None:
        taken = {key.label for key in self._desk.draft.keys}
        free = " ".join(letter for letter in _LETTERS if letter not in taken)
        text = translate("setup", "{0} drives the match. Letters that are free for teams: {1}")
        self.hint.setText(text.format(name, free))

    def jump(self, number: int) -> None:
        """Put the cursor on a team's field; 0: on the first that has no key yet."""
        if not self.fields:
            return
        known = {key.team for key in self._desk.draft.keys}
        bare = next((field.team for field in self.fields if field.team not in known), 1)
        self.fields[min(number or bare, len(self.fields)) - 1].setFocus()

    def _rebuild(self, teams: tuple[Team, ...]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = []
        half = (len(teams) + 1) // 2 if len(teams) > 8 else len(teams)
        for at, team in enumerate(teams):
            row, side = at % max(half, 1), at // max(half, 1) * 4
            picture = QLabel()
            picture.setPixmap(sign_picture(team, 30, ratio=2))
            field = KeyField(team)
            field.learned.connect(self._on_learned)
            field.cleared.connect(self._on_cleared)
            field.refused.connect(self._on_refused)
            name = QLabel(team.name)
            name.setBuddy(field)
            self.fields.append(field)
            for column, widget in enumerate((picture, name, field)):
                self._grid.addWidget(widget, row, side + column)
            name.setMinimumWidth(150)
            self._grid.setColumnMinimumWidth(side + 3, 36)
        self._grid.setRowStretch(len(teams) + 1, 1)
        self._grid.setColumnStretch(8, 1)

    def _on_learned(self, team: int, code: int, label: str, device: str) -> None:
        rest = tuple(key for key in self._desk.draft.keys if key.team != team)
        keys = sorted((*rest, TeamKey(team, code, label, device)), key=lambda key: key.team)
        draft = replace(self._desk.draft, keys=tuple(keys))
        self._desk.edit(draft, translate("setup", "Key of team {0}").format(team))
        if team < len(self.fields):
            self.fields[team].setFocus()

    def _on_cleared(self, team: int) -> None:
        keys = tuple(key for key in self._desk.draft.keys if key.team != team)
        draft = replace(self._desk.draft, keys=keys)
        self._desk.edit(draft, translate("setup", "Key of team {0}").format(team))

    def _on_clear_all(self) -> None:
        draft = replace(self._desk.draft, keys=())
        self._desk.edit(draft, translate("setup", "Forget all keys"))


_KEPT = frozenset(
    key.value
    for key in (
        *RESERVED,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    )
)
_LETTERS = tuple(letter for letter in ascii_uppercase if Qt.Key(ord(letter)).value not in _KEPT)
_MODIFIERS = frozenset(
    key.value
    for key in (
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    )
)
_FORGETTING = (Qt.Key.Key_Delete.value, Qt.Key.Key_Backspace.value)


def code_of(event: QKeyEvent) -> int:
    """The key's place on the keyboard, as the buzzers will know it again."""
    scan = event.nativeScanCode()
    if scan > 1:  # macOS always says 0 or 1
        return scan
    virtual = event.nativeVirtualKey()
    return (1 << 32) + virtual if virtual else (1 << 33) + event.key()


def name_of(event: QKeyEvent) -> str:
    """What stands on the key."""
    text = event.text().strip()
    if text and text.isprintable():
        return text.upper()
    return QKeySequence(event.key()).toString() or str(event.nativeScanCode())


class KeyField(QPushButton):
    """Learns the next key that is pressed while it has the focus; Delete forgets it."""

    learned = Signal(int, object, str, str)
    """(team, code, label, device); the device is "" for a keyboard."""
    refused = Signal(str)
    cleared = Signal(int)

    def __init__(self, team: Team, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._team = team
        self._label = ""
        self.setObjectName("key")
        self.setAccessibleName(translate("setup", "Key of {0}").format(team.name))
        self.setMinimumSize(QSize(180, 36))
        self._say()

    @property
    def team(self) -> int:
        """Whose it is."""
        return self._team.id

    def put(self, label: str, *, twice: bool) -> None:
        """Show the learned key, marked if another team has it too."""
        self._label = label
        palette = QPalette()
        if twice:
            palette.setColor(QPalette.ColorRole.ButtonText, Qt.GlobalColor.red)
        self.setPalette(palette)
        self._say()

    def event(self, event: QEvent) -> bool:
        # A key that is learned here does nothing else, be it a shortcut of the window.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._takes(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _FORGETTING:
            self.cleared.emit(self._team.id)
        elif self._takes(event):
            if not event.isAutoRepeat():
                self.learned.emit(self.team, code_of(event), name_of(event), "")
        elif event.key() in _KEPT and event.text().strip():
            self.refused.emit(name_of(event))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._say()

    def _takes(self, event: QKeyEvent) -> bool:
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        kept = event.key() in (*_KEPT, *_MODIFIERS, *_FORGETTING)
        return not kept and not event.modifiers() & held

    def _say(self) -> None:
        if self._label:
            self.setText(self._label)
        elif self.hasFocus():
            self.setText(translate("setup", "press the button now …"))
        else:
            self.setText(translate("setup", "no key"))
