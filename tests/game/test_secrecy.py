"""Before the reveal nobody but the operator and the host is shown anything that tells the key."""

from __future__ import annotations

from random import Random
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields, replace

from quizapp.bank.question import Choices, Citation, Key, Question
from quizapp.game import commands as c
from quizapp.game import scenes
from quizapp.game.decide import decide
from quizapp.game.evolve import fold
from quizapp.game.match import Match, Play, Wagering
from quizapp.game.naming import action_words
from quizapp.game.plan import Plan, Round, Team
from quizapp.game.presets import Preset, rules_of
from quizapp.game.refusal import Refused
from quizapp.game.rules import Allowance, Lifeline, RoundRules
from tests.game.chance import any_command, any_plan, likely
from tests.game.evenings import MS, S, question

SHOWN_AFTER = (scenes.RevealScene, scenes.ExplainScene)
SECRET = (*get_args(Key), Question, Citation)


def structs_in(hint: Any, seen: set[type] | None = None) -> set[type]:
    """All structs that a value of this type can hold, at any depth."""
    seen = set() if seen is None else seen
    if isinstance(hint, type) and issubclass(hint, Struct):
        if hint not in seen:
            seen.add(hint)
            for inner in get_type_hints(hint).values():
                structs_in(inner, seen)
        return seen
    for inner in get_args(hint):
        structs_in(inner, seen)
    return seen


def values_in(value: Any) -> list[Any]:
    """A value and everything it holds."""
    found = [value]
    if isinstance(value, Struct):
        for field in fields(value):
            found += values_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            found += values_in(item)
    return found


@pytest.mark.parametrize(
    "scene", [one for one in get_args(scenes.ProjectorScene) if one not in SHOWN_AFTER]
)
def test_a_scene_before_the_reveal_has_no_field_for_the_key(scene: type[Struct]) -> None:
    assert not structs_in(scene) & set(SECRET)


@pytest.mark.parametrize("scene", SHOWN_AFTER)
def test_only_the_scenes_after_the_reveal_hold_a_key(scene: type[Struct]) -> None:
    assert structs_in(scene) & set(SECRET)
    assert Question not in structs_in(scene)


def shown(match: Match) -> list[Any]:
    """Everything that leaves the console."""
    teams = [scenes.team(match, team.id) for team in match.plan.teams]
    return [scenes.projector(match), scenes.hall(match), scenes.scoreboard(match), *teams]


def revealed(match: Match) -> bool:
    return isinstance(scenes.projector(match), SHOWN_AFTER)


def after(match: Match, command: c.Command) -> Match | str:
    """The match after the command, or why it was refused."""
    try:
        events = decide(match, command)
    except Refused as refused:
        return str(refused.words)
    return fold(match, events) if events else match


@settings(max_examples=300)
@given(st.integers(0, 1 << 32))
def test_the_same_match_with_another_key_looks_the_same_up_to_the_reveal(seed: int) -> None:
    first = fold(None, decide(None, c.Open(0, any_plan(Random(seed), right=0))))
    other = fold(None, decide(None, c.Open(0, any_plan(Random(seed), right=2))))
    random, now = Random(seed), 100 * S
    for _ in range(60):
        now += random.choice((MS, 3 * MS, S))
        make = any_command if random.random() < 0.1 else likely
        command = make(first, now, random)
        if isinstance(command, c.Open):
            continue
        if isinstance(command, c.UseLifeline) and command.kind is Lifeline.FIFTY:
            continue  # What it tells of the key is its purpose: see the next test.
        next_first, next_other = after(first, command), after(other, command)
        if isinstance(next_first, str) or isinstance(next_other, str):
            assert next_first == next_other
            continue
        first, other = next_first, next_other
        assert revealed(first) == revealed(other)
        if revealed(first):
            continue
        assert shown(first) == shown(other)
        if random.random() < 0.05:
            assert not [one for one in values_in(scenes.team(first, 1)) if isinstance(one, SECRET)]


@given(st.integers(0, 1 << 32), st.sampled_from([0, 1, 2, 3]), st.sampled_from([0, 1, 2, 3]))
def test_two_options_taken_away_tell_no_more_than_that_these_two_are_wrong(
    seed: int, right: int, other: int
) -> None:
    """For whichever of the options that are left is the key, some lot takes away the same two."""
    rules = replace(rules_of(Preset.TEAM), lifelines=(Allowance(Lifeline.FIFTY),))
    matches = [reading(rules, key) for key in (right, other)]
    first = after(matches[0], c.UseLifeline(S, 1, Lifeline.FIFTY, seed))
    assert isinstance(first, Match)
    shown_first = scenes.projector(first)
    assert isinstance(shown_first, scenes.QuestionScene)
    assert len(shown_first.removed) == 2
    assert right not in shown_first.removed
    if other in shown_first.removed:
        return
    for again in range(200):
        second = after(matches[1], c.UseLifeline(S, 1, Lifeline.FIFTY, again))
        assert isinstance(second, Match)
        if shown(second) == shown(first):
            return
    raise AssertionError("no lot with the other key looks like this")


def reading(rules: RoundRules, right: int) -> Match:
    round_ = Round("必答", rules, (question("q1", right), question("q2", right)))
    plan = Plan("试赛", (Team(1, "一队"), Team(2, "二队")), (round_,))
    match = fold(None, decide(None, c.Open(0, plan)))
    for _ in range(5):
        match = proceeded(match)
    assert isinstance(match.phase, Play)
    return match


def test_a_wager_is_in_no_scene_of_the_hall_before_the_boards_are_scored() -> None:
    """The same evening with other wagers looks the same to hall and teams until then."""
    evenings = [fold(None, decide(None, c.Open(0, wager_plan()))) for _ in range(2)]
    seen = 0
    while True:
        if isinstance(evenings[0].phase, Wagering):
            for team in (1, 2):
                evenings = [
                    fold(one, decide(one, c.PlaceWager(S, team, amount)))
                    for one, amount in zip(evenings, (10, 50), strict=True)
                ]
                assert shown(evenings[0]) == shown(evenings[1])
                seen += 1
        evenings = [proceeded(one) for one in evenings]
        if evenings[0].asks and evenings[0].asks[0].marks:
            break
        assert shown(evenings[0]) == shown(evenings[1])
    assert seen == 2
    assert shown(evenings[0]) != shown(evenings[1])


def wager_plan() -> Plan:
    round_ = Round("押分", rules_of(Preset.WAGER), (question("q1"),))
    return Plan("试赛", (Team(1, "一队"), Team(2, "二队")), (round_,))


def test_a_clue_that_is_not_shown_yet_is_in_no_scene_of_the_hall() -> None:
    asked = replace(question("q1"), stem="第一条\n第二条\n第三条")
    plan = Plan(
        "试赛", (Team(1, "一队"), Team(2, "二队")), (Round("", rules_of(Preset.CLUES), (asked,)),)
    )
    match = fold(None, decide(None, c.Open(0, plan)))
    clues = 0
    while True:
        match = proceeded(match)
        scene = scenes.projector(match)
        if isinstance(scene, SHOWN_AFTER):
            break
        if isinstance(scene, scenes.QuestionScene):
            lines = asked.stem.splitlines()[: scene.heading.clue]
            assert scene.stem == "\n".join(lines)
            clues = max(clues, scene.heading.clue)
    assert clues == 3


def test_after_the_reveal_the_keys_tell_the_matches_apart() -> None:
    matches = []
    for right in (0, 2):
        match = opened_with(right)
        for _ in range(20):
            if revealed(match):
                break
            match = proceeded(match)
        matches.append(scenes.projector(match))
    assert matches[0] != matches[1]


def opened_with(right: int) -> Match:
    rules = rules_of(Preset.TOGETHER)
    round_ = Round("共答", rules, (question("q1", right), question("q2", right)))
    plan = Plan("试赛", (Team(1, "一队"), Team(2, "二队")), (round_,))
    return fold(None, decide(None, c.Open(0, plan)))


def proceeded(match: Match) -> Match:
    return fold(match, decide(match, c.Proceed(S)))


def test_the_operator_and_the_host_hold_the_key_from_the_call_on() -> None:
    match = opened_with(2)
    while scenes.console(match).question is None:
        match = proceeded(match)
    assert isinstance(scenes.projector(match), scenes.CallScene)
    asked = scenes.console(match).question
    assert asked is not None
    assert asked.key == Choices((2,))
    assert scenes.prompter(match, action_words(match)).question == asked
