"""The machine is kept awake during a match: never in the way, and let go at its end."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType, SimpleNamespace

import pytest

from quizapp.app.awake import Awake


class System:
    """Stands in for wakepy: takes the wish or not, and notes down what it is told."""

    def __init__(self, *, takes: bool) -> None:
        self.takes = takes
        self.told: list[str] = []
        self.asked, self.answer = threading.Event(), threading.Event()
        self.left = threading.Event()

    @contextmanager
    def presenting(self, on_fail: str) -> Iterator[SimpleNamespace]:
        self.told.append(on_fail)
        self.asked.set()
        assert self.answer.wait(10)
        yield SimpleNamespace(active=self.takes)
        self.left.set()


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> System:
    system = System(takes=request.param)
    module = ModuleType("wakepy")
    module.keep = system  # pyright: ignore[reportAttributeAccessIssue]
    monkeypatch.setitem(sys.modules, "wakepy", module)
    return system


@pytest.mark.parametrize("given", [True], indirect=True)
def test_it_is_held_to_the_end_and_let_go(given: System) -> None:
    awake = Awake()
    awake.begin()
    assert given.asked.wait(10)
    assert awake.holds is None, "begin waits for no answer"
    assert given.told == ["pass"]
    given.answer.set()
    assert not given.left.is_set()
    awake.release()
    assert given.left.wait(10)
    assert awake.holds is True


@pytest.mark.parametrize("given", [False], indirect=True)
def test_a_system_that_refuses_is_told_by_a_light_only(given: System) -> None:
    awake = Awake()
    given.answer.set()
    awake.begin()
    assert given.left.wait(10), "there is nothing to hold"
    assert awake.holds is False
    awake.release()


def test_without_the_package_nothing_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wakepy", None)
    awake = Awake()
    awake._hold()
    assert awake.holds is False


def test_the_real_package_does_without_a_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """No D-Bus, as on a bare server: an answer all the same."""
    pytest.importorskip("wakepy")
    monkeypatch.setitem(os.environ, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    awake = Awake()
    awake.release()
    awake._hold()
    assert awake.holds in (True, False)


def test_it_is_not_loaded_at_the_start() -> None:
    import subprocess

    code = "import sys, quizapp.app.evening; sys.exit('wakepy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
