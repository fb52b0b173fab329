"""Gamepads and keys together, the pads heard by the program's own thread."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp import clock
from quizapp.bank.words import Words, words
from quizapp.buzzers.devices import NoPads
from quizapp.buzzers.pads import PAD_RESOLUTION, Pads
from quizapp.buzzers.rack import BOUNCE, SETTLING
from quizapp.buzzers.sdl import Sdl
from quizapp.buzzers.teams import TeamBuzzers
from quizapp.contest.draft import TeamKey
from quizapp.game.commands import KEYBOARD_RESOLUTION, Press
from tests.buzzers.pads_stand import BUZZ, CHEAP, MS, SECOND, Shelf, pads_of, until

A, S = 38, 39
"""Scan codes of the keys A and S on a PC's keyboard."""


class Table:
    """Team 1 has the key A; teams 2 and 3 have buttons of a pad."""

    keys: tuple[TeamKey, ...] = (
        TeamKey(1, A, "A"),
        TeamKey(2, 0, "Buzz·1", f"{BUZZ}#1"),
        TeamKey(3, 5, "Buzz·6", f"{BUZZ}#1"),
    )

    def __init__(self, keys: tuple[TeamKey, ...] | None = None) -> None:
        self.at = 5_000 * SECOND
        self.posted: list[Press] = []
        self.told: list[tuple[str, bool]] = []
        self.refused: list[str] = []
        self.learned: list[int] = []
        self.shelf = Shelf(lambda: self.at)
        self.pads = pads_of(self.shelf)
        self.buzzers = TeamBuzzers(
            self.posted.append,
            self.keys if keys is None else keys,
            self.pads,
            reserved={Qt.Key.Key_Space},
            now=lambda: self.at,
        )
        self.buzzers.told.connect(self._on_told)
        self.buzzers.refused.connect(lambda said: self.refused.append(said.code))
        self.buzzers.learned.connect(self.learned.append)
        self.window = QWidget()
        self.window.show()

    def _on_told(self, said: Words, wrong: bool) -> None:
        self.told.append((said.code, wrong))

    def key(self, code: int, key: Qt.Key = Qt.Key.Key_A, text: str = "a") -> None:
        event = QKeyEvent(
            QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, code, 0, 0, text
        )
        QApplication.sendEvent(self.window, event)

    def posts(self, count: int) -> list[Press]:
        until(lambda: len(self.posted) >= count)
        return self.posted

    def heard(self) -> None:
        """Wait until everything that was done to the pads has been told."""
        mark = 900 + len(self.pads.pads)
        self.shelf.plug(mark, f"mark {mark}", "Mark")
        until(lambda: any(pad.id == f"mark {mark}#1" for pad in self.pads.pads))

    def leave(self) -> None:
        self.buzzers.leave()
        self.pads.close()
        self.window.close()
        self.window.deleteLater()


@pytest.fixture
def table(qapp: QApplication) -> Iterator[Table]:
    made = Table()
    made.shelf.plug(1, BUZZ, "Buzz")
    until(lambda: not made.buzzers.lost)
    yield made
    made.leave()


@pytest.fixture
def bare(qapp: QApplication) -> Iterator[Table]:
    made = Table(())
    yield made
    made.leave()


def test_keys_and_buttons_are_in_one_race_each_with_its_own_stamp(table: Table) -> None:
    table.shelf.press(1, 5, table.at - 40 * MS)
    table.key(A)
    table.shelf.press(1, 0, table.at - 3 * MS)
    assert sorted(table.posts(3), key=lambda press: press.at) == [
        Press(table.at - 40 * MS, 3, "gamepad", PAD_RESOLUTION),
        Press(table.at - 3 * MS, 2, "gamepad", PAD_RESOLUTION),
        Press(table.at, 1, "keyboard", KEYBOARD_RESOLUTION),
    ]


def test_a_pad_is_not_said_to_tell_apart_more_than_it_can() -> None:
    """USB asks low-speed devices every 8 ms; SDL's look and its clock are a millisecond each."""
    assert PAD_RESOLUTION >= 10 * MS


def test_held_bouncing_and_foreign_buttons_are_no_presses(table: Table) -> None:
    table.shelf.press(1, 0, table.at, held=2 * MS)
    table.shelf.press(1, 0, table.at + 5 * MS)
    table.shelf.press(1, 7)
    table.heard()
    assert [press.team for press in table.posted] == [2]


def test_all_that_pressed_in_one_report_are_in(table: Table) -> None:
    table.shelf.press(1, 0)
    table.shelf.press(1, 5)
    assert {press.team for press in table.posts(2)} == {2, 3}
    assert len({press.at for press in table.posted}) == 1


def test_while_testing_the_match_hears_neither(table: Table) -> None:
    shown: list[int] = []
    table.buzzers.pressed.connect(lambda press: shown.append(press.team))
    table.buzzers.testing = True
    table.key(A)
    table.shelf.press(1, 0)
    until(lambda: len(shown) == 2)
    assert shown == [1, 2]
    assert table.posted == []


def test_a_pulled_pad_is_told_of_at_once_and_plugging_it_in_mends_it(table: Table) -> None:
    assert table.buzzers.lost == {}
    table.shelf.pull(1)
    until(lambda: table.told)
    assert table.told == [("pad-gone", True)]
    assert dict(table.buzzers.lost) == {2: "Buzz", 3: "Buzz"}
    table.key(A)
    assert [press.team for press in table.posted] == [1], "the keyboard goes on"

    table.buzzers._find.stop()  # its time is up: what comes now comes back
    table.shelf.plug(44, BUZZ, "Buzz")
    until(lambda: len(table.told) == 2)
    assert table.told[1] == ("pad-back", False)
    table.shelf.press(44, 5)
    assert table.posts(2)[1].team == 3


def test_a_pad_that_no_team_has_comes_and_goes_unsaid(table: Table) -> None:
    table.shelf.plug(9, CHEAP)
    table.shelf.pull(9)
    table.heard()
    assert table.told == []


def test_a_learned_pad_that_is_not_there_is_told_of(bare: Table) -> None:
    lacking = Table()
    lacking.buzzers._find.setInterval(20)
    lacking.buzzers.hear_pads(on=True)
    until(lambda: lacking.told)
    assert lacking.told == [("pads-lacking", True)]
    lacking.leave()


def test_two_equal_pads_have_a_team_each_and_are_said_to_be_equal(bare: Table) -> None:
    table, shelf = bare, bare.shelf
    table.buzzers.hear_pads(on=True)
    shelf.plug(1)
    shelf.plug(2)
    table.heard()
    table.buzzers.learn(1)
    shelf.press(1, 0)
    until(lambda: table.learned == [1])
    table.buzzers.learn(2)
    shelf.press(2, 0)
    until(lambda: table.learned == [1, 2])
    assert dict(table.buzzers.names) == {1: "USB Gamepad·1", 2: "USB Gamepad #2·1"}
    assert table.buzzers.twins == {1, 2}
    shelf.press(2, 0, table.at + SECOND)
    assert table.posts(1)[0].team == 2

    shelf.pull(1)
    shelf.pull(2)
    until(lambda: len(table.told) == 2)
    shelf.plug(3)
    until(lambda: len(table.told) == 3)
    assert table.told[2] == ("pads-mixed", True)


def test_a_button_is_learned_by_pressing_it_and_replaces_the_key(table: Table) -> None:
    table.buzzers.learn(1)
    table.shelf.press(1, 10)
    until(lambda: table.learned == [1])
    assert dict(table.buzzers.keys) == {}
    assert table.buzzers.names[1] == "Buzz·11"
    assert table.buzzers.kept[0] == TeamKey(1, 10, "Buzz·11", f"{BUZZ}#1")
    table.heard()
    assert table.posted == [], "the press that taught it was none"
    table.key(A)
    table.shelf.press(1, 10, table.at + SECOND)
    assert [press.team for press in table.posts(1)] == [1]


def test_a_key_is_learned_by_pressing_it_and_replaces_the_button(table: Table) -> None:
    table.buzzers.learn(2)
    table.key(S, Qt.Key.Key_S, "s")
    assert table.learned == [2]
    assert table.buzzers.kept[1] == TeamKey(2, S, "S")
    table.shelf.press(1, 0)
    table.heard()
    assert table.posted == []
    assert table.buzzers.teams == {1, 2, 3}


def test_a_button_that_another_team_has_is_refused_and_learning_goes_on(table: Table) -> None:
    table.buzzers.learn(1)
    table.shelf.press(1, 5)
    until(lambda: table.refused == ["key-taken"])
    table.shelf.press(1, 6)
    until(lambda: table.learned == [1])
    assert table.buzzers.names[1] == "Buzz·7"


def test_forgetting_takes_either_away(table: Table) -> None:
    table.buzzers.forget(2)
    table.buzzers.forget(1)
    assert table.buzzers.teams == {3}
    assert table.learned == [2, 1]


def test_no_thread_is_begun_before_somebody_asks(bare: Table) -> None:
    assert not bare.pads.on
    assert not [one for one in threading.enumerate() if one.name == "gamepads"]
    bare.buzzers.hear_pads(on=True)
    until(lambda: bare.shelf.opened == 1)
    bare.buzzers.hear_pads(on=False)
    assert (bare.shelf.closed, bare.pads.on) == (1, False)
    assert not [one for one in threading.enumerate() if one.name == "gamepads"]


def test_a_layer_that_never_answers_is_not_begun_a_second_time(
    bare: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.buzzers.pads.FAREWELL_S", 0.05)
    free = threading.Event()
    monkeypatch.setattr(bare.shelf, "wait", lambda _ms: [free.wait()][:0])
    bare.buzzers.hear_pads(on=True)
    until(lambda: bare.shelf.opened)
    bare.buzzers.hear_pads(on=False)
    bare.buzzers.hear_pads(on=True)
    assert not bare.buzzers.pads_on
    assert bare.buzzers.pads_problem is not None
    assert bare.shelf.opened == 1
    free.set()
    until(lambda: bare.shelf.closed)
    bare.buzzers.hear_pads(on=True)
    until(lambda: bare.shelf.opened == 2)
    assert bare.buzzers.pads_problem is None


def test_learned_pads_that_were_switched_off_are_said_to_be(table: Table) -> None:
    table.buzzers.hear_pads(on=False)
    problem = table.buzzers.pads_problem
    assert problem is not None
    assert problem.code == "pads-off"
    assert set(table.buzzers.lost) == {2, 3}
    table.buzzers.hear_pads(on=True)
    assert table.buzzers.pads_problem is None


def test_pads_are_heard_as_long_as_somebody_listens(bare: Table) -> None:
    other = object()
    bare.pads.listen(other, on=True)
    bare.buzzers.hear_pads(on=True)
    bare.buzzers.hear_pads(on=False)
    assert bare.pads.on
    bare.pads.listen(other, on=False)
    assert not bare.pads.on
    assert bare.shelf.opened == 1


def test_a_buzzer_is_not_heard_by_one_who_did_not_ask(table: Table) -> None:
    other = object()
    table.pads.listen(other, on=True)
    table.buzzers.hear_pads(on=False)
    table.shelf.press(1, 0)
    table.heard()
    assert table.posted == []
    table.pads.listen(other, on=False)


def test_where_pads_cannot_be_heard_it_is_said_and_keys_go_on(qapp: QApplication) -> None:
    made = Table(())
    made.shelf.fails = NoPads(words("pads-unfit", "buzzers", "no"))
    table = made
    table.buzzers.hear_pads(on=True)
    until(lambda: table.pads.problem)
    assert table.pads.problem is not None
    assert table.pads.problem.code == "pads-unfit"
    assert not table.buzzers.pads_on
    table.leave()


def test_with_learned_pads_the_operator_is_told_that_they_cannot_be_heard(
    qapp: QApplication,
) -> None:
    shelf = Shelf(lambda: 0)
    shelf.fails = NoPads(words("pads-unfit", "buzzers", "no"))
    posted: list[Press] = []
    told: list[str] = []
    buzzers = TeamBuzzers(posted.append, Table.keys, pads_of(shelf), now=lambda: 77)
    buzzers.told.connect(lambda said, _wrong: told.append(said.code))
    until(lambda: told)
    assert told == ["pads-unfit"]
    assert set(buzzers.lost) == {2, 3}
    window = QWidget()
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A.value, Qt.KeyboardModifier(0), A, 0, 0)
    QApplication.sendEvent(window, event)
    assert [press.team for press in posted] == [1]
    buzzers.leave()
    window.deleteLater()


def test_a_layer_that_breaks_in_the_middle_is_said_and_can_be_begun_again(table: Table) -> None:
    table.shelf.break_down("the hub is gone")
    until(lambda: table.told)
    assert table.told == [("pads-failed", True)]
    assert set(table.buzzers.lost) == {2, 3}
    assert table.shelf.closed == 1
    table.key(A)
    assert [press.team for press in table.posted] == [1]
    table.buzzers.hear_pads(on=True)
    table.shelf.plug(1, BUZZ, "Buzz")
    until(lambda: not table.buzzers.lost)
    assert table.pads.problem is None


def test_after_leaving_nothing_is_heard(table: Table) -> None:
    table.buzzers.leave()
    assert not table.pads.on
    table.key(A)
    QTest.qWait(20)
    assert table.posted == []


def test_sdl_itself_from_a_virtual_pad_to_the_press(qapp: QApplication) -> None:
    """The real layer on its thread: plugged in, learned, pressed, pulled, plugged in again."""
    sdl = Sdl()
    pads = Pads(lambda: sdl)
    posted: list[Press] = []
    told: list[str] = []
    buzzers = TeamBuzzers(posted.append, (), pads)
    buzzers.told.connect(lambda said, _wrong: told.append(said.code))
    buzzers.hear_pads(on=True)
    until(lambda: sdl.library)
    library = sdl.library
    assert library is not None
    library.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
    library.SDL_JoystickSetVirtualButton.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]

    def plug() -> None:
        library.SDL_JoystickAttachVirtual(1, 2, 20, 1)
        until(lambda: buzzers.pads_there)
        QTest.qWait(SETTLING // MS + 20)

    def press(button: int, done: Callable[[], object]) -> None:
        pad = ctypes.c_void_p(library.SDL_JoystickFromInstanceID(max(sdl._open)))
        library.SDL_JoystickSetVirtualButton(pad, button, 1)
        until(done)
        library.SDL_JoystickSetVirtualButton(pad, button, 0)
        until(lambda: not any(one.down for one in pads._rack._buttons.values()))
        QTest.qWait(BOUNCE // MS + 10)

    plug()
    buzzers.learn(4)
    press(5, lambda: buzzers.teams == {4})
    before = clock.now()
    press(5, lambda: posted)
    assert [one.team for one in posted] == [4]
    assert before - 2 * MS <= posted[0].at <= clock.now()
    library.SDL_JoystickDetachVirtual(0)
    until(lambda: told == ["pad-gone"])
    assert set(buzzers.lost) == {4}
    buzzers._find.stop()
    plug()
    until(lambda: told == ["pad-gone", "pad-back"])
    press(5, lambda: len(posted) == 2)
    buzzers.leave()
    assert not pads.on


def test_the_real_pads_of_this_machine_can_be_asked_for(qapp: QApplication) -> None:
    pads = Pads()
    who = object()
    pads.listen(who, on=True)
    QTest.qWait(150)
    assert pads.problem is None
    assert pads.on
    pads.close()
    assert not pads.on
