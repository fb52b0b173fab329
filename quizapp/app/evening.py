"""One match on the air: console, projector, buzzers, pulse and second copy, joined."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp import clock, paths
from quizapp.app.checking import Checking, during, screen_of
from quizapp.app.curtain import Curtain
from quizapp.app.evening_papers import EveningPapers
from quizapp.app.matches import Running
from quizapp.app.prompting import Prompting
from quizapp.app.reels import Reels, clips_at_hand, clips_in, multimedia
from quizapp.app.settling import settle, unsettle
from quizapp.app.sources import citing, materials, passage
from quizapp.app.vigil import Vigil
from quizapp.bank.answers import Lang
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.buzzers.pads import Pads
from quizapp.buzzers.teams import TeamBuzzers
from quizapp.contest.draft import Draft, write_draft
from quizapp.files import themes
from quizapp.game.events import Closed, Event
from quizapp.game.match import Match
from quizapp.game.scenes import TitleScene
from quizapp.show import Show
from quizapp.store.journal import Condition, Journal
from quizapp.store.problems import StoreProblem
from quizapp.windows.check import Fitters
from quizapp.windows.console import ConsoleWindow, Level, Loudspeaker, Sounds
from quizapp.windows.console.clips import Clips
from quizapp.windows.console.keys import RESERVED, Deed
from quizapp.windows.console.sounds import media
from quizapp.windows.control import Control
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import Identity, ProjectorWindow, Screens
from quizapp.windows.stage import Look, picture
from quizapp.windows.stage.look import dressed

_logger = logging.getLogger(__name__)

PULSE_MS = 500
CURTAIN_MS = 1_200
ROOM_FOR_BOTH = 1600
"""Width of a screen that shows the console and, beside or behind it, the hall's picture."""
COPY_LIGHTS = {
    Condition.OK: Level.OK,
    Condition.BEHIND: Level.WARN,
    Condition.GONE: Level.BAD,
}
_NO_COPY = words(
    "no-copy", "app", QT_TRANSLATE_NOOP("app", "No second copy. Click to choose a folder for it.")
)


def look_of(theme: str, lang: str, folder: Path | None = None) -> Look:
    """The theme of that name, else the red one, with its rules text in `lang`.

    `folder` holds the user's own themes; None: they lie in the system's place for them.
    """
    found = themes.find(theme, folder or paths.themes())
    return _spoken(dressed(found, theme), lang)


def _spoken(look: Look, lang: str) -> Look:
    numbers = tuple((own, one.number or one.title) for own, one in materials().items())
    spoken: Lang = "zh" if lang == "zh" else "en"
    return replace(look, lang=spoken, materials=numbers, gist=passage)


def console_for(
    show: Show, look: Look, lang: str, now: Callable[[], int]
) -> tuple[ConsoleWindow, Control]:
    """A console that only draws, for pictures."""
    control = Control(show, now=now)
    window = ConsoleWindow(
        control, look, language="zh" if lang == "zh" else "en", cite=citing(lang)
    )
    return window, control


class Evening(QObject):
    """Everything of one running match; `over` when its console was closed."""

    over = Signal()
    muted = Signal(bool)
    """The operator switched the sounds off or on."""
    settings_asked = Signal()

    def __init__(
        self, running: Running, draft: Draft | None, lang: str, pads: Pads | None = None
    ) -> None:
        """`pads` are the program's, which hears them once for all; None: its own."""
        super().__init__()
        self._running = running
        self._draft, self._fitters = draft, Fitters()
        self._journal: Journal | None = None
        self._lang: Lang = "zh" if lang == "zh" else "en"
        self.checking: Checking | None = None
        """The check, while it is open."""
        self.left_on: ProjectorWindow | None = None
        """The hall's window, where its picture stays when the evening is over."""
        shelf = running.library.shelf
        theme = draft.theme if draft else "red"
        found = themes.find(theme, paths.themes(running.library.folder))
        plan = running.show.match.plan
        self._reels = Reels(running.library, draft.banks if draft else ())
        look = replace(_spoken(dressed(found, theme), lang), gallery=self._reels)
        self._look = look
        self.control = Control(running.show, parent=self)
        self.papers = EveningPapers(running, self.control, self)
        # Whoever may come to play a clip must say so before the first sound.
        films = clips_in(plan.rounds, plan.programme) or clips_at_hand(running.library)
        self._loudspeaker = Loudspeaker(
            self,
            load=partial(media, films=films),
            own={name: found.file(file) for name, file in found.theme.sounds.items()},
            volumes=found.theme.volumes,
        )
        self.sounds: Sounds = self._loudspeaker
        self.clips = Clips(
            self.control, self.sounds, self._reels.content, partial(multimedia, films), self
        )
        self.clips.volume = self._loudness
        self._reels.clips = self.clips
        self.projector = ProjectorWindow(look, Screens(None, self._screen(), self._save_screen))
        self.buzzers = TeamBuzzers(
            self.control.do,
            draft.keys if draft else (),
            pads or Pads(parent=self),
            reserved=RESERVED,
            parent=self,
        )
        self.console = ConsoleWindow(
            self.control,
            look,
            language="zh" if lang == "zh" else "en",
            projector=self.projector,
            buzzers=self.buzzers,
            sounds=self.sounds,
            cite=citing(lang),
            clips=self.clips,
        )
        self.projector.screens.watch(self.console)
        self.prompting = Prompting(
            self.console,
            self.control,
            self.projector.screens,
            shelf,
            self._lang,
            citing(lang),
            self,
        )
        self.vigil = Vigil(self.console, self.control, self.projector, self)
        self.curtain = Curtain(running.library.folder, self.projector, self._title)
        self.sounds.muted = shelf.setting("sounds") == "off"
        self._pulse = QTimer(self)
        self._pulse.setInterval(PULSE_MS)
        self._pulse.timeout.connect(self._on_pulse)
        self._join()
        folder = shelf.setting("copy") or ""
        if folder:
            self.copy_to(Path(folder))
        self._show_copy()
        for problem in found.problems:
            _logger.warning("the look %s: %s", theme, problem.words)
        if found.problems:
            self.console.page.messages.tell(say(found.problems[0].words))

    def _join(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self.control.changed.connect(self._on_changed, queued)
        self.buzzers.learned.connect(self._on_learned)
        self.console.asked.connect(self._on_asked)
        self.papers.noted.connect(self.console.page.messages.note)
        self.console.hands.muted.connect(self.muted)
        self.console.hands.outputs_changed.connect(self.clips.hear)
        self.console.installEventFilter(self)

    def start(self) -> None:
        """Show the windows; the console has the keys."""
        self._pulse.start()
        self.vigil.start()
        if (
            len(QGuiApplication.screens()) > 1
            or self.console.screen().availableSize().width() < ROOM_FOR_BOTH
        ):
            self.console.showMaximized()
        else:  # on the one screen the hall's window is to be seen beside the console
            self.console.resize(1366, 768)
            self.console.move(self.console.screen().availableGeometry().topLeft())
            self.console.show()
        self.projector.switch()
        self.prompting.start()
        QTimer.singleShot(0, self, settle)
        # A card that an earlier program left stays until the hall's window lies above it.
        QTimer.singleShot(CURTAIN_MS, self.curtain, self.curtain.start)
        self.console.raise_()
        self.console.activateWindow()
        self.console.setFocus()
        self.clips.follow(self.control.match)

    def copy_to(self, folder: Path) -> None:
        """Keep a second copy of the log in `folder` from now on."""
        self._stop_copy()
        try:
            self._journal = Journal(self._running.library.database_of(self._running.log), folder)
        except StoreProblem as problem:
            _logger.warning("second copy: %s", problem)
            self._tell_copy(Level.BAD, problem.words)
            return
        self._running.log.follow(self._journal.nudge)
        self._journal.nudge(self._running.id)

    def speak(self, lang: Lang) -> None:
        """Go on in another language; its translation is installed already."""
        self._lang = lang
        self._look = _spoken(self._look, lang)
        self.projector.stage.set_look(self._look)
        self.console.speak(lang, self._look, citing(lang))
        self.prompting.speak(lang, citing(lang))

    def mute(self, muted: bool) -> None:
        """Play the sounds of the show, or none."""
        if muted != self.sounds.muted:
            self.sounds.muted = muted
            self.clips.hear()
            self.console.refresh()

    def set_volume(self, volume: int) -> None:
        """How loud all sounds are, 0 to 100."""
        self._loudspeaker.volume = volume
        self.clips.hear()

    def _loudness(self) -> int:
        return self._loudspeaker.volume

    # --- what happens

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the console has been closed."""
        if (
            watched is self.console
            and event.type() == QEvent.Type.Hide
            and not self.console.isMinimized()
            and not event.spontaneous()
        ):
            QTimer.singleShot(0, self, self._on_closed)
        return False

    def _on_closed(self) -> None:
        if self.console.isVisible():
            return
        self._pulse.stop()
        self._running.beat(clock.now())  # the clock goes on from here, not from the last pulse
        self.vigil.close_down()
        self.curtain.close_down()
        self.prompting.close_down()
        self.buzzers.leave()
        self.control.close()
        self._stop_copy()
        self._running.close()
        self.console.deleteLater()
        if self.console.keeps_picture:
            self.left_on = self.projector
        else:
            self.projector.hide()
            self.projector.deleteLater()
        unsettle()
        self.over.emit()

    def _title(self, size: QSize) -> QImage:
        plan = self.control.match.plan
        scene = TitleScene(plan.title, plan.subtitle, plan.organiser)
        return picture(scene, 0, self._look, size.width(), size.height())

    def _on_changed(self, match: Match, events: tuple[Event, ...]) -> None:
        try:
            self._running.rest(events)
            if any(isinstance(event, Closed) for event in events):
                self.papers.write_tables(match)
        except OSError as problem:
            _logger.warning("results: %s", problem)
        except StoreProblem as problem:
            _logger.warning("after a decision: %s", problem)
            self.control.failed.emit(problem.words)

    def _on_pulse(self) -> None:
        self._running.beat(clock.now())
        self._show_copy()

    def _on_learned(self, _team: int) -> None:
        if self._draft is None:
            return
        self._draft = replace(self._draft, keys=self.buzzers.kept)
        try:
            self._running.library.shelf.put_contest(
                self._draft.id, self._draft.title, write_draft(self._draft), clock.wall()
            )
        except StoreProblem as problem:
            self.control.failed.emit(problem.words)

    # --- the check

    def _on_asked(self, deed: Deed) -> None:
        match deed:
            case Deed.CHECK if self.checking is None:
                self._check()
            case Deed.COPY:
                self._choose_copy()
            case Deed.SETTINGS:
                self.settings_asked.emit()
            case Deed.RESULTS:
                self.papers.open_results(self._lang)
            case Deed.RECOUNT:
                self.papers.open_recount(self._lang)
            case _:
                pass

    def _check(self) -> None:
        self.checking = during(
            self.control,
            self._running.library,
            self._look,
            self._lang,
            screens=self.projector.screens,
            sounds=self.sounds,
            buzzers=self.buzzers,
            awake=self._awake,
            parent=self.console,
            fitters=self._fitters,
        )
        self.checking.copy_chosen.connect(self._on_folder)
        self.checking.keys_requested.connect(self._on_keys_requested)
        self.checking.over.connect(self._on_checked)
        self.checking.open()

    def _on_checked(self) -> None:
        self.checking = None

    def _on_keys_requested(self) -> None:
        self.console.page.top.asked.emit("buzzers")

    def _awake(self) -> bool | None:
        """Whether the machine is kept awake; None: nobody knows."""
        return self.vigil.is_kept_awake

    # --- second copy

    def _choose_copy(self) -> None:
        parent: QWidget = self.console
        text = QT_TRANSLATE_NOOP("app", "Choose a folder for the second copy (a USB stick, say)")
        dialog = QFileDialog(parent, say(words("copy-folder", "app", text)))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_folder(self, folder: str) -> None:
        self.copy_to(Path(folder))
        if self._journal is not None:
            self._running.library.shelf.put_setting("copy", folder)
        self._show_copy()

    def _stop_copy(self) -> None:
        if self._journal is not None:
            self._journal.stop()
            self._journal = None

    def _show_copy(self) -> None:
        if self._journal is None:
            self._tell_copy(Level.WARN, _NO_COPY)
            return
        state = self._journal.state
        self._tell_copy(COPY_LIGHTS[state.condition], state.words)

    def _tell_copy(self, level: Level, said: Words) -> None:
        text = QT_TRANSLATE_NOOP("app", "Second copy")
        self.console.set_light("copy", level, say(words("copy", "app", text)), say(said))

    # --- the hall's screen

    def _screen(self) -> Identity | None:
        return screen_of(self._running.library.shelf)

    def _save_screen(self, chosen: Identity) -> None:
        body = msgspec.json.encode(chosen).decode()
        try:
            self._running.library.shelf.put_setting("screen", body)
        except StoreProblem as problem:
            _logger.warning("the screen was not remembered: %s", problem)
