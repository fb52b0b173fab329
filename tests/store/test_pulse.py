"""The pulse of a killed program can be read; nothing about it ever disturbs the show."""

from pathlib import Path

import pytest

from quizapp.store.pulse import Pulse


def test_the_last_beat_is_known_to_the_next_run(tmp_path: Path) -> None:
    pulse = Pulse(tmp_path / "quizapp.db", "run 1")
    assert pulse.last() is None
    for now in (5, 123_456_789_012_345, 7):
        pulse.beat(now)
        assert Pulse(tmp_path / "quizapp.db").last() == now
    assert Pulse(tmp_path / "quizapp.db", "run 2").last_session() == "run-1"
    pulse.close()
    pulse.beat(8)
    assert pulse.last() == 8
    pulse.close()


@pytest.mark.parametrize(
    "torn", [b"", b"\0" * 128, b"pulse a 12", b"pulse a 12 00000000\n", b"\xff"]
)
def test_a_torn_pulse_is_no_pulse(tmp_path: Path, torn: bytes) -> None:
    (tmp_path / "quizapp.db.pulse").write_bytes(torn)
    pulse = Pulse(tmp_path / "quizapp.db", "s")
    assert pulse.last() is None
    pulse.beat(9)
    assert pulse.last() == 9
    pulse.close()


def test_a_folder_that_is_not_there_disturbs_nobody_and_heals(tmp_path: Path) -> None:
    pulse = Pulse(tmp_path / "gone" / "quizapp.db")
    pulse.beat(1)
    assert pulse.last() is None
    (tmp_path / "gone").mkdir()
    pulse.beat(2)
    assert pulse.last() == 2
    pulse.close()
