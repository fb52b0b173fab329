"""The window of the check: lights by shape and colour, keys, the laying out in slices."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from quizapp.bank.question import Question
from quizapp.contest.findings import (
    Act,
    Buzzers,
    Copy,
    Disk,
    Facts,
    Fitting,
    Fonts,
    Light,
    Misfit,
    Power,
    Rehearsed,
    Screens,
    Sound,
)
from quizapp.game.plan import Team
from quizapp.game.scenes import ExplainScene, QuestionScene, RevealScene, RoundScene
from quizapp.windows.check import CheckWindow, Fitter, fitting
from quizapp.windows.check.fitting import pictures
from quizapp.windows.check.lights import paint_light
from quizapp.windows.console.colours import dark_palette, light_palette
from quizapp.windows.stage import RED
from tests.windows.console_stand import RACE, TURNS, question

TEAMS = (Team(1, "红旗队"), Team(2, "海港队"))
FOUND = Facts(
    screens=Screens(1),
    fonts=Fonts(loaded=True),
    sound=Sound(device=True),
    power=Power(),
    awake=None,
    disk=Disk("/data", 50_000_000_000),
    copy=Copy(),
    teams=TEAMS,
    rounds=(TURNS, RACE),
    buzzers=Buzzers(frozenset({1, 2})),
    questions=5,
    spares=0,
    fitting=Fitting(0, 9),
    rehearsed=Rehearsed(),
)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[CheckWindow]:
    made = CheckWindow("测试赛", "zh", FOUND)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    QTest.qWaitForWindowExposed(made)
    yield made
    made.hide()
    made.deleteLater()


def test_all_lines_stand_on_one_page_at_the_smallest_size(window: CheckWindow) -> None:
    window.resize(1060, 570)
    QTest.qWait(1)
    last = window.lines.visualItemRect(window.lines.item(window.lines.count() - 1))
    assert window.lines.count() == 16
    assert last.bottom() <= window.lines.viewport().height()
    assert window.minimumSizeHint().width() <= 1060
    assert window.minimumSizeHint().height() <= 570


def test_the_worst_line_is_the_first_that_is_shown(window: CheckWindow) -> None:
    line = window.lines.line
    assert line is not None
    assert line.light is Light.RED


def test_keys_alone_lead_through_the_page(window: CheckWindow) -> None:
    assert window.lines.hasFocus()
    asked = QSignalSpy(window.acted)
    QTest.keyClick(window.lines, Qt.Key.Key_Home)
    QTest.keyClick(window.lines, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    for _ in range(2):
        QTest.keyClick(window.lines, Qt.Key.Key_Down)
    line = window.lines.line
    assert line is not None
    assert line.code == "sound"
    QTest.keyClick(window.lines, Qt.Key.Key_Tab)
    assert window.detail.button.hasFocus()
    QTest.keyClick(window.detail.button, Qt.Key.Key_Space)
    assert asked.count() == 1
    assert asked.at(0)[0].act is Act.SOUND
    gone = QSignalSpy(window.finished)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert gone.count() == 1


def test_a_line_is_heard_as_well_as_seen(window: CheckWindow) -> None:
    spoken = window.lines.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "to mend" in spoken
    assert window.lines.accessibleName()
    window.lines.choose("buzzers")
    assert "红旗队" in window.detail.lamps[1].accessibleName()


def test_the_current_line_stays_while_lights_change(window: CheckWindow) -> None:
    window.lines.choose("copy")
    window.show_facts(replace(FOUND, screens=Screens(2, "HDMI-1", (1920, 1080))))
    line = window.lines.line
    assert line is not None
    assert line.code == "copy"


def test_a_tick_is_told_with_its_round(window: CheckWindow) -> None:
    told = QSignalSpy(window.ticked)
    window.lines.choose("rules")
    window.detail.boxes[1].click()
    assert told.at(0) == [2, True]
    assert TURNS.title in window.detail.boxes[0].text()


def test_lamps_are_the_same_widgets_after_each_press(window: CheckWindow) -> None:
    window.lines.choose("buzzers")
    lamp = window.detail.lamps[1]
    window.press(1)
    assert window.detail.lamps[1] is lamp
    assert lamp.is_lit
    assert not window.detail.lamps[2].is_lit


def test_in_a_running_match_nothing_begins_another(window: CheckWindow) -> None:
    window.show_facts(replace(FOUND, running=True))
    assert window.start.isHidden()
    assert window.rehearse.isHidden()


def test_what_does_not_fit_is_named(window: CheckWindow) -> None:
    window.lines.choose("fits")
    misfit = Misfit(2, "stem", "q7", "很长的题干")
    window.show_fitting(Fitting(3, 9, (misfit,)))
    line = window.lines.line
    assert line is not None
    assert line.light is Light.AMBER
    assert "q7" in str(line.said)


@pytest.mark.parametrize("palette", [light_palette, dark_palette])
def test_it_paints_light_and_dark(window: CheckWindow, palette: Callable[[], QPalette]) -> None:
    window.setPalette(palette())
    for at in range(window.lines.count()):
        window.lines.setCurrentRow(at)
        assert not window.grab().isNull()


def test_lights_differ_without_their_colours(qapp: QApplication) -> None:
    drawn: set[bytes] = set()
    for light in Light:
        image = QImage(40, 40, QImage.Format.Format_Grayscale8)
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        paint_light(painter, QRectF(0, 0, 40, 40), light, QColor("#000000"))
        painter.end()
        flat = image.convertToFormat(QImage.Format.Format_Mono)
        drawn.add(bytes(flat.constBits()))
    assert len(drawn) == len(Light)


# Laying out


def test_every_question_is_laid_out_asked_revealed_and_explained() -> None:
    scenes = [scene for _, scene in pictures((TURNS, RACE), TEAMS)]
    count = len(TURNS.questions) + len(RACE.questions)
    for kind, many in (
        (RoundScene, 2),
        (QuestionScene, count),
        (RevealScene, count),
        (ExplainScene, count),
    ):
        assert sum(isinstance(scene, kind) for scene in scenes) == many


def spare(text: str) -> Question:
    return replace(question(99), stem=text)


def laid_out(fitter: Fitter) -> Fitting:
    while fitter.found.done < fitter.found.of:
        fitter._on_slice()
    return fitter.found


def test_a_long_spare_is_laid_out_too_and_its_pages_are_told(qapp: QApplication) -> None:
    long = replace(TURNS, spares=(spare("很长的题干，" * 60),))
    found = laid_out(Fitter((long,), TEAMS, RED))
    assert found.of == len(list(pictures((long,), TEAMS)))
    named = {one.question for one in (*found.paged, *found.misfits)}
    assert named == {"q99"}


def test_a_question_is_named_once_by_what_does_not_fit(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_reveal(scene: object, _look: object) -> bool:
        return not isinstance(scene, (RevealScene, ExplainScene))

    monkeypatch.setattr(fitting, "fits", no_reveal)
    found = laid_out(Fitter((TURNS,), TEAMS, RED))
    assert [(one.question, one.what) for one in found.misfits] == [
        (one.id, "key") for one in TURNS.questions
    ]


def test_it_works_in_slices_and_rests_when_it_is_stopped(qapp: QApplication) -> None:
    fitter = Fitter((TURNS, RACE), TEAMS, RED)
    assert fitter.found.done == 0, "nothing is laid out before the event loop has its turn"
    fitter._on_slice()
    some = fitter.found.done
    assert some > 0
    fitter.stop()
    QTest.qWait(40)
    assert fitter.found.done == some
