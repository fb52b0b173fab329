"""The look of the stage: themes as values, and the arithmetic of contrast."""

from __future__ import annotations

from msgspec import Struct

from quizapp.game.spoken import Lang

TEAM_COLOURS = (
    "#F2A516",
    "#4CB3F6",
    "#00BE7A",
    "#F2E64B",
    "#0A5794",
    "#F58A52",
    "#E39AC4",
    "#F4F4F4",
)
"""Colours for teams 1 to 8; further teams take the same ones with another shape."""


class Look(Struct, frozen=True):
    """A theme. Colours are `#RRGGBB`; the pairs that hold text are listed by `pairs`."""

    name: str
    lang: Lang = "zh"
    """Language of the rules text."""
    family: str = "Noto Sans SC"

    sky_light: str = "#A3101A"
    """Background, from the light at the top to the dark corners."""
    sky: str = "#7C0A13"
    sky_dark: str = "#3A0307"
    ray: str = "#FFB45E"
    ribbon_light: str = "#D8262F"
    ribbon_dark: str = "#6B060E"
    spark: str = "#FFD98A"

    metal_light: str = "#FFF3C9"
    """Gold (or ice) of titles, letters and frames."""
    metal: str = "#FFD36E"
    metal_dark: str = "#C98A22"

    ink: str = "#FFF9EE"
    soft: str = "#FFDDAA"
    """Text of second rank."""

    panel_top: str = "#5A060D"
    """The large plates that carry a question."""
    panel_bottom: str = "#3B0307"
    plate_top: str = "#75101A"
    """The smaller ones: options, teams in the strip."""
    plate_bottom: str = "#4D060C"
    edge: str = "#E8B65A"
    well: str = "#2A0205"
    """Sunken grounds: the strip, closed cards, the track of the ring."""

    lit_top: str = "#FFE9A8"
    """What is right, or whose turn it is."""
    lit_bottom: str = "#F2B53C"
    lit_ink: str = "#3A0307"
    out_top: str = "#34272A"
    """What is over: wrong, barred, time up."""
    out_bottom: str = "#1E1416"
    out_ink: str = "#FFF9EE"
    go: str = "#7BF0B4"
    """The race is open."""
    alarm: str = "#FFB04A"
    """The last five seconds, a foul."""

    materials: tuple[tuple[str, str], ...] = ()
    """What a citation's material is called in the hall: id and document number."""


RED = Look("red")
BLUE = Look(
    "blue",
    sky_light="#0F4C9C",
    sky="#0A2E6B",
    sky_dark="#03102E",
    ray="#7FC8FF",
    ribbon_light="#1F7BE0",
    ribbon_dark="#06265E",
    spark="#BFE6FF",
    metal_light="#FFFFFF",
    metal="#9FE0FF",
    metal_dark="#3D8FD6",
    ink="#F7FBFF",
    soft="#BFE2FF",
    panel_top="#0B2A5E",
    panel_bottom="#061A40",
    plate_top="#123C7C",
    plate_bottom="#0A2756",
    edge="#5FB4F2",
    well="#041230",
    lit_top="#FFEBA6",
    lit_bottom="#F5B93C",
    lit_ink="#0A1B3D",
    out_top="#2C3440",
    out_bottom="#171C26",
    out_ink="#F7FBFF",
    go="#7BF0B4",
    alarm="#FFB04A",
)
LOOKS = (RED, BLUE)


def pairs(look: Look) -> tuple[tuple[str, str, str], ...]:
    """(use, ink, ground) of every text on a plain ground; the lighter end of each gradient."""
    return (
        ("title", look.ink, look.sky),
        ("title dark", look.metal, look.sky_dark),
        ("heading", look.ink, look.well),
        ("heading soft", look.soft, look.well),
        ("question", look.ink, look.panel_top),
        ("question soft", look.soft, look.panel_top),
        ("letter", look.metal, look.panel_top),
        ("option", look.ink, look.plate_top),
        ("option soft", look.soft, look.plate_top),
        ("lit", look.lit_ink, look.lit_top),
        ("lit low", look.lit_ink, look.lit_bottom),
        ("out", look.out_ink, look.out_top),
        ("out soft", look.soft, look.out_top),
        ("go", look.go, look.panel_top),
        ("alarm", look.alarm, look.panel_bottom),
    )


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB` (WCAG 2.1)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.1)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def ink_on(colour: str) -> str:
    """Black or white, whichever reads better on `colour`."""
    dark, light = "#101010", "#FFFFFF"
    return dark if contrast(dark, colour) >= contrast(light, colour) else light
