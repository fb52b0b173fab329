"""Pictures before the rounds: the title and the teams."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient

from quizapp.game.plan import Team
from quizapp.game.scenes import TeamsScene, TitleScene
from quizapp.windows.stage import phrases, typography
from quizapp.windows.stage.backdrop import backdrop
from quizapp.windows.stage.canvas import CENTRE, LEFT, SAFE, TOP, Canvas, shade
from quizapp.windows.stage.look import Look
from quizapp.windows.stage.typography import INK, LEAST, Setting

GAP = 24.0
PAD = 14.0
"""Between the texts of a team's card and its edges."""
TALL = 400.0
"""A card so high has room for large signs."""
CARD_LEADING = 1.2
BETWEEN = "\u2002"
"""Between two names of a line."""
MEMBER = 46.0
"""Size of a member's name."""
HIGHEST = 560.0
"""Of a card whose texts ask for no more."""


def title(canvas: Canvas, scene: TitleScene) -> None:
    """The card of the whole event."""
    backdrop(canvas, True, title=True)
    canvas.veil(QRectF(SAFE.x() + 200, 230, SAFE.width() - 400, 400), 0.58, 260)
    box = QRectF(SAFE.x() + 40, 316, SAFE.width() - 80, 330)
    # One line, if that keeps it large; a title in two lines is broken where its sense allows.
    wide = typography.width_of(scene.title, canvas.look.family, True)
    lines = 1 if wide * 104 <= box.width() else 2 if wide * 84 <= 1.9 * box.width() else 3
    done = canvas.text(
        box,
        scene.title,
        160,
        least=72,
        align=CENTRE,
        lines=lines,
        leading=1.22,
        metal=True,
        cut=False,
    )
    if scene.organiser:
        wide = typography.width_of(scene.organiser, canvas.look.family, False) * 56
        top = max(SAFE.y() + 20, done.y() - 150)
        canvas.text(
            QRectF(SAFE.x(), top, SAFE.width(), 76),
            scene.organiser,
            56,
            bold=False,
            ink=canvas.look.ink,
            align=CENTRE,
        )
        canvas.rule(960 - min(1500, wide + 260) / 2, top + 102, min(1500, wide + 260))
    if scene.subtitle:
        canvas.text(
            QRectF(SAFE.x() + 100, done.bottom() + 48, SAFE.width() - 200, 150),
            scene.subtitle,
            64,
            ink=canvas.look.ink,
            align=CENTRE,
            level=TOP,
            lines=2,
        )


def headline(canvas: Canvas, small: str, large: str, compact: bool = False) -> float:
    """A centred headline for tables and groups; `compact` on one line; the y below it."""
    top = SAFE.y() - 4
    canvas.veil(QRectF(SAFE.x() + 300, 0, SAFE.width() - 600, 110 if compact else 170), 0.62, 300)
    if compact and small:
        together = f"{small} · {large}"
        wide = typography.width_of(together, canvas.look.family, True) * typography.LEAST
        # A name too long to stand beside stood whole on the title card.
        large, small = together if wide <= SAFE.width() - 240 else large, ""
    words = canvas.text(
        QRectF(SAFE.x() + 120, top + 4, SAFE.width() - 240, 78),
        large,
        70,
        align=CENTRE,
        metal=True,
    )
    if small:
        canvas.text(
            QRectF(SAFE.x() + 120, words.bottom() + 9, SAFE.width() - 240, 60),
            small,
            48,
            bold=False,
            ink=canvas.look.soft,
            align=CENTRE,
            brief=True,
        )
    y = top + (160 if small else 98)
    canvas.rule(960 - 420, y, 840)
    return y + 22


def teams(canvas: Canvas, scene: TeamsScene) -> None:
    """The teams come in: a card each."""
    backdrop(canvas, True)
    count = len(scene.teams)
    y = headline(canvas, scene.title, phrases.teams_title(), count > 4)
    if not count:
        return
    across = count if count <= 4 else -(-count // 2) if count <= 8 else 4
    rows = -(-count // across)
    area = QRectF(SAFE.x(), y + 6, SAFE.width(), SAFE.bottom() - y - 6)
    gap = GAP if rows < 4 else 12.0
    wide = min(700.0 if count == 2 else 560.0, (area.width() - gap * (across - 1)) / across)
    most = HIGHEST
    if rows == 1:
        room = QRectF(0, 0, wide - 2 * PAD, area.height() - 40)
        found = _portraits(canvas.look, scene.teams, room)
        most = max(most, *(one.height + 64 for one in found))
    high = min(most, (area.height() - gap * (rows - 1)) / rows)
    top = area.y() + (area.height() - rows * high - gap * (rows - 1)) / 2
    inner = QRectF(0, 0, wide - 2 * PAD, high - 40)
    portraits = _portraits(canvas.look, scene.teams, inner) if rows <= 2 else []
    # The signs of a row stand in one line: the fullest card decides how high.
    drop = 12 + min((inner.height() - one.height for one in portraits), default=0.0) / 2
    for at, team in enumerate(scene.teams):
        row, column = divmod(at, across)
        here = min(across, count - row * across)
        start = area.center().x() - (here * wide + (here - 1) * gap) / 2
        cell = QRectF(start + column * (wide + gap), top + row * (high + gap), wide, high)
        canvas.enters(cell)
        if portraits:
            _portrait(canvas, cell, team, portraits[at], drop)
        else:
            _name_card(canvas, cell, team)


def banner(canvas: Canvas, cell: QRectF, team: Team, wash: float) -> None:
    """A plate washed with the team's colour from the top."""
    look, painter = canvas.look, canvas.painter
    canvas.plate(cell, look.panel_top, look.panel_bottom, edge=look.edge, radius=20)
    light = QLinearGradient(cell.topLeft(), cell.bottomLeft())
    light.setColorAt(0.0, shade(team.colour, wash))
    light.setColorAt(0.55, shade(team.colour, 0.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(light)
    painter.drawRoundedRect(cell.adjusted(3, 3, -3, -3), 18, 18)
    painter.setBrush(QColor(team.colour))
    painter.drawRoundedRect(QRectF(cell.x() + 24, cell.bottom() - 12, cell.width() - 48, 6), 3, 3)


class _Line(Struct, frozen=True):
    """A text of a team's card, and how far it stands below what is above it."""

    text: str
    setting: Setting
    above: float
    bold: bool
    ink: str


class _Portrait(Struct, frozen=True):
    """A team's card: the radius of its sign, the texts below it, and whether all are whole."""

    radius: float
    lines: tuple[_Line, ...]
    whole: bool

    @property
    def height(self) -> float:
        """Of the sign and all texts."""
        return 2.6 * self.radius + sum(one.above + one.setting.inked for one in self.lines)


def _portraits(look: Look, several: tuple[Team, ...], box: QRectF) -> list[_Portrait]:
    """All in the same way: where a text would be cut, smaller signs leave room for a line more."""
    found = [_portrait_of(look, one, box, 2) for one in several]
    if box.height() > TALL or all(one.whole for one in found):
        return found
    return [_portrait_of(look, one, box, 3) for one in several]


def _portrait_of(look: Look, team: Team, box: QRectF, most: int) -> _Portrait:
    """Sign, name in at most so many lines, unit and members, as far as there is room."""
    tall = box.height() > TALL
    radius = 78.0 if tall else 46.0 if most < 3 else 38.0
    parts = (
        (team.name, 66.0 if tall else 56.0, most, 26.0 if tall else 8.0, True, look.ink),
        (team.unit, 46.0, 2 if tall else 1, 22.0 if tall else 9.0, False, look.soft),
        (team.members, MEMBER, 4, 26.0 if tall else 11.0, False, look.ink),
    )
    lines: list[_Line] = []
    whole, left = True, box.height() - 2.6 * radius
    for told, size, count, above, bold, ink in parts:
        room = left - above
        count = min(count, int((room / LEAST - INK) / CARD_LEADING + 1))
        if not told or count < 1:
            whole = whole and not told
            continue
        text = told if isinstance(told, str) else name_lines(told, look.family, box.width(), count)
        for within in (min(2, count), count):
            setting = typography.set_text(
                text,
                look.family,
                bold,
                (box.width(), room),
                (size, LEAST),
                within,
                CARD_LEADING,
                True,
            )
            if setting.whole:
                break
        lines.append(_Line(text, setting, above, bold, ink))
        whole = whole and setting.whole
        left = room - setting.inked
    return _Portrait(radius, tuple(lines), whole)


def name_lines(names: Sequence[str], family: str, width: float, most: int) -> str:
    """Names in `most` lines of `width`, none of them cut.

    Where they do not all have room, the last line says how many they are.
    """
    for size in (MEMBER, LEAST):
        lines = _filled(names, family, width / size)
        if len(lines) <= most:
            return "\n".join(lines)
    tail = phrases.in_all(len(names))
    for told in range(len(names) - 1, 0, -1):
        lines = _filled((*names[:told], tail), family, width / LEAST)
        if len(lines) <= most:
            return "\n".join(lines)
    return "\n".join(_filled(names[:1], family, width / LEAST))


def _filled(names: Sequence[str], family: str, width: float) -> tuple[str, ...]:
    """As many names on each line of `width` em as it holds."""
    lines: list[list[str]] = []
    for name in names:
        longer = BETWEEN.join([*lines[-1], name]) if lines else name
        if lines and typography.width_of(longer, family, False) <= width:
            lines[-1].append(name)
        else:
            lines.append([name])
    return tuple(BETWEEN.join(map(typography.joined, line)) for line in lines)


def _portrait(canvas: Canvas, cell: QRectF, team: Team, portrait: _Portrait, drop: float) -> None:
    """Sign, name, unit and members, one under the other, from `drop` below the card's edge on."""
    banner(canvas, cell, team, 0.16)
    radius = portrait.radius
    centre = QPointF(cell.center().x(), cell.y() + drop + radius * 1.3)
    halo = QRectF(centre.x() - radius * 2.2, centre.y() - radius * 2.2, radius * 4.4, radius * 4.4)
    canvas.glow(halo.intersected(cell), team.colour, 0.35)
    canvas.badge(team, centre, radius)
    y = centre.y() + radius * 1.3
    for one in portrait.lines:
        y += one.above
        high = one.setting.inked
        room = QRectF(cell.x() + PAD, y, cell.width() - 2 * PAD, high)
        shown = replace(one.setting, whole=True)  # Whole, it stands in the list of the teams.
        canvas.put(room, shown, one.text, one.bold, one.ink, CENTRE, TOP)
        y += high


def _name_card(canvas: Canvas, cell: QRectF, team: Team) -> None:
    """Sign at the left, name and unit beside it, in the middle of the card."""
    look = canvas.look
    banner(canvas, cell, team, 0.14)
    radius = min(46.0, cell.height() * 0.32)
    middle = cell.center().y() - 3
    canvas.badge(team, QPointF(cell.x() + 24 + radius, middle), radius)
    x = cell.x() + 46 + 2 * radius
    text = QRectF(x, cell.y() + 8, cell.right() - x - PAD, cell.height() - 24)
    if not team.unit or cell.height() <= 170:
        lines = 2 if text.height() > 100 else 1
        canvas.text(text, team.name, 50, lines=lines, leading=1.16, brief=True)
        return
    box = (text.width(), text.height() - 58.0)
    name = typography.set_text(
        team.name, look.family, True, box, (52, LEAST), 3 if box[1] > 150 else 2, 1.16, True
    )
    high = name.inked
    least = (text.width(), text.height() - high - 12)
    lines = 2 if least[1] > 100 else 1
    unit = typography.set_text(
        team.unit, look.family, False, least, (LEAST, LEAST), lines, 1.16, True
    )
    whole = high + 12 + unit.inked
    upper = QRectF(x, middle - whole / 2, text.width(), high)
    canvas.put(upper, replace(name, whole=True), team.name, True, look.ink, LEFT, TOP)
    lower = QRectF(x, upper.bottom() + 12, text.width(), unit.inked)
    canvas.put(lower, replace(unit, whole=True), team.unit, False, look.soft, LEFT, TOP)
