"""The user's own fonts: taken in where they may be embedded, used, given up."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from quizapp.awards.font_shelf import FontShelf, common_signs
from quizapp.awards.fonts import NotAFont, load
from quizapp.awards.page import Press, Stationery, sheet_of
from quizapp.awards.template import Face
from tests.awards.font_making import make
from tests.awards.papers import OCCASION, person, template


def test_a_font_is_looked_at_and_copied(tmp_path: Path) -> None:
    shelf = FontShelf(tmp_path / "fonts")
    assert shelf.cards() == ()
    licence = "SIL Open Font License 1.1"
    file = make(tmp_path / "square.ttf", "Square", "甲乙\U00031350㛃", licence=licence)
    card = shelf.add(file)
    assert (card.family, card.common, card.rare, card.note) == ("Square", 2, 2, licence)
    assert [one.name for one in shelf.folder.iterdir()] == ["square.ttf"]
    assert shelf.cards() == (card,)
    assert len(common_signs()) == 6763


@pytest.mark.parametrize("allowed", [0x0002, 0x0100, 0x0200, 0x0104])
def test_a_font_that_forbids_to_be_embedded_is_refused(tmp_path: Path, allowed: int) -> None:
    shelf = FontShelf(tmp_path / "fonts")
    with pytest.raises(NotAFont) as refused:
        shelf.add(make(tmp_path / "closed.ttf", allowed=allowed))
    assert refused.value.words.code == "FONT_FORBIDS"
    assert shelf.cards() == ()
    assert not shelf.folder.exists()


@pytest.mark.parametrize("allowed", [0x0000, 0x0004, 0x0008])
def test_fonts_that_may_be_printed_or_embedded_are_taken(tmp_path: Path, allowed: int) -> None:
    assert FontShelf(tmp_path / "fonts").add(make(tmp_path / "open.ttf", allowed=allowed)).family


def test_what_is_no_font_says_so(tmp_path: Path) -> None:
    shelf = FontShelf(tmp_path / "fonts")
    for name, content in (("text.ttf", b"text"), ("web.woff2", b"wOF2"), ("empty.otf", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(NotAFont, match=name):
            shelf.add(tmp_path / name)
    assert not shelf.folder.exists()


def test_a_font_fills_gaps_and_one_is_the_templates_own(tmp_path: Path) -> None:
    shelf = FontShelf(tmp_path / "fonts")
    rare = "\U00031350"
    assert shelf.fonts().lacking(rare, Face.KAI) == rare
    shelf.add(make(tmp_path / "square.ttf", "Square", f"甲{rare}"))
    assert shelf.fonts().lacking(rare, Face.KAI) == ""
    assert shelf.fonts().own is None
    shelf.choose("square.ttf")
    own = shelf.fonts().own
    assert own is not None
    assert own.family == "Square"
    assert shelf.cards()[0].own
    boxes = tuple(replace(box, face=Face.OWN) for box in template().boxes)
    stationery = Stationery(replace(template(), boxes=boxes))
    folder = tmp_path / "press"
    folder.mkdir()
    sheet = sheet_of(stationery.template, person(f"甲{rare}"), OCCASION, "001号")
    pdf = Press(folder, stationery, shelf.fonts().families()).pdf([sheet])
    assert b"Square" in pdf
    shelf.drop("square.ttf")
    assert shelf.cards() == ()
    assert (shelf.fonts().own, shelf.fonts().rare) == (None, ())


def test_a_font_that_was_put_there_by_hand_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    shelf = FontShelf(folder)
    assert shelf.fonts().rare == ()
    folder.mkdir()
    make(folder / "Hand.TTF", "Hand")
    assert [one.family for one in shelf.fonts().rare] == ["Hand"]
    (folder / "broken.ttf").write_bytes(b"broken")
    assert [one.file for one in shelf.cards()] == ["Hand.TTF"]
    assert [one.family for one in shelf.fonts().rare] == ["Hand"], "a broken one stops nothing"
    assert load(folder / "Hand.TTF").signs == {ord("甲"), ord("乙")}
