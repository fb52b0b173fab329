"""Drawing the questions of a match: by rule and seed, no question twice.

The lot of a question is SHA-256 over the seed and its id, so the same bank, wishes and seed give
the same draw on every machine and with every version of Python, whatever the order of the bank.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

from msgspec import Struct

from quizapp.bank.checks import askable
from quizapp.bank.question import Difficulty, Kind, Question
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words


class Wants(Struct, frozen=True):
    """What a round wants: an empty tuple means any; of `tags` a question must bear at least one."""

    kinds: tuple[Kind, ...] = ()
    difficulties: tuple[Difficulty, ...] = ()
    tags: tuple[str, ...] = ()
    points: tuple[int, ...] = ()
    count: int = 1
    spares: int = 0


class Drawn(Struct, frozen=True):
    """For each of the wishes, in their order: the questions, the spares, and where there are few.

    `short` is in the order of the wishes too, but holds a sentence only where something lacks.
    """

    chosen: tuple[tuple[Question, ...], ...]
    spares: tuple[tuple[Question, ...], ...]
    short: tuple[Words, ...]


def fits(question: Question, want: Wants) -> bool:
    """Whether a question meets a wish."""
    return (
        (not want.kinds or question.kind in want.kinds)
        and (not want.difficulties or question.difficulty in want.difficulties)
        and (not want.tags or not set(want.tags).isdisjoint(question.tags))
        and (not want.points or question.points in want.points)
    )


def draw(
    questions: Iterable[Question],
    wants: Sequence[Wants],
    seed: int,
    used: frozenset[str] = frozenset(),
    *,
    avoid_used: bool = True,
    held: Iterable[Question] = (),
) -> Drawn:
    """Choose for every wish, spread over the topics; only questions that may be asked.

    `used` holds ids of questions asked before: left out, or with `avoid_used` False taken last.
    A wish is short only where no other sharing out between the wishes could fill it. Of questions
    that give each other away (`apart`) one is taken at most, the first lot; `held` are others that
    the match has already.
    """
    pool = {question.id: question for question in questions if askable(question)}
    lots = {own: sha256(f"{seed}\n{own}".encode()).digest() for own in pool}
    order = sorted(
        (own for own in pool if not (avoid_used and own in used)),
        key=lambda own: (own in used, lots[own], own),
    )
    table = _Table([pool[own] for own in order], wants, used, held)
    for want in range(len(wants)):
        for _ in range(wants[want].count):
            if not table.give(want):
                break
    spares = [tuple(table.spare(want)) for want in range(len(wants))]
    missing = enumerate(zip(wants, table.held, spares, strict=True), start=1)
    return Drawn(
        tuple(tuple(held) for held in table.held),
        tuple(spares),
        tuple(
            _short(number, want, len(held), len(spare))
            for number, (want, held, spare) in missing
            if len(held) < want.count or len(spare) < want.spares
        ),
    )


class _Table:
    """Questions on the table, and what each wish holds so far."""

    def __init__(
        self,
        questions: Sequence[Question],
        wants: Sequence[Wants],
        used: frozenset[str],
        held: Iterable[Question],
    ) -> None:
        self._wants = wants
        self._used = used
        self._free = {question.id: question for question in questions}
        self._topics: list[Counter[str]] = [Counter() for _ in wants]
        self.held: list[list[Question]] = [[] for _ in wants]
        for one in held:
            self._close(one)

    def give(self, want: int) -> bool:
        """One more question for a wish, if need be by way of the other wishes."""
        # Breadth first over the wishes: who holds something that this one could use, and could
        # itself take something else?
        way: dict[int, int | None] = {want: None}
        queue = [want]
        for giver in queue:
            best = self._best(giver)
            if best is not None:
                self._take(giver, best, way)
                return True
            for other, held in enumerate(self.held):
                if other not in way and any(fits(one, self._wants[giver]) for one in held):
                    way[other] = giver
                    queue.append(other)
        return False

    def spare(self, want: int) -> Iterable[Question]:
        """Spares for a wish, from what nobody holds."""
        for _ in range(self._wants[want].spares):
            best = self._best(want)
            if best is None:
                return
            self._close(best)
            self._topics[want].update(_topics(best))
            yield best

    def _best(self, want: int) -> Question | None:
        """The free question whose topics the wish holds least; among equals the first lot."""
        count, wish = self._topics[want], self._wants[want]

        def load(question: Question) -> tuple[bool, int, int]:
            seen = [count[topic] for topic in _topics(question)]
            return question.id in self._used, max(seen), sum(seen)

        return min((one for one in self._free.values() if fits(one, wish)), key=load, default=None)

    def _close(self, taken: Question) -> None:
        """Take a question off the table, and all that would give it away."""
        self._free.pop(taken.id, None)
        if taken.apart:
            groups = set(taken.apart)
            for one in [*self._free.values()]:
                if not groups.isdisjoint(one.apart):
                    del self._free[one.id]

    def _take(self, want: int, question: Question, way: dict[int, int | None]) -> None:
        """Give `question` to `want`, and along the way what each then can spare to the next."""
        self._close(question)
        while True:
            self.held[want].append(question)
            self._topics[want].update(_topics(question))
            needer = way[want]
            if needer is None:
                return
            wish = self._wants[needer]
            passed = next(one for one in self.held[want] if fits(one, wish))
            self.held[want].remove(passed)
            self._topics[want].subtract(_topics(passed))
            question, want = passed, needer


def _topics(question: Question) -> tuple[str, ...]:
    if question.tags:
        return question.tags
    citation = question.citation
    return (f"{citation.part} {citation.item}",) if citation else ("",)


def _short(number: int, want: Wants, held: int, spares: int) -> Words:
    if held < want.count:
        return words(
            "too-few-questions",
            "Draw",
            QT_TRANSLATE_NOOP(
                "Draw", "Wish {number} asks for {count} questions; only {found} are left for it."
            ),
            number=number,
            count=want.count,
            found=held,
        )
    return words(
        "too-few-spares",
        "Draw",
        QT_TRANSLATE_NOOP(
            "Draw", "Wish {number} asks for {count} spares; only {found} are left for it."
        ),
        number=number,
        count=want.spares,
        found=spares,
    )
