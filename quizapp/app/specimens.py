"""Every state of the big screen as a scene, from the usual to the extreme: for sheets and tests."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from quizapp.app.casting import MATERIAL, PLACE, asked, clock, heading, standings, strip, teams
from quizapp.app.specimens_lots import draws
from quizapp.app.specimens_media import PAINTED, shown
from quizapp.app.ways import gathered, ways
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
from quizapp.game.events import Verdict
from quizapp.game.match import Stage
from quizapp.game.plan import RoundCard, Team
from quizapp.game.rules import MINUS_VALUE, Answerers, RoundRules
from quizapp.game.scenes import (
    CallScene,
    ChooseScene,
    EndScene,
    ExplainScene,
    RankingScene,
    RevealScene,
    RoundScene,
    ScoresScene,
    TeamsScene,
    TeamState,
    TitleScene,
)
from quizapp.game.spoken import Lang
from quizapp.game.standings import Tie
from quizapp.windows.stage import Look, Shown, WaitScene


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
    known = ((MATERIAL, number),)
    return replace(look, lang=lang, gist=gist, materials=known, gallery=PAINTED)


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
        ("lots", draws(usual, lang)),
        ("lots long", draws(long, lang)),
        ("usual", ways(usual, 6)),
        ("short", ways(short, 2)),
        ("long", ways(long, 8)),
        ("3 teams", gathered(usual, 3)),
        ("12 teams", gathered(usual, 12)),
        ("16 long names", gathered(two_longs, 16)),
        ("24 teams", gathered(usual, 24)),
        ("24 long names", gathered(long, 24)),
        ("media", shown(usual, 6)),
        ("media short", shown(short, 2, whole=False)),
        ("media long", shown(long, 12, whole=False)),
    )
    return tuple(
        Specimen(f"{group}/{name}", scene) for group, found in sets for name, scene in found
    )


def _evening(words: Wording, count: int) -> Iterator[tuple[str, Shown]]:
    """The states in the order in which they come."""
    several = teams(words, count)
    second = several[1]
    rules = RoundRules(answerers=Answerers.BUZZ, count=12, wrong=MINUS_VALUE)
    turn = strip(several, {2: "turn"})
    yield "title", TitleScene(words.title, words.subtitle, words.organiser)
    yield "teams", TeamsScene(words.title, several)
    yield "round", RoundScene(2, 4, RoundCard(words.round, rules))
    yield "round of tied teams", RoundScene(0, 0, RoundCard(words.round, rules))
    yield "choose", ChooseScene(words.round, second, (10, 20, 30), True, turn)
    yield (
        "choose after one declined",
        ChooseScene(words.round, second, (10, 20, 30), True, turn, several[0]),
    )
    yield "call", CallScene(heading(words), strip(several))
    whose = heading(words, Answerers.MEMBER, second, words.members[0] if words.members else "2")
    yield "call member", CallScene(whose, turn)
    yield from _race(words, several)
    yield from _answer(words, several)
    yield from _after(words, several)
    yield "break", WaitScene("break", words.title)
    yield "hold", WaitScene("hold", words.title)


def _race(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    plain = asked(words, several, Stage.READING)
    second = several[1]
    floor = strip(several, {2: "floor"})
    barred = strip(several, {2: "barred"})
    yield "reading", plain
    yield "cue", replace(plain, stage=Stage.CUE)
    yield "race", replace(plain, stage=Stage.OPEN, clock=clock(11.2))
    yield "foul", replace(plain, stage=Stage.OPEN, fouled=(second,), strip=barred)
    yield "buzzed", replace(plain, stage=Stage.BUZZED, floor=second, strip=floor)
    pair = strip(several, {1: "tied", 2: "tied"})
    yield "tied", replace(plain, stage=Stage.TIED, tied=several[:2], strip=pair)
    if len(several) > 4:
        yield "tied by five", replace(plain, stage=Stage.TIED, tied=several[:5])


def _answer(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    second = several[1]
    floor = strip(several, {2: "floor"})
    plain = asked(words, several, Stage.ANSWERING)
    answering = replace(plain, clock=clock(22.5), floor=second, strip=floor)
    member = words.members[0] if words.members else "2"
    whose = heading(words, Answerers.MEMBER, second, member)
    yield "answering", answering
    yield "member answers", replace(answering, heading=whose)
    yield "last five", replace(answering, clock=clock(3.4))
    yield "paused", replace(answering, clock=clock(12, runs=False))
    yield "stopped", replace(answering, stage=Stage.STOPPED, clock=clock(9, runs=False))
    yield "time up", replace(answering, stage=Stage.TIME_UP, clock=clock(0, runs=False))
    yield "audience", replace(plain, stage=Stage.AUDIENCE)
    done = replace(plain, stage=Stage.DONE, judged=second)
    right, wrong = strip(several, {2: "right"}), strip(several, {2: "wrong"}, -10)
    yield "right", replace(done, verdict=Verdict.RIGHT, strip=right)
    yield "partial", replace(done, verdict=Verdict.PARTIAL, strip=right)
    yield "wrong", replace(done, verdict=Verdict.WRONG, strip=wrong)
    yield "misquoted", replace(done, verdict=Verdict.MISQUOTED, strip=wrong)
    missed = strip(several, {2: "wrong"}, 0)
    yield "timeout", replace(done, verdict=Verdict.TIMEOUT, strip=missed)
    yield "void", replace(plain, stage=Stage.VOIDED)
    yield "nobody", replace(plain, stage=Stage.DONE)
    barred = strip(several, {2: "barred"}, -10)
    yield "blurted", replace(plain, stage=Stage.DONE, fouled=several[1:2], strip=barred)
    head = replace(plain.heading, value=0)
    away = strip(several, {1: "turn", 2: "away"})
    yield "playoff", replace(plain, heading=head, strip=away)


def _after(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    judged = strip(several, {1: "right", 2: "wrong"})
    yield (
        "reveal",
        RevealScene(
            heading(words),
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
            heading(words),
            Kind.SINGLE,
            words.stem,
            words.options[:4],
            Choices((0,)),
            words.explanation,
            PLACE if words.passage else None,
            judged,
        ),
    )
    rows = standings(words, several, awards=True)
    yield "scores", ScoresScene(words.round, standings(words, several, awards=False), several, ())
    if len(several) > 2:
        yield "tie", ScoresScene(words.round, rows, several, (Tie(2, (2, 3)),))
        parted = tuple(
            replace(row, tied=False, place=at + 1, parted=at in (1, 2))
            for at, row in enumerate(rows)
        )
        yield "parted", ScoresScene(words.round, parted, several, ())
    yield "ranking closed", RankingScene(words.title, (), several, len(several))
    half = len(several) // 2
    yield "ranking", RankingScene(words.title, rows[half:], several, half)
    yield "ranking all", RankingScene(words.title, rows, several, 0)
    yield "podium", EndScene(words.title, rows, several)
    yield (
        "podium by place",
        EndScene(words.title, standings(words, several, awards=False), several),
    )


def _kinds(words: Wording, count: int) -> Iterator[tuple[str, Shown]]:
    """Every kind of question: asked, revealed, explained."""
    several = teams(words, count)
    foot = strip(several)
    line = heading(words, Answerers.ALL)
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
        scene = replace(
            asked(words, several, Stage.READING),
            heading=line,
            kind=kind,
            stem=stem,
            options=options,
            partners=partners,
        )
        yield kind.value, scene
        states: dict[int, TeamState] = {one.id: "right" for one in everyone}
        states |= {one.id: "wrong" for one in others}
        yield (
            f"{kind.value} revealed",
            RevealScene(
                line, kind, stem, options, partners, (), key, everyone, others,
                strip(several, states),
            ),
        )  # fmt: skip
        yield (
            f"{kind.value} explained",
            ExplainScene(line, kind, stem, options, key, words.explanation, PLACE, foot, partners),
        )


def _crowd(words: Wording, count: int) -> Iterator[tuple[str, Shown]]:
    """The states in which all teams are seen."""
    several = teams(words, count)
    first = several[0]
    states: dict[int, TeamState] = {
        1: "floor", 2: "barred", 3: "right", 4: "wrong", 5: "tied", 6: "turn",
    }  # fmt: skip
    plain = asked(words, several, Stage.READING)
    yield "teams", TeamsScene(words.title, several)
    yield "states", replace(plain, stage=Stage.ANSWERING, strip=strip(several, states, -10))
    all_right: dict[int, TeamState] = {one.id: "right" for one in several}
    yield (
        "all right",
        RevealScene(
            heading(words, Answerers.ALL),
            Kind.SINGLE,
            words.stem,
            words.options[:4],
            (),
            (),
            Choices((1,)),
            several,
            (),
            strip(several, all_right),
        ),
    )
    yield "buzzed", replace(plain, stage=Stage.BUZZED, floor=first, strip=strip(several))
    rows = standings(words, several, awards=True)
    yield "scores", ScoresScene(words.round, rows, several, ())
    yield "tie", ScoresScene(words.round, rows, several, (Tie(2, (2, 3)),))
    yield "ranking", RankingScene(words.title, rows[count // 2 :], several, count // 2)
    yield "podium", EndScene(words.title, rows, several)
