"""Lets the player do what the match says of its clip, and tells the match when the clip is over.

The match alone decides whether a clip runs and how far it has come; the player follows. What
cannot be played is told to the operator, never to the hall, and the question goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game import commands as c
from quizapp.game.match import Match, Play, Stage
from quizapp.game.medium import Medium
from quizapp.game.showing import medium_of
from quizapp.windows.console.sounds import Sounds
from quizapp.windows.control import Control
from quizapp.windows.parts.player import Player, absent

MS = 1_000_000
Content = Callable[[str, str], bytes | None]
"""The bytes of a file by the question's id ("" for a step of the ceremony) and its name."""


class Clips(QObject):
    """The clip of the question, or of the step, that is on."""

    changed = Signal()
    """There is a new picture, a length, or something to tell the operator."""

    def __init__(
        self,
        control: Control,
        sounds: Sounds,
        content: Content,
        load: Callable[[], Any],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._sounds = sounds
        self._content = content
        self._key: tuple[str, str] | None = None
        self._trouble: Words | None = None
        self.volume: Callable[[], int] = _full
        self.player = Player(load, self)
        self.player.changed.connect(self.changed)
        self.player.ended.connect(self._on_over, Qt.ConnectionType.QueuedConnection)
        self.player.failed.connect(self._on_failed)
        self._ready = QTimer(self)
        self._ready.setSingleShot(True)
        self._ready.timeout.connect(self._on_ready)
        self._uncovered = QTimer(self)
        self._uncovered.setSingleShot(True)
        self._uncovered.timeout.connect(self._on_over)

    @property
    def trouble(self) -> Words | None:
        """Why the clip of the moment is not seen or heard; None where all is well."""
        medium = _clip_of(self._control.match)
        if medium is None:
            return None
        if self._trouble is not None:
            return self._trouble
        if self._sounds.muted:
            text = QT_TRANSLATE_NOOP("console", "The sound is switched off (M): a clip is silent.")
            return words("clip-muted", "console", text)
        if not self._sounds.ready:
            text = QT_TRANSLATE_NOOP("console", "There is no sound device: nobody hears the clip.")
            return words("clip-no-device", "console", text)
        return None

    @property
    def fails(self) -> bool:
        """Whether the clip cannot be played at all."""
        return self._trouble is not None and _clip_of(self._control.match) is not None

    def frame(self, of: str, name: str) -> QImage | None:
        """The film's picture of the moment."""
        return self.player.image if self._key == (of, name) else None

    def length(self, of: str, name: str) -> int:
        """How long a clip is in ns; 0: nobody knows."""
        return self.player.length * MS if self._key == (of, name) else 0

    def follow(self, match: Match) -> None:
        """Do what the match says now."""
        medium = _clip_of(match)
        if medium is None:
            self.close()
            self._time_tiles(medium_of(match))
            return
        self._uncovered.stop()
        if self._key != (medium.of, medium.clip):
            # A clip that only waits is opened when the new picture is painted.
            self.close()
            if not medium.runs:
                self._ready.start(0)
                return
            self._open(medium)
        self._drive(medium)

    def hear(self) -> None:
        """Be as loud as the show's sounds are."""
        self.player.set_sound(muted=self._sounds.muted, volume=self.volume())
        self.changed.emit()

    def close(self) -> None:
        """Let go of the clip."""
        self._ready.stop()
        self._uncovered.stop()
        self._key, self._trouble = None, None
        self.player.close()

    def _time_tiles(self, medium: Medium | None) -> None:
        """Where nothing is left to uncover, nothing runs any more."""
        self._uncovered.stop()
        if medium is not None and medium.runs and medium.pace and not medium.clip:
            whole = (len(medium.order) - 1) * medium.pace
            left = whole - medium.gone(self._control.now())
            self._uncovered.start(max(0, -(-left // MS)) + 1)

    def _open(self, medium: Medium) -> None:
        self._key, self._trouble = (medium.of, medium.clip), None
        self.player.set_sound(muted=self._sounds.muted, volume=self.volume())
        content = self._content(medium.of, medium.clip)
        if content is None:
            self._on_failed(absent(medium.clip))
        else:
            self.player.open(content, medium.clip)

    def _drive(self, medium: Medium) -> None:
        if self._trouble is not None:
            self._ready.start(0)
        elif medium.runs:
            self.player.play(medium.gone(self._control.now()) // MS)
        elif not medium.ended:  # where it is over its last picture stays
            self.player.pause()

    def _on_ready(self) -> None:
        medium = _clip_of(self._control.match)
        if medium is None:
            return
        if self._key != (medium.of, medium.clip):
            self._open(medium)
            if self._trouble is None and medium.film:
                self.player.pause()  # its first picture
        if self._trouble is not None and medium.runs:
            # Nothing runs that nobody sees or hears.
            self._control.do(c.EndMedia(self._control.now()))

    def _on_over(self) -> None:
        self._control.do(c.EndMedia(self._control.now()))

    def _on_failed(self, said: Words) -> None:
        self._trouble = said
        self._ready.start(0)
        self.changed.emit()


def _clip_of(match: Match) -> Medium | None:
    """The medium of the moment where it has a clip that somebody may want to hear."""
    phase = match.phase
    if isinstance(phase, Play) and phase.stage in (Stage.CALLED, Stage.EXPLAINED, Stage.VOIDED):
        return None
    medium = medium_of(match)
    return medium if medium is not None and medium.clip else None


def _full() -> int:
    return 100
