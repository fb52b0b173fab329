"""The few questions that the program asks outside its windows."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.windows.parts.speech import say


class Choice(StrEnum):
    """What is to be done about a match that was left."""

    GO_ON = "go-on"
    ANOTHER = "another"
    NEITHER = "neither"


def warn(said: Words) -> None:
    """Tell what went wrong."""
    QMessageBox.warning(None, "quizapp", say(said))


def button(box: QMessageBox, text: str, *, accept: bool) -> QPushButton:
    """Add a button; `text` comes marked for translation in the context `app`."""
    role = QMessageBox.ButtonRole.AcceptRole if accept else QMessageBox.ButtonRole.ActionRole
    return box.addButton(say(words("button", "app", text)), role)


def begins_another(parent: QWidget, title: str, last: str) -> Choice:
    """Ask whether to go on with the match that was left; going on is the default.

    `last` is what was recorded last, "" for nothing.
    """
    text = QT_TRANSLATE_NOOP(
        "app",
        "A match of this competition is not over (last recorded: {last}). Go on with it, or "
        "begin another one from the start?",
    )
    nothing = say(words("none", "app", QT_TRANSLATE_NOOP("app", "nothing")))
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(say(words("another", "app", text, last=last or nothing)))
    go_on = button(box, QT_TRANSLATE_NOOP("app", "Go on with it"), accept=True)
    another = button(box, QT_TRANSLATE_NOOP("app", "Begin another"), accept=False)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(go_on)
    box.setEscapeButton(cancel)
    box.exec()
    chosen = box.clickedButton()
    if chosen is go_on:
        return Choice.GO_ON
    return Choice.ANOTHER if chosen is another else Choice.NEITHER
