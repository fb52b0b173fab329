"""The show of a draw: the operator presses Space, the hall sees lot after lot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quizapp.contest.competition import Competition, Draw
from quizapp.windows.contest.telling import lots_of, scene_of
from quizapp.windows.projector import ProjectorWindow
from quizapp.windows.stage import Look, Stage

translate = QCoreApplication.translate
_BACK = (Qt.Key.Key_Left.value, Qt.Key.Key_PageUp.value, Qt.Key.Key_Backspace.value)
_ON = (
    Qt.Key.Key_Space.value,
    Qt.Key.Key_Right.value,
    Qt.Key.Key_PageDown.value,
    Qt.Key.Key_Return.value,
    Qt.Key.Key_Enter.value,
)


class LotsShow(QDialog):
    """Tells a draw that is on record already. What the hall sees stands here too, small.

    Without a projector it is seen here alone. `over` when it was closed.
    """

    over = Signal()

    def __init__(
        self,
        competition: Competition,
        stage: int,
        draw: Draw,
        look: Look,
        projector: ProjectorWindow | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._competition, self._stage_at, self._draw = competition, stage, draw
        self.projector = projector
        self.count = len(lots_of(draw))
        self.told = 0
        self.setModal(True)
        self.setWindowTitle(translate("contest", "Draw of lots on the big screen"))
        self.resize(820, 600)
        self.small = Stage(look, still=True)
        self.small.setMinimumSize(640, 360)
        self.state = QLabel()
        self.hint = QLabel(
            translate("contest", "Space: the next lot  ·  ←: one back  ·  Esc: end the show")
        )
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.back = QPushButton(translate("contest", "One back"))
        self.all = QPushButton(translate("contest", "All at once"))
        self.next = QPushButton()
        self.next.setObjectName("go")
        self.finish = QPushButton(translate("contest", "End the show"))
        for button in (self.back, self.all, self.next, self.finish):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoDefault(False)
        self._lay_out()
        self.back.clicked.connect(self.go_back)
        self.all.clicked.connect(self.tell_all)
        self.next.clicked.connect(self.go_on)
        self.finish.clicked.connect(self.reject)
        self._show()

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The pictures of the draw: this window's, and the hall's."""
        return (self.small, self.projector.stage) if self.projector else (self.small,)

    def go_on(self) -> None:
        """Tell the next lot; after the last one show the heats, then turn their pages."""
        if self.told <= self.count:
            self.told += 1
            self._show()
        elif self.small.page < self.small.pages - 1:
            self._turn(self.small.page + 1)

    def go_back(self) -> None:
        """Turn a page back, or take the last lot from the screen; it stays drawn."""
        if self.small.page:
            self._turn(self.small.page - 1)
        elif self.told:
            self.told -= 1
            self._show()

    def tell_all(self) -> None:
        """Show all heats at once."""
        self.told = self.count + 1
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ON:
            if not event.isAutoRepeat():
                self.go_on()
        elif event.key() in _BACK:
            if not event.isAutoRepeat():
                self.go_back()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """However it is closed, the hall's picture goes with it."""
        super().done(result)
        if self.projector is not None:
            projector, self.projector = self.projector, None
            projector.close_down()
            projector.deleteLater()
        self.over.emit()

    def _turn(self, page: int) -> None:
        for stage in self.stages:
            stage.turn(page)
        self._say()

    def _show(self) -> None:
        scene = scene_of(self._competition, self._stage_at, self._draw, self.told)
        for stage in self.stages:
            stage.turn(0)
            stage.set_scene(scene)
        self._say()

    def _say(self) -> None:
        if not self.told:
            said = translate("contest", "{0} lots to tell").format(self.count)
        elif self.told <= self.count:
            said = translate("contest", "Lot {0} of {1}").format(self.told, self.count)
        else:
            page = translate("contest", "All heats, page {0} of {1}")
            said = page.format(self.small.page + 1, self.small.pages)
        self.state.setText(said)
        self.next.setText(
            translate("contest", "Next lot (Space)")
            if self.told < self.count
            else translate("contest", "All heats (Space)")
            if self.told == self.count
            else translate("contest", "Next page (Space)")
        )
        last = self.told > self.count and self.small.page >= self.small.pages - 1
        self.next.setEnabled(not last)
        self.all.setEnabled(self.told <= self.count)
        self.back.setEnabled(self.told > 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.small, 1)
        said = QHBoxLayout()
        said.addWidget(self.state, 1)
        said.addWidget(self.hint)
        column.addLayout(said)
        row = QHBoxLayout()
        row.addWidget(self.finish)
        row.addStretch(1)
        for button in (self.back, self.all, self.next):
            row.addWidget(button)
        column.addLayout(row)
