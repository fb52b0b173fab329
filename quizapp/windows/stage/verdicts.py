"""After the key is shown: who was right, and why."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.bank.question import Blanks, Choices, Key, Model, Number, Order, Pairs, Truth
from quizapp.game.plan import Team
from quizapp.game.scenes import ExplainScene, RevealScene
from quizapp.windows.stage import phrases, shapes, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, LEFT, MIDDLE, SAFE, TOP, Canvas, shade
from quizapp.windows.stage.question import Asked, ground
from quizapp.windows.stage.strip import FOOT, HEAD, foot, header
from quizapp.windows.stage.tower import TOWER
from quizapp.windows.stage.typography import Setting


def reveal(canvas: Canvas, scene: RevealScene) -> None:
    """The key is lit; the tower tells who was right."""
    asked = Asked(scene.kind, scene.stem, scene.options, scene.partners, scene.key)
    ground(canvas, scene.heading, asked)
    key = ("judged", canvas.look, scene.right, scene.wrong, scene.strip, scene.kind, scene.key)
    canvas.layer(key, TOWER.adjusted(-26, -26, 26, 26), lambda own: _judged(own, scene))
    foot(canvas, scene.strip)


def _judged(canvas: Canvas, scene: RevealScene) -> None:
    look = canvas.look
    canvas.plate(TOWER, look.panel_top, look.panel_bottom, edge=look.edge, radius=22)
    changes = {one.team.id: one.change for one in scene.strip}
    both = bool(scene.right) and bool(scene.wrong)
    y = TOWER.y() + 18
    half = (TOWER.height() - 36) / (2 if both else 1)
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
        bottom = y + half
        below = _label(canvas, y, words, mark)
        _group(canvas, group, changes, below + 16, bottom - 10)
        y = bottom


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


def long_keys(
    key: Key, options: tuple[str, ...], partners: tuple[str, ...]
) -> tuple[tuple[str, int], ...]:
    """The key in words and how many lines it may take, the fullest first; one that fits is taken.

    Without `partners` the pairs of a matching question are told by letter and number.
    """
    match key:
        case Choices(right):
            return (("　".join(f"{chr(65 + at)} {options[at]}" for at in right), 3),)
        case Order(sequence):
            texts = " → ".join(typography.joined(options[at]) for at in sequence)
            return (texts, 4), (" → ".join(options[at] for at in sequence), 4), (short_key(key), 1)
        case Pairs(pairs) if partners:
            both = [
                typography.joined(f"{options[one]} — {partners[other]}") for one, other in pairs
            ]
            return ("　　".join(both), 4), ("\n".join(both), 6), (short_key(key), 1)
        case Blanks(accepted):
            return (("；".join(one[0] for one in accepted), 3),)
        case Model(text):
            return ((text, 3),)
        case Truth() | Number() | Pairs():
            return ((short_key(key), 3),)


def _answer(canvas: Canvas, scene: ExplainScene, wide: float) -> tuple[str, Setting]:
    """The fullest key that is whole in `wide`, else the last."""
    # The right column is part of the scene only where the game gives it.
    partners: tuple[str, ...] = scene.partners
    answer, setting = "", None
    for answer, lines in long_keys(scene.key, scene.options, partners):
        high = 190.0 if lines < 4 else 62.0 * lines
        setting = typography.set_text(
            answer, canvas.look.family, True, (wide, high), (64, 43), lines, 1.25, True
        )
        if setting.whole and setting.fits:
            break
    assert setting is not None, "every key has words"
    return answer, setting


def explain(canvas: Canvas, scene: ExplainScene) -> None:
    """Question in small, key lit, explanation and the passage that proves it."""
    backdrop(canvas, False)
    header(canvas, scene.heading, scene.kind)
    key = ("explain", canvas.look, scene)
    area = QRectF(SAFE.x(), HEAD.bottom() + 22, SAFE.width(), FOOT.y() - HEAD.bottom() - 44)
    canvas.layer(key, area.adjusted(-30, -26, 30, 26), lambda own: _explain(own, scene, area))
    foot(canvas, scene.strip)


def _explain(canvas: Canvas, scene: ExplainScene, area: QRectF) -> None:
    look, painter = canvas.look, canvas.painter
    canvas.plate(area, look.panel_top, look.panel_bottom, edge=look.edge, radius=22)
    inner = area.adjusted(48, 30, -48, -28)
    foot_high = 76.0 if scene.citation else 0.0
    label_wide = typography.width_of(phrases.answer(), look.family, True) * 48
    answer, setting = _answer(canvas, scene, inner.width() - label_wide - 164)
    stem = typography.set_text(
        scene.stem, look.family, False, (inner.width(), 190.0), (50, 43), 3, 1.3, True
    )
    high = stem.size * (stem.leading * (len(stem.lines) - 1) + 0.98)
    canvas.put(
        QRectF(inner.x(), inner.y(), inner.width(), high),
        stem,
        scene.stem,
        False,
        look.soft,
        LEFT,
        TOP,
    )
    y = inner.y() + high + 26
    tall = max(96.0, setting.size * (setting.leading * (len(setting.lines) - 1) + 0.98) + 36)
    plate = QRectF(inner.x(), y, inner.width(), tall)
    canvas.halo(plate, 16, look.metal, 16)
    canvas.plate(plate, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=16, rim=3)
    painter.setPen(
        QPen(QColor(look.lit_ink), 11, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shapes.tick(QPointF(plate.x() + 56, plate.center().y()), 54))
    label = canvas.text(
        QRectF(plate.x() + 104, plate.y(), 200, tall), phrases.answer(), 48, ink=look.lit_ink
    )
    canvas.put(
        QRectF(label.right() + 36, plate.y(), plate.right() - label.right() - 60, tall),
        setting,
        answer,
        True,
        look.lit_ink,
        LEFT,
        MIDDLE,
    )
    y = plate.bottom() + 26
    body = QRectF(inner.x(), y, inner.width(), inner.bottom() - foot_high - y)
    if scene.explanation and body.height() > 50:
        lines = max(1, int((body.height() + 14) / (43 * 1.36)))
        canvas.text(body, scene.explanation, 58, bold=False, lines=lines, leading=1.36, level=TOP)
    if scene.citation:
        bar = QRectF(inner.x(), inner.bottom() - 64, inner.width(), 64)
        painter.fillRect(QRectF(bar.x(), bar.y() - 4, bar.width(), 2), shade(look.edge, 0.6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.metal))
        painter.drawPath(shapes.lozenge(QPointF(bar.x() + 12, bar.center().y() + 4), 22, 22))
        canvas.text(
            QRectF(bar.x() + 40, bar.y() + 4, bar.width() - 40, 60),
            phrases.citation(scene.citation, look.materials),
            46,
            bold=False,
            ink=look.metal,
        )
