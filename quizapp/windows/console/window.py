"""The console's window: draws the match, turns keys and clicks into commands, decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from quizapp.bank.answers import Lang
from quizapp.bank.question import Citation
from quizapp.bank.words import Words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.flow import WAITING, next_action
from quizapp.game.match import Choosing, Ended, Match, Play, RoundTitle
from quizapp.game.naming import action_words, undo_words
from quizapp.game.scenes import ProjectorScene, console
from quizapp.windows.console.asking import Asking, confirm
from quizapp.windows.console.buttons import Tone
from quizapp.windows.console.buzzer_page import BuzzerPage, Buzzers
from quizapp.windows.console.keys import Deed, Keyboard
from quizapp.windows.console.offers import Offer, number_key
from quizapp.windows.console.output import Output
from quizapp.windows.console.page import Page
from quizapp.windows.console.panic import COVERS
from quizapp.windows.console.pictures import at_rest, coming, verdicts_ahead
from quizapp.windows.console.sounds import Silence, Sounds
from quizapp.windows.console.topbar import Level
from quizapp.windows.control import Control
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import ProjectorWindow
from quizapp.windows.stage import Cover, Look

translate = QCoreApplication.translate
AHEAD_MS = 30
"""After a step the next picture is drawn this much later: the hall's comes first."""


HEALTH_MS = 2_000


class ConsoleWindow(QWidget):
    """The operator's window on one running match."""

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
        self._projector = projector
        self._selected = 0
        self._leaving = self._left = False
        self._not_recorded = False
        self.output = Output(control.match, self)
        self._asking = Asking(control, self)
        self.page = Page(look, control.now, language, cite, self)
        self._step = control.match.step
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
        self._join()
        self._keyboard = Keyboard(self, control.now, self._taken)
        self._keyboard.asked.connect(self._on_key)
        if buzzers is not None:
            buzzers.hear_first()
        self.setWindowTitle(control.match.plan.title)
        self.refresh()

    def _join(self) -> None:
        page, control = self.page, self._control
        self.output.join(page.pictures.live.stage)
        if self._projector is not None:
            self.output.join(self._projector.stage, first=True)
            self._projector.changed.connect(self._on_output)
            self._projector.screens.changed.connect(self._on_output)
        self.output.changed.connect(self._on_output)
        control.changed.connect(self._on_changed)
        control.refused.connect(self._on_refused)
        control.failed.connect(self._on_failed)
        page.big.clicked.connect(self._on_next)
        page.undo.clicked.connect(self._on_undo)
        page.offers_row.chosen.connect(self._on_offer)
        page.clock.pause.clicked.connect(self._on_pause)
        page.clock.more.clicked.connect(self._on_more)
        page.clock.less.clicked.connect(self._on_less)
        page.teams.picked.connect(self._on_picked)
        page.panic.asked.connect(self._on_deed)
        page.adjust.clicked.connect(self._on_adjust)
        page.rejudge.clicked.connect(self._asking.rejudge_last)
        page.void.clicked.connect(self._asking.void)
        page.sheet.round_asked.connect(self._asking.begin)
        page.sheet.question_asked.connect(self._asking.rejudge)
        page.top.asked.connect(self._on_light)
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

    def set_light(self, name: str, level: Level, text: str, whole: str = "") -> None:
        """Let a health light (`copy`, …) say `text`; "" hides it."""
        self.page.top.set_light(name, level, text, whole)

    def update_lights(self) -> None:
        """Ask screen, buzzers, log and sound anew."""
        top = self.page.top
        if self._projector is not None:
            level, words = self._projector.screens.status(self._projector.is_on)
            top.set_light("screen", Level(level), say(words))
        taken = len(set(self._teams_of_keys().values()))
        count = len(self.match.plan.teams)
        text = translate("console", "Buzzers {0}/{1}").format(taken, count)
        whole = translate("console", "Teams that have a key of their own. Click to test them.")
        top.set_light("buzzers", Level.OK if taken >= count else Level.WARN, text, whole)
        if self._not_recorded:
            top.set_light("log", Level.BAD, translate("console", "Not recorded"))
        else:
            top.set_light("log", Level.OK, translate("console", "Recorded"))
        if self._sounds.muted:
            top.set_light("sound", Level.WARN, translate("console", "Muted"))
        elif self._sounds.ready:
            top.set_light("sound", Level.OK, translate("console", "Sound"))
        else:
            top.set_light("sound", Level.WARN, translate("console", "No sound"))

    def _draw(self) -> None:
        match = self.match
        self._step = match.step
        page = self.page
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
        page.teams.show_scene(scene, self._selected, self._key_names(), marks)
        page.records.show_match(match)
        page.offers_row.show_match(match, self._selected)
        waits = next_action(match) in WAITING
        page.big.dye(Tone.PLAIN if waits else Tone.GO)
        keys = "" if waits else translate("console", "Space / PageDown")
        page.big.say(say(action_words(match)), keys)
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
        adjust = translate("console", "Adjust…")
        if self._selected:
            name = match.plan.teams[self._selected - 1].name
            adjust = translate("console", "Adjust {0}…").format(name)
        page.adjust.say(adjust)
        page.rejudge.say(translate("console", "Rejudge…"))
        page.void.say(translate("console", "Void…"))

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
        on = self._projector is not None and self._projector.is_on
        above = {
            Cover.BLACK: translate("console", "BLACK"),
            Cover.TITLE: translate("console", "TITLE"),
            Cover.FREEZE: translate("console", "FROZEN"),
            Cover.SCORES: translate("console", "SCORES"),
        }.get(output.cover, "")
        if self._projector is not None and not self._projector.isVisible():
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
            output=on,
        )
        self.update_lights()
        self._ahead.start()

    # What happened

    def _on_changed(self, match: Match, events: tuple[e.Event, ...]) -> None:
        for event in events:
            match event:
                case e.RaceOpened():
                    self._sounds.play("cue")
                case e.TeamBuzzed():
                    self._sounds.play("buzz")
                case e.TimeRanOut():
                    self._sounds.play("time")
                case _:
                    pass
        self._not_recorded = False
        self.output.follow(match, events)
        self.page.messages.recover()
        self.page.records.follow(match, events)
        self._draw()
        self._ahead.start()

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

    # What the operator does

    def _on_key(self, deed: Deed, team: int) -> None:
        if deed is Deed.TEAM:
            self._pick(team)
        else:
            self._on_deed(deed)

    def _on_deed(self, deed: Deed) -> None:
        match deed:
            case Deed.NEXT:
                self._on_next()
            case Deed.BACK:
                self._on_back()
            case Deed.BLACK | Deed.TITLE | Deed.FREEZE | Deed.SCORES:
                self.output.toggle(COVERS[deed])
            case Deed.RIGHT:
                self._judge(e.Verdict.RIGHT)
            case Deed.WRONG:
                self._judge(e.Verdict.WRONG)
            case Deed.MORE:
                self._on_more()
            case Deed.PAUSE:
                self._on_pause()
            case Deed.UNDO:
                self._on_undo()
            case Deed.MUTE:
                self._sounds.muted = not self._sounds.muted
                self._on_output()
            case Deed.OUTPUT:
                self._switch_output()
            case Deed.IDENTIFY:
                if self._projector is not None:
                    self._projector.screens.identify()
            case Deed.TEAM | Deed.IDLE:
                pass

    def _on_next(self) -> None:
        if self.output.looking_back:
            self.output.look_back()
            return
        self._control.proceed(self._step)

    def _on_back(self) -> None:
        if not self.output.look_back():
            self.page.messages.tell(translate("console", "There is no picture before this one."))

    def _switch_output(self) -> None:
        if self._projector is None:
            self.page.messages.tell(translate("console", "There is no audience screen."))
        else:
            self._projector.switch()

    def _judge(self, verdict: e.Verdict) -> None:
        self._control.do(c.Judge(self._control.now(), verdict, step=self._step))

    def _on_offer(self, offer: Offer) -> None:
        if offer.make is not None:
            self._control.do(offer.make(self._control.now()))
        elif offer.opens == "part":
            self._asking.part()

    def _on_undo(self) -> None:
        self._control.do(c.Undo(self._control.now(), self._step))

    def _on_pause(self) -> None:
        now = self._control.now()
        phase = self.match.phase
        running = isinstance(phase, Play) and phase.clock and phase.clock.deadline is not None
        self._control.do(c.PauseClock(now) if running else c.ResumeClock(now))

    def _on_more(self) -> None:
        self._control.do(c.AddSeconds(self._control.now(), 5))

    def _on_less(self) -> None:
        self._control.do(c.AddSeconds(self._control.now(), -5))

    def _pick(self, team: int) -> None:
        make = number_key(self.match, team)
        if make is not None:
            self._control.do(make(self._control.now()))
        elif 1 <= team <= len(self.match.plan.teams):
            self._selected = 0 if self._selected == team else team
            self._draw()

    def _on_picked(self, team: int) -> None:
        if isinstance(self.match.phase, Choosing):
            self._selected = 0 if self._selected == team else team
            self._draw()
        else:
            self._pick(team)

    def _on_adjust(self) -> None:
        self._asking.adjust(self._selected)

    def _on_light(self, name: str) -> None:
        if name == "buzzers" and self._buzzers is not None:
            BuzzerPage(self._buzzers, self.match, self._control.now, self).open()
        elif name == "screen" and self._projector is not None:
            self._projector.screens.offer(self, self._projector.move_to)

    def _teams_of_keys(self) -> Mapping[int, int]:
        return self._buzzers.keys if self._buzzers is not None else self._keys

    def _taken(self) -> Mapping[int, int]:
        return self._teams_of_keys()

    def _key_names(self) -> Mapping[int, str]:
        return self._buzzers.names if self._buzzers is not None else {}

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        match = self.match
        if self._leaving or match.step == 0 or isinstance(match.phase, Ended):
            self._leave()
            event.accept()
            return
        event.ignore()
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
        self._ahead.stop()
        self._prepare.stop()
        self._keyboard.leave()
        self._control.changed.disconnect(self._on_changed)
        self._control.refused.disconnect(self._on_refused)
        self._control.failed.disconnect(self._on_failed)
        if self._buzzers is not None:
            self._buzzers.learned.disconnect(self._on_keys_changed)
        if self._projector is not None:
            self._projector.changed.disconnect(self._on_output)
            self._projector.screens.changed.disconnect(self._on_output)
            self._projector.close_down()

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
