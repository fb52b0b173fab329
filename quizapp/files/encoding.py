"""The text of a file whose encoding nobody tells.

In this order: a byte order mark; UTF-16 without one (every other byte of what is ASCII is zero);
UTF-8; then what the bytes look most like: GB18030, Big5, and for European text Windows-1252. All
but marks and UTF-8 are guesses, and are said to be. Text that is UTF-8 but for a few bytes is
refused: a guess would turn all the rest of it into nonsense.
"""

from __future__ import annotations

import codecs
import re
from typing import NoReturn

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.refusal import refuse

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp1252": "Windows-1252",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}
# Line ends, tabs, form feeds and the end mark of old systems are no sign of something else.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1a")) + b"\x7f"
# Every twentieth byte a control: no text that somebody wrote.
_CONTROLS_FROM = 0.05
_HIGH = re.compile(rb"[\x80-\xff]")
# Of Chinese in its own encoding; UTF-8 and European text taken for Chinese stay below a half.
_COMMON_FROM = 0.7
# Latin, Chinese and their signs: what nearly all of a text is made of.
_EVERYDAY = re.compile(r"[\t\n\r -~·—‘-”…①-⑳√×\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]")
_EVERYDAY_FROM = 0.97
# Enough to tell; a long text is not decoded three times to find the encoding.
_SAMPLE = 200_000


def text_of(content: bytes) -> tuple[str, Words | None]:
    """The text, and a warning where its encoding was guessed. `Unreadable` where it is no text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content, encoding), None
    wide = _wide(content)
    if wide:
        return _decoded(content, wide), _guessed(wide)
    if len(content.translate(None, _CONTROLS)) < len(content) * (1 - _CONTROLS_FROM):
        _not_a_text()
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as fault:
        encoding = _likeliest(content, fault.start)
    return _decoded(content, encoding), _guessed(encoding)


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: nearly all zero bytes stand on one side, or it reads as Chinese."""
    sample = content[:_SAMPLE]
    if len(content) % 2 or 0 not in sample:
        return ""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        if len(_EVERYDAY.findall(text)) > len(text) * _EVERYDAY_FROM:
            return encoding
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    few = max(zeros) * 20 < len(sample) // 2 or max(zeros) == 0
    if few or min(zeros) * 20 > max(zeros):
        return ""
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as fault:
        _bad_byte(content, fault.start)


def _likeliest(content: bytes, place: int) -> str:
    """The encoding of bytes that are no UTF-8 from `place` on."""
    shares = {name: _common(content, name) for name in ("gb18030", "big5")}
    best = max(shares, key=lambda name: shares[name])
    if shares[best] >= _COMMON_FROM:
        return best
    if _nearly_utf8(content):
        _bad_byte(content, place)
    try:
        content.decode("cp1252")
    except UnicodeDecodeError as fault:
        _bad_byte(content, fault.start)
    return "cp1252"


def _nearly_utf8(content: bytes) -> bool:
    """Whether most bytes above ASCII make signs of UTF-8."""
    signs = len(_HIGH.findall(content.decode("utf-8", "ignore").encode()))
    return signs * 2 > len(_HIGH.findall(content))


def _common(content: bytes, encoding: str) -> float:
    """The share of bytes above ASCII that make signs used every day; 0 where it cannot be."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    everyday = 0
    for sign in text[:_SAMPLE]:
        if sign.isascii():
            continue
        code = sign.encode(encoding)
        if encoding == "gb18030":
            # Signs and the 3,755 characters of the first level of GB 2312.
            known = len(code) == 2 and code[1] >= 0xA1 and 0xA1 <= code[0] <= 0xD7
        else:
            known = 0xA1 <= code[0] <= 0xC6
        everyday += 2 * known
    return everyday / max(len(_HIGH.findall(text[:_SAMPLE].encode(encoding))), 1)


def _guessed(encoding: str) -> Words:
    return words(
        "ENCODING_GUESSED",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The file does not tell its encoding and is not UTF-8; it was read as {encoding}. "
            "Look whether the text is right.",
        ),
        encoding=_NAMES[encoding],
    )


def _not_a_text() -> NoReturn:
    refuse(
        "NOT_TEXT",
        QT_TRANSLATE_NOOP(
            "Files",
            "The file is not a text, whatever its name says. Choose a text, Word or Excel file.",
        ),
    )


def _bad_byte(content: bytes, place: int) -> NoReturn:
    refuse(
        "ENCODING",
        QT_TRANSLATE_NOOP(
            "Files",
            "Line {line}, byte {byte}: no text in the encoding of the rest of the file. Open it in "
            "the editor it was written with, choose 'Save as', set the encoding to UTF-8 and try "
            "again.",
        ),
        line=content.count(b"\n", 0, place) + 1,
        byte=place + 1,
    )
