"""The versions of a question: who changed what and when, and the way back to each."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QListWidget, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from quizapp.bank.citing import Material
from quizapp.bank.question import Question
from quizapp.game.spoken import Lang
from quizapp.store.banks import Version
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.difference import ink_of, side_by_side
from quizapp.windows.bank.moments import local
from quizapp.windows.parts.fields import soft

translate = QCoreApplication.translate


class History(QWidget):
    """Versions, the last one first; below what the chosen one changed."""

    failed = Signal(object)

    def __init__(
        self,
        desk: BankDesk,
        materials: Mapping[str, Material],
        lang: Lang = "zh",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._materials = desk, dict(materials)
        self._lang: Lang = lang
        self._question: Question | None = None
        self._versions: tuple[Version, ...] = ()
        self.list = QListWidget()
        self.list.setObjectName("problems")
        self.list.setAccessibleName(translate("bank", "Versions"))
        self.changed = QTextBrowser()
        self.changed.setAccessibleName(translate("bank", "What changed"))
        self.restore = QPushButton(translate("bank", "Restore this version"))
        self.hint = soft()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.hint)
        column.addWidget(self.list, 2)
        column.addWidget(self.changed, 3)
        column.addWidget(self.restore)
        self.list.currentRowChanged.connect(self._show)
        self.restore.clicked.connect(self._on_restore)

    def take_materials(self, materials: Mapping[str, Material]) -> None:
        """Name cited places by other materials from now on."""
        self._materials = dict(materials)

    def put(self, question: Question | None) -> None:
        """Show the versions of a question, as far as they are in sight."""
        self._question = question
        if self.isVisible():
            self.look()

    def look(self) -> None:
        """Read the versions now."""
        own = self._question
        found = self._desk.versions(own.id) if own is not None else ()
        self._versions = tuple(reversed(found))
        self.list.clear()
        for version in self._versions:
            parts = (local(version.at), version.who, _how(version.how))
            self.list.addItem("  ·  ".join(part for part in parts if part))
        self.hint.setText(
            translate("bank", "{0} versions; each is kept for good.").format(len(found))
            if found
            else translate("bank", "Choose a question to see who changed it and when.")
        )
        self.list.setCurrentRow(0 if found else -1)
        self._show()

    def showEvent(self, event) -> None:  # noqa: ANN001 - Qt's own signature
        super().showEvent(event)
        self.look()

    def _show(self, *_: int) -> None:
        row = self.list.currentRow()
        seen = 0 <= row < len(self._versions)
        self.restore.setEnabled(
            seen
            and self._question is not None
            and self._desk.may_write
            and self._versions[row].question != self._question
        )
        if not seen:
            self.changed.setHtml("")
            return
        version = self._versions[row]
        earlier = self._versions[row + 1].question if row + 1 < len(self._versions) else None
        ink = ink_of(self.palette())
        if version.how == "dropped":
            said = translate("bank", "It was deleted here.")
            self.changed.setHtml(f"<p>{escape(said)}</p>")
            return
        if earlier is None:
            html = side_by_side(
                version.question, version.question, ink, self._materials, self._lang
            )
            said = translate("bank", "The first version:")
            self.changed.setHtml(f"<p style='color:{ink.soft}'>{escape(said)}</p>{html[1]}")
            return
        old, new = side_by_side(
            earlier, version.question, ink, self._materials, self._lang, only_changed=True
        )
        same = escape(translate("bank", "Nothing that can be seen was changed."))
        before, after = translate("bank", "Before"), translate("bank", "After")
        self.changed.setHtml(
            f"<b>{escape(before)}</b>{old}<hr><b>{escape(after)}</b>{new}"
            if old or new
            else f"<p>{same}</p>"
        )

    def _on_restore(self) -> None:
        row, own = self.list.currentRow(), self._question
        if own is None or not 0 <= row < len(self._versions):
            return
        label = translate("bank", "Restoring {0}").format(own.id)
        try:
            self._desk.put((replace(self._versions[row].question, id=own.id),), label)
        except StoreProblem as problem:
            self.failed.emit(problem.words)


def _how(how: str) -> str:
    """What made a version, in words."""
    match how:
        case "imported":
            return translate("bank", "read from a file")
        case "shipped":
            return translate("bank", "came with the program")
        case "edited":
            return translate("bank", "written")
        case "undone":
            return translate("bank", "step taken back")
        case "dropped":
            return translate("bank", "deleted")
        case _:
            return how
