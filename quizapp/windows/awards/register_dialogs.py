"""Dialogs about certificates that are issued: printed again, issued anew, revoked, as badges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QWidget

from quizapp.contest.awards import Honour
from quizapp.store.issued import Issued
from quizapp.windows.awards.fields import labelled
from quizapp.windows.awards.office import Office
from quizapp.windows.awards.paper import Paper
from quizapp.windows.awards.printing import Choice, PrintRun, printers
from quizapp.windows.awards.style import wrapped
from quizapp.windows.awards.task_dialog import TaskDialog

translate = QCoreApplication.translate


class _KeyDialog(TaskDialog):
    """Asks for the passphrase where the key of these batches is closed."""

    def __init__(
        self,
        office: Office,
        batches: Iterable[str],
        title: str,
        told: str,
        verb: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__(title, told, verb, parent)
        self.office = office
        self.phrase: QLineEdit | None = None
        self._keepers = tuple(office.keeper_for(one) for one in batches)

    def ask_phrase(self) -> None:
        """The last field."""
        if not all(one.unlocked() for one in self._keepers):
            self.phrase = self.ask_secret(translate("awards", "Passphrase of the key"))

    def opened(self, act: Callable[[], object]) -> Callable[[], object]:
        """The act with the key opened before it."""
        keepers, phrase = self._keepers, self.phrase.text() if self.phrase else ""

        def whole() -> object:
            for keeper in keepers:
                if not keeper.unlocked():
                    keeper.unlock(phrase)
            return act()

        return whole


class RevokeDialog(_KeyDialog):
    """Takes certificates back."""

    def __init__(
        self, office: Office, chosen: Sequence[Issued], parent: QWidget | None = None
    ) -> None:
        told = translate(
            "awards",
            "{0}\nOnce revoked, they never count again. Verifiers learn of it from the new list of "
            "revoked certificates and the new verify.html: hand both on afterwards.",
        )
        super().__init__(
            office,
            dict.fromkeys(one.batch for one in chosen),
            translate("awards", "Revoke certificates"),
            told.format(_named(chosen)),
            translate("awards", "Revoke"),
            parent,
        )
        self._chosen = tuple(one.number for one in chosen)
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setAccessibleName(translate("awards", "Reason"))
        self.reason.addItems(
            [
                "",
                translate("awards", "Issued to the wrong person"),
                translate("awards", "The award was withdrawn"),
                translate("awards", "Misprint"),
            ]
        )
        self.body.addWidget(
            labelled(translate("awards", "Reason, which verifiers show"), self.reason)
        )
        self.ask_phrase()

    def fitness(self) -> str:
        """A reason is needed."""
        if self.reason.currentText().strip():
            return ""
        return translate("awards", "Say why: verifiers show the reason.")

    def job(self) -> Callable[[], object]:
        """Revoke."""
        office, numbers, why = self.office, self._chosen, self.reason.currentText().strip()
        return self.opened(lambda: office.revoke(numbers, why))


class ReissueDialog(_KeyDialog):
    """The same number with other words: -R2, and the old one is revoked."""

    def __init__(self, office: Office, one: Issued, parent: QWidget | None = None) -> None:
        told = translate(
            "awards",
            "{0} is revoked, and {1} takes its place: same number, other words. Fetch the old "
            "paper back.",
        )
        super().__init__(
            office,
            [one.batch],
            translate("awards", "Correct and issue anew"),
            told.format(one.number, f"{one.row.serial}-R{one.row.revision + 1}"),
            translate("awards", "Issue anew"),
            parent,
        )
        self._one = one
        self._old = _honour_of(office, one)
        who = self._old.recipient
        self.name = self.ask(translate("awards", "Name"), who.name)
        self.unit = self.ask(translate("awards", "Unit"), who.unit)
        self.award = self.ask(translate("awards", "Award"), self._old.award)
        self.members = self.ask(translate("awards", "Members"), "、".join(who.members))
        self.members.parentWidget().setVisible(bool(who.members))  # pyright: ignore[reportOptionalMemberAccess] - it lies in its label's box
        self.reason = self.ask(
            translate("awards", "Reason, which verifiers show for the old one"),
            translate("awards", "Misprint"),
        )
        self.ask_phrase()

    def honour(self) -> Honour:
        """The row as it is now."""
        who = self._old.recipient
        members = tuple(one.strip() for one in self.members.text().split("、") if one.strip())
        recipient = replace(
            who, name=self.name.text().strip(), unit=self.unit.text().strip(), members=members
        )
        return replace(self._old, recipient=recipient, award=self.award.text().strip())

    def fitness(self) -> str:
        """Something must be another."""
        if self.honour() == self._old:
            return translate(
                "awards", "Nothing was changed. To print the same again, use “Print again”."
            )
        return ""

    def job(self) -> Callable[[], object]:
        """Issue, and make its page."""
        office, number, honour = self.office, self._one.number, self.honour()
        why = self.reason.text().strip()

        def act() -> object:
            card = office.reissue(number, honour, why)
            return office.produce(card.id, None, _never)

        return self.opened(act)


class BadgeDialog(_KeyDialog):
    """Electronic copies: a PDF that carries an Open Badge, and the badge apart."""

    def __init__(
        self, office: Office, chosen: Sequence[Issued], parent: QWidget | None = None
    ) -> None:
        told = translate(
            "awards",
            "{0}\nFor each a PDF to be sent by mail, which carries an Open Badge 3.0, and that "
            "badge as a file of its own. The paper and its number stay as they are.",
        )
        super().__init__(
            office,
            dict.fromkeys(one.batch for one in chosen),
            translate("awards", "Electronic copies"),
            told.format(_named(chosen)),
            translate("awards", "Write them"),
            parent,
        )
        self._chosen = tuple(one.number for one in chosen)
        self.folder = ""
        self.folder_button = QPushButton(translate("awards", "Choose the folder…"))
        self.body.addWidget(self.folder_button)
        self.folder_button.clicked.connect(self._on_folder)
        self.ask_phrase()

    def take(self, folder: str) -> None:
        """Write into this folder."""
        self.folder = folder
        self.folder_button.setText(folder)

    def fitness(self) -> str:
        """A folder is needed."""
        return "" if self.folder else translate("awards", "Choose the folder first.")

    def job(self) -> Callable[[], object]:
        """Sign and write."""
        office, numbers, folder = self.office, self._chosen, Path(self.folder)
        return self.opened(lambda: office.badges(numbers, folder))

    def _on_folder(self) -> None:
        dialog = QFileDialog(self, translate("awards", "Choose the folder"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.take)
        dialog.open()


class ReprintDialog(TaskDialog):
    """The very pages that were made go to a printer or into a file; that is written down."""

    def __init__(
        self, office: Office, chosen: Sequence[Issued], parent: QWidget | None = None
    ) -> None:
        told = translate(
            "awards",
            "{0}\nThe very pages that were made are printed, and it is written down.",
        )
        super().__init__(
            translate("awards", "Print again"),
            told.format(_named(chosen)),
            translate("awards", "Print"),
            parent,
        )
        self.office = office
        self.run: PrintRun | None = None
        self.to_file = ""
        self._numbers = tuple(one.number for one in chosen)
        self.printer = QComboBox()
        self.printer.setAccessibleName(translate("awards", "Printer"))
        self.printer.addItems(printers())
        self.reason = self.ask(
            translate("awards", "Reason"), translate("awards", "Lost or damaged paper")
        )
        self.body.addWidget(labelled(translate("awards", "Printer"), self.printer))
        if not self.printer.count():
            self.body.addWidget(
                wrapped(
                    translate(
                        "awards",
                        "No printer was found on this computer. Save the batch from “Look through "
                        "and print” and print its page elsewhere.",
                    ),
                    "notice",
                )
            )

    def fitness(self) -> str:
        """A printer and a reason are needed."""
        if not self.reason.text().strip():
            return translate("awards", "Say why it is printed again.")
        if not self.printer.count() and not self.to_file:
            return translate("awards", "No printer was found on this computer.")
        return ""

    def job(self) -> Callable[[], object]:
        """Get the pages."""
        office, numbers, why = self.office, self._numbers, self.reason.text().strip()
        return lambda: office.reprint(numbers, why)

    def finished_well(self, found: Any) -> None:
        """The pages are there: hand them over."""
        files, pages = found
        held: dict[str, Path | bytes] = {one.name: one for one in files}
        paper = Paper(files[0].read_bytes())
        size = paper.size_mm(0)
        paper.close()
        choice = Choice(self.printer.currentText(), file=self.to_file)
        self.run = PrintRun(held, pages, choice, size, self)
        self.run.done.connect(self._on_printed)
        self.run.start()

    def _on_printed(self, well: bool, said: str) -> None:
        if well:
            self.came.emit(None)
            self.accept()
        else:
            self.refuse_words(translate("awards", "The printer did not take it: {0}").format(said))

    def done(self, result: int) -> None:
        if self.run is not None:
            self.run.finish()
        super().done(result)


def _honour_of(office: Office, one: Issued) -> Honour:
    frozen = office.frozen(one.batch)
    return next(entry.honour for entry in frozen.entries if entry.number == one.number)


def _named(chosen: Sequence[Issued]) -> str:
    lines = [f"{one.number}  {one.row.name}  {one.row.award}" for one in chosen[:6]]
    if len(chosen) > 6:
        lines.append(translate("awards", "and {0} more").format(len(chosen) - 6))
    return "\n".join(lines)


def _never() -> bool:
    return False
