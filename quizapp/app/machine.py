"""What this machine tells of itself: its power and its disk. Whatever cannot be read is unknown."""

from __future__ import annotations

import ctypes
import logging
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from quizapp.contest.findings import Copy, Disk, Power

_logger = logging.getLogger(__name__)
SUPPLIES = Path("/sys/class/power_supply")
PMSET_S = 2.0
UNKNOWN = 255
"""What Windows says where it does not know."""


def power() -> Power:
    """Mains or battery, as the system says."""
    try:
        if sys.platform == "win32":
            return from_status(*_windows_status())
        if sys.platform == "darwin":
            told = subprocess.run(
                ["/usr/bin/pmset", "-g", "batt"],
                capture_output=True,
                text=True,
                timeout=PMSET_S,
                check=True,
            )
            return from_pmset(told.stdout)
        return from_supplies(SUPPLIES)
    except (OSError, ValueError, AttributeError, subprocess.SubprocessError) as problem:
        _logger.info("the power is not known: %s", problem)
        return Power()


def from_supplies(folder: Path) -> Power:
    """Linux: a folder for each supply, with files `type`, `online`, `status`, `capacity`.

    A machine without any battery is on mains; batteries of a mouse or a headset are none of its
    own (`scope` Device).
    """
    plugged: bool | None = None
    percents: list[int] = []
    supplies = sorted(folder.iterdir()) if folder.is_dir() else []
    for supply in supplies:
        kind = _read(supply / "type")
        if _read(supply / "scope") == "Device":
            continue
        if kind in ("Mains", "USB", "USB_C", "Wireless"):
            online = _read(supply / "online")
            if online:
                plugged = bool(plugged) or online != "0"
        elif kind == "Battery":
            capacity = _read(supply / "capacity")
            if capacity.isdigit():
                percents.append(int(capacity))
            if _read(supply / "status") in ("Charging", "Full", "Not charging"):
                plugged = True
            elif plugged is None:
                plugged = False if _read(supply / "status") == "Discharging" else None
    if plugged is None and supplies and not percents:
        return Power()
    return Power(plugged, min(percents) if percents else None)


def from_status(line: int, percent: int) -> Power:
    """Windows: ACLineStatus (0, 1, 255) and BatteryLifePercent (0 to 100, 255)."""
    plugged = {0: False, 1: True}.get(line)
    return Power(plugged, percent if 0 <= percent <= 100 else None)


def from_pmset(told: str) -> Power:
    """macOS: what `pmset -g batt` says."""
    drawn = re.search(r"Now drawing from '([^']*)'", told)
    percent = re.search(r"(\d{1,3})%", told)
    plugged = {"AC Power": True, "Battery Power": False, "UPS Power": False}
    return Power(
        plugged.get(drawn[1]) if drawn else None,
        min(100, int(percent[1])) if percent else None,
    )


def disk(folder: Path) -> Disk:
    """The disk that the data lie on."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        free = None
    return Disk(str(folder), free, os.access(folder, os.W_OK))


def copy(folder: str, data: Path) -> Copy:
    """The folder of the second copy, and whether it lies on another device than the data."""
    if not folder:
        return Copy()
    try:
        place = Path(folder)
        there = place.is_dir() and os.access(place, os.W_OK)
        return Copy(folder, there, there and place.stat().st_dev != data.stat().st_dev)
    except OSError:
        return Copy(folder)


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


class _PowerStatus(ctypes.Structure):
    """SYSTEM_POWER_STATUS of the Windows API."""

    _fields_ = (
        ("line", ctypes.c_ubyte),
        ("flag", ctypes.c_ubyte),
        ("percent", ctypes.c_ubyte),
        ("system", ctypes.c_ubyte),
        ("seconds", ctypes.c_ulong),
        ("full_seconds", ctypes.c_ulong),
    )


def _windows_status() -> tuple[int, int]:
    """(ACLineStatus, BatteryLifePercent)."""
    status = _PowerStatus()
    # Only Windows has it, and only there is this called.
    kernel = ctypes.windll.kernel32  # pyright: ignore[reportAttributeAccessIssue]
    if not kernel.GetSystemPowerStatus(ctypes.byref(status)):
        return UNKNOWN, UNKNOWN
    return status.line, status.percent
