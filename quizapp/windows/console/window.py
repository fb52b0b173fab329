"""The console's window: draws the match, turns keys and clicks into commands, decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.bank.answers import Lang
from quizapp.bank.question import Citation
from quizapp.bank.words import Words
from quizapp.game import events as e
from quizapp.game.match import Ended, Match, Play, RoundTitle
from quizapp.game.naming import action_words, undo_words
from quizapp.game.scenes import ProjectorScene, console
from quizapp.windows.console import big, lights
from quizapp.windows.console.asking import confirm
from quizapp.windows.console.buzzer_page import Buzzers
from quizapp.windows.console.hands import Hands
from quizapp.windows.console.keys import Deed, Keyboard
from quizapp.windows.console.output import Output
from quizapp.windows.console.page import Page
from quizapp.windows.console.pictures import at_rest, coming, verdicts_ahead
from quizapp.windows.console.records import score_changes
from quizapp.windows.console.sounds import Silence, Sounds
from quizapp.windows.console.soundtrack import Soundtrack
from quizapp.windows.console.topbar import Level
from quizapp.windows.control import Control
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import ProjectorWindow, Seen
from quizapp.windows.stage import Cover, Look

translate = QCoreApplication.translate
AHEAD_MS = 30
"""After a step the next picture is drawn this much later: the hall's comes first."""


HEALTH_MS = 2_000


class ConsoleWindow(QWidget):
    """The operator's window on one running match."""

    asked = Signal(object)
    """A `Deed` that is done outside the console: prompter, check."""

    def __init__(
        self,
        control: Control,
        look: Look,
        *,
        keys: Mapping[int, int] | None = None,
        language: Lang = "zh",
        projector: ProjectorWindow | None = None,
        buzzers: Buzzers | None = None,
        sounds: Sounds | None = None,
        cite: Callable[[Citation], str] | None = None,
    ) -> None:
        """`keys` are the teams' buzzers, scan code → team, where there are no `buzzers` to ask."""
        super().__init__()
        self.setObjectName("console")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._control = control
        self._keys = dict(keys or {})
        self._buzzers = buzzers
        self._sounds: Sounds = sounds or Silence()
        self._soundtrack = Soundtrack(self._sounds, control.now, self)
        self._projector = projector
        self._leaving = self._left = False
        self.keeps_picture = False
        """Whether the hall goes on seeing its picture when the console is closed."""
        self._not_recorded = self._prompter_on = self._keys_lost = False
        self.output = Output(control.match, self)
        self.page = Page(look, control.now, language, cite, self)
        self._shown = control.match
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(AHEAD_MS)
        self._ahead.timeout.connect(self._on_look_ahead)
        self._foreseen: list[ProjectorScene] = []
        self._prepare = QTimer(self)
        self._prepare.setSingleShot(True)
        self._prepare.setInterval(AHEAD_MS)
        self._prepare.timeout.connect(self._on_prepare)
        self._health = QTimer(self)
        self._health.setInterval(HEALTH_MS)
        self._health.timeout.connect(self.update_lights)
        self._health.start()
        self._keyboard = Keyboard(self, control.now, self._taken)
        self.hands = Hands(
            self,
            control,
            self.output,
            self.page,
            self._keyboard,
            self._sounds,
            projector,
            buzzers,
        )
        self._join()
        if buzzers is not None:
            buzzers.hear_first()
        self.setWindowTitle(control.match.plan.title)
        self.refresh()

    def _join(self) -> None:
        control = self._control
        self.output.join(self.page.pictures.live.stage)
        if self._projector is not None:
            self.output.join(self._projector.stage, first=True)
            self._projector.changed.connect(self._on_output)
            self._projector.screens.changed.connect(self._on_output)
        self.output.changed.connect(self._on_output)
        control.changed.connect(self._on_changed)
        control.refused.connect(self._on_refused)
        control.failed.connect(self._on_failed)
        self.hands.asked.connect(self.asked)
        self.hands.changed.connect(self._draw)
        self.hands.outputs_changed.connect(self._on_output)
        self.hands.closed.connect(self._on_farewell)
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.applicationStateChanged.connect(self._on_state)
        if self._buzzers is not None:
            self._buzzers.learned.connect(self._on_keys_changed)

    # What is drawn

    @property
    def match(self) -> Match:
        """The match that is drawn."""
        return self._control.match

    def refresh(self) -> None:
        """Draw everything anew, the next picture too."""
        self._draw()
        self._on_look_ahead()
        self._on_output()
        self.update_lights()

    def speak(self, language: Lang, look: Look, cite: Callable[[Citation], str]) -> None:
        """Go on in another language."""
        self.page.answer.speak(language, cite)
        for framed in (self.page.pictures.next, self.page.pictures.live):
            framed.stage.set_look(look)
        self.page.records.show_match(self.match, anew=True)
        self.refresh()

    def set_light(self, name: str, level: Level, text: str, whole: str = "") -> None:
        """Let a health light (`copy`, …) say `text`; "" hides it."""
        self.page.top.set_light(name, level, text, whole)

    def set_prompter(self, *, on: bool) -> None:
        """Let the prompter's button say whether it is on."""
        if on != self._prompter_on:
            self._prompter_on = self.hands.prompter_on = on
            self.page.answer.read_aloud(not on)
            self._on_output()

    def update_lights(self) -> None:
        """Ask screen, buzzers, log and sound anew."""
        top = self.page.top
        if self._projector is not None:
            lights.show_screen(top, self._projector)
        taken = len(set(self._teams_of_keys().values()))
        lights.show_buzzers(top, taken, len(self.match.plan.teams))
        lights.show_log(top, recorded=not self._not_recorded)
        lights.show_sound(top, self._sounds)

    def _draw(self) -> None:
        match = self.match
        page, hands = self.page, self.hands
        hands.step = match.step
        scene = console(match)
        page.top.show_match(match)
        page.sheet.show_match(match)
        titled = isinstance(match.phase, RoundTitle)
        begun = match.plan.rounds[match.sittings[-1].round] if titled else None
        page.answer.show_scene(scene, begun)
        page.clock.show_scene(scene)
        phase = match.phase
        page.show_presses(scene, phase.race_from if isinstance(phase, Play) else 0)
        marks = match.asks[phase.ask - 1].marks if isinstance(phase, Play) else ()
        page.teams.show_scene(scene, hands.selected, self._key_names(), marks, hands.tens)
        page.records.show_match(match)
        page.offers_row.show_match(match, hands.selected, hands.tens)
        big.dress(page.big, match, asked=hands.asks_again, keys_lost=self._keys_lost)
        taken_back = undo_words(match)
        page.undo.setEnabled(taken_back is not None)
        page.undo.say(
            translate("console", "Undo: {0}").format(say(taken_back))
            if taken_back is not None
            else translate("console", "Nothing to undo"),
            "Ctrl+Z",
        )
        page.void.setEnabled(any(ask.voided is None for ask in match.asks))
        page.rejudge.setEnabled(bool(match.asks))
        page.say_buttons(
            tens=hands.tens,
            teams=len(match.plan.teams),
            clicker_locked=self._keyboard.clicker_locked,
        )

    def _on_look_ahead(self) -> None:
        """Draw the next picture; what may come is then drawn for the projector beforehand."""
        match = self.match
        scene, note = coming(match, self._control.now())
        shown = self.page.pictures.next
        said = note or say(action_words(match)) if scene is not None else ""
        shown.say(translate("console", "Next (hidden)"), said)
        shown.show_scene(at_rest(scene, self._control.now()), note)
        self._foreseen = verdicts_ahead(match, self._control.now())
        if scene is not None:
            self._foreseen.insert(0, scene)
        self._prepare.start()

    def _on_prepare(self) -> None:
        """Let the projector draw one picture that may come, and rest before the next one."""
        if self._projector is None or not self._projector.isVisible() or not self._foreseen:
            return
        self._projector.stage.prepare(self._foreseen.pop(0))
        self._prepare.start()

    def _on_output(self) -> None:
        output = self.output
        seen = self._projector.seen if self._projector is not None else Seen.OFF
        above = {
            Cover.BLACK: translate("console", "BLACK"),
            Cover.TITLE: translate("console", "TITLE"),
            Cover.FREEZE: translate("console", "FROZEN"),
            Cover.SCORES: translate("console", "SCORES"),
            Cover.BREAK: translate("console", "BREAK"),
            Cover.HOLD: translate("console", "ONE MOMENT"),
        }.get(output.cover, "")
        if seen is Seen.LOST:
            above = translate("console", "UNPLUGGED")
        elif self._projector is not None and seen is Seen.OFF:
            above = translate("console", "OUTPUT OFF")
        elif not above and output.looking_back:
            above = translate("console", "PICTURE BEFORE")
        note = translate("console", "what the hall sees")
        self.page.pictures.live.say(translate("console", "Live"), note, above)
        self.page.panic.show_state(
            output.cover,
            muted=self._sounds.muted,
            looking_back=output.looking_back,
            can_look_back=output.has_before,
            output=seen,
            prompter=self._prompter_on,
        )
        self.update_lights()
        self._ahead.start()

    # What happened

    def _on_changed(self, match: Match, events: tuple[e.Event, ...]) -> None:
        # The cue's first sample is the opening of the race: before anything is drawn.
        self._soundtrack.follow(match, events)
        self._not_recorded = False
        self.output.follow(match, events)
        self.page.messages.recover()
        self._tell_scores(match)
        self.page.records.follow(match, events)
        self._draw()
        self._ahead.start()

    def _tell_scores(self, match: Match) -> None:
        """No score changes unnoticed, whoever's hand it was."""
        said = score_changes(self._shown, match)
        self._shown = match
        if said:
            self.page.messages.note(said)

    def _on_refused(self, words: Words) -> None:
        self.page.messages.tell(say(words))

    def _on_failed(self, words: Words) -> None:
        # Other faults are told as well, but only these mean that a step is not on disk.
        self._not_recorded |= words.code == "not-recorded" or words.context == "store"
        self.page.messages.alarm(say(words))
        self.update_lights()

    def _on_keys_changed(self) -> None:
        self._draw()
        self.update_lights()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Say so where another program has taken the keyboard: no key does anything here then."""
        lost = state is not Qt.ApplicationState.ApplicationActive and self.isVisible()
        if lost != self._keys_lost:
            self._keys_lost = lost
            self._draw()

    # Whose keys they are

    def _teams_of_keys(self) -> Mapping[int, int]:
        return self._buzzers.keys if self._buzzers is not None else self._keys

    def _taken(self) -> Mapping[int, int]:
        return self._teams_of_keys()

    def _key_names(self) -> Mapping[int, str]:
        return self._buzzers.names if self._buzzers is not None else {}

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if self._projector is not None and handle is not None and not event.spontaneous():
            unique = Qt.ConnectionType.UniqueConnection
            handle.screenChanged.connect(self._projector.look_again, unique)

    def closeEvent(self, event: QCloseEvent) -> None:
        match = self.match
        if self._leaving or match.step == 0:
            self._leave()
            event.accept()
            return
        event.ignore()
        asking = QApplication.activeModalWidget()
        if asking is not None:
            asking.activateWindow()
            return
        if isinstance(match.phase, Ended):
            self.hands.do(Deed.CLOSE)
            return
        text = translate(
            "console",
            "The match is not over. All is recorded; you can go on later. Close the console?",
        )
        confirm(self, text, translate("console", "Close"), self._on_leave)

    def _leave(self) -> None:
        """Let go of keys, match and screen: nobody is there to drive them any more."""
        if self._left:
            return
        self._left = True
        self._health.stop()
        self._soundtrack.stop()
        self._ahead.stop()
        self._prepare.stop()
        self._keyboard.leave()
        self._control.changed.disconnect(self._on_changed)
        self._control.refused.disconnect(self._on_refused)
        self._control.failed.disconnect(self._on_failed)
        if self._buzzers is not None:
            self._buzzers.learned.disconnect(self._on_keys_changed)
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.applicationStateChanged.disconnect(self._on_state)
        if self._projector is not None:
            self._projector.changed.disconnect(self._on_output)
            self._projector.screens.changed.disconnect(self._on_output)
            if not self.keeps_picture:
                self._projector.close_down()

    def _on_farewell(self, title: bool) -> None:
        """The evening is over; the hall sees its awards or the title, never a desktop."""
        if title and self.output.cover is not Cover.TITLE:
            self.output.toggle(Cover.TITLE)
        self.keeps_picture = self._projector is not None and self._projector.seen is Seen.ON
        self._on_leave()

    def _on_leave(self) -> None:
        self._leaving = True
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_keyboard"):
            self.refresh()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_keyboard"):
            self.page.records.show_match(self.match, anew=True)
            self.refresh()
