"""A bank as plain text in the Chinese manners (`chinese`): UTF-8, UTF-16, GB18030.

A line of the file is a line of the bank; a form feed ends one too. Lines of a ruler (=====, -----)
are left out, and Markdown is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from quizapp.bank.problems import Reading
from quizapp.files import chinese, markdown
from quizapp.files.encoding import text_of
from quizapp.files.manners.lines import INVISIBLE, Cell, Grid, Line, Piece
from quizapp.files.manners.tables import titled

_ENDS = re.compile(r"\r\n|[\n\r\f\x85\u2028\u2029]")
_RULER = re.compile(r"\s*[=\-—*#~·.]{5,}\s*")


def read(
    content: bytes,
    name: str,
    progress: Callable[[float], None] = chinese.unheard,
    stop: Callable[[], bool] = chinese.going_on,
) -> Reading:
    """Read a text file. `Unreadable` where it is no text."""
    text, doubt = text_of(content)
    lines = [
        Line("" if _RULER.fullmatch(one) else one.translate(INVISIBLE), f"line {place}", place)
        for place, one in enumerate(_ENDS.split(text), 1)
    ]
    notes = (doubt,) if doubt else ()
    pieces = list(_pieces(markdown.without(lines)))
    return chinese.read(pieces, name, "txt", notes=notes, progress=progress, stop=stop)


def _pieces(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The lines; those with tabs below a row of titles are the table that was pasted."""
    rows: list[tuple[Cell, ...]] = []
    where = ""
    for line in (*pieces, Line("", "")):
        if not isinstance(line, Line):
            yield line
            continue
        cells = tuple((Line(text, line.where, line.number),) for text in line.text.split("\t"))
        if (rows and len(cells) > 1) or (len(cells) > 2 and titled(cells)):
            where = where or line.where
            rows.append(cells)
            continue
        if rows:
            yield Grid(tuple(rows), where)
            rows, where = [], ""
        yield line
