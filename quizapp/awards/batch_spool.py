"""What has gone to paper: 25 pages at a time, and where to go on after a jam.

That a printer took a job says nothing about paper. So a person says which number came out well
last; everything after it is printed again, from the very files.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from quizapp.awards.batch import PART, file_name

AT_ONCE = 25


class Pages(Struct, frozen=True):
    """Pages of one part's file, counted from 0, the end not included."""

    file: str
    first: int
    end: int


class Spool(Struct, frozen=True):
    """The numbers of a batch in order; `good` of them are known to be on paper."""

    numbers: tuple[str, ...]
    good: int = 0
    sent: int = 0
    part: int = PART

    @property
    def finished(self) -> bool:
        """Whether all came out well, as a person said."""
        return self.good == len(self.numbers)

    def next_pages(self, count: int = AT_ONCE) -> tuple[Pages, ...]:
        """The next pages to send: of one file, or of two where a part ends. Empty at the end."""
        return pages_of(range(self.sent, min(self.sent + count, len(self.numbers))), self.part)

    def handed_over(self, count: int = AT_ONCE) -> Spool:
        """After the printer took the next pages."""
        return replace(self, sent=min(self.sent + count, len(self.numbers)))

    def came_out(self, last_good: str) -> Spool:
        """After a person named the last good number, "" for none: go on behind it.

        ValueError for a number that was never sent.
        """
        good = self.numbers.index(last_good) + 1 if last_good else 0
        if good > self.sent:
            raise ValueError(last_good)
        return replace(self, good=good, sent=good)


def pages_of(places: Sequence[int], part: int = PART) -> tuple[Pages, ...]:
    """Where the certificates at these places (from 0) of a batch lie."""
    found: list[Pages] = []
    for place in places:
        number, page = divmod(place, part)
        name = file_name(number + 1)
        if found and found[-1].file == name and found[-1].end == page:
            found[-1] = replace(found[-1], end=page + 1)
        else:
            found.append(Pages(name, page, page + 1))
    return tuple(found)
