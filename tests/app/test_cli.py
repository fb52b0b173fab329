"""The command line as it is called from outside: real processes, isolated data, no display."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from quizapp import paths

SHIPPED = paths.shipped_banks() / "dl-2020-37.quiz.txt"


def quizapp(*given: str | Path, data: Path, ok: int = 0) -> str:
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    done = subprocess.run(
        [sys.executable, "-m", "quizapp", *map(str, given)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment | {"QUIZAPP_DATA": str(data), "QT_QPA_PLATFORM": ""},
        timeout=250,
    )
    assert done.returncode == ok, done.stderr
    return done.stdout


def told(*given: str | Path, data: Path, ok: int = 0) -> Any:
    return json.loads(quizapp(*given, "--json", data=data, ok=ok))


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    data = tmp_path_factory.mktemp("data")
    return data, told("rehearse", "--seed", "5", data=data)


def test_a_rehearsal_plays_a_whole_match(played: tuple[Path, Any]) -> None:
    _, found = played
    assert found["finished"]
    assert found["phase"] == "ended"
    assert found["decisions"] > 200
    assert len(found["scores"]) == 6
    for row in found["scores"]:
        points = sum(line["points"] for line in found["ledger"] if line["team"] == row["team"])
        assert row["score"] == 100 + points


def test_the_same_seed_plays_the_same_match(played: tuple[Path, Any], tmp_path: Path) -> None:
    again = told("rehearse", "--seed", "5", data=tmp_path)
    other = told("rehearse", "--seed", "6", data=tmp_path)
    assert again["ledger"] == played[1]["ledger"]
    assert other["ledger"] != played[1]["ledger"]


def test_matches_are_listed_told_and_verified(played: tuple[Path, Any]) -> None:
    data, found = played
    listed = told("match", "list", data=data)["matches"]
    assert [one["id"] for one in listed] == [found["id"]]
    assert listed[0]["finished"]
    assert listed[0]["rehearsal"]
    events = told("match", "log", found["id"], data=data)["events"]
    assert [event["seq"] for event in events] == list(range(1, found["events"] + 1))
    assert events[0]["kind"] == "opened"
    assert all(event["at"].endswith("Z") for event in events)
    state = told("match", "state", found["id"], data=data)
    assert state["scores"] == found["scores"]
    assert state["places"] == found["places"]
    assert told("match", "verify", found["id"], data=data)["ok"]


def test_a_changed_log_is_told(played: tuple[Path, Any], tmp_path: Path) -> None:
    import shutil
    import sqlite3

    data = tmp_path / "data"
    shutil.copytree(played[0], data)
    connection = sqlite3.connect(data / "rehearsal.db")
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in triggers.fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute(
        "UPDATE event SET body = replace(body, '\"points\":10', '\"points\":90') WHERE seq ="
        " (SELECT min(seq) FROM event WHERE kind = 'scored')"
    )
    connection.commit()
    connection.close()
    verdict = told("match", "verify", data=data, ok=1)
    assert not verdict["ok"]
    assert verdict["first_bad"]


def test_trace_counts_up_and_the_last_is_on_disk(tmp_path: Path) -> None:
    numbers = [int(line) for line in quizapp("rehearse", "--trace", data=tmp_path).split()]
    assert numbers == sorted(set(numbers))
    assert numbers[-1] == told("match", "list", data=tmp_path)["matches"][0]["events"]


def test_pictures_ledger_and_results_are_written(tmp_path: Path) -> None:
    short = _short_contest(tmp_path)
    out = tmp_path / "out"
    quizapp("rehearse", "--match", short, "--out", out, data=tmp_path / "data")
    pictures = sorted(path.name for path in out.glob("*.png"))
    assert any("-title" in name for name in pictures)
    assert any("-reveal-" in name for name in pictures)
    assert any("-end" in name for name in pictures)
    assert any(name.startswith("console-") for name in pictures)
    assert (out / "ledger.csv").read_text(encoding="utf-8-sig").startswith("no,team,name")
    assert len((out / "results.csv").read_text(encoding="utf-8-sig").splitlines()) == 7


def test_the_whole_evening_is_rehearsed_to_its_photo(tmp_path: Path) -> None:
    found = told("rehearse", "--match", "evening", "--seed", "5", data=tmp_path)
    assert found["finished"] is True
    assert found["asked"] > 90
    log = told("match", "log", data=tmp_path)["events"]
    items = {one["body"]["index"] for one in log if one["kind"] == "item_begun"}
    assert items == set(range(1, max(items) + 1))
    assert len(items) > 30


def _short_contest(folder: Path) -> Path:
    from msgspec.structs import replace

    from quizapp.contest.draft import read_draft, write_draft

    draft = read_draft((paths.shipped_banks() / "sample.contest.json").read_bytes())
    first = replace(draft.rounds[1], rules=replace(draft.rounds[1].rules, count=1))
    path = folder / "short.contest.json"
    path.write_bytes(write_draft(replace(draft, rounds=(first,))))
    return path


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    quizapp("match", "state", "nosuch", data=tmp_path, ok=1)
    quizapp("match", "verify", data=tmp_path, ok=1)
    quizapp("rehearse", "--match", "nosuch", data=tmp_path, ok=1)
    quizapp("rehearse", "--resume", data=tmp_path, ok=1)
    assert told("match", "list", data=tmp_path) == {"matches": []}


def test_the_shipped_bank_is_checked_counted_and_read(tmp_path: Path) -> None:
    assert told("bank", "stats", "--shipped", data=tmp_path)["questions"] >= 160
    quizapp("bank", "check", "--shipped", data=tmp_path)
    found = told("bank", "read", SHIPPED, data=tmp_path)
    assert set(found) >= {"format", "questions", "problems", "skipped"}
    kinds = {question["kind"] for question in found["questions"]}
    assert kinds == {
        *("single", "multiple", "truefalse", "blanks"),
        *("numeric", "ordering", "matching", "open"),
    }
    single = next(one for one in found["questions"] if one["kind"] == "single")
    assert set(single) >= {"stem", "options", "answer", "explanation", "status", "where"}
    assert all(0 <= index < len(single["options"]) for index in single["answer"])


def test_a_refused_file_gives_no_question_and_exit_1(tmp_path: Path) -> None:
    bad = tmp_path / "bank.quiz.txt"
    bad.write_bytes("quizapp-bank 1\ntitle: 题库\n".encode("utf-16"))
    found = told("bank", "read", bad, data=tmp_path, ok=1)
    assert found["questions"] == []
    assert found["problems"]


def test_a_story_that_differs_says_where(tmp_path: Path) -> None:
    nights = sorted((Path(__file__).parents[1] / "nights").glob("*.yaml"))
    assert "as told" in quizapp("story", nights[0], data=tmp_path)


def test_without_a_display_the_program_rehearses_and_says_so(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux is ever without a display")
    said = quizapp(data=tmp_path)
    assert "没有显示器" in said
    assert "no display" in said
    out = tmp_path / "rehearsal"
    assert (out / "ledger.csv").exists()
    assert len(list(out.glob("*.png"))) > 40


def test_damaged_rehearsals_are_put_aside_and_keep_nobody_waiting(
    played: tuple[Path, Any], tmp_path: Path
) -> None:
    import shutil

    data = tmp_path / "data"
    shutil.copytree(played[0], data)
    file = data / "rehearsal.db"
    torn = bytearray(file.read_bytes())
    torn[8192:40000] = bytes(40000 - 8192)
    file.write_bytes(torn)
    assert told("rehearse", data=data)["finished"]
    assert len(told("match", "list", data=data)["matches"]) == 1
    assert [path.name for path in data.glob("rehearsal.db.damaged-*")]


def test_a_lost_database_is_rebuilt_from_the_second_copy(tmp_path: Path) -> None:
    from quizapp.app.library import SAMPLE, Library
    from quizapp.app.matches import begin
    from quizapp.contest.draft import to_plan
    from quizapp.game import commands as c
    from quizapp.store.journal import Journal

    stick = tmp_path / "stick"
    stick.mkdir()
    (tmp_path / "data").mkdir()
    library = Library(tmp_path / "data")
    draft = library.draft(SAMPLE)
    assert draft is not None
    plan = to_plan(draft, library.questions(draft)).plan
    assert plan is not None
    journal = Journal(library.database, stick)
    library.log.follow(journal.nudge)
    running = begin(library, plan, rehearsal=False)
    for at in range(5):
        running.show.do(c.Proceed(at))
    assert journal.settle(10)
    journal.stop()
    seq = running.last_seq
    running.close()
    library.close()
    new = tmp_path / "new" / "quizapp.db"
    quizapp("match", "rebuild", stick, "--into", new, data=tmp_path)
    events = told("match", "log", data=new.parent)["events"]
    assert events[-1]["seq"] == seq
    assert told("match", "verify", data=new.parent)["ok"]


def test_results_are_written_and_told(played: tuple[Path, Any], tmp_path: Path) -> None:
    data, found = played
    done = told("results", found["id"], "--out", tmp_path / "成绩", data=data)
    assert done["match"] == found["id"]
    assert [one["kind"] for one in done["files"]] == [
        "ledger-csv",
        "results-csv",
        "notice",
        "workbook",
        "report",
        "brief",
        "brief-text",
    ]
    for one in done["files"]:
        assert Path(one["path"]).stat().st_size == one["bytes"] > 0
    ledger = (tmp_path / "成绩" / "ledger.csv").read_text(encoding="utf-8-sig")
    assert ledger.startswith("序号,")
    english = quizapp("results", "--out", tmp_path / "en", "--lang", "en", data=data)
    assert "results.pdf" in english
    quizapp("results", "none", "--out", tmp_path, data=data, ok=1)


def test_a_match_is_carried_to_another_computer(played: tuple[Path, Any], tmp_path: Path) -> None:
    data, found = played
    file = tmp_path / "存档.quizmatch"
    made = told("archive", "export", found["id"], file, data=data)
    assert made["purpose"] == "match"
    assert "results/成绩公示.pdf" in made["parts"]
    there = tmp_path / "there"
    came = told("archive", "import", file, data=there)
    assert came["matches"] == [{"match": found["id"], "outcome": "new", "added": found["events"]}]
    assert told("match", "verify", found["id"], data=there)["ok"]
    assert told("match", "state", found["id"], data=there)["scores"] == found["scores"]
    again = told("archive", "import", file, data=there)
    assert again["matches"][0]["outcome"] == "same"
    file.write_bytes(file.read_bytes()[:-100])
    quizapp("archive", "import", file, data=there, ok=1)
    quizapp("archive", "export", "nothing", file, data=data, ok=1)


def test_a_competition_is_carried_along_with_its_bank(tmp_path: Path) -> None:
    file = tmp_path / "比赛.quizmatch"
    made = told("archive", "export", "sample", file, data=tmp_path / "here")
    assert made["purpose"] == "contest"
    assert told("archive", "import", file, data=tmp_path / "there")["contest"] == "sample"
