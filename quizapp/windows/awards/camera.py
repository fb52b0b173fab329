"""The camera's eye: frames on the page, and the codes in them, looked for off its thread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt, QThread, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoSink,
)
from PySide6.QtWidgets import QWidget

from quizapp.windows.awards.reading import quick_codes

translate = QCoreApplication.translate
SHOWN = 640
"""Pixels of a frame's width on the page."""


class _Eye(QObject):
    """Lives in a thread of its own and looks at one frame after another."""

    seen = Signal(object)
    """A tuple of the texts of all codes; empty where there is none."""

    @Slot(QImage)
    def look(self, frame: QImage) -> None:
        """Look for codes."""
        self.seen.emit(quick_codes(frame))


class Camera(QObject):
    """One camera that is on or off. While a frame is being looked at the next ones are let go."""

    shown = Signal(QImage)
    read = Signal(object)
    changed = Signal()
    """Switched on or off, or cameras came or went; `trouble` may be another."""
    _frame = Signal(QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trouble = ""
        self._camera: QCamera | None = None
        self._busy = False
        self._devices: QMediaDevices | None = None
        self._session: QMediaCaptureSession | None = None
        self._sink: QVideoSink | None = None
        self._thread = QThread(self)
        self._eye = _Eye()
        self._eye.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._frame.connect(self._eye.look, queued)
        self._eye.seen.connect(self._on_seen, queued)

    @property
    def sink(self) -> QVideoSink:
        """Where frames come in. Made when it is asked for: the libraries of video take a while."""
        if self._sink is None:
            self._sink = QVideoSink(self)
            self._sink.videoFrameChanged.connect(self._on_frame)
        return self._sink

    @property
    def on(self) -> bool:
        """Whether it was switched on."""
        return self._camera is not None

    @staticmethod
    def devices() -> list[QCameraDevice]:
        """The cameras of this machine."""
        return QMediaDevices.videoInputs()

    def begin(self, device: QCameraDevice | None = None) -> None:
        """Switch on; without a camera `trouble` says so."""
        self.end()
        found = self.devices()
        if self._devices is None:
            self._devices = QMediaDevices(self)
            self._devices.videoInputsChanged.connect(self.changed)
        if not found:
            self.trouble = translate(
                "awards",
                "No camera was found. Take a picture with a phone and open it here, or scan the "
                "code with a handheld scanner.",
            )
            self.changed.emit()
            return
        self.trouble = ""
        if self._session is None:
            self._session = QMediaCaptureSession(self)
            self._session.setVideoSink(self.sink)
        self._camera = QCamera(device or QMediaDevices.defaultVideoInput(), self)
        self._camera.errorOccurred.connect(self._on_error)
        self._session.setCamera(self._camera)
        self._camera.start()
        self.changed.emit()

    def end(self) -> None:
        """Switch off."""
        if self._camera is not None:
            self._camera.stop()
            if self._session is not None:
                self._session.setCamera(None)  # pyright: ignore[reportArgumentType] - allowed
            self._camera.deleteLater()
            self._camera = None
            self.changed.emit()

    def close(self) -> None:
        """Switch off for good, before the window is gone."""
        self.end()
        self._busy = True
        self._thread.quit()
        self._thread.wait()

    def _on_error(self, _error: QCamera.Error, said: str) -> None:
        self.end()
        text = translate(
            "awards",
            "The camera does not answer ({0}). Does another program use it, or does the system "
            "not allow it?",
        )
        self.trouble = text.format(said)
        self.changed.emit()

    def _on_frame(self, frame: QVideoFrame) -> None:
        if self._busy or not frame.isValid():
            return
        image = frame.toImage()
        if image.isNull():
            return
        self.shown.emit(image)
        if not self._thread.isRunning():
            self._thread.start(QThread.Priority.LowPriority)
        self._busy = True
        self._frame.emit(image)

    def _on_seen(self, texts: tuple[str, ...]) -> None:
        self._busy = False
        if texts:
            self.read.emit(texts)


class Finder(QWidget):
    """What the camera sees, and where to hold the code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(180)
        self.setAccessibleName(translate("awards", "Picture of the camera"))
        self._image = QImage()

    def put(self, image: QImage) -> None:
        """Show a frame."""
        self._image = image.scaledToWidth(min(image.width(), SHOWN))
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._image = QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            if not self._image.isNull():
                size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                place = QRectF(0, 0, size.width(), size.height())
                place.moveCenter(QRectF(self.rect()).center())
                painter.drawImage(place, self._image)
            side = min(self.width(), self.height()) * 0.7
            square = QRectF(0, 0, side, side)
            square.moveCenter(QRectF(self.rect()).center())
            painter.setPen(Qt.GlobalColor.white)
            painter.drawRoundedRect(square, 8, 8)
