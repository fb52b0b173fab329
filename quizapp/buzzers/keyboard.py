"""Keyboard buzzers: a key per team, known by its native scan code.

Hears every key of the program before any window does, so that a press counts whatever has the
focus, a dialog too. What is typed into a field belongs to the field, and a key held with Ctrl, Alt
or Meta is a shortcut: neither is a press. The stamp is the key event's own time, brought to the
host's monotonic clock, where that can be trusted.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodQueryEvent, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from quizapp import clock
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game.commands import KEYBOARD_RESOLUTION, Press

MS = 1_000_000
LONGEST_WAIT = 2_000 * MS
"""An event that claims to have waited longer has no stamp to be trusted."""
REMEMBERED = 64
"""Key events whose delay is looked at: the quickest of them shows how the two clocks stand."""
WINDOWS_TICK = 16 * MS
"""What the message clock of Windows can tell apart."""

_MODIFIERS = frozenset(
    key.value
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta,
                Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Super_L,
                Qt.Key.Key_Super_R)
)  # fmt: skip
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Stamps:
    """Brings the times of events (ms, zero unknown) to the host's monotonic clock (ns)."""

    def __init__(self) -> None:
        self._delays: deque[int] = deque(maxlen=REMEMBERED)

    def stamp(self, event_ms: int, arrived: int) -> int:
        """When the event happened; its arrival where its own time cannot be trusted."""
        if event_ms <= 0:
            return arrived
        happened = event_ms * MS
        difference = arrived - happened
        if self._delays and not 0 <= difference - min(self._delays) <= LONGEST_WAIT:
            if difference < min(self._delays):
                # An event that took less time than any before: it sets the clock anew.
                self._delays.append(difference)
                return arrived
            self._delays.clear()
        self._delays.append(difference)
        return happened + min(self._delays)


class KeyboardBuzzers(QObject):
    """Turns key presses into `Press` and hands them on.

    `testing` keeps them from the match. `keys` are native scan codes; where a system tells none,
    its virtual key codes (from 2³²) stand for them.
    """

    pressed = Signal(object)
    """Every press of a team's key, a `Press`."""
    learned = Signal(int)
    """A team has another key, or none any more."""
    refused = Signal(object)
    """`Words`: why the key that was pressed cannot be learned."""

    def __init__(
        self,
        post: Callable[[Press], object],
        keys: Mapping[int, int] | None = None,
        names: Mapping[int, str] | None = None,
        *,
        reserved: Collection[int | Qt.Key] = (),
        now: Callable[[], int] = clock.now,
        parent: QObject | None = None,
    ) -> None:
        """`keys`: code → team, `names`: team → key cap; `reserved`: Qt keys that are not free."""
        super().__init__(parent)
        self.testing = False
        self._post = post
        self._keys = dict(keys or {})
        self._names = dict(names or {})
        self._reserved = frozenset(
            key.value if isinstance(key, Qt.Key) else key for key in reserved
        )
        self._now = now
        self._stamps = Stamps()
        self._resolution = WINDOWS_TICK if sys.platform == "win32" else KEYBOARD_RESOLUTION
        self._learning = 0
        self._kept: set[int] = set()
        """Keys that are down and whose press reached no window: nor shall their release."""
        self._program = QCoreApplication.instance()
        self.hear_first()

    @property
    def keys(self) -> Mapping[int, int]:
        """Code → team."""
        return self._keys

    @property
    def names(self) -> Mapping[int, str]:
        """Team → what stands on its key."""
        return {team: self._names.get(team, "●") for team in self._keys.values()}

    def learn(self, team: int) -> None:
        """Take the next key for `team`; 0 stops that."""
        self._learning = team

    def forget(self, team: int) -> None:
        """Take the key of `team` away."""
        self._keys = {code: one for code, one in self._keys.items() if one != team}
        self._names.pop(team, None)
        self.learned.emit(team)

    def hear_first(self) -> None:
        """Hear every key before all that listened until now."""
        if self._program is not None:
            self._program.installEventFilter(self)

    def leave(self) -> None:
        """Hear nothing any more."""
        if self._program is not None:
            self._program.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, (QWindow, QWidget)):
            return False
        arrived = self._now()
        code = code_of(event)
        at = self._stamps.stamp(event.timestamp(), arrived)
        if kind == QEvent.Type.KeyRelease:
            kept = code in self._kept
            if not event.isAutoRepeat():
                self._kept.discard(code)
            return kept
        self._kept.discard(code)
        mine = not _is_shortcut(event) and self._press(event, code, at, watched)
        if mine:
            self._kept.add(code)
        return mine

    def _press(self, event: QKeyEvent, code: int, at: int, watched: QObject) -> bool:
        """Take a press; say whether it was a buzzer's or was learned."""
        if self._learning and not event.isAutoRepeat():
            return self._learn(event, code)
        team = self._keys.get(code)
        if team is None or _is_typed_into(watched):
            return False
        if not event.isAutoRepeat():
            press = Press(at, team, "keyboard", self._resolution)
            if not self.testing:
                self._post(press)
            self.pressed.emit(press)
        return True

    def _learn(self, event: QKeyEvent, code: int) -> bool:
        if event.key() in _MODIFIERS:
            return True
        if event.key() == Qt.Key.Key_Escape.value:
            return False
        owner = self._keys.get(code, self._learning)
        if event.key() in self._reserved:
            text = QT_TRANSLATE_NOOP("console", "{key} drives the console. Take another key.")
            self.refused.emit(words("key-reserved", "console", text, key=name_of(event)))
        elif owner != self._learning:
            text = QT_TRANSLATE_NOOP("console", "{key} is team {team}'s already. Take another key.")
            self.refused.emit(words("key-taken", "console", text, key=name_of(event), team=owner))
        else:
            team, self._learning = self._learning, 0
            self._keys = {one: who for one, who in self._keys.items() if who != team}
            self._keys[code] = team
            self._names[team] = name_of(event)
            self.learned.emit(team)
        return True


def code_of(event: QKeyEvent) -> int:
    """The key's place on the keyboard, whatever layout is set."""
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


def _is_shortcut(event: QKeyEvent) -> bool:
    """Whether Ctrl, Alt or Meta is held: the key is no letter then, and no buzzer."""
    return bool(event.modifiers() & _HELD)


def _is_typed_into(watched: QObject) -> bool:
    """Whether the key would reach a field that takes text, or comes up from one."""
    # What a field leaves alone climbs to its window: the field has the focus all the same.
    return _takes_text(watched) or _takes_text(QApplication.focusWidget())


def _takes_text(target: QObject | None) -> bool:
    if not isinstance(target, QWidget):
        return False
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QCoreApplication.sendEvent(target, query)
    return bool(query.value(Qt.InputMethodQuery.ImEnabled))
