"""Scenes for one desk each: the operator's and the host's, which hold the key, and a team's."""

from __future__ import annotations

from msgspec import Struct

from quizapp.bank.question import Question
from quizapp.bank.words import Words
from quizapp.game.events import Ruling, Verdict
from quizapp.game.match import Clock, Entry, Sheet, Stage
from quizapp.game.medium import Medium
from quizapp.game.pictures import Cell, Heading, ProjectorScene, Stake, TeamScore
from quizapp.game.plan import Team
from quizapp.game.rules import Criterion
from quizapp.game.standings import Standing, Tie


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
    cells: tuple[Cell, ...] = ()
    """Of the board that is picked from now."""
    stakes: tuple[Stake, ...] = ()
    """Wagers placed so far, or of the question on the screen."""
    limits: tuple[Limit, ...] = ()
    """What each team that wagers now may wager."""
    criteria: tuple[Criterion, ...] = ()
    judges: int = 0
    sheets: tuple[Sheet, ...] = ()
    """Judges' marks at the question on the screen."""
    names: tuple[str, ...] = ()
    """People of the hall who were right."""
    item: int = -1
    """The programme's item that runs; -1: none."""


class Limit(Struct, frozen=True):
    """The least and the most that a team may wager, and the step between."""

    team: Team
    least: int
    most: int
    step: int


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
    medium: Medium | None = None
    """The picture, sound or film of the question or step, before the hall sees it too."""


class TeamScene(Struct, frozen=True, tag="team"):
    """A team's own phone or desk."""

    team: Team
    score: int
    may_press: bool
    has_floor: bool
    barred: bool
    screen: ProjectorScene
