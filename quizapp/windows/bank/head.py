"""The top of the bank window: the way home, title, pages, what is saved, who works, undo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QWidget

from quizapp.windows.parts.fields import TextField

translate = QCoreApplication.translate


class Head:
    """The widgets of the top, `across` in their places; bars for seal and fault go below."""

    def __init__(self) -> None:
        self.home = QPushButton("‹ " + translate("bank", "Home"))
        self.home.setObjectName("quiet")
        self.title = TextField(translate("bank", "Title of the bank"))
        self.title.setObjectName("title")
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.title.setFont(font)
        self.title.setPlaceholderText(translate("bank", "Name this bank"))
        self.tabs = QHBoxLayout()
        self.tabs.setSpacing(0)
        self.saved = QLabel()
        self.saved.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.person = QPushButton()
        self.person.setObjectName("quiet")
        self.undo = QPushButton(translate("bank", "Undo"))
        self.redo = QPushButton(translate("bank", "Redo"))
        self.seal_bar = QLabel()
        self.seal_bar.setObjectName("sealed")
        self.seal_bar.setWordWrap(True)
        self.fault = QLabel()
        self.fault.setObjectName("fault")
        self.fault.setWordWrap(True)
        self.fault.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fault.hide()
        self.across = QHBoxLayout()
        self.across.setSpacing(8)
        self.across.addWidget(self.home)
        self.across.addWidget(self.title, 1)
        self.across.addLayout(self.tabs)
        for widget in (self.saved, self.person, self.undo, self.redo):
            self.across.addWidget(widget)


def leaves(parent: QWidget, fault: str) -> bool:
    """Ask whether to go although the disk did not take the last text."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(parent.windowTitle())
    said = translate("bank", "The last text could not be written and would be lost.")
    box.setText(f"{said}\n\n{fault}")
    go = box.addButton(translate("bank", "Leave it"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(translate("bank", "Stay here"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is go
