"""A slash is taken as a divider, or as part of the text, only where it can be nothing else."""

from __future__ import annotations

import pytest

from quizapp.bank.question import Blanks
from quizapp.files.manners import keys as manners
from quizapp.files.slashes import ways
from quizapp.files.tables import keys as tables


@pytest.mark.parametrize(
    "text",
    [
        "3/4",
        "2020/1/1",
        "60km/h",
        "60 km / h",
        "千米/小时",
        "5元/斤",
        "毫克/升",
        "http://a.b/c",
        "16:9",
    ],
)
def test_one_text(text: str) -> None:
    assert ways(text) == (text,)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("工会/职工会", ("工会", "职工会")),
        ("CPU/中央处理器", ("CPU", "中央处理器")),
        ("三/3", ("三", "3")),
        ("two / 2", ("two", "2")),
        ("WTO/wto", ("WTO", "wto")),
    ],
)
def test_several_ways(text: str, parts: tuple[str, ...]) -> None:
    assert ways(text) == parts


@pytest.mark.parametrize("text", ["two/2", "and/or", "TCP/IP", "colour/color", "三/4"])
def test_what_may_be_either_is_not_guessed(text: str) -> None:
    assert ways(text) is None
    assert manners.blanks(text, 1) is None
    assert manners.slash_unclear(text, 1)
    found = tables.blanks(text, 1)
    assert found.key is None
    assert found.doubt is not None
    assert found.doubt.code == "SLASH_UNCLEAR"


def test_tables_keep_to_the_same() -> None:
    assert tables.blanks("two|2", 1).key == Blanks((("two", "2"),))
    assert tables.blanks("sooner or later", 1).key is None
