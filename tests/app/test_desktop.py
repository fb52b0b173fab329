"""The program with its windows, driven by keys: host, kill, resume, rehearse, a second instance."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.app import start
from quizapp.app.desktop import Desktop
from quizapp.app.evening import Evening
from quizapp.app.library import EVENING, SAMPLE, Library
from quizapp.game import commands as c
from quizapp.game.match import Play, RoundTitle, Stage
from quizapp.game.plan import ItemKind
from quizapp.game.players import move
from quizapp.game.presets import USUAL
from quizapp.game.scenes import EndScene
from quizapp.windows.home.record import RecordDialog
from quizapp.windows.stage import Cover


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    palette = qapp.palette()
    start.application("zh")
    yield qapp
    start.application("en")
    qapp.setPalette(palette)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def opened(app: QApplication, folder: Path) -> Desktop:
    folder.mkdir(exist_ok=True)
    desktop = Desktop(app, Library(folder))
    desktop.show_home()
    return desktop


def hosting(desktop: Desktop) -> Evening:
    assert desktop.evening is not None
    return desktop.evening


def press(evening: Evening, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(evening.console, key)
        # Past the debounce of a doubled key.
        QTest.qWait(420)


def leave(desktop: Desktop) -> None:
    """Close as a crash would: no farewell, only the files are let go."""
    if desktop.evening is not None:
        evening = desktop.evening
        evening.console._leaving = True
        evening.console.close()
        QTest.qWait(50)
    desktop.home.close()
    desktop._library.close()


def test_space_leads_through_the_first_question(app: QApplication, folder: Path) -> None:
    desktop = opened(app, folder)
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    assert evening.projector.is_on
    assert not desktop.home.isVisible()
    press(evening, Qt.Key.Key_Space, 2)
    assert isinstance(evening.control.match.phase, RoundTitle)
    press(evening, Qt.Key.Key_Space, 3)
    phase = evening.control.match.phase
    assert isinstance(phase, Play)
    assert phase.stage is Stage.ANSWERING
    press(evening, Qt.Key.Key_Plus)
    assert evening.control.match.scores[0] == 110
    leave(desktop)


def test_a_new_match_begins_with_the_usual_rounds(app: QApplication, folder: Path) -> None:
    """Six that most evenings are made of, not one of every kind."""
    desktop = opened(app, folder)
    before = {card.id for card in desktop._shelf.contests()}
    desktop.home.new.click()
    (made,) = {card.id for card in desktop._shelf.contests()} - before
    draft = desktop._library.draft(made)
    assert draft is not None
    assert [one.preset for one in draft.rounds] == [one.value for one in USUAL]
    assert [one.count for one in draft.awards] == [1, 2, 3]
    assert all(one.name for one in draft.awards)
    assert desktop.setup is not None
    desktop.setup.close()
    leave(desktop)


def test_a_left_match_is_offered_and_goes_on_where_it_stood(
    app: QApplication, folder: Path
) -> None:
    desktop = opened(app, folder)
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    press(evening, Qt.Key.Key_Space, 5)
    before = evening.control.match
    leave(desktop)

    again = opened(app, folder)
    lines = again._home_data().unfinished
    assert len(lines) == 1
    assert lines[0].last is not None
    assert not lines[0].rehearsal
    again.home.resume_requested.emit(lines[0].id)
    after = hosting(again).control.match
    assert isinstance(before.phase, Play)
    assert isinstance(after.phase, Play)
    assert after.phase.question == before.phase.question
    assert after.phase.stage is Stage.ANSWERING
    assert after.phase.clock is not None
    assert after.phase.clock.deadline is None
    assert before.phase.clock is not None
    assert 0 < after.phase.clock.left < before.phase.clock.total
    leave(again)


def test_a_match_that_never_began_is_not_offered(app: QApplication, folder: Path) -> None:
    desktop = opened(app, folder)
    desktop.home.host_requested.emit(SAMPLE)
    leave(desktop)
    again = opened(app, folder)
    assert again._home_data().unfinished == ()
    leave(again)


def test_another_match_in_between_does_not_touch_the_clock_of_the_one_that_was_left(
    app: QApplication, folder: Path
) -> None:
    desktop = opened(app, folder)
    desktop.home.host_requested.emit(SAMPLE)
    press(hosting(desktop), Qt.Key.Key_Space, 5)
    QTest.qWait(1100)
    leave(desktop)

    between = opened(app, folder)
    left = between._home_data().unfinished[0]
    between.home.rehearse_requested.emit(SAMPLE)
    press(hosting(between), Qt.Key.Key_Space, 2)
    leave(between)

    again = opened(app, folder)
    lines = again._home_data().unfinished
    assert [line.rehearsal for line in lines] == [False, True]
    again.home.resume_requested.emit(left.id)
    phase = hosting(again).control.match.phase
    assert isinstance(phase, Play)
    assert phase.clock is not None
    assert phase.clock.left < phase.clock.total - 500_000_000
    leave(again)


def test_a_match_that_is_left_for_good_is_not_offered(app: QApplication, folder: Path) -> None:
    desktop = opened(app, folder)
    desktop.home.host_requested.emit(SAMPLE)
    press(hosting(desktop), Qt.Key.Key_Space, 2)
    leave(desktop)
    again = opened(app, folder)
    line = again._home_data().unfinished[0]
    again.home.leave_requested.emit(line.id)
    assert again._home_data().unfinished == ()
    assert again._library.log.verify(line.id).ok
    leave(again)


def to_the_end(evening: Evening) -> None:
    evening.control.do(c.BeginRanking(evening.control.now()))
    at = evening.control.now()
    while (command := move(evening.control.match, at, 1)) is not None:
        evening.control.do(command)
        QTest.qWait(0)
    QTest.qWait(10)


@pytest.fixture
def opened_folders(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would be opened in the system's own window."""
    found: list[str] = []

    def take(url: QUrl) -> bool:
        found.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return found


def test_results_are_written_when_the_match_is_over(app: QApplication, folder: Path) -> None:
    desktop = opened(app, folder)
    desktop.preferences.choose_language("zh")
    desktop.home.rehearse_requested.emit(SAMPLE)
    evening = hosting(desktop)
    to_the_end(evening)
    assert evening.papers.written is not None
    told = (evening.papers.written / "results.csv").read_text(encoding="utf-8-sig")
    heads = told.splitlines()[0]
    assert heads == "名次,队号,队名,单位,总分,奖项,并列,加赛决出"
    assert (evening.papers.written / "ledger.csv").exists()
    leave(desktop)
    QApplication.closeAllWindows()


def test_after_the_end_the_big_key_opens_the_results_and_a_clicker_does_not(
    app: QApplication, folder: Path, opened_folders: list[str]
) -> None:
    desktop = opened(app, folder)
    desktop.preferences.choose_language("zh")
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    to_the_end(evening)
    assert evening.console.page.big.text() == "打开成绩表"
    press(evening, Qt.Key.Key_PageDown)
    assert opened_folders == []
    press(evening, Qt.Key.Key_Space)
    assert opened_folders == [str(evening.papers.written)]
    leave(desktop)


def test_while_scores_are_checked_the_sheet_to_recount_them_is_a_key_away(
    app: QApplication, folder: Path, opened_folders: list[str]
) -> None:
    desktop = opened(app, folder)
    desktop.preferences.choose_language("zh")
    desktop.home.host_requested.emit(EVENING)
    evening = hosting(desktop)
    control = evening.control
    kinds = [item.kind for item in control.match.plan.programme]
    control.do(c.Adjust(control.now(), 1, 35, "核对"))
    control.do(c.GoToItem(control.now(), kinds.index(ItemKind.RECOUNT)))
    QTest.qWait(20)
    assert evening.console.page.offers_row.offer_of("F1") is not None
    press(evening, Qt.Key.Key_F1)
    assert evening.console.page.messages.text(), "it takes a moment, and says so"
    for _ in range(200):
        if opened_folders:
            break
        QTest.qWait(50)
    assert opened_folders == [str(evening.papers.folder)]
    assert (evening.papers.folder / "核分表.pdf").read_bytes().startswith(b"%PDF")
    book = load_workbook(evening.papers.folder / "核分表.xlsx")
    cells = [str(cell) for sheet in book for row in sheet.values for cell in row]
    assert "+35" in cells, "it has what was scored until now"
    control.do(c.GoToItem(control.now(), kinds.index(ItemKind.RANKING)))
    QTest.qWait(20)
    assert evening.console.page.offers_row.offer_of("F1") is None
    leave(desktop)


@pytest.mark.parametrize("title", [False, True])
def test_closing_the_evening_leaves_a_picture_and_home_knows_the_match(
    app: QApplication, folder: Path, opened_folders: list[str], title: bool
) -> None:
    desktop = opened(app, folder)
    desktop.preferences.choose_language("zh")
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    to_the_end(evening)
    projector = evening.projector
    assert not evening.console.close(), "the cross asks as the key does"
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "大屏" in box.text()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert evening.console.isVisible()
    press(evening, Qt.Key.Key_End)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    wanted = "标题画面" if title else "获奖名单"
    next(one for one in box.buttons() if one.text() == wanted).click()
    QTest.qWait(50)
    assert desktop.evening is None
    assert desktop.home.isVisible()
    assert projector.isVisible(), "the hall never sees a desktop"
    assert isinstance(projector.stage.scene, EndScene)
    assert (projector.stage.cover is Cover.TITLE) is title
    assert desktop.home.afterglow.isVisible()
    line = desktop._home_data().finished[0]
    assert [one.place for one in line.places] == [1] * 6
    assert opened_folders == []
    desktop.home.afterglow.end.click()
    QTest.qWait(10)
    assert desktop.afterglow is None
    assert not desktop.home.afterglow.isVisible()
    leave(desktop)

    again = opened(app, folder)
    assert again.home.finished.isVisible(), "found again after a restart"
    again.home.finished.results.click()
    assert opened_folders == [str(folder / "results" / line.id)]
    again.home.finished.record.click()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, RecordDialog)
    assert shown.lines.count() >= 4
    assert not shown.state.text().isascii()
    shown.reject()
    leave(again)


def test_the_next_evening_takes_the_big_screen_over(app: QApplication, folder: Path) -> None:
    desktop = opened(app, folder)
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    to_the_end(evening)
    evening.console.hands.closed.emit(True)
    QTest.qWait(50)
    assert desktop.afterglow is not None
    old = desktop.afterglow.projector
    desktop.home.rehearse_requested.emit(SAMPLE)
    assert desktop.afterglow is None
    assert not old.isVisible()
    assert hosting(desktop).projector.isVisible()
    leave(desktop)


def test_closing_the_first_window_ends_the_picture_too_but_asks(
    app: QApplication, folder: Path
) -> None:
    """Else the program would live on without a window that could be closed."""
    desktop = opened(app, folder)
    desktop.preferences.choose_language("zh")
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    projector = evening.projector
    to_the_end(evening)
    evening.console.hands.closed.emit(True)
    QTest.qWait(50)
    assert not desktop.home.close()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert desktop.home.isVisible()
    assert projector.isVisible()
    assert not desktop.home.close()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(one for one in box.buttons() if one.text() == "一起关闭").click()
    QTest.qWait(50)
    assert desktop.afterglow is None
    assert not desktop.home.isVisible()
    assert [one for one in app.topLevelWidgets() if one.isVisible()] == []
    leave(desktop)


def test_a_match_left_for_good_is_no_finished_one(app: QApplication, folder: Path) -> None:
    desktop = opened(app, folder)
    desktop.home.host_requested.emit(SAMPLE)
    press(hosting(desktop), Qt.Key.Key_Space, 3)
    leave(desktop)
    again = opened(app, folder)
    again.home.leave_requested.emit(again._home_data().unfinished[0].id)
    assert again._home_data().finished == ()
    assert not again.home.finished.isVisible()
    leave(again)


def test_a_rehearsal_leaves_matches_and_used_marks_alone(app: QApplication, folder: Path) -> None:
    desktop = opened(app, folder)
    library = desktop._library
    desktop.home.rehearse_requested.emit(SAMPLE)
    evening = hosting(desktop)
    assert evening.control.match.rehearsal
    for _ in range(8):
        evening.control.proceed()
    assert library.log.matches() == ()
    assert len(library.practice_log.matches()) == 1
    draft = library.draft(SAMPLE)
    assert draft is not None
    assert library.used(draft) == frozenset()
    leave(desktop)


def test_asked_questions_are_marked_used_after_the_round(app: QApplication, folder: Path) -> None:
    from quizapp.game.players import move

    desktop = opened(app, folder)
    library = desktop._library
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    at = evening.control.now()
    while len(evening.control.match.sittings) < 2:
        command = move(evening.control.match, at, 1)
        assert command is not None
        at = max(at, command.at)
        evening.control.do(command)
        QTest.qWait(0)
    QTest.qWait(10)
    draft = library.draft(SAMPLE)
    assert draft is not None
    asked = {ask.question.id for ask in evening.control.match.asks}
    assert library.used(draft) == asked
    assert library.log.seals(library.log.matches()[0].id)
    leave(desktop)


def test_a_second_instance_may_only_look(app: QApplication, folder: Path) -> None:
    desktop = opened(app, folder)
    second = opened(app, folder)
    assert second._home_data().read_only is not None
    assert desktop._home_data().read_only is None
    leave(second)
    leave(desktop)


def test_a_decision_that_cannot_be_recorded_is_told_and_changes_nothing(
    app: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizapp.bank.words import words
    from quizapp.store.problems import DiskFull

    desktop = opened(app, folder)
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    told: list[object] = []
    evening.control.failed.connect(told.append)
    before = evening.control.match

    def full(*_: object, **__: object) -> None:
        raise DiskFull(words("disk-full", "store", "The disk is full."))

    with monkeypatch.context() as patch:
        patch.setattr(evening._running.log, "append", full)
        assert not evening.control.do(c.Proceed(evening.control.now()))
    assert told
    assert evening.control.match is before
    assert evening.control.proceed()
    leave(desktop)


def test_the_language_is_switched_while_running(app: QApplication, folder: Path) -> None:
    desktop = opened(app, folder)
    desktop.home.language_chosen.emit("zh")
    assert desktop.home.host.text() == "主持比赛"
    desktop.home.language_chosen.emit("en")
    assert desktop.home.host.text() != "主持比赛"
    desktop.home.language_chosen.emit("zh")
    assert desktop.home.host.text() == "主持比赛"
    leave(desktop)
