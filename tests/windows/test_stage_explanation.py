"""The explanation: its pages end with a thought, and its key reads as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.app.specimens import dressed_for, specimens
from quizapp.bank.question import Choices, Order
from quizapp.game.scenes import ExplainScene

if TYPE_CHECKING:
    from quizapp.game.spoken import Lang
    from quizapp.windows.stage.typography import Setting

pytestmark = pytest.mark.usefixtures("qapp")


def _lines(setting: Setting) -> list[str]:
    return [
        "".join((" " if at and atom.gap else "") + "".join(piece.text for piece in atom.pieces)
                for at, atom in enumerate(line))
        for line in setting.lines
    ]  # fmt: skip


def _explained(lang: Lang) -> list[tuple[str, ExplainScene]]:
    return [(one.name, one.scene) for one in specimens(lang) if isinstance(one.scene, ExplainScene)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_of_the_reasons_ends_where_a_thought_does(lang: Lang) -> None:
    from quizapp.windows.stage import BLUE
    from quizapp.windows.stage.explanation import leaves

    many = 0
    for name, scene in _explained(lang):
        reasons = [one.reason for one in leaves(scene, dressed_for(BLUE, lang)) if one.reason]
        many += len(reasons) > 1
        for one in reasons:
            assert _lines(one)[-1][-1] in "。；.;", name
        letters = "".join("".join(_lines(one)) for one in reasons)
        assert letters.replace(" ", "") == scene.explanation.replace(" ", ""), name
    assert many, "no explanation was too long for one page"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_letter_or_an_arrow_stays_with_what_it_stands_before(lang: Lang) -> None:
    from quizapp.windows.stage import BLUE
    from quizapp.windows.stage.explanation import leaves

    for name, scene in _explained(lang):
        key = leaves(scene, dressed_for(BLUE, lang))[0].key
        assert key is not None
        for line in _lines(key):
            if isinstance(scene.key, Order):
                assert not line.endswith("→"), (name, line)
            if isinstance(scene.key, Choices) and len(scene.key.right) > 1:
                assert not line[-2:].strip().isascii() or line[-2].isalpha(), (name, line)


def test_a_key_of_long_options_is_told_in_words() -> None:
    """Rather on a line more than by letters alone."""
    from quizapp.windows.stage import BLUE
    from quizapp.windows.stage.explanation import leaves

    scene = dict(_explained("en"))["long/multiple explained"]
    answer = leaves(scene, dressed_for(BLUE, "en"))[0].answer
    assert all(scene.options[at] in answer for at in (0, 3, 6))
