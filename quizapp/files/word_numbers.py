"""The numbers and letters that Word counts by itself (numbering.xml), written out as text.

A paragraph names a list (`numId`) and a level; the list refers to an abstract one that tells for
each level where it starts, how it counts and how it is written (`%1.%2`). A deeper level begins
anew when one above it goes on.
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec import field as default

from quizapp.files.markup import Element
from quizapp.files.word_styles import get, name

_HAN = "零一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
DEEPEST = 9


class Level(Struct):
    """How one level of a list counts."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int = -1
    """Begins anew after a level up to this one (from 1); -1: any level above, 0: never."""
    plain: bool = False
    """All numbers of the levels above are written in figures."""
    style: str = ""


class Numbering(Struct):
    """The lists of a document and how far each has counted."""

    lists: dict[str, list[Level]] = default(default_factory=dict[str, list[Level]])
    shared: dict[str, str] = default(default_factory=dict[str, str])
    """Which lists count together: those of one abstract list, unless one starts anew."""
    styles: dict[str, tuple[str, int]] = default(default_factory=dict[str, tuple[str, int]])
    counts: dict[str, list[int]] = default(default_factory=dict[str, list[int]])
    begun: set[str] = default(default_factory=set[str])
    fresh: set[tuple[str, int]] = default(default_factory=set[tuple[str, int]])

    def label(self, number: str, level: int) -> str:
        """Count one paragraph and give what Word writes before it; "" for none."""
        levels = self.lists.get(number)
        if levels is None or not 0 <= level < len(levels):
            return ""
        counts = self.counts.setdefault(self.shared[number], [0] * DEEPEST)
        self._start_anew(number, levels, counts)
        own = levels[level]
        counts[level] = counts[level] + 1 if counts[level] else own.start
        if counts[level] == 0:
            counts[level] = own.start or 1
        for deeper in range(level + 1, len(levels)):
            limit = levels[deeper].restart
            if limit != 0 and (limit < 0 or level < limit):
                counts[deeper] = 0
        return self._written(levels, own, counts)

    def _start_anew(self, number: str, levels: list[Level], counts: list[int]) -> None:
        if number in self.begun:
            return
        self.begun.add(number)
        for level in range(len(levels)):
            if (number, level) in self.fresh:
                counts[level] = 0

    def _written(self, levels: list[Level], own: Level, counts: list[int]) -> str:
        if own.form == "bullet":
            return "●" if own.text.strip() else ""
        if own.form == "none":
            return re.sub(r"%\d", "", own.text)

        def one(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            if at >= len(levels):
                return ""
            value = counts[at] or levels[at].start
            return written(value, "decimal" if own.plain else levels[at].form)

        return re.sub(r"%(\d)", one, own.text)


def written(value: int, form: str) -> str:
    """A number in one of Word's manners."""
    match form:
        case "upperLetter" | "lowerLetter":
            letter = chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letter if form == "upperLetter" else letter.lower()
        case "upperRoman" | "lowerRoman":
            return _roman(value) if form == "upperRoman" else _roman(value).lower()
        case (
            "chineseCounting"
            | "chineseCountingThousand"
            | "japaneseCounting"
            | "taiwaneseCounting"
            | "taiwaneseCountingThousand"
            | "chineseLegalSimplified"
            | "ideographDigital"
            | "japaneseDigitalTenThousand"
        ):
            return han(value)
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese":
            return chr(0x2460 + value - 1) if 1 <= value <= 20 else str(value)
        case "decimalEnclosedParen":
            return f"({value})"
        case "decimalEnclosedFullstop":
            return f"{value}."
        case "decimalZero":
            return f"{value:02}"
        case "ideographTraditional":
            return _STEMS[(value - 1) % 10]
        case "ideographZodiac":
            return _BRANCHES[(value - 1) % 12]
        case _:
            return str(value)


def han(value: int) -> str:
    """12 → 十二, 20 → 二十, 105 → 一百零五."""
    if value < 10:
        return _HAN[value]
    if value < 20:
        return "十" + (_HAN[value % 10] if value % 10 else "")
    if value < 100:
        return _HAN[value // 10] + "十" + (_HAN[value % 10] if value % 10 else "")
    if value < 1000:
        rest = value % 100
        if not rest:
            return _HAN[value // 100] + "百"
        between = "零" if rest < 10 else "一" if rest < 20 else ""
        return _HAN[value // 100] + "百" + between + han(rest)
    return str(value)


def _roman(value: int) -> str:
    text = ""
    for worth, sign in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        while value >= worth:
            text += sign
            value -= worth
    return text


# ------------------------------------------------------------------ numbering.xml
def numbering_of(root: Element | None) -> Numbering:
    """Read the lists of a document."""
    found = Numbering()
    if root is None:
        return found
    abstract: dict[str, list[Level]] = {}
    links: dict[str, str] = {}
    for one in root:
        if name(one) == "abstractNum":
            own = get(one, "abstractNumId")
            abstract[own] = _levels(one)
            for child in one:
                if name(child) in ("styleLink", "numStyleLink"):
                    links[own] = get(child, "val")
    same = {name: own for own, name in links.items() if any(level.text for level in abstract[own])}
    for one in root:
        if name(one) != "num":
            continue
        number = get(one, "numId")
        own = next((get(child, "val") for child in one if name(child) == "abstractNumId"), "")
        if own in links and not any(level.text for level in abstract.get(own, [])):
            own = same.get(links[own], own)
        found.lists[number] = list(abstract.get(own, []))
        found.shared[number] = own
        _overrides(one, number, found)
        for at, level in enumerate(found.lists[number]):
            if level.style:
                found.styles.setdefault(level.style, (number, at))
    return found


def _overrides(num: Element, number: str, found: Numbering) -> None:
    for child in num:
        if name(child) != "lvlOverride":
            continue
        at = int(get(child, "ilvl") or 0)
        while len(found.lists[number]) <= at < DEEPEST:
            found.lists[number].append(Level())
        for one in child:
            if name(one) == "lvl" and at < DEEPEST:
                found.lists[number][at] = _level(one)
            elif name(one) == "startOverride" and at < DEEPEST:
                level = found.lists[number][at]
                value = _int(get(one, "val"), 1)
                found.lists[number][at] = Level(
                    value, level.form, level.text, level.restart, level.plain, level.style
                )
                found.fresh.add((number, at))


def _levels(abstract: Element) -> list[Level]:
    levels: list[Level] = []
    for one in abstract:
        if name(one) == "lvl":
            at = _int(get(one, "ilvl"), 0)
            while len(levels) <= at < DEEPEST:
                levels.append(Level())
            if at < DEEPEST:
                levels[at] = _level(one)
    return levels


def _level(lvl: Element) -> Level:
    level = Level()
    for one in lvl.iter():
        match name(one):
            case "start":
                level.start = _int(get(one, "val"), 1)
            case "numFmt":
                level.form = get(one, "val") or level.form
            case "lvlText":
                level.text = get(one, "val")
            case "lvlRestart":
                level.restart = _int(get(one, "val"), -1)
            case "isLgl":
                level.plain = get(one, "val") not in ("0", "false", "off")
            case "pStyle":
                level.style = get(one, "val")
            case _:
                pass
    return level


def _int(text: str, otherwise: int) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,6}", text) else otherwise
