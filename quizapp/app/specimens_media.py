"""Specimens of questions with a picture, a sound or a film, and of the interlude with one.

The picture is painted here, so that nothing of anybody's is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath

from quizapp.app.casting import NOW, asked, clock, strip, teams
from quizapp.app.wording import Wording
from quizapp.bank.question import Choices, Kind
from quizapp.game.match import Stage
from quizapp.game.medium import SECOND, Medium
from quizapp.game.plan import ItemKind
from quizapp.game.scenes import CardScene, QuestionScene, RevealScene
from quizapp.windows.stage import Shown
from quizapp.windows.stage.gallery import Gallery

WIDE, HIGH = "wide.png", "high.png"
TUNE, FILM = "tune.mp3", "film.mp4"
MISSING = "missing.png"
_ORDER = (5, 0, 10, 3, 6, 9, 1, 11, 4, 2, 8, 7)


class _Painted:
    """Pictures out of nothing: a wide landscape and a high one."""

    def picture(self, of: str, name: str) -> QImage | None:  # noqa: ARG002 - as a gallery is asked
        if name == MISSING:
            return None
        return landscape(900, 1200) if name == HIGH else landscape(1600, 1000)

    def frame(self, of: str, name: str) -> QImage | None:  # noqa: ARG002 - as a gallery is asked
        return landscape(1280, 720)

    def length(self, of: str, name: str) -> int:  # noqa: ARG002 - as a gallery is asked
        return 40 * SECOND


PAINTED: Gallery = _Painted()


@lru_cache(maxsize=3)
def landscape(width: int, height: int) -> QImage:
    """Hills before a rising sun."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sky = QLinearGradient(0, 0, 0, height)
        for at, colour in ((0.0, "#20406F"), (0.5, "#E8A365"), (1.0, "#F7DDA0")):
            sky.setColorAt(at, QColor(colour))
        painter.fillRect(0, 0, width, height, sky)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFF3C4"))
        side = min(width, height) * 0.26
        painter.drawEllipse(QRectF(width * 0.58, height * 0.24, side, side))
        for level, colour in ((0.55, "#5C7A6B"), (0.68, "#3B5B4C"), (0.82, "#1F3A30")):
            painter.setBrush(QColor(colour))
            hills = QPainterPath(QPointF(0, height))
            for at in range(41):
                x = at / 40
                bump = ((at * 7 + round(level * 100)) % 11) / 11 * 0.05
                wave = abs((x * 3 + level) % 1 - 0.5) * 0.22
                hills.lineTo(QPointF(x * width, height * (level + wave - bump)))
            hills.lineTo(QPointF(width, height))
            painter.drawPath(hills)
    return image


def medium(**changes: object) -> Medium:
    """Two thirds of a minute of a film or a sound, or a picture; at rest unless told otherwise."""
    return replace(Medium("q"), **changes)


def covered(opened: int) -> Medium:
    """A picture of which so many tiles are open."""
    return medium(picture=WIDE, order=_ORDER, opened=opened)


def shown(words: Wording, count: int, *, whole: bool = True) -> Iterator[tuple[str, Shown]]:
    """Questions and interludes with media; not `whole`: those alone in which texts are laid out."""
    several = teams(words, count)
    reading = asked(words, several, Stage.READING)
    racing = asked(words, several, Stage.OPEN)
    answering = replace(
        asked(words, several, Stage.ANSWERING),
        clock=clock(17.4),
        floor=several[1],
        strip=strip(several, {2: "floor"}),
    )
    runs = {"since": NOW - 14 * SECOND}
    sound = medium(clip=TUNE)
    film = medium(clip=FILM, film=True)
    yield "picture", replace(reading, medium=medium(picture=WIDE))
    yield "picture answering", replace(answering, medium=medium(picture=WIDE))
    yield "sound runs", replace(racing, medium=replace(sound, **runs))
    yield "blanks picture", _bare(reading, words)
    yield "picture revealed", _revealed(reading)
    if not whole:
        return
    yield "picture high", replace(reading, medium=medium(picture=HIGH))
    yield "picture missing", replace(reading, medium=medium(picture=MISSING))
    yield "picture alone", replace(reading, medium=medium(picture=WIDE, large=True))
    yield "picture alone high", replace(reading, medium=medium(picture=HIGH, large=True))
    yield "picture alone race", replace(racing, medium=medium(picture=WIDE, large=True))
    yield "tiles closed", replace(reading, medium=covered(0))
    yield "tiles some", replace(racing, medium=covered(5))
    yield "tiles alone", replace(racing, medium=replace(covered(7), large=True))
    yield "sound ready", replace(reading, medium=sound)
    yield "sound over", replace(answering, medium=replace(sound, ended=True, done=40 * SECOND))
    yield "picture and sound", replace(reading, medium=medium(picture=WIDE, clip=TUNE, **runs))
    yield "film ready", replace(reading, medium=film)
    yield "film runs", replace(reading, medium=replace(film, large=True, **runs))
    yield "film stopped", replace(answering, medium=replace(film, done=14 * SECOND))
    item = CardScene(ItemKind.INTERLUDE, words.round, "", (), WIDE)
    yield "interlude picture", replace(item, medium=medium(of="", picture=WIDE))
    yield "interlude film", replace(item, medium=replace(film, of=""))
    yield "interlude film runs", replace(item, medium=replace(film, of="", **runs))
    yield "interlude sound", replace(item, medium=replace(sound, of="", **runs))


def _bare(reading: QuestionScene, words: Wording) -> QuestionScene:
    """A question without options."""
    picture = medium(picture=HIGH)
    stem = f"{words.stem}____"
    return replace(reading, kind=Kind.BLANKS, stem=stem, options=(), medium=picture)


def _revealed(reading: QuestionScene) -> RevealScene:
    several = tuple(one.team for one in reading.strip)
    return RevealScene(
        reading.heading,
        reading.kind,
        reading.stem,
        reading.options,
        (),
        (),
        Choices((1,)),
        several[1:2],
        several[:1],
        strip(several, {1: "wrong", 2: "right"}),
        medium=medium(picture=WIDE),
    )
