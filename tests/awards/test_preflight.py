"""Every sign of a row is looked at, and what is wrong names the row and the way out."""

import subprocess
import sys

import pytest
from msgspec.structs import replace

from quizapp.awards import preflight
from quizapp.awards.template import Face
from quizapp.bank.problems import Problem
from quizapp.contest.awards import Honour
from tests.awards.papers import OCCASION, RARE, fonts, person, template


def looked(*rows: Honour) -> tuple[Problem, ...]:
    return preflight.rows(rows, template(), OCCASION, fonts())


@pytest.mark.parametrize("name", [name for name in RARE if name != "王𠅤"])
def test_rare_names_pass(name: str) -> None:
    assert looked(person(name)) == ()


@pytest.mark.parametrize(
    ("name", "code", "better"),
    [
        ("张\ue863", "PRIVATE", "张䶮"),
        ("张\ue81e", "PRIVATE", "张\u9fb4"),
        ("张\uf8ff", "PRIVATE", "张\uf8ff"),
        ("⼀民", "RADICAL", "一民"),
        ("王\u200b明", "INVISIBLE", "王明"),
        ("王\u202e明", "INVISIBLE", "王明"),
        ("葛\U000e0100", "VARIANT", "葛\U000e0100"),
        ("⿰金容", "DESCRIBED", "⿰金容"),
        ("王\U0002ebf0", "NO_GLYPH", "王\U0002ebf0"),
    ],
)
def test_signs_that_would_print_wrongly(name: str, code: str, better: str) -> None:
    found = [one for one in looked(person("张三"), person(name)) if one.code != "HOLE"]
    assert [(one.code, one.severity, one.line, one.where) for one in found] == [
        (code, "error", 2, name)
    ]
    assert preflight.mended(name) == better


def test_a_compatibility_character_is_asked_about() -> None:
    (found,) = looked(person("李\uf9e9"))
    assert (found.code, found.severity) == ("NOT_COMPOSED", "warning")
    assert preflight.mended("李\uf9e9") == "李里"


@pytest.mark.parametrize("name", ["王?", "王□", "王〓明", "王\ufffd"])
def test_a_hole_in_a_name_is_asked_about(name: str) -> None:
    assert "HOLE" in {one.code for one in looked(person(name))}


def test_the_same_one_twice_is_asked_about() -> None:
    twin = person("张三", unit="一车间")
    (found,) = looked(twin, person("李四"), twin)
    assert (found.code, found.severity, found.line) == (preflight.TWICE, "warning", 3)
    parted = replace(twin, recipient=replace(twin.recipient, id_tail="1234"))
    assert looked(twin, parted) == ()
    assert looked(twin, person("张三", "最佳选手", "一车间")) == ()


def test_the_other_shipped_font_steps_in() -> None:
    only_serif = next(
        chr(sign) for sign in sorted(fonts().serif.signs - fonts().kai.signs) if sign > 0x3400
    )
    assert fonts().lacking(only_serif, Face.KAI) == ""


def test_every_character_of_the_common_table_is_there() -> None:
    common = {
        bytes((high, low)).decode("gb2312", "ignore")
        for high in range(0xB0, 0xF8)
        for low in range(0xA1, 0xFF)
    }
    assert len(common - {""}) == 6763
    assert fonts().lacking("".join(common), Face.KAI) == ""


def test_empty_event_or_issuer() -> None:
    found = preflight.common(template(), replace(OCCASION, event=" ", issuers=()), fonts())
    assert [one.code for one in found] == ["EMPTY", "EMPTY"]


def test_pure_rooms_need_no_typesetter() -> None:
    """What the roster needs must not pull in typst: the start has to be quick."""
    code = "import sys, quizapp.contest.awards; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
