"""Tries every picture and clip of a match beforehand, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.bank.words import Words
from quizapp.contest.findings import MediaFault, Screened
from quizapp.game.medium import MediumKind, kind_of, left_over, seen_and_heard, without_print
from quizapp.game.plan import Item, Round
from quizapp.windows.parts.decoding import decoded
from quizapp.windows.parts.player import Player

REST_MS = 25
LONGEST_MS = 4_000
"""A clip that says nothing for so long is not to be relied on."""
Content = Callable[[str, str], bytes | None]


class _Tried(Struct, frozen=True):
    """A file to try: where it stands and whose it is."""

    round: int
    where: str
    of: str
    name: str


class Screener(QObject):
    """Goes through the files; `moved` after each."""

    moved = Signal()

    def __init__(
        self,
        rounds: Sequence[Round],
        programme: Sequence[Item],
        content: Content,
        load: Callable[[], Any],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._content = content
        every = tuple(_files(rounds, programme))
        self._of, self._left = len(every), iter(every)
        self._done = 0
        self._faults: list[MediaFault] = [*_unseen(rounds)]
        self._now: _Tried | None = None
        self._player = Player(load, self)
        self._player.changed.connect(self._on_good)
        self._player.failed.connect(self._on_failed)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._on_next)
        self._waits = QTimer(self)
        self._waits.setSingleShot(True)
        self._waits.timeout.connect(self._on_silent)
        self._goes = False

    @property
    def found(self) -> Screened:
        """How far it is, and what is at fault."""
        return Screened(self._done, self._of, tuple(self._faults))

    def start(self) -> None:
        """Begin, or go on."""
        if not self._goes and self._done < self._of:
            self._goes = True
            if self._now is None:
                self._next.start(REST_MS)

    def stop(self) -> None:
        """Rest after the file that is being tried."""
        self._goes = False
        self._next.stop()

    def close_down(self) -> None:
        """Let go of everything."""
        self.stop()
        self._waits.stop()
        self._now = None
        self._player.close()

    def _on_next(self) -> None:
        self._now = next(self._left, None)
        one = self._now
        if one is None:
            return
        content = self._content(one.of, one.name)
        if content is None:
            self._over("missing")
        elif kind_of(one.name) is MediumKind.PICTURE:
            self._over("" if decoded(content) is not None else "broken")
        else:
            self._waits.start(LONGEST_MS)
            self._player.open(content, one.name)

    def _on_good(self) -> None:
        if self._player.length > 0:
            self._over("")

    def _on_failed(self, said: Words) -> None:
        self._over("broken" if said.code == "clip-unplayable" else "player")

    def _on_silent(self) -> None:
        self._over("broken")

    def _over(self, what: str) -> None:
        one, self._now = self._now, None
        if one is None:
            return
        self._waits.stop()
        self._done += 1
        match what:
            case "missing" | "broken" | "player":
                self._faults.append(MediaFault(one.round, one.where, one.name, what))
            case _:
                pass
        self._player.close()
        self.moved.emit()
        if self._goes:
            self._next.start(REST_MS)


def _files(rounds: Sequence[Round], programme: Iterable[Item]) -> Iterator[_Tried]:
    for number, current in enumerate(rounds, start=1):
        for one in (*current.questions, *current.spares):
            for name in dict.fromkeys(filter(None, seen_and_heard(one.media))):
                yield _Tried(number, one.id, one.id, name)
    for at, item in enumerate(programme, start=1):
        if item.media:
            yield _Tried(0, item.title or without_print(item.media) or str(at), "", item.media)


def _unseen(rounds: Sequence[Round]) -> Iterator[MediaFault]:
    for number, current in enumerate(rounds, start=1):
        for one in (*current.questions, *current.spares):
            for name in left_over(one.media):
                yield MediaFault(number, one.id, name, "unseen")
