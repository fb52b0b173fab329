"""Moments around a question: the choice of its value, 请听题, the team that was first, a tie."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPen

from quizapp.bank.question import Kind
from quizapp.game.plan import Team
from quizapp.game.scenes import (
    CallScene,
    ChooseScene,
    Heading,
    TeamScore,
)
from quizapp.windows.stage import phrases, sayings, shapes, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, MIDDLE, SAFE, WIDTH, Canvas, shade
from quizapp.windows.stage.cards import banner
from quizapp.windows.stage.look import ink_on
from quizapp.windows.stage.strip import FOOT, HEAD, foot, header

GAP = 24.0
MIDST = QRectF(SAFE.x(), HEAD.bottom() + 24, SAFE.width(), FOOT.y() - HEAD.bottom() - 48)
"""Between the heading and the teams at the foot."""


def choose(canvas: Canvas, scene: ChooseScene) -> None:
    """A team chooses what its question is worth."""
    backdrop(canvas, False)
    look, painter = canvas.look, canvas.painter
    canvas.veil(QRectF(SAFE.x() + 240, 40, SAFE.width() - 480, 320), 0.55, 200)
    head = scene.round
    if scene.declined is not None:
        # Far from the team that chooses now: beside its name it would seem to speak of it.
        head = phrases.declined(scene.declined.name)
    words = canvas.text(
        QRectF(SAFE.x(), HEAD.y(), SAFE.width(), HEAD.height()),
        head,
        56,
        align=CENTRE,
        ink=look.metal,
    )
    canvas.rule(960 - 360, words.bottom() + 24, 720)
    area = QRectF(SAFE.x(), HEAD.bottom() + 26, SAFE.width(), FOOT.y() - HEAD.bottom() - 50)
    wide = typography.width_of(scene.team.name, look.family, True) * 84
    wide = min(wide, SAFE.width() - 230)
    whole = wide + 150
    y = area.y() + 14
    canvas.badge(scene.team, QPointF(960 - whole / 2 + 56, y + 60), 54)
    canvas.text(
        QRectF(960 - whole / 2 + 150, y, wide + 4, 120),
        scene.team.name,
        84,
        least=56,
        brief=True,
    )
    said = phrases.choose()
    if scene.picker is not None:
        said = sayings.picks_for(scene.picker.name)
    canvas.text(
        QRectF(area.x(), y + 134, area.width(), 74),
        said,
        58,
        bold=False,
        ink=look.soft,
        align=CENTRE,
    )
    labels = [str(value) for value in scene.values]
    if scene.may_decline:
        labels.append("")
    across = len(labels) if len(labels) <= 5 else -(-len(labels) // 2)
    rows = -(-len(labels) // max(1, across))
    top, gap = y + 228, 36.0
    card_wide = min(400.0, (area.width() - gap * (across - 1)) / max(1, across))
    card_high = min(400.0, (area.bottom() - top - gap * (rows - 1)) / max(1, rows))
    for at, label in enumerate(labels):
        row, column = divmod(at, across)
        here = min(across, len(labels) - row * across)
        x = 960 - (here * card_wide + (here - 1) * gap) / 2 + column * (card_wide + gap)
        card = QRectF(x, top + row * (card_high + gap), card_wide, card_high)
        canvas.enters(card)
        if label:
            _value(canvas, card, label)
        else:
            painter.setPen(QPen(shade(look.edge, 0.7), 3, Qt.PenStyle.DashLine))
            painter.setBrush(shade(look.well, 0.75))
            painter.drawRoundedRect(card, 24, 24)
            canvas.text(card.adjusted(12, 0, -12, 0), phrases.decline(), 72, align=CENTRE)
    foot(canvas, scene.strip)


def _value(canvas: Canvas, card: QRectF, label: str) -> None:
    look = canvas.look
    canvas.plate(
        card, look.plate_top, look.plate_bottom, edge=look.metal, radius=24, rim=4, depth=20
    )
    canvas.glow(card.adjusted(20, 10, -20, -60), look.ray, 0.05)
    size = min(190.0, (card.height() - 100) * 1.1, card.width() / max(1, len(label)) * 1.25)
    middle = card.y() + (card.height() - 66) / 2
    canvas.digits(label, QPointF(card.center().x(), middle), size, look.metal, True)
    canvas.text(
        QRectF(card.x(), card.bottom() - 76, card.width(), 62),
        phrases.points_word(),
        50,
        ink=look.soft,
        align=CENTRE,
    )


def call(canvas: Canvas, scene: CallScene) -> None:
    """请听题: everybody looks up; nothing is shown yet."""
    backdrop(canvas, False)
    canvas.glow(QRectF(260, 150, 1400, 720), canvas.look.ray, 0.34)
    pills = _helps(scene)
    middle = MIDST.center().y() - (90 if scene.heading.team else 50) - (26 if pills else 0)
    canvas.veil(QRectF(560, middle - 130, 800, 420 if scene.heading.team else 330), 0.6, 260)
    header(canvas, scene.heading, None)
    canvas.text(
        QRectF(SAFE.x(), middle - 150, SAFE.width(), 250),
        phrases.listen(),
        220,
        least=96,
        align=CENTRE,
        metal=True,
    )
    canvas.rule(960 - 420, middle + 140, 840)
    _whose(canvas, scene.heading, middle + 176)
    _pills(canvas, pills)
    foot(canvas, scene.strip)


def _helps(scene: CallScene) -> list[tuple[str, bool]]:
    """What the team may still ask for, or has just asked for: its words, and whether it has."""
    owner = scene.heading.team
    if owner is None:
        return []
    used = [one.kind for one in scene.helped if one.team.id == owner.id]
    left = next((one.lifelines for one in scene.strip if one.team.id == owner.id), ())
    pills = [(sayings.lifeline_name(kind), True) for kind in used]
    return pills + [
        (sayings.lifeline_left(one.kind, one.count), False) for one in left if one.count
    ]


def _pills(canvas: Canvas, pills: list[tuple[str, bool]]) -> None:
    """They stand in one row at the foot of the picture, as many as it holds."""
    family, gap = canvas.look.family, 22.0
    wide = [typography.width_of(words, family, True) * 46 + 56 for words, _ in pills]
    while pills and sum(wide) + gap * (len(wide) - 1) > MIDST.width():
        pills, wide = pills[:-1], wide[:-1]
    x = 960 - (sum(wide) + gap * (len(wide) - 1)) / 2
    for (words, lit), each in zip(pills, wide, strict=True):
        pill(canvas, QRectF(x, MIDST.bottom() - 74, each, 68), words, lit=lit)
        x += each + gap


def pill(canvas: Canvas, box: QRectF, words: str, *, lit: bool) -> None:
    """A small round plate with words: a help that a team has, or (lit) has used."""
    look = canvas.look
    ink = look.lit_ink if lit else look.metal
    if lit:
        canvas.plate(box, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=34, rim=4)
    else:
        canvas.plate(box, look.well, look.well, edge=look.metal, radius=34, rim=3, gloss=0)
    canvas.text(box, words, 46, ink=ink, align=CENTRE)


def _whose(canvas: Canvas, heading: Heading, y: float) -> None:
    """Number and worth of the question, and the team it is for."""
    parts = [phrases.question_number(heading)]
    if heading.value:
        parts.append(phrases.points(heading.value))
    canvas.text(
        QRectF(SAFE.x(), y, SAFE.width(), 80),
        "　·　".join(parts),
        62,
        align=CENTRE,
        ink=canvas.look.ink,
    )
    if heading.team is None:
        return
    name = heading.team.name + (f" · {phrases.member(heading.member)}" if heading.member else "")
    box = canvas.text(
        QRectF(SAFE.x() + 160, y + 92, SAFE.width() - 320, 90),
        name,
        64,
        ink=canvas.look.metal,
        align=CENTRE,
    )
    canvas.badge(heading.team, QPointF(box.x() - 70, y + 137), 44)


def buzzed(
    canvas: Canvas, heading: Heading, kind: Kind, team: Team, strip: tuple[TeamScore, ...]
) -> None:
    """The team that was first takes the screen."""
    backdrop(canvas, False)
    header(canvas, heading, kind)
    # Before the band, for which the shelf may have to let go of something.
    foot(canvas, strip)
    band(canvas, team)


BAND = QRectF(0, MIDST.y() + 60, WIDTH, MIDST.height() - 120)


def band(canvas: Canvas, team: Team) -> None:
    """The band in the team's colour, with its sign and name."""
    canvas.layer(
        ("band", canvas.look, team), BAND.adjusted(0, -30, 0, 60), lambda own: _band(own, team)
    )


def _band(canvas: Canvas, team: Team) -> None:
    painter = canvas.painter
    flood = QLinearGradient(0, 0, WIDTH, 0)
    base = QColor(team.colour)
    flood.setColorAt(0.0, base.darker(106))
    flood.setColorAt(0.3, base)
    flood.setColorAt(0.62, base.lighter(108))
    flood.setColorAt(1.0, base.darker(108))
    canvas.shadow(BAND.adjusted(-60, 0, 60, 0), 4, 30)
    painter.fillRect(BAND, flood)
    ink = ink_on(team.colour)
    painter.fillRect(QRectF(0, BAND.y(), WIDTH, 98), _sheen(BAND))
    for y in (BAND.y(), BAND.bottom() - 8):
        painter.fillRect(QRectF(0, y, WIDTH, 8), canvas.metal(QRectF(0, y, 10, 8)))
    _ghost(canvas, BAND, team, ink)
    canvas.badge(team, QPointF(SAFE.x() + 190, BAND.center().y()), 150)
    text = QRectF(SAFE.x() + 420, BAND.y() + 40, SAFE.width() - 430, BAND.height() - 80)
    canvas.text(QRectF(text.x(), text.y(), text.width(), 90), phrases.first_to_buzz(), 72, ink=ink)
    lower = QRectF(text.x(), text.y() + 96, text.width(), text.height() - 96)
    if team.unit:
        unit = QRectF(lower.x(), lower.bottom() - 66, lower.width(), 66)
        canvas.text(unit, team.unit, 52, bold=False, ink=ink, brief=True)
        lower.setBottom(unit.y() - 6)
    canvas.text(
        lower, team.name, 210, least=72, ink=ink, lines=2, leading=1.12, level=MIDDLE, brief=True
    )


def _ghost(canvas: Canvas, band: QRectF, team: Team, ink: str) -> None:
    """The team's sign as a huge watermark at the right of its band."""
    painter = canvas.painter
    painter.save()
    painter.setClipRect(band)
    centre = QPointF(SAFE.right() - 190, band.center().y())
    painter.setBrush(shade("#FFFFFF", 0.10))
    painter.setPen(QPen(shade(ink, 0.10), 10))
    painter.drawPath(shapes.sign(team.shape, centre, 330))
    painter.drawPath(shapes.sign(team.shape, centre, 235))
    painter.restore()


def _sheen(band: QRectF) -> QLinearGradient:
    light = QLinearGradient(0, band.y(), 0, band.y() + 98)
    light.setColorAt(0.0, QColor(255, 255, 255, 60))
    light.setColorAt(1.0, QColor(255, 255, 255, 0))
    return light


def tied(
    canvas: Canvas,
    heading: Heading,
    kind: Kind,
    several: tuple[Team, ...],
    strip: tuple[TeamScore, ...],
) -> None:
    """Teams that pressed together, side by side."""
    backdrop(canvas, False)
    look = canvas.look
    top = MIDST.y()
    canvas.veil(QRectF(560, top, 800, 110), 0.6, 200)
    header(canvas, heading, kind)
    canvas.text(
        QRectF(SAFE.x(), top, SAFE.width(), 120),
        phrases.pressed_together(),
        96,
        align=CENTRE,
        metal=True,
    )
    area = QRectF(SAFE.x(), top + 136, SAFE.width(), MIDST.bottom() - top - 136)
    count = max(1, len(several))
    rows = 1 if count <= 4 else 2
    across = -(-count // rows)
    wide = min(700.0, (area.width() - GAP * (across - 1)) / across)
    high = (area.height() - GAP * (rows - 1)) / rows
    for at, team in enumerate(several):
        row, column = divmod(at, across)
        here = min(across, count - row * across)
        x = 960 - (here * wide + (here - 1) * GAP) / 2 + column * (wide + GAP)
        cell = QRectF(x, area.y() + row * (high + GAP), wide, high)
        canvas.enters(cell)
        canvas.halo(cell, 22, look.metal, 18)
        banner(canvas, cell, team, 0.5)
        radius = min(110.0, high * 0.22, wide * 0.24)
        name_high = min(high - radius * 2.9 - 50, 190.0 if rows == 1 else 120.0)
        y = cell.y() + (high - radius * 2.5 - 26 - name_high) / 2
        canvas.badge(team, QPointF(cell.center().x(), y + radius * 1.25), radius)
        canvas.text(
            QRectF(cell.x() + 20, y + radius * 2.5 + 26, wide - 40, name_high),
            team.name,
            92 if rows == 1 else 56,
            align=CENTRE,
            lines=2,
            leading=1.16,
            brief=True,
        )
    foot(canvas, strip)
