"""How one team at the foot is shown, in as much room as it has."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.game.plan import Team
from quizapp.game.scenes import TeamScore
from quizapp.windows.stage import phrases, shapes, typography
from quizapp.windows.stage.canvas import CENTRE, LEFT, RIGHT, Canvas
from quizapp.windows.stage.typography import LEAST


def stacks(canvas: Canvas, names: Iterable[str], cell: QRectF) -> bool:
    """Whether the teams of one row need two lines for a name: then all stand in the same way."""
    room = cell.width() - 28
    return any(_name_width(canvas, name) > room for name in names)


def team_cell(canvas: Canvas, cell: QRectF, score: TeamScore, rows: int, *, stacked: bool) -> None:
    """The team in the way that its cell has room for."""
    if rows == 3:
        _slim(canvas, cell, score)
    elif rows == 2:
        _flat(canvas, cell, score)
    elif cell.width() > 400:
        beside = _duel if cell.width() > DUEL_WIDE else _trio
        if cell.width() < TRIO_WIDE or not beside(canvas, cell, score):
            _wide(canvas, cell, score)
    elif stacked:
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
        case "wrong" | "barred" | "away" | "fallen" | "exempt":
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
        bar = QRectF(cell.x() + 14, cell.bottom() - 10, cell.width() - 28, 5)
        if score.lives is None:
            painter.drawRoundedRect(bar, 2, 2)
        else:
            _lives(canvas, bar, score)
    return ink


def _lives(canvas: Canvas, bar: QRectF, score: TeamScore) -> None:
    """The bar in as many parts as the team has lives; none is left of it where it fell."""
    painter = canvas.painter
    count = min(score.lives or 0, 12)
    wide = min(54.0, (bar.width() - 8 * (count - 1)) / max(1, count))
    for at in range(count):
        part = QRectF(bar.x() + at * (wide + 8), bar.y() - 2, wide, 8)
        painter.drawRoundedRect(part, 4, 4)


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
        case "fallen":
            painter.drawLine(QPointF(0, -17), QPointF(0, 11))
            painter.drawPath(shapes.descent(centre, 40))
        case "exempt":
            painter.drawPath(shapes.skip(centre, 46))
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


DUEL_WIDE = 700.0
"""Only a cell of two teams is so wide."""
TRIO_WIDE = 500.0
"""And one of three teams, or two, so wide."""
DUEL_SIZE, TRIO_SIZE, TRIO_NAME = 96.0, 88.0, 46.0
DUEL_SIGN, DUEL_CHANGE = 60.0, 128.0
"""What a cell of two teams keeps free for the sign of the state and for what a question brought."""


def _duel(canvas: Canvas, cell: QRectF, score: TeamScore) -> bool:
    """A cell of two teams: all in one line; False where the name has no room there."""
    family = canvas.look.family
    middle = cell.center().y() - 4
    figures = str(score.score)
    wide = typography.width_of(figures, family, True) * DUEL_SIZE
    x, end = cell.x() + 144, cell.right() - 28
    name = QRectF(x, cell.y() + 10, end - wide - DUEL_SIGN - DUEL_CHANGE - 24 - x, 0)
    name.setBottom(cell.bottom() - 18)
    set_out = typography.set_text(
        score.team.name, family, True, (name.width(), name.height()), (72, 46), 2, 1.1, True
    )
    if not set_out.whole:
        return False
    ink = _ground(canvas, cell, score)
    canvas.badge(score.team, QPointF(cell.x() + 74, middle), 46)
    canvas.put(name, set_out, score.team.name, True, ink)
    box = QRectF(end - wide, cell.y(), wide, 2 * (middle - cell.y()))
    canvas.text(box, figures, DUEL_SIZE, ink=ink, align=RIGHT, cut=False)
    sign = name.right() + 12 + DUEL_SIGN / 2
    if score.state:
        _sign(canvas, QPointF(sign, middle), score.state, ink)
    if score.change:
        colour = ink if score.state else canvas.look.metal
        free = QRectF(sign + DUEL_SIGN / 2, box.y(), DUEL_CHANGE, box.height())
        canvas.text(free, phrases.signed(score.change), 60, ink=colour, cut=False)
    return True


def _trio(canvas: Canvas, cell: QRectF, score: TeamScore) -> bool:
    """A cell of three teams: name and score side by side, below the name what happened to it.

    False where the name has no room there.
    """
    family = canvas.look.family
    middle = cell.center().y() - 4
    figures = str(score.score)
    wide = typography.width_of(figures, family, True) * TRIO_SIZE
    x, end = cell.x() + 144, cell.right() - 22
    room = end - wide - 16 - x
    if typography.width_of(score.team.name, family, True) * TRIO_NAME > room:
        return False
    ink = _ground(canvas, cell, score)
    canvas.badge(score.team, QPointF(cell.x() + 74, middle), 46)
    box = QRectF(end - wide, cell.y(), wide, 2 * (middle - cell.y()))
    canvas.text(box, figures, TRIO_SIZE, ink=ink, align=RIGHT, cut=False)
    marked = score.state not in MARKLESS
    told = marked or score.change != 0
    name = QRectF(x, cell.y() + 14, room, 64 if told else 2 * (middle - cell.y()) - 28)
    canvas.text(name, score.team.name, 60, ink=ink, cut=False)
    lower = QRectF(x, cell.y() + 80, room, 64)
    if marked:
        _sign(canvas, QPointF(x + 22, lower.center().y()), score.state, ink, 0.9)
        lower.setX(x + 56)
    if score.change:
        colour = ink if score.state else canvas.look.metal
        canvas.text(lower, phrases.signed(score.change), 56, ink=colour, cut=False)
    return True


def _wide(canvas: Canvas, cell: QRectF, score: TeamScore) -> None:
    """A cell of four teams, or of fewer with long names: the name above the score."""
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
    marked = score.state not in MARKLESS
    if marked and free >= SIGN_ROOM + wide:
        _sign(canvas, QPointF(x + SIGN_ROOM / 2, lower.center().y()), score.state, ink, 0.66)
        x += SIGN_ROOM
        free -= SIGN_ROOM
    number = str(score.team.id)
    wide = typography.width_of(number, canvas.look.family, True) * LEAST
    if change:
        colour = ink if score.state else canvas.look.metal
        canvas.text(QRectF(x, lower.y(), free, lower.height()), change, LEAST, ink=colour)
    elif marked and free >= wide:
        # The names of several begin alike: the number tells whose state it is.
        canvas.digits(number, QPointF(x + 6 + wide / 2, lower.center().y()), LEAST, ink)
    elif free >= 76:
        _small_sign(canvas, score.team, QPointF(x + 20, lower.center().y()), ink)


MARKLESS = ("", "away")
"""States that no sign tells."""


def _small_sign(canvas: Canvas, team: Team, where: QPointF, ink: str) -> QRectF:
    """A team's shape and its number beside it; where the number is."""
    painter = canvas.painter
    painter.setPen(QPen(QColor("#FFFFFF"), 2.5, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(QColor(team.colour))
    painter.drawPath(shapes.sign(team.shape, where, 15))
    return canvas.digits(str(team.id), where + QPointF(47, 0), LEAST, ink)


def _bar_sign(canvas: Canvas, team: Team, where: QPointF, ink: str) -> QRectF:
    """A bar in a team's colour and its number beside it; where the number is."""
    painter = canvas.painter
    painter.setPen(QPen(QColor("#FFFFFF"), 2))
    painter.setBrush(QColor(team.colour))
    painter.drawRoundedRect(QRectF(where.x() - 5, where.y() - 16, 10, 32), 4, 4)
    return canvas.digits(str(team.id), where + QPointF(35, 0), LEAST, ink)


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
        _sign(canvas, QPointF(cell.x() + 16, middle), score.state, ink, 0.44)
    figures = typography.width_of(str(score.score), canvas.look.family, True) * LEAST
    if cell.x() + 120 + figures > cell.right() - 7:
        # Beside four figures there is room for the team's colour, but not for its shape.
        number = _bar_sign(canvas, score.team, QPointF(cell.x() + 36, middle), ink)
    else:
        number = _small_sign(canvas, score.team, QPointF(cell.x() + 43, middle), ink)
    left = number.right() + 4
    canvas.text(
        QRectF(left, cell.y(), cell.right() - left - 7, cell.height()),
        str(score.score),
        LEAST,
        ink=ink,
        align=RIGHT,
        cut=False,
    )
