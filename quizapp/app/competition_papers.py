"""The papers of a competition for the command line: written without a window, and a screen."""

from __future__ import annotations

import os
from pathlib import Path

from quizapp.app.handing import NotPut
from quizapp.app.screenless import has_display
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.contest.competition import Competition
from quizapp.game.spoken import Lang


def papers_of(now: Competition, head: str, folder: Path, lang: Lang) -> list[Path]:
    """Write all papers into a folder; `NotPut` names the first that could not be written."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])
    from quizapp.windows.contest import papers
    from quizapp.windows.parts import translation
    from quizapp.windows.stage import typography

    typography.load_fonts()
    translation.install(app, lang)
    written, failed = papers.write(now, head, folder)
    if failed:
        text = QT_TRANSLATE_NOOP("app", "{file} cannot be written. Close it where it is open.")
        raise NotPut(words("paper-not-put", "app", text, file=str(failed[0])), tuple(written))
    return written
