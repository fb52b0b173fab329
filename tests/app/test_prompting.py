"""The prompter of an evening: its keys, its light, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.app import start
from quizapp.app.desktop import Desktop
from quizapp.app.evening import Evening
from quizapp.app.library import SAMPLE, Library
from quizapp.windows.console.keys import Deed
from quizapp.windows.prompter import PrompterWindow


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    palette = qapp.palette()
    start.application("zh")
    folder = tmp_path / "data"
    folder.mkdir()
    made = Desktop(qapp, Library(folder))
    made.show_home()
    yield made
    leave(made)
    made.home.close()
    made._library.close()
    start.application("en")
    qapp.setPalette(palette)


def hosting(desktop: Desktop) -> Evening:
    if desktop.evening is None:
        desktop.home.rehearse_requested.emit(SAMPLE)
    assert desktop.evening is not None
    return desktop.evening


def prompter(desktop: Desktop) -> PrompterWindow:
    return hosting(desktop).prompting.window


def press(desktop: Desktop, key: Qt.Key) -> None:
    QTest.keyClick(hosting(desktop).console, key)


def leave(desktop: Desktop) -> None:
    if desktop.evening is not None:
        desktop.evening.console._leaving = True
        desktop.evening.console.close()
        QTest.qWait(50)


def test_f8_switches_it_and_its_button_and_light_say_so(desktop: Desktop) -> None:
    console = hosting(desktop).console
    button = console.page.panic.buttons[Deed.PROMPTER]
    light = console.page.top.lights["prompter"]
    assert not prompter(desktop).isVisible()
    assert not button.lit
    assert light.isHidden()
    press(desktop, Qt.Key.Key_F8)
    assert prompter(desktop).isVisible()
    assert button.lit
    assert not light.isHidden()
    QTest.qWait(450)
    press(desktop, Qt.Key.Key_F8)
    assert not prompter(desktop).isVisible()
    assert light.isHidden()


def test_its_window_hides_nothing_that_a_step_waits_for(desktop: Desktop) -> None:
    console = hosting(desktop).console
    console.showNormal()
    console.resize(1366, 768)
    press(desktop, Qt.Key.Key_F8)
    hides_nothing(desktop)
    console.resize(1600, 900)
    for _ in range(100):
        if console.place_of(console.page.records).contains(prompter(desktop).geometry()):
            break
        QTest.qWait(20)
    hides_nothing(desktop)
    assert prompter(desktop).placement.box is None, "nobody has moved it"


def hides_nothing(desktop: Desktop) -> None:
    page = hosting(desktop).console.page
    window = prompter(desktop).frameGeometry()
    for part in (page.big, page.offers_row, page.clock, page.answer, page.teams, page.undo):
        box = QRect(part.mapToGlobal(QPoint(0, 0)), part.size())
        assert not window.intersects(box), part
    row = page.panic
    assert not window.intersects(QRect(row.mapToGlobal(QPoint(0, 0)), row.size()))


def test_a_click_on_the_console_does_not_hide_its_window(desktop: Desktop) -> None:
    """Systems keep a dialog above the window that owns it, and only a dialog."""
    press(desktop, Qt.Key.Key_F8)
    window, console = prompter(desktop), hosting(desktop).console
    assert window.windowHandle().type() == Qt.WindowType.Dialog
    assert window.windowHandle().transientParent() is console.windowHandle()


def test_it_follows_the_match(desktop: Desktop) -> None:
    press(desktop, Qt.Key.Key_F8)
    page = prompter(desktop).page
    evening = hosting(desktop)
    before = page.script
    evening.control.proceed()
    assert page.script != before
    while not evening.control.match.asks:
        evening.control.proceed()
    asked = evening.control.match.asks[-1].question
    assert page.script is not None
    assert page.script.answer
    assert asked.stem in page.accessibleDescription()


def test_up_and_down_reach_it_and_never_the_match(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned: list[int] = []
    evening = hosting(desktop)
    monkeypatch.setattr(prompter(desktop), "turn", turned.append)
    press(desktop, Qt.Key.Key_F8)
    step = evening.control.match.step
    press(desktop, Qt.Key.Key_Down)
    press(desktop, Qt.Key.Key_Up)
    assert turned == [1, -1]
    assert evening.control.match.step == step


def test_the_console_keeps_the_keys(desktop: Desktop) -> None:
    press(desktop, Qt.Key.Key_F8)
    evening = hosting(desktop)
    assert not prompter(desktop).isActiveWindow()
    step = evening.control.match.step
    press(desktop, Qt.Key.Key_Space)
    assert evening.control.match.step == step + 1


def test_it_is_on_again_on_the_next_evening(desktop: Desktop) -> None:
    press(desktop, Qt.Key.Key_F8)
    leave(desktop)
    assert desktop.evening is None
    assert prompter(desktop).isVisible()
    QTest.qWait(10)
    press(desktop, Qt.Key.Key_F8)
    leave(desktop)
    assert not prompter(desktop).isVisible()


def test_it_goes_with_the_evening(desktop: Desktop) -> None:
    press(desktop, Qt.Key.Key_F8)
    assert prompter(desktop).isVisible()
    leave(desktop)
    assert desktop.evening is None
    seen = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert not any(isinstance(one, PrompterWindow) for one in seen)


def test_it_speaks_the_language_of_the_program(desktop: Desktop) -> None:
    press(desktop, Qt.Key.Key_F8)
    page, prompting = prompter(desktop).page, hosting(desktop).prompting
    for lang, ascii_only in (("en", True), ("zh", False)):
        start.application(lang)
        prompting.speak("zh" if lang == "zh" else "en", str)
        assert page.script is not None
        assert page.script.cue.isascii() is ascii_only
