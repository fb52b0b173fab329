"""The common ways of playing a round, each a filled `RoundRules`; and what contradicts itself.

Numbers are those most often seen in organisers' published rules: 10 points and 30 seconds for a
compulsory question without a minus, ±10 in a race, ± the chosen value at risk, sudden death for
ties that touch an award.
"""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game.rules import (
    MINUS_VALUE,
    NOTHING,
    AfterWrong,
    Answerers,
    BuzzRules,
    Ending,
    Entrants,
    FoulRule,
    FoulThen,
    Order,
    RoundRules,
    TieBreak,
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


def rules_of(preset: Preset) -> RoundRules:
    """The usual rules of a preset."""
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
                buzz=BuzzRules(
                    first_foul=FoulRule(FoulThen.OUT, NOTHING),
                    next_foul=FoulRule(FoulThen.OUT, NOTHING),
                    after_wrong=AfterWrong.NOBODY,
                    tie=TieBreak.RACE_AGAIN,
                    blurt=NOTHING,
                    misquote=NOTHING,
                ),
            )
        case _:
            assert_never(preset)


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
        case _:
            assert_never(preset)
    return words(preset.value, "game", text)


def contradictions(rules: RoundRules) -> tuple[Words, ...]:
    """What in `rules` cannot be played together, in words; empty if all is well."""
    found: list[Words] = []

    def say(code: str, text: str) -> None:
        found.append(words(code, "game", text))

    racing = rules.answerers is Answerers.BUZZ
    if rules.count < 1:
        text = QT_TRANSLATE_NOOP("game", "The round has no question: set at least 1.")
        say("rules-no-count", text)
    if not rules.values:
        say("rules-no-value", QT_TRANSLATE_NOOP("game", "The round has no value."))
    if any(value < 0 for value in rules.values):
        text = QT_TRANSLATE_NOOP("game", "A question's value is below 0.")
        say("rules-negative-value", text)
    if len(set(rules.values)) != len(rules.values):
        say("rules-same-value", QT_TRANSLATE_NOOP("game", "A value stands there twice."))
    if len(rules.values) > 1 and rules.answerers in (Answerers.ALL, Answerers.BUZZ):
        text = QT_TRANSLATE_NOOP(
            "game", "Only a team whose turn it is can choose a value; give this round one value."
        )
        say("rules-choice-without-turn", text)
    if rules.may_decline and len(rules.values) < 2:
        text = QT_TRANSLATE_NOOP("game", "A team can decline only where it chooses a value.")
        say("rules-decline-without-choice", text)
    if rules.own_value and len(rules.values) > 1:
        text = QT_TRANSLATE_NOOP(
            "game", "Either the team chooses the value or the question brings its own, not both."
        )
        say("rules-two-values", text)
    if rules.ends is Ending.DECIDED and (not racing or rules.entrants is not Entrants.TIED):
        text = QT_TRANSLATE_NOOP(
            "game", "A round that ends when a tie is decided is a buzzer race of the tied teams."
        )
        say("rules-sudden-death", text)
    if rules.answer_s < 0 or rules.buzz.wait_s < 0:
        say("rules-negative-time", QT_TRANSLATE_NOOP("game", "A time is below 0 seconds."))
    return tuple(found)
