"""The contact sheet: every state is on it, and a look of one's own may be sent through it."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from typer.testing import CliRunner

from quizapp.app.specimens import specimens
from quizapp.app.wording import LONG, SHORT, USUAL
from quizapp.game.match import Stage
from quizapp.game.scenes import ProjectorScene, QuestionScene

if TYPE_CHECKING:
    from pathlib import Path

STAGES = set(Stage) - {Stage.CALLED, Stage.REVEALED, Stage.EXPLAINED, Stage.DRAWN}


def test_every_state_has_a_specimen() -> None:
    """Of every kind of scene, and of every stage of a question."""
    for lang in ("zh", "en"):
        scenes = [one.scene for one in specimens(lang)]
        kinds = {type(scene).__name__ for scene in scenes}
        told = {one.__name__ for one in get_args(ProjectorScene)}
        assert kinds == told | {"WaitScene", "LotsScene"}
        assert {one.stage for one in scenes if isinstance(one, QuestionScene)} == STAGES


def test_names_tell_specimens_apart() -> None:
    names = [one.name for one in specimens("zh")]
    assert len(set(names)) == len(names)


def test_the_extremes_are_those_of_the_laws() -> None:
    """Stems from under 8 to over 300 characters, names of 2 to 24, up to eight options."""
    assert len(SHORT["zh"].stem) <= 8
    assert len(LONG["zh"].stem) >= 300
    assert min(map(len, SHORT["zh"].teams)) == min(map(len, SHORT["en"].teams)) == 2
    assert max(map(len, LONG["zh"].teams)) == max(map(len, LONG["en"].teams)) == 24
    assert len(SHORT["zh"].options) == 2
    assert len(LONG["zh"].options) == len(LONG["en"].options) == 8
    assert all(len(words.options) == 4 for words in USUAL.values())


@pytest.mark.usefixtures("qapp")
def test_the_command_says_what_is_wrong(tmp_path: Path) -> None:
    from quizapp.cli.program import app

    run = CliRunner().invoke
    assert run(app, ["pictures", "--out", str(tmp_path), "--lang", "fr"]).exit_code == 2
    assert run(app, ["pictures", "--out", str(tmp_path), "--theme", "no.toml"]).exit_code == 1


@pytest.mark.usefixtures("qapp")
def test_the_sheet_is_written_below_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QImage

    from quizapp.app import sheet

    few = tuple(one for one in specimens("en") if one.name in ("short/title", "long/reading"))
    monkeypatch.setattr(sheet, "specimens", lambda _lang: few)
    theme = tmp_path / "own.toml"
    theme.write_text('name = "Own"\nbase = "blue"\n[colours]\nmetal = "#FFFFFF"\n', "utf-8")
    found = list(sheet.contact_sheet(tmp_path / "out", ["red", str(theme)], ["en"]))
    names = [path.relative_to(tmp_path / "out").as_posix() for path in found]
    assert "red-en/001 short - title.png" in names
    assert "own-en/002 long - reading 1 of 2.png" in names
    assert "own-en/overview 01.png" in names
    assert QImage(str(found[0])).width() == 1280
