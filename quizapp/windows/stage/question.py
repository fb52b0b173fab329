"""The question itself: stem, options, columns, and the key once it may be seen."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from quizapp.bank.question import Choices, Key, Kind, Model, Number, Order, Pairs, Truth
from quizapp.game.scenes import Heading
from quizapp.windows.stage import exhibit, phrases, sayings, shapes
from quizapp.windows.stage.backdrop import FULL, backdrop, lies_on
from quizapp.windows.stage.canvas import CENTRE, LEFT, MIDDLE, Canvas, shade
from quizapp.windows.stage.planning import (
    CARD_LEADING,
    CLUE_GAP,
    CLUE_ROOM,
    MARKLESS,
    ROW_GAP,
    STEM_GAP,
    STEM_SIDES,
    TEXT_ROOM,
    THREADS,
    Asked,
    Page,
    columns,
    pages,
)
from quizapp.windows.stage.strip import header
from quizapp.windows.stage.typography import LEAST, Setting


class Card(Struct, frozen=True):
    """An option as it is painted: its letter, its text, and what the key makes of it."""

    letter: str
    text: str
    state: Literal["", "lit", "dim", "gone"] = ""
    tail: str = ""
    mark: bool = True
    """Whether there must be room for one."""


def ground(canvas: Canvas, heading: Heading, asked: Asked, number: int = 0) -> None:
    """All that stays the same from the reading of a question to its verdict; a page from 0."""
    found = pages(asked, canvas.look.family)
    number = min(number, len(found) - 1)
    leaf = (number + 1, len(found))

    def draw(own: Canvas) -> None:
        backdrop(own, False)
        header(own, heading, asked.kind, leaf)
        question(own, asked, found[number])

    for row in rows_of(asked, found[number]):
        canvas.enters(row, right=60, down=0)
    canvas.layer(("ground", canvas.look, heading, asked, leaf), FULL, draw)
    lies_on(canvas)


def question(canvas: Canvas, asked: Asked, page: Page) -> None:
    """Stem and options in their field, picture or sound beside it."""
    field = asked.field
    if asked.exhibit is not None:
        exhibit.framed(canvas, asked.exhibit)
    if page.stem is not None:
        high = field.height() - (page.lower + STEM_GAP if page.rows else 0)
        plate = QRectF(field.x(), field.y(), field.width(), high)
        _stem_plate(canvas, plate, page.stem, asked.stem)
    if page.clues:
        _clues(canvas, asked, page)
    if page.rows:
        _lower(
            canvas,
            asked,
            QRectF(field.x(), _rows_top(asked, page), field.width(), page.lower),
            page,
        )


def _rows_top(asked: Asked, page: Page) -> float:
    """Where the rows begin: at the foot of the field, or in its middle where they are alone."""
    field = asked.field
    spare = 0.0 if page.stem is not None or page.clues else (field.height() - page.lower) / 2
    return field.bottom() - page.lower - spare


def rows_of(asked: Asked, page: Page) -> list[QRectF]:
    """Where the rows stand."""
    found: list[QRectF] = []
    y = _rows_top(asked, page)
    for high in page.rows:
        found.append(QRectF(asked.field.x(), y, asked.field.width(), high))
        y += high + ROW_GAP
    return found


def _clues(canvas: Canvas, asked: Asked, page: Page) -> None:
    """Clues one below the other, the newest one rimmed with metal; those to come are closed."""
    look, painter, field = canvas.look, canvas.painter, asked.field
    lines = asked.stem.splitlines()
    for at in range(max(asked.clues, len(lines))):
        y = field.y() + at * (page.clue_high + CLUE_GAP)
        row = QRectF(field.x(), y, field.width(), page.clue_high)
        if at >= len(lines):
            painter.setPen(QPen(shade(look.edge, 0.7), 3, Qt.PenStyle.DashLine))
            painter.setBrush(shade(look.well, 0.7))
            painter.drawRoundedRect(row.adjusted(2, 2, -2, -2), 18, 18)
            canvas.text(row, sayings.clue_number(at + 1), 50, ink=look.soft, align=CENTRE)
            continue
        newest = at == len(lines) - 1 and asked.key is None
        canvas.plate(
            row,
            look.panel_top,
            look.panel_bottom,
            edge=look.metal if newest else look.edge,
            rim=5 if newest else 2,
        )
        canvas.tab(QRectF(row.x(), row.y(), 84, row.height()), 18, shade(look.well, 0.8))
        canvas.digits(str(at + 1), QPointF(row.x() + 42, row.center().y()), 56, look.metal)
        room = QRectF(row.x() + 110, row.y() + 6, field.width() - CLUE_ROOM, row.height() - 12)
        canvas.put(room, page.clues[at], lines[at], True, look.ink, LEFT, MIDDLE)


def _stem_plate(canvas: Canvas, plate: QRectF, stem: Setting, words: str) -> None:
    """The large plate with a bar of metal at its left; one line alone stands in the middle."""
    look, painter = canvas.look, canvas.painter
    canvas.plate(plate, look.panel_top, look.panel_bottom, edge=look.edge, radius=22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(canvas.metal(plate))
    painter.drawRoundedRect(QRectF(plate.x() + 14, plate.y() + 28, 8, plate.height() - 56), 4, 4)
    room = QRectF(plate.x() + 46, plate.y() + 8, plate.width() - STEM_SIDES, plate.height() - 16)
    align = CENTRE if len(stem.lines) == 1 else LEFT
    canvas.put(room, stem, words, True, look.ink, align, MIDDLE)


def _lower(canvas: Canvas, asked: Asked, area: QRectF, page: Page) -> None:
    match asked.kind:
        case Kind.SINGLE | Kind.MULTIPLE | Kind.TRUEFALSE:
            _grid(canvas, asked, _choice_cards(asked), area, page)
        case Kind.ORDERING:
            _grid(canvas, asked, _order_cards(asked), area, page)
        case Kind.MATCHING:
            _matching(canvas, asked, area, page)
        case Kind.NUMERIC:
            _slot(canvas, area, _number(asked.key), 76)
        case Kind.OPEN:
            _slot(canvas, area, asked.key.text if isinstance(asked.key, Model) else "", page.size)
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
        Card(chr(65 + at), "", "gone")
        if at in asked.removed
        else Card(chr(65 + at), text, _state(right, right is not None and at in right))
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


def _grid(canvas: Canvas, asked: Asked, cards: tuple[Card, ...], area: QRectF, page: Page) -> None:
    """Cards in rows, all texts in one size."""
    across = columns(asked, canvas.look.family, page.size)
    wide = (area.width() - ROW_GAP * (across - 1)) / across
    y = area.y()
    for line, high in enumerate(page.rows, page.first):
        for column, card in enumerate(cards[line * across : (line + 1) * across]):
            rect = QRectF(area.x() + column * (wide + ROW_GAP), y, wide, high)
            _card(canvas, rect, card, page.size)
        y += high + ROW_GAP


def _card(canvas: Canvas, rect: QRectF, card: Card, size: float) -> None:
    """One option: a plate with its letter on a gold tab."""
    look, painter = canvas.look, canvas.painter
    lit, dim = card.state == "lit", card.state == "dim"
    if card.state == "gone":
        _gap(canvas, rect, card)
        return
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
    ground = shade(look.lit_ink, 0.94) if lit else shade(look.well, 0.8)
    canvas.tab(QRectF(rect.x(), rect.y(), 84, rect.height()), 18, ground)
    centre = QPointF(rect.x() + 42, rect.center().y())
    if card.letter in ("✓", "✗"):
        pen = QPen(QColor(look.metal), 11, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        mark = shapes.tick if card.letter == "✓" else shapes.cross_mark
        painter.drawPath(mark(centre, 50))
    else:
        canvas.digits(card.letter, centre, max(LEAST, min(58.0, rect.height() * 0.62)), look.metal)
    room = rect.width() - (TEXT_ROOM if card.mark else MARKLESS)
    text = QRectF(rect.x() + 106, rect.y() + 4, room, rect.height() - 8)
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


def _gap(canvas: Canvas, rect: QRectF, card: Card) -> None:
    """Where an option was that a lifeline took away: its letter in an empty place."""
    look, painter = canvas.look, canvas.painter
    painter.setPen(QPen(shade(look.edge, 0.45), 3, Qt.PenStyle.DashLine))
    painter.setBrush(shade(look.well, 0.55))
    painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 18, 18)
    size = max(LEAST, min(58.0, rect.height() * 0.62))
    canvas.digits(card.letter, QPointF(rect.x() + 42, rect.center().y()), size, look.soft)


def _matching(canvas: Canvas, asked: Asked, area: QRectF, page: Page) -> None:
    """Two columns; lines join them once the key may be seen."""
    wide = (area.width() - THREADS) / 2
    spots: list[tuple[QRectF, QRectF]] = []
    y = area.y()
    for high in page.rows:
        spots.append((QRectF(area.x(), y, wide, high), QRectF(area.right() - wide, y, wide, high)))
        y += high + ROW_GAP
    for at, text in enumerate(asked.options):
        _card(canvas, spots[at][0], Card(chr(65 + at), text, mark=False), page.size)
    for at, text in enumerate(asked.partners):
        _card(canvas, spots[at][1], Card(str(at + 1), text, mark=False), page.size)
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
