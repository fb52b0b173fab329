"""The big screen as a look has it: one large picture, and small ones to choose it by."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from quizapp.windows.stage import Look, Stage, picture
from quizapp.windows.themes.samples import samples

translate = QCoreApplication.translate
SMALL = QSize(80, 45)
PAUSE_MS = 120
"""The small pictures follow when the colour rests; the large one follows at once."""


class Preview(QWidget):
    """Shows one sample scene large, all of them small."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scenes = samples()
        self._at = 0
        self.stage = Stage(look, self, still=True)
        self.stage.setAccessibleName(translate("themes", "The big screen"))
        self.stage.set_scene(self._scenes[0][1], 0)
        self.choices: list[QToolButton] = []
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for at, (name, _) in enumerate(self._scenes):
            button = self._choice(name)
            button.clicked.connect(partial(self.show_scene, at))
            self.choices.append(button)
            self._group.addButton(button, at)
            row.addWidget(button)
        self.choices[0].setChecked(True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE_MS)
        self._rest.timeout.connect(self.draw_small)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.stage, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addStretch(1)
        self.draw_small()

    @property
    def look(self) -> Look:
        """The look that is shown."""
        return self._look

    def show_look(self, look: Look) -> None:
        """Show another look: at once in the large picture."""
        if look == self._look:
            return
        self._look = look
        self.stage.set_look(look)
        self._rest.start()

    def refresh(self) -> None:
        """Draw everything anew: a picture behind the look may be another one under its name."""
        self.stage.set_look(self._look)
        self._rest.start()

    def show_scene(self, at: int) -> None:
        """Show a scene large."""
        self._at = at
        self.choices[at].setChecked(True)
        self.stage.set_scene(self._scenes[at][1], 0)

    def draw_small(self) -> None:
        """Draw the small pictures."""
        ratio = self.devicePixelRatioF()
        size = SMALL * ratio
        for button, (_, scene) in zip(self.choices, self._scenes, strict=True):
            # Painted at twice the size and made smaller: so small, text would be only dots.
            large = picture(scene, 0, self._look, size.width() * 2, size.height() * 2)
            button.setIcon(QIcon(_smaller(large, size, ratio)))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 260)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.height() - self.choices[0].sizeHint().height() - 8
        high = max(90, min(self.stage.heightForWidth(self.width()), room))
        self.stage.setFixedSize(min(self.width(), -(-high * 16 // 9)), high)

    def _choice(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("thumb")
        button.setCheckable(True)
        button.setText(name)
        button.setIconSize(SMALL)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        return button


def _smaller(large: QImage, size: QSize, ratio: float) -> QPixmap:
    image = large.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)
