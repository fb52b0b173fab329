"""What a format module gathers while it reads: questions, doubts, and what was passed by.

A question with a doubt is a draft; one with notes alone stays ready. What the checks call an error
is a doubt as well: nothing that cannot be asked is handed on as ready.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct
from msgspec.structs import replace

from quizapp.bank.checks import check
from quizapp.bank.problems import Look, Problem, Reading, Unread, error, warning
from quizapp.bank.question import Bank, Kind, Question, Source, Status
from quizapp.bank.text import valid_id
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.refusal import Unreadable

MOST_QUESTIONS = 20_000
MOST_OPTIONS = 100
LONGEST_TEXT = 20_000
LONGEST_ID = 60
_RAW_SHOWN = 4_000

Tell = Callable[[float], None]
"""Told how far the reading is, from 0 to 1; may raise to stop it."""


def silent(_share: float) -> None:
    """Tell nobody."""


class Place(Struct, frozen=True):
    """Where a block stands: its line (0: unknown), the same in words, its raw text and looks."""

    line: int = 0
    name: str = ""
    raw: str = ""
    looks: tuple[Look, ...] = ()

    @property
    def where(self) -> str:
        """For a person: `line 12`, or the name of the place."""
        return self.name or f"line {self.line}"


class Skip(Exception):
    """A block that is no question of ours; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


def skip(code: str, text: str, **fields: str | int | float | Words) -> Skip:
    """Make a `Skip`; `text` comes marked by `QT_TRANSLATE_NOOP("Files", …)` at the call."""
    return Skip(words(code, "Files", text, **fields))


class Gathering:
    """The reading of one file as it grows."""

    def __init__(self, file: str, form: str) -> None:
        self.title = ""
        self._file, self._form = file, form
        self._questions: list[Question] = []
        self._problems: list[Problem] = []
        self._unread: list[Unread] = []
        self._lines: list[int] = []
        self._raw: list[str] = []
        self._looks: list[tuple[Look, ...]] = []
        self._skipped = 0
        self._wished: set[str] = set()

    def __len__(self) -> int:
        return len(self._questions)

    def take(
        self, question: Question, place: Place, doubts: Iterable[Words], notes: Iterable[Words]
    ) -> None:
        """Keep a question; it is ready unless there is a doubt."""
        if len(self._questions) >= MOST_QUESTIONS:
            self.pass_by(place, _too_many())
            return
        too_long = _too_long(question)
        if too_long:
            self.pass_by(place, too_long)
            return
        own = self._id(question.id)
        source = question.source or Source(self._file, place.where)
        question = replace(question, id=own, status=Status.READY, source=source)
        reasons = [*doubts]
        if question.kind is not Kind.INFO and question.stem and not question.stem.strip("_ \n."):
            reasons.append(_gap_alone())
        if not reasons:
            reasons = [one.words for one in check(question) if one.severity == "error"]
        if reasons:
            question = replace(question, status=Status.DRAFT)
        self._questions.append(question)
        self._lines.append(place.line)
        self._raw.append(place.raw[:_RAW_SHOWN])
        self._looks.append(tuple(one for one in place.looks if one.end <= _RAW_SHOWN))
        self._problems += [error(one, place.where, place.line, own) for one in reasons]
        self._problems += [warning(one, place.where, place.line, own) for one in notes]

    def pass_by(self, place: Place, why: Words) -> None:
        """Leave out a block that ought to be a question, and say so."""
        self._skipped += 1
        self._problems.append(error(why, place.where, place.line))
        self._unread.append(Unread(place.where, place.raw[:_RAW_SHOWN], why))

    def leave(self, place: Place, why: Words | None = None) -> None:
        """Keep text that is no question, to be shown as unread."""
        if place.raw.strip():
            self._unread.append(Unread(place.where, place.raw[:_RAW_SHOWN], why))

    def note(self, doubt: Words, place: Place | None = None) -> None:
        """Tell something that belongs to the file or to a place in it, not to one question."""
        place = place or Place(name=self._file)
        self._problems.append(warning(doubt, place.where, place.line))

    def reading(self) -> Reading:
        """The whole. `Unreadable` where there is no question, and why."""
        if not self._questions:
            self._refuse_nothing()
        bank = Bank(self.title, tuple(self._questions))
        return self._made(bank)

    def reading_or_nothing(self) -> Reading:
        """The whole, also where there is no question in it."""
        return self._made(Bank(self.title, tuple(self._questions)))

    def _made(self, bank: Bank) -> Reading:
        return Reading(
            bank,
            tuple(self._problems),
            self._skipped,
            tuple(self._lines),
            tuple(self._raw),
            tuple(self._unread),
            self._form,
            tuple(self._looks),
        )

    def _refuse_nothing(self) -> None:
        """Where nothing could be read, the first reason is the reason for the whole file.

        Questions of kinds that nobody here can hold are different: they are listed, not refused.
        """
        faults = [one.words for one in self._problems if one.severity == "error"]
        damage = next((one for one in faults if one.code != "TYPE_SKIPPED"), None)
        if damage:
            raise Unreadable(damage)
        if not faults:
            raise Unreadable(no_questions())

    def _id(self, wish: str) -> str:
        if wish and valid_id(wish) and len(wish) <= LONGEST_ID and wish not in self._wished:
            self._wished.add(wish)
            return wish
        number = len(self._questions) + 1
        while f"q{number}" in self._wished:
            number += 1
        self._wished.add(f"q{number}")
        return f"q{number}"


def no_questions() -> Words:
    """Why a file without any question is refused."""
    return words(
        "NO_QUESTIONS",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "No questions were found. Is this the right file, and its right format?"
        ),
    )


def _gap_alone() -> Words:
    return words(
        "GAP_ALONE",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "There is a gap, but no text around it. Kept as a draft; write the question."
        ),
    )


def _too_many() -> Words:
    return words(
        "TOO_MANY_QUESTIONS",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "The file holds more than {most} questions; the rest was left out. Divide it."
        ),
        most=MOST_QUESTIONS,
    )


def _too_long(question: Question) -> Words | None:
    if len(question.options) > MOST_OPTIONS or len(question.partners) > MOST_OPTIONS:
        return words(
            "TOO_MANY_OPTIONS",
            "Files",
            QT_TRANSLATE_NOOP(
                "Files", "The question has more than {most} options and was left out."
            ),
            most=MOST_OPTIONS,
        )
    texts = (question.stem, question.explanation, *question.options, *question.partners)
    if any(len(text) > LONGEST_TEXT for text in texts):
        return words(
            "TEXT_TOO_LONG",
            "Files",
            QT_TRANSLATE_NOOP(
                "Files",
                "A text of the question has more than {most} characters; the question was left "
                "out. Shorten it or divide it.",
            ),
            most=LONGEST_TEXT,
        )
    return None
