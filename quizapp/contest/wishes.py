"""What the rounds of a draft need from the bank, and how they get it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from quizapp.bank.checks import askable
from quizapp.bank.draw import Wants, draw, fits
from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.question import Question
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game.clues import clues_of
from quizapp.game.plan import Round
from quizapp.game.rules import Answerers, Entrants, RoundRules, Source

if TYPE_CHECKING:
    from quizapp.contest.draft import RoundDraft


class Stock(Struct, frozen=True):
    """What may be drawn from, and by which lot."""

    questions: tuple[Question, ...]
    used: frozenset[str] = frozenset()
    seed: int = 1
    avoid_used: bool = True


class _Held(Struct, frozen=True):
    """What a round holds after the draw, before it is known what becomes of a surplus."""

    chosen: tuple[Question, ...]
    spares: tuple[Question, ...]


def needed(rules: RoundRules, teams: int) -> int:
    """How many questions are asked in a round if none is void."""
    if rules.answerers in (Answerers.MEMBER, Answerers.TEAM):
        return rules.count * teams
    pairs = max(1, teams // 2) if rules.entrants is Entrants.PAIRS else 1
    return rules.count * pairs


def chooses_value(rules: RoundRules) -> bool:
    """Whether the team chooses among values, so that questions of each value must be there."""
    fixed = rules.own_value or rules.falling or rules.source is not Source.ORDER
    return len(rules.values) > 1 and not fixed


def fill(
    stock: Stock, rounds: Sequence[RoundDraft], teams: int
) -> tuple[tuple[Round, ...], tuple[Problem, ...]]:
    """Give every round its questions and spares, and tell where there are too few."""
    pool: dict[str, Question] = {}
    for question in stock.questions:
        pool.setdefault(question.id, question)
    problems: list[Problem] = list(_twice(stock.questions))
    by_hand: list[tuple[Question, ...]] = []
    for at, drafted in enumerate(rounds):
        taken, odd = _by_hand(drafted, at, pool, stock)
        problems += odd
        by_hand.append(taken)
        for question in taken:
            del pool[question.id]
    kept = [_kept(drafted, pool, stock) for drafted in rounds]
    for at, drafted in enumerate(rounds):
        if drafted.rules.falling:
            clues = replace(drafted, spares=drafted.spares - len(kept[at]))
            by_hand[at] += _rows_of_clues(clues, teams, by_hand, at, pool, stock)
    left = replace(stock, questions=tuple(pool.values()))
    taken_by_hand = tuple(question for taken in (*by_hand, *kept) for question in taken)
    asked = [
        _wishes(one, teams, hand, spares, left)
        for one, hand, spares in zip(rounds, by_hand, kept, strict=True)
    ]
    made: list[Round] = []
    for at, held in enumerate(_drawn(left, asked, taken_by_hand)):
        mixed = (*by_hand[at], *held.chosen)
        done = _round(rounds[at], teams, mixed, (*kept[at], *held.spares))
        problems += _shortages(rounds[at], at, teams, done, left)
        made.append(done)
    return tuple(made), tuple(problems)


def _by_hand(
    drafted: RoundDraft, at: int, pool: dict[str, Question], stock: Stock
) -> tuple[tuple[Question, ...], list[Problem]]:
    """The questions chosen by hand that are there, may be asked and are not taken already."""
    taken: dict[str, Question] = {}
    odd: list[Problem] = []
    for own in drafted.by_hand:
        found = pool.get(own)
        if found is None or own in taken or not askable(found):
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Round {number} ({title}): question {question}, chosen by hand, cannot be asked: "
                "it is not in the banks, not ready, or taken twice. Another one is drawn.",
            )
            fact = words(
                "by-hand-missing",
                "Contest",
                text,
                number=at + 1,
                title=drafted.title,
                question=own,
            )
            odd.append(warning(fact, f"round {at + 1}", at + 1, own))
            continue
        taken[own] = found
        if own in stock.used and stock.avoid_used:
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Round {number} ({title}): question {question}, chosen by hand, was asked in an "
                "earlier match.",
            )
            fact = words(
                "by-hand-used",
                "Contest",
                text,
                number=at + 1,
                title=drafted.title,
                question=own,
            )
            odd.append(warning(fact, f"round {at + 1}", at + 1, own))
    return tuple(taken.values()), odd


def _kept(drafted: RoundDraft, pool: dict[str, Question], stock: Stock) -> tuple[Question, ...]:
    """The spares drawn before that may still be asked; taken from the pool."""
    there: list[Question] = []
    # Where a team chooses the value there are so many spares of each.
    kinds = Counter[int]()
    for own in drafted.kept_spares:
        found = pool.get(own)
        if found is None or not askable(found) or (stock.avoid_used and own in stock.used):
            continue
        kind = found.points or 0 if chooses_value(drafted.rules) else 0
        if kinds[kind] < drafted.spares:
            kinds[kind] += 1
            there.append(pool.pop(own))
    return tuple(there)


def _rows_of_clues(
    drafted: RoundDraft,
    teams: int,
    by_hand: Sequence[tuple[Question, ...]],
    at: int,
    pool: dict[str, Question],
    stock: Stock,
) -> tuple[Question, ...]:
    """Questions of several clues for a round of clues, as many as it lacks; taken from the pool.

    Those that are too many for the round become its spares, as those chosen by hand do.
    """
    lacking = needed(drafted.rules, teams) + drafted.spares - len(by_hand[at])
    rows = [one for one in pool.values() if len(clues_of(one, drafted.rules)) > 1]
    wants = drafted.wants or (Wants(),)
    counts = _shares(max(lacking, 0), [want.count for want in wants])
    wished = [
        replace(want, count=count, spares=0) for want, count in zip(wants, counts, strict=True)
    ]
    held = tuple(question for hand in by_hand for question in hand)
    drawn = draw(rows, wished, stock.seed, stock.used, avoid_used=stock.avoid_used, held=held)
    taken = tuple(question for chosen in drawn.chosen for question in chosen)
    for question in taken:
        del pool[question.id]
    return taken


def _wishes(
    drafted: RoundDraft,
    teams: int,
    hand: tuple[Question, ...],
    kept: tuple[Question, ...],
    stock: Stock,
) -> tuple[Wants, ...]:
    """The wishes of a round with the numbers that it needs beyond what was chosen by hand."""
    need, rules = needed(drafted.rules, teams), drafted.rules
    wants = drafted.wants or (Wants(),)
    if chooses_value(rules) and not any(want.points for want in wants):
        return tuple(_by_value(drafted, wants, need, hand, kept, stock))
    lacking = max(need - len(hand), 0)
    surplus = max(len(hand) - need, 0) + len(kept)
    counts = _shares(lacking, [want.count for want in wants])
    spares = _shares(max(drafted.spares - surplus, 0), [want.count for want in wants])
    return tuple(
        replace(want, count=count, spares=spare)
        for want, count, spare in zip(wants, counts, spares, strict=True)
    )


def _by_value(
    drafted: RoundDraft,
    wants: Sequence[Wants],
    need: int,
    hand: tuple[Question, ...],
    kept: tuple[Question, ...],
    stock: Stock,
) -> Iterator[Wants]:
    """As many of each value as there are turns, for every team may choose the same one."""
    fresh = [
        question
        for question in stock.questions
        if askable(question) and not (stock.avoid_used and question.id in stock.used)
    ]
    found, spared = 0, len(kept)
    for value in drafted.rules.values:
        held = sum(question.points == value for question in hand)
        there = sum(question.points == value for question in kept)
        counts = _shares(max(need - held, 0), [want.count for want in wants])
        spares = _shares(max(drafted.spares - there, 0), [want.count for want in wants])
        for want, count, spare in zip(wants, counts, spares, strict=True):
            own = replace(want, points=(value,))
            there = sum(fits(question, own) for question in fresh)
            count = min(count, there)
            spare = min(spare, there - count)
            yield replace(own, count=count, spares=spare)
            found, spared = found + count, spared + spare
    # A bank without values still fills the round: any question may take the place of a value.
    lack = max(need - len(hand) - found, 0)
    yield replace(wants[0], count=lack, spares=max(drafted.spares - spared, 0))


def _drawn(
    stock: Stock, asked: Sequence[tuple[Wants, ...]], held: tuple[Question, ...]
) -> Iterator[_Held]:
    """One draw for all rounds, the wishes that few questions meet first."""
    ready = [question for question in stock.questions if askable(question)]
    flat = [(at, want) for at, wants in enumerate(asked) for want in wants]
    rare = sorted(
        range(len(flat)), key=lambda n: sum(fits(question, flat[n][1]) for question in ready)
    )
    drawn = draw(
        ready,
        [flat[n][1] for n in rare],
        stock.seed,
        stock.used,
        avoid_used=stock.avoid_used,
        held=held,
    )
    place = {n: at for at, n in enumerate(rare)}
    for at in range(len(asked)):
        own = [place[n] for n in range(len(flat)) if flat[n][0] == at]
        yield _Held(
            tuple(question for n in own for question in drawn.chosen[n]),
            tuple(question for n in own for question in drawn.spares[n]),
        )


def _round(
    drafted: RoundDraft, teams: int, chosen: tuple[Question, ...], spares: tuple[Question, ...]
) -> Round:
    if chooses_value(drafted.rules):
        return Round(drafted.title, drafted.rules, chosen, spares)
    need = needed(drafted.rules, teams)
    return Round(drafted.title, drafted.rules, chosen[:need], (*chosen[need:], *spares))


def _left_out(drafted: RoundDraft, stock: Stock) -> int:
    """How many more would be there if questions of earlier matches were allowed."""
    if not stock.avoid_used:
        return 0
    wants = drafted.wants or (Wants(),)
    return sum(
        one.id in stock.used and askable(one) and any(fits(one, want) for want in wants)
        for one in stock.questions
    )


def _shortages(
    drafted: RoundDraft, at: int, teams: int, done: Round, stock: Stock
) -> Iterator[Problem]:
    need, where = needed(drafted.rules, teams), f"round {at + 1}"
    used = _left_out(drafted, stock)
    if len(done.questions) < need:
        text = QT_TRANSLATE_NOOP(
            "Contest",
            "Round {number} ({title}) needs {count} questions; only {found} are left for it. "
            "Ask for fewer, widen what is drawn, or add a bank.",
        )
        if used:
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Round {number} ({title}) needs {count} questions; only {found} are left for it. "
                "{used} were asked in earlier matches and are left out: allow them on page 4, ask "
                "for fewer, or add a bank.",
            )
        fault = words(
            "round-short",
            "Contest",
            text,
            number=at + 1,
            title=drafted.title,
            count=need,
            found=len(done.questions),
            used=used,
        )
        yield error(fault, where, at + 1)
        return
    for value, found in _lacking_values(drafted, need, done):
        text = QT_TRANSLATE_NOOP(
            "Contest",
            "Round {number} ({title}): only {found} questions are worth {value} points. If all "
            "{count} turns choose that value, questions of other worth take their place.",
        )
        fact = words(
            "value-short",
            "Contest",
            text,
            number=at + 1,
            title=drafted.title,
            found=found,
            value=value,
            count=need,
        )
        yield warning(fact, where, at + 1)
    yield from _single_clues(drafted, at, done)
    if len(done.spares) < drafted.spares:
        text = QT_TRANSLATE_NOOP(
            "Contest",
            "Round {number} ({title}) is to have {count} spares; only {found} are left for it.",
        )
        if used:
            text = QT_TRANSLATE_NOOP(
                "Contest",
                "Round {number} ({title}) is to have {count} spares; only {found} are left for "
                "it. {used} questions were asked in earlier matches and are left out; page 4 can "
                "allow them.",
            )
        fact = words(
            "spares-short",
            "Contest",
            text,
            number=at + 1,
            title=drafted.title,
            count=drafted.spares,
            found=len(done.spares),
            used=used,
        )
        yield warning(fact, where, at + 1)


def _single_clues(drafted: RoundDraft, at: int, done: Round) -> Iterator[Problem]:
    """Where the value falls clue by clue, a question of one clue is worth the most at once."""
    single = [one for one in done.questions if len(clues_of(one, drafted.rules)) == 1]
    if single:
        text = QT_TRANSLATE_NOOP(
            "Contest",
            "Round {number} ({title}): {count} questions have only one clue. Each line of a stem "
            "is a clue: tick a bank of such questions, or choose them by hand.",
        )
        fact = words(
            "clues-single",
            "Contest",
            text,
            number=at + 1,
            title=drafted.title,
            count=len(single),
        )
        yield warning(fact, f"round {at + 1}", at + 1, single[0].id)


def _lacking_values(drafted: RoundDraft, need: int, done: Round) -> Iterator[tuple[int, int]]:
    if chooses_value(drafted.rules):
        for value in drafted.rules.values:
            found = sum(question.points == value for question in done.questions)
            if found < need:
                yield value, found


def _shares(total: int, weights: Sequence[int]) -> list[int]:
    """`total` parted in proportion to `weights`, the largest remainders rounded up."""
    weights = weights if sum(weights) > 0 else [1] * len(weights)
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    by_rest = sorted(range(len(weights)), key=lambda n: (-(total * weights[n] % whole), n))
    for n in by_rest[: total - sum(parts)]:
        parts[n] += 1
    return parts


def _twice(questions: Iterable[Question]) -> Iterator[Problem]:
    """Questions of two banks that bear the same id: only the first of them is drawn."""
    seen: set[str] = set()
    twice: list[str] = []
    for question in questions:
        if question.id in seen:
            twice.append(question.id)
        seen.add(question.id)
    if twice:
        text = QT_TRANSLATE_NOOP(
            "Contest",
            "{count} questions bear an id that another bank uses too, the first is {question}; "
            "they are left out.",
        )
        fact = words("id-in-two-banks", "Contest", text, count=len(twice), question=twice[0])
        yield warning(fact, "rounds", question=twice[0])
