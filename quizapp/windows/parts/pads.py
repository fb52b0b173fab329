"""What windows know of gamepads: their source, and how to say in a line what is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from quizapp.bank.words import Words
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class Pads(Protocol):
    """The gamepads of this machine; quizapp.buzzers has them."""

    wanted: bool
    """Whether a person asked for them."""
    problem: Words | None
    """Why they are not heard though they were asked for."""

    # Signals. Qt's type of them fits no protocol: it asks for a QObject.

    @property
    def tapped(self) -> Any:
        """A button was pressed: its `pad`, `button` and `label`."""
        ...

    @property
    def changed(self) -> Any:
        """Which are there, or whether they are heard."""
        ...

    @property
    def on(self) -> bool:
        """Whether they are heard."""
        ...

    @property
    def there(self) -> tuple[str, ...]:
        """Those that are plugged in, by name."""
        ...

    @property
    def twins(self) -> Sequence[object]:
        """Equal ones, which only the order of plugging in tells apart."""
        ...

    def expect(self, buttons: Mapping[str, str]) -> None:
        """Know learned pads again: id → the label of one of its buttons."""
        ...

    def want(self, *, on: bool) -> None:
        """A person switches them on or off."""
        ...

    def listen(self, who: object, *, on: bool) -> None:
        """Hear them as long as somebody wants it."""
        ...


def pads_said(there: Sequence[str], *, on: bool, twins: bool, problem: Words | None) -> str:
    """What is known of gamepads; a second line where equal ones are among them."""
    if problem is not None:
        return say(problem)
    if not on:
        return translate("pads", "Only keyboards are heard.")
    if not there:
        return translate("pads", "No gamepad is plugged in yet.")
    said = translate("pads", "Plugged in: {0}").format(" / ".join(there))
    if not twins:
        return said
    order = translate(
        "pads", "Equal gamepads are told apart by the order of plugging in: let each press once."
    )
    return f"{said}\n{order}"
