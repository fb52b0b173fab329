"""The two clocks: one that only runs forward, for rules and buzzes, and the wall's, for the record.

Read at the door only: the pure rooms are handed their time.
"""

import sys
import time
from datetime import UTC, datetime


def now() -> int:
    """Read the host's monotonic clock, in nanoseconds; its zero means nothing."""
    return time.monotonic_ns()


def asleep() -> int:
    """Tell how long the machine has slept since it was started, in nanoseconds; 0 where unknown.

    Where it is unknown (Windows), `now` goes on while the machine sleeps.
    """
    if sys.platform == "linux":
        whole, awake = time.CLOCK_BOOTTIME, time.CLOCK_MONOTONIC
    elif sys.platform == "darwin":
        whole, awake = time.CLOCK_MONOTONIC, time.CLOCK_UPTIME_RAW
    else:
        return 0
    # The awake one is read first: the time between the two readings never counts as less than none.
    up = time.clock_gettime_ns(awake)
    return max(0, time.clock_gettime_ns(whole) - up)


def wall() -> str:
    """Read the time of day, as ISO 8601 in UTC with milliseconds: 2025-01-31T09:30:00.123Z."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
