"""The console's window: draws the match, turns keys and clicks into commands, decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.bank.answers import Lang
from quizapp.bank.question import Citation
from quizapp.bank.words import Words
from quizapp.game import events as e
from quizapp.game.match import Ended, Match, Play
from quizapp.game.naming import undo_words
from quizapp.game.scenes import console
from quizapp.game.showing import screening_of
from quizapp.windows.console import big
from quizapp.windows.console.ahead import Ahead
from quizapp.windows.console.answer import rules_read
from quizapp.windows.console.asking import confirm
from quizapp.windows.console.buzzer_page import Buzzers
from quizapp.windows.console.clips import Clips
from quizapp.windows.console.hands import Hands
from quizapp.windows.console.keys import Deed, Keyboard
from quizapp.windows.console.lights import Health
from quizapp.windows.console.offers import numbered
from quizapp.windows.console.output import Output
from quizapp.windows.console.page import Page
from quizapp.windows.console.pictures import lies_above
from quizapp.windows.console.records import score_changes
from quizapp.windows.console.sounds import Silence, Sounds
from quizapp.windows.console.soundtrack import Soundtrack
from quizapp.windows.console.topbar import Level
from quizapp.windows.control import Control
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import ProjectorWindow, Seen
from quizapp.windows.stage import Cover, Look

translate = QCoreApplication.translate


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
        clips: Clips | None = None,
    ) -> None:
        """`keys` are the teams' buzzers, scan code → team, where there are no `buzzers` to ask."""
        super().__init__()
        self.setObjectName("console")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._control = control
        self._keys = dict(keys or {})
        self._buzzers = buzzers
        self._sounds: Sounds = sounds or Silence()
        self._clips = clips
        self._told: Words | None = None
        self._soundtrack = Soundtrack(self._sounds, control.now, self)
        self._projector = projector
        self._leaving = self._left = False
        self._pads_alarm = ""
        self.keeps_picture = False
        """Whether the hall goes on seeing its picture when the console is closed."""
        self._prompter_on = self._keys_lost = False
        self.output = Output(control.match, self)
        self.page = Page(look, control.now, language, cite, self)
        self._shown = control.match
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
        self._ahead = Ahead(
            control, self.output, self.hands.onward, self.page.pictures.next, projector, self
        )
        self.health = Health(
            self.page.top, control, projector, buzzers, self._keys, self._sounds, self
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
            self._projector.screens.lost.connect(self._on_hall_lost)
        self.output.changed.connect(self._on_output)
        control.changed.connect(self._on_changed)
        control.refused.connect(self._on_refused)
        control.failed.connect(self._on_failed)
        if self._clips is not None:
            self._clips.changed.connect(self._on_clips)
        self.hands.asked.connect(self.asked)
        self.hands.changed.connect(self._draw)
        self.hands.outputs_changed.connect(self._on_output)
        self.hands.closed.connect(self._on_farewell)
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.applicationStateChanged.connect(self._on_state)
        if self._buzzers is not None:
            self._buzzers.learned.connect(self._on_keys_changed)
            self._buzzers.changed.connect(self.health.look)
            self._buzzers.told.connect(self._on_told)

    # What is drawn

    @property
    def match(self) -> Match:
        """The match that is drawn."""
        return self._control.match

    def refresh(self) -> None:
        """Draw everything anew, the next picture too."""
        self._draw()
        self._ahead.look()
        self._on_output()
        self.health.look()

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

    def place_of(self, part: QWidget) -> QRect:
        """Where a part of the page lies, in the system's pixels; empty while it is not seen."""
        if not self.isVisible():
            return QRect()
        return QRect(part.mapToGlobal(QPoint(0, 0)), part.size())

    def _draw(self) -> None:
        match = self.match
        page, picking = self.page, self.hands.picking
        self.hands.follow()
        scene = console(match)
        page.top.show_match(match)
        page.sheet.show_match(match)
        page.answer.show_scene(scene, rules_read(match))
        page.clock.show_scene(scene)
        phase = match.phase
        page.show_presses(scene, phase.race_from if isinstance(phase, Play) else 0)
        marks = match.asks[phase.ask - 1].marks if isinstance(phase, Play) else ()
        page.teams.show_scene(scene, picking.selected, self._key_names(), marks, picking.tens)
        page.records.show_match(match)
        page.show_board(scene, picking.tens)
        page.offers_row.show_match(
            match,
            picking.selected,
            picking.tens,
            helping=picking.helping,
            trouble=self._trouble(),
            why=say(self._told) if self._told is not None else "",
        )
        self._dress_big()
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
            tens=picking.tens,
            teams=numbered(match),
            cells=bool(scene.cells),
            clicker_locked=self._keyboard.clicker_locked,
        )

    def _dress_big(self) -> None:
        hands = self.hands
        big.dress(
            self.page.big,
            self.match,
            asked=hands.onward.asks_again,
            keys_lost=self._keys_lost,
            instead=hands.onward.instead,
        )

    def _trouble(self) -> str:
        """That the clip of the moment is not seen or heard, for the operator alone."""
        clips, before = self._clips, self._told
        self._told = clips.trouble if clips is not None else None
        if clips is None or self._told is None:
            return ""
        if not clips.fails:
            return translate("console", "The clip is silent")
        if self._told != before:
            self.page.messages.tell(say(self._told))
        return translate("console", "The clip cannot be played")

    def _on_clips(self) -> None:
        """A film's picture came, or the operator is to be told something of the clip."""
        show = screening_of(self.match)
        if show is not None and show.since is None:
            self.output.stir()
        if self._clips is not None and self._clips.trouble != self._told:
            self._draw()

    def _on_output(self) -> None:
        output = self.output
        seen = self._projector.seen if self._projector is not None else Seen.OFF
        above = lies_above(
            output.cover,
            seen if self._projector is not None else None,
            looking_back=output.looking_back,
        )
        note = translate("console", "what the hall sees")
        self.page.pictures.live.say(translate("console", "Live"), note, above)
        self.page.pictures.live.show_page(output.page + 1, output.pages)
        self.page.panic.show_state(
            output.cover,
            muted=self._sounds.muted,
            looking_back=output.looking_back,
            can_look_back=output.has_before,
            output=seen,
            prompter=self._prompter_on,
        )
        self._dress_big()
        self.health.look()
        self._ahead.start()

    # What happened

    def _on_changed(self, match: Match, events: tuple[e.Event, ...]) -> None:
        # The cue's first sample is the opening of the race: before anything is drawn.
        self._soundtrack.follow(match, events)
        self.health.recorded = True
        self.output.follow(match, events)
        if self._clips is not None:
            self._clips.follow(match)
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
        if words.code == "not-recorded" or words.context == "store":
            self.health.recorded = False
        self.page.messages.alarm(say(words))
        self.health.look()

    def _on_hall_lost(self) -> None:
        """Nobody answers a question that nobody sees: a running clock stops until T is pressed."""
        if self._projector is not None and self._projector.is_on and self.hands.stop_clock():
            self.page.messages.note(
                translate("console", "The big screen is gone: the clock is stopped. T runs it on.")
            )

    def _on_told(self, words: Words, wrong: bool) -> None:
        """A gamepad was pulled, or is there again."""
        self.health.look()
        messages = self.page.messages
        if wrong:
            self._pads_alarm = say(words)
            messages.alarm(self._pads_alarm)
            return
        if messages.text() == self._pads_alarm:
            messages.recover()
        messages.note(say(words))

    def _on_keys_changed(self) -> None:
        self._draw()
        self.health.look()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Say so where another program has taken the keyboard: no key does anything here then."""
        lost = state is not Qt.ApplicationState.ApplicationActive and self.isVisible()
        if lost != self._keys_lost:
            self._keys_lost = lost
            self._draw()

    # Whose keys they are

    def _taken(self) -> Mapping[int, int]:
        return self._buzzers.keys if self._buzzers is not None else self._keys

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
        seen = self._projector is not None and self._projector.is_full
        # Whoever reads this does not see the clock: no team loses its time by that.
        stopped = self.hands.stop_clock()
        clock = translate("console", "The clock is stopped. T runs it on.") if stopped else ""
        text = translate("console", "The match is not over. All is recorded; you can go on later.")
        more = translate("console", "The hall sees the title picture until then.") if seen else ""
        ask = translate("console", "Close the console?")
        said = "\n".join(line for line in (text, clock, more, ask) if line)
        if clock:
            self.page.messages.note(clock)
        then = (lambda: self._on_farewell(title=True)) if seen else self._on_leave
        confirm(self, said, translate("console", "Close"), then)

    def _leave(self) -> None:
        """Let go of keys, match and screen: nobody is there to drive them any more."""
        if self._left:
            return
        self._left = True
        self.health.stop()
        self._soundtrack.stop()
        if self._clips is not None:
            self._clips.changed.disconnect(self._on_clips)
            self._clips.close()
        self._ahead.stop()
        self._keyboard.leave()
        self._control.changed.disconnect(self._on_changed)
        self._control.refused.disconnect(self._on_refused)
        self._control.failed.disconnect(self._on_failed)
        if self._buzzers is not None:
            self._buzzers.learned.disconnect(self._on_keys_changed)
            self._buzzers.changed.disconnect(self.health.look)
            self._buzzers.told.disconnect(self._on_told)
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.applicationStateChanged.disconnect(self._on_state)
        if self._projector is not None:
            self._projector.changed.disconnect(self._on_output)
            self._projector.screens.changed.disconnect(self._on_output)
            self._projector.screens.lost.disconnect(self._on_hall_lost)
            if not self.keeps_picture:
                self._projector.close_down()

    def _on_farewell(self, title: bool) -> None:
        """The console is left; the hall sees the awards or the title, never a desktop."""
        if title and self.output.cover is not Cover.TITLE:
            self.output.toggle(Cover.TITLE)
        self.keeps_picture = self._projector is not None and self._projector.seen is Seen.ON
        self._on_leave()

    def _on_leave(self) -> None:
        self.hands.stop_clock()
        self._leaving = True
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_keyboard"):
            self.refresh()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_keyboard"):
            self.page.records.show_match(self.match, anew=True)
            self.refresh()
