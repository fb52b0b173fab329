"""The laws of the hall's pictures, over every state, language and extreme content."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF

from quizapp.app.casting import NOW
from quizapp.app.specimens import Specimen, dressed_for, specimens
from quizapp.windows.stage import Shown
from quizapp.windows.stage.painting import room_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor, QImage
    from PySide6.QtWidgets import QApplication

    from quizapp.game.spoken import Lang
    from quizapp.windows.stage import Look
    from quizapp.windows.stage.canvas import Placed

LANGS: tuple[Lang, ...] = ("zh", "en")
GROUPS = tuple(dict.fromkeys(one.name.split("/")[0] for one in specimens("zh")))
SAFE = QRectF(95, 53, 1730, 974)
COVERED = tuple(
    f"{group}/{name}"
    for group in ("long", "usual", "short", "8 teams")
    for name in ("void", "swapped")
)
"""A plate lies across the question, which is over."""
OPEN_GROUND = ("long/title", "long/choose", "long/call member", "long/buzzed", "long/podium")
"""Where long texts reach far over the ground itself."""
HALF = (960, 540)
CLINGS = 9.0


@pytest.fixture(params=LANGS)
def lang(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Lang]:
    from quizapp.windows.parts import translation

    translation.install(qapp, request.param)
    yield request.param
    translation.install(qapp, "en")


@cache
def _found(lang: Lang) -> dict[str, list[Specimen]]:
    groups: dict[str, list[Specimen]] = {name: [] for name in GROUPS}
    for one in specimens(lang):
        groups[one.name.split("/")[0]].append(one)
    return groups


def _look(lang: Lang, *, blue: bool = False) -> Look:
    from quizapp.windows.stage import BLUE, RED

    return dressed_for(BLUE if blue else RED, lang)


def _pictures(lang: Lang, group: str) -> Iterator[tuple[str, tuple[Placed, ...]]]:
    """The texts of every page."""
    from quizapp.windows.stage import layout, pages

    look = _look(lang)
    for one in _found(lang)[group]:
        for page in range(pages(one.scene, look)):
            yield f"{one.name} page {page + 1}", layout(one.scene, look, NOW, page)


def _scene(lang: Lang, group: str, name: str) -> Shown:
    """The scene of a page by the name that it has in `_pictures`."""
    own = name.rpartition(" page ")[0]
    return next(one.scene for one in _found(lang)[group] if one.name == own)


@pytest.mark.parametrize("group", GROUPS)
def test_every_text_is_whole_large_enough_and_in_its_place(lang: Lang, group: str) -> None:
    """At least 4 % of the height, inside the margin of 5 %, its own room and the plate below it."""
    faults: list[str] = []
    for name, texts in _pictures(lang, group):
        alone = room_of(_scene(lang, group, name)) is not None  # a picture that has the screen
        assert texts or alone, f"{name}: a picture without a word"
        for one in texts:
            ink = QRectF(*one.box)
            if not SAFE.contains(ink):
                faults.append(f"{name}: {one.text!r} leaves the margin: {one.box}")
            if not QRectF(*one.room).adjusted(-2, -2, 2, 2).contains(ink):
                faults.append(f"{name}: {one.text!r} leaves its room: {one.box} {one.room}")
            if one.plate and not QRectF(*one.plate).adjusted(0, -2, 0, 2).contains(ink):
                faults.append(f"{name}: {one.text!r} leaves its plate: {one.box} {one.plate}")
            if one.size < 43:
                faults.append(f"{name}: {one.text!r} is too small: {one.size}")
            if not one.whole or not one.fits:
                faults.append(f"{name}: {one.text!r} is cut or does not fit")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("group", GROUPS)
def test_no_text_lies_on_another(lang: Lang, group: str) -> None:
    faults: list[str] = []
    for name, texts in _pictures(lang, group):
        if name.split(" page")[0] in COVERED:
            continue
        boxes = [(one.text, QRectF(*one.box).adjusted(1, 1, -1, -1)) for one in texts]
        for (text, box), (other, under) in combinations(boxes, 2):
            if box.intersects(under):
                faults.append(f"{name}: {text!r} and {other!r}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("group", GROUPS)
def test_no_text_clings_to_a_card_that_is_not_its_own(lang: Lang, group: str) -> None:
    """What stands between two cards keeps off both, so that it is not taken for a part of one."""
    faults: list[str] = []
    for name, texts in _pictures(lang, group):
        if name.split(" page")[0] in COVERED:
            continue
        plates = {one.plate for one in texts if one.plate}
        for one in texts:
            box = QRectF(*one.box)
            for other in (QRectF(*plate) for plate in plates):
                beside = other.right() < box.left() or box.right() < other.left()
                gap = max(other.top() - box.bottom(), box.top() - other.bottom())
                if not beside and not other.contains(box.center()) and gap < CLINGS:
                    faults.append(f"{name}: {one.text!r} is {gap:.0f} from {other}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("group", ["usual", "short", "long", "8 teams"])
def test_a_question_keeps_to_four_lines_of_26_characters(lang: Lang, group: str) -> None:
    """And to 5 to 6.5 % of the height."""
    from quizapp.game.scenes import QuestionScene, RevealScene
    from quizapp.windows.stage import layout, pages

    look = _look(lang)
    for one in _found(lang)[group]:
        if not isinstance(one.scene, QuestionScene | RevealScene):
            continue
        for page in range(pages(one.scene, look)):
            for text in layout(one.scene, look, NOW, page):
                if text.text != one.scene.stem:
                    continue
                assert 54 <= text.size <= 70.2, one.name
                assert text.box[2] <= 26.01 * text.size, one.name
                assert text.box[3] <= 4 * 1.32 * text.size, one.name


@pytest.mark.parametrize("group", ["long"])
def test_the_pages_hold_the_whole_question(lang: Lang, group: str) -> None:
    """Every letter of the stem and every option is on some page, in order."""
    from quizapp.game.scenes import QuestionScene
    from quizapp.windows.stage.planning import asked_of, pages

    look = _look(lang)
    for one in _found(lang)[group]:
        scene = one.scene
        if not isinstance(scene, QuestionScene):
            continue
        found = pages(asked_of(scene), look.family)
        letters = "".join(
            piece.text
            for page in found
            for setting in (*page.clues, *((page.stem,) if page.stem is not None else ()))
            for line in setting.lines
            for atom in line
            for piece in atom.pieces
        )
        whole = re.sub(r"[_\s]", "", scene.stem)
        assert letters.replace(" ", "") == whole, one.name
        with_rows = [page for page in found if page.rows]
        assert with_rows or not (scene.options or scene.kind.value in ("truefalse", "numeric"))


@pytest.mark.parametrize("blue", [False, True], ids=["red", "blue"])
@pytest.mark.parametrize("group", ["usual", "24 teams", "long"])
def test_every_text_stands_out_seven_to_one(qapp: QApplication, group: str, blue: bool) -> None:
    """Measured on the picture itself without its letters, at its worst place below each text."""
    from quizapp.windows.stage import layout, pages

    assert qapp is not None
    look = _look("zh", blue=blue)
    faults: list[str] = []
    for one in _found("zh")[group]:
        if one.name in COVERED or (group == "long" and one.name not in OPEN_GROUND):
            continue
        for page in range(pages(one.scene, look)):
            bare, full = (_painted(one, look, page, wordless=less) for less in (True, False))
            for text in layout(one.scene, look, NOW, page):
                if "____" in text.text:
                    continue  # what fills a blank has an ink and a ground of its own
                ratio = _worst(bare, full, text)
                if ratio < 7:
                    faults.append(f"{one.name}: {text.text!r} {text.ink} {ratio:.1f}")
    assert not faults, "\n".join(faults)


def _painted(one: Specimen, look: Look, page: int, *, wordless: bool) -> QImage:
    from PySide6.QtGui import QImage, QPainter

    from quizapp.windows.stage.canvas import Canvas
    from quizapp.windows.stage.painting import moving, still

    image = QImage(*HALF, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(HALF[0] / 1920, HALF[1] / 1080)
    canvas = Canvas(painter, look, wordless=wordless)
    still(canvas, one.scene, page)
    moving(canvas, one.scene, NOW)
    painter.end()
    return image


def _worst(bare: QImage, full: QImage, text: Placed) -> float:
    """The least contrast of the ink with the ground where its letters stand."""
    from quizapp.windows.stage.look import contrast

    x, y, wide, high = (part / 2 for part in text.box)
    columns = max(8, int(wide / 3))
    grounds: set[str] = set()
    for across in range(columns):
        for down in range(10):
            at = (
                min(HALF[0] - 1, int(x + wide * across / columns)),
                min(HALF[1] - 1, int(y + high * down / 10)),
            )
            if _far(bare.pixelColor(*at), full.pixelColor(*at)) > 90:
                grounds.add(bare.pixelColor(*at).name())
    assert grounds, f"{text.text!r} was not painted"
    return min(contrast(text.ink, ground) for ground in grounds)


def _far(one: QColor, other: QColor) -> int:
    return max(
        abs(one.red() - other.red()),
        abs(one.green() - other.green()),
        abs(one.blue() - other.blue()),
    )
