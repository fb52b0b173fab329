"""Whether answers may be shown where the hall sees them: a person is asked, each evening anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from quizapp.windows.prompter.places import seen_by_hall
from quizapp.windows.screens import Identity, Screens, identity

translate = QCoreApplication.translate


class Consent:
    """Knows for which of the hall's screens it was given, if it was."""

    def __init__(self, screens: Screens) -> None:
        self._screens = screens
        self._given: Identity | None = None

    def allows(self, box: QRect) -> bool:
        """Whether what lies at `box` is not seen by the hall, or may be."""
        seen = seen_by_hall(self._screens, box)
        return seen is None or (self._given is not None and self._given.fits(identity(seen)))

    def ask(self, box: QRect, parent: QWidget, then: Callable[[], None]) -> None:
        """Do `then`; first ask where the hall would see `box`, whatever was answered before."""
        seen = seen_by_hall(self._screens, box)
        if seen is None:
            then()
            return
        wanted = identity(seen)

        def confirmed() -> None:
            self._given = wanted
            then()

        _ask(parent, confirmed)


def _ask(parent: QWidget, then: Callable[[], None]) -> None:
    """Ask whether the answers may be shown where the hall sees them; No is the default."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("prompter", "Prompter"))
    box.setText(
        translate(
            "prompter",
            "The hall sees this screen, and the prompter shows the answers. Show the prompter "
            "there?",
        )
    )
    show = box.addButton(
        translate("prompter", "Show the answers there"), QMessageBox.ButtonRole.AcceptRole
    )
    stay = box.addButton(translate("prompter", "No"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    show.clicked.connect(then)
    box.open()
