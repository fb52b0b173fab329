"""What is seen and heard beside a question: which of its files, and how far they have run.

A clip (a sound or a film) and a picture that uncovers itself run by one reckoning: the moment
from which they run, and what had run before. So a log replays to the same moment of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

SECOND = 1_000_000_000
TILES = (6, 9, 12, 16, 20, 24, 30)
"""Into so many tiles a covered picture may be parted."""


class MediumKind(StrEnum):
    """What a file is, by the ending of its name."""

    PICTURE = "picture"
    SOUND = "sound"
    FILM = "film"


_ENDINGS = {
    MediumKind.PICTURE: ("png", "jpg", "jpeg", "jpe", "gif", "webp", "bmp"),
    MediumKind.SOUND: ("mp3", "wav", "ogg", "oga", "opus", "m4a", "aac", "flac"),
    MediumKind.FILM: ("mp4", "m4v", "mov", "webm", "avi", "mkv", "ogv"),
}
ENDINGS = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings}
"""The kind of a file by the ending of its name, in small letters."""


def kind_of(name: str) -> MediumKind | None:
    """What a file is; None where nothing here can show or play it."""
    return ENDINGS.get(name.rpartition(".")[2].casefold())


class Screening(Struct, frozen=True):
    """How the media of a question, or of a step of the ceremony, stand."""

    since: int | None = None
    """The moment (monotonic ns) from which they run; None: they stand."""
    done: int = 0
    """ns that had run before."""
    ended: bool = False
    """The clip ran to its end."""
    held: bool = False
    """A press stopped them: they run on when the question is open to the others."""
    large: bool = False
    """Picture or film have the whole screen."""
    order: tuple[int, ...] = ()
    """The tiles of a covered picture, counted from 0, in the order in which they are opened."""
    opened: int = 0
    """Tiles that the operator opened."""

    def gone(self, now: int) -> int:
        """How many ns have run at `now`."""
        return self.done if self.since is None else self.done + max(0, now - self.since)


def small(show: Screening) -> Screening:
    """The same, the texts beside it again."""
    return replace(show, large=False) if show.large else show


class Medium(Struct, frozen=True):
    """What the hall sees and hears beside a question. It holds names of files, nothing more."""

    of: str
    """The id of the question that names the files; "" for a step of the ceremony."""
    picture: str = ""
    """The picture that is seen; "" where there is none, or a film in its place."""
    clip: str = ""
    """The sound or film that can be played."""
    film: bool = False
    """`clip` is a film."""
    since: int | None = None
    done: int = 0
    ended: bool = False
    large: bool = False
    order: tuple[int, ...] = ()
    """Empty: the picture is not covered."""
    opened: int = 0
    pace: int = 0
    """ns from one tile to the next while they run; 0: the operator opens each."""

    @property
    def sight(self) -> str:
        """The file that is seen, "" where there is only a sound."""
        return self.clip if self.film else self.picture

    @property
    def runs(self) -> bool:
        """Whether something changes with time."""
        return self.since is not None

    def gone(self, now: int) -> int:
        """How many ns have run at `now`."""
        return self.done if self.since is None else self.done + max(0, now - self.since)

    @property
    def begun(self) -> bool:
        """Whether the clip was started."""
        return self.since is not None or self.done > 0 or self.ended

    def at_rest(self) -> Medium:
        """The same as far as what stands still goes: no time, no tile open."""
        order = tuple(range(len(self.order)))
        return replace(self, since=None, done=int(self.begun), ended=False, order=order, opened=0)

    def open_at(self, now: int) -> int:
        """How many tiles are open at `now`; all of them where the picture is not covered."""
        begun = bool(self.pace) and (self.since is not None or self.done > 0)
        found = self.opened + (1 + self.gone(now) // self.pace if begun else 0)
        return min(len(self.order), found)


def seen_and_heard(media: Sequence[str]) -> tuple[str, str]:
    """(picture, clip): the first picture and the first sound or film; a film hides the picture."""
    picture = next((one for one in media if kind_of(one) is MediumKind.PICTURE), "")
    clip = next((one for one in media if kind_of(one) not in (None, MediumKind.PICTURE)), "")
    return ("" if kind_of(clip) is MediumKind.FILM else picture), clip


def beside(of: str, media: Sequence[str]) -> Medium | None:
    """What these files come to, at rest and uncovered; None where none can be shown."""
    picture, clip = seen_and_heard(media)
    film = kind_of(clip) is MediumKind.FILM
    return Medium(of, picture, clip, film) if picture or clip else None


def under_print(name: str, content: bytes) -> str:
    """The name under which a step's file is kept: it begins with a fingerprint of the content."""
    plain = name.replace("\\", "/").rpartition("/")[2]
    return f"{sha256(content).hexdigest()[:12]}-{plain}"


def without_print(name: str) -> str:
    """That name as a person reads it."""
    mark, dash, plain = name.partition("-")
    return plain if dash and len(mark) == 12 and mark.isalnum() else name


def left_over(media: Sequence[str]) -> tuple[str, ...]:
    """Files that nobody will see or hear: the first of each sort is shown."""
    picture, clip = seen_and_heard(media)
    return tuple(one for one in media if one not in (picture, clip))


def across(tiles: int) -> int:
    """How many of so many tiles stand beside each other: a little wider than high."""
    return next(n for n in range(1, tiles + 1) if tiles % n == 0 and n * n >= tiles)
