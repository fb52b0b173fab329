"""Folders and files: dialogs that begin with the user's documents, and folders shown outside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

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


def open_folder(folder: Path) -> bool:
    """Show a folder in the system's file manager; False where none opens."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def show_folder(folder: Path, parent: QWidget | None) -> None:
    """Show a folder in the file manager; where none opens, say where it is."""
    if open_folder(folder):
        return
    text = translate("folders", "No file manager opened. The files lie here:")
    box = QMessageBox(QMessageBox.Icon.Information, "quizapp", text, parent=parent)
    box.setInformativeText(str(folder))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
