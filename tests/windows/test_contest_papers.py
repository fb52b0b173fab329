"""The papers of a competition: what stands in them, where they are written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from quizapp.contest import commands as c
from quizapp.contest.bringing import Bring, BringRule
from quizapp.windows.contest import CompetitionWindow, papers
from quizapp.windows.contest.phrases import LOTS, RECORD
from tests.contest.stand import AT, THREE_STAGES, Desk, squads
from tests.windows.contest_stand import Office, competing


@pytest.fixture
def office() -> Office:
    return Office(Desk(THREE_STAGES, squads(54, 20)))


@pytest.fixture
def window(qapp: QApplication, office: Office) -> Iterator[CompetitionWindow]:
    with competing(qapp, office) as made:
        yield made


def test_the_protocol_is_a_pdf_that_names_seed_moment_and_heats(
    window: CompetitionWindow, office: Office, tmp_path: Path
) -> None:
    from quizapp.windows.contest.protocol import draw_protocol

    office.desk.do(c.DrawLots(0, 20260926, AT, absent=(3,), witnesses="纪检组 <王>"))
    draw = office.competition.stages[0].draw
    assert draw is not None
    html = draw_protocol(office.competition, 0, draw, office.head)
    for told in ("20260926", "00c0ffee", "第3队", "纪检组 &lt;王&gt;", "Heat 9", "Supervisor"):
        assert told in html
    window.go(LOTS)
    path = tmp_path / "protocol.pdf"
    window.lots.print_to(path)
    assert path.read_bytes().startswith(b"%PDF")


def test_all_papers_of_a_competition_are_written(
    window: CompetitionWindow,
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda *given: told.append(given[2]))
    window.go(RECORD)
    assert not window.record.papers.isEnabled(), "nothing is drawn: there is no paper"
    half = replace(THREE_STAGES.stages[1], bring=Bring(BringRule.SHARE, percent=50))
    stages = (THREE_STAGES.stages[0], half, THREE_STAGES.stages[2])
    office.desk.do(c.Plan(replace(THREE_STAGES, stages=stages)))
    office.desk.do(c.DrawLots(0, 7, AT))
    for heat in range(9):
        office.desk.play(0, heat, {1: 95, 2: 70})
    office.desk.do(c.CloseStage(0))
    window.refresh()
    assert window.record.papers.isEnabled()
    made = dict(papers.all_papers(office.competition, "00c0ffee"))
    assert list(made) == [
        "List of heats",
        "Protocol of the draw of lots 初赛",
        "Results of all stages",
    ]
    results = made["Results of all stages"]
    winner = office.competition.squad(office.competition.seats(0, 0)[0]).name
    assert winner in results
    assert "goes on, brings +48" in results
    assert "00c0ffee" in results
    heats = made["List of heats"]
    assert all(squad.name in heats for squad in office.competition.squads)
    window.record.print_to(tmp_path / "papers")
    written = sorted((tmp_path / "papers").glob("*.pdf"))
    assert [path.name[0] for path in written] == ["1", "2", "3"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in written)
    assert "3 papers lie in" in told[0]


def test_the_archive_of_a_competition_is_asked_for(window: CompetitionWindow) -> None:
    asked: list[bool] = []
    window.archive_requested.connect(lambda: asked.append(True))
    window.go(RECORD)
    QTest.mouseClick(window.record.archive, Qt.MouseButton.LeftButton)
    assert asked == [True]


def test_papers_are_offered_among_the_users_documents(
    window: CompetitionWindow, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def nowhere(*given: str) -> tuple[str, str]:
        offered.append(given[2])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", nowhere)
    office.desk.do(c.DrawLots(0, 7, AT))
    window.refresh()
    window.go(LOTS)
    QTest.mouseClick(window.lots.paper, Qt.MouseButton.LeftButton)
    (path,) = offered
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert Path(path).parent == Path(place)
    assert path.endswith(".pdf")


def test_papers_that_cannot_be_written_are_named(
    window: CompetitionWindow,
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[2]))
    office.desk.do(c.DrawLots(0, 7, AT))
    (tmp_path / "in the way").write_text("a file")
    window.record.print_to(tmp_path / "in the way")
    assert "cannot be written" in told[0]
