"""The user's own looks of the big screen: handed to a set-up, and worked on from there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from quizapp import paths
from quizapp.files import themes
from quizapp.game.spoken import Lang
from quizapp.windows.setup.window import SetupWindow
from quizapp.windows.themes import ThemeWindow


class Looks(QObject):
    """Lives with a set-up, and opens the window of looks above it."""

    def __init__(self, data: Path, lang: Lang, setup: SetupWindow) -> None:
        super().__init__(setup)
        self._folder = paths.themes(data)
        self._lang: Lang = lang
        self._setup = setup
        self.window: ThemeWindow | None = None
        setup.take_themes(themes.own(self._folder))
        setup.themes_requested.connect(self._on_requested)

    def _on_requested(self, theme: str) -> None:
        if self.window is None:
            self.window = ThemeWindow(self._folder, theme, lang=self._lang, parent=self._setup)
            self.window.setWindowModality(Qt.WindowModality.WindowModal)
            self.window.saved.connect(self._on_saved)
            self.window.closed.connect(self._on_closed)
        self.window.show()

    def _on_saved(self, name: str) -> None:
        # Who makes a look while setting up a competition makes it for that one.
        self._setup.take_themes(themes.own(self._folder), name)

    def _on_closed(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        self._setup.take_themes(themes.own(self._folder))
