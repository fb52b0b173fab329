"""A page as a picture, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


class PageView(QWidget):
    """A page as a picture, as large as there is room."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(260, 180)
        self.setAccessibleName(translate("awards", "The page"))
        self._image = QImage()

    @property
    def pixels(self) -> int:
        """How many the page should be wide."""
        return round(self.width() * self.devicePixelRatioF())

    def put(self, image: QImage) -> None:
        """Show a picture."""
        self._image = image
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self._image.isNull():
                painter.setPen(self.palette().placeholderText().color())
                text = translate("awards", "The page is being set …")
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
            else:
                size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                area = QRectF(0, 0, size.width(), size.height())
                area.moveCenter(QRectF(self.rect()).center())
                painter.drawImage(area, self._image)
                painter.setPen(self.palette().mid().color())
                # The line lies inside, or the widget would cut it off on two sides.
                painter.drawRect(area.adjusted(0, 0, -1, -1))
