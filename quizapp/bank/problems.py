"""What is wrong or doubtful, said in words, and what the reading of a file yields."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quizapp.bank.question import Bank
from quizapp.bank.words import Words

Severity = Literal["error", "warning"]


class Problem(Struct, frozen=True):
    """One thing that is wrong (error) or doubtful (warning).

    `where` is for a person: `line 31` or the id of the question. `line` (from 1, 0: unknown) and
    `question` (an id, or empty) say the same to the program.
    """

    code: str
    severity: Severity
    where: str
    words: Words
    line: int = 0
    question: str = ""


class Unread(Struct, frozen=True):
    """A stretch of a file that is no question: its place, its text, and why it was passed by."""

    where: str
    text: str
    why: Words | None = None


class Look(Struct, frozen=True):
    """How a raw text looks in its file from `start` to before `end`.

    `colour:FF0000`, `highlight:yellow`, `shade:FFFF00`, `fill:FFFF00`, `bold`, `underline`,
    `emphasis`; colours also by the names that their format has for them.
    """

    start: int
    end: int
    look: str


class Reading(Struct, frozen=True):
    """What was read: the bank, the problems in the order of the file, and what was left out.

    `skipped` counts the blocks left out; `unread` shows them and the text between the questions.
    `lines` holds the line (from 1) at which each question of the bank begins, in their order;
    `raw` the text that each was read from, `looks` how that text looks in the file. All are empty
    where the source has no such thing.
    """

    bank: Bank
    problems: tuple[Problem, ...] = ()
    skipped: int = 0
    lines: tuple[int, ...] = ()
    raw: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    form: str = "quizapp-bank"
    """The format, as the command line names it: quizapp-bank, docx, txt, xlsx, csv, gift …"""
    looks: tuple[tuple[Look, ...], ...] = ()


def error(words: Words, where: str = "", line: int = 0, question: str = "") -> Problem:
    """A problem that must be mended before the question can be asked."""
    return _problem("error", words, where, line, question)


def warning(words: Words, where: str = "", line: int = 0, question: str = "") -> Problem:
    """A problem that a person should look at."""
    return _problem("warning", words, where, line, question)


def _problem(severity: Severity, words: Words, where: str, line: int, question: str) -> Problem:
    place = where or (f"line {line}" if line else question)
    return Problem(words.code, severity, place, words, line, question)
