"""How a question is laid out: sizes, rows, and pages where it is too long for one picture.

The laws: a stem of 5 to 6.5 % of the height in at most 4 lines of at most 26 Chinese characters,
options no smaller than 4 %. A question that cannot keep them is shown on pages. Each has a part of
the stem above all options; where these leave no room for it, the stem goes first and they follow.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest
from typing import assert_never

from msgspec import Struct
from PySide6.QtCore import QRectF

from quizapp.bank.question import Blanks, Key, Kind, Model
from quizapp.windows.stage import typography
from quizapp.windows.stage.canvas import SAFE
from quizapp.windows.stage.strip import FOOT, HEAD
from quizapp.windows.stage.typography import Setting

TOP_Y = HEAD.bottom() + 20
BOTTOM_Y = FOOT.y() - 20
FIELD = QRectF(SAFE.x(), TOP_Y, SAFE.width() - 264 - 24, BOTTOM_Y - TOP_Y)
"""The question's part of the picture; the tower stands at its right."""
LARGEST_STEM, LEAST_STEM = 70, 54
SIZES = (
    *((stem, stem - 8) for stem in range(LARGEST_STEM, LEAST_STEM, -2)),
    *((LEAST_STEM, size) for size in (46, 44, 43)),
)
"""Size of the stem beside that of the options."""
OPTION_SIZES = (54, 50, 46, 43)
LAST_RESORT = 24
LINES = 4
LEADING = 1.32
ROW_GAP = 16.0
STEM_GAP = 22.0
STEM_PAD = 48.0
"""What the stem's plate is higher than its text."""
CARD_LEADING = 1.18
TEXT_ROOM = 172.0
"""Width of a card that is not for its text: letter and mark."""
MARKLESS = 124.0
"""The same of a card that never has a mark."""
THREADS = 150.0
"""Between the columns of a matching question."""
WIDEST = 26
"""Chinese characters a line at most."""
STEM_WIDTH = FIELD.width() - 76


class Asked(Struct, frozen=True):
    """What is shown of a question; `key` is None before the reveal."""

    kind: Kind
    stem: str
    options: tuple[str, ...]
    partners: tuple[str, ...]
    key: Key | None


class Page(Struct, frozen=True):
    """One picture of a question: a part of the stem, and rows of options from `first` on."""

    stem: Setting | None
    rows: tuple[float, ...] = ()
    """Their heights."""
    first: int = 0
    size: float = 0.0
    """Of the text in the rows."""

    @property
    def lower(self) -> float:
        """Height of all rows."""
        return _stacked(self.rows)


@lru_cache(maxsize=64)
def pages(asked: Asked, family: str) -> tuple[Page, ...]:
    """The question in the largest sizes in which it fits on one picture, else on pages."""
    for stem_size, size in SIZES:
        page = _whole(asked, family, stem_size, size)
        if page is not None:
            return (page,)
    return _shared(asked, family) or _apart(asked, family)


def _whole(asked: Asked, family: str, stem_size: float, size: float) -> Page | None:
    """All on one picture; None where that breaks a law."""
    stem = _stem(asked, family, stem_size)
    if stem is None:
        return None
    needs, most = row_needs(asked, family, size)
    free = FIELD.height() - stem.height - STEM_PAD - _stacked(needs) - STEM_GAP * bool(needs)
    return Page(stem, _grown(needs, most, free * 0.7), 0, size) if free >= 0 else None


def _shared(asked: Asked, family: str) -> tuple[Page, ...]:
    """Pages with all options below a part of the stem; none where they leave it no room."""
    best: tuple[int, float, tuple[float, ...], float] | None = None
    for size in OPTION_SIZES:
        needs, most = row_needs(asked, family, size)
        lines = min(LINES, int(_left(needs) / (LEAST_STEM * LEADING)))
        if best is None or lines > best[0]:
            best = lines, size, needs, most
    assert best is not None, "some size is tried"
    lines, size, needs, most = best
    if lines < 2:
        return ()
    parts = _parts(asked, family, LEAST_STEM, lines)
    free = _left(needs) - max(part.height for part in parts)
    rows = _grown(needs, most, free * 0.7)
    return tuple(Page(part, rows, 0, size) for part in parts)


def _left(needs: tuple[float, ...]) -> float:
    """What rows leave to the lines of the stem."""
    return FIELD.height() - STEM_PAD - STEM_GAP * bool(needs) - _stacked(needs)


def _apart(asked: Asked, family: str) -> tuple[Page, ...]:
    """Pages of the stem, then pages of the options."""
    first = tuple(Page(part) for part in _parts(asked, family, 62, LINES))
    # The two columns of a matching question must be seen together: rather small than torn.
    counts = (1,) if asked.kind is Kind.MATCHING else (1, 2, 3, 4, 8)
    for count in counts:
        for size in OPTION_SIZES:
            found = _row_pages(asked, family, size, count)
            if found:
                return (*first, *found)
    for size in range(OPTION_SIZES[-1] - 1, LAST_RESORT, -1):
        found = _row_pages(asked, family, size, 1)
        if found:
            return (*first, *found)
    needs, _ = row_needs(asked, family, LAST_RESORT)
    return (*first, Page(None, needs, 0, LAST_RESORT))


def _row_pages(asked: Asked, family: str, size: float, count: int) -> tuple[Page, ...]:
    """The rows alone on so many pages; none where one of these would be too full."""
    needs, most = row_needs(asked, family, size)
    each = -(-len(needs) // count)
    found: list[Page] = []
    for at in range(0, len(needs), each):
        rows = needs[at : at + each]
        free = FIELD.height() - _stacked(rows)
        if free < 0:
            return ()
        found.append(Page(None, _grown(rows, most, free), at, size))
    return tuple(found)


def _stacked(rows: tuple[float, ...]) -> float:
    return sum(rows) + ROW_GAP * max(0, len(rows) - 1)


def _grown(needs: tuple[float, ...], most: float, free: float) -> tuple[float, ...]:
    """Rows that share what is free, up to the height that looks well."""
    more = free / len(needs) if needs and free > 0 else 0.0
    return tuple(max(need, min(most, need + more)) for need in needs)


def _parts(asked: Asked, family: str, size: float, lines: int) -> list[Setting]:
    """The stem in parts of at most so many lines."""
    width = min(STEM_WIDTH, WIDEST * size)
    return typography.parted(asked.stem, family, width, size, lines, LEADING, _filled(asked))


def _filled(asked: Asked) -> tuple[str, ...]:
    return tuple(one[0] for one in asked.key.accepted) if isinstance(asked.key, Blanks) else ()


def _stem(asked: Asked, family: str, size: float) -> Setting | None:
    """The stem at `size`, None where that takes more than four lines."""
    width = min(STEM_WIDTH, WIDEST * size)
    room, sizes = (width, 9999.0), (size, size)
    setting = typography.set_text(
        asked.stem, family, True, room, sizes, LINES, LEADING, False, _filled(asked)
    )
    return setting if setting.size == size and setting.fits else None


def row_needs(asked: Asked, family: str, size: float) -> tuple[tuple[float, ...], float]:
    """Least height of each row below the stem, with options in `size`; and the largest."""

    def high(text: str, width: float) -> float:
        return _card_height(family, text, width, size)

    match asked.kind:
        case Kind.SINGLE | Kind.MULTIPLE | Kind.ORDERING:
            across = columns(asked, family, size)
            wide = (FIELD.width() - ROW_GAP * (across - 1)) / across - TEXT_ROOM
            highs = [high(text, wide) for text in asked.options]
            rows = [max(highs[at : at + across]) for at in range(0, len(highs), across)]
            return tuple(rows), 190.0 if len(rows) == 1 else 144.0
        case Kind.TRUEFALSE:
            return (max(130.0, size * 2),), 200.0
        case Kind.MATCHING:
            wide = (FIELD.width() - THREADS) / 2 - MARKLESS
            pairs = zip_longest(asked.options, asked.partners, fillvalue="")
            return tuple(max(high(text, wide) for text in pair) for pair in pairs), 112.0
        case Kind.NUMERIC:
            return (130.0,), 160.0
        case Kind.OPEN:
            if not isinstance(asked.key, Model):
                return (), 0.0
            return (high(asked.key.text, FIELD.width() - 340) + 30,), 260.0
        case Kind.BLANKS | Kind.INFO:
            return (), 0.0
        case _:
            assert_never(asked.kind)


def _card_height(family: str, text: str, width: float, size: float) -> float:
    """What a card with `text` needs."""
    setting = typography.set_text(
        text, family, True, (width, 9999.0), (size, size), 40, CARD_LEADING, False
    )
    return size * (CARD_LEADING * (len(setting.lines) - 1) + 1.2) + 16


def columns(asked: Asked, family: str, size: float) -> int:
    """Two, unless one column of a few long options takes less room."""
    if asked.kind is Kind.TRUEFALSE:
        return 2
    count = len(asked.options)
    if count > 4:
        return 2
    heights: list[float] = []
    for across in (2, 1):
        wide = (FIELD.width() - ROW_GAP * (across - 1)) / across - TEXT_ROOM
        highs = [_card_height(family, text, wide, size) for text in asked.options]
        rows = [max(highs[at : at + across]) for at in range(0, count, across)]
        heights.append(_stacked(tuple(rows)))
    return 2 if heights[0] <= heights[1] else 1
