"""One step of a story: its words in English and Chinese, read into what the evening does.

The grammar stands in `story`. A step is read without knowing the match; only the names of the
teams are needed. `NotAStep` says in words what was not understood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.story_words import (
    LIFELINES,
    PLACES,
    RULINGS,
    STATES,
    VERBS,
    VERDICTS,
    WHATS,
)
from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.rules import Lifeline

SECOND = 1_000_000_000


class Give(Struct, frozen=True):
    """Give a command, so many times; its stamp lies `ago` ns before it comes in."""

    command: c.Command
    times: int = 1
    ago: int = 0


class Twice(Struct, frozen=True):
    """A doubled key: the second command was sent for the same step and must be refused."""


class Until(Struct, frozen=True):
    """Go on until the match stands at `place`, or `place` comes next."""

    place: str


class Hold(Struct, frozen=True):
    """From now on the bell rings late: only at a step `ring`."""


class Kill(Struct, frozen=True):
    """The program dies, and starts again `away` ns later from what was recorded."""

    away: int


class Expect(Struct, frozen=True):
    """What must be so now; `args` are canonical: teams by number, places by English name."""

    what: str
    args: tuple[str, ...]


class Refuse(Struct, frozen=True):
    """The inner act must be refused, with this code where one is given."""

    act: Act
    code: str = ""


Act = Give | Twice | Until | Hold | Kill | Expect | Refuse


class Step(Struct, frozen=True):
    """A step at its line; `when` ns after the point that `after` names."""

    line: int
    text: str
    act: Act
    when: int | None = None
    after: str = ""
    """`@`: after the question was shown, the race was opened or the clock started, whichever was
    last; `+`: after the step before; empty: on the clock of the evening."""


class NotAStep(Exception):
    """A step that is not understood; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


_WITH_TEAMS = (
    "score",
    "floor",
    "tie",
    "tied",
    "table",
    "award",
    "out",
    "turn",
    "entrants",
    "lives",
    "standing",
    "playing",
    "owner",
    "picker",
    "wagered",
    "lifelines",
)
_TIMED = re.compile(r"([@+]?)(\d+(?:\.\d+)?)(?:s|秒)?\s+(?=\D)")


def parse_step(text: str, line: int, teams: Mapping[str, int]) -> Step:
    """Read one step; `teams` gives the number of each team name."""
    text = text.strip()
    timed = _TIMED.match(text)
    if timed is None:
        return Step(line, text, _act(text, teams))
    when = nanoseconds(timed[2])
    return Step(line, text, _act(text[timed.end() :], teams), when, timed[1])


def nanoseconds(text: str) -> int:
    """Seconds as they are written, such as 12.3, in ns."""
    if not re.fullmatch(r"\d+(\.\d+)?", text):
        raise _unclear(text)
    return int(Decimal(text) * SECOND)


def _unclear(text: str) -> NotAStep:
    say = QT_TRANSLATE_NOOP("files", "The step is not understood at “{text}”.")
    return NotAStep(words("step-unclear", "files", say, text=text))


def _act(text: str, teams: Mapping[str, int]) -> Act:
    head, _, tail = text.replace("：", ":", 1).partition(":")
    parts = head.split()
    if not parts:
        raise _unclear(text)
    verb, args = VERBS.get(parts[0], parts[0]), parts[1:]
    if verb == "refused":
        if not tail.strip() or len(args) > 1:
            raise _unclear(text)
        return Refuse(_act(tail.strip(), teams), args[0] if args else "")
    if verb == "expect":
        return _expect(args, teams)
    reader = _READERS.get(verb)
    if reader is None:
        raise _unclear(text)
    try:
        return reader(args, tail.strip(), teams)
    except (ArithmeticError, IndexError, ValueError) as fault:
        raise _unclear(text) from fault


def _team(word: str, teams: Mapping[str, int]) -> int:
    return teams[word] if word in teams else int(word)


def _only(args: list[str], count: int) -> list[str]:
    """The arguments, if there are so many."""
    if len(args) != count:
        raise ValueError
    return args


def _next(args: list[str], _tail: str, _teams: Mapping[str, int]) -> Act:
    return Give(c.Proceed(0), int(_only(args, 1)[0]) if args else 1)


def _seed(args: list[str], _tail: str, _teams: Mapping[str, int]) -> Act:
    number, verb = _only(args, 2)
    if VERBS.get(verb, verb) != "next":
        raise ValueError
    return Give(c.Proceed(0, seed=int(number)))


def _press(args: list[str], _tail: str, teams: Mapping[str, int]) -> Act:
    """`press TEAM [ago SECONDS] [within MS]`."""
    team, rest = _team(args[0], teams), args[1:]
    ago, resolution = 0, c.KEYBOARD_RESOLUTION
    while rest:
        word, number, *rest = rest
        if word in ("ago", "早于"):
            ago = nanoseconds(number)
        elif word in ("within", "误差"):
            resolution = nanoseconds(number) // 1000
        else:
            raise ValueError
    return Give(c.Press(0, team, resolution=resolution), ago=ago)


def _board(args: list[str], _tail: str, teams: Mapping[str, int]) -> Act:
    team, verdict = _only(args, 2)
    said = None if verdict in ("none", "擦去") else _verdict(verdict)
    return Give(c.MarkBoard(0, _team(team, teams), said))


def _verdict(word: str) -> Verdict:
    if word not in VERDICTS:
        raise ValueError
    return VERDICTS[word]


def _void(args: list[str], tail: str, _teams: Mapping[str, int]) -> Act:
    return Give(c.VoidQuestion(0, tail, int(_only(args, 1)[0]) if args else None))


def _rejudge(args: list[str], tail: str, teams: Mapping[str, int]) -> Act:
    """`rejudge ASK team TEAM VERDICT [POINTS]: REASON`; the word team may be left out."""
    args = [word for word in args if word not in ("team", "队")]
    points = int(_only(args, 4)[3]) if len(args) != 3 else None
    verdict = _verdict(args[2])
    return Give(c.Rejudge(0, int(args[0]), _team(args[1], teams), verdict, tail, points))


def _adjust(args: list[str], tail: str, teams: Mapping[str, int]) -> Act:
    team, points = _only(args, 2)
    return Give(c.Adjust(0, _team(team, teams), int(points), tail))


def _partial(args: list[str], _tail: str, _teams: Mapping[str, int]) -> Act:
    return Give(c.Judge(0, Verdict.PARTIAL, int(_only(args, 1)[0])))


def _wager(args: list[str], _tail: str, teams: Mapping[str, int]) -> Act:
    team, amount = _only(args, 2)
    return Give(c.PlaceWager(0, _team(team, teams), int(amount)))


def _use(args: list[str], _tail: str, teams: Mapping[str, int]) -> Act:
    """`use LIFELINE TEAM [seed NUMBER]`."""
    kind, team, rest = Lifeline(LIFELINES.get(args[0], args[0])), args[1], args[2:]
    seed = 0
    if rest:
        word, number = _only(rest, 2)
        if VERBS.get(word, word) != "seed":
            raise ValueError
        seed = int(number)
    return Give(c.UseLifeline(0, _team(team, teams), kind, seed))


def _marks(args: list[str], _tail: str, _teams: Mapping[str, int]) -> Act:
    """`marks JUDGE MARK…`, a mark for each criterion, at most one decimal."""
    tenths = [10 * Decimal(mark) for mark in args[1:]]
    if any(mark != int(mark) for mark in tenths):
        raise ValueError
    return Give(c.GiveMarks(0, int(args[0]), tuple(int(mark) for mark in tenths)))


def _hall(args: list[str], _tail: str, _teams: Mapping[str, int]) -> Act:
    names = re.split(r"[,，、]", " ".join(args))
    return Give(c.NameHall(0, tuple(name.strip() for name in names)))


def _move(args: list[str], _tail: str, _teams: Mapping[str, int]) -> Act:
    """`move ITEM to PLACE`; the word to may be left out."""
    index, to = _only([word for word in args if word not in ("to", "到")], 2)
    return Give(c.MoveItem(0, int(index) - 1, int(to) - 1))


def _until(args: list[str], _tail: str, _teams: Mapping[str, int]) -> Act:
    place = _only(args, 1)[0]
    return Until(PLACES.get(place, place))


def _kill(args: list[str], _tail: str, _teams: Mapping[str, int]) -> Act:
    return Kill(nanoseconds(_only(args, 1)[0]) if args else 0)


def _plain(act: Act) -> _Reader:
    """A step of one word."""

    def read(args: list[str], _tail: str, _teams: Mapping[str, int]) -> Act:
        _only(args, 0)
        return act

    return read


def _numbered(make: Callable[[int], c.Command]) -> _Reader:
    """A step of one word and a number."""

    def read(args: list[str], _tail: str, _teams: Mapping[str, int]) -> Act:
        return Give(make(int(_only(args, 1)[0])))

    return read


def _of_team(make: Callable[[int], c.Command]) -> _Reader:
    """A step of one word and a team."""

    def read(args: list[str], _tail: str, teams: Mapping[str, int]) -> Act:
        return Give(make(_team(_only(args, 1)[0], teams)))

    return read


_Reader = Callable[[list[str], str, Mapping[str, int]], Act]

_READERS: dict[str, _Reader] = {
    "next": _next,
    "double": _plain(Twice()),
    "seed": _seed,
    "until": _until,
    "press": _press,
    "right": _plain(Give(c.Judge(0, Verdict.RIGHT))),
    "wrong": _plain(Give(c.Judge(0, Verdict.WRONG))),
    "timeout": _plain(Give(c.Judge(0, Verdict.TIMEOUT))),
    "misquoted": _plain(Give(c.Judge(0, Verdict.MISQUOTED))),
    "partial": _partial,
    "floor": _of_team(lambda team: c.GiveFloor(0, team)),
    "blurt": _of_team(lambda team: c.CallBlurt(0, team)),
    "value": _numbered(lambda value: c.ChooseValue(0, value)),
    "decline": _plain(Give(c.ChooseValue(0, None))),
    "board": _board,
    "void": _void,
    "rejudge": _rejudge,
    "adjust": _adjust,
    "undo": _plain(Give(c.Undo(0))),
    "pause": _plain(Give(c.PauseClock(0))),
    "resume": _plain(Give(c.ResumeClock(0))),
    "add": _numbered(lambda seconds: c.AddSeconds(0, seconds)),
    "hold": _plain(Hold()),
    "ring": _plain(Give(c.RingTime(0))),
    "kill": _kill,
    "round": _numbered(lambda number: c.BeginRound(0, number - 1)),
    "ranking": _plain(Give(c.BeginRanking(0))),
    "cell": _numbered(lambda cell: c.ChooseCell(0, cell)),
    "wager": _wager,
    "pass": _plain(Give(c.PassQuestion(0))),
    "clue": _plain(Give(c.ShowClue(0))),
    "use": _use,
    "marks": _marks,
    "count": _plain(Give(c.CountMarks(0))),
    "hall": _hall,
    "play": _plain(Give(c.StartMedia(0))),
    "replay": _plain(Give(c.StartMedia(0, again=True))),
    "halt": _plain(Give(c.StopMedia(0))),
    "over": _plain(Give(c.EndMedia(0))),
    "tile": _plain(Give(c.OpenTile(0))),
    "large": _plain(Give(c.EnlargeMedia(0, True))),
    "small": _plain(Give(c.EnlargeMedia(0, False))),
    "item": _numbered(lambda number: c.GoToItem(0, number - 1)),
    "move": _move,
}


def _expect(args: list[str], teams: Mapping[str, int]) -> Act:
    if len(args) < 2:
        raise _unclear(" ".join(args))
    what = "places" if args[0] == "place" else WHATS.get(args[0], args[0])
    if what not in WHATS.values():
        raise _unclear(args[0])
    rest = re.sub(r"[\[\],，、]", " ", " ".join(args[1:])).split()
    if what in _WITH_TEAMS:
        rest = [str(teams.get(word, word)) for word in rest]
    if what == "lifelines":
        rest = [LIFELINES.get(word, word) for word in rest]
    if what in ("stage", "ruling", "clock", "spare", "clip", "whole"):
        rest = [STATES.get(word, RULINGS.get(word, PLACES.get(word, word))) for word in rest]
    rest = [STATES.get(word, word) if word == "无" else word for word in rest]
    known = {str(number) for number in teams.values()}
    if what in ("score", "award", "lives") and (len(rest) < 2 or rest[0] not in known):
        raise _unclear(" ".join(args))
    if what == "left" and rest != ["none"]:
        nanoseconds(" ".join(rest))
    return Expect(what, tuple(rest))
