"""`quizapp contest` as it is called from outside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from quizapp.cli.program import app
from quizapp.store.driver import connect


def call(*given: str | Path, data: Path, ok: int = 0) -> str:
    done = CliRunner().invoke(app, [*map(str, given), "--data", str(data)])
    assert done.exit_code == ok, (done.output, done.exception)
    return done.output


def told(*given: str | Path, data: Path, ok: int = 0) -> Any:
    return json.loads(call(*given, "--json", data=data, ok=ok))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A competition of nine teams of three units, in three heats."""
    folder = tmp_path / "data"
    folder.mkdir()
    roster = tmp_path / "roster.csv"
    lines = [f"队{n},单位{n % 3},甲{n},乙{n}" for n in range(1, 10)]
    roster.write_text("\n".join(("代表队,单位,队员1,队员2", *lines)), "utf-8")
    call("contest", "new", "知识竞赛", "--stage", "初赛:3:1:1", "--stage", "决赛", data=folder)
    assert len(told("contest", "roster", roster, data=folder)["teams"]) == 9
    return folder


def test_lots_are_drawn_recorded_and_drawn_again(data: Path) -> None:
    found = told("contest", "draw", "--seed", "7", "--absent", "4", data=data)
    assert found["draws"][0]["seed"] == 7
    assert sorted(len(heat["teams"]) for heat in found["drawn"]) == [2, 3, 3]
    shown = told("contest", "show", data=data)
    assert shown["stages"][0]["drawn"] == found["drawn"]
    assert [one["team"] for one in shown["withdrawn"]] == [4]
    assert told("contest", "draw", "--check", data=data)["draws"][0]["same"]
    said = call("contest", "draw", "--seed", "8", data=data, ok=1)
    assert "goes on record" in said
    call("contest", "draw", "--seed", "8", "--reason", "again", data=data)
    assert [one["number"] for one in told("contest", "draw", "--check", data=data)["draws"]] == [
        1,
        2,
    ]


def test_nobody_goes_on_before_all_heats_are_played(data: Path) -> None:
    call("contest", "draw", "--seed", "7", data=data)
    found = told("contest", "advance", "--dry-run", data=data, ok=1)
    assert found["missing"] == [1, 2, 3]
    assert "not over" in call("contest", "take", "1", data=data, ok=1)


def test_a_record_that_was_changed_is_told(data: Path) -> None:
    call("contest", "draw", "--seed", "7", data=data)
    assert told("contest", "record", data=data)["ok"]
    connection = connect(data / "quizapp.db")
    connection.execute("DROP TRIGGER competition_event_unchanged")
    connection.execute(
        "UPDATE competition_event SET body = replace(body, '\"seed\":7', '\"seed\":8')"
    )
    connection.commit()
    connection.close()
    assert not told("contest", "record", data=data, ok=1)["ok"]
    assert not told("contest", "draw", "--check", data=data, ok=1)["draws"][0]["same"]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    assert "no competition" in call("contest", "show", data=tmp_path, ok=1)
    assert "is no stage" in call("contest", "new", "x", "--stage", "甲:x", data=tmp_path, ok=2)
    assert told("contest", "list", data=tmp_path) == {"competitions": []}


def test_the_papers_and_the_archive_of_a_competition(data: Path, tmp_path: Path) -> None:
    call("contest", "draw", "--seed", "7", data=data)
    said = call("contest", "papers", "--out", tmp_path / "out", data=data)
    assert len(said.splitlines()) == 2
    assert all(Path(line).read_bytes().startswith(b"%PDF") for line in said.splitlines())
    own = told("contest", "list", data=data)["competitions"][0]["id"]
    file = tmp_path / "whole.quizmatch"
    made = told("archive", "export", own, file, data=data)
    assert "competition.jsonl" in made["parts"]
    other = tmp_path / "other"
    other.mkdir()
    came = told("archive", "import", file, data=other)
    assert came["contest"] == own
    assert told("contest", "show", data=other) == told("contest", "show", data=data)
    assert told("contest", "record", data=other) == told("contest", "record", data=data)


def test_what_teams_bring_is_planned_from_the_command_line(tmp_path: Path) -> None:
    stages = ("--stage", "初赛:2:1", "--stage", "决赛")
    call("contest", "new", "赛", *stages, "--bring", "2:30%", data=tmp_path)
    shown = told("contest", "show", data=tmp_path)
    assert shown["stages"][1]["bring"].startswith("30% of the score")
    call("contest", "new", "赛", *stages, "--bring", "2:20,10", data=tmp_path)
    for wrong in ("3:30%", "2:", "2:x", "30%"):
        call("contest", "new", "赛", *stages, "--bring", wrong, data=tmp_path, ok=2)
    call("contest", "new", "赛", *stages, "--bring", "1:30%", data=tmp_path, ok=1)
