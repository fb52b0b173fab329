"""One Qt application: fonts, language, light or dark."""

from __future__ import annotations

import ctypes
import logging
import os
import sys
from contextlib import suppress
from typing import Literal

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from quizapp import paths
from quizapp.windows.console import dark_palette, light_palette
from quizapp.windows.parts import translation

_logger = logging.getLogger("quizapp.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_M_MMAP_THRESHOLD = -3
Dress = Literal["system", "light", "dark"]


def application(lang: str) -> QApplication:
    """The application, made on the first call; texts are in `lang` from now on."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = _made()
    translation.install(app, "zh" if lang == "zh" else "en")
    return app


def _give_memory_back() -> None:
    """Keep whole pictures out of glibc's heap, where they leave holes: 35 MB less after a match.

    Without this glibc raises the size from which it maps memory apart, once a picture was freed.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL("libc.so.6").mallopt(_M_MMAP_THRESHOLD, 512 * 1024)


def _name_to_windows() -> None:
    """Have Windows show the program's own icon in the taskbar instead of Python's."""
    if sys.platform == "win32":
        with suppress(OSError, AttributeError):
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("quizapp")


def _made() -> QApplication:
    _give_memory_back()
    if os.environ.get("WAYLAND_DISPLAY") and os.environ.get("DISPLAY"):
        # Wayland lets no program choose its screen, and the hall's picture must.
        os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    qInstallMessageHandler(_on_message)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    _name_to_windows()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("quizapp")
    app.setApplicationDisplayName("quizapp")
    app.setWindowIcon(QIcon(str(paths.icon())))
    app.setStyle("Fusion")
    for path in sorted((paths.assets() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont("Noto Sans SC")
    font.setPointSizeF(10.0)
    app.setFont(font)
    app.setPalette(light_palette())
    app.setQuitOnLastWindowClosed(True)
    return app


def dress(app: QApplication, theme: Dress) -> None:
    """Light or dark; `system` follows the desktop where it says."""
    dark = theme == "dark" or (
        theme == "system" and app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    )
    app.setPalette(dark_palette() if dark else light_palette())


def _on_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt says goes where the rest is logged, not to a terminal that nobody sees."""
    del context
    _logger.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
