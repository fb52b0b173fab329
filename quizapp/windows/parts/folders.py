"""File dialogs that begin with the user's documents, not wherever the program was started."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate
BANKS = "*.docx *.xlsx *.xlsm *.csv *.tsv *.txt *.md *.quiz.txt *.zip *.xml *.gift *.pdf"


def documents(name: str = "") -> str:
    """The folder of the user's documents, or where a file of that name would lie in it."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(folder) / name) if name else folder


def choose_files(parent: QWidget) -> tuple[Path, ...]:
    """Let a person choose files to bring in; none if they thought better of it."""
    filters = translate("import", "Question banks ({0})").format(BANKS)
    every = translate("import", "All files (*)")
    names, _ = QFileDialog.getOpenFileNames(
        parent, translate("import", "Bring in questions"), documents(), f"{filters};;{every}"
    )
    return tuple(Path(name) for name in names)
