"""The tables as SQLAlchemy Core sees them. `versions/` makes them; a test compares the two."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import (
    REAL,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    column,
    func,
    select,
)

metadata = MetaData()

match = Table(
    "match",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("rehearsal", Integer, nullable=False),
    Column("opened_at", Text, nullable=False),
    Column("finished", Integer, nullable=False),
)

event = Table(
    "event",
    metadata,
    Column("match", Text, ForeignKey("match.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("decision", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

seal = Table(
    "seal",
    metadata,
    Column("match", Text, ForeignKey("match.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("hash", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("mac", Text, nullable=False),
)

bank = Table(
    "bank",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("updated", Text, nullable=False),
)

question = Table(
    "question",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("bank", Text, ForeignKey("bank.id", ondelete="CASCADE"), nullable=False),
    Column("id", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("difficulty", Text),
    Column("status", Text, nullable=False),
    Column("topics", Text, nullable=False),
    Column("cites", Text, nullable=False),
    Column("stem", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""`topics` holds each tag between line ends, `cites` the id of the material."""

version = Table(
    "version",
    metadata,
    Column("bank", Text, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("body", Text, nullable=False),
)

verdict = Table(
    "verdict",
    metadata,
    Column("bank", Text, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("print", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
)

bank_seal = Table(
    "bank_seal",
    metadata,
    Column("bank", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("print", Text, nullable=False),
    Column("questions", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("witness", Text, nullable=False),
    Column("opened_at", Text),
    Column("opened_by", Text),
    Column("why", Text),
)

material = Table(
    "material",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("body", Text, nullable=False),
)

media = Table(
    "media",
    metadata,
    Column("bank", Text, ForeignKey("bank.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

contest = Table(
    "contest",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("updated", Text, nullable=False),
)

step_media = Table(
    "step_media",
    metadata,
    Column("name", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
"""What steps of an evening show. Drafts are copied for heats, and a log names a step for ever: so
a file belongs to no one draft, and its name begins with the fingerprint of its content."""

competition = Table(
    "competition",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("updated", Text, nullable=False),
    Column("aside", Integer, nullable=False),
)

competition_event = Table(
    "competition_event",
    metadata,
    Column("competition", Text, ForeignKey("competition.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("decision", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

used = Table(
    "used",
    metadata,
    Column("bank", Text, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("match", Text, primary_key=True),
    Column("at", Text, nullable=False),
)

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)


serial_series = Table(
    "serial_series",
    metadata,
    Column("series", Text, primary_key=True),
    Column("next", Integer, nullable=False),
)

award_batch = Table(
    "award_batch",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("match", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("made_with", Text, nullable=False),
    Column("part", Integer, nullable=False),
    Column("body", Text, nullable=False),
)
"""`match` is "" where the rows came from elsewhere; `key` is the public key, hexadecimal."""

award_part = Table(
    "award_part",
    metadata,
    Column("batch", Text, ForeignKey("award_batch.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("pages", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
)

certificate = Table(
    "certificate",
    metadata,
    Column("serial", Text, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("batch", Text, ForeignKey("award_batch.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("id_tail", Text, nullable=False),
    Column("award", Text, nullable=False),
    Column("event", Text, nullable=False),
)
"""`place` counts the certificates of a batch from 1."""

certificate_event = Table(
    "certificate_event",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("signature", Text, nullable=False),
)

printer = Table(
    "printer",
    metadata,
    Column("name", Text, primary_key=True),
    Column("tray", Text, primary_key=True),
    Column("dx", REAL, nullable=False),
    Column("dy", REAL, nullable=False),
    Column("sx", REAL, nullable=False),
    Column("sy", REAL, nullable=False),
    Column("at", Text, nullable=False),
)


def among(found: Column[str], values: Sequence[str]) -> ColumnElement[bool]:
    """Whether a column holds one of the values; SQLite takes only so many as parameters."""
    if len(values) < 1000:
        return found.in_(values)
    listed = func.json_each(json.dumps(list(values))).table_valued(column("value", Text))
    return found.in_(select(listed.c.value))
