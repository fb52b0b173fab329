"""The documents that questions cite. A new version never takes the place of an old one."""

from __future__ import annotations

from msgspec import Struct
from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert

from quizapp.store import tables
from quizapp.store.database import Database

_m = tables.material.c


class MaterialCard(Struct, frozen=True):
    """What a list shows of a material: its last version."""

    id: str
    version: int
    title: str
    file: str
    at: str


class Materials:
    """The materials of one database; a body is JSON that the store does not look into."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, material_id: str, title: str, file: str, body: bytes, at: str) -> int:
        """Keep a material; its version, which is the old one where nothing changed."""
        text = body.decode()
        with self._database.write() as connection:
            found = select(_m.version, _m.body, _m.title).where(_m.id == material_id)
            last = connection.execute(found.order_by(_m.version.desc())).first()
            if last is not None and (last[1], last[2]) == (text, title):
                return int(last[0])
            version = int(last[0]) + 1 if last is not None else 1
            connection.execute(
                insert(tables.material).values(
                    id=material_id, version=version, title=title, file=file, at=at, body=text
                )
            )
        return version

    def cards(self) -> tuple[MaterialCard, ...]:
        """Every material by title, its last version."""
        newest = select(_m.id, func.max(_m.version).label("version")).group_by(_m.id).subquery()
        found = (
            select(_m.id, _m.version, _m.title, _m.file, _m.at)
            .join(newest, (newest.c.id == _m.id) & (newest.c.version == _m.version))
            .order_by(_m.title, _m.id)
        )
        with self._database.read() as connection:
            return tuple(MaterialCard(*row) for row in connection.execute(found))

    def body(self, material_id: str, version: int = 0) -> bytes | None:
        """The body of a version, the last one unless told; None where there is none."""
        found = select(_m.body).where(_m.id == material_id)
        if version:
            found = found.where(_m.version == version)
        with self._database.read() as connection:
            text = connection.execute(found.order_by(_m.version.desc())).scalar()
        return None if text is None else str(text).encode()
