"""The colours of a theme: what each is for, and the arithmetic of contrast."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

LEAST_CONTRAST = 7.0
"""A room that is not dark leaves a third of it."""
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


class Colours(Struct, frozen=True, kw_only=True):
    """The colours of the big screen, `#RRGGBB`. `PAIRS` tells which text stands on which."""

    sky_light: str
    """Background, from the light at the top to the dark corners."""
    sky: str
    sky_dark: str
    ray: str
    ribbon_light: str
    ribbon_dark: str
    spark: str

    metal_light: str
    """Gold (or ice) of titles, letters and frames."""
    metal: str
    metal_dark: str
    edge: str

    ink: str
    soft: str
    """Text of second rank."""

    panel_top: str
    """The large plates that carry a question."""
    panel_bottom: str
    plate_top: str
    """The smaller ones: options, teams in the strip."""
    plate_bottom: str
    well: str
    """Sunken grounds: the strip, closed cards, the track of the ring."""

    lit_top: str
    """What is right, or whose turn it is."""
    lit_bottom: str
    lit_ink: str
    out_top: str
    """What is over: wrong, barred, time up."""
    out_bottom: str
    out_ink: str

    go: str
    """The race is open."""
    alarm: str
    """The last five seconds, a foul."""


NAMES: tuple[str, ...] = Colours.__struct_fields__
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ground", NAMES[0:7]),
    ("titles", NAMES[7:11]),
    ("text", NAMES[11:13]),
    ("plates", NAMES[13:18]),
    ("lit", NAMES[18:21]),
    ("out", NAMES[21:24]),
    ("signals", NAMES[24:26]),
)
"""The colours in the order in which a person is shown them, by what they colour."""


def _use(code: str, text: str) -> Words:
    return words(code, "Theme", text)


_TITLE = _use("title", QT_TRANSLATE_NOOP("Theme", "titles"))
_HEADING = _use("heading", QT_TRANSLATE_NOOP("Theme", "the line above a question"))
_QUESTION = _use("question", QT_TRANSLATE_NOOP("Theme", "the question"))
_OPTION = _use("option", QT_TRANSLATE_NOOP("Theme", "options and teams"))
_LIT = _use("lit", QT_TRANSLATE_NOOP("Theme", "the right answer"))
_OUT = _use("out", QT_TRANSLATE_NOOP("Theme", "what is over"))
_GO = _use("go", QT_TRANSLATE_NOOP("Theme", "the open race"))
_ALARM = _use("alarm", QT_TRANSLATE_NOOP("Theme", "the last seconds"))

PAIRS: tuple[tuple[Words, str, str], ...] = (
    (_TITLE, "ink", "sky"),
    (_TITLE, "metal", "sky_dark"),
    (_HEADING, "ink", "well"),
    (_HEADING, "soft", "well"),
    (_QUESTION, "ink", "panel_top"),
    (_QUESTION, "soft", "panel_top"),
    (_QUESTION, "metal", "panel_top"),
    (_OPTION, "ink", "plate_top"),
    (_OPTION, "soft", "plate_top"),
    (_LIT, "lit_ink", "lit_top"),
    (_LIT, "lit_ink", "lit_bottom"),
    (_OUT, "out_ink", "out_top"),
    (_OUT, "soft", "out_top"),
    (_GO, "go", "panel_top"),
    (_ALARM, "alarm", "panel_bottom"),
)
"""(use, ink, ground) of every text on a plain ground; the lighter end of each gradient."""


def is_colour(text: object) -> bool:
    """Whether this is a colour as a theme writes it: `#RRGGBB`."""
    return isinstance(text, str) and _COLOUR.fullmatch(text) is not None


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB` (WCAG 2.1)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.1)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def mixed(one: str, other: str, part: float) -> str:
    """`one` with `part` (0 to 1) of `other` in it."""
    places = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16), part) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b, share in places)


def faint(colours: Colours) -> Iterator[tuple[str, str, Words]]:
    """(ink, ground, sentence) of every text that does not stand out seven to one."""
    for use, ink, ground in PAIRS:
        one, other = getattr(colours, ink), getattr(colours, ground)
        ratio = contrast(one, other)
        if ratio < LEAST_CONTRAST:
            text = QT_TRANSLATE_NOOP(
                "Theme",
                "{use}: {ink} {one} on {ground} {other} is {ratio} to 1; far seats need 7 to 1.",
            )
            yield (
                ink,
                ground,
                words(
                    "theme-contrast",
                    "Theme",
                    text,
                    use=use,
                    ink=ink,
                    one=one,
                    ground=ground,
                    other=other,
                    # Rounded down: 6.97 must not be told as 7.0.
                    ratio=int(ratio * 10) / 10,
                ),
            )


def share(
    grounds: tuple[str, ...], towards: str, inks: tuple[str, ...], least: float = LEAST_CONTRAST
) -> float:
    """How much of `towards`, 0 to 1, must lie over the grounds that every ink stands out."""
    for hundredths in range(0, 100, 4):
        part = hundredths / 100
        laid = [mixed(ground, towards, part) for ground in grounds]
        if all(contrast(ink, ground) >= least for ink in inks for ground in laid):
            return part
    return 1.0


def tinted(base: Colours, ground: str, metal: str) -> Colours:
    """All colours made of two: the ground's, and that of titles and letters.

    Every text stands out, whatever the two are: metals are made light and grounds dark enough.
    What is right and over, open and late keeps its meaning: `base` has those.
    """
    black, white = "#000000", "#FFFFFF"
    metal = mixed(metal, white, share((metal,), white, (black,), 11.0))
    soft, ink = mixed(metal, white, 0.5), mixed(white, metal, 0.06)

    def dark(part: float, *inks: str) -> str:
        shaded = mixed(ground, black, part)
        return mixed(shaded, black, share((shaded,), black, inks or (ink, soft, metal)))

    sky = dark(0.0)
    signals = (ink, soft, metal, base.go, base.alarm)
    out_top = mixed(base.out_top, black, share((base.out_top,), black, (base.out_ink, soft)))
    return Colours(
        sky_light=mixed(sky, ground, 0.6),
        sky=sky,
        sky_dark=dark(0.6),
        ray=metal,
        ribbon_light=mixed(sky, white, 0.16),
        ribbon_dark=dark(0.35),
        spark=mixed(metal, white, 0.3),
        metal_light=mixed(metal, white, 0.75),
        metal=metal,
        metal_dark=mixed(metal, black, 0.35),
        edge=mixed(metal, sky, 0.2),
        ink=ink,
        soft=soft,
        panel_top=dark(0.35, *signals),
        panel_bottom=dark(0.6, *signals),
        plate_top=dark(0.22),
        plate_bottom=dark(0.48),
        well=dark(0.74),
        lit_top=mixed(metal, white, 0.5),
        lit_bottom=metal,
        lit_ink=dark(0.5, metal),
        out_top=out_top,
        out_bottom=base.out_bottom,
        out_ink=base.out_ink,
        go=base.go,
        alarm=base.alarm,
    )
