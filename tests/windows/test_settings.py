"""Settings, about and the page for trouble: what they ask for, named, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QWidget

from quizapp.windows.parts import translation
from quizapp.windows.settings import About, AboutDialog, Choice, SettingsDialog, TroubleDialog

ABOUT = About("1.2", "Python 3.11", "Bundled: a font.\n", "/data/logs/quizapp.log")


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    translation.install(qapp, "en")


def dialogs() -> list[QDialog]:
    return [
        SettingsDialog(Choice("en", "light", True)),
        AboutDialog(ABOUT),
        TroubleDialog("The disk is full."),
        TroubleDialog("The data cannot be read.", goes_on=False),
    ]


@pytest.mark.parametrize("index", range(4))
def test_everything_is_named_and_reached_by_tab(app: QApplication, index: int) -> None:
    dialog = dialogs()[index]
    dialog.show()
    QTest.qWaitForWindowExposed(dialog)
    wanted = {
        one
        for one in dialog.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    for one in wanted:
        named = one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
        assert named, type(one).__name__
    met: set[QWidget] = set()
    for _ in range(20):
        focus = dialog.focusWidget()
        if focus is not None:
            met.add(focus)
        QTest.keyClick(focus or dialog, Qt.Key.Key_Tab)
    assert wanted <= met
    dialog.close()


@pytest.mark.parametrize("index", range(4))
def test_enter_and_escape_leave_it(app: QApplication, index: int) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = dialogs()[index]
        if isinstance(dialog, SettingsDialog):
            dialog.close_button.setFocus()
        dialog.show()
        QTest.keyClick(dialog.focusWidget() or dialog, key)
        assert not dialog.isVisible()


def test_what_is_chosen_is_told_at_once(app: QApplication) -> None:
    dialog = SettingsDialog(Choice("en", "light", True))
    told: list[object] = []
    dialog.language_chosen.connect(told.append)
    dialog.theme_chosen.connect(told.append)
    dialog.sounds_chosen.connect(told.append)
    dialog.show()
    QTest.keyClick(dialog.language, Qt.Key.Key_Up)
    QTest.keyClick(dialog.theme, Qt.Key.Key_Down)
    dialog.sounds.setFocus()
    QTest.keyClick(dialog.sounds, Qt.Key.Key_Space)
    assert told == ["zh", "dark", False]
    dialog.close()


def test_it_speaks_another_language_while_it_is_open(app: QApplication) -> None:
    settings, about = SettingsDialog(Choice("en", "dark", False)), AboutDialog(ABOUT)
    for dialog in (settings, about):
        dialog.show()
    translation.install(app, "zh")
    app.sendPostedEvents()
    assert settings.windowTitle() == "设置"
    assert settings.theme.currentText() == "深色"
    assert settings.theme.currentData() == "dark"
    assert not settings.sounds.isChecked()
    assert about.report.text() == "保存出错信息…"
    assert "/data/logs/quizapp.log" in about.log.text()
    for dialog in (settings, about):
        dialog.close()


def test_about_tells_version_licences_and_log(app: QApplication) -> None:
    dialog = AboutDialog(ABOUT)
    assert "1.2" in dialog.title.text()
    assert "a font" in dialog.notice.toPlainText()
    assert dialog.notice.isReadOnly()
    asked: list[str] = []
    dialog.folder_requested.connect(lambda: asked.append("folder"))
    dialog.report_requested.connect(lambda: asked.append("report"))
    dialog.folder.click()
    dialog.report.click()
    assert asked == ["folder", "report"]
    dialog.close()


def test_trouble_says_what_and_what_to_do(app: QApplication) -> None:
    asked: list[bool] = []
    dialog = TroubleDialog("The disk is full.")
    dialog.report_requested.connect(lambda: asked.append(True))
    dialog.show()
    assert dialog.said.text() == "The disk is full."
    assert "kept" in dialog.rest.text()
    dialog.report.click()
    assert asked == [True]
    assert dialog.isVisible(), "a report is saved and the page stays"
    dialog.close()
    assert "cannot go on" in TroubleDialog("…", goes_on=False).rest.text()


def test_no_field_of_the_settings_takes_text(app: QApplication) -> None:
    dialog = SettingsDialog(Choice("en", "light", True))
    for box in dialog.findChildren(QComboBox):
        assert not box.isEditable()
    dialog.deleteLater()
