"""Setting text: fonts, atoms that must not be split, and where lines break.

Widths are in em (1 = the size of the font), so that a text is measured once for every size.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from msgspec import Struct
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from quizapp.paths import assets
from quizapp.windows.stage.breaking import (
    CLOSERS,
    OPENERS,
    Atom,
    Piece,
    line_width,
    settle,
    wrap,
)
from quizapp.windows.stage.lexicon import WHOLE

MEASURE = 100
LEAST = 43
INK = 0.98
"""In em, a line: Chinese ink reaches from 0.86 above the baseline to 0.12 below it."""
"""The smallest text of the picture: 4 % of 1080."""
LAST_RESORT = 24
YIELDS = 0.88
"""As far a text becomes smaller where that saves it from a torn line."""
JOINER = "\u2060"
"""Between two characters: no line break here."""

_COUNT = "[〇零一二三四五六七八九十百千两]"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TOKEN = re.compile(
    r"(?P<line>\n)"
    r"|(?P<joined>(?:[^\n]\u2060)+[^\n])"
    r"|(?P<space>[ \t\u3000]+)"
    r"|(?P<blank>[_＿]{2,})"
    r"|(?P<title>《[^《》\n]{1,9}》)"
    # 大工发〔2020〕37号; 第十七次, 第3届, 十九大, 十九届|五中全会; names and set phrases.
    r"|(?P<docket>[一-鿿]{2}发〔\d{4}〕\d+号)"
    rf"|(?P<ordinal>第(?:{_COUNT}+|\d+)[届次条章项名轮题队期批句方点]?)"
    rf"|(?P<session>{_COUNT}+(?:届|中全会|周年)|(?:{_COUNT}{{2,}}|十)[大次])"
    rf"|(?P<whole>{'|'.join(WHOLE)})"
    r"|(?P<date>\d{2,4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日)"
    rf"|(?P<day>\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?\b|(?:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?\b)"
    r"|(?P<numbered>No\. \d+)"
    r"|(?P<number>[+\-−]?\d[\d.,:/\-–~]*(?<=\d)[%％‰℃]?[年月日时分秒个届次名人条项亿万元岁]?)"
    r"|(?P<counted>[A-Za-z]{2,} \d{1,3}(?![\d.,:%％‰]))"
    r"|(?P<word>[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9'’._+\-]*)"
    r"|(?P<dash>—{2,}|…{2,})"
    r"|(?P<char>.)"
)


class Setting(Struct, frozen=True):
    """A text broken into lines at a size. `whole`: nothing was cut; `fits`: not too small."""

    lines: tuple[tuple[Atom, ...], ...]
    size: float
    leading: float
    whole: bool
    fits: bool
    torn: bool = False
    """A line break stands where a reader stumbles, and the size left it no better place."""

    @property
    def height(self) -> float:
        return self.size * self.leading * len(self.lines)

    @property
    def inked(self) -> float:
        """From the top of the ink to its bottom; 0 without lines."""
        lines = len(self.lines)
        return self.size * (self.leading * (lines - 1) + INK) if lines else 0.0


@cache
def load_fonts() -> tuple[str, ...]:
    """Load the bundled fonts; the families that came of it. Needs a QGuiApplication."""
    families: list[str] = []
    for path in sorted((assets() / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(families)


@lru_cache(maxsize=256)
def font(family: str, size: float, bold: bool) -> QFont:
    """The font in pixels of the 1080 picture."""
    load_fonts()
    result = QFont(family)
    result.setPixelSize(max(1, round(size)))
    result.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    result.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return result


@lru_cache(maxsize=8)
def _metrics(family: str, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(font(family, MEASURE, bold))


def joined(words: str) -> str:
    """`words` so that no line break falls inside."""
    return JOINER.join(words)


@lru_cache(maxsize=2048)
def width_of(text: str, family: str, bold: bool) -> float:
    """Width of `text` in em."""
    return _metrics(family, bold).horizontalAdvance(text) / MEASURE


@lru_cache(maxsize=128)
def atoms(text: str, family: str, bold: bool, fill: tuple[str, ...] = ()) -> tuple[Atom, ...]:
    """Split `text`; its blanks are filled with `fill`, as far as that goes."""
    result: list[Atom] = []
    gap, breaks, blanks = 0.0, False, 0
    for found in _TOKEN.finditer(text.strip()):
        kind, token = found.lastgroup or "char", found.group()
        if kind == "line":
            breaks = True
            continue
        if kind == "space":
            gap = max(gap, width_of(token, family, bold))
            continue
        if kind == "joined":
            token = token.replace(JOINER, "")
        if kind == "blank":
            blanks += 1
            token = fill[blanks - 1] if blanks <= len(fill) else ""
            width = max(2.6, min(6.0, 0.5 * len(found.group())))
            if token:
                width = max(1.6, width_of(token, family, True) + 0.4)
            piece = Piece(token, width, blanks)
        else:
            piece = Piece(token, width_of(token, family, bold))
        if result and not breaks and not gap and _glued(result[-1], piece):
            last = result[-1]
            result[-1] = Atom(
                (*last.pieces, piece), last.width + piece.width, last.gap, last.breaks
            )
        else:
            result.append(Atom((piece,), piece.width, gap if result else 0.0, breaks))
        gap, breaks = 0.0, False
    return tuple(result)


def _glued(last: Atom, piece: Piece) -> bool:
    """Closing marks stay with what they follow, opening ones with what follows them."""
    closes = not piece.blank and piece.text[:1] in CLOSERS
    opens = not last.pieces[-1].blank and last.tail in OPENERS
    return closes or opens


@lru_cache(maxsize=256)
def set_text(
    text: str,
    family: str,
    bold: bool,
    box: tuple[float, float],
    sizes: tuple[float, float],
    lines: int,
    leading: float,
    cut: bool,
    fill: tuple[str, ...] = (),
) -> Setting:
    """Set `text` in `box` = (width, height) as large as `sizes` = (most, least) allow.

    Where it does not fit at the least size, it ends in … if `cut`, else shrinks below (a last
    resort that `fits` tells).
    """
    parts = atoms(text, family, bold, fill)
    most, least = sizes
    low = least if cut else min(least, LAST_RESORT)
    size = most
    first: Setting | None = None
    while True:
        broken = wrap(parts, box[0] / size)
        wide = max((line_width(line) for line in broken), default=0.0) * size
        if len(broken) <= lines and wide <= box[0] + 0.5:
            high = size * (leading * (len(broken) - 1) + 1.0) if broken else 0.0
            if high <= box[1] + 0.5:
                even, torn = settle(parts, box[0] / size, len(broken))
                found = Setting(_frozen(even), size, leading, True, size >= least, torn)
                first = first or found
                if not torn:
                    return found
        if size <= low or (first is not None and size <= max(least, first.size * YIELDS)):
            break
        size = max(low, int(size - max(1.0, size * 0.03)))
    if first is not None:
        return first
    room = max(1, min(lines, int((box[1] / size - 1.0) / leading + 1.01)))
    broken = wrap(parts, box[0] / size)
    if cut:
        broken = _cut(broken, box[0] / size, room, family, bold)
    return Setting(_frozen(broken), size, leading, not cut, cut)


def parted(
    text: str,
    family: str,
    width: float,
    size: float,
    lines: int,
    leading: float,
    fill: tuple[str, ...] = (),
) -> list[Setting]:
    """A bold text in parts of at most so many lines, each ending rather where a thought does."""
    rest = atoms(text, family, True, fill)
    found: list[Setting] = []
    while rest:
        part, rest = portion(rest, width, size, lines, leading)
        found.append(part)
    return found


def portion(
    rest: tuple[Atom, ...], width: float, size: float, lines: int, leading: float
) -> tuple[Setting, tuple[Atom, ...]]:
    """The beginning of a text, in at most so many lines, to where a thought ends; and the rest."""
    room, end = width / size, len(rest)
    while end > 1 and len(wrap(rest[:end], room)) > lines:
        end -= 1
    if end < len(rest):
        end = _thought(rest, end)
    part = rest[:end]
    even, _ = settle(part, room, len(wrap(part, room)))
    return Setting(_frozen(even), size, leading, True, True), rest[end:]


def _thought(parts: tuple[Atom, ...], end: int) -> int:
    """Where before `end` a sentence ends, else a clause, if not too much is left over by it."""
    for marks, least in (("。？！?!.", 0.5), ("；;：:", 0.6), ("，,、", 0.7)):
        for at in range(end, max(1, int(end * least)), -1):
            if parts[at - 1].tail in marks:
                return at
    return end


def _cut(
    lines: list[list[Atom]], width: float, room: int, family: str, bold: bool
) -> list[list[Atom]]:
    """Keep the first `room` lines; the last one ends in an ellipsis."""
    kept = [list(line) for line in lines[:room]]
    rest = kept[-1] + (lines[room] if len(lines) > room else [])
    for at, line in enumerate(kept):
        if line_width(line) > width:
            # A word that is wider than a line: what follows it would only puzzle.
            kept, rest = kept[: at + 1], line
            break
    kept[-1] = _ended(rest, width, family, bold)
    return kept


def _ended(line: list[Atom], width: float, family: str, bold: bool) -> list[Atom]:
    """As much of a line as leaves room for an ellipsis behind it; its blanks stay blanks."""
    dots = Piece("…", width_of("…", family, bold))
    left = list(line)
    while left and (line_width(left) + dots.width > width or _pauses(left[-1])):
        left[-1:] = _shortened(left[-1], family, bold)
    if not left:
        return [Atom((dots,), dots.width)]
    last = left[-1]
    left[-1] = Atom((*last.pieces, dots), last.width + dots.width, last.gap)
    return left


def _pauses(atom: Atom) -> bool:
    return bool(atom.tail) and atom.tail in " ，、,;；"


def _shortened(atom: Atom, family: str, bold: bool) -> list[Atom]:
    """The atom without its last letter or blank; none where nothing is left of it."""
    *pieces, last = atom.pieces
    text = "" if last.blank else last.text[:-1]
    if text:
        pieces.append(Piece(text, width_of(text, family, bold)))
    width = sum(piece.width for piece in pieces)
    return [Atom(tuple(pieces), width, atom.gap)] if pieces else []


def _frozen(lines: list[list[Atom]]) -> tuple[tuple[Atom, ...], ...]:
    return tuple(tuple(line) for line in lines)
