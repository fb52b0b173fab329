"""The bank that is worked on. Every step is written at once, and every step can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from quizapp import clock
from quizapp.bank.checks import check
from quizapp.bank.question import Bank, Question
from quizapp.store.banks import Banks, Change, Placed, Room, Version
from quizapp.store.database import Database
from quizapp.store.materials import Materials
from quizapp.store.reviews import Checked, Reviews, Seal
from quizapp.store.search import Filter, find, topics
from quizapp.store.shelf import Shelf

MOST_STEPS = 500
_HELD = 2000
"""So many questions are held ready; a bank may have a hundred thousand."""
_TELL = 200
_BY_HAND = ("edited", "undone")
"""How a version came about that a person made here."""


class Move(Struct, frozen=True):
    """A question that went from one place in the bank to another."""

    question: str
    before: int
    after: int


class Step(Struct, frozen=True):
    """What stood before and what stands after; `label` names it for a person."""

    label: str
    gone: tuple[Placed, ...]
    come: tuple[Placed, ...]
    room: Room | None = None
    key: str = ""
    """Steps of one key that follow each other are one: the letters typed into one field."""
    moves: tuple[Move, ...] = ()
    titles: tuple[str, str] | None = None
    """The bank's title before and after."""
    how: str = "edited"
    """What the versions say of how they came about."""


class BankDesk(QObject):
    """One open bank. All writing methods raise `StoreProblem`; then nothing was changed."""

    changed = Signal(tuple)
    """Ids of questions that read otherwise now."""
    moved = Signal()
    """Questions came, went or stand elsewhere."""
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
        self._checked: dict[str, Checked | None] = {}
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

    def topics(self) -> tuple[str, ...]:
        """Every topic of the bank."""
        return topics(self.database, self.bank_id)

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

    def editor_of(self, question_id: str) -> Version | None:
        """The last version that a person made by hand, or None: as read from a file."""
        found = [one for one in self.versions(question_id) if one.how in _BY_HAND]
        return found[-1] if found else None

    def seal(self) -> Seal | None:
        """The seal that the bank is under, or None."""
        return self.reviews.sealed(self.bank_id)

    def failing(
        self, stop: Callable[[], bool], told: Callable[[float], None] | None = None
    ) -> tuple[str, ...]:
        """The ids of all questions that a check finds wrong or doubtful; for a thread."""
        found: list[str] = []
        every = self.whole().questions
        for at, question in enumerate(every):
            if stop():
                break
            if told is not None and at % _TELL == 0:
                told(at / len(every))
            if check(question):
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
        ids = self.ids()
        taken = set(ids)
        fresh: list[Question] = []
        for question in questions:
            own = _free(question.id or "q", taken)
            taken.add(own)
            fresh.append(replace(question, id=own))
        self.hold((after,) if after else ids[-1:])
        last = self._held.get(after or (ids[-1] if ids else ""))
        start = last.position + 1 if last else 0
        room = Room(last.position, len(fresh)) if after and last else None
        come = tuple(Placed(one, start + at) for at, one in enumerate(fresh))
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
        places = self.banks.places(self.bank_id)
        going = [one for one in places if one in set(ids)]
        if to in going or to not in places:
            return
        order = [one for one in places if one not in set(going)]
        at = order.index(to) + behind
        order[at:at] = going
        moves = tuple(
            Move(own, places[own], place)
            for own, place in zip(order, places.values(), strict=True)
            if places[own] != place
        )
        if moves:
            self._take(Step(label, (), (), moves=moves))

    def name(self, title: str, label: str) -> None:
        """Give the bank another title."""
        if title != self.title:
            self._take(Step(label, (), (), key="title", titles=(self.title, title)))

    def check(self, questions: Sequence[Question], who: str = "") -> None:
        """Write down that `who` found the questions in order."""
        for question in questions:
            self.reviews.check(self.bank_id, question, who or self.who, clock.wall())
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
        self._write(_reversed(step) if back else step, "undone" if back else step.how)
        source.pop()
        target.append(replace(step, key=""))
        self._tell(step)
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
        self.keep(step, media, how)
        self._note_kept(step)

    def _note_kept(self, step: Step) -> None:
        if step.room is not None:
            self._held.clear()  # the others stand elsewhere now
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
            self.moved.emit()
        self.stepped.emit()


def _reversed(step: Step) -> Step:
    """The step that takes `step` back."""
    room = Room(step.room.after, -step.room.count) if step.room is not None else None
    moves = tuple(Move(one.question, one.after, one.before) for one in step.moves)
    titles = step.titles and (step.titles[1], step.titles[0])
    return Step(step.label, step.come, step.gone, room, moves=moves, titles=titles)


def _free(wanted: str, taken: set[str]) -> str:
    """`wanted`, or the first number behind it that makes it free."""
    if wanted not in taken:
        return wanted
    stem = wanted.rstrip("0123456789") or wanted
    number = len(taken) + 1
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"
