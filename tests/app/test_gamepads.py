"""Gamepads joined to the program: check, match, and what is kept of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp import clock
from quizapp.app import start
from quizapp.app.checking import Checking
from quizapp.app.desktop import Desktop
from quizapp.app.library import SAMPLE, Library
from quizapp.contest.checking import checks
from quizapp.contest.draft import TeamKey, write_draft
from quizapp.contest.findings import Light, Line
from quizapp.windows.console import Level
from quizapp.windows.setup.window import KEYS
from tests.buzzers.pads_stand import BUZZ, Shelf, pads_of, until


class Program:
    """The program with a shelf of pretended pads; teams 1 to 4 have a Buzz set, the others keys."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        library = Library(folder)
        draft = library.draft(SAMPLE)
        assert draft is not None
        keys = tuple(
            TeamKey(team.id, 5 * (team.id - 1), f"Buzz·{5 * team.id - 4}", f"{BUZZ}#1")
            if team.id <= 4
            else TeamKey(team.id, 100 + team.id, str(team.id))
            for team in draft.teams
        )
        body = write_draft(replace(draft, keys=keys))
        library.shelf.put_contest(SAMPLE, draft.title, body, clock.wall())
        self.library = library
        self.shelf = Shelf(clock.now)
        self.desktop = Desktop(app, library)
        self.desktop.pads = pads_of(self.shelf)
        self.desktop.show_home()

    def keys(self) -> tuple[TeamKey, ...]:
        draft = self.library.draft(SAMPLE)
        assert draft is not None
        return draft.keys

    def close(self) -> None:
        desktop = self.desktop
        if desktop.checking is not None:
            desktop.checking.window.reject()
        if desktop.evening is not None:
            desktop.evening.console._leaving = True
            desktop.evening.console.close()
            QTest.qWait(50)
        desktop.home.close()
        desktop.pads.close()
        self.library.close()


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    palette = qapp.palette()
    start.application("en")
    (tmp_path / "data").mkdir()
    made = Program(qapp, tmp_path / "data")
    yield made
    made.close()
    start.application("en")
    qapp.setPalette(palette)


def buzzers(checking: Checking) -> Line:
    return next(one for one in checks(checking.facts()) if one.code == "buzzers")


def test_in_the_check_a_pulled_pad_is_named_and_plugging_it_in_mends_it(program: Program) -> None:
    desktop, shelf = program.desktop, program.shelf
    assert not desktop.pads.on
    desktop.home.check.click()
    checking = desktop.checking
    assert checking is not None
    assert desktop.pads.on, "a match that has learned pads listens to them"
    assert buzzers(checking).light is Light.RED
    assert "Buzz" in str(buzzers(checking).said)
    shelf.plug(1, BUZZ, "Buzz")
    until(lambda: buzzers(checking).light is Light.AMBER)
    checking.window.lines.choose("buzzers")
    lamps = checking.window.detail.lamps
    shelf.press(1, 5)
    until(lambda: lamps[2].is_lit)
    shelf.pull(1)
    until(lambda: buzzers(checking).light is Light.RED)
    assert not lamps[2].is_lit, "a buzzer that was pulled has to be pressed once more"
    assert lamps[2].accessibleName().endswith("not plugged in")
    checking.window.reject()
    assert not desktop.pads.on


def test_a_match_hears_pads_and_keeps_what_is_learned(program: Program) -> None:
    desktop, shelf = program.desktop, program.shelf
    desktop.home.check.click()
    assert desktop.checking is not None
    desktop.checking.window.rehearse.click()
    evening = desktop.evening
    assert evening is not None
    assert desktop.pads.on
    light = evening.console.page.top.lights["buzzers"]
    shelf.plug(1, BUZZ, "Buzz")
    until(lambda: light.level is Level.OK)
    shelf.pull(1)
    until(lambda: light.level is Level.BAD)
    assert light.text() == "No pad: 1 2 3 4"
    assert "Plug it in again" in evening.console.page.messages.text()
    shelf.plug(2, BUZZ, "Buzz")
    until(lambda: light.level is Level.OK)
    evening.buzzers.learn(5)
    shelf.press(2, 17)
    until(lambda: evening.buzzers.names[5] == "Buzz·18")
    assert program.keys()[4] == TeamKey(5, 17, "Buzz·18", f"{BUZZ}#1")
    assert program.keys()[0] == TeamKey(1, 0, "Buzz·1", f"{BUZZ}#1")
    evening.console._leaving = True
    evening.console.close()
    until(lambda: desktop.evening is None)
    assert not desktop.pads.on


def test_that_gamepads_are_wanted_is_remembered_before_any_is_learned(program: Program) -> None:
    desktop, library = program.desktop, program.library
    desktop.preferences.follow_pads(desktop.pads)
    draft = library.draft(SAMPLE)
    assert draft is not None
    library.shelf.put_contest(
        SAMPLE, draft.title, write_draft(replace(draft, keys=())), clock.wall()
    )
    desktop.home.setup_requested.emit(SAMPLE)
    setup = desktop.setup
    assert setup is not None
    setup.go(KEYS)
    assert not setup.keys.pads.isChecked()
    setup.keys.pads.click()
    setup.close()
    assert not desktop.pads.on
    again = pads_of(program.shelf)
    desktop.pads = again
    desktop.preferences.follow_pads(again)
    desktop.home.setup_requested.emit(SAMPLE)
    assert desktop.setup is not None
    desktop.setup.go(KEYS)
    assert desktop.setup.keys.pads.isChecked()
    assert again.on
    desktop.setup.close()
    desktop.home.check.click()
    assert desktop.checking is not None
    assert again.on, "the check hears them too"
    desktop.checking.window.reject()
    again.want(on=False)
    last = pads_of(program.shelf)
    desktop.preferences.follow_pads(last)
    assert not last.wanted
    again.close()
