"""Certificates: serial numbers, frozen batches, their parts, what became of each, printers.

Nothing of it is changed or deleted: what became of a certificate (reprinted, revoked) is told by
`certificate_event`, a chain like that of a match.
"""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TABLES = (
    """CREATE TABLE serial_series (
        series TEXT PRIMARY KEY NOT NULL,
        next INTEGER NOT NULL CHECK (next > 0)
    ) STRICT""",
    """CREATE TABLE award_batch (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        event TEXT NOT NULL,
        at TEXT NOT NULL,
        match TEXT NOT NULL,
        digest TEXT NOT NULL CHECK (length(digest) = 64),
        key TEXT NOT NULL,
        made_with TEXT NOT NULL,
        part INTEGER NOT NULL CHECK (part > 0),
        body TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE award_part (
        batch TEXT NOT NULL REFERENCES award_batch (id),
        number INTEGER NOT NULL CHECK (number > 0),
        pages INTEGER NOT NULL CHECK (pages > 0),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        PRIMARY KEY (batch, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE certificate (
        serial TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision > 0),
        batch TEXT NOT NULL REFERENCES award_batch (id),
        place INTEGER NOT NULL CHECK (place > 0),
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        unit TEXT NOT NULL,
        id_tail TEXT NOT NULL,
        award TEXT NOT NULL,
        event TEXT NOT NULL,
        PRIMARY KEY (serial, revision),
        UNIQUE (batch, place)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX certificate_by_name ON certificate (name)",
    """CREATE TABLE certificate_event (
        seq INTEGER PRIMARY KEY NOT NULL CHECK (seq > 0),
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        body TEXT NOT NULL,
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        key TEXT NOT NULL,
        signature TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE printer (
        name TEXT NOT NULL,
        tray TEXT NOT NULL,
        dx REAL NOT NULL,
        dy REAL NOT NULL,
        sx REAL NOT NULL CHECK (sx > 0),
        sy REAL NOT NULL CHECK (sy > 0),
        at TEXT NOT NULL,
        PRIMARY KEY (name, tray)
    ) STRICT, WITHOUT ROWID""",
)

_KEPT = ("serial_series", "award_batch", "award_part", "certificate", "certificate_event")
_UNCHANGED = ("award_batch", "award_part", "certificate", "certificate_event")

_TRIGGERS = (
    """CREATE TRIGGER serial_series_grows BEFORE UPDATE ON serial_series
    WHEN NEW.next <= OLD.next OR NEW.series <> OLD.series
    BEGIN SELECT raise(ABORT, 'a serial number is given once'); END""",
    """CREATE TRIGGER certificate_event_in_order BEFORE INSERT ON certificate_event
    WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM certificate_event), 0)
    BEGIN SELECT raise(ABORT, 'an event must get the next number'); END""",
    # These keep INSERT OR REPLACE from rewriting what is there.
    """CREATE TRIGGER serial_series_once BEFORE INSERT ON serial_series
    WHEN EXISTS (SELECT 1 FROM serial_series WHERE series = NEW.series)
    BEGIN SELECT raise(ABORT, 'a series is begun once'); END""",
    """CREATE TRIGGER award_batch_once BEFORE INSERT ON award_batch
    WHEN EXISTS (SELECT 1 FROM award_batch WHERE id = NEW.id)
    BEGIN SELECT raise(ABORT, 'a batch is frozen once'); END""",
    """CREATE TRIGGER award_part_once BEFORE INSERT ON award_part
    WHEN EXISTS (SELECT 1 FROM award_part WHERE batch = NEW.batch AND number = NEW.number)
    BEGIN SELECT raise(ABORT, 'a part is made once'); END""",
    """CREATE TRIGGER certificate_once BEFORE INSERT ON certificate
    WHEN EXISTS (SELECT 1 FROM certificate
        WHERE (serial = NEW.serial AND revision = NEW.revision)
        OR (batch = NEW.batch AND place = NEW.place))
    BEGIN SELECT raise(ABORT, 'a certificate is issued once'); END""",
    *(
        f"""CREATE TRIGGER {table}_unchanged BEFORE UPDATE ON {table}
        BEGIN SELECT raise(ABORT, 'what was issued is never changed'); END"""
        for table in _UNCHANGED
    ),
    *(
        f"""CREATE TRIGGER {table}_kept BEFORE DELETE ON {table}
        BEGIN SELECT raise(ABORT, 'what was issued is never deleted'); END"""
        for table in _KEPT
    ),
)


def upgrade() -> None:
    """Make the tables and the triggers that keep what is written."""
    for statement in _TABLES + _TRIGGERS:
        op.execute(statement)
