"""Archives, hand-overs and papers from the first window, with real windows and real keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from quizapp.app import carrying
from quizapp.app.desktop import Desktop
from quizapp.app.matches import look
from quizapp.app.proceedings import found, load
from quizapp.contest import commands as c
from quizapp.contest.draft import write_draft
from quizapp.files import parcel
from quizapp.game.match import Play
from quizapp.windows.contest.phrases import RECORD, SCHEDULE
from tests.app.test_competing import OUTLINE
from tests.app.test_desktop import SAMPLE, hosting, leave, opened, press
from tests.contest.stand import AT, squads

OTHER = "other"


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    return qapp


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What boxes said; each is answered with yes."""
    said: list[str] = []

    def execute(box: QMessageBox) -> int:
        said.append(box.text())
        reject = QMessageBox.ButtonRole.RejectRole
        next(one for one in box.buttons() if box.buttonRole(one) != reject).click()
        return 0

    def tell(_parent: object, _title: str, text: str) -> None:
        said.append(text)

    monkeypatch.setattr(QMessageBox, "exec", execute)
    monkeypatch.setattr(QMessageBox, "information", tell)
    monkeypatch.setattr(QMessageBox, "warning", tell)
    return said


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The one file that every file dialog gives; the name that was offered is written beside it."""
    file = tmp_path / "stick" / "交接.quizmatch"
    file.parent.mkdir()

    def save(_parent: object, _title: str, begin: str, _filter: str) -> tuple[str, str]:
        (tmp_path / "offered").write_text(Path(begin).name, "utf-8")
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(file.parent))
    return file


def settled(desktop: Desktop, done: Callable[[], bool]) -> None:
    """Wait until the errand is done and told."""
    errand = desktop.carrying.errand
    assert errand is not None
    errand.thread_.join()
    for _ in range(100):
        QApplication.processEvents()
        if done():
            return
        QTest.qWait(5)
    raise AssertionError("never told")


def begun(app: QApplication, folder: Path) -> tuple[Desktop, str]:
    """A match that was left in the middle of a question."""
    desktop = opened(app, folder)
    desktop.home.host_requested.emit(SAMPLE)
    evening = hosting(desktop)
    press(evening, Qt.Key.Key_Space, 5)
    assert isinstance(evening.control.match.phase, Play)
    match_id = desktop._library.log.matches()[0].id
    leave(desktop)
    again = opened(app, folder)
    assert again.home.unfinished.buttons
    return again, match_id


def test_a_match_is_handed_over_and_goes_on_on_the_other_computer(
    app: QApplication, tmp_path: Path, asked: list[str], chosen: Path
) -> None:
    here, match_id = begun(app, tmp_path / "here")
    QTest.mouseClick(here.home.unfinished.handing[0], Qt.MouseButton.LeftButton)
    settled(here, lambda: len(asked) == 2)
    assert chosen.exists()
    assert (tmp_path / "offered").read_text("utf-8").endswith(".quizmatch")
    assert here._library.custody.away(match_id) is not None
    detail = here.home.unfinished.buttons[0].accessibleDescription()
    assert "handed over" in detail.lower() or "移交" in detail
    before = here._library.log.head(match_id)
    leave(here)

    there = opened(app, tmp_path / OTHER)
    there.home.open_archive.trigger()
    settled(there, lambda: len(asked) == 3)
    assert there._library.log.head(match_id) == before
    QTest.mouseClick(there.home.unfinished.buttons[0], Qt.MouseButton.LeftButton)
    evening = hosting(there)
    play = evening.control.match.phase
    assert isinstance(play, Play)
    assert play.clock is None or play.clock.deadline is None
    press(evening, Qt.Key.Key_Space)
    assert there._library.log.head(match_id)[0] > before[0]
    leave(there)


def test_the_old_computer_asks_before_it_goes_on(
    app: QApplication,
    tmp_path: Path,
    asked: list[str],
    chosen: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here, match_id = begun(app, tmp_path / "here")
    here.home.handover_requested.emit(match_id)
    settled(here, lambda: len(asked) == 2)

    def stay(box: QMessageBox) -> int:
        asked.append(box.text())
        box.escapeButton().click()
        return 0

    with monkeypatch.context() as patched:
        patched.setattr(QMessageBox, "exec", stay)
        here.home.unfinished.buttons[0].click()
    assert here.evening is None
    assert chosen.name in asked[-1]
    here.home.unfinished.buttons[0].click()
    assert here.evening is not None
    assert here._library.custody.away(match_id) is None
    leave(here)


def test_a_hand_over_that_cannot_be_written_leaves_the_match_here(
    app: QApplication, tmp_path: Path, asked: list[str], chosen: Path
) -> None:
    here, match_id = begun(app, tmp_path / "here")
    chosen.mkdir()
    here.home.handover_requested.emit(match_id)
    settled(here, lambda: len(asked) == 2)
    assert here._library.custody.away(match_id) is None
    assert "交接" in asked[-1]
    leave(here)


def test_no_question_is_asked_twice_where_nothing_is_chosen(
    app: QApplication, tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    here, match_id = begun(app, tmp_path / "here")
    here.home.handover_requested.emit(match_id)
    here.home.archive_requested.emit(match_id)
    here.home.archive.trigger()
    here.home.open_archive.trigger()
    here.home.papers.trigger()
    assert here.carrying.errand is None
    assert here._library.custody.away(match_id) is None
    leave(here)


def test_a_file_that_is_no_archive_is_refused_in_words(
    app: QApplication, tmp_path: Path, asked: list[str], chosen: Path
) -> None:
    chosen.write_bytes(b"nothing of the kind")
    here = opened(app, tmp_path / "here")
    here.home.open_archive.trigger()
    settled(here, lambda: len(asked) == 1)
    assert asked
    leave(here)


def test_a_competition_is_archived_and_its_papers_are_written(
    app: QApplication,
    tmp_path: Path,
    asked: list[str],
    chosen: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(carrying, "show_folder", lambda folder, _over: shown.append(folder))
    here = opened(app, tmp_path / "here")
    here.home.choose_contest(SAMPLE)
    here.home.archive.trigger()
    settled(here, lambda: len(asked) == 1)
    assert parcel.read(chosen).purpose == "contest"
    here.home.papers.trigger()
    settled(here, lambda: bool(shown))
    assert {one.suffix for one in shown[0].iterdir()} == {".pdf", ".docx", ".xlsx"}
    leave(here)


def test_the_papers_of_a_match_that_goes_on_have_its_own_questions(
    app: QApplication,
    tmp_path: Path,
    asked: list[str],
    chosen: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(carrying, "show_folder", lambda folder, _over: shown.append(folder))
    here, match_id = begun(app, tmp_path / "here")
    draft = here._library.draft(SAMPLE)
    assert draft is not None
    other = write_draft(replace(draft, seed=draft.seed + 1))
    here._library.shelf.put_contest(draft.id, draft.title, other, "2026-12-01")
    here.home.choose_contest(SAMPLE)
    here.home.papers.trigger()
    settled(here, lambda: bool(shown))
    book = load_workbook(next(shown[0].glob("*.xlsx")))
    told = [str(cell) for sheet in book for row in sheet.values for cell in row]
    match = look(here._library.log, match_id)
    assert match is not None
    first = match.match.plan.rounds[0].questions[0].stem[:12]
    assert any(cell.startswith(first) for cell in told)
    leave(here)


def test_the_results_of_a_finished_match_are_all_written(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizapp import clock
    from quizapp.app.errand import Errand
    from quizapp.app.matches import begin
    from quizapp.app.rehearsal import play
    from quizapp.contest.draft import to_plan

    monkeypatch.setattr("quizapp.windows.parts.folders.QDesktopServices.openUrl", lambda _url: True)
    here = opened(app, tmp_path / "here")
    library = here._library
    draft = library.draft(SAMPLE)
    assert draft is not None
    short = to_plan(replace(draft, rounds=draft.rounds[:1]), library.questions(draft))
    assert short.plan is not None
    start = clock.now()
    running = begin(library, short.plan, rehearsal=False, at=start)
    play(running, 1, 0.0, lambda *_: None, start)
    running.close()
    here.home.results_requested.emit(running.id)
    for errand in here.home.findChildren(Errand):
        errand.thread_.join()
    names = {one.name for one in (library.folder / "results" / running.id).iterdir()}
    assert {"ledger.csv", "results.csv"} < names
    assert {Path(name).suffix for name in names} == {".csv", ".pdf", ".xlsx", ".docx", ".txt"}
    leave(here)


def test_a_competition_of_several_stages_is_archived_and_opened(
    app: QApplication,
    tmp_path: Path,
    asked: list[str],
    chosen: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = opened(app, tmp_path / "here")
    kept = found(here._library, OUTLINE)
    kept.do(c.TakeRoster(squads(6), "名单.xlsx"))
    kept.do(c.DrawLots(0, 7, AT))
    here.competing.open(kept.id, "en")
    window = here.competing.window
    assert window is not None
    window.go(RECORD)
    QTest.mouseClick(window.record.archive, Qt.MouseButton.LeftButton)
    settled(here, lambda: len(asked) == 1)
    assert "competition.jsonl" in parcel.read(chosen).parts
    record = kept.record()
    heats: list[Path] = []
    show = carrying.show_folder
    monkeypatch.setattr(carrying, "show_folder", lambda folder, _over: heats.append(folder))
    window.go(SCHEDULE)
    for heat in (0, 1):
        window.schedule.heats.choose(heat)
        QTest.mouseClick(window.schedule.papers, Qt.MouseButton.LeftButton)
        settled(here, lambda: len(heats) == heat + 1)  # noqa: B023 - called at once
    assert heats[0] != heats[1], "no heat's papers lie over those of another"
    for found_there in heats:
        names = {one.suffix for one in found_there.iterdir()}
        assert names == {".pdf", ".docx", ".xlsx"}
    window.close()
    monkeypatch.setattr(carrying, "show_folder", show)
    shown: list[str] = []

    def take(url: QUrl) -> bool:
        shown.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    here.home.papers_requested.emit(kept.id)
    written = sorted(path.name for path in Path(shown[0]).glob("*.pdf"))
    assert [name[0] for name in written] == ["1", "2"], "the heats, and the protocol of the draw"
    here.home.contest_archive_requested.emit(kept.id)
    settled(here, lambda: len(asked) == 2)
    assert "competition.jsonl" in parcel.read(chosen).parts
    leave(here)

    there = opened(app, tmp_path / OTHER)
    there.home.open_archive.trigger()
    settled(there, lambda: len(asked) == 3)
    again = load(there._library, kept.id)
    assert again is not None
    assert again.record() == record
    listed = [there.home.contests.item(row).text() for row in range(there.home.contests.count())]
    assert "知识竞赛" in listed
    leave(there)
