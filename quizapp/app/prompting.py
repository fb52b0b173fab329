"""The host's prompter of an evening, joined to its console, its match and what is remembered."""

from __future__ import annotations

import logging

import msgspec
from PySide6.QtCore import QObject

from quizapp.bank.answers import Lang
from quizapp.game.events import Event
from quizapp.game.match import Match
from quizapp.game.naming import action_words
from quizapp.game.scenes import prompter
from quizapp.store.problems import StoreProblem
from quizapp.store.shelf import Shelf
from quizapp.windows.console import ConsoleWindow, Level
from quizapp.windows.console.keys import Deed
from quizapp.windows.control import Control
from quizapp.windows.parts.speech import say
from quizapp.windows.prompter import Ground, Placement, PrompterWindow, remembered
from quizapp.windows.prompter.script import Cite
from quizapp.windows.screens import Screens

_logger = logging.getLogger(__name__)
SETTING = "prompter"


class Prompting(QObject):
    """Gives the prompter each scene, and does what the console's keys ask of it."""

    def __init__(
        self,
        console: ConsoleWindow,
        control: Control,
        screens: Screens,
        shelf: Shelf,
        lang: Lang,
        cite: Cite,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._control = control
        self._shelf = shelf
        self.window = PrompterWindow(
            screens,
            control.now,
            lang,
            cite=cite,
            placement=remembered(shelf.setting(SETTING)),
            save=self._save,
            ground=self._ground,
            console=console,
        )
        self.window.show_scene(prompter(control.match, action_words(control.match)))
        control.changed.connect(self._on_changed)
        console.asked.connect(self._on_asked)
        console.page.top.asked.connect(self._on_light)
        self.window.changed.connect(self._on_switched)

    def _ground(self) -> Ground:
        """The ledger may be covered: it is the one part that no step waits for."""
        page = self._console.page
        return Ground(self._console.place_of(page.records), self._console.place_of(page.big))

    def start(self) -> None:
        """Show it where it was on the last time."""
        self.window.restore()
        self._on_switched()

    def speak(self, lang: Lang, cite: Cite) -> None:
        """Go on in another language."""
        self.window.speak(lang, cite)
        self._on_switched()

    def close_down(self) -> None:
        """The evening is over."""
        self.window.close_down()
        self.window.deleteLater()

    def _on_changed(self, match: Match, _events: tuple[Event, ...]) -> None:
        self.window.show_scene(prompter(match, action_words(match)))

    def _on_asked(self, deed: Deed) -> None:
        match deed:
            case Deed.PROMPTER:
                self.window.switch(self._console)
            case Deed.PROMPTER_UP:
                self.window.turn(-1)
            case Deed.PROMPTER_DOWN:
                self.window.turn(1)
            case _:
                pass

    def _on_light(self, name: str) -> None:
        if name == "prompter":
            self.window.offer(self._console)

    def _on_switched(self) -> None:
        status = self.window.status()
        self._console.set_prompter(on=self.window.is_on)
        if status is None:
            self._console.set_light("prompter", Level.OK, "")
        else:
            well, words = status
            whole = say(words)
            short = self.window.windowTitle() if well else whole
            self._console.set_light("prompter", Level.OK if well else Level.BAD, short, whole)

    def _save(self, placement: Placement) -> None:
        try:
            self._shelf.put_setting(SETTING, msgspec.json.encode(placement).decode())
        except StoreProblem as problem:
            _logger.warning("the prompter's place was not remembered: %s", problem)
