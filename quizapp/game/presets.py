"""The common ways of playing a round, each a filled `RoundRules`.

Numbers are those most often seen in organisers' published rules: 10 points and 30 seconds for a
compulsory question without a minus, ±10 in a race, ± the chosen value at risk, sudden death for
ties that touch an award.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import assert_never

from msgspec.structs import replace

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game.contradictions import contradictions as contradictions
from quizapp.game.rules import (
    MINUS_VALUE,
    NOTHING,
    AfterWrong,
    Answerers,
    BuzzRules,
    Criterion,
    Ending,
    Entrants,
    FoulRule,
    FoulThen,
    Marking,
    Order,
    Picker,
    RoundRules,
    Source,
    Sprint,
    TieBreak,
    Wager,
)


class Preset(StrEnum):
    """Names of the presets; stored in drafts and used in stories."""

    PERSONAL = "personal"
    """个人必答"""
    TEAM = "team"
    """团队必答"""
    TOGETHER = "together"
    """共答"""
    BUZZ = "buzz"
    """抢答"""
    RISK = "risk"
    """风险题"""
    PLAYOFF = "playoff"
    """加赛"""
    SPRINT = "sprint"
    """限时快答"""
    BOARD = "board"
    """选题板"""
    ASSIGNED = "assigned"
    """指定题"""
    ARENA = "arena"
    """擂台 / 车轮战"""
    SURVIVAL = "survival"
    """一站到底"""
    DUEL = "duel"
    """对战 PK"""
    CLUES = "clues"
    """闯关 / 连环题"""
    WAGER = "wager"
    """押分"""
    MARKED = "marked"
    """评分"""
    HALL = "hall"
    """观众互动"""


_NO_POINTS = BuzzRules(
    first_foul=FoulRule(FoulThen.OUT, NOTHING),
    next_foul=FoulRule(FoulThen.OUT, NOTHING),
    blurt=NOTHING,
    misquote=NOTHING,
)


USUAL = (
    Preset.PERSONAL,
    Preset.TEAM,
    Preset.TOGETHER,
    Preset.BUZZ,
    Preset.RISK,
    Preset.PLAYOFF,
)
"""What most evenings are made of, in their order: a new match begins with these."""


Say = Callable[[Words], str]
_CRITERIA = (("内容", 50), ("表达", 30), ("仪态", 20))


def rules_of(preset: Preset, say: Say | None = None) -> RoundRules:
    """The usual rules of a preset; what they name is named by `say`, else in Chinese."""
    match preset:
        case Preset.PERSONAL:
            return RoundRules(answerers=Answerers.MEMBER, count=3, values=(10,), answer_s=30)
        case Preset.TEAM:
            return RoundRules(answerers=Answerers.TEAM, count=1, values=(20,), answer_s=30)
        case Preset.TOGETHER:
            return RoundRules(answerers=Answerers.ALL, count=4, values=(20,), answer_s=30)
        case Preset.BUZZ:
            return RoundRules(
                answerers=Answerers.BUZZ,
                count=10,
                values=(10,),
                wrong=MINUS_VALUE,
                timeout=MINUS_VALUE,
                answer_s=30,
            )
        case Preset.RISK:
            return RoundRules(
                answerers=Answerers.TEAM,
                order=Order.LOW_FIRST,
                count=1,
                values=(10, 20, 30),
                may_decline=True,
                wrong=MINUS_VALUE,
                timeout=MINUS_VALUE,
                answer_s=60,
            )
        case Preset.PLAYOFF:
            return RoundRules(
                answerers=Answerers.BUZZ,
                entrants=Entrants.TIED,
                ends=Ending.DECIDED,
                count=5,
                values=(0,),
                answer_s=15,
                buzz=replace(_NO_POINTS, after_wrong=AfterWrong.NOBODY, tie=TieBreak.RACE_AGAIN),
            )
        case Preset.SPRINT:
            return RoundRules(count=15, answer_s=0, sprint=Sprint(seconds=90, passes=-1))
        case Preset.BOARD:
            return RoundRules(count=2, values=(10, 20, 30), source=Source.BOARD)
        case Preset.ASSIGNED:
            return RoundRules(source=Source.NUMBERS, picker=Picker.BEFORE)
        case Preset.ARENA:
            return RoundRules(
                answerers=Answerers.MEMBER,
                entrants=Entrants.PAIRS,
                ends=Ending.STANDING,
                count=10,
                answer_s=15,
                lives=3,
                survivor=20,
            )
        case Preset.SURVIVAL:
            return RoundRules(
                answerers=Answerers.ALL,
                ends=Ending.STANDING,
                count=15,
                answer_s=10,
                lives=1,
                survivor=20,
            )
        case Preset.DUEL:
            return RoundRules(
                entrants=Entrants.PAIRS,
                order=Order.LOW_FIRST,
                count=5,
                wrong=MINUS_VALUE,
                timeout=MINUS_VALUE,
                answer_s=10,
            )
        case Preset.CLUES:
            return RoundRules(
                answerers=Answerers.BUZZ,
                count=4,
                values=(40, 30, 20, 10),
                falling=True,
                answer_s=10,
                buzz=replace(_NO_POINTS, wait_s=10, after_wrong=AfterWrong.ALL_OTHERS),
            )
        case Preset.WAGER:
            return RoundRules(
                answerers=Answerers.ALL,
                wrong=MINUS_VALUE,
                timeout=MINUS_VALUE,
                answer_s=60,
                wager=Wager(most=50),
            )
        case Preset.MARKED:
            return RoundRules(
                order=Order.LOT,
                values=(20,),
                answer_s=180,
                marking=Marking(
                    judges=5,
                    criteria=criteria(say),
                ),
            )
        case Preset.HALL:
            return RoundRules(answerers=Answerers.HALL, count=3)
        case _:
            assert_never(preset)


def criteria(say: Say | None = None) -> tuple[Criterion, ...]:
    """What judges usually mark, and the most marks for it."""
    if say is None:
        return tuple(Criterion(name, most) for name, most in _CRITERIA)
    names = (
        words("criterion-content", "game", QT_TRANSLATE_NOOP("game", "Content")),
        words("criterion-delivery", "game", QT_TRANSLATE_NOOP("game", "Delivery")),
        words("criterion-bearing", "game", QT_TRANSLATE_NOOP("game", "Bearing")),
    )
    most = (most for _, most in _CRITERIA)
    return tuple(Criterion(say(name), each) for name, each in zip(names, most, strict=True))


def name_of(preset: Preset) -> Words:
    """The preset's name for a person."""
    match preset:
        case Preset.PERSONAL:
            text = QT_TRANSLATE_NOOP("game", "Personal questions")
        case Preset.TEAM:
            text = QT_TRANSLATE_NOOP("game", "Team questions")
        case Preset.TOGETHER:
            text = QT_TRANSLATE_NOOP("game", "All answer together")
        case Preset.BUZZ:
            text = QT_TRANSLATE_NOOP("game", "Buzzer race")
        case Preset.RISK:
            text = QT_TRANSLATE_NOOP("game", "Risk questions")
        case Preset.PLAYOFF:
            text = QT_TRANSLATE_NOOP("game", "Playoff")
        case Preset.SPRINT:
            text = QT_TRANSLATE_NOOP("game", "Against the clock")
        case Preset.BOARD:
            text = QT_TRANSLATE_NOOP("game", "Board of topics")
        case Preset.ASSIGNED:
            text = QT_TRANSLATE_NOOP("game", "Assigned questions")
        case Preset.ARENA:
            text = QT_TRANSLATE_NOOP("game", "Last one standing")
        case Preset.SURVIVAL:
            text = QT_TRANSLATE_NOOP("game", "Wrong is out")
        case Preset.DUEL:
            text = QT_TRANSLATE_NOOP("game", "Duel")
        case Preset.CLUES:
            text = QT_TRANSLATE_NOOP("game", "Clues")
        case Preset.WAGER:
            text = QT_TRANSLATE_NOOP("game", "Wager")
        case Preset.MARKED:
            text = QT_TRANSLATE_NOOP("game", "Marks by judges")
        case Preset.HALL:
            text = QT_TRANSLATE_NOOP("game", "Questions for the hall")
        case _:
            assert_never(preset)
    return words(preset.value, "game", text)
