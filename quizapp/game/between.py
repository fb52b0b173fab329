"""Scenes between the questions: rounds, pairs, boards, wagers, turns, scores, the ceremony."""

from __future__ import annotations

from msgspec.structs import replace

from quizapp.game.agenda import round_number, rounds_to_come
from quizapp.game.board import Field, ask_of, covered, fields, owner_of
from quizapp.game.edges import question_count, strip
from quizapp.game.events import Verdict
from quizapp.game.match import (
    Ceremony,
    Ended,
    Match,
    Play,
    Ranking,
    RoundOver,
    Turn,
    Wagering,
)
from quizapp.game.pictures import (
    AwardScene,
    BoardScene,
    CardScene,
    Cell,
    PodiumScene,
    ProjectorScene,
    ReadyScene,
    RoundScene,
    ScoresScene,
    Tally,
    TeamsScene,
    TitleScene,
    VersusScene,
    WagerScene,
)
from quizapp.game.plan import Item, ItemKind, RoundCard
from quizapp.game.programme import takes_place
from quizapp.game.rules import Entrants, Source
from quizapp.game.showing import medium_of
from quizapp.game.sprint import own_asks
from quizapp.game.standings import Tie, standings, ties
from quizapp.game.turns import sitting_round
from quizapp.game.wagers import wagering


def round_scene(match: Match, index: int) -> RoundScene:
    """A round is announced."""
    begun = match.plan.rounds[index]
    card = RoundCard(begun.title, begun.rules)
    if begun.rules.entrants is Entrants.TIED:
        return RoundScene(0, 0, card)
    return RoundScene(round_number(match, index), round_count(match), card)


def round_count(match: Match) -> int:
    """How many rounds the match has for sure; one for tied teams comes only if it must."""
    return sum(one.rules.entrants is not Entrants.TIED for one in match.plan.rounds)


def versus(match: Match) -> VersusScene:
    """The teams of a pair."""
    sitting = match.sittings[-1]
    teams = tuple(match.plan.teams[team - 1] for team in sitting.playing)
    title = sitting_round(match).title
    return VersusScene(title, sitting.group, len(sitting.groups), teams, strip(match))


def board(match: Match, turn: Turn) -> BoardScene:
    """The board, or the numbers, to pick from."""
    current = sitting_round(match)
    values = tuple(sorted(current.rules.values))
    topics = tuple(dict.fromkeys(one.topic for one in fields(current)))
    numbered = current.rules.source is Source.NUMBERS
    return BoardScene(
        current.title,
        match.plan.teams[turn.team - 1],
        match.plan.teams[(turn.picker or turn.team) - 1],
        () if numbered else topics,
        () if numbered else values,
        cells(match),
        strip(match),
    )


def cells(match: Match) -> tuple[Cell, ...]:
    """The board, or the numbers, of the round that sits, with what became of each."""
    left = {one.number for one in covered(match)}
    return tuple(
        _cell(match, one, covered=one.number in left) for one in fields(sitting_round(match))
    )


def _cell(match: Match, field: Field, *, covered: bool) -> Cell:
    plain = Cell(field.number, field.topic, field.value, "")
    if covered:
        return plain
    ask = ask_of(match, field.number)
    if ask is None:
        return replace(plain, state="gone")
    play = match.phase
    if isinstance(play, Play) and play.ask == ask.ask:
        return replace(plain, state="open")
    owner = owner_of(ask)
    if not owner:
        return replace(plain, state="gone")
    return replace(plain, state="owned", owner=match.plan.teams[owner - 1])


def wagers(match: Match) -> WagerScene:
    """Who has wagered, and who has not."""
    phase = match.phase
    rules = sitting_round(match).rules
    stakes = dict(phase.stakes) if isinstance(phase, Wagering) else {}
    number = phase.turn.number if isinstance(phase, Wagering) else 0
    in_it = wagering(match)
    teams = match.plan.teams
    return WagerScene(
        sitting_round(match).title,
        number,
        question_count(match),
        tuple(teams[team - 1] for team in in_it if team in stakes),
        tuple(teams[team - 1] for team in in_it if team not in stakes),
        rules.wager.least,
        rules.wager.most,
        strip(match),
    )


def ready(match: Match, turn: Turn) -> ReadyScene:
    """A team before its turn against the clock."""
    current = sitting_round(match)
    owner = match.plan.teams[turn.team - 1]
    member = ""
    if turn.member:
        named = turn.member <= len(owner.members)
        member = owner.members[turn.member - 1] if named else str(turn.member)
    rules = current.rules
    return ReadyScene(current.title, owner, member, rules.sprint.seconds, rules.count, strip(match))


def tally(match: Match) -> Tally:
    """What the turn against the clock has come to."""
    asks = own_asks(match)
    marks = [mark for ask in asks for mark in ask.marks]
    right = sum(mark.verdict in (Verdict.RIGHT, Verdict.PARTIAL) for mark in marks)
    passed = sum(ask.passed > 0 and not ask.marks for ask in asks)
    return Tally(right, len(marks) - right, passed, sum(mark.points for mark in marks))


def ceremony(match: Match, item: Item) -> ProjectorScene:
    """A step of the ceremony."""
    plan = match.plan
    title = item.title or plan.title
    rows = standings(match)
    match item.kind:
        case ItemKind.TITLE:
            return TitleScene(plan.title, plan.subtitle, plan.organiser)
        case ItemKind.ENTRANCE:
            return TeamsScene(plan.title, plan.teams)
        case ItemKind.RULES:
            return round_scene(match, item.round)
        case ItemKind.SCORES:
            return ScoresScene(title, rows, plan.teams, to_part(match))
        case ItemKind.PODIUM:
            return PodiumScene(title, tuple(row for row in rows if row.place <= 3), plan.teams)
        case ItemKind.AWARDS:
            won = tuple(row for row in rows if row.award and row.award == item.award)
            return AwardScene(title, item.award, won, plan.teams)
        case _:
            medium = medium_of(match)
            return CardScene(item.kind, item.title, item.text, item.people, item.media, medium)


def scoreboard(match: Match) -> ScoresScene:
    """The table of scores at any moment."""
    return ScoresScene(match.plan.title, standings(match), match.plan.teams, to_part(match))


def to_part(match: Match) -> tuple[Tie, ...]:
    """The ties that need a playoff: as long as a round for everyone is to come, none does yet."""
    begun = match.sittings[-1].round if match.sittings else -1
    rounds = match.plan.rounds
    later = range(begun + 1, len(rounds))
    ahead = rounds_to_come(match) if match.plan.programme else later
    phase = match.phase
    between = isinstance(phase, RoundOver | Ranking | Ended) or (
        isinstance(phase, Ceremony) and phase.before is None
    )
    playing = match.sitting is None or not between
    for_all = (one for one in ahead if rounds[one].rules.entrants is not Entrants.TIED)
    if playing or any(takes_place(match, one) for one in for_all):
        return ()
    return ties(match)
