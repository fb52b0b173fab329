"""The short report: facts of the match, blanks for the rest, and never longer than is asked for."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from msgspec.structs import replace

from quizapp.game.plan import Award
from quizapp.game.spoken import Lang
from quizapp.reports.brief import MOST, Brief, brief, brief_text, brief_word
from quizapp.reports.figures import figures
from quizapp.reports.tongue import Tongue
from quizapp.reports.word import BLANK
from tests.reports.evening import Evening, hostile_plan, played


def written(evening: Evening, lang: Lang = "zh") -> Brief:
    return brief(evening.now, figures(evening.now, evening.moments), Tongue(lang, str))


def test_facts_are_those_of_the_match() -> None:
    news = written(played())
    text = "".join(news.body)
    assert news.title == "市总工会举办“安康杯”知识竞赛"
    assert text.startswith("2026年5月1日，市总工会在＿＿＿＿（地点）举办“安康杯”知识竞赛，")
    assert "3支代表队、9名选手参赛" in text
    assert "总正确率33%" in text
    assert '=HYPERLINK("x")获一等奖' in text


def test_what_only_people_know_is_a_blank() -> None:
    news = written(played())
    assert "选手＿＿＿＿说：“＿＿＿＿”" in news.body[-1]
    assert "（领导姓名、职务）表示：“＿＿＿＿”" in news.body[-1]
    assert news.end == ("（市总工会　供稿：＿＿＿＿）",)
    nameless = Evening(replace(hostile_plan(), organiser=""))
    assert written(nameless).title.startswith(BLANK)


def test_many_teams_with_long_names_stay_within_300_characters() -> None:
    made = hostile_plan()
    teams = tuple(
        replace(made.teams[0], id=n, name=f"滨海市第{n}届职工知识竞赛第{n}分赛区代表队")
        for n in range(1, 25)
    )
    whole = replace(made, teams=teams, awards=(Award("一等奖", 6), Award("二等奖", 18)))
    rounds = tuple(replace(whole.rounds[0], title=f"第{n}个必答环节") for n in range(9))
    evening = Evening(replace(whole, rounds=rounds))
    evening.on("call_turn", "ask")
    evening.on("reveal", "wait_verdict", "start_clock", "show_question")
    news = written(evening)
    assert news.length <= MOST
    assert "等获一等奖" in "".join(news.body)


def test_english_has_room_for_as_much() -> None:
    text = "".join(written(played(), "en").body)
    assert "and others" not in text
    assert "There were 2 rounds (第1轮, 第2轮)." in text
    assert "On 01 May 2026 市总工会 held" in text


def test_a_match_without_a_question_says_nothing_of_winners() -> None:
    text = "".join(written(Evening(hostile_plan())).body)
    assert "获" not in text
    assert "环节" not in text


def test_a_rehearsal_is_called_one() -> None:
    assert "（彩排）" in written(Evening(hostile_plan(), rehearsal=True)).body[0]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_word_and_text_say_the_same_and_blanks_are_marked(lang: Lang) -> None:
    news = written(played(), lang)
    text = brief_text(news).decode("utf-8-sig")
    document = docx.Document(BytesIO(brief_word(news, Tongue(lang, str))))
    lines = [line.text for line in document.paragraphs]
    for said in (news.title, *news.body, *news.end):
        assert said in text.split("\r\n")
        assert said in lines
    blanks = [run for line in document.paragraphs for run in line.runs if run.text == BLANK]
    assert blanks
    assert all(run.font.highlight_color is not None for run in blanks)
    assert [cell.text[:2] for cell in document.tables[0].rows[0].cells] == [
        {"zh": "照片", "en": "Ph"}[lang]
    ] * 2
