"""The files that a question shows: added from the disk, looked at and listened to, taken off."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.archive import LARGEST_MEMBER
from quizapp.files.own import safe_name
from quizapp.game.medium import ENDINGS, MediumKind, kind_of, left_over
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.parts.decoding import decoded
from quizapp.windows.parts.player import Player
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
MOST = LARGEST_MEMBER
"""Bytes of one file: an archive takes no more."""
SMALL = QSize(176, 99)


class BankGallery:
    """Pictures of one bank for the picture of the hall; no film runs there."""

    def __init__(self, desk: BankDesk) -> None:
        self._desk = desk
        self._last: tuple[str, QImage | None] = ("", None)

    def picture(self, of: str, name: str) -> QImage | None:  # noqa: ARG002 - as a gallery is asked
        """A picture by its name; None where it is missing or broken."""
        if self._last[0] != name:
            self._last = (name, _picture(self._desk, name))
        return self._last[1]

    def frame(self, of: str, name: str) -> QImage | None:  # noqa: ARG002 - as a gallery is asked
        return None

    def length(self, of: str, name: str) -> int:  # noqa: ARG002 - as a gallery is asked
        return 0


def _content(desk: BankDesk, name: str) -> bytes | None:
    try:
        return desk.banks.media(desk.bank_id, [name]).get(name)
    except StoreProblem:
        return None


def _picture(desk: BankDesk, name: str) -> QImage | None:
    content = _content(desk, name)
    return decoded(content) if content is not None else None


class MediaField(QWidget):
    """`edited(names)`; `failed` with the `Words` of what went wrong."""

    edited = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: BankDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names: tuple[str, ...] = ()
        self._player = Player(_multimedia, self)
        self._played: MediaRow | None = None
        self.rows: list[MediaRow] = []
        self.names = QLabel()
        self.names.setWordWrap(True)
        self.add = QPushButton(translate("bank", "Add a file …"))
        self.add.setObjectName("quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        foot = QHBoxLayout()
        foot.addWidget(self.names, 1)
        foot.addWidget(self.add)
        self._column.addLayout(foot)
        self.add.clicked.connect(self._on_add)
        self._player.changed.connect(self._on_frame)
        self._player.ended.connect(self._on_over)
        self._player.failed.connect(self._on_failed)

    def put(self, names: tuple[str, ...]) -> None:
        """Show the files."""
        if names == self._names and len(self.rows) == len(names):
            return
        self._names = names
        self._stop()
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(name) for name in names]
        over = left_over(names)
        if over:
            text = translate(
                "bank",
                "Not shown in the hall: {0}. A question has one picture and one sound, or one "
                "film.",
            )
            self.names.setText(text.format("、".join(over)))
        else:
            self.names.setText("" if names else translate("bank", "no picture, no sound"))

    def take(self, path: Path) -> None:
        """Put a file into the bank and show it with the question."""
        try:
            content = path.read_bytes() if path.stat().st_size <= MOST else b""
            refused = refusal_of(path.name, content)
            if refused is not None:
                self.failed.emit(refused)
                return
            name = self._free(path.name, content)
            self._desk.banks.put_media(self._desk.bank_id, {name: content})
        except OSError as fault:
            text = QT_TRANSLATE_NOOP("bank", "{file} cannot be read: {why}")
            why = fault.strerror or str(fault)
            self.failed.emit(words("bank-media-read", "bank", text, file=path.name, why=why))
        except StoreProblem as problem:
            self.failed.emit(problem.words)
        else:
            self.edited.emit(tuple(dict.fromkeys((*self._names, name))))

    def _row(self, name: str) -> MediaRow:
        content = _content(self._desk, name)
        row = MediaRow(name, content)
        row.removed.connect(partial(self._on_removed, name))
        row.play_asked.connect(partial(self._on_play, row))
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def _free(self, name: str, content: bytes) -> str:
        """The name, or one with a number where another file bears it."""
        stem, end, number = Path(name).stem, Path(name).suffix, 1
        while True:
            there = self._desk.banks.media(self._desk.bank_id, [name]).get(name)
            if there is None or there == content:
                return name
            number += 1
            name = f"{stem}-{number}{end}"

    def _on_add(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, translate("bank", "Show a file with the question"), "", file_kinds()
        )
        if name:
            self.take(Path(name))

    def _on_removed(self, name: str) -> None:
        self.edited.emit(tuple(one for one in self._names if one != name))

    # Listening

    def _on_play(self, row: MediaRow) -> None:
        if self._played is row:
            self._stop()
            return
        self._stop()
        content = _content(self._desk, row.name)
        self._played = row
        if content is not None and self._player.open(content, row.name):
            row.show_playing(playing=True)
            self._player.play(0)

    def _stop(self) -> None:
        self._player.close()
        if self._played is not None:
            self._played.show_playing(playing=False)
            self._played = None

    def _on_frame(self) -> None:
        image = self._player.image
        if self._played is not None and image is not None:
            self._played.show_image(image)

    def _on_over(self) -> None:
        if self._played is not None:
            self._played.show_playing(playing=False)
            self._played = None

    def _on_failed(self, said: Words) -> None:
        if self._played is not None:
            self._played.say(say(said))
            self._played.show_playing(playing=False)
            self._played = None
        self.failed.emit(said)


class MediaRow(QWidget):
    """One file: what it is, how it looks, and a button each to hear it and to take it off."""

    removed = Signal()
    play_asked = Signal()

    def __init__(self, name: str, content: bytes | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.thumb = QLabel()
        self.thumb.setFixedSize(SMALL)
        self.thumb.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.thumb.setStyleSheet("background:#101018;color:#E8D7A8;border-radius:6px;")
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.play = QPushButton()
        self.remove = QPushButton(translate("bank", "Take off"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.thumb)
        across.addWidget(self.said, 1)
        for button in (self.play, self.remove):
            button.setObjectName("quiet")
            across.addWidget(button)
        self.remove.setAccessibleName(translate("bank", "Take off {0}").format(name))
        self.play.clicked.connect(self.play_asked)
        self.remove.clicked.connect(self.removed)
        self._show(content)

    def _show(self, content: bytes | None) -> None:
        kind = kind_of(self.name)
        clip = kind in (MediumKind.SOUND, MediumKind.FILM)
        self.play.setVisible(clip and content is not None)
        self.show_playing(playing=False)
        if content is None:
            self.thumb.setText("?")
            self.say(translate("bank", "The file is not in the bank. Add it again."))
            return
        kilo = -(-len(content) // 1000)
        size = f"{kilo / 1000:.1f} MB" if kilo >= 1000 else f"{kilo} KB"
        self.said.setText(f"{self.name}\n{size}")
        if kind is not MediumKind.PICTURE:
            self.thumb.setText("♪" if kind is MediumKind.SOUND else "▶")
            return
        image = decoded(content)
        if image is None:
            self.thumb.setText("?")
            self.say(translate("bank", "The picture is broken. Save it as PNG or JPEG."))
        else:
            self.show_image(image)

    def show_image(self, image: QImage) -> None:
        """Show a picture, or a frame of a film."""
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self.thumb.setPixmap(QPixmap.fromImage(image.scaled(SMALL, keep, smooth)))

    def show_playing(self, *, playing: bool) -> None:
        """Let the button say what it does."""
        self.play.setText(translate("bank", "Stop") if playing else translate("bank", "Play"))

    def say(self, text: str) -> None:
        """What is wrong with the file."""
        self.said.setText(f"{self.name}\n{text}")


def file_kinds() -> str:
    """What a dialog offers to choose."""
    kinds = translate("bank", "Pictures, sounds, films ({0})")
    return kinds.format(" ".join(f"*.{ending}" for ending in ENDINGS))


def refusal_of(name: str, content: bytes) -> Words | None:
    """Why a file is not taken; None where it is."""
    if not content:
        text = QT_TRANSLATE_NOOP(
            "bank", "{file} was not taken: it is empty or larger than {most} MB."
        )
        most = MOST // 1024 // 1024
        return words("bank-media", "bank", text, file=name, most=most)
    kind = kind_of(name)
    broken = kind is MediumKind.PICTURE and decoded(content, SMALL) is None
    if kind is None or broken or not safe_name(name):
        text = QT_TRANSLATE_NOOP(
            "bank",
            "{file} was not taken: it is no picture, sound or film that can be shown here. Save it "
            "as PNG, JPEG, MP3, WAV or MP4.",
        )
        return words("bank-media-kind", "bank", text, file=name)
    return None


def _multimedia() -> object:
    from quizapp.windows.console.sounds import media

    return media(True).qt
