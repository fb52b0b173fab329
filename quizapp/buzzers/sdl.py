"""Gamepads through SDL 2, of which only the joysticks are started: no window, sound or keyboard.

The library is asked by ctypes, a dozen functions of it. pygame-ce would start the whole of SDL with
a picture to get at them, load thirty other libraries, and take over signals of the process, that of
a crash among them.

SDL looks at the devices every millisecond in its own code, which does not wait for Python, and
notes when it saw what. So a press keeps its moment, however busy the program is with painting.
Everything here happens in one thread, as the systems want it that hear devices by a thread's
messages. Loaded when somebody first asks for gamepads, never before.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from quizapp import clock
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.buzzers.devices import Change, Moved, NoPads, Plugged, Unplugged

MS = 1_000_000
OLDEST = (2, 0, 18)
"""The first SDL 2 that waits and stamps as is told above."""
HINTS = {
    # A press counts whatever window has the focus.
    "SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS": "1",
    # Windows: SDL hears of devices in a thread of its own, not by the messages of a window.
    "SDL_JOYSTICK_THREAD": "1",
    # The systems' own drivers only: SDL's would set lamps and modes of the devices they know.
    "SDL_JOYSTICK_HIDAPI": "0",
    # SIGTERM would no longer end the program.
    "SDL_NO_SIGNAL_HANDLERS": "1",
    "SDL_VIDEODRIVER": "dummy",
    "SDL_AUDIODRIVER": "dummy",
}
_NAMES = ("SDL2.dll", "libSDL2-2.0.so", "SDL2.framework/Versions/A/SDL2", "SDL2")
"""What SDL is called on Windows, Linux, macOS, and there in a bundle."""
_JOYSTICK = 0x200
_NEWEST_TICKS = 0xFFFFFFFF
_BUTTON_DOWN, _BUTTON_UP, _ADDED, _REMOVED = 0x603, 0x604, 0x605, 0x606
_UNHEARD = (0x600, 0x601, 0x602, 0x607)
"""Sticks, balls, hats and batteries: no buzzer."""


class _Event(ctypes.Structure):
    """What the events of buttons and devices have in common, in the room that SDL wants for any."""

    _fields_ = (
        ("type", ctypes.c_uint32),
        ("timestamp", ctypes.c_uint32),
        ("which", ctypes.c_int32),
        ("button", ctypes.c_uint8),
        ("state", ctypes.c_uint8),
        ("rest", ctypes.c_uint8 * 50),
    )


class _Guid(ctypes.Structure):
    _fields_ = (("data", ctypes.c_uint8 * 16),)


class Sdl:
    """The gamepads of this machine."""

    def __init__(self, now: Callable[[], int] = clock.now) -> None:
        self._now = now
        self._open: dict[int, ctypes.c_void_p] = {}
        self._event = _Event()
        self.library: ctypes.CDLL | None = None
        """SDL itself, while it is open."""
        self._ticks: Callable[[], int] | None = None

    def open(self) -> None:
        """Load SDL and start its joysticks."""
        path = _path()
        try:
            library = ctypes.CDLL(path)
            # Read without letting go of the interpreter: nothing may come between it and our clock.
            ticks = ctypes.PyDLL(path).SDL_GetTicks
            _declare(library)
        except (OSError, AttributeError) as fault:
            raise _unfit(str(fault)) from fault
        ticks.argtypes, ticks.restype = [], ctypes.c_uint32
        found = _version(library)
        if found < OLDEST:
            raise _unfit(f"SDL {'.'.join(map(str, found))}")
        for hint, value in HINTS.items():
            library.SDL_SetHint(hint.encode(), value.encode())
        library.SDL_SetMainReady()
        if library.SDL_InitSubSystem(_JOYSTICK) != 0:
            raise _unfit((library.SDL_GetError() or b"").decode("utf-8", "replace"))
        for kind in _UNHEARD:
            library.SDL_EventState(kind, 0)
        self.library, self._ticks = library, ticks

    def wait(self, ms: int) -> list[Change]:
        """What the devices did; the first of it is waited for."""
        library = self.library
        if library is None or not self._heard(library, ms):
            return []
        changes = list(self._read())
        while library.SDL_PollEvent(ctypes.byref(self._event)):
            changes += self._read()
        return changes

    def close(self) -> None:
        """Let go of the devices."""
        library, self.library = self.library, None
        if library is not None:
            for device in self._open.values():
                library.SDL_JoystickClose(device)
            library.SDL_QuitSubSystem(_JOYSTICK)
        self._open.clear()

    def _heard(self, library: ctypes.CDLL, ms: int) -> bool:
        event = ctypes.byref(self._event)
        if self._open:
            return bool(library.SDL_WaitEventTimeout(event, ms))
        # Without a pad nothing is looked at a thousand times a second.
        if library.SDL_PollEvent(event):
            return True
        library.SDL_Delay(ms)
        return False

    def _read(self) -> Iterator[Change]:
        event = self._event
        kind, which = event.type, event.which
        if kind in (_BUTTON_DOWN, _BUTTON_UP):
            yield Moved(which, self._moment(), event.button, kind == _BUTTON_DOWN)
        elif kind == _ADDED:
            yield from self._added(which)
        elif kind == _REMOVED and which in self._open:
            if self.library is not None:
                self.library.SDL_JoystickClose(self._open.pop(which))
            yield Unplugged(which, self._moment())

    def _added(self, index: int) -> Iterator[Change]:
        library = self.library
        device = library.SDL_JoystickOpen(index) if library is not None else None
        if library is None or not device:
            return  # pulled again already, or not ours to read
        handle = library.SDL_JoystickInstanceID(device)
        if handle in self._open:
            library.SDL_JoystickClose(device)
            return
        self._open[handle] = device
        guid = bytes(library.SDL_JoystickGetGUID(device).data).hex()
        name = (library.SDL_JoystickName(device) or b"").decode("utf-8", "replace")
        serial = (library.SDL_JoystickGetSerial(device) or b"").decode("utf-8", "replace")
        buttons = max(0, library.SDL_JoystickNumButtons(device))
        yield Plugged(handle, self._moment(), guid, name, buttons, serial)

    def _moment(self) -> int:
        """When SDL saw the event that is at hand."""
        assert self._ticks is not None
        ticks, now = self._ticks(), self._now()
        return now - ((ticks - self._event.timestamp) & _NEWEST_TICKS) * MS


def _path() -> str:
    """Where SDL lies: that of the package `pysdl2-dll`, else the system's."""
    for folder in _folders():
        for name in _NAMES:
            if (folder / name).is_file():
                return str(folder / name)
    path = ctypes.util.find_library("SDL2-2.0") or ctypes.util.find_library("SDL2")
    if not path:
        raise _unfit("SDL 2")
    return path


def _folders() -> Iterator[Path]:
    # The package is only looked up, not imported: it would change the environment.
    spec = find_spec("sdl2dll")
    for place in spec.submodule_search_locations or () if spec is not None else ():
        yield Path(place, "dll")
    bundle = getattr(sys, "_MEIPASS", "")
    if bundle:
        yield Path(bundle, "sdl2dll", "dll")


def _declare(library: ctypes.CDLL) -> None:
    """Tell ctypes what the functions take and give; AttributeError where one is not there."""
    number, text, device = ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p
    for name, takes, gives in (
        ("SDL_GetVersion", [ctypes.POINTER(ctypes.c_uint8 * 3)], None),
        ("SDL_GetError", [], text),
        ("SDL_SetHint", [text, text], number),
        ("SDL_SetMainReady", [], None),
        ("SDL_InitSubSystem", [ctypes.c_uint32], number),
        ("SDL_QuitSubSystem", [ctypes.c_uint32], None),
        ("SDL_EventState", [ctypes.c_uint32, number], ctypes.c_uint8),
        ("SDL_WaitEventTimeout", [ctypes.POINTER(_Event), number], number),
        ("SDL_Delay", [ctypes.c_uint32], None),
        ("SDL_PollEvent", [ctypes.POINTER(_Event)], number),
        ("SDL_JoystickOpen", [number], device),
        ("SDL_JoystickClose", [device], None),
        ("SDL_JoystickInstanceID", [device], ctypes.c_int32),
        ("SDL_JoystickGetGUID", [device], _Guid),
        ("SDL_JoystickName", [device], text),
        ("SDL_JoystickGetSerial", [device], text),
        ("SDL_JoystickNumButtons", [device], number),
    ):
        function = getattr(library, name)
        function.argtypes, function.restype = takes, gives


def _version(library: ctypes.CDLL) -> tuple[int, ...]:
    found = (ctypes.c_uint8 * 3)()
    library.SDL_GetVersion(ctypes.byref(found))
    return tuple(found)


def _unfit(why: str) -> NoPads:
    text = QT_TRANSLATE_NOOP(
        "buzzers",
        "Gamepads cannot be heard on this computer ({why}). Keyboard buzzers work as ever.",
    )
    return NoPads(words("pads-unfit", "buzzers", text, why=why or "SDL 2"))
