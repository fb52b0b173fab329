"""What each role may see: the scene of a match for the hall, a team, the operator, the host.

The scenes themselves, and what they may hold, stand in `pictures` and `desks`.
"""

from __future__ import annotations

from collections.abc import Iterable

from quizapp.bank.question import Key
from quizapp.bank.words import Words
from quizapp.game import between
from quizapp.game.between import cells as cells
from quizapp.game.between import round_count as round_count
from quizapp.game.between import scoreboard as scoreboard
from quizapp.game.clues import stem_shown
from quizapp.game.desks import ConsoleScene as ConsoleScene
from quizapp.game.desks import Limit as Limit
from quizapp.game.desks import PressLine as PressLine
from quizapp.game.desks import PrompterScene as PrompterScene
from quizapp.game.desks import TeamScene as TeamScene
from quizapp.game.edges import heading as heading
from quizapp.game.edges import question_count as question_count
from quizapp.game.edges import strip as strip
from quizapp.game.events import Pressed, Verdict
from quizapp.game.lives import fallen_at
from quizapp.game.marking import count
from quizapp.game.match import (
    Ceremony,
    Choosing,
    Ended,
    Entrance,
    Match,
    Play,
    Ranking,
    Ready,
    RoundOver,
    RoundTitle,
    SprintOver,
    Stage,
    Title,
    Versus,
    Wagering,
)
from quizapp.game.pictures import AwardScene as AwardScene
from quizapp.game.pictures import BoardScene as BoardScene
from quizapp.game.pictures import CallScene as CallScene
from quizapp.game.pictures import CardScene as CardScene
from quizapp.game.pictures import Cell as Cell
from quizapp.game.pictures import ChooseScene as ChooseScene
from quizapp.game.pictures import EndScene as EndScene
from quizapp.game.pictures import ExplainScene as ExplainScene
from quizapp.game.pictures import Heading as Heading
from quizapp.game.pictures import Helped as Helped
from quizapp.game.pictures import Left as Left
from quizapp.game.pictures import LotteryScene as LotteryScene
from quizapp.game.pictures import MarksScene as MarksScene
from quizapp.game.pictures import PodiumScene as PodiumScene
from quizapp.game.pictures import ProjectorScene as ProjectorScene
from quizapp.game.pictures import QuestionScene as QuestionScene
from quizapp.game.pictures import RankingScene as RankingScene
from quizapp.game.pictures import ReadyScene as ReadyScene
from quizapp.game.pictures import RevealScene as RevealScene
from quizapp.game.pictures import RoundScene as RoundScene
from quizapp.game.pictures import ScoresScene as ScoresScene
from quizapp.game.pictures import SheetLine as SheetLine
from quizapp.game.pictures import SprintScene as SprintScene
from quizapp.game.pictures import Stake as Stake
from quizapp.game.pictures import Tally as Tally
from quizapp.game.pictures import TeamScore as TeamScore
from quizapp.game.pictures import TeamsScene as TeamsScene
from quizapp.game.pictures import TeamState as TeamState
from quizapp.game.pictures import TitleScene as TitleScene
from quizapp.game.pictures import VersusScene as VersusScene
from quizapp.game.pictures import WagerScene as WagerScene
from quizapp.game.plan import Team
from quizapp.game.rules import Source
from quizapp.game.showing import medium_of
from quizapp.game.standings import standings, ties
from quizapp.game.turns import sitting_round
from quizapp.game.wagers import limits, wagering


def projector(match: Match) -> ProjectorScene:
    """The picture on the big screen."""
    plan = match.plan
    match match.phase:
        case Title():
            return TitleScene(plan.title, plan.subtitle, plan.organiser)
        case Entrance():
            return TeamsScene(plan.title, plan.teams)
        case RoundTitle():
            return between.round_scene(match, match.sittings[-1].round)
        case Choosing(turn) if sitting_round(match).rules.source is not Source.ORDER:
            return between.board(match, turn)
        case Choosing(turn):
            current = plan.rounds[match.sittings[-1].round]
            team = plan.teams[turn.team - 1]
            declined = match.sittings[-1].declined
            return ChooseScene(
                current.title,
                team,
                current.rules.values,
                current.rules.may_decline,
                strip(match),
                plan.teams[declined - 1] if declined else None,
                plan.teams[turn.picker - 1] if turn.picker else None,
            )
        case Versus():
            return between.versus(match)
        case Wagering():
            return between.wagers(match)
        case Ready(turn):
            return between.ready(match, turn)
        case SprintOver(number):
            return SprintScene(
                sitting_round(match).title,
                plan.teams[number - 1],
                between.tally(match),
                strip(match),
            )
        case Play() as play:
            return _question(match, play)
        case Ceremony(index):
            return between.ceremony(match, plan.programme[index])
        case RoundOver():
            title, declined = sitting_round(match).title, match.sittings[-1].declined
            last = plan.teams[declined - 1] if declined else None
            return ScoresScene(title, standings(match), plan.teams, between.to_part(match), last)
        case Ranking(shown):
            return _ranking(match, shown)
        case Ended():
            return EndScene(plan.title, standings(match), plan.teams)


def team(match: Match, number: int) -> TeamScene:
    """What team `number` may see of the match."""
    play = match.phase if isinstance(match.phase, Play) else None
    barred = play is not None and number in play.barred
    racing = play is not None and play.stage is Stage.OPEN and not barred
    if play is not None and play.race and number not in play.race:
        racing = False
    return TeamScene(
        match.plan.teams[number - 1],
        match.score(number),
        racing,
        play is not None and play.floor == number,
        barred,
        projector(match),
    )


def hall(match: Match) -> ProjectorScene:
    """What a phone in the hall may see: no more than the big screen."""
    return projector(match)


def console(match: Match) -> ConsoleScene:
    """What the operator sees beside the pictures."""
    play = match.phase if isinstance(match.phase, Play) else None
    teams = match.plan.teams
    rules, ask = match.rules, match.asks[play.ask - 1] if play else None
    return ConsoleScene(
        play.question if play else None,
        heading(match, play) if play else None,
        play.stage if play else None,
        play.clock if play else None,
        teams[play.floor - 1] if play and play.floor else None,
        tuple(_press_line(match, play, press) for press in play.presses) if play else (),
        play.boards if play else (),
        strip(match),
        standings(match),
        ties(match),
        match.ledger,
        cells(match) if isinstance(match.phase, Choosing) else (),
        _stakes(match, play),
        _limits(match),
        rules.marking.criteria if rules else (),
        rules.marking.judges if rules else 0,
        ask.sheets if ask else (),
        ask.names if ask else (),
        match.item,
    )


def _stakes(match: Match, play: Play | None) -> tuple[Stake, ...]:
    """Wagers as the operator took them down."""
    phase = match.phase
    stakes = phase.stakes if isinstance(phase, Wagering) else ()
    if play is not None:
        stakes = match.asks[play.ask - 1].stakes
    return tuple(Stake(match.plan.teams[team - 1], amount) for team, amount in stakes)


def _limits(match: Match) -> tuple[Limit, ...]:
    rules = match.rules
    if rules is None:
        return ()
    step = rules.wager.step
    return tuple(
        Limit(match.plan.teams[team - 1], *limits(match, team), step) for team in wagering(match)
    )


def prompter(match: Match, next_words: Words) -> PrompterScene:
    """What the host reads; `next_words` name the next action."""
    play = match.phase if isinstance(match.phase, Play) else None
    return PrompterScene(
        play.question if play else None,
        heading(match, play) if play else None,
        play.stage if play else None,
        play.clock if play else None,
        match.plan.teams[play.floor - 1] if play and play.floor else None,
        next_words,
        strip(match),
        projector(match),
        standings(match),
        medium_of(match, whole=play is not None and play.stage is Stage.REVEALED),
    )


def _question(match: Match, play: Play) -> ProjectorScene:
    head = heading(match, play)
    asked = play.question
    foot = strip(match)
    if play.stage is Stage.CALLED:
        return CallScene(head, foot, _helped(match, play))
    if play.stage is Stage.DRAWN:
        ask = match.asks[play.ask - 1]
        return LotteryScene(head, len(ask.names), ask.winners, foot, ask.seed, ask.drawn_at)
    if play.stage is Stage.EXPLAINED and asked.key is not None:
        return ExplainScene(
            head,
            asked.kind,
            asked.stem,
            asked.options,
            asked.key,
            asked.explanation,
            asked.citation,
            foot,
            asked.partners,
        )
    if play.stage is Stage.REVEALED and asked.key is not None:
        return _revealed(match, play, asked.key)
    if play.stage is Stage.DONE and match.asks[play.ask - 1].sheets:
        return _marks(match, play)
    return _open_question(match, play)


def _helped(match: Match, play: Play) -> tuple[Helped, ...]:
    teams = match.plan.teams
    return tuple(Helped(teams[one.team - 1], one.kind) for one in match.used if one.ask == play.ask)


def _teams(match: Match, numbers: Iterable[int]) -> tuple[Team, ...]:
    return tuple(match.plan.teams[number - 1] for number in numbers)


def _revealed(match: Match, play: Play, key: Key) -> RevealScene:
    asked, ask = play.question, match.asks[play.ask - 1]
    good = (Verdict.RIGHT, Verdict.PARTIAL)
    due = ask.stakes if ask.marks else ()
    return RevealScene(
        heading(match, play),
        asked.kind,
        asked.stem,
        asked.options,
        asked.partners,
        asked.media,
        key,
        _teams(match, (mark.team for mark in ask.marks if mark.verdict in good)),
        _teams(match, (mark.team for mark in ask.marks if mark.verdict not in good)),
        strip(match),
        _teams(match, (mark.team for mark in ask.marks if mark.verdict is Verdict.TIMEOUT)),
        play.removed,
        tuple(Stake(match.plan.teams[team - 1], amount) for team, amount in due),
        _teams(match, fallen_at(match, ask)),
        _teams(match, play.exempt),
        medium_of(match, whole=True),
    )


def _open_question(match: Match, play: Play) -> QuestionScene:
    asked, ask = play.question, match.asks[play.ask - 1]
    rules = sitting_round(match).rules
    marks, teams = ask.marks, match.plan.teams
    # A race that ran its time ended with nobody's press, whoever had pressed too early before.
    nobody = play.stage is Stage.DONE and not marks and play.closed_at is not None
    return QuestionScene(
        heading(match, play),
        asked.kind,
        stem_shown(asked, rules, play.clue),
        asked.options,
        asked.partners,
        asked.media,
        play.stage,
        play.clock,
        teams[play.floor - 1] if play.floor else None,
        _teams(match, play.tied),
        teams[marks[-1].team - 1] if marks else None,
        marks[-1].verdict if marks else None,
        () if nobody else _teams(match, play.fouled),
        strip(match),
        play.removed,
        _helped(match, play),
        between.tally(match) if rules.sprint.seconds else None,
        _teams(match, fallen_at(match, ask)),
        rules.marking.judges,
        len(ask.sheets),
        ask.swapped,
        medium_of(match),
    )


def _marks(match: Match, play: Play) -> MarksScene:
    ask = match.asks[play.ask - 1]
    rules = sitting_round(match).rules
    result = count(rules.marking, ask.sheets, ask.value)
    lines = (SheetLine(judge, sum_, judge in result.dropped) for judge, sum_ in result.totals)
    return MarksScene(
        heading(match, play),
        play.question.stem,
        tuple(lines),
        result.mean,
        result.full,
        rules.marking.rounding,
        result.points,
        strip(match),
    )


def _ranking(match: Match, shown: int | None) -> RankingScene:
    rows = standings(match)
    seen = tuple(row for row in rows if shown is not None and row.place >= shown)
    return RankingScene(match.plan.title, seen, match.plan.teams, len(rows) - len(seen))


def _press_line(match: Match, play: Play, press: Pressed) -> PressLine:
    after = None if play.opened_at is None else press.at - play.opened_at
    return PressLine(
        match.plan.teams[press.team - 1], press.ruling, after, press.margin, press.source
    )
