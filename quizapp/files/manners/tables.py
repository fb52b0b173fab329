"""Tables: banks with titles over their columns, lists of keys, forms to skip, or mere layout.

序号|题型|题目|选项|答案|解析        a bank: one question a row; options in one cell or several
题号|1|2|3 / 答案|A|B|C             a list of keys, lying or standing
题号|一|二|总分 / 得分| | |          a form of the paper: skipped and named
A．甲 | B．乙                        layout: read as lines, cells divided by tabs
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec import field as default

from quizapp.bank.problems import Unread
from quizapp.files.manners import words as say
from quizapp.files.manners.headings import heading
from quizapp.files.manners.item import Item
from quizapp.files.manners.lines import (
    Cell,
    Grid,
    Line,
    Mark,
    Piece,
    Span,
    fold,
    looks_in,
    media_of,
)
from quizapp.files.manners.options import Option, find
from quizapp.files.manners.sections import Section
from quizapp.files.manners.signs import FieldName, kind_named, leading, number

Column = FieldName | Literal["number", "option"]

_TITLES: tuple[tuple[Column, str], ...] = (
    ("number", r"序号|题号|编号|no\.?|#|id"),
    ("kind", r"题型|类型|题目类型|试题类型|题类|type"),
    (
        "stem",
        r"题目|试题|题干|问题|题目内容|试题内容|题目描述|问题描述|试题题干|内容|(?:题目|试题|题干)[及和与]选项|question|stem",
    ),
    ("options", r"选项|备选项|备选答案|可选项|选项内容|候选答案|options"),
    (
        "option",
        r"(?:选项|答案选项)?\s*([A-L])(?:选?项)?|(?:option)\s*([A-L1-9])|选项([一二三四五六七八])|选项([1-9])",
    ),
    ("answer", r"答案|正确答案|参考答案|标准答案|试题答案|正确选项|answer|key|correct(?: answer)?"),
    ("explain", r"解析|答案解析|试题解析|题目解析|说明|解释|依据与解析|explanation"),
    ("difficulty", r"难度|难易度|难易程度|难度系数|difficulty"),
    ("points", r"分值|分数|points|score"),
    ("source", r"出处|依据|来源|法律依据|出题依据|题目来源|答案依据|source"),
    ("topic", r"章节|知识点|考点|分类|类别|所属章节|标签|topic|category"),
)
_FORM = re.compile(
    r"题号|得分|总分|评卷人|阅卷人|核分人|合计|复核人|大题号|成绩|统分人|姓名|单位|部门|考号"
)
_KEY = re.compile(r"[(\[]?\s*(?:[A-L](?:[\s,、;]*[A-L])*|√|×|对|错|正确|错误|T|F)\s*[)\]]?")


class Flat(Struct):
    """The lines of a file with its tables worked in, the questions of tables, and what was skipped.

    `order` says where in the file each place stands; it is empty where no table held questions.
    """

    lines: list[Line] = default(default_factory=list[Line])
    items: list[Item] = default(default_factory=list[Item])
    skipped: list[Unread] = default(default_factory=list[Unread])
    order: dict[str, int] = default(default_factory=dict[str, int])
    headings: list[Line] = default(default_factory=list[Line])
    """Headings of sections whose questions stand in tables."""


def flattened(pieces: Sequence[Piece]) -> Flat:
    """Work the tables in."""
    flat = Flat()
    order: dict[str, int] = {}
    columns: list[Column | None] = []
    section: Section | None = None
    above: Line | None = None
    for piece in _rows_of_keys(pieces):
        if isinstance(piece, Line):
            flat.lines.append(piece)
            order.setdefault(piece.where, len(order))
            told = heading(fold(piece.text))
            if told:
                section, above = Section(told.kind, points=told.points), piece
            continue
        for row in piece.rows:
            for line in (line for cell in row for line in cell):
                order.setdefault(line.where, len(order))
        known = len(flat.items)
        columns = _table(piece, flat, section, columns)
        if above and len(flat.items) > known:
            flat.headings.append(above)
    if flat.items:
        flat.order = order
    return flat


_NUMBERS = re.compile(r"[\s|]*(?:题\s*号|序\s*号)[\s:|]*((?:\d{1,4}(?:[\s|]+|$))+)")
_ANSWERS = re.compile(r"[\s|]*(?:(?:正确|参考|标准)?答\s*案)[\s:|]*(\S.*)")


def _rows_of_keys(pieces: Sequence[Piece]) -> list[Piece]:
    """A table of keys that came as text: 题号 1 2 3 above 答案 A B C."""
    found: list[Piece] = []
    last = -1
    at = 0
    while at < len(pieces):
        keys = _row_of_keys(pieces, at)
        if keys is None:
            found.append(pieces[at])
            at += 1
            continue
        line, at = keys
        if last == len(found) - 1 and last >= 0:
            before = found[last]
            assert isinstance(before, Line)
            found[last] = Line(f"{before.text}  {line.text}", before.where, before.number)
            continue
        last = len(found)
        found.append(Line(f"参考答案 {line.text}", line.where, line.number))
    return found


def _row_of_keys(pieces: Sequence[Piece], at: int) -> tuple[Line, int] | None:
    """The pair of rows as one line of keys, and what follows them."""
    above = pieces[at]
    if not isinstance(above, Line) or not (told := _NUMBERS.fullmatch(fold(above.text))):
        return None
    after = at + 1
    while after < len(pieces) and isinstance(gap := pieces[after], Line) and not gap.text.strip():
        after += 1
    below = pieces[after] if after < len(pieces) else None
    if not isinstance(below, Line) or not (said := _ANSWERS.fullmatch(fold(below.text))):
        return None
    numbers, keys = re.findall(r"\d+", told[1]), re.split(r"[\s|]+", said[1].strip("| \t"))
    if len(numbers) < 2 or len(numbers) != len(keys) or not all(map(_KEY.fullmatch, keys)):
        return None
    text = "  ".join(f"{one}.{other}" for one, other in zip(numbers, keys, strict=True))
    return Line(text, above.where, above.number), after + 1


def _table(
    grid: Grid, flat: Flat, section: Section | None, before: list[Column | None]
) -> list[Column | None]:
    rows = [row for row in grid.rows if any(_text(cell) for cell in row)]
    for place, row in enumerate(rows[:4]):
        columns = _columns(row)
        if titled(row):
            for above in rows[:place]:
                flat.skipped.append(_skip(above, grid))
            flat.items += _questions(rows[place + 1 :], columns, section, flat)
            return columns
    keys = _keys(rows)
    if keys:
        flat.lines.append(Line(f"参考答案 {keys}", grid.where))
    elif before and rows and len(rows[0]) == len(before) and _goes_on(rows, before):
        flat.items += _questions(rows, before, section, flat)
        return before
    elif _is_form(rows):
        text = "\n".join("\t".join(map(_text, row)) for row in rows)
        flat.skipped.append(Unread(grid.where, text, say.no_bank_table()))
    else:
        for row in rows:
            flat.lines += _row_lines(row)
    return []


def titled(row: Sequence[Cell]) -> bool:
    """Whether these are the titles over the columns of a bank."""
    columns = _columns(row)
    return "stem" in columns and bool({"answer", "options", "option"} & set(columns))


def _skip(row: Sequence[Cell], grid: Grid) -> Unread:
    return Unread(grid.where, "\t".join(map(_text, row)), say.not_a_question())


def _text(cell: Cell) -> str:
    return "\n".join(line.text.strip() for line in cell if line.text.strip())


def _columns(row: Sequence[Cell]) -> list[Column | None]:
    found: list[Column | None] = []
    for cell in row:
        bare = re.sub(r"[\s*:]|\([^()]*\)", "", fold(_text(cell))).casefold()
        name: Column | None = next(
            (name for name, words in _TITLES if re.fullmatch(words, bare, re.IGNORECASE)), None
        )
        found.append(name if name == "option" or name not in found else None)
    return found


def _goes_on(rows: Sequence[Sequence[Cell]], columns: list[Column | None]) -> bool:
    """A table that a page break cut in two."""
    first = columns.index("number") if "number" in columns else -1
    return first >= 0 and bool(re.fullmatch(r"\d+", _text(rows[0][first])))


def _is_form(rows: Sequence[Sequence[Cell]]) -> bool:
    cells = [_text(cell) for row in rows for cell in row if _text(cell)]
    rowed = [[_text(cell) for cell in row] for row in rows]
    keyed = sum(
        bool(re.fullmatch(r"\d{1,4}", row[0]) and _KEY.fullmatch(fold(row[-1])))
        for row in rowed
        if len(row) > 2
    )
    if not cells or keyed * 2 > len(rows):
        return not cells
    named = sum(bool(_FORM.search(text)) for text in cells)
    short = all(len(text) < 16 for text in cells)
    asks = any(
        leading(fold(text)) or (number(fold(text)) and len(text) > 8) or "____" in text
        for text in cells
    )
    return (
        short
        and (named > 0 or not asks)
        and not any(re.match(r"A\s*[.、:]", fold(t)) for t in cells)
    )


def _keys(rows: Sequence[Sequence[Cell]]) -> str:
    """A table of numbers and keys as one line of text."""
    cells = [[fold(_text(cell)).strip() for cell in row] for row in rows]
    pairs: list[tuple[str, str]] = []
    standing = (
        bool(cells)
        and len(cells) > 1
        and all(one in ("题号", "序号", "答案", "正确答案", "参考答案") for one in cells[0] if one)
    )
    if standing and any("答案" in one for one in cells[0]):
        for row in cells[1:]:
            pairs += list(zip(row[0::2], row[1::2], strict=False))
    else:
        for above, below in zip(cells[0::2], cells[1::2], strict=False):
            pairs += list(zip(above, below, strict=False))
    found = [(one, other) for one, other in pairs if re.fullmatch(r"\d{1,4}\.?", one)]
    keyed = [other for _, other in found if _KEY.fullmatch(other)]
    if len(found) < 2 or len(keyed) * 2 <= len(found):
        return ""
    return "  ".join(f"{one.rstrip('.')}.{other}" for one, other in found if other)


def _row_lines(row: Sequence[Cell]) -> list[Line]:
    """A row of a layout as lines: single-line cells side by side, others below each other."""
    cells = [cell for cell in row if _text(cell) or any(line.media for line in cell)]
    cells = [cell for i, cell in enumerate(cells) if not i or _text(cell) != _text(cells[i - 1])]
    if not cells:
        return []
    first = _text(cells[0])
    if re.fullmatch(r"\d{1,4}", first) and len(cells) > 1:
        lines = [line for line in cells[1] if line.text.strip() or line.media]
        return [_joined([cells[0][0], lines[0]], ". "), *lines[1:], *_last(cells[2:])]
    if all(len([line for line in cell if line.text.strip()]) <= 1 for cell in cells):
        return [_joined([line for cell in cells for line in cell if line.text.strip()], "\t")]
    return [line for cell in cells for line in cell]


def _last(cells: Sequence[Cell]) -> list[Line]:
    """What stands beside a question in a table without titles: its key, or more of it."""
    found: list[Line] = []
    for cell in cells:
        text = fold(_text(cell))
        if _KEY.fullmatch(text):
            found.append(Line(f"答案：{_text(cell)}", cell[0].where))
        else:
            found += cell
    return found


def _joined(lines: Sequence[Line], between: str) -> Line:
    text, marks, media = "", list[Mark](), list[str]()
    for line in lines:
        text += between if text else ""
        marks += [Mark(one.start + len(text), one.end + len(text), one.look) for one in line.marks]
        text += line.text
        media += line.media
    return Line(text, lines[0].where, lines[0].number, tuple(marks), tuple(media))


# ------------------------------------------------------------------ a bank in a table
def _questions(
    rows: Sequence[Sequence[Cell]],
    columns: list[Column | None],
    section: Section | None,
    flat: Flat,
) -> list[Item]:
    items: list[Item] = []
    kind = ""
    for row in rows:
        by: dict[Column, Cell] = {
            name: cell for name, cell in zip(columns, row, strict=False) if name
        }
        if _columns(row) == columns:
            continue
        told = {_text(cell) for cell in row if _text(cell)}
        if len(told) == 1 and (title := heading(fold(next(iter(told))))):
            section, kind = Section(title.kind, points=title.points), ""
            continue
        if not _text(by.get("stem", ())):
            if told:
                flat.skipped.append(
                    Unread(_place(row), "\t".join(map(_text, row)), say.not_a_question())
                )
            continue
        kind = _text(by.get("kind", ())) or kind
        items.append(_question(row, columns, by, kind if "kind" in columns else "", section))
    return items


def _place(row: Sequence[Cell]) -> str:
    return next((line.where for cell in row for line in cell), "")


def _question(
    row: Sequence[Cell],
    columns: list[Column | None],
    by: dict[Column, Cell],
    kind: str,
    section: Section | None,
) -> Item:
    own = section or Section()
    declared = kind_named(fold(kind)) if kind else None
    item = Item(Section(declared or own.kind, points=own.points), 0, (), where=_place(row))
    item.kind = item.section.kind
    digits = re.search(r"\d+", fold(_text(by.get("number", ()))))
    item.number = int(digits[0]) if digits else 0
    cells = [cell for name, cell in zip(columns, row, strict=False) if name == "option"]
    stem = [_span(line) for line in by["stem"] if line.text.strip() or line.media]
    begins = number(fold(stem[0].line.text))
    if begins and not begins.doubtful and begins.style in ("dot", "both", "paren", "ti"):
        stem[0] = Span(stem[0].line, begins.end, stem[0].end)
    if cells:
        item.stem = tuple(stem)
        item.options = tuple(_cells_options(cells))
    else:
        lines = [_span(line) for line in by.get("options", ()) if line.text.strip()]
        found = find([*stem, *_apart(lines)], inline=True, listed=len(lines) > 1)
        item.stem, item.options, item.fault = found.stem, found.options, found.fault
    for name, cell in by.items():
        if name in ("answer", "explain", "difficulty", "points", "source", "topic"):
            item.fields.append((name, tuple(_span(line) for line in cell)))
    item.raw = "\t".join(_text(cell) for cell in row)
    item.looks = looks_in(item.raw, (line for cell in row for line in cell))
    item.media = media_of(_span(line) for cell in row for line in cell)
    return item


def _span(line: Line) -> Span:
    return Span(line, 0, len(line.text))


def _apart(lines: list[Span]) -> list[Span]:
    """Options in one cell, divided by bars or semicolons instead of letters."""
    if len(lines) != 1 or leading(fold(lines[0].line.text)):
        return lines
    line = lines[0].line
    for divider in "|;":
        places = [at for at, sign in enumerate(fold(line.text)) if sign == divider]
        if places:
            starts, ends = [0, *(at + 1 for at in places)], [*places, len(line.text)]
            spans = [Span(line, a, b) for a, b in zip(starts, ends, strict=True)]
            return [span for span in spans if span.text]
    return lines


def _cells_options(cells: Sequence[Cell]) -> list[Option]:
    options: list[Option] = []
    for place, cell in enumerate(cells):
        spans = [_span(line) for line in cell if line.text.strip()]
        letter = chr(ord("A") + place)
        if (
            spans
            and (label := leading(fold(spans[0].line.text)))
            and label.letter == letter
            and label.manner != "bare"
        ):
            spans[0] = Span(spans[0].line, label.end, spans[0].end)
        if spans or any(_text(after) for after in cells[place + 1 :]):
            options.append(Option(letter, tuple(spans) or (Span(Line("", ""), 0, 0),)))
    return options
