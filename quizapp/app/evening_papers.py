"""What a running match hands out: the recount sheet, and results and ledger when it is over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from quizapp.app.errand import Errand
from quizapp.app.handing import hand_out, recount_of, results_of
from quizapp.app.matches import Running
from quizapp.bank.answers import Lang
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game.match import Match
from quizapp.reports import results
from quizapp.reports.bundle import Made
from quizapp.reports.tongue import Tongue
from quizapp.windows.control import Control
from quizapp.windows.parts.folders import open_folder
from quizapp.windows.parts.speech import say


class EveningPapers(QObject):
    """The files of one evening, in a folder of the match's own."""

    noted = Signal(str)
    """What the operator is told, in the language of the moment."""

    def __init__(self, running: Running, control: Control, parent: QObject) -> None:
        super().__init__(parent)
        self._running = running
        self._control = control
        self.written: Path | None = None
        """Where the tables of results are; None: not written yet."""

    @property
    def folder(self) -> Path:
        """Where they are put."""
        return self._running.library.folder / "results" / self._running.id

    def write_tables(self, match: Match) -> None:
        """Results and ledger as plain tables; raises `OSError`."""
        self.written = results.write_all(self.folder, match, say)

    def open_results(self, lang: Lang) -> None:
        """As they stand now: a correction after the end counts."""
        try:
            self.write_tables(self._control.match)
        except OSError as problem:
            text = QT_TRANSLATE_NOOP("app", "The results cannot be written: {why}")
            why = problem.strerror or str(problem)
            self._control.failed.emit(words("results-unwritten", "app", text, why=why))
            return
        self._note(QT_TRANSLATE_NOOP("app", "Results and ledger are in {folder}"), "results")
        # Workbook, printed list and report come beside the tables: they take a second or two.
        library, tongue = self._running.library, Tongue(lang, say)
        self._errand(results_of(library, self._running.id, tongue, _now()) or ()).start()
        self._open()

    def open_recount(self, lang: Lang) -> None:
        """The recount sheet of the scores as they stand now; the folder is opened when it is there.

        The folder and not the sheet: no scores come up by themselves, on whatever screen it is.
        """
        self.noted.emit(say(words("wait", "app", QT_TRANSLATE_NOOP("app", "One moment …"))))
        made = recount_of(self._control.match, Tongue(lang, say), _now())
        errand = self._errand(made)
        errand.done.connect(self._on_counted, Qt.ConnectionType.QueuedConnection)
        errand.start()

    def _errand(self, made: Iterable[Made]) -> Errand:
        errand = Errand(partial(hand_out, self.folder, made), self)
        errand.failed.connect(self._control.failed, Qt.ConnectionType.QueuedConnection)
        return errand

    def _on_counted(self, _files: object) -> None:
        text = QT_TRANSLATE_NOOP("app", "The recount sheet, with the answers, is in {folder}")
        self._note(text, "recount")
        self._open()

    def _note(self, text: str, code: str) -> None:
        said: Words = words(code, "app", text, folder=str(self.folder))
        self.noted.emit(say(said))

    def _open(self) -> None:
        open_folder(self.folder)  # the console says where it is


def _now() -> datetime:
    return datetime.now().astimezone()
