"""What the host reads in rounds with a way of their own, and at the steps of the ceremony."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from quizapp.game.pictures import (
    AwardScene,
    BoardScene,
    CardScene,
    LotteryScene,
    MarksScene,
    PodiumScene,
    ReadyScene,
    SprintScene,
    VersusScene,
    WagerScene,
)
from quizapp.game.plan import ItemKind, Team
from quizapp.game.standings import Standing
from quizapp.windows.prompter.blocks import Block, Tone
from quizapp.windows.stage import phrases, sayings
from quizapp.windows.stage.marks import hundredths, tenths
from quizapp.windows.stage.sprint import counts

translate = QCoreApplication.translate
Way = (
    BoardScene
    | VersusScene
    | WagerScene
    | ReadyScene
    | SprintScene
    | MarksScene
    | LotteryScene
    | CardScene
    | PodiumScene
    | AwardScene
)


def read_way(screen: Way) -> tuple[str, tuple[Block, ...]]:
    """(heading, body)."""
    match screen:
        case BoardScene():
            return screen.round, _board(screen)
        case VersusScene(title, number, of, teams):
            heading = f"{title}  ·  {sayings.pair(number, of)}"
            return heading, tuple(introduced(team) for team in teams)
        case WagerScene():
            return screen.round, _wagers(screen)
        case ReadyScene():
            return screen.round, _ready(screen)
        case SprintScene(title, team, tally):
            lines = [Block(f"{team.name}  {phrases.signed(tally.points)}", "title")]
            lines += [Block(words, "read", "·") for _, words in counts(tally)]
            return title, tuple(lines)
        case MarksScene():
            return screen.heading.round, _marks(screen)
        case LotteryScene(heading, names, winners):
            said = sayings.lottery_among(names, len(winners))
            lines = [Block(said, "read"), *(Block(one, "title", "·") for one in winners)]
            return heading.round, tuple(lines)
        case CardScene():
            return screen.title, _card(screen)
        case PodiumScene(title, rows, teams):
            return title, tuple(_place(row, teams) for row in reversed(rows))
        case AwardScene(title, award, rows, teams):
            lines = [Block(award, "title"), *(introduced(teams[row.team - 1]) for row in rows)]
            return title, tuple(lines)
        case _:
            assert_never(screen)


def cue_way(screen: Way) -> tuple[str, Tone, Team | None]:
    """(what the host does now, its colour, whose sign stands beside it)."""
    match screen:
        case BoardScene(team=team, picker=picker):
            if picker != team:
                text = translate("prompter", "{0} picks a question for {1}")
                return text.format(picker.name, team.name), "read", picker
            text = translate("prompter", "{0}: which question do you pick?")
            return text.format(team.name), "read", team
        case VersusScene():
            return translate("prompter", "Call the teams to the front"), "read", None
        case WagerScene(waiting=waiting):
            if waiting:
                return translate("prompter", "Collect the wagers; nobody says a number"), "go", None
            return translate("prompter", "All wagers are in"), "good", None
        case ReadyScene(team=team):
            text = translate("prompter", "{0}: ready? The clock starts with the first question")
            return text.format(team.name), "alarm", team
        case SprintScene(team=team):
            return translate("prompter", "{0}: the turn is over").format(team.name), "good", team
        case MarksScene(heading=heading):
            return translate("prompter", "Read the result aloud"), "good", heading.team
        case LotteryScene(winners=winners):
            if winners:
                return translate("prompter", "Congratulate the winners in the hall"), "good", None
            return translate("prompter", "Nobody in the hall was right"), "plain", None
        case CardScene(kind):
            return _card_cue(kind), "read", None
        case PodiumScene():
            return translate("prompter", "Congratulate those on the podium"), "good", None
        case AwardScene(award=award):
            text = translate("prompter", "Award: {0}. Call the teams to the front")
            return text.format(award), "good", None
        case _:
            assert_never(screen)


def _card_cue(kind: ItemKind) -> str:
    match kind:
        case ItemKind.PEOPLE:
            return translate("prompter", "Introduce them one by one")
        case ItemKind.INTERLUDE:
            return translate("prompter", "Announce the interlude")
        case ItemKind.RECOUNT:
            return translate("prompter", "The scores are checked: fill the time")
        case ItemKind.PHOTO:
            return translate("prompter", "Ask everybody to the stage for the photo")
        case _:
            return translate("prompter", "Read this aloud")


def _board(screen: BoardScene) -> tuple[Block, ...]:
    """What is still open, topic by topic."""
    if not screen.topics:
        numbers = [str(cell.number) for cell in screen.cells if not cell.state]
        return (Block("　".join(numbers), "title"),)
    blocks: list[Block] = []
    for topic in screen.topics:
        values = [str(one.value) for one in screen.cells if one.topic == topic and not one.state]
        left = "　".join(values) or "—"
        text = translate("prompter", "{0}: {1}").format(topic, left)
        blocks.append(Block(text, "read", "·"))
    return tuple(blocks)


def _wagers(screen: WagerScene) -> tuple[Block, ...]:
    blocks = [Block(sayings.wager_range(screen.least, screen.most), "read")]
    if screen.waiting:
        names = translate("prompter", ", ").join(team.name for team in screen.waiting)
        blocks.append(Block(translate("prompter", "Still missing: {0}").format(names), "read"))
    return tuple(blocks)


def _ready(screen: ReadyScene) -> tuple[Block, ...]:
    blocks = [Block(screen.team.name, "title"), Block(sayings.seconds(screen.seconds), "read", "·")]
    if screen.member:
        blocks.append(Block(phrases.member(screen.member), "read", "·"))
    if screen.most:
        blocks.append(Block(sayings.most_questions(screen.most), "read", "·"))
    return tuple(blocks)


def _marks(screen: MarksScene) -> tuple[Block, ...]:
    """Every sum, those left out in brackets, then the mean and the points."""
    blocks: list[Block] = []
    for sheet in screen.sheets:
        words = tenths(sheet.total)
        words = f"({words})" if sheet.dropped else words
        blocks.append(Block(words, "read", str(sheet.judge)))
    mean = f"{sayings.mean()} {hundredths(screen.mean)}"
    return (Block(f"{mean}　{phrases.points(screen.points)}", "title"), *blocks)


def _card(screen: CardScene) -> tuple[Block, ...]:
    if screen.kind is ItemKind.PEOPLE:
        return tuple(
            Block(f"{one.role}　{one.name}" if one.role else one.name, "read", str(at))
            for at, one in enumerate(screen.people, start=1)
        )
    return tuple(Block(line, "read") for line in screen.text.splitlines() if line.strip())


def _place(row: Standing, teams: tuple[Team, ...]) -> Block:
    parts = [phrases.place(row.place), teams[row.team - 1].name, phrases.points(row.score)]
    if row.award:
        parts.append(row.award)
    return Block("  ".join(parts), "read", "·")


def introduced(team: Team) -> Block:
    """A team with its unit and members, as it is called."""
    words = [team.name]
    if team.unit and team.unit != team.name:
        words.append(team.unit)
    said = "  ·  ".join(words)
    if team.members:
        names = translate("prompter", ", ").join(team.members)
        said = translate("prompter", "{0}: {1}").format(said, names)
    return Block(said, "read", str(team.id))
