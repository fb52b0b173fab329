"""Real SDL with its own virtual joysticks: there are no devices where tests run."""

from __future__ import annotations

import ast
import ctypes
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from quizapp import clock
from quizapp.buzzers import sdl
from quizapp.buzzers.devices import Change, Moved, NoPads, Plugged, Unplugged
from quizapp.buzzers.rack import MS
from quizapp.buzzers.sdl import Sdl

ROOT = Path(__file__).resolve().parents[2]
Kind = TypeVar("Kind", Moved, Plugged, Unplugged)


class Toys:
    """Virtual joysticks of the SDL that is heard."""

    def __init__(self, heard: Sdl) -> None:
        assert heard.library is not None
        self.heard, self._sdl = heard, heard.library
        self._sdl.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
        for name in ("Button", "Axis", "Hat"):
            function = getattr(self._sdl, f"SDL_JoystickSetVirtual{name}")
            function.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]

    def plug(self, buttons: int = 20) -> int:
        """A joystick with two sticks, a hat and buttons; its handle."""
        index = self._sdl.SDL_JoystickAttachVirtual(1, 2, buttons, 1)
        assert index >= 0
        came = self.next(Plugged)
        assert came.buttons == buttons
        return came.handle

    def pull(self, handle: int) -> None:
        count = self._sdl.SDL_NumJoysticks()
        ids = [self._sdl.SDL_JoystickGetDeviceInstanceID(index) for index in range(count)]
        assert self._sdl.SDL_JoystickDetachVirtual(ids.index(handle)) == 0

    def move(self, handle: int, button: int, *, down: bool) -> None:
        self._sdl.SDL_JoystickSetVirtualButton(self._device(handle), button, down)

    def stir(self, handle: int) -> None:
        self._sdl.SDL_JoystickSetVirtualAxis(self._device(handle), 0, 20_000)
        self._sdl.SDL_JoystickSetVirtualHat(self._device(handle), 0, 1)

    def _device(self, handle: int) -> ctypes.c_void_p:
        return ctypes.c_void_p(self._sdl.SDL_JoystickFromInstanceID(handle))

    def next(self, kind: type[Kind]) -> Kind:
        found = self.all(bool)
        assert isinstance(found[0], kind), found
        assert len(found) == 1
        return found[0]

    def all(self, enough: Callable[[list[Change]], bool]) -> list[Change]:
        seen: list[Change] = []
        end = time.monotonic() + 10
        while not enough(seen) and time.monotonic() < end:
            seen += self.heard.wait(20)
        return seen


@pytest.fixture
def toys() -> Iterator[Toys]:
    heard = Sdl()
    heard.open()
    made = Toys(heard)
    yield made
    heard.close()


def test_buttons_go_down_and_up_with_the_moment_that_sdl_saw_them(toys: Toys) -> None:
    handle = toys.plug()
    before = clock.now()
    toys.move(handle, 5, down=True)
    pressed = toys.next(Moved)
    assert (pressed.handle, pressed.button, pressed.down) == (handle, 5, True)
    assert before - 2 * MS <= pressed.at <= clock.now()
    toys.move(handle, 5, down=False)
    assert not toys.next(Moved).down


def test_a_press_keeps_its_moment_while_nobody_has_time_for_it(toys: Toys) -> None:
    """SDL notes it; the program that was busy 120 ms reads it later, and tells when it was."""
    handle = toys.plug()
    sdl_ = toys._sdl
    toys.move(handle, 0, down=True)
    sdl_.SDL_PumpEvents()
    seen = clock.now()
    while clock.now() < seen + 120 * MS:
        pass
    pressed = toys.next(Moved)
    assert pressed.at <= seen + 2 * MS


def test_sticks_and_hats_are_no_buttons(toys: Toys) -> None:
    handle = toys.plug()
    toys.stir(handle)
    toys.move(handle, 1, down=True)
    assert isinstance(toys.next(Moved), Moved)


def test_plugging_and_pulling_is_told_and_equal_ones_have_one_model(toys: Toys) -> None:
    first, second = toys.plug(), toys.plug()
    assert first != second
    toys.pull(first)
    assert toys.next(Unplugged).handle == first
    toys.move(second, 3, down=True)
    assert toys.next(Moved).handle == second
    assert toys.plug() not in (first, second)


def test_without_sdl_it_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sdl, "_folders", lambda: iter(()))
    monkeypatch.setattr(sdl.ctypes.util, "find_library", lambda _name: None)
    with pytest.raises(NoPads) as told:
        Sdl().open()
    assert told.value.words.code == "pads-unfit"


def test_a_library_that_is_none_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "SDL2.dll").write_bytes(b"no library at all")
    monkeypatch.setattr(sdl, "_folders", lambda: iter((tmp_path,)))
    with pytest.raises(NoPads) as told:
        Sdl().open()
    assert told.value.words.code == "pads-unfit"


def test_an_sdl_that_is_too_old_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sdl, "OLDEST", (2, 99, 0))
    with pytest.raises(NoPads, match="SDL 2"):
        Sdl().open()


_HARMLESS = """
import os, signal, subprocess, sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from quizapp.buzzers.pads import Pads

def caught():
    # Signals that are caught or ignored; those above 31 are the threads' own.
    with open("/proc/self/status") as status:
        lines = [line for line in status if line.startswith(("SigCgt", "SigIgn"))]
    return [int(line.split()[1], 16) & 0x7FFFFFFF for line in lines]

app = QApplication([])
environment, signals = dict(os.environ), caught()
pads = Pads()
pads.listen(app, on=True)

def look():
    assert pads.on and pads.problem is None, pads.problem
    assert caught() == signals, (caught(), signals)
    assert dict(os.environ) == environment
    assert subprocess.run([sys.executable, "-c", "print(1)"], capture_output=True).returncode == 0
    if hasattr(os, "fork"):
        child = os.fork()
        if child == 0:
            os._exit(7)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    with open("/proc/self/maps") as maps:
        loaded = maps.read()
    assert "libSDL2-2" in loaded
    assert "libSDL2_mixer" not in loaded and "pygame" not in loaded
    print("sound")
    sys.stdout.flush()
    if sys.argv[1] == "quit":
        pads.close()
        assert not [one for one in threading.enumerate() if one.name == "gamepads"]
        app.quit()
    elif sys.argv[1] == "abandon":
        app.quit()
    else:
        os.kill(os.getpid(), signal.SIGTERM)

def looked():
    try:
        look()
    except BaseException as fault:
        print(repr(fault), file=sys.stderr, flush=True)
        os._exit(1)

QTimer.singleShot(300, looked)
code = app.exec()
print("left")
sys.exit(code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(
    ("way", "code", "said"),
    [("quit", 0, "sound left"), ("abandon", 0, "sound left"), ("killed", -15, "sound")],
)
def test_it_leaves_signals_children_and_the_end_of_the_program_alone(
    way: str, code: int, said: str
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _HARMLESS, way],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stdout.split()) == (code, said.split()), ran.stderr


def test_a_bundle_has_sdl_alone_where_the_program_looks_for_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What build.spec collects, put where PyInstaller puts it, is found without the package."""
    if sdl.find_spec("sdl2dll") is None:
        pytest.skip("no wheel of SDL for this machine")
    tree = ast.parse((ROOT / "build.spec").read_text("utf-8"))
    function = next(one for one in tree.body if isinstance(one, ast.FunctionDef))
    assert function.name == "sdl"
    names: dict[str, Any] = {"Path": Path, "find_spec": sdl.find_spec}
    exec(compile(ast.Module([function], []), "build.spec", "exec"), names)  # noqa: S102 - our own
    collected: list[tuple[str, str]] = names["sdl"]()
    assert len(collected) == 1
    file, place = collected[0]
    (tmp_path / place).mkdir(parents=True)
    shutil.copy(file, tmp_path / place)
    monkeypatch.setattr(sdl, "find_spec", lambda _name: None)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert Path(sdl._path()).parent == tmp_path / place
    assert Path(sdl._path()).read_bytes() == Path(file).read_bytes()
