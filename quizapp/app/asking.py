"""The few questions that the program asks outside its windows."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QPushButton

from quizapp.bank.words import Words, words
from quizapp.windows.parts.speech import say


def warn(said: Words) -> None:
    """Tell what went wrong."""
    QMessageBox.warning(None, "quizapp", say(said))


def button(box: QMessageBox, text: str, *, accept: bool) -> QPushButton:
    """Add a button; `text` comes marked for translation in the context `app`."""
    role = QMessageBox.ButtonRole.AcceptRole if accept else QMessageBox.ButtonRole.ActionRole
    return box.addButton(say(words("button", "app", text)), role)
