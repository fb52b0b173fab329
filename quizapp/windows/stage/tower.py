"""The tower at the right of a question: how the question stands, the clock, who has the floor."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from quizapp.game.match import Stage
from quizapp.game.plan import Team
from quizapp.game.rules import Answerers
from quizapp.game.scenes import QuestionScene, Tally
from quizapp.windows.stage import phrases, sayings, shapes, typography
from quizapp.windows.stage.canvas import CENTRE, TOP, Canvas
from quizapp.windows.stage.dial import GOOD, TOWER, TOWER_ROOM, accent_of, emblem, is_exempt
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.typography import LEAST, Setting

MANY_FOULS = 6
TOP_OF_LABEL = TOWER.y() + 264
LEAST_SIGN = 28.0
"""Radius of a team's sign; a smaller one is not told from another by the last row."""


def tower(canvas: Canvas, scene: QuestionScene, dialled: bool) -> None:
    """All of the tower but the dial; `dialled` leaves room for it.

    The team is painted on the layer, not in it: whichever team presses, the layer is the same.
    """
    laid = _laid(scene, canvas.look)
    key = (
        "tower",
        canvas.look,
        scene.stage,
        dialled,
        laid.team is None,
        scene.floor is None,
        scene.judged,
        scene.verdict,
        scene.fouled,
        _gain(scene),
        scene.heading,
        scene.tally,
        scene.helped,
        scene.fallen,
        scene.judges,
        scene.marked,
        scene.swapped,
        is_exempt(scene),
    )
    canvas.layer(key, TOWER_ROOM, lambda own: _tower(own, scene, laid, dialled))
    if laid.team is not None:
        _team(canvas, laid.team, laid.y, laid.bottom, laid.ink)


def _gain(scene: QuestionScene) -> int:
    """What the judged team has won or lost at this question."""
    if scene.judged is None:
        return 0
    return next((one.change for one in scene.strip if one.team.id == scene.judged.id), 0)


class _Laid(Struct, frozen=True):
    """What the tower says, and the room for what stands below: from `y` to `bottom`."""

    said: _Said
    label: Setting
    hint: Setting
    hint_y: float
    y: float
    bottom: float
    lit: bool
    ink: str
    chip: str
    fell: bool
    team: Team | None


def _laid(scene: QuestionScene, look: Look) -> _Laid:
    """The words of the tower in their sizes."""
    judged = scene.judged if scene.stage is Stage.DONE else None
    lit = judged is not None and scene.verdict in GOOD
    said = _said(scene, judged)
    label = _set(said.label, look, TOWER.width() - 28, 132, 58, 2)
    below = TOP_OF_LABEL + label.inked
    # A label of two lines must leave room for the team's sign.
    teamed = said.team is not None or scene.heading.team is not None
    tight = label.inked > 72 and teamed
    y = hint_y = below + (12 if tight else 22)
    large = judged is not None
    size = (76 if tight else 92) if large else 46
    hint = _set(said.hint, look, TOWER.width() - 20, 100 if large else 110, size, 1 if large else 2)
    if said.hint:
        y += hint.inked + (8 if tight else 16)
    fell = said.judged is not None and any(one.id == said.judged.id for one in scene.fallen)
    chip = sayings.fallen() if fell else _help_words(scene)
    return _Laid(
        said=said,
        label=label,
        hint=hint,
        hint_y=hint_y,
        y=y,
        bottom=TOWER.bottom() - (84 if chip else 12),
        lit=lit,
        ink=look.lit_ink if lit else look.ink,
        chip=chip,
        fell=fell,
        team=_team_below(scene, said.team),
    )


def _set(text: str, look: Look, wide: float, high: float, size: float, lines: int) -> Setting:
    least = min(LEAST, size)
    return typography.set_text(
        text, look.family, True, (wide, high), (size, least), lines, 1.15, True
    )


def _team_below(scene: QuestionScene, said: Team | None) -> Team | None:
    """The team whose sign stands below the words."""
    if scene.tally is not None and scene.stage is not Stage.VOIDED:
        return None
    if said is not None or scene.fouled or scene.stage is Stage.VOIDED:
        return said
    return scene.heading.team


def _tower(canvas: Canvas, scene: QuestionScene, laid: _Laid, dialled: bool) -> None:
    """The tower but for the team."""
    look = canvas.look
    judged = scene.judged if scene.stage is Stage.DONE else None
    if laid.lit:
        canvas.halo(TOWER, 22, look.metal, 20)
        canvas.plate(TOWER, look.lit_top, look.lit_bottom, edge=look.metal_light, radius=22)
    elif judged is not None or scene.stage in (Stage.TIME_UP, Stage.VOIDED, Stage.DONE):
        canvas.plate(TOWER, look.out_top, look.out_bottom, edge=look.edge, radius=22)
    else:
        canvas.plate(TOWER, look.panel_top, look.panel_bottom, edge=look.edge, radius=22)
    if not dialled:
        emblem(canvas, scene)
    over = judged is None and scene.stage is Stage.DONE
    colour = look.alarm if over else accent_of(look, scene.stage) if judged is None else laid.ink
    said = laid.said
    room = QRectF(TOWER.x() + 14, TOP_OF_LABEL, TOWER.width() - 28, 132)
    canvas.put(room, laid.label, said.label, True, colour, CENTRE, TOP)
    if said.hint:
        room = QRectF(TOWER.x() + 10, laid.hint_y, TOWER.width() - 20, 110)
        canvas.put(room, laid.hint, said.hint, True, laid.ink, CENTRE, TOP)
    if laid.chip:
        _chip(canvas, laid.chip, fell=laid.fell)
    if scene.tally is not None and scene.stage is not Stage.VOIDED:
        _tally(canvas, scene.tally, laid.y, laid.bottom, laid.ink)
    elif laid.team is None and scene.fouled:
        _fouls(canvas, scene.fouled, laid.y)
    elif laid.team is None and _says_worth(scene, said):
        _worth(canvas, scene.heading.value)


class _Said(Struct, frozen=True):
    """The words of the tower, and the team below them."""

    label: str
    hint: str
    team: Team | None
    judged: Team | None = None


def _said(scene: QuestionScene, judged: Team | None) -> _Said:
    stage = scene.stage
    label, hint = phrases.stage_name(stage), phrases.stage_hint(stage)
    if judged is not None and scene.verdict is not None:
        gain = _gain(scene)
        # Where nothing is at stake, as in a playoff, ±0 would only puzzle.
        words = phrases.signed(gain) if gain or scene.heading.value else ""
        return _Said(phrases.verdict_name(scene.verdict), words, judged, judged)
    if scene.judges and stage in (Stage.STOPPED, Stage.TIME_UP, Stage.DONE):
        return _Said(sayings.marking(), f"{scene.marked}/{scene.judges}", None)
    if stage is Stage.PASSED and scene.floor is not None:
        hint = ""
    if stage is Stage.VOIDED and scene.swapped:
        label = sayings.swapped()
    if scene.heading.answerers is Answerers.HALL and stage in (Stage.AUDIENCE, Stage.ANSWERING):
        label, hint = phrases.stage_name(Stage.AUDIENCE), sayings.hall_hint()
    if stage is not Stage.DONE:
        return _Said(label, hint, scene.floor)
    if is_exempt(scene):
        return _Said(sayings.exempt(), "", None)
    # Over without a verdict: somebody spoke out of turn, or nobody pressed at all.
    fouled = scene.fouled[-1] if len(scene.fouled) == 1 else None
    if scene.fouled:
        return _Said(phrases.foul(), "", fouled)
    return _Said(phrases.nobody(), phrases.no_points(), None)


def _help_words(scene: QuestionScene) -> str:
    """Which help was used; nothing where the label says it already."""
    said = scene.stage is Stage.VOIDED or (scene.stage is Stage.DONE and is_exempt(scene))
    return "" if said or not scene.helped else sayings.lifeline_name(scene.helped[-1].kind)


def _chip(canvas: Canvas, words: str, *, fell: bool) -> None:
    """At the foot who fell, or which help was used."""
    look = canvas.look
    pill = QRectF(TOWER.x() + 16, TOWER.bottom() - 78, TOWER.width() - 32, 60)
    top, low, ink, edge = look.lit_top, look.lit_bottom, look.lit_ink, look.metal_light
    if fell:
        top, low, ink, edge = look.out_top, look.out_bottom, look.ink, look.alarm
    canvas.plate(pill, top, low, edge=edge, radius=30, rim=4, depth=6)
    canvas.text(pill.adjusted(8, 0, -8, 0), words, 48, ink=ink, align=CENTRE)


def _tally(canvas: Canvas, tally: Tally, y: float, bottom: float, ink: str) -> None:
    """How many were right, wrong and passed so far against the clock."""
    rows = (("tick", tally.right), ("cross", tally.wrong), ("passed", tally.passed))
    canvas.rule(TOWER.x() + 30, y + 8, TOWER.width() - 60)
    each = min(104.0, (bottom - y - 22) / len(rows))
    for at, (sign, count) in enumerate(rows):
        middle = y + 22 + (at + 0.5) * each
        stroke(canvas, QPointF(TOWER.x() + 86, middle), sign, ink, 46)
        box = QRectF(TOWER.x() + 130, middle - each / 2, TOWER.width() - 160, each)
        canvas.text(box, str(count), 72, ink=canvas.look.metal, align=CENTRE)


def stroke(canvas: Canvas, where: QPointF, sign: str, ink: str, size: float) -> None:
    """A tick, a cross, or the arrow over something that is passed."""
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(ink), max(6.0, size * 0.19))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    draw = {"tick": shapes.tick, "cross": shapes.cross_mark}.get(sign, shapes.skip)
    painter.drawPath(draw(where, size))


def _radius(room: float, lines: int) -> float:
    """How large a team's sign is above so many lines of its name."""
    return min(62.0, (room - 58 * lines - 30) / 2.4)


def _team(canvas: Canvas, team: Team, y: float, bottom: float, ink: str) -> None:
    """The team that answers, or that was judged."""
    room, wide = bottom - y - 4, TOWER.width() - 28
    short = typography.width_of(team.name, canvas.look.family, True) * 48 <= wide
    lines = 1 if short or room <= 200 else 2
    radius = _radius(room, lines)
    if lines == 2 and radius < LEAST_SIGN:
        # The sign says who it is to the last row; the name stands in the heading too.
        lines, radius = 1, _radius(room, 1)
    if radius >= LEAST_SIGN:
        y += 8
        canvas.badge(team, QPointF(TOWER.center().x(), y + radius * 1.2), radius)
        y += radius * 2.4 + 16
    canvas.text(
        QRectF(TOWER.x() + 14, y, wide, bottom - y),
        team.name,
        48,
        ink=ink,
        align=CENTRE,
        level=TOP,
        lines=lines,
        leading=1.2,
        brief=True,
    )


def _says_worth(scene: QuestionScene, said: _Said) -> bool:
    return bool(scene.heading.value) and not said.hint and scene.stage is not Stage.VOIDED


def _worth(canvas: Canvas, value: int) -> None:
    """What the question is worth, at the foot of the tower."""
    look = canvas.look
    middle = TOWER.bottom() - 150
    canvas.rule(TOWER.x() + 30, middle - 84, TOWER.width() - 60)
    canvas.digits(str(value), QPointF(TOWER.center().x(), middle), 104, look.metal, True)
    canvas.text(
        QRectF(TOWER.x() + 20, middle + 54, TOWER.width() - 40, 60),
        phrases.points_word(),
        46,
        ink=look.soft,
        align=CENTRE,
    )


def _fouls(canvas: Canvas, teams: tuple[Team, ...], y: float) -> None:
    """Teams that fouled at this question."""
    look = canvas.look
    box = canvas.text(
        QRectF(TOWER.x() + 14, y + 6, TOWER.width() - 28, 60),
        phrases.foul(),
        48,
        ink=look.alarm,
        align=CENTRE,
        level=TOP,
    )
    if len(teams) > MANY_FOULS:
        canvas.text(
            QRectF(TOWER.x() + 14, box.bottom() + 20, TOWER.width() - 28, 100),
            phrases.team_count(len(teams)),
            80,
            ink=look.ink,
            align=CENTRE,
        )
        return
    across = min(3, len(teams))
    top = box.bottom() + 50
    for at, team in enumerate(teams):
        row, column = divmod(at, across)
        x = TOWER.center().x() + (column - (across - 1) / 2) * 80
        canvas.badge(team, QPointF(x, top + row * 84), 30)
