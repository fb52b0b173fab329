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

from quizapp.bank.question import Blanks, Key, Kind, Model, Question
from quizapp.game.medium import Medium, beside
from quizapp.game.scenes import QuestionScene, RevealScene
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
CLUE_SIZES = (64.0, 58.0, 54.0)
CLUE_HIGH = 168.0
CLUE_GAP = 14.0
CLUE_ROOM = 150.0
"""Width of a clue's row that is not for its text."""
WIDEST = 26
"""Chinese characters a line at most."""
STEM_SIDES = 76.0
"""Width of the stem's plate that is not for its text."""


SIGHT_WIDE = 580.0
"""Of a picture or film beside the texts."""
SOUND_HIGH = 128.0


class Exhibit(Struct, frozen=True):
    """What stands beside the texts of a question: a picture or film, or a sound."""

    of: str
    picture: str
    clip: str
    film: bool
    tiles: int = 0
    """The picture is covered by so many; 0: it is not."""

    @property
    def sight(self) -> bool:
        """Whether there is something to see."""
        return self.film or bool(self.picture)

    @property
    def sound(self) -> bool:
        """Whether there is a sound without a film."""
        return bool(self.clip) and not self.film


def exhibit_of(medium: Medium | None) -> Exhibit | None:
    """What of a medium stands still."""
    if medium is None:
        return None
    return Exhibit(medium.of, medium.picture, medium.clip, medium.film, len(medium.order))


def sight_box(exhibit: Exhibit) -> QRectF:
    """Where the picture or film stands beside the texts."""
    high = FIELD.height() - (SOUND_HIGH + ROW_GAP if exhibit.sound else 0)
    return QRectF(FIELD.right() - SIGHT_WIDE, FIELD.y(), SIGHT_WIDE, high)


def sound_box(exhibit: Exhibit) -> QRectF:
    """Where a sound has its sign: below the picture, or above the texts."""
    if exhibit.sight:
        sight = sight_box(exhibit)
        return QRectF(sight.x(), sight.bottom() + ROW_GAP, sight.width(), SOUND_HIGH)
    return QRectF(FIELD.x(), FIELD.y(), FIELD.width(), SOUND_HIGH)


class Asked(Struct, frozen=True):
    """What is shown of a question; `key` is None before the reveal."""

    kind: Kind
    stem: str
    options: tuple[str, ...]
    partners: tuple[str, ...]
    key: Key | None
    removed: tuple[int, ...] = ()
    """Options that are not offered any more."""
    clues: int = 0
    """The stem is a row of clues, so many in all; 0: it is a sentence."""
    exhibit: Exhibit | None = None

    @property
    def field(self) -> QRectF:
        """Where the texts stand."""
        if self.exhibit is None:
            return FIELD
        if self.exhibit.sight:
            return FIELD.adjusted(0, 0, -SIGHT_WIDE - STEM_GAP, 0)
        return FIELD.adjusted(0, SOUND_HIGH + ROW_GAP, 0, 0)

    @property
    def stem_width(self) -> float:
        """Width of the stem's lines."""
        return self.field.width() - STEM_SIDES


def asked_of(scene: QuestionScene | RevealScene) -> Asked:
    """What a scene shows of its question."""
    key = scene.key if isinstance(scene, RevealScene) else None
    return Asked(
        scene.kind,
        scene.stem,
        scene.options,
        scene.partners,
        key,
        scene.removed,
        scene.heading.clues,
        exhibit_of(scene.medium),
    )


def asked_before(question: Question) -> Asked:
    """What is shown of a question before its key."""
    exhibit = exhibit_of(beside(question.id, question.media))
    return Asked(
        question.kind,
        question.stem,
        question.options,
        question.partners,
        None,
        exhibit=exhibit,
    )


class Page(Struct, frozen=True):
    """One picture of a question: a part of the stem, and rows of options from `first` on."""

    stem: Setting | None
    rows: tuple[float, ...] = ()
    """Their heights."""
    first: int = 0
    size: float = 0.0
    """Of the text in the rows."""
    clues: tuple[Setting, ...] = ()
    """Those that are shown, in the place of the stem."""
    clue_high: float = 0.0

    @property
    def lower(self) -> float:
        """Height of all rows."""
        return _stacked(self.rows)


@lru_cache(maxsize=64)
def pages(asked: Asked, family: str) -> tuple[Page, ...]:
    """The question in the largest sizes in which it fits on one picture, else on pages."""
    page = _clued(asked, family) if asked.clues else None
    if page is not None:
        return (page,)
    page = _fitting(asked, family)
    if page is not None:
        return (page,)
    return _shared(asked, family) or _apart(asked, family)


def _fitting(asked: Asked, family: str) -> Page | None:
    """All on one picture, in the largest sizes; a little smaller where that spares a torn line."""
    first: Page | None = None
    least = 0.0
    for stem_size, size in SIZES:
        if stem_size < least:
            break
        page = _whole(asked, family, stem_size, size)
        if page is None:
            continue
        if page.stem is None or not page.stem.torn:
            return page
        if first is None:
            first, least = page, stem_size * typography.YIELDS
    return first


def _whole(asked: Asked, family: str, stem_size: float, size: float) -> Page | None:
    """All on one picture; None where that breaks a law."""
    stem = _stem(asked, family, stem_size)
    if stem is None:
        return None
    needs, most = row_needs(asked, family, size)
    free = asked.field.height() - stem.height - STEM_PAD - _stacked(needs) - STEM_GAP * bool(needs)
    return Page(stem, _grown(needs, most, free * 0.7), 0, size) if free >= 0 else None


def _clued(asked: Asked, family: str) -> Page | None:
    """A row for each clue, those to come too; None where they would be too small."""
    lines = asked.stem.splitlines()
    count = max(asked.clues, len(lines))
    needs, most = row_needs(asked, family, 50)
    free = asked.field.height() - _stacked(needs) - STEM_GAP * bool(needs)
    high = min(CLUE_HIGH, (free - CLUE_GAP * (count - 1)) / count)
    room = (asked.field.width() - CLUE_ROOM, high - 18)
    for size in CLUE_SIZES:
        found = tuple(
            typography.set_text(line, family, True, room, (size, size), 3, CARD_LEADING, False)
            for line in lines
        )
        if all(one.fits and one.whole and one.size == size for one in found):
            left = free - count * high - CLUE_GAP * (count - 1)
            return Page(None, _grown(needs, most, left * 0.7), 0, 50, found, high)
    return None


def _shared(asked: Asked, family: str) -> tuple[Page, ...]:
    """Pages with all options below a part of the stem; none where they leave it no room."""
    best: tuple[int, float, tuple[float, ...], float] | None = None
    for size in OPTION_SIZES:
        needs, most = row_needs(asked, family, size)
        lines = min(LINES, int(_left(asked, needs) / (LEAST_STEM * LEADING)))
        if best is None or lines > best[0]:
            best = lines, size, needs, most
    assert best is not None, "some size is tried"
    lines, size, needs, most = best
    if lines < 2:
        return ()
    parts = _parts(asked, family, LEAST_STEM, lines)
    free = _left(asked, needs) - max(part.height for part in parts)
    rows = _grown(needs, most, free * 0.7)
    return tuple(Page(part, rows, 0, size) for part in parts)


def _left(asked: Asked, needs: tuple[float, ...]) -> float:
    """What rows leave to the lines of the stem."""
    return asked.field.height() - STEM_PAD - STEM_GAP * bool(needs) - _stacked(needs)


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
        free = asked.field.height() - _stacked(rows)
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
    width = min(asked.stem_width, WIDEST * size)
    return typography.parted(asked.stem, family, width, size, lines, LEADING, _filled(asked))


def _filled(asked: Asked) -> tuple[str, ...]:
    return tuple(one[0] for one in asked.key.accepted) if isinstance(asked.key, Blanks) else ()


def _stem(asked: Asked, family: str, size: float) -> Setting | None:
    """The stem at `size`, None where that takes more than four lines."""
    width = min(asked.stem_width, WIDEST * size)
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
            wide = (asked.field.width() - ROW_GAP * (across - 1)) / across - TEXT_ROOM
            highs = [high(text, wide) for text in asked.options]
            rows = [max(highs[at : at + across]) for at in range(0, len(highs), across)]
            return tuple(rows), 190.0 if len(rows) == 1 else 144.0
        case Kind.TRUEFALSE:
            return (max(130.0, size * 2),), 200.0
        case Kind.MATCHING:
            wide = (asked.field.width() - THREADS) / 2 - MARKLESS
            pairs = zip_longest(asked.options, asked.partners, fillvalue="")
            return tuple(max(high(text, wide) for text in pair) for pair in pairs), 112.0
        case Kind.NUMERIC:
            return (130.0,), 160.0
        case Kind.OPEN:
            if not isinstance(asked.key, Model):
                return (), 0.0
            return (high(asked.key.text, asked.field.width() - 340) + 30,), 260.0
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
        wide = (asked.field.width() - ROW_GAP * (across - 1)) / across - TEXT_ROOM
        highs = [_card_height(family, text, wide, size) for text in asked.options]
        rows = [max(highs[at : at + across]) for at in range(0, count, across)]
        heights.append(_stacked(tuple(rows)))
    return 2 if heights[0] <= heights[1] else 1
