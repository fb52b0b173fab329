"""What a story can expect: where a match stands, what its ledger says, and what it comes to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quizapp.files.story_steps import SECOND
from quizapp.game import scenes
from quizapp.game.flow import next_action
from quizapp.game.lifelines import left
from quizapp.game.lives import lives, standing
from quizapp.game.match import (
    Ceremony,
    Choosing,
    Ended,
    Entrance,
    Entry,
    Match,
    Play,
    Ranking,
    Ready,
    RoundOver,
    RoundTitle,
    SprintOver,
    Title,
    Versus,
    Wagering,
)
from quizapp.game.rules import Lifeline
from quizapp.game.showing import medium_of
from quizapp.game.standings import standings, ties


def place_of(match: Match) -> str:
    """Where the match stands: the stage of its question, or its phase."""
    match match.phase:
        case Play(stage=stage):
            return stage.value
        case Title():
            return "title"
        case Entrance():
            return "entrance"
        case RoundTitle():
            return "round_title"
        case Choosing():
            return "choosing"
        case RoundOver():
            return "round_over"
        case Ranking():
            return "ranking"
        case Ended():
            return "ended"
        case Versus():
            return "versus"
        case Wagering():
            return "wagering"
        case Ready():
            return "ready"
        case SprintOver():
            return "sprint_over"
        case Ceremony():
            return "ceremony"


def ledger_line(entry: Entry) -> str:
    """A line of the ledger as a story writes it: question, team, points, why."""
    question = f"q{entry.ask} " if entry.ask else ""
    return f"{question}{entry.team} {entry.points:+} {entry.why.value}"


# What can be expected: each gives what is and what was wanted.

_Check = Callable[[Match, int, tuple[str, ...]], tuple[str, str]]


def _play(match: Match) -> Play | None:
    return match.phase if isinstance(match.phase, Play) else None


def _numbers(numbers: Sequence[int]) -> str:
    return " ".join(str(number) for number in numbers) or "none"


def _simple(found: Callable[[Match], str]) -> _Check:
    """A check of one text."""
    return lambda match, _now, args: (found(match), " ".join(args))


def _score(match: Match, _now: int, args: tuple[str, ...]) -> tuple[str, str]:
    return str(match.score(int(args[0]))), args[1]


def _award(match: Match, _now: int, args: tuple[str, ...]) -> tuple[str, str]:
    row = next(row for row in standings(match) if row.team == int(args[0]))
    return row.award or "none", " ".join(args[1:])


def _places(match: Match) -> str:
    rows = sorted(standings(match), key=lambda row: row.team)
    return _numbers([row.place for row in rows])


def _ties(match: Match) -> str:
    return " / ".join(_numbers(tie.teams) for tie in ties(match)) or "none"


def _out(match: Match) -> str:
    play = _play(match)
    return _numbers(sorted(play.barred)) if play else "none"


def _tied(match: Match) -> str:
    play = _play(match)
    return _numbers(sorted(play.tied)) if play else "none"


def _floor(match: Match) -> str:
    play = _play(match)
    return _numbers([play.floor] if play and play.floor else [])


def _clock(match: Match) -> str:
    play = _play(match)
    if play is None or play.clock is None:
        return "none"
    return "paused" if play.clock.deadline is None else "running"


def _left(match: Match, now: int, args: tuple[str, ...]) -> tuple[str, str]:
    play = _play(match)
    left = f"{play.clock.left_at(now) / SECOND:g}" if play and play.clock else "none"
    wanted = args[0]
    return left, wanted if wanted == "none" else f"{float(wanted):g}"


def _turn(match: Match) -> str:
    phase = match.phase
    if isinstance(phase, Choosing):
        return str(phase.turn.team)
    return str(phase.team) if isinstance(phase, Play) and phase.team else "none"


def _member(match: Match) -> str:
    phase = match.phase
    if isinstance(phase, Choosing):
        return str(phase.turn.member)
    return str(phase.member) if isinstance(phase, Play) and phase.member else "none"


def _ruling(match: Match) -> str:
    play = _play(match)
    return play.presses[-1].ruling.value if play and play.presses else "none"


def _value(match: Match) -> str:
    play = _play(match)
    return str(play.value) if play else "none"


def _spare(match: Match) -> str:
    return "yes" if match.asks and match.asks[-1].spare else "no"


def _lives(match: Match, _now: int, args: tuple[str, ...]) -> tuple[str, str]:
    return str(lives(match).get(int(args[0]), "none")), args[1]


def _clue(match: Match) -> str:
    play = _play(match)
    return str(play.clue + 1) if play else "none"


def _owner(match: Match, _now: int, args: tuple[str, ...]) -> tuple[str, str]:
    cell, *owner = args
    found = [one for one in scenes.cells(match) if one.number == int(cell)]
    owned = found[0].owner if found else None
    state = str(owned.id) if owned else found[0].state if found else "none"
    return state or "none", " ".join(owner)


def _picker(match: Match) -> str:
    phase = match.phase
    turn = phase.turn if isinstance(phase, Choosing) else None
    return str(turn.picker or turn.team) if turn else "none"


def _wagered(match: Match) -> str:
    phase = match.phase
    stakes = phase.stakes if isinstance(phase, Wagering) else ()
    return _numbers(sorted(team for team, _ in stakes))


def _lifelines(match: Match, _now: int, args: tuple[str, ...]) -> tuple[str, str]:
    team, kind, wanted = args
    return str(left(match, int(team), Lifeline(kind))), wanted


def _options(match: Match) -> str:
    play = _play(match)
    return str(len(play.question.options) - len(play.removed)) if play else "none"


def _tally(match: Match) -> str:
    shown = scenes.projector(match)
    if not isinstance(shown, scenes.SprintScene | scenes.QuestionScene) or shown.tally is None:
        return "none"
    return f"{shown.tally.right} {shown.tally.wrong} {shown.tally.passed}"


def _clip(match: Match, now: int, args: tuple[str, ...]) -> tuple[str, str]:
    """Whether it runs, and how many seconds of it have run."""
    medium = medium_of(match)
    if medium is None:
        return "none", " ".join(args)
    state = "running" if medium.runs else "ended" if medium.ended else "paused"
    found = f"{state} {medium.gone(now) / SECOND:g}"
    return found if len(args) > 1 else state, " ".join(args)


def _tiles(match: Match, now: int, args: tuple[str, ...]) -> tuple[str, str]:
    """How many tiles are open, of how many."""
    medium = medium_of(match)
    found = f"{medium.open_at(now)} {len(medium.order)}" if medium else "none"
    return found if len(args) > 1 else found.split(maxsplit=1)[0], " ".join(args)


def _whole(match: Match) -> str:
    medium = medium_of(match)
    return "yes" if medium is not None and medium.large else "no"


def _winners(match: Match) -> str:
    return " ".join(match.asks[-1].winners if match.asks else ()) or "none"


CHECKS: dict[str, _Check] = {
    "score": _score,
    "scores": _simple(lambda match: _numbers(match.scores)),
    "stage": _simple(place_of),
    "floor": _simple(_floor),
    "tie": _simple(_ties),
    "tied": _simple(_tied),
    "next": _simple(lambda match: next_action(match).value),
    "places": _simple(_places),
    "table": _simple(lambda match: _numbers([row.team for row in scenes.scoreboard(match).rows])),
    "award": _award,
    "out": _simple(_out),
    "left": _left,
    "clock": _simple(_clock),
    "value": _simple(_value),
    "turn": _simple(_turn),
    "member": _simple(_member),
    "ruling": _simple(_ruling),
    "entrants": _simple(lambda match: _numbers(match.sittings[-1].order if match.sittings else ())),
    "ask": _simple(lambda match: str(len(match.asks))),
    "spare": _simple(_spare),
    "round": _simple(lambda match: str(match.sittings[-1].round + 1 if match.sittings else 0)),
    "lives": _lives,
    "standing": _simple(lambda match: _numbers(standing(match) if match.sittings else ())),
    "playing": _simple(
        lambda match: _numbers(match.sittings[-1].playing if match.sittings else ())
    ),
    "clue": _simple(_clue),
    "owner": _owner,
    "picker": _simple(_picker),
    "wagered": _simple(_wagered),
    "lifelines": _lifelines,
    "options": _simple(_options),
    "tally": _simple(_tally),
    "winners": _simple(_winners),
    "clip": _clip,
    "tiles": _tiles,
    "whole": _simple(_whole),
    "item": _simple(lambda match: str(match.item + 1)),
    "scene": _simple(lambda match: str(scenes.projector(match).__struct_config__.tag)),
}
