"""Who works on the bank: asked once, remembered, said whenever something is signed with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from quizapp.windows.parts.fields import TextField, heading, soft

translate = QCoreApplication.translate


class Form(QDialog):
    """A few lines to be filled in; it is accepted only when all that is needed stands there."""

    def __init__(
        self,
        title: str,
        words: str,
        fields: tuple[tuple[str, str, bool], ...],
        verb: str,
        parent: QWidget | None = None,
    ) -> None:
        """`fields` are (name, text, needed)."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.fields: list[TextField] = []
        self._needed: list[TextField] = []
        form = QFormLayout()
        form.setSpacing(8)
        for name, text, needed in fields:
            field = TextField(name)
            field.put(text)
            field.setMinimumWidth(300)
            field.textChanged.connect(self._enable)
            form.addRow(QLabel(name), field)
            self.fields.append(field)
            if needed:
                self._needed.append(field)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setObjectName("go")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading(title))
        said = soft(words)
        said.setMinimumWidth(380)
        column.addWidget(said)
        column.addLayout(form)
        column.addWidget(self.buttons)
        empty = [field for field in self._needed if not field.text().strip()]
        (empty or self.fields)[0].setFocus()
        self._enable()

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in the fields."""
        return tuple(field.text().strip() for field in self.fields)

    def _enable(self) -> None:
        self.go.setEnabled(all(field.text().strip() for field in self._needed))


def checker_form(who: str, parent: QWidget) -> Form:
    """Ask for the name of whoever checks."""
    return Form(
        translate("bank", "Who checks?"),
        translate(
            "bank",
            "With '✓ Checked' you sign by name that a question, its answer and its source are "
            "right. If somebody else sat here before, put in your own name. This is asked once "
            "each time the bank is opened.",
        ),
        ((translate("bank", "Your name"), who, True),),
        translate("bank", "I check"),
        parent,
    )


def name_form(who: str, parent: QWidget) -> Form:
    """Ask for the name of whoever works here."""
    return Form(
        translate("bank", "Who are you?"),
        translate(
            "bank",
            "Your name is written down with every change, check and seal from now on, so that a "
            "second person can check what the first one wrote. It stays in this computer.",
        ),
        ((translate("bank", "Your name"), who, True),),
        translate("bank", "That is me"),
        parent,
    )
