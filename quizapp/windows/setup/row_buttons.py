"""The buttons that every list of the set-up has: remove, duplicate, up, down."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

translate = QCoreApplication.translate


def row_buttons(
    remove: str, duplicate: str
) -> tuple[QPushButton, QPushButton, QPushButton, QPushButton]:
    """Remove, duplicate, up and down, with what they are called where they show only a sign."""
    return (
        _small("×", remove),
        _small(translate("setup", "Copy"), duplicate),
        _small("↑", translate("setup", "Move up")),
        _small("↓", translate("setup", "Move down")),
    )


def _small(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("small")
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
