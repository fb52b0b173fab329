"""Media in the set-up: the file of an interlude, covered pictures, the signs of such questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from quizapp.bank.question import Choices, Kind, Question, Status
from quizapp.contest.draft import Draft, RoundDraft
from quizapp.game.medium import under_print, without_print
from quizapp.game.plan import Item, ItemKind, Team
from quizapp.game.presets import Preset, rules_of
from quizapp.game.rules import Uncover
from quizapp.windows.setup.chooser import media_signs
from quizapp.windows.setup.item_form import ItemForm
from quizapp.windows.setup.rules_form import RulesForm
from quizapp.windows.setup.step_media import StepMedia
from quizapp.windows.setup.window import SetupWindow
from tests.windows.media_files import png

DRAFT = Draft(
    "c",
    "试赛",
    teams=(Team(1, "一队"), Team(2, "二队")),
    rounds=(RoundDraft(Preset.BUZZ.value, "一", rules_of(Preset.BUZZ)),),
    programme=(Item(ItemKind.ROUND), Item(ItemKind.INTERLUDE, "插播")),
)


@pytest.fixture
def kept() -> dict[str, bytes]:
    return {}


@pytest.fixture
def form(qapp: QApplication, kept: dict[str, bytes]) -> Iterator[ItemForm]:
    made = ItemForm()
    made.media.keep = kept.update
    made.put(DRAFT, DRAFT.programme[1])
    yield made
    made.deleteLater()
    qapp.processEvents()


def test_the_file_of_an_interlude_is_kept_under_its_fingerprint(
    form: ItemForm, kept: dict[str, bytes], tmp_path: Path
) -> None:
    told: list[Item] = []
    form.edited.connect(lambda item, _name: told.append(item))
    file = tmp_path / "舞蹈.png"
    file.write_bytes(png())
    form.media.take(file)
    name = under_print("舞蹈.png", png())
    assert kept == {name: png()}
    assert told[-1].media == name
    assert without_print(name) == "舞蹈.png"
    form.put(DRAFT, told[-1])
    assert form.media.said.text() == "舞蹈.png"
    form.media.drop.click()
    assert told[-1].media == ""


def test_a_file_that_cannot_be_shown_is_refused_beside_it(
    form: ItemForm, kept: dict[str, bytes], tmp_path: Path
) -> None:
    file = tmp_path / "错.png"
    file.write_bytes(b"nothing")
    form.media.take(file)
    assert "错.png" in form.media.said.text()
    form.media.take(tmp_path / "无.png")
    assert "无.png" in form.media.said.text()
    assert kept == {}


def test_only_an_interlude_offers_a_file(form: ItemForm) -> None:
    assert form.media.isVisibleTo(form)
    form.put(DRAFT, Item(ItemKind.CARD))
    assert not form.media.isVisibleTo(form)


def test_the_window_hands_the_place_of_files_on(qapp: QApplication, kept: dict[str, bytes]) -> None:
    window = SetupWindow(DRAFT)
    window.keep_media(kept.update)
    [page] = window.findChildren(StepMedia)
    assert page.keep is not None
    page.keep({"a": b"1"})
    assert kept == {"a": b"1"}
    window.deleteLater()
    qapp.processEvents()


def test_questions_with_media_bear_a_sign() -> None:
    asked = Question("q", Kind.SINGLE, "题", ("甲", "乙"), key=Choices((0,)), status=Status.READY)
    assert media_signs(asked) == ()
    assert media_signs(replace(asked, media=("a.png", "b.mp3"))) == ("▣", "♪")
    assert media_signs(replace(asked, media=("b.mp4", "x.doc"))) == ("▶",)


def test_a_round_covers_pictures_by_tiles(qapp: QApplication) -> None:
    form = RulesForm()
    rules = rules_of(Preset.BUZZ)
    told: list[object] = []
    form.edited.connect(lambda *args: told.append(args[0]))
    form.put(rules)
    tiles = form.fields["uncover.tiles"]
    assert not form.fields["uncover.seconds"].isVisibleTo(form)
    tiles.edited.emit(12)
    assert getattr(told[-1], "uncover", None) == Uncover(12)
    form.put(replace(rules, uncover=Uncover(12)))
    assert form.fields["uncover.seconds"].isVisibleTo(form)
    form.deleteLater()
    qapp.processEvents()
