"""What in a round's rules cannot be played together, told in words before the show."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game.medium import TILES
from quizapp.game.rules import (
    Answerers,
    Ending,
    Entrants,
    Lifeline,
    Order,
    PassTo,
    Picker,
    RoundRules,
    Source,
)

IN_TURN = (Answerers.MEMBER, Answerers.TEAM)


def contradictions(rules: RoundRules) -> tuple[Words, ...]:
    """What in `rules` cannot be played together, in words; empty if all is well."""
    parts = (
        _numbers,
        _choices,
        _endings,
        _clues,
        _sprint,
        _wager,
        _marking,
        _hall,
        _helps,
        _uncover,
    )
    return tuple(words(code, "game", text) for part in parts for code, text in part(rules))


_Said = Iterator[tuple[str, str]]


def _numbers(rules: RoundRules) -> _Said:
    if rules.count < 1:
        text = QT_TRANSLATE_NOOP("game", "The round has no question: set at least 1.")
        yield "rules-no-count", text
    if not rules.values:
        yield "rules-no-value", QT_TRANSLATE_NOOP("game", "The round has no value.")
    if any(value < 0 for value in rules.values):
        text = QT_TRANSLATE_NOOP("game", "A question's value is below 0.")
        yield "rules-negative-value", text
    if len(set(rules.values)) != len(rules.values):
        yield "rules-same-value", QT_TRANSLATE_NOOP("game", "A value stands there twice.")
    times = (rules.answer_s, rules.buzz.wait_s, rules.sprint.seconds, rules.passing.seconds)
    if min(times) < 0:
        yield "rules-negative-time", QT_TRANSLATE_NOOP("game", "A time is below 0 seconds.")


def _choices(rules: RoundRules) -> _Said:
    several = len(rules.values) > 1 and not rules.falling
    picked = rules.source is not Source.ORDER
    if several and rules.answerers not in IN_TURN:
        text = QT_TRANSLATE_NOOP(
            "game", "Only a team whose turn it is can choose a value; give this round one value."
        )
        yield "rules-choice-without-turn", text
    if rules.may_decline and (len(rules.values) < 2 or rules.falling or picked):
        text = QT_TRANSLATE_NOOP("game", "A team can decline only where it chooses a value.")
        yield "rules-decline-without-choice", text
    if rules.own_value and len(rules.values) > 1:
        text = QT_TRANSLATE_NOOP(
            "game", "Either the team chooses the value or the question brings its own, not both."
        )
        yield "rules-two-values", text
    if picked and rules.answerers not in IN_TURN:
        text = QT_TRANSLATE_NOOP(
            "game", "Only where teams answer in turn can a team pick from a board or a number."
        )
        yield "rules-board-without-turn", text
    if rules.source is Source.NUMBERS and several:
        text = QT_TRANSLATE_NOOP(
            "game", "Where numbers are picked, every question has the same value; give one value."
        )
        yield "rules-number-and-value", text
    if rules.source is Source.BOARD and rules.own_value:
        text = QT_TRANSLATE_NOOP("game", "On a board the cell is the value, not the question.")
        yield "rules-board-own-value", text
    if rules.picker is Picker.BEFORE and not (picked or several):
        text = QT_TRANSLATE_NOOP(
            "game",
            "The team before can pick only where there is a choice: a board, numbers, values.",
        )
        yield "rules-nothing-to-pick", text
    if rules.passing.to is not PassTo.NOBODY and rules.answerers not in IN_TURN:
        text = QT_TRANSLATE_NOOP(
            "game",
            "A question is passed on where teams answer in turn; a race has a rule of its own.",
        )
        yield "rules-pass-without-turn", text
    if rules.passing.to is not PassTo.NOBODY and rules.passing.most < 1:
        text = QT_TRANSLATE_NOOP("game", "A question that is passed on goes to at least 1 team.")
        yield "rules-pass-to-none", text


def _endings(rules: RoundRules) -> _Said:
    racing = rules.answerers is Answerers.BUZZ
    plain = not rules.lives and not rules.falling and not rules.lifelines
    if rules.ends is Ending.DECIDED and not (racing and rules.entrants is Entrants.TIED and plain):
        text = QT_TRANSLATE_NOOP(
            "game", "A round that ends when a tie is decided is a buzzer race of the tied teams."
        )
        yield "rules-sudden-death", text
    if rules.lives < 0 or (rules.ends is Ending.STANDING and rules.lives < 1):
        text = QT_TRANSLATE_NOOP(
            "game", "A round for the last one standing needs at least 1 life for each team."
        )
        yield "rules-no-life", text
    if rules.survivor and not rules.lives:
        text = QT_TRANSLATE_NOOP(
            "game", "Points for standing at the end need a round in which teams can fall."
        )
        yield "rules-survivor-without-lives", text
    if rules.lives and rules.may_decline:
        text = QT_TRANSLATE_NOOP("game", "Where a miss puts a team out, nobody may decline.")
        yield "rules-decline-with-lives", text


def _clues(rules: RoundRules) -> _Said:
    if not rules.falling:
        return
    falling = all(a > b for a, b in zip(rules.values, rules.values[1:], strict=False))
    if len(rules.values) < 2 or not falling:
        text = QT_TRANSLATE_NOOP(
            "game", "With clues the value falls: give at least 2 values, the largest first."
        )
        yield "rules-clues-rise", text
    if rules.answerers in (Answerers.ALL, Answerers.HALL):
        text = QT_TRANSLATE_NOOP("game", "Clues are for one team at a time: in turn, or in a race.")
        yield "rules-clues-for-all", text
    if rules.source is not Source.ORDER or rules.sprint.seconds or rules.wager.most:
        text = QT_TRANSLATE_NOOP(
            "game", "Clues go with neither a board, a wager nor the clock of a whole turn."
        )
        yield "rules-clues-alone", text


def _uncover(rules: RoundRules) -> _Said:
    shown = rules.uncover
    if not shown.tiles:
        return
    if shown.tiles not in TILES:
        text = QT_TRANSLATE_NOOP(
            "game", "A picture is covered by 6, 9, 12, 16, 20, 24 or 30 tiles."
        )
        yield "rules-tiles", text
    if shown.seconds < 0:
        yield "rules-tiles-time", QT_TRANSLATE_NOOP("game", "A time is below 0 seconds.")
    if rules.sprint.seconds:
        text = QT_TRANSLATE_NOOP(
            "game", "Against the clock no picture is uncovered tile by tile; choose one of the two."
        )
        yield "rules-tiles-sprint", text


def _sprint(rules: RoundRules) -> _Said:
    if not rules.sprint.seconds:
        return
    if rules.answerers not in IN_TURN:
        text = QT_TRANSLATE_NOOP("game", "Only a team alone can answer against the clock.")
        yield "rules-sprint-without-turn", text
    if rules.sprint.passes < -1:
        text = QT_TRANSLATE_NOOP("game", "The number of questions to pass over is below 0.")
        yield "rules-sprint-passes", text
    if (
        rules.source is not Source.ORDER
        or (len(rules.values) > 1 and not rules.falling)
        or rules.lives
        or rules.passing.to is not PassTo.NOBODY
        or rules.lifelines
    ):
        text = QT_TRANSLATE_NOOP(
            "game",
            "Against the clock questions follow each other: no choice, no lives, no passing on, "
            "no lifelines.",
        )
        yield "rules-sprint-alone", text


def _wager(rules: RoundRules) -> _Said:
    wager = rules.wager
    if not wager.most and not wager.least:
        return
    if not 0 <= wager.least <= wager.most or wager.step < 1:
        text = QT_TRANSLATE_NOOP(
            "game", "A wager needs a least not above its most, and a step of at least 1."
        )
        yield "rules-wager-limits", text
    if (
        rules.answerers not in (Answerers.ALL, *IN_TURN)
        or len(rules.values) > 1
        or rules.own_value
        or rules.source is not Source.ORDER
        or rules.sprint.seconds
        or rules.passing.to is not PassTo.NOBODY
        or rules.marking.judges
    ):
        text = QT_TRANSLATE_NOOP(
            "game",
            "A wager takes the place of the value: no values to choose, no race, no board, no "
            "clock of a turn, no passing on, no marks.",
        )
        yield "rules-wager-alone", text


def _marking(rules: RoundRules) -> _Said:
    marking = rules.marking
    if not marking.judges:
        return
    if not marking.criteria or any(one.most < 1 for one in marking.criteria):
        text = QT_TRANSLATE_NOOP(
            "game", "Judges need at least 1 criterion, each of at least 1 mark."
        )
        yield "rules-no-criterion", text
    if min(marking.judges, marking.drop_high, marking.drop_low) < 0 or (
        marking.judges <= marking.drop_high + marking.drop_low
    ):
        text = QT_TRANSLATE_NOOP(
            "game", "As many judges' marks are left out as there are judges: none would count."
        )
        yield "rules-all-dropped", text
    if (
        rules.answerers not in IN_TURN
        or rules.passing.to is not PassTo.NOBODY
        or rules.sprint.seconds
        or rules.falling
        or rules.lives
    ):
        text = QT_TRANSLATE_NOOP(
            "game",
            "Judges mark one team at a time: no race, no passing on, no clock of a turn, no clues, "
            "no lives.",
        )
        yield "rules-marks-alone", text


def _hall(rules: RoundRules) -> _Said:
    if rules.answerers is not Answerers.HALL:
        return
    if rules.entrants is not Entrants.EVERYONE or rules.lives or rules.lifelines:
        text = QT_TRANSLATE_NOOP(
            "game", "Where the hall answers no team takes part: no pairs, no lives, no lifelines."
        )
        yield "rules-hall-without-teams", text
    if rules.order is not Order.TABLE:
        text = QT_TRANSLATE_NOOP("game", "Where the hall answers there is no order of turns.")
        yield "rules-hall-order", text
    if rules.winners < 1:
        text = QT_TRANSLATE_NOOP("game", "A lot among the hall is drawn for at least 1 winner.")
        yield "rules-no-winner", text


def _helps(rules: RoundRules) -> _Said:
    kinds = [one.kind for one in rules.lifelines]
    if any(one.count < 1 for one in rules.lifelines):
        text = QT_TRANSLATE_NOOP("game", "A lifeline may be used at least once.")
        yield "rules-lifeline-none", text
    if len(set(kinds)) != len(kinds):
        text = QT_TRANSLATE_NOOP("game", "A lifeline stands there twice.")
        yield "rules-lifeline-twice", text
    if Lifeline.SWAP in kinds and rules.answerers not in IN_TURN:
        text = QT_TRANSLATE_NOOP(
            "game", "Only a team whose own question it is can have it swapped."
        )
        yield "rules-swap-without-turn", text
    if rules.answerers is Answerers.ALL and {Lifeline.HELP, Lifeline.FIFTY} & set(kinds):
        text = QT_TRANSLATE_NOOP(
            "game",
            "Where all answer at once nobody can ask for help or have options taken away: time and "
            "options are everybody's.",
        )
        yield "rules-help-for-all", text
    if Lifeline.EXEMPT in kinds and rules.answerers is Answerers.BUZZ:
        text = QT_TRANSLATE_NOOP("game", "In a race nobody needs to be exempt: press, or do not.")
        yield "rules-exempt-in-a-race", text
    if rules.marking.judges and set(kinds) - {Lifeline.SWAP}:
        text = QT_TRANSLATE_NOOP("game", "Where judges mark, a lifeline can only swap the topic.")
        yield "rules-marks-lifeline", text
