"""The line above a question, and the strip of teams below everything."""

from __future__ import annotations

from quizapp.game.board import fields
from quizapp.game.clues import clues_of
from quizapp.game.events import Verdict, Why
from quizapp.game.lifelines import left as lifelines_left
from quizapp.game.lives import fallen, lives
from quizapp.game.match import Choosing, Match, Play, Ready, Stage, Versus, Wagering
from quizapp.game.pictures import Heading, Left, TeamScore, TeamState
from quizapp.game.rules import Answerers, Ending, RoundRules
from quizapp.game.turns import IN_TURN, playing, settled


def heading(match: Match, play: Play) -> Heading:
    """The line above a question."""
    sitting = match.sittings[-1]
    current = match.plan.rounds[sitting.round]
    owner = match.plan.teams[play.team - 1] if play.team else None
    member = ""
    if play.member and owner:
        names = owner.members
        member = names[play.member - 1] if play.member <= len(names) else str(play.member)
    ask = match.asks[play.ask - 1]
    rules = current.rules
    clues = len(clues_of(play.question, rules))
    laid = next((one for one in fields(current) if one.number == ask.cell), None)
    return Heading(
        current.title,
        play.number,
        question_count(match),
        # No team wins points with what the hall answers: the hall is not told of any.
        0 if rules.answerers is Answerers.HALL else play.value,
        rules.answerers,
        owner,
        member,
        ask.spare,
        topic=laid.topic if laid else "",
        cell=ask.cell,
        clue=play.clue + 1 if clues else 0,
        clues=clues,
        sprint=rules.sprint.seconds > 0,
        wagered=rules.wager.most > 0,
    )


def question_count(match: Match) -> int:
    """How many questions the sitting round will have; 0 where it ends when it is decided."""
    sitting = match.sittings[-1]
    rules = match.plan.rounds[sitting.round].rules
    if rules.ends is not Ending.COUNT:
        return 0
    if rules.sprint.seconds or rules.answerers not in IN_TURN:
        return rules.count * max(1, len(sitting.groups))
    return rules.count * len(sitting.order)


def strip(match: Match) -> tuple[TeamScore, ...]:
    """All teams with score, what the question on the screen brought, and where they stand."""
    play = match.phase if isinstance(match.phase, Play) else None
    turn = match.phase.turn.team if isinstance(match.phase, Choosing | Ready | Wagering) else 0
    changes = dict.fromkeys(range(1, len(match.plan.teams) + 1), 0)
    if play:
        for entry in reversed(match.ledger):
            if entry.ask == play.ask:
                changes[entry.team] += entry.points
            elif 0 < entry.ask < play.ask and entry.why not in (Why.VOID, Why.REJUDGED):
                break
    rules = match.rules
    out = fallen(match)
    left = lives(match)
    return tuple(
        TeamScore(
            one,
            match.score(one.id),
            changes[one.id],
            _state(match, play, one.id, turn, out),
            left.get(one.id),
            _lifelines(match, rules, one.id) if rules else (),
        )
        for one in match.plan.teams
    )


def _lifelines(match: Match, rules: RoundRules, number: int) -> tuple[Left, ...]:
    return tuple(
        Left(one.kind, lifelines_left(match, number, one.kind))
        for one in rules.lifelines
        if number in match.sittings[-1].order
    )


def _state(
    match: Match, play: Play | None, number: int, turn: int, out: frozenset[int]
) -> TeamState:
    if not isinstance(match.phase, Play | Choosing | Ready | Wagering | Versus):
        return ""
    sitting, rules = match.sittings[-1], match.rules
    if number not in (playing(match, play) if play else sitting.playing):
        return "" if rules is None or rules.answerers is Answerers.HALL else "away"
    if play is not None and play.stage is not Stage.VOIDED:
        state = _at_question(match, play, number, out)
        if state:
            return state
    if number in out:
        return "fallen"
    return "turn" if turn == number else ""


def _at_question(match: Match, play: Play, number: int, out: frozenset[int]) -> TeamState:
    """Where a team stands at the question on the screen; "" where nothing is to tell."""
    verdicts = [mark.verdict for mark in match.asks[play.ask - 1].marks if mark.team == number]
    if verdicts:
        return "right" if verdicts[-1] in (Verdict.RIGHT, Verdict.PARTIAL) else "wrong"
    if number in settled(match):
        return "away"  # Its place is decided: it answers no more.
    if number in out:
        return "fallen"
    if number in play.exempt:
        return "exempt"
    if number in play.tied:
        return "tied"
    if number in play.barred:
        return "barred"
    if play.floor == number:
        return "floor"
    return "turn" if play.team == number else ""
