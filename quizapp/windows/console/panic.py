"""The bottom row: what lies above the hall's picture, mute, the picture before; the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.windows.console.buttons import KeyButton, Tone
from quizapp.windows.console.keys import Deed
from quizapp.windows.projector import Seen
from quizapp.windows.stage import Cover

translate = QCoreApplication.translate

COVERS = {
    Deed.BLACK: Cover.BLACK,
    Deed.TITLE: Cover.TITLE,
    Deed.FREEZE: Cover.FREEZE,
    Deed.SCORES: Cover.SCORES,
    Deed.BREAK: Cover.BREAK,
    Deed.HOLD: Cover.HOLD,
}


class PanicRow(QWidget):
    """One button for each thing that must work at once."""

    asked = Signal(object)
    """A Deed."""

    ORDER = (
        Deed.BLACK,
        Deed.TITLE,
        Deed.FREEZE,
        Deed.SCORES,
        Deed.BREAK,
        Deed.HOLD,
        Deed.MUTE,
        Deed.BACK,
        Deed.OUTPUT,
        Deed.IDENTIFY,
        Deed.PROMPTER,
        Deed.CHECK,
    )
    PLAIN = (Deed.OUTPUT, Deed.IDENTIFY, Deed.PROMPTER, Deed.CHECK)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.buttons: dict[Deed, KeyButton] = {}
        for deed in self.ORDER:
            if deed is Deed.OUTPUT:
                row.addSpacing(14)
            tone = Tone.PLAIN if deed in self.PLAIN else Tone.WARN
            button = KeyButton(tone, self)
            button.setObjectName(deed.value)
            button.clicked.connect(self._on_click)
            self.buttons[deed] = button
            row.addWidget(button, 1)

    def show_state(
        self,
        cover: Cover,
        *,
        muted: bool,
        looking_back: bool,
        can_look_back: bool,
        output: Seen,
        prompter: bool = False,
    ) -> None:
        """Light what is on."""
        say = {deed: button.say for deed, button in self.buttons.items()}
        say[Deed.BLACK](translate("console", "Black"), "B  .", lit=cover is Cover.BLACK)
        say[Deed.TITLE](translate("console", "Title picture"), "L", lit=cover is Cover.TITLE)
        say[Deed.FREEZE](translate("console", "Freeze"), "F", lit=cover is Cover.FREEZE)
        say[Deed.SCORES](translate("console", "Scores"), "S", lit=cover is Cover.SCORES)
        say[Deed.BREAK](translate("console", "Break"), "P", lit=cover is Cover.BREAK)
        say[Deed.HOLD](translate("console", "One moment"), "H", lit=cover is Cover.HOLD)
        say[Deed.MUTE](translate("console", "Mute"), "M", lit=muted)
        back = translate("console", "Back to live") if looking_back else ""
        say[Deed.BACK](back or translate("console", "Last picture"), "PageUp", lit=looking_back)
        self.buttons[Deed.BACK].setEnabled(can_look_back)
        said, tone = {
            Seen.ON: (translate("console", "Output on"), Tone.GO),
            Seen.OFF: (translate("console", "Output off"), Tone.PLAIN),
            Seen.LOST: (translate("console", "Show it here"), Tone.WARN),
        }[output]
        say[Deed.OUTPUT](said, "F9", lit=output is not Seen.OFF)
        self.buttons[Deed.OUTPUT].dye(tone)
        say[Deed.IDENTIFY](translate("console", "Screens"), "F10")
        say[Deed.PROMPTER](translate("console", "Prompter"), "F8", lit=prompter)
        say[Deed.CHECK](translate("console", "Check"), "F7")

    def _on_click(self) -> None:
        self.asked.emit(Deed(self.sender().objectName()))
