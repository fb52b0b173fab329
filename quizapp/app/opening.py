"""Open the program on a data folder: mend what is damaged, back up what is there, then home."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from quizapp.app import start
from quizapp.app.asking import button, warn
from quizapp.app.curtain import take_down
from quizapp.app.desktop import Desktop
from quizapp.app.faults import catch_all, log_to
from quizapp.app.library import Library, set_aside
from quizapp.app.preferences import ask_for_file, save_trace
from quizapp.app.settling import settle
from quizapp.app.tidying import tidy
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words
from quizapp.store import backup
from quizapp.store.problems import Damaged, StoreProblem
from quizapp.store.rebuild import mend
from quizapp.windows.parts import translation
from quizapp.windows.parts.speech import say
from quizapp.windows.settings import TroubleDialog

_logger = logging.getLogger(__name__)


def run(folder: Path) -> int:
    """Open the program on a data folder; the exit code."""
    log_to(folder)
    app = start.application(translation.system_language())
    library = _library(folder)
    if library is None:
        return 1
    desktop = Desktop(app, library)
    catch_all(desktop.tell_fault)
    desktop.show_home()
    QTimer.singleShot(0, app, settle)
    QTimer.singleShot(1500, app, partial(_back_up, library))
    code = app.exec()
    desktop.pads.close()
    if not library.readonly:
        take_down(folder)
        tidy(library)
    library.close()
    return code


def _library(folder: Path) -> Library | None:
    """Open the data; a damaged file is mended from its copies, if the user wishes."""
    while True:
        try:
            return Library(folder)
        except Damaged as damage:
            _logger.exception("damaged")
            if not _offer_mending(folder, damage):
                return None
        except StoreProblem as problem:
            _logger.exception("cannot open")
            _tell(problem.words, folder)
            return None


def _tell(said: Words, folder: Path) -> None:
    """The data cannot be opened: say why, and let the user save what went wrong."""
    dialog = TroubleDialog(say(said), goes_on=False)

    def save() -> None:
        path = ask_for_file(dialog)
        if path is not None:
            save_trace(path, folder / "logs")

    dialog.report_requested.connect(save)
    dialog.exec()


def _offer_mending(folder: Path, damage: Damaged) -> bool:
    path = folder / "quizapp.db"
    if damage.backup is None and damage.journal is None:
        return _offer_anew(path, damage)
    box = QMessageBox(QMessageBox.Icon.Warning, "quizapp", say(damage.words))
    restore = button(box, QT_TRANSLATE_NOOP("app", "Restore it from the copy"), accept=True)
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    if box.clickedButton() is not restore:
        return False
    try:
        mend(path, backup=damage.backup, journal=damage.journal)
    except StoreProblem as problem:
        warn(problem.words)
        return False
    return True


def _offer_anew(path: Path, damage: Damaged) -> bool:
    """No copy is known: the damaged file may be kept aside, and an empty one begun."""
    box = QMessageBox(QMessageBox.Icon.Warning, "quizapp", say(damage.words))
    text = QT_TRANSLATE_NOOP("app", "Keep it aside and begin with an empty one")
    anew = button(box, text, accept=True)
    close = box.addButton(QMessageBox.StandardButton.Close)
    box.setDefaultButton(close)
    box.exec()
    if box.clickedButton() is not anew:
        return False
    set_aside(path)
    return True


def _back_up(library: Library) -> None:
    """A verified copy of banks, competitions and matches at every start; old ones are thinned."""
    if library.readonly:
        return
    try:
        backup.backup(library.database)
        backup.thin(library.database.path)
    except StoreProblem as problem:
        _logger.warning("no backup: %s", problem)
