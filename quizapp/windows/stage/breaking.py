"""Where lines break: atoms that must not be split, and what a break between them costs.

Widths are in em (1 = the size of the font).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from quizapp.windows.stage import lexicon

OPENERS = "（《“‘【〔「『([{〈"
CLOSERS = "，。、；：？！）》”’】〕」』)]}〉·…—,.;:?!%％‰℃／/"
_PAUSES = "，。；：？！、"
_TAILS = "的了性化员市县省区会年月日地得着过个次项届"
TORN = 0.3
"""What a break costs at which a reader stumbles."""
STUMP = 0.05
"""The same of a break behind one or two characters of a new clause."""
HALVED = 0.2
"""The same of a break in the middle of a phrase of two words."""
WIDE_GAP = 0.9
"""A space so wide, in em, parts phrases; a narrower one parts words."""


class Piece(Struct, frozen=True):
    """A run of text, or a blank to be filled in (`blank` counts them from 1)."""

    text: str
    width: float
    blank: int = 0


class Atom(Struct, frozen=True):
    """What a line break never splits; `gap` stands before it unless it begins a line."""

    pieces: tuple[Piece, ...]
    width: float
    gap: float = 0.0
    breaks: bool = False
    """A break that the author forced stands before it."""

    @property
    def head(self) -> str:
        return self.pieces[0].text[:1]

    @property
    def tail(self) -> str:
        return self.pieces[-1].text[-1:]


def line_width(line: Sequence[Atom]) -> float:
    """Of a line, in em."""
    return sum(atom.width + (atom.gap if at else 0.0) for at, atom in enumerate(line))


def letters(atom: Atom) -> str:
    """All that is written in it."""
    return "".join(piece.text for piece in atom.pieces)


def wrap(parts: tuple[Atom, ...], room: float) -> list[list[Atom]]:
    """Break greedily at `room` em; an atom that is wider than a line stands alone."""
    lines: list[list[Atom]] = []
    used = 0.0
    for atom in parts:
        if lines and not atom.breaks and used + atom.gap + atom.width <= room + 1e-6:
            lines[-1].append(atom)
            used += atom.gap + atom.width
        else:
            lines.append([atom])
            used = atom.width
    return lines


def settle(parts: tuple[Atom, ...], room: float, count: int) -> tuple[list[list[Atom]], bool]:
    """Break into `count` lines of `room` em at most, evenly and rather after a pause.

    Beside the lines, whether one of them is torn.
    """
    if count < 2 or any(atom.breaks for atom in parts) or len(parts) > 400:
        return wrap(parts, room), False
    target = sum(atom.width + atom.gap for atom in parts) / count
    inside = _inside(parts)
    splits = _tears(parts)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for number in range(count):
        row: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            used = 0.0
            for end in range(start, len(parts)):
                used += parts[end].width + (parts[end].gap if end > start else 0.0)
                if used > room + 1e-6 and end > start:
                    break
                last = end + 1 == len(parts)
                if last != (number + 1 == count):
                    continue
                total = (
                    cost
                    + ((used - target) / target) ** 2
                    + (
                        0.0
                        if last
                        else inside[end] + splits[end] + _break_cost(parts[end], parts[end + 1])
                    )
                )
                # Of equals rather the one whose first lines are full.
                if end + 1 not in row or total <= row[end + 1][0] + 1e-9:
                    row[end + 1] = (total, start)
        best.append(row)
    if len(parts) not in best[-1]:
        return wrap(parts, room), False
    lines: list[list[Atom]] = []
    end, torn = len(parts), False
    for row in reversed(best[1:]):
        start = row[end][1]
        lines.append(list(parts[start:end]))
        torn = torn or (start > 0 and splits[start - 1] >= TORN)
        end = start
    return lines[::-1], torn


def _inside(parts: tuple[Atom, ...]) -> list[float]:
    """What a break after each atom costs for standing inside quotation marks or brackets."""
    depth, costs = 0, []
    for atom in parts:
        signs = letters(atom)
        depth += sum(letter in OPENERS for letter in signs)
        depth -= sum(letter in "）》”’】〕」』)]}〉" for letter in signs)
        costs.append(0.12 if depth > 0 else 0.0)
    return costs


@lru_cache(maxsize=64)
def _tears(parts: tuple[Atom, ...]) -> tuple[float, ...]:
    """What a break after each atom costs for what it tears: a word, a phrase, a clause's end."""
    found = zip(_splits(parts), _stumps(parts), _phrases(parts), strict=True)
    return tuple(max(costs) for costs in found)


def _stumps(parts: tuple[Atom, ...]) -> list[float]:
    """What a break after each atom costs for leaving a stump of a clause alone on its line."""
    costs = [0.0] * len(parts)
    for at in range(len(parts) - 1):
        after = parts[at + 1]
        if parts[at].tail in _PAUSES or after.gap:
            continue
        if _han(after) and (after.tail in _PAUSES or at + 2 == len(parts)):
            costs[at] = TORN
        elif (
            at > 1
            and _han(parts[at])
            and any(parts[before].tail in _PAUSES for before in (at - 1, at - 2))
        ):
            costs[at] = STUMP
    return costs


def _phrases(parts: tuple[Atom, ...]) -> list[float]:
    """What a break after each atom costs where wide spaces part the phrases of a slogan."""
    if not any(atom.gap >= WIDE_GAP for atom in parts):
        return [0.0] * len(parts)
    return [
        0.0 if at + 1 == len(parts) or parts[at + 1].gap >= WIDE_GAP else 2 * TORN
        for at in range(len(parts))
    ]


def _splits(parts: tuple[Atom, ...]) -> list[float]:
    """What a break after each atom costs for standing inside a word."""
    costs = [0.0] * len(parts)
    begin = 0
    while begin < len(parts):
        run, end = "", begin
        while end < len(parts) and (letter := _han(parts[end])):
            if run and (parts[end].gap or parts[end].head in OPENERS):
                break
            run, end = run + letter, end + 1
            if parts[end - 1].tail in CLOSERS:
                break
        at = begin
        for word in lexicon.parted(run):
            costs[at : at + len(word) - 1] = [TORN] * (len(word) - 1)
            if len(word) == 4:
                costs[at + 1] = HALVED
            at += len(word)
        begin = max(end, begin + 1)
    return costs


def _han(atom: Atom) -> str:
    """The one Chinese character of it, whatever marks stand around; else ""."""
    letter = letters(atom).strip(OPENERS + CLOSERS)
    return letter if len(letter) == 1 and "一" <= letter <= "鿿" else ""


def _break_cost(before: Atom, after: Atom) -> float:
    """How bad a break is here: good after a pause, bad inside what looks like a word."""
    if before.tail in _PAUSES or after.gap:
        return -0.08
    if after.head in "者们":
        return 0.2
    if after.head in _TAILS:
        return 0.05
    if before.tail in "的了和与及":
        return -0.03
    return 0.0
