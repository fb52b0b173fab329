"""How each printer and tray is shifted and scaled, as it was measured from a calibration page."""

from __future__ import annotations

import msgspec
from msgspec import Struct
from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from quizapp.store import tables
from quizapp.store.database import Database

_p = tables.printer.c


class Printer(Struct, frozen=True):
    """A printer's tray: mm to the right and down, scales as factors; measured `at`."""

    name: str
    tray: str
    dx: float
    dy: float
    sx: float
    sy: float
    at: str


class Printers:
    """The printers of one database. All raise `StoreProblem`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, printer: Printer) -> None:
        """Keep what was measured, in the place of what was measured before."""
        values = msgspec.structs.asdict(printer)
        changed = {name: value for name, value in values.items() if name not in ("name", "tray")}
        row = insert(tables.printer).values(**values)
        with self._database.write() as connection:
            connection.execute(
                row.on_conflict_do_update(index_elements=["name", "tray"], set_=changed)
            )

    def all(self) -> tuple[Printer, ...]:
        """Every printer and tray that was measured, by name."""
        found = select(tables.printer).order_by(_p.name, _p.tray)
        with self._database.read() as connection:
            return tuple(Printer(*row) for row in connection.execute(found))

    def find(self, name: str, tray: str = "") -> Printer | None:
        """What was measured for a printer's tray, or None."""
        return next((one for one in self.all() if (one.name, one.tray) == (name, tray)), None)

    def drop(self, name: str, tray: str = "") -> None:
        """Forget what was measured."""
        with self._database.write() as connection:
            connection.execute(delete(tables.printer).where(_p.name == name, _p.tray == tray))
