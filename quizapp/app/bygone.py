"""What there is of a match that is over: its results, and its log to look at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from quizapp.app.asking import warn
from quizapp.app.errand import Errand
from quizapp.app.handing import hand_out, results_of
from quizapp.app.library import Library
from quizapp.app.overview import Overview
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game.spoken import Lang
from quizapp.reports.tongue import Tongue
from quizapp.windows.home.record import RecordDialog
from quizapp.windows.parts.folders import show_folder
from quizapp.windows.parts.speech import say


class Bygone(QObject):
    """Opens both above the first window."""

    def __init__(
        self, library: Library, overview: Overview, home: QWidget, language: Callable[[], Lang]
    ) -> None:
        super().__init__(home)
        self._language = language
        self._library = library
        self._overview = overview
        self._home = home

    def open_results(self, match_id: str) -> None:
        """Open the folder with results and ledger, written as they stand now."""
        try:
            folder = self._overview.results_of(match_id)
        except OSError as problem:
            text = QT_TRANSLATE_NOOP("app", "The results cannot be written: {why}")
            warn(words("results-unwritten", "app", text, why=problem.strerror or str(problem)))
            return
        if folder is None:
            return
        tongue = Tongue(self._language(), say)
        made = results_of(self._library, match_id, tongue, datetime.now().astimezone())
        # The tables are there at once; workbook, printed list and report a second or two later.
        errand = Errand(partial(hand_out, folder, made or ()), self)
        errand.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        errand.start()
        show_folder(folder, self._home)

    def _on_failed(self, said: Words) -> None:
        warn(said)

    def show_record(self, match_id: str) -> None:
        """Show every decision, and whether the log is as it was written."""
        card = next((one for one in self._library.matches() if one.id == match_id), None)
        verdict = self._overview.verdict_on(match_id)
        if card is not None and verdict is not None:
            lines = self._overview.record_of(match_id)
            RecordDialog(card.title, lines, say(verdict), self._home).open()
