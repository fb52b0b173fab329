"""How dense a code may be, and that both writers are read."""

from typing import Any

import pytest
import qrcode
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from qrcode.util import MODE_8BIT_BYTE, MODE_NUMBER, QRData

from quizapp.awards import qr, qr_write
from tests.awards.papers import code

CHINESE = "荣誉证书\n王𠅤\n某市总工会\n" + "0123456789" * 16


def read(made: qr.Modules) -> str:
    """Four pixels a module, with the white margin."""
    wide = (made.side + 2 * qr.QUIET) * 4
    rows: list[bytes] = [b"\xff" * wide] * (4 * qr.QUIET)
    for y in range(made.side):
        cells = made.cells[y * made.side : (y + 1) * made.side]
        line = b"".join(cells[x : x + 1] * 4 for x in range(made.side))
        rows += [b"\xff" * 16 + line + b"\xff" * 16] * 4
    rows += [b"\xff" * wide] * (4 * qr.QUIET)
    view = memoryview(b"".join(rows)).cast("B", (wide, wide))
    return zxingcpp.read_barcodes(view)[0].text


def tried(text: str) -> qr.Modules | None:
    """The code of 35 mm, None where it would be too fine."""
    try:
        return qr.modules(text, 35.0)
    except qr.TooDense:
        return None


@pytest.mark.parametrize("text", [code(1), CHINESE])
def test_a_code_is_read_back(text: str) -> None:
    assert read(qr.modules(text, 35.0)) == text


@pytest.mark.parametrize("length", range(50, 1200, 50))
def test_no_code_is_finer_than_paper_holds(length: int) -> None:
    text = "https://a.example/c#" + "7" * length
    made = tried(text)
    if made is not None:
        assert made.module(35.0) >= (qr.FINE if made.level == "Q" else qr.FINEST)


def test_level_q_gives_way_to_m_and_then_to_nothing() -> None:
    made = [tried("7" * length) for length in range(50, 2500, 50)]
    levels = [one.level if one else "-" for one in made]
    assert "".join(dict.fromkeys(levels)) == "QM-"
    assert levels == sorted(levels, key="QM-".index)


def test_a_larger_code_takes_more() -> None:
    text = "7" * 2000
    with pytest.raises(qr.TooDense) as refused:
        qr.modules(text, 35.0)
    assert refused.value.words.code == "QR_TOO_DENSE"
    assert qr.modules(text, 60.0).level == "Q"


def by_qrcode(head: str, digits: str, level: str) -> tuple[int, bytes]:
    """The same segments as another program writes them."""
    data: Any = QRData
    pen: Any = qrcode.QRCode(None, qr_write.LEVELS[level], border=0, mask_pattern=qr.MASK)
    if head:
        pen.add_data(data(head.encode(), MODE_8BIT_BYTE))
    if digits:
        pen.add_data(data(digits.encode(), MODE_NUMBER))
    pen.make(fit=True)
    rows = (bytes(0 if cell else 255 for cell in row) for row in pen.modules)
    return len(pen.modules), b"".join(rows)


@pytest.mark.parametrize("level", ["Q", "M"])
@pytest.mark.parametrize("version", [1, 2, 6, 7, 9, 10, 13, 14, 20, 26, 27, 34, 40])
def test_each_version_is_cell_by_cell_what_another_program_writes(version: int, level: str) -> None:
    room = qr_write._room(version, level) // 8 - 3
    head = "证" * (room // 6) + "x" * (room // 2 - room // 6 * 3)
    digits = "9" * (int((room - len(head.encode())) * 2.35) - 4)
    digits = digits if len(digits) >= 8 else ""
    made = qr_write.cells(head, level, qr.MASK) if not digits else None
    made = made or qr_write.cells(head + digits, level, qr.MASK)
    assert made == by_qrcode(head, digits, level)


@settings(max_examples=30)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Nd"]), max_size=200),
       st.text("0123456789", min_size=8, max_size=400))  # fmt: skip
def test_any_text_with_digits_is_written_as_another_program_does(head: str, digits: str) -> None:
    assert qr_write.cells(head + digits, "Q", qr.MASK) == by_qrcode(head, digits, "Q")


def test_what_no_code_holds_is_none() -> None:
    assert qr_write.cells("证" * 2000, "Q", qr.MASK) is None
    assert qr_write.cells("", "Q", qr.MASK) is not None
