"""The page to print once for a printer and tray, and what follows from measuring it.

It shows two crosses, A near the top left and B near the bottom right corner. A person measures
with a ruler how far each lies from the left and the top edge of the paper.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import typst
from msgspec import Struct

from quizapp import paths
from quizapp.awards.fonts import Families
from quizapp.awards.page import STANDARD, Printing
from quizapp.awards.template import Face, Paper
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

FROM_EDGE = 30.0
"""mm from the edges at which the crosses are meant to be."""
MOST_SHIFT = 20.0
MOST_SCALE = 0.05


class Measured(Struct, frozen=True):
    """mm from the left and the top edge of the paper to the two crosses."""

    a_left: float
    a_top: float
    b_left: float
    b_top: float


class NotMeasured(Exception):
    """Figures that no printer makes; `words` say so."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


def page(families: Families, paper: Paper | None = None, lang: str = "zh") -> bytes:
    """The page as PDF."""
    paper = paper or Paper()
    told = {
        "width": paper.width,
        "height": paper.height,
        "edge": FROM_EDGE,
        "fonts": families.faces[Face.SERIF],
        "lang": lang,
    }
    with TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "job.json").write_bytes(msgspec.json.encode(told))
        source = paths.assets() / "certificates" / "calibration.typ"
        (folder / "page.typ").write_bytes(source.read_bytes())
        (folder / "fonts").mkdir()
        for at, path in enumerate(families.files):
            (folder / "fonts" / f"{at}{path.suffix}").write_bytes(path.read_bytes())
        fonts = typst.Fonts(False, False, [folder / "fonts"])
        compiler = typst.Compiler(folder / "page.typ", root=folder, font_paths=fonts)
        pdf = compiler.compile(format="pdf", pdf_standards=STANDARD, timestamp=0)
    assert isinstance(pdf, bytes)
    return pdf


def printing(measured: Measured, paper: Paper | None = None, *, overlay: bool = True) -> Printing:
    """How to print so that everything comes out where it is meant to be. Raises `NotMeasured`."""
    paper = paper or Paper()
    across = _axis(measured.a_left, measured.b_left, paper.width)
    along = _axis(measured.a_top, measured.b_top, paper.height)
    return Printing(overlay, (across[0], along[0]), (across[1], along[1]))


def _axis(one: float, other: float, length: float) -> tuple[float, float]:
    """Shift and scale: the printer puts x at `offset + stretch * x`."""
    meant = length - 2 * FROM_EDGE
    stretch = (other - one) / meant
    offset = one - stretch * FROM_EDGE
    if abs(stretch - 1) > MOST_SCALE or abs(offset) > MOST_SHIFT:
        raise NotMeasured(
            words(
                "MEASURED",
                "Certificate",
                QT_TRANSLATE_NOOP(
                    "Certificate",
                    "These figures would shift by more than {shift} mm or scale by more than 5 %. "
                    "Print at 100 % (“actual size”), and measure from the paper's edges again.",
                ),
                shift=f"{MOST_SHIFT:g}",
            )
        )
    return round(-offset / stretch, 3), round(1 / stretch, 5)
