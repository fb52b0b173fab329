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
from quizapp.game import commands as c
from quizapp.game.events import Verdict

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


_VERBS = {
    "下一步": "next",
    "连按": "double",
    "直到": "until",
    "抢答": "press",
    "答对": "right",
    "答错": "wrong",
    "超时": "timeout",
    "部分得分": "partial",
    "复述有误": "misquoted",
    "点名": "floor",
    "未点名作答": "blurt",
    "选": "value",
    "放弃": "decline",
    "题板": "board",
    "作废": "void",
    "改判": "rejudge",
    "调分": "adjust",
    "撤销": "undo",
    "暂停": "pause",
    "继续": "resume",
    "加时": "add",
    "晚响铃": "hold",
    "响铃": "ring",
    "断电": "kill",
    "不许": "refused",
    "进入": "round",
    "进入排名": "ranking",
    "签号": "seed",
    "应为": "expect",
}

_VERDICTS = {
    "right": Verdict.RIGHT,
    "答对": Verdict.RIGHT,
    "wrong": Verdict.WRONG,
    "答错": Verdict.WRONG,
    "timeout": Verdict.TIMEOUT,
    "超时": Verdict.TIMEOUT,
    "partial": Verdict.PARTIAL,
    "部分得分": Verdict.PARTIAL,
    "misquoted": Verdict.MISQUOTED,
    "复述有误": Verdict.MISQUOTED,
}

PLACES = {
    "标题": "title",
    "亮相": "entrance",
    "宣布规则": "round_title",
    "选分值": "choosing",
    "请听题": "called",
    "读题": "reading",
    "口令": "cue",
    "开抢": "open",
    "抢到": "buzzed",
    "难分先后": "tied",
    "作答": "answering",
    "答毕": "stopped",
    "时间到": "time_up",
    "交给观众": "audience",
    "判完": "done",
    "揭晓": "revealed",
    "解析": "explained",
    "作废": "voided",
    "本轮结束": "round_over",
    "排名": "ranking",
    "闭幕": "ended",
}
"""Where a match can stand: phases, and stages of a question."""

WHATS = {
    "总分": "score",
    "全部得分": "scores",
    "阶段": "stage",
    "答题权": "floor",
    "并列": "tie",
    "同时按下": "tied",
    "下一步": "next",
    "名次": "places",
    "奖项": "award",
    "不能答": "out",
    "剩余": "left",
    "计时": "clock",
    "分值": "value",
    "轮到": "turn",
    "选手": "member",
    "按键": "ruling",
    "参赛": "entrants",
    "第几题": "ask",
    "备题": "spare",
    "轮次": "round",
}
"""What can be expected, in Chinese; the values are the English words."""

_RULINGS = {
    "有效": "valid",
    "落后": "lost",
    "抢先": "early",
    "过时": "late",
    "无资格": "barred",
    "无效": "idle",
}
_STATES = {"无": "none", "停": "paused", "走": "running", "是": "yes", "否": "no"}
_WITH_TEAMS = ("score", "floor", "tie", "tied", "award", "out", "turn", "entrants")
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
    verb, args = _VERBS.get(parts[0], parts[0]), parts[1:]
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
    except (IndexError, ValueError) as fault:
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
    if _VERBS.get(verb, verb) != "next":
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
    if word not in _VERDICTS:
        raise ValueError
    return _VERDICTS[word]


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
    if what in ("stage", "ruling", "clock", "spare"):
        rest = [_STATES.get(word, _RULINGS.get(word, PLACES.get(word, word))) for word in rest]
    rest = [_STATES.get(word, word) if word == "无" else word for word in rest]
    known = {str(number) for number in teams.values()}
    if what in ("score", "award") and (len(rest) < 2 or rest[0] not in known):
        raise _unclear(" ".join(args))
    if what == "left" and rest != ["none"]:
        nanoseconds(" ".join(rest))
    return Expect(what, tuple(rest))
