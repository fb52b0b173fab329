"""What the console says and asks: refusals, the clock, team rows, confirmations, hints."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from quizapp.bank.question import Kind, Pairs, Question
from quizapp.bank.words import words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.match import RoundOver, Stage
from quizapp.game.plan import Plan, Team
from quizapp.game.scenes import QuestionScene, console
from quizapp.windows.console import Level, dialogs
from quizapp.windows.console.asking import questions_left, ranking_text, round_text
from quizapp.windows.console.colours import DARK, LIGHT, Colours
from quizapp.windows.console.offers import hint, offers
from quizapp.windows.console.page import SHOWN_MS
from quizapp.windows.console.pictures import at_rest, coming
from quizapp.windows.console.runsheet import lines
from quizapp.windows.console.teams import state_of
from tests.windows.console_stand import BOARDS, RACE, TURNS, Desk, Opening, plan


def steps(desk: Desk, count: int) -> None:
    for _ in range(count):
        assert desk.control.proceed()


def test_the_next_picture_has_a_clock_that_stands(desks: Opening) -> None:
    desk = desks(plan(TURNS))
    steps(desk, 4)
    scene, _ = coming(desk.match, desk.at)
    assert isinstance(scene, QuestionScene)
    assert scene.clock is not None
    assert scene.clock.deadline is not None, "this step does start it"
    shown = at_rest(scene, desk.at)
    assert isinstance(shown, QuestionScene)
    assert shown.clock is not None
    assert (shown.clock.deadline, shown.clock.left) == (None, shown.clock.total)
    desk.window.refresh()
    drawn = desk.window.page.pictures.next.stage.scene
    assert isinstance(drawn, QuestionScene)
    assert drawn.clock == shown.clock


def double_click(desk: Desk, row: int) -> None:
    sheet = desk.window.page.sheet
    sheet.itemDoubleClicked.emit(sheet.item(row))


def test_a_question_that_was_not_asked_asks_nothing(desks: Opening) -> None:
    desk = desks(plan(TURNS, RACE))
    steps(desk, 4)
    for row, line in enumerate(lines(desk.match)):
        if not line.title and not line.ask:
            double_click(desk, row)
            assert QApplication.activeModalWidget() is None, line


def test_a_round_that_was_begun_is_begun_again_only_knowingly(desks: Opening) -> None:
    desk = desks(plan(TURNS, RACE))
    steps(desk, 4)
    left = "\n2 questions of “必答题” have not been asked."
    assert round_text(desk.match, 1) == "Begin “抢答题” now?" + left
    said = "Begin “必答题” again? 1 questions of it have been asked." + left
    assert round_text(desk.match, 0) == said
    steps(desk, 1)
    assert desk.control.do(c.Judge(desk.at, e.Verdict.RIGHT))
    double_click(desk, 0)
    box = QApplication.activeModalWidget()
    assert box is not None
    assert box.property("text") == said
    box.close()


def test_before_the_ranking_shared_places_and_questions_left_are_named(desks: Opening) -> None:
    desk = desks(plan(TURNS))
    steps(desk, 4)
    assert questions_left(desk.match) == 2
    said = ranking_text(desk.match).split("\n")
    assert said[1] == "Place 1 is shared by 1队, 2队, 3队, and an award depends on it."
    assert said[2] == "2 questions of “必答题” have not been asked."
    assert desk.control.do(c.Adjust(desk.at, 1, 5, "评委会裁定"))
    assert ranking_text(desk.match).split("\n")[1] == "Place 2 is shared by 2队, 3队."
    assert desk.control.do(c.Adjust(desk.at, 2, 3, "评委会裁定"))
    assert len(ranking_text(desk.match).split("\n")) == 2


def test_after_a_round_no_question_is_left(desks: Opening) -> None:
    desk = desks(plan(BOARDS))
    assert questions_left(desk.match) == 0
    for _ in range(20):
        if isinstance(desk.match.phase, RoundOver):
            break
        steps(desk, 1)
    assert isinstance(desk.match.phase, RoundOver)
    assert questions_left(desk.match) == 0
    assert "asked" not in ranking_text(desk.match)


def test_the_boards_say_what_they_mean_beside_the_buttons(desks: Opening) -> None:
    eight = plan(BOARDS)
    teams = tuple(Team(number, f"第{number}代表队") for number in range(1, 9))
    desk = desks(Plan(eight.title, teams, eight.rounds))
    steps(desk, 5)
    row = desk.window.page.offers_row
    assert "count as wrong" in row._hint.text()
    place = row._hint.geometry()
    shown = [button for button in row._buttons if button.isVisible()]
    assert len(shown) == 8
    for button in shown:
        assert not place.intersects(button.geometry())
        assert QRect(row.rect()).contains(button.geometry())


def test_a_hint_on_number_keys_gives_way_to_buttons(desks: Opening) -> None:
    desk = desks(plan(RACE))
    steps(desk, 6)
    assert desk.stage is Stage.OPEN
    assert "Number keys" in hint(desk.match, offered=bool(offers(desk.match, 0)))
    assert hint(desk.match, offered=True) == ""


def contrast(ink: str, ground: str) -> float:
    def light(colour: str) -> float:
        seen = QColor(colour)
        parts = (seen.redF(), seen.greenF(), seen.blueF())
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    upper, lower = sorted((light(ink), light(ground)), reverse=True)
    return (upper + 0.05) / (lower + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_refusals_can_be_read(theme: Colours) -> None:
    assert contrast(theme.warn_ink, theme.page) >= 7


def test_a_refusal_stays_though_a_step_follows(desks: Opening) -> None:
    desk = desks()
    messages = desk.window.page.messages
    desk.control.do(c.Judge(desk.at, e.Verdict.RIGHT))
    said = messages.text()
    assert said
    assert "bold" in messages.styleSheet()
    steps(desk, 1)
    assert messages.text() == said
    assert SHOWN_MS >= 6_000
    messages._fades.timeout.emit()
    assert messages.text() == ""


def test_when_time_is_up_the_clock_says_so(desks: Opening) -> None:
    desk = desks(plan(TURNS))
    steps(desk, 5)
    card = desk.window.page.clock
    desk.wait(3600)
    assert desk.control.do(c.RingTime(desk.at))
    assert desk.stage is Stage.TIME_UP
    assert (card.figures.text(), card.title.text()) == ("0.0", "Time is up")
    alarm = card.figures.palette().windowText().color()
    steps(desk, 1)
    assert card.figures.text() == "–"
    assert card.figures.palette().windowText().color() != alarm


def test_points_are_asked_only_for_partly_right(desks: Opening) -> None:
    desk = desks(plan(TURNS))
    steps(desk, 5)
    assert desk.control.do(c.Judge(desk.at, e.Verdict.WRONG))
    dialog = dialogs.RejudgeDialog(desk.match, 1, desk.window)
    for verdict in ("right", "partial", "wrong", "timeout"):
        dialog.verdict.setCurrentIndex(dialog.verdict.findData(verdict))
        assert dialog.form.isRowVisible(dialog.points) is (verdict == "partial")
    dialog.deleteLater()


def said_of(desk: Desk, team: int) -> tuple[str, str]:
    scene = console(desk.match)
    return state_of(scene, scene.strip[team - 1], desk.match.asks[-1].marks)


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (e.Verdict.TIMEOUT, ("out of time", "bad")),
        (e.Verdict.PARTIAL, ("partly right", "good")),
        (e.Verdict.RIGHT, ("right", "good")),
        (e.Verdict.WRONG, ("wrong", "bad")),
    ],
)
def test_a_team_row_names_the_verdict_and_a_void_question_clears_it(
    desks: Opening, verdict: e.Verdict, said: tuple[str, str]
) -> None:
    desk = desks(plan(TURNS))
    steps(desk, 5)
    points = 4 if verdict is e.Verdict.PARTIAL else None
    assert desk.control.do(c.Judge(desk.at, verdict, points))
    assert said_of(desk, 1) == said
    assert desk.window.page.teams._rows[0].text == said[0]
    assert desk.control.do(c.VoidQuestion(desk.at, "题目有误", 1))
    assert said_of(desk, 1) == ("", "")


@pytest.mark.parametrize(
    ("code", "context", "level"),
    [
        ("unexpected", "app", Level.OK),
        ("not-recorded", "app", Level.BAD),
        ("store-disk-full", "store", Level.BAD),
    ],
)
def test_only_a_failure_of_recording_sets_its_light(
    desks: Opening, code: str, context: str, level: Level
) -> None:
    desk = desks()
    desk.control.failed.emit(words(code, context, "What went wrong."))
    assert desk.window.page.messages.is_alarm
    assert desk.window.page.messages.text() == "What went wrong."
    assert desk.window.page.top.lights["log"].level is level


def test_each_pair_has_a_line_with_letters_and_texts(desks: Opening) -> None:
    matching = Question(
        "m1",
        Kind.MATCHING,
        "连线题",
        ("甲", "乙"),
        key=Pairs(((0, 1), (1, 0))),
        partners=("子", "丑"),
    )
    desk = desks(plan(replace(TURNS, questions=(matching, *TURNS.questions[1:]))))
    steps(desk, 4)
    answer = desk.window.page.answer._answer.text()
    assert answer.split("\n") == ["A—2  甲—丑", "B—1  乙—子"]
