"""Lists of keys: `1-5 ABCDE`, `1.ABD 2.AC`, `1-4 √××√`, `1.陕西；西安`, by section or for a paper.

An entry is given to a question by section and number. Where a range does not fit what follows it,
where a number stands twice, or where sections cannot be told apart, nobody gets a key from it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec import field as default

from quizapp.bank.words import Words
from quizapp.files.manners import words as say
from quizapp.files.manners.headings import heading, part_of
from quizapp.files.manners.item import Item, stretches
from quizapp.files.manners.lines import Line, Span, fold
from quizapp.files.manners.sections import KeyList, Section
from quizapp.files.manners.signs import (
    KEY_OF_SECTION,
    KEYS_OF_KIND,
    Declared,
    FieldName,
    field,
    kind_named,
    number,
)

_START = re.compile(
    r"(?P<from>\d{1,4})\s*题?\s*[-~至到]+\s*(?P<to>\d{1,4})\s*(?:小?题)?\s*[.:、)]*\s*"
    r"|(?:第\s*|[(\[]\s*)?(?P<one>\d{1,4})\s*(?P<point>题|[)\]]|[.、:,=\-])?[.、:,)=\-\s]*"
    r"|(?P<ring>[①-⑳⑴-⒇])\s*"
)
_VALUE = re.compile(
    r"(?:\[?\s*答案\s*\]?\s*:?)?\s*[(\[]?\s*(?:[A-La-l√×]|对|错|正确|错误|[TF](?![a-z]))"
)
_DIVIDERS = re.compile(r"[\s,、;|/.()\[\]]+")
_WORDS = re.compile(r"正确|错误|不对|[A-L]|[a-l]|[√×对错TF]")
_TITLE = re.compile(r".{0,40}?(?:答案|answers?|key)[^\d]{0,12}$", re.IGNORECASE)


class Group(Struct):
    """The entries below one heading of a list; `several` numbers stand twice with other values."""

    kind: Declared | None = None
    ordinal: int = 0
    part: int = 0
    entries: dict[int, str] = default(default_factory=dict[int, str])
    bad: dict[int, Words] = default(default_factory=dict[int, Words])
    loose: str = ""
    last: int = 0
    spread: dict[int, str] = default(default_factory=dict[int, str])
    """Ranges whose letters were shared out one each: wrong where several may be right."""


def groups_of(keys: KeyList, kind: Declared | None = None) -> list[Group]:
    """Read the lines of a list."""
    groups = [Group(kind)]
    part = 0
    for line in keys.lines:
        text = fold(line.text)
        if told := part_of(text):
            part = told
            groups.append(Group(None, 0, part))
            at = len(text)
        else:
            at = _headed(text, groups, whole=keys.whole)
            groups[-1].part = part
        if at < len(text):
            _read(line.text, text, at, groups)
    return [one for one in groups if one.entries or one.bad or one.loose.strip()]


def _headed(text: str, groups: list[Group], *, whole: bool) -> int:
    """Open a group where a heading stands; where the entries begin."""
    named = KEY_OF_SECTION.match(text)
    if named:
        groups.append(Group(kind_named(named["kind"])))
        return named.end()
    if found := KEYS_OF_KIND.match(text):
        groups.append(Group(kind_named(found["kind"])))
        return found.end()
    told = heading(text)
    if told:
        groups.append(Group(told.kind, told.ordinal))
        if told.rest >= 0:
            return told.rest
        found = re.search(r"[:]\s*(?=[A-L√×对错])", text)
        return found.end() if found else len(text)
    enumerated = number(text)
    if whole and enumerated and enumerated.style in ("han", "hanparen"):
        groups.append(Group(None, enumerated.value))
        return enumerated.end
    answer = field(text)
    if answer and answer.name == "answer":
        return answer.value
    titled = _TITLE.fullmatch(text) and not re.match(r"\s*[(\[]?\s*\d", text)
    return len(text) if titled else 0


def _read(raw: str, text: str, at: int, groups: list[Group]) -> None:
    starts = _starts(text, at, groups[-1])
    if not starts:
        _more(raw[at:], groups[-1])
        return
    _more(raw[at : starts[0].start()], groups[-1])
    ends = [*(one.start() for one in starts[1:]), len(text)]
    for one, end in zip(starts, ends, strict=True):
        value = raw[one.end() : end].strip().rstrip(";；,，、")
        if one["from"]:
            _range(groups, int(one["from"]), int(one["to"]), value)
            continue
        told = _told(one)
        if told == 1 and groups[-1].entries and 1 in groups[-1].entries and groups[-1].last > 1:
            groups.append(Group(None, 0))
        _enter(groups[-1], told, value)


def _told(found: re.Match[str]) -> int:
    if found["one"]:
        return int(found["one"])
    code = ord(found["ring"])
    return code - 0x245F if code < 0x2474 else code - 0x2473


def _more(raw: str, group: Group) -> None:
    """Text that goes on from the line before."""
    if not raw.strip():
        return
    if group.last in group.entries:
        group.entries[group.last] += "\n" + raw.strip()
    elif not group.entries and not group.bad:
        group.loose += raw.strip() + " "


def _starts(text: str, at: int, group: Group) -> list[re.Match[str]]:
    """Where entries begin: numbers that go on, with what can be a key behind them."""
    found: list[re.Match[str]] = []
    last = group.last
    for one in _START.finditer(text, at):
        before = text[one.start() - 1 : one.start()] if one.start() > at else " "
        if before.isdigit() or before in ".-":
            continue
        if one["from"]:
            if int(one["to"]) > int(one["from"]) and _VALUE.match(text, one.end()):
                found.append(one)
                last = int(one["to"])
            continue
        value = _told(one)
        apart = before in " \t;,、。.)" or one.start() == at
        begins = _VALUE.match(text, one.end()) is not None
        pointed = (
            one["point"]
            or one["ring"]
            or text[one.start()] in "第(["
            or text[one.end() - 1] in " .)"
        )
        follows = value == last + 1
        if (
            not (follows and (apart or begins))
            and not (begins and apart and value > last)
            and not (value == 1 and one.start() == at)
        ):
            continue
        if not (pointed or begins):
            continue
        if begins or (apart and pointed):
            found.append(one)
            last = value
    return found


def _enter(group: Group, told: int, value: str) -> None:
    if told in group.entries and group.entries[told] != value:
        group.bad[told] = say.number_twice(told)
    group.entries[told] = value
    group.last = told


def _range(groups: list[Group], first: int, last: int, value: str) -> None:
    if first == 1 and groups[-1].entries and 1 in groups[-1].entries:
        groups.append(Group(None, 0))
    group = groups[-1]
    values = values_of(value, last - first + 1, several=group.kind in ("multiple", "any"))
    for place, told in enumerate(range(first, min(last, first + 2000) + 1)):
        if values is None:
            group.bad[told] = say.range_unclear(f"{first}-{last}", value)
        else:
            _enter(group, told, values[place])
            if (
                value
                and "".join(values) == "".join(_DIVIDERS.split(fold(value))) == fold(value).strip()
            ):
                group.spread[told] = f"{first}-{last} {value}"
    group.last = last


def values_of(text: str, count: int, *, several: bool) -> list[str] | None:
    """`count` keys out of `ABCDE`, `A B C`, `ABD AC`, `√××√`; None where it cannot be."""
    folded = fold(text).strip()
    tokens = [one for one in _DIVIDERS.split(folded) if one]
    if len(tokens) == count and all(_WORDS.match(one) for one in tokens):
        return tokens
    single = [one for token in tokens for one in _WORDS.findall(token)]
    whole = "".join(single) == "".join(tokens)
    return single if whole and len(single) == count and not several else None


def give(
    sections: Sequence[Section], items: Sequence[Item], keys: KeyList, section: Section | None
) -> int:
    """Give the entries of a list to the questions; how many entries belong to nobody."""
    groups = groups_of(keys, section.kind if section else None)
    here = [one for one in sections if any(item.section is one for item in items)]
    if section is not None:
        named = [section] * len(groups)
    elif len(groups) == 1 and not groups[0].kind and not groups[0].ordinal:
        return _enter_all(groups[0], items)
    else:
        named = [_section_of(group, here, groups) for group in groups]
    left = 0
    for group, found in zip(groups, named, strict=True):
        mine = [item for item in items if item.section is found]
        left += _enter_all(group, mine)
    return left


def _section_of(
    group: Group, sections: Sequence[Section], groups: Sequence[Group]
) -> Section | None:
    if group.part and any(one.part == group.part for one in sections):
        sections = [one for one in sections if one.part == group.part]
        groups = [one for one in groups if one.part == group.part]
    same = [one for one in sections if group.kind and one.kind == group.kind]
    if len(same) == 1:
        return same[0]
    by_place = [one for one in (same or sections) if one.ordinal == group.ordinal and group.ordinal]
    if len(by_place) == 1 and (
        not group.kind or not by_place[0].kind or same or "choice" in (group.kind, by_place[0].kind)
    ):
        return by_place[0]
    alike = [one for one in groups if one.kind == group.kind and one.ordinal == group.ordinal]
    place = next(i for i, one in enumerate(alike) if one is group)
    if group.kind and len(alike) == len(same):
        return same[place]
    unnamed = not any(one.kind or one.ordinal for one in groups)
    return sections[place] if unnamed and len(groups) == len(sections) else None


def _enter_all(group: Group, items: Sequence[Item]) -> int:
    counts = Counter(item.number for item in items)
    if group.loose.strip() and not group.entries and items:
        values = values_of(group.loose, len(items), several=items[0].kind in ("multiple", "any"))
        for item, value in zip(items, values or (), strict=False):
            item.listed.append(value)
        return 0 if values else 1
    if items and set(counts) == {0} and set(group.entries) == set(range(1, len(items) + 1)):
        for place, item in enumerate(items, 1):
            _told_of(item, group.entries[place])
        return 0
    for item in items:
        told = item.number
        if counts[told] > 1 and (told in group.entries or told in group.bad):
            item.doubts.append(say.number_not_single(told))
        elif told in group.spread and item.kind in ("multiple", "any"):
            numbers, _, given = group.spread[told].partition(" ")
            item.doubts.append(say.range_unclear(numbers, given))
        elif told in group.bad:
            item.doubts.append(group.bad[told])
        elif told in group.entries:
            _told_of(item, group.entries[told])
    left = [told for told in group.entries if told not in counts]
    for item in items if left else ():
        inside = next((told for told in left if _holds(item, told)), None)
        if inside is not None:
            item.doubts.append(say.number_inside(inside))
    return len(left)


def _holds(item: Item, told: int) -> bool:
    """Whether the text of a question seems to hold the question with this number, too."""
    return re.search(rf"(?<=[\s)\]。;?!]){told}\s*[.、)]", fold(item.raw)) is not None


def _told_of(item: Item, value: str) -> None:
    """One entry: its key, and the reasons and other fields that follow it."""
    key: list[str] = []
    added: list[tuple[FieldName, list[Span]]] = []
    for line in value.split("\n"):
        for name, span in stretches(Span(Line(line, item.where), 0, len(line)), known=True):
            if name == "answer" or (name == "" and not added):
                key.append(span.text)
            elif name == "":
                added[-1][1].append(span)
            else:
                added.append((name, [span]))
    for name, spans in added:
        item.fields.append((name, tuple(spans)))
    item.listed.append("\n".join(one for one in key if one))
