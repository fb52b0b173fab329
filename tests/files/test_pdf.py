"""PDF: its text in the same manners, lines joined that the page's edge broke."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from quizapp.bank.report import answer
from quizapp.files import pdf
from quizapp.files.refusal import Stopped, Unreadable

LINES = (
    "一、单选题",
    (
        "1．用人单位自用工之日起超过一个月不满一年未与劳动者订立书面劳动合同的，"
        "应当向劳动者每月支付（  ）的工资。"
    ),
    "A．一倍",
    "B．二倍",
    "答案：B",
    "二、判断题",
    "1．安全第一。（√）",
)


def printed(path: Path, lines: tuple[str, ...] = LINES) -> bytes:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document = QTextDocument()
    document.setDefaultFont(QFont("Noto Sans SC", 12))
    document.setPlainText("\n".join(lines))
    document.print_(writer)
    del writer
    return path.read_bytes()


def test_a_printed_bank_is_read(qapp: object, tmp_path: Path) -> None:
    assert qapp
    reading = pdf.read(printed(tmp_path / "x.pdf"), "x.pdf")
    first, second = reading.bank.questions
    assert "".join(first.stem.split()) == "".join(LINES[1][2:].split())
    assert (first.options, answer(first), answer(second)) == (("一倍", "二倍"), [1], True)
    assert reading.form == "pdf"


def set_in_two_fonts(lines: tuple[str, ...]) -> bytes:
    """A page on which every second word is set in another font, each as a stretch of its own."""
    drawn = ["0.06 0 0 -0.06 10 790 cm"]
    for row, line in enumerate(lines):
        x = 900
        for place, word in enumerate(line.split("|")):
            font = "F1" if place % 2 == 0 else "F2"
            # The page upside down, the letters turned back and then moved, as Qt sets them.
            moved = f"1 0 0 -1 0 0 Tm {x} {-1100 - 330 * row} Td ({word}) Tj"
            drawn.append(f"q BT /{font} 200 Tf {moved} ET Q")
            x += 115 * len(word)
    made = pypdf.PdfWriter()
    page = made.add_blank_page(600, 800)
    fonts = {
        NameObject(f"/{own}"): DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject(f"/{name}"),
            }
        )
        for own, name in (("F1", "Helvetica"), ("F2", "Courier"))
    }
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject(fonts)}
    )
    content = DecodedStreamObject()
    content.set_data(" ".join(drawn).encode())
    page[NameObject("/Contents")] = made._add_object(content)
    packed = BytesIO()
    made.write(packed)
    return packed.getvalue()


def test_a_line_set_in_several_fonts_is_one_line() -> None:
    lines = (
        "|1|. Which is a colour [|B|]?",
        "A|. |one",
        "B|. |red",
        "|2|. The |sky| is |blue|. [|T|]",
    )
    reading = pdf.read(set_in_two_fonts(lines), "x.pdf")
    first, second = reading.bank.questions
    assert (first.stem, first.options, answer(first)) == (
        "Which is a colour [  ]?",
        ("one", "red"),
        [1],
    )
    assert (second.stem, answer(second)) == ("The sky is blue.", True)
    assert not reading.unread


def test_signs_set_a_little_apart_are_one_word(qapp: object, tmp_path: Path) -> None:
    assert qapp
    lines = ("一、单选题", "1．甲（ A ）", "A．十 小时", "B．二 十分")
    (only,) = pdf.read(printed(tmp_path / "x.pdf", lines), "x.pdf").bank.questions
    assert only.options == ("十小时", "二十分")


def test_pages_without_text_are_refused() -> None:
    made = pypdf.PdfWriter()
    made.add_blank_page(200, 200)
    packed = BytesIO()
    made.write(packed)
    with pytest.raises(Unreadable) as caught:
        pdf.read(packed.getvalue(), "x.pdf")
    assert caught.value.words.code == "PDF_WITHOUT_TEXT"


def test_a_locked_one_is_refused() -> None:
    made = pypdf.PdfWriter()
    made.add_blank_page(200, 200)
    made.encrypt("secret", algorithm="RC4-128")
    packed = BytesIO()
    made.write(packed)
    with pytest.raises(Unreadable) as caught:
        pdf.read(packed.getvalue(), "x.pdf")
    assert caught.value.words.code == "PASSWORD"


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n"])
def test_a_damaged_one_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        pdf.read(content, "x.pdf")
    assert caught.value.words.code in ("PDF_DAMAGED", "PDF_WITHOUT_TEXT")


def test_stopping(qapp: object, tmp_path: Path) -> None:
    assert qapp
    with pytest.raises(Stopped):
        pdf.read(printed(tmp_path / "x.pdf"), "x.pdf", stop=lambda: True)
