"""The user's own fonts: taken in after a look at what they hold and allow, and given up again.

They lie in a folder of the user's data. One of them may be the own font of templates, whose name a
small file there remembers; all others only fill in for characters that the shipped fonts lack.
Each certificate holds the glyphs that it uses, so a font that forbids to be embedded is refused.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont  # pyright: ignore[reportMissingTypeStubs] - it has none
from msgspec import Struct

from quizapp.awards.fonts import Fonts, NotAFont, load, shipped
from quizapp.awards.seal_file import write_whole
from quizapp.bank.words import QT_TRANSLATE_NOOP, words

FOLDER = "fonts"
"""Its name in the folder of the user's data."""
ENDINGS = (".ttf", ".otf", ".ttc")
_OWN = "own-font.txt"
_RESTRICTED, _NO_SUBSET, _BITMAP = 0x0002, 0x0100, 0x0200
_COPYRIGHT, _LICENCE, _LICENCE_URL = 0, 13, 14
_LONGEST_NOTE = 300


class FontCard(Struct, frozen=True):
    """A font of the user's: its file and family, what it covers, what it says of its licence.

    `common` of `of_common` characters of GB 2312 are there; `rare` counts ideographs that GBK
    lacks, `variable` that only its first weight is used.
    """

    file: str
    family: str
    common: int
    rare: int
    note: str = ""
    variable: bool = False
    own: bool = False


def common_signs() -> frozenset[int]:
    """The characters of GB 2312: what nearly every name is written with."""
    pairs = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    return frozenset(ord(one) for pair in pairs if (one := pair.decode("gb2312", "ignore")))


class FontShelf:
    """The fonts of one data folder. Raises `NotAFont` and OSError, each with words."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds them; it need not be there yet."""
        self.folder = folder
        self._kept: tuple[object, Fonts] | None = None

    def cards(self) -> tuple[FontCard, ...]:
        """What is there, the own font of templates first; files that are none are left out."""
        own = self._own_name()
        found: list[FontCard] = []
        for path in self._files():
            try:
                found.append(_card(path, own=path.name == own))
            except NotAFont:
                continue
        return tuple(sorted(found, key=lambda card: (not card.own, card.file)))

    def add(self, path: Path) -> FontCard:
        """Copy a font here, where it can be used and may be embedded."""
        card = _card(path)
        self.folder.mkdir(parents=True, exist_ok=True)
        target = self.folder / path.name
        beside = target.with_suffix(".part")
        shutil.copyfile(path, beside)
        beside.replace(target)
        return card

    def drop(self, file: str) -> None:
        """Give a font up; the certificates that were made with it stay as they are."""
        if self._own_name() == file:
            self.choose("")
        if any(one.name == file for one in self._files()):
            (self.folder / file).unlink()

    def choose(self, file: str) -> None:
        """Let this be the own font of templates; "": none is."""
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(self.folder / _OWN, file.encode())

    def fonts(self, more: tuple[Path, ...] = ()) -> Fonts:
        """What is set with: the program's fonts, the own one, then those that fill gaps."""
        files, own = self._files(), self._own_name()
        state = tuple((one, one.stat().st_mtime_ns) for one in files), own, more
        if self._kept is None or self._kept[0] != state:
            mine = next((one for one in files if one.name == own), None)
            rare = tuple(one for one in files if one != mine and _is_font(one))
            self._kept = state, shipped(mine if mine and _is_font(mine) else None, (*more, *rare))
        return self._kept[1]

    def _files(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        return sorted(one for one in self.folder.iterdir() if one.suffix.casefold() in ENDINGS)

    def _own_name(self) -> str:
        try:
            return (self.folder / _OWN).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""


def _card(path: Path, *, own: bool = False) -> FontCard:
    """What a font holds and says. `NotAFont` where it cannot be used or forbids to be embedded."""
    if path.suffix.casefold() not in ENDINGS:
        text = QT_TRANSLATE_NOOP("Certificate", "{file} is no TTF, OTF or TTC font.")
        raise NotAFont(words("NO_FONT", "Certificate", text, file=path.name))
    loaded = load(path)
    font: Any = TTFont(path, lazy=True, fontNumber=0)
    try:
        allowed = int(font["OS/2"].fsType) if "OS/2" in font else 0
        note = _note(font)
        variable = "fvar" in font
    finally:
        font.close()
    if allowed & _RESTRICTED or allowed & _NO_SUBSET or allowed & _BITMAP:
        text = QT_TRANSLATE_NOOP(
            "Certificate",
            "{file} forbids to be put into a PDF (embedding permission {number}). Take a font "
            "whose licence allows that.",
        )
        raise NotAFont(words("FONT_FORBIDS", "Certificate", text, file=path.name, number=allowed))
    common = len(common_signs() & loaded.signs)
    rare = sum(_is_rare(sign) for sign in loaded.signs)
    return FontCard(path.name, loaded.family, common, rare, note, variable, own)


def _is_font(path: Path) -> bool:
    """A file that was damaged or put here by hand must not stop every certificate."""
    try:
        load(path)
    except NotAFont:
        return False
    return True


def _is_rare(sign: int) -> bool:
    """Whether it is an ideograph of the extensions A, B and later."""
    return 0x3400 <= sign <= 0x4DBF or 0x20000 <= sign <= 0x3FFFF


def _note(font: Any) -> str:
    """What the font says of its licence, else of its owner."""
    if "name" not in font:
        return ""
    found = (font["name"].getDebugName(at) for at in (_LICENCE, _LICENCE_URL, _COPYRIGHT))
    said = next((one for one in found if one and one.strip()), "")
    short = " ".join(said.split())
    return short if len(short) <= _LONGEST_NOTE else f"{short[:_LONGEST_NOTE]}…"
