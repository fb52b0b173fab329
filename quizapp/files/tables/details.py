"""What a row tells of a question besides its key: points, time, difficulty, tags, sources."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from msgspec import Struct, field

from quizapp.bank.question import Difficulty, Status
from quizapp.bank.spelling import DIFFICULTIES, STATUSES, fold, read_list, whole
from quizapp.bank.text import TAG_DIVIDERS
from quizapp.bank.words import Words
from quizapp.files.table import Role, cell
from quizapp.files.tables.rows import Entry
from quizapp.files.tables.words import said

MOST_POINTS = 1000

_HAN = re.compile("[\u4e00-\u9fff]")
_SECONDS = re.compile(r"(\d{1,5})\s*(?:s|秒|sec.*)?")
_DIFFICULTIES = {
    **DIFFICULTIES,
    **dict.fromkeys(("较易", "偏易"), Difficulty.EASY),
    **dict.fromkeys(("普通", "适中"), Difficulty.MEDIUM),
    "偏难": Difficulty.HARD,
}


class Details(Struct):
    """What is told, and what is doubtful: the words, the column, whether it makes a draft."""

    difficulty: Difficulty | None = None
    points: int | None = None
    seconds: int | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    status: Status = Status.READY
    doubts: list[tuple[Words, Role, bool]] = field(default_factory=list)


def details_of(entry: Entry) -> Details:
    """Collect them from the cells of an entry."""
    details = Details()
    notes: list[str] = []
    details.status = _status(entry, details, notes)
    details.difficulty = _difficulty(entry, details, notes)
    details.points = _points(entry, details)
    details.seconds = _seconds(entry, details)
    details.tags = _tags(entry)
    notes.extend(_sources(entry, details))
    details.note = "\n".join(notes)
    return details


def _texts(entry: Entry, role: Role) -> list[str]:
    """The texts of all columns of a role, or of the merged cell that they lie in."""
    found = (cell(entry.row, one.at) for one in entry.mapping.all(role))
    return [text for was in found if (text := was or entry.filled.get(role, ""))]


def _status(entry: Entry, details: Details, notes: list[str]) -> Status:
    text = entry.text(Role.STATUS)
    told = STATUSES.get(fold(text)) if text else Status.READY
    if told is None:
        details.doubts.append((said("STATUS_UNKNOWN", text=text), Role.STATUS, False))
        notes.append(text)
    return told or Status.READY


def _difficulty(entry: Entry, details: Details, notes: list[str]) -> Difficulty | None:
    text = entry.text(Role.DIFFICULTY)
    folded = fold(text).removesuffix("题")
    if text and folded not in _DIFFICULTIES:
        details.doubts.append((said("BAD_DIFFICULTY", text=text), Role.DIFFICULTY, False))
        notes.append(text)
    return _DIFFICULTIES.get(folded)


def _points(entry: Entry, details: Details) -> int | None:
    text = entry.text(Role.POINTS)
    if not text:
        section = entry.section
        return (section.points if section else None) or entry.mapping.points
    number = whole(text)
    if number is not None and 0 <= number <= MOST_POINTS:
        return number
    try:
        value = Decimal(fold(text).removesuffix("分").strip())
        fraction = value.is_finite() and 0 <= value <= MOST_POINTS
    except InvalidOperation:
        fraction = False
    if fraction:
        details.doubts.append((said("POINTS_NOT_WHOLE", text=text), Role.POINTS, False))
    else:
        words = said("BAD_POINTS", text=text, limit=MOST_POINTS)
        details.doubts.append((words, Role.POINTS, True))
    return None


def _seconds(entry: Entry, details: Details) -> int | None:
    text = entry.text(Role.SECONDS)
    found = _SECONDS.fullmatch(fold(text)) if text else None
    if text and (found is None or not int(found[1])):
        details.doubts.append((said("BAD_TIME", text=text), Role.SECONDS, False))
        return None
    return int(found[1]) if found else None


def _tags(entry: Entry) -> tuple[str, ...]:
    texts = _texts(entry, Role.TAGS)
    return tuple(
        dict.fromkeys(tag for text in texts for tag in read_list(text, TAG_DIVIDERS + "|"))
    )


def _sources(entry: Entry, details: Details) -> list[str]:
    """What the question cannot hold in a field of its own stands in its note."""
    notes = [_sourced(text) for text in _texts(entry, Role.SOURCE)]
    notes += _texts(entry, Role.NOTE)
    for text in _texts(entry, Role.MEDIA):
        details.doubts.append((said("MEDIA_NOT_INSIDE", text=text), Role.MEDIA, False))
        notes.append(text)
    return notes


def _sourced(text: str) -> str:
    """A source as it stands in a note, in the language of the source."""
    return f"出处：{text}" if _HAN.search(text) else f"Source: {text}"
