"""The gamepads of this machine, heard on a thread of their own and told on that of the windows.

Begun only when somebody asks for them. Where they cannot be heard, or fail in the middle, that is
said in words and nothing else happens: keyboards go on.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal

from quizapp import clock
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.buzzers.devices import Change, Devices, Moved, NoPads, Plugged, Unplugged
from quizapp.buzzers.rack import MS, Pad, Rack

_logger = logging.getLogger(__name__)

PAD_RESOLUTION = 10 * MS + clock.grain()
"""What can honestly be told apart: a USB pad is asked every 8 ms; SDL looks, and notes, to 1 ms."""
SILENCE_MS = 60
"""So often the thread looks whether it is wanted still."""
FAREWELL_S = 2.0


def this_machine() -> Devices:
    """The pads that are really there; the library is loaded by this call."""
    from quizapp.buzzers.sdl import Sdl

    return Sdl()


class _Hearing(threading.Thread):
    """Waits for devices and hands on what they do, until it is told to end."""

    def __init__(self, make: Callable[[], Devices], tell: Callable[[object], None]) -> None:
        super().__init__(name="gamepads", daemon=True)
        self._make, self._tell = make, tell
        self.over = threading.Event()

    def run(self) -> None:
        try:
            devices = self._make()
            devices.open()
        except NoPads as problem:
            self._tell(problem.words)
            return
        except Exception as fault:
            _logger.exception("gamepads")
            self._tell(_failed(fault))
            return
        try:
            while not self.over.is_set():
                for change in devices.wait(SILENCE_MS):
                    self._tell(change)
        except Exception as fault:
            _logger.exception("gamepads")
            self._tell(_failed(fault))
        finally:
            devices.close()


class Pads(QObject):
    """Every pad of the machine; one for the whole program, shared by all that listen."""

    tapped = Signal(object)
    """A button was pressed: `Tap`."""
    came = Signal(object)
    """A pad was plugged in: `Came`."""
    went = Signal(object)
    """A pad was pulled: `Went`."""
    changed = Signal()
    """What is there, whether they are heard, or why not."""
    chosen = Signal(bool)
    """A person switched them on or off, to be remembered."""
    _told = Signal(object, object)

    def __init__(
        self, make: Callable[[], Devices] = this_machine, parent: QObject | None = None
    ) -> None:
        """`make` brings the layer that knows devices; it is called on the thread that hears."""
        super().__init__(parent)
        self._make = make
        self._rack = Rack()
        self._listeners: set[int] = set()
        self._hearing: _Hearing | None = None
        self._stuck: _Hearing | None = None
        self.wanted = False
        """Whether a person asked for them, though no team may have learned one yet."""
        self.problem: Words | None = None
        """Why pads are not heard though they were asked for."""
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def on(self) -> bool:
        """Whether pads are heard."""
        return self._hearing is not None

    @property
    def pads(self) -> tuple[Pad, ...]:
        """Those that are there, and those that are expected."""
        return self._rack.pads

    @property
    def there(self) -> tuple[str, ...]:
        """Those that are plugged in, by name."""
        return tuple(pad.called for pad in self._rack.pads if pad.there)

    @property
    def twins(self) -> tuple[Pad, ...]:
        """Equal pads, which only the order of plugging in tells apart."""
        return self._rack.twins

    def pad(self, pad_id: str) -> Pad | None:
        """One of them."""
        return self._rack.pad(pad_id)

    def expect(self, buttons: Mapping[str, str]) -> None:
        """Know learned pads again: id → the label of one of its buttons."""
        self._rack.expect(buttons)

    def want(self, *, on: bool) -> None:
        """A person switches them on or off."""
        if on != self.wanted:
            self.wanted = on
            self.chosen.emit(on)

    def listen(self, who: object, *, on: bool) -> None:
        """Hear pads as long as somebody wants it."""
        (self._listeners.add if on else self._listeners.discard)(id(who))
        if self._listeners and self._hearing is None:
            self._begin()
        elif not self._listeners:
            self._end()

    def close(self) -> None:
        """Hear nothing any more, whoever listens."""
        self._listeners.clear()
        self._end()

    def _begin(self) -> None:
        if self._stuck is not None and self._stuck.is_alive():
            # A driver that never answers: a second thread in the same library would do no good.
            self.problem = _failed(TimeoutError("no answer"))
            self.changed.emit()
            return
        self.problem = None
        # What a thread that has ended says late is not taken for the new one's.
        hearing = _Hearing(self._make, lambda told: self._tell(hearing, told))
        self._hearing = hearing
        hearing.start()
        self.changed.emit()

    def _end(self) -> None:
        hearing, self._hearing = self._hearing, None
        if hearing is None:
            return
        hearing.over.set()
        hearing.join(FAREWELL_S)
        self._stuck = hearing
        self._rack.unplug_all()
        self.changed.emit()

    def _tell(self, hearing: _Hearing, told: object) -> None:
        """From the thread that hears, to the windows'."""
        try:
            self._told.emit(hearing, told)
        except RuntimeError:
            _logger.info("a pad spoke after the end")

    def _on_told(self, hearing: object, told: Change | Words) -> None:
        if hearing is not self._hearing:
            return
        match told:
            case Moved():
                tap = self._rack.move(told)
                if tap is not None:
                    self.tapped.emit(tap)
                return
            case Plugged():
                came = self._rack.plug(told)
                self.changed.emit()
                self.came.emit(came)
            case Unplugged():
                went = self._rack.unplug(told.handle)
                self.changed.emit()
                if went is not None:
                    self.went.emit(went)
            case Words():
                self.problem = told
                self._end()
                self.changed.emit()


def _failed(fault: Exception) -> Words:
    text = QT_TRANSLATE_NOOP(
        "buzzers", "Gamepads are no longer heard ({why}). Keyboard buzzers work as ever."
    )
    return words("pads-failed", "buzzers", text, why=str(fault) or type(fault).__name__)
