"""Scenes by which a look is judged, made up of nothing but sample words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from quizapp.bank.question import Choices, Kind
from quizapp.game.events import ClockKind
from quizapp.game.match import Clock, Stage
from quizapp.game.plan import Shape, Team
from quizapp.game.rules import Answerers
from quizapp.game.scenes import (
    Heading,
    ProjectorScene,
    QuestionScene,
    RankingScene,
    RevealScene,
    TeamScore,
    TitleScene,
)
from quizapp.game.standings import Standing
from quizapp.windows.stage import TEAM_COLOURS

translate = QCoreApplication.translate
TITLE, QUESTION, LATE, BUZZ, REVEAL, RANKING = range(6)
_SECOND = 1_000_000_000
_SCORES = (130, 120, 100, 90)


def samples() -> tuple[tuple[str, ProjectorScene], ...]:
    """(name, scene) of every picture that is shown, in the language of the program."""
    several = _teams()
    title = translate("themes", "Knowledge Competition")
    rows = tuple(Standing(at + 1, score, at + 1, "", False) for at, score in enumerate(_SCORES))
    return (
        (
            translate("themes", "Title"),
            TitleScene(
                title, translate("themes", "Final round"), translate("themes", "The organiser")
            ),
        ),
        (translate("themes", "Question"), _asked(several, Stage.ANSWERING, 18)),
        (translate("themes", "Last seconds"), _asked(several, Stage.ANSWERING, 4)),
        (translate("themes", "Buzz"), _asked(several, Stage.BUZZED, 0)),
        (translate("themes", "Answer"), _revealed(several)),
        (translate("themes", "Ranking"), RankingScene(title, rows, several, 0)),
    )


def _teams() -> tuple[Team, ...]:
    name, unit = translate("themes", "Team {0}"), translate("themes", "Unit of the team")
    return tuple(
        Team(at, name.format(at), unit, TEAM_COLOURS[at - 1], shape)
        for at, shape in enumerate(tuple(Shape)[: len(_SCORES)], 1)
    )


def _heading(team: Team | None) -> Heading:
    return Heading(translate("themes", "Buzzer round"), 3, 12, 10, Answerers.BUZZ, team, "", False)


def _stem() -> str:
    return translate("themes", "Which is the longest river in Asia?")


def _options() -> tuple[str, ...]:
    return (
        translate("themes", "The Yangtze"),
        translate("themes", "The Yellow River"),
        translate("themes", "The Mekong"),
        translate("themes", "The Lena"),
    )


def _strip(teams: tuple[Team, ...], stage: Stage) -> tuple[TeamScore, ...]:
    return tuple(
        TeamScore(
            team,
            score,
            10 if stage is Stage.REVEALED and team.id == 1 else 0,
            ""
            if team.id not in (1, 3)
            else "barred"
            if team.id == 3
            else "right"
            if stage is Stage.REVEALED
            else "floor",
        )
        for team, score in zip(teams, _SCORES, strict=True)
    )


def _asked(teams: tuple[Team, ...], stage: Stage, left: int) -> QuestionScene:
    clock = Clock(ClockKind.ANSWER, 30 * _SECOND, None, left * _SECOND) if left else None
    return QuestionScene(
        _heading(None),
        Kind.SINGLE,
        _stem(),
        _options(),
        (),
        (),
        stage,
        clock,
        teams[0],
        (),
        None,
        None,
        (),
        _strip(teams, stage),
    )


def _revealed(teams: tuple[Team, ...]) -> RevealScene:
    return RevealScene(
        _heading(None),
        Kind.SINGLE,
        _stem(),
        _options(),
        (),
        (),
        Choices((0,)),
        (teams[0],),
        (),
        _strip(teams, Stage.REVEALED),
    )
