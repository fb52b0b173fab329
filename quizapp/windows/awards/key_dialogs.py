"""Dialogs about the issuer's key: made, opened, tried out, taken back, followed by a new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.windows.awards.fields import LinesField, labelled
from quizapp.windows.awards.office import Keeping
from quizapp.windows.awards.style import fit
from quizapp.windows.awards.task_dialog import TaskDialog

translate = QCoreApplication.translate


class UnlockDialog(TaskDialog):
    """Asks for the passphrase; the key is open then for fifteen minutes."""

    def __init__(self, keeper: Keeping, parent: QWidget | None = None) -> None:
        issuer = keeper.issuer()
        told = translate(
            "awards",
            "The key of {0} seals the certificates. It stays open until 15 minutes after its "
            "last use.",
        ).format(issuer.name if issuer else "")
        super().__init__(
            translate("awards", "Open the key"), told, translate("awards", "Open"), parent
        )
        self._keeper = keeper
        self.phrase = self.ask_secret(translate("awards", "Passphrase"))

    def job(self) -> Callable[[], object]:
        """Open it."""
        phrase = self.phrase.text()
        return lambda: self._keeper.unlock(phrase)


class MakeDialog(TaskDialog):
    """Makes the key at its first use."""

    def __init__(self, keeper: Keeping, name: str = "", parent: QWidget | None = None) -> None:
        told = translate(
            "awards",
            "With this key your certificates are sealed, so that nobody else can make one. It "
            "never leaves this computer but as the backup that you make next.",
        )
        super().__init__(
            translate("awards", "Make the issuer's key"),
            told,
            translate("awards", "Make the key"),
            parent,
        )
        self._keeper = keeper
        self.name = self.ask(
            translate("awards", "Who issues the certificates"),
            name,
            translate("awards", "such as 滨海市总工会"),
        )
        self.address = self.ask(
            translate("awards", "Web address for checking (may stay empty)"),
            "",
            "https://gh.example.cn/zs",
        )
        self.address.setToolTip(
            translate(
                "awards",
                "Where your union puts the page verify.html that this program makes. A phone that "
                "scans the code opens it. Without one the code shows its text.",
            )
        )
        self.phrase = self.ask_secret(translate("awards", "Passphrase: four words or more"))
        self.again = self.ask_secret(translate("awards", "The passphrase once more"))

    def fitness(self) -> str:
        """Both passphrases must be the same."""
        return _unlike(self.phrase, self.again)

    def job(self) -> Callable[[], object]:
        """Make it."""
        name, phrase = self.name.text().strip(), self.phrase.text()
        address = self.address.text().strip()
        return lambda: self._keeper.make(name, phrase, address)


class TestDialog(TaskDialog):
    """Restores the key from its backup, for proof only."""

    __test__ = False  # no test of pytest's, whatever its name

    def __init__(self, keeper: Keeping, parent: QWidget | None = None) -> None:
        told = translate(
            "awards",
            "A backup that was never tried is none. Take the file from the stick, or type off the "
            "printed sheet; nothing is changed by that.",
        )
        super().__init__(
            translate("awards", "Try the backup"), told, translate("awards", "Try it"), parent
        )
        self._keeper = keeper
        self.source = _Source(self)
        self.body.addWidget(self.source)
        self.phrase = self.ask_secret(translate("awards", "Passphrase of the backup"))
        self.source.pick(of_file=True)
        self.source.group.idToggled.connect(self._on_way)

    def _on_way(self) -> None:
        self.phrase.parentWidget().setVisible(self.source.of_file)  # pyright: ignore[reportOptionalMemberAccess] - it lies in its label's box
        self.show_tick.setVisible(self.source.of_file)
        fit(self)

    def fitness(self) -> str:
        """Something must be given."""
        return self.source.fitness()

    def job(self) -> Callable[[], object]:
        """Try it."""
        phrase, path, typed = self.phrase.text(), self.source.path, self.source.typed.toPlainText()
        if self.source.of_file:
            return lambda: self._keeper.test_file(path, phrase)
        return lambda: self._keeper.test_paper(typed)


class RestoreDialog(TaskDialog):
    """Takes the key back on a new computer."""

    def __init__(self, keeper: Keeping, parent: QWidget | None = None) -> None:
        told = translate(
            "awards",
            "Your union has a key already, on another computer or from before: take it back from "
            "its backup, so that old and new certificates are checked alike.",
        )
        super().__init__(
            translate("awards", "Restore the key"), told, translate("awards", "Restore"), parent
        )
        self._keeper = keeper
        self.source = _Source(self)
        self.body.addWidget(self.source)
        self.name = self.ask(translate("awards", "Who issues the certificates"))
        self.phrase = self.ask_secret(translate("awards", "Passphrase"))
        self.source.group.idToggled.connect(self._on_way)
        self.source.pick(of_file=True)
        self._on_way()

    def _on_way(self) -> None:
        self.name.parentWidget().setVisible(not self.source.of_file)  # pyright: ignore[reportOptionalMemberAccess] - it lies in its label's box
        fit(self)

    def fitness(self) -> str:
        """Something must be given."""
        return self.source.fitness()

    def job(self) -> Callable[[], object]:
        """Take it back."""
        phrase, path, typed = self.phrase.text(), self.source.path, self.source.typed.toPlainText()
        name = self.name.text().strip()
        if self.source.of_file:
            return lambda: self._keeper.restore_file(path, phrase)
        return lambda: self._keeper.restore_paper(typed, phrase, name=name)


class ChangeDialog(TaskDialog):
    """Another passphrase for the same key."""

    def __init__(self, keeper: Keeping, parent: QWidget | None = None) -> None:
        told = translate("awards", "Backups keep the passphrase that they were made with.")
        super().__init__(
            translate("awards", "Change the passphrase"),
            told,
            translate("awards", "Change it"),
            parent,
        )
        self._keeper = keeper
        self.old = self.ask_secret(translate("awards", "Passphrase until now"))
        self.phrase = self.ask_secret(translate("awards", "New passphrase: four words or more"))
        self.again = self.ask_secret(translate("awards", "The new one once more"))

    def fitness(self) -> str:
        """Both new ones must be the same."""
        return _unlike(self.phrase, self.again)

    def job(self) -> Callable[[], object]:
        """Change it."""
        old, new = self.old.text(), self.phrase.text()
        return lambda: self._keeper.change_passphrase(old, new)


class RotateDialog(TaskDialog):
    """A new key follows the old one."""

    def __init__(self, keeper: Keeping, parent: QWidget | None = None) -> None:
        told = translate(
            "awards",
            "For a new term, or when somebody may have got hold of the key. The old key vouches "
            "for the new one, and what it sealed stays good. Then make and try a new backup, and "
            "publish the new fingerprint.",
        )
        super().__init__(
            translate("awards", "Let a new key follow"),
            told,
            translate("awards", "Make the new key"),
            parent,
        )
        self._keeper = keeper
        self.old = self.ask_secret(translate("awards", "Passphrase of the old key"))
        self.phrase = self.ask_secret(translate("awards", "Passphrase of the new key"))
        self.again = self.ask_secret(translate("awards", "The new one once more"))

    def fitness(self) -> str:
        """Both new ones must be the same."""
        return _unlike(self.phrase, self.again)

    def job(self) -> Callable[[], object]:
        """Make it."""
        old, new = self.old.text(), self.phrase.text()
        return lambda: self._keeper.rotate(old, new)


class _Source(QWidget):
    """The backup's file, or what is typed off the printed sheet."""

    def __init__(self, dialog: TaskDialog) -> None:
        super().__init__(dialog)
        self.path = Path()
        self.file_way = QRadioButton(translate("awards", "From the file"))
        self.paper_way = QRadioButton(translate("awards", "From the printed sheet"))
        self.group = QButtonGroup(self)
        self.group.addButton(self.file_way, 0)
        self.group.addButton(self.paper_way, 1)
        ways = QHBoxLayout()
        ways.addWidget(self.file_way)
        ways.addWidget(self.paper_way)
        ways.addStretch(1)
        self.file_button = QPushButton(translate("awards", "Choose the file…"))
        self.typed = LinesField(translate("awards", "The nine rows, or the scanned code"), 9)
        self.rows = labelled(self.typed.accessibleName(), self.typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(ways)
        column.addWidget(self.file_button)
        column.addWidget(self.rows)
        self.file_button.clicked.connect(self._on_file)
        self.group.idToggled.connect(self._show)

    @property
    def of_file(self) -> bool:
        """Whether it is the file."""
        return self.file_way.isChecked()

    def pick(self, *, of_file: bool) -> None:
        """Choose a way."""
        (self.file_way if of_file else self.paper_way).setChecked(True)
        self._show()

    def take(self, path: str) -> None:
        """Take this file."""
        self.path = Path(path)
        self.file_button.setText(self.path.name)

    def fitness(self) -> str:
        """What is missing."""
        if self.of_file and not self.path.name:
            return translate("awards", "Choose the file of the backup first.")
        if not self.of_file and not self.typed.toPlainText().strip():
            return translate("awards", "Type the nine rows of the sheet first.")
        return ""

    def _show(self) -> None:
        self.file_button.setVisible(self.of_file)
        self.rows.setVisible(not self.of_file)

    def _on_file(self) -> None:
        dialog = QFileDialog(self, translate("awards", "Choose the file of the backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("awards", "Backups of the key") + " (*.key)")
        dialog.fileSelected.connect(self.take)
        dialog.open()


def _unlike(one: QLineEdit, other: QLineEdit) -> str:
    if one.text() == other.text():
        return ""
    return translate("awards", "The two passphrases are not the same.")
