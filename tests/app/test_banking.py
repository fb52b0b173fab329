"""Home opens a bank and shows it again when its window closes; the set-up tells of its seal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.app import banking, start
from quizapp.app.desktop import Desktop
from quizapp.app.library import SAMPLE, SHIPPED_BANK, Library
from quizapp.bank.citing import Material, Place
from quizapp.bank.sealing import read_aloud


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    palette = qapp.palette()
    start.application("en")
    folder = tmp_path / "data"
    folder.mkdir()
    library = Library(folder)
    library.shelf.put_setting("language", "en")
    opened = Desktop(qapp, library)
    opened.show_home()
    yield opened
    if opened.authoring.window is not None:
        opened.authoring.window.close()
    if opened.setup is not None:
        opened.setup.close()
    opened.home.close()
    library.close()
    qapp.setPalette(palette)


def test_enter_on_a_bank_opens_it_and_closing_leads_home(desktop: Desktop) -> None:
    desktop.home.banks.setFocus()
    QTest.keyClick(desktop.home.banks, Qt.Key.Key_Return)
    window = desktop.authoring.window
    assert window is not None
    assert window.desk.bank_id == SHIPPED_BANK
    assert not desktop.home.isVisible()
    window.close()
    assert desktop.authoring.window is None
    assert desktop.home.isVisible()


def test_a_new_bank_is_there_at_once_and_can_be_named(desktop: Desktop) -> None:
    desktop.home.new_bank.click()
    window = desktop.authoring.window
    assert window is not None
    assert window.desk.ids() == ()
    window.title.setFocus()
    QTest.keyClicks(window.title, "Mine")
    QTest.keyClick(window.title, Qt.Key.Key_Return)
    window.close()
    titles = [desktop.home.banks.item(at).text() for at in range(desktop.home.banks.count())]
    assert "Mine" in titles


def test_the_seal_is_seen_at_home_and_in_the_set_up(desktop: Desktop) -> None:
    desktop.home.edit_bank.click()
    assert desktop.authoring.window is not None
    seal = desktop.authoring.window.desk.set_seal("Bob")
    desktop.authoring.window.close()
    line = next(one for one in desktop._home_data().banks if one.id == SHIPPED_BANK)
    assert line.seal == 1
    desktop.home.setup_requested.emit(SAMPLE)
    assert desktop.setup is not None
    choice = next(one for one in desktop.setup.desk.banks if one.id == SHIPPED_BANK)
    assert read_aloud(seal.print) in choice.title


def test_a_bank_that_is_not_as_it_was_sealed_is_told(desktop: Desktop) -> None:
    library = desktop._library
    bank = library.banks.bank(SHIPPED_BANK)
    assert bank is not None
    library.reviews.seal(SHIPPED_BANK, bank.questions[1:], "Ann", "", "2026-05-01T09:00:00Z")
    card = next(one for one in library.banks.cards() if one.id == SHIPPED_BANK)
    assert "not as it was sealed" in banking.titled(library, card, bank.questions)


def test_a_sealed_bank_is_not_dropped(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr("quizapp.app.authoring.warn", told.append)
    desktop.home.edit_bank.click()
    assert desktop.authoring.window is not None
    desktop.authoring.window.desk.set_seal("Bob")
    desktop.authoring.window.close()
    desktop.home.bank_delete_requested.emit(SHIPPED_BANK)
    assert len(told) == 1
    assert SHIPPED_BANK in [card.id for card in desktop._library.banks.cards()]


def test_matches_that_asked_and_own_materials_are_known(desktop: Desktop) -> None:
    library = desktop._library
    library.shelf.mark_used(SHIPPED_BANK, ["dl-001"], "m1", "2026-05-01T09:00:00Z")
    assert banking.asking(library, SHIPPED_BANK) == (("m1", "m1"),)
    own = Material("own", "Own", places=(Place("1", gists=("a",)),))
    library.materials.put("own", "Own", "own.txt", msgspec.json.encode(own), "2026-05-01")
    library.materials.put("bad", "Bad", "bad.txt", b"[]", "2026-05-01")
    known = banking.known_materials(library)
    assert known["own"] == own
    assert "bad" not in known
