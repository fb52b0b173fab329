"""The line above a question and the teams at the foot."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.bank.question import Kind
from quizapp.game.plan import Team
from quizapp.game.scenes import Heading, TeamScore
from quizapp.windows.stage import phrases, shapes, typography
from quizapp.windows.stage.canvas import CENTRE, LEFT, RIGHT, SAFE, Canvas
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
    tail = [phrases.question_number(heading)]
    if kind is not None:
        tail.append(phrases.kind_name(kind))
    if heading.value:
        tail.append(phrases.points(heading.value))
    family = look.family
    widths = [typography.width_of(one, family, False) * HEAD_SIZE + 2 for one in tail]
    own = typography.width_of(heading.round, family, True) * HEAD_SIZE + 2
    least_tail = widths[0] + (widths[-1] if len(widths) > 1 else 0.0) + 88
    end = HEAD.right() - 34 if leaf == ONLY else _leaf(canvas, leaf) - 24
    right = _owner(canvas, heading, HEAD.x() + 54 + own + least_tail, end)
    free = right - HEAD.x() - 54
    while len(tail) > 1 and own + sum(widths) + 44 * len(tail) > free:
        drop = 1 if len(tail) > 2 else 0
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


def cell_of(canvas: Canvas, strip: tuple[TeamScore, ...], score: TeamScore) -> None:
    """Paint the cell of one team among those of `strip`."""
    _layered(canvas, cell_rect(strip, score), score, rows_of(len(strip)))


def _layered(canvas: Canvas, cell: QRectF, score: TeamScore, rows: int) -> None:
    key = ("cell", canvas.look, score, cell.x(), cell.y(), cell.width(), rows)
    canvas.layer(key, cell.adjusted(-18, -18, 18, 18), lambda own: _cell(own, cell, score, rows))


def _cell(canvas: Canvas, cell: QRectF, score: TeamScore, rows: int) -> None:
    """The team in the way that its cell has room for."""
    if rows == 3:
        _slim(canvas, cell, score)
    elif rows == 2:
        _flat(canvas, cell, score)
    elif cell.width() > 400:
        _wide(canvas, cell, score)
    elif _name_width(canvas, score.team.name) > cell.width() - 28:
        _stacked(canvas, cell, score)
    else:
        _tall(canvas, cell, score)


def _name_width(canvas: Canvas, name: str) -> float:
    """What the name needs at least on one line."""
    return typography.width_of(name, canvas.look.family, True) * LEAST


def _ground(canvas: Canvas, cell: QRectF, score: TeamScore) -> str:
    """Paint the cell by the team's state; the ink that reads on it."""
    painter, look = canvas.painter, canvas.look
    top, bottom, ink, rim = look.plate_top, look.plate_bottom, look.ink, 2.0
    match score.state:
        case "floor" | "right" | "tied":
            top, bottom, ink = look.lit_top, look.lit_bottom, look.lit_ink
            canvas.halo(cell, 14, look.metal, 14)
        case "wrong" | "barred" | "away":
            top, bottom, ink = look.out_top, look.out_bottom, look.out_ink
        case "turn":
            rim = 6.0
        case "":
            pass
    canvas.plate(
        cell,
        top,
        bottom,
        edge=look.metal if rim > 2 else look.edge,
        radius=min(14, cell.height() * 0.22),
        rim=rim,
        depth=8,
    )
    if cell.height() > 60:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(score.team.colour))
        painter.drawRoundedRect(
            QRectF(cell.x() + 14, cell.bottom() - 10, cell.width() - 28, 5), 2, 2
        )
    return ink


def _sign(canvas: Canvas, where: QPointF, state: str, ink: str, scale: float = 1.0) -> None:
    """The state as a mark, for those who do not see its colour."""
    painter = canvas.painter
    painter.save()
    painter.translate(where)
    painter.scale(scale, scale)
    centre = QPointF(0, 0)
    pen = QPen(QColor(ink), 8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    match state:
        case "right":
            painter.drawPath(shapes.tick(centre, 46))
        case "wrong":
            painter.drawPath(shapes.cross_mark(centre, 46))
        case "barred":
            painter.drawEllipse(centre, 19, 19)
            painter.drawLine(centre + QPointF(-13, 13), centre + QPointF(13, -13))
        case "turn" | "floor":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink))
            painter.drawPath(shapes.pointer(centre, 22))
        case "tied":
            painter.drawLine(centre + QPointF(-17, -9), centre + QPointF(17, -9))
            painter.drawLine(centre + QPointF(-17, 9), centre + QPointF(17, 9))
        case _:
            pass
    painter.restore()


def _wide(canvas: Canvas, cell: QRectF, score: TeamScore) -> None:
    """A cell of two to four teams: the badge over its whole height, all else beside it."""
    ink = _ground(canvas, cell, score)
    canvas.badge(score.team, QPointF(cell.x() + 74, cell.center().y() - 4), 46)
    x = cell.x() + 144
    upper = QRectF(x, cell.y() + 10, cell.right() - x - 20, 64)
    lower = QRectF(x, cell.y() + 74, upper.width(), 76)
    canvas.text(upper, score.team.name, 56, ink=ink, brief=True)
    box = canvas.text(lower, str(score.score), 74, ink=ink, align=RIGHT, cut=False)
    if score.state:
        _sign(canvas, QPointF(x + 22, lower.center().y()), score.state, ink, 0.9)
        x += 56
    if score.change:
        colour = ink if score.state else canvas.look.metal
        free = QRectF(x, lower.y(), box.x() - x - 8, lower.height())
        canvas.text(free, phrases.signed(score.change), 56, ink=colour, cut=False)


def _stacked(canvas: Canvas, cell: QRectF, score: TeamScore) -> None:
    """A narrow cell with a name in two lines; below it what there is room for."""
    ink = _ground(canvas, cell, score)
    inner = cell.adjusted(12, 6, -12, -14)
    upper = QRectF(inner.x(), inner.y(), inner.width(), 92)
    lower = QRectF(inner.x(), inner.y() + 96, inner.width(), inner.height() - 96)
    canvas.text(upper, score.team.name, 45, ink=ink, lines=2, leading=1.06, brief=True)
    figures = canvas.text(lower, str(score.score), 48, ink=ink, align=RIGHT, cut=False)
    x = lower.x()
    change = phrases.signed(score.change) if score.change else ""
    wide = typography.width_of(change, canvas.look.family, True) * LEAST
    free = figures.x() - x - 8
    if score.state and free >= SIGN_ROOM + wide:
        _sign(canvas, QPointF(x + SIGN_ROOM / 2, lower.center().y()), score.state, ink, 0.66)
        x += SIGN_ROOM
        free -= SIGN_ROOM
    if change:
        colour = ink if score.state else canvas.look.metal
        canvas.text(QRectF(x, lower.y(), free, lower.height()), change, LEAST, ink=colour)
    elif free >= 76:
        _small_sign(canvas, score.team, QPointF(x + 20, lower.center().y()), ink)


def _small_sign(canvas: Canvas, team: Team, where: QPointF, ink: str) -> QRectF:
    """A team's shape and its number beside it; where the number is."""
    painter = canvas.painter
    painter.setPen(QPen(QColor("#FFFFFF"), 2.5, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(QColor(team.colour))
    painter.drawPath(shapes.sign(team.shape, where, 16))
    return canvas.digits(str(team.id), where + QPointF(44, 0), LEAST, ink)


def _tall(canvas: Canvas, cell: QRectF, score: TeamScore) -> None:
    """A cell with the name above and sign, change and score below.

    The sign goes up where there is no room for it below and the name stays whole beside it.
    """
    ink = _ground(canvas, cell, score)
    inner = cell.adjusted(14, 10, -14, -14)
    upper = QRectF(inner.x(), inner.y(), inner.width(), 60)
    lower = QRectF(inner.x(), inner.y() + 62, inner.width(), inner.height() - 62)
    change = phrases.signed(score.change) if score.change else ""
    row = _lower(canvas, score, change, lower.width())
    least = _name_width(canvas, score.team.name)
    if score.state and not row.sign and least + SIGN_ROOM + 6 <= upper.width():
        where = QPointF(upper.right() - SIGN_ROOM / 2, upper.center().y())
        _sign(canvas, where, score.state, ink, 0.66)
        upper.setRight(upper.right() - SIGN_ROOM - 4)
    canvas.text(upper, score.team.name, 50, ink=ink, brief=True)
    if row.badge:
        canvas.badge(score.team, QPointF(lower.x() + 34, lower.center().y()), 31)
    box = canvas.text(lower, str(score.score), row.size, ink=ink, align=RIGHT, cut=False)
    left = lower.x() + (BADGE_ROOM if row.badge else 0)
    free = QRectF(left, lower.y(), box.x() - left - 8, lower.height())
    if row.sign:
        _sign(canvas, QPointF(free.x() + SIGN_ROOM / 2, free.center().y()), score.state, ink, 0.66)
        free.setLeft(free.x() + SIGN_ROOM)
    if change:
        colour = ink if score.state else canvas.look.metal
        canvas.text(free, change, row.change, ink=colour, align=CENTRE, cut=False)


BADGE_ROOM = 70.0
SIGN_ROOM = 34.0


class _Lower(Struct, frozen=True):
    """What the lower row of a tall cell holds beside the score, and in which sizes."""

    size: float
    change: float
    badge: bool
    sign: bool


def _lower(canvas: Canvas, score: TeamScore, change: str, room: float) -> _Lower:
    """All of it if it fits in `room`.

    Else the sign goes, whose place the change takes, then the badge: the name is above.
    """
    family = canvas.look.family
    figures = typography.width_of(str(score.score), family, True)
    words = typography.width_of(change, family, True) if change else 0.0
    marked = bool(score.state)
    wanted = [(True, marked)]
    if change:
        wanted += [(True, False), (False, marked), (False, False)]
    else:
        wanted += [(True, False)]
    for badge, sign in wanted:
        for size in (64.0, 60.0, 56.0, 52.0, 48.0, 45.0, 43.0):
            other = max(43.0, min(50.0, size - 8))
            need = figures * size + (words * other + 18 if change else 0.0)
            if need + BADGE_ROOM * badge + SIGN_ROOM * sign <= room:
                return _Lower(size, other, badge, sign)
    return _Lower(43.0, 43.0, not change, False)


def _flat(canvas: Canvas, cell: QRectF, score: TeamScore) -> None:
    """A cell of two rows: sign, name as far as there is room, score."""
    ink = _ground(canvas, cell, score)
    canvas.badge(score.team, QPointF(cell.x() + 40, cell.center().y() - 2), 27)
    inner = QRectF(cell.x() + 76, cell.y(), cell.width() - 88, cell.height() - 6)
    box = canvas.text(inner, str(score.score), 50, ink=ink, align=RIGHT, cut=False)
    free = QRectF(inner.x() + 4, inner.y(), box.x() - inner.x() - 14, inner.height())
    if score.state and free.width() >= 44:
        _sign(canvas, QPointF(free.right() - 20, free.center().y()), score.state, ink)
        free.setRight(free.right() - 46)
    name = score.team.name
    while _name_width(canvas, name) > free.width():
        name = name[:-1]
    if len(name) >= 2:
        canvas.text(free, name.strip(), LEAST, ink=ink, align=LEFT, brief=True)


def _slim(canvas: Canvas, cell: QRectF, score: TeamScore) -> None:
    """A cell of three rows: state, sign and number, score."""
    ink = _ground(canvas, cell, score)
    middle = cell.center().y()
    if score.state:
        _sign(canvas, QPointF(cell.x() + 18, middle), score.state, ink, 0.5)
    number = _small_sign(canvas, score.team, QPointF(cell.x() + 48, middle), ink)
    left = max(cell.x() + 117, number.right() + 3)
    canvas.text(
        QRectF(left, cell.y(), cell.right() - left - 7, cell.height()),
        str(score.score),
        LEAST,
        ink=ink,
        align=RIGHT,
        cut=False,
    )
