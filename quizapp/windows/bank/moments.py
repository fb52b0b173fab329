"""Moments as a person reads them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt


def local(at: str) -> str:
    """A moment of the record, in UTC, as the clock on the wall showed it: 2026-05-01 14:32."""
    then = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return then.toString("yyyy-MM-dd HH:mm") if then.isValid() else at
