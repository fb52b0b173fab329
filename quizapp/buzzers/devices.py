"""What a layer that knows gamepads tells of them. The real one is `sdl`; tests bring their own."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from quizapp.bank.words import Words


class Plugged(Struct, frozen=True):
    """A pad is there. `handle` is its own until it is pulled; `model` is the same for equal ones.

    `serial` tells equal pads apart where they have one, else "".
    """

    handle: int
    at: int
    model: str
    name: str
    buttons: int = 0
    serial: str = ""


class Unplugged(Struct, frozen=True):
    """A pad is gone."""

    handle: int
    at: int


class Moved(Struct, frozen=True):
    """A button went down or up, at `at` of the host's clock; buttons count from 0."""

    handle: int
    at: int
    button: int
    down: bool


Change = Plugged | Unplugged | Moved


class NoPads(Exception):
    """Gamepads cannot be heard here; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


class Devices(Protocol):
    """A layer that hears pads. All its methods are called from one thread, which is its own."""

    def open(self) -> None:
        """Begin to hear; `NoPads` where that cannot be."""
        ...

    def wait(self, ms: int) -> list[Change]:
        """What happened, oldest first; none after `ms` of silence."""
        ...

    def close(self) -> None:
        """Hear nothing any more."""
        ...
