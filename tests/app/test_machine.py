"""What the systems tell of power and disk, read from samples of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.app import machine
from quizapp.contest.findings import Copy, Power


def supply(folder: Path, name: str, **files: str) -> None:
    own = folder / name
    own.mkdir(parents=True)
    for file, text in files.items():
        (own / file).write_text(f"{text}\n", "utf-8")


def test_linux_on_mains(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="1")
    supply(tmp_path, "BAT0", type="Battery", status="Charging", capacity="63")
    assert machine.from_supplies(tmp_path) == Power(True, 63)


def test_linux_on_battery(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", capacity="63")
    supply(tmp_path, "BAT1", type="Battery", status="Discharging", capacity="12")
    assert machine.from_supplies(tmp_path) == Power(False, 12)


def test_linux_charged_by_one_of_several_sockets(tmp_path: Path) -> None:
    supply(tmp_path, "ucsi1", type="USB", online="0")
    supply(tmp_path, "ucsi2", type="USB", online="1")
    supply(tmp_path, "BAT0", type="Battery", status="Charging", capacity="20")
    assert machine.from_supplies(tmp_path) == Power(True, 20)


def test_a_mouse_is_no_battery_of_the_machine(tmp_path: Path) -> None:
    supply(
        tmp_path, "hid-mouse", type="Battery", scope="Device", status="Discharging", capacity="5"
    )
    assert machine.from_supplies(tmp_path) == Power()


def test_linux_that_says_nothing(tmp_path: Path) -> None:
    assert machine.from_supplies(tmp_path / "none") == Power()
    supply(tmp_path, "BAT0", type="Battery", status="Unknown", capacity="high")
    assert machine.from_supplies(tmp_path) == Power()


@pytest.mark.parametrize(
    ("line", "percent", "power"),
    [
        (1, 100, Power(True, 100)),
        (0, 41, Power(False, 41)),
        (1, 255, Power(True)),
        (255, 255, Power()),
    ],
)
def test_windows(line: int, percent: int, power: Power) -> None:
    assert machine.from_status(line, percent) == power


def test_macos() -> None:
    told = (
        "Now drawing from 'Battery Power'\n"
        " -InternalBattery-0 (id=1234)\t57%; discharging; 3:12 remaining present: true\n"
    )
    assert machine.from_pmset(told) == Power(False, 57)
    assert machine.from_pmset("Now drawing from 'AC Power'\n") == Power(True)
    assert machine.from_pmset("") == Power()


def test_whatever_the_system_is_the_power_can_be_asked_for() -> None:
    assert isinstance(machine.power(), Power)


def test_the_disk_of_the_data(tmp_path: Path) -> None:
    found = machine.disk(tmp_path)
    assert found.writable
    assert found.free is not None
    assert not machine.disk(tmp_path / "gone").writable
    assert machine.disk(tmp_path / "gone").free is None


def test_the_second_copy(tmp_path: Path) -> None:
    assert machine.copy("", tmp_path) == Copy()
    assert machine.copy(str(tmp_path / "stick"), tmp_path) == Copy(str(tmp_path / "stick"))
    beside = machine.copy(str(tmp_path), tmp_path)
    assert beside.there
    assert not beside.apart
