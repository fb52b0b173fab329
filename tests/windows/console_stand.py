"""A console on a small match, with a clock that the test moves, for the tests of its keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from quizapp.bank.question import Choices, Kind, Question, Status
from quizapp.game import commands as c
from quizapp.game.events import Event
from quizapp.game.match import Match, Play, Stage
from quizapp.game.plan import Award, Plan, Round, Team
from quizapp.game.rules import (
    MINUS_VALUE,
    AfterWrong,
    Answerers,
    BuzzRules,
    RoundRules,
    TieBreak,
)
from quizapp.show import Show
from quizapp.windows.console import ConsoleWindow, Output
from quizapp.windows.console.keys import Deed
from quizapp.windows.control import Control
from quizapp.windows.projector import ProjectorWindow
from quizapp.windows.stage import RED

SECOND = 1_000_000_000
KEYS = {24: 1, 25: 2, 26: 3}
"""Scan codes of three teams' buzzers."""


class Memory:
    """A log that keeps decisions, and fails when told to."""

    def __init__(self) -> None:
        self.decisions: list[tuple[Event, ...]] = []
        self.broken = False

    def append(self, events: Sequence[Event]) -> int:
        if self.broken:
            raise OSError("no space left")
        self.decisions.append(tuple(events))
        return len(self.decisions)


class Sounding:
    """Sounds that are only noted down."""

    ready = True

    def __init__(self) -> None:
        self.muted = False
        self.played: list[str] = []

    def play(self, name: str) -> None:
        self.played.append(name)


def question(number: int) -> Question:
    return Question(
        f"q{number}",
        Kind.SINGLE,
        f"第 {number} 题的题干？",
        ("甲", "乙", "丙", "丁"),
        key=Choices((1,)),
        explanation="因为乙。",
        status=Status.READY,
    )


TURNS = Round(
    "必答题", RoundRules(answerers=Answerers.TEAM, wrong=MINUS_VALUE), (*map(question, range(3)),)
)
BOARDS = Round("共答题", RoundRules(answerers=Answerers.ALL), (question(10),))
RACE = Round(
    "抢答题",
    RoundRules(
        answerers=Answerers.BUZZ,
        count=2,
        wrong=MINUS_VALUE,
        buzz=BuzzRules(tie=TieBreak.OPERATOR, after_wrong=AfterWrong.ALL_OTHERS),
    ),
    (question(20), question(21)),
)
RISK = Round(
    "风险题",
    RoundRules(
        answerers=Answerers.TEAM,
        values=(10, 20, 30),
        may_decline=True,
        wrong=MINUS_VALUE,
        answer_s=0,
    ),
    (*map(question, range(30, 34)),),
)


def plan(*rounds: Round) -> Plan:
    teams = tuple(Team(number, f"{number}队") for number in (1, 2, 3))
    return Plan("测试赛", teams, rounds or (TURNS, RACE), awards=(Award("一等奖", 1),))


class Desk:
    """A running match, its console, and hands on the keyboard."""

    def __init__(
        self,
        match: Plan | None = None,
        keys: dict[int, int] | None = None,
        projector: ProjectorWindow | None = None,
    ) -> None:
        self.at = 1_000 * SECOND
        self.log = Memory()
        show = Show(self.log)
        show.do(c.Open(self.at, match or plan()))
        self.control = Control(show, now=lambda: self.at, seed=lambda: 0)
        self.sounds = Sounding()
        self.window = ConsoleWindow(
            self.control,
            RED,
            keys=KEYS if keys is None else keys,
            sounds=self.sounds,
            projector=projector,
        )
        self.window.resize(1093, 614)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)

    @property
    def match(self) -> Match:
        return self.control.match

    @property
    def output(self) -> Output:
        return self.window.output

    @property
    def play(self) -> Play:
        assert isinstance(self.match.phase, Play)
        return self.match.phase

    @property
    def stage(self) -> Stage:
        return self.play.stage

    def wait(self, seconds: float) -> None:
        self.at += int(seconds * SECOND)

    def key(
        self, key: Qt.Key, text: str = "", *, on: QWidget | None = None, after: float = 0.6
    ) -> None:
        """Press and release a key, `after` seconds of rest."""
        self.wait(after)
        self.press(key, text, on=on)
        self.wait(0.05)
        self.release(key, text, on=on)

    def press(
        self, key: Qt.Key, text: str = "", *, on: QWidget | None = None, repeat: bool = False
    ) -> None:
        self._post(QEvent.Type.KeyPress, key, text, on, repeat)

    def release(
        self, key: Qt.Key, text: str = "", *, on: QWidget | None = None, repeat: bool = False
    ) -> None:
        self._post(QEvent.Type.KeyRelease, key, text, on, repeat)

    def _post(
        self, kind: QEvent.Type, key: Qt.Key, text: str, on: QWidget | None, repeat: bool
    ) -> None:
        event = QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier, text, repeat, 1)
        QApplication.postEvent(on or self.window, event)
        QCoreApplication.sendPostedEvents()

    def keys(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.key(key)

    def buttons(self) -> list[QAbstractButton]:
        """The buttons of the live page that can be seen and pressed now."""
        found = self.window.page.findChildren(QAbstractButton)
        return [one for one in found if one.isVisible() and one.isEnabled()]

    def deed(self, name: str) -> Deed:
        """A deed by its name."""
        return Deed(name)

    def undo(self) -> None:
        self.wait(0.6)
        QTest.keyClick(self.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def close(self) -> None:
        self.window._leaving = True
        self.window.close()
        self.control.close()
        self.window.deleteLater()


Opening = Callable[..., Desk]
"""Opens a console on a match, or on a small one of its own."""
