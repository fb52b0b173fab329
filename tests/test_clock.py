"""The two clocks."""

import re
from datetime import UTC, datetime, timedelta

from quizapp import clock


def test_the_clock_of_the_rules_never_runs_back() -> None:
    readings = [clock.now() for _ in range(1000)]
    assert readings == sorted(readings)
    assert isinstance(readings[0], int)


def test_the_wall_clock_is_utc_with_milliseconds() -> None:
    told = clock.wall()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", told)
    assert abs(datetime.fromisoformat(told) - datetime.now(UTC)) < timedelta(seconds=60)
