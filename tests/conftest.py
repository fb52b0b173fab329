"""What every test lives in: its own data folder, no real screen, and no warning left unsaid."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Deadlines measure the neighbours on a shared machine, not the law.
settings.register_profile(
    "ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "search", settings.get_profile("ci"), derandomize=False, max_examples=1000
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# What Qt says that is no fault of the program.
_HARMLESS = (
    "This plugin does not support",  # the offscreen screen has no window frames to raise or to move
    "propagateSizeHints",
    "QStandardPaths: XDG_RUNTIME_DIR not set",  # a container without a login
    "QStandardPaths: runtime directory",
    "pipewire",  # a container without sound
    "PulseAudioService",
    "No audio device detected",
    "va library",  # a machine without a graphics card that decodes video
    "va symbols",
    "va(in plugin)",
    "va-x11",
    "va-drm",
    "No RHI backend",  # nor one that turns a camera's frame into a picture
)

_qt_said: list[str] = []


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test, and every program it starts, a data folder of its own."""
    folder = tmp_path / "quizapp-data"
    monkeypatch.setenv("QUIZAPP_DATA", str(folder))
    return folder


@pytest.fixture(autouse=True)
def nothing_unsaid(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test in which Qt warned, or a slot raised an error that Qt swallowed."""
    raised: list[BaseException] = []

    def keep(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        raised.append(error if error is not None else kind())

    monkeypatch.setattr(sys, "excepthook", keep)
    _qt_said.clear()
    yield
    said = list(_qt_said)
    _qt_said.clear()
    if raised:
        raise raised[0]
    if said:
        pytest.fail("Qt warned: " + "; ".join(said), pytrace=False)


@pytest.fixture(autouse=True, scope="module")
def english_again() -> Iterator[None]:
    """A language that a module's tests switched to does not outlast them."""
    yield
    translation = sys.modules.get("quizapp.windows.parts.translation")
    qt = sys.modules.get("PySide6.QtCore")
    app = qt.QCoreApplication.instance() if qt is not None else None
    if translation is not None and app is not None:
        translation.install(app, "en")


@pytest.fixture(scope="session")
def qapp() -> "QApplication":
    """Give the one QApplication of the process, with the bundled fonts."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication

    from quizapp import paths
    from quizapp.windows.console import sounds

    application = QApplication.instance() or QApplication(["quizapp-tests"])
    assert isinstance(application, QApplication)
    qInstallMessageHandler(_hear)
    for font in sorted((paths.assets() / "fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(font)) >= 0, f"Qt cannot read {font}"
    application.setFont(QFont("Noto Sans SC", 10, QFont.Weight.Medium))
    with suppress(ImportError):
        # Qt looks once in a process for what plays films: before any test makes a sound.
        sounds.media(films=True)
    return application


def _hear(kind: "QtMsgType", _context: "QMessageLogContext", message: str) -> None:
    from PySide6.QtCore import QtMsgType

    if kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg} and not any(
        harmless in message for harmless in _HARMLESS
    ):
        _qt_said.append(message)
