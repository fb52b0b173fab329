"""What each role may see. A scene is all that a window or a phone is given.

`ProjectorScene` is what the hall, the teams and their phones may see: of its members only
`RevealScene` and `ExplainScene` have a field for the key, and they are made after the reveal.
`ConsoleScene` and `PrompterScene` hold the key and go to the operator and the host only.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quizapp.bank.question import Citation, Key, Kind, Question
from quizapp.bank.words import Words
from quizapp.game.events import Pressed, Ruling, Verdict, Why
from quizapp.game.match import (
    Choosing,
    Clock,
    Ended,
    Entrance,
    Entry,
    Match,
    Play,
    Ranking,
    RoundOver,
    RoundTitle,
    Stage,
    Title,
)
from quizapp.game.plan import RoundCard, Team
from quizapp.game.rules import Answerers, Ending, Entrants
from quizapp.game.standings import Standing, Tie, standings, ties

TeamState = Literal["", "turn", "floor", "tied", "barred", "right", "wrong", "away"]
"""`away`: the team takes no part in this round."""


class TeamScore(Struct, frozen=True):
    """One team in the strip at the foot. `change` is what this question has brought it so far."""

    team: Team
    score: int
    change: int = 0
    state: TeamState = ""


class TitleScene(Struct, frozen=True, tag="title"):
    """The title card."""

    title: str
    subtitle: str
    organiser: str


class TeamsScene(Struct, frozen=True, tag="teams"):
    """Entrance of the teams."""

    title: str
    teams: tuple[Team, ...]


class RoundScene(Struct, frozen=True, tag="round"):
    """Title and rules of a round; `number` from 1, 0 for one that only tied teams play."""

    number: int
    of: int
    round: RoundCard


class Heading(Struct, frozen=True):
    """The line above a question. `of` 0: nobody knows how many there will be."""

    round: str
    number: int
    of: int
    value: int
    answerers: Answerers
    team: Team | None
    member: str
    """Name of the member whose question it is, or its number, or ""."""
    spare: bool


class ChooseScene(Struct, frozen=True, tag="choose"):
    """A team chooses the value of its question; `declined` did not want one just before."""

    round: str
    team: Team
    values: tuple[int, ...]
    may_decline: bool
    strip: tuple[TeamScore, ...]
    declined: Team | None = None


class CallScene(Struct, frozen=True, tag="call"):
    """请听题: announced, not shown."""

    heading: Heading
    strip: tuple[TeamScore, ...]


class QuestionScene(Struct, frozen=True, tag="question"):
    """A question before its key is shown. `floor` is the team that answers or was first.

    `stage` is READING, CUE, OPEN, BUZZED, TIED, ANSWERING, STOPPED, TIME_UP, AUDIENCE, DONE or
    VOIDED. `verdict` is the last one on this question, of `judged`.
    """

    heading: Heading
    kind: Kind
    stem: str
    options: tuple[str, ...]
    partners: tuple[str, ...]
    media: tuple[str, ...]
    stage: Stage
    clock: Clock | None
    floor: Team | None
    tied: tuple[Team, ...]
    judged: Team | None
    verdict: Verdict | None
    fouled: tuple[Team, ...]
    strip: tuple[TeamScore, ...]


class RevealScene(Struct, frozen=True, tag="reveal"):
    """The key is shown, with who was right and wrong."""

    heading: Heading
    kind: Kind
    stem: str
    options: tuple[str, ...]
    partners: tuple[str, ...]
    media: tuple[str, ...]
    key: Key
    right: tuple[Team, ...]
    wrong: tuple[Team, ...]
    strip: tuple[TeamScore, ...]
    late: tuple[Team, ...] = ()
    """Those of `wrong` whose time ran out."""


class ExplainScene(Struct, frozen=True, tag="explain"):
    """Explanation and passage, after the reveal."""

    heading: Heading
    kind: Kind
    stem: str
    options: tuple[str, ...]
    key: Key
    explanation: str
    citation: Citation | None
    strip: tuple[TeamScore, ...]
    partners: tuple[str, ...] = ()


class ScoresScene(Struct, frozen=True, tag="scores"):
    """The table of scores; `ties` touch an award, with no round for everyone left to part them."""

    title: str
    rows: tuple[Standing, ...]
    teams: tuple[Team, ...]
    ties: tuple[Tie, ...]


class RankingScene(Struct, frozen=True, tag="ranking"):
    """Places from `shown` on to the last; better ones are still hidden. `shown` None: none."""

    title: str
    rows: tuple[Standing, ...]
    """Only those shown, best first."""
    teams: tuple[Team, ...]
    hidden: int
    """How many teams are not yet shown."""


class EndScene(Struct, frozen=True, tag="end"):
    """The whole ranking with awards, after the last place is shown."""

    title: str
    rows: tuple[Standing, ...]
    teams: tuple[Team, ...]


ProjectorScene = (
    TitleScene
    | TeamsScene
    | RoundScene
    | ChooseScene
    | CallScene
    | QuestionScene
    | RevealScene
    | ExplainScene
    | ScoresScene
    | RankingScene
    | EndScene
)


class PressLine(Struct, frozen=True):
    """A press for the operator: who, when after the opening in ns, margin behind the first."""

    team: Team
    ruling: Ruling
    after_opening: int | None
    margin: int
    source: str


class ConsoleScene(Struct, frozen=True, tag="console"):
    """Everything the operator sees beside the pictures."""

    question: Question | None
    """The question on the screen, with its key."""
    heading: Heading | None
    stage: Stage | None
    clock: Clock | None
    floor: Team | None
    presses: tuple[PressLine, ...]
    boards: tuple[tuple[int, Verdict], ...]
    strip: tuple[TeamScore, ...]
    rows: tuple[Standing, ...]
    ties: tuple[Tie, ...]
    ledger: tuple[Entry, ...]


class PrompterScene(Struct, frozen=True, tag="prompter"):
    """What the host reads: question, key, passage, whose turn, and what comes next."""

    question: Question | None
    heading: Heading | None
    stage: Stage | None
    clock: Clock | None
    floor: Team | None
    next: Words
    strip: tuple[TeamScore, ...]
    screen: ProjectorScene
    """What the hall sees: rules, teams, verdicts and places are read from it."""
    rows: tuple[Standing, ...]
    """All places as they stand, those too that the hall does not see yet."""


class TeamScene(Struct, frozen=True, tag="team"):
    """A team's own phone or desk."""

    team: Team
    score: int
    may_press: bool
    has_floor: bool
    barred: bool
    screen: ProjectorScene


def projector(match: Match) -> ProjectorScene:
    """The picture on the big screen."""
    plan = match.plan
    match match.phase:
        case Title():
            return TitleScene(plan.title, plan.subtitle, plan.organiser)
        case Entrance():
            return TeamsScene(plan.title, plan.teams)
        case RoundTitle():
            index = match.sittings[-1].round
            begun = plan.rounds[index]
            card = RoundCard(begun.title, begun.rules)
            if begun.rules.entrants is not Entrants.EVERYONE:
                return RoundScene(0, 0, card)
            earlier = plan.rounds[: index + 1]
            number = sum(one.rules.entrants is Entrants.EVERYONE for one in earlier)
            return RoundScene(number, round_count(match), card)
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
            )
        case Play() as play:
            return _question(match, play)
        case RoundOver():
            title = plan.rounds[match.sittings[-1].round].title
            return ScoresScene(title, standings(match), plan.teams, _to_part(match))
        case Ranking(shown):
            return _ranking(match, shown)
        case Ended():
            return EndScene(plan.title, standings(match), plan.teams)


def round_count(match: Match) -> int:
    """How many rounds the match has for sure; one for tied teams comes only if it must."""
    return sum(one.rules.entrants is Entrants.EVERYONE for one in match.plan.rounds)


def scoreboard(match: Match) -> ScoresScene:
    """The table of scores at any moment."""
    return ScoresScene(match.plan.title, standings(match), match.plan.teams, _to_part(match))


def _to_part(match: Match) -> tuple[Tie, ...]:
    """The ties that need a playoff: as long as a round for everyone is to come, none does yet."""
    begun = match.sittings[-1].round if match.sittings else -1
    ahead = match.plan.rounds[begun + 1 :]
    playing = match.sitting is None or not isinstance(match.phase, RoundOver | Ranking | Ended)
    if playing or any(one.rules.entrants is Entrants.EVERYONE for one in ahead):
        return ()
    return ties(match)


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
    )


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
    return Heading(
        current.title,
        play.number,
        question_count(match),
        play.value,
        current.rules.answerers,
        owner,
        member,
        ask.spare,
    )


def question_count(match: Match) -> int:
    """How many questions the sitting round will have; 0 where it ends when it is decided."""
    sitting = match.sittings[-1]
    rules = match.plan.rounds[sitting.round].rules
    if rules.ends is Ending.DECIDED:
        return 0
    if rules.answerers in (Answerers.MEMBER, Answerers.TEAM):
        return rules.count * len(sitting.order)
    return rules.count


def strip(match: Match) -> tuple[TeamScore, ...]:
    """All teams with score, what the question on the screen brought, and where they stand."""
    play = match.phase if isinstance(match.phase, Play) else None
    turn = match.phase.turn.team if isinstance(match.phase, Choosing) else 0
    changes = dict.fromkeys(range(1, len(match.plan.teams) + 1), 0)
    if play:
        for entry in reversed(match.ledger):
            if entry.ask == play.ask:
                changes[entry.team] += entry.points
            elif 0 < entry.ask < play.ask and entry.why not in (Why.VOID, Why.REJUDGED):
                break
    return tuple(
        TeamScore(
            one,
            match.score(one.id),
            changes[one.id],
            _state(match, play, one.id) if play else "turn" if turn == one.id else "",
        )
        for one in match.plan.teams
    )


def _state(match: Match, play: Play, number: int) -> TeamState:
    if number not in match.sittings[-1].order:
        return "away"
    if play.stage is Stage.VOIDED:
        return ""
    verdicts = [mark.verdict for mark in match.asks[play.ask - 1].marks if mark.team == number]
    if verdicts:
        return "right" if verdicts[-1] in (Verdict.RIGHT, Verdict.PARTIAL) else "wrong"
    if number in play.tied:
        return "tied"
    if number in play.barred:
        return "barred"
    if play.floor == number:
        return "floor"
    return "turn" if play.team == number else ""


def _question(match: Match, play: Play) -> ProjectorScene:
    head = heading(match, play)
    asked = play.question
    foot = strip(match)
    teams = match.plan.teams
    marks = match.asks[play.ask - 1].marks
    if play.stage is Stage.CALLED:
        return CallScene(head, foot)
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
        good = (Verdict.RIGHT, Verdict.PARTIAL)
        return RevealScene(
            head,
            asked.kind,
            asked.stem,
            asked.options,
            asked.partners,
            asked.media,
            asked.key,
            tuple(teams[mark.team - 1] for mark in marks if mark.verdict in good),
            tuple(teams[mark.team - 1] for mark in marks if mark.verdict not in good),
            foot,
            tuple(teams[mark.team - 1] for mark in marks if mark.verdict is Verdict.TIMEOUT),
        )
    return QuestionScene(
        head,
        asked.kind,
        asked.stem,
        asked.options,
        asked.partners,
        asked.media,
        play.stage,
        play.clock,
        teams[play.floor - 1] if play.floor else None,
        tuple(teams[number - 1] for number in play.tied),
        teams[marks[-1].team - 1] if marks else None,
        marks[-1].verdict if marks else None,
        tuple(teams[number - 1] for number in play.fouled),
        foot,
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
