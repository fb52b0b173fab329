"""The files that go out after a match, opened again and read."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from io import BytesIO, StringIO
from typing import Any

import docx
import openpyxl
import pypdfium2  # pyright: ignore[reportMissingTypeStubs] - it has none
import pytest
from msgspec.structs import replace

from quizapp.game import commands as c
from quizapp.game.presets import Preset, rules_of
from quizapp.game.spoken import Lang
from quizapp.reports.bundle import Origin, results
from quizapp.reports.figures import figures
from quizapp.reports.tongue import Tongue
from quizapp.reports.typeset import lacking
from quizapp.reports.workbook import workbook
from tests.game.evenings import plan
from tests.reports.evening import Evening, hostile_plan, played

AT = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
ORIGIN = Origin("m1", "1234abcd")


def pdf_text(content: bytes) -> str:
    document: Any = pypdfium2.PdfDocument(content)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return "".join(text.split())


def files(evening: Evening, lang: Lang = "zh") -> dict[str, bytes]:
    tongue = Tongue(lang, str)
    made = results(evening.now, evening.moments, tongue, ORIGIN, AT)
    return {one.kind: one.content for one in made}


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return files(played())


def cells(sheet: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]


def test_there_is_a_sheet_for_every_round_and_every_team(made: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(BytesIO(made["workbook"]))
    assert book.sheetnames == [
        "成绩",
        "记分明细",
        "第1轮",
        "第2轮",
        '1 =HYPERLINK("x")',
        "2 港口 造船 代表队",
        "3 #let x = 坏",
        "个人",
        "题目分析",
        "图表",
        "图表数据",
    ]


def test_no_cell_is_a_formula(made: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(BytesIO(made["workbook"]))
    found = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                if isinstance(cell.value, str) and cell.value[:1] in "=+-@":
                    assert cell.quotePrefix, cell.coordinate
                    found += 1
    assert found > 8


def test_heads_stay_in_sight_and_come_again_on_every_page(made: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(BytesIO(made["workbook"]))
    for sheet in book.worksheets[:-2]:
        assert sheet.freeze_panes in ("A3", "A4")
        assert sheet.print_title_rows
        assert sheet.page_setup.paperSize == 9
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_points_add_up_in_the_sheets(made: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(BytesIO(made["workbook"]))
    evening = played()
    for row in cells(book["成绩"])[3:]:
        base, *parts, total = row[4:9]
        assert base + sum(parts) == total == evening.now.score(row[1])
    ledger = cells(book["记分明细"])[2:]
    last = {row[3]: row[7] for row in ledger}
    assert last == {team.id: evening.now.score(team.id) for team in evening.now.plan.teams}
    assert any(row[8] == "=评委会裁定" for row in ledger)
    assert any("作废：题目有误" in str(row[-1]) for row in cells(book["第1轮"]))


def test_right_and_wrong_of_every_person(made: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(BytesIO(made["workbook"]))
    assert [row[2:8] for row in cells(book["个人"])[2:]] == [
        ("=1+1", 1, 1, 0, 0, 1),
        ("=1+1", 1, 0, 0, 1, 0),
    ]


def test_charts_are_excels_own(made: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(BytesIO(made["workbook"]))
    drawn: Any = book["图表"]
    assert len(drawn._charts) == 3


def test_the_list_of_results_says_who_won_and_where_it_is_recorded(made: dict[str, bytes]) -> None:
    text = pdf_text(made["notice"])
    for said in (
        "“安康杯”知识竞赛成绩公示",
        '=HYPERLINK("x")',
        "#letx=[坏]",
        "一等奖",
        "市总工会",
        "比赛编号m1记录校验码1234abcd",
        "有1题经裁定作废",
        "第1页共1页",
    ):
        assert "".join(said.split()) in text, said


def test_the_report_upward_fills_in_what_the_log_knows(made: dict[str, bytes]) -> None:
    document = docx.Document(BytesIO(made["report"]))
    text = "\n".join(line.text for line in document.paragraphs)
    assert "3支代表队、9名选手" in text
    assert "答对1次，总正确率33%" in text
    assert "＿＿＿＿〔＿＿＿＿〕＿＿＿＿号文件" in text
    table = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert table[0] == ["名次", "代表队", "单位", "得分", "奖项"]
    assert table[1][:2] == ["1", '=HYPERLINK("x")']
    assert len(document.inline_shapes) == 2


def test_the_report_has_places_for_voices_and_photographs(made: dict[str, bytes]) -> None:
    document = docx.Document(BytesIO(made["report"]))
    text = "\n".join(line.text for line in document.paragraphs)
    assert text.index("各方反响") < text.index("选手＿＿＿＿") < text.index("问题和建议")
    photos = [[cell.text for cell in row.cells] for row in document.tables[-1].rows]
    assert [cell[:3] for cell in photos[0]] == ["照片1", "照片2"]


def test_the_tables_for_other_programs_hold_no_formula(made: dict[str, bytes]) -> None:
    rows = list(csv.reader(StringIO(made["ledger-csv"].decode("utf-8-sig"))))
    assert rows[0][0] == "no"
    assert {row[2] for row in rows[1:]} >= {'\'=HYPERLINK("x")'}


def test_a_match_that_has_not_begun_gives_files_too() -> None:
    made = files(Evening(hostile_plan()), "en")
    book = openpyxl.load_workbook(BytesIO(made["workbook"]))
    assert book.sheetnames[0] == "Results"
    assert "0questions" in pdf_text(made["notice"])


def test_a_name_with_a_rare_character_is_printed_all_the_same() -> None:
    assert lacking("王䶮，工会\n A1") == ""
    assert lacking("\U0002b81f") in ("", "\U0002b81f")
    files(played())


def test_sheets_of_the_same_name_are_told_apart() -> None:
    from msgspec.structs import replace

    made = hostile_plan()
    same = replace(made, teams=tuple(replace(team, name="History") for team in made.teams))
    evening = Evening(same)
    content = workbook(evening.now, figures(evening.now), Tongue("en", str))
    names = openpyxl.load_workbook(BytesIO(content)).sheetnames
    assert len({name.casefold() for name in names}) == len(names)


def lottery() -> Evening:
    """A question for the hall: three are right, two win."""
    evening = Evening(plan(replace(rules_of(Preset.HALL), count=1, winners=2)))
    evening.on("reveal")
    evening.do(c.NameHall(evening.at, ("三排五座", "=王红", "五排一座")))
    evening.on("draw_lot")
    evening.do(c.Proceed(evening.at, seed=7, moment="2026-05-01T09:03:22.000Z"))
    return evening


def test_the_halls_winners_are_a_list_to_sign_for() -> None:
    evening = lottery()
    ask = evening.now.asks[0]
    assert len(ask.winners) == 2
    told = pdf_text(files(evening)["hall-winners"])
    assert "观众获奖名单" in told
    assert all(told.count(name) >= 2 for name in ask.winners), "in the table and in the lot"
    assert "依次为三排五座、=王红、五排一座" in told, "the lot can be drawn again"
    assert "种子7" in told
    assert "2026年5月1日09:03:22" in told
    assert "领取人签字" in told
    assert "seed7" in pdf_text(files(evening, "en")["hall-winners"])
    evening.do(c.VoidQuestion(evening.at, "题目有误", 1))
    assert "hall-winners" not in files(evening), "of a void question nobody won"


def test_without_a_lot_there_is_no_list_of_winners(made: dict[str, bytes]) -> None:
    assert "hall-winners" not in made


def test_the_notice_names_whose_places_are_shared(made: dict[str, bytes]) -> None:
    told = pdf_text(files(lottery())["notice"])
    assert "1队、2队、3队得分相同，名次并列" in told
