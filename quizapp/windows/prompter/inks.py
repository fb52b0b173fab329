"""The colours of the prompter, light and dark; text on them has a contrast of 7 or more."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from quizapp.windows.prompter.blocks import Tone


class Inks(Struct, frozen=True):
    """Colours as `#RRGGBB`."""

    paper: str
    ink: str
    soft: str
    """Explanation, labels."""
    rail: str
    """Ground of clock, scores and next step."""
    line: str
    answer: str
    answer_ink: str
    turn: str
    """Ground of the team whose turn it is."""
    turn_ink: str


LIGHT = Inks(
    paper="#FFFFFF",
    ink="#0E1116",
    soft="#3C434F",
    rail="#ECEEF2",
    line="#B9BFCA",
    answer="#DDF3E6",
    answer_ink="#053D22",
    turn="#FFE7A8",
    turn_ink="#2B1D00",
)
DARK = Inks(
    paper="#0B0D11",
    ink="#F5F7FA",
    soft="#C4CBD6",
    rail="#1A1E26",
    line="#47505F",
    answer="#0C3420",
    answer_ink="#C3F7D8",
    turn="#5A4300",
    turn_ink="#FFF1CC",
)
TONES: dict[Tone, str] = {
    "plain": "#3A414E",
    "read": "#123F8F",
    "go": "#0A5A38",
    "alarm": "#7A3D00",
    "good": "#0A5A38",
    "bad": "#8E1B14",
}
"""Grounds of the cue; the text on them is white."""


def inks(widget: QWidget) -> Inks:
    """Those that go with the palette of `widget`."""
    return DARK if widget.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT
