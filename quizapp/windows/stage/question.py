"""The question itself: stem, options, columns, and the key once it may be seen."""

from __future__ import annotations

from itertools import zip_longest
from typing import Literal, assert_never

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from quizapp.bank.question import Blanks, Choices, Key, Kind, Model, Number, Order, Pairs, Truth
from quizapp.game.scenes import Heading
from quizapp.windows.stage import phrases, shapes, typography
from quizapp.windows.stage.backdrop import FULL, backdrop
from quizapp.windows.stage.canvas import CENTRE, LEFT, MIDDLE, SAFE, Canvas, shade
from quizapp.windows.stage.strip import FOOT, HEAD, header
from quizapp.windows.stage.typography import LEAST, Setting

TOP_Y = HEAD.bottom() + 22
BOTTOM_Y = FOOT.y() - 22
FIELD = QRectF(SAFE.x(), TOP_Y, SAFE.width() - 264 - 24, BOTTOM_Y - TOP_Y)
"""The question's part of the picture; the tower stands at its right."""
LEAST_STEM = 54
SIZES = (
    *((stem, stem - 10) for stem in range(70, 54, -2)),
    *((54, 44), (54, 43)),
    *((50, 41), (46, 39), (43, 37), (40, 35), (37, 32), (34, 29), (30, 27), (26, 24)),
)
"""Size of the stem beside that of the options. Stems below 54, options below 43 are unlawful."""
ROW_GAP = 16.0
STEM_GAP = 24.0
CARD_LEADING = 1.18
TEXT_ROOM = 172.0
"""Width of a card that is not for its text: letter and mark."""
THREADS = 190.0
"""Between the columns of a matching question."""
WIDEST = 26
"""Chinese characters a line at most."""


class Asked(Struct, frozen=True):
    """What is shown of a question; `key` is None before the reveal."""

    kind: Kind
    stem: str
    options: tuple[str, ...]
    partners: tuple[str, ...]
    key: Key | None


class Card(Struct, frozen=True):
    """An option as it is painted: its letter, its text, and what the key makes of it."""

    letter: str
    text: str
    state: Literal["", "lit", "dim"] = ""
    tail: str = ""


def ground(canvas: Canvas, heading: Heading, asked: Asked) -> None:
    """All that stays the same from the reading of a question to its verdict."""

    def draw(own: Canvas) -> None:
        backdrop(own, False)
        header(own, heading, asked.kind)
        question(own, asked)

    canvas.layer(("ground", canvas.look, heading, asked), FULL, draw)


class Plan(Struct, frozen=True):
    """How a question stands in its field: the stem, the height of each row, size of options."""

    stem: Setting
    rows: tuple[float, ...]
    size: float


def question(canvas: Canvas, asked: Asked) -> None:
    """Stem and options in `FIELD`."""
    look, painter = canvas.look, canvas.painter
    plan = _plan(canvas, asked)
    lower = sum(plan.rows) + ROW_GAP * max(0, len(plan.rows) - 1)
    high = FIELD.height() - (lower + STEM_GAP if plan.rows else 0)
    plate = QRectF(FIELD.x(), FIELD.y(), FIELD.width(), high)
    canvas.plate(plate, look.panel_top, look.panel_bottom, edge=look.edge, radius=22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(canvas.metal(plate))
    painter.drawRoundedRect(QRectF(plate.x() + 14, plate.y() + 28, 8, plate.height() - 56), 4, 4)
    canvas.put(
        QRectF(plate.x() + 46, plate.y() + 8, FIELD.width() - 76, plate.height() - 16),
        plan.stem,
        asked.stem,
        True,
        look.ink,
        LEFT,
        MIDDLE,
    )
    if plan.rows:
        area = QRectF(FIELD.x(), plate.bottom() + STEM_GAP, FIELD.width(), lower)
        _lower(canvas, asked, area, plan)


def _plan(canvas: Canvas, asked: Asked) -> Plan:
    """The largest sizes at which stem and options fit together."""
    result: Plan | None = None
    for stem_size, size in SIZES:
        stem = _stem(canvas, asked, stem_size)
        if stem is None:
            continue
        needs, most = _rows(canvas, asked, size)
        taken = stem.height + 52 + sum(needs) + ROW_GAP * max(0, len(needs) - 1)
        free = FIELD.height() - taken - (STEM_GAP if needs else 0)
        grown = free * 0.7 / len(needs) if needs and free > 0 else 0.0
        rows = tuple(max(need, min(most, need + grown)) for need in needs)
        result = Plan(stem, rows, size)
        if free >= 0:
            break
    assert result is not None, "the last of SIZES is taken whatever comes of it"
    return result


def _stem(canvas: Canvas, asked: Asked, size: int) -> Setting | None:
    """The stem at `size`, None where that takes more lines than the law allows."""
    filled = tuple(one[0] for one in asked.key.accepted) if isinstance(asked.key, Blanks) else ()
    lawful = size >= LEAST_STEM
    width = FIELD.width() - 76
    setting = typography.set_text(
        asked.stem,
        canvas.look.family,
        True,
        (min(width, WIDEST * size) if lawful else width, 9999.0),
        (size, size),
        4 if lawful else 40,
        1.32 if lawful else 1.25,
        False,
        filled,
    )
    if lawful:
        return setting if setting.size == size else None
    return Setting(setting.lines, setting.size, setting.leading, setting.whole, False)


def _rows(canvas: Canvas, asked: Asked, size: float) -> tuple[tuple[float, ...], float]:
    """Least height of each row below the stem, with options in `size`; and the largest."""
    match asked.kind:
        case Kind.SINGLE | Kind.MULTIPLE | Kind.ORDERING:
            across = _across(asked)
            wide = (FIELD.width() - ROW_GAP * (across - 1)) / across - TEXT_ROOM
            highs = [_card_height(canvas, text, wide, size) for text in asked.options]
            rows = [max(highs[at : at + across]) for at in range(0, len(highs), across)]
            return tuple(rows), 132.0
        case Kind.TRUEFALSE:
            return (max(130.0, size * 2),), 190.0
        case Kind.MATCHING:
            wide = (FIELD.width() - THREADS) / 2 - TEXT_ROOM
            pairs = zip_longest(asked.options, asked.partners, fillvalue="")
            rows = [max(_card_height(canvas, text, wide, size) for text in pair) for pair in pairs]
            return tuple(rows), 108.0
        case Kind.NUMERIC:
            return (130.0,), 150.0
        case Kind.OPEN:
            if not isinstance(asked.key, Model):
                return (), 0.0
            wide = FIELD.width() - 300
            return (_card_height(canvas, asked.key.text, wide, size) + 30,), 260.0
        case Kind.BLANKS | Kind.INFO:
            return (), 0.0
        case _:
            assert_never(asked.kind)


def _card_height(canvas: Canvas, text: str, width: float, size: float) -> float:
    """What a card with `text` needs."""
    setting = typography.set_text(
        text, canvas.look.family, True, (width, 9999.0), (size, size), 40, CARD_LEADING, False
    )
    return size * (CARD_LEADING * (len(setting.lines) - 1) + 1.2) + 16


def _across(asked: Asked) -> int:
    """One column for few long options, else two."""
    longest = max((len(text) for text in asked.options), default=0)
    return 1 if len(asked.options) <= 4 and longest > 22 else 2


def _lower(canvas: Canvas, asked: Asked, area: QRectF, plan: Plan) -> None:
    match asked.kind:
        case Kind.SINGLE | Kind.MULTIPLE | Kind.TRUEFALSE:
            across = 2 if asked.kind is Kind.TRUEFALSE else _across(asked)
            _grid(canvas, _choice_cards(asked), area, plan, across)
        case Kind.ORDERING:
            _grid(canvas, _order_cards(asked), area, plan, _across(asked))
        case Kind.MATCHING:
            _matching(canvas, asked, area, plan)
        case Kind.NUMERIC:
            _slot(canvas, area, _number(asked.key), 76)
        case Kind.OPEN:
            _slot(canvas, area, asked.key.text if isinstance(asked.key, Model) else "", plan.size)
        case _:
            pass


def _choice_cards(asked: Asked) -> tuple[Card, ...]:
    if asked.kind is Kind.TRUEFALSE:
        key = asked.key if isinstance(asked.key, Truth) else None
        return tuple(
            Card(
                "✓" if value else "✗", phrases.truth(value), _state(key, key and key.value is value)
            )
            for value in (True, False)
        )
    right = asked.key.right if isinstance(asked.key, Choices) else None
    return tuple(
        Card(chr(65 + at), text, _state(right, right is not None and at in right))
        for at, text in enumerate(asked.options)
    )


def _state(key: object, right: object) -> Literal["", "lit", "dim"]:
    return "" if key is None else "lit" if right else "dim"


def _order_cards(asked: Asked) -> tuple[Card, ...]:
    if not isinstance(asked.key, Order):
        return tuple(Card(chr(65 + at), text) for at, text in enumerate(asked.options))
    return tuple(
        Card(str(place + 1), asked.options[at], "lit", chr(65 + at))
        for place, at in enumerate(asked.key.sequence)
    )


def _grid(canvas: Canvas, cards: tuple[Card, ...], area: QRectF, plan: Plan, across: int) -> None:
    """Cards in rows, all texts in one size."""
    wide = (area.width() - ROW_GAP * (across - 1)) / across
    y = area.y()
    for line, high in enumerate(plan.rows):
        for column, card in enumerate(cards[line * across : (line + 1) * across]):
            rect = QRectF(area.x() + column * (wide + ROW_GAP), y, wide, high)
            _card(canvas, rect, card, plan.size)
        y += high + ROW_GAP


def _card(canvas: Canvas, rect: QRectF, card: Card, size: float) -> None:
    """One option: a plate with its letter on a gold tab."""
    look, painter = canvas.look, canvas.painter
    lit, dim = card.state == "lit", card.state == "dim"
    painter.save()
    if dim:
        painter.setOpacity(0.6)
    ink = look.lit_ink if lit else look.ink
    if lit:
        canvas.halo(rect, 18, look.metal, 26)
        canvas.plate(rect, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=18, rim=4)
    else:
        canvas.plate(
            rect, look.plate_top, look.plate_bottom, edge=look.edge, depth=0 if dim else 12
        )
    tab = QPainterPath()
    tab.addRoundedRect(QRectF(rect.x(), rect.y(), 84, rect.height()), 18, 18)
    slant = QPainterPath()
    slant.addRect(QRectF(rect.x(), rect.y(), 66, rect.height()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade(look.lit_ink, 0.94) if lit else shade(look.well, 0.8))
    painter.drawPath(tab.intersected(slant.united(_slant(rect))))
    centre = QPointF(rect.x() + 42, rect.center().y())
    if card.letter in ("✓", "✗"):
        pen = QPen(QColor(look.metal), 11, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        mark = shapes.tick if card.letter == "✓" else shapes.cross_mark
        painter.drawPath(mark(centre, 50))
    else:
        canvas.digits(card.letter, centre, max(LEAST, min(58.0, rect.height() * 0.62)), look.metal)
    text = QRectF(rect.x() + 106, rect.y() + 4, rect.width() - 106 - 64, rect.height() - 8)
    canvas.text(
        text, card.text, size, ink=ink, least=size, lines=40, leading=CARD_LEADING, cut=False
    )
    if card.tail:
        canvas.digits(card.tail, QPointF(rect.right() - 38, rect.center().y()), 50, ink)
    elif lit:
        painter.setPen(
            QPen(QColor(ink), 11, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shapes.tick(QPointF(rect.right() - 42, rect.center().y()), 48))
    painter.restore()


def _slant(rect: QRectF) -> QPainterPath:
    """The leaning right end of a tab."""
    path = QPainterPath(QPointF(rect.x() + 60, rect.y()))
    path.lineTo(rect.x() + 84, rect.y())
    path.lineTo(rect.x() + 70, rect.bottom())
    path.lineTo(rect.x() + 60, rect.bottom())
    path.closeSubpath()
    return path


def _matching(canvas: Canvas, asked: Asked, area: QRectF, plan: Plan) -> None:
    """Two columns; lines join them once the key may be seen."""
    wide = (area.width() - THREADS) / 2
    spots: list[tuple[QRectF, QRectF]] = []
    y = area.y()
    for high in plan.rows:
        spots.append((QRectF(area.x(), y, wide, high), QRectF(area.right() - wide, y, wide, high)))
        y += high + ROW_GAP
    for at, text in enumerate(asked.options):
        _card(canvas, spots[at][0], Card(chr(65 + at), text), plan.size)
    for at, text in enumerate(asked.partners):
        _card(canvas, spots[at][1], Card(str(at + 1), text), plan.size)
    if isinstance(asked.key, Pairs):
        for one, other in asked.key.pairs:
            _thread(canvas, spots[one][0], spots[other][1])


def _thread(canvas: Canvas, one: QRectF, other: QRectF) -> None:
    look, painter = canvas.look, canvas.painter
    start = QPointF(one.right() + 2, one.center().y())
    end = QPointF(other.x() - 2, other.center().y())
    path = QPainterPath(start)
    bend = (end.x() - start.x()) * 0.5
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, colour in ((14.0, shade("#000000", 0.4)), (7.0, QColor(look.metal))):
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.RoundCap))
        painter.drawPath(path)
    painter.setBrush(QColor(look.metal_light))
    painter.setPen(Qt.PenStyle.NoPen)
    for end_point in (start, end):
        painter.drawEllipse(end_point, 10, 10)


def _number(key: Key | None) -> str:
    if not isinstance(key, Number):
        return ""
    shown = f"{key.value:f}{key.unit}"
    return f"{shown}  ± {key.tolerance:f}" if key.tolerance else shown


def _slot(canvas: Canvas, area: QRectF, answer: str, size: float) -> None:
    """The place of an answer: sunken while it is unknown, lit when it is shown."""
    look, painter = canvas.look, canvas.painter
    if answer:
        canvas.halo(area, 18, look.metal, 26)
        canvas.plate(area, look.lit_top, look.lit_bottom, edge=look.metal_light, rim=4)
    else:
        painter.setPen(QPen(shade(look.edge, 0.7), 3, Qt.PenStyle.DashLine))
        painter.setBrush(shade(look.well, 0.7))
        painter.drawRoundedRect(area, 18, 18)
    ink = look.lit_ink if answer else look.metal
    label = canvas.text(
        QRectF(area.x() + 36, area.y(), 260, area.height()), phrases.answer(), 48, ink=ink
    )
    body = QRectF(
        label.right() + 40, area.y() + 8, area.right() - label.right() - 80, area.height() - 16
    )
    canvas.text(
        body,
        answer or "？",
        size,
        ink=ink,
        lines=1 if size > 70 else 40,
        leading=CARD_LEADING,
        align=CENTRE if size > 70 else LEFT,
        cut=False,
    )
