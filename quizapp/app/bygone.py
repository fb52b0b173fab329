"""What there is of a match that is over: its results, and its log to look at."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from quizapp.app.asking import warn
from quizapp.app.library import Library
from quizapp.app.overview import Overview
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.windows.home.record import RecordDialog
from quizapp.windows.parts.speech import say


class Bygone(QObject):
    """Opens both above the first window."""

    def __init__(self, library: Library, overview: Overview, home: QWidget) -> None:
        super().__init__(home)
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
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def show_record(self, match_id: str) -> None:
        """Show every decision, and whether the log is as it was written."""
        card = next((one for one in self._library.matches() if one.id == match_id), None)
        verdict = self._overview.verdict_on(match_id)
        if card is not None and verdict is not None:
            lines = self._overview.record_of(match_id)
            RecordDialog(card.title, lines, say(verdict), self._home).open()
