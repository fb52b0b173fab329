"""A form that ends in one command: it stays, with all that was typed, until that is carried out."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.game import commands as c
from quizapp.game.match import Match
from quizapp.windows.console.colours import colours

translate = QCoreApplication.translate


class CommandDialog(QDialog):
    """Accepting it asks for its command, and stays shut while something is missing.

    The match goes on below it: `follow` tells the form, which says so where that matters to it,
    keeps every entry, and can be confirmed again.
    """

    confirmed = Signal()
    """The command is wanted; `finish` when it was carried out, `tell` when it was not."""

    def __init__(
        self, title: str, accept: str, match: Match, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.match = match
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setSpacing(8)
        self.notice, self.hint, self.lack = QLabel(), QLabel(), QLabel()
        for told in (self.notice, self.hint, self.lack):
            told.setWordWrap(True)
            told.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setVisible(False)
        self.hint.setObjectName("card-title")
        self.box = QDialogButtonBox()
        self.ok = QPushButton(accept)
        self.ok.setDefault(True)
        self.box.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = QPushButton(translate("console", "Cancel"))
        cancel.setAutoDefault(False)
        self.box.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.lack, 1)
        foot.addWidget(self.box)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.notice)
        column.addLayout(self.form)
        column.addWidget(self.hint)
        column.addLayout(foot)

    def command(self, at: int) -> c.Command:
        """The command as the form stands."""
        raise NotImplementedError

    def basis(self) -> object:
        """What of the match the entries rest upon: a change of it is told."""
        raise NotImplementedError

    def show_match(self) -> None:
        """Draw what stands in the match now; the entries stay."""

    def missing(self) -> str:
        """What is still to be entered, as it stands beside the button that waits for it."""
        return ""

    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing()

    def follow(self, match: Match) -> None:
        """Something happened in the match while the form was open."""
        before = self.basis()
        self.match = match
        self.show_match()
        if self.basis() != before:
            self.tell(
                translate(
                    "console",
                    "Something changed meanwhile. What you entered is kept: look, then confirm.",
                )
            )
        self._check()

    def tell(self, text: str) -> None:
        """Say, so that it is seen, why the form is still open."""
        theme = colours(self)
        self.notice.setStyleSheet(
            f"background:{theme.warn};color:white;border-radius:6px;padding:6px 10px;"
            "font-weight:bold;"
        )
        self.notice.setText(text)
        self.notice.setVisible(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms from every field, as the button says."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)

    def accept(self) -> None:
        if self.is_complete():
            self.confirmed.emit()

    def finish(self) -> None:
        """The command was carried out."""
        super().accept()

    def _check(self) -> None:
        self.ok.setEnabled(self.is_complete())
        self.lack.setStyleSheet(f"color:{colours(self).warn_ink};")
        self.lack.setText(self.missing())


class Reasons(StrEnum):
    """For what a reason is given: each has others that are usual."""

    SCORES = "scores"
    QUESTION = "question"


class Reason(QComboBox):
    """A reason, chosen or typed; it stands in the record."""

    def __init__(self, of: Reasons, changed: Callable[[], None]) -> None:
        super().__init__()
        self._changed = changed
        self.setEditable(True)
        self.addItems(_usual(of))
        self.setCurrentIndex(-1)
        edit = self.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(translate("console", "Choose or type the reason"))
        self.currentTextChanged.connect(self._on_changed)

    def text(self) -> str:
        """The reason without blanks around it."""
        return self.currentText().strip()

    def _on_changed(self) -> None:
        self._changed()


def reason_missing() -> str:
    """What a form says that waits for nothing but its reason."""
    return translate("console", "Still missing: a reason")


def _usual(of: Reasons) -> tuple[str, ...]:
    if of is Reasons.SCORES:
        return (
            translate("console", "Decision of the jury"),
            translate("console", "The scorer's mistake"),
            translate("console", "Appeal upheld"),
            translate("console", "Breach of discipline"),
        )
    return (
        translate("console", "The question is faulty"),
        translate("console", "The answer is disputed"),
        translate("console", "The answer was heard in the hall"),
        translate("console", "Technical fault"),
    )
