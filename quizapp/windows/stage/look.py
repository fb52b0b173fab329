"""The look of the stage: a theme as the painter takes it, and the colours of the teams."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import asdict

from quizapp.bank.question import Citation
from quizapp.files.palette import PAIRS, Colours, contrast, luminance
from quizapp.files.themes import Found, shipped
from quizapp.game.plan import Shape
from quizapp.game.spoken import Lang
from quizapp.windows.stage.gallery import NO_GALLERY, Gallery

__all__ = [
    "BLUE",
    "LOOKS",
    "RED",
    "TEAM_COLOURS",
    "Look",
    "contrast",
    "dressed",
    "ink_on",
    "luminance",
    "pairs",
    "sign_of",
]

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
_SHAPES = tuple(Shape)


def sign_of(number: int) -> tuple[str, Shape]:
    """The colour and shape of the team with that number, unlike those of the others."""
    lap, colour = divmod(number - 1, len(TEAM_COLOURS))
    return TEAM_COLOURS[colour], _SHAPES[(colour + lap * 3) % len(_SHAPES)]


class Look(Colours, frozen=True):
    """How the stage looks: the colours of a theme, its pictures, and whose words it speaks."""

    name: str
    lang: Lang = "zh"
    """Language of the rules text."""
    family: str = "Noto Sans SC"
    background: str = ""
    """Path of a picture that stands behind everything; "" for the ground that is drawn."""
    logo: str = ""
    """Path of a picture that stands on festive pictures."""
    materials: tuple[tuple[str, str], ...] = ()
    """What a citation's material is called in the hall: id and document number."""
    gist: Callable[[Citation], str] | None = None
    """What the cited place says, "" where nobody knows."""
    gallery: Gallery = NO_GALLERY
    """Where the pictures and films of questions are."""


def dressed(found: Found, name: str) -> Look:
    """The look that a theme gives."""
    theme = found.theme
    background, logo = found.file(theme.background), found.file(theme.logo)
    return Look(
        name,
        **asdict(theme.colours),
        background=str(background or ""),
        logo=str(logo or ""),
    )


RED = dressed(Found(shipped("red")), "red")
BLUE = dressed(Found(shipped("blue")), "blue")
LOOKS = (RED, BLUE)


def pairs(look: Look) -> tuple[tuple[str, str, str], ...]:
    """(use, ink, ground) of every text on a plain ground; the lighter end of each gradient."""
    return tuple(
        (f"{use} ({ink} on {ground})", getattr(look, ink), getattr(look, ground))
        for use, ink, ground in PAIRS
    )


def ink_on(colour: str) -> str:
    """Black or white, whichever reads better on `colour`."""
    dark, light = "#101010", "#FFFFFF"
    return dark if contrast(dark, colour) >= contrast(light, colour) else light
