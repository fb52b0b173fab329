r"""Markdown taken out of the lines of a text, as chat programs and wikis write banks.

    # 题库 / ## 一、单选题         a heading: the signs before it go
    **1. 首都是？**  **答案：B**    bold: as bold text in Word
    - A. 上海                      the dash before the letter of an option goes
    - [x] 北京  - [ ] 上海          ■ 北京, □ 上海: the filled one is right
    | 题目 | A | B | 答案 |        a table; the row of dashes below its titles goes
    \_\_\_  <br>                  ___, the end of a line

Boxes and <br> are read in every text; the rest only where the text is plainly Markdown, since a
star or a dash may be a sign of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from quizapp.files.manners.lines import Cell, Grid, Line, Mark, Piece

_ENOUGH = 2
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_DASH = re.compile(
    r"(\s*)[-*+]\s+(?=[■□]|\**[（(]?[A-LＡ-Ｌ][)）.．、:：]|\**[【\[]?(?:答案|正确答案|解析))"
)
_BOX = re.compile(r"\s*(?:[-*+]\s+)?\[([ xX√])\]\s+(?=\S)")
_ESCAPED = re.compile(r"\\(?=[_*#|.()\[\]+\-])")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ROW = re.compile(r"\s*\|(.+)\|\s*")
_RULE = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*")
_BEFORE_FIELD = re.compile(
    r"\s*[\u2600-\u27bf\U0001f300-\U0001faff]+\s*(?=[【\[]?(?:正确|参考)?(?:答案|解析))"
)


def without(lines: Sequence[Line]) -> list[Piece]:
    """The lines without Markdown, and its tables as tables."""
    broken = [one for line in lines for one in _broken(line)]
    boxed = [_boxed(line) for line in broken]
    if sum(_BOX.match(line.text) is not None for line in broken) < _ENOUGH:
        boxed = broken
    if not _is_markdown(boxed):
        return list(boxed)
    return list(_tables([_bare(line) for line in boxed]))


def _broken(line: Line) -> Iterator[Line]:
    """The parts of a line that <br> divides."""
    parts = _BREAK.split(line.text) if "<" in line.text else [line.text]
    yield from (replace(line, text=part) for part in parts)


def _boxed(line: Line) -> Line:
    found = _BOX.match(line.text)
    if found is None:
        return line
    sign = "□" if found[1] == " " else "■"
    return replace(line, text=f"{sign} {line.text[found.end() :]}")


def _is_markdown(lines: Sequence[Line]) -> bool:
    told = sum(bool(_HEADING.match(one.text) or _BOLD.search(one.text)) for one in lines)
    return told >= _ENOUGH or any(_RULE.fullmatch(one.text) for one in lines)


def _bare(line: Line) -> Line:
    """A line without the signs; what was bold is marked as such."""
    text = _QUOTE.sub("", _HEADING.sub("", line.text, count=1), count=1)
    text = _BEFORE_FIELD.sub("", _DASH.sub(r"\1", text, count=1), count=1)
    shown, at = "", 0
    marks: list[Mark] = []
    for found in _BOLD.finditer(text):
        shown += text[at : found.start()]
        marks.append(Mark(len(shown), len(shown) + len(found[1]), "bold"))
        shown += found[1]
        at = found.end()
    shown += text[at:]
    if "\\" not in shown:
        return replace(line, text=shown, marks=tuple(marks))
    # Escapes move what stands behind them; nothing bold holds one that matters.
    return replace(line, text=_ESCAPED.sub("", shown))


def _tables(lines: Sequence[Line]) -> Iterator[Piece]:
    """Rows of | as tables, everything else as it is."""
    rows: list[tuple[Cell, ...]] = []
    where = ""
    for line in (*lines, Line("", "")):
        row = _ROW.fullmatch(line.text)
        if row and _RULE.fullmatch(line.text):
            continue
        if row:
            where = where or line.where
            rows.append(
                tuple((replace(line, text=one.strip(), marks=()),) for one in row[1].split("|"))
            )
            continue
        if rows:
            yield Grid(tuple(rows), where)
            rows, where = [], ""
        yield line
