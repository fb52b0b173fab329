"""What is wrong or doubtful with the order of an evening, and with rounds beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.evening import OF_ROUNDS, order_of
from quizapp.game.plan import Item, ItemKind
from quizapp.game.rules import Entrants
from quizapp.game.wording import item_kind_words

if TYPE_CHECKING:
    from quizapp.contest.draft import Draft


def order_faults(draft: Draft) -> Iterator[Problem]:
    """Items that name what is not there, and an order that makes no sense."""
    for number, item in enumerate(draft.programme, start=1):
        yield from _item(draft, number, item)
    if draft.programme:
        yield from _left_out(draft)
        yield from _late_rounds(draft)
    yield from _beside(draft)


def _item(draft: Draft, number: int, item: Item) -> Iterator[Problem]:
    """What an item names must be there."""
    where, kind = f"item {number}", item_kind_words(item.kind)
    facts = {"number": number, "kind": kind}
    if item.kind in OF_ROUNDS and not 0 <= item.round < len(draft.rounds):
        text = QT_TRANSLATE_NOOP(
            "Contest",
            "Item {number} of the evening ({kind}) names round {round}, but there are {rounds}. "
            "Choose another round, or remove the item.",
        )
        counts = {"round": item.round + 1, "rounds": len(draft.rounds)}
        yield error(words("item-round", "Contest", text, **facts, **counts), where, number)
    names = [award.name for award in draft.awards]
    if item.kind is ItemKind.AWARDS and item.award not in names:
        text = QT_TRANSLATE_NOOP(
            "Contest",
            "Item {number} of the evening calls the award “{award}” to the front, but no such "
            "award is given: the picture would name nobody.",
        )
        fact = words("item-award", "Contest", text, number=number, award=item.award)
        yield warning(fact, where, number)
    if item.kind is ItemKind.PEOPLE and not any(one.name.strip() for one in item.people):
        text = QT_TRANSLATE_NOOP(
            "Contest", "Item {number} of the evening ({kind}) introduces nobody yet."
        )
        yield warning(words("item-people", "Contest", text, **facts), where, number)
    if item.kind is ItemKind.CARD and not (item.title.strip() or item.text.strip()):
        text = QT_TRANSLATE_NOOP("Contest", "Item {number} of the evening ({kind}) says nothing.")
        yield warning(words("item-empty", "Contest", text, **facts), where, number)


def _left_out(draft: Draft) -> Iterator[Problem]:
    """Rounds that no item plays, and an evening without a ranking."""
    items = draft.programme
    played = {item.round for item in items if item.kind is ItemKind.ROUND}
    for at, drafted in enumerate(draft.rounds):
        if at not in played:
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Round {number} ({title}) stands nowhere in the order of the evening: it would not "
                "be played.",
            )
            fact = words("round-left-out", "Contest", text, number=at + 1, title=drafted.title)
            yield warning(fact, "evening")
    if not any(item.kind is ItemKind.RANKING for item in items):
        text = QT_TRANSLATE_NOOP(
            "Contest", "The order of the evening has no ranking: no places would be announced."
        )
        yield warning(words("no-ranking", "Contest", text), "evening")


def _late_rounds(draft: Draft) -> Iterator[Problem]:
    """Rounds behind the ranking; rules read after their round; awards before the ranking."""
    items = draft.programme
    ranking = next((at for at, one in enumerate(items) if one.kind is ItemKind.RANKING), len(items))
    first = {
        one.round: at for at, one in reversed([*enumerate(items)]) if one.kind is ItemKind.ROUND
    }
    for at, item in enumerate(items):
        number, where = at + 1, f"item {at + 1}"
        if item.kind in OF_ROUNDS and not 0 <= item.round < len(draft.rounds):
            continue
        if item.kind is ItemKind.ROUND and at > ranking:
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Item {number} of the evening: round “{title}” comes after the ranking; its points "
                "would change places that were announced.",
            )
            yield warning(_of(text, "round-late", number, draft, item), where, number)
        if item.kind is ItemKind.RULES and at > first.get(item.round, at):
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Item {number} of the evening: the rules of “{title}” are read when it is over.",
            )
            yield warning(_of(text, "rules-late", number, draft, item), where, number)
        if item.kind is ItemKind.AWARDS and item.award and at < ranking < len(items):
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Item {number} of the evening: the award “{award}” is given before the ranking; "
                "the places would be known too early.",
            )
            fact = words("award-early", "Contest", text, number=number, award=item.award)
            yield warning(fact, where, number)


def _of(text: str, code: str, number: int, draft: Draft, item: Item) -> Words:
    title = draft.rounds[item.round].title
    return words(code, "Contest", text, number=number, title=title)


def _beside(draft: Draft) -> Iterator[Problem]:
    """Rounds that cannot be what they are after, or without, what comes before them."""
    rounds = draft.rounds
    order = [
        item.round
        for item in order_of(draft)
        if item.kind is ItemKind.ROUND and 0 <= item.round < len(rounds)
    ]
    told: set[int] = set()
    for at, index in enumerate(order):
        if index in told:
            continue
        told.add(index)
        drafted, where = rounds[index], f"round {index + 1}"
        facts = {"number": index + 1, "title": drafted.title}
        before = [rounds[one].rules for one in order[:at]]
        after = [rounds[one].rules for one in order[at + 1 :]]
        tied = drafted.rules.entrants is Entrants.TIED
        if tied and not draft.awards and not draft.competition:  # A heat is told its own.
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Round {number} ({title}) is for ties that touch an award, but no award is given: "
                "it is never played.",
            )
            yield warning(words("playoff-no-award", "Contest", text, **facts), where, index + 1)
        if tied and any(one.entrants is not Entrants.TIED for one in after):
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Round {number} ({title}) parts equal teams, but other rounds come after it; put "
                "it behind them.",
            )
            yield warning(words("playoff-early", "Contest", text, **facts), where, index + 1)
        standing = drafted.rules.entrants is Entrants.SURVIVORS
        if standing and not any(one.lives for one in before):
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Round {number} ({title}) is for the teams that still stand, but in no round "
                "before it can a team go out: all teams take part.",
            )
            yield warning(words("survivors-of-none", "Contest", text, **facts), where, index + 1)
