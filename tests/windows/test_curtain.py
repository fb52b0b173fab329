"""A killed program leaves the title card on the hall's screen, and no desktop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from quizapp.app.curtain import Curtain, take_down
from quizapp.windows.projector import ProjectorWindow
from quizapp.windows.stage import RED
from tests.windows.x_server import ROOT, display


def _run(story: str, folder: Path, name: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.windows.curtain_play", story, str(folder)],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_a_killed_program_leaves_the_card_until_the_next_start(tmp_path: Path) -> None:
    with display("1280x720x24") as name:
        died = _run("killed", tmp_path, name)
        if "could not load the qt platform plugin" in died.stderr.lower():
            pytest.skip("Qt's xcb plugin has no libraries here")
        assert died.returncode == -signal.SIGKILL, died.stderr
        assert died.stdout.split() == ["shown"]
        assert len(list(tmp_path.glob("curtain-*.note"))) == 1
        after = _run("looked", tmp_path, name)
    assert after.stdout.split() == ["card", "gone"], after.stderr
    assert not list(tmp_path.glob("curtain-*.note"))


def _hung(folder: Path, said: str) -> subprocess.Popen[str]:
    picture, note = folder / "card.png", folder / "curtain-1.note"
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(picture))
    note.touch()
    process = subprocess.Popen(
        [sys.executable, "-m", "quizapp", "--curtain", str(note), str(picture)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    assert process.stdin is not None
    process.stdin.write(said)
    process.stdin.flush()
    return process


def test_a_card_that_was_hidden_does_not_stay_alone(tmp_path: Path) -> None:
    process = _hung(tmp_path, "at 0 0 64 36\noff\n")
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(timeout=60) == 0
    assert not (tmp_path / "curtain-1.note").exists()


def test_the_end_of_the_evening_takes_the_card_down(tmp_path: Path) -> None:
    process = _hung(tmp_path, "at 0 0 64 36\nbye\n")
    assert process.wait(timeout=60) == 0
    assert process.stdin is not None
    process.stdin.close()


def test_a_card_goes_when_its_note_does(tmp_path: Path) -> None:
    process = _hung(tmp_path, "at 0 0 64 36\n")
    take_down(tmp_path)
    assert process.wait(timeout=60) == 0
    assert process.stdin is not None
    process.stdin.close()


def test_beside_the_console_there_is_no_card(qapp: QApplication, tmp_path: Path) -> None:
    """Where there is one screen the picture is a window; below it nothing must lie."""
    projector = ProjectorWindow(RED)
    curtain = Curtain(tmp_path, projector, lambda size: QImage(size, QImage.Format.Format_RGB32))
    curtain.start()
    projector.switch()
    qapp.processEvents()
    assert not projector.is_full
    assert not list(tmp_path.iterdir())
    curtain.close_down()
    projector.switch_off()
    projector.close_down()
    projector.deleteLater()


def test_an_evening_that_was_short_hangs_no_card_behind_itself(
    qapp: QApplication, tmp_path: Path
) -> None:
    projector = ProjectorWindow(RED)
    projector._on = projector._full = True
    projector.show()
    curtain = Curtain(tmp_path, projector, lambda size: QImage(size, QImage.Format.Format_RGB32))
    curtain.close_down()
    curtain.start()
    projector.changed.emit()
    assert not list(tmp_path.iterdir())
    projector.close_down()
    projector.deleteLater()


def test_a_folder_that_cannot_be_written_costs_the_card_and_nothing_else(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    projector = ProjectorWindow(RED)
    projector._on = projector._full = True
    projector.show()
    curtain = Curtain(blocked, projector, lambda size: QImage(size, QImage.Format.Format_RGB32))
    curtain.start()
    assert "no card" in caplog.text
    curtain.close_down()
    projector.switch_off()
    projector.close_down()
    projector.deleteLater()
