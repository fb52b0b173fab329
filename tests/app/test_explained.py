"""Explanations of the shipped questions, with the passages as a match shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from quizapp import paths
from quizapp.app.evening import look_of
from quizapp.app.library import SHIPPED_BANK, Library
from quizapp.bank.answers import Lang
from quizapp.files import own
from quizapp.game.rules import Answerers
from quizapp.game.scenes import ExplainScene, Heading
from quizapp.windows.stage.explanation import leaves

HEADING = Heading("共答", 1, 4, 10, Answerers.ALL, None, "", False)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_page_holds_what_stands_on_it(
    qapp: QApplication, data_folder: Path, lang: Lang
) -> None:
    """Also where a whole section is cited, which is longer than a page."""
    assert qapp is not None
    Library(data_folder).close()
    look = look_of("red", lang, data_folder)
    assert look.gist is not None
    pages = 0
    for one in own.read(paths.shipped_banks() / f"{SHIPPED_BANK}.quiz.txt").bank.questions:
        if one.key is None:
            continue
        scene = ExplainScene(
            HEADING, one.kind, one.stem, one.options, one.key, one.explanation, one.citation, (),
            one.partners,
        )  # fmt: skip
        found = leaves(scene, look)
        assert all(leaf.fits for leaf in found), one.id
        assert found[-1].source, "the last page names where it stands"
        pages += len(found)
    assert pages > 218
