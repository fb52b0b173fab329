"""Pictures, sounds and films of a question: what is shown, and what a match remembers of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game import scenes
from quizapp.game.contradictions import contradictions
from quizapp.game.decide import decide
from quizapp.game.evolve import fold
from quizapp.game.match import Ceremony, Match, Play, Stage
from quizapp.game.medium import TILES, across, left_over, seen_and_heard
from quizapp.game.plan import Item, ItemKind, Plan, Round, RoundCard, Team
from quizapp.game.presets import Preset, rules_of
from quizapp.game.refusal import Refused
from quizapp.game.rules import RoundRules, Sprint, Uncover
from quizapp.game.spoken import rules_text
from tests.game.evenings import S, question


def reading(
    rules: RoundRules, media: tuple[str, ...] = ("人.png",), seed: int = 3, now: int = 0
) -> Match:
    """A match whose first question is being read."""
    asked = replace(question("q1"), media=media)
    plan = Plan("试赛", (Team(1, "一队"), Team(2, "二队")), (Round("一", rules, (asked,)),))
    match = fold(None, decide(None, c.Open(0, plan)))
    while not (isinstance(match.phase, Play) and match.phase.stage is Stage.READING):
        match = do(match, c.Proceed(now, seed=seed))
    return match


def do(match: Match, command: c.Command) -> Match:
    return fold(match, decide(match, command))


def shown(match: Match) -> scenes.QuestionScene:
    scene = scenes.projector(match)
    assert isinstance(scene, scenes.QuestionScene)
    return scene


@pytest.mark.parametrize(
    ("media", "found", "over"),
    [
        ((), ("", ""), ()),
        (("a.PNG", "b.Mp3"), ("a.PNG", "b.Mp3"), ()),
        (("a.png", "b.png"), ("a.png", ""), ("b.png",)),
        (("b.mp4", "a.png"), ("", "b.mp4"), ("a.png",)),
        (("说明.svg", "无"), ("", ""), ("说明.svg", "无")),
    ],
)
def test_the_first_file_of_each_sort_is_shown(
    media: tuple[str, ...], found: tuple[str, str], over: tuple[str, ...]
) -> None:
    assert seen_and_heard(media) == found
    assert left_over(media) == over


@pytest.mark.parametrize("tiles", TILES)
def test_tiles_fill_a_rectangle_no_higher_than_wide(tiles: int) -> None:
    wide = across(tiles)
    assert tiles % wide == 0
    assert wide >= tiles // wide


def test_the_order_of_the_tiles_is_a_lot_that_stands_in_the_record() -> None:
    rules = replace(rules_of(Preset.BUZZ), uncover=Uncover(12))
    first, again, other = (reading(rules, seed=seed) for seed in (3, 3, 4))
    media = [shown(match).medium for match in (first, again, other)]
    orders = [medium.order for medium in media if medium is not None]
    assert len(orders) == 3
    assert sorted(orders[0]) == list(range(12))
    assert orders[0] == orders[1] != orders[2]
    called = reading(rules)
    events = decide(called.past.match if called.past else called, c.Proceed(0, seed=3))
    assert e.PictureCovered(orders[0], 3) in events


def test_nothing_is_covered_where_there_is_no_picture() -> None:
    rules = replace(rules_of(Preset.BUZZ), uncover=Uncover(12))
    medium = shown(reading(rules, ("歌.mp3",))).medium
    assert medium is not None
    assert medium.order == ()
    assert shown(reading(rules, ())).medium is None


def test_tiles_open_by_the_time_that_has_run_never_by_frames() -> None:
    rules = replace(rules_of(Preset.BUZZ), uncover=Uncover(6, 2))
    match = do(reading(rules), c.StartMedia(10 * S))
    medium = shown(match).medium
    assert medium is not None
    at = [medium.open_at(10 * S + tenths * S // 10) for tenths in (0, 19, 20, 41, 99, 999)]
    assert at == [1, 1, 2, 3, 5, 6]
    stopped = shown(do(match, c.StopMedia(14 * S))).medium
    assert stopped is not None
    assert stopped.open_at(99 * S) == 3


def test_the_key_shows_the_whole_picture() -> None:
    rules = replace(rules_of(Preset.TEAM), uncover=Uncover(12))
    match = reading(rules)
    while not isinstance(scenes.projector(match), scenes.RevealScene):
        waits = isinstance(match.phase, Play) and match.phase.stage is Stage.STOPPED
        match = do(match, c.Judge(S, e.Verdict.RIGHT) if waits else c.Proceed(S))
    scene = scenes.projector(match)
    assert isinstance(scene, scenes.RevealScene)
    assert scene.medium is not None
    assert scene.medium.order == ()
    assert not scene.medium.large


def test_a_clip_stops_at_the_moment_of_the_press_not_of_its_arrival() -> None:
    match = reading(rules_of(Preset.BUZZ), ("歌.mp3",))
    match = do(match, c.StartMedia(10 * S))
    while not (isinstance(match.phase, Play) and match.phase.stage is Stage.OPEN):
        match = do(match, c.Proceed(12 * S))
    match = do(match, c.Press(15 * S, 1))
    assert isinstance(match.phase, Play)
    assert (match.phase.screening.since, match.phase.screening.done) == (None, 5 * S)
    assert match.phase.screening.held


def test_a_ceremony_that_comes_between_stops_the_clip() -> None:
    items = (Item(ItemKind.ROUND), Item(ItemKind.INTERLUDE, "插播", media="舞.mp4"))
    match = reading(rules_of(Preset.TEAM), ("歌.mp3",))
    match = replace(match, plan=replace(match.plan, programme=items), item=0)
    while not (isinstance(match.phase, Play) and match.phase.stage is Stage.REVEALED):
        waits = isinstance(match.phase, Play) and match.phase.stage is Stage.STOPPED
        match = do(match, c.Judge(S, e.Verdict.RIGHT) if waits else c.Proceed(S))
    match = do(match, c.StartMedia(S))
    match = do(match, c.GoToItem(3 * S, 1))
    card = scenes.projector(match)
    assert isinstance(card, scenes.CardScene)
    assert card.medium is not None
    assert (card.medium.clip, card.medium.film, card.medium.runs) == ("舞.mp4", True, False)
    match = do(match, c.StartMedia(4 * S))
    assert isinstance(match.phase, Ceremony)
    assert match.phase.screening.since == 4 * S
    match = do(match, c.Proceed(9 * S))
    again = scenes.projector(match)
    assert isinstance(again, scenes.RevealScene)
    medium = again.medium
    assert medium is not None
    assert (medium.runs, medium.done) == (False, 2 * S)


def test_what_is_not_there_cannot_be_played_opened_or_enlarged() -> None:
    match = reading(rules_of(Preset.TEAM), ())
    for command in (c.StartMedia(0), c.StopMedia(0), c.OpenTile(0), c.EnlargeMedia(0, True)):
        with pytest.raises(Refused):
            decide(match, command)
    assert decide(match, c.EndMedia(0)) == ()


def test_contradicting_tiles_are_told_and_others_are_read_aloud() -> None:
    rules = replace(rules_of(Preset.BUZZ), uncover=Uncover(12, 3))
    assert not contradictions(rules)
    assert any("每3秒揭开一块" in line for line in rules_text(RoundCard("抢答", rules), "zh"))
    assert any("every 3 seconds" in line for line in rules_text(RoundCard("Race", rules), "en"))
    assert contradictions(replace(rules, uncover=Uncover(7)))
    sprint = replace(rules_of(Preset.TEAM), sprint=Sprint(60), uncover=Uncover(6))
    assert "rules-tiles-sprint" in [one.code for one in contradictions(sprint)]
