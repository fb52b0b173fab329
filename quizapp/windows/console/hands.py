"""The operator's hands: what each key, click and light does to match, picture and windows.

A step that was done a moment ago is not done again, whether it comes from the same key, from a
clicker or from the mouse.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.match import Choosing, Ended, Match, Play
from quizapp.windows.console import offers
from quizapp.windows.console.asking import Asking
from quizapp.windows.console.buzzer_page import BuzzerPage, Buzzers
from quizapp.windows.console.keys import DOUBLED, Deed, Keyboard
from quizapp.windows.console.offers import Offer, next_tens, nobody_right, number_key
from quizapp.windows.console.output import Output
from quizapp.windows.console.page import Page
from quizapp.windows.console.panic import COVERS
from quizapp.windows.console.sounds import Sounds
from quizapp.windows.control import Control
from quizapp.windows.projector import ProjectorWindow, Seen

translate = QCoreApplication.translate
AGAIN_MS = 6_000
"""So long the big button waits for the second press of what would cost every team its points."""
OUTSIDE = frozenset((Deed.PROMPTER, Deed.CHECK, Deed.COPY, Deed.SETTINGS, Deed.RESULTS))
"""Deeds that are done by others than the console."""
_VERDICTS = {offers.RIGHT_KEY: Deed.RIGHT, offers.WRONG_KEY: Deed.WRONG, offers.LATE_KEY: Deed.LATE}
_LIGHTS = {
    "screen": Deed.SCREEN,
    "buzzers": Deed.BUZZERS,
    "copy": Deed.COPY,
    "sound": Deed.MUTE,
}


class Hands(QObject):
    """Does deeds. `step` is the one that the operator sees, `selected` the team that is picked."""

    changed = Signal()
    """Another team is picked, the number keys are other teams', the clicker is locked or not."""
    outputs_changed = Signal()
    """What goes out is another: the sound was switched."""
    muted = Signal(bool)
    """The operator switched the sound off, or on again."""
    closed = Signal(bool)
    """The evening is to be closed; whether the title is to stay on the big screen."""
    asked = Signal(object)
    """A Deed of `OUTSIDE`."""

    def __init__(
        self,
        console: QWidget,
        control: Control,
        output: Output,
        page: Page,
        keyboard: Keyboard,
        sounds: Sounds,
        projector: ProjectorWindow | None,
        buzzers: Buzzers | None,
    ) -> None:
        super().__init__(console)
        self.step = control.match.step
        self.selected = self.tens = 0
        self.prompter_on = False
        self._asked_at: int | None = None
        self._waits = QTimer(self)
        self._waits.setSingleShot(True)
        self._waits.setInterval(AGAIN_MS)
        self._waits.timeout.connect(self._on_waited)
        self._console = console
        self._control = control
        self._output = output
        self._page = page
        self._keyboard = keyboard
        self._sounds = sounds
        self._projector = projector
        self._buzzers = buzzers
        self._asking = Asking(control, console)
        self._done: dict[Deed, int] = {}
        self._deeds: dict[Deed, Callable[[], None]] = {
            Deed.NEXT: self._on_next,
            Deed.BACK: self._on_back,
            Deed.RIGHT: self._on_right,
            Deed.WRONG: self._on_wrong,
            Deed.LATE: self._on_late,
            Deed.PART: self._on_part,
            Deed.FAULT: self._on_fault,
            Deed.MORE: self._on_more,
            Deed.LESS: self._on_less,
            Deed.PAUSE: self._on_pause,
            Deed.UNDO: self._on_undo,
            Deed.MUTE: self._on_mute,
            Deed.OUTPUT: self._on_output,
            Deed.IDENTIFY: self._on_identify,
            Deed.SCREEN: self._on_screen,
            Deed.BUZZERS: self._on_buzzers,
            Deed.ADJUST: self._on_adjust,
            Deed.REJUDGE: self._asking.rejudge_last,
            Deed.VOID: self._asking.void,
            Deed.GO: self._asking.go,
            Deed.RECORD: page.records.turn_over,
            Deed.TENS: self._on_tens,
            Deed.CLICKER: self._on_clicker,
            Deed.CLOSE: self._on_close,
            Deed.PROMPTER_UP: self._on_up,
            Deed.PROMPTER_DOWN: self._on_down,
            Deed.PAGE: output.turn_page,
        }
        self._join()

    def _join(self) -> None:
        page = self._page
        self._keyboard.asked.connect(self._on_key)
        self._keyboard.clicker_ignored.connect(self._on_clicker_ignored)
        for button, deed in (
            (page.big, Deed.NEXT),
            (page.undo, Deed.UNDO),
            (page.clock.pause, Deed.PAUSE),
            (page.clock.more, Deed.MORE),
            (page.clock.less, Deed.LESS),
            (page.adjust, Deed.ADJUST),
            (page.rejudge, Deed.REJUDGE),
            (page.void, Deed.VOID),
            (page.go, Deed.GO),
            (page.clicker, Deed.CLICKER),
            (page.settings, Deed.SETTINGS),
            (page.tens, Deed.TENS),
        ):
            button.setObjectName(deed.value)
            button.clicked.connect(self._on_button)
        page.panic.asked.connect(self.do)
        page.offers_row.chosen.connect(self._on_offer)
        page.teams.picked.connect(self._on_picked)
        page.sheet.round_asked.connect(self._asking.begin)
        page.sheet.question_asked.connect(self._asking.rejudge)
        page.top.asked.connect(self._on_light)

    @property
    def _match(self) -> Match:
        return self._control.match

    def do(self, deed: Deed) -> None:
        """Do what a key or a button stands for."""
        if deed in COVERS:
            self._output.toggle(COVERS[deed])
        elif deed in OUTSIDE:
            self.asked.emit(deed)
        elif deed in self._deeds:
            self._deeds[deed]()

    # Who asks

    def _on_key(self, deed: Deed, team: int) -> None:
        if deed is Deed.TEAM:
            self._pick(team)
        else:
            self.do(deed)

    def _on_button(self) -> None:
        self.do(Deed(self.sender().objectName()))

    def _on_light(self, name: str) -> None:
        if name in _LIGHTS:
            self.do(_LIGHTS[name])

    def _on_offer(self, offer: Offer) -> None:
        if offer.key in _VERDICTS:
            self.do(_VERDICTS[offer.key])
        elif offer.make is not None:
            self._control.do(offer.make(self._control.now()))
        elif offer.opens == "part":
            self._asking.part()
        elif offer.opens == "close":
            self._on_close()

    def _on_clicker_ignored(self) -> None:
        if self._keyboard.clicker_locked:
            text = translate("console", "The clicker is locked. K lets it in again.")
        else:
            text = translate("console", "The clicker was pressed again too soon: nothing was done.")
        self._page.messages.tell(text)

    # The match

    def _once(self, deed: Deed, do: Callable[[], object]) -> None:
        """Do a step unless it was done a moment ago, by whatever hand."""
        now = self._control.now()
        if now - self._done.get(deed, now - DOUBLED) >= DOUBLED:
            do()
            # The disk may have been slow: what was pressed meanwhile is too soon as well.
            self._done[deed] = self._control.now()

    def _on_next(self) -> None:
        self._once(Deed.NEXT, self._go_on)

    def _go_on(self) -> None:
        if self._output.looking_back:
            self._output.look_back()
        elif isinstance(self._match.phase, Ended):
            if not self._keyboard.by_clicker:
                self.asked.emit(Deed.RESULTS)
        elif nobody_right(self._match) and not self.asks_again:
            self._ask_again()
        else:
            self._control.proceed(self.step)

    @property
    def asks_again(self) -> bool:
        """Whether the next step was pressed once, and once more does it."""
        return self._asked_at == self._match.step and self._waits.isActive()

    def _ask_again(self) -> None:
        """No board is right: a key pressed too early would cost every team its points."""
        self._asked_at = self._match.step
        self._waits.start()
        self._page.messages.tell(
            translate("console", "No board is marked right. If that is so, press again.")
        )
        self.changed.emit()

    def _on_waited(self) -> None:
        self.changed.emit()

    def _on_back(self) -> None:
        if not self._output.look_back():
            self._page.messages.tell(translate("console", "There is no picture before this one."))

    def _on_right(self) -> None:
        self._judge(Deed.RIGHT, e.Verdict.RIGHT)

    def _on_wrong(self) -> None:
        self._judge(Deed.WRONG, e.Verdict.WRONG)

    def _on_late(self) -> None:
        self._judge(Deed.LATE, e.Verdict.TIMEOUT)

    def _judge(self, deed: Deed, verdict: e.Verdict) -> None:
        command = c.Judge(self._control.now(), verdict, step=self.step)
        self._once(deed, lambda: self._control.do(command))

    def _on_part(self) -> None:
        self._take_up(offers.PART_KEY)

    def _on_fault(self) -> None:
        self._take_up(offers.FAULT_KEY)

    def _take_up(self, key: str) -> None:
        offer = self._page.offers_row.offer_of(key)
        if offer is not None:
            self._on_offer(offer)
        else:
            self._page.messages.tell(translate("console", "That cannot be done at this moment."))

    def _on_undo(self) -> None:
        self._once(Deed.UNDO, self._take_back)

    def _take_back(self) -> None:
        self._control.do(c.Undo(self._control.now(), self.step))

    def _on_pause(self) -> None:
        now, phase = self._control.now(), self._match.phase
        running = isinstance(phase, Play) and phase.clock and phase.clock.deadline is not None
        self._control.do(c.PauseClock(now) if running else c.ResumeClock(now))

    def _on_more(self) -> None:
        self._control.do(c.AddSeconds(self._control.now(), 5))

    def _on_less(self) -> None:
        self._control.do(c.AddSeconds(self._control.now(), -5))

    # Teams

    def _pick(self, number: int) -> None:
        """A number key; it stands for one of the ten teams that have a key now."""
        make = number_key(self._match, number, self.tens)
        if make is not None:
            self._control.do(make(self._control.now()))
        elif 1 <= number + self.tens <= len(self._match.plan.teams):
            self._select(number + self.tens)

    def _on_picked(self, team: int) -> None:
        """A click on a team; a value is not chosen by it."""
        make = number_key(self._match, team)
        if make is None or isinstance(self._match.phase, Choosing):
            self._select(team)
        else:
            self._control.do(make(self._control.now()))

    def _select(self, team: int) -> None:
        self.selected = 0 if self.selected == team else team
        self.changed.emit()

    def _on_tens(self) -> None:
        self.tens = next_tens(self._match, self.tens)
        self.changed.emit()

    def _on_adjust(self) -> None:
        self._asking.adjust(self.selected)

    # What goes out

    def _on_mute(self) -> None:
        self._sounds.muted = not self._sounds.muted
        self.outputs_changed.emit()
        self.muted.emit(self._sounds.muted)

    def _on_output(self) -> None:
        if self._projector is None:
            self._page.messages.tell(translate("console", "There is no audience screen."))
        else:
            self._projector.switch()

    def _on_identify(self) -> None:
        if self._projector is not None:
            self._projector.screens.identify()

    def _on_screen(self) -> None:
        if self._projector is not None:
            self._projector.screens.offer(self._console, self._projector.move_to)

    def _on_close(self) -> None:
        if not isinstance(self._match.phase, Ended):
            self._page.messages.tell(translate("console", "That cannot be done at this moment."))
            return
        seen = self._projector is not None and self._projector.seen is Seen.ON
        self._asking.close(self.closed.emit, seen=seen)

    def _on_up(self) -> None:
        self._turn(Deed.PROMPTER_UP, -1)

    def _on_down(self) -> None:
        self._turn(Deed.PROMPTER_DOWN, 1)

    def _turn(self, deed: Deed, steps: int) -> None:
        """What is read aloud is turned where it is read: on the prompter, else in the console."""
        if self.prompter_on:
            self.asked.emit(deed)
        else:
            self._page.answer.turn(steps)

    # Hands other than the operator's

    def _on_buzzers(self) -> None:
        if self._buzzers is not None:
            now = self._control.now
            BuzzerPage(self._buzzers, self._match, now, self._console).open()

    def _on_clicker(self) -> None:
        self._keyboard.clicker_locked = not self._keyboard.clicker_locked
        self.changed.emit()
