"""A key that is told by a colour can be judged: the raw text looks as it does in its file."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import RGBColor
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from quizapp.bank.problems import Look
from quizapp.files import sheet, word
from quizapp.windows.bank.importing_batch import Block, blocks_of, entry_of
from quizapp.windows.bank.importing_looks import colour_of, paint
from quizapp.windows.bank.importing_pair import Raw

CLIPS = (
    "<img src='file:///etc/hostname'>",
    "<b>bold</b>",
    "![](http://example.invalid/x.png)",
)


def at(text: QPlainTextEdit, part: str) -> QTextCharFormat:
    """How the first sign of a part of the text looks."""
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.toPlainText().index(part) + 1)
    return cursor.charFormat()


def of_word() -> Block:
    made = docx.Document()
    made.add_paragraph("1. 首都是（ ）。")
    made.add_paragraph("A. 上海")
    made.add_paragraph("B. ").add_run("北京").font.color.rgb = RGBColor(0xFF, 0, 0)
    made.add_paragraph("C. ").add_run("广州").bold = True
    lined = made.add_paragraph("D. ")
    lined.add_run("深圳").underline = True
    lined.add_run("湾").font.highlight_color = WD_COLOR_INDEX.YELLOW
    held = BytesIO()
    made.save(held)
    (block,) = blocks_of(word.read(held.getvalue(), "x.docx"), "x.docx")
    return block


@pytest.fixture
def raw(qapp: object) -> Raw:
    del qapp
    return Raw()


def test_the_looks_of_a_word_file_are_seen_beside_the_question(raw: Raw) -> None:
    raw.put(entry_of(of_word()))
    red = at(raw.text, "北京").foreground().color()
    assert red.hslHue() in (0, 359)
    assert red.hslSaturation() > 200
    assert at(raw.text, "广州").fontWeight() == QFont.Weight.Bold
    assert at(raw.text, "深圳").fontUnderline()
    assert at(raw.text, "湾").background().color() == QColor("yellow")
    plain = at(raw.text, "上海")
    assert not plain.fontUnderline()
    assert not plain.hasProperty(QTextCharFormat.Property.ForegroundBrush)


def test_the_next_block_keeps_no_look_of_the_one_before(raw: Raw) -> None:
    block = of_word()
    raw.put(entry_of(block))
    raw.put(entry_of(Block(block.file, block.where, block.raw, block.question)))
    assert not at(raw.text, "深圳").fontUnderline()


def test_a_filled_cell_is_seen(raw: Raw) -> None:
    made = Workbook()
    page = made.worksheets[0]
    page.append(["题目", "选项A", "选项B", "答案"])
    page.append(["首都是（ ）。", "上海", "北京", None])
    page["C2"].fill = PatternFill("solid", "FFFF00")
    page["B2"].font = Font(color="FF00B050")
    held = BytesIO()
    made.save(held)
    (block,) = blocks_of(sheet.read(held.getvalue(), "x.xlsx"), "x.xlsx")
    raw.put(entry_of(block))
    assert at(raw.text, "北京").background().color() == QColor("#FFFF00")
    assert at(raw.text, "上海").foreground().color().green() > 100


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("value", ["000080", "FFFF00", "FFFFFF", "000000", "theme4-0.2", "odd"])
def test_every_colour_can_be_read_on_its_ground(qapp: object, value: str, *, dark: bool) -> None:
    del qapp
    text = QPlainTextEdit("甲乙")
    paint(text.document(), [Look(0, 2, f"colour:{value}")], dark=dark)
    light = at(text, "甲").foreground().color().lightness()
    assert light >= 160 if dark else light <= 125


def test_names_of_colours_are_known_and_others_stand_out() -> None:
    assert colour_of("indexed10") == QColor("#FF0000")
    assert colour_of("darkYellow") == QColor("#808000")
    assert colour_of("nobody") == colour_of("theme99") != QColor("#000000")


@pytest.mark.parametrize("said", CLIPS)
def test_the_text_stays_text(raw: Raw, said: str) -> None:
    raw.put(entry_of(Block("x", "1", f"😀{said}", looks=(Look(1, 3, "bold"),))))
    assert raw.text.toPlainText() == f"😀{said}"
    cursor = QTextCursor(raw.text.document())
    cursor.setPosition(3)
    assert cursor.charFormat().fontWeight() == QFont.Weight.Bold
    cursor.setPosition(2)
    assert cursor.charFormat().fontWeight() != QFont.Weight.Bold
