"""The guide: its pictures are taken by the tool, its keys do what it says, its pages lead on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest

from quizapp.windows.console.keys import Deed
from tools import guide, guide_keys

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
KEY = re.compile(r"\[<kbd>([^<]+)</kbd>\]\(([^)#]+)#([a-z-]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#:]+)(?:#[^)]*)?\)")
OTHERS = {"Win+P", "Ctrl+V", "Esc"}
"""Keys of the system, of fields and of dialogs: none of the console's."""


def language(page: Path) -> Literal["zh", "en"]:
    return "zh" if page.name.endswith(".zh-CN.md") else "en"


def text(page: Path) -> str:
    return page.read_text("utf-8")


@pytest.mark.parametrize("page", [*PAGES, *READMES], ids=lambda page: page.name)
def test_pictures_are_those_that_the_tools_take(page: Path) -> None:
    for found in PICTURE.findall(text(page)):
        picture = (page.parent / found).resolve()
        assert picture.is_file(), found
        assert picture.parent.name == language(page), found
        if GUIDE in picture.parents:
            assert picture.stem in guide.PICTURES, found


@pytest.mark.parametrize("lang", guide.LANGUAGES)
def test_every_picture_is_there_small_and_shown(lang: Literal["zh", "en"]) -> None:
    pages = "".join(text(page) for page in PAGES if language(page) == lang)
    folder = GUIDE / "pictures" / lang
    assert {one.stem for one in folder.glob("*.png")} == set(guide.PICTURES)
    for name in guide.PICTURES:
        assert (folder / f"{name}.png").stat().st_size <= guide.MOST_BYTES, name
        assert f"(pictures/{lang}/{name}.png)" in pages, name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_key_does_what_the_guide_says(page: Path) -> None:
    lang = language(page)
    keys = guide_keys.keys_of(lang)
    named = KEY.findall(text(page))
    for cap, table, deed in named:
        assert table == guide_keys.FILES[lang]
        assert cap.replace("&#92;", "\\") in keys[Deed(deed)], f"{cap} is not the key of {deed}"
    if page.name not in guide_keys.FILES.values():
        bare = re.findall(r"<kbd>([^<]+)</kbd>", KEY.sub("", text(page)))
        assert set(bare) <= OTHERS, "a key without its deed"


@pytest.mark.parametrize("lang", guide.LANGUAGES)
def test_the_table_of_keys_is_the_programs(lang: Literal["zh", "en"]) -> None:
    assert set(guide_keys.keys_of(lang)) == guide_keys.told()
    assert text(GUIDE / guide_keys.FILES[lang]) == guide_keys.page(lang), "`make docs` renews it"


def test_a_wrong_key_would_be_noticed() -> None:
    keys = guide_keys.keys_of("en")
    assert keys[Deed.NEXT][0] == "Space"
    assert keys[Deed.UNDO] == ("Ctrl+Z",)
    assert "B" in keys[Deed.BLACK]
    assert "B" not in keys[Deed.TITLE]
    assert KEY.findall("[<kbd>B</kbd>](keys.md#black)") == [("B", "keys.md", "black")]


@pytest.mark.parametrize("page", [*PAGES, *READMES], ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for found in LINK.findall(text(page)):
        assert (page.parent / found).exists(), found


def test_both_languages_have_the_same_pages_pictures_and_keys() -> None:
    for page in PAGES:
        if language(page) == "zh":
            other = page.with_name(page.name.replace(".zh-CN.md", ".md"))
            ours = [Path(one).stem for one in PICTURE.findall(text(page))]
            assert [Path(one).stem for one in PICTURE.findall(text(other))] == ours
            deeds = sorted(deed for _, _, deed in KEY.findall(text(page)))
            assert sorted(deed for _, _, deed in KEY.findall(text(other))) == deeds, page.name


def test_the_clock_of_the_pictures_stands_before_windows_are_imported() -> None:
    """A window takes the clock when it is imported: then it is too late to put a hand to it."""
    told = subprocess.run(
        [sys.executable, "-c", "import sys, tools.guide; print('quizapp.clock' in sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "False"
