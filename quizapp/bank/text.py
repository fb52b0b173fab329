"""Our own format: a bank as text that a person can write in any editor.

Grammar (a line ends at LF, CR LF or CR; a byte order mark is dropped; blank lines mean nothing):

    file      = "quizapp-bank 1" { "title:" text | "note:" text | comment } { block }
    comment   = "//" anything                       only at the very beginning of a line; not kept
    block     = "##" KIND [ID] { field | option | partner | comment }
    field     = NAME ( ":" | "：" ) text            NAME in small or capital letters, or Chinese
    option    = "-" [ "[" MARK "]" ] text
    partner   = "+" [ "[" MARK "]" ] text           the right sides of a matching question
    text      = rest of the line { continuation }   blanks at its ends are dropped
              | a JSON string in double quotes
    continuation = (two spaces | tab | U+3000) rest of the line     joined by a line feed

KIND, NAME and the words of a value are listed in `spelling`; how a key stands is in `keys`. The
whole, with a sample, is told to writers of banks in docs/bank-format.md.

Law: `parse(write(bank)).bank == bank` for every bank whose ids are valid (`valid_id`) and unique
and in which a question without a key is a draft (an info question needs none).

A block that cannot be read never costs the rest: where its kind is known it becomes a draft, else
it is left out, and both are named with their line. A key is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from quizapp.bank.blocks import HEADER, Block, blocks_of, lines_of, told
from quizapp.bank.keys import Value, read_key, write_key
from quizapp.bank.problems import Problem, Reading, error, warning
from quizapp.bank.question import Bank, Citation, Kind, Question, Source, Status
from quizapp.bank.spelling import (
    DIFFICULTIES,
    KINDS,
    STATUSES,
    badly_quoted,
    carries,
    fold,
    read_bars,
    read_list,
    read_text,
    whole,
    write_bars,
    write_list,
    write_text,
)
from quizapp.bank.words import QT_TRANSLATE_NOOP, words

VERSION = 1
TAG_DIVIDERS = ",，、;；"
MEDIA_DIVIDERS = ",，"

_HEADING = re.compile(r"##\s*(\S*)\s*(\S*)\s*(.*)")
T = TypeVar("T")

_ONLY_FOR = {"unit": (Kind.NUMERIC,), "title": ()}
_NO_ANSWER_LINE = (Kind.ORDERING, Kind.MATCHING, Kind.INFO)


class _Ids(Struct):
    """The ids that headings name, those given so far, and the number of the last one made."""

    named: set[str]
    used: set[str] = field(default_factory=set[str])
    last: int = 0

    def free(self) -> str:
        self.last += 1
        while f"q{self.last}" in self.named:
            self.last += 1
        return f"q{self.last}"


def valid_id(text: str) -> bool:
    """Whether a heading can carry this id: not empty, no blank, nothing invisible."""
    return len(text.split()) == 1 and carries(text)


def parse(text: str, file: str = "") -> Reading:
    """Read a bank; questions without a `source:` line get `file` and their line, if it is given."""
    head, *blocks = blocks_of(text)
    problems = [*_header(text), *told(head, "")]
    ids = _Ids({_heading(block)[1] for block in blocks})
    questions: list[Question] = []
    lines: list[int] = []
    for block in blocks:
        question = _question(block, file, ids)
        problems.extend(told(block, question.id if question else ""))
        if question:
            questions.append(question)
            lines.append(block.line)
    title, note = (_first(head, name) for name in ("title", "note"))
    bank = Bank(title, tuple(questions), note)
    return Reading(bank, tuple(problems), len(blocks) - len(questions), tuple(lines))


def write(bank: Bank) -> str:
    """The bank as text. ValueError where an id is not valid or stands twice."""
    ids = [question.id for question in bank.questions]
    for own in ids:
        if not valid_id(own):
            raise ValueError(f"not an id that the bank format can carry: {own!r}")
    if len(set(ids)) != len(ids):
        raise ValueError("an id stands twice in the bank")
    lines = [f"quizapp-bank {VERSION}", _line("title", write_text(bank.title))]
    if bank.note:
        lines.append(_line("note", write_text(bank.note)))
    blocks = ["\n".join(_question_lines(question)) for question in bank.questions]
    return "\n\n".join(["\n".join(lines), *blocks]) + "\n"


# Reading -----------------------------------------------------------------------------------------


def _header(text: str) -> Iterator[Problem]:
    first = next((line for line in lines_of(text) if line.strip()), "")
    found = HEADER.fullmatch(first.strip())
    if found is None:
        yield warning(
            words(
                "no-header",
                "Reading",
                QT_TRANSLATE_NOOP(
                    "Reading", "The first line is not 'quizapp-bank 1'; read as that format."
                ),
            ),
            line=1,
        )
    elif int(found[1]) > VERSION:
        yield error(
            words(
                "newer-format",
                "Reading",
                QT_TRANSLATE_NOOP(
                    "Reading",
                    "The file says version {version} of the format; this program knows {known}. "
                    "What it knows was read.",
                ),
                version=found[1],
                known=VERSION,
            ),
            line=1,
        )


def _heading(block: Block) -> tuple[str, str, str]:
    """Kind, id and whatever else stands in the heading."""
    found = _HEADING.fullmatch(block.heading)
    return (
        (fold(found[1]).removesuffix("题"), found[2], found[3].strip()) if found else ("", "", "")
    )


def _question(block: Block, file: str, ids: _Ids) -> Question | None:
    word, said, rest = _heading(block)
    kind = KINDS.get(word)
    if kind is None:
        fault = words(
            "kind-unknown",
            "Reading",
            QT_TRANSLATE_NOOP(
                "Reading", "'{heading}' names no kind of question; the block is left out."
            ),
            heading=block.heading[:60],
        )
        block.complain(block.line, fault)
        return None
    if rest:
        fault = words(
            "heading-too-long",
            "Reading",
            QT_TRANSLATE_NOOP(
                "Reading", "'{rest}' after the id is not understood; an id holds no blank."
            ),
            rest=rest[:60],
        )
        block.complain(block.line, fault)
    own = _own_id(block, said, ids)
    _question_marks(block, kind)
    question = _filled(block, kind, own)
    if question.source is None and file:
        question = replace(question, source=Source(file, f"line {block.line}"))
    return _settled(block, question)


def _own_id(block: Block, said: str, ids: _Ids) -> str:
    if valid_id(said) and said not in ids.used:
        ids.used.add(said)
        return said
    new = ids.free()
    if said:
        fault = words(
            "id-not-usable",
            "Reading",
            QT_TRANSLATE_NOOP(
                "Reading",
                "The id {id} stands twice or cannot be one; this question is called {new}.",
            ),
            id=said[:60],
            new=new,
        )
        block.complain(block.line, fault)
    return new


def _question_marks(block: Block, kind: Kind) -> None:
    """Tell what has no meaning for the kind: fields, marks, partners, a second answer."""
    for name, values in block.fields.items():
        answers = kind not in _NO_ANSWER_LINE if name == "answer" else True
        if kind not in _ONLY_FOR.get(name, (kind,)) or not answers:
            fault = words(
                "field-without-meaning",
                "Reading",
                QT_TRANSLATE_NOOP("Reading", "'{field}:' means nothing for this kind of question."),
                field=name,
            )
            block.complain(values[0].line, fault)
        elif name == "answer" and len(values) > 1 and kind is not Kind.BLANKS:
            fault = words(
                "answer-twice",
                "Reading",
                QT_TRANSLATE_NOOP("Reading", "'answer:' stands twice; which one holds?"),
            )
            block.complain(values[1].line, fault)
            values.clear()
            values.append(Value("", block.line))
    if kind is Kind.OPEN:
        for value in block.fields.get("answer", []):
            _said(block, value)
    sided = (Kind.SINGLE, Kind.MULTIPLE, Kind.ORDERING, Kind.MATCHING)
    idle = [*(() if kind in sided else block.options)]
    idle += [*(() if kind is Kind.MATCHING else block.partners)]
    for marked in idle:
        if marked.mark:
            fault = words(
                "mark-without-meaning",
                "Reading",
                QT_TRANSLATE_NOOP("Reading", "[{mark}] means nothing for this kind of question."),
                mark=marked.mark,
            )
            block.complain(marked.text.line, fault)


def _filled(block: Block, kind: Kind, own: str) -> Question:
    return Question(
        id=own,
        kind=kind,
        stem=_first(block, "stem"),
        options=tuple(_said(block, option.text) for option in block.options),
        partners=tuple(_said(block, partner.text) for partner in block.partners),
        key=read_key(kind, block.options, block.partners, block.fields, block.complain),
        explanation=_first(block, "explain"),
        difficulty=_word(block, "difficulty", DIFFICULTIES),
        points=_integer(block, "points"),
        seconds=_integer(block, "seconds"),
        tags=read_list(_raw(block, "tags"), TAG_DIVIDERS),
        media=read_list(_raw(block, "media"), MEDIA_DIVIDERS),
        citation=_citation(block),
        status=_word(block, "status", STATUSES) or Status.DRAFT,
        source=_source(block),
        note=_first(block, "note"),
        apart=read_list(_raw(block, "apart"), TAG_DIVIDERS),
    )


def _settled(block: Block, question: Question) -> Question:
    """A block that was not wholly understood, or that has no key, is a draft."""
    keyless = question.key is None and question.kind is not Kind.INFO
    if question.status is Status.READY and keyless and not block.faults:
        fault = words(
            "ready-without-key",
            "Reading",
            QT_TRANSLATE_NOOP("Reading", "Said to be ready, but has no key; read as a draft."),
        )
        block.complain(block.line, fault)
    return replace(question, status=Status.DRAFT) if block.faults else question


def _raw(block: Block, name: str) -> str:
    values = block.fields.get(name)
    return values[0].raw if values else ""


def _first(block: Block, name: str) -> str:
    values = block.fields.get(name)
    return _said(block, values[0]) if values else ""


def _said(block: Block, value: Value) -> str:
    if badly_quoted(value.raw):
        doubt = words(
            "quotes-kept",
            "Reading",
            QT_TRANSLATE_NOOP(
                "Reading", "This text in quotes is not valid JSON; it is taken with its quotes."
            ),
        )
        block.doubts.append((value.line, doubt))
    return read_text(value.raw)


def _word(block: Block, name: str, known: dict[str, T]) -> T | None:
    raw = _raw(block, name)
    if raw and fold(raw) not in known:
        _not_understood(block, name)
    return known.get(fold(raw))


def _integer(block: Block, name: str) -> int | None:
    raw = _raw(block, name)
    number = whole(raw)
    if raw and number is None:
        _not_understood(block, name)
    return number


def _citation(block: Block) -> Citation | None:
    raw = _raw(block, "cite")
    if not raw:
        return None
    places = read_bars(raw)
    sentence = whole(places[3] or "0") if len(places) == 4 else 0
    if len(places) not in (2, 3, 4) or sentence is None:
        _not_understood(block, "cite")
        return None
    return Citation(places[0], places[1], places[2] if len(places) > 2 else "", sentence)


def _source(block: Block) -> Source | None:
    raw = _raw(block, "source")
    places = read_bars(raw)
    if len(places) > 2:
        _not_understood(block, "source")
    file, where = (*places, "", "")[:2]
    return Source(file, where) if raw else None


def _not_understood(block: Block, name: str) -> None:
    value = block.fields[name][0]
    fault = words(
        "value-not-understood",
        "Reading",
        QT_TRANSLATE_NOOP("Reading", "'{field}: {value}' is not understood."),
        field=name,
        value=value.raw[:60],
    )
    block.complain(value.line, fault)


# Writing -----------------------------------------------------------------------------------------


def _question_lines(question: Question) -> Iterator[str]:
    key = write_key(question)
    yield f"## {question.kind.value} {question.id}"
    yield _line("stem", write_text(question.stem))
    for mark, text in zip(key.options, question.options, strict=True):
        yield f"- [{mark or ' '}] {write_text(text)}".rstrip(" ")
    for mark, text in zip(key.partners, question.partners, strict=True):
        yield f"+ [{mark or ' '}] {write_text(text)}".rstrip(" ")
    fields = [
        *key.fields,
        ("explain", write_text(question.explanation)),
        ("difficulty", question.difficulty.value if question.difficulty else ""),
        ("points", "" if question.points is None else str(question.points)),
        ("seconds", "" if question.seconds is None else str(question.seconds)),
        ("tags", write_list(question.tags, TAG_DIVIDERS) if question.tags else ""),
        ("media", write_list(question.media, MEDIA_DIVIDERS) if question.media else ""),
        ("cite", _cited(question.citation) if question.citation else ""),
        ("status", question.status.value if question.status is not Status.DRAFT else ""),
        ("source", _sourced(question.source) if question.source else ""),
        ("note", write_text(question.note)),
        ("apart", write_list(question.apart, TAG_DIVIDERS) if question.apart else ""),
    ]
    yield from (_line(name, value) for name, value in fields if value)


def _line(name: str, value: str) -> str:
    return f"{name}: {value}".rstrip(" ")


def _cited(citation: Citation) -> str:
    places = [citation.material, citation.part, citation.item, str(citation.sentence)]
    return write_bars(places if citation.sentence else places[: 3 if citation.item else 2])


def _sourced(source: Source) -> str:
    return write_bars([source.file, source.where] if source.where else [source.file])
