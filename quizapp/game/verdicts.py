"""Verdicts: what an answer is worth, and what follows a wrong one."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.clocks import stopped
from quizapp.game.match import Match, Play, Stage
from quizapp.game.race import count_fouls, known_team, race_result, racers
from quizapp.game.refusal import Refused
from quizapp.game.rules import (
    AfterWrong,
    Answerers,
    FoulThen,
    LateRule,
    PassTo,
    RoundRules,
    Unanswered,
)
from quizapp.game.sprint import dropped, go_on, sprinting
from quizapp.game.turns import may_answer, playing, sitting_round
from quizapp.game.worth import stake_of, worth

TO_JUDGE = (Stage.ANSWERING, Stage.STOPPED, Stage.TIME_UP)
TO_MARK = (*TO_JUDGE, Stage.REVEALED)


def judge(match: Match, command: c.Judge) -> list[e.Event]:
    """The verdict on the answer of the team that has the floor."""
    play = match.phase
    if isinstance(play, Play) and play.stage is Stage.BUZZED:
        text = QT_TRANSLATE_NOOP("game", "Name the team that pressed first, then judge its answer.")
        raise Refused(words("not-named", "game", text))
    if not isinstance(play, Play) or play.stage not in TO_JUDGE or not play.floor:
        text = QT_TRANSLATE_NOOP("game", "No team has the floor: there is no answer to judge.")
        raise Refused(words("no-answer", "game", text))
    if command.step is not None and command.step != match.step:
        raise stale()
    rules = sitting_round(match).rules
    _allowed(match, play, command.verdict)
    ask = match.asks[play.ask - 1]
    points = worth(
        rules,
        command.verdict,
        stake_of(ask, play.floor),
        command.points,
        steal=bool(play.missed),
        doubled=play.floor in ask.doubled,
    )
    events: list[e.Event] = [] if sprinting(match) else stopped(play, command.at)
    events.append(e.AnswerJudged(play.ask, play.floor, command.verdict, points, command.said))
    if points:
        events.append(e.Scored(play.floor, points, e.Why(command.verdict.value), play.ask))
    if sprinting(match):
        return go_on(match, play, command.at, events)
    missed = command.verdict not in (e.Verdict.RIGHT, e.Verdict.PARTIAL)
    if missed and rules.answerers is Answerers.BUZZ:
        left = tuple(one for one in may_answer(match, play) if one != play.floor)
        return [*events, *pass_on(match, play, left, command.at)]
    if missed:
        return [*events, *_passed_on(match, play)]
    return [*events, e.QuestionDone()]


def _allowed(match: Match, play: Play, verdict: e.Verdict) -> None:
    """Refuse a verdict that the rules leave no room for."""
    rules = sitting_round(match).rules
    if rules.marking.judges:
        text = QT_TRANSLATE_NOOP("game", "The judges' marks decide here: enter them.")
        raise Refused(words("marks-decide", "game", text))
    if verdict is e.Verdict.MISQUOTED and not may_misquote(rules):
        raise no_repeat()
    counts_late = rules.sprint.late is LateRule.MISS and verdict is e.Verdict.TIMEOUT
    if dropped(match, play) and not counts_late:
        text = QT_TRANSLATE_NOOP(
            "game", "The time ended before this answer: by the rules it does not count."
        )
        raise Refused(words("too-late", "game", text))


def _passed_on(match: Match, play: Play) -> list[e.Event]:
    """What follows a miss where teams answer in turn: another team, the hall, or the end."""
    passing = sitting_round(match).rules.passing
    left = [one for one in may_answer(match, play) if one != play.floor]
    if not left or len(play.missed) >= passing.most or passing.to is PassTo.NOBODY:
        return [e.QuestionDone()]
    match passing.to:
        case PassTo.HALL:
            return [e.QuestionMissed(Unanswered.AUDIENCE)]
        case PassTo.NAMED:
            return [e.FloorOffered(0)]
        case PassTo.NEXT:
            order = playing(match, play)
            at = order.index(play.floor) + 1
            return [e.FloorOffered(next(one for one in (*order[at:], *order) if one in left))]


def may_misquote(rules: RoundRules) -> bool:
    """Whether the rules ask a team to repeat the question."""
    return rules.answerers is Answerers.BUZZ and rules.buzz.must_repeat


def no_repeat() -> Refused:
    """There is nothing to misquote."""
    text = QT_TRANSLATE_NOOP("game", "In this round the question need not be repeated.")
    return Refused(words("no-repeat", "game", text))


def stale() -> Refused:
    """The sender saw an older step."""
    text = QT_TRANSLATE_NOOP("game", "Something happened just before: look, then press again.")
    return Refused(words("stale", "game", text))


def pass_on(match: Match, play: Play, left: tuple[int, ...], at: int) -> list[e.Event]:
    """What follows a miss of the team on the floor; `left` are the teams that may still answer."""
    buzz = sitting_round(match).rules.buzz
    misses = len(play.missed) + 1
    match buzz.after_wrong:
        case AfterWrong.NOBODY:
            return [e.QuestionDone()]
        case AfterWrong.AUDIENCE:
            return [e.QuestionMissed(to=Unanswered.AUDIENCE)]
        case AfterWrong.ONE_MORE:
            goes_on = misses < 2 and bool(left)
        case AfterWrong.ALL_OTHERS:
            goes_on = bool(left)
    if goes_on:
        return [e.FloorPassed(at)]
    return [e.QuestionMissed(buzz.when_missed)]


def blurt(match: Match, command: c.CallBlurt) -> list[e.Event]:
    """A team answered without having been named; it is out of the question."""
    known_team(match, command.team)
    play = match.phase
    stages = (Stage.OPEN, Stage.BUZZED, Stage.TIED, Stage.ANSWERING, Stage.STOPPED)
    if (
        not isinstance(play, Play)
        or play.stage not in stages
        or sitting_round(match).rules.answerers is not Answerers.BUZZ
        or not sitting_round(match).rules.buzz.must_be_named
        or command.team not in may_answer(match, play)
        or (command.team == play.floor and play.stage is not Stage.BUZZED)
    ):
        text = QT_TRANSLATE_NOOP("game", "Team {team} cannot have spoken out of turn now.")
        raise Refused(words("no-blurt", "game", text, team=command.team))
    buzz = sitting_round(match).rules.buzz
    nth = 1 + count_fouls(match, command.team, e.FoulKind.BLURT)
    events: list[e.Event] = [e.Fouled(command.team, e.FoulKind.BLURT, nth, FoulThen.OUT)]
    points = buzz.blurt.of(play.value)
    if points:
        events.append(e.Scored(command.team, points, e.Why.FOUL, play.ask))
    left = tuple(one for one in may_answer(match, play) if one != command.team)
    if command.team in play.tied:
        known = [one for one in racers(play) if one.team != command.team]
        if known:
            return [*events, *race_result(match, play, known, command.at)]
        # Undo has taken the presses out of the race; the tie that it left stands.
        rest = tuple(one for one in play.tied if one != command.team)
        if len(rest) == 1:
            return [*events, e.TeamBuzzed(rest[0])]
        return [*events, e.BuzzTied(rest)]
    if command.team == play.floor:
        return [*stopped(play, command.at), *events, *pass_on(match, play, left, command.at)]
    if play.stage is Stage.OPEN and not left:
        events.append(e.QuestionMissed(buzz.when_missed))
        return [*stopped(play, command.at), *events]
    return events


def mark_board(match: Match, command: c.MarkBoard) -> list[e.Event]:
    """Provisionally mark a team's board where all answer."""
    known_team(match, command.team)
    play = match.phase
    if (
        not isinstance(play, Play)
        or sitting_round(match).rules.answerers is not Answerers.ALL
        or play.stage not in TO_MARK
        or match.asks[play.ask - 1].marks
    ):
        text = QT_TRANSLATE_NOOP("game", "There are no boards to mark now.")
        raise Refused(words("no-boards", "game", text))
    if command.team not in may_answer(match, play):
        text = QT_TRANSLATE_NOOP("game", "Team {team} is locked out of this question.")
        raise Refused(words("locked-out", "game", text, team=command.team))
    allowed = (e.Verdict.RIGHT, e.Verdict.WRONG, e.Verdict.TIMEOUT, None)
    if command.verdict not in allowed:
        text = QT_TRANSLATE_NOOP("game", "A board is right, wrong or empty.")
        raise Refused(words("bad-board", "game", text))
    return [e.BoardMarked(command.team, command.verdict)]


def score_boards(match: Match, play: Play) -> list[e.Event]:
    """Turn the marks into points; an unmarked board is a wrong one."""
    rules = sitting_round(match).rules
    marks = dict(play.boards)
    ask = match.asks[play.ask - 1]
    events: list[e.Event] = []
    for team in may_answer(match, play):
        verdict = marks.get(team, e.Verdict.WRONG)
        value, doubled = stake_of(ask, team), team in ask.doubled
        points = worth(rules, verdict, value, None, steal=False, doubled=doubled)
        events.append(e.AnswerJudged(play.ask, team, verdict, points))
        if points:
            events.append(e.Scored(team, points, e.Why(verdict.value), play.ask))
    return events
