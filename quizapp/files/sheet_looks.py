"""How the styles of a workbook look: fills, colours of letters, bold; plain ones are left out.

styles.xml   fonts, fills: lists; cellXfs: the style of a cell names a font and a fill by place
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from quizapp.files.markup import Element, local
from quizapp.files.table import Area, Odd, Oddity, Row

_WHITE = ("FFFFFF", "theme0", "indexed9", "indexed65")
_BLACK = ("000000", "theme1", "indexed8", "indexed64")
_MOST = 70_000
_MOST_RULED = 200_000
PART = "part:"
"""Before a look that only some of a cell's text has."""
_LABEL = re.compile(r"\s*[(（]?[A-Ha-hＡ-Ｈ]?[)）]?\s*[.．、:：)）]?\s*")


def looks_of(root: Element) -> dict[str, frozenset[str]]:
    """The looks of each style (by its number as cells name it) that looks like anything."""
    fonts = [_font(one) for one in _children(root, "fonts", "font")]
    fills = [_fill(one) for one in _children(root, "fills", "fill")]
    found: dict[str, frozenset[str]] = {}
    for at, style in enumerate(_children(root, "cellXfs", "xf")):
        if at >= _MOST:
            break
        looks = _at(fonts, style.get("fontId", "")) | _at(fills, style.get("fillId", ""))
        if looks:
            found[str(at)] = looks
    return found


_LINK_LOOKS = (
    "colour:theme10",
    "colour:theme11",
    "colour:0563C1",
    "colour:0000FF",
    "colour:800080",
)


def _children(root: Element, parent: str, name: str) -> Iterator[Element]:
    for one in root:
        if isinstance(one.tag, str) and local(one) == parent:
            yield from (each for each in one if isinstance(each.tag, str) and local(each) == name)


def _at(looks: list[frozenset[str]], said: str) -> frozenset[str]:
    place = int(said) if said.isdecimal() and len(said) < 7 else 0
    return looks[place] if place < len(looks) else frozenset()


def _font(font: Element) -> frozenset[str]:
    looks: set[str] = set()
    underlined = False
    for one in font:
        if not isinstance(one.tag, str):
            continue
        if local(one) == "b" and one.get("val", "1") not in ("0", "false"):
            looks.add("bold")
        elif local(one) == "color" and (colour := _colour(one)) and colour not in _BLACK:
            looks.add(f"colour:{colour}")
        elif local(one) == "u" and one.get("val", "single") != "none":
            underlined = True
    # Excel paints an address like that by itself.
    return frozenset(look for look in looks if not (underlined and look in _LINK_LOOKS))


def run_look(tag: str, attributes: Mapping[str, str]) -> str:
    """How a stretch within a text looks, from one property of it; empty where it is plain."""
    if tag == "b" and attributes.get("val", "1") not in ("0", "false"):
        return "bold"
    if tag == "color" and (colour := _colour(attributes)) and colour not in _BLACK:
        return f"colour:{colour}"
    return ""


def looks_together(runs: Sequence[tuple[str, frozenset[str]]]) -> frozenset[str]:
    """How a text of several stretches looks: what all share, and `part:…` for what some have.

    A label before an option (`A．`) may be plain while the option is coloured.
    """
    told = [(text, looks) for text, looks in runs if not _LABEL.fullmatch(text)]
    if not told:
        return frozenset()
    whole = frozenset.intersection(*(looks for _, looks in told))
    some = frozenset.union(*(looks for _, looks in runs)) - whole
    return whole | {f"{PART}{look}" for look in some}


def conditioned(rows: Sequence[Row], areas: Sequence[Area]) -> tuple[Row, ...]:
    """The rows, with the cells told that rules of the sheet may colour."""
    ruled: dict[int, list[Area]] = {}
    numbers = [row.number for row in rows]
    told = 0
    for area in areas:
        first, after = bisect_left(numbers, area.top), bisect_right(numbers, area.bottom)
        told += max(after - first, 0)
        if told > _MOST_RULED:
            break
        for number in numbers[first:after]:
            ruled.setdefault(number, []).append(area)
    return tuple(
        _conditioned(row, ruled[row.number]) if row.number in ruled else row for row in rows
    )


def _conditioned(row: Row, areas: Sequence[Area]) -> Row:
    columns = {
        at
        for area in areas
        for at in range(area.left, min(area.right + 1, len(row.cells)))
        if row.cells[at]
    }
    odd = (Odd(at, Oddity.CONDITIONAL) for at in sorted(columns))
    return replace(row, odd=(*row.odd, *odd))


def _fill(fill: Element) -> frozenset[str]:
    for one in fill.iter():
        if not isinstance(one.tag, str) or local(one) != "patternFill":
            continue
        if one.get("patternType", "none") in ("none", "gray125"):
            return frozenset()
        front = next((each for each in one if local(each) == "fgColor"), None)
        colour = _colour(front) if front is not None else ""
        return frozenset((f"fill:{colour}",)) if colour and colour not in _WHITE else frozenset()
    return frozenset()


def _colour(element: Element | Mapping[str, str]) -> str:
    """`FF0000`, `theme4-0.2`, `indexed10`; empty where Excel chooses."""
    if rgb := element.get("rgb", ""):
        return rgb[-6:].upper()
    tint = element.get("tint", "")
    for name in ("theme", "indexed"):
        if said := element.get(name, ""):
            return f"{name}{said}{tint if tint not in ('', '0') else ''}"[:40]
    return ""
