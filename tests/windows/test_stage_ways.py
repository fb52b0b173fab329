"""Pictures of rounds with a way of their own: what moves, what stays, what none of them tells."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from quizapp.app.casting import NOW, SECOND, clock
from quizapp.app.specimens import dressed_for, specimens
from quizapp.game.events import ClockKind, Verdict
from quizapp.game.match import Stage
from quizapp.game.pictures import (
    AwardScene,
    BoardScene,
    CardScene,
    LotteryScene,
    MarksScene,
    QuestionScene,
    RevealScene,
    Stake,
    WagerScene,
)
from quizapp.game.plan import ItemKind, Person
from quizapp.windows.stage import RED, LotsScene, Shown, layout, pages, phrases
from quizapp.windows.stage.change import is_same_question
from quizapp.windows.stage.marks import hundredths, tenths
from quizapp.windows.stage.painting import clock_of, runs

FOUND = {one.name: one.scene for one in specimens("en")}
LOOK = dressed_for(RED, "en")


@pytest.fixture(autouse=True)
def painting(qapp: QApplication) -> None:
    assert qapp is not None


def texts(scene: Shown, page: int = 0) -> list[str]:
    return [one.text for one in layout(scene, LOOK, NOW, page)]


def test_the_clock_of_a_turn_is_seen_over_verdicts_and_reading() -> None:
    scene = FOUND["usual/sprint"]
    assert isinstance(scene, QuestionScene)
    assert scene.clock is not None
    turn = replace(scene.clock, kind=ClockKind.TURN)
    for stage in (Stage.READING, Stage.ANSWERING, Stage.DONE, Stage.VOIDED):
        assert runs(replace(scene, stage=stage, clock=turn)), stage
    assert clock_of(replace(scene, stage=Stage.TIME_UP, clock=turn)) is None
    plain = replace(scene, stage=Stage.DONE, clock=clock(20), verdict=Verdict.RIGHT)
    assert clock_of(plain) is None, "the clock of one answer ends with it"


def test_another_clue_is_the_same_question() -> None:
    one, two = FOUND["usual/clue 1"], FOUND["usual/clue 2"]
    assert is_same_question(one, two)
    assert isinstance(two, QuestionScene)
    assert not is_same_question(one, replace(two, heading=replace(two.heading, number=9)))


def test_clues_to_come_are_closed() -> None:
    shown = texts(FOUND["usual/clue 2"])
    assert "Clue 3" in shown
    assert "Clue 4" in shown
    assert "Many call it their second home." not in shown


def test_options_that_were_taken_away_are_not_read_any_more() -> None:
    scene = FOUND["usual/two taken away"]
    assert isinstance(scene, QuestionScene)
    shown = texts(scene)
    for at, option in enumerate(scene.options):
        assert (option in shown) is (at not in scene.removed)


def test_a_wager_picture_tells_who_and_never_how_much() -> None:
    scene = FOUND["usual/wagers"]
    assert isinstance(scene, WagerScene)
    assert texts(scene).count("Placed") == len(scene.placed)
    assert texts(scene).count("Thinking") == len(scene.waiting)


def test_every_open_cell_shows_its_value_and_every_owner_its_sign() -> None:
    scene = FOUND["usual/board"]
    assert isinstance(scene, BoardScene)
    shown = texts(scene)
    free = [cell for cell in scene.cells if not cell.state]
    assert sum(shown.count(str(value)) for value in scene.values) == len(free)
    assert all(topic in shown for topic in scene.topics)


def test_marks_are_read_as_judges_say_them() -> None:
    assert [tenths(mark) for mark in (0, 925, 1000)] == ["0", "92.5", "100"]
    assert hundredths(9105) == "91.05"
    scene = FOUND["usual/marks"]
    assert isinstance(scene, MarksScene)
    shown = texts(scene)
    assert "(99.5)" in shown, "what is left out stands in brackets"
    assert "91.37" in shown
    assert "Left out: 1 highest, 1 lowest" in shown


@pytest.mark.parametrize("count", [1, 2, 3, 4, 6, 7, 12, 13, 40])
def test_everybody_who_is_introduced_is_on_some_page_and_whole(count: int) -> None:
    several = tuple(Person(f"Person {at}", "Chair of the committee") for at in range(count))
    scene = CardScene(ItemKind.PEOPLE, "Guests", "", several, "")
    shown = [text for page in range(pages(scene, LOOK)) for text in texts(scene, page)]
    for one in several:
        assert one.name in shown


def test_many_winners_of_an_award_stand_on_pages() -> None:
    scene = FOUND["24 teams/award"]
    assert isinstance(scene, AwardScene)
    assert pages(scene, LOOK) == 2
    found = [one for page in (0, 1) for one in texts(scene, page)]
    assert all(str(row.team) in found for row in scene.rows)


def test_a_moment_later_the_dial_of_a_sprint_is_another() -> None:
    scene = FOUND["usual/sprint"]
    assert "22" in texts(scene)
    later = [one.text for one in layout(scene, LOOK, NOW + 2 * SECOND)]
    assert "20" in later


def test_after_the_verdicts_the_hall_sees_what_each_team_wagered() -> None:
    scene = FOUND["usual/wagers revealed"]
    assert isinstance(scene, RevealScene)
    shown = texts(scene)
    for stake in scene.stakes:
        assert str(stake.amount) in shown
    without = texts(replace(scene, stakes=()))
    assert "40" not in without, "the amounts are the wagers', not figures that stand there anyway"
    hidden = replace(scene, right=(), wrong=())
    assert "40" not in texts(hidden), "before any verdict none is seen"


def test_of_many_teams_the_hall_sees_how_many_wagered_how_much() -> None:
    scene = FOUND["usual/wagers revealed"]
    assert isinstance(scene, RevealScene)
    team = scene.stakes[0].team
    many = tuple(Stake(replace(team, id=at), 10 * (at % 3)) for at in range(1, 13))
    shown = texts(replace(scene, stakes=many))
    assert shown.count(phrases.team_count(4)) == 3


def test_a_lottery_tells_its_seed_and_time() -> None:
    scene = FOUND["usual/lottery"]
    assert isinstance(scene, LotteryScene)
    assert scene.seed is not None
    [said] = [text for text in texts(scene) if str(scene.seed) in text]
    assert said == phrases.lot_proof(scene.seed, scene.moment)
    assert re.search(r"\d\d:03:22", said), "the time of day, to the second"
    assert not any(str(scene.seed) in text for text in texts(replace(scene, seed=None)))


@pytest.mark.parametrize("name", ["lots/before", "lots/newest 9×6", "lots/heats 12×4"])
def test_a_draw_of_lots_tells_its_seed_and_time(name: str) -> None:
    scene = FOUND[name]
    assert isinstance(scene, LotsScene)
    assert scene.seed is not None
    assert phrases.lot_proof(scene.seed, scene.at) in texts(scene)
