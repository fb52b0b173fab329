"""Banks to work on: search, versions of a question, checks by a second person, seals, materials.

`question` gets a number of its own, which the search index refers to: SQLite may renumber rows
that have none. The index is filled from the questions that are there.
"""

from __future__ import annotations

import json
import unicodedata
from typing import Any

from alembic import op
from sqlalchemy import text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = (
    """CREATE TABLE question_new (
        number INTEGER PRIMARY KEY NOT NULL,
        bank TEXT NOT NULL REFERENCES bank (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        difficulty TEXT,
        status TEXT NOT NULL,
        topics TEXT NOT NULL,
        cites TEXT NOT NULL,
        stem TEXT NOT NULL,
        body TEXT NOT NULL,
        UNIQUE (bank, id)
    ) STRICT""",
    """INSERT INTO question_new
        (bank, id, position, kind, difficulty, status, topics, cites, stem, body)
    SELECT bank, id, position, kind, difficulty, status, '', '', stem, body
    FROM question ORDER BY bank, position""",
    "DROP TABLE question",
    "ALTER TABLE question_new RENAME TO question",
    "CREATE INDEX question_in_order ON question (bank, position)",
    """CREATE VIRTUAL TABLE question_text
    USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61', detail='full')""",
    """CREATE TABLE version (
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        how TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (bank, question, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE verdict (
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        print TEXT NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        PRIMARY KEY (bank, question, print)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE bank_seal (
        bank TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        print TEXT NOT NULL,
        questions INTEGER NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        witness TEXT NOT NULL,
        opened_at TEXT,
        opened_by TEXT,
        why TEXT,
        PRIMARY KEY (bank, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE material (
        id TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0),
        title TEXT NOT NULL,
        file TEXT NOT NULL,
        at TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (id, version)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE media (
        bank TEXT NOT NULL REFERENCES bank (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (bank, name)
    ) STRICT""",
)

_TRIGGERS = (
    """CREATE TRIGGER version_unchanged BEFORE UPDATE ON version
    BEGIN SELECT raise(ABORT, 'a version is never changed'); END""",
    """CREATE TRIGGER version_kept BEFORE DELETE ON version
    BEGIN SELECT raise(ABORT, 'a version is never deleted'); END""",
    """CREATE TRIGGER bank_seal_kept BEFORE DELETE ON bank_seal
    BEGIN SELECT raise(ABORT, 'a seal of a bank is never deleted'); END""",
    """CREATE TRIGGER bank_seal_opened_once BEFORE UPDATE ON bank_seal
    WHEN OLD.opened_at IS NOT NULL OR NEW.print <> OLD.print OR NEW.at <> OLD.at
        OR NEW.who <> OLD.who OR NEW.witness <> OLD.witness OR NEW.questions <> OLD.questions
    BEGIN SELECT raise(ABORT, 'a seal of a bank is only opened, once'); END""",
)


def upgrade() -> None:
    """Make the new tables and fill the search index."""
    for statement in _TABLES + _TRIGGERS:
        op.execute(statement)
    connection = op.get_bind()
    rows = connection.execute(text("SELECT number, body FROM question")).all()
    for number, body in rows:
        question: dict[str, Any] = json.loads(body)
        citation: dict[str, Any] = question.get("citation") or {}
        found: dict[str, Any] = {
            "number": number,
            "words": _signs(question),
            "topics": "".join(f"\n{tag}\n" for tag in question.get("tags", ())),
            "cites": citation.get("material", ""),
        }
        connection.execute(
            text("UPDATE question SET topics = :topics, cites = :cites WHERE number = :number"),
            found,
        )
        connection.execute(
            text("INSERT INTO question_text (rowid, words) VALUES (:number, :words)"), found
        )


def _signs(question: dict[str, Any]) -> str:
    """What search finds: every letter a word of its own, so that any part of a text is a phrase."""
    parts: list[str] = [question["id"], question["stem"], question.get("explanation", "")]
    for more in ("options", "partners", "tags"):
        parts += question.get(more, ())
    lines = " ".join(parts)
    plain = unicodedata.normalize("NFKC", lines).casefold()
    return " ".join(sign for sign in plain if sign.isalnum())
