"""Everything, for the first time: matches, events, seals, banks, contests, settings."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = (
    """CREATE TABLE match (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1)),
        opened_at TEXT NOT NULL,
        finished INTEGER NOT NULL CHECK (finished IN (0, 1))
    ) STRICT""",
    """CREATE TABLE event (
        match TEXT NOT NULL REFERENCES match (id),
        seq INTEGER NOT NULL CHECK (seq > 0),
        decision INTEGER NOT NULL CHECK (decision > 0),
        kind TEXT NOT NULL,
        version INTEGER NOT NULL,
        at TEXT NOT NULL,
        body TEXT NOT NULL,
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        PRIMARY KEY (match, seq)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE seal (
        match TEXT NOT NULL REFERENCES match (id),
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL,
        at TEXT NOT NULL,
        key TEXT NOT NULL,
        mac TEXT NOT NULL,
        PRIMARY KEY (match, seq)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE bank (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        note TEXT NOT NULL,
        updated TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE question (
        bank TEXT NOT NULL REFERENCES bank (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        difficulty TEXT,
        status TEXT NOT NULL,
        stem TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (bank, id)
    ) STRICT""",
    """CREATE TABLE contest (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        updated TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE used (
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        match TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (bank, question, match)
    ) STRICT, WITHOUT ROWID""",
    "CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT",
)

_TRIGGERS = (
    # The next number or none: this also keeps INSERT OR REPLACE from rewriting an event.
    """CREATE TRIGGER event_in_order BEFORE INSERT ON event
    WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM event WHERE match = NEW.match), 0)
    BEGIN SELECT raise(ABORT, 'an event must get the next number of its match'); END""",
    """CREATE TRIGGER event_unchanged BEFORE UPDATE ON event
    BEGIN SELECT raise(ABORT, 'an event is never changed'); END""",
    """CREATE TRIGGER event_kept BEFORE DELETE ON event
    BEGIN SELECT raise(ABORT, 'an event is never deleted'); END""",
    """CREATE TRIGGER seal_once BEFORE INSERT ON seal
    WHEN EXISTS (SELECT 1 FROM seal WHERE match = NEW.match AND seq = NEW.seq)
    BEGIN SELECT raise(ABORT, 'a seal is set once'); END""",
    """CREATE TRIGGER seal_unchanged BEFORE UPDATE ON seal
    BEGIN SELECT raise(ABORT, 'a seal is never changed'); END""",
    """CREATE TRIGGER seal_kept BEFORE DELETE ON seal
    BEGIN SELECT raise(ABORT, 'a seal is never deleted'); END""",
)


def upgrade() -> None:
    """Make the tables and the triggers that keep what is written."""
    for statement in _TABLES + _TRIGGERS:
        op.execute(statement)
