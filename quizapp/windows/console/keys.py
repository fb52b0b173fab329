"""The operator's keys: what each does, and which presses are an accident.

Works wherever the focus is, but never while a dialog is open or something is typed. A key that
belongs to a team's buzzer is none of the operator's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

MS = 1_000_000
DOUBLED = 400 * MS
"""The same stepping key again within this time is a slip of the finger or a bouncing clicker."""
BOUNCED = 120 * MS
"""The same for keys that are rightly pressed in quick succession, as a team's number."""
REPEATED = 30 * MS
"""A press so soon after its release is auto-repeat that X11 did not flag."""
POCKETED = 1_200 * MS
"""A clicker steps on only after it has been left alone for so long: in a pocket it never is."""
HELD = 1_200 * MS
"""Longest delay before a keyboard begins to repeat."""


class Deed(StrEnum):
    """What a key does."""

    NEXT = "next"
    BACK = "back"
    BLACK = "black"
    TITLE = "title"
    FREEZE = "freeze"
    SCORES = "scores"
    BREAK = "break"
    HOLD = "hold"
    """One moment please."""
    PAGE = "page"
    """The next page of a question too long for one."""
    TEAM = "team"
    RIGHT = "right"
    WRONG = "wrong"
    PART = "part"
    LATE = "late"
    FAULT = "fault"
    MORE = "more"
    LESS = "less"
    PAUSE = "pause"
    UNDO = "undo"
    MUTE = "mute"
    OUTPUT = "output"
    IDENTIFY = "identify"
    SCREEN = "screen"
    COPY = "copy"
    BUZZERS = "buzzers"
    ADJUST = "adjust"
    REJUDGE = "rejudge"
    VOID = "void"
    GO = "go"
    RECORD = "record"
    TENS = "tens"
    """The number keys are ten other teams'."""
    CLICKER = "clicker"
    SETTINGS = "settings"
    PROMPTER = "prompter"
    PROMPTER_UP = "prompter-up"
    PROMPTER_DOWN = "prompter-down"
    CHECK = "check"
    RECOUNT = "recount"
    """Write the sheet by which the scores are counted again."""
    RESULTS = "results"
    """Open what was written when the match was over."""
    CLOSE = "close"
    """Close the evening."""
    FORM = "form"
    """Take down what came on paper: wagers, marks, right answers of the hall."""
    PASS = "pass"  # noqa: S105 - a question is passed over
    """The team passes its question over."""
    CHOOSE_UP = "choose-up"
    """Of what is still to come, the item before is chosen to be moved."""
    CHOOSE_DOWN = "choose-down"
    MOVE_UP = "move-up"
    """The chosen item comes earlier in the evening."""
    MOVE_DOWN = "move-down"
    HELPS = "helps"
    """The number keys are the lifelines, or no longer."""
    PLAY = "play"
    """Run or stop the clip, or open the next tile."""
    REPLAY = "replay"
    """Run the clip from its beginning."""
    LARGE = "large"
    """Give picture or film the whole screen, or take it away again."""
    IDLE = "idle"
    """Swallowed: clickers send it, and nothing live may come of it."""


_KEYS = {
    Qt.Key.Key_Space: Deed.NEXT,
    Qt.Key.Key_PageDown: Deed.NEXT,
    Qt.Key.Key_Right: Deed.NEXT,
    Qt.Key.Key_PageUp: Deed.BACK,
    Qt.Key.Key_Left: Deed.BACK,
    Qt.Key.Key_Period: Deed.BLACK,
    Qt.Key.Key_B: Deed.BLACK,
    Qt.Key.Key_L: Deed.TITLE,
    Qt.Key.Key_F: Deed.FREEZE,
    Qt.Key.Key_S: Deed.SCORES,
    Qt.Key.Key_P: Deed.BREAK,
    Qt.Key.Key_H: Deed.HOLD,
    Qt.Key.Key_N: Deed.PAGE,
    # The verdicts' keys with and without Shift: a slip of it never does something else.
    Qt.Key.Key_Plus: Deed.RIGHT,
    Qt.Key.Key_Equal: Deed.RIGHT,
    Qt.Key.Key_Minus: Deed.WRONG,
    Qt.Key.Key_Underscore: Deed.WRONG,
    Qt.Key.Key_Asterisk: Deed.PART,
    Qt.Key.Key_Slash: Deed.LATE,
    Qt.Key.Key_Backslash: Deed.FAULT,
    Qt.Key.Key_BracketRight: Deed.MORE,
    Qt.Key.Key_BraceRight: Deed.MORE,
    Qt.Key.Key_BracketLeft: Deed.LESS,
    Qt.Key.Key_BraceLeft: Deed.LESS,
    Qt.Key.Key_T: Deed.PAUSE,
    Qt.Key.Key_M: Deed.MUTE,
    Qt.Key.Key_Up: Deed.PROMPTER_UP,
    Qt.Key.Key_Down: Deed.PROMPTER_DOWN,
    Qt.Key.Key_F7: Deed.CHECK,
    Qt.Key.Key_F8: Deed.PROMPTER,
    Qt.Key.Key_F2: Deed.ADJUST,
    Qt.Key.Key_F3: Deed.REJUDGE,
    Qt.Key.Key_F4: Deed.VOID,
    Qt.Key.Key_F6: Deed.BUZZERS,
    Qt.Key.Key_F9: Deed.OUTPUT,
    Qt.Key.Key_F10: Deed.IDENTIFY,
    Qt.Key.Key_F11: Deed.SCREEN,
    Qt.Key.Key_F12: Deed.SETTINGS,
    Qt.Key.Key_G: Deed.GO,
    Qt.Key.Key_C: Deed.COPY,
    Qt.Key.Key_K: Deed.CLICKER,
    Qt.Key.Key_R: Deed.RECORD,
    Qt.Key.Key_Tab: Deed.TENS,
    Qt.Key.Key_F1: Deed.FORM,
    Qt.Key.Key_Backspace: Deed.PASS,
    # Letters stay free for the teams' buzzers.
    Qt.Key.Key_QuoteLeft: Deed.HELPS,
    Qt.Key.Key_AsciiTilde: Deed.HELPS,
    Qt.Key.Key_Semicolon: Deed.PLAY,
    Qt.Key.Key_Colon: Deed.PLAY,
    Qt.Key.Key_Apostrophe: Deed.REPLAY,
    Qt.Key.Key_QuoteDbl: Deed.REPLAY,
    Qt.Key.Key_Comma: Deed.LARGE,
    Qt.Key.Key_Less: Deed.LARGE,
    Qt.Key.Key_End: Deed.CLOSE,
    Qt.Key.Key_Escape: Deed.IDLE,
    Qt.Key.Key_F5: Deed.IDLE,
}
_HELD = {
    Qt.KeyboardModifier.ControlModifier: {
        Qt.Key.Key_Z: Deed.UNDO,
        Qt.Key.Key_Up: Deed.CHOOSE_UP,
        Qt.Key.Key_Down: Deed.CHOOSE_DOWN,
    },
    Qt.KeyboardModifier.AltModifier: {
        Qt.Key.Key_Up: Deed.MOVE_UP,
        Qt.Key.Key_Down: Deed.MOVE_DOWN,
    },
}
"""Keys together with Ctrl or Alt."""
_TEXTS = {
    "。": Deed.BLACK,
    "＋": Deed.RIGHT,
    "＝": Deed.RIGHT,
    "－": Deed.WRONG,
    "＿": Deed.WRONG,
    "——": Deed.WRONG,
    "】": Deed.MORE,
    "【": Deed.LESS,
    "、": Deed.FAULT,
    "·": Deed.HELPS,
    "～": Deed.HELPS,
    "；": Deed.PLAY,
    "：": Deed.PLAY,
    "‘": Deed.REPLAY,
    "’": Deed.REPLAY,
    "“": Deed.REPLAY,
    "”": Deed.REPLAY,
    "，": Deed.LARGE,
    "《": Deed.LARGE,
}
"""What an input method makes of the same keys."""
_STEPPING = (
    Deed.NEXT, Deed.BACK, Deed.RIGHT, Deed.WRONG, Deed.LATE, Deed.UNDO, Deed.PASS,
)  # fmt: skip
_CLICKER = frozenset(
    key.value
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Right, Qt.Key.Key_Left,
                Qt.Key.Key_Period, Qt.Key.Key_F5, Qt.Key.Key_Escape)
)  # fmt: skip
"""What a clicker sends."""

RESERVED = frozenset((*_KEYS, *(Qt.Key(Qt.Key.Key_0.value + digit) for digit in range(10))))
"""Keys that no team's buzzer may take."""

_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


def deed_of(event: QKeyEvent) -> tuple[Deed, int] | None:
    """(deed, team) of a key press; team 1 to 10 for a number key, else 0."""
    key = Qt.Key(event.key()) if event.key() in _VALUES else None
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held in _HELD:
        deed = _HELD[held].get(key) if key is not None else None
        return (deed, 0) if deed else None
    if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    if key is None:
        deed = _TEXTS.get(event.text())
        return (deed, 0) if deed else None
    if Qt.Key.Key_0.value <= key.value <= Qt.Key.Key_9.value:
        return Deed.TEAM, key.value - Qt.Key.Key_0.value or 10
    deed = _KEYS.get(key)
    return (deed, 0) if deed else None


_VALUES = frozenset(key.value for key in (*RESERVED, Qt.Key.Key_Z))


class Guard:
    """Tells a meant press from auto-repeat, a held key and a doubled one."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._seen: dict[int, int] = {}
        self._down: set[int] = set()
        self._up: dict[int, int] = {}

    def press(self, key: int, *, repeat: bool, stepping: bool) -> bool:
        """Take note of a press; say whether it was meant."""
        now = self._now()
        since = now - self._seen.get(key, now - HELD)
        held = key in self._down and since < HELD
        follows = now - self._up.get(key, now - HELD) < REPEATED
        self._down.add(key)
        self._seen[key] = now
        return not (repeat or held or follows or since < (DOUBLED if stepping else BOUNCED))

    def done(self, key: int) -> None:
        """The deed of `key` is done: what was pressed while it lasted is too soon as well."""
        self._seen[key] = self._now()

    def release(self, key: int, *, repeat: bool) -> None:
        """Take note of a release."""
        if not repeat:
            self._down.discard(key)
        self._up[key] = self._now()


class Keyboard(QObject):
    """Hears every key of the program while its console is open."""

    asked = Signal(object, int)
    """(Deed, team)."""
    clicker_ignored = Signal()
    """A clicker was pressed that is locked, or too soon after its last press."""

    def __init__(
        self,
        console: QWidget,
        now: Callable[[], int],
        taken: Callable[[], Collection[int]],
    ) -> None:
        """`taken` tells the native scan codes that are buzzers."""
        super().__init__(console)
        self._console = console
        self._taken = taken
        self.clicker_locked = False
        self.by_clicker = False
        """Whether the key that is asked for just now is one that clickers send."""
        self._now = now
        self._clicked = now() - POCKETED
        self._guard = Guard(now)
        self._program = QApplication.instance()
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
        if not isinstance(watched, (QWindow, QWidget)) or not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.KeyRelease:
            self._guard.release(event.key(), repeat=event.isAutoRepeat())
            return False
        if not self._console.isVisible() or self._is_elsewhere(watched):
            return False
        scan = event.nativeScanCode()
        shortcut = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if scan and scan in self._taken() and not shortcut:
            return False
        found = deed_of(event)
        if found is None:
            return False
        deed, team = found
        key, repeat = event.key(), event.isAutoRepeat()
        heard = key not in _CLICKER or self._is_clicker_heard(deed)
        if self._guard.press(key, repeat=repeat, stepping=deed in _STEPPING):
            if not heard:
                self.clicker_ignored.emit()
            else:
                self.by_clicker = key in _CLICKER
                self.asked.emit(deed, team)
                self.by_clicker = False
                self._guard.done(key)
        event.accept()
        return True

    def _is_clicker_heard(self, deed: Deed) -> bool:
        """Whether the clicker is let in, and rested before it steps on."""
        now, before = self._now(), self._clicked
        self._clicked = now
        if self.clicker_locked:
            return False
        return deed is not Deed.NEXT or now - before >= POCKETED

    def _is_elsewhere(self, watched: QObject) -> bool:
        """Whether a dialog or a menu is open, or something is being typed."""
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            return True
        # What a field leaves alone climbs to its window: the field has the focus all the same.
        return _is_field(watched) or _is_field(QApplication.focusWidget())


def _is_field(target: QObject | None) -> bool:
    if isinstance(target, QComboBox):
        return target.isEditable()
    return isinstance(target, _FIELDS)
