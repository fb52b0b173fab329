"""The contact sheet: every state of the big screen, in every theme and language, as pictures."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from quizapp.app.casting import NOW
from quizapp.app.specimens import Specimen, dressed_for, specimens
from quizapp.app.start import application
from quizapp.files import themes
from quizapp.files.theme import BASES, FILE, read
from quizapp.game.spoken import Lang
from quizapp.windows.stage import Look, Shown, pages, picture
from quizapp.windows.stage.look import dressed

SIZE = (1280, 720)
THUMB = (480, 270)
ACROSS, DOWN = 4, 6
CAPTION = 30
ASPECTS = ((1600, 1200), (1920, 1200), (2560, 1080), (3840, 2160))
"""Screens of other shapes, and one at 200 %."""
ON_OTHER_SCREENS = ("usual/title", "usual/answering", "usual/buzzed")


def contact_sheet(folder: Path, chosen: Sequence[str], langs: Sequence[Lang]) -> Iterator[Path]:
    """Write all pictures and their overviews below `folder`; each file as it is written."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    looks = [look_for(theme) for theme in chosen]
    for lang in langs:
        application(lang)
        found = specimens(lang)
        for look in looks:
            own = dressed_for(look, lang)
            yield from _pictures(folder / f"{look.name}-{lang}", own, found)


def look_for(theme: str) -> Look:
    """A shipped theme by its name, else the one in that file. `Unreadable`, or OSError."""
    if theme in BASES:
        return dressed(themes.find(theme, Path()), theme)
    path = Path(theme)
    if path.is_dir():
        path /= FILE
    reading = read(path.read_bytes(), partial(_beside, path.parent), themes.bases())
    return dressed(themes.Found(reading.theme, path.parent), path.stem)


def _beside(folder: Path, name: str) -> bytes | None:
    path = folder / name
    return path.read_bytes() if path.is_file() else None


def _pictures(folder: Path, look: Look, found: Sequence[Specimen]) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    thumbs: list[tuple[str, QImage]] = []
    for at, (name, scene, page) in enumerate(_leaves(look, found), 1):
        image = picture(scene, NOW, look, *SIZE, page)
        path = folder / f"{at:03d} {name.replace('/', ' - ')}.png"
        image.save(str(path))
        yield path
        small = image.scaled(*THUMB, mode=Qt.TransformationMode.SmoothTransformation)
        thumbs.append((name, small))
    for width, height in ASPECTS:
        for one in found:
            if one.name in ON_OTHER_SCREENS:
                path = folder / f"screen {width}x{height} - {one.name.split('/')[1]}.png"
                picture(one.scene, NOW, look, width, height).save(str(path))
                yield path
    for at in range(0, len(thumbs), ACROSS * DOWN):
        path = folder / f"overview {at // (ACROSS * DOWN) + 1:02d}.png"
        _overview(thumbs[at : at + ACROSS * DOWN]).save(str(path))
        yield path


def _leaves(look: Look, found: Sequence[Specimen]) -> Iterator[tuple[str, Shown, int]]:
    """Every page of every specimen."""
    for one in found:
        count = pages(one.scene, look)
        for page in range(count):
            name = one.name if count == 1 else f"{one.name} {page + 1} of {count}"
            yield name, one.scene, page


def _overview(thumbs: Sequence[tuple[str, QImage]]) -> QImage:
    """Small pictures in rows, each with its name."""
    gap = 12
    wide, high = THUMB[0] + gap, THUMB[1] + CAPTION + gap
    rows = -(-len(thumbs) // ACROSS)
    image = QImage(ACROSS * wide + gap, rows * high + gap, QImage.Format.Format_RGB32)
    image.fill(QColor("#202020"))
    with QPainter(image) as painter:
        font = QFont("Noto Sans SC")
        font.setPixelSize(20)
        painter.setFont(font)
        painter.setPen(QColor("#FFFFFF"))
        for at, (name, thumb) in enumerate(thumbs):
            row, column = divmod(at, ACROSS)
            x, y = gap + column * wide, gap + row * high
            painter.drawImage(x, y, thumb)
            box = QRectF(x, y + THUMB[1], THUMB[0], CAPTION)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), name)
    return image
