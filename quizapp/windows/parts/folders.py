"""Where a file dialog begins: with the user's documents, not wherever the program was started."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents(name: str = "") -> str:
    """The folder of the user's documents, or where a file of that name would lie in it."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(folder) / name) if name else folder
