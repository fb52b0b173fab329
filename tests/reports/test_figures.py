"""A match in figures: what counts, what does not, and how long it took."""

from __future__ import annotations

from msgspec.structs import replace

from quizapp.bank.question import Choices, Kind
from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.reports.figures import Moment, figures, points_of, times
from tests.game.evenings import question
from tests.reports.evening import Evening, hostile_plan, played


def test_a_void_question_counts_nowhere() -> None:
    evening = played()
    figured = figures(evening.now, evening.moments)
    assert [(one.asked, one.voided, one.answered, one.right) for one in figured.rounds] == [
        (3, 1, 2, 1),
        (1, 0, 1, 0),
    ]
    assert figured.answered == 3
    assert figured.right == 1
    assert [item.share for item in figured.items] == [1.0, 0.0, None, 0.0]


def test_points_of_a_team_are_those_of_the_ledger() -> None:
    evening = played()
    figured = figures(evening.now)
    base = evening.now.plan.base
    for team in figured.teams:
        assert base + sum(team.rounds) + team.other == evening.now.score(team.team)
    assert figured.teams[2].other == 5
    assert points_of(evening.now, 3) == {3: 0}
    assert figured.course[0] == (base,) * 3
    assert figured.course[-1] == evening.now.scores
    assert len(figured.course) == len(evening.now.asks) + 1


def test_persons_are_counted_by_what_they_answered_alone() -> None:
    persons = figures(played().now).persons
    assert [(one.team, one.name, one.asked, one.right, one.wrong) for one in persons] == [
        (1, "=1+1", 1, 1, 0),
        (2, "=1+1", 1, 0, 1),
    ]


def test_an_answer_takes_from_the_start_of_its_clock_to_its_end() -> None:
    evening = played()
    taken = times(evening.moments)
    assert [taken[ask].answer_s for ask in (1, 2)] == [5.0, 9.0]
    assert taken[4].press_ms == 500
    assert figures(evening.now, evening.moments).teams[1].fastest_ms == 500


def test_a_pause_is_no_time_to_answer() -> None:
    evening = Evening(hostile_plan())
    evening.on("stop_answer")
    evening.second += 3
    evening.do(c.PauseClock(evening.at))
    evening.second += 60
    evening.do(c.ResumeClock(evening.at))
    evening.second += 4
    evening.do(c.Proceed(evening.at))
    assert times(evening.moments)[1].answer_s == 7.0


def test_a_rehearsal_that_ran_ahead_of_time_tells_no_time() -> None:
    evening = played()
    at_once = [Moment("2026-05-01T09:00:00.000Z", one.event) for one in evening.moments]
    taken = times(at_once)
    assert all(one.answer_s is None for one in taken.values())
    assert taken[4].press_ms == 500


def test_wrong_answers_are_told_by_their_letters() -> None:
    items = figures(played().now).items
    assert items[1].drawn == (("B", 1),)
    assert items[3].drawn == (("C", 1),)


def test_several_wrong_options_of_one_answer_are_told_one_by_one() -> None:
    several = replace(question("q"), kind=Kind.MULTIPLE, key=Choices((0, 1)))
    made = hostile_plan()
    first = replace(made.rounds[0], questions=(several, *made.rounds[0].questions[1:]))
    evening = Evening(replace(made, rounds=(first, made.rounds[1])))
    evening.answer(Verdict.WRONG, 1, "A、C, D")
    assert figures(evening.now).items[0].drawn == (("C", 1), ("D", 1))


def test_what_was_taken_back_was_never() -> None:
    evening = played()
    before = figures(evening.now)
    evening.do(c.Undo(evening.at, evening.now.step))
    assert figures(evening.now).rounds[0].voided == 0
    assert before.rounds[0].voided == 1


def test_the_weakest_questions_come_first() -> None:
    weakest = figures(played().now).weakest(5)
    assert [item.ask.ask for item in weakest] == [2, 4]


def test_nothing_played_yet_is_told_as_nothing() -> None:
    evening = Evening(hostile_plan())
    figured = figures(evening.now)
    assert figured.items == figured.rounds == figured.persons == ()
    assert figured.course == ((100, 100, 100),)
