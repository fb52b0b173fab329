"""The two clocks."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from quizapp import clock


def test_the_clock_of_the_rules_never_runs_back() -> None:
    readings = [clock.now() for _ in range(1000)]
    assert readings == sorted(readings)
    assert isinstance(readings[0], int)


def test_the_wall_clock_is_utc_with_milliseconds() -> None:
    told = clock.wall()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", told)
    assert abs(datetime.fromisoformat(told) - datetime.now(UTC)) < timedelta(seconds=60)


def test_the_clock_goes_beyond_the_stamps_of_another_computer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("quizapp.clock._ahead", [0])
    far = clock.now() + 10**18
    clock.go_beyond(far)
    assert clock.now() > far
    later = clock.now()
    clock.go_beyond(far)
    assert clock.now() - later < 10**15, "what has been passed moves nothing"
