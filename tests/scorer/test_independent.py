"""The second scorer against logs whose scores were worked out by hand."""

from __future__ import annotations

import pytest

from tests.scorer.independent import score
from tests.scorer.logs import MS, Log, S, buzz, buzz_round, effect, event, press, rules, scored
from tests.scorer.ranking import awards, places


def check(log: Log, scores: dict[int, int]) -> None:
    """The scores come out and nothing is wrong with the log."""
    result = score(log.events)
    assert result.complaints == []
    assert result.scores == scores


def complaint(log: Log) -> str:
    """The only complaint about a log."""
    (text,) = score(log.events).complaints
    return text


# Turns


def test_every_team_starts_from_the_base() -> None:
    check(Log(base=60), {1: 60, 2: 60, 3: 60})


def test_team_round_with_every_verdict() -> None:
    log = Log(rules(wrong=effect(-1, 3), timeout=effect(0, -2), values=[10, 20]), teams=4)
    log.begin(1, 2, 3, 4)
    for team, value, verdict, points in [
        (1, 10, "right", 10),
        (2, 20, "wrong", -17),
        (3, 20, "timeout", -2),
        (4, 20, "partial", 7),
    ]:
        log.ask(team, value)
        log.judge(team, verdict, points)
    check(log, {1: 110, 2: 83, 3: 98, 4: 107})
    result = score(log.events)
    assert result.per_ask == {1: {1: 10}, 2: {2: -17}, 3: {3: -2}, 4: {4: 7}}
    assert result.places == {1: 1, 4: 2, 3: 3, 2: 4}
    assert result.awards == {1: "一等奖", 4: "二等奖", 3: "二等奖"}


def test_all_answer_at_once() -> None:
    log = Log(rules(answerers="all", wrong=effect(points=-5)))
    log.begin(1, 2, 3)
    log.ask()
    log.add(
        *log.verdict(1, "right", 10), *log.verdict(2, "wrong", -5), *log.verdict(3, "right", 10)
    )
    check(log, {1: 110, 2: 95, 3: 110})
    assert score(log.events).places == {1: 1, 3: 1, 2: 3}


def test_own_points_of_a_question_are_its_value() -> None:
    log = Log(rules(own_value=True))
    log.begin(1, 2, 3)
    log.ask(1, 15)
    log.events[-1]["question"] = {"points": 15}
    log.judge(1, "right", 15)
    check(log, {1: 115, 2: 100, 3: 100})


# Buzzing


def test_first_press_wins_and_a_wrong_answer_costs() -> None:
    log = Log(buzz_round())
    log.begin(1, 2, 3)
    log.ask()
    log.race()
    log.win(2)
    log.add(press(3, 11 * S + 20 * MS, "lost"))
    log.judge(2, "wrong", -10)
    check(log, {1: 100, 2: 90, 3: 100})


def test_steal_has_its_own_points() -> None:
    policy = buzz(
        after_wrong="all_others", steal_right=effect(points=5), steal_wrong=effect(points=-1)
    )
    log = Log(buzz_round(policy))
    log.begin(1, 2, 3)
    log.ask()
    for team, verdict, points in [(1, "wrong", -10), (2, "timeout", -1), (3, "right", 5)]:
        log.race()
        log.win(team)
        log.judge(team, verdict, points)
        log.pass_on()
    check(log, {1: 90, 2: 99, 3: 105})


def test_steal_without_own_points_counts_as_any_answer() -> None:
    log = Log(buzz_round(buzz(after_wrong="one_more")))
    log.begin(1, 2, 3)
    log.ask()
    log.race()
    log.win(1)
    log.judge(1, "misquoted", -10)
    log.pass_on()
    log.race()
    log.win(3)
    log.judge(3, "right", 10)
    check(log, {1: 90, 2: 100, 3: 110})


def test_first_and_next_fouls_within_the_round() -> None:
    policy = buzz(
        first_foul={"then": "warn", "effect": effect()},
        next_foul={"then": "out", "effect": effect(-1, -1)},
    )
    log = Log(buzz_round(policy), buzz_round(policy))
    log.begin(1, 2, 3)
    log.ask()
    log.foul(2, 0, nth=1, then="warn")
    log.ask()
    log.foul(2, -11, nth=2)
    log.begin(1, 2, 3, index=1)
    log.ask()
    log.foul(2, 0, nth=1, then="warn")
    check(log, {1: 100, 2: 89, 3: 100})


def test_fouls_counted_within_the_match() -> None:
    policy = buzz(fouls_counted="match", next_foul={"then": "void", "effect": effect(points=-20)})
    log = Log(buzz_round(policy), buzz_round(policy))
    log.begin(1, 2, 3)
    log.ask()
    log.foul(2, -10, nth=1)
    log.begin(1, 2, 3, index=1)
    log.ask()
    log.foul(2, -20, nth=2, then="void")
    check(log, {1: 100, 2: 70, 3: 100})


def test_blurt_is_counted_apart_from_early_presses() -> None:
    log = Log(buzz_round(buzz(must_be_named=True, blurt=effect(points=-3))))
    log.begin(1, 2, 3)
    log.ask()
    log.foul(1, -10)
    log.ask()
    log.race()
    log.add(
        event("fouled", team=1, foul="blurt", nth=1, then="out"),
        scored(1, -3, "foul", 2),
    )
    check(log, {1: 87, 2: 100, 3: 100})


# Taking back


def test_void_gives_every_point_back_but_the_foul_still_counts() -> None:
    log = Log(buzz_round())
    log.begin(1, 2, 3)
    log.ask()
    log.foul(3, -10)
    log.race()
    log.win(2)
    log.judge(2, "right", 10)
    log.void(1, t2=-10, t3=10)
    log.ask()
    log.foul(3, -10, nth=2)
    check(log, {1: 100, 2: 100, 3: 90})


def test_undo_takes_back_a_verdict_and_goes_further_back() -> None:
    log = Log(rules())
    log.begin(1, 2, 3)
    log.ask(1)
    log.judge(1, "right", 10)
    log.adjust(2, 4)
    log.add(press(3, 5 * S, "idle"))
    log.undo()
    log.undo()
    log.judge(1, "wrong", 0)
    check(log, {1: 100, 2: 100, 3: 100})


def test_undo_passes_over_presses_and_restarts() -> None:
    log = Log(rules())
    log.begin(1, 2, 3)
    log.ask(1)
    log.judge(1, "right", 10)
    log.add(press(3, 5 * S, "idle"))
    log.add(event("resumed", at=6 * S, left=None))
    log.undo()
    check(log, {1: 100, 2: 100, 3: 100})


def test_undo_passes_over_a_pause() -> None:
    log = Log(rules())
    log.begin(1, 2, 3)
    log.ask(1)
    log.adjust(1, 5)
    log.add(event("clock_paused", left=S))
    log.undo()
    check(log, {1: 100, 2: 100, 3: 100})


def test_undone_foul_is_not_counted() -> None:
    log = Log(buzz_round())
    log.begin(1, 2, 3)
    log.ask()
    log.foul(2, -10)
    log.undo()
    log.foul(2, -10, nth=1)
    check(log, {1: 100, 2: 90, 3: 100})


def test_undone_miss_makes_no_steal() -> None:
    log = Log(buzz_round(buzz(steal_right=effect(points=5))))
    log.begin(1, 2, 3)
    log.ask()
    log.race()
    log.win(1)
    log.judge(1, "wrong", -10)
    log.undo()
    log.undo()
    log.win(2)
    log.judge(2, "right", 10)
    check(log, {1: 100, 2: 110, 3: 100})


def test_rejudging_replaces_what_the_verdict_was_worth() -> None:
    log = Log(rules(wrong=effect(-1)))
    log.begin(1, 2, 3)
    log.ask(1)
    log.judge(1, "wrong", -10)
    log.rejudge(1, 1, "right", 10, 20)
    log.rejudge(1, 1, "partial", 6, -4)
    check(log, {1: 106, 2: 100, 3: 100})


def test_rejudged_steal_stays_a_steal() -> None:
    log = Log(buzz_round(buzz(after_wrong="one_more", steal_right=effect(points=5))))
    log.begin(1, 2, 3)
    log.ask()
    log.race()
    log.win(1)
    log.judge(1, "wrong", -10)
    log.pass_on()
    log.race()
    log.win(2)
    log.judge(2, "wrong", -10)
    log.rejudge(1, 2, "right", 5, 15)
    log.rejudge(1, 1, "right", 10, 20)
    check(log, {1: 110, 2: 105, 3: 100})


def test_rejudging_adds_a_verdict_that_was_never_given() -> None:
    log = Log(rules(answerers="all"))
    log.begin(1, 2, 3)
    log.ask()
    log.rejudge(1, 3, "right", 10, 10)
    check(log, {1: 100, 2: 100, 3: 110})


def test_adjustments_are_input() -> None:
    log = Log(rules())
    log.adjust(2, -7)
    log.adjust(2, 2)
    check(log, {1: 100, 2: 95, 3: 100})


# Places


def sudden_death(first: list[str], second: list[str]) -> Log:
    """Three teams are tied and two of them answer; a verdict "" is none."""
    log = Log(buzz_round(entrants="tied", ends="decided"))
    log.begin(1, 2, 3)
    for team, verdict in enumerate([*first, *second], start=1):
        if verdict:
            log.ask()
            log.race()
            log.win((team - 1) % 3 + 1)
            log.judge((team - 1) % 3 + 1, verdict, 0)
    return log


def test_sudden_death_brings_places_and_no_points() -> None:
    log = sudden_death(["wrong", "", "right"], [])
    check(log, {1: 100, 2: 100, 3: 100})
    assert score(log.events).places == {3: 1, 2: 2, 1: 3}


def test_only_the_first_verdict_of_a_sudden_death_counts() -> None:
    log = sudden_death(["wrong", "right", ""], ["right", "", "timeout"])
    check(log, {1: 100, 2: 100, 3: 100})
    assert score(log.events).places == {2: 1, 3: 2, 1: 3}


def test_rejudging_turns_a_sudden_death_around() -> None:
    log = sudden_death(["right", "", ""], [])
    log.rejudge(1, 1, "wrong", 0, 0)
    check(log, {1: 100, 2: 100, 3: 100})
    assert score(log.events).places == {2: 1, 3: 1, 1: 3}


def test_void_question_decides_nothing() -> None:
    log = sudden_death(["right", "", ""], [])
    log.void(1)
    check(log, {1: 100, 2: 100, 3: 100})
    assert score(log.events).places == {1: 1, 2: 1, 3: 1}


def test_foul_in_sudden_death_costs_points() -> None:
    log = Log(buzz_round(entrants="tied", ends="decided"))
    log.begin(1, 2, 3)
    log.ask()
    log.foul(1, -10)
    check(log, {1: 90, 2: 100, 3: 100})
    assert score(log.events).places == {2: 1, 3: 1, 1: 3}


def test_shared_places_and_the_awards_they_bring() -> None:
    ranked = [[3], [1, 2], [4, 5], [6]]
    assert places(ranked, "standard") == {3: 1, 1: 2, 2: 2, 4: 4, 5: 4, 6: 6}
    assert places(ranked, "dense") == {3: 1, 1: 2, 2: 2, 4: 3, 5: 3, 6: 4}
    given = [("一等奖", 2), ("二等奖", 2)]
    assert awards(ranked, given) == {
        3: "一等奖",
        1: "一等奖",
        2: "一等奖",
        4: "二等奖",
        5: "二等奖",
    }


def test_tie_within_one_award_needs_no_round() -> None:
    log = Log(rules(), buzz_round(entrants="tied", ends="decided"), teams=5)
    for team, points in [(1, 9), (2, 5), (3, 5)]:
        log.adjust(team, points)
    log.begin(2, 3, index=1)
    assert "entered the round instead of []" in complaint(log)


def test_tied_round_takes_the_highest_tie_only() -> None:
    log = Log(rules(), buzz_round(entrants="tied", ends="decided"), teams=4)
    log.adjust(1, 50)
    log.begin(2, 3, 4, index=1)
    check(log, {1: 150, 2: 100, 3: 100, 4: 100})
    log.begin(1, 2, index=1)
    assert "instead of [2, 3, 4]" in complaint(log)


# Complaints


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
