"""After the key is shown: who was right, and why."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.bank.question import Blanks, Choices, Key, Model, Number, Order, Pairs, Truth
from quizapp.game.events import Verdict
from quizapp.game.plan import Team
from quizapp.game.scenes import RevealScene
from quizapp.windows.stage import phrases, sayings, shapes
from quizapp.windows.stage.canvas import CENTRE, TOP, Canvas
from quizapp.windows.stage.dial import TOWER, TOWER_ROOM
from quizapp.windows.stage.planning import asked_of
from quizapp.windows.stage.question import ground
from quizapp.windows.stage.strip import foot
from quizapp.windows.stage.typography import LEAST

MOST_STAKES = 9
"""So many rows have room in the tower."""


def reveal(canvas: Canvas, scene: RevealScene, page: int = 0) -> None:
    """The key is lit; the tower tells who was right."""
    ground(canvas, scene.heading, asked_of(scene), page)
    key = (
        "judged",
        canvas.look,
        scene.right,
        scene.wrong,
        scene.late,
        scene.strip,
        scene.kind,
        scene.key,
        scene.fallen,
        scene.stakes,
    )
    canvas.layer(key, TOWER_ROOM, lambda own: _judged(own, scene))
    foot(canvas, scene.strip)


def _judged(canvas: Canvas, scene: RevealScene) -> None:
    look = canvas.look
    canvas.plate(TOWER, look.panel_top, look.panel_bottom, edge=look.edge, radius=22)
    if scene.stakes and (scene.right or scene.wrong):
        _stakes(canvas, scene)
        return
    changes = {one.team.id: one.change for one in scene.strip}
    both = bool(scene.right) and bool(scene.wrong)
    y = TOWER.y() + 18
    half = (_outcome(canvas, scene) - TOWER.y() - 36) / (2 if both else 1)
    if not scene.right and not scene.wrong:
        short = short_key(scene.key)
        _label(canvas, y + half / 2 - (190 if short else 90), phrases.answer(), "key")
        canvas.text(
            QRectF(TOWER.x() + 14, y + half / 2, TOWER.width() - 28, half / 2 - 20),
            short,
            110,
            ink=look.metal,
            align=CENTRE,
            level=TOP,
            lines=3,
        )
        return
    for group, mark in ((scene.right, "right"), (scene.wrong, "wrong")):
        if not group:
            continue
        words = phrases.right_teams() if mark == "right" else phrases.wrong_teams()
        if mark == "wrong" and set(scene.late) == set(scene.wrong):
            words = phrases.verdict_name(Verdict.TIMEOUT)
        bottom = y + half
        below = _label(canvas, y, words, mark)
        _group(canvas, group, changes, below + 16, bottom - 10)
        y = bottom


def _stakes(canvas: Canvas, scene: RevealScene) -> None:
    """What each team wagered, with a tick or a cross; what it brought stands at the foot."""
    look = canvas.look
    title = canvas.text(
        QRectF(TOWER.x() + 12, TOWER.y() + 14, TOWER.width() - 24, 66),
        sayings.wagered(),
        50,
        ink=look.metal,
        align=CENTRE,
    )
    area = QRectF(TOWER.x() + 12, title.bottom() + 12, TOWER.width() - 24, 0)
    area.setBottom(TOWER.bottom() - 12)
    if len(scene.stakes) > MOST_STAKES:
        _amounts(canvas, scene, area)
        return
    right = {team.id for team in scene.right}
    high = min(92.0, area.height() / len(scene.stakes))
    for at, stake in enumerate(scene.stakes):
        row = QRectF(area.x(), area.y() + at * high, area.width(), high)
        good, middle = stake.team.id in right, row.center().y()
        canvas.badge(stake.team, QPointF(row.x() + 30, middle), min(28.0, high * 0.44))
        room = QRectF(row.x() + 62, row.y(), row.width() - 124, high)
        ink = look.metal if good else look.soft
        canvas.text(room, str(stake.amount), 56, least=LEAST, ink=ink, align=CENTRE, cut=False)
        _small_mark(canvas, QPointF(row.right() - 28, middle), good=good)


def _amounts(canvas: Canvas, scene: RevealScene, area: QRectF) -> None:
    """How many teams wagered how much, the most first: of many teams the foot tells the rest."""
    counted = Counter(stake.amount for stake in scene.stakes)
    shown = sorted(counted.items(), reverse=True)[:MOST_STAKES]
    high = min(92.0, area.height() / len(shown))
    for at, (amount, teams) in enumerate(shown):
        row = QRectF(area.x(), area.y() + at * high, area.width() * 0.44, high)
        ink = canvas.look.metal
        canvas.text(row, str(amount), 54, least=LEAST, ink=ink, align=CENTRE, cut=False)
        other = QRectF(row.right(), row.y(), area.right() - row.right(), high)
        words = phrases.team_count(teams)
        canvas.text(other, words, 48, least=LEAST, ink=canvas.look.ink, align=CENTRE, cut=False)


def _small_mark(canvas: Canvas, centre: QPointF, *, good: bool) -> None:
    look, painter = canvas.look, canvas.painter
    ink = QColor(look.metal if good else look.soft)
    painter.setPen(QPen(ink, 7, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shapes.tick(centre, 40) if good else shapes.cross_mark(centre, 36))


def _outcome(canvas: Canvas, scene: RevealScene) -> float:
    """In a round with lives who fell, and how many stand; the y above it."""
    if not any(one.lives is not None for one in scene.strip) or not (scene.right or scene.wrong):
        return TOWER.bottom()
    look = canvas.look
    standing = sum(one.lives is not None and one.lives > 0 for one in scene.strip)
    box = QRectF(TOWER.x() + 12, TOWER.bottom() - 70, TOWER.width() - 24, 60)
    canvas.text(box, sayings.standing(standing), 50, ink=look.metal, align=CENTRE)
    if not scene.fallen:
        return box.y() - 4
    upper = box.translated(0, -58)
    words = sayings.fallen_count(len(scene.fallen))
    canvas.text(upper, words, 48, ink=look.alarm, align=CENTRE)
    return upper.y() - 4


def _label(canvas: Canvas, y: float, words: str, mark: str) -> float:
    """A mark in a round and its name; the y below."""
    look, painter = canvas.look, canvas.painter
    centre = QPointF(TOWER.center().x(), y + 52)
    right = mark == "right"
    painter.setPen(QPen(QColor(look.metal if mark != "wrong" else look.soft), 5))
    painter.setBrush(QColor(look.lit_bottom) if right else QColor(look.well))
    painter.drawEllipse(centre, 44, 44)
    pen = QPen(
        QColor(look.lit_ink if right else look.ink),
        11,
        c=Qt.PenCapStyle.RoundCap,
        j=Qt.PenJoinStyle.RoundJoin,
    )
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark == "wrong":
        painter.drawPath(shapes.cross_mark(centre, 50))
    else:
        painter.drawPath(shapes.tick(centre, 52))
    box = canvas.text(
        QRectF(TOWER.x() + 12, y + 106, TOWER.width() - 24, 64),
        words,
        50,
        ink=look.metal if right else look.ink,
        align=CENTRE,
        level=TOP,
    )
    return box.bottom()


def _group(
    canvas: Canvas, group: tuple[Team, ...], changes: dict[int, int], top: float, bottom: float
) -> None:
    """Teams one under the other with what it brought; many as signs only."""
    look = canvas.look
    room = bottom - top
    if len(group) == 1 and room >= 190:
        team = group[0]
        canvas.badge(team, QPointF(TOWER.center().x(), top + 56), 44)
        name = canvas.text(
            QRectF(TOWER.x() + 12, top + 112, TOWER.width() - 24, 60),
            team.name,
            46,
            align=CENTRE,
            level=TOP,
            brief=True,
        )
        if room >= 270 and changes.get(team.id):
            canvas.text(
                QRectF(TOWER.x() + 12, name.bottom() + 8, TOWER.width() - 24, 90),
                phrases.signed(changes[team.id]),
                80,
                ink=look.metal,
                align=CENTRE,
                level=TOP,
            )
        return
    if len(group) * 78 <= room:
        for at, team in enumerate(group):
            y = top + at * 78
            canvas.badge(team, QPointF(TOWER.x() + 60, y + 36), 29)
            words = phrases.signed(changes.get(team.id, 0))
            canvas.text(
                QRectF(TOWER.x() + 108, y, TOWER.width() - 126, 72), words, 50, align=CENTRE
            )
        return
    across = 3
    rows = max(1, int(room // 74))
    if len(group) > rows * across:
        # The foot tells which; here it is told how many.
        canvas.text(
            QRectF(TOWER.x() + 12, top, TOWER.width() - 24, min(room, 130)),
            phrases.team_count(len(group)),
            90,
            ink=look.metal,
            align=CENTRE,
        )
        return
    for at, team in enumerate(group):
        row, column = divmod(at, across)
        here = min(across, len(group) - row * across)
        x = TOWER.center().x() + (column - (here - 1) / 2) * 82
        canvas.badge(team, QPointF(x, top + 36 + row * 74), 27)


def short_key(key: Key) -> str:
    """The key in a few letters: B, ACD, 正确, a number."""
    match key:
        case Choices(right):
            return "".join(chr(65 + at) for at in right)
        case Truth(value):
            return phrases.truth(value)
        case Order(sequence):
            return "".join(chr(65 + at) for at in sequence)
        case Pairs(pairs):
            return " ".join(f"{chr(65 + one)}{other + 1}" for one, other in pairs)
        case Number(value):
            return f"{value:f}{key.unit}"
        case Blanks() | Model():
            return ""
