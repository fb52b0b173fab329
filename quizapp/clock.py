"""The two clocks: one that only runs forward, for rules and buzzes, and the wall's, for the record.

Read at the door only: the pure rooms are handed their time.
"""

import sys
import time
from datetime import UTC, datetime

_ahead = [0]
"""ns by which this clock goes before the machine's: a program has one clock, so it stands here."""


def now() -> int:
    """Read the host's monotonic clock, in nanoseconds; its zero means nothing."""
    return time.monotonic_ns() + _ahead[0]


def grain() -> int:
    """Tell what `now` can tell apart, in nanoseconds: nothing to speak of, but 16 ms on a Windows.

    Python's monotonic clock follows the fine counter of Windows from 3.13 on.
    """
    return round(time.get_clock_info("monotonic").resolution * 1_000_000_000)


def go_beyond(moment: int) -> None:
    """Let the clock go on from behind `moment`, if it has not come so far.

    The machine's clock begins anew with each start and on each computer. A match that goes on there
    has stamps of the other one, and no press may come before the race that it is made in.
    """
    _ahead[0] += max(0, moment + 1 - now())


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


def today() -> str:
    """Read the day it is here, as ISO 8601: 2025-01-31. A certificate bears this one, not UTC's."""
    return datetime.now().astimezone().date().isoformat()


def day(told: str) -> str:
    """A day as ISO 8601. ValueError where it is none: 2025-02-30."""
    return datetime.strptime(told, "%Y-%m-%d").date().isoformat()  # noqa: DTZ007 - only its day
