"""The questions that the console asks: forms that end in a command, and confirmations."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from quizapp.bank.words import Words
from quizapp.game import audience, marking
from quizapp.game import commands as c
from quizapp.game.events import Event
from quizapp.game.flow import Action, next_action
from quizapp.game.match import Ceremony, Choosing, Ended, Match, Play, Ranking, RoundOver, Wagering
from quizapp.game.plan import ItemKind
from quizapp.game.programme import next_item
from quizapp.game.scenes import question_count
from quizapp.game.standings import standings, ties
from quizapp.windows.console import dialogs, slips
from quizapp.windows.console.form import CommandDialog
from quizapp.windows.console.going import GoDialog
from quizapp.windows.console.runsheet import item_title
from quizapp.windows.control import Control
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class Asking(QObject):
    """Opens the dialogs of one console. None of them holds the show up."""

    def __init__(self, control: Control, console: QWidget) -> None:
        super().__init__(console)
        self._control = control
        self._console = console
        self._form: CommandDialog | None = None
        self._confirming = False
        control.changed.connect(self._on_changed)
        control.refused.connect(self._on_not_done)
        control.failed.connect(self._on_not_done)

    @property
    def _match(self) -> Match:
        return self._control.match

    def part(self) -> None:
        """Part of the points for the answer that is being judged; it is over, its time stands."""
        if next_action(self._match) is Action.STOP_ANSWER and not self._control.proceed():
            return
        self._open(dialogs.PartDialog(self._match, self._console))

    def adjust(self, team: int) -> None:
        """Points given or taken by hand; `team` 0: none is picked yet."""
        self._open(dialogs.AdjustDialog(self._match, team or 1, self._console))

    def rejudge_last(self) -> None:
        """Another verdict, first of all on the last question."""
        self.rejudge(len(self._match.asks))

    def rejudge(self, ask: int) -> None:
        """Another verdict on question `ask`."""
        self._open(dialogs.RejudgeDialog(self._match, ask, self._console))

    def slip(self) -> bool:
        """Take down what came on paper; say whether there is anything to take down now."""
        phase, rules = self._match.phase, self._match.rules
        if isinstance(phase, Wagering):
            self._open(slips.WagersDialog(self._match, self._console))
        elif audience.may_name(self._match):
            self._open(slips.HallDialog(self._match, self._console))
        elif rules is not None and rules.marking.judges and isinstance(phase, Play):
            # Marks come when the answer is over: its time stands meanwhile.
            if next_action(self._match) is Action.STOP_ANSWER and not self._control.proceed():
                return True
            phase = self._match.phase
            if not isinstance(phase, Play) or phase.stage not in marking.AFTER_ANSWER:
                return False
            self._open(slips.MarksDialog(self._match, self._console))
        else:
            return False
        return True

    def void(self) -> None:
        """A question never was."""
        self._open(dialogs.VoidDialog(self._match, len(self._match.asks), self._console))

    def begin(self, index: int) -> None:
        """Go to round `index`, or (-1) to the ranking, after a confirmation."""
        if self._control.why_not(self._to_round(index)) is not None:
            # Nobody is asked what will be refused: the console says why.
            self._begin(index)
            return
        text = self._text(index)

        def begin() -> None:
            self._begin(index)

        confirm(self._console, text, translate("console", "Begin"), begin)

    def _begin(self, index: int) -> None:
        self._control.do(self._to_round(index))

    def _to_round(self, index: int) -> c.Command:
        now = self._control.now()
        return c.BeginRanking(now) if index < 0 else c.BeginRound(now, index, self._control.seed())

    def item(self, index: int) -> None:
        """Go to an item of the programme, after a confirmation."""
        if self._control.why_not(self._to_item(index)) is not None:
            self._go_to(index)
            return
        text = item_text(self._match, index)

        def begin() -> None:
            self._go_to(index)

        confirm(self._console, text, translate("console", "Go there"), begin)

    def _go_to(self, index: int) -> None:
        self._control.do(self._to_item(index))

    def _to_item(self, index: int) -> c.Command:
        return c.GoToItem(self._control.now(), index, self._control.seed())

    def _why_not(self, to: Callable[[int], c.Command], index: int) -> str:
        why = self._control.why_not(to(index))
        return say(why) if why is not None else ""

    def go(self) -> None:
        """Choose a round or the ranking, or an item of the programme, and begin it."""
        plan = self._match.plan
        if plan.programme:
            titles = [item_title(plan, item) for item in plan.programme]
            current = next_item(self._match)
            dialog = GoDialog(
                titles,
                self._item_text,
                len(titles) - 1 if current is None else current,
                self._console,
                ranking=False,
                why_not=partial(self._why_not, self._to_item),
            )
            then = self._go_to
        else:
            titles = [planned.title for planned in plan.rounds]
            dialog = GoDialog(
                titles,
                self._text,
                self._current(),
                self._console,
                why_not=partial(self._why_not, self._to_round),
            )
            then = self._begin

        def accepted() -> None:
            then(dialog.index)

        dialog.accepted.connect(accepted)
        self._control.changed.connect(dialog.look_again)
        dialog.open()

    def close(self, then: Callable[[bool], None], *, seen: bool) -> None:
        """Close the evening; `then` is told whether the title is to stay where the awards are.

        Without a picture in the hall (`seen`) there is nothing to choose.
        """
        box = QMessageBox(self._console)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self._console.windowTitle())
        text = translate("console", "Close the evening? Results and log are kept.")
        if seen:
            text += "\n" + translate("console", "What is to stay on the big screen?")
            awards = translate("console", "The awards")
        else:
            awards = translate("console", "Close")
        keep = box.addButton(awards, QMessageBox.ButtonRole.AcceptRole)
        keep.clicked.connect(partial(then, False))
        if seen:
            title = box.addButton(
                translate("console", "The title picture"), QMessageBox.ButtonRole.AcceptRole
            )
            title.clicked.connect(partial(then, True))
        stay = box.addButton(translate("console", "Not yet"), QMessageBox.ButtonRole.RejectRole)
        box.setText(text)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _item_text(self, index: int) -> str:
        return item_text(self._match, index)

    def _text(self, index: int) -> str:
        return ranking_text(self._match) if index < 0 else round_text(self._match, index)

    def _current(self) -> int:
        """The round after the one that sits, -1 (the ranking) after the last."""
        sat = self._match.sittings
        following = sat[-1].round + 1 if sat else 0
        return following if following < len(self._match.plan.rounds) else -1

    # A form stays until its command is on record

    def _open(self, form: CommandDialog) -> None:
        self._form = form
        form.confirmed.connect(self._on_confirmed)
        form.finished.connect(partial(self._on_closed, form))
        form.open()

    def _on_confirmed(self) -> None:
        form = self._form
        if form is None or self._confirming:
            return
        self._confirming = True
        try:
            done = self._control.do(form.command(self._control.now()))
        finally:
            self._confirming = False
        if done:
            form.match = self._match
            form.finish()

    def _on_closed(self, form: CommandDialog, _result: int) -> None:
        if self._form is form:
            self._form = None

    def _on_changed(self, match: Match, _events: tuple[Event, ...]) -> None:
        if self._form is not None and not self._confirming:
            self._form.follow(match)

    def _on_not_done(self, words: Words) -> None:
        if self._form is not None and self._confirming:
            self._form.follow(self._match)
            self._form.tell(say(words))


def round_text(match: Match, index: int) -> str:
    """What is asked before round `index` is begun."""
    title = match.plan.rounds[index].title
    if any(sitting.round == index for sitting in match.sittings):
        text = translate("console", "Begin “{0}” again? {1} questions of it have been asked.")
        said = text.format(title, sum(ask.round == index for ask in match.asks))
    else:
        said = translate("console", "Begin “{0}” now?").format(title)
    return "\n".join((said, *_not_asked(match)))


def item_text(match: Match, index: int) -> str:
    """What is asked before an item of the programme is begun."""
    item = match.plan.programme[index]
    if item.kind is ItemKind.ROUND:
        return round_text(match, item.round)
    if item.kind is ItemKind.RANKING:
        return ranking_text(match)
    said = translate("console", "Show “{0}” now?").format(item_title(match.plan, item))
    if isinstance(match.phase, (Choosing, Play)):
        said += "\n" + translate("console", "The round goes on afterwards as it stands.")
    return said


def ranking_text(match: Match) -> str:
    """What is asked before the ranking: shared places and questions left are named."""
    said = [translate("console", "Go to the ranking now?")]
    awarded = {tie.place for tie in ties(match)}
    shared: dict[int, list[str]] = {}
    for row in standings(match):
        if row.tied:
            shared.setdefault(row.place, []).append(match.plan.teams[row.team - 1].name)
    gap = translate("console", ", ")
    for place, names in shared.items():
        if place in awarded:
            text = translate("console", "Place {0} is shared by {1}, and an award depends on it.")
        else:
            text = translate("console", "Place {0} is shared by {1}.")
        said.append(text.format(place, gap.join(names)))
    return "\n".join((*said, *_not_asked(match)))


def _not_asked(match: Match) -> list[str]:
    """What is left of the round that sits, told before it is left; nothing where it is over."""
    left = questions_left(match)
    if not left:
        return []
    title = match.plan.rounds[match.sittings[-1].round].title
    text = translate("console", "{0} questions of “{1}” have not been asked.")
    return [text.format(left, title)]


def questions_left(match: Match) -> int:
    """How many questions the sitting round still has, spares that are owed among them."""
    phase = match.phase
    between = isinstance(phase, Ceremony) and phase.before is None
    if not match.sittings or between or isinstance(phase, (RoundOver, Ranking, Ended)):
        return 0
    choosing = isinstance(match.phase, Choosing)
    return max(0, question_count(match) - match.sittings[-1].turns) + len(match.owed) + choosing


def confirm(parent: QWidget, text: str, yes: str, then: Callable[[], None]) -> None:
    """Ask, without waiting; staying is the default."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(parent.windowTitle())
    box.setText(text)
    do = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(translate("console", "Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    do.clicked.connect(then)
    box.open()
