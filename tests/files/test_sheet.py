"""Workbooks inside: texts, numbers, formulas as Excel writes them; what is damaged is refused."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from quizapp.bank.problems import Reading
from quizapp.files import csv_table, sheet
from quizapp.files.refusal import Stopped, Unreadable
from tests.files.tables import book, codes, csv_of, only

HEADER = ["question", "A", "B", "C", "D", "answer", "points"]


def repacked(content: bytes, changed: dict[str, Callable[[bytes], bytes]]) -> bytes:
    """The same workbook with some of its parts changed."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as was,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in was.namelist():
            part = was.read(name)
            made.writestr(name, changed[name](part) if name in changed else part)
    return out.getvalue()


PLAIN = book([HEADER, ["2+2?", "3", "4", "5", "6", "B", 10]])
SHEET = "xl/worksheets/sheet1.xml"
SHARED = "xl/sharedStrings.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def as_excel_writes(texts: str, cells: str, styles: str = "") -> bytes:
    """A workbook whose sheet names its texts by number, as Excel's do."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    relation = f'<Relationship Type="{kind}" Target="sharedStrings.xml" Id="rId9"/></Relationships>'
    changed: dict[str, Callable[[bytes], bytes]] = {
        RELATIONS: swap(b"</Relationships>", relation.encode()),
        SHEET: lambda _was: (
            f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'.encode()
        ),
    }
    if styles:
        changed["xl/styles.xml"] = lambda _was: (
            f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'.encode()
        )
    out = BytesIO(repacked(PLAIN, changed))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr(SHARED, texts)
    return out.getvalue()


TEXTS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="{MAIN}" count="4" uniqueCount="4"><si><t>question</t></si><si><t>answer</t></si>
<si><r><rPr><b/></rPr><t>東</t></r><r><t xml:space="preserve">京_x000A_? </t></r>
<rPh sb="0" eb="1"><t>ヒガシ</t></rPh><phoneticPr fontId="1"/></si><si><t/></si></sst>"""
CELLS = (
    '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="b"><v>1</v></c>'
    '<c r="C2" t="s"><v>3</v></c></row>'
)


def refused(content: bytes, read: Callable[[bytes, str], Reading] = sheet.read) -> str:
    with pytest.raises(Unreadable) as told:
        read(content, "x")
    return told.value.words.code


def swap(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def swapped(part: bytes) -> bytes:
        assert old in part
        return part.replace(old, new, 1)

    return swapped


@pytest.mark.parametrize(
    ("part", "change", "code"),
    [
        (SHEET, swap(b"</sheetData>", b""), "XLSX_DAMAGED"),
        (SHEET, swap(b'r="B2"', b'r="ZZZZ2"'), "XLSX_DAMAGED"),
        (SHEET, swap(b"<worksheet", b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet"), "XML_DTD"),
        ("xl/workbook.xml", swap(b"<sheets>", b"<sheets"), "XML_DAMAGED"),
        (
            "[Content_Types].xml",
            swap(b"spreadsheetml.sheet.main", b"presentationml.main"),
            "NOT_XLSX",
        ),
    ],
)
def test_a_damaged_part_refuses_the_whole(
    part: str, change: Callable[[bytes], bytes], code: str
) -> None:
    assert refused(repacked(PLAIN, {part: change})) == code


def test_texts_that_all_sheets_share() -> None:
    question = only(sheet.read(as_excel_writes(TEXTS, CELLS), "x.xlsx"))
    assert (question.kind, question.stem) == ("truefalse", "東京\n?")


@pytest.mark.parametrize(
    ("texts", "cells", "code"),
    [
        (TEXTS.replace("<sst", "<!DOCTYPE x><sst"), CELLS, "XML_DTD"),
        (TEXTS.replace("</si>", "", 1), CELLS, "XLSX_DAMAGED"),
        (TEXTS.replace("question", "q" * 70_000), CELLS, "TEXT_TOO_LONG"),
        (TEXTS, CELLS.replace("<v>2</v>", "<v>99</v>"), "XLSX_DAMAGED"),
        (TEXTS, CELLS.replace("<v>2</v>", "<v>-1</v>"), "XLSX_DAMAGED"),
        (TEXTS, CELLS.replace("<v>2</v>", "<v>x</v>"), "XLSX_DAMAGED"),
    ],
)
def test_damaged_texts_refuse_the_whole(texts: str, cells: str, code: str) -> None:
    assert refused(as_excel_writes(texts, cells)) == code


def test_a_formula_that_gave_an_empty_text_is_no_doubt() -> None:
    given = '<c r="B2" t="str"><f>IF(1,"对","")</f><v>对</v></c>'
    none = '<c r="B2" t="str"><f>IF(1,"对","")</f></c>'
    empty = '<c r="C2" t="str"><f>""</f><v></v></c>'
    was = '<c r="B2" t="b"><v>1</v></c><c r="C2" t="s"><v>3</v></c>'
    texts = TEXTS.replace("<t/>", "<t>explanation</t>")
    cells = CELLS.replace("</c></row>", '</c><c r="C1" t="s"><v>3</v></c></row>', 1)
    reading = sheet.read(as_excel_writes(texts, cells.replace(was, given + empty)), "x.xlsx")
    assert (only(reading).status, codes(reading)) == ("ready", {"FORMULA"})
    reading = sheet.read(as_excel_writes(texts, cells.replace(was, none + empty)), "x.xlsx")
    assert (only(reading).status, only(reading).key) == ("draft", None)
    assert "FORMULA_EMPTY" in codes(reading)


@pytest.mark.parametrize(
    ("style", "value", "shown"),
    [
        ('<xf numFmtId="58"/>', "45721", "3月5日"),
        ('<xf numFmtId="16"/>', "45721", "5-Mar"),
        ('<xf numFmtId="20"/>', "0.0430555555555556", "1:02"),
        ('<xf numFmtId="14"/>', "18172", "1949/10/1"),
        ('<xf numFmtId="9"/>', "0.5", "50%"),
        ('<xf numFmtId="0"/>', "110", "110"),
    ],
)
def test_numbers_in_the_formats_of_excel(style: str, value: str, shown: str) -> None:
    cells = CELLS.replace('<c r="B2" t="b"><v>1</v></c>', f'<c r="B2" s="1"><v>{value}</v></c>')
    styles = f'<cellXfs count="2"><xf numFmtId="0"/>{style}</cellXfs>'
    reading = sheet.read(as_excel_writes(TEXTS, cells, styles), "x.xlsx")
    assert shown in reading.raw[0]
    dated = {problem.code for problem in reading.problems} & {"DATE_CELL", "DATE_MADE"}
    assert bool(dated) == (shown not in ("50%", "110"))
    assert (only(reading).status == "draft") == bool(dated)


def test_a_sheet_in_other_words_of_the_same_format() -> None:
    """Prefixed elements, cells without addresses, rich texts and readings, an escaped sign."""
    written = """<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>question</x:t></x:is></x:c>
      <x:c t="inlineStr"><x:is><x:t>answer</x:t></x:is></x:c></x:row>
      <x:row><x:c t="inlineStr"><x:is><x:r><x:t>東</x:t></x:r><x:r><x:t>京_x000A_?</x:t></x:r>
      <x:rPh sb="0" eb="1"><x:t>ヒガシ</x:t></x:rPh></x:is></x:c>
      <x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"""
    reading = sheet.read(repacked(PLAIN, {SHEET: lambda _was: written.encode()}), "x.xlsx")
    assert only(reading).stem == "東京\n?"
    assert only(reading).kind == "truefalse"


def test_too_many_rows_are_refused() -> None:
    rows = [HEADER, *([f"q{at}", "1", "2", "3", "4", "A", 1] for at in range(20_000))]
    assert refused(csv_of(rows), csv_table.read) == "TOO_MANY_ROWS"
    part = b"".join(b'<row><c t="b"><v>1</v></c></row>' for _ in range(20_001))
    sheets = repacked(PLAIN, {SHEET: swap(b"<sheetData>", b"<sheetData>" + part)})
    assert refused(sheets) == "TOO_MANY_ROWS"


def test_a_reading_stops_when_it_is_asked_to() -> None:
    with pytest.raises(Stopped):
        sheet.read(PLAIN, "x.xlsx", stop=lambda: True)
    with pytest.raises(Stopped):
        csv_table.read(
            csv_of([HEADER, ["2+2?", "3", "4", "5", "6", "B", 10]]), "x.csv", stop=lambda: True
        )


def test_many_merged_cells_take_no_time_of_their_own() -> None:
    merges = b"".join(b'<mergeCell ref="A%d:A1048576"/>' % at for at in range(1, 3000))
    content = repacked(
        PLAIN,
        {SHEET: swap(b"</sheetData>", b"</sheetData><mergeCells>" + merges + b"</mergeCells>")},
    )
    assert only(sheet.read(content, "x.xlsx")).stem == "2+2?"
