"""What holds for the whole program: chosen in the settings, kept on the shelf, done at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

import quizapp
from quizapp import clock, paths
from quizapp.app import start, trace
from quizapp.app.asking import warn
from quizapp.app.faults import FILE
from quizapp.app.library import Library
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.buzzers.pads import Pads
from quizapp.store.problems import StoreProblem
from quizapp.windows.parts import translation
from quizapp.windows.parts.folders import show_folder
from quizapp.windows.parts.speech import say
from quizapp.windows.settings import About, AboutDialog, Choice, SettingsDialog, TroubleDialog

Language = Literal["zh", "en"]
Theme = Literal["system", "light", "dark"]
LANGUAGE, THEME, SOUNDS, VOLUME = "language", "theme", "sounds", "volume"
GAMEPADS = "gamepads"


class Preferences(QObject):
    """Language, colours, sounds; and the dialogs that show them and the program itself."""

    language_changed = Signal()
    theme_changed = Signal()
    sounds_changed = Signal()
    volume_changed = Signal()

    def __init__(self, app: QApplication, library: Library) -> None:
        super().__init__()
        self._app = app
        self._library = library
        shelf = library.shelf
        saved = shelf.setting(LANGUAGE) or translation.system_language()
        self.language: Language = "zh" if saved == "zh" else "en"
        self.theme: Theme = theme_of(shelf.setting(THEME) or "")
        self.sounds = shelf.setting(SOUNDS) != "off"
        self.volume = volume_of(shelf.setting(VOLUME) or "")
        start.application(self.language)
        start.dress(app, self.theme)
        app.styleHints().colorSchemeChanged.connect(self._on_desktop_changed)

    def choose_language(self, language: str) -> None:
        """Speak another language from now on, in every window."""
        self.language = "zh" if language == "zh" else "en"
        self._keep(LANGUAGE, self.language)
        start.application(self.language)
        self.language_changed.emit()

    def choose_theme(self, theme: str) -> None:
        """Dress every window light, dark, or as the desktop is."""
        self.theme = theme_of(theme)
        self._keep(THEME, self.theme)
        start.dress(self._app, self.theme)
        self.theme_changed.emit()

    def choose_sounds(self, sounds: bool) -> None:
        """Play the sounds of the show, or none."""
        self.sounds = sounds
        self._keep(SOUNDS, "on" if sounds else "off")
        self.sounds_changed.emit()

    def choose_volume(self, volume: int) -> None:
        """How loud all sounds are, 0 to 100."""
        self.volume = volume
        self._keep(VOLUME, str(volume))
        self.volume_changed.emit()

    def follow_pads(self, pads: Pads) -> None:
        """Let gamepads be wanted as they were the last time, and remember it from now on."""
        pads.wanted = self._library.shelf.setting(GAMEPADS) == "on"
        pads.chosen.connect(self._on_pads)

    def _on_pads(self, on: bool) -> None:
        self._keep(GAMEPADS, "on" if on else "off")

    def open(self, parent: QWidget) -> SettingsDialog:
        """Show the settings above `parent`."""
        choice = Choice(self.language, self.theme, self.sounds, self.volume)
        dialog = SettingsDialog(choice, parent)
        dialog.language_chosen.connect(self.choose_language)
        dialog.theme_chosen.connect(self.choose_theme)
        dialog.sounds_chosen.connect(self.choose_sounds)
        dialog.volume_chosen.connect(self.choose_volume)
        dialog.about_requested.connect(partial(self.tell_about, dialog))
        dialog.open()
        return dialog

    def tell_about(self, parent: QWidget) -> AboutDialog:
        """Show what the program is."""
        made = trace.versions()
        told = f"Python {made['Python']}  ·  PySide6 {made['PySide6']}  ·  {made['system']}"
        notice = paths.notice()
        about = About(
            quizapp.__version__,
            told,
            notice.read_text(encoding="utf-8") if notice is not None else "",
            str(self._logs / FILE),
        )
        dialog = AboutDialog(about, parent)
        dialog.folder_requested.connect(self._on_folder)
        dialog.report_requested.connect(partial(self.save_report, dialog))
        dialog.open()
        return dialog

    def tell_trouble(self, said: str, parent: QWidget | None) -> TroubleDialog:
        """Show what went wrong unexpectedly."""
        dialog = TroubleDialog(said, parent)
        dialog.report_requested.connect(partial(self.save_report, dialog))
        dialog.open()
        return dialog

    def save_report(self, parent: QWidget) -> None:
        """Ask for a file, and write what went wrong to it."""
        path = ask_for_file(parent)
        if path is not None:
            self.write_report(path)

    def write_report(self, path: Path) -> None:
        """Write log and versions to `path`; a file that cannot be written is told."""
        shelf = self._library.banks
        banks = [bank for card in shelf.cards() if (bank := shelf.bank(card.id)) is not None]
        screens = [
            f"{screen.size().width()}×{screen.size().height()} @ {screen.devicePixelRatio():g}"
            for screen in QGuiApplication.screens()
        ]
        facts = {
            "platform": QGuiApplication.platformName(),
            "screens": screens,
            "language": self.language,
            "theme": self.theme,
            "sounds": self.sounds,
            "banks": len(banks),
            "questions": sum(len(bank.questions) for bank in banks),
        }
        save_trace(path, self._logs, trace.secrets_of(banks), facts)

    @property
    def _logs(self) -> Path:
        return self._library.folder / "logs"

    def _keep(self, key: str, value: str) -> None:
        if self._library.readonly:
            return
        try:
            self._library.shelf.put_setting(key, value)
        except StoreProblem as problem:
            warn(problem.words)

    def _on_folder(self) -> None:
        show_folder(self._logs, QApplication.activeWindow())

    def _on_desktop_changed(self) -> None:
        """The desktop went dark or light: so do the windows, where they are to follow it."""
        if self.theme == "system":
            start.dress(self._app, self.theme)


def ask_for_file(parent: QWidget) -> Path | None:
    """Ask where what went wrong shall be written; None: nowhere."""
    place = QStandardPaths.StandardLocation.DesktopLocation
    stamp = clock.wall()[:16].replace(":", "").replace("-", "").replace("T", "-")
    begin = Path(QStandardPaths.writableLocation(place)) / f"quizapp-{stamp}.zip"
    title = say(words("save", "app", QT_TRANSLATE_NOOP("app", "Save what went wrong")))
    name, _ = QFileDialog.getSaveFileName(parent, title, str(begin), "ZIP (*.zip)")
    return Path(name) if name else None


def save_trace(
    path: Path, logs: Path, secrets: Sequence[str] | None = None, facts: object = None
) -> None:
    """Write log and versions to `path`; a file that cannot be written is told."""
    try:
        trace.save(path, logs, secrets, facts)
    except OSError as fault:
        text = QT_TRANSLATE_NOOP("app", "{file} cannot be written: {why}")
        warn(words("report", "app", text, file=str(path), why=fault.strerror or str(fault)))


def volume_of(saved: str) -> int:
    """What was saved, 0 to 100; all of it where nothing was."""
    return min(100, int(saved)) if saved.isdecimal() else 100


def theme_of(name: str) -> Theme:
    """The theme of that name, light where there is none."""
    return "dark" if name == "dark" else "system" if name == "system" else "light"
