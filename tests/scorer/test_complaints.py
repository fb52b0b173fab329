"""What the second scorer finds wrong in a log: each fault is told, and what is right is not."""

from __future__ import annotations

import pytest

from tests.scorer.checking import check, complaint
from tests.scorer.independent import score
from tests.scorer.logs import MS, Log, S, buzz, buzz_round, effect, event, press, rules


def race(*presses: dict[str, object], **policy: object) -> Log:
    log = Log(buzz_round(buzz(**policy)))
    log.begin(1, 2, 3)
    log.ask()
    log.race()
    for each in presses:
        log.add(each)
    return log


def test_complains_of_a_wrong_foul_number() -> None:
    log = race()
    log.foul(2, -10, nth=2)
    assert "is number 1, not 2" in complaint(log)


def test_complains_of_a_second_foul_on_one_question() -> None:
    log = race(first_foul={"then": "warn", "effect": effect()})
    log.foul(2, 0, then="warn")
    log.foul(2, -10, nth=2)
    assert "a second foul of team 2" in complaint(log)


def test_complains_of_other_points_in_the_ledger() -> None:
    log = Log(rules())
    log.begin(1, 2, 3)
    log.ask(1)
    log.judge(1, "right", 10)
    log.events[-1]["points"] = 9
    texts = score(log.events).complaints
    assert any("9 points for right in the ledger, 10 by the rules" in text for text in texts)
    assert any("the ledger comes to 109, not to 110" in text for text in texts)
    assert score(log.events).scores[1] == 110


def test_complains_of_a_verdict_that_claims_other_worth() -> None:
    log = Log(rules())
    log.begin(1, 2, 3)
    log.ask(1)
    log.judge(1, "right", 10)
    log.events[-2]["points"] = 20
    assert "called worth 20, by the rules it is 10" in complaint(log)


def test_complains_of_a_missing_ledger_line() -> None:
    log = Log(rules())
    log.begin(1, 2, 3)
    log.ask(1)
    log.judge(1, "right", 10)
    del log.events[-1]
    assert len(score(log.events).complaints) == 2


@pytest.mark.parametrize("points", [-1, 11])
def test_complains_of_a_part_outside_the_whole(points: int) -> None:
    log = Log(rules())
    log.begin(1, 2, 3)
    log.ask(1)
    log.judge(1, "partial", points)
    assert "for a part of 10" in complaint(log)


def test_complains_of_an_answer_after_a_foul() -> None:
    log = race()
    log.foul(2, -10)
    log.win(2)
    log.judge(2, "right", 10)
    texts = " ".join(score(log.events).complaints)
    assert "answered after a foul put it out" in texts
    assert "the floor was given to team 2, which may not answer" in texts


def test_complains_of_a_verdict_without_the_floor() -> None:
    log = race()
    log.win(2)
    log.judge(3, "right", 10)
    assert "while the floor was with team 2" in complaint(log)


def test_complains_of_a_team_answering_for_another() -> None:
    log = Log(rules())
    log.begin(1, 2, 3)
    log.ask(1)
    log.judge(2, "right", 10)
    assert "answered the question of team 1" in complaint(log)


def test_complains_of_a_second_verdict() -> None:
    log = Log(rules())
    log.begin(1, 2, 3)
    log.ask(1)
    log.judge(1, "wrong", 0)
    log.judge(1, "right", 10)
    assert "judged twice" in complaint(log)


@pytest.mark.parametrize(("at", "when"), [(10 * S - 1, "opening"), (25 * S + 1, "deadline")])
def test_complains_of_a_press_outside_the_race(at: int, when: str) -> None:
    log = race()
    log.win(2, at)
    assert f"the {when}" in complaint(log)


@pytest.mark.parametrize("at", [10 * S, 25 * S])
def test_presses_on_both_edges_of_the_race_are_valid(at: int) -> None:
    log = race()
    log.win(2, at)
    check(log, {1: 100, 2: 100, 3: 100})


@pytest.mark.parametrize(("at", "complaints"), [(4 * S - 1, 1), (4 * S, 0)])
def test_presses_while_reading_count_from_the_stem_on(at: int, complaints: int) -> None:
    log = Log(buzz_round(buzz(opens="while_reading")))
    log.begin(1, 2, 3)
    log.ask()
    log.add(event("question_shown", at=4 * S))
    log.win(2, at)
    assert len(score(log.events).complaints) == complaints


def test_complains_of_a_winner_who_was_not_first() -> None:
    log = race(press(1, 11 * S, "lost"))
    log.win(2, 12 * S)
    assert "team 2 won the race and was not first" in complaint(log)


@pytest.mark.parametrize(("later", "complaints"), [(8 * MS - 1, 1), (8 * MS, 0)])
def test_presses_too_close_are_a_tie(later: int, complaints: int) -> None:
    log = race(press(1, 11 * S + later, "lost"))
    log.win(2, 11 * S)
    assert len(score(log.events).complaints) == complaints


def test_a_tie_is_drawn_among_the_tied() -> None:
    tied = event("buzz_tied", teams=[1, 2])
    presses = [press(1, 11 * S, "valid"), press(2, 11 * S + MS, "valid")]
    log = race(tie="draw")
    log.add(*presses, tied, event("floor_given", team=2, by="lot"))
    log.judge(2, "right", 10)
    check(log, {1: 100, 2: 110, 3: 100})
    log = race(tie="draw")
    log.add(*presses, tied, event("floor_given", team=3, by="lot"))
    assert "drew the floor without being in the tie" in complaint(log)


def test_complains_of_one_answer_more_than_allowed() -> None:
    log = race(after_wrong="nobody")
    for team in (1, 2):
        log.win(team)
        log.judge(team, "wrong", -10)
        log.pass_on()
        log.race()
    assert "one answer more than the rules allow" in complaint(log)


def test_complains_of_points_on_a_void_question() -> None:
    log = Log(rules())
    log.begin(1, 2, 3)
    log.ask(1)
    log.void(1)
    log.rejudge(1, 1, "right", 10, 10)
    assert "ask 1 is void" in complaint(log)


def test_complains_of_turns_in_the_wrong_order() -> None:
    log = Log(rules(order="low_first"))
    log.adjust(1, 5)
    log.begin(1, 2, 3)
    assert "not low_first" in complaint(log)


def test_complains_of_an_undo_of_nothing() -> None:
    log = Log(rules())
    log.undo()
    assert "nothing to take back" in complaint(log)
