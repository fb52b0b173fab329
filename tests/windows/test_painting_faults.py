"""A fault while a part of a window is painted: it is told, and the program goes on."""

import subprocess
import sys

PLAY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from quizapp.windows.console.buttons import KeyButton

told = []
sys.excepthook = lambda kind, error, trace: told.append(str(error))

class Spoilt(KeyButton):
    def _write(self, painter, box):
        raise RuntimeError("spoilt")

program = QApplication([])
button = Spoilt()
button.show()
QTimer.singleShot(50, button.repaint)
QTimer.singleShot(100, program.quit)
program.exec()
button.close()
print(*set(told))
"""


def test_a_painter_is_closed_whatever_happens_below_it() -> None:
    """One left open ends the program: Qt may not destroy what is still being painted."""
    done = subprocess.run(
        [sys.executable, "-c", PLAY], capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    assert (done.returncode, done.stdout.strip()) == (0, "spoilt")
    assert "painter" not in done.stderr
    assert "being painted" not in done.stderr
