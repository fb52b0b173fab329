"""How dense a code may be, and that both writers are read."""

import pytest
import zxingcpp

from quizapp.awards import qr
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
