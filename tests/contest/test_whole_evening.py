"""The shipped evening has a place for every kind of round, and is played from title to photo."""

from functools import cache

import pytest
from msgspec.structs import replace

from quizapp import paths
from quizapp.bank.question import Question
from quizapp.contest.draft import Draft, read_draft, to_plan, write_draft
from quizapp.files import own
from quizapp.game import commands as c
from quizapp.game.clues import clues_of
from quizapp.game.decide import decide
from quizapp.game.evolve import fold
from quizapp.game.match import Ceremony, Ended, Match
from quizapp.game.plan import ItemKind
from quizapp.game.players import move
from quizapp.game.presets import Preset
from quizapp.game.refusal import Refused
from quizapp.game.rules import Lifeline, PassTo

EVENING = paths.shipped_banks() / "evening.contest.json"
TIED = 5
"""With these players two teams end equal over an award, so that the playoff is played."""
STEPS = {
    ItemKind.TITLE,
    ItemKind.PEOPLE,
    ItemKind.ENTRANCE,
    ItemKind.CARD,
    ItemKind.RULES,
    ItemKind.SCORES,
    ItemKind.INTERLUDE,
    ItemKind.RECOUNT,
    ItemKind.RANKING,
    ItemKind.PODIUM,
    ItemKind.AWARDS,
    ItemKind.PHOTO,
}


@pytest.fixture(scope="module")
def draft() -> Draft:
    return read_draft(EVENING.read_bytes())


@cache
def questions(*banks: str) -> tuple[Question, ...]:
    files = (paths.shipped_banks() / f"{bank}.quiz.txt" for bank in banks)
    return tuple(one for file in files for one in own.read(file).bank.questions)


def test_the_file_is_as_the_program_writes_it(draft: Draft) -> None:
    assert EVENING.read_bytes() == write_draft(draft)
    assert draft.id == "evening"


def test_every_preset_has_a_place_and_every_step_of_the_ceremony(draft: Draft) -> None:
    assert {one.preset for one in draft.rounds} == {preset.value for preset in Preset}
    items = draft.programme
    played = [item.round for item in items if item.kind is ItemKind.ROUND]
    assert sorted(played) == list(range(len(draft.rounds)))
    assert {item.kind for item in items} == STEPS | {ItemKind.ROUND}


def test_helps_and_passing_on_are_shown(draft: Draft) -> None:
    helps = {one.kind for drafted in draft.rounds for one in drafted.rules.lifelines}
    assert helps == set(Lifeline)
    assert any(one.rules.passing.to is PassTo.NEXT for one in draft.rounds)


def test_nobody_in_it_has_a_persons_name(draft: Draft) -> None:
    named = [person.name for item in draft.programme for person in item.people]
    named += [member for team in draft.teams for member in team.members]
    roles = ("领导", "评委", "监督员", "核分员", "选手")
    assert all(name.startswith(roles) for name in named)


@pytest.mark.parametrize("seed", range(1, 31))
def test_every_draw_is_without_problem(draft: Draft, seed: int) -> None:
    made = to_plan(replace(draft, seed=seed), questions(*draft.banks))
    assert [str(problem.words) for problem in made.problems] == []
    assert made.plan is not None
    assert all(one.spares for one in made.plan.rounds)


def test_a_round_of_clues_takes_rows_of_clues(draft: Draft) -> None:
    made = to_plan(draft, questions(*draft.banks))
    clues = next(one for one in made.rounds if one.rules.falling)
    rows = [len(clues_of(one, clues.rules)) for one in (*clues.questions, *clues.spares)]
    assert rows == [4] * 5


def test_without_rows_of_clues_it_is_told_what_lacks(draft: Draft) -> None:
    banks = draft.banks[:1]
    clues = next(one for one in draft.rounds if one.rules.falling)
    rounds = (replace(clues, wants=()),)
    made = to_plan(replace(draft, banks=banks, rounds=rounds, programme=()), questions(*banks))
    assert [(one.code, one.severity, one.line) for one in made.problems] == [
        ("clues-single", "warning", 1)
    ]
    assert made.plan is not None


def test_it_is_played_from_title_to_photo_with_every_round(draft: Draft) -> None:
    plan = to_plan(draft, questions(*draft.banks)).plan
    assert plan is not None
    match = fold(None, decide(None, c.Open(10**12, plan, True)))
    at, refused, items = match_time(), 0, [0]
    while (command := move(match, at, TIED + refused)) is not None:
        at = max(at, command.at)
        try:
            match = fold(match, decide(match, command))
        except Refused:
            refused += 1
            continue
        if isinstance(match.phase, Ceremony) or match.item != items[-1]:
            items.append(match.item)
    assert isinstance(match.phase, Ended)
    assert refused == 0
    assert sorted(set(items)) == list(range(len(plan.programme)))
    assert {sat.round for sat in match.sittings} == set(range(len(plan.rounds)))
    minutes = (at - match_time()) / 60e9
    # Simulated hosts neither speak nor greet: a real evening is some three times as long.
    assert 20 < minutes < 50
    assert asked_everywhere(match)


def match_time() -> int:
    return 10**12


def asked_everywhere(match: Match) -> bool:
    return {ask.round for ask in match.asks} == set(range(len(match.plan.rounds)))
