"""Keys shown by how the cells of options look: filled, coloured, bold.

A fill or a colour on some options of a row, but not on its stem, is a key by itself; bold is one
only where several rows do the same. Where every row is marked at the same place, the column may
merely be painted, and nobody gets a key from it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from quizapp.bank.words import Words
from quizapp.files.sheet_looks import PART
from quizapp.files.table import Role, Row, cell
from quizapp.files.tables.rows import Entry
from quizapp.files.tables.words import said

ENOUGH = 2
"""So many rows make a habit of bold keys."""
_COLUMN = 3
"""So many rows that are marked at one place only make a painted column."""

_LETTERS = re.compile(r"[A-Ha-h](?:[\s,、;/]*[A-Ha-h])*")

Places = tuple[int, ...]


class LookHabits(Struct, frozen=True):
    """What the looks of a whole table show."""

    counts: dict[str, int]
    painted: frozenset[str]
    """Looks that mark the same place in every row."""
    trusted: bool = False
    """Whether rows without an answer are keyed by their looks, or most looks are as the key."""


class Shown(Struct, frozen=True):
    """The options that a row marks; `doubt` where it marks some, but not so that one can tell."""

    right: Places = ()
    doubt: Words | None = None


def look_habits(entries: Sequence[Entry]) -> LookHabits:
    """Count how often a look marks some but not all options of a row."""
    counts: Counter[str] = Counter()
    places: dict[str, set[Places]] = {}
    asked = 0
    agreed = differing = 0
    trusted = False
    for entry in entries:
        cells = _options(entry)
        asked += len(cells) > 1
        if not any(row.looks for row, _ in cells):
            continue
        for look, whole in _marked(entry, cells).items():
            counts[look] += 1
            answer = entry.text(Role.ANSWER)
            trusted = trusted or not answer
            agreed += _lettered(answer) == whole
            differing += bool(_lettered(answer)) and _lettered(answer) != whole
            places.setdefault(look, set()).add(whole)
    painted = frozenset(
        look
        for look, found in places.items()
        if len(found) == 1 and counts[look] == asked >= _COLUMN
    )
    trusted = trusted or (agreed >= ENOUGH and agreed > differing)
    return LookHabits(dict(counts), painted, trusted)


def _lettered(answer: str) -> Places:
    """The options that an answer of letters names; none for any other answer."""
    if not _LETTERS.fullmatch(answer):
        return ()
    return tuple(sorted(ord(one) - ord("A") for one in re.findall("[A-H]", answer.upper())))


def shown_right(entry: Entry, habits: LookHabits) -> Shown:
    """The options of an entry that are marked as right."""
    found = _marked(entry, _options(entry)) if habits.counts else {}
    if not found:
        return Shown()
    if any(look.startswith(PART) for look in found):
        # A coloured word may be what the writer warns of as well as the key.
        return Shown(doubt=said("LOOK_UNCLEAR"))
    sure = {
        whole
        for look, whole in found.items()
        if look not in habits.painted and (look != "bold" or habits.counts.get(look, 0) >= ENOUGH)
    }
    if len(sure) == 1 and all(whole in sure for whole in found.values()):
        return Shown(sure.pop())
    return Shown(doubt=said("LOOK_UNCLEAR"))


def _options(entry: Entry) -> list[tuple[Row, int]]:
    """The cells of the options in their order."""
    at = entry.mapping.column(Role.OPTIONS)
    if entry.below:
        return []
    if at is not None:
        rows = [row for row in entry.rows if cell(row, at)]
        return [(row, at) for row in rows] if len(rows) > 1 else []
    return [
        (entry.row, one.at) for one in entry.mapping.all(Role.OPTION) if cell(entry.row, one.at)
    ]


def _marked(entry: Entry, cells: Sequence[tuple[Row, int]]) -> dict[str, Places]:
    """Each look that some but not all options have, and the stem has not."""
    if len(cells) < 2 or not any(row.looks for row, _ in cells):
        return {}
    seen = [_looks(row, at) for row, at in cells]
    stem = _looks(entry.row, entry.mapping.column(Role.STEM))
    found: dict[str, Places] = {}
    for look in sorted(set().union(*seen) - stem):
        whole = tuple(at for at, looks in enumerate(seen) if look in looks)
        if len(whole) < len(cells):
            found[look] = whole
    return found


def _looks(row: Row, column: int | None) -> frozenset[str]:
    return next((one.looks for one in row.looks if one.column == column), frozenset())
