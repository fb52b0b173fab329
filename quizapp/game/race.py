"""The buzzer race: what each press is worth, fouls, ties, and who gets the floor.

A press is judged by its own stamp. Its true moment lies within `resolution` before the stamp
(the source looks only so often), so a later press is surely later only if the gap is at least
its own resolution; otherwise the two are a tie and the round's policy decides. A press that
comes in after the winner is shown but was stamped before it still changes the result, within
`GRACE` and as long as nobody has ruled; after that it is only recorded.
"""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.clocks import started, stopped
from quizapp.game.match import Match, Play, Stage
from quizapp.game.refusal import Refused
from quizapp.game.rules import (
    Answerers,
    EarlyFrom,
    FoulRule,
    FoulsCounted,
    FoulThen,
    Opens,
    TieBreak,
)
from quizapp.game.turns import answer_seconds, may_answer, may_race, sitting_round

GRACE = 150_000_000
"""ns after the first press in which an earlier stamp may still come in."""

BEFORE_RULING = (Stage.BUZZED, Stage.TIED, Stage.ANSWERING)


def press(match: Match, command: c.Press) -> list[e.Event]:
    """Judge a press and record it, whatever it is worth."""
    known_team(match, command.team)
    play = match.phase
    if not isinstance(play, Play) or sitting_round(match).rules.answerers is not Answerers.BUZZ:
        return [_pressed(command, e.Ruling.IDLE)]
    if command.team not in may_race(match, play) and command.team != play.floor:
        return [_pressed(command, e.Ruling.BARRED)]
    match play.stage:
        case Stage.READING | Stage.CUE:
            return _before_opening(match, play, command)
        case Stage.OPEN:
            return _in_open_race(match, play, command)
        case Stage.BUZZED | Stage.TIED | Stage.ANSWERING:
            return _after_first(match, play, command)
        case Stage.DONE | Stage.AUDIENCE if _in_time(play, command.at):
            return _first(match, play, command)
        case Stage.CALLED:
            return [_pressed(command, e.Ruling.IDLE)]
        case _:
            return [_pressed(command, e.Ruling.LATE)]


def known_team(match: Match, team: int) -> None:
    """Refuse a team that is not at any table."""
    if not 1 <= team <= len(match.plan.teams):
        text = QT_TRANSLATE_NOOP("game", "There is no team {team}.")
        raise Refused(words("no-team", "game", text, team=team))


def _pressed(command: c.Press, ruling: e.Ruling, margin: int = 0) -> e.Pressed:
    return e.Pressed(command.team, command.at, ruling, command.source, command.resolution, margin)


def _in_time(play: Play, at: int) -> bool:
    """Whether a press that came in after the race closed was made while it was open."""
    return (
        play.opened_at is not None
        and play.closed_at is not None
        and play.opened_at <= at <= play.closed_at
    )


def _before_opening(match: Match, play: Play, command: c.Press) -> list[e.Event]:
    buzz = sitting_round(match).rules.buzz
    if buzz.opens is Opens.WHILE_READING and not play.race:
        if play.opened_at is not None and command.at < play.opened_at:
            return [_pressed(command, e.Ruling.IDLE)]
        return _first(match, play, command)
    if play.stage is Stage.READING and buzz.early_from is EarlyFrom.CUE:
        return [_pressed(command, e.Ruling.IDLE)]
    return _early(match, play, command)


def _in_open_race(match: Match, play: Play, command: c.Press) -> list[e.Event]:
    opened = play.opened_at or 0
    clock = play.clock
    if clock is not None and clock.deadline is None:
        return [_pressed(command, e.Ruling.IDLE)]
    if command.at < opened:
        return _early(match, play, command)
    if clock is not None and clock.deadline is not None and command.at > clock.deadline:
        return [_pressed(command, e.Ruling.LATE, command.at - clock.deadline)]
    return _first(match, play, command)


def _first(match: Match, play: Play, command: c.Press) -> list[e.Event]:
    return [
        _pressed(command, e.Ruling.VALID),
        *stopped(play, command.at),
        *_won(match, play, command.team, command.at),
    ]


def _won(match: Match, play: Play, team: int, at: int) -> list[e.Event]:
    """The team was first; without a rule that it must be named, its time runs from `at`."""
    events: list[e.Event] = [e.TeamBuzzed(team)]
    if not sitting_round(match).rules.buzz.must_be_named:
        events.append(e.FloorGiven(team, e.GivenBy.PRESS))
        events += started(e.ClockKind.ANSWER, at, answer_seconds(match, play))
    return events


def racers(play: Play) -> list[e.Pressed]:
    """Presses of the running race that count, earliest first."""
    counting = (e.Ruling.VALID, e.Ruling.LOST)
    presses = [
        one
        for one in play.presses[play.race_from :]
        if one.ruling in counting and one.team not in play.barred
    ]
    return sorted(presses, key=lambda one: one.at)


def level(known: list[e.Pressed]) -> tuple[int, ...]:
    """Of presses, earliest first: the teams that cannot honestly be told from the first."""
    first = known[0].at
    return tuple(one.team for one in known if one.at == first or one.at - first < one.resolution)


def _after_first(match: Match, play: Play, command: c.Press) -> list[e.Event]:
    """A press behind (or, by its stamp, before) the first one."""
    known = racers(play)
    if any(one.team == command.team for one in known):
        return [_pressed(command, e.Ruling.IDLE)]
    if not known or (play.stage is Stage.ANSWERING and play.given_by is not e.GivenBy.PRESS):
        return [_pressed(command, e.Ruling.LATE)]
    margin = command.at - known[0].at
    if play.opened_at is not None and command.at < play.opened_at:
        if sitting_round(match).rules.buzz.opens is Opens.WHILE_READING:
            return [_pressed(command, e.Ruling.IDLE)]
        return _early(match, play, command)
    if play.closed_at is not None and command.at > play.closed_at:
        return [_pressed(command, e.Ruling.LATE, margin)]
    if abs(margin) > GRACE:
        return [_pressed(command, e.Ruling.LOST, margin)]
    known = sorted([*known, _pressed(command, e.Ruling.VALID)], key=lambda one: one.at)
    ruling = e.Ruling.VALID if command.team in level(known) else e.Ruling.LOST
    return [_pressed(command, ruling, margin), *race_result(match, play, known, command.at)]


def race_result(match: Match, play: Play, known: list[e.Pressed], at: int) -> list[e.Event]:
    """Who is first by the presses `known`, earliest first, where that is not what stands."""
    first = known[0]
    together = level(known)
    if len(together) > 1 and set(together) != set(play.tied):
        return [*stopped(play, at), e.BuzzTied(together)]
    if len(together) == 1 and (play.stage is Stage.TIED or first.team != play.floor):
        return [*stopped(play, at), *_won(match, play, first.team, first.at)]
    return []


def _early(match: Match, play: Play, command: c.Press) -> list[e.Event]:
    """A press before the opening: a foul, at most one for a team and question."""
    opened = play.opened_at
    margin = command.at - opened if opened is not None else 0
    pressed = _pressed(command, e.Ruling.EARLY, margin)
    if command.team in play.fouled:
        return [pressed]
    buzz = sitting_round(match).rules.buzz
    nth = 1 + count_fouls(match, command.team, e.FoulKind.EARLY)
    rule = buzz.first_foul if nth == 1 else buzz.next_foul
    return [pressed, *_foul(match, play, command.team, e.FoulKind.EARLY, nth, rule)]


def count_fouls(match: Match, team: int, kind: e.FoulKind) -> int:
    """Earlier fouls of the team within the span that the rules count."""
    now = len(match.sittings) - 1
    whole = sitting_round(match).rules.buzz.fouls_counted is FoulsCounted.MATCH
    return sum(
        1
        for who, sitting, what in match.fouls
        if who == team and what is kind and (whole or sitting == now)
    )


def _foul(
    match: Match, play: Play, team: int, kind: e.FoulKind, nth: int, rule: FoulRule
) -> list[e.Event]:
    events: list[e.Event] = [e.Fouled(team, kind, nth, rule.then)]
    points = rule.effect.of(play.value)
    if points:
        events.append(e.Scored(team, points, e.Why.FOUL, play.ask))
    rules = sitting_round(match).rules
    if rule.then is FoulThen.VOID:
        return [*events, e.QuestionDone()]
    if rule.then is FoulThen.OUT and play.stage is not Stage.ANSWERING:
        left = [one for one in may_answer(match, play) if one != team]
        if not left:
            events.append(e.QuestionMissed(rules.buzz.when_missed))
    return events


def give_floor(match: Match, command: c.GiveFloor) -> list[e.Event]:
    """The operator gives the floor: names the winner, settles a tie, or stands in for a buzzer."""
    known_team(match, command.team)
    play = match.phase
    if not isinstance(play, Play) or not _floor_is_free(match, play):
        text = QT_TRANSLATE_NOOP("game", "There is no floor to give now.")
        raise Refused(words("no-floor", "game", text))
    if command.team not in may_answer(match, play):
        text = QT_TRANSLATE_NOOP("game", "Team {team} is locked out of this question.")
        raise Refused(words("locked-out", "game", text, team=command.team))
    if play.stage is Stage.TIED and command.team not in play.tied:
        text = QT_TRANSLATE_NOOP("game", "Team {team} is not among those that pressed together.")
        raise Refused(words("not-tied", "game", text, team=command.team))
    passed = play.stage is Stage.PASSED and play.floor in (0, command.team)
    by = e.GivenBy.PASSED if passed else e.GivenBy.OPERATOR
    if play.stage is Stage.BUZZED and command.team == play.floor:
        by = e.GivenBy.NAMED
    return [*stopped(play, command.at), *floor(match, play, command.team, by, command.at)]


def _floor_is_free(match: Match, play: Play) -> bool:
    """Whether the operator may give the floor: in a race, or where a question is passed on."""
    if play.stage is Stage.PASSED:
        return True
    stages = (Stage.READING, Stage.CUE, Stage.OPEN, Stage.BUZZED, Stage.TIED)
    return sitting_round(match).rules.answerers is Answerers.BUZZ and play.stage in stages


def floor(match: Match, play: Play, team: int, by: e.GivenBy, at: int) -> list[e.Event]:
    """Give the floor and start the time to answer; team 0 is everybody."""
    seconds = answer_seconds(match, play)
    return [e.FloorGiven(team, by), *started(e.ClockKind.ANSWER, at, seconds)]


def resolve_tie(match: Match, play: Play, at: int, seed: int) -> list[e.Event]:
    """Settle a tie by the round's policy; the operator's own choice comes as GiveFloor."""
    match sitting_round(match).rules.buzz.tie:
        case TieBreak.RACE_AGAIN:
            return [e.RaceRepeated(play.tied)]
        case TieBreak.DRAW:
            team = sorted(play.tied)[seed % len(play.tied)]
            return floor(match, play, team, e.GivenBy.LOT, at)
        case TieBreak.OPERATOR:
            text = QT_TRANSLATE_NOOP("game", "Choose the team that was first (its number key).")
            raise Refused(words("choose-tied", "game", text))
