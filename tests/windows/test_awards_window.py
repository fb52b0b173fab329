"""The window as a whole: opened from home, every field named, and it fits a small screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from quizapp.app.awarding import Awarding
from quizapp.app.desktop import Desktop
from quizapp.awards.template import Paper
from quizapp.contest import commands as c
from quizapp.contest.awards import Shared
from quizapp.windows.awards.answer import AMBER, GREEN, GREY, RED
from quizapp.windows.awards.calibration import CalibrationDialog
from quizapp.windows.awards.key_dialogs import (
    ChangeDialog,
    MakeDialog,
    RestoreDialog,
    RotateDialog,
    TestDialog,
    UnlockDialog,
)
from quizapp.windows.awards.special_dialog import SpecialDialog
from quizapp.windows.awards.style import legible
from quizapp.windows.awards.window import ISSUE, AwardsWindow
from quizapp.windows.contest.phrases import AWARDS
from tests.app.awards_stand import competed
from tests.windows.awards_stand import office, played, until

INNER = (QAbstractSpinBox, QComboBox, QAbstractItemView, QTabBar, QLineEdit)
"""What is inside these is Qt's own."""
FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox, QAbstractItemView)


@pytest.fixture
def made(qapp: QApplication, tmp_path: Path) -> Iterator[Awarding]:
    found = office(tmp_path / "data")
    yield found
    found.library.close()


def nameless(root: QWidget) -> list[str]:
    """The fields and buttons that a screen reader could not name."""
    found: list[str] = []
    for field in root.findChildren(QWidget):
        around = field.parentWidget()
        inner = isinstance(around, INNER)
        if inner or around is None or around.inherits("QComboBoxPrivateContainer"):
            continue
        name = field.accessibleName()
        if isinstance(field, QAbstractButton):
            name = name or field.text()
        elif not isinstance(field, FIELDS):
            continue
        if not name:
            found.append(f"{type(field).__name__} {field.objectName()} in {type(around).__name__}")
    return found


def test_every_field_and_button_has_a_name(made: Awarding) -> None:
    window = AwardsWindow(made)
    window.templates.desk.choose("box:1")
    assert nameless(window) == []
    for dialog in (
        MakeDialog(made.keeper, parent=window),
        UnlockDialog(made.keeper, window),
        TestDialog(made.keeper, window),
        RestoreDialog(made.keeper, window),
        ChangeDialog(made.keeper, window),
        RotateDialog(made.keeper, window),
        SpecialDialog((), (), window),
        CalibrationDialog(made, "", "", Paper(), window),
    ):
        assert nameless(dialog) == []
    window.close()


def test_it_fits_a_laptop_of_1366_by_768_at_125_percent(made: Awarding) -> None:
    window = AwardsWindow(made)
    window.show()
    for page in range(window.tabs.count()):
        window.tabs.setCurrentIndex(page)
        least = window.minimumSizeHint()
        assert least.width() <= 1093
        assert least.height() <= 614
    window.close()


def test_a_competition_opens_it_with_its_awards_and_comes_back(made: Awarding) -> None:
    kept = competed(made.library)
    kept.do(c.SettleAwards(Shared.BETTER))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    desktop = Desktop(app, made.library)
    desktop.show_home()
    desktop.home.stages_requested.emit(kept.id)
    competition = desktop.competing.window
    assert competition is not None
    competition.go(AWARDS)
    assert competition.awards.certificates.isVisible()
    competition.awards.certificates.click()
    window = desktop.awards
    assert window is not None
    assert not competition.isVisible()
    until(lambda: len(window.issue.who.rows.honours) == 6)
    assert window.issue.who.origin.source.match == kept.id
    window.close()
    assert competition.isVisible()
    assert not desktop.home.isVisible()
    competition.close()
    desktop.home.close()


def test_home_opens_it_for_a_finished_match_and_comes_back(made: Awarding) -> None:
    match = played(made.library)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    desktop = Desktop(app, made.library)
    desktop.show_home()
    desktop.home.finished.certificates.click()
    window = desktop.awards
    assert window is not None
    assert window.isVisible()
    assert not desktop.home.isVisible()
    assert window.tabs.currentIndex() == ISSUE
    until(lambda: len(window.issue.who.rows.honours) == 6)
    assert window.issue.who.origin.source.match == match
    window.close()
    assert desktop.home.isVisible()
    desktop.home.certificates.click()
    assert desktop.awards is not None
    desktop.awards.close()
    desktop.home.close()


@pytest.mark.parametrize("ground", ["#FFFFFF", "#22262E", "#1B1D22"])
@pytest.mark.parametrize("colour", [GREEN, RED, AMBER, GREY])
def test_the_colours_of_the_answers_can_be_read_in_a_list(ground: str, colour: str) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    assert contrast(legible(colour, palette), QColor(ground)) >= 4.5


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 reckons it."""
    bright, dim = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
