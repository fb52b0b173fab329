"""Language, colours and sounds switched while a match runs; a report that gives nothing away."""

from __future__ import annotations

import json
import logging
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import quizapp
from quizapp import paths
from quizapp.app import start, trace
from quizapp.app.desktop import Desktop
from quizapp.app.evening import Evening
from quizapp.app.faults import FILE, log_to
from quizapp.app.library import SAMPLE, Library
from quizapp.app.preferences import Preferences, volume_of
from quizapp.windows.console import Loudspeaker
from quizapp.windows.console.keys import Deed
from quizapp.windows.settings import AboutDialog, SettingsDialog, TroubleDialog
from quizapp.windows.stage import Stage


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    palette = qapp.palette()
    start.application("en")
    yield qapp
    start.application("en")
    qapp.setPalette(palette)


@pytest.fixture
def desktop(app: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    library = Library(tmp_path)
    library.shelf.put_setting("language", "en")
    made = Desktop(app, library)
    made.show_home()
    yield made
    if made.evening is not None:
        made.evening.console._leaving = True
        made.evening.console.close()
        QTest.qWait(50)
    if made.setup is not None:
        made.setup.close()
    made.home.close()
    library.close()


def hosting(desktop: Desktop) -> Evening:
    desktop.home.host_requested.emit(SAMPLE)
    assert desktop.evening is not None
    return desktop.evening


def settings(parent: object) -> SettingsDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, SettingsDialog)
    assert found.parent() is parent
    return found


def test_the_language_is_switched_in_the_middle_of_a_question(desktop: Desktop) -> None:
    evening = hosting(desktop)
    for _ in range(4):
        evening.control.proceed()
    console, before = evening.console, evening.control.match
    assert "Space" in console.page.big.key
    QTest.keyClick(console, Qt.Key.Key_F12)
    dialog = settings(console)
    QTest.keyClick(dialog.language, Qt.Key.Key_Up)
    QApplication.sendPostedEvents()
    assert "空格" in console.page.big.key
    assert console.page.go.text().startswith("转到")
    assert console.page.top.lights["log"].text() == "已存盘"
    assert console.page.panic.buttons[next(iter(console.page.panic.buttons))].text() == "黑屏"
    assert "第" in console.page.sheet.item(1).text()
    assert evening.projector.stage.look.lang == "zh"
    assert console.page.pictures.live.stage.look.lang == "zh"
    assert dialog.windowTitle() == "设置"
    assert desktop.home.host.text() == "主持比赛"
    assert evening.control.match is before, "no step was taken"
    dialog.close()
    assert desktop._library.shelf.setting("language") == "zh"


def test_the_hall_speaks_the_other_language_too(desktop: Desktop) -> None:
    evening = hosting(desktop)
    for _ in range(3):
        evening.control.proceed()
    stage = evening.projector.stage
    stage.resize(960, 540)
    english = at_rest(stage)
    desktop.preferences.choose_language("zh")
    QApplication.sendPostedEvents()
    chinese = at_rest(stage)
    assert chinese != english
    desktop.preferences.choose_language("en")
    QApplication.sendPostedEvents()
    assert at_rest(stage) == english


def at_rest(stage: Stage) -> QImage:
    """Its picture once nothing moves any more."""
    for _ in range(200):
        if not stage.changes:
            break
        QTest.qWait(20)
    return stage.grab().toImage()


def test_the_set_up_speaks_the_other_language_too(desktop: Desktop) -> None:
    desktop.home.setup_requested.emit(SAMPLE)
    assert desktop.setup is not None
    said = desktop.setup.windowTitle()
    desktop.preferences.choose_language("zh")
    QApplication.sendPostedEvents()
    assert desktop.setup.windowTitle() != said
    assert desktop.setup.desk.lang == "zh"


def test_dark_and_light_while_it_runs(desktop: Desktop) -> None:
    evening = hosting(desktop)
    for theme, dark in (("dark", True), ("light", False)):
        desktop.preferences.choose_theme(theme)
        QApplication.sendPostedEvents()
        ground = evening.console.palette().color(QPalette.ColorRole.Window)
        assert (ground.lightness() < 128) is dark
        assert desktop._library.shelf.setting("theme") == theme


def test_sounds_are_switched_and_remembered(desktop: Desktop) -> None:
    evening = hosting(desktop)
    assert not evening.sounds.muted
    desktop.preferences.choose_sounds(False)
    assert evening.sounds.muted
    assert evening.console.page.panic.buttons
    assert desktop._library.shelf.setting("sounds") == "off"


def test_without_sounds_the_next_evening_begins_muted(desktop: Desktop) -> None:
    desktop.preferences.choose_sounds(False)
    assert hosting(desktop).sounds.muted


def test_the_consoles_mute_key_and_the_settings_switch_are_one(desktop: Desktop) -> None:
    evening = hosting(desktop)
    QTest.keyClick(evening.console, Qt.Key.Key_M)
    assert evening.sounds.muted
    assert not desktop.preferences.sounds
    assert desktop._library.shelf.setting("sounds") == "off"
    dialog = desktop.preferences.open(evening.console)
    assert not dialog.sounds.isChecked()
    QTest.keyClick(dialog.sounds, Qt.Key.Key_Space)
    assert not evening.sounds.muted
    assert desktop._library.shelf.setting("sounds") == "on"
    dialog.close()


def test_the_volume_counts_at_once_and_is_remembered(desktop: Desktop) -> None:
    evening = hosting(desktop)
    dialog = desktop.preferences.open(evening.console)
    assert dialog.volume.value() == 100
    QTest.keyClick(dialog.volume, Qt.Key.Key_PageDown)
    assert dialog.volume.value() == 90
    assert isinstance(evening.sounds, Loudspeaker)
    assert evening.sounds.volume == 90
    assert desktop._library.shelf.setting("volume") == "90"
    dialog.close()


def test_a_volume_that_is_none_is_all_of_it() -> None:
    assert [volume_of(text) for text in ("", "loud", "-3", "40", "900")] == [100, 100, 100, 40, 100]


def test_the_prompter_takes_the_language_while_it_runs(desktop: Desktop) -> None:
    evening = hosting(desktop)
    QTest.keyClick(evening.console, Qt.Key.Key_F8)
    prompter = evening.prompting.window
    assert prompter.isVisible()
    before = prompter.page.accessibleDescription()
    desktop.preferences.choose_language("zh")
    QApplication.sendPostedEvents()
    assert prompter.page.script is not None
    assert (
        prompter.page.script.next == "介绍各队" or "Show the teams" not in prompter.page.script.next
    )
    assert prompter.page.accessibleDescription() != before
    assert prompter.windowTitle() == evening.console.page.panic.buttons[Deed.PROMPTER].text()


def test_settings_and_about_are_reached_from_home_by_keys(desktop: Desktop) -> None:
    desktop.home.activateWindow()
    assert QTest.qWaitForWindowActive(desktop.home)
    QTest.keyClick(desktop.home, Qt.Key.Key_F12)
    dialog = settings(desktop.home)
    dialog.about.click()
    about = QApplication.activeModalWidget()
    assert isinstance(about, AboutDialog)
    assert quizapp.__version__ in about.title.text()
    assert "SIL Open Font License" in about.notice.toPlainText()
    assert FILE in about.log.text()
    about.close()
    dialog.close()
    desktop.home.activateWindow()
    assert QTest.qWaitForWindowActive(desktop.home)
    QTest.keyClick(desktop.home, Qt.Key.Key_F1)
    again = QApplication.activeModalWidget()
    assert isinstance(again, AboutDialog)
    again.close()


def test_a_fault_outside_a_match_has_a_page_of_its_own(desktop: Desktop) -> None:
    desktop.tell_fault("ValueError: no such thing")
    page = QApplication.activeModalWidget()
    assert isinstance(page, TroubleDialog)
    assert "no such thing" in page.said.text()
    assert FILE in page.said.text()
    page.close()


def test_a_fault_in_a_match_is_a_line_and_no_page(desktop: Desktop) -> None:
    evening = hosting(desktop)
    desktop.tell_fault("ValueError: no such thing")
    assert QApplication.activeModalWidget() is None
    assert evening.console.page.messages.is_alarm


def test_a_report_holds_log_and_versions_and_no_question(desktop: Desktop, tmp_path: Path) -> None:
    library = desktop._library
    log_to(library.folder)
    card = library.banks.cards()[0]
    bank = library.banks.bank(card.id)
    assert bank is not None
    asked = next(one for one in bank.questions if len(one.options) > 2 and len(one.options[0]) > 3)
    logger = logging.getLogger("quizapp.test")
    logger.warning("ValueError: cannot show %s with %s", asked.stem, asked.options[0])
    logger.warning("(sqlite3.OperationalError) full [SQL: INSERT …] [parameters: ('%s',)]", "秘密")
    logger.warning("written below %s/x", Path.home())
    logger.warning("a plain line that helps")
    file = tmp_path / "report.zip"
    desktop.preferences.write_report(file)
    with zipfile.ZipFile(file) as report:
        told = json.loads(report.read("about.json"))
        logs = "".join(
            report.read(name).decode() for name in report.namelist() if name.startswith("logs/")
        )
    assert told["versions"]["quizapp"] == quizapp.__version__
    assert told["versions"]["PySide6"]
    assert told["facts"]["questions"] == sum(card.questions for card in library.banks.cards())
    assert "a plain line that helps" in logs
    assert "OperationalError" in logs
    for hidden in (asked.stem, asked.options[0], "秘密", str(Path.home())):
        assert hidden not in logs
        assert hidden not in json.dumps(told, ensure_ascii=False)
    for question in bank.questions:
        assert question.stem not in logs


def test_a_report_that_cannot_be_written_is_told(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr("quizapp.app.preferences.warn", told.append)
    desktop.preferences.write_report(tmp_path / "missing" / "report.zip")
    assert len(told) == 1


def test_who_may_only_look_can_still_choose_a_language(app: QApplication, tmp_path: Path) -> None:
    Library(tmp_path).close()
    library = Library(tmp_path, readonly=True)
    preferences = Preferences(app, library)
    preferences.choose_language("zh")
    assert preferences.language == "zh"
    assert library.shelf.setting("language") != "zh"
    library.close()


def test_where_the_banks_cannot_be_read_all_that_may_be_theirs_is_struck_out(
    tmp_path: Path,
) -> None:
    (tmp_path / "quizapp.log").write_text("ERROR Damaged: 工会的性质是什么？ at page 3\n", "utf-8")
    trace.save(tmp_path / "report.zip", tmp_path)
    with zipfile.ZipFile(tmp_path / "report.zip") as report:
        logs = report.read("logs/quizapp.log").decode()
    assert logs == "ERROR Damaged: […] at page 3\n"


def test_the_notice_is_shipped() -> None:
    found = paths.notice()
    assert found is not None
    assert "wakepy" in found.read_text(encoding="utf-8")


def test_versions_name_what_is_missing() -> None:
    assert trace.versions()["msgspec"] != "none"
