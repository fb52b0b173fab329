"""Pictures of the ceremony: people introduced, awards by level, a card of text.

Long lists stand on pages, so that every name is whole and no letter is small.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from quizapp.game.plan import ItemKind, Person, Team
from quizapp.game.scenes import AwardScene, CardScene
from quizapp.windows.stage import phrases, sayings, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, MIDDLE, SAFE, TOP, Canvas, shade
from quizapp.windows.stage.cards import banner, headline
from quizapp.windows.stage.emblems import announcement, camera, notes, tally
from quizapp.windows.stage.grid import below, leaf, leaves, spread
from quizapp.windows.stage.typography import Setting

MOST_PEOPLE = 6
MOST_TEAMS = 12
TEXT_SIZES = (84.0, 76.0, 68.0, 62.0, 58.0)
TEXT_LINES = 6
TEXT_WIDTH = SAFE.width() - 200


# A step of the ceremony

_PLAIN = {
    ItemKind.INTERLUDE: (notes, sayings.interlude, None),
    ItemKind.RECOUNT: (tally, sayings.recount, sayings.recount_hint),
    ItemKind.PHOTO: (camera, sayings.photo, sayings.photo_hint),
}


def card_pages(scene: CardScene, family: str) -> int:
    """On how many pages a step of the ceremony is seen."""
    if scene.kind is ItemKind.PEOPLE:
        return len(leaves(scene.people, MOST_PEOPLE))
    if scene.kind in _PLAIN or not scene.text:
        return 1
    return len(text_settings(scene.text, family))


def card(canvas: Canvas, scene: CardScene, page: int = 0) -> None:
    """People, an interlude, the check of scores, the photo, or a text."""
    backdrop(canvas, True)
    if scene.kind is ItemKind.PEOPLE:
        people(canvas, scene.title or sayings.people_title(), scene.text, scene.people, page)
        return
    if scene.kind not in _PLAIN:
        text_card(canvas, scene.title, scene.text, page)
        return
    emblem, usual, hint = _PLAIN[scene.kind]
    if scene.kind is ItemKind.PHOTO:
        framed_photo(canvas)
    said = scene.text or (hint() if hint is not None else "")
    announcement(canvas, emblem, scene.title or usual(), said, "")


# People


def people(
    canvas: Canvas, group: str, under: str, several: Sequence[Person], page: int = 0
) -> None:
    """Leaders, guests or judges with name and post."""
    found = leaves(several, MOST_PEOPLE)
    page = min(page, len(found) - 1)
    shown = found[page]
    y = headline(canvas, under, group)
    if len(found) > 1:
        leaf(canvas, page, len(found))
    area = below(y).adjusted(0, 10, 0, -10)
    large = len(several) <= 3  # A last page with few looks like the pages before it.
    across = len(shown) if large else 2
    if len(shown) == 1:
        area.adjust(360, 0, -360, 0)
    elif len(shown) == 2:
        area.adjust(120, 0, -120, 0)
    cells = spread(area, len(shown), max(1, across), 510.0 if large else 224.0)
    family = canvas.look.family
    widest = max((typography.width_of(one.name, family, True) for one in shown), default=1.0)
    size = min(104.0, (cells[0].width() - 60) / max(1.0, widest)) if cells else 0.0
    for cell, one in zip(cells, shown, strict=True):
        canvas.enters(cell)
        if large:
            _large_person(canvas, cell, one, size)
        else:
            _person(canvas, cell, one)


def _ground(canvas: Canvas, cell: QRectF) -> None:
    look, painter = canvas.look, canvas.painter
    canvas.plate(cell, look.panel_top, look.panel_bottom, edge=look.edge, radius=20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(canvas.metal(cell))
    painter.drawRoundedRect(QRectF(cell.x() + 14, cell.y() + 24, 8, cell.height() - 48), 4, 4)


def _person(canvas: Canvas, cell: QRectF, one: Person) -> None:
    """Name above, post below."""
    name, post = one.name, one.role
    _ground(canvas, cell)
    room = QRectF(cell.x() + 48, cell.y() + 18, cell.width() - 72, cell.height() - 36)
    if not post:
        canvas.text(room, name, 72, least=50, ink=canvas.look.ink)
        return
    lines = 1 if typography.width_of(post, canvas.look.family, False) * 48 <= room.width() else 2
    top = room.y() + (room.height() - 88 - 56 * lines) / 2
    upper = QRectF(room.x(), max(room.y(), top), room.width(), 76)
    canvas.text(upper, name, 68, least=44, ink=canvas.look.metal)
    lower = QRectF(room.x(), upper.bottom() + 8, room.width(), room.bottom() - upper.bottom() - 8)
    canvas.text(lower, post, 48, bold=False, lines=2, leading=1.16, level=TOP)


def _large_person(canvas: Canvas, cell: QRectF, one: Person, size: float) -> None:
    """One of few: the name in gold across the card, in the `size` of all; the post below a rule."""
    name, post = one.name, one.role
    look = canvas.look
    canvas.plate(cell, look.panel_top, look.panel_bottom, edge=look.metal, radius=24, rim=4)
    canvas.glow(cell.adjusted(10, 0, -10, -cell.height() * 0.3), look.ray, 0.12)
    middle = cell.y() + cell.height() * (0.37 if post else 0.5)
    canvas.text(
        QRectF(cell.x() + 30, middle - 110, cell.width() - 60, 190),
        name,
        max(size, 64.0),
        least=56,
        align=CENTRE,
        metal=True,
        lines=1 if size >= 64 else 2,
        leading=1.12,
    )
    if not post:
        return
    canvas.rule(cell.x() + 60, middle + 96, cell.width() - 120)
    canvas.text(
        QRectF(cell.x() + 30, middle + 120, cell.width() - 60, cell.bottom() - middle - 140),
        post,
        50,
        bold=False,
        align=CENTRE,
        level=TOP,
        lines=3,
        leading=1.16,
    )


# Awards


def award_pages(scene: AwardScene) -> int:
    """On how many pages the teams of one award stand."""
    return len(leaves(scene.rows, MOST_TEAMS))


def awarded(canvas: Canvas, scene: AwardScene, page: int = 0) -> None:
    """One level of awards: its name between laurels, and the teams that get it."""
    backdrop(canvas, True)
    found = leaves(scene.rows, MOST_TEAMS)
    page = min(page, len(found) - 1)
    shown = [scene.teams[row.team - 1] for row in found[page]]
    look = canvas.look
    canvas.glow(QRectF(260, -120, 1400, 620), look.ray, 0.26)
    canvas.veil(QRectF(SAFE.x() + 200, SAFE.y() - 10, SAFE.width() - 400, 250), 0.72, 260)
    if len(found) > 1:
        leaf(canvas, page, len(found))
    canvas.text(
        QRectF(SAFE.x() + 260, SAFE.y(), SAFE.width() - 520, 60),
        scene.title,
        48,
        bold=False,
        ink=look.soft,
        align=CENTRE,
        brief=True,
    )
    words = canvas.text(
        QRectF(SAFE.x() + 200, SAFE.y() + 66, SAFE.width() - 400, 160),
        scene.award,
        140,
        least=64,
        align=CENTRE,
        metal=True,
    )
    for way in (-1, 1):
        edge = words.x() - 76 if way < 0 else words.right() + 76
        _laurel(canvas, QPointF(edge, words.center().y()), way, 70)
    y = SAFE.y() + 252
    canvas.rule(960 - 480, y, 960)
    area = QRectF(SAFE.x(), y + 34, SAFE.width(), SAFE.bottom() - y - 44)
    across = len(shown) if len(shown) <= 3 else 2 if len(shown) <= 4 else 3
    if not shown:
        canvas.enters(area)
        canvas.text(area, phrases.vacant(), 110, ink=look.soft, align=CENTRE, level=MIDDLE)
    elif len(shown) == 1:
        area.adjust(300, 0, -300, 0)
    elif len(shown) == 2:
        area.adjust(60, 0, -60, 0)
    cells = spread(area, len(shown), max(1, across), 480.0 if len(shown) <= 3 else 230.0)
    for cell, team in zip(cells, shown, strict=True):
        canvas.enters(cell)
        (_winner if len(shown) <= 3 else _prized)(canvas, cell, team)


def _winner(canvas: Canvas, cell: QRectF, team: Team) -> None:
    """One of few: sign, name and unit below each other on a lit card."""
    look = canvas.look
    canvas.halo(cell, 22, look.metal, 26)
    banner(canvas, cell, team, 0.3)
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.metal), 5))
    painter.drawRoundedRect(cell.adjusted(3, 3, -3, -3), 19, 19)
    radius = 78.0
    canvas.badge(team, QPointF(cell.center().x(), cell.y() + 128), radius)
    name = QRectF(cell.x() + 24, cell.y() + 232, cell.width() - 48, 130)
    done = canvas.text(
        name, team.name, 76, least=50, align=CENTRE, level=TOP, lines=2, leading=1.14, brief=True
    )
    if team.unit and team.unit != team.name:
        top = done.bottom() + 22
        room = QRectF(cell.x() + 24, top, cell.width() - 48, cell.bottom() - top - 26)
        lines = max(1, min(2, int(room.height() / 52)))
        canvas.text(
            room, team.unit, 50, bold=False, ink=look.ink, align=CENTRE, level=TOP,
            lines=lines, leading=1.15, brief=True,
        )  # fmt: skip


def _prized(canvas: Canvas, cell: QRectF, team: Team) -> None:
    """One of many: the sign at the left, name and unit beside it."""
    look = canvas.look
    banner(canvas, cell, team, 0.16)
    radius = min(52.0, cell.height() * 0.3)
    canvas.badge(team, QPointF(cell.x() + 34 + radius, cell.center().y() - 3), radius)
    x = cell.x() + 56 + 2 * radius
    room = QRectF(x, cell.y() + 10, cell.right() - x - 14, cell.height() - 30)
    one_line = typography.width_of(team.name, look.family, True) * 48 <= room.width()
    least = 150 if one_line else 200
    if not team.unit or team.unit == team.name or cell.height() < least:
        canvas.text(room, team.name, 60, lines=2, leading=1.14, brief=True)
        return
    upper = QRectF(room.x(), room.y(), room.width(), room.height() * (0.48 if one_line else 0.62))
    bottom = Qt.AlignmentFlag.AlignBottom
    canvas.text(
        upper, team.name, 56, lines=1 if one_line else 2, leading=1.14, level=bottom, brief=True
    )
    lower = QRectF(room.x(), upper.bottom() + 8, room.width(), room.bottom() - upper.bottom() - 8)
    canvas.text(
        lower, team.unit, typography.LEAST, bold=False, ink=look.soft, level=TOP, brief=True
    )


def _laurel(canvas: Canvas, foot: QPointF, way: int, high: float) -> None:
    """A twig of laurel that bends inwards: -1 at the left, 1 at the right."""
    painter, look = canvas.painter, canvas.look
    painter.save()
    painter.translate(foot)
    painter.scale(way * high / 70, high / 70)
    painter.setPen(QPen(QColor(look.metal_dark), 5, c=Qt.PenCapStyle.RoundCap))
    stem = QPainterPath(QPointF(-40, 62))
    stem.cubicTo(22, 50, 40, 0, 12, -66)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(stem)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(canvas.metal(QRectF(-50, -70, 100, 140)))
    for at in range(6):
        part = at / 5
        x, y = (
            stem.pointAtPercent(0.12 + 0.84 * part).x(),
            stem.pointAtPercent(0.12 + 0.84 * part).y(),
        )
        slope = -stem.angleAtPercent(0.12 + 0.84 * part)
        for side in (-38, 38):
            painter.save()
            painter.translate(x, y)
            painter.rotate(slope + side)
            leaf = QPainterPath(QPointF(0, 0))
            leaf.quadTo(14, -12, 34, 0)
            leaf.quadTo(14, 12, 0, 0)
            painter.drawPath(leaf)
            painter.restore()
    painter.restore()


# A card of text


@lru_cache(maxsize=32)
def text_settings(text: str, family: str) -> tuple[Setting, ...]:
    """The text as large as it stands on one picture, else on pages; lines of the author's stay."""
    for size in TEXT_SIZES:
        setting = typography.set_text(
            text, family, False, (TEXT_WIDTH, 9999.0), (size, size), TEXT_LINES, 1.4, False
        )
        if setting.fits and setting.whole:
            return (setting,)
    return tuple(typography.parted(text, family, TEXT_WIDTH, TEXT_SIZES[-1], TEXT_LINES, 1.4))


def text_card(canvas: Canvas, title: str, text: str, page: int = 0) -> None:
    """A title and what is said under it."""
    look = canvas.look
    if not text:
        _motto(canvas, title)
        return
    found = text_settings(text, look.family)
    page = min(page, len(found) - 1)
    setting = found[page]
    high = setting.height + 120
    head = 150.0 if title else 0.0
    top = max(SAFE.y() + 10, 540 - (high + head) / 2)
    if title:
        canvas.veil(QRectF(SAFE.x() + 240, top - 20, SAFE.width() - 480, 150), 0.6, 260)
        done = canvas.text(
            QRectF(SAFE.x() + 120, top, SAFE.width() - 240, 110),
            title,
            92,
            least=48,
            align=CENTRE,
            metal=True,
            lines=2,
            leading=1.1,
        )
        canvas.rule(960 - 420, done.bottom() + 24, 840)
    if len(found) > 1:
        leaf(canvas, page, len(found))
    panel = QRectF(SAFE.x() + 40, top + head, SAFE.width() - 80, high)
    canvas.plate(panel, look.panel_top, look.panel_bottom, edge=look.edge, radius=26)
    room = panel.adjusted(60, 20, -60, -20)
    align = CENTRE if len(setting.lines) == 1 or "\n" in text else Qt.AlignmentFlag.AlignLeft
    canvas.put(room, setting, text, len(found) > 1, look.ink, align, MIDDLE)


def _motto(canvas: Canvas, title: str) -> None:
    """A title that stands alone, as large as it goes."""
    canvas.glow(QRectF(160, 140, 1600, 800), canvas.look.ray, 0.3)
    canvas.veil(QRectF(SAFE.x() + 160, 330, SAFE.width() - 320, 420), 0.55, 240)
    done = canvas.text(
        QRectF(SAFE.x() + 60, 300, SAFE.width() - 120, 440),
        title,
        170,
        least=72,
        align=CENTRE,
        lines=3,
        leading=1.24,
        metal=True,
    )
    canvas.rule(960 - 480, min(done.bottom() + 60, SAFE.bottom() - 30), 960)


def framed_photo(canvas: Canvas) -> None:
    """Corners of a view-finder around the whole picture."""
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(shade(canvas.look.metal, 0.9), 8, c=Qt.PenCapStyle.RoundCap))
    box, long = SAFE.adjusted(8, 8, -8, -8), 130.0
    for x, across in ((box.x(), 1), (box.right(), -1)):
        for y, down in ((box.y(), 1), (box.bottom(), -1)):
            path = QPainterPath(QPointF(x, y + down * long))
            path.lineTo(x, y)
            path.lineTo(x + across * long, y)
            painter.drawPath(path)
