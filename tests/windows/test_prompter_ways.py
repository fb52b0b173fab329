"""What the host reads in rounds with a way of their own and at the steps of the ceremony."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from quizapp.bank.question import Citation
from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.match import Ceremony, Match
from quizapp.game.naming import action_words
from quizapp.game.plan import Plan, Team
from quizapp.game.presets import Preset, rules_of
from quizapp.game.rules import Passing, PassTo
from quizapp.game.scenes import prompter
from quizapp.show import Show
from quizapp.windows.prompter.script import Script, script
from tests.windows.console_stand import SECOND, Memory, plan
from tests.windows.test_console_ways import evening, round_of


def cite(_place: Citation) -> str:
    return ""


class Evening:
    """A match that goes on, and what its host reads."""

    def __init__(self, planned: Plan) -> None:
        self.at = 1_000 * SECOND
        self.show = Show(Memory())
        self.show.do(c.Open(self.at, planned))

    @property
    def match(self) -> Match:
        return self.show.match

    def do(self, *commands: c.Command) -> None:
        for command in commands:
            self.show.do(command)

    def on(self, times: int = 1) -> Evening:
        for _ in range(times):
            self.at += SECOND
            self.show.do(c.Proceed(self.at))
        return self

    def script(self) -> Script:
        return script(prompter(self.match, action_words(self.match)), "en", cite)


@pytest.fixture(autouse=True)
def painting(qapp: QApplication) -> None:
    assert qapp is not None


def body(said: Script) -> str:
    return "\n".join(block.text for block in said.body)


def test_a_board_is_read_with_what_is_still_open() -> None:
    night = Evening(plan(round_of(Preset.BOARD))).on(3)
    said = night.script()
    assert said.cue == "1队: which question do you pick?"
    assert "主题1: 10　10　20　20　30　30" in body(said)
    night.do(c.ChooseCell(night.at, 1))
    assert night.script().heading.startswith("board")


def test_wagers_are_collected_without_a_number() -> None:
    night = Evening(plan(round_of(Preset.WAGER))).on(3)
    night.do(c.PlaceWager(night.at, 2, 40))
    said = night.script()
    assert "nobody says a number" in said.cue
    assert "Still missing: 1队, 3队" in body(said)
    assert "40" not in body(said)


def test_before_a_sprint_its_time_is_told_and_after_it_its_points() -> None:
    night = Evening(plan(round_of(Preset.SPRINT))).on(3)
    assert night.script().team == night.match.plan.teams[0]
    assert "90 seconds" in body(night.script())
    night.on()
    assert night.script().answer
    assert night.script().clock_name == "Time of the turn"


def test_marks_are_read_with_those_left_out_in_brackets() -> None:
    night = Evening(plan(round_of(Preset.MARKED))).on(6)
    assert night.script().cue.startswith("The judges mark")
    for judge, first in enumerate((50, 40, 30, 20, 45), start=1):
        night.do(c.GiveMarks(night.at, judge, (first * 10, 300, 200)))
    night.on()
    said = night.script()
    assert said.cue == "Read the result aloud"
    assert [block.text for block in said.body[1:]] == ["(100)", "90", "80", "(70)", "95"]


def test_passed_on_questions_ask_for_a_team() -> None:
    rules = replace(rules_of(Preset.TEAM), passing=Passing(PassTo.NAMED))
    night = Evening(plan(round_of(Preset.TEAM, rules))).on(5)
    night.do(c.Judge(night.at, Verdict.WRONG))
    assert night.script().cue == "Passed on: which team answers?"


def test_every_step_of_the_evening_says_what_to_do() -> None:
    night = Evening(evening())
    cues: list[str] = []
    for index in range(len(night.match.plan.programme)):
        night.do(c.GoToItem(night.at, index))
        if isinstance(night.match.phase, Ceremony):
            cues.append(night.script().cue)
    assert cues == [
        "Introduce the teams",
        "Read this aloud",
        "The scores are checked: fill the time",
        "Award: 一等奖. Call the teams to the front",
        "Ask everybody to the stage for the photo",
    ]


def test_pairs_are_called_with_their_members() -> None:
    teams = tuple(Team(at, f"{at}队", members=("甲", "乙")) for at in (1, 2, 3, 4))
    planned = replace(plan(round_of(Preset.DUEL)), teams=teams)
    said = Evening(planned).on(3).script()
    assert said.cue == "Call the teams to the front"
    assert "1队: 甲, 乙" in body(said)
