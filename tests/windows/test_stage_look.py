"""Themes and team colours, by number."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest

from quizapp.game.plan import Shape
from quizapp.windows.stage.look import LOOKS, TEAM_COLOURS, contrast, ink_on, pairs

Colour = tuple[float, float, float]

# Simulation of dichromats in linear RGB: Machado, Oliveira and Fernandes (2009), severity 1.
EYES: dict[str, tuple[Colour, Colour, Colour]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#FFFFFF", "#767676") == contrast("#767676", "#FFFFFF")


@pytest.mark.parametrize(
    ("look", "use", "ink", "ground"),
    [(look.name, *pair) for look in LOOKS for pair in pairs(look)],
)
def test_text_stands_out_seven_to_one(look: str, use: str, ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 7, f"{look}: {use}"


@pytest.mark.parametrize("colour", TEAM_COLOURS)
def test_a_number_reads_on_its_team_colour(colour: str) -> None:
    assert contrast(ink_on(colour), colour) >= 7


def test_eight_teams_differ_to_every_eye() -> None:
    """Colours differ for normal, protan, deutan and tritan eyes; the signs differ for everyone."""
    assert len(set(TEAM_COLOURS)) == len(Shape) == 8
    for eye, matrix in EYES.items():
        seen = [_lab(_seen(colour, matrix)) for colour in TEAM_COLOURS]
        worst = min(dist(one, other) for one, other in combinations(seen, 2))
        assert worst >= 12, f"{eye}: the closest two differ by {worst:.1f}"


def _linear(colour: str) -> Colour:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return red, green, blue


def _times(matrix: tuple[Colour, Colour, Colour], colour: Colour) -> Colour:
    first, second, third = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return first, second, third


def _seen(colour: str, matrix: tuple[Colour, Colour, Colour]) -> Colour:
    red, green, blue = (min(1.0, max(0.0, part)) for part in _times(matrix, _linear(colour)))
    return red, green, blue


def _lab(colour: Colour) -> Colour:
    """CIE L*a*b* under D65."""
    xyz = _times(
        (
            (0.4124564, 0.3575761, 0.1804375),
            (0.2126729, 0.7151522, 0.0721750),
            (0.0193339, 0.1191920, 0.9503041),
        ),
        colour,
    )
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (xyz[0] / 0.95047, xyz[1], xyz[2] / 1.08883)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
