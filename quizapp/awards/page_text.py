"""The text of a PDF's page as far as it can be seen: what lies under something else is left out.

Whoever forges a page without an editor for it covers a name with a white box or a note and writes
another one on top; the old name stays in the file, and a search for it would be content. So a
text is not taken for printed where a filled path, a picture or a note that is drawn later covers
most of it. Transparent things cover nothing. Nor is it taken for printed where `page_ink` sees
none of it in the picture of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from typing import Any

import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs] - it has none
from PIL import Image

from quizapp.awards import page_ink

MOST_HIDDEN = 0.3
"""Of a text's area; a seal or a line that touches a name does not hide it."""
_OPAQUE = 128
Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""
_raw: Any = pdfium


def text_of(page: Any, picture: Image.Image) -> str:
    """The text that can be seen, in lines. `picture` is the whole page in grey, 100 dpi or more."""
    reader: Any = page.get_textpage()
    try:
        objects: list[Any] = list(page.get_objects(max_depth=1))
        boxes = [_bounds(one) for one in objects]
        covers = [(at, box) for at, box in enumerate(boxes) if _covers(objects[at])]
        notes = [(len(objects), box) for box in _notes(page)]
        texts = [at for at, one in enumerate(objects) if one.type == _raw.FPDF_PAGEOBJ_TEXT]
        under = frozenset(
            page_ink.address_of(objects[at])
            for at in texts
            if _hidden(at, boxes[at], (*covers, *notes))
        )
        letters = page_ink.Ink(page, reader, picture).letters()
        if not under and all(one.seen for one in letters):
            return str(reader.get_text_range())
        return page_ink.text(letters, under)
    finally:
        reader.close()


def _hidden(at: int, box: Box, covers: tuple[tuple[int, Box], ...]) -> bool:
    area = (box[2] - box[0]) * (box[3] - box[1])
    return any(later > at and _common(box, cover) > MOST_HIDDEN * area for later, cover in covers)


def _common(one: Box, other: Box) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, wide) * max(0.0, high)


def _bounds(thing: Any) -> Box:
    edges = [c_float() for _ in range(4)]
    if not _raw.FPDFPageObj_GetBounds(thing.raw, *(byref(edge) for edge in edges)):
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def _covers(thing: Any) -> bool:
    """Whether it is a picture, or a path that is filled with something opaque."""
    if thing.type == _raw.FPDF_PAGEOBJ_IMAGE:
        return True
    if thing.type != _raw.FPDF_PAGEOBJ_PATH:
        return False
    fill, stroke = c_int(), c_int()
    _raw.FPDFPath_GetDrawMode(thing.raw, byref(fill), byref(stroke))
    colour = [c_uint() for _ in range(4)]
    known = _raw.FPDFPageObj_GetFillColor(thing.raw, *(byref(one) for one in colour))
    return bool(fill.value) and bool(known) and colour[3].value >= _OPAQUE


def _notes(page: Any) -> Iterator[Box]:
    """Where notes, stamps and other additions lie; a link covers nothing."""
    for at in range(_raw.FPDFPage_GetAnnotCount(page.raw)):
        note = _raw.FPDFPage_GetAnnot(page.raw, at)
        subtype = _raw.FPDFAnnot_GetSubtype(note)
        edges = _raw.FS_RECTF()
        found = _raw.FPDFAnnot_GetRect(note, byref(edges))
        _raw.FPDFPage_CloseAnnot(note)
        if found and subtype not in (_raw.FPDF_ANNOT_LINK, _raw.FPDF_ANNOT_POPUP):
            left, right = sorted((edges.left, edges.right))
            bottom, top = sorted((edges.bottom, edges.top))
            yield left, bottom, right, top
