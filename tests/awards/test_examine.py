"""Codes out of files, judged; the print of a page held against what its code has signed."""

import ctypes
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest
from msgspec.structs import replace
from PIL import Image

from quizapp.awards import examine, seal, wording
from quizapp.awards.comparing import Field, compare, like
from quizapp.awards.examine import Finding, NotReadable
from quizapp.awards.keys import IssuerKey
from quizapp.awards.page import Sheet, Stationery, sheet_of
from quizapp.awards.seal import Outcome
from quizapp.awards.trust import Trust
from quizapp.contest.awards import Honour, Kind, Recipient
from tests.awards.nursery import PERSON, TEAM, key
from tests.awards.papers import NAMES, OCCASION, RARE, person, press, template

TRUST = Trust().add(key().issuer)
ROWS = (
    person("张三", unit="滨海机械厂工会"),
    person(RARE[0], unit="新疆维吾尔自治区" + "某" * 40 + "工会委员会", call="老师"),
    Honour(Recipient(Kind.TEAM, "港口", "港口工会", ("李四", "王五")), "二等奖"),
    Honour(Recipient(Kind.UNIT, "滨海市总工会机关党委"), "优秀组织奖"),
)


def sealed(row: Honour, at: int = 1, name: str = "honour", mine: IssuerKey | None = None) -> Sheet:
    serial = f"工竞〔2026〕{at:03d}号"
    code = seal.sign(wording.stated(row, OCCASION, serial), mine or key()).text
    return sheet_of(template(name), row, OCCASION, serial, code)


def text_of(row: Honour, folder: Path, name: str = "honour") -> str:
    pdf = press(folder / "p", Stationery(template(name))).pdf([sealed(row, name=name)])
    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range())


@pytest.mark.parametrize("name", NAMES)
def test_every_template_prints_what_it_has_sealed(name: str, tmp_path: Path) -> None:
    for at, row in enumerate(ROWS):
        said = wording.stated(row, OCCASION, "工竞〔2026〕001号")
        folder = tmp_path / str(at)
        folder.mkdir()
        assert compare(said, text_of(row, folder, name)) == ()


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        (Field.NAME, {"name": "李三"}), (Field.NAME, {"name": "张三丰"}),
        (Field.NAME, {"name": "王张三"}), (Field.NAME, {"name": "张"}),
        (Field.AWARD, {"award": "特等奖"}), (Field.AWARD, {"award": "一等奖第一名"}),
        (Field.NUMBER, {"serial": "工竞〔2026〕002号"}), (Field.NUMBER, {"revision": 2}),
        (Field.UNIT, {"unit": "滨海机械二厂工会"}), (Field.DATE, {"date": "2026-10-30"}),
        (Field.EVENT, {"event": "“同心杯”工会知识大竞赛"}),
        (Field.ISSUER, {"issuer": "某省总工会"}),
    ],
)  # fmt: skip
def test_one_changed_field_is_told_surely(
    field: Field, changed: dict[str, object], tmp_path: Path
) -> None:
    said = replace(wording.stated(ROWS[0], OCCASION, "工竞〔2026〕001号"), **changed)
    # The page says what it says; it is the sealed statement that is another one.
    (lost,) = compare(said, text_of(ROWS[0], tmp_path))
    assert (lost.field, lost.sure) == (field, True)


@pytest.mark.parametrize("printed", ["张三丰", "王张三", "李四", "张 四"])
def test_a_name_within_a_longer_name_is_another_name(printed: str) -> None:
    page = f"荣 誉 证 书\n滨海机械厂工会\u3000{printed} 同志：\n在竞赛中荣获一等奖。"
    assert any(lost.field is Field.NAME and lost.sure for lost in compare(PERSON, page))


@pytest.mark.parametrize("printed", ["张三 同志：", "张三：", "张三同志：", "张\n三 同志", "张 三"])
def test_blanks_lines_and_forms_of_address_are_no_difference(printed: str) -> None:
    found = compare(PERSON, f"滨海机械厂工会\u3000{printed}")
    assert Field.NAME not in {lost.field for lost in found}


def test_of_a_teams_members_all_are_printed_or_none() -> None:
    page = f"{TEAM.name}：\n{TEAM.event}二等奖。\n{TEAM.number}\n二〇二六年九月三十日\n"
    assert compare(TEAM, page) == ()
    (lost,) = compare(TEAM, page + "李四、王𬭎、赵六")
    assert (lost.field, lost.signed, lost.sure) == (Field.MEMBERS, "欧阳䶮", True)
    assert compare(TEAM, page + "李四、王𬭎、欧阳䶮") == ()


@pytest.mark.parametrize(
    ("said", "sure"),
    [
        ({"unit": "滨海造船厂工会"}, True),
        ({"unit": "北京大学"}, False),
        ({"event": "国际奥林匹克"}, False),
        ({"issuer": "国务院"}, False),
        ({"unit": "某某市总工会"}, False),
    ],
)
def test_what_the_page_does_not_show_is_doubtful_where_it_is_not_surely_changed(
    said: dict[str, str], sure: bool, tmp_path: Path
) -> None:
    statement = replace(wording.stated(ROWS[0], OCCASION, "工竞〔2026〕001号"), **said)
    lost = compare(statement, text_of(ROWS[0], tmp_path))
    assert [(one.signed, one.sure) for one in lost] == [(*said.values(), sure)]
    genuine = seal.verify(seal.sign(statement, key()).text, TRUST)
    found = Finding(genuine, 1, lost, printed=True)
    assert found.doubtful is not sure
    assert (found.outcome is Outcome.ALTERED) is sure
    assert next(iter(said.values())) in str(found.words)


def test_a_page_without_text_says_nothing_and_the_likest_line_is_shown() -> None:
    assert compare(PERSON, " \n") == ()
    assert like("一等奖", "第一行\n荣获二等奖。") == "荣获二等奖。"


def test_a_pdf_is_judged_page_by_page(tmp_path: Path) -> None:
    stranger = key("别人", seed="stranger")
    edited = sealed(ROWS[0], 2)
    edited = replace(edited, texts=sealed(person("张三丰", unit="滨海机械厂工会"), 2).texts)
    sheets = [
        sealed(ROWS[0]), edited, sealed(ROWS[2], 3, mine=stranger),
        replace(sealed(ROWS[3], 4), code=""),
    ]  # fmt: skip
    heard: list[float] = []
    found = examine.of_pdf(press(tmp_path / "p").pdf(sheets), TRUST, told=heard.append)
    assert [(one.page, one.outcome) for one in found] == [
        (1, Outcome.GENUINE), (2, Outcome.ALTERED), (3, Outcome.UNKNOWN), (4, Outcome.UNREADABLE),
    ]  # fmt: skip
    assert heard == [0.25, 0.5, 0.75, 1.0]
    assert found[1].verdict.outcome is Outcome.GENUINE
    assert found[1].words.code == "PRINT_ALTERED"
    assert "张三" in str(found[1].words)


@pytest.mark.parametrize("dpi", [75, 100, 150, 300])
def test_a_picture_of_the_page_is_judged(dpi: int, tmp_path: Path) -> None:
    pdf = press(tmp_path / "p").pdf([sealed(ROWS[0])])
    page: Any = pypdfium2.PdfDocument(pdf)[0]
    drawn = page.render(scale=dpi / 72).to_pil()
    for form in ("PNG", "JPEG"):
        written = BytesIO()
        drawn.convert("RGB").save(written, form)
        (one,) = examine.of_picture(written.getvalue(), TRUST)
        assert one.outcome is Outcome.GENUINE
        assert one.verdict.statement is not None
        assert one.verdict.statement.name == "张三"


def test_a_text_file_is_judged(tmp_path: Path) -> None:
    code = tmp_path / "code.txt"
    code.write_text(seal.sign(PERSON, key()).text, "utf-8")
    assert [one.outcome for one in examine.of_file(code, TRUST)] == [Outcome.GENUINE]
    code.write_text(seal.sign(PERSON, key()).text.replace("张三", "张四"), "utf-8")
    assert [one.outcome for one in examine.of_file(code, TRUST)] == [Outcome.ALTERED]


@pytest.mark.parametrize("content", [b"%PDF-1.7 nothing", b"\x89PNG\r\n\x1a\n" + b"\xff" * 90_000])
def test_what_is_broken_is_refused_in_words(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.bin"
    file.write_bytes(content)
    with pytest.raises(NotReadable) as wrong:
        examine.of_file(file, TRUST)
    assert wrong.value.words.code == "NOT_READABLE"


def test_a_picture_of_too_many_pixels_is_not_unpacked() -> None:
    written = BytesIO()
    Image.new("1", (20_000, 20_000)).save(written, "PNG")
    with pytest.raises(NotReadable):
        examine.of_picture(written.getvalue(), TRUST)


def test_a_picture_of_something_else_holds_no_code() -> None:
    written = BytesIO()
    Image.new("L", (300, 300), 200).save(written, "PNG")
    (one,) = examine.of_picture(written.getvalue(), TRUST)
    assert one.outcome is Outcome.UNREADABLE


def covered(pdf: bytes, box: tuple[float, float, float, float], alpha: int, text: str) -> bytes:
    """A white box laid over a page, and a text on it, as a forger without an editor does."""
    document = pypdfium2.PdfDocument(pdf)
    page: Any = document[0]
    laid = raw.FPDFPageObj_CreateNewRect(*box)
    raw.FPDFPageObj_SetFillColor(laid, 255, 255, 255, alpha)
    raw.FPDFPath_SetDrawMode(laid, raw.FPDF_FILLMODE_ALTERNATE, False)
    raw.FPDFPage_InsertObject(page.raw, laid)
    if text:
        written = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 24.0)
        signs = (ctypes.c_ushort * (len(text) + 1))(*map(ord, text), 0)
        raw.FPDFText_SetText(written, signs)
        raw.FPDFPageObj_Transform(written, 1, 0, 0, 1, box[0] + 4, box[1] + 8)
        raw.FPDFPage_InsertObject(page.raw, written)
    raw.FPDFPage_GenerateContent(page.raw)
    saved = BytesIO()
    document.save(saved)
    document.close()
    return saved.getvalue()


LINE_OF_THE_NAME = (44 * 72 / 25.4, (210 - 95) * 72 / 25.4, 209 * 72 / 25.4, 15 * 72 / 25.4)


@pytest.mark.parametrize(
    ("alpha", "text", "outcome"),
    [
        (255, "Li Si", Outcome.ALTERED), (255, "", Outcome.ALTERED), (0, "", Outcome.GENUINE),
    ],
)  # fmt: skip
def test_a_name_under_a_white_box_is_not_printed(
    alpha: int, text: str, outcome: Outcome, tmp_path: Path
) -> None:
    pdf = press(tmp_path / "p").pdf([sealed(ROWS[0])])
    forged = covered(pdf, LINE_OF_THE_NAME, alpha, text)
    plain = pypdfium2.PdfDocument(forged)[0].get_textpage().get_text_range()
    assert "张三" in plain  # a search in the file still finds it
    (one,) = examine.of_pdf(forged, TRUST)
    assert one.outcome is outcome
    assert one.verdict.outcome is Outcome.GENUINE


def test_a_name_under_a_note_is_not_printed_and_a_link_covers_nothing(tmp_path: Path) -> None:
    pdf = press(tmp_path / "p").pdf([sealed(ROWS[0])])
    for subtype, outcome in (
        (raw.FPDF_ANNOT_FREETEXT, Outcome.ALTERED), (raw.FPDF_ANNOT_LINK, Outcome.GENUINE),
    ):  # fmt: skip
        document = pypdfium2.PdfDocument(pdf)
        page: Any = document[0]
        note = raw.FPDFPage_CreateAnnot(page.raw, subtype)
        left, bottom, wide, high = LINE_OF_THE_NAME
        edges = raw.FS_RECTF(left, bottom + high, left + wide, bottom)
        raw.FPDFAnnot_SetRect(note, ctypes.byref(edges))
        raw.FPDFPage_CloseAnnot(note)
        saved = BytesIO()
        document.save(saved)
        document.close()
        (one,) = examine.of_pdf(saved.getvalue(), TRUST)
        assert one.outcome is outcome


def with_text(pdf: bytes, written: str, change: Any, at: tuple[float, float], size: float) -> bytes:
    """The first page with one more text on it, of which something is changed."""
    document = pypdfium2.PdfDocument(pdf)
    page: Any = document[0]
    added = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", size)
    raw.FPDFText_SetText(added, (ctypes.c_ushort * (len(written) + 1))(*map(ord, written), 0))
    change(added)
    raw.FPDFPageObj_Transform(added, 1, 0, 0, 1, *at)
    raw.FPDFPage_InsertObject(page.raw, added)
    raw.FPDFPage_GenerateContent(page.raw)
    saved = BytesIO()
    document.save(saved)
    document.close()
    return saved.getvalue()


def in_colour(*parts: int) -> Any:
    return lambda added: raw.FPDFPageObj_SetFillColor(added, *parts)


@pytest.mark.parametrize(
    ("change", "at", "size", "outcome"),
    [
        (lambda _: None, (200.0, 100.0), 24.0, Outcome.GENUINE),
        (lambda added: raw.FPDFTextObj_SetTextRenderMode(added, 3), (200.0, 100.0), 24.0, None),
        (lambda added: raw.FPDFTextObj_SetTextRenderMode(added, 7), (200.0, 100.0), 24.0, None),
        (in_colour(255, 255, 255, 255), (200.0, 100.0), 24.0, None),
        (in_colour(255, 253, 245, 255), (200.0, 100.0), 24.0, None),
        (in_colour(0, 0, 0, 20), (200.0, 100.0), 24.0, None),
        (lambda _: None, (-500.0, 100.0), 24.0, None),
        (lambda _: None, (200.0, 100.0), 1.0, None),
    ],
    ids=["seen", "unpainted", "clip", "white", "as its ground", "clear", "beside", "tiny"],
)  # fmt: skip
def test_the_right_name_where_nobody_sees_it_does_not_help_a_forger(
    change: Any, at: tuple[float, float], size: float, outcome: Outcome | None, tmp_path: Path
) -> None:
    row = person("Zhang San", unit="滨海机械厂工会")
    other = replace(row, recipient=replace(row.recipient, name="Li Si"))
    code = seal.sign(wording.stated(row, OCCASION, "工竞〔2026〕001号"), key()).text
    forged = sheet_of(template("honour"), other, OCCASION, "工竞〔2026〕001号", code)
    pdf = press(tmp_path / "p").pdf([forged])
    (plain,) = examine.of_pdf(pdf, TRUST)
    assert plain.outcome is Outcome.ALTERED
    (one,) = examine.of_pdf(with_text(pdf, "Zhang San", change, at, size), TRUST)
    assert one.verdict.outcome is Outcome.GENUINE
    assert one.outcome is (outcome or Outcome.ALTERED)
