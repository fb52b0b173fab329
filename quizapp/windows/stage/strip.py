"""The line above a question and the teams at the foot."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.bank.question import Kind
from quizapp.game.scenes import Heading, TeamScore
from quizapp.windows.stage import phrases, sayings, shapes, typography
from quizapp.windows.stage.canvas import CENTRE, RIGHT, SAFE, Canvas
from quizapp.windows.stage.cells import stacks, team_cell
from quizapp.windows.stage.surface import fall, shade
from quizapp.windows.stage.typography import LEAST

HEAD = QRectF(SAFE.x(), SAFE.y(), SAFE.width(), 76)
FOOT_HEIGHT = 164
FOOT = QRectF(SAFE.x(), SAFE.bottom() - FOOT_HEIGHT, SAFE.width(), FOOT_HEIGHT)
GAP = 12
HEAD_SIZE = 50.0


Leaf = tuple[int, int]
"""Which page of how many, from 1."""
ONLY: Leaf = (1, 1)


def header(canvas: Canvas, heading: Heading, kind: Kind | None, leaf: Leaf = ONLY) -> None:
    """Round, number, kind, points and whose turn, on a dark band; the page where there are more."""
    canvas.layer(
        ("header", canvas.look, heading, kind, leaf),
        HEAD.adjusted(-40, -20, 40, 20),
        lambda own: _header(own, heading, kind, leaf),
    )


def _header(canvas: Canvas, heading: Heading, kind: Kind | None, leaf: Leaf) -> None:
    painter, look = canvas.painter, canvas.look
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade(look.well, 0.86))
    painter.drawRoundedRect(HEAD, 38, 38)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(shade(look.edge, 0.6), 2))
    painter.drawRoundedRect(HEAD.adjusted(1, 1, -1, -1), 37, 37)
    tail = _tail(heading, kind)
    family = look.family
    widths = [typography.width_of(one, family, False) * HEAD_SIZE + 2 for one in tail]
    own = typography.width_of(heading.round, family, True) * HEAD_SIZE + 2
    least_tail = widths[0] + (widths[-1] if len(widths) > 1 else 0.0) + 88
    end = HEAD.right() - 34 if leaf == ONLY else _leaf(canvas, leaf) - 24
    right = _owner(canvas, heading, HEAD.x() + 54 + own + least_tail, end)
    free = right - HEAD.x() - 54
    while len(tail) > 1 and own + sum(widths) + 44 * len(tail) > free:
        drop = len(tail) - 2 if len(tail) > 2 else 0
        del tail[drop], widths[drop]
    if own * LEAST / HEAD_SIZE + sum(widths) + 44 > free:
        # Such a long name stood whole on the picture that began the round.
        tail, widths = [], []
    room = free - sum(widths) - 44 * len(tail)
    x = HEAD.x() + 34
    box = QRectF(x, HEAD.y(), min(own, room), HEAD.height())
    canvas.text(box, heading.round, HEAD_SIZE, ink=look.metal, brief=True)
    x = box.right()
    for words, wide in zip(tail, widths, strict=True):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.metal))
        painter.drawPath(shapes.lozenge(QPointF(x + 22, HEAD.center().y()), 13, 13))
        x += 44
        canvas.text(QRectF(x, HEAD.y(), wide, HEAD.height()), words, HEAD_SIZE, bold=False)
        x += wide


def _tail(heading: Heading, kind: Kind | None) -> list[str]:
    """What stands behind the round: number first, worth last; what is between goes first."""
    tail = [phrases.question_number(heading)]
    if heading.topic:
        tail.append(heading.topic)
    elif heading.cell:
        tail = [sayings.cell_number(heading.cell)]
    if heading.clues:
        tail.append(sayings.clue(heading.clue, heading.clues))
    elif kind is not None:
        tail.append(phrases.kind_name(kind))
    if heading.wagered:
        tail.append(sayings.wagered())
    elif heading.value:
        tail.append(phrases.points(heading.value))
    return tail


def _leaf(canvas: Canvas, leaf: Leaf) -> float:
    """Which page this is, on a lit pill at the right end; the x where it begins."""
    look, painter = canvas.look, canvas.painter
    words = phrases.page(*leaf)
    wide = typography.width_of(words, look.family, True) * 46 + 48
    pill = QRectF(HEAD.right() - wide - 10, HEAD.y() + 9, wide, HEAD.height() - 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fall(pill, (0.0, look.lit_top), (1.0, look.lit_bottom)))
    painter.drawRoundedRect(pill, 29, 29)
    canvas.text(pill, words, 46, ink=look.lit_ink, align=CENTRE)
    return pill.x()


def _owner(canvas: Canvas, heading: Heading, taken: float, end: float) -> float:
    """Whose turn it is, before `end`; the x where it begins.

    `taken` is where the rest of the line would end; what is free behind it is the owner's.
    """
    look = canvas.look
    if heading.team is None:
        words = phrases.answerers(heading.answerers)
        if not words:
            return end
        box = canvas.text(
            QRectF(end - 520, HEAD.y(), 520, HEAD.height()),
            words,
            HEAD_SIZE,
            ink=look.metal,
            align=RIGHT,
        )
        return box.x() - 24
    name = heading.team.name
    if heading.member:
        name = f"{name} · {phrases.member(heading.member)}"
    room = max(480.0, end - taken - 96)
    box = canvas.text(
        QRectF(end - room, HEAD.y(), room, HEAD.height()),
        name,
        HEAD_SIZE,
        ink=look.ink,
        align=RIGHT,
        brief=True,
    )
    canvas.badge(heading.team, QPointF(box.x() - 48, HEAD.center().y()), 33)
    return box.x() - 104


def rows_of(count: int) -> int:
    """In how many rows so many teams stand."""
    return 1 if count <= 8 else 2 if count <= 16 else 3


def foot(canvas: Canvas, strip: tuple[TeamScore, ...]) -> None:
    """All teams with their scores."""
    for score in strip:
        cell_of(canvas, strip, score)


def cell_rect(strip: tuple[TeamScore, ...], score: TeamScore) -> QRectF:
    """Where a team stands among those of `strip`."""
    rows = rows_of(len(strip))
    across = -(-len(strip) // rows)
    gap = GAP if rows < 3 else 6.0
    wide = (FOOT.width() - gap * (across - 1)) / across
    high = (FOOT.height() - gap * (rows - 1)) / rows
    at = next(at for at, one in enumerate(strip) if one.team.id == score.team.id)
    row, column = divmod(at, across)
    return QRectF(FOOT.x() + column * (wide + gap), FOOT.y() + row * (high + gap), wide, high)


def cell_room(strip: tuple[TeamScore, ...], score: TeamScore) -> QRectF:
    """The same with its shadow and halo."""
    return _room(cell_rect(strip, score))


def _room(cell: QRectF) -> QRectF:
    return cell.adjusted(-18, -18, 18, 18)


def cell_of(canvas: Canvas, strip: tuple[TeamScore, ...], score: TeamScore) -> None:
    """Paint the cell of one team among those of `strip`."""
    cell, rows = cell_rect(strip, score), rows_of(len(strip))
    stacked = rows == 1 and stacks(canvas, (one.team.name for one in strip), cell)
    key = ("cell", canvas.look, score, cell.x(), cell.y(), cell.width(), rows, stacked)
    canvas.layer(key, _room(cell), lambda own: team_cell(own, cell, score, rows, stacked=stacked))
