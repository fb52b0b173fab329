"""What the check before the show is made from, and what it is made into: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from msgspec import Struct

from quizapp.bank.problems import Problem
from quizapp.bank.words import Words
from quizapp.game.plan import BankSeal, RoundCard, Team


class Light(StrEnum):
    """How a line stands."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


class Act(StrEnum):
    """What a line's button does, or where it leads."""

    SCREENS = "screens"
    SOUND = "sound"
    FOLDER = "folder"
    COPY = "copy"
    KEYS = "keys"
    TEAMS = "teams"
    QUESTIONS = "questions"
    REHEARSE = "rehearse"


class Line(Struct, frozen=True):
    """One line. `mend` is None where nothing is to be mended; `act` None where no button can."""

    code: str
    light: Light
    title: Words
    said: Words
    mend: Words | None = None
    act: Act | None = None
    round: int = 0
    """The round, from 1, in which the first thing to mend lies."""


class Screens(Struct, frozen=True):
    """The screens. `hall` is the name of the hall's, "" where there is none."""

    count: int
    hall: str = ""
    size: tuple[int, int] = (0, 0)
    mirrored: bool = False


class Fonts(Struct, frozen=True):
    """Whether the fonts are loaded, and the characters of this match that they lack."""

    loaded: bool
    lacking: tuple[str, ...] = ()


class Sound(Struct, frozen=True):
    """`heard`: the cue was played from the check."""

    device: bool
    muted: bool = False
    heard: bool = False


class Power(Struct, frozen=True):
    """None: the system does not say."""

    plugged: bool | None = None
    percent: int | None = None


class Disk(Struct, frozen=True):
    """The folder of the data. `free` in bytes, None: unknown."""

    folder: str
    free: int | None = None
    writable: bool = True


class Copy(Struct, frozen=True):
    """The second copy's folder, "" where none is chosen; `apart`: on a device of its own."""

    folder: str = ""
    there: bool = False
    apart: bool = False


class Buzzers(Struct, frozen=True):
    """Teams with a buzzer, and those that have pressed since the check was opened.

    `lost` are teams whose gamepad is not plugged in, and what it is called; `twins` those whose pad
    has an equal one beside it; `unheard` says why pads are not heard.
    """

    keyed: frozenset[int] = frozenset()
    pressed: frozenset[int] = frozenset()
    lost: Mapping[int, str] = {}
    twins: frozenset[int] = frozenset()
    unheard: Words | None = None


class Misfit(Struct, frozen=True):
    """A text that the hall's picture shows smaller than is legible, or not whole.

    `what` is stem, key, explanation or rules; `question` is "" for rules.
    """

    round: int
    what: str
    question: str = ""
    text: str = ""


class Fitting(Struct, frozen=True):
    """How far the texts have been laid out, what did not fit, and what takes several pages."""

    done: int = 0
    of: int = 0
    misfits: tuple[Misfit, ...] = ()
    paged: tuple[Misfit, ...] = ()
    rests: bool = False
    """Nothing is laid out while a question is played."""


class MediaFault(Struct, frozen=True):
    """A picture, sound or film that will not be seen or heard. `round` 0: of a step of the evening.

    `unseen`: the question names more files than are shown; `player`: this computer plays no clips.
    """

    round: int
    question: str
    file: str
    what: Literal["missing", "broken", "player", "unseen"]


class Screened(Struct, frozen=True):
    """How many pictures and clips were tried, of how many, and which are at fault."""

    done: int = 0
    of: int = 0
    faults: tuple[MediaFault, ...] = ()


class Rehearsed(Struct, frozen=True):
    """Rehearsals of this competition so far, and whether one was played to its end."""

    count: int = 0
    ended: bool = False


class Facts(Struct, frozen=True):
    """All that was found. `running`: a match is on the air, its questions are fixed."""

    screens: Screens
    fonts: Fonts
    sound: Sound
    power: Power
    awake: bool | None
    disk: Disk
    copy: Copy
    teams: tuple[Team, ...]
    rounds: tuple[RoundCard, ...]
    buzzers: Buzzers = Buzzers()
    problems: tuple[Problem, ...] = ()
    questions: int = 0
    spares: int = 0
    without_spares: tuple[int, ...] = ()
    """Rounds, from 1, that have no spare question."""
    used: tuple[tuple[int, str], ...] = ()
    """(round, question) asked in an earlier match."""
    fitting: Fitting = Fitting()
    read: frozenset[int] = frozenset()
    """Rounds, from 1, whose rules were read and ticked."""
    rehearsed: Rehearsed = Rehearsed()
    banks: tuple[BankSeal, ...] = ()
    running: bool = False
    media: Screened = Screened()
