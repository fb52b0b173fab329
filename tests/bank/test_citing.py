"""Citations lead to a place in the outline."""

from __future__ import annotations

import pytest

from quizapp.bank.citing import Place, gist_of, label, parse_outline, place_of
from quizapp.bank.question import Citation

OUTLINE = """
id = "m-1"
title = "某通知"
number = "某发〔2020〕1号"
date = "2020年1月1日"

[[place]]
part = "一"
heading = "概况"
sentences = 2
gists = ["甲。", "乙。"]

[[place]]
part = "二"
item = "（一）"
gists = ["丙。"]
"""
MATERIAL = parse_outline(OUTLINE)


def test_an_outline_is_read() -> None:
    assert (MATERIAL.id, MATERIAL.number, MATERIAL.date) == (
        "m-1",
        "某发〔2020〕1号",
        "2020年1月1日",
    )
    assert MATERIAL.places == (
        Place("一", "", "概况", ("甲。", "乙。")),
        Place("二", "（一）", "", ("丙。",)),
    )


@pytest.mark.parametrize(
    ("citation", "gist"),
    [
        (Citation("m-1", "一", "", 2), "乙。"),
        (Citation("m-1", "一"), "甲。\n乙。"),
        (Citation("m-1", "二", "（一）", 1), "丙。"),
        (Citation("m-1", "一", "", 3), None),
        (Citation("m-1", "一", "", -1), None),
        (Citation("m-1", "二"), None),
        (Citation("m-2", "一"), None),
    ],
)
def test_a_citation_leads_to_its_place(citation: Citation, gist: str | None) -> None:
    assert (place_of(MATERIAL, citation) is None) is (gist is None)
    assert gist_of(MATERIAL, citation) == (gist or "")


def test_a_citation_is_named_for_a_person() -> None:
    citation = Citation("m-1", "二", "（一）", 3)
    assert label(citation, MATERIAL) == "某发〔2020〕1号 二（一）第3句"
    assert label(citation, MATERIAL, "en") == "某发〔2020〕1号 二（一）, sentence 3"
    assert label(citation) == "m-1 二（一）第3句"
    assert label(Citation("m-1", "一"), MATERIAL) == "某发〔2020〕1号 一"


@pytest.mark.parametrize(
    "text",
    [
        "id = ",
        "title = 'no id'",
        OUTLINE.replace("sentences = 2", "sentences = 3"),
        OUTLINE + "[[place]]\npart = '一'\n",
        OUTLINE + "[[place]]\nheading = 'no part'\n",
    ],
)
def test_what_is_no_outline_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_outline(text)
