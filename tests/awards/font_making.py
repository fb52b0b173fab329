"""Small fonts for tests: some characters, all drawn as squares, with a licence as one likes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen


def make(
    path: Path, family: str = "Square", signs: str = "甲乙", allowed: int = 0, licence: str = ""
) -> Path:
    """Write a TrueType font; `allowed` is its fsType."""
    pen: Any = TTGlyphPen(None)
    for at, point in enumerate(((100, 0), (100, 800), (900, 800), (900, 0))):
        (pen.lineTo if at else pen.moveTo)(point)
    pen.closePath()
    square = pen.glyph()
    names = [".notdef", *(f"u{ord(sign):05X}" for sign in signs)]
    built: Any = FontBuilder(1000, isTTF=True)
    built.setupGlyphOrder(names)
    built.setupCharacterMap({ord(sign): f"u{ord(sign):05X}" for sign in signs})
    built.setupGlyf(dict.fromkeys(names, square))
    built.setupHorizontalMetrics(dict.fromkeys(names, (1000, 100)))
    built.setupHorizontalHeader(ascent=880, descent=-120)
    told = {
        "familyName": family, "styleName": "Regular", "copyright": "© Tester",
        "fullName": f"{family} Regular", "psName": f"{family}-Regular",
    }  # fmt: skip
    built.setupNameTable(told | ({"licenseDescription": licence} if licence else {}))
    built.setupOS2(sTypoAscender=880, sTypoDescender=-120, fsType=allowed)
    built.setupPost()
    built.save(path)
    return path
