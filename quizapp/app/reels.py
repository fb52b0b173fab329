"""The pictures, sounds and films of one match: found in the library, decoded, kept for painting.

Media lie in the database: those of questions beside their bank (`store.banks`), those of the
evening's steps under the fingerprint of their content (`store.shelf`). So they are written in one
transaction with what names them, and go into every backup, archive and match handed over. A file
has 50 MB at most, which an archive also takes; a clip is played out of memory, so that no name of
the user's ever becomes a path.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtGui import QImage

from quizapp.app.library import Library
from quizapp.game.medium import MediumKind, kind_of
from quizapp.game.plan import Item, Round
from quizapp.store.problems import StoreProblem
from quizapp.windows.console.clips import Clips
from quizapp.windows.console.sounds import media
from quizapp.windows.parts.decoding import decoded

KEPT = 3
"""Decoded pictures: the one that is shown, the next one, and the one before."""


class Reels:
    """Finds files by the question that names them; `clips`, once there, knows the film's frames."""

    def __init__(self, library: Library, banks: Sequence[str]) -> None:
        self._library = library
        self._banks = tuple(banks) or tuple(card.id for card in library.banks.cards())
        self._pictures: OrderedDict[tuple[str, str], QImage | None] = OrderedDict()
        self.clips: Clips | None = None

    def content(self, of: str, name: str) -> bytes | None:
        """The bytes of a file; None where nobody has it, or the database does not answer."""
        try:
            if not of:
                return self._library.shelf.media([name]).get(name)
            # Two banks may use one name for different files: first the one with that question.
            for bank in sorted(self._banks, key=lambda one: not self._has(one, of)):
                content = self._library.banks.media(bank, [name]).get(name)
                if content is not None:
                    return content
        except StoreProblem:
            return None
        return None

    def picture(self, of: str, name: str) -> QImage | None:
        """A picture no larger than the big screen; None where it is missing or broken."""
        key = (of, name)
        if key not in self._pictures:
            content = self.content(of, name)
            self._pictures[key] = decoded(content) if content is not None else None
            while len(self._pictures) > KEPT:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end(key)
        return self._pictures[key]

    def frame(self, of: str, name: str) -> QImage | None:
        """What a film shows now."""
        return self.clips.frame(of, name) if self.clips is not None else None

    def length(self, of: str, name: str) -> int:
        """How long a clip is in ns; 0: nobody knows."""
        return self.clips.length(of, name) if self.clips is not None else 0

    def _has(self, bank: str, question: str) -> bool:
        return bool(self._library.banks.some(bank, [question]))


def multimedia(films: bool) -> Any:
    """Qt's multimedia, with what decodes films where it is not too late for that."""
    return media(films).qt


def clips_in(rounds: Iterable[Round], programme: Iterable[Item] = ()) -> bool:
    """Whether a match has a sound or a film."""
    names = [
        name for part in rounds for one in (*part.questions, *part.spares) for name in one.media
    ]
    names += [item.media for item in programme]
    return any(kind_of(name) in (MediumKind.SOUND, MediumKind.FILM) for name in names)


def clips_at_hand(library: Library) -> bool:
    """Whether anything in the library has a clip: what is opened next may come to play it."""
    clips = (MediumKind.SOUND, MediumKind.FILM)
    names = (*library.banks.media_names(), *library.shelf.media_names())
    return any(kind_of(name) in clips for name in names)
