"""The shipped competition can be hosted as it is, with any draw."""

from collections import Counter

import pytest
from msgspec.structs import replace

from quizapp import paths
from quizapp.bank.question import Question
from quizapp.contest.draft import Draft, read_draft, to_plan, write_draft
from quizapp.files import own
from quizapp.windows.stage.look import TEAM_COLOURS

SAMPLE = paths.shipped_banks() / "sample.contest.json"


@pytest.fixture(scope="module")
def draft() -> Draft:
    return read_draft(SAMPLE.read_bytes())


@pytest.fixture(scope="module")
def questions() -> tuple[Question, ...]:
    return own.read(paths.shipped_banks() / "dl-2020-37.quiz.txt").bank.questions


def test_the_file_is_as_the_program_writes_it(draft: Draft) -> None:
    assert SAMPLE.read_bytes() == write_draft(draft)


def test_the_sample_is_an_evening_of_six_teams(draft: Draft) -> None:
    assert draft.banks == ("dl-2020-37",)
    assert [one.title for one in draft.rounds] == [
        "个人必答",
        "团队必答",
        "共答",
        "抢答",
        "风险题",
        "加赛",
    ]
    assert len(draft.teams) == 6
    assert tuple(team.colour for team in draft.teams) == TEAM_COLOURS[:6]
    assert len({team.shape for team in draft.teams}) == 6
    assert [(award.name, award.count) for award in draft.awards] == [
        ("一等奖", 1),
        ("二等奖", 2),
        ("三等奖", 3),
    ]
    assert (draft.base, draft.keys) == (100, ())


@pytest.mark.parametrize("seed", range(1, 51))
def test_every_draw_is_without_problem(
    draft: Draft, questions: tuple[Question, ...], seed: int
) -> None:
    made = to_plan(replace(draft, seed=seed), questions)
    assert [str(problem.words) for problem in made.problems] == []
    assert made.plan is not None
    asked = [len(one.questions) for one in made.plan.rounds]
    assert asked == [18, 6, 4, 10, 18, 5]
    assert all(len(one.spares) >= 2 for one in made.plan.rounds)
    risk = made.plan.rounds[4]
    assert Counter(one.points for one in risk.questions) == {10: 6, 20: 6, 30: 6}
    assert Counter(one.points for one in risk.spares) == {10: 2, 20: 2, 30: 2}


def test_after_one_match_there_are_questions_for_the_rounds_of_another(
    draft: Draft, questions: tuple[Question, ...]
) -> None:
    first = to_plan(draft, questions)
    assert first.plan is not None
    used = frozenset(one.id for done in first.rounds for one in done.questions)
    second = to_plan(replace(draft, seed=2, avoid_used=False), questions, used)
    assert second.plan is not None
