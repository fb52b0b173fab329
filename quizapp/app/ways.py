"""Specimens of rounds with a way of their own, and of the steps of the ceremony."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from quizapp.app.casting import asked, clock, heading, standings, strip, teams
from quizapp.app.wording import Wording
from quizapp.bank.question import Choices, Kind, Model
from quizapp.game.events import Verdict
from quizapp.game.match import Stage
from quizapp.game.plan import ItemKind, Person, Team
from quizapp.game.rules import Answerers, Lifeline, Rounding
from quizapp.game.scenes import (
    AwardScene,
    BoardScene,
    CallScene,
    CardScene,
    Cell,
    ChooseScene,
    Helped,
    Left,
    LotteryScene,
    MarksScene,
    PodiumScene,
    QuestionScene,
    ReadyScene,
    RevealScene,
    SheetLine,
    SprintScene,
    Stake,
    Tally,
    TeamScore,
    TeamState,
    VersusScene,
    WagerScene,
)
from quizapp.windows.stage import Shown

SIX = ((95, False), (88, False), (99, True), (92, False), (81, True), (90, False))
"""Sums of six judges in marks, and which are left out."""
MOST_SIDES = 3
EVERY = tuple(Left(kind, 1) for kind in Lifeline)


def ways(words: Wording, count: int) -> Iterator[tuple[str, Shown]]:
    """The states of each way of playing, one after the other."""
    several = teams(words, count)
    yield from _sprint(words, several)
    yield from _board(words, several)
    yield from _pairs(words, several)
    yield from _lives(words, several)
    yield from _clues(words, several)
    yield from _wagers(words, several)
    yield from _marks(words, several)
    yield from _hall(words, several)
    yield from _passing(words, several)
    yield from _helps(words, several)
    yield from _ceremony(words, several)


def gathered(words: Wording, count: int) -> Iterator[tuple[str, Shown]]:
    """Those states in which all teams are seen."""
    several = teams(words, count)
    yield "wagers", _wager(words, several, count // 2)
    yield "survival revealed", _survived(words, several)
    yield (
        "fallen",
        replace(
            asked(words, several, Stage.READING), strip=_alive(several, set(range(2, count, 3)))
        ),
    )
    foot = strip(several, {1: "turn"})
    yield "board", BoardScene(
        words.round, several[0], several[0], words.topics, (10, 20, 30), _cells(words, several),
        foot,
    )  # fmt: skip
    rows = standings(words, several, awards=True)
    level = tuple(replace(row, place=min(row.place, 3)) for row in rows)
    yield "steps", PodiumScene(words.title, level, several)
    award = words.awards[2]
    yield (
        "award",
        AwardScene(words.title, award, tuple(replace(row, award=award) for row in rows), several),
    )


def _lined(several: tuple[Team, ...], owner: int, left: tuple[Left, ...]) -> tuple[TeamScore, ...]:
    """The strip with the turn of one team, and the helps that all have left."""
    return tuple(replace(one, lifelines=left) for one in strip(several, {owner: "turn"}))


def _sprint(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    team = several[1]
    foot = strip(several, {2: "turn"})
    member = words.members[0] if words.members else ""
    yield "sprint ready", ReadyScene(words.round, team, member, 90, 15, foot)
    head = replace(heading(words, Answerers.TEAM, team), sprint=True, of=15)
    tally = Tally(6, 1, 2, 60)
    running = replace(
        asked(words, several, Stage.ANSWERING),
        heading=head,
        strip=strip(several, {2: "floor"}),
        floor=team,
        clock=clock(21.3),
        tally=tally,
    )
    yield "sprint", running
    yield "sprint last five", replace(running, clock=clock(3.2), tally=Tally(14, 10, 12, 140))
    yield "sprint over", SprintScene(words.round, team, tally, foot)
    yield "sprint over, nothing passed", SprintScene(words.round, team, Tally(12, 3, 0, 120), foot)


def _cells(words: Wording, several: tuple[Team, ...]) -> tuple[Cell, ...]:
    found: list[Cell] = []
    for row, topic in enumerate(words.topics):
        for column, value in enumerate((10, 20, 30)):
            number = row * 3 + column + 1
            cell = Cell(number, topic, value, "")
            if number % 5 == 2:
                cell = replace(cell, state="owned", owner=several[number % len(several)])
            elif number % 7 == 3:
                cell = replace(cell, state="gone")
            found.append(cell)
    return tuple(found)


def _board(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    team, foot = several[1], strip(several, {2: "turn"})
    cells = _cells(words, several)
    plain = BoardScene(words.round, team, team, words.topics, (10, 20, 30), cells, foot)
    fresh = tuple(replace(one, state="", owner=None) for one in cells)
    yield "board fresh", replace(plain, cells=fresh)
    yield "board", plain
    yield "board assigned", replace(plain, picker=several[0])
    opened = tuple(replace(one, state="open") if one.number == 1 else one for one in fresh)
    yield "board picked", replace(plain, cells=opened)
    numbers = tuple(Cell(at, "", 10, "gone" if at % 4 == 2 else "") for at in range(1, 13))
    yield "numbers", replace(plain, topics=(), values=(), cells=numbers)
    yield (
        "numbers assigned",
        replace(plain, topics=(), values=(), cells=numbers[: len(several)], picker=several[0]),
    )
    more = tuple(Cell(at, "", 10, "gone" if at % 3 == 2 else "") for at in range(1, 41))
    yield "forty numbers", replace(plain, topics=(), values=(), cells=more)
    line = replace(heading(words, Answerers.TEAM, team), topic=words.topics[0], cell=2)
    yield "board question", replace(asked(words, several, Stage.READING), heading=line, strip=foot)
    numbered = replace(heading(words, Answerers.TEAM, team), cell=8)
    yield "call number", CallScene(numbered, foot)
    yield (
        "choose for another",
        ChooseScene(words.round, team, (10, 20, 30), False, foot, None, several[0]),
    )


def _alive(several: tuple[Team, ...], fell: set[int], lives: int = 1) -> tuple[TeamScore, ...]:
    """The strip of a round with lives; `fell` are out."""
    return tuple(
        replace(one, state="fallen", lives=0) if one.team.id in fell else replace(one, lives=lives)
        for one in strip(several)
    )


def _pairs(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    two = several[:2]
    away: dict[int, TeamState] = {one.id: "away" for one in several[2:]}
    foot = strip(several, away)
    yield "pair", VersusScene(words.round, 1, 3, two, foot)
    lively = tuple(replace(one, lives=3 if not one.state else None) for one in foot)
    yield "pair with lives", VersusScene(words.round, 1, 1, two, lively)
    three = several[:3]
    if len(three) == MOST_SIDES:
        yield "three against each other", VersusScene(words.round, 3, 3, three, lively)
    mine = strip(several, {**away, 1: "floor"})
    left = tuple(replace(one, lives=2 if one.team.id < 3 else None) for one in mine)
    member = words.members[1] if len(words.members) > 1 else "2"
    question = replace(
        asked(words, several, Stage.ANSWERING),
        heading=heading(words, Answerers.MEMBER, several[0], member),
        floor=several[0],
        clock=clock(8.1),
        strip=left,
    )
    yield "arena", question
    fallen = tuple(
        replace(one, state="fallen", lives=0) if one.team.id == 1 else one for one in left
    )
    yield (
        "arena fallen",
        replace(
            question,
            stage=Stage.DONE,
            floor=None,
            clock=None,
            judged=several[0],
            verdict=Verdict.WRONG,
            fallen=several[:1],
            strip=fallen,
        ),
    )


def _lives(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    yield (
        "survival",
        replace(
            asked(words, several, Stage.ANSWERING),
            heading=heading(words, Answerers.ALL),
            clock=clock(6.2),
            strip=_alive(several, set(range(3, len(several), 2))),
        ),
    )
    yield "survival revealed", _survived(words, several)


def _survived(words: Wording, several: tuple[Team, ...]) -> RevealScene:
    """Every third team is right; the second falls, the others fell before."""
    right = several[::3]
    right_ids = {one.id for one in right}
    foot = tuple(
        replace(one, state="right", lives=1)
        if one.team.id in right_ids
        else replace(one, state="fallen", lives=0)
        for one in strip(several)
    )
    return RevealScene(
        heading(words, Answerers.ALL),
        Kind.SINGLE,
        words.stem,
        words.options[:4],
        (),
        (),
        Choices((0,)),
        right,
        several[1:2],
        foot,
        fallen=several[1:2],
    )


def _clues(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    of = len(words.clues)
    for shown in range(1, of + 1):
        head = replace(heading(words), clue=shown, clues=of, value=10 * (of + 1 - shown))
        scene = replace(
            asked(words, several, Stage.OPEN),
            heading=head,
            kind=Kind.OPEN,
            stem="\n".join(words.clues[:shown]),
            options=(),
            clock=clock(7.4),
        )
        if shown in (1, 2, of):
            yield f"clue {shown}", scene
    head = replace(heading(words), clue=of, clues=of)
    yield "clues revealed", RevealScene(
        head, Kind.OPEN, "\n".join(words.clues), (), (), (), Model(words.options[0]),
        several[:1], (), strip(several, {1: "right"}),
    )  # fmt: skip


def _wager(words: Wording, several: tuple[Team, ...], placed: int) -> WagerScene:
    return WagerScene(words.round, 1, 1, several[:placed], several[placed:], 0, 50, strip(several))


def _wagers(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    yield "wagers none", _wager(words, several, 0)
    yield "wagers", _wager(words, several, len(several) // 2)
    yield "wagers all", _wager(words, several, len(several))
    head = replace(heading(words, Answerers.ALL), wagered=True, value=0)
    yield "wagered question", replace(asked(words, several, Stage.READING), heading=head)
    states: dict[int, TeamState] = {one.id: "right" if one.id % 2 else "wrong" for one in several}
    foot = strip(several, states, 50)
    stakes = tuple(Stake(one, 10 * (one.id % 6)) for one in several)
    yield "wagers revealed", RevealScene(
        head, Kind.SINGLE, words.stem, words.options[:4], (), (), Choices((0,)),
        several[::2], several[1::2], foot, stakes=stakes,
    )  # fmt: skip


def _marks(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    team, foot = several[1], strip(several, {2: "turn"})
    head = heading(words, Answerers.TEAM, team)
    playing = replace(
        asked(words, several, Stage.ANSWERING),
        heading=head,
        kind=Kind.OPEN,
        options=(),
        stem=words.statement,
        floor=team,
        clock=clock(24.4),
        strip=foot,
        judges=6,
    )
    yield "performance", playing
    waits = replace(playing, stage=Stage.STOPPED, clock=None, marked=4)
    yield "judges mark", waits
    six = tuple(
        SheetLine(at, 10 * total + 5 * (at % 2), dropped)
        for at, (total, dropped) in enumerate(SIX, start=1)
    )
    shown = MarksScene(
        head, words.statement, six, 9137, 1000, Rounding.HALF_UP, 18, strip(several, {2: "right"})
    )
    yield "marks", shown
    few = tuple(replace(one, dropped=False) for one in six[:3])
    yield "marks of three", replace(shown, sheets=few)
    many = tuple(SheetLine(at, 900 + at, at in (1, 2, 20, 21)) for at in range(1, 22))
    yield "marks of many", replace(shown, sheets=many, rounding=Rounding.HALF_EVEN)


def _hall(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    head = replace(heading(words, Answerers.HALL), value=0)
    plain = replace(asked(words, several, Stage.READING), heading=head)
    yield "hall reads", plain
    yield "hall answers", replace(plain, stage=Stage.AUDIENCE)
    moment = "2026-09-26T06:03:22.000Z"
    drawn = LotteryScene(head, 36, words.guests, strip(several), 7_311_648_209, moment)
    yield "lottery", drawn
    yield "lottery of one", replace(drawn, names=1, winners=words.guests[:1])
    yield "lottery of none", replace(drawn, names=0, winners=(), seed=None)


def _passing(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    head = heading(words, Answerers.TEAM, several[1])
    plain = replace(
        asked(words, several, Stage.PASSED), heading=head, strip=strip(several, {2: "wrong"})
    )
    yield "passed on", plain
    foot = strip(several, {1: "floor", 2: "wrong"})
    yield "passed on to one", replace(plain, floor=several[0], strip=foot)
    yield (
        "answers what was passed",
        replace(plain, stage=Stage.ANSWERING, floor=several[0], strip=foot, clock=clock(12)),
    )


def _helps(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    team = several[1]
    head = heading(words, Answerers.TEAM, team)
    yield "call with helps", CallScene(head, _lined(several, 2, EVERY))
    yield (
        "call doubled",
        CallScene(head, _lined(several, 2, EVERY[:2]), (Helped(team, Lifeline.DOUBLE),)),
    )
    answering = replace(
        asked(words, several, Stage.ANSWERING),
        heading=head,
        floor=team,
        clock=clock(22.5),
        strip=strip(several, {2: "floor"}),
    )
    yield "helped", replace(answering, helped=(Helped(team, Lifeline.HELP),))
    yield (
        "two taken away",
        replace(answering, helped=(Helped(team, Lifeline.FIFTY),), removed=(1, 3)),
    )
    yield "swapped", replace(answering, stage=Stage.VOIDED, clock=None, floor=None, swapped=True)
    yield "exempt", _exempt(answering, several)
    yield "two taken away, revealed", RevealScene(
        head, Kind.SINGLE, words.stem, words.options[:4], (), (), Choices((0,)),
        several[1:2], (), strip(several, {2: "right"}), removed=(1, 3),
    )  # fmt: skip


def _exempt(answering: QuestionScene, several: tuple[Team, ...]) -> QuestionScene:
    return replace(
        answering,
        stage=Stage.DONE,
        clock=None,
        floor=None,
        helped=(Helped(several[1], Lifeline.EXEMPT),),
        strip=strip(several, {2: "exempt"}),
    )


def _ceremony(words: Wording, several: tuple[Team, ...]) -> Iterator[tuple[str, Shown]]:
    people = tuple(Person(*one) for one in words.people)
    group = words.organiser or words.title

    def card(
        kind: ItemKind, title: str = "", text: str = "", who: tuple[Person, ...] = ()
    ) -> CardScene:
        return CardScene(kind, title, text, who, "")

    yield "people", card(ItemKind.PEOPLE, "", "", people)
    yield "three people", card(ItemKind.PEOPLE, "", "", people[:3])
    yield "one person", card(ItemKind.PEOPLE, "", "", people[:1])
    yield "interlude", card(ItemKind.INTERLUDE, "", group)
    yield "interlude with a title", card(ItemKind.INTERLUDE, words.subtitle or words.title)
    yield "recount", card(ItemKind.RECOUNT)
    yield "photo", card(ItemKind.PHOTO)
    yield "card", card(ItemKind.CARD, words.round, words.speech)
    yield "card without a title", card(ItemKind.CARD, "", words.speech)
    yield "motto", card(ItemKind.CARD, words.subtitle or words.title)
    rows = standings(words, several, awards=True)
    yield "steps", PodiumScene(words.title, rows, several)
    for level, name in enumerate(dict.fromkeys(words.awards), 1):
        those = tuple(row for row in rows if row.award == name)
        if those:
            yield f"award {level} of {len(those)}", AwardScene(words.title, name, those, several)
    yield "award of nobody", AwardScene(words.title, words.awards[0], (), several)
