"""Pictures, sounds and films that steps of an evening show, each under a name of its own."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table. The name begins with the fingerprint of the content, so it says all."""
    op.execute(
        """CREATE TABLE step_media (
            name TEXT PRIMARY KEY NOT NULL,
            content BLOB NOT NULL
        ) STRICT"""
    )
