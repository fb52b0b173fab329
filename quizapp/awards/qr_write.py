"""A QR code of UTF-8 bytes without a mark of their encoding, digits at its end in numeric mode.

Every scanner that was tried reads such a code; text that zxing-cpp marks as UTF-8 is not read by
all. `qrcode` writes it too, in 7 to 9 ms a code; what it does anew each time (the fixed patterns,
the order of the cells, products in the field of Reed and Solomon) is kept here, and a code takes
half a millisecond. A test holds each code against the one of `qrcode`, cell by cell.

After ISO/IEC 18004: segments, 8-bit codewords, blocks with error correction, interleaved, laid
upward and downward in columns of two cells from the right, one mask.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

import qrcode
from msgspec import Struct
from qrcode import base, constants, util

LEVELS = {"Q": constants.ERROR_CORRECT_Q, "M": constants.ERROR_CORRECT_M}
_BYTE, _NUMERIC = 0b0100, 0b0001
_MOST_VERSION = 40
_DIGITS = re.compile(r"[0-9]{8,}\Z")
_PADS = (0xEC, 0x11)
_FIELD = 0x11D
"""The polynomial of the field of 256 elements."""
_CELLS = bytes.maketrans(b"01", b"\xff\x00")
_WHITE_AND_BLACK = b"\xff\x00"


class _Grid(Struct, frozen=True):
    """A version: its side, how many cells are free, and which of them the mask flips.

    `spread` takes the free cells in their order, a white and a black one, and gives all in rows.
    """

    side: int
    free: int
    flips: int
    spread: Callable[[bytes], tuple[int, ...]]


def cells(text: str, level: str, mask: int) -> tuple[int, bytes] | None:
    """Side and cells (0 black, 255 white) of the smallest code; None where none is large enough."""
    digits = found.group() if (found := _DIGITS.search(text)) else ""
    head = text[: len(text) - len(digits)].encode()
    for version in range(1, _MOST_VERSION + 1):
        if _length(head, digits, version) <= _room(version, level):
            whole = _codewords(_segments(head, digits, version), version, level)
            grid = _grid(version, level, mask)
            return grid.side, _laid(whole, grid)
    return None


def _counters(version: int) -> tuple[int, int]:
    """In how many bits the lengths of bytes and of digits are told."""
    return 8 if version < 10 else 16, 10 if version < 10 else 12 if version < 27 else 14


def _length(head: bytes, digits: str, version: int) -> int:
    """The bits of both segments."""
    of_bytes, of_digits = _counters(version)
    length = 4 + of_bytes + 8 * len(head) if head else 0
    if digits:
        threes, left = divmod(len(digits), 3)
        length += 4 + of_digits + 10 * threes + (0, 4, 7)[left]
    return length


def _segments(head: bytes, digits: str, version: int) -> str:
    """Both segments, a sign for a bit."""
    of_bytes, of_digits = _counters(version)
    parts: list[str] = []
    if head:
        parts += (f"{_BYTE:04b}", f"{len(head):0{of_bytes}b}")
        parts.append(f"{int.from_bytes(head, 'big'):0{8 * len(head)}b}")
    if digits:
        parts += (f"{_NUMERIC:04b}", f"{len(digits):0{of_digits}b}")
        for at in range(0, len(digits), 3):
            part = digits[at : at + 3]
            parts.append(f"{int(part):0{(4, 7, 10)[len(part) - 1]}b}")
    return "".join(parts)


@lru_cache(maxsize=2 * _MOST_VERSION)
def _blocks(version: int, level: str) -> tuple[tuple[int, int], ...]:
    """For each block its data codewords and its codewords for correction."""
    every: Any = base.rs_blocks(version, LEVELS[level])
    return tuple((one.data_count, one.total_count - one.data_count) for one in every)


def _room(version: int, level: str) -> int:
    return 8 * sum(data for data, _ in _blocks(version, level))


def _codewords(bits: str, version: int, level: str) -> bytes:
    """All codewords in the order in which they are laid."""
    room = _room(version, level)
    ended = min(len(bits) + 4, room)
    ended += -ended % 8
    data = bytearray(int(bits.ljust(ended, "0"), 2).to_bytes(ended // 8, "big"))
    data += bytes(_PADS[at % 2] for at in range(room // 8 - len(data)))
    parts: list[bytes] = []
    corrections: list[bytes] = []
    start = 0
    for count, correcting in _blocks(version, level):
        part = bytes(data[start : start + count])
        parts.append(part)
        corrections.append(_correction(part, correcting))
        start += count
    return _interleaved(parts) + _interleaved(corrections)


def _interleaved(parts: Sequence[bytes]) -> bytes:
    longest = max(len(part) for part in parts)
    return bytes(part[at] for at in range(longest) for part in parts if at < len(part))


def _correction(data: bytes, count: int) -> bytes:
    """The rest of the division by the generator, a codeword a step."""
    products = _products(count)
    rest, over = 0, 8 * (count - 1)
    kept = (1 << over) - 1
    for byte in data:
        rest = ((rest & kept) << 8) ^ products[(rest >> over) ^ byte]
    return rest.to_bytes(count, "big")


@lru_cache(maxsize=64)
def _products(count: int) -> tuple[int, ...]:
    """Each element times the generator of so many codewords, its highest term left out."""
    generator = [1]
    root = 1
    for _ in range(count):
        shifted = [*generator, 0]
        for at, factor in enumerate(generator, start=1):
            shifted[at] ^= _times(factor, root)
        generator, root = shifted, _times(root, 2)
    return tuple(
        int.from_bytes(bytes(_times(factor, element) for factor in generator[1:]), "big")
        for element in range(256)
    )


def _times(one: int, other: int) -> int:
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & 0x100:
            one ^= _FIELD
        other >>= 1
    return product


def _laid(codewords: bytes, grid: _Grid) -> bytes:
    bits = int.from_bytes(codewords, "big") << (grid.free - 8 * len(codewords))
    dark = f"{bits ^ grid.flips:0{grid.free}b}".encode().translate(_CELLS)
    return bytes(grid.spread(dark + _WHITE_AND_BLACK))


@lru_cache(maxsize=2 * _MOST_VERSION)
def _grid(version: int, level: str, mask: int) -> _Grid:
    """The fixed patterns are those that `qrcode` draws."""
    pen: Any = qrcode.QRCode(version, LEVELS[level], border=0, mask_pattern=mask)
    side = 17 + 4 * version
    pen.modules_count = side
    drawn: list[list[bool | None]] = [[None] * side for _ in range(side)]
    pen.modules = drawn
    for row, column in ((0, 0), (side - 7, 0), (0, side - 7)):
        pen.setup_position_probe_pattern(row, column)
    pen.setup_position_adjust_pattern()
    pen.setup_timing_pattern()
    pen.setup_type_info(False, mask)
    if version >= 7:  # smaller codes do not tell their version
        pen.setup_type_number(False)
    order = [(row, column) for row, column in _path(side) if drawn[row][column] is None]
    flip: Any = util.mask_func(mask)
    flips = "".join(str(int(flip(row, column))) for row, column in order)
    free = len(order)
    number = {place: at for at, place in enumerate(order)}
    spread = itemgetter(
        *(
            number.get((row, column), free + bool(drawn[row][column]))
            for row in range(side)
            for column in range(side)
        )
    )
    return _Grid(side, free, int(flips, 2), spread)


def _path(side: int) -> list[tuple[int, int]]:
    """The cells in columns of two from the right, upward first; the timing column is left out."""
    path: list[tuple[int, int]] = []
    rows = list(range(side))
    columns = [*range(side - 1, 6, -2), 5, 3, 1]
    for number, right in enumerate(columns):
        for row in reversed(rows) if number % 2 == 0 else rows:
            path += [(row, right), (row, right - 1)]
    return path
