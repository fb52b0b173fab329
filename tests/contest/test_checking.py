"""The check before the show as rules: given what was found, then this light and this mend."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from quizapp.bank.problems import error, warning
from quizapp.bank.words import words
from quizapp.contest.checking import checks, needs_buzzers, worst
from quizapp.contest.findings import (
    Act,
    Buzzers,
    Copy,
    Disk,
    Facts,
    Fitting,
    Fonts,
    Light,
    Line,
    Misfit,
    Power,
    Rehearsed,
    Screens,
    Sound,
)
from quizapp.game.plan import BankSeal, RoundCard, Team
from quizapp.game.rules import Answerers, RoundRules

TURNS = RoundCard("必答", RoundRules(answerers=Answerers.TEAM))
RACE = RoundCard("抢答", RoundRules(answerers=Answerers.BUZZ))
TEAMS = (Team(1, "红旗队"), Team(2, "海港队"))
GOOD = Facts(
    screens=Screens(2, "HDMI-1", (1920, 1080)),
    fonts=Fonts(loaded=True),
    sound=Sound(device=True, heard=True),
    power=Power(plugged=True, percent=80),
    awake=True,
    disk=Disk("/data", 50_000_000_000),
    copy=Copy("/stick", there=True, apart=True),
    teams=TEAMS,
    rounds=(TURNS, RACE),
    buzzers=Buzzers(frozenset({1, 2}), frozenset({1, 2})),
    questions=20,
    spares=4,
    fitting=Fitting(60, 60),
    read=frozenset({1, 2}),
    rehearsed=Rehearsed(1, ended=True),
    banks=(BankSeal("题库", "ab" * 32, 1),),
)
SHORT = error(words("round-short", "Contest", "too few"), "round 2", 2)
FEW_SPARES = warning(words("spares-short", "Contest", "few spares"), "round 2", 2)


def line(code: str, **found: Any) -> Line:
    lines = checks(replace(GOOD, **found))
    return next(one for one in lines if one.code == code)


def test_all_is_green_where_all_is_well() -> None:
    lines = checks(GOOD)
    assert {one.light for one in lines} == {Light.GREEN}
    assert len(lines) == 16
    assert len({one.code for one in lines}) == 16
    assert worst(lines) is Light.GREEN


@pytest.mark.parametrize(
    ("code", "light", "found"),
    [
        ("screens", Light.RED, {"screens": Screens(1)}),
        ("screens", Light.RED, {"screens": Screens(2, mirrored=True)}),
        ("picture", Light.GREY, {"screens": Screens(1)}),
        ("picture", Light.AMBER, {"screens": Screens(2, "VGA", (800, 600))}),
        ("picture", Light.AMBER, {"screens": Screens(2, "WALL", (5760, 1080))}),
        ("picture", Light.GREEN, {"screens": Screens(2, "VGA", (1024, 768))}),
        ("fonts", Light.RED, {"fonts": Fonts(loaded=False)}),
        ("fonts", Light.AMBER, {"fonts": Fonts(True, ("䶮",))}),
        ("sound", Light.AMBER, {"sound": Sound(device=False)}),
        ("sound", Light.AMBER, {"sound": Sound(True, muted=True, heard=True)}),
        ("sound", Light.AMBER, {"sound": Sound(True)}),
        ("power", Light.AMBER, {"power": Power(plugged=False, percent=90)}),
        ("power", Light.RED, {"power": Power(plugged=False, percent=49)}),
        ("power", Light.AMBER, {"power": Power(plugged=False)}),
        ("power", Light.GREY, {"power": Power()}),
        ("awake", Light.GREY, {"awake": None}),
        ("awake", Light.AMBER, {"awake": False}),
        ("disk", Light.RED, {"disk": Disk("/data", 50_000_000_000, writable=False)}),
        ("disk", Light.RED, {"disk": Disk("/data", 99_000_000)}),
        ("disk", Light.AMBER, {"disk": Disk("/data", 100_000_000)}),
        ("disk", Light.GREY, {"disk": Disk("/data")}),
        ("copy", Light.AMBER, {"copy": Copy()}),
        ("copy", Light.RED, {"copy": Copy("/stick")}),
        ("copy", Light.AMBER, {"copy": Copy("/home", there=True)}),
        ("buzzers", Light.RED, {"buzzers": Buzzers(frozenset({1}))}),
        ("buzzers", Light.AMBER, {"buzzers": Buzzers(frozenset({1, 2}), frozenset({2}))}),
        ("buzzers", Light.GREEN, {"buzzers": Buzzers(), "rounds": (TURNS,)}),
        ("questions", Light.RED, {"problems": (SHORT,)}),
        ("spares", Light.AMBER, {"problems": (FEW_SPARES,)}),
        ("spares", Light.AMBER, {"without_spares": (2,)}),
        ("used", Light.AMBER, {"used": ((2, "q7"),)}),
        ("fits", Light.GREY, {"fitting": Fitting(3, 60)}),
        ("fits", Light.GREY, {"fitting": Fitting()}),
        ("fits", Light.AMBER, {"fitting": Fitting(3, 60, (Misfit(2, "stem", "q7"),))}),
        ("rules", Light.AMBER, {"read": frozenset({2})}),
        ("rehearsal", Light.AMBER, {"rehearsed": Rehearsed()}),
        ("rehearsal", Light.AMBER, {"rehearsed": Rehearsed(2)}),
    ],
)
def test_a_light(code: str, light: Light, found: dict[str, Any]) -> None:
    shown = line(code, **found)
    assert shown.light is light
    if light in (Light.RED, Light.AMBER):
        assert shown.mend is not None, "what is not well says how it is mended"


def test_the_worst_light_is_that_of_the_whole() -> None:
    assert worst(checks(replace(GOOD, awake=False))) is Light.AMBER
    assert worst(checks(replace(GOOD, awake=False, screens=Screens(1)))) is Light.RED
    assert worst(checks(replace(GOOD, awake=None))) is Light.GREEN


def test_teams_without_a_key_come_before_teams_that_have_not_pressed() -> None:
    bare = line("buzzers", buzzers=Buzzers(frozenset({1}), frozenset({1})))
    assert "海港队" in str(bare.said)
    assert bare.act is Act.KEYS
    silent = line("buzzers", buzzers=Buzzers(frozenset({1, 2}), frozenset({1})))
    assert "海港队" in str(silent.said)
    assert "红旗队" not in str(silent.said)


def test_a_gamepad_that_was_learned_and_is_not_there_is_named() -> None:
    both = frozenset({1, 2})
    gone = line("buzzers", buzzers=Buzzers(both, both, lost={2: "Buzz"}))
    assert gone.light is Light.RED
    assert "海港队" in str(gone.said)
    assert "Buzz" in str(gone.said)
    assert "红旗队" not in str(gone.said)
    assert gone.mend is not None
    assert gone.mend.code == "buzzers-plug"
    why = words("pads-unfit", "buzzers", "no library")
    unheard = line("buzzers", buzzers=Buzzers(both, both, lost={2: "Buzz"}, unheard=why))
    assert unheard.said == why
    assert unheard.mend is not None
    assert unheard.mend.code == "buzzers-instead"


def test_of_equal_gamepads_it_is_said_that_they_may_have_changed_places() -> None:
    both, first = frozenset({1, 2}), frozenset({1})
    equal = line("buzzers", buzzers=Buzzers(both, first, twins=both))
    assert equal.mend is not None
    assert equal.mend.code == "buzzers-press-twins"
    pressed = line("buzzers", buzzers=Buzzers(both, both, twins=both))
    assert pressed.light is Light.GREEN
    alone = line("buzzers", buzzers=Buzzers(both, first, twins=first))
    assert alone.mend is not None
    assert alone.mend.code == "buzzers-press", "the pad that has no equal is pressed as ever"


def test_a_few_of_many_are_named_and_all_are_counted() -> None:
    misfits = tuple(Misfit(1, "stem", f"q{number}") for number in range(1, 9))
    said = str(line("fits", fitting=Fitting(8, 9, misfits)).said)
    assert "q1" in said
    assert "q8" not in said
    assert "8" in said


def test_pages_are_told_and_are_no_fault() -> None:
    paged = line("fits", fitting=Fitting(9, 9, (), (Misfit(1, "stem", "q7"),)))
    assert paged.light is Light.GREEN
    assert "q7" in str(paged.said)


def test_a_line_leads_to_the_round_in_which_it_is_mended() -> None:
    assert line("questions", problems=(SHORT,)).round == 2
    assert line("used", used=((2, "q7"), (3, "q9"))).round == 2
    assert line("fits", fitting=Fitting(1, 2, (Misfit(2, "stem", "q7"),))).round == 2
    assert line("rules", read=frozenset({1})).round == 2


def test_while_a_match_runs_nothing_leads_into_its_set_up() -> None:
    found = replace(
        GOOD,
        running=True,
        used=((1, "q1"),),
        without_spares=(1,),
        fitting=Fitting(1, 2, (Misfit(1, "stem", "q1"),)),
        rehearsed=Rehearsed(),
    )
    acts = {one.act for one in checks(found)}
    assert not acts & {Act.QUESTIONS, Act.TEAMS, Act.REHEARSE}


def test_only_a_race_needs_buzzers() -> None:
    assert needs_buzzers((TURNS, RACE))
    assert not needs_buzzers((TURNS,))


def test_the_seal_of_the_banks_is_told() -> None:
    def light(*banks: BankSeal) -> tuple[Light, str]:
        line = next(one for one in checks(replace(GOOD, banks=banks)) if one.code == "seals")
        return line.light, str(line.said)

    mark = "ab" * 32
    sealed, bare = BankSeal("甲库", mark, 1), BankSeal("乙库", mark)
    assert light()[0] is Light.GREY
    assert light(bare)[0] is Light.GREY
    assert light(sealed) == (Light.GREEN, "Under seal: 甲库 ABAB ABAB ABAB ABAB ABAB")
    assert light(sealed, bare)[0] is Light.GREY
    assert light(BankSeal("甲库", mark, 1, True), sealed)[0] is Light.RED
