"""The fonts that certificates are set in, and which characters they truly have.

A font is asked by its own character map: Qt and the system say yes to characters that they would
take from some other font. Order of a box: its own face, the other shipped one, then the files a
user has added for rare characters.
"""

from __future__ import annotations

import shutil
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst
from fontTools.ttLib import (  # pyright: ignore[reportMissingTypeStubs] - it has none
    TTCollection,
    TTFont,
    TTLibError,
)
from msgspec import Struct

from quizapp import paths
from quizapp.awards.template import Face
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

SERIF, KAI = "NotoSerifSC-Medium.ttf", "LXGWWenKai-Regular.ttf"
_INVISIBLE = frozenset("\n\u3000 ")


class NotAFont(Exception):
    """A file that is no font that can be used; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


class Font(Struct, frozen=True):
    """A font file: the family it is set by, and the code points that it draws."""

    path: Path
    family: str
    signs: frozenset[int]


class Families(Struct, frozen=True):
    """What the typesetter is told: families of each face in order, and the files they lie in."""

    faces: dict[Face, tuple[str, ...]]
    files: tuple[Path, ...]


class Fonts(Struct, frozen=True):
    """All that a batch is set in. `own` is the user's, `rare` are those that fill gaps."""

    serif: Font
    kai: Font
    own: Font | None = None
    rare: tuple[Font, ...] = ()

    def of(self, face: Face) -> tuple[Font, ...]:
        """The fonts of a face, in the order in which a character is looked for."""
        match face:
            case Face.SERIF:
                first = (self.serif, self.kai)
            case Face.KAI:
                first = (self.kai, self.serif)
            case Face.OWN:
                first = (*((self.own,) if self.own else ()), self.kai, self.serif)
        return (*first, *self.rare)

    def lacking(self, text: str, face: Face) -> str:
        """The characters of a text that no font of a face has, each once."""
        fonts = self.of(face)
        signs = dict.fromkeys(sign for sign in text if sign not in _INVISIBLE)
        return "".join(sign for sign in signs if not any(ord(sign) in font.signs for font in fonts))

    def families(self) -> Families:
        """What is left of them without their character maps: light enough for another process."""
        faces = {face: tuple(font.family for font in self.of(face)) for face in Face}
        every = dict.fromkeys(font.path for face in Face for font in self.of(face))
        return Families(faces, tuple(every))


def shipped(own: Path | None = None, rare: tuple[Path, ...] = ()) -> Fonts:
    """The program's fonts, and the user's. `NotAFont` where a file of the user's is none."""
    folder = paths.assets() / "fonts"
    return Fonts(
        load(folder / SERIF),
        load(folder / KAI),
        load(own) if own else None,
        tuple(load(path) for path in rare),
    )


@lru_cache(maxsize=16)
def load(path: Path) -> Font:
    """Read a TrueType or OpenType font, or the first of a collection."""
    try:
        with path.open("rb") as file:
            collection = file.read(4) == b"ttcf"
            file.seek(0)
            opened: Any = TTCollection if collection else TTFont
            font: Any = opened(file, lazy=True)
            font = font.fonts[0] if collection else font
            signs = frozenset(font.getBestCmap() or {})
        families = _families(path)
    except (OSError, TTLibError, KeyError, AssertionError, ValueError) as fault:
        text = QT_TRANSLATE_NOOP("Certificate", "{file} is no font that can be used: {fault}")
        said = words("NO_FONT", "Certificate", text, file=path.name, fault=str(fault))
        raise NotAFont(said) from fault
    if not signs or not families:
        text = QT_TRANSLATE_NOOP("Certificate", "{file} holds no characters.")
        raise NotAFont(words("NO_FONT", "Certificate", text, file=path.name))
    return Font(path, families[0], signs)


def _families(path: Path) -> list[str]:
    """What the typesetter calls the font: it joins the weights of a family under one name."""
    with TemporaryDirectory() as folder:
        shutil.copyfile(path, Path(folder) / path.name)
        return typst.Fonts(False, False, [folder]).families()
