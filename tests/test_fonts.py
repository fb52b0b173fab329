"""The bundled fonts: one family in two weights that has every character a bank may need."""

import pytest
from PySide6.QtGui import QFont, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from quizapp import paths

FAMILY = "Noto Sans SC"
SIGNS = "√×±○●▲■◆★✓→←·“”‘’《》〈〉（）【】、，。；：？！…—①②③④⑤⑥⑦⑧⑨⑩℃％‰²³½△□◇☆"


def gb2312() -> set[str]:
    """Every character of the Chinese standard of 1980: 6,763 ideographs and 682 signs."""
    found = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    assert len(found) == 6763 + 682
    return found


@pytest.mark.parametrize("name", ["NotoSansSC-Medium.ttf", "NotoSansSC-Bold.ttf"])
@pytest.mark.usefixtures("qapp")
def test_a_font_has_every_common_character(name: str) -> None:
    font = QRawFont(str(paths.assets() / "fonts" / name), 20.0)
    assert font.isValid()
    assert font.familyName().startswith(FAMILY)
    wanted = gb2312() | set(SIGNS) | {chr(code) for code in range(0x20, 0x7F)}
    assert "".join(sorted(sign for sign in wanted if not font.supportsCharacter(ord(sign)))) == ""


@pytest.mark.parametrize(
    ("weight", "drawn"),
    [
        (QFont.Weight.Normal, "Medium"),
        (QFont.Weight.Medium, "Medium"),
        (QFont.Weight.Bold, "Bold"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_the_family_is_drawn_in_its_own_weights(weight: QFont.Weight, drawn: str) -> None:
    font = QFont(FAMILY, 20, weight)
    assert QFontInfo(font).family().startswith(FAMILY)
    assert drawn in QRawFont.fromFont(font).familyName() + QRawFont.fromFont(font).styleName()


def test_the_program_draws_in_the_bundled_family(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family().startswith(FAMILY)
