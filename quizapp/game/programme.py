"""The evening's programme: which item comes next, and going to any of them at any moment."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.agenda import Agenda, agenda, reordered
from quizapp.game.lives import survivors
from quizapp.game.match import Ended, Match, Play, Stage
from quizapp.game.plan import Item, ItemKind
from quizapp.game.refusal import Refused
from quizapp.game.rules import Answerers, Entrants, Order
from quizapp.game.standings import ties
from quizapp.game.turns import entrants, groups, may_answer
from quizapp.game.wording import item_kind_words

FINISHED = (Stage.DONE, Stage.REVEALED, Stage.EXPLAINED, Stage.VOIDED, Stage.DRAWN)


def next_item(match: Match) -> int | None:
    """Index of the item that comes next; None at the end, or where there is no programme.

    A round that nobody takes part in is passed over.
    """
    items = match.plan.programme
    for index in range(match.item + 1, len(items)):
        item = items[index]
        if item.kind is not ItemKind.ROUND or takes_place(match, item.round):
            return index
    return None


def takes_place(match: Match, index: int) -> bool:
    """Whether anybody takes part: a playoff needs a tie, a round of survivors one who is left."""
    rules = match.plan.rounds[index].rules
    match rules.entrants:
        case Entrants.TIED:
            return bool(ties(match))
        case Entrants.SURVIVORS:
            return rules.answerers is Answerers.HALL or survivors(match) != ()
        case Entrants.EVERYONE | Entrants.PAIRS:
            return True


def begin_item(match: Match, index: int, seed: int) -> list[e.Event]:
    """An item begins; of a round, the round itself."""
    item = match.plan.programme[index]
    begun: list[e.Event] = [e.ItemBegun(index)]
    return [*begun, *begin(match, item.round, seed)] if item.kind is ItemKind.ROUND else begun


def begin(match: Match, index: int, seed: int) -> list[e.Event]:
    """A round begins."""
    rules = match.plan.rounds[index].rules
    order = entrants(match, index, seed)
    if not order and rules.answerers is not Answerers.HALL:
        text = QT_TRANSLATE_NOOP(
            "game", "No tie touches an award: nobody takes part in this round."
        )
        if rules.entrants is Entrants.SURVIVORS:
            text = QT_TRANSLATE_NOOP(
                "game", "No team is left standing: nobody takes part in this round."
            )
        raise Refused(words("no-entrants", "game", text))
    drawn = seed if rules.order is Order.LOT else 0
    return [e.RoundBegun(index, order, groups(match, index, order), drawn)]


def go_to(match: Match, command: c.GoToItem) -> list[e.Event]:
    """Go to an item: on, back, over others, or the same once more."""
    between_questions(match)
    if not 0 <= command.index < len(match.plan.programme):
        text = QT_TRANSLATE_NOOP("game", "There is no item {number} in the programme.")
        raise Refused(words("no-item", "game", text, number=command.index + 1))
    return begin_item(match, command.index, command.seed)


def move(match: Match, command: c.MoveItem) -> list[e.Event]:
    """Give an item that is to come, or was passed over, another place among those to come."""
    now = agenda(match)
    places = range(len(now.items))
    if isinstance(match.phase, Ended):
        text = QT_TRANSLATE_NOOP("game", "The match is over.")
        raise Refused(words("over", "game", text))
    for index in (command.index, command.to):
        if index not in places:
            text = QT_TRANSLATE_NOOP("game", "There is no item {number} in the programme.")
            raise Refused(words("no-item", "game", text, number=index + 1))
    name = item_words(match, now.items[command.index])
    if command.index in now.begun:
        text = QT_TRANSLATE_NOOP(
            "game",
            "“{item}” has begun: it keeps its place. Only what is still to come can be moved; to"
            " show it once more, go to it.",
        )
        raise Refused(words("item-begun", "game", text, item=name))
    after = reordered(now, command.index, command.to)
    if command.to <= after.item:
        text = QT_TRANSLATE_NOOP(
            "game", "“{item}” can only stand behind what runs now, not before it."
        )
        raise Refused(words("item-early", "game", text, item=name))
    _sensible(match, now, after, name)
    return [e.ItemMoved(command.index, command.to)] if command.index != command.to else []


def _sensible(match: Match, now: Agenda, after: Agenda, name: str | Words) -> None:
    """Refuse an order in which a round comes too late, or a playoff too early, to make sense."""
    if _behind(after, ItemKind.RANKING) > _behind(now, ItemKind.RANKING):
        text = QT_TRANSLATE_NOOP(
            "game", "“{item}” stays where it is: the ranking comes after all rounds."
        )
        raise Refused(words("after-ranking", "game", text, item=name))
    if _behind_playoffs(match, after) > _behind_playoffs(match, now):
        text = QT_TRANSLATE_NOOP(
            "game",
            "“{item}” stays where it is: a playoff parts teams that are equal after all other"
            " rounds.",
        )
        raise Refused(words("playoff-early", "game", text, item=name))


def _behind(now: Agenda, kind: ItemKind) -> int:
    """How many rounds to come stand behind an item of a kind that is to come."""
    ahead = now.items[now.item + 1 :]
    first = next((at for at, item in enumerate(ahead) if item.kind is kind), len(ahead))
    return sum(item.kind is ItemKind.ROUND for item in ahead[first:])


def _behind_playoffs(match: Match, now: Agenda) -> int:
    """How many pairs of a playoff and another round behind it are to come."""
    ahead = [item.round for item in now.items[now.item + 1 :] if item.kind is ItemKind.ROUND]
    tied = [match.plan.rounds[one].rules.entrants is Entrants.TIED for one in ahead]
    return sum(one and not later for at, one in enumerate(tied) for later in tied[at + 1 :])


def item_words(match: Match, item: Item) -> str | Words:
    """What an item is called."""
    if item.kind is ItemKind.ROUND and match.plan.rounds[item.round].title:
        return match.plan.rounds[item.round].title
    if item.kind is ItemKind.RULES and not item.title:
        text = QT_TRANSLATE_NOOP("game", "Rules of {round}")
        return words("rules-of", "game", text, round=match.plan.rounds[item.round].title)
    if item.kind is ItemKind.AWARDS and item.award and not item.title:
        return item.award
    return item.title or item_kind_words(item.kind)


def item_of_round(match: Match, index: int) -> int | None:
    """The programme's item that is round `index`: the next one, else the first."""
    found = [
        at
        for at, item in enumerate(match.plan.programme)
        if item.kind is ItemKind.ROUND and item.round == index
    ]
    later = [at for at in found if at >= match.item]
    return (later or found or [None])[0]


def item_of(match: Match, kind: ItemKind) -> int | None:
    """The first item of a kind; None where the programme has none."""
    items = enumerate(match.plan.programme)
    return next((at for at, item in items if item.kind is kind), None)


def between_questions(match: Match) -> None:
    """Refuse while a question is being played; boards that are not scored are part of it."""
    play, rules = match.phase, match.rules
    if not isinstance(play, Play):
        return
    boards = rules is not None and rules.answerers is Answerers.ALL
    unscored = boards and play.stage is Stage.REVEALED and not match.asks[play.ask - 1].marks
    if play.stage not in FINISHED or (unscored and may_answer(match, play)):
        text = QT_TRANSLATE_NOOP("game", "Finish this question, or void it, first.")
        raise Refused(words("in-question", "game", text))
