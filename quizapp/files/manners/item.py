"""The parts of one question as they stand in its lines: stem, options, named fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec import field as default

from quizapp.bank.problems import Look
from quizapp.bank.words import Words
from quizapp.files.manners.lines import Line, Span, fold, joined, looks_in, media_of
from quizapp.files.manners.options import Fault, Option, find, leads_on
from quizapp.files.manners.sections import Block, Section
from quizapp.files.manners.signs import (
    TAG,
    Declared,
    FieldName,
    Label,
    field,
    fields_inside,
    kind_named,
    labels_inside,
    leading,
)

_ALONE = re.compile(r"\s*[\[(]\s*([A-L](?:[\s,、;]*[A-L])*)\s*[\])]\s*[.。;]?\s*")


class Item(Struct):
    """One question before its key is decided. `listed` holds what lists of keys say of it."""

    section: Section
    number: int
    stem: tuple[Span, ...]
    lead: str = ""
    """A key in brackets before the number."""
    options: tuple[Option, ...] = ()
    fault: Fault = ""
    fields: list[tuple[FieldName, tuple[Span, ...]]] = default(
        default_factory=list[tuple[FieldName, tuple[Span, ...]]]
    )
    kind: Declared | None = None
    told: bool = False
    """Whether the question itself says its kind."""
    raw: str = ""
    looks: tuple[Look, ...] = ()
    where: str = ""
    line: int = 0
    media: tuple[str, ...] = ()
    listed: list[str] = default(default_factory=list[str])
    doubts: list[Words] = default(default_factory=list[Words])

    def value(self, name: FieldName) -> str:
        """The text of a field, "" where there is none."""
        return "\n".join(
            text for found, spans in self.fields if found == name and (text := joined(spans))
        )

    def told_text(self) -> str:
        """Stem and options as they stand, one to a line."""
        options = (f"{option.letter}．{option.text}" for option in self.options)
        return "\n".join((joined(self.stem), *options))

    def has(self, name: FieldName) -> bool:
        """Whether the field stands there, be it empty."""
        return any(found == name for found, _ in self.fields)


def item_of(block: Block, section: Section) -> Item:
    """Take a question's lines apart."""
    content, fields = _parted(block)
    kind = section.kind
    item = Item(section, block.number.value if block.number else 0, ())
    for name, spans in fields:
        if name == "kind":
            kind = kind_named(fold(joined(spans))) or kind
            item.told = True
    tag = TAG.search(fold(content[0].line.text), content[0].start) if content else None
    listed = bool(tag and tag[0].endswith("*"))
    if tag:
        item.told = True
        kind = kind_named(tag["kind"]) or kind
    found = find(
        content,
        inline=kind not in ("blanks", "open"),
        listed=listed and kind not in ("blanks", "open"),
    )
    item.stem, item.options, item.fault = found.stem, found.options, found.fault
    item.fields, item.kind = fields, kind
    item.raw = "\n".join(line.text for line in block.lines)
    item.looks = looks_in(item.raw, block.lines)
    item.where, item.line = block.lines[0].where, block.lines[0].number
    item.media = media_of(Span(line, 0, 0) for line in block.lines)
    if block.number and block.number.lead[1]:
        start, end = block.number.lead
        item.lead = block.lines[0].text[start:end]
    return item


def _parted(block: Block) -> tuple[list[Span], list[tuple[FieldName, tuple[Span, ...]]]]:
    """Stretches of stem and options, and the fields with their values."""
    content: list[Span] = []
    fields: list[tuple[FieldName, list[Span]]] = []
    lettered = 0
    for place, line in enumerate(block.lines):
        start = block.start if place == 0 else 0
        if place and not line.media and (alone := _key_alone(line, content)):
            fields.append(("answer", [alone]))
            continue
        for name, span in stretches(Span(line, start, len(line.text))):
            lead = leads_on(span) if name == "" else None
            if name == "stem" and fields and fields[-1][0] not in ("kind", "points", "difficulty"):
                # A passage that is quoted below the answer names its own title.
                fields[-1][1].append(Span(line, start, len(line.text)))
            elif name in ("stem", "options"):
                content.append(span)
            elif name:
                fields.append((name, [span]))
            elif fields and span.start == start and not _resumes(fields[-1][0], lead, lettered):
                fields[-1][1].append(span)
            else:
                content.append(span)
            lettered += lead is not None
    return content, [(name, tuple(spans)) for name, spans in fields]


def _resumes(name: FieldName, lead: Label | None, lettered: int) -> bool:
    """Whether a line below a field belongs to the question again: 题型：单选题 takes one line."""
    return name in ("kind", "points", "difficulty") or (lead is not None and lettered < 2)


def _key_alone(line: Line, content: list[Span]) -> Span | None:
    """A line of nothing but 【B】 or （AC） below the options that have these letters."""
    found = _ALONE.fullmatch(fold(line.text))
    if found is None:
        return None
    seen: set[str] = set()
    for span in content:
        text = fold(span.line.text)
        first = leading(text, span.start, span.end)
        labels = labels_inside(text, span.start, span.end)
        seen.update(one.letter for one in (*labels, *((first,) if first else ())))
    named = set(re.findall("[A-L]", found[1]))
    return Span(line, found.start(1), found.end(1)) if len(seen) > 1 and named <= seen else None


def stretches(span: Span, *, known: bool = False) -> Iterator[tuple[FieldName | Literal[""], Span]]:
    """The line cut at the names of fields; what stands before the first has no name."""
    folded = fold(span.line.text)
    first = field(folded, span.start)
    found = [first] if first else []
    found += fields_inside(folded, first.value if first else span.start, known=known or bool(first))
    ends = [*(one.start for one in found), span.end]
    if not found or ends[0] > span.start:
        yield "", Span(span.line, span.start, ends[0])
    for one, end in zip(found, ends[1:], strict=True):
        if one.enclosed:
            end = _closed(folded, one.value, end)
        yield one.name, Span(span.line, one.value, end)


def _closed(folded: str, start: int, end: int) -> int:
    """Where the bracket around a whole field closes."""
    depth = 1
    for at in range(start, end):
        depth += {"(": 1, ")": -1, "[": 1, "]": -1}.get(folded[at], 0)
        if depth == 0:
            return at
    return end
