"""The two clocks: one that only runs forward, for rules and buzzes, and the wall's, for the record.

Read at the door only: the pure rooms are handed their time.
"""

import time
from datetime import UTC, datetime


def now() -> int:
    """Read the host's monotonic clock, in nanoseconds; its zero means nothing."""
    return time.monotonic_ns()


def wall() -> str:
    """Read the time of day, as ISO 8601 in UTC with milliseconds: 2025-01-31T09:30:00.123Z."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
