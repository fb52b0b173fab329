"""Competitions of several matches: each an append-only record of decisions, chained like a log."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TABLES = (
    """CREATE TABLE competition (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        updated TEXT NOT NULL,
        aside INTEGER NOT NULL CHECK (aside IN (0, 1))
    ) STRICT""",
    """CREATE TABLE competition_event (
        competition TEXT NOT NULL REFERENCES competition (id),
        seq INTEGER NOT NULL CHECK (seq > 0),
        decision INTEGER NOT NULL CHECK (decision > 0),
        kind TEXT NOT NULL,
        version INTEGER NOT NULL,
        at TEXT NOT NULL,
        body TEXT NOT NULL,
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        PRIMARY KEY (competition, seq)
    ) STRICT, WITHOUT ROWID""",
)

_TRIGGERS = (
    """CREATE TRIGGER competition_event_in_order BEFORE INSERT ON competition_event
    WHEN NEW.seq <> 1 + coalesce(
        (SELECT max(seq) FROM competition_event WHERE competition = NEW.competition), 0)
    BEGIN SELECT raise(ABORT, 'an event must get the next number of its competition'); END""",
    """CREATE TRIGGER competition_event_unchanged BEFORE UPDATE ON competition_event
    BEGIN SELECT raise(ABORT, 'an event is never changed'); END""",
    """CREATE TRIGGER competition_event_kept BEFORE DELETE ON competition_event
    BEGIN SELECT raise(ABORT, 'an event is never deleted'); END""",
    """CREATE TRIGGER competition_kept BEFORE DELETE ON competition
    BEGIN SELECT raise(ABORT, 'a competition is put aside, not deleted'); END""",
)


def upgrade() -> None:
    """Make the tables and the triggers that keep what is written."""
    for statement in _TABLES + _TRIGGERS:
        op.execute(statement)
