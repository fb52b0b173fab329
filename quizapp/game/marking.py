"""Judges' marks: what is taken down, which sums are left out, and what the rest comes to."""

from __future__ import annotations

from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.clocks import stopped
from quizapp.game.match import Match, Play, Sheet, Stage
from quizapp.game.refusal import Refused
from quizapp.game.rules import Marking, Rounding

AFTER_ANSWER = (Stage.ANSWERING, Stage.STOPPED, Stage.TIME_UP)


class Count(Struct, frozen=True):
    """What the marks come to. Sums are in tenths, `mean` in hundredths of a mark, cut off."""

    totals: tuple[tuple[int, int], ...]
    """(judge, sum), by the number of the judge."""
    dropped: tuple[int, ...]
    """Judges whose sums are left out."""
    mean: int
    full: int
    points: int


def rounded(numerator: int, denominator: int, rounding: Rounding) -> int:
    """A fraction, not below 0, as a whole number by the named rule."""
    whole, rest = divmod(numerator, denominator)
    match rounding:
        case Rounding.DOWN:
            return whole
        case Rounding.UP:
            return whole + (rest > 0)
        case Rounding.HALF_UP:
            return whole + (2 * rest >= denominator)
        case Rounding.HALF_EVEN:
            tie = 2 * rest == denominator
            return whole + ((2 * rest > denominator) or (tie and whole % 2 == 1))


def count(marking: Marking, sheets: tuple[Sheet, ...], value: int) -> Count:
    """Leave out the highest and lowest sums; the mean of the rest is a part of `value`."""
    totals = sorted((sheet.judge, sum(sheet.marks)) for sheet in sheets)
    by_sum = sorted(totals, key=lambda one: (one[1], one[0]))
    high = by_sum[len(by_sum) - marking.drop_high :] if marking.drop_high else []
    dropped = [*by_sum[: marking.drop_low], *high]
    kept = [total for judge, total in totals if (judge, total) not in dropped]
    full = 10 * sum(one.most for one in marking.criteria)
    whole = sum(kept)
    points = rounded(value * whole, full * len(kept), marking.rounding)
    names = tuple(sorted(judge for judge, _ in dropped))
    return Count(tuple(totals), names, 10 * whole // len(kept), full, points)


def give(match: Match, command: c.GiveMarks) -> list[e.Event]:
    """Take down a judge's marks; later ones take their place until the marks are counted."""
    play, marking = _marked(match)
    if not 1 <= command.judge <= marking.judges:
        text = QT_TRANSLATE_NOOP("game", "There is no judge {judge}.")
        raise Refused(words("no-judge", "game", text, judge=command.judge))
    most = [10 * one.most for one in marking.criteria]
    wrong = len(command.marks) != len(most) or any(
        not 0 <= mark <= limit for mark, limit in zip(command.marks, most, strict=False)
    )
    if wrong:
        text = QT_TRANSLATE_NOOP(
            "game", "Each criterion needs a mark from 0 to its most, at most one decimal."
        )
        raise Refused(words("bad-marks", "game", text))
    return [e.JudgeMarked(play.ask, command.judge, command.marks)]


def complete(match: Match, play: Play) -> bool:
    """Whether every judge has marked."""
    rules = match.rules
    return rules is not None and len(match.asks[play.ask - 1].sheets) >= rules.marking.judges


def score(match: Match, at: int) -> list[e.Event]:
    """Turn the marks that are there into points."""
    play, marking = _marked(match)
    ask = match.asks[play.ask - 1]
    if len(ask.sheets) <= marking.drop_high + marking.drop_low:
        text = QT_TRANSLATE_NOOP(
            "game", "Too few judges have marked: all of their marks would be left out."
        )
        raise Refused(words("too-few-marks", "game", text))
    result = count(marking, ask.sheets, play.value)
    note = " ".join(
        f"({total / 10:g})" if judge in result.dropped else f"{total / 10:g}"
        for judge, total in result.totals
    )
    points = result.points
    events: list[e.Event] = [
        *stopped(play, at),
        e.AnswerJudged(play.ask, play.team, e.Verdict.PARTIAL, points),
    ]
    if points:
        events.append(e.Scored(play.team, points, e.Why.MARKED, play.ask, note))
    return [*events, e.QuestionDone()]


def _marked(match: Match) -> tuple[Play, Marking]:
    """The question whose answer judges mark now; refuse where there is none."""
    play, rules = match.phase, match.rules
    if (
        not isinstance(play, Play)
        or rules is None
        or not rules.marking.judges
        or play.stage not in AFTER_ANSWER
        or not play.floor
    ):
        text = QT_TRANSLATE_NOOP("game", "There is nothing to mark now.")
        raise Refused(words("no-marks", "game", text))
    return play, rules.marking
