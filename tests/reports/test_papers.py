"""The papers of the day: the host's script, and the sheet on which scores are counted again."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import docx
import openpyxl
import pypdfium2  # pyright: ignore[reportMissingTypeStubs] - it has none
import pytest
from msgspec.structs import replace

from quizapp.bank.question import Citation
from quizapp.game.plan import Plan
from quizapp.game.presets import Preset, rules_of
from quizapp.game.rules import Order
from quizapp.game.spoken import rules_text
from quizapp.reports.papers import papers
from quizapp.reports.reading import name, names, rare
from quizapp.reports.script import Line, Script, script
from quizapp.reports.tongue import Tongue
from tests.game.evenings import plan, question
from tests.reports.evening import hostile_plan, played
from tests.reports.test_bundle import pdf_text

AT = datetime(2026, 5, 1, tzinfo=UTC)
ZH, EN = Tongue("zh", str), Tongue("en", str)


def cite(citation: Citation) -> str:
    return f"{citation.material} {citation.part}\n原文在此"


def told(written: Script, role: str) -> list[Line]:
    return [line for line in written.lines if line.role == role]


def three(made: Plan) -> Plan:
    """With as many questions as are asked: three a round, one of them cited."""
    cited = question("q3", 2, explanation="因为如此")
    rounds = tuple(
        replace(one, questions=(*one.questions[:2], replace(cited, id=f"c{at}")))
        for at, one in enumerate(made.rounds)
    )
    return replace(made, rounds=rounds)


def test_the_script_reads_the_rules_that_run() -> None:
    made = three(hostile_plan())
    items = [line.text for line in told(script(made, ZH, cite), "item")]
    for one in made.rounds:
        assert [text for text in rules_text(one, "zh") if text not in items] == []


def test_every_question_has_its_answer_explanation_and_passage() -> None:
    made = three(hostile_plan())
    written = script(made, ZH, cite)
    assert len(told(written, "stem")) == len(told(written, "answer")) == 8
    notes = [(line.label, line.text) for line in told(written, "note")]
    assert notes[:2] == [("解析", "因为如此"), ("依据", "m 2\n原文在此")]
    assert told(written, "answer")[0].text.startswith("A")


def test_whose_turn_it_is_stands_with_each_question_where_the_order_is_fixed() -> None:
    personal = [line.text for line in told(script(three(hostile_plan()), ZH, cite), "question")]
    assert '请=HYPERLINK("x")1号选手=1+1作答' in personal[0]
    assert "请港口/造船:*?代表队1号选手=1+1作答" in personal[1]
    assert "答题队：____" in personal[4], "a race has a blank for the pen"


@pytest.mark.parametrize("order", [Order.LOW_FIRST, Order.HIGH_FIRST])
def test_an_order_by_scores_is_left_to_the_pen(order: Order) -> None:
    made = three(plan(replace(rules_of(Preset.TEAM), order=order)))
    assert "答题队：____" in told(script(made, ZH, cite), "question")[0].text


def test_the_last_question_beyond_the_turns_names_nobody() -> None:
    made = plan(rules_of(Preset.TEAM), teams=2)
    questions = told(script(made, ZH, cite), "question")
    assert "请2队作答" in questions[1].text
    assert "答题队：____" in questions[2].text


def test_rare_characters_are_spelt_and_doubtful_names_marked() -> None:
    written = script(three(hostile_plan()), ZH, cite)
    readings = [line.text for line in told(written, "reading")]
    assert "王䶮：䶮 yǎn" in readings
    assert [str(one) for one in name("单雄信")] == ["单 shàn（？）"]
    assert [str(one) for one in name("尉迟恭")] == ["尉迟 yùchí"]
    assert name("李明") == ()
    assert names(["李明", "任远", "任远"])[0][0] == "任远"
    assert [str(one) for one in rare("踔厉奋发，笃行不怠；笃定 abc")] == ["踔 chuō", "笃 dǔ"]
    assert rare("工会") == rare("") == ()
    assert str(rare("\U00031234")[0]) == "\U00031234 ?"


def test_a_playoff_says_when_it_is_held() -> None:
    made = plan(rules_of(Preset.PLAYOFF))
    cues = [line.text for line in told(script(made, ZH, cite), "cue")]
    assert "只在并列影响奖项时进行" in cues


def test_the_papers_are_whole_in_both_languages() -> None:
    for tongue, script_name in ((ZH, "主持稿.pdf"), (EN, "script.pdf")):
        made = {one.kind: one for one in papers(three(hostile_plan()), tongue, cite, AT)}
        assert made["script-pdf"].name == script_name
        text = pdf_text(made["script-pdf"].content)
        assert "原文在此" in text
        assert "#letx=[坏]" in text
        word = docx.Document(BytesIO(made["script-word"].content))
        assert any("原文在此" in line.text for line in word.paragraphs)
        heads = [line for line in word.paragraphs if line.style and line.style.name == "Heading 1"]
        assert len(heads) == 7
        assert "PAGE" in word.sections[0].footer.paragraphs[0]._p.xml


def test_the_recount_sheet_has_a_place_for_every_team_and_a_line_to_sign_on() -> None:
    made = {one.kind: one.content for one in papers(three(hostile_plan()), ZH, cite, AT)}
    document = pypdfium2.PdfDocument(made["recount-pdf"])
    assert len(document) == 3
    document.close()
    text = pdf_text(made["recount-pdf"])
    assert text.count("核分员：") == 3
    assert "2港口/造船:*?代表队" in text
    book = openpyxl.load_workbook(BytesIO(made["recount-workbook"]))
    assert book.sheetnames == ["第1轮", "第2轮", "汇总"]
    assert str(book["第1轮"].cell(book["第1轮"].max_row, 1).value).startswith("记分员：")


def test_many_teams_are_divided_among_sheets_that_a_hand_can_write() -> None:
    made = three(plan(rules_of(Preset.TEAM), teams=24))
    text = pdf_text({one.kind: one.content for one in papers(made, ZH, cite, AT)}["recount-pdf"])
    for said in ("第1轮（1–8号台）", "第1轮（17–24号台）", "汇总（9–16号台）"):
        assert f"核分表{said}" in text


def test_the_recount_sheet_of_a_played_match_has_what_the_program_counted() -> None:
    match = played().now
    made = {one.kind: one.content for one in papers(match.plan, ZH, cite, AT, match)}
    book = openpyxl.load_workbook(BytesIO(made["recount-workbook"]))
    rows = list(book["第1轮"].iter_rows(values_only=True))
    assert any(row[3] == "+10" for row in rows)
    assert any(row[-1] == "作废" for row in rows)
    assert any(row[4] == "0" for row in rows), "answered, and worth nothing"
    totals = next(
        row for row in book["汇总"].iter_rows(values_only=True) if row[1] == "总分（程序）"
    )
    assert totals[2:5] == tuple(str(score) for score in match.scores)
