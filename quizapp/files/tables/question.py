"""One question from one entry, with everything that is doubtful about it."""

from __future__ import annotations

import re

from msgspec import Struct, field
from msgspec.structs import replace

from quizapp.bank.answers import letter
from quizapp.bank.keys import read_number
from quizapp.bank.question import Choices, Kind, Model, Question, Source, Status
from quizapp.bank.words import Words
from quizapp.files.table import Oddity, Role, cell, letters
from quizapp.files.tables import keys, stems
from quizapp.files.tables.answers import Answer, answer_of
from quizapp.files.tables.details import details_of
from quizapp.files.tables.kinds import Told, kind_of
from quizapp.files.tables.looks import LookHabits, shown_right
from quizapp.files.tables.options import (
    MOST_OPTIONS,
    inside,
    marked_right,
    same,
    split,
    without_labels,
)
from quizapp.files.tables.pairs import pairs
from quizapp.files.tables.rows import Entry, oddities
from quizapp.files.tables.words import said

LONGEST_STEM = 4000
LONGEST_OPTION = 1000

_TELLING = (Role.STEM, Role.OPTION, Role.OPTIONS, Role.ANSWER, Role.WRONG, Role.REST, Role.KIND)
_CHOSEN = (Role.OPTION, Role.OPTIONS, Role.WRONG, Role.REST)
_CHOICES = (Kind.SINGLE, Kind.MULTIPLE, "choice")
_WITH_OPTIONS = (Kind.SINGLE, Kind.MULTIPLE, Kind.ORDERING, Kind.MATCHING)
_UNIT_BEHIND = re.compile(r"(?:[(（]\s*[)）]|_{2,})\s*[^\s，。？！,.?!、；：()（）日月年]")


class Doubt(Struct, frozen=True):
    """Something to tell: its words, the row and column, and whether it makes a draft."""

    words: Words
    row: int
    column: int
    draft: bool = True


class Made(Struct):
    """A question and what is doubtful about it."""

    question: Question
    doubts: list[Doubt] = field(default_factory=list)


class Habits(Struct, frozen=True):
    """What the whole table shows: how answers count, and whether stems carry numbers."""

    count: keys.Count = keys.Count()
    numbered: bool = False
    by_number: bool = False
    """Answers are numbers by the rule of the format (Kahoot)."""
    looks: LookHabits = LookHabits({}, frozenset())


def question_of(entry: Entry, own: str, habits: Habits, source: Source) -> Made:
    """Make the question; what cannot be settled leaves it a draft."""
    return _Making(entry, habits).run(own, source)


class _Making:
    """One entry on its way to a question."""

    def __init__(self, entry: Entry, habits: Habits) -> None:
        self._entry, self._habits = entry, habits
        self._mapping = entry.mapping
        self._told: Told | None = None
        self._doubts: list[Doubt] = []
        self._extra: list[str] = []
        self._replaced: dict[tuple[int, int], str] = {}

    def run(self, own: str, source: Source) -> Made:
        entry = self._entry
        self._odd_cells()
        stem, self._told = self._stem()
        answer = answer_of(entry, self._replaced)
        if answer.disagree:
            one, other = answer.disagree
            self._doubt(said("ANSWERS_DISAGREE", one=one, other=other), Role.ANSWER)
        options = self._options(answer)
        stem, answer = self._key_inside(stem, answer)
        if not options and (self._told in _CHOICES or keys.letters_only(answer.text)):
            stem, options = inside(stem)
            options = self._looked_at(options)
        kind = self._kind(stem, options, answer)
        question = self._keyed(Question(own, kind, stem, tuple(options), source=source), answer)
        question = self._described(question)
        ready = not any(doubt.draft for doubt in self._doubts)
        settled = question.key is not None or kind is Kind.INFO
        if not settled and ready:
            self._doubt(said("RULES_UNREAD" if self._ruled() else "NO_RIGHT_ANSWER"), Role.ANSWER)
        if not (ready and settled):
            question = replace(question, status=Status.DRAFT)
        return Made(question, self._doubts)

    # Cells --------------------------------------------------------------------------------------

    def _doubt(self, words: Words, role: Role, *, place: int = 0, draft: bool = True) -> None:
        found = [one.at for one in self._mapping.all(role) if one.place == place]
        at = found[0] if found else self._mapping.column(role)
        column = at if at is not None else self._mapping.column(Role.STEM) or 0
        self._doubts.append(Doubt(words, self._entry.row.number, column, draft))

    def _ruled(self) -> bool:
        """Whether a rule of the sheet may colour the right option."""
        return any(
            odd.oddity is Oddity.CONDITIONAL and role in _CHOSEN
            for _, odd, role, _ in oddities(self._entry)
        )

    def _odd_cells(self) -> None:
        for row, odd, role, _place in oddities(self._entry):
            text = cell(row, odd.column)
            telling = role in _TELLING
            doubt: Words | None = None
            match odd.oddity:
                case Oddity.UNCOUNTED if role not in (Role.NUMBER, Role.NOTHING):
                    doubt = said("FORMULA_EMPTY")
                case Oddity.FAULT:
                    doubt = said("ERROR_CELL", text=text)
                case Oddity.DATE if role not in (Role.NUMBER, Role.NOTHING):
                    doubt, telling = said("DATE_CELL", text=text), role is Role.ANSWER
                case Oddity.DATE_MADE if role not in (Role.NUMBER, Role.NOTHING):
                    doubt = said("DATE_MADE", text=text, typed=odd.shown)
                    stem = cell(self._entry.row, self._mapping.column(Role.STEM))
                    if role in _CHOSEN and _UNIT_BEHIND.search(stem):
                        # （ ）秒: a number was asked for, not a day.
                        self._replaced[row.number, odd.column] = odd.shown
                case _:
                    pass
            if doubt is not None:
                self._doubts.append(Doubt(doubt, row.number, odd.column, telling))

    def _stem(self) -> tuple[str, Told | None]:
        entry = self._entry
        stem = entry.text(Role.STEM) or entry.stem
        if entry.stem:
            at = self._mapping.column(Role.STEM) or 0
            cells = f"{letters(at)}{entry.row.number}"
            self._doubt(said("MERGED_CELLS", cells=cells), Role.STEM)
        told = self._told_kind()
        stem, tag = stems.tagged(stem)
        if tag is None and self._habits.numbered:
            stem = stems.without_number(stem)
        if len(stem) > LONGEST_STEM:
            self._doubt(said("TEXT_TOO_LONG", length=len(stem), limit=LONGEST_STEM), Role.STEM)
        return stem, told or tag

    def _told_kind(self) -> Told | None:
        """The kind that the row, its section, its sheet or the rows above name."""
        entry = self._entry
        text = entry.text(Role.KIND)
        if self._mapping.column(Role.REST) is not None:
            return None
        if text:
            kind = kind_of(text)
            if kind is None:
                self._doubt(said("KIND_UNKNOWN", text=text), Role.KIND)
            return kind
        section = entry.section.kind if entry.section else None
        return section or self._mapping.kind or entry.carried

    # Options ------------------------------------------------------------------------------------

    def _options(self, answer: Answer) -> list[str]:
        entry = self._entry
        columns = self._mapping.all(Role.OPTION)
        at = self._mapping.column(Role.OPTIONS)
        if entry.below:
            options = entry.below
        elif at is not None and len(entry.rows) > 1:
            rows = [self._cell(row.number, at, cell(row, at)) for row in entry.rows]
            options = without_labels([text for text in rows if text])
        elif at is not None and (text := cell(entry.row, at)):
            options = split(self._cell(entry.row.number, at, text))
        else:
            options = [""] * (max((one.place for one in columns), default=-1) + 1)
            for one in columns:
                options[one.place] = self._cell(entry.row.number, one.at, cell(entry.row, one.at))
            while options and not options[-1]:
                options.pop()
            options = without_labels(options)
        if answer.wrong and answer.text:
            options = [answer.text, *answer.wrong]
        elif answer.wrong:
            options = list(answer.wrong)
        return self._looked_at(options)

    def _cell(self, row: int, column: int, text: str) -> str:
        return self._replaced.get((row, column), text)

    def _looked_at(self, options: list[str]) -> list[str]:
        if len(options) > MOST_OPTIONS:
            self._doubt(said("TOO_MANY_OPTIONS", limit=MOST_OPTIONS), Role.OPTION)
            options = options[:MOST_OPTIONS]
        first: dict[str, int] = {}
        for at, text in enumerate(options):
            role = Role.OPTION if self._mapping.all(Role.OPTION) else Role.OPTIONS
            if not text:
                self._doubt(said("OPTION_GAP", name=letter(at)), role, place=at)
                continue
            if len(text) > LONGEST_OPTION:
                words = said("TEXT_TOO_LONG", length=len(text), limit=LONGEST_OPTION)
                self._doubt(words, role, place=at)
            before = first.setdefault(same(text), at)
            if before != at:
                names = {"one": letter(before), "other": letter(at)}
                self._doubt(said("DUPLICATE_OPTION", text=text, **names), role, place=at)
        return options

    def _key_inside(self, stem: str, answer: Answer) -> tuple[str, Answer]:
        """A key in the stem's own bracket, where no cell holds one."""
        if answer.text or answer.right or answer.wrong:
            return stem, answer
        bare, inside = stems.key_inside(stem)
        return (bare, Answer(inside)) if inside else (stem, answer)

    # Kind and key -------------------------------------------------------------------------------

    def _kind(self, stem: str, options: list[str], answer: Answer) -> Kind:
        told = self._told
        if isinstance(told, Kind):
            return told
        several = keys.looks_several(answer.text) or len(answer.right) > 1
        if len(options) > 1:
            if told is None and keys.truths(options):
                return Kind.TRUEFALSE
            return Kind.MULTIPLE if several else Kind.SINGLE
        if options or told == "choice" or keys.letters_only(answer.text):
            # Letters without options: those are missing, and B is no answer to anything else.
            return Kind.MULTIPLE if several else Kind.SINGLE
        if stems.has_line(stem):
            return Kind.BLANKS
        truth_told = keys.true_or_false(answer.text, (), self._habits.count).key is not None
        if truth_told and keys.plain(answer.text) not in ("0", "1"):
            return Kind.TRUEFALSE
        return Kind.BLANKS if stems.hollow(stem) and answer.text else Kind.OPEN

    def _keyed(self, question: Question, answer: Answer) -> Question:
        """The question with its key, its kind as the key shows it."""
        rest = self._mapping.column(Role.REST) is not None
        if rest or question.kind is Kind.MATCHING:
            paired = pairs(
                question,
                answer,
                self._entry.text(Role.PARTNERS),
                typed=bool(self._entry.text(Role.KIND)) and rest,
            )
            if paired is not None:
                question, found = paired
                return self._settled(question, found)
        if question.kind in (Kind.SINGLE, Kind.MULTIPLE):
            return self._chosen(question, answer)
        if question.kind is Kind.BLANKS:
            stem, count, added = stems.with_blanks(question.stem)
            question = replace(question, stem=stem)
            if added and answer.text:
                self._doubt(said("BLANK_ADDED"), Role.STEM, draft=False)
            found = keys.blanks(answer.text, count) if answer.text else keys.Found()
            return self._settled(question, found)
        if not answer.text and not answer.right:
            return question
        return self._settled(question, self._other_key(question, answer))

    def _other_key(self, question: Question, answer: Answer) -> keys.Found:
        match question.kind:
            case Kind.TRUEFALSE if answer.right:
                marked = question.options[answer.right[0]]
                return keys.true_or_false(marked, (), self._habits.count)
            case Kind.TRUEFALSE:
                return keys.true_or_false(answer.text, question.options, self._habits.count)
            case Kind.NUMERIC:
                number = read_number(answer.text, self._entry.text(Role.UNIT))
                words = said("NUMBER_UNCLEAR", answer=answer.text)
                return keys.Found(number, None if number else words)
            case Kind.ORDERING:
                return keys.order(answer.text, len(question.options))
            case Kind.OPEN:
                return keys.Found(Model(answer.text))
            case _:
                return keys.Found()

    def _chosen(self, question: Question, answer: Answer) -> Question:
        options, marked = marked_right(question.options)
        question = replace(question, options=tuple(options))
        if len(options) < 2:
            self._doubt(said("TOO_FEW_OPTIONS"), Role.OPTION)
        if answer.wrong:
            found = keys.Found(Choices((0,)) if answer.text else None)
        elif answer.right:
            found = keys.Found(Choices(answer.right))
        elif not answer.text:
            return self._settled(*self._by_looks(question, marked))
        else:
            found = keys.choice(
                answer.text, options, self._habits.count, numbers=self._habits.by_number
            )
        if isinstance(found.key, Choices):
            if any(not options[at] for at in found.key.right):
                listed = ", ".join(letter(at) for at, text in enumerate(options) if text)
                words = said("ANSWER_RANGE", answer=answer.text, options=listed or "–")
                found = keys.Found(doubt=words)
            elif marked and answer.text and found.key.right != marked:
                names = "".join(letter(at) for at in marked)
                words = said("ANSWERS_DISAGREE", one=answer.text, other=names)
                found = keys.Found(doubt=words)
            elif words := self._contradicted(found.key.right):
                found = keys.Found(doubt=words)
            else:
                question = self._counted(question, found.key, answer)
        return self._settled(question, found)

    def _contradicted(self, right: tuple[int, ...]) -> Words | None:
        """Whether a colour calls another option right, in a table whose keys are coloured."""
        looks = self._habits.looks
        shown = shown_right(self._entry, looks).right if looks.trusted else ()
        if not shown or shown == right:
            return None
        one, other = ("".join(map(letter, places)) for places in (right, shown))
        return said("ANSWERS_DISAGREE", one=one, other=other)

    def _by_looks(self, question: Question, marked: tuple[int, ...]) -> tuple[Question, keys.Found]:
        """A key from signs behind the options, or from the colour of their cells."""
        shown = shown_right(self._entry, self._habits.looks)
        right = marked or shown.right
        if marked and shown.right and marked != shown.right:
            one, other = ("".join(map(letter, places)) for places in (marked, shown.right))
            return question, keys.Found(doubt=said("ANSWERS_DISAGREE", one=one, other=other))
        if right and max(right) >= len(question.options):
            return question, keys.Found()
        if len(right) > 1 and not marked:
            if self._told is Kind.SINGLE:
                names = "".join(map(letter, right))
                self._doubt(said("KIND_DIFFERS", answer=names), Role.ANSWER)
            question = replace(question, kind=Kind.MULTIPLE)
        if not right:
            return question, keys.Found(doubt=shown.doubt)
        return question, keys.Found(Choices(right))

    def _counted(self, question: Question, key: Choices, answer: Answer) -> Question:
        """A key of several options makes the question multiple, if something says it may be."""
        if len(key.right) < 2 or (question.kind is Kind.MULTIPLE and self._allowed(answer)):
            return question
        if question.kind is Kind.SINGLE and self._told is Kind.SINGLE:
            self._doubt(said("KIND_DIFFERS", answer=answer.text), Role.ANSWER)
        elif not self._allowed(answer):
            self._doubt(said("KIND_UNSURE", answer=answer.text), Role.ANSWER)
        return replace(question, kind=Kind.MULTIPLE)

    def _allowed(self, answer: Answer) -> bool:
        """Whether several right options are meant: told so, or not the only such row."""
        declared = self._told
        several = self._habits.count.several > 1 or self._habits.by_number
        several = several or keys.divided(answer.text)
        return (
            declared in (Kind.MULTIPLE, "choice")
            or bool(answer.right)
            or (declared is None and several)
        )

    def _settled(self, question: Question, found: keys.Found) -> Question:
        if found.doubt is not None:
            self._doubt(found.doubt, Role.ANSWER, draft=found.key is None)
        if found.explanation:
            self._extra.append(found.explanation)
        if question.kind not in _WITH_OPTIONS and found.key is not None:
            if question.options and question.kind is not Kind.TRUEFALSE:
                listed = "; ".join(question.options)
                self._doubt(said("OPTIONS_LEFT", text=listed), Role.OPTION, draft=False)
            question = replace(question, options=())
        return replace(question, key=found.key)

    def _described(self, question: Question) -> Question:
        """The question with everything that is not its key."""
        details = details_of(self._entry)
        for words, role, draft in details.doubts:
            self._doubt(words, role, draft=draft)
        explained = [self._entry.text(Role.EXPLANATION), *self._extra]
        return replace(
            question,
            explanation="\n".join(dict.fromkeys(text for text in explained if text)),
            difficulty=details.difficulty,
            points=details.points,
            seconds=details.seconds,
            tags=details.tags,
            note=details.note,
            status=details.status,
        )
