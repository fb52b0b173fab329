"""What comes with the program: on the shelf of a new folder, of an older one, and on home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.app import start
from quizapp.app.desktop import Desktop
from quizapp.app.library import CLUES_BANK, EVENING, SAMPLE, SHIPPED_BANK, Library
from quizapp.app.overview import Overview
from quizapp.contest.checking import checks
from quizapp.contest.draft import write_draft
from quizapp.contest.findings import Light
from quizapp.windows.home.phrases import about
from quizapp.windows.home.values import Sample

BEFORE = "2026-01-01T08:00:00.000Z"


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    palette = qapp.palette()
    start.application("zh")
    folder = tmp_path / "data"
    folder.mkdir()
    library = Library(folder)
    library.shelf.put_setting("language", "zh")
    made = Desktop(qapp, library)
    made.show_home()
    yield made
    if made.checking is not None:
        made.checking.window.reject()
    made.home.close()
    made._library.close()
    start.application("en")
    qapp.setPalette(palette)


def test_home_tells_the_samples_apart_and_begins_with_the_short_one(desktop: Desktop) -> None:
    lines = Overview(desktop._library).home_data("zh", "system", afterglow=False).contests
    assert [(one.id, one.sample) for one in lines] == [
        (SAMPLE, Sample.SHORT),
        (EVENING, Sample.EVERY_ROUND),
    ]
    assert desktop.home.contest() == SAMPLE
    assert "短" in about(lines[0])
    assert "整场" in about(lines[1])
    assert "15 轮" in about(lines[1])
    assert not any("改于" in about(one) for one in lines)


def test_a_sample_under_another_title_is_the_users_own(desktop: Desktop) -> None:
    library = desktop._library
    draft = library.draft(EVENING)
    assert draft is not None
    own = replace(draft, title="安康杯决赛")
    library.shelf.put_contest(EVENING, own.title, write_draft(own), BEFORE)
    lines = Overview(library).home_data("zh", "system", afterglow=False).contests
    assert {one.id: one.sample for one in lines}[EVENING] is Sample.NONE


def test_a_folder_of_an_earlier_version_gets_the_evening_once(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.shelf.drop_contest(EVENING)
    library.shelf.drop_contest(SAMPLE)
    library.shelf.put_setting("shipped", "1")
    library.close()
    again = Library(tmp_path)
    assert [card.id for card in again.shelf.contests()] == [EVENING]
    again.shelf.drop_contest(EVENING)
    again.close()
    third = Library(tmp_path)
    assert third.shelf.contests() == ()
    third.close()


def test_a_new_match_draws_from_all_banks_but_the_rows_of_clues(desktop: Desktop) -> None:
    known = {card.id for card in desktop._library.banks.cards()}
    assert known == {SHIPPED_BANK, CLUES_BANK}
    assert desktop._library.new_banks() == (SHIPPED_BANK,)


def test_the_check_finds_nothing_in_the_evening_itself(desktop: Desktop) -> None:
    desktop.home.choose_contest(EVENING)
    desktop.home.check.click()
    found = desktop.checking
    assert found is not None
    for _ in range(600):
        fitted = found.fitter.found
        if fitted.done >= fitted.of > 0:
            break
        QTest.qWait(50)
    lights = {line.code: line.light for line in checks(found.facts())}
    of_the_evening = ("questions", "spares", "used", "fits")
    assert {code: lights[code] for code in of_the_evening} == dict.fromkeys(
        of_the_evening, Light.GREEN
    )
