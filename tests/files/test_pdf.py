"""PDF: its text in the same manners, lines joined that the page's edge broke."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
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
