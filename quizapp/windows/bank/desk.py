"""The bank that is worked on. Every step is written at once, and every step can be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from quizapp import clock
from quizapp.bank.checks import noticed
from quizapp.bank.question import Bank, Question
from quizapp.store.banks import Banks, Change, Placed, Version
from quizapp.store.database import Database
from quizapp.store.materials import Materials
from quizapp.store.placing import ordered
from quizapp.store.reviews import Checked, Reviews, Seal
from quizapp.store.search import Filter, find, topic_counts
from quizapp.store.shelf import Shelf
from quizapp.windows.bank.steps import (
    MANY,
    Aside,
    Step,
    at_once,
    free_ids,
    moves_of,
    places_behind,
    reversed_step,
)

MOST_STEPS = 500
_HELD = 2000
"""So many questions are held ready; a bank may have a hundred thousand."""
_TELL = 200
_MANY = 50
"""Of more questions that come in, the order of their numbers is looked up with all others."""
_BY_HAND = ("edited", "undone")
"""How a version came about that a person made here."""


class BankDesk(QObject):
    """One open bank. All writing methods raise `StoreProblem`; then nothing was changed."""

    changed = Signal(tuple)
    """Ids of questions that read otherwise now."""
    moved = Signal(object)
    """Questions came, went or stand elsewhere: the `Step` that was taken."""
    stepped = Signal()
    """What can be undone is not as it was."""
    sealed = Signal()
    """The seal was set or opened."""
    named = Signal()
    """The bank bears another title."""

    def __init__(
        self, database: Database, bank_id: str, who: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.bank_id = bank_id
        self.who = who
        self.database = database
        self.banks = Banks(database)
        self.reviews = Reviews(database)
        self.materials = Materials(database)
        self.shelf = Shelf(database)
        self._title: str | None = None
        self._held: dict[str, Placed] = {}
        self._ordered: bool | None = None
        """Whether the search may go by the numbers of the rows; None: not known."""
        self._checked: dict[str, Checked | None] = {}
        self._topics: Counter[str] | None = None
        """How many questions have each topic; None: not counted yet."""
        self.aside: Aside = at_once
        """Does work that takes long, as writing very many questions; a window goes on meanwhile."""
        self._back: list[Step] = []
        self._forth: list[Step] = []

    # Reading

    @property
    def title(self) -> str:
        """The bank's title."""
        if self._title is None:
            cards = self.banks.cards()
            self._title = next((card.title for card in cards if card.id == self.bank_id), "")
        return self._title

    def ids(self, wanted: Filter | None = None) -> tuple[str, ...]:
        """The ids of the questions wanted, in order."""
        return find(self.database, self.bank_id, wanted or Filter())

    def some_ids(self, wanted: Filter, most: int, after: str = "") -> tuple[str, ...]:
        """The first `most` of them, or those behind `after`: a list shows them at once."""
        if self._ordered is None:
            self._ordered = ordered(self.database, self.bank_id)
        return find(
            self.database, self.bank_id, wanted, most=most, after=after, ordered=self._ordered
        )

    def topics(self) -> tuple[str, ...]:
        """Every topic of the bank."""
        if self._topics is None:
            self._topics = Counter(topic_counts(self.database, self.bank_id))
        return tuple(sorted(self._topics))

    def place_of(self, question_id: str) -> int:
        """Where a question of the bank stands."""
        held = self._held.get(question_id)
        if held is not None:
            return held.position
        return self.banks.places(self.bank_id, (question_id,))[question_id]

    def hold(self, ids: Sequence[str]) -> None:
        """Have these questions ready: a list asks for a screenful at once."""
        missing = [one for one in ids if one not in self._held]
        if not missing:
            return
        if len(self._held) + len(missing) > _HELD:
            self._held.clear()
            missing = list(ids)
        came = self.banks.some(self.bank_id, missing)
        self._held.update({placed.question.id: placed for placed in came})
        found = self.reviews.checks(self.bank_id, [placed.question for placed in came])
        self._checked.update({placed.question.id: None for placed in came})
        self._checked.update(found)

    def question(self, question_id: str) -> Question | None:
        """A question, or None where it is not in the bank."""
        self.hold((question_id,))
        placed = self._held.get(question_id)
        return None if placed is None else placed.question

    def whole(self) -> Bank:
        """The bank with all its questions."""
        return self.banks.bank(self.bank_id) or Bank("")

    def versions(self, question_id: str) -> tuple[Version, ...]:
        """Every version of a question."""
        return self.banks.versions(self.bank_id, question_id)

    def checked(self, question: Question) -> Checked | None:
        """Who found the question in order as it stands."""
        held = self._held.get(question.id)
        if held is None or held.question != question or question.id not in self._checked:
            return self.reviews.checks(self.bank_id, (question,)).get(question.id)
        return self._checked[question.id]

    def used(self) -> frozenset[str]:
        """Ids of the questions that a match has asked."""
        return frozenset(mark.question for mark in self.shelf.used(self.bank_id))

    @property
    def may_write(self) -> bool:
        """Whether questions may be changed: no seal, and no other instance has the data."""
        return not self.database.readonly and self.seal() is None

    def editors_of(self, ids: Sequence[str]) -> dict[str, str]:
        """Who made the last version by hand; those that stand as read from a file are left out."""
        return self.banks.writers(self.bank_id, ids, _BY_HAND)

    def seal(self) -> Seal | None:
        """The seal that the bank is under, or None."""
        return self.reviews.sealed(self.bank_id)

    def failing(
        self, stop: Callable[[], bool], told: Callable[[float], None] | None = None
    ) -> tuple[str, ...]:
        """The ids of all questions in which a check finds a fault or a doubt; for a thread."""
        found: list[str] = []
        every = self.whole().questions
        for at, question in enumerate(every):
            if stop():
                break
            if told is not None and at % _TELL == 0:
                told(at / len(every))
            if noticed(question):
                found.append(question.id)
        return tuple(found)

    def unchecked(self) -> tuple[str, ...]:
        """The ids of all questions that no second person found in order; for a thread."""
        every = self.whole().questions
        done = self.reviews.checks(self.bank_id, every)
        return tuple(question.id for question in every if question.id not in done)

    # Writing

    def put(self, questions: Sequence[Question], label: str, key: str = "") -> bool:
        """Change questions that are there; whether anything changed."""
        self.hold([question.id for question in questions])
        before = [self._held[one.id] for one in questions if one.id in self._held]
        by_id = {one.id: one for one in questions}
        gone = tuple(one for one in before if one.question != by_id[one.question.id])
        if not gone:
            return False
        come = tuple(replace(one, question=by_id[one.question.id]) for one in gone)
        self._take(Step(label, gone, come, key=key))
        return True

    def add(
        self,
        questions: Sequence[Question],
        label: str,
        after: str = "",
        *,
        how: str = "edited",
        media: Mapping[str, bytes] | None = None,
    ) -> tuple[str, ...]:
        """Add questions behind `after`, or at the end, with their media; the ids that they got.

        An id that is taken gets a number behind it.
        """
        step = self.adding(questions, label, after, how=how)
        self._take(step, media)
        return tuple(one.question.id for one in step.come)

    def adding(
        self, questions: Sequence[Question], label: str, after: str = "", *, how: str = "edited"
    ) -> Step:
        """The step that `add` takes: for many questions `keep` writes it in another thread."""
        ids = free_ids(self.banks, self.database, self.bank_id, questions)
        places, room = places_behind(self.database, self.bank_id, after, len(questions))
        fresh = [replace(one, id=own) for one, own in zip(questions, ids, strict=True)]
        come = tuple(Placed(one, at) for one, at in zip(fresh, places, strict=True))
        return Step(label, (), come, room, how=how)

    def keep(
        self, step: Step, media: Mapping[str, bytes] | None = None, how: str | None = None
    ) -> None:
        """Write the questions of a step into the database and do no more, whatever the thread."""
        staying = {one.question.id for one in step.come}
        leaving = [one.question.id for one in step.gone if one.question.id not in staying]
        self.banks.put_questions(
            self.bank_id,
            [one.question for one in step.come],
            Change(clock.wall(), self.who, how or step.how),
            {one.question.id: one.position for one in step.come},
            leaving,
            step.room,
            media,
        )

    def took(self, step: Step) -> None:
        """A step was kept: it can be taken back from now on."""
        self._note_kept(step)
        self._remember(step)

    def drop(self, ids: Sequence[str], label: str) -> None:
        """Take questions out of the bank."""
        self.hold(ids)
        gone = tuple(self._held[one] for one in ids if one in self._held)
        if gone:
            self._take(Step(label, gone, ()))

    def merge(self, kept: Question, dropped: str, label: str) -> None:
        """Let one question take the place of two; one step."""
        self.hold((kept.id, dropped))
        before, gone = self._held[kept.id], self._held[dropped]
        self._take(Step(label, (before, gone), (replace(before, question=kept),)))

    def move(self, ids: Sequence[str], to: str, label: str, *, behind: bool = False) -> None:
        """Put questions, in the order in which they stand, before or behind another."""
        moves = moves_of(self.banks, self.database, self.bank_id, ids, to, behind=behind)
        if moves:
            self._take(Step(label, (), (), moves=moves))

    def name(self, title: str, label: str) -> None:
        """Give the bank another title."""
        if title != self.title:
            self._take(Step(label, (), (), key="title", titles=(self.title, title)))

    def check(self, questions: Sequence[Question], who: str = "") -> None:
        """Write down that `who` found the questions in order."""
        self.reviews.check(self.bank_id, questions, who or self.who, clock.wall())
        for question in questions:
            self._checked.pop(question.id, None)
        self.changed.emit(tuple(question.id for question in questions))

    def set_seal(self, witness: str) -> Seal:
        """Put the bank under seal."""
        made = self.reviews.seal(
            self.bank_id, self.whole().questions, self.who, witness, clock.wall()
        )
        self.sealed.emit()
        return made

    def open_seal(self, why: str) -> None:
        """Open the seal; that is written down."""
        self.reviews.open_seal(self.bank_id, self.who, why, clock.wall())
        self.sealed.emit()

    def take_time(self, questions: int, work: Callable[[], None]) -> None:
        """Do work on so many questions: aside where it would be felt."""
        (self.aside if questions > MANY else at_once)(work)

    # Steps

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty where there is nothing."""
        return self._back[-1].label if self._back else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty where there is nothing."""
        return self._forth[-1].label if self._forth else ""

    def undo(self) -> tuple[str, ...]:
        """Take the last step back; the ids of the questions it was about."""
        return self._go(self._back, self._forth, back=True)

    def redo(self) -> tuple[str, ...]:
        """Take the step again that was taken back last."""
        return self._go(self._forth, self._back, back=False)

    def rest(self) -> None:
        """Let the next step be one of its own."""
        if self._back and self._back[-1].key:
            self._back[-1] = replace(self._back[-1], key="")

    def _take(self, step: Step, media: Mapping[str, bytes] | None = None) -> None:
        self._write(step, step.how, media)
        self._remember(step)

    def _remember(self, step: Step) -> None:
        last = self._back[-1] if self._back else None
        if step.key and last is not None and last.key == step.key and not self._forth:
            titles = (last.titles[0], step.titles[1]) if last.titles and step.titles else None
            self._back[-1] = replace(last, come=step.come, titles=titles)
        else:
            self._back.append(step)
            del self._back[:-MOST_STEPS]
        self._forth.clear()
        self._tell(step)

    def _go(self, source: list[Step], target: list[Step], *, back: bool) -> tuple[str, ...]:
        if not source:
            return ()
        step = source[-1]
        taken = reversed_step(step) if back else step
        self._write(taken, "undone" if back else step.how)
        source.pop()
        target.append(replace(step, key=""))
        self._tell(taken)
        told = [one.question.id for one in (*step.gone, *step.come)]
        return tuple(dict.fromkeys((*told, *(move.question for move in step.moves[:1]))))

    def _write(self, step: Step, how: str, media: Mapping[str, bytes] | None = None) -> None:
        if step.titles is not None:
            self.banks.name(self.bank_id, step.titles[1], self._note(), clock.wall())
            self._title = step.titles[1]
            return
        if step.moves:
            places = {move.question: move.after for move in step.moves}
            self.banks.place(self.bank_id, places, clock.wall())
            self._held.clear()
            return
        self.take_time(len(step.gone) + len(step.come), partial(self._keep, step, media, how))

    def _keep(self, step: Step, media: Mapping[str, bytes] | None, how: str) -> None:
        self.keep(step, media, how)
        self._note_kept(step)

    def _note_kept(self, step: Step) -> None:
        if step.room is not None:
            self._held.clear()  # the others stand elsewhere now
        if self._topics is not None:
            self._topics.update(tag for one in step.come for tag in one.question.tags)
            self._topics.subtract(tag for one in step.gone for tag in one.question.tags)
            self._topics = +self._topics
        staying = {one.question.id for one in step.come}
        for question_id in {one.question.id for one in step.gone} - staying:
            self._held.pop(question_id, None)
            self._checked.pop(question_id, None)
        self._held.update({one.question.id: one for one in step.come})
        found = self.reviews.checks(self.bank_id, [one.question for one in step.come])
        self._checked.update({one.question.id: found.get(one.question.id) for one in step.come})

    def _note(self) -> str:
        cards = self.banks.cards()
        return next((card.note for card in cards if card.id == self.bank_id), "")

    def _tell(self, step: Step) -> None:
        if step.titles is not None:
            self.named.emit()
            self.stepped.emit()
            return
        before = {one.question.id for one in step.gone}
        after = {one.question.id for one in step.come}
        if before == after and not step.moves:
            self.changed.emit(tuple(after))
        else:
            self._look_order(step)
            self.moved.emit(step)
        self.stepped.emit()

    def _look_order(self, step: Step) -> None:
        """The search may go on by numbers where those that came have one between their like."""
        came = [one.question.id for one in step.come] or [one.question for one in step.moves]
        if self._ordered and len(came) <= _MANY:
            self._ordered = ordered(self.database, self.bank_id, came)
        elif came:
            self._ordered = None
