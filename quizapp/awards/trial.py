"""A batch as it would be, to look at before anything is numbered: fit, fineness, preview.

It is sealed by a key that is made for it and thrown away, so its codes are as dense as the real
ones will be, and every verifier says of them: unknown issuer.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from quizapp.awards import batch, keys, qr, seal
from quizapp.awards.batch import Batch
from quizapp.awards.fonts import Fonts
from quizapp.awards.keys import Chance, IssuerKey
from quizapp.awards.order import Order, marked
from quizapp.awards.page import Press, Printing
from quizapp.awards.statement import Statement
from quizapp.awards.trust_issuer import Issuer
from quizapp.awards.worker import Worker, never
from quizapp.bank.problems import Problem, error

_LONGEST = 3
NOBODY = Issuer("–", b"", "2000-01-01")
"""Seals a trial where there is no key yet."""


class Sealer:
    """Seals with one key."""

    def __init__(self, key: IssuerKey) -> None:
        self._key = key

    def code(self, statement: Statement) -> str:
        """The text of the QR code that proves a statement."""
        return seal.sign(statement, self._key).text


class Trial(Struct, frozen=True):
    """What a trial needs besides the order. `first`: the number that its first row would get."""

    fonts: Fonts
    chance: Chance
    issuer: Issuer = NOBODY
    first: int = 1

    def take(self, series: str, count: int) -> int:  # noqa: ARG002 - as `Numbers` has it
        """The number that would come next; nothing is taken."""
        return self.first


def tried(order: Order, trial: Trial) -> Batch:
    """The batch as it would be."""
    order = marked(order)
    like = trial.issuer
    key = keys.make(like.name, like.since, trial.chance, like.address)
    return batch.numbered(
        order.name, order.honours, order.stationery, order.occasion, trial, Sealer(key)
    )


def misfits(
    order: Order,
    trial: Trial,
    told: Callable[[float], None] | None = None,
    stop: Callable[[], bool] = never,
) -> tuple[Problem, ...]:
    """Texts that fit in no size, and codes that would be too fine; `line` is the row."""
    made = tried(order, trial)
    stationery = order.stationery
    # The more a code holds the finer it is: if the longest can be printed, all can.
    for entry in sorted(made.entries, key=lambda one: len(one.code.encode()))[-_LONGEST:]:
        try:
            qr.modules(entry.code, stationery.template.code.size)
        except qr.TooDense as fault:
            line = made.entries.index(entry) + 1
            return (error(fault.words, entry.honour.recipient.name, line),)
    with Worker(batch.setting(made, trial.fonts, stationery.background)) as worker:
        return batch.looked(made, worker, stop, told)


def preview(order: Order, trial: Trial, printing: Printing | None = None) -> bytes:
    """All rows of an order as one PDF."""
    made = tried(order, trial)
    with TemporaryDirectory(prefix="preview") as folder:
        families = trial.fonts.families()
        press = Press(Path(folder), marked(order).stationery, families, printing)
        return press.pdf(batch.sheets(made))
