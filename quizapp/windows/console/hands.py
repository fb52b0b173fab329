"""The operator's hands: what each key, click and light does to match, picture and windows.

A step that was done a moment ago is not done again, whether it comes from the same key, from a
clicker or from the mouse.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.match import Ended, Match, Play
from quizapp.windows.console import media_offers, offers
from quizapp.windows.console.asking import Asking
from quizapp.windows.console.buzzer_page import BuzzerPage, Buzzers
from quizapp.windows.console.keys import DOUBLED, Deed, Keyboard
from quizapp.windows.console.offers import Offer
from quizapp.windows.console.onward import Onward
from quizapp.windows.console.ordering import Ordering
from quizapp.windows.console.outlets import Outlets
from quizapp.windows.console.output import Output
from quizapp.windows.console.page import Page
from quizapp.windows.console.panic import COVERS
from quizapp.windows.console.picking import Picking
from quizapp.windows.console.sounds import Sounds
from quizapp.windows.control import Control
from quizapp.windows.projector import ProjectorWindow
from quizapp.windows.stage import Cover

translate = QCoreApplication.translate
OUTSIDE = frozenset(
    (Deed.PROMPTER, Deed.CHECK, Deed.COPY, Deed.SETTINGS, Deed.RESULTS, Deed.RECOUNT)
)
"""Deeds that are done by others than the console."""
_RESTS = frozenset((Cover.BREAK, Cover.HOLD))
_VERDICTS = {offers.RIGHT_KEY: Deed.RIGHT, offers.WRONG_KEY: Deed.WRONG, offers.LATE_KEY: Deed.LATE}
_LIGHTS = {
    "screen": Deed.SCREEN,
    "buzzers": Deed.BUZZERS,
    "copy": Deed.COPY,
    "sound": Deed.MUTE,
}


class Hands(QObject):
    """Does deeds. `step` is the one that the operator sees."""

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
        self.prompter_on = False
        self._console = console
        self._control = control
        self._output = output
        self._page = page
        self._keyboard = keyboard
        self._buzzers = buzzers
        self._asking = Asking(control, console)
        self.onward = Onward(control, output, page, keyboard, self)
        self.picking = Picking(control, page, self)
        self._outlets = Outlets(console, control, page, sounds, projector, self)
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
            Deed.BUZZERS: self._on_buzzers,
            Deed.ADJUST: self._on_adjust,
            Deed.REJUDGE: self._asking.rejudge_last,
            Deed.VOID: self._asking.void,
            Deed.GO: self._asking.go,
            Deed.RECORD: page.records.turn_over,
            Deed.TENS: self.picking.turn_tens,
            Deed.CLICKER: self._on_clicker,
            Deed.CLOSE: self._on_close,
            Deed.PROMPTER_UP: self._on_up,
            Deed.PROMPTER_DOWN: self._on_down,
            Deed.PAGE: output.turn_page,
            Deed.FORM: self._on_form,
            Deed.PASS: self._on_pass,
            Deed.HELPS: self.picking.turn_helps,
            **Ordering(control, page, self).deeds,
            **self._outlets.deeds,
            Deed.PLAY: self._on_play,
            Deed.REPLAY: self._on_replay,
            Deed.LARGE: self._on_large,
        }
        self._join()

    def _join(self) -> None:
        page = self._page
        self._keyboard.asked.connect(self._on_key)
        self._keyboard.clicker_ignored.connect(self._on_clicker_ignored)
        self.onward.changed.connect(self.changed)
        self.onward.asked.connect(self.asked)
        self.picking.changed.connect(self.changed)
        self.picking.helped.connect(self._on_helped)
        self._outlets.changed.connect(self.outputs_changed)
        self._outlets.muted.connect(self.muted)
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
            (page.pictures.live.turn, Deed.PAGE),
        ):
            button.setObjectName(deed.value)
            button.clicked.connect(self._on_button)
        page.panic.asked.connect(self.do)
        page.offers_row.chosen.connect(self._on_offer)
        page.board.picked.connect(self._on_cell)
        page.sheet.round_asked.connect(self._asking.begin)
        page.sheet.item_asked.connect(self._asking.item)
        page.sheet.question_asked.connect(self._asking.rejudge)
        page.top.asked.connect(self._on_light)

    @property
    def _match(self) -> Match:
        return self._control.match

    def do(self, deed: Deed) -> None:
        """Do what a key or a button stands for."""
        if deed in COVERS:
            self._output.toggle(COVERS[deed])
            if self._output.cover in _RESTS and self.stop_clock():
                self._page.messages.note(
                    translate("console", "The clock is stopped. T runs it on.")
                )
        elif deed in OUTSIDE:
            self.asked.emit(deed)
        elif deed in self._deeds:
            self._deeds[deed]()

    # Who asks

    def _on_key(self, deed: Deed, team: int) -> None:
        if deed is Deed.TEAM:
            self.picking.press(team)
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
        elif offer.key == offers.PASS_KEY:
            self.do(Deed.PASS)
        elif offer.opens == "used":
            self._on_helped(offer)
        elif offer.make is not None:
            self._control.do(offer.make(self._control.now()))
        elif offer.opens == "form":
            self._on_form()
        elif offer.opens == "helps":
            self.picking.turn_helps()
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

    def follow(self) -> None:
        """Take on where the match stands."""
        self.step = self._match.step
        self.picking.follow()

    def _once(self, deed: Deed, do: Callable[[], object]) -> None:
        """Do a step unless it was done a moment ago, by whatever hand."""
        now = self._control.now()
        if now - self._done.get(deed, now - DOUBLED) >= DOUBLED:
            do()
            # The disk may have been slow: what was pressed meanwhile is too soon as well.
            self._done[deed] = self._control.now()

    def _on_next(self) -> None:
        self._once(Deed.NEXT, partial(self.onward.go, self.step))

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

    # Rounds with a way of their own

    def _on_helped(self, offer: Offer) -> None:
        """A team uses a lifeline."""
        self.picking.end_helps()
        if offer.make is not None and not offer.off:
            make = offer.make
            self._once(Deed.HELPS, lambda: self._control.do(make(self._control.now())))
        self.changed.emit()

    def _on_form(self) -> None:
        if offers.recounts(self._match):
            self._once(Deed.RECOUNT, lambda: self.asked.emit(Deed.RECOUNT))
        elif not self._asking.slip():
            self._page.messages.tell(translate("console", "There is nothing to take down now."))

    def _on_pass(self) -> None:
        command = c.PassQuestion(self._control.now(), self.step)
        self._once(Deed.PASS, lambda: self._control.do(command))

    def _on_cell(self, number: int) -> None:
        """A click on a cell of the board."""
        self._once(Deed.TEAM, lambda: self._control.do(c.ChooseCell(self._control.now(), number)))

    # Pictures, sounds, films

    def _on_play(self) -> None:
        self._control.do(media_offers.play(self._match, self._control.now()))

    def _on_replay(self) -> None:
        self._control.do(c.StartMedia(self._control.now(), again=True))

    def _on_large(self) -> None:
        self._control.do(media_offers.enlarge(self._match, self._control.now()))

    # The clock

    def _on_pause(self) -> None:
        if not self.stop_clock():
            self._control.do(c.ResumeClock(self._control.now()))

    def stop_clock(self) -> bool:
        """Stop the clock; say whether it ran."""
        phase = self._match.phase
        runs = isinstance(phase, Play) and phase.clock and phase.clock.deadline is not None
        if runs:
            self._control.do(c.PauseClock(self._control.now()))
        return bool(runs)

    def _on_more(self) -> None:
        self._control.do(c.AddSeconds(self._control.now(), 5))

    def _on_less(self) -> None:
        self._control.do(c.AddSeconds(self._control.now(), -5))

    # Corrections, and the end of the evening

    def _on_adjust(self) -> None:
        self._asking.adjust(self.picking.selected)

    def _on_close(self) -> None:
        if not isinstance(self._match.phase, Ended):
            self._page.messages.tell(translate("console", "That cannot be done at this moment."))
            return
        self._asking.close(self.closed.emit, seen=self._outlets.is_seen)

    # What is read aloud

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
