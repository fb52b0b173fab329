"""Whether a template can be trusted: the code, the stamp's place, boxes on the page, fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizapp.awards.qr import QUIET
from quizapp.awards.template import ARTS, LARGEST_CODE, LEAST_CODE, STAMP, Box, Template
from quizapp.awards.wording import FIELDS, has_number, unknown_fields
from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

EDGE = 10.0
"""mm at the paper's edge that office printers do not reach, or reach badly."""
MODULES = 57
"""The coarsest code there may be: its margin is the widest."""
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
Place = tuple[float, float, float, float]


def faults(template: Template) -> tuple[Problem, ...]:
    """What is wrong with a template; an error stands in the way of printing."""
    return (*_code(template), *_stamp(template), *_boxes(template), *_wording(template))


def margin(size: float) -> float:
    """The white margin of a code of `size` mm at its widest."""
    return QUIET * size / MODULES


def _code(template: Template) -> Iterator[Problem]:
    code = template.code
    if not LEAST_CODE <= code.size <= LARGEST_CODE:
        text = QT_TRANSLATE_NOOP(
            "Certificate", "The QR code must be {least} to {most} mm wide; it is {size} mm."
        )
        size, least, most = f"{code.size:g}", f"{LEAST_CODE:g}", f"{LARGEST_CODE:g}"
        yield error(_say("QR_SIZE", text, size=size, least=least, most=most), "code")
    wide = margin(code.size)
    place = (code.x - wide, code.y - wide, code.size + 2 * wide, code.size + 2 * wide)
    if not _inside(place, template):
        text = QT_TRANSLATE_NOOP(
            "Certificate", "The QR code with its white margin lies too near the paper's edge."
        )
        yield error(_say("QR_EDGE", text), "code")
    for box in template.boxes:
        if _meet(place, _place(box)):
            text = QT_TRANSLATE_NOOP(
                "Certificate", "The box “{box}” reaches into the QR code or its white margin."
            )
            yield error(_say("QR_COVERED", text, box=box.name), box.name)


def _stamp(template: Template) -> Iterator[Problem]:
    stamp, code = template.stamp, template.code
    place = (stamp.x, stamp.y, stamp.size, stamp.size)
    if not stamp.size:
        return
    if stamp.size < STAMP:
        text = QT_TRANSLATE_NOOP(
            "Certificate", "A seal of 42 mm needs {least} mm clear; there are {size}."
        )
        said = _say("STAMP_SMALL", text, least=f"{STAMP:g}", size=f"{stamp.size:g}")
        yield warning(said, "stamp")
    wide = margin(code.size)
    quiet = (code.x - wide, code.y - wide, code.size + 2 * wide, code.size + 2 * wide)
    if _meet(place, quiet):
        text = QT_TRANSLATE_NOOP("Certificate", "The stamp would cover the QR code.")
        yield error(_say("STAMP_ON_QR", text), "stamp")
    for box in template.boxes:
        if box.name not in stamp.over and _meet(place, _place(box)):
            text = QT_TRANSLATE_NOOP("Certificate", "The stamp would cover the box “{box}”.")
            yield warning(_say("STAMP_ON_TEXT", text, box=box.name), box.name)


def _boxes(template: Template) -> Iterator[Problem]:
    names = [box.name for box in template.boxes]
    for box in template.boxes:
        if names.count(box.name) > 1:
            text = QT_TRANSLATE_NOOP("Certificate", "Two boxes are named “{box}”.")
            yield error(_say("BOX_TWICE", text, box=box.name), box.name)
        if not _inside(_place(box), template):
            text = QT_TRANSLATE_NOOP(
                "Certificate",
                "The box “{box}” lies nearer to the paper's edge than {edge} mm: printers cut "
                "there.",
            )
            yield error(_say("BOX_EDGE", text, box=box.name, edge=f"{EDGE:g}"), box.name)
        if not 6 <= box.least <= box.size <= 200:
            text = QT_TRANSLATE_NOOP(
                "Certificate", "The box “{box}”: sizes go from 6 to 200 pt, the least first."
            )
            yield error(_say("BOX_SIZE", text, box=box.name), box.name)
        if not (_COLOUR.fullmatch(box.colour) and _COLOUR.fullmatch(box.strong)):
            text = QT_TRANSLATE_NOOP(
                "Certificate", "The box “{box}”: a colour is written like #1F1A17."
            )
            yield error(_say("BOX_COLOUR", text, box=box.name), box.name)


def _wording(template: Template) -> Iterator[Problem]:
    said = template.wording
    patterns = (said.person, said.team, said.unit, said.call_person, said.call_team, said.call_unit)
    for pattern in (*patterns, said.closing, said.title, *(box.text for box in template.boxes)):
        for name in unknown_fields(pattern):
            text = QT_TRANSLATE_NOOP(
                "Certificate", "There is no field {field}; there are: {fields}."
            )
            there = " ".join(sorted(FIELDS))
            yield error(_say("NO_FIELD", text, field=f"{{{name}}}", fields=there), "wording")
    if not has_number(said.number):
        text = QT_TRANSLATE_NOOP(
            "Certificate", "The number has no {field}: all certificates would get the same."
        )
        yield error(_say("NO_NUMBER", text, field="{no}"), "wording")
    if template.art not in ARTS:
        text = QT_TRANSLATE_NOOP("Certificate", "There is no border “{art}”.")
        yield error(_say("NO_ART", text, art=template.art), "art")


def _place(box: Box) -> Place:
    return box.x, box.y, box.width, box.height


def _inside(place: Place, template: Template) -> bool:
    x, y, wide, high = place
    page = template.page
    right, bottom = page.width - EDGE, page.height - EDGE
    return x >= EDGE and y >= EDGE and x + wide <= right and y + high <= bottom


def _meet(one: Place, other: Place) -> bool:
    across = one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
    return across and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]


def _say(code: str, text: str, **facts: str | int) -> Words:
    return words(code, "Certificate", text, **facts)
