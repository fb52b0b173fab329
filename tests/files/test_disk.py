"""Names that every system takes."""

from __future__ import annotations

import pytest

from quizapp.files.disk import name_of
from quizapp.files.theme_files import plain_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("“安康杯”知识竞赛", "“安康杯”知识竞赛.zip"),
        ('初赛/复赛: "A"?*<>|', "初赛 复赛 A.zip"),
        (" .. ", "quizapp.zip"),
        ("CON", "_CON.zip"),
        ("第一行\n第二行", "第一行 第二行.zip"),
        ("长" * 200, "长" * 80 + ".zip"),
    ],
)
def test_a_name_after_a_title(title: str, name: str) -> None:
    assert name_of(title, ".zip") == name
    assert plain_name(name)
