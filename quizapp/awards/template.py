"""A template: page, wording, boxes of text, the place of the code and of the stamp.

    name = "荣誉证书"
    lang = "zh"                  # "zh" or "en"
    art = "honour"               # a border of the program's, or "" where there is a background

    [page]
    width = 297                  # all lengths in millimetres, from the top left corner
    height = 210

    [wording]
    person = "在{event}中荣获*{award}*。"   # {fields}, *strong*, [left out where a field is empty]

    [[boxes]]
    name = "body"
    text = "{body}"
    x = 45
    …

    [code]                       # the QR code: its white margin of four modules is added around it
    x = 31
    y = 146
    size = 35

    [stamp]                      # kept clear for the wet stamp
    x = 205
    …

What is not named keeps the value that the structures below give it.
"""

from __future__ import annotations

import tomllib
from enum import StrEnum
from typing import Any, cast

import msgspec
from msgspec import Struct
from msgspec.structs import asdict

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

LEAST_CODE = 35.0
"""mm. Below it a phone's camera fails under a fold, a stain or a stamp (research: 20 % covered)."""
LARGEST_CODE = 70.0
STAMP = 45.0
"""mm. Round seals of Chinese bodies measure 40 to 42."""
LARGEST_TEXT = 256 * 1024
ARTS = ("honour", "merit", "azure", "navy", "")


class NotATemplate(Exception):
    """What cannot be read as a template; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


class Align(StrEnum):
    """How lines stand in their box."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Face(StrEnum):
    """A fount: 宋体, 楷体, or the user's own font."""

    SERIF = "serif"
    KAI = "kai"
    OWN = "own"


class Dates(StrEnum):
    """How the date is written."""

    HANZI = "hanzi"
    """二〇二六年九月三十日"""
    DIGITS = "digits"
    """2026年9月30日"""
    ENGLISH = "english"
    """30 September 2026"""


class Paper(Struct, frozen=True):
    """The page in millimetres."""

    width: float = 297.0
    height: float = 210.0


class Wording(Struct, frozen=True):
    """What is said: patterns with {fields}; a line break begins a paragraph."""

    title: str = ""
    person: str = ""
    team: str = ""
    unit: str = ""
    closing: str = ""
    call_person: str = "{name}[ {call}]："
    call_team: str = "{team}："
    call_unit: str = "{name}："
    call: str = "同志"
    """How a person is addressed whose roster says nothing."""
    dates: Dates = Dates.HANZI
    number: str = "工竞〔{year}〕{no:3}号"


class Box(Struct, frozen=True):
    """A box of text in mm; sizes in pt, distances of letters and lines in em.

    A text that is too long is set smaller, then in several lines, never below `least`: what does
    not fit then is refused, not cut. `one_line` tries one line first. A `preprinted` box is left
    out when only the text is printed on paper that has its border and title already.
    """

    name: str
    text: str
    x: float
    y: float
    width: float
    height: float
    face: Face = Face.KAI
    size: float = 20.0
    least: float = 9.0
    align: Align = Align.LEFT
    middle: bool = False
    colour: str = "#1F1A17"
    strong: str = "#B01E28"
    """The colour of what is *strong*."""
    spacing: float = 0.0
    leading: float = 0.7
    indent: float = 0.0
    heavy: bool = False
    one_line: bool = True
    preprinted: bool = False


class Code(Struct, frozen=True):
    """The QR code without its white margin."""

    x: float
    y: float
    size: float = LEAST_CODE


class Stamp(Struct, frozen=True):
    """A square that stays clear for the wet stamp; `over` names the boxes it may be put on."""

    x: float
    y: float
    size: float = STAMP
    over: tuple[str, ...] = ("issuer", "date")


class Template(Struct, frozen=True):
    """A whole template. `background` is the name of a file that is packed with it."""

    name: str
    boxes: tuple[Box, ...]
    code: Code
    stamp: Stamp
    lang: str = "zh"
    art: str = "honour"
    background: str = ""
    page: Paper = Paper()
    wording: Wording = Wording()


def read_toml(content: bytes) -> Template:
    """Read a template. `NotATemplate` says what is wrong, with the line where TOML tells it."""
    try:
        node: dict[str, Any] = tomllib.loads(content[:LARGEST_TEXT].decode("utf-8-sig"))
        return msgspec.convert(node, Template, strict=False)
    except (ValueError, RecursionError) as fault:
        text = QT_TRANSLATE_NOOP("Certificate", "This is no template of a certificate: {fault}")
        raise NotATemplate(words("NO_TEMPLATE", "Certificate", text, fault=str(fault))) from fault


def write_toml(template: Template) -> bytes:
    """A template as TOML that a person can read and change."""
    lines = [f"{key} = {_value(getattr(template, key))}" for key in ("name", "lang", "art")]
    if template.background:
        lines.append(f"background = {_value(template.background)}")
    for name in ("page", "wording"):
        lines += ["", f"[{name}]", *_entries(getattr(template, name))]
    for box in template.boxes:
        lines += ["", "[[boxes]]", *_entries(box, usual=Box("", "", 0, 0, 0, 0))]
    for name in ("code", "stamp"):
        lines += ["", f"[{name}]", *_entries(getattr(template, name))]
    return "\n".join([*lines, ""]).encode()


def _entries(part: Struct, usual: Struct | None = None) -> list[str]:
    left = asdict(usual) if usual is not None else {}
    return [
        f"{key} = {_value(value)}"
        for key, value in asdict(part).items()
        if key in ("name", "text", "x", "y", "width", "height") or left.get(key) != value
    ]


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"{value:g}"
        case str():
            return _quoted(str(value))
        case tuple():
            return "[" + ", ".join(_value(one) for one in cast("tuple[object, ...]", value)) + "]"
        case _:
            raise TypeError(type(value))


def _quoted(text: str) -> str:
    """A basic string of TOML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + "".join(f"\\u{ord(s):04X}" if s < " " or s == "\x7f" else s for s in escaped) + '"'
