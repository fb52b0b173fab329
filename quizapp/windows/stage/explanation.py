"""After a question: its key in words, why that is so, and the passage that proves it.

All on one picture, in the largest size in which it fits; else on pages: the reasons go on, and
the passage stands at the end.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from quizapp.bank.question import Blanks, Choices, Key, Model, Number, Order, Pairs, Truth
from quizapp.game.scenes import ExplainScene
from quizapp.windows.stage import phrases, shapes, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import LEFT, MIDDLE, RIGHT, SAFE, TOP, Canvas
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.strip import FOOT, HEAD, foot, header
from quizapp.windows.stage.surface import shade
from quizapp.windows.stage.typography import INK, LEAST, Atom, Setting
from quizapp.windows.stage.verdicts import short_key

AREA = QRectF(SAFE.x(), HEAD.bottom() + 20, SAFE.width(), FOOT.y() - HEAD.bottom() - 40)
INNER = AREA.adjusted(44, 28, -44, -28)
SIZES = (60.0, 56.0, 52.0, 48.0, 46.0, 44.0, LEAST)
LEADING = 1.34
PAGED = 46.0
"""Size of what goes on from page to page."""
GAP = 24.0
MOST_GAP = 46.0
QUOTE_X, QUOTE_Y = 96.0, 22.0
"""What the passage's card is wider, at its left, and higher, above and below, than its words."""
SOURCE_HIGH = 60.0
LONG_WORD = 14


class Leaf(Struct, frozen=True):
    """One picture of an explanation; None and "" for what is not on it."""

    stem: Setting | None = None
    answer: str = ""
    key: Setting | None = None
    reason: Setting | None = None
    passage: Setting | None = None
    source: str = ""

    @property
    def heights(self) -> tuple[float, ...]:
        """Of the parts that are there, from the top."""
        found = (
            self.stem.inked if self.stem else 0.0,
            _key_high(self.key) if self.key else 0.0,
            self.reason.inked if self.reason else 0.0,
            _card_high(self.passage, self.source),
        )
        return tuple(one for one in found if one)

    @property
    def fits(self) -> bool:
        """Whether all parts stand below each other."""
        return sum(self.heights) + GAP * (len(self.heights) - 1) <= INNER.height()


@lru_cache(maxsize=32)
def leaves(scene: ExplainScene, look: Look) -> tuple[Leaf, ...]:
    """The pictures of an explanation."""
    answer, key = _answer(scene, look.family)
    stem = typography.set_text(
        scene.stem, look.family, False, (INNER.width(), 130.0), (48, LEAST), 2, 1.26, True
    )
    head = Leaf(stem, answer, key)
    place = scene.citation
    source = phrases.citation(place, look.materials) if place else ""
    words = look.gist(place) if place and look.gist else ""
    for size in SIZES:
        reason = _body(scene.explanation, look.family, size, INNER.width())
        passage = _quoted(words, look.family, size)
        leaf = Leaf(stem, answer, key, reason, passage, source)
        if leaf.fits:
            return (leaf,)
    return _pages(
        head, typography.atoms(scene.explanation, look.family, False), words, source, look
    )


def _pages(
    head: Leaf, rest: tuple[Atom, ...], words: str, source: str, look: Look
) -> tuple[Leaf, ...]:
    """The head with as much of the reasons as it leaves room for, then the rest, then the words."""
    found: list[Leaf] = []
    leaf = head
    while rest:
        room = _lines_beside(leaf)
        if room:
            reason, rest = typography.portion(rest, INNER.width(), PAGED, room, LEADING)
            leaf = Leaf(leaf.stem, leaf.answer, leaf.key, reason)
        found.append(leaf)
        leaf = Leaf()
    if not found:
        found.append(head)
    passage = _quoted(words, look.family, PAGED)
    last = found[-1]
    joined = Leaf(last.stem, last.answer, last.key, last.reason, passage, source)
    if joined.fits:
        return (*found[:-1], joined)
    for size in SIZES:
        alone = Leaf(passage=_quoted(words, look.family, size), source=source)
        if alone.fits:
            return (*found, alone)
    return (*found, Leaf(passage=_beginning(words, look.family), source=source))


def _lines_beside(leaf: Leaf) -> int:
    """How many lines of the reasons there is room for on a page with what is on it already."""
    heights = leaf.heights
    free = INNER.height() - sum(heights) - GAP * len(heights)
    return max(0, int((free / PAGED - INK) / LEADING + 1))


def _body(text: str, family: str, size: float, width: float) -> Setting | None:
    """Running text in `size`, in as many lines as it takes; None for no text."""
    if not text:
        return None
    return typography.set_text(
        text, family, False, (width, 9999.0), (size, size), 99, LEADING, False
    )


def _quoted(words: str, family: str, size: float) -> Setting | None:
    return _body(words, family, min(size, 54.0), INNER.width() - QUOTE_X - 40)


def _beginning(words: str, family: str) -> Setting:
    """As much as one page takes: who cites a whole section wants nobody to read all of it."""
    room = INNER.height() - SOURCE_HIGH - 2 * QUOTE_Y
    lines = 1 + int((room - LEAST) / (LEAST * LEADING))
    width = INNER.width() - QUOTE_X - 40
    begun = typography.set_text(
        words, family, False, (width, room), (LEAST, LEAST), lines, LEADING, True
    )
    # An extract by intent, in its full size: nobody has to shorten anything.
    return Setting(begun.lines, begun.size, begun.leading, whole=True, fits=begun.fits)


def _key_high(setting: Setting) -> float:
    return max(92.0, setting.inked + 34)


def _card_high(passage: Setting | None, source: str) -> float:
    if passage is None:
        return SOURCE_HIGH + 12 if source else 0.0
    return passage.inked + 2 * QUOTE_Y + SOURCE_HIGH


def explain(canvas: Canvas, scene: ExplainScene, page: int = 0) -> None:
    """Question in small, key lit, explanation and the passage that proves it."""
    found = leaves(scene, canvas.look)
    page = min(page, len(found) - 1)
    backdrop(canvas, False)
    header(canvas, scene.heading, scene.kind, (page + 1, len(found)))
    key = ("explain", canvas.look, scene.stem, scene.key, scene.explanation, scene.options, page)
    canvas.layer(
        key, AREA.adjusted(-30, -26, 30, 26), lambda own: _leaf(own, scene.stem, found[page])
    )
    foot(canvas, scene.strip)


def _leaf(canvas: Canvas, stem: str, leaf: Leaf) -> None:
    look = canvas.look
    canvas.plate(AREA, look.panel_top, look.panel_bottom, edge=look.edge, radius=22)
    heights = leaf.heights
    free = INNER.height() - sum(heights)
    gap = min(MOST_GAP, free / max(1, len(heights) - 1)) if len(heights) > 1 else 0.0
    y = INNER.y() + (free - gap * (len(heights) - 1)) / 2
    if leaf.stem is not None:
        box = QRectF(INNER.x(), y, INNER.width(), leaf.stem.inked)
        # It stood whole on the pictures before.
        known = Setting(leaf.stem.lines, leaf.stem.size, leaf.stem.leading, True, leaf.stem.fits)
        canvas.put(box, known, stem, False, look.soft, LEFT, TOP)
        y = box.bottom() + gap
    if leaf.key is not None:
        box = QRectF(INNER.x(), y, INNER.width(), _key_high(leaf.key))
        _key(canvas, box, leaf.answer, leaf.key)
        y = box.bottom() + gap
    if leaf.reason is not None:
        box = QRectF(INNER.x(), y, INNER.width(), leaf.reason.inked)
        canvas.put(box, leaf.reason, "…", False, look.ink, LEFT, TOP)
        y = box.bottom() + gap
    if leaf.source:
        box = QRectF(INNER.x(), y, INNER.width(), _card_high(leaf.passage, leaf.source))
        _passage(canvas, box, leaf.passage, leaf.source)


def _key(canvas: Canvas, plate: QRectF, answer: str, setting: Setting) -> None:
    """The lit plate with the key in words."""
    look, painter = canvas.look, canvas.painter
    canvas.halo(plate, 16, look.metal, 16)
    canvas.plate(plate, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=16, rim=3)
    painter.setPen(
        QPen(QColor(look.lit_ink), 11, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shapes.tick(QPointF(plate.x() + 56, plate.center().y()), 54))
    label = canvas.text(
        QRectF(plate.x() + 104, plate.y(), 240, plate.height()),
        phrases.answer(),
        50,
        ink=look.lit_ink,
    )
    room = QRectF(label.right() + 36, plate.y(), plate.right() - label.right() - 60, plate.height())
    canvas.put(room, setting, answer, True, look.lit_ink, LEFT, MIDDLE)


def _passage(canvas: Canvas, card: QRectF, passage: Setting | None, source: str) -> None:
    """The words of the source on a sunken card, below a quotation mark, and where they stand."""
    look, painter = canvas.look, canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade(look.well, 0.62))
    painter.drawRoundedRect(card, 16, 16)
    painter.setBrush(canvas.metal(card))
    painter.drawRoundedRect(QRectF(card.x(), card.y(), 10, card.height()), 5, 5)
    line = QRectF(card.x() + 34, card.bottom() - SOURCE_HIGH - 6, card.width() - 70, SOURCE_HIGH)
    if passage is None:
        canvas.text(line, source, 48, bold=False, ink=look.metal)
        return
    mark = QPainterPath()
    mark.setFillRule(Qt.FillRule.WindingFill)
    mark.addText(QPointF(0, 0), typography.font(look.family, 130, True), "“")
    corner = QPointF(card.x() + 28, card.y() + QUOTE_Y + 4)
    painter.drawPath(mark.translated(corner - mark.boundingRect().topLeft()))
    room = QRectF(
        card.x() + QUOTE_X, card.y() + QUOTE_Y, card.width() - QUOTE_X - 40, passage.inked
    )
    canvas.put(room, passage, "“", False, look.ink, LEFT, TOP)
    canvas.text(line, source, 48, bold=False, ink=look.metal, align=RIGHT)


def _lettered(letter: str, option: str) -> str:
    """An option behind a letter or an arrow, which no line break parts from the first word."""
    first, blank, rest = option.partition(" ")
    if len(first) > LONG_WORD:  # A language without blanks.
        first, blank, rest = option[:2], "", option[2:]
    return typography.joined(f"{letter} {first}") + blank + rest


def long_keys(
    key: Key, options: tuple[str, ...], partners: tuple[str, ...]
) -> tuple[tuple[str, int], ...]:
    """The key in words and how many lines it may take, the fullest first; one that fits is taken.

    Without `partners` the pairs of a matching question are told by letter and number.
    """
    match key:
        case Choices(right):
            words = [f"{chr(65 + at)} {options[at]}" for at in right]
            together = "　".join(map(typography.joined, words))
            after = "　".join(_lettered(chr(65 + at), options[at]) for at in right)
            under = "\n".join(words)
            return (together, 2), (under, 3), (after, 3), (under, 4), (short_key(key), 1)
        case Order(sequence):
            first, *later = (options[at] for at in sequence)
            whole = " ".join(map(typography.joined, (first, *(f"→ {one}" for one in later))))
            after = " ".join((first, *(_lettered("→", one) for one in later)))
            return (whole, 4), (after, 4), (short_key(key), 1)
        case Pairs(pairs) if partners:
            both = [
                typography.joined(f"{options[one]} — {partners[other]}") for one, other in pairs
            ]
            return ("　　".join(both), 4), ("\n".join(both), 6), (short_key(key), 1)
        case Blanks(accepted):
            return (("；".join(one[0] for one in accepted), 3),)
        case Model(text):
            return ((text, 4),)
        case Truth() | Number() | Pairs():
            return ((short_key(key), 3),)


def _answer(scene: ExplainScene, family: str) -> tuple[str, Setting]:
    """The fullest key that is whole on its plate, else the last."""
    label = typography.width_of(phrases.answer(), family, True) * 50
    wide = INNER.width() - label - 164
    answer, setting = "", None
    for answer, lines in long_keys(scene.key, scene.options, scene.partners):
        high = 190.0 if lines < 4 else 62.0 * lines
        setting = typography.set_text(
            answer, family, True, (wide, high), (64, LEAST), lines, 1.25, True
        )
        if setting.whole and setting.fits:
            break
    assert setting is not None, "every key has words"
    return answer, setting
