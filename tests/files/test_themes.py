"""Themes on disk: found, saved, sent as one file and taken in again."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from quizapp.files import themes
from quizapp.files.refusal import Unreadable
from quizapp.files.theme import FILE, Theme
from tests.files.test_theme import png, wav

PICTURE, SOUND = png(1920, 1080), wav()
FILES = {"hall.png": PICTURE, "gong.wav": SOUND}


def theme(name: str = "湖光") -> Theme:
    red = themes.shipped("red")
    return replace(
        red,
        name=name,
        colours=replace(red.colours, sky="#600810"),
        background="hall.png",
        sounds={"cue": "gong.wav"},
    )


def test_a_theme_is_found_again(tmp_path: Path) -> None:
    name = themes.save(tmp_path, "", theme(), FILES)
    assert name == "湖光"
    found = themes.find(name, tmp_path)
    assert found.theme == theme()
    assert found.problems == ()
    assert found.file("hall.png") == tmp_path / name / "hall.png"
    assert themes.own(tmp_path) == ((name, "湖光"),)


@pytest.mark.parametrize("name", ["gone", "../x", "", "red/../.."])
def test_a_theme_that_is_not_there_is_red_and_told(tmp_path: Path, name: str) -> None:
    found = themes.find(name, tmp_path)
    assert found.theme == themes.shipped("red")
    assert [one.code for one in found.problems] == ["theme-gone"]


def test_shipped_themes_need_no_folder(tmp_path: Path) -> None:
    assert themes.find("blue", tmp_path / "none").theme == themes.shipped("blue")
    assert themes.own(tmp_path / "none") == ()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a/b: c?", "a b c"),
        ("...", "theme"),
        ("", "theme"),
        ("red", "red 2"),
        ("con", "con 1"),
        ("x" * 100, "x" * 40),
    ],
)
def test_a_folder_is_named_after_the_title(tmp_path: Path, title: str, name: str) -> None:
    assert themes.free_name(tmp_path, title) == name
    saved = themes.save(tmp_path, "", theme(title), FILES)
    assert themes.find(saved, tmp_path).folder == tmp_path / name


def test_equal_titles_get_folders_of_their_own(tmp_path: Path) -> None:
    assert themes.save(tmp_path, "", theme("A"), FILES) == "A"
    assert themes.save(tmp_path, "", theme("a"), FILES) == "a 2"


def test_what_a_theme_needs_no_longer_stays_until_it_is_tidied(tmp_path: Path) -> None:
    name = themes.save(tmp_path, "", theme(), FILES)
    themes.save(tmp_path, name, replace(theme(), background=""), {})
    assert (tmp_path / name / "hall.png").exists()
    themes.tidy(tmp_path, name)
    assert {one.name for one in (tmp_path / name).iterdir()} == {FILE, "gong.wav"}


def test_a_theme_is_deleted_with_its_files(tmp_path: Path) -> None:
    name = themes.save(tmp_path, "", theme(), FILES)
    themes.drop(tmp_path, name)
    assert list(tmp_path.iterdir()) == []
    themes.drop(tmp_path, "..")
    assert tmp_path.exists()


def test_without_files_a_theme_is_sent_as_its_text(tmp_path: Path) -> None:
    plain = replace(theme(), background="", sounds={})
    ending, content = themes.packed(plain, {})
    assert ending == ".toml"
    assert themes.unpacked(content)[0].theme == plain


def test_with_files_it_is_sent_as_a_zip() -> None:
    ending, content = themes.packed(theme(), FILES)
    assert ending == ".zip"
    found, files = themes.unpacked(content)
    assert found.theme == theme()
    assert found.problems == ()
    assert files == FILES


def test_a_zip_of_the_folder_is_taken_too() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("湖光/theme.toml", '[pictures]\nlogo = "hall.png"\n')
        archive.writestr("湖光/hall.png", PICTURE)
    found, files = themes.unpacked(out.getvalue())
    assert found.theme.logo == "hall.png"
    assert files == {"hall.png": PICTURE}


def test_a_zip_that_may_do_harm_or_holds_no_theme_is_refused() -> None:
    for name, code in (("../theme.toml", "ZIP_BAD_NAME"), ("notes.txt", "THEME_NONE")):
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(name, "x")
        with pytest.raises(Unreadable) as refused:
            themes.unpacked(out.getvalue())
        assert refused.value.words.code == code


def test_a_file_of_another_folder_gets_another_name(tmp_path: Path) -> None:
    taken = {"gong.wav": tmp_path / "a" / "gong.wav"}
    assert themes.file_name(tmp_path / "a" / "gong.wav", taken) == "gong.wav"
    assert themes.file_name(tmp_path / "b" / "gong.wav", taken) == "gong 2.wav"
    assert themes.file_name(tmp_path / "?.WAV", {}) == "_.wav"


def test_a_file_that_does_not_fit_its_use_is_named() -> None:
    problem = themes.file_problem("cue", "hall.png", PICTURE)
    assert problem is not None
    assert problem.code == "theme-sound"
    assert themes.file_problem("logo", "hall.png", PICTURE) is None
    gone = themes.file_problem("logo", "hall.png", None)
    assert gone is not None
    assert gone.code == "theme-missing"
