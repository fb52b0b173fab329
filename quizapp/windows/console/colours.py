"""The colours of the console, light and dark; all text on them has a contrast of 4.5 or more."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget


class Colours(Struct, frozen=True):
    """Colours as `#RRGGBB`. `…_ink` is text of that meaning on `page` or `card`."""

    page: str
    card: str
    edge: str
    ink: str
    soft: str
    """Text of second rank."""
    raised: str
    """Buttons."""
    pressed: str
    go: str
    """The one big button."""
    right: str
    wrong: str
    warn: str
    right_ink: str
    wrong_ink: str
    warn_ink: str
    """Of refusals too, read at a glance from afar: contrast 7 or more."""
    go_ink: str
    chosen: str
    """Ground of the current row."""
    key: str
    """Ground of a key's cap."""


LIGHT = Colours(
    page="#F3F4F7",
    card="#FFFFFF",
    edge="#D3D7DF",
    ink="#16181D",
    soft="#5A6170",
    raised="#FFFFFF",
    pressed="#E3E6EC",
    go="#1F5FD0",
    right="#0B7A4B",
    wrong="#B3261E",
    warn="#9A5B00",
    right_ink="#0B6B42",
    wrong_ink="#B3261E",
    warn_ink="#6B3D00",
    go_ink="#1B54B8",
    chosen="#DCE7FB",
    key="#E8EAF0",
)
DARK = Colours(
    page="#1B1D22",
    card="#24272E",
    edge="#3A3F4A",
    ink="#F2F4F8",
    soft="#A5ADBC",
    raised="#323743",
    pressed="#414857",
    go="#2F6FE0",
    right="#0E8A56",
    wrong="#C93A31",
    warn="#B36B00",
    right_ink="#5FD39E",
    wrong_ink="#FF8B82",
    warn_ink="#F5B75A",
    go_ink="#8FB8FF",
    chosen="#2B3F66",
    key="#3B414E",
)


def colours(widget: QWidget) -> Colours:
    """Those that go with the palette of `widget`."""
    return DARK if widget.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def light_palette() -> QPalette:
    """Black on light grey."""
    return _palette(LIGHT)


def dark_palette() -> QPalette:
    """White on dark grey, for a dark hall."""
    return _palette(DARK)


def _palette(of: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, of.page),
        (role.WindowText, of.ink),
        (role.Base, of.card),
        (role.AlternateBase, of.page),
        (role.Text, of.ink),
        (role.Button, of.raised),
        (role.ButtonText, of.ink),
        (role.ToolTipBase, of.card),
        (role.ToolTipText, of.ink),
        (role.PlaceholderText, of.soft),
        (role.Highlight, of.go),
        (role.HighlightedText, "#FFFFFF"),
        (role.Link, of.go_ink),
        (role.Light, of.raised),
        (role.Midlight, of.pressed),
        (role.Mid, of.edge),
        (role.Dark, of.edge),
        (role.Shadow, "#000000"),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(of.soft))
    return palette
