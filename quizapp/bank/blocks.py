"""A bank's text sorted into blocks and fields, before anything in them is understood."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from quizapp.bank.keys import Marked, Value
from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.spelling import FIELDS
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

HEADER = re.compile(r"quizapp-bank\s+(\d{1,9})\s*", re.ASCII)
_FIELD = re.compile(r"([A-Za-z]+|[\u4e00-\u9fff]+)\s*[:：]\s*(.*)")
_OPTION = re.compile(r"([-+])\s*(?:[\[［]([^\]］]*)[\]］])?\s*(.*)")
_MARGINS = ("  ", "\t", "\u3000")


class Block(Struct):
    """The lines between one heading and the next, sorted but not yet understood."""

    line: int
    heading: str
    fields: dict[str, list[Value]] = field(default_factory=dict[str, list[Value]])
    options: list[Marked] = field(default_factory=list[Marked])
    partners: list[Marked] = field(default_factory=list[Marked])
    faults: list[tuple[int, Words]] = field(default_factory=list[tuple[int, Words]])
    doubts: list[tuple[int, Words]] = field(default_factory=list[tuple[int, Words]])

    def complain(self, line: int, fault: Words) -> None:
        """Note what is wrong in `line`; a block with a fault becomes a draft."""
        self.faults.append((line, fault))


def lines_of(text: str) -> list[str]:
    """The lines of a text, whatever ends them, without a byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def blocks_of(text: str) -> list[Block]:
    """The head of the file (a block without a heading), then its blocks."""
    block = Block(1, "")
    blocks, last = [block], None
    for number, line in enumerate(lines_of(text), start=1):
        if not line.strip() or line.startswith("//"):
            continue
        if line.startswith("##"):
            block, last = Block(number, line), None
            blocks.append(block)
        elif line.startswith(_MARGINS) and last is not None:
            last.raw = f"{last.raw}\n{line.strip()}" if last.raw else line.strip()
        elif len(blocks) > 1 or not HEADER.fullmatch(line.strip()):
            last = _sort(block, Value(line.strip(), number))
    return blocks


def _sort(block: Block, value: Value) -> Value:
    """Put a line where it belongs in its block; the value that further lines continue."""
    line = value.raw
    if block.heading and (found := _OPTION.fullmatch(line)):
        value.raw = found[3]
        side = block.options if found[1] == "-" else block.partners
        side.append(Marked((found[2] or "").strip(), value))
        return value
    found = _FIELD.fullmatch(line)
    name = FIELDS.get(found[1].lower()) if found else None
    if found is None or name is None or not (block.heading or name in ("title", "note")):
        fault = words(
            "line-not-understood",
            "Reading",
            QT_TRANSLATE_NOOP(
                "Reading", "This line is not understood: {line} (a text goes on after two spaces)."
            ),
            line=line[:60],
        )
        block.complain(value.line, fault)
        return value
    value.raw = found[2].strip()
    if name in block.fields and name != "answer":
        fault = words(
            "field-twice",
            "Reading",
            QT_TRANSLATE_NOOP("Reading", "'{field}:' stands twice; the first one counts."),
            field=name,
        )
        block.complain(value.line, fault)
        return value
    block.fields.setdefault(name, []).append(value)
    return value


def told(block: Block, question: str) -> Iterator[Problem]:
    """What was found wrong and doubtful in a block."""
    for line, fault in block.faults:
        yield error(fault, line=line, question=question)
    for line, doubt in block.doubts:
        yield warning(doubt, line=line, question=question)
