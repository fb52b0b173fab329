"""The window of a competition of several matches, joined to its record, its heats and the hall."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal, SignalInstance

from quizapp import paths
from quizapp.app.asking import warn
from quizapp.app.checking import screen_of
from quizapp.app.evening import look_of
from quizapp.app.library import Library
from quizapp.app.proceedings import Proceedings, Texts, found, load
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.contest.advancing import Tie
from quizapp.contest.competition import Outline, StagePlan
from quizapp.contest.draft import Draft, RoundDraft, round_of
from quizapp.contest.heat import Sign
from quizapp.game.plan import Award
from quizapp.game.presets import Preset, name_of
from quizapp.game.spoken import Lang
from quizapp.store.problems import StoreProblem
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import Identity, ProjectorWindow, Screens
from quizapp.windows.stage.look import sign_of

if TYPE_CHECKING:  # loads what reads rosters: only where a competition is opened
    from quizapp.windows.contest import CompetitionWindow
    from quizapp.windows.contest.lots_show import LotsShow


def texts() -> Texts:
    """How matches of a competition are called, in the language of the program."""
    return Texts(
        heat=_heat,
        playoff=_playoff,
        going_on=_said("going-on", QT_TRANSLATE_NOOP("app", "Goes on")),
        playoff_round=say(name_of(Preset.PLAYOFF)),
        seat=_seat,
        sign=_sign,
        rounds=_rounds,
    )


def usual_awards() -> tuple[Award, ...]:
    """What a new match or competition gives: without awards no tie would ask for a playoff."""
    return (
        Award(_said("first", QT_TRANSLATE_NOOP("app", "First prize")), 1),
        Award(_said("second", QT_TRANSLATE_NOOP("app", "Second prize")), 2),
        Award(_said("third", QT_TRANSLATE_NOOP("app", "Third prize")), 3),
    )


def first_outline() -> Outline:
    """What a new competition begins with: two stages and the usual awards."""
    return Outline(
        _said("new-competition", QT_TRANSLATE_NOOP("app", "New competition")),
        stages=(
            StagePlan(_said("heats", QT_TRANSLATE_NOOP("app", "First round")), heats=3, first=2),
            StagePlan(_said("final", QT_TRANSLATE_NOOP("app", "Final"))),
        ),
        awards=usual_awards(),
        organisation=Award(_said("units", QT_TRANSLATE_NOOP("app", "Prize of organisation")), 2),
        players=Award(_said("players", QT_TRANSLATE_NOOP("app", "Best player")), 3),
    )


class Competing(QObject):
    """Holds the one window of a competition. A match is asked for by the id of its draft."""

    setup_requested = Signal(str)
    template_requested = Signal(str)
    check_requested = Signal(str)
    papers_requested = Signal(str)
    rehearse_requested = Signal(str)
    host_requested = Signal(str)
    certificates_requested = Signal(str)
    """Carries the competition's own id."""
    archive_requested = Signal(str)
    closed = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._kept: Proceedings | None = None
        self.window: CompetitionWindow | None = None
        self.show_of_lots: LotsShow | None = None

    def begin(self) -> str:
        """Make a competition; its id."""
        return found(self._library, first_outline()).id

    def open(self, competition_id: str, lang: Lang) -> None:
        """Open the window of a competition."""
        self._kept = load(self._library, competition_id)
        if self._kept is None or self.window is not None:
            return
        from quizapp.windows.contest import CompetitionWindow, Desk

        desk = Desk(self._kept, readonly=self._library.readonly)
        self.window = CompetitionWindow(desk, lang)
        desk.setParent(self.window)
        self.window.template_requested.connect(self._on_template)
        self.window.setup_requested.connect(self._on_setup)
        self.window.check_requested.connect(self._on_check)
        self.window.papers_requested.connect(self._on_papers)
        self.window.rehearse_requested.connect(self._on_rehearse)
        self.window.host_requested.connect(self._on_host)
        self.window.playoff_requested.connect(self._on_playoff)
        self.window.show_requested.connect(self._on_show)
        self.window.certificates_requested.connect(self._on_certificates)
        self.window.archive_requested.connect(self._on_archive)
        self.window.closed.connect(self._on_closed)
        self.window.show()

    def put_aside(self, competition_id: str) -> None:
        """List a competition no more; its record and matches stay."""
        self._library.competitions.put_aside(competition_id)

    def comes_back(self) -> bool:
        """Show the window again where one is open; whether there is one."""
        if self.window is None:
            return False
        self.window.refresh()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        return True

    def hide(self) -> None:
        """Another window has the screen."""
        if self.window is not None:
            self.window.hide()

    def speak(self, lang: Lang) -> None:
        """Go on in another language; its translation is installed already."""
        if self.window is not None:
            self.window.set_language(lang)

    def is_template(self, draft: Draft) -> bool:
        """Whether the draft holds the rounds of a stage, and is no match itself."""
        kept = self._of(draft)
        if kept is None:
            return False
        stages = range(len(kept.competition.stages))
        return any(kept.template_id(stage) == draft.id for stage in stages)

    def kept(self, before: Draft | None, after: Draft) -> None:
        """A draft was changed: the heats of its stage follow."""
        kept = self._of(after)
        if kept is not None and before is not None and before != after:
            kept.follow(before, after)

    def _of(self, draft: Draft) -> Proceedings | None:
        if not draft.competition:
            return None
        if self._kept is not None and self._kept.id == draft.competition:
            return self._kept
        return load(self._library, draft.competition)

    # --- what the window asks for

    def _on_archive(self) -> None:
        if self._kept is not None:
            self.archive_requested.emit(self._kept.id)

    def _on_template(self, stage: int) -> None:
        self._send(self.template_requested, lambda kept: kept.open_template(stage, texts()))

    def _on_setup(self, stage: int, heat: int) -> None:
        self._send(self.setup_requested, lambda kept: kept.open_heat(stage, heat, texts()))

    def _on_check(self, stage: int, heat: int) -> None:
        self._send(self.check_requested, lambda kept: kept.open_heat(stage, heat, texts()))

    def _on_papers(self, stage: int, heat: int) -> None:
        self._send(self.papers_requested, lambda kept: kept.open_heat(stage, heat, texts()))

    def _on_rehearse(self, stage: int, heat: int) -> None:
        self._send(self.rehearse_requested, lambda kept: kept.open_heat(stage, heat, texts()))

    def _on_host(self, stage: int, heat: int) -> None:
        self._send(self.host_requested, lambda kept: kept.open_heat(stage, heat, texts()))

    def _on_playoff(self, stage: int, tie: Tie) -> None:
        self._send(self.host_requested, lambda kept: kept.open_playoff(stage, tie, texts()))

    def _on_certificates(self) -> None:
        if self._kept is not None:
            self.certificates_requested.emit(self._kept.id)

    def _send(self, signal: SignalInstance, make: Callable[[Proceedings], Draft]) -> None:
        if self._kept is None:
            return
        try:
            draft = make(self._kept)
        except StoreProblem as problem:
            warn(problem.words)
            return
        signal.emit(draft.id)

    def _on_show(self, stage: int, number: int) -> None:
        """Tell a draw on the big screen."""
        if self._kept is None or self.window is None or self.show_of_lots is not None:
            return
        now = self._kept.competition
        draw = next(one for one in now.stages[stage].draws if one.number == number)
        template = self._library.draft(self._kept.template_id(stage))
        theme = template.theme if template is not None else "red"
        lang: Lang = "en" if self._library.shelf.setting("language") == "en" else "zh"
        look = look_of(theme, lang, paths.themes(self._library.folder))
        screens = Screens(None, screen_of(self._library.shelf), self._save_screen)
        projector = ProjectorWindow(look, screens)
        from quizapp.windows.contest.lots_show import LotsShow

        shown = LotsShow(now, stage, draw, look, projector, self.window)
        self.show_of_lots = shown
        projector.screens.watch(shown)
        shown.over.connect(self._on_shown)
        shown.open()
        projector.switch()
        shown.raise_()
        shown.activateWindow()

    def _on_shown(self) -> None:
        if self.show_of_lots is not None:
            self.show_of_lots.deleteLater()
            self.show_of_lots = None

    def _save_screen(self, chosen: Identity) -> None:
        body = msgspec.json.encode(chosen).decode()
        try:
            self._library.shelf.put_setting("screen", body)
        except StoreProblem as problem:
            warn(problem.words)

    def _on_closed(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
            self._kept = None
        self.closed.emit()


def _said(code: str, text: str) -> str:
    return say(words(code, "app", text))


def _heat(stage: str, heat: int) -> str:
    from quizapp.windows.contest.phrases import heat_name

    return f"{stage} · {heat_name(heat)}"


def _playoff(stage: str) -> str:
    return f"{stage} · {say(name_of(Preset.PLAYOFF))}"


def _seat(number: int) -> str:
    text = QT_TRANSLATE_NOOP("app", "Seat {number}")
    return say(words("seat", "app", text, number=number))


def _sign(number: int) -> Sign:
    return sign_of(number)


def _rounds() -> tuple[RoundDraft, ...]:
    """What most heats are played by; the playoff parts those whose tie touches going on."""
    usual = (Preset.PERSONAL, Preset.TEAM, Preset.BUZZ, Preset.RISK, Preset.PLAYOFF)
    return tuple(round_of(preset, say(name_of(preset)), say) for preset in usual)
