"""Pages as PDF: what is read from them, what does not fit, and what a check of them catches."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from msgspec.structs import replace
from PIL import Image

from quizapp.awards import page_calibration, page_check
from quizapp.awards.page import NotSet, Press, Printing, Stationery, sheet_of
from quizapp.awards.page_calibration import Measured, NotMeasured
from quizapp.contest.awards import Honour, Kind, Recipient
from tests.awards.papers import (
    NAMES,
    OCCASION,
    RARE,
    code,
    fonts,
    person,
    press,
    sheets,
    template,
    text_of,
)

LONG = "中国某某集团某某省分公司某某市客户服务中心某某区营业部工会委员会退休职工学习小组"
needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext here")


@pytest.mark.parametrize("name", NAMES)
def test_every_template_is_set_and_read_back(tmp_path: Path, name: str) -> None:
    rows = [
        person("张三", unit="城北分公司"),
        Honour(Recipient(Kind.TEAM, "城东街道", members=("甲", "乙")), "二等奖"),
        Honour(Recipient(Kind.UNIT, LONG), "优秀组织奖"),
    ]
    made = sheets(rows, name)
    pdf = press(tmp_path / "press", Stationery(template(name))).pdf(made)
    assert page_check.faults(pdf, made, template(name)) == ()


@needs_pdftotext
def test_rare_names_are_copied_and_searched_right(tmp_path: Path) -> None:
    names = [name for name in RARE if name != "王𠅤"]
    pdf = press(tmp_path / "press").pdf(sheets([person(name) for name in names]))
    read = text_of(pdf, tmp_path)
    assert [name for name in names if name not in read] == []
    assert "荣誉证书" in read.replace(" ", "")


def test_it_is_an_archive_pdf_with_its_fonts(tmp_path: Path) -> None:
    pdf = press(tmp_path / "press").pdf(sheets([person("张三")]))
    assert re.search(rb"pdfaid:part>2<.*pdfaid:conformance>B<", pdf, re.DOTALL)
    assert len(pdf) < 200_000


def test_the_same_rows_make_the_same_bytes(tmp_path: Path) -> None:
    made = sheets([person("张三"), person("李四")])
    assert press(tmp_path / "one").pdf(made) == press(tmp_path / "other").pdf(made)


def test_a_long_name_is_set_smaller_and_then_in_lines_but_never_cut(tmp_path: Path) -> None:
    rows = [Honour(Recipient(Kind.UNIT, LONG[:length]), "优秀组织奖") for length in (8, 24, 38)]
    made = sheets(rows)
    desk = press(tmp_path / "press")
    assert desk.misfits(made) == ()
    pdf = desk.pdf(made)
    assert page_check.faults(pdf, made, template()) == ()


def test_what_fits_in_no_size_is_told_and_not_set(tmp_path: Path) -> None:
    made = sheets([person("张三"), Honour(Recipient(Kind.UNIT, LONG * 6), "优秀组织奖")])
    desk = press(tmp_path / "press")
    assert [(one.page, one.box) for one in desk.misfits(made)] == [(1, "recipient")]
    with pytest.raises(NotSet) as refused:
        desk.pdf(made)
    assert refused.value.words.code == "TOO_LONG"
    assert "002号" in str(refused.value.words)


def test_a_word_that_no_line_may_break_shrinks(tmp_path: Path) -> None:
    made = sheets([person("W" * 45, unit="某单位" * 6)])
    assert page_check.faults(press(tmp_path / "press").pdf(made), made, template()) == ()
    too_long = sheets([person("W" * 400)])
    assert press(tmp_path / "other").misfits(too_long)


def test_a_character_without_a_glyph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotSet):
        press(tmp_path / "press").pdf(sheets([person("王\U0002ebf0")]))


def test_markup_in_a_name_is_printed_as_it_is(tmp_path: Path) -> None:
    made = sheets([person('#read("/etc/passwd") $x$ *a* <b>')])
    assert page_check.faults(press(tmp_path / "press").pdf(made), made, template()) == ()


def test_a_page_that_is_not_its_row_is_caught(tmp_path: Path) -> None:
    made = sheets([person("张三"), person("李四")])
    pdf = press(tmp_path / "press").pdf(made)
    codes = page_check.faults(pdf, [made[0], replace(made[1], code=made[0].code)], template())
    assert [(one.code, one.line) for one in codes] == [("CODE_DIFFERS", 2)]
    other = sheets([person("张三"), person("王五")])
    names = page_check.faults(pdf, other, template())
    assert [(one.code, one.line) for one in names] == [("TEXT_DIFFERS", 2)]
    assert [one.code for one in page_check.faults(pdf, made[:1], template())] == ["PAGES"]


def test_text_only_shifted_and_scaled_for_a_printer(tmp_path: Path) -> None:
    printing = Printing(overlay=True, shift=(3.0, -2.0), scale=(1.01, 0.99))
    folder = tmp_path / "press"
    folder.mkdir()
    desk = Press(folder, Stationery(template()), fonts().families(), printing, stamp=1)
    made = sheets([person("张三")])
    pdf = desk.pdf(made)
    assert page_check.faults(pdf, made, template(), printing) == ()
    assert page_check.faults(pdf, made, template()) != ()
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert "张三" in text
    assert "荣" not in text.replace("荣获", "")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "PDF"])
def test_a_background_of_ones_own(tmp_path: Path, kind: str) -> None:
    picture = BytesIO()
    Image.new("RGB", (297, 210), "#C0E0C0").save(picture, kind)
    own = replace(template(), background=f"own.{kind.lower()}", art="")
    made = sheets([person("张三")])
    pdf = press(tmp_path / "press", Stationery(own, picture.getvalue())).pdf(made)
    assert page_check.faults(pdf, made, own) == ()
    document: Any = pypdfium2.PdfDocument(pdf)
    image = document[0].render(scale=0.5).to_pil().convert("RGB")
    red, green, blue = image.getpixel((image.width // 2, 8))
    assert green > red
    assert green > blue


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    own = replace(template(), background="own.exe", art="")
    with pytest.raises(NotSet) as refused:
        press(tmp_path / "press", Stationery(own, b"MZ" + bytes(100)))
    assert refused.value.words.code == "BACKGROUND"


def test_measuring_the_crosses_brings_them_home() -> None:
    stretch, offset = 1.008, 2.3
    put = [offset + stretch * x for x in (30.0, 267.0)]
    printing = page_calibration.printing(Measured(put[0], 30.0, put[1], 180.0))
    for meant in (20.0, 150.0, 280.0):
        sent = printing.shift[0] + printing.scale[0] * meant
        assert offset + stretch * sent == pytest.approx(meant, abs=0.02)
    assert (printing.shift[1], printing.scale[1]) == (0.0, 1.0)
    with pytest.raises(NotMeasured):
        page_calibration.printing(Measured(30.0, 30.0, 200.0, 180.0))


@pytest.mark.parametrize(("lang", "words"), [("zh", "毫米"), ("en", "ruler")])
def test_the_calibration_page_says_what_to_do(lang: str, words: str) -> None:
    pdf = page_calibration.page(fonts().families(), lang=lang)
    assert words in pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()


def test_the_occasion_is_on_the_page(tmp_path: Path) -> None:
    pdf = press(tmp_path / "press").pdf(sheets([person("张三")]))
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().replace("\r\n", "")
    assert OCCASION.event in text
    assert "二〇二六年九月三十日" in text


@needs_pdftotext
@pytest.mark.parametrize("length", range(14, 30, 3))
def test_an_award_is_never_broken_and_a_gap_is_no_blank(length: int, tmp_path: Path) -> None:
    occasion = replace(OCCASION, event="“" + "职工安全生产知识竞赛" * 3)
    occasion = replace(occasion, event=occasion.event[:length] + "杯”竞赛")
    row = person("张三", unit="滨海机械厂工会")
    pdf = press(tmp_path / "press").pdf([sheet_of(template(), row, occasion, "001", code(1))])
    read = tmp_path / "read.pdf"
    read.write_bytes(pdf)
    ran = subprocess.run(["pdftotext", "-enc", "UTF-8", str(read), "-"], capture_output=True)
    text = ran.stdout.decode()
    assert "一等奖" in text
    assert "张三 同志：" in text
    assert occasion.event in text.replace("\n", "")


def test_border_and_background_are_looked_at_once_a_part(tmp_path: Path) -> None:
    written = BytesIO()
    Image.new("RGB", (900, 600), (250, 240, 220)).save(written, "PNG")
    named = replace(template(), art="", background="back.png")
    rows = sheets([person("张三"), person("李四")])
    for at, stationery in enumerate(
        (Stationery(template()), Stationery(named, written.getvalue()))
    ):
        pdf = press(tmp_path / str(at), stationery).pdf(rows)
        bare = page_check.unadorned(pdf)
        assert len(bare) == len(pdf)
        assert bare != pdf
        assert page_check.faults(pdf, rows, template()) == ()
        drawn = [_colour(one) for one in (pdf, bare)]
        assert drawn[0] != drawn[1] == (255, 255, 255)


def _colour(pdf: bytes) -> tuple[int, int, int]:
    """The colour of the second page in the middle, where only border or background are."""
    page = pypdfium2.PdfDocument(pdf)[1]
    image: Any = page.render(scale=1).to_pil().convert("RGB")
    colour: tuple[int, int, int] = image.getpixel((image.width // 2, 100))
    return colour


def test_what_covers_a_code_is_told_on_every_page(tmp_path: Path) -> None:
    rows = sheets([person("张三"), person("李四"), person("王五")])
    pdf = press(tmp_path / "press").pdf(rows)
    other = sheets([person("张三"), person("李四"), person("王六")])
    other[2] = replace(other[2], code=code(77))
    found = page_check.faults(pdf, other, template())
    assert [(one.code, one.line) for one in found] == [("CODE_DIFFERS", 3), ("TEXT_DIFFERS", 3)]
