"""Plays one sound or film out of memory; its pictures go to whoever paints them.

Never a window of its own: a film's frames come through a QVideoSink and are painted into the
stage. Whatever goes wrong is told in words, and the caller goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QImage

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

APART_MS = 700
"""So far the player may be from where the match says it is, before it is put there."""


class Player(QObject):
    """One clip at a time."""

    changed = Signal()
    """A new picture, or its length is known."""
    ended = Signal()
    failed = Signal(object)
    """`Words` of why the clip cannot be played."""

    def __init__(self, load: Callable[[], Any], parent: QObject | None = None) -> None:
        """`load` gives Qt's multimedia; it is called at the first clip. ImportError: there is none.

        Qt's multimedia takes memory and time, so that it is never asked for at the start.
        """
        super().__init__(parent)
        self._load = load
        self._qt: Any = None
        self._player: Any = None
        self._sound: Any = None
        self._sink: Any = None
        self._buffer: QBuffer | None = None
        self._name = ""
        self._frame: Any = None
        self._image: QImage | None = None
        self._muted, self._volume = False, 100
        self._wants: int | None = None

    @property
    def length(self) -> int:
        """How long the clip is in ms; 0: not known yet."""
        return max(0, int(self._player.duration())) if self._player is not None else 0

    @property
    def position(self) -> int:
        """Where it is, in ms."""
        return int(self._player.position()) if self._player is not None else 0

    @property
    def plays(self) -> bool:
        """Whether it runs."""
        if self._player is None:
            return False
        return bool(
            self._player.playbackState() == self._qt.QMediaPlayer.PlaybackState.PlayingState
        )

    @property
    def image(self) -> QImage | None:
        """The picture of the moment; None for a sound, and before the first one."""
        if self._frame is not None:
            # Only what is painted is made an image of: more frames may come than are.
            image, self._frame = self._frame.toImage(), None
            self._image = image if not image.isNull() else self._image
        return self._image

    def open(self, content: bytes, name: str) -> bool:
        """Get ready to play; say whether that can be."""
        self.close()
        try:
            self._make()
        except (ImportError, OSError):
            return self._fail(_no_library(), name)
        if not self._player.isAvailable():
            return self._fail(_not_loaded(), name)
        self._name = name
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._player.setSourceDevice(self._buffer, QUrl(f"clip.{name.rpartition('.')[2]}"))
        return self._player is not None

    def play(self, at: int) -> None:
        """Run from `at` ms; a small difference is left alone."""
        if self._player is None or self._buffer is None:
            return
        if abs(self.position - at) > APART_MS or at == 0:
            self._player.setPosition(at)
        self._player.play()

    def pause(self) -> None:
        """Stand, with the picture of the moment."""
        if self._player is not None and self._buffer is not None:
            self._player.pause()

    def close(self) -> None:
        """Let go of the clip."""
        if self._player is not None and self._buffer is not None:
            self._player.stop()
            self._player.setSource(QUrl())
        if self._buffer is not None:
            self._buffer.close()
            self._buffer.deleteLater()
        self._buffer = self._frame = self._image = None

    def set_sound(self, *, muted: bool, volume: int) -> None:
        """How loud it is, 0 to 100."""
        self._muted, self._volume = muted, volume
        if self._sound is not None:
            self._sound.setMuted(muted)
            self._sound.setVolume(volume / 100)

    def _make(self) -> None:
        if self._player is not None:
            return
        self._qt = self._load()
        self._player = self._qt.QMediaPlayer(self)
        if not self._player.isAvailable():
            return
        self._sound = self._qt.QAudioOutput(self)
        self._sink = self._qt.QVideoSink(self)
        self._player.setAudioOutput(self._sound)
        self._player.setVideoSink(self._sink)
        # Queued: whoever hears of it may close the clip, which the player bears only between its
        # own steps, never in the midst of one.
        queued = Qt.ConnectionType.QueuedConnection
        self._sink.videoFrameChanged.connect(self._on_frame, queued)
        self._player.mediaStatusChanged.connect(self._on_status, queued)
        self._player.errorOccurred.connect(self._on_error, queued)
        self._player.durationChanged.connect(self._on_length, queued)
        self.set_sound(muted=self._muted, volume=self._volume)

    def _fail(self, said: Words, name: str) -> bool:
        self._name = name
        self.failed.emit(said)
        return False

    def _on_frame(self, frame: Any) -> None:
        if self._buffer is not None and frame.isValid():
            self._frame = frame
            self.changed.emit()

    def _on_length(self, _length: int) -> None:
        if self._buffer is not None:
            self.changed.emit()

    def _on_status(self, _status: Any) -> None:
        # What is so now counts: what was queued may be of the clip before.
        if self._buffer is None:
            return
        if self._player.mediaStatus() == self._qt.QMediaPlayer.MediaStatus.EndOfMedia:
            self.ended.emit()
        else:
            self._look_for_fault()

    def _on_error(self, _error: Any, _text: str) -> None:
        if self._buffer is not None:
            self._look_for_fault()

    def _look_for_fault(self) -> None:
        every = self._qt.QMediaPlayer
        invalid = self._player.mediaStatus() == every.MediaStatus.InvalidMedia
        if invalid or self._player.error() != every.Error.NoError:
            self.failed.emit(unplayable(self._name))


def unplayable(name: str) -> Words:
    """A file that is broken, or of a sort that nothing here decodes."""
    text = QT_TRANSLATE_NOOP(
        "parts",
        "{file} cannot be played: it is broken or of a sort that is not known here. Save it as "
        "MP3, WAV or MP4 (H.264) and add it again.",
    )
    return words("clip-unplayable", "parts", text, file=name)


def absent(name: str) -> Words:
    """A file that no bank of the competition has."""
    text = QT_TRANSLATE_NOOP(
        "parts", "The file {file} is not in the question bank. Add it to the question there."
    )
    return words("clip-absent", "parts", text, file=name)


def _no_library() -> Words:
    text = QT_TRANSLATE_NOOP(
        "parts",
        "Sounds and films cannot be played on this computer: the program's multimedia part is "
        "missing. Install the program anew, or read the question without its clip.",
    )
    return words("clip-no-library", "parts", text)


def _not_loaded() -> Words:
    text = QT_TRANSLATE_NOOP(
        "parts",
        "Sounds and films can be played after the next start of the program: it was started "
        "before there were any. Close it and start it again; the match goes on where it stood.",
    )
    return words("clip-not-loaded", "parts", text)
