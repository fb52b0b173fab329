"""The host's prompter: what is read, how large, the clock, and that the hall never sees it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from quizapp.bank.question import Citation, Kind, Pairs
from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.match import Clock, Stage
from quizapp.game.plan import Team
from quizapp.game.rules import Uncover
from quizapp.game.scenes import ScoresScene, TeamScore
from quizapp.game.spoken import rules_text
from quizapp.windows.console.colours import dark_palette, light_palette
from quizapp.windows.prompter import PrompterPage
from quizapp.windows.prompter.inks import DARK, LIGHT, TONES, Inks
from quizapp.windows.prompter.page import HEAD
from quizapp.windows.prompter.rail import LAST, seconds_of
from quizapp.windows.prompter.script import script
from quizapp.windows.prompter.sheet import LEAST, NARROWEST, answer, broken, sheet
from quizapp.windows.stage.look import contrast
from quizapp.windows.stage.typography import line_width
from tests.windows.console_stand import BOARDS, RACE, RISK, SECOND, TURNS, plan
from tests.windows.prompter_stand import LONG, Evening, body, cite, long_scene

# What is read


def test_the_evening_begins_with_its_title_and_its_teams() -> None:
    evening = Evening(plan())
    assert body(evening.script())[0] == "测试赛"
    teams = evening.on().script()
    assert [block.mark for block in teams.body] == ["1", "2", "3"]
    assert teams.answer == ""


def test_rules_are_read_as_they_will_be_played() -> None:
    said = Evening(plan()).on(2).script()
    assert body(said) == list(rules_text(TURNS, "zh"))


def test_the_host_has_the_question_before_the_hall_and_its_answer_with_it() -> None:
    said = Evening(plan()).to(Stage.CALLED).script()
    assert body(said)[:5] == ["第 0 题的题干？", "甲", "乙", "丙", "丁"]
    assert "乙" in said.answer
    assert said.team is not None
    assert said.team.id == 1
    assert "1队" in said.cue


def test_explanation_and_source_stand_below_the_question() -> None:
    evening = Evening(plan()).to(Stage.READING)
    scene = evening.scene()
    assert scene.question is not None
    cited = replace(scene.question, citation=Citation("doc", "二", "（一）", 3))
    lines = body(script(replace(scene, question=cited), "zh", cite))
    assert any("因为乙。" in line for line in lines)
    assert any("第3句" in line for line in lines)


def test_it_says_whose_turn_it_is_and_what_was_judged() -> None:
    evening = Evening(plan()).to(Stage.ANSWERING)
    assert evening.script().tone == "go"
    assert "1队" in evening.script().cue
    evening.do(c.Judge(evening.at, Verdict.RIGHT, step=evening.match.step))
    said = evening.script()
    assert said.tone == "good"
    assert "+10" in said.cue


def test_in_a_race_it_says_when_to_give_the_cue_and_whom_to_name() -> None:
    evening = Evening(plan(RACE)).to(Stage.CUE)
    assert evening.script().tone == "alarm"
    evening.to(Stage.OPEN)
    evening.at += SECOND
    evening.do(c.Press(evening.at, 2, "keyboard", 1_000_000))
    said = evening.script()
    assert "2队" in said.cue
    assert said.team is not None
    assert said.team.id == 2


def test_a_team_is_asked_for_its_value() -> None:
    said = Evening(plan(RISK)).on(3).script()
    assert "1队" in said.cue
    assert len(said.body) == 4, "three values, and to decline"


def test_the_last_team_that_declines_is_named_before_the_scores() -> None:
    evening = Evening(plan(RISK)).on(3)
    for _ in range(3):
        evening.do(c.ChooseValue(evening.at, None))
    said = evening.script()
    assert said.cue == "3队 declined. Read the scores aloud"
    assert said.team is not None
    assert said.team.id == 3


def with_media(*names: str) -> Evening:
    asked = replace(TURNS.questions[0], media=names)
    return Evening(plan(replace(TURNS, questions=(asked, *TURNS.questions[1:]))))


def test_the_host_sees_that_a_sound_belongs_to_it_and_whether_it_plays() -> None:
    evening = with_media("anthem.mp3").to(Stage.CALLED)
    assert body(evening.script())[0] == "Sound: not played yet"
    evening.to(Stage.READING)
    assert body(evening.script())[0] == "Sound: not played yet"
    assert evening.script().body[0].mark == "■"
    evening.do(c.StartMedia(evening.at))
    assert body(evening.script())[0] == "Sound: is playing"
    assert evening.script().body[0].mark == "▶"
    evening.at += SECOND
    evening.do(c.StopMedia(evening.at))
    assert body(evening.script())[0] == "Sound: stopped"
    evening.do(c.StartMedia(evening.at))
    evening.do(c.EndMedia(evening.at + SECOND))
    assert body(evening.script())[0] == "Sound: played to its end"
    assert "第 0 题的题干？" in body(evening.script())[1]


def test_the_host_knows_of_picture_and_film_before_the_hall_sees_them() -> None:
    evening = with_media("map.png", "anthem.mp3").to(Stage.CALLED)
    assert body(evening.script())[:2] == [
        "Picture: comes with the question",
        "Sound: not played yet",
    ]
    evening.to(Stage.READING)
    assert body(evening.script())[0] == "Picture: on the big screen"
    assert body(with_media("report.mp4").to(Stage.CALLED).script())[0] == "Film: not played yet"
    assert not body(with_media().to(Stage.CALLED).script())[0].startswith(("Film", "Sound"))


def test_of_a_covered_picture_the_host_knows_how_much_is_open() -> None:
    asked = replace(TURNS.questions[0], media=("map.png",))
    rules = replace(TURNS.rules, uncover=Uncover(9))
    covered = Evening(plan(replace(TURNS, rules=rules, questions=(asked, *TURNS.questions[1:]))))
    covered.to(Stage.READING)
    assert body(covered.script())[0] == "Picture: 0 of 9 tiles are open"
    covered.do(c.OpenTile(covered.at))
    assert body(covered.script())[0] == "Picture: 1 of 9 tiles are open"


def test_everybody_answers_in_a_round_of_boards() -> None:
    said = Evening(plan(BOARDS)).to(Stage.ANSWERING).script()
    assert said.team is None


def test_the_host_knows_all_places_before_the_hall_does() -> None:
    evening = Evening(plan())
    evening.do(c.BeginRanking(evening.at))
    said = evening.script()
    assert len(said.body) == 3
    assert {block.mark for block in said.body} == {"·"}
    evening.on()
    assert "✓" in {block.mark for block in evening.script().body}


def test_an_award_is_named_only_when_it_is_won() -> None:
    evening = Evening(plan(BOARDS)).to(Stage.EXPLAINED).on()
    assert isinstance(evening.scene().screen, ScoresScene)
    assert not any("一等奖" in line for line in body(evening.script()))
    evening.do(c.BeginRanking(evening.at))
    assert any("一等奖" in line for line in body(evening.script()))


def test_a_pair_of_the_answer_stays_on_one_line(qapp: QApplication) -> None:
    scene = Evening(plan()).to(Stage.READING).scene()
    assert scene.question is not None
    pairs = replace(
        scene.question,
        kind=Kind.MATCHING,
        partners=("赵先生的很长的名称", "钱", "孙", "李"),
        key=Pairs(((0, 0), (1, 1), (2, 2), (3, 3))),
    )
    said = script(replace(scene, question=pairs), "zh", cite).answer
    lines = answer(said, 420, 400).lines
    texts = ["".join(piece.text for atom in line for piece in atom.pieces) for line in lines]
    assert any(text.startswith("甲—赵先生的很长的名称") for text in texts)


# How large


@pytest.mark.parametrize("repeated", [1, 3, 8])
def test_no_text_is_smaller_than_the_least(qapp: QApplication, repeated: int) -> None:
    scene = Evening(plan()).to(Stage.READING).scene()
    assert scene.question is not None
    long = replace(scene.question, stem=LONG[: 40 * repeated], explanation=LONG)
    said = script(replace(scene, question=long), "zh", cite)
    set_out = sheet(said.body, NARROWEST - 472, 600)
    assert all(part.setting.size >= LEAST for part in set_out.parts)
    assert all(part.setting.whole for part in set_out.parts), "nothing is cut"
    assert answer(said.answer, 900, 700).size >= LEAST


def test_lines_are_full_and_none_is_too_wide(qapp: QApplication) -> None:
    address = "https://example.org/" + "abcdefghij" * 12
    for text in (LONG, f"请看{address}。", "第____题和______题"):
        said = broken(text, 700, 40, bold=True)
        widths = [line_width(line) * 40 for line in said.lines]
        assert all(width <= 701 for width in widths)
    full = broken(LONG, 700, 40, bold=True).lines
    assert all(line_width(line) * 40 > 560 for line in full[:-1]), "no more than 3 characters less"


def test_a_short_question_is_larger_than_a_long_one(qapp: QApplication) -> None:
    scene = Evening(plan()).to(Stage.READING).scene()
    assert scene.question is not None
    short = sheet(script(scene, "zh", cite).body, 1400, 700)
    long = replace(scene.question, stem=LONG)
    small = sheet(script(replace(scene, question=long), "zh", cite).body, 1400, 700)
    assert short.size > small.size
    assert short.height <= 700


@pytest.fixture
def page(qapp: QApplication) -> Iterator[PrompterPage]:
    made = PrompterPage(lambda: 0, "zh")
    made.resize(1920, 1080)
    yield made
    made.deleteLater()


def test_what_does_not_fit_is_scrolled_to_its_end_and_back(page: PrompterPage) -> None:
    page.show_scene(long_scene())
    assert page.below > 0
    assert page.above == 0
    for _ in range(20):
        page.turn(1)
    assert page.below == pytest.approx(0)
    for _ in range(20):
        page.turn(-1)
    assert page.above == 0


def test_another_question_begins_at_its_top_the_same_one_stays(page: PrompterPage) -> None:
    scene = long_scene()
    page.show_scene(scene)
    page.turn(1)
    down = page.above
    page.show_scene(replace(scene, stage=Stage.ANSWERING))
    assert page.above == down > 0
    page.show_scene(Evening(plan()).to(Stage.READING).scene())
    assert page.above == 0


@pytest.mark.parametrize("size", [(1920, 1080), (960, 540), (1024, 768), (1280, 400)])
def test_any_window_shows_the_answer_whole(page: PrompterPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    page.show_scene(long_scene())
    assert not page.grab().isNull()
    assert page._answer is not None
    assert page._room().bottom() < page._main().bottom() - page._answer_height()


@pytest.mark.parametrize("teams", [2, 14, 15, 24])
def test_all_teams_have_their_place(page: PrompterPage, teams: int) -> None:
    scene = Evening(plan()).to(Stage.READING).scene()
    strip = tuple(TeamScore(Team(one, "很长很长的代表队名称"), 100) for one in range(1, teams + 1))
    page.show_scene(replace(scene, strip=strip))
    assert not page.grab().isNull()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_contrast(theme: Inks) -> None:
    for ink, ground in (
        (theme.ink, theme.paper),
        (theme.soft, theme.paper),
        (theme.ink, theme.rail),
        (theme.soft, theme.rail),
        (theme.answer_ink, theme.answer),
        (theme.turn_ink, theme.turn),
        *(("#FFFFFF", tone) for tone in TONES.values()),
    ):
        assert contrast(ink, ground) >= 7, (ink, ground)


def test_light_and_dark_differ(page: PrompterPage) -> None:
    page.show_scene(long_scene())
    page.setPalette(light_palette())
    light = page.grab().toImage().pixelColor(2, 2).lightness()
    page.setPalette(dark_palette())
    assert page.grab().toImage().pixelColor(2, 2).lightness() < 40 < 200 < light


# The clock


def test_the_clock_is_what_is_left_to_the_deadline() -> None:
    scene = Evening(plan()).to(Stage.ANSWERING).scene()
    clock = scene.clock
    assert clock is not None
    assert clock.deadline is not None
    assert seconds_of(clock, clock.deadline - 30 * SECOND) == 30
    assert seconds_of(clock, clock.deadline - 1) == 1, "0 is shown only when time is up"
    assert seconds_of(clock, clock.deadline) == 0
    assert seconds_of(clock, clock.deadline + 9 * SECOND) == 0
    stopped = Clock(clock.kind, clock.total, None, 7 * SECOND)
    assert seconds_of(stopped, clock.deadline + 9 * SECOND) == 7


def test_late_ticks_do_not_make_the_clock_late(qapp: QApplication) -> None:
    at = [0]
    page = PrompterPage(lambda: at[0], "zh")
    page.resize(1920, 1080)
    scene = Evening(plan()).to(Stage.ANSWERING).scene()
    clock = scene.clock
    assert clock is not None
    assert clock.deadline is not None
    at[0] = clock.deadline - 20 * SECOND
    page.show_scene(scene)
    page._on_tick()
    assert page._figures == "20"
    at[0] = clock.deadline - LAST * SECOND
    page._on_tick()
    assert page._figures == str(LAST)
    page.deleteLater()


def test_a_column_has_the_answer_whole_and_the_seconds_in_its_first_line(
    page: PrompterPage,
) -> None:
    page.resize(327, 340)
    page.show_scene(long_scene())
    assert page.is_column
    assert page._answer is not None
    assert page._room().bottom() < page._main().bottom() - page._answer_height()
    assert page._clock_box().bottom() <= page._main().y() + HEAD
    assert page._room().height() * page.unit > 100, "a few lines at least are read at once"
    assert min(part.setting.size for part in page.sheet.parts) * page.unit > 11


def test_a_tall_screen_of_the_host_keeps_clock_and_scores(page: PrompterPage) -> None:
    page.resize(1080, 1920)
    assert not page.is_column
