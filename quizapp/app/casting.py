"""What specimens are made of: teams, scores, headings, clocks, all out of made-up words."""

from __future__ import annotations

from quizapp.app.wording import Wording
from quizapp.bank.question import Citation, Kind
from quizapp.game.events import ClockKind
from quizapp.game.match import Clock, Stage
from quizapp.game.plan import Shape, Team
from quizapp.game.rules import Answerers
from quizapp.game.scenes import Heading, QuestionScene, TeamScore, TeamState
from quizapp.game.standings import Standing
from quizapp.windows.stage import TEAM_COLOURS

SECOND = 1_000_000_000
NOW = 1_000 * SECOND
"""The moment at which every specimen is looked at."""
MATERIAL = "specimen"
PLACE = Citation(MATERIAL, "二", "（一）", 3)
_SHAPES = tuple(Shape)


def teams(words: Wording, count: int) -> tuple[Team, ...]:
    """So many teams with the colours and signs that the program gives them."""
    return tuple(
        Team(
            at + 1,
            words.teams[at % len(words.teams)],
            words.unit,
            TEAM_COLOURS[at % 8],
            _SHAPES[(at + at // 8) % 8],
            words.members,
        )
        for at in range(count)
    )


def strip(
    several: tuple[Team, ...], states: dict[int, TeamState] | None = None, change: int = 10
) -> tuple[TeamScore, ...]:
    """The teams at the foot; those right and wrong with what that brought."""
    known = states or {}
    return tuple(
        TeamScore(
            one,
            100 + 10 * (one.id * 7 % 9),
            {"right": abs(change), "wrong": -abs(change)}.get(known.get(one.id, ""), 0),
            known.get(one.id, ""),
        )
        for one in several
    )


def heading(
    words: Wording,
    who: Answerers = Answerers.BUZZ,
    team: Team | None = None,
    member: str = "",
) -> Heading:
    """The line above the third of twelve questions."""
    return Heading(words.round, 3, 12, 10, who, team, member, False)


def clock(left: float, *, runs: bool = True) -> Clock:
    """A clock of 30 seconds with so many left."""
    rest = int(left * SECOND)
    return Clock(ClockKind.ANSWER, 30 * SECOND, NOW + rest if runs else None, rest)


def asked(words: Wording, several: tuple[Team, ...], stage: Stage) -> QuestionScene:
    """A question in a race, with nobody on the floor."""
    return QuestionScene(
        heading(words),
        Kind.SINGLE,
        words.stem,
        words.options[:4],
        (),
        (),
        stage,
        None,
        None,
        (),
        None,
        None,
        (),
        strip(several),
    )


def standings(words: Wording, several: tuple[Team, ...], *, awards: bool) -> tuple[Standing, ...]:
    """A ranking in which places 2 and 3 are tied."""
    first, second, third = words.awards
    names = (first, second, second, third, third, third)
    tied = len(several) > 2
    return tuple(
        Standing(
            one.id,
            1280 - 70 * (1 if at == 2 else at) if at < 12 else 40,
            2 if at == 2 else at + 1,
            names[at] if awards and at < len(names) else "",
            tied and at in (1, 2),
        )
        for at, one in enumerate(several)
    )
