"""A match in figures: questions, persons, teams, rounds and the course of the scores. Pure.

What is counted are verdicts as they stand at the end; what was taken back never was. A void
question counts nowhere. Times come from the log: a press by its own stamp, an answer by the time of
day of its records (a decision carries no other), which a rehearsal at full speed does not have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from quizapp.bank.answers import judge, letter
from quizapp.bank.question import Choices, Kind, Question
from quizapp.game import events as e
from quizapp.game.events import Verdict, Why
from quizapp.game.match import Ask, Mark, Match

GOOD = (Verdict.RIGHT, Verdict.PARTIAL)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Moment(Struct, frozen=True):
    """An event and the time of day at which it was recorded, ISO 8601 in UTC."""

    at: str
    event: e.Event


class Taken(Struct, frozen=True):
    """How long a question took; None where the log does not tell."""

    press_ms: int | None = None
    """From the opening of the race to the first valid press."""
    answer_s: float | None = None
    """Of the first answer, pauses left out."""


class Item(Struct, frozen=True):
    """A question that was asked and what came of it."""

    ask: Ask
    title: str
    """Of its round."""
    answered: int
    right: int
    partial: int
    taken: Taken
    drawn: tuple[tuple[str, int], ...] = ()
    """Wrong answers that were noted and how often, the most frequent first."""

    @property
    def share(self) -> float | None:
        """The share of right answers; None where nobody answered."""
        return self.right / self.answered if self.answered else None


class Person(Struct, frozen=True):
    """What a member answered alone."""

    team: int
    member: int
    name: str
    asked: int
    right: int
    partial: int
    points: int

    @property
    def wrong(self) -> int:
        """Not right, nor in part."""
        return self.asked - self.right - self.partial


class TeamFigures(Struct, frozen=True):
    """A team in figures; `rounds` are its points in each round of the plan, in their order."""

    team: int
    rounds: tuple[int, ...]
    other: int
    """Points that belong to no question."""
    answered: int
    right: int
    partial: int
    fouls: int
    fastest_ms: int | None


class RoundFigures(Struct, frozen=True):
    """A round in figures."""

    index: int
    title: str
    asked: int
    voided: int
    answered: int
    right: int


class Figures(Struct, frozen=True):
    """All of it. `course` holds the scores at the start and after every question, team by team."""

    items: tuple[Item, ...]
    persons: tuple[Person, ...]
    teams: tuple[TeamFigures, ...]
    rounds: tuple[RoundFigures, ...]
    course: tuple[tuple[int, ...], ...]
    began: datetime | None
    ended: datetime | None

    @property
    def answered(self) -> int:
        """Answers that were judged."""
        return sum(item.answered for item in self.items)

    @property
    def right(self) -> int:
        """Right ones among them."""
        return sum(item.right for item in self.items)

    def weakest(self, count: int) -> tuple[Item, ...]:
        """The questions with the fewest right answers, the weakest first."""
        found = [item for item in self.items if item.answered and item.right < item.answered]
        found.sort(key=lambda item: (item.right / item.answered, -item.answered, item.ask.ask))
        return tuple(found[:count])


def figures(match: Match, moments: Sequence[Moment] = ()) -> Figures:
    """Count a match; without `moments` no time is known."""
    taken = times(moments)
    items = tuple(_item(match, ask, taken.get(ask.ask, Taken())) for ask in match.asks)
    stamps = [stamp for one in moments if (stamp := _time(one.at)) is not None]
    return Figures(
        items,
        _persons(match),
        _teams(match, moments),
        _rounds(match, items),
        _course(match),
        stamps[0] if stamps else None,
        stamps[-1] if stamps else None,
    )


def good_marks(match: Match, ask: Ask) -> tuple[Mark, ...]:
    """The verdicts that tell right from wrong: none of a void question or of judges' marks."""
    marked = any(entry.ask == ask.ask and entry.why is Why.MARKED for entry in match.ledger)
    return () if marked or ask.voided is not None else ask.marks


def _item(match: Match, ask: Ask, taken: Taken) -> Item:
    marks = good_marks(match, ask)
    right = sum(mark.verdict is Verdict.RIGHT for mark in marks)
    partial = sum(mark.verdict is Verdict.PARTIAL for mark in marks)
    title = match.plan.rounds[ask.round].title
    return Item(ask, title, len(marks), right, partial, taken, _drawn(ask.question, marks))


def _drawn(question: Question, marks: Iterable[Mark]) -> tuple[tuple[str, int], ...]:
    """What was answered wrongly: options by their letters, other answers as they were noted."""
    counts: dict[str, int] = defaultdict(int)
    for mark in marks:
        said = " ".join(mark.said.split())
        if mark.verdict in GOOD or not said or judge(question, said) is True:
            continue
        for part in _options(question, said) or (said,):
            counts[part] += 1
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _options(question: Question, said: str) -> tuple[str, ...]:
    """The wrong options that an answer names by letters or in full."""
    if question.kind not in (Kind.SINGLE, Kind.MULTIPLE) or not isinstance(question.key, Choices):
        return ()
    names = [sign for sign in said.upper() if not sign.isspace() and sign not in ",，、;；."]
    if all(sign in _LETTERS[: len(question.options)] for sign in names):
        found = {_LETTERS.index(sign) for sign in names}
    else:
        found = {at for at, text in enumerate(question.options) if text.strip() == said}
    return tuple(letter(at) for at in sorted(found - set(question.key.right)))


def _persons(match: Match) -> tuple[Person, ...]:
    found: dict[tuple[int, int], list[Mark | None]] = defaultdict(list)
    for ask in match.asks:
        if ask.member and ask.team and ask.voided is None:
            own = next((mark for mark in good_marks(match, ask) if mark.team == ask.team), None)
            found[ask.team, ask.member].append(own)
    persons: list[Person] = []
    for (team, member), marks in sorted(found.items()):
        members = match.plan.teams[team - 1].members
        name = members[member - 1] if member <= len(members) else ""
        judged = [mark for mark in marks if mark is not None]
        right = sum(mark.verdict is Verdict.RIGHT for mark in judged)
        partial = sum(mark.verdict is Verdict.PARTIAL for mark in judged)
        points = sum(mark.points for mark in judged)
        persons.append(Person(team, member, name, len(judged), right, partial, points))
    return tuple(persons)


def _teams(match: Match, moments: Iterable[Moment]) -> tuple[TeamFigures, ...]:
    rounds = {team.id: [0] * len(match.plan.rounds) for team in match.plan.teams}
    other: dict[int, int] = defaultdict(int)
    for entry in match.ledger:
        if entry.ask:
            rounds[entry.team][match.asks[entry.ask - 1].round] += entry.points
        else:
            other[entry.team] += entry.points
    fastest = _fastest(moments)
    marks = [mark for ask in match.asks for mark in good_marks(match, ask)]
    found: list[TeamFigures] = []
    for team in match.plan.teams:
        own = [mark.verdict for mark in marks if mark.team == team.id]
        fouls = sum(foul[0] == team.id for foul in match.fouls)
        right, partial = own.count(Verdict.RIGHT), own.count(Verdict.PARTIAL)
        figured = (tuple(rounds[team.id]), other[team.id], len(own), right, partial, fouls)
        found.append(TeamFigures(team.id, *figured, fastest.get(team.id)))
    return tuple(found)


def _rounds(match: Match, items: Sequence[Item]) -> tuple[RoundFigures, ...]:
    found: list[RoundFigures] = []
    for index, one in enumerate(match.plan.rounds):
        own = [item for item in items if item.ask.round == index]
        if own:
            voided = sum(item.ask.voided is not None for item in own)
            answered, right = sum(one.answered for one in own), sum(one.right for one in own)
            found.append(RoundFigures(index, one.title, len(own), voided, answered, right))
    return tuple(found)


def _course(match: Match) -> tuple[tuple[int, ...], ...]:
    """The scores question by question; what belongs to none counts where it was entered."""
    scores = [match.plan.start(team.id) for team in match.plan.teams]
    course = [tuple(scores)]
    last = 0
    for entry in match.ledger:
        if entry.ask > last:
            course += [tuple(scores)] * (entry.ask - last)
            last = entry.ask
        scores[entry.team - 1] += entry.points
        course[-1] = tuple(scores)
    course += [tuple(scores)] * (len(match.asks) - last)
    return tuple(course)


# --- times


def times(moments: Sequence[Moment]) -> dict[int, Taken]:
    """How long each question took, by its number in the match."""
    real = _real(moments)
    found: dict[int, Taken] = {}
    watch = _Watch()
    for one in moments:
        match one.event:
            case e.QuestionAsked(ask):
                watch = _Watch(ask)
            case e.Undone():
                watch = _Watch(watch.ask)
            case _:
                watch.see(one)
        if watch.ask:
            told = watch.taken
            found[watch.ask] = told if real else Taken(told.press_ms, None)
    return found


class _Watch:
    """What is seen of one question."""

    def __init__(self, ask: int = 0) -> None:
        self.ask = ask
        self.taken = Taken()
        self._opened: int | None = None
        self._began: datetime | None = None
        self._stood: datetime | None = None
        self._paused = 0.0

    def see(self, one: Moment) -> None:
        match one.event:
            case e.QuestionShown(at) | e.RaceOpened(at):
                self._opened = at
            case e.Pressed(_, at, e.Ruling.VALID) if self.taken.press_ms is None:
                if self._opened is not None and at >= self._opened:
                    gap = (at - self._opened) // 1_000_000
                    self.taken = Taken(gap, self.taken.answer_s)
            case e.ClockStarted(e.ClockKind.ANSWER) if self.taken.answer_s is None:
                self._began, self._paused, self._stood = _time(one.at), 0.0, None
            case e.ClockPaused():
                self._stood = _time(one.at)
            case e.ClockResumed():
                if self._stood is not None and (now := _time(one.at)) is not None:
                    self._paused += (now - self._stood).total_seconds()
                self._stood = None
            case e.AnswerStopped() | e.TimeRanOut(e.ClockKind.ANSWER):
                self._answered(one.at)
            case _:
                pass

    def _answered(self, at: str) -> None:
        end = _time(at)
        if self._began is None or end is None or self.taken.answer_s is not None:
            return
        # An answer that ends while the clock stands ended when it was stopped.
        end = self._stood or end
        seconds = (end - self._began).total_seconds() - self._paused
        if seconds >= 0:
            self.taken = Taken(self.taken.press_ms, round(seconds, 1))


def _real(moments: Sequence[Moment]) -> bool:
    """Whether the log was written as time went by: not where a rehearsal ran ahead of it."""
    shown = [
        (stamp, one.event.at)
        for one in moments
        if isinstance(one.event, e.QuestionShown) and (stamp := _time(one.at)) is not None
    ]
    if len(shown) < 2:
        return True
    passed = (shown[-1][0] - shown[0][0]).total_seconds()
    return passed * 2 >= (shown[-1][1] - shown[0][1]) / 1e9


def _fastest(moments: Iterable[Moment]) -> dict[int, int]:
    """The quickest valid press of every team, in ms."""
    best: dict[int, int] = {}
    opened: int | None = None
    for one in moments:
        match one.event:
            case e.QuestionAsked():
                opened = None
            case e.QuestionShown(at) | e.RaceOpened(at):
                opened = at
            case e.Pressed(team, at, e.Ruling.VALID | e.Ruling.LOST) if opened is not None:
                gap = (at - opened) // 1_000_000
                if gap >= 0:
                    best[team] = min(gap, best.get(team, gap))
            case _:
                pass
    return best


def _time(at: str) -> datetime | None:
    try:
        return datetime.fromisoformat(at)
    except ValueError:
        return None


def points_of(match: Match, ask: int) -> Mapping[int, int]:
    """What a question brought every team in the end: verdicts, fouls, and what was put right."""
    found: dict[int, int] = defaultdict(int)
    for entry in match.ledger:
        if entry.ask == ask:
            found[entry.team] += entry.points
    return found
