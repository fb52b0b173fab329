"""Pictures of a match: what the hall sees in every state, and the operator's console."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from quizapp import paths
from quizapp.app.evening import console_for, look_of
from quizapp.app.library import Library
from quizapp.app.reels import Reels
from quizapp.app.start import application
from quizapp.game import events as e
from quizapp.game.match import Match, Play
from quizapp.game.scenes import projector
from quizapp.show import Show
from quizapp.windows.stage import picture


class Album:
    """A folder that gets a picture of each state once: round, scene, stage and kind of question."""

    def __init__(
        self, folder: Path, theme: str, lang: str, library: Library, banks: Sequence[str] = ()
    ) -> None:
        """Media of the questions are those of `banks` of the library; empty: of all of them."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        self._app: QApplication = application(lang)
        look = look_of(theme, lang, paths.themes(library.folder))
        # A film that does not run has no frame: its emblem stands there, as in the hall until then.
        self._look = replace(look, gallery=Reels(library, banks))
        self._lang = lang
        self._folder = folder
        self._seen: set[tuple[object, ...]] = set()
        self._consoles: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def count(self) -> int:
        """Pictures taken so far."""
        return len(self._seen) + len(self._consoles)

    def take(self, match: Match, events: Sequence[e.Event], at: int) -> None:
        """Take the projector's picture if this state is new."""
        del events
        play = match.phase if isinstance(match.phase, Play) else None
        scene = projector(match)
        tag = str(scene.__struct_config__.tag)
        state = play.stage.value if play else ""
        number = match.sittings[-1].round + 1 if match.sittings else 0
        kind = play.question.kind.value if play else ""
        key = (number, tag, state, kind)
        if key in self._seen:
            return
        self._seen.add(key)
        parts = [f"{len(self._seen):03d}", f"round{number}", tag, state, kind]
        name = "-".join(part for part in parts if part)
        picture(scene, at, self._look).save(str(self._folder / f"{name}.png"))

    def take_console(self, show: Show, at: int) -> None:
        """Take the console's picture if its state is new."""
        match = show.match
        play = match.phase if isinstance(match.phase, Play) else None
        rules = match.rules
        kind = rules.answerers.value if rules and play else ""
        name = f"{kind}-{play.stage.value}" if play else type(match.phase).__name__.lower()
        if name in self._consoles:
            return
        self._consoles.add(name)
        window, control = console_for(show, self._look, self._lang, lambda: at)
        window.resize(1366, 768)
        window.grab().save(str(self._folder / f"console-{len(self._consoles):02d}-{name}.png"))
        control.close()
        window.close()
        window.deleteLater()
        self._app.sendPostedEvents()
