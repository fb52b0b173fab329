"""Fields of a look: a colour with its swatch, a file with its name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

translate = QCoreApplication.translate
SWATCH = QSize(26, 18)


class ColourField(QToolButton):
    """A colour as a swatch with its name beside it; a click opens the system of colours."""

    edited = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._colour = ""
        self._faint = False
        self._before = ""
        self.dialog: QColorDialog | None = None
        self.setObjectName("swatch")
        self.setIconSize(SWATCH)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    @property
    def colour(self) -> str:
        """The colour that is shown."""
        return self._colour

    @property
    def is_faint(self) -> bool:
        """Whether a text of or on this colour cannot be read from afar."""
        return self._faint

    def put(self, colour: str, *, faint: bool = False) -> None:
        """Show a colour, marked where text of it or on it is hard to read."""
        if (colour, faint) == (self._colour, self._faint):
            return
        self._colour, self._faint = colour, faint
        self.setIcon(QIcon(_swatch(colour, self.devicePixelRatioF())))
        mark = "△ " if faint else ""
        self.setText(f"{mark}{self._name}")
        self.setAccessibleName(f"{self._name}: {colour}")
        self.setToolTip(f"{self._name} · {colour}")

    def _on_clicked(self) -> None:
        before = self._colour
        dialog = QColorDialog(QColor(before), self.window())
        dialog.setWindowTitle(self._name)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.currentColorChanged.connect(self._on_colour)
        dialog.rejected.connect(self._on_back)
        dialog.finished.connect(self._on_finished)
        self._before, self.dialog = before, dialog
        dialog.open()

    def _on_colour(self, colour: QColor) -> None:
        self.edited.emit(colour.name().upper())

    def _on_back(self) -> None:
        self.edited.emit(self._before)

    def _on_finished(self) -> None:
        self.dialog = None


class FileField(QWidget):
    """A file that is chosen from a menu; without one it says what stands in its place."""

    chosen = Signal(str)
    """Path of a file; empty: none any more."""
    silenced = Signal()

    def __init__(
        self,
        name: str,
        nothing: str,
        kinds: str,
        silent: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`nothing` says what stands without a file; `silent`, if it is one, is offered too."""
        super().__init__(parent)
        self._name, self._nothing, self._kinds = name, nothing, kinds
        self.button = QToolButton()
        self.button.setObjectName("menu")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        menu = QMenu(self.button)
        menu.addAction(translate("themes", "Choose a file…")).triggered.connect(self._on_choose)
        menu.addAction(nothing).triggered.connect(self._on_clear)
        if silent:
            menu.addAction(silent).triggered.connect(self.silenced)
        self.button.setMenu(menu)
        label = QLabel(name)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label, 1)
        row.addWidget(self.button, 1)
        self.put("")

    def put(self, file: str) -> None:
        """Show the name of a file."""
        shown = file or self._nothing
        elided = self.button.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideMiddle, 112)
        self.button.setText(elided)
        self.button.setAccessibleName(f"{self._name}: {shown}")
        self.button.setToolTip(self.button.accessibleName())

    def _on_choose(self) -> None:
        dialog = QFileDialog(self.window(), self._name)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.chosen.emit)
        dialog.open()

    def _on_clear(self) -> None:
        self.chosen.emit("")


def _swatch(colour: str, ratio: float) -> QPixmap:
    pixmap = QPixmap(SWATCH * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(128, 128, 128), 1))
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(1, 1, SWATCH.width() - 2, SWATCH.height() - 2, 4, 4)
    return pixmap
