"""Which gamepads there are, known again after they were pulled, and what of them is a press.

A pad's lasting id is its model (and serial, where it has one) with a number, so that of equal pads
the first plugged in is the first. Which of two equal ones came back first nobody can know: that is
said. A button that is held, one that bounces, and what a pad reports while it is being plugged in
are no presses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import Struct
from msgspec.structs import replace

from quizapp.buzzers.devices import Moved, Plugged

MS = 1_000_000
BOUNCE = 30 * MS
"""A contact that closes again so soon after it opened was not pressed again by a hand."""
SETTLING = 200 * MS
"""What a pad says so soon after it was plugged in is how it lies there."""
LONGEST_NAME = 18
_MARKS = re.compile(r"\((?:r|tm|c)\)|[®™©]", re.IGNORECASE)
_PLAIN = re.compile(r"\b(?:usb|generic|controller|joystick|gamepad|for windows)\b", re.IGNORECASE)


class Pad(Struct, frozen=True):
    """A pad that is or was there. `called` is short, and tells it from all others."""

    id: str
    called: str
    buttons: int = 0
    there: bool = False


class Tap(Struct, frozen=True):
    """A button was pressed, at `at` of the host's clock; buttons count from 0."""

    at: int
    pad: str
    button: int
    label: str
    """How the button is called: `Logitech Buzz V1·3`; people count from 1."""


class Came(Struct, frozen=True):
    """A pad was plugged in. `mixed`: it may be another one of several equal ones."""

    pad: Pad
    mixed: bool = False


class Went(Struct, frozen=True):
    """A pad was pulled."""

    pad: Pad


@dataclass(slots=True)
class _Button:
    down: bool = False
    changed: int = -BOUNCE


class Rack:
    """All pads. Told what happens, in its order; it knows neither threads nor clocks."""

    def __init__(self) -> None:
        self._pads: dict[str, Pad] = {}
        self._handles: dict[int, str] = {}
        self._since: dict[str, int] = {}
        self._buttons: dict[tuple[str, int], _Button] = {}

    @property
    def pads(self) -> tuple[Pad, ...]:
        """Those that are there, and those that were or are expected."""
        return tuple(self._pads.values())

    def pad(self, pad_id: str) -> Pad | None:
        """One of them."""
        return self._pads.get(pad_id)

    @property
    def twins(self) -> tuple[Pad, ...]:
        """Equal pads that are there: only the order of plugging in tells them apart."""
        there = [pad for pad in self._pads.values() if pad.there]
        return tuple(
            pad
            for pad in there
            if any(_kind(one.id) == _kind(pad.id) and one is not pad for one in there)
        )

    def expect(self, buttons: Mapping[str, str]) -> None:
        """Learned pads, id → the label of a button: known again when they are plugged in."""
        for pad_id, label in buttons.items():
            if pad_id not in self._pads:
                self._pads[pad_id] = Pad(pad_id, called_in(label))

    def plug(self, change: Plugged) -> Came:
        """A pad is there, a known one or a new one."""
        kind = change.model if not change.serial else f"{change.model}/{change.serial}"
        away = [one for one in self._pads.values() if _kind(one.id) == kind and not one.there]
        if away:
            known = min(away, key=lambda one: _number(one.id))
        else:
            numbers = {_number(one.id) for one in self._pads.values() if _kind(one.id) == kind}
            number = next(n for n in range(1, len(numbers) + 2) if n not in numbers)
            known = Pad(f"{kind}#{number}", self._free_name(change.name))
        pad = replace(known, buttons=change.buttons, there=True)
        self._pads[pad.id] = pad
        self._handles[change.handle] = pad.id
        self._since[pad.id] = change.at
        return Came(pad, mixed=len(away) > 1)

    def unplug(self, handle: int) -> Went | None:
        """A pad is gone; its buttons are held no more."""
        pad_id = self._handles.pop(handle, None)
        if pad_id is None:
            return None
        for place in [place for place in self._buttons if place[0] == pad_id]:
            del self._buttons[place]
        pad = replace(self._pads[pad_id], there=False)
        self._pads[pad_id] = pad
        return Went(pad)

    def unplug_all(self) -> None:
        """Nothing is heard any more."""
        for handle in tuple(self._handles):
            self.unplug(handle)

    def move(self, change: Moved) -> Tap | None:
        """A button moved; the press, if it was one."""
        pad_id = self._handles.get(change.handle)
        if pad_id is None:
            return None
        button = self._buttons.setdefault((pad_id, change.button), _Button())
        was_down, last = button.down, button.changed
        button.down = change.down
        if change.down == was_down:
            return None
        button.changed = change.at
        if not change.down or change.at - last < BOUNCE:
            return None
        if change.at - self._since[pad_id] < SETTLING:
            return None
        label = f"{self._pads[pad_id].called}·{change.button + 1}"
        return Tap(change.at, pad_id, change.button, label)

    def _free_name(self, name: str) -> str:
        """A short name that no other pad has."""
        plain = short_name(name)
        taken = {pad.called for pad in self._pads.values()}
        number, free = 1, plain
        while free in taken:
            number += 1
            free = f"{plain} #{number}"
        return free


def short_name(name: str) -> str:
    """A device's name as people say it: `Logitech Buzz(tm) Controller V1` → `Logitech Buzz V1`."""
    # Angle brackets would be taken for the marks of a text with styles.
    printed = "".join(one if one.isprintable() and one not in "<>" else " " for one in name)
    whole = " ".join(_MARKS.sub(" ", printed).split())
    plain = " ".join(_PLAIN.sub(" ", whole).split()) or whole or "Gamepad"
    return plain if len(plain) <= LONGEST_NAME else f"{plain[: LONGEST_NAME - 1].rstrip()}…"


def called_in(label: str) -> str:
    """The pad's name in a button's label."""
    return label.rpartition("·")[0] or label


def _kind(pad_id: str) -> str:
    return pad_id.rpartition("#")[0]


def _number(pad_id: str) -> int:
    number = pad_id.rpartition("#")[2]
    return int(number) if number.isdecimal() else 0
