"""The second scorer against logs whose scores were worked out by hand."""

from __future__ import annotations

from tests.scorer.checking import check, complaint
from tests.scorer.independent import score
from tests.scorer.logs import MS, Log, S, buzz, buzz_round, effect, event, press, rules, scored
from tests.scorer.ranking import awards, places
from tests.scorer.surviving import surviving

# Turns


def test_every_team_starts_from_the_base() -> None:
    check(Log(base=60), {1: 60, 2: 60, 3: 60})


def test_what_a_team_brought_is_on_top_of_the_base() -> None:
    log = Log(base=60)
    teams = log.events[0]["plan"]["teams"]
    teams[0]["brought"], teams[2]["brought"] = 20, -5
    check(log, {1: 80, 2: 60, 3: 55})


def test_an_order_of_the_evening_is_taken_back_alone() -> None:
    """A press after it still races when it is taken back; a question would go with its presses."""
    moved = [event("item_moved", index=3, to=2)], [event("pressed", team=1, at=5)]
    decisions = [
        [event("opened", plan={})],
        [event("race_opened", at=0, deadline=None)],
        *moved,
        [event("undone", left=None)],
    ]
    log = [one | {"decision": at} for at, made in enumerate(decisions, 1) for one in made]
    standing = surviving(log, [])
    assert [one["type"] for made in standing for one in made] == [
        "opened",
        "race_opened",
        "pressed",
    ]


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
