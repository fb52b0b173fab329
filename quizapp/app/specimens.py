"""Every state of the big screen as a scene, from the usual to the extreme: for sheets and tests."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from quizapp.app.wording import LONG, SHORT, USUAL, Wording
from quizapp.bank.question import (
    Blanks,
    Choices,
    Citation,
    Key,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Truth,
)
from quizapp.game.events import ClockKind, Verdict
from quizapp.game.match import Clock, Stage
from quizapp.game.plan import RoundCard, Shape, Team
from quizapp.game.rules import MINUS_VALUE, Answerers, RoundRules
from quizapp.game.scenes import (
    CallScene,
    ChooseScene,
    EndScene,
    ExplainScene,
    Heading,
    QuestionScene,
    RankingScene,
    RevealScene,
    RoundScene,
    ScoresScene,
    TeamScore,
    TeamsScene,
    TeamState,
    TitleScene,
)
from quizapp.game.spoken import Lang
from quizapp.game.standings import Standing, Tie
from quizapp.windows.stage import TEAM_COLOURS, Look, Shown, WaitScene

SECOND = 1_000_000_000
NOW = 1_000 * SECOND
"""The moment at which every specimen is looked at."""
MATERIAL = "specimen"
_SHAPES = tuple(Shape)
_PLACE = Citation(MATERIAL, "二", "（一）", 3)


class Specimen(Struct, frozen=True):
    """One state, with a name that tells it and its content: `usual/buzzed`, `24 teams/scores`."""

    name: str
    scene: Shown


def passage_zh(_place: Citation) -> str:
    """What the cited place says, as a look takes it."""
    return USUAL["zh"].passage


def passage_en(_place: Citation) -> str:
    """The same in English."""
    return USUAL["en"].passage


def dressed_for(look: Look, lang: Lang) -> Look:
    """A look that knows the document which the specimens cite."""
    gist = passage_zh if lang == "zh" else passage_en
    number = "某工发〔2020〕37号" if lang == "zh" else "Notice 37/2020"
    return replace(look, lang=lang, gist=gist, materials=((MATERIAL, number),))


def specimens(lang: Lang) -> tuple[Specimen, ...]:
    """All of them, in the order of an evening."""
    usual, short, long = USUAL[lang], SHORT[lang], LONG[lang]
    two_longs = replace(usual, teams=long.teams)
    sets: tuple[tuple[str, Iterator[tuple[str, Shown]]], ...] = (
        ("usual", _evening(usual, 6)),
        ("usual", _kinds(usual, 6)),
        ("short", _evening(short, 2)),
        ("short", _kinds(short, 2)),
        ("long", _evening(long, 8)),
        ("long", _kinds(long, 8)),
        ("8 teams", _evening(usual, 8)),
        ("3 teams", _crowd(usual, 3)),
        ("12 teams", _crowd(usual, 12)),
        ("16 long names", _crowd(two_longs, 16)),
        ("24 teams", _crowd(usual, 24)),
        ("24 long names", _crowd(long, 24)),
    )
    return tuple(
        Specimen(f"{group}/{name}", scene) for group, found in sets for name, scene in found
    )


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


def _strip(
    several: tuple[Team, ...], states: dict[int, TeamState] | None = None, change: int = 10
) -> tuple[TeamScore, ...]:
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


def _heading(
    words: Wording,
    who: Answerers = Answerers.BUZZ,
    team: Team | None = None,
    member: str = "",
) -> Heading:
    return Heading(words.round, 3, 12, 10, who, team, member, False)


def _clock(left: float, *, runs: bool = True) -> Clock:
    rest = int(left * SECOND)
    return Clock(ClockKind.ANSWER, 30 * SECOND, NOW + rest if runs else None, rest)


def _asked(words: Wording, several: tuple[Team, ...], stage: Stage) -> QuestionScene:
    return QuestionScene(
        _heading(words),
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
        _strip(several),
    )


def _standings(words: Wording, several: tuple[Team, ...], *, awards: bool) -> tuple[Standing, ...]:
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


def _evening(words: Wording, count: int) -> Iterator[tuple[str, Shown]]:
    """The states in the order in which they come."""
    several = teams(words, count)
    second = several[1]
    rules = RoundRules(answerers=Answerers.BUZZ, count=12, wrong=MINUS_VALUE)
    turn = _strip(several, {2: "turn"})
    yield "title", TitleScene(words.title, words.subtitle, words.organiser)
    yield "teams", TeamsScene(words.title, several)
    yield "round", RoundScene(2, 4, RoundCard(words.round, rules))
    yield "round of tied teams", RoundScene(0, 0, RoundCard(words.round, rules))
    yield "choose", ChooseScene(words.round, second, (10, 20, 30), True, turn)
    yield (
        "choose after one declined",
        ChooseScene(words.round, second, (10, 20, 30), True, turn, several[0]),
    )
    yield "call", CallScene(_heading(words), _strip(several))
    whose = _heading(words, Answerers.MEMBER, second, words.members[0] if words.members else "2")
    yield "call member", CallScene(whose, turn)
    yield from _race(words, several)
    yield from _answer(words, several)
    yield from _after(words, several)
    yield "break", WaitScene("break", words.title)
    yield "hold", WaitScene("hold", words.title)


def _race(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    plain = _asked(words, several, Stage.READING)
    second = several[1]
    floor = _strip(several, {2: "floor"})
    barred = _strip(several, {2: "barred"})
    yield "reading", plain
    yield "cue", replace(plain, stage=Stage.CUE)
    yield "race", replace(plain, stage=Stage.OPEN, clock=_clock(11.2))
    yield "foul", replace(plain, stage=Stage.OPEN, fouled=(second,), strip=barred)
    yield "buzzed", replace(plain, stage=Stage.BUZZED, floor=second, strip=floor)
    pair = _strip(several, {1: "tied", 2: "tied"})
    yield "tied", replace(plain, stage=Stage.TIED, tied=several[:2], strip=pair)
    if len(several) > 4:
        yield "tied by five", replace(plain, stage=Stage.TIED, tied=several[:5])


def _answer(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    second = several[1]
    floor = _strip(several, {2: "floor"})
    plain = _asked(words, several, Stage.ANSWERING)
    answering = replace(plain, clock=_clock(22.5), floor=second, strip=floor)
    member = words.members[0] if words.members else "2"
    whose = _heading(words, Answerers.MEMBER, second, member)
    yield "answering", answering
    yield "member answers", replace(answering, heading=whose)
    yield "last five", replace(answering, clock=_clock(3.4))
    yield "paused", replace(answering, clock=_clock(12, runs=False))
    yield "stopped", replace(answering, stage=Stage.STOPPED, clock=_clock(9, runs=False))
    yield "time up", replace(answering, stage=Stage.TIME_UP, clock=_clock(0, runs=False))
    yield "audience", replace(plain, stage=Stage.AUDIENCE)
    done = replace(plain, stage=Stage.DONE, judged=second)
    right, wrong = _strip(several, {2: "right"}), _strip(several, {2: "wrong"}, -10)
    yield "right", replace(done, verdict=Verdict.RIGHT, strip=right)
    yield "partial", replace(done, verdict=Verdict.PARTIAL, strip=right)
    yield "wrong", replace(done, verdict=Verdict.WRONG, strip=wrong)
    yield "misquoted", replace(done, verdict=Verdict.MISQUOTED, strip=wrong)
    missed = _strip(several, {2: "wrong"}, 0)
    yield "timeout", replace(done, verdict=Verdict.TIMEOUT, strip=missed)
    yield "void", replace(plain, stage=Stage.VOIDED)
    yield "nobody", replace(plain, stage=Stage.DONE)
    barred = _strip(several, {2: "barred"}, -10)
    yield "blurted", replace(plain, stage=Stage.DONE, fouled=several[1:2], strip=barred)
    head = replace(plain.heading, value=0)
    away = _strip(several, {1: "turn", 2: "away"})
    yield "playoff", replace(plain, heading=head, strip=away)


def _after(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    judged = _strip(several, {1: "right", 2: "wrong"})
    yield (
        "reveal",
        RevealScene(
            _heading(words),
            Kind.SINGLE,
            words.stem,
            words.options[:4],
            (),
            (),
            Choices((0,)),
            several[:1],
            several[1:2],
            judged,
            several[1:2],
        ),
    )
    yield (
        "explain",
        ExplainScene(
            _heading(words),
            Kind.SINGLE,
            words.stem,
            words.options[:4],
            Choices((0,)),
            words.explanation,
            _PLACE if words.passage else None,
            judged,
        ),
    )
    rows = _standings(words, several, awards=True)
    yield "scores", ScoresScene(words.round, _standings(words, several, awards=False), several, ())
    if len(several) > 2:
        yield "tie", ScoresScene(words.round, rows, several, (Tie(2, (2, 3)),))
        parted = tuple(replace(row, tied=False, parted=row.place < 3) for row in rows)
        yield "parted", ScoresScene(words.round, parted, several, ())
    yield "ranking closed", RankingScene(words.title, (), several, len(several))
    half = len(several) // 2
    yield "ranking", RankingScene(words.title, rows[half:], several, half)
    yield "ranking all", RankingScene(words.title, rows, several, 0)
    yield "podium", EndScene(words.title, rows, several)
    yield (
        "podium by place",
        EndScene(words.title, _standings(words, several, awards=False), several),
    )


def _kinds(words: Wording, count: int) -> Iterator[tuple[str, Shown]]:
    """Every kind of question: asked, revealed, explained."""
    several = teams(words, count)
    foot = _strip(several)
    line = _heading(words, Answerers.ALL)
    four = tuple((at, (at + 1) % len(words.partners)) for at in range(len(words.partners)))
    left = words.options[: len(words.partners)]
    parts: tuple[tuple[Kind, str, tuple[str, ...], tuple[str, ...], Key], ...] = (
        (Kind.MULTIPLE, words.stem, (words.options * 4)[:8], (), Choices((0, 3, 6))),
        (Kind.TRUEFALSE, words.statement, (), (), Truth(value=False)),
        (Kind.BLANKS, words.gaps, (), (), Blanks(tuple((one,) for one in words.filled))),
        (Kind.NUMERIC, words.stem, (), (), Number(Decimal("12.5"), Decimal("0.5"), "%")),
        (Kind.ORDERING, words.stem, left, (), Order(tuple(reversed(range(len(left)))))),
        (Kind.MATCHING, words.stem, left, words.partners, Pairs(four)),
        (Kind.OPEN, words.stem, (), (), Model(words.model)),
    )
    everyone = several[::2] or several
    others = several[1::2]
    for kind, stem, options, partners, key in parts:
        asked = replace(
            _asked(words, several, Stage.READING),
            heading=line,
            kind=kind,
            stem=stem,
            options=options,
            partners=partners,
        )
        yield kind.value, asked
        states: dict[int, TeamState] = {one.id: "right" for one in everyone}
        states |= {one.id: "wrong" for one in others}
        yield (
            f"{kind.value} revealed",
            RevealScene(
                line, kind, stem, options, partners, (), key, everyone, others,
                _strip(several, states),
            ),
        )  # fmt: skip
        yield (
            f"{kind.value} explained",
            ExplainScene(line, kind, stem, options, key, words.explanation, _PLACE, foot, partners),
        )


def _crowd(words: Wording, count: int) -> Iterator[tuple[str, Shown]]:
    """The states in which all teams are seen."""
    several = teams(words, count)
    first = several[0]
    states: dict[int, TeamState] = {
        1: "floor", 2: "barred", 3: "right", 4: "wrong", 5: "tied", 6: "turn",
    }  # fmt: skip
    plain = _asked(words, several, Stage.READING)
    yield "teams", TeamsScene(words.title, several)
    yield "states", replace(plain, stage=Stage.ANSWERING, strip=_strip(several, states, -10))
    all_right: dict[int, TeamState] = {one.id: "right" for one in several}
    yield (
        "all right",
        RevealScene(
            _heading(words, Answerers.ALL),
            Kind.SINGLE,
            words.stem,
            words.options[:4],
            (),
            (),
            Choices((1,)),
            several,
            (),
            _strip(several, all_right),
        ),
    )
    yield "buzzed", replace(plain, stage=Stage.BUZZED, floor=first, strip=_strip(several))
    rows = _standings(words, several, awards=True)
    yield "scores", ScoresScene(words.round, rows, several, ())
    yield "tie", ScoresScene(words.round, rows, several, (Tie(2, (2, 3)),))
    yield "ranking", RankingScene(words.title, rows[count // 2 :], several, count // 2)
    yield "podium", EndScene(words.title, rows, several)
