"""The text of a cell as it is kept: what cannot be seen is taken out, and what was is told."""

from __future__ import annotations

import re
import unicodedata

MOST_MARKS = 8
"""Combining marks in a row that are kept; more only make a text that cannot be laid out."""

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb]")
_JOINERS = "\u200c\u200d"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKS = re.compile(
    f"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{{{MOST_MARKS}}})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
_LINES = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\x1f\u00a0\u2002-\u200a\u202f\u205f]")
# Everything that any of the others looks for, so that nearly all cells are looked at once.
_ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u00ad\u0300-\u036f\u0483-\u0489\u061c\u180e\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u2002-\u200f\u2028-\u202f\u205f-\u2069\u20d0-\u20ff\ud800-\udfff\ufeff\ufff9-\uffff]"
)


def tidy(text: str) -> tuple[str, frozenset[str]]:
    """The text without its margins and what cannot be seen, and the codes of what was taken out.

    Line ends become line feeds, and tabs and blanks of other widths a blank, without a word.
    """
    if not _ODD.search(text):
        return text.strip(), frozenset()
    told: set[str] = set()
    if _SURROGATE.search(text):
        # Two halves of a pair make one sign; a half alone is none.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if "\ufffd" in text or _SURROGATE.search(text):
            told.add("BAD_UNICODE")
            text = text.replace("\ufffd", "")
    text = _BLANKS.sub(" ", _LINES.sub("\n", text))
    for code, pattern in (("CONTROL_CHARS", _CONTROL), ("BIDI_CONTROL", _BIDI)):
        text, times = pattern.subn("", text)
        if times:
            told.add(code)
    seen = _INVISIBLE.sub(_joiner, text)
    if seen != text:
        told.add("INVISIBLE_CHARS")
    text, times = _MARKS.subn(r"\1", seen)
    if times:
        told.add("COMBINING_MARKS")
    return text.strip(), frozenset(told)


def _joiner(found: re.Match[str]) -> str:
    """Keep what joins two signs of an emoji, or two letters of a script that joins its letters."""
    if found[0] not in _JOINERS or not found.start() or found.end() == len(found.string):
        return ""
    before = found.string[found.start() - 1]
    category = unicodedata.category(before)
    joining = category in ("So", "Sk", "Mn", "Mc") or unicodedata.bidirectional(before) == "AL"
    return found[0] if joining else ""
