"""Every kind of trouble has an answer that is played: the table of them names what is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "trouble-tests.md"
ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
TROUBLES = {
    "program killed",
    "power cut",
    "projector unplugged",
    "phone asleep",
    "buzzer dead",
    "question disputed",
    "question void",
    "tie",
    "nothing is lost",
}
"""What the program promises an answer to."""
FOUND = {
    trouble: re.findall(r"`([^`]+)`", played)
    for trouble, _answer, played in ROW.findall(TABLE.read_text("utf-8"))
    if not trouble.startswith(("trouble", "---"))
}


def test_every_trouble_has_a_line_that_names_what_plays_it() -> None:
    assert set(FOUND) >= TROUBLES
    assert all(FOUND.values())


@pytest.mark.parametrize("named", sorted({one for played in FOUND.values() for one in played}))
def test_what_the_table_names_is_there(named: str) -> None:
    name, _, test = named.partition("::")
    path = ROOT / name
    assert path.is_file()
    if path.suffix == ".yaml":
        assert not test
        return
    tree = ast.parse(path.read_text("utf-8"))
    tests = {one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}
    assert test in tests
