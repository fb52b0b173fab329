"""Work off the window's thread whose refusals come back as words."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable

import msgspec
from msgspec import Struct

from quizapp.awards.batch import NotReady
from quizapp.awards.examine import NotReadable
from quizapp.awards.fonts import NotAFont
from quizapp.awards.page import NotSet
from quizapp.awards.page_calibration import NotMeasured
from quizapp.awards.qr import TooDense
from quizapp.awards.seal_problem import SealProblem
from quizapp.awards.template import NotATemplate
from quizapp.awards.worker import Cancelled
from quizapp.bank.problems import Problem
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.refusal import Unreadable
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.work import Job


class Refused(Struct, frozen=True):
    """Why something was not done. Without words somebody stopped it."""

    words: Words | None = None
    problems: tuple[Problem, ...] = ()


SAID = (
    NotAFont,
    NotATemplate,
    NotMeasured,
    NotReadable,
    NotSet,
    SealProblem,
    StoreProblem,
    TooDense,
    Unreadable,
)
"""Whatever says by itself why it refuses."""


def guarded(job: Job) -> Job:
    """The same work; what it refuses comes out as `Refused`."""

    def run(stop: Callable[[], bool], told: Callable[[float], None]) -> object:
        return tried(lambda: job(stop, told))

    return run


def tried(act: Callable[[], object]) -> object:
    """What the act gives, or why it was refused."""
    try:
        return act()
    except Cancelled:
        return Refused()
    except NotReady as fault:
        return Refused(fault.problems[0].words if fault.problems else None, fault.problems)
    except SAID as fault:
        return Refused(fault.words)
    except OSError as fault:
        return Refused(disk(fault))
    except msgspec.MsgspecError as fault:
        text = QT_TRANSLATE_NOOP("awards", "This cannot be read: {why}")
        return Refused(words("UNREADABLE_FILE", "awards", text, why=str(fault)))


def disk(fault: OSError) -> Words:
    """What the disk refused."""
    # A file that is written beside its place and then moved there is named after that place.
    file = re.sub(r"\.([^/\\]+)\.[0-9a-f]{8}\.part$", r"\1", str(fault.filename or ""))
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        text = QT_TRANSLATE_NOOP(
            "awards", "There is no room left on the disk or stick. Make room, then try again."
        )
        return words("DISK_FULL", "awards", text)
    if isinstance(fault, PermissionError) or fault.errno == errno.EROFS:
        text = QT_TRANSLATE_NOOP(
            "awards",
            "{file} may not be read or written, or is open in another program. Close it there, "
            "or choose another place.",
        )
        return words("DISK_LOCKED", "awards", text, file=file)
    text = QT_TRANSLATE_NOOP("awards", "{file} cannot be read or written: {why}")
    return words("DISK", "awards", text, file=file, why=fault.strerror or str(fault))
