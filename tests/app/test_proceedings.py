"""A competition in the library: recorded, its heats' matches made, played and taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from quizapp.app.library import Library
from quizapp.app.matches import begin
from quizapp.app.proceedings import Proceedings, Texts, found, load
from quizapp.app.rehearsal import play
from quizapp.contest import commands as c
from quizapp.contest.advancing import Tie, advancement
from quizapp.contest.competition import OTHERS, Outline, StagePlan
from quizapp.contest.draft import Draft, TeamKey, round_of, to_plan, write_draft
from quizapp.contest.heat import Played
from quizapp.game.plan import Award
from quizapp.game.presets import Preset
from quizapp.game.refusal import Refused
from tests.contest.stand import AT, sign, squads

OUTLINE = Outline("知识竞赛", stages=(StagePlan("初赛", heats=2, first=1), StagePlan("决赛")))
TEXTS = Texts(
    heat=lambda stage, heat: f"{stage} {heat + 1}",
    playoff=lambda stage: f"{stage} 加赛",
    going_on="晋级",
    playoff_round="加赛",
    seat=lambda number: f"{number} 号席",
    sign=sign,
    rounds=lambda: (round_of(Preset.PERSONAL, "个人必答"), round_of(Preset.PLAYOFF, "加赛")),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path)
    yield opened
    opened.close()


def drawn(library: Library) -> Proceedings:
    kept = found(library, OUTLINE)
    kept.do(c.TakeRoster(squads(6), "名单.xlsx"))
    kept.do(c.DrawLots(0, 7, AT))
    return kept


def host(library: Library, draft: Draft, *, seed: int = 1, rehearsal: bool = False) -> str:
    """Play the match of a draft to its end; its id."""
    made = to_plan(draft, library.questions(draft), library.used(draft))
    assert made.plan is not None, [str(one.words) for one in made.problems]
    running = begin(library, made.plan, rehearsal=rehearsal, at=0)
    assert play(running, seed, 0.0, lambda *_: None, 0).finished
    running.close()
    return running.id


def test_a_competition_is_the_same_after_the_program_was_closed(library: Library) -> None:
    kept = drawn(library)
    again = load(library, kept.id)
    assert again is not None
    assert again.competition == kept.competition
    assert again.verdict().ok
    assert again.head == kept.head
    assert [said.code for _, said in again.lines()] == ["founded", "roster-taken", "lots-drawn"]
    assert load(library, "k-none") is None


def test_what_is_refused_is_not_recorded(library: Library) -> None:
    kept = drawn(library)
    before = kept.head
    with pytest.raises(Refused):
        kept.do(c.CloseStage(0))
    assert kept.head == before


def test_the_match_of_a_heat_is_made_from_the_stages_template(library: Library) -> None:
    kept = drawn(library)
    template = kept.open_template(0, TEXTS)
    assert [team.name for team in template.teams] == ["1 号席", "2 号席", "3 号席"]
    draft = kept.open_heat(0, 1, TEXTS)
    seats = kept.competition.seats(0, 1)
    assert [team.name for team in draft.teams] == [f"第{team}队" for team in seats]
    assert (draft.subtitle, draft.competition) == ("初赛 2", kept.id)
    assert draft.awards == (Award("晋级", 1),)
    assert library.draft(draft.id) == draft


def test_a_redraw_seats_the_heats_match_anew_until_it_has_begun(library: Library) -> None:
    kept = drawn(library)
    before = kept.open_heat(0, 0, TEXTS)
    kept.do(c.DrawLots(0, 99, AT, reason="漏报"))
    after = kept.open_heat(0, 0, TEXTS)
    seats = kept.competition.seats(0, 0)
    assert [team.name for team in after.teams] == [f"第{team}队" for team in seats]
    host(library, after)
    kept.do(c.Withdraw(seats[0], "退赛", AT))
    assert kept.open_heat(0, 0, TEXTS) == after, "what is played stays as it was"
    assert before.rounds == after.rounds


def test_heats_follow_their_template_unless_they_were_set_up_by_hand(library: Library) -> None:
    kept = drawn(library)
    template = kept.open_template(0, TEXTS)
    kept.open_heat(0, 0, TEXTS)
    own = kept.open_heat(0, 1, TEXTS)
    own = replace(own, rounds=own.rounds[:1])
    library.shelf.put_contest(own.id, own.title, write_draft(own), AT)
    other = replace(template, rounds=(round_of(Preset.TEAM, "团队必答"),), base=80)
    kept.follow(template, other)
    assert kept.open_heat(0, 0, TEXTS).rounds == other.rounds
    assert kept.open_heat(0, 0, TEXTS).base == 80
    assert kept.open_heat(0, 1, TEXTS).rounds == own.rounds


def test_keys_learned_in_one_heat_serve_in_the_next(library: Library) -> None:
    kept = drawn(library)
    first = kept.open_heat(0, 0, TEXTS)
    keys = (TeamKey(1, 30, "A"), TeamKey(2, 48, "B"))
    body = write_draft(replace(first, keys=keys))
    library.shelf.put_contest(first.id, first.title, body, AT)
    assert kept.open_heat(0, 1, TEXTS).keys == keys


def test_a_result_is_taken_from_the_log_and_the_next_stage_is_made_of_it(library: Library) -> None:
    kept = drawn(library)
    with pytest.raises(Refused, match="not over"):
        kept.take_result(0, 0)
    for heat in (0, 1):
        draft = kept.open_heat(0, heat, TEXTS)
        host(library, draft, rehearsal=True)
        assert kept.match_of_heat(0, heat).state is Played.NOT, "a rehearsal is no result"
        played = host(library, draft, seed=heat + 3)
        state = kept.match_of_heat(0, heat)
        assert (state.state, state.match) == (Played.OVER, played)
        kept.take_result(0, heat)
        result = kept.competition.stages[0].result(heat)
        assert result is not None
        assert (result.match, result.head) == (played, library.log.head(played)[1][:8])
        assert len(result.people) == 9
    assert advancement(kept.competition, 0).ready, "the match's own playoff parts who goes on"
    kept.do(c.CloseStage(0))
    kept.do(c.DrawLots(1, 5, AT))
    final = kept.open_heat(1, 0, TEXTS)
    assert len(final.teams) == 2
    assert final.subtitle == "决赛", "a final that is one match has no number"
    assert final.rounds == kept.template(0, TEXTS).rounds, "a later stage begins with the same"


def test_a_match_of_other_teams_is_no_result(library: Library) -> None:
    kept = drawn(library)
    draft = kept.open_heat(0, 0, TEXTS)
    strange = replace(draft, teams=(*draft.teams[:-1], replace(draft.teams[-1], name="外队")))
    host(library, strange)
    with pytest.raises(Refused) as refused:
        kept.take_result(0, 0)
    assert refused.value.words.code == "result-strange"


def test_a_tie_between_heats_is_parted_by_a_playoff_that_is_played(library: Library) -> None:
    outline = replace(OUTLINE, stages=(StagePlan("初赛", 2, 1, 1), StagePlan("决赛")))
    kept = found(library, outline)
    kept.do(c.TakeRoster(squads(6)))
    kept.do(c.DrawLots(0, 7, AT))
    tie = Tie(OTHERS, (2, 5), 1)
    draft = kept.open_playoff(0, tie, TEXTS)
    assert [one.title for one in draft.rounds] == ["加赛"]
    host(library, draft)
    kept.take_playoff(0, tie)
    settled = kept.competition.stages[0].settled[0]
    assert sorted(settled.order) == [2, 5]
    assert settled.match == kept.match_of_playoff(0, tie).match


def test_its_matches_do_not_crowd_the_list_of_the_first_window(library: Library) -> None:
    from quizapp.app.overview import Overview

    kept = drawn(library)
    kept.open_template(0, TEXTS)
    kept.open_heat(0, 0, TEXTS)
    lines = Overview(library).home_data("zh", "light", afterglow=False).contests
    assert [(line.id, line.stages, line.teams) for line in lines if line.stages] == [
        (kept.id, 2, 6)
    ]
    assert not any(line.id.startswith(f"{kept.id}-") for line in lines)
