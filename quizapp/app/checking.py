"""The check before the show, joined to this machine, the shelf, the buzzers and the sounds."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp import paths
from quizapp.app import machine
from quizapp.app.library import Library
from quizapp.app.preferences import volume_of
from quizapp.app.reels import Reels, clips_at_hand, clips_in, multimedia
from quizapp.app.subject import (
    Subject,
    fonts_for,
    mark,
    rehearsed,
    rounds_read,
    setting,
    subject_in,
    subject_of,
)
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.buzzers.pads import Pads
from quizapp.buzzers.teams import TeamBuzzers
from quizapp.contest import findings as f
from quizapp.contest.draft import Draft
from quizapp.files import themes
from quizapp.game.commands import Press
from quizapp.game.match import Play
from quizapp.game.spoken import Lang
from quizapp.store.problems import StoreProblem
from quizapp.store.shelf import Shelf
from quizapp.windows.check import CheckWindow, Fitters
from quizapp.windows.check.screening import Screener
from quizapp.windows.console import Loudspeaker, Sounds
from quizapp.windows.console.buzzer_page import Buzzers
from quizapp.windows.console.keys import RESERVED
from quizapp.windows.console.sounds import media
from quizapp.windows.control import Control
from quizapp.windows.parts.folders import show_folder
from quizapp.windows.parts.speech import say
from quizapp.windows.screens import Identity, Screens, identity
from quizapp.windows.stage import Look

_logger = logging.getLogger(__name__)
LOOK_MS = 1_000
SLOW_LOOKS = 5
"""Power and disk are asked at every so many looks."""


class Checking(QObject):
    """One check: looks once a second as long as its window is open."""

    setup_requested = Signal(object)
    """The `Line` that is mended in the set-up."""
    keys_requested = Signal()
    copy_chosen = Signal(str)
    started = Signal(bool)
    """The match shall begin; whether as a rehearsal."""
    over = Signal()

    def __init__(
        self,
        subject: Subject,
        library: Library,
        look: Look,
        lang: Lang,
        *,
        screens: Screens,
        sounds: Sounds,
        buzzers: Buzzers,
        awake: Callable[[], bool | None],
        live: Callable[[], bool],
        parent: QWidget,
        fitters: Fitters,
    ) -> None:
        """`live` tells whether a question is being played: then presses count.

        `fitters` know what an earlier check has found out about the same pictures.
        """
        super().__init__(parent)
        self._subject, self._library = subject, library
        self._screens, self._sounds, self._buzzers = screens, sounds, buzzers
        self._awake, self._live = awake, live
        self._heard = False
        self._looks = 0
        self._power, self._disk = f.Power(), f.Disk(str(library.folder))
        self._fonts = fonts_for(subject, look)
        self._rehearsed = rehearsed(library, subject.contest)
        self._pressed = set(self._buzzers.heard)
        self._read = set(rounds_read(library.shelf, subject))
        self.fitter = fitters.of(subject.rounds, subject.teams, look)
        reels = Reels(library, subject.draft_banks)
        films = clips_in(subject.rounds, subject.programme) or clips_at_hand(library)
        self.screener = Screener(
            subject.rounds, subject.programme, reels.content, partial(multimedia, films), self
        )
        self.window = CheckWindow(subject.title, lang, self.facts(), parent)
        self._ticks = QTimer(self)
        self._ticks.setInterval(LOOK_MS)
        self._ticks.timeout.connect(self.look)
        self._join()
        for team in self._pressed:
            self.window.press(team)

    def _join(self) -> None:
        self.fitter.moved.connect(self._on_fitted)
        self.screener.moved.connect(self._on_screened)
        self._buzzers.pressed.connect(self._on_pressed)
        self._buzzers.changed.connect(self.look)
        self.window.acted.connect(self._on_acted)
        self.window.ticked.connect(self._on_ticked)
        self.window.start_requested.connect(self._on_start)
        self.window.rehearse_requested.connect(self._on_rehearse)
        self.window.finished.connect(self._on_finished)

    def open(self) -> None:
        """Show the window and begin to look."""
        self.window.open()
        self._mind_the_question()
        self._ticks.start()

    def look(self) -> None:
        """Look again, and draw what was found."""
        self._mind_the_question()
        self._looks += 1
        self.window.show_facts(self.facts())

    def _mind_the_question(self) -> None:
        """While a question is played presses count, and the hall's picture has all the time."""
        live = self._live()
        self._buzzers.testing = not live
        if live:
            self.fitter.stop()
            self.screener.stop()
        else:
            self.fitter.start()
            self.screener.start()

    def facts(self) -> f.Facts:
        """All that is found now."""
        if self._looks % SLOW_LOOKS == 0:
            self._power, self._disk = machine.power(), machine.disk(self._library.folder)
        subject = self._subject
        planned = [
            (number, question.id)
            for number, current in enumerate(subject.rounds, start=1)
            for question in current.questions
        ]
        return f.Facts(
            screens=screens_found(self._screens),
            fonts=self._fonts,
            sound=f.Sound(self._sounds.ready, self._sounds.muted, self._heard),
            power=self._power,
            awake=self._awake(),
            disk=self._disk,
            copy=machine.copy(self._library.shelf.setting("copy") or "", self._library.folder),
            teams=subject.teams,
            rounds=subject.rounds,
            buzzers=buzzers_found(self._buzzers, frozenset(self._pressed)),
            problems=subject.problems,
            questions=len(planned),
            spares=sum(len(current.spares) for current in subject.rounds),
            without_spares=tuple(
                number
                for number, current in enumerate(subject.rounds, start=1)
                if not current.spares
            ),
            used=tuple(one for one in planned if one[1] in subject.used),
            fitting=self.fitter.found,
            read=frozenset(self._read),
            rehearsed=self._rehearsed,
            banks=subject.banks,
            running=subject.running,
            media=self.screener.found,
        )

    # --- what happens

    def _on_fitted(self) -> None:
        self.window.show_fitting(self.fitter.found)

    def _on_screened(self) -> None:
        self.window.show_facts(self.facts())

    def _on_pressed(self, press: Press) -> None:
        self._pressed.add(press.team)
        self.window.press(press.team)

    def _on_ticked(self, number: int, read: bool) -> None:
        (self._read.add if read else self._read.discard)(number)
        rounds = [self._subject.rounds[at - 1] for at in sorted(self._read)]
        body = msgspec.json.encode([mark(current) for current in rounds]).decode()
        try:
            self._library.shelf.put_setting(setting(self._subject), body)
        except StoreProblem as problem:
            _logger.warning("the tick was not remembered: %s", problem)
        self.look()

    def _on_acted(self, line: f.Line) -> None:
        match line.act:
            case f.Act.SCREENS:
                self._screens.identify()
            case f.Act.SOUND:
                self._heard = True
                self._sounds.play("cue")
                self.look()
            case f.Act.FOLDER:
                show_folder(self._library.folder, self.window)
            case f.Act.COPY:
                self._choose_copy()
            case f.Act.KEYS:
                self.window.reject()
                self.keys_requested.emit()
            case f.Act.TEAMS | f.Act.QUESTIONS:
                self.window.reject()
                self.setup_requested.emit(line)
            case f.Act.REHEARSE:
                self._on_rehearse()
            case None:
                pass

    def _choose_copy(self) -> None:
        text = QT_TRANSLATE_NOOP("app", "Choose a folder for the second copy (a USB stick, say)")
        dialog = QFileDialog(self.window, say(words("copy-folder", "app", text)))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_copy)
        dialog.open()

    def _on_copy(self, folder: str) -> None:
        try:
            self._library.shelf.put_setting("copy", folder)
        except StoreProblem as problem:
            _logger.warning("the folder was not remembered: %s", problem)
        self.copy_chosen.emit(folder)
        self.look()

    def _on_start(self) -> None:
        self.window.accept()
        self.started.emit(False)

    def _on_rehearse(self) -> None:
        self.window.accept()
        self.started.emit(True)

    def _on_finished(self) -> None:
        self._ticks.stop()
        self.fitter.stop()
        self.fitter.moved.disconnect(self._on_fitted)
        self.screener.close_down()
        self._buzzers.pressed.disconnect(self._on_pressed)
        self._buzzers.changed.disconnect(self.look)
        self._buzzers.testing = False
        self.over.emit()


def before(
    draft: Draft,
    library: Library,
    look: Look,
    lang: Lang,
    parent: QWidget,
    fitters: Fitters,
    pads: Pads | None = None,
) -> Checking:
    """The check of a competition of which no match runs yet."""
    screens = Screens(parent, screen_of(library.shelf))
    found = themes.find(draft.theme, paths.themes(library.folder))
    sounds = Loudspeaker(
        parent,
        own={name: found.file(file) for name, file in found.theme.sounds.items()},
        volumes=found.theme.volumes,
        wait_ms=100,
        load=partial(media, films=clips_at_hand(library)),
    )
    sounds.muted = library.shelf.setting("sounds") == "off"
    sounds.volume = volume_of(library.shelf.setting("volume") or "")
    buzzers = TeamBuzzers(
        _unheard,
        draft.keys,
        pads or Pads(parent=parent),
        reserved=RESERVED,
        parent=parent,
    )
    checking = Checking(
        subject_of(draft, library),
        library,
        look,
        lang,
        screens=screens,
        sounds=sounds,
        buzzers=buzzers,
        awake=_nobody_knows,
        live=_never,
        parent=parent,
        fitters=fitters,
    )
    screens.setParent(checking)
    sounds.setParent(checking)
    buzzers.setParent(checking)
    checking.over.connect(buzzers.leave)
    checking.over.connect(screens.close_down)
    checking.over.connect(checking.deleteLater)
    return checking


def during(
    control: Control,
    library: Library,
    look: Look,
    lang: Lang,
    *,
    screens: Screens,
    sounds: Sounds,
    buzzers: Buzzers,
    awake: Callable[[], bool | None],
    parent: QWidget,
    fitters: Fitters,
) -> Checking:
    """The check of the match that runs: from break to break, or where something seems wrong."""

    def live() -> bool:
        return isinstance(control.match.phase, Play)

    checking = Checking(
        subject_in(control.match, library),
        library,
        look,
        lang,
        screens=screens,
        sounds=sounds,
        buzzers=buzzers,
        awake=awake,
        live=live,
        parent=parent,
        fitters=fitters,
    )
    checking.over.connect(checking.deleteLater)
    return checking


def _unheard(_press: Press) -> None:
    """Before a match nobody hears of a press."""


def _nobody_knows() -> bool | None:
    return None


def _never() -> bool:
    return False


def screen_of(shelf: Shelf) -> Identity | None:
    """The screen that a person chose for the hall."""
    saved = shelf.setting("screen")
    try:
        return msgspec.json.decode(saved, type=Identity) if saved else None
    except msgspec.MsgspecError:
        return None


def buzzers_found(buzzers: Buzzers, pressed: frozenset[int]) -> f.Buzzers:
    """Keys and gamepads as they stand now; a pad that is not there has not pressed."""
    lost = dict(buzzers.lost)
    return f.Buzzers(
        buzzers.teams, pressed - lost.keys(), lost, buzzers.twins, buzzers.pads_problem
    )


def screens_found(screens: Screens) -> f.Screens:
    """The screens as they stand now."""
    own, hall = screens.console_screen(), screens.hall_screen()
    every = QGuiApplication.screens()
    mirrored = any(one != own and one.geometry().intersects(own.geometry()) for one in every)
    if hall is None:
        return f.Screens(len(every), mirrored=mirrored)
    return f.Screens(len(every), hall.name(), identity(hall).size, mirrored)
