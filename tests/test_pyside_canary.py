"""The wheel of PySide6 itself: some releases lose a reference to None at every void call.

PySide6 6.12.0 for Linux does on Python 3.11: the count sinks until the interpreter aborts, after
some hundred signals or some thousand calls. From Python 3.12 on None and True are immortal, so only
the clean exit tells there. It all runs in a child, for a bad wheel takes its process with it.
"""

import json
import subprocess
import sys

import pytest

CALLS, SIGNALS = 40_000, 2_000
CHILD = f"""
import json, sys
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QImage, QPainter

class Bell(QObject):
    rang = Signal(bool)

class Hall(QObject):
    heard = 0
    @Slot(bool)
    def hear(self, loud):
        self.heard += loud

app = QCoreApplication(["canary"])
bell, hall = Bell(), Hall()
bell.rang.connect(hall.hear)
image = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
image.fill(0)

def counts():
    return [sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)]

def work(calls, signals):
    painter = QPainter(image)
    for at in range(calls):
        painter.setOpacity(1.0)
        bell.setObjectName("bell")
        bell.signalsBlocked()
    painter.end()
    for at in range(signals):
        bell.rang.emit(True)

work(100, 10)
hall.heard = 0
before = counts()
work({CALLS}, {SIGNALS})
print(json.dumps({{"before": before, "after": counts(), "heard": hall.heard}}))
"""


@pytest.fixture(scope="module")
def told() -> dict[str, list[int]]:
    ran = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, f"the process died with {ran.returncode}: {ran.stderr[-2000:]}"
    return json.loads(ran.stdout)


def test_every_signal_arrives_and_the_process_ends_cleanly(told: dict[str, list[int]]) -> None:
    assert told["heard"] == SIGNALS


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on: there is no count"
)
def test_no_reference_is_lost(told: dict[str, list[int]]) -> None:
    for name, before, after in zip(
        ("None", "True", "False"), told["before"], told["after"], strict=True
    ):
        assert after > before - 100, f"{before - after} references to {name} were lost"
