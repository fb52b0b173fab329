"""A process of its own that sets pages and checks them, so that no window waits and memory ends.

typst keeps what it has set in memory; after `RECYCLE` pages the process is replaced by a fresh one.
What is sent there and back are plain values. To stop, the process is ended: a part is written
under another name first, so that half a part never looks like a whole one.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from quizapp.awards import page_check
from quizapp.awards.fonts import Families
from quizapp.awards.page import Attached, Misfit, NotSet, Press, Printing, Sheet, Stationery
from quizapp.awards.qr import TooDense
from quizapp.bank.problems import Problem
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

RECYCLE = 1000
_TELL_EVERY = 10
_PATIENCE = 0.1


class Cancelled(Exception):
    """Somebody asked to stop; parts that were done are whole, the one at work is not there."""


class Setting(Struct, frozen=True):
    """What all pages of a run share. `stamp` is the date in the PDF, seconds since 1970."""

    stationery: Stationery
    families: Families
    printing: Printing = Printing()
    author: str = ""
    stamp: int = 0


class Work(Struct, frozen=True):
    """One part: its pages, and the file to write. Without a file the texts are only measured."""

    number: int
    sheets: tuple[Sheet, ...]
    path: Path | None = None
    attached: Attached | None = None


class Made(Struct, frozen=True):
    """A part that is done. It may be printed if `faults` and `misfits` are empty.

    `seconds` is the processor's time for setting the pages and for checking them.
    """

    number: int
    pages: int
    sha256: str = ""
    faults: tuple[Problem, ...] = ()
    misfits: tuple[Misfit, ...] = ()
    seconds: tuple[float, float] = (0.0, 0.0)


class _Step(Struct, frozen=True):
    pages: float


class _Failed(Struct, frozen=True):
    words: Words


def never() -> bool:
    """Go on."""
    return False


class Worker:
    """Keeps one process busy. Use it as a context; it is not to be shared between threads."""

    def __init__(self, setting: Setting, recycle: int = RECYCLE) -> None:
        self._setting, self._recycle = setting, recycle
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._set = 0

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    @property
    def process_id(self) -> int | None:
        """The process that is at work, for measuring it."""
        return self._process.pid if self._process else None

    def make(
        self,
        works: Iterable[Work],
        told: Callable[[float], None] | None = None,
        stop: Callable[[], bool] = never,
    ) -> Iterator[Made]:
        """Do one part after another. `told` hears how many pages are done in all.

        Raises `Cancelled` when `stop` says so, and `NotSet` where a part cannot be set.
        """
        done = 0
        for work in works:
            pipe = self._ready(len(work.sheets))
            try:
                pipe.send(work)
                made = self._await(pipe, done, told, stop)
            except (EOFError, OSError) as fault:
                self.end()
                raise NotSet(_gone()) from fault
            done += made.pages
            if told:
                told(done)
            yield made

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.terminate()
            self._process.join()
            self._process.close()
        if self._folder is not None:
            # Names are in it, and a process that is ended cannot clear up behind itself.
            self._folder.cleanup()
        self._pipe = self._process = self._folder = None

    def _ready(self, pages: int) -> Connection:
        """A process that may set so many pages more."""
        if self._set and self._set + pages > self._recycle:
            self.end()
        if self._pipe is None:
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._folder = TemporaryDirectory(prefix="certificates-", ignore_cleanup_errors=True)
            self._process = context.Process(
                target=serve,
                args=(theirs, self._setting, Path(self._folder.name)),
                name="certificates",
                daemon=True,
            )
            self._process.start()
            theirs.close()
            self._set = 0
        self._set += pages
        return self._pipe

    def _await(
        self,
        pipe: Connection,
        before: int,
        told: Callable[[float], None] | None,
        stop: Callable[[], bool],
    ) -> Made:
        while True:
            if stop():
                self.end()
                raise Cancelled
            answer = pipe.recv() if pipe.poll(_PATIENCE) else None
            match answer:
                case Made():
                    return answer
                case _Step(pages=pages) if told:
                    told(before + pages)
                case _Failed(words=said):
                    raise NotSet(said)
                case _:
                    pass


def _gone() -> Words:
    text = QT_TRANSLATE_NOOP(
        "Certificate",
        "The process that sets the pages has ended by itself. Is there memory and room on the "
        "disk? Start the batch again; finished parts are kept.",
    )
    return words("WORKER_GONE", "Certificate", text)


def serve(pipe: Connection, setting: Setting, folder: Path) -> None:
    """Do what comes through the pipe until it is closed; `folder` is the caller's to clear."""
    with suppress(EOFError, OSError):
        press = Press(
            folder,
            setting.stationery,
            setting.families,
            setting.printing,
            author=setting.author,
            stamp=setting.stamp,
        )
        while True:
            work: Work = pipe.recv()
            try:
                pipe.send(_done(press, work, setting, pipe))
            except (NotSet, TooDense) as fault:
                pipe.send(_Failed(fault.words))


def _done(press: Press, work: Work, setting: Setting, pipe: Connection) -> Made:
    began = time.process_time()
    pages = len(work.sheets)
    if work.path is None:
        return Made(work.number, pages, misfits=press.misfits(work.sheets))
    pdf = press.pdf(work.sheets, work.attached)
    midway = time.process_time()
    pipe.send(_Step(pages / 2))

    def told(looked_at: int) -> None:
        if looked_at % _TELL_EVERY == 0:
            pipe.send(_Step((pages + looked_at) / 2))

    template = setting.stationery.template
    faults = page_check.faults(pdf, work.sheets, template, setting.printing, told)
    seconds = (midway - began, time.process_time() - midway)
    if not faults:
        beside = work.path.with_suffix(".part")
        beside.write_bytes(pdf)
        beside.replace(work.path)
    digest = hashlib.sha256(pdf).hexdigest()
    return Made(work.number, pages, digest, faults, seconds=seconds)
