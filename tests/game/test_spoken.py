"""The rules that the host reads aloud say every setting, in both languages."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from msgspec.structs import replace

from quizapp.game import rules as r
from quizapp.game.plan import RoundCard
from quizapp.game.presets import Preset, rules_of
from quizapp.game.spoken import Lang, rules_text

RACE = replace(rules_of(Preset.BUZZ), timeout=r.NOTHING)
TURNS = r.RoundRules(answerers=r.Answerers.TEAM, count=2, timeout=r.Effect(points=-1))
TWO_FOULS = r.BuzzRules(first_foul=r.FoulRule(r.FoulThen.WARN), after_wrong=r.AfterWrong.ALL_OTHERS)


def text(rules: r.RoundRules, lang: Lang) -> str:
    return "\n".join(rules_text(RoundCard("一轮", rules), lang))


def racing(**buzz: object) -> r.RoundRules:
    return replace(RACE, buzz=replace(TWO_FOULS, **buzz))


JUDGES = r.Marking(5, (r.Criterion("内容", 60), r.Criterion("表达", 40)))
EFFECTS = (r.NOTHING, r.PLUS_VALUE, r.MINUS_VALUE, r.Effect(2, -5), r.Effect(points=1))
VARIED: dict[str, list[r.RoundRules]] = {
    "answerers": [
        *(replace(TURNS, answerers=one) for one in r.Answerers),
    ],
    "entrants": [replace(RACE, entrants=one) for one in r.Entrants],
    "order": [replace(TURNS, order=one) for one in r.Order],
    "rotation": [replace(TURNS, rotation=one) for one in r.Rotation],
    "ends": [RACE, replace(RACE, entrants=r.Entrants.TIED, ends=r.Ending.DECIDED)],
    "count": [replace(TURNS, count=n) for n in (1, 2, 3)],
    "values": [replace(TURNS, values=one) for one in ((10,), (20,), (10, 20), (10, 30))],
    "may_decline": [replace(TURNS, values=(10, 20), may_decline=one) for one in (True, False)],
    "own_value": [replace(TURNS, own_value=one) for one in (True, False)],
    "right": [replace(TURNS, right=one) for one in EFFECTS],
    "wrong": [replace(TURNS, wrong=one) for one in EFFECTS],
    "timeout": [replace(TURNS, timeout=one) for one in EFFECTS],
    "answer_s": [replace(TURNS, answer_s=n) for n in (0, 15, 30)],
    "own_seconds": [replace(TURNS, own_seconds=one) for one in (True, False)],
    "opens": [racing(opens=one) for one in r.Opens],
    "early_from": [racing(early_from=one) for one in r.EarlyFrom],
    "first_foul then": [racing(first_foul=r.FoulRule(one)) for one in r.FoulThen],
    "first_foul": [racing(first_foul=r.FoulRule(effect=one)) for one in EFFECTS],
    "next_foul then": [racing(next_foul=r.FoulRule(one)) for one in r.FoulThen],
    "next_foul": [racing(next_foul=r.FoulRule(effect=one)) for one in EFFECTS],
    "fouls_counted": [racing(fouls_counted=one) for one in r.FoulsCounted],
    "wait_s": [racing(wait_s=n) for n in (0, 3, 15)],
    "no_buzz": [racing(no_buzz=one) for one in r.Unanswered],
    "after_wrong": [racing(after_wrong=one) for one in r.AfterWrong],
    "when_missed": [racing(when_missed=one) for one in r.Unanswered],
    "steal_right": [racing(steal_right=one) for one in EFFECTS],
    "steal_wrong": [racing(steal_wrong=one) for one in EFFECTS],
    "must_be_named": [racing(must_be_named=one) for one in (True, False)],
    "blurt": [racing(must_be_named=True, blurt=one) for one in EFFECTS],
    "must_repeat": [racing(must_repeat=one) for one in (True, False)],
    "misquote": [racing(must_repeat=True, misquote=one) for one in EFFECTS],
    "tie": [racing(tie=one) for one in r.TieBreak],
    "source": [
        *(replace(TURNS, source=one) for one in r.Source),
        *(replace(TURNS, source=one, picker=r.Picker.BEFORE) for one in list(r.Source)[1:]),
        replace(TURNS, values=(10, 20), picker=r.Picker.BEFORE),
    ],
    "falling": [replace(RACE, values=(20, 10), falling=one) for one in (True, False)],
    "lives": [replace(TURNS, lives=n) for n in (0, 1, 2)],
    "lives of all": [
        replace(TURNS, answerers=r.Answerers.ALL, lives=1, ends=one)
        for one in (r.Ending.COUNT, r.Ending.STANDING)
    ],
    "survivor": [replace(TURNS, lives=1, survivor=n) for n in (0, 5, 20, -5)],
    "sprint": [
        replace(TURNS, sprint=one)
        for one in (
            r.Sprint(),
            r.Sprint(60),
            r.Sprint(90),
            r.Sprint(90, -1),
            r.Sprint(90, 2),
            r.Sprint(90, 2, come_back=False),
            r.Sprint(90, 2, late=r.LateRule.DROP),
            r.Sprint(90, 2, late=r.LateRule.MISS),
        )
    ],
    "passing": [
        replace(TURNS, passing=one)
        for one in (
            *(r.Passing(to) for to in r.PassTo),
            r.Passing(r.PassTo.NEXT, 2),
            r.Passing(r.PassTo.NEXT, right=r.Effect(points=5)),
            r.Passing(r.PassTo.NEXT, wrong=r.MINUS_VALUE),
            r.Passing(r.PassTo.NEXT, seconds=10),
        )
    ],
    "wager": [
        replace(TURNS, wager=one)
        for one in (
            r.Wager(),
            r.Wager(50),
            r.Wager(50, 10),
            r.Wager(50, step=5),
            r.Wager(50, within_score=False),
        )
    ],
    "marking": [
        replace(TURNS, marking=replace(JUDGES, **one))
        for one in (
            {},
            {"judges": 7},
            {"criteria": (r.Criterion("内容", 60),)},
            {"drop_high": 0},
            {"drop_low": 0},
            {"drop_high": 0, "drop_low": 0},
            {"drop_high": 2},
            *({"rounding": one} for one in list(r.Rounding)[1:]),
        )
    ],
    "winners": [replace(TURNS, answerers=r.Answerers.HALL, winners=n) for n in (1, 3)],
    "lifelines": [
        replace(TURNS, lifelines=one)
        for one in (
            (),
            *((r.Allowance(kind),) for kind in r.Lifeline),
            (r.Allowance(r.Lifeline.HELP, 2),),
            (r.Allowance(r.Lifeline.HELP, within=r.Within.ROUND),),
        )
    ],
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("setting", VARIED)
def test_each_setting_changes_what_is_read(setting: str, lang: Lang) -> None:
    said = [text(rules, lang) for rules in VARIED[setting]]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("preset", Preset)
def test_the_chinese_is_chinese_and_the_english_english(preset: Preset) -> None:
    chinese, english = (text(rules_of(preset), lang) for lang in ("zh", "en"))
    assert not re.search("[A-Za-z]", chinese)
    assert not re.search("[一-鿿，。]", english)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("setting", VARIED)
def test_every_line_is_a_sentence(setting: str, lang: Lang) -> None:
    for rules in VARIED[setting]:
        lines = rules_text(RoundCard("一轮", rules), lang)
        assert lines
        for line in lines:
            assert line == line.strip()
            assert line.endswith("。" if lang == "zh" else ".")
            assert "  " not in line
        assert all(first != second for first, second in pairwise(lines))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_race_is_read_in_the_order_in_which_it_happens(lang: Lang) -> None:
    said = text(racing(must_be_named=True), lang)
    words = {
        "zh": ("响铃", "犯规", "无人抢答", "答错后", "点名", "同时按下"),
        "en": ("beep", "first foul", "nobody presses", "After a wrong", "named", "told apart"),
    }[lang]
    places = [said.lower().index(word.lower()) for word in words]
    assert places == sorted(places)


def test_numbers_of_the_rules_are_the_numbers_that_are_read() -> None:
    rules = replace(rules_of(Preset.TEAM), values=(35,), answer_s=47, wrong=r.Effect(points=-13))
    assert "35分" in text(rules, "zh")
    assert "47秒" in text(rules, "zh")
    assert "扣13分" in text(rules, "zh")
    assert "minus 13 points" in text(rules, "en")
