"""The first window says what was asked for, and never does it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from quizapp import paths
from quizapp.bank.words import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from quizapp.windows.home import HomeData, HomeWindow


@pytest.fixture
def data() -> "HomeData":
    from quizapp.windows.home import BankLine, ContestLine, HomeData, UnfinishedLine

    return HomeData(
        contests=(
            ContestLine("c1", "第一场", "初赛", 6, 5, "2020-11-24T09:00:00+08:00"),
            ContestLine("c2", "第二场", "", 4, 3),
        ),
        banks=(BankLine("b1", "题库一", 20, 18),),
        unfinished=(
            UnfinishedLine("m1", "第一场", 12, "answer_judged", "2020-11-24T09:30:00+08:00"),
        ),
        language="en",
    )


@pytest.fixture
def home(qapp: "QApplication", data: "HomeData") -> "Iterator[HomeWindow]":
    from quizapp.windows.home import HomeWindow

    window = HomeWindow(data)
    window.show()
    qapp.processEvents()
    yield window
    window.close()
    window.deleteLater()


def heard(signal: Any) -> list[tuple[object, ...]]:
    got: list[tuple[object, ...]] = []
    signal.connect(lambda *values: got.append(values))
    return got


def click(widget: object) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    assert isinstance(widget, QWidget)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_buttons_ask_for_the_chosen_competition(home: "HomeWindow") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    hosted, rehearsed, set_up = (
        heard(home.host_requested),
        heard(home.rehearse_requested),
        heard(home.setup_requested),
    )
    copied = heard(home.duplicate_requested)
    click(home.host)
    QTest.keyClick(home.contests, Qt.Key.Key_Down)
    click(home.host)
    click(home.rehearse)
    click(home.setup)
    click(home.duplicate)
    assert hosted == [("c1",), ("c2",)]
    assert rehearsed == set_up == copied == [("c2",)]


def test_put_away_for_a_show_it_comes_back_as_it_was(home: "HomeWindow") -> None:
    """The memory of what was painted is let go of; to be shown again is enough."""
    from PySide6.QtCore import QSize
    from PySide6.QtTest import QTest

    place = home.geometry()
    home.put_away()
    assert not home.isVisible()
    assert home.backingStore().size() == QSize(1, 1)
    home.show()
    assert QTest.qWaitForWindowExposed(home)
    QTest.qWait(50)
    assert home.geometry() == place
    on_screen = home.screen().grabWindow(home.winId()).toImage()
    assert on_screen.size() == home.size()
    assert on_screen == home.grab().toImage().convertToFormat(on_screen.format())
    requests = heard(home.host_requested)
    click(home.host)
    assert len(requests) == 1


def test_enter_on_a_competition_opens_its_set_up_and_hosts_nothing(home: "HomeWindow") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    hosted, set_up = heard(home.host_requested), heard(home.setup_requested)
    QTest.keyClick(home.contests, Qt.Key.Key_Return)
    assert set_up == [("c1",)]
    assert hosted == []


def test_an_unfinished_match_names_its_last_decision_and_is_gone_on_with(
    home: "HomeWindow",
) -> None:
    resumed = heard(home.resume_requested)
    button = home.unfinished.buttons[0]
    assert button.text() == "Go on"
    detail = button.accessibleDescription()
    assert "decision 12, an answer was judged" in detail
    assert "2020" in detail
    click(button)
    assert resumed == [("m1",)]


def test_without_an_unfinished_match_there_is_no_such_panel(
    home: "HomeWindow", data: "HomeData"
) -> None:
    assert home.unfinished.isVisible()
    home.show_data(replace(data, unfinished=()))
    assert not home.unfinished.isVisible()


def test_many_unfinished_matches_are_shown_on_request(home: "HomeWindow", data: "HomeData") -> None:
    from PySide6.QtWidgets import QPushButton

    many = tuple(replace(data.unfinished[0], id=f"m{n}") for n in range(5))
    home.show_data(replace(data, unfinished=many))
    assert len(home.unfinished.buttons) == 2
    more = [one for one in home.unfinished.findChildren(QPushButton) if one.text() == "3 more …"]
    click(more[0])
    assert len(home.unfinished.buttons) == 5


def test_an_empty_home_says_what_to_do(home: "HomeWindow", data: "HomeData") -> None:
    from PySide6.QtWidgets import QLabel

    home.show_data(replace(data, contests=(), banks=(), unfinished=()))
    hints = [label.text() for label in home.contests.findChildren(QLabel) if label.isVisible()]
    assert hints == [
        "There is no competition yet.\nPress 'New competition' to set up the first one."
    ]
    assert not home.host.isEnabled()
    asked = heard(home.new_requested)
    click(home.new)
    assert asked == [()]


def test_read_only_everything_rests_and_the_reason_stands_there(
    home: "HomeWindow", data: "HomeData"
) -> None:
    reason = words("locked", "home", "Another window runs the program.")
    home.show_data(replace(data, read_only=reason))
    assert home.notice.isVisible()
    assert home.notice.text() == "Another window runs the program."
    for button in (home.host, home.rehearse, home.setup, home.delete, home.new, home.open_bank):
        assert not button.isEnabled()
    assert not home.unfinished.buttons[0].isEnabled()


def test_new_data_keeps_the_chosen_competition(home: "HomeWindow", data: "HomeData") -> None:
    home.choose_contest("c2")
    home.show_data(replace(data, contests=tuple(reversed(data.contests))))
    assert home.contest() == "c2"
    home.show_data(replace(data, contests=data.contests[:1]))
    assert home.contest() == "c1"


def answer(text: str) -> None:
    """Press the button with that text in the message box that comes up next."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMessageBox

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text().strip("&") == text).click()

    QTimer.singleShot(0, press)


def test_deleting_asks_first(home: "HomeWindow") -> None:
    deleted = heard(home.delete_requested)
    answer("Cancel")
    click(home.delete)
    assert deleted == []
    answer("Delete")
    click(home.delete)
    assert deleted == [("c1",)]


def test_removing_a_bank_asks_first(home: "HomeWindow") -> None:
    removed = heard(home.bank_delete_requested)
    answer("Cancel")
    click(home.drop_bank)
    answer("Remove")
    click(home.drop_bank)
    assert removed == [("b1",)]


def test_language_and_theme_are_chosen(home: "HomeWindow") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    languages, themes = heard(home.language_chosen), heard(home.theme_chosen)
    assert home.language.currentText() == "English"
    home.language.showPopup()
    QTest.keyClick(home.language.view(), Qt.Key.Key_Up)
    QTest.keyClick(home.language.view(), Qt.Key.Key_Return)
    home.theme.showPopup()
    QTest.keyClick(home.theme.view(), Qt.Key.Key_End)
    QTest.keyClick(home.theme.view(), Qt.Key.Key_Return)
    assert languages == [("zh",)]
    assert themes == [("dark",)]


def test_files_are_chosen_to_be_brought_in(
    home: "HomeWindow", monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    asked = heard(home.import_requested)
    names = [str(paths.shipped_banks() / "dl-2020-37.quiz.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    click(home.open_bank)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    click(home.open_bank)
    assert asked == [((Path(names[0]),),)]


def test_tab_goes_from_the_list_to_its_actions(home: "HomeWindow", qapp: "QApplication") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    home.activateWindow()
    home.contests.setFocus()
    seen = []
    for _ in range(4):
        focus = qapp.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        seen.append(qapp.focusWidget())
    assert seen == [home.host, home.check, home.rehearse, home.setup]


def test_everything_that_can_be_pressed_has_a_name(home: "HomeWindow") -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QListWidget

    for button in home.findChildren(QAbstractButton):
        assert button.text() or button.accessibleName()
    for box in (*home.findChildren(QComboBox), *home.findChildren(QListWidget)):
        assert box.accessibleName()


def test_it_fits_a_small_laptop(home: "HomeWindow") -> None:
    hint = home.minimumSizeHint()
    assert hint.width() <= 1093
    assert hint.height() <= 614


def test_it_follows_the_colours_of_the_program(home: "HomeWindow", qapp: "QApplication") -> None:
    from PySide6.QtGui import QColor, QPalette

    before = qapp.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Window, QColor("#1B1D22"))
    try:
        assert "#4A3812" not in home.styleSheet()
        qapp.setPalette(dark)
        qapp.processEvents()
        assert "#4A3812" in home.styleSheet()
    finally:
        qapp.setPalette(before)


def test_moments_are_named_as_a_person_does(qapp: "QApplication") -> None:
    from PySide6.QtCore import QDateTime, Qt

    from quizapp.windows.home.phrases import moment

    del qapp
    now = QDateTime.fromString("2020-11-24T20:00:00", Qt.DateFormat.ISODate)
    assert moment("2020-11-24T14:32:10", now) == "today 14:32"
    assert moment("2020-11-23T23:59:59", now) == "yesterday 23:59"
    assert moment("2020-10-01T08:00:00", now).endswith("2020 08:00")
    assert moment("", now) == ""


def test_rounds_for_tied_teams_are_counted_apart(home: "HomeWindow", data: "HomeData") -> None:
    lines = tuple(replace(line, playoffs=at) for at, line in enumerate(data.contests, start=1))
    home.show_data(replace(data, contests=lines))
    from PySide6.QtCore import Qt

    told = [home.contests.item(at).data(Qt.ItemDataRole.AccessibleDescriptionRole) for at in (0, 1)]
    assert "5 rounds + playoff" in told[0]
    assert "3 rounds + 2 playoffs" in told[1]


def test_finished_matches_say_when_and_who_won(home: "HomeWindow", data: "HomeData") -> None:
    from PySide6.QtWidgets import QApplication

    from quizapp.windows.home.finished import FinishedDialog
    from quizapp.windows.home.values import FinishedLine, PlaceLine

    results, records = heard(home.results_requested), heard(home.record_requested)
    assert not home.finished.isVisible()
    places = (PlaceLine(1, "港口队", 150), PlaceLine(2, "造船队", 140))
    lines = tuple(
        FinishedLine(f"m{at}", f"第{at}场", "2020-11-24T09:30:00+08:00", places) for at in (3, 2, 1)
    )
    shared = tuple(PlaceLine(2, f"{number}队", 140) for number in range(1, 6))
    home.show_data(replace(data, finished=(replace(lines[0], places=(places[0], *shared)),)))
    detail = home.finished.detail.text()
    assert "2. 4队 140" in detail
    assert detail.endswith("…"), "six teams share the first places: the line says it is not all"
    home.show_data(replace(data, finished=lines))
    assert home.finished.isVisible()
    assert "第3场" in home.finished.title.text()
    assert "…" not in home.finished.detail.text()
    assert "1. 港口队 150" in home.finished.detail.text()
    click(home.finished.results)
    click(home.finished.record)
    click(home.finished.more)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FinishedDialog)
    dialog.matches.choose("m1")
    click(dialog.results)
    click(dialog.record)
    dialog.accept()
    assert results == records == [("m3",), ("m1",)]


def test_a_picture_that_stays_on_the_big_screen_is_told_and_ended(
    home: "HomeWindow", data: "HomeData"
) -> None:
    ended = heard(home.afterglow_ended)
    assert not home.afterglow.isVisible()
    home.show_data(replace(data, afterglow=True))
    assert home.afterglow.isVisible()
    click(home.afterglow.end)
    assert len(ended) == 1


def test_files_go_out_and_come_in_by_their_menu(home: "HomeWindow") -> None:
    papers, archived = heard(home.papers_requested), heard(home.contest_archive_requested)
    came = heard(home.open_requested)
    for action in home.files.menu().actions():
        action.trigger()
    assert papers == archived == [("c1",)]
    assert came == [()]


def test_a_match_is_handed_over_from_its_line(home: "HomeWindow", data: "HomeData") -> None:
    handed = heard(home.handover_requested)
    click(home.unfinished.handing[0])
    assert handed == [("m1",)]
    gone = replace(data.unfinished[0], away="2020-11-24T10:00:00+08:00")
    came = replace(data.unfinished[0], id="m2", origin="PC-7")
    home.show_data(replace(data, unfinished=(gone, came)))
    first, second = home.unfinished.buttons
    assert "Handed over to another computer" in first.accessibleDescription()
    assert first.objectName() != "go", "what is away is not what comes first to mind"
    assert "from the computer PC-7" in second.accessibleDescription()


def test_whoever_may_only_look_hands_nothing_over_and_takes_nothing_in(
    home: "HomeWindow", data: "HomeData"
) -> None:
    home.show_data(replace(data, read_only=words("look", "app", "Only looking.")))
    assert not home.unfinished.handing[0].isEnabled()
    assert not home.open_archive.isEnabled()
    assert home.papers.isEnabled()
    assert home.archive.isEnabled()


def test_a_finished_match_says_where_it_came_from_and_goes_into_an_archive(
    home: "HomeWindow", data: "HomeData"
) -> None:
    from quizapp.windows.home.values import FinishedLine

    archived = heard(home.archive_requested)
    line = FinishedLine("m3", "决赛", "2020-11-24T10:00:00+08:00", (), "PC-7")
    home.show_data(replace(data, finished=(line,)))
    assert "from the computer PC-7" in home.finished.detail.text()
    click(home.finished.archive)
    assert archived == [("m3",)]
