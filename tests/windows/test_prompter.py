"""The host's prompter: what is read, how large, the clock, and that the hall never sees it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from quizapp.bank.citing import label
from quizapp.bank.question import Citation, Kind, Pairs
from quizapp.game import commands as c
from quizapp.game.decide import decide
from quizapp.game.events import Verdict
from quizapp.game.evolve import fold
from quizapp.game.match import Clock, Match, Play, Stage
from quizapp.game.naming import action_words
from quizapp.game.plan import Plan, Team
from quizapp.game.scenes import PrompterScene, ScoresScene, TeamScore, prompter
from quizapp.game.spoken import rules_text
from quizapp.windows.console.colours import dark_palette, light_palette
from quizapp.windows.prompter import Placement, PrompterPage, PrompterWindow, remembered
from quizapp.windows.prompter.inks import DARK, LIGHT, TONES, Inks
from quizapp.windows.prompter.rail import LAST, seconds_of
from quizapp.windows.prompter.script import Script, script
from quizapp.windows.prompter.sheet import LEAST, NARROWEST, answer, broken, sheet
from quizapp.windows.screens import Identity, Screens, identity
from quizapp.windows.stage.look import contrast
from quizapp.windows.stage.typography import line_width
from tests.windows.console_stand import BOARDS, RACE, RISK, SECOND, TURNS, plan

LONG = "全心全意依靠工人阶级，健全以职工代表大会为基本形式的企事业单位民主管理制度。" * 8


def cite(citation: Citation) -> str:
    return label(citation, None, "zh")


class Evening:
    """A match that is led on by hand."""

    def __init__(self, planned: Plan) -> None:
        self.at = 1_000 * SECOND
        self.match: Match = fold(None, decide(None, c.Open(self.at, planned)))

    def do(self, command: c.Command) -> None:
        self.match = fold(self.match, decide(self.match, command))

    def on(self, times: int = 1) -> Evening:
        for _ in range(times):
            self.at += SECOND
            self.do(c.Proceed(self.at, self.match.step, 0))
        return self

    def to(self, stage: Stage) -> Evening:
        while not (isinstance(self.match.phase, Play) and self.match.phase.stage is stage):
            self.on()
        return self

    def scene(self) -> PrompterScene:
        return prompter(self.match, action_words(self.match))

    def script(self) -> Script:
        return script(self.scene(), "zh", cite)


def body(said: Script) -> list[str]:
    return [block.text for block in said.body]


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


def long_scene() -> PrompterScene:
    scene = Evening(plan()).to(Stage.READING).scene()
    assert scene.question is not None
    return replace(scene, question=replace(scene.question, stem=LONG * 2, explanation=LONG))


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


# Where it lies


class Hall(Screens):
    """Screens of which the test says which one is the hall's."""

    changed = Signal()

    def __init__(self, console: QWidget) -> None:
        super().__init__(console)
        self.hall: QScreen | None = None

    def hall_screen(self) -> QScreen | None:
        return self.hall


class Desk:
    """A console, the screens, and a prompter that remembers."""

    def __init__(self, placement: Placement | None = None) -> None:
        self.console = QWidget()
        self.console.show()
        self.screens = Hall(self.console)
        self.saved: list[Placement] = []
        self.window = PrompterWindow(
            self.screens, lambda: 0, "zh", placement=placement, save=self.saved.append
        )
        self.window.show_scene(long_scene())

    def let_the_hall_see(self) -> None:
        self.screens.hall = QGuiApplication.primaryScreen()
        self.screens.changed.emit()

    def question(self) -> QMessageBox | None:
        return self.console.findChild(QMessageBox)

    def close(self) -> None:
        self.window.close_down()
        self.window.deleteLater()
        self.screens.close_down()
        self.console.close()
        self.console.deleteLater()


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()


def test_it_is_a_window_of_the_laptop_that_takes_no_focus(desk: Desk) -> None:
    desk.window.switch(desk.console)
    assert desk.window.isVisible()
    assert not desk.window.isFullScreen()
    assert desk.window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert desk.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not desk.window.isActiveWindow()
    assert desk.window.page.veil == ""
    desk.window.switch(desk.console)
    assert not desk.window.isVisible()
    assert [one.on for one in desk.saved] == [True, False]


def test_closed_by_its_frame_it_is_off(desk: Desk) -> None:
    desk.window.switch(desk.console)
    desk.window.close()
    assert not desk.window.is_on
    assert desk.window.status() is None


def test_where_the_hall_sees_it_it_shows_nothing(desk: Desk) -> None:
    desk.window.switch(desk.console)
    desk.let_the_hall_see()
    assert desk.window.page.veil != ""
    status = desk.window.status()
    assert status is not None
    assert status[0] is False
    shown = desk.window.page.grab().toImage()
    desk.window.show_scene(Evening(plan()).to(Stage.CALLED).scene())
    assert desk.window.page.grab().toImage() == shown, "no text of the question is under the veil"


def test_a_veil_lies_before_the_window_is_shown(desk: Desk) -> None:
    desk.let_the_hall_see()
    desk.window.switch(desk.console)
    assert desk.window.page.veil != ""


def test_dragged_from_the_halls_screen_it_is_seen_again(desk: Desk) -> None:
    desk.window.switch(desk.console)
    desk.let_the_hall_see()
    box = QGuiApplication.primaryScreen().geometry()
    desk.window.setGeometry(QRect(box.right() + 10, box.y(), 640, 360))
    assert desk.window.page.veil == ""
    desk.window.setGeometry(QRect(box.right() - 5, box.y(), 640, 360))
    assert desk.window.page.veil != "", "a few pixels are enough"


def test_the_halls_screen_is_taken_only_after_a_question(desk: Desk) -> None:
    desk.let_the_hall_see()
    desk.window.choose(QGuiApplication.primaryScreen(), desk.console)
    box = desk.question()
    assert box is not None
    assert not desk.window.is_on
    no = box.defaultButton()
    assert box.buttonRole(no) is QMessageBox.ButtonRole.RejectRole
    no.click()
    assert not desk.window.is_on
    assert desk.saved == []


def agree(desk: Desk) -> None:
    box = desk.question()
    assert box is not None
    yes = [one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.AcceptRole]
    assert isinstance(yes[0], QPushButton)
    yes[0].click()


def test_once_confirmed_it_shows_there(desk: Desk) -> None:
    desk.let_the_hall_see()
    desk.window.choose(None, desk.console)
    agree(desk)
    assert desk.window.is_on
    assert desk.window.page.veil == ""


def test_the_confirmation_is_not_remembered_for_another_evening(qapp: QApplication) -> None:
    screen = identity(QGuiApplication.primaryScreen())
    later = Desk(Placement(on=True, screen=screen, chosen=True))
    later.let_the_hall_see()
    later.window.restore()
    assert not later.window.is_on
    later.window.switch(later.console)
    assert later.window.page.veil != ""
    later.close()


def test_it_comes_back_where_it_was_on(qapp: QApplication) -> None:
    again = Desk(Placement(on=True, chosen=True))
    again.window.restore()
    assert again.window.isVisible()
    again.close()
    off = Desk(Placement(on=False, chosen=True))
    off.window.restore()
    assert not off.window.isVisible()
    off.close()


def test_its_screen_is_not_there_it_stays_away_until_asked(qapp: QApplication) -> None:
    gone = Identity("ACME", "X1", "77", "DP-3", (1920, 1080))
    desk = Desk(Placement(on=True, screen=gone, chosen=True))
    desk.window.restore()
    assert not desk.window.isVisible()
    desk.window.switch(desk.console)
    assert desk.window.isVisible()
    assert not desk.window.isFullScreen()
    assert desk.window.placement.screen == gone, "it is known when it is plugged in again"
    desk.close()


def test_what_was_saved_is_read_and_what_is_no_placement_is_not() -> None:
    assert remembered(None) is None
    assert remembered("{broken") is None
    assert remembered('{"on": true, "screen": null, "chosen": true}') == Placement(True, None, True)
