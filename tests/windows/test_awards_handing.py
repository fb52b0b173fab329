"""What is handed on from the register: folders, electronic copies; and what was interrupted."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.app.awarding import Awarding
from quizapp.awards import open_badge
from quizapp.awards.order import Order
from quizapp.awards.page import Stationery
from quizapp.contest.awards import Honour, Kind, Recipient
from quizapp.files import disk
from quizapp.windows.awards import jobs, print_panel
from quizapp.windows.awards.batch_view import BatchView
from quizapp.windows.awards.register_dialogs import BadgeDialog
from quizapp.windows.awards.window import REGISTER, AwardsWindow
from tests.awards.nursery import PASSPHRASE
from tests.awards.papers import OCCASION, template
from tests.windows.awards_stand import office, until


@pytest.fixture
def made(qapp: QApplication, tmp_path: Path) -> Iterator[Awarding]:
    found = office(tmp_path / "data")
    found.keeper.unlock(PASSPHRASE)
    yield found
    found.library.close()


@pytest.fixture
def window(made: Awarding) -> Iterator[AwardsWindow]:
    shown = AwardsWindow(made)
    shown.show()
    yield shown
    shown.close()


def numbered(made: Awarding, *names: str) -> str:
    """The id of a batch that has its numbers and seals, and no pages yet."""
    rows = tuple(Honour(Recipient(Kind.PERSON, one, "滨海港"), "一等奖") for one in names)
    return made.issue(Order("安康杯", rows, Stationery(template()), OCCASION)).id


def finished(made: Awarding, *names: str) -> str:
    own = numbered(made, *names)
    made.produce(own, None, lambda: False)
    return own


def test_an_interrupted_batch_is_told_where_awards_are_issued(
    window: AwardsWindow, made: Awarding
) -> None:
    own = numbered(made, "张三", "李四")
    window.begin()
    note = window.issue.unfinished
    assert note.isVisible()
    assert "0 of 2" in note.told.text()
    QTest.mouseClick(note.go_button, Qt.MouseButton.LeftButton)
    assert window.tabs.currentIndex() == REGISTER
    register = window.register
    assert register.batches.currentRow() == 0
    QTest.mouseClick(register.open_button, Qt.MouseButton.LeftButton)
    assert "0 %" in register.told.text()
    until(lambda: register.stack.currentIndex() == 1)
    assert made.batches()[0].id == own
    assert made.batches()[0].complete
    window.begin()
    assert not note.isVisible()


def test_electronic_copies_are_written_from_the_register(
    window: AwardsWindow, made: Awarding, tmp_path: Path
) -> None:
    finished(made, "张三", "李四")
    made.keeper.lock()
    window.tabs.setCurrentIndex(REGISTER)
    register = window.register
    until(lambda: register.rows.rowCount() == 2)
    assert not register.badge_button.isEnabled()
    register.table.selectRow(1)
    QTest.mouseClick(register.badge_button, Qt.MouseButton.LeftButton)
    (dialog,) = register.findChildren(BadgeDialog)
    dialog.act()
    assert dialog.fault.isVisible(), "a folder is asked for"
    dialog.take(str(tmp_path / "copies"))
    assert dialog.phrase is not None
    dialog.phrase.setText(PASSPHRASE)
    dialog.act()
    until(lambda: ".json" in register.told.text())
    files = sorted((tmp_path / "copies").iterdir())
    assert [file.suffix for file in files] == [".json", ".pdf"]
    issuer = made.keeper.issuer()
    assert issuer is not None
    assert open_badge.is_genuine(files[0].read_bytes(), issuer)
    assert "李四" in files[0].read_text("utf-8")


def test_a_batch_of_the_same_name_does_not_write_over_another_one(
    made: Awarding, tmp_path: Path
) -> None:
    view = BatchView(made)
    texts: list[str] = []
    for names in (("张三",), ("李四",), ("李四",)):
        own = finished(made, *names) if len(texts) < 2 else made.batches()[0].id
        view.put(own)
        until(lambda own=own: view.card is not None and view.card.id == own)
        view.save(str(tmp_path / "out"))
        until(lambda: not view.work.runs and view.told.text().startswith("Written"))
        texts.append(view.told.text())
    assert texts[0] != texts[1] == texts[2], "the same batch goes to the same folder again"
    folders = sorted((tmp_path / "out").iterdir())
    assert len(folders) == 2
    digests = {(folder / "digest.txt").read_text("utf-8").split()[-1] for folder in folders}
    assert digests == {card.digest for card in made.batches()}
    view.close_down()


def test_what_has_no_room_is_said_in_red_and_leaves_no_half_file(
    made: Awarding, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = finished(made, "张三")
    view = BatchView(made)
    view.put(own)
    until(lambda: view.card is not None)

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk.os, "fsync", full)
    view.save(str(tmp_path / "stick"))
    until(lambda: not view.fault.isHidden())
    assert "no room" in view.fault.text()
    assert view.told.text() == ""
    assert list((tmp_path / "stick" / "安康杯").iterdir()) == []
    view.close_down()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "no room"),
        (PermissionError(errno.EACCES, "denied", "/stick/.a.pdf.01234567.part"), "/stick/a.pdf"),
        (OSError(errno.EROFS, "Read-only file system", "/stick"), "may not be read or written"),
        (OSError(errno.EIO, "Input/output error", "/stick/a"), "/stick/a"),
    ],
)
def test_what_the_disk_refuses_is_said_in_words(fault: OSError, said: str) -> None:
    assert said in str(jobs.disk(fault))


def test_a_proof_on_plain_paper_is_told_what_to_look_at(made: Awarding, tmp_path: Path) -> None:
    own = finished(made, "张三")
    view = BatchView(made)
    view.put(own)
    until(lambda: view.card is not None)
    panel = view.print
    panel.to_file = str(tmp_path / "proof.pdf")
    panel.print_proof()
    until(lambda: panel.run is None and not panel.work.runs and not panel.told.isHidden())
    assert "border" in panel.told.text()
    panel.overlay.click()
    panel.print_proof()
    until(lambda: panel.run is None and not panel.work.runs and "light" in panel.told.text())
    panel.print_next()
    assert panel.told.isHidden(), "the proof is over"
    until(lambda: not panel.asking.isHidden())
    view.close_down()


def test_printers_are_looked_for_when_a_batch_is_shown_and_the_chosen_one_stays(
    made: Awarding, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = ["Office", "Hall"]
    asked: list[int] = []

    def told() -> tuple[str, ...]:
        asked.append(1)
        return tuple(there)

    monkeypatch.setattr(print_panel, "printers", told)
    view = BatchView(made)
    assert asked == [], "to open the window asks for none"
    own = finished(made, "张三")
    view.put(own)
    until(lambda: view.card is not None)
    view.print.printer.setCurrentText("Hall")
    there.insert(0, "Plugged in since")
    view.put(own)
    until(lambda: not view.opening.runs and view.print.printer.count() == 3)
    assert view.print.printer.currentText() == "Hall"
    view.close_down()
