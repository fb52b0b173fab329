"""Aiken, the plainest format for single choice, and what its tools write besides.

    question = stem line { stem line } option option { option } answer { comment }
    option   = LETTER ( "." | ")" ) text           LETTER: A, B, C … in this order
    answer   = "ANSWER:" LETTER
    comment  = "Feedback:" text                     explains the answer

No empty line is needed. The text is never HTML. A stem of several lines is kept whole, which
Moodle does not do; several letters make a multiple choice; a line of text between two options
belongs to the first. What is no question is shown as unread: headings, categories, and blocks
with an answer but without lettered options.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct, field

from quizapp.bank.problems import Reading
from quizapp.bank.question import Choices, Kind, Question
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.encoding import text_of
from quizapp.files.gathering import Gathering, Place, Tell, silent

FORM = "aiken"
OPTION = re.compile(r"\s*([A-Z])[.)．）、]\s*(\S.*)")
ANSWER = re.compile(r"\s*ANSWER\s*[:：]\s*(.*)", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z](?:[\s,;、，]*[A-Z])*")
_COMMENT = re.compile(r"\s*(?:Feedback|Explanation|gfeed)\s*[:：.]\s*(\S.*)", re.IGNORECASE)
# How a dialect heads its blocks; it says nothing that options and answer do not.
_TYPE = re.compile(r"(?:multi(?:ple)? ?choice|multichoice|singlechoice)", re.IGNORECASE)


class Line(NamedTuple):
    """A line that is not empty, with its number from 1."""

    number: int
    text: str


class Block(Struct):
    """A question as it grows."""

    stem: list[Line] = field(default_factory=list[Line])
    options: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    raw: list[str] = field(default_factory=list[str])
    tail: list[Line] = field(default_factory=list[Line])
    doubts: list[Words] = field(default_factory=list[Words])
    notes: list[Words] = field(default_factory=list[Words])
    key: str = ""
    explanation: str = ""
    answered: int = 0
    gap: bool = False


def read(content: bytes, name: str, tell: Tell = silent) -> Reading:
    """Read an Aiken file."""
    text, guess = text_of(content)
    gathering = Gathering(name, FORM)
    if guess:
        gathering.note(guess)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    block = Block()
    for number, line in enumerate(lines, 1):
        if number % 500 == 0:
            tell(number / len(lines))
        block = _step(gathering, block, Line(number, line.strip()))
    _finish(gathering, block)
    return gathering.reading()


def _step(gathering: Gathering, block: Block, line: Line) -> Block:
    """Put one line where it belongs; the block that the next line belongs to."""
    comment = _COMMENT.fullmatch(line.text)
    if block.answered and comment:
        block.explanation = f"{block.explanation}\n{comment[1]}".strip()
        block.raw.append(line.text)
        return block
    if block.answered and line.text:
        _finish(gathering, block)
        block = Block()
    if not line.text:
        block.gap = True
        return block
    option, answer = OPTION.fullmatch(line.text), ANSWER.fullmatch(line.text)
    if answer:
        _answered(block, line, answer[1])
    elif option:
        block = _option(gathering, block, line, option)
    else:
        block = _text(gathering, block, line)
    block.gap = False
    return block


def _option(gathering: Gathering, block: Block, line: Line, option: re.Match[str]) -> Block:
    letter, text = option[1], option[2].strip()
    expected = chr(ord("A") + len(block.options))
    if letter == "A" and block.options:
        block = _restarted(gathering, block)
    elif letter != expected and block.options:
        block.doubts.append(_letters(letter, expected))
    _join_tail(block)
    block.options.append((letter, text))
    block.raw.append(line.text)
    return block


def _restarted(gathering: Gathering, block: Block) -> Block:
    """An A after options: the question above has no answer; its last text is the next stem."""
    following = Block(stem=block.tail, raw=[line.text for line in block.tail])
    if block.tail:
        block.raw = block.raw[: -len(block.tail)]
    block.tail = []
    _finish(gathering, block)
    return following


def _text(gathering: Gathering, block: Block, line: Line) -> Block:
    if block.options and block.gap:
        _finish(gathering, block)
        block = Block()
    if block.stem and block.gap and not block.options:
        _above(gathering, block)
        block = Block(notes=[_text_above()])
    (block.tail if block.options else block.stem).append(line)
    block.raw.append(line.text)
    return block


def _above(gathering: Gathering, block: Block) -> None:
    first = block.stem[0]
    gathering.leave(Place(first.number, "", "\n".join(block.raw)))


def _join_tail(block: Block) -> None:
    """Text after an option belongs to it."""
    if block.tail:
        letter, text = block.options[-1]
        more = "\n".join(line.text for line in block.tail)
        block.options[-1] = (letter, f"{text}\n{more}")
        block.notes.append(_long_option(letter))
        block.tail = []


def _answered(block: Block, line: Line, said: str) -> None:
    _join_tail(block)
    block.key = said.strip()
    block.answered = line.number
    block.raw.append(line.text)


def _finish(gathering: Gathering, block: Block) -> None:
    """Hand on a block as a question, a skip, or text."""
    _join_tail(block)
    stem = [line for line in block.stem if not _TYPE.fullmatch(line.text)]
    number = (stem or block.stem)[0].number if block.stem else block.answered
    place = Place(number, "", "\n".join(block.raw))
    if not block.options:
        if block.answered:
            gathering.pass_by(place, _no_options())
        else:
            gathering.leave(place)
        return
    if not stem:
        gathering.pass_by(Place(block.answered, "", place.raw), _no_stem())
        return
    if len(stem) > 1:
        block.notes.append(_long_stem())
    key = _key(block)
    question = Question(
        id="",
        kind=Kind.MULTIPLE if key and len(key.right) > 1 else Kind.SINGLE,
        stem="\n".join(line.text for line in stem),
        options=tuple(text for _, text in block.options),
        key=key,
        explanation=block.explanation,
    )
    gathering.take(question, place, block.doubts, block.notes)


def _key(block: Block) -> Choices | None:
    if not block.answered:
        block.doubts.append(_no_answer())
        return None
    letters = [letter for letter, _ in block.options]
    named = re.findall("[A-Z]", block.key) if _LETTERS.fullmatch(block.key) else []
    if not named or not set(named) <= set(letters):
        block.doubts.append(_range(block.key, letters))
        return None
    if len(set(named)) > 1:
        block.notes.append(_several(block.key))
    return Choices(tuple(sorted(letters.index(letter) for letter in set(named))))


def _letters(letter: str, expected: str) -> Words:
    return words(
        "OPTION_LETTERS",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "Option {letter} stands where {expected} was expected. Kept as a draft; check the "
            "options and the answer.",
        ),
        letter=letter,
        expected=expected,
    )


def _no_answer() -> Words:
    return words(
        "NO_RIGHT_ANSWER",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "No line 'ANSWER:' after the options. Kept as a draft; mark the right one."
        ),
    )


def _range(said: str, letters: list[str]) -> Words:
    return words(
        "ANSWER_RANGE",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "ANSWER: {answer}, but the options are {letters}. Kept as a draft; mark the right one.",
        ),
        answer=said[:40],
        letters=", ".join(letters),
    )


def _several(said: str) -> Words:
    return words(
        "SEVERAL_ANSWERS",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "ANSWER: {answer} names several; read as a multiple choice. Check it."
        ),
        answer=said[:40],
    )


def _no_options() -> Words:
    return words(
        "NO_OPTIONS",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "An answer, but no options A., B. … before it. Left out; write the options with "
            "capital letters.",
        ),
    )


def _no_stem() -> Words:
    return words(
        "NO_STEM",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "Options without a question above them. Left out; write the question there."
        ),
    )


def _long_stem() -> Words:
    return words(
        "LONG_STEM",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The question takes several lines, all of which were kept; check its beginning.",
        ),
    )


def _long_option(letter: str) -> Words:
    return words(
        "LONG_OPTION",
        "Files",
        QT_TRANSLATE_NOOP("Files", "Option {letter} goes on in the next line; check it."),
        letter=letter,
    )


def _text_above() -> Words:
    return words(
        "TEXT_ABOVE",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "Text above this question was passed by; look whether it belongs to the question.",
        ),
    )
