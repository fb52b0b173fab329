"""A PDF on the screen: its pages as pictures and as text, in any thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

POINTS = 72 / 25.4
"""Points in a millimetre."""


class Paper:
    """An open PDF. Its bytes are held, so the file may change or vanish meanwhile."""

    def __init__(self, content: bytes) -> None:
        """ValueError where it is no PDF that opens without a password."""
        self._document = QPdfDocument()
        # The document's child: it reads from it to its very end.
        self._buffer = QBuffer(self._document)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.status() is not QPdfDocument.Status.Ready:
            self._document.close()
            raise ValueError("this is no PDF that can be opened")

    @property
    def pages(self) -> int:
        """How many there are."""
        return self._document.pageCount()

    def size_mm(self, page: int) -> tuple[float, float]:
        """How large a page is."""
        size = self._document.pagePointSize(page)
        return size.width() / POINTS, size.height() / POINTS

    def picture(self, page: int, width: int) -> QImage:
        """A page on white, so many pixels wide."""
        size = self._document.pagePointSize(page)
        high = max(1, round(width * size.height() / max(size.width(), 1.0)))
        return on_white(self._document.render(page, QSize(width, high)))

    def picture_at(self, page: int, dpi: float) -> QImage:
        """A page on white, so many dots an inch."""
        size = self._document.pagePointSize(page)
        return self.picture(page, max(1, round(size.width() / 72 * dpi)))

    def text(self, page: int) -> str:
        """All text of a page, its lines apart."""
        return self._document.getAllText(page).text().replace("\r\n", "\n")

    def close(self) -> None:
        """Let it go."""
        self._document.close()
        self._buffer.close()


def on_white(image: QImage) -> QImage:
    """A picture without the holes that a page has where nothing is printed."""
    white = QImage(image.size(), QImage.Format.Format_RGB32)
    white.fill(QColor("white"))
    with QPainter(white) as painter:
        painter.drawImage(0, 0, image)
    return white
