"""The answer of an entry: from one cell or several, or from marks beside the options."""

from __future__ import annotations

from collections.abc import Mapping as Replaced

from msgspec import Struct

from quizapp.bank.spelling import fold, truth
from quizapp.files.table import Role, cell
from quizapp.files.tables.rows import Entry


class Answer(Struct, frozen=True):
    """What stands as the answer.

    `right` are options that are marked beside themselves; `wrong` the texts of wrong options,
    where `text` is then the right one; `disagree` two answers that differ.
    """

    text: str = ""
    right: tuple[int, ...] = ()
    wrong: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    disagree: tuple[str, str] | None = None


def answer_of(entry: Entry, replaced: Replaced[tuple[int, int], str]) -> Answer:
    """Collect the answer from wherever the table keeps it."""
    mapping = entry.mapping

    def texts(role: Role) -> tuple[str, ...]:
        found = ((one.at, cell(entry.row, one.at)) for one in mapping.all(role))
        return tuple(
            text for at, was in found if (text := replaced.get((entry.row.number, at), was))
        )

    if len(entry.rows) > 1 and (right := _flags(entry)):
        return Answer(right=right)
    columns = mapping.all(Role.ANSWER)
    given = texts(Role.ANSWER)
    if any(column.place for column in columns):
        return Answer("\n".join(given))
    if not given and len(entry.rows) > 1:
        given = _below(entry)
    different = tuple(dict.fromkeys(given))
    if len(different) > 1:
        return Answer(disagree=(different[0], different[1]))
    text = different[0] if different else ""
    return Answer(text, wrong=texts(Role.WRONG), rest=texts(Role.REST))


def _flags(entry: Entry) -> tuple[int, ...]:
    """The options whose rows are marked as right; empty where marks are not what is meant."""
    at = entry.mapping.column(Role.FLAG)
    option = entry.mapping.column(Role.OPTIONS)
    rows = [row for row in entry.rows if cell(row, option)]
    if at is not None:
        marks = [_marked(cell(row, at)) for row in rows]
        return tuple(one for one, mark in enumerate(marks) if mark) if None not in marks else ()
    at = entry.mapping.column(Role.ANSWER)
    texts = [cell(row, at) for row in rows]
    filled = [text for text in texts if text]
    lone_letter = len(filled) == 1 and filled[0] == texts[0] and fold(filled[0]).isascii()
    if not filled or lone_letter or any(truth(text) is None for text in filled):
        return ()
    return tuple(one for one, text in enumerate(texts) if text and truth(text))


def _marked(text: str) -> bool | None:
    """Whether a mark says right; None where it says neither."""
    if fold(text) in ("", "0"):
        return False
    return True if fold(text) in ("1", "*", "答案") else truth(text)


def _below(entry: Entry) -> tuple[str, ...]:
    """The answer where it stands on a later row of the question."""
    at = entry.mapping.column(Role.ANSWER)
    return tuple(text for row in entry.rows[1:] if (text := cell(row, at)))
