"""Takes the guide's pictures: one evening, from the first window to the last, step by step.

Imported only when the clock is a hand's (`tools.guide`).
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from quizapp.app import start
from quizapp.app.casting import NOW
from quizapp.app.desktop import Desktop
from quizapp.app.evening import Evening, look_of
from quizapp.app.library import SAMPLE, SHIPPED_BANK, Library
from quizapp.app.specimens import dressed_for, specimens
from quizapp.contest.draft import TeamKey, write_draft
from quizapp.contest.findings import Act
from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.flow import Action, next_action
from quizapp.game.match import Ended, Play, RoundOver, Stage
from quizapp.game.players import move
from quizapp.game.scenes import RankingScene, projector
from quizapp.game.spoken import Lang
from quizapp.windows.console.keys import Deed
from quizapp.windows.setup.window import BASICS, KEYS, QUESTIONS, ROUNDS, TEAMS
from quizapp.windows.stage import picture
from quizapp.windows.themes import ThemeWindow
from tools import guide_certificates, guide_competition, guide_rounds
from tools.guide import Hand
from tools.guide_camera import SECOND, Camera, small, usual_machine

SEED = 5
WINDOW = (1093, 614)
LETTERS = ((24, "Q"), (25, "W"), (26, "E"), (30, "U"), (31, "I"), (32, "O"))
"""The keys of six teams: where they lie on a keyboard, and what stands on them."""
BETWEEN = (Action.ASK, Action.CALL_TURN, Action.SHOW_SCORES, Action.ASK_SPARE, Action.BEGIN_ROUND)
BOARDS, RACE, RISK = 2, 3, 4
"""Rounds of the shipped competition, by their index."""


def take(lang: str, folder: Path, hand: Hand) -> set[str]:
    """Take all pictures in one language; their names."""
    usual_machine()
    camera = Camera(folder, hand)
    spoken: Lang = "zh" if lang == "zh" else "en"
    with tempfile.TemporaryDirectory() as data:
        app = start.application(lang)
        library = Library(Path(data))
        library.shelf.put_setting("language", lang)
        _give_keys(library)
        desktop = Desktop(app, library)
        _before(camera, desktop, library, spoken)
        _long_question(camera, spoken)
        media(camera, spoken)
        desktop.home.host_requested.emit(SAMPLE)
        if desktop.evening is None:
            raise SystemExit("the shipped competition cannot be played")
        show = Show(camera, desktop, desktop.evening)
        show.begin()
        show.first_round()
        show.covers()
        show.boards()
        show.race()
        show.risk()
        show.corrections()
        show.trouble()
        show.end()
        guide_rounds.setting_up(camera, desktop)
        guide_competition.take(camera, desktop, spoken)
        desktop.home.close()
        library.close()
    guide_rounds.take(camera, lang)
    guide_certificates.take(camera, lang)
    return camera.taken


def _give_keys(library: Library) -> None:
    draft = library.draft(SAMPLE)
    if draft is None:
        raise SystemExit("the shipped competition is missing")
    keys = tuple(TeamKey(team, code, name) for team, (code, name) in enumerate(LETTERS, 1))
    body = write_draft(replace(draft, keys=keys))
    library.shelf.put_contest(draft.id or SAMPLE, draft.title, body, "2026-09-26T06:00:00.000Z")


def _before(camera: Camera, desktop: Desktop, library: Library, lang: Lang) -> None:
    """What lies before the show: home, bank, set-up, look, settings, check."""
    home = desktop.home
    camera.window("home", home, WINDOW)
    home.bank_edit_requested.emit(SHIPPED_BANK)
    if desktop.authoring.window is not None:
        camera.window("bank", desktop.authoring.window, (1280, 720))
        desktop.authoring.window.close()
    home.setup_requested.emit(SAMPLE)
    if desktop.setup is not None:
        setup = desktop.setup
        pages = {
            "basics": BASICS, "teams": TEAMS, "rounds": ROUNDS, "questions": QUESTIONS,
            "keys": KEYS,
        }  # fmt: skip
        for name, page in pages.items():
            setup.go(page)
            camera.window(f"setup-{name}", setup, WINDOW)
        look = ThemeWindow(library.folder / "themes", "red", lang=lang, parent=setup)
        camera.window("look", look, (1200, 690))
        look.close()
        setup.close()
    settings = desktop.preferences.open(home)
    camera.window("settings", settings)
    settings.close()
    _check(camera, desktop)


def _check(camera: Camera, desktop: Desktop) -> None:
    desktop.home.check_requested.emit(SAMPLE)
    check = desktop.checking
    if check is None:
        raise SystemExit("there is no check before the show")
    for number in range(1, 7):
        check.window.ticked.emit(number, True)
    _until(camera, lambda: check.fitter.found.done >= check.fitter.found.of > 0)
    for name, act in (("check", Act.COPY), ("check-buzzers", Act.KEYS)):
        if act is Act.KEYS:
            for team in (1, 2, 3, 5):
                check.window.press(team)
        _pick(check.window.lines, act)
        camera.window(name, check.window)
    check.window.reject()


def _long_question(camera: Camera, lang: Lang) -> None:
    """No question of the shipped bank is too long for one page: a specimen is."""
    look = dressed_for(look_of("red", lang), lang)
    scene = next(one.scene for one in specimens(lang) if one.name == "long/reading")
    image = picture(scene, NOW, look, 1920, 1080)
    camera.keep("hall-page", small(QPixmap.fromImage(image)))


MEDIA = (
    ("hall-picture", "media/picture"),
    ("hall-tiles", "media/tiles some"),
    ("hall-sound", "media/sound runs"),
)


def media(camera: Camera, lang: Lang) -> None:
    """No question of the shipped bank has a picture or a sound: specimens have."""
    look = dressed_for(look_of("red", lang), lang)
    scenes = {one.name: one.scene for one in specimens(lang)}
    for name, specimen in MEDIA:
        image = picture(scenes[specimen], NOW, look, 1920, 1080)
        camera.keep(name, small(QPixmap.fromImage(image)))


def _pick(lines: Any, act: Act) -> None:
    for row in range(lines.count()):
        lines.setCurrentRow(row)
        if lines.line is not None and lines.line.act is act:
            return


def _until(camera: Camera, holds: Callable[[], bool], rounds: int = 20_000) -> None:
    for _ in range(rounds):
        if holds():
            return
        camera.settle(0.0)
    raise SystemExit("something that was waited for did not come")


class Show:
    """The evening on the air, as the operator's hand goes through it."""

    def __init__(self, camera: Camera, desktop: Desktop, running: Evening) -> None:
        self._camera = camera
        self._desktop = desktop
        self._running = running
        self._control = running.control
        self._hands = running.console.hands

    def begin(self) -> None:
        """Title, teams, rules."""
        self._test_buzzers()
        self._hall("hall-title")
        self._next()
        self._hall("hall-teams")
        self._next()
        self._hall("hall-round")

    def _test_buzzers(self) -> None:
        self._do(Deed.BUZZERS)
        for team, late in ((3, 0), (1, 24), (5, 61)):
            at = self._now + late * 1_000_000
            self._running.buzzers.pressed.emit(c.Press(at, team, "keyboard", 1_000_000))
        self._shut("buzzers")

    def first_round(self) -> None:
        """A question from its call to its explanation."""
        self._next()
        self._hall("hall-call")
        self._next()
        self._hall("hall-question")
        self._next()
        self._pass(4)
        self._hall("hall-clock")
        self._console("console")
        self._do(Deed.PROMPTER)
        prompter = self._running.prompting.window
        prompter.move(0, 0)
        self._camera.window("prompter", prompter, WINDOW)
        prompter.switch_off()
        self._dialog("part", Deed.PART)
        self._do(Deed.RIGHT)
        self._hall("hall-right")
        self._next()
        self._hall("hall-reveal")
        self._next()
        self._hall("hall-explained")

    def covers(self) -> None:
        """What is laid above the picture."""
        for name, deed in (("scores", Deed.SCORES), ("break", Deed.BREAK), ("hold", Deed.HOLD)):
            self._do(deed)
            self._hall(f"hall-{name}")
            self._do(deed)

    def boards(self) -> None:
        """All teams answer at once."""
        self._play_on(Stage.REVEALED, BOARDS)
        self._hall("hall-boards")
        for team in (1, 2, 4, 5):
            self._control.do(c.MarkBoard(self._now, team, Verdict.RIGHT))
        self._console("console-boards")

    def race(self) -> None:
        """Who presses first."""
        self._play_on(Stage.OPEN, RACE)
        self._pass(2)
        self._hall("hall-race")
        for team, late in ((4, 0), (2, 38), (6, 171)):
            self._control.do(c.Press(self._now + late * 1_000_000, team, "keyboard", 1_000_000))
        self._hall("hall-buzzed")
        self._console("console-buzzed")
        self._next()
        self._do(Deed.WRONG)

    def risk(self) -> None:
        """A team chooses what its question is worth."""
        self._begin(RISK)
        self._next()
        self._console("console-choose")
        self._hall("hall-choose")
        self._control.do(c.ChooseValue(self._now, 20))
        for _ in range(3):
            self._next()
        self._do(Deed.WRONG)

    def corrections(self) -> None:
        """What is put right afterwards."""
        for name, deed in (
            ("adjust", Deed.ADJUST), ("rejudge", Deed.REJUDGE), ("void", Deed.VOID),
            ("go", Deed.GO),
        ):  # fmt: skip
            self._dialog(name, deed)
        self._control.do(c.VoidQuestion(self._now, "题目有误", None))
        self._hall("hall-void")

    def trouble(self) -> None:
        """The projector is pulled out; the program is killed."""
        app, hall = QApplication.instance(), self._running.projector.screen()
        assert isinstance(app, QApplication)
        app.screenRemoved.emit(hall)
        self._console("console-unplugged")
        app.screenAdded.emit(hall)
        self._running.projector.screens.use(hall)
        self._running.projector.move_to()
        self._desktop.show_home()
        self._camera.window("home-unfinished", self._desktop.home, WINDOW)
        self._desktop.home.hide()

    def end(self) -> None:
        """Scores, places, awards, and home again."""
        self._simulate(self._is_round_over)
        self._hall("hall-round-over")
        self._simulate(self._is_half_ranked)
        self._hall("hall-ranking")
        self._simulate(self._is_ended)
        self._hall("hall-awards")
        self._console("console-end")
        self._dialog("close", Deed.CLOSE)
        self._hands.closed.emit(False)
        self._camera.settle()
        self._camera.window("home-finished", self._desktop.home, WINDOW)
        self._desktop.home.afterglow_ended.emit()

    # The operator's hand

    @property
    def _now(self) -> int:
        return self._camera.hand.at

    def _pass(self, seconds: float) -> None:
        """Let time pass in steps that no sleep of the machine could take."""
        for _ in range(max(1, round(seconds))):
            self._camera.settle(1.0)
            self._control.beat()

    def _do(self, deed: Deed) -> None:
        self._pass(1)
        self._hands.do(deed)
        self._control.beat()

    def _next(self) -> None:
        self._do(Deed.NEXT)

    def _hall(self, name: str) -> None:
        self._control.beat()
        self._camera.hall(name, self._running)
        self._control.beat()

    def _console(self, name: str) -> None:
        self._pass(1)
        self._camera.window(name, self._running.console)
        self._control.beat()

    def _dialog(self, name: str, deed: Deed) -> None:
        self._do(deed)
        self._shut(name)

    def _shut(self, name: str) -> None:
        """Take the dialog that is open, and close it."""
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            raise SystemExit(f"no dialog for {name}")
        self._camera.window(name, dialog)
        dialog.close()
        self._control.beat()

    def _begin(self, index: int) -> None:
        self._simulate(self._is_free)
        self._control.do(c.BeginRound(self._now, index))

    def _simulate(self, until: Callable[[], bool]) -> None:
        """Let simulated teams play on."""
        for number in range(3_000):
            if until():
                return
            command = move(self._control.match, self._now, SEED + number)
            if command is None:
                break
            while self._now < command.at:
                self._camera.hand.at = min(command.at, self._now + 4 * SECOND)
                self._control.beat()
            self._control.do(command)
        raise SystemExit("the simulated match did not come to where it should")

    def _is_free(self) -> bool:
        """Whether no question is in the air."""
        return next_action(self._control.match) in BETWEEN

    def _is_round_over(self) -> bool:
        return isinstance(self._control.match.phase, RoundOver)

    def _is_half_ranked(self) -> bool:
        scene = projector(self._control.match)
        return isinstance(scene, RankingScene) and len(scene.rows) >= 3

    def _is_ended(self) -> bool:
        return isinstance(self._control.match.phase, Ended)

    def _play_on(self, stage: Stage, index: int) -> None:
        """Begin a round, and go on until its first question is at `stage`."""
        self._begin(index)
        for _ in range(12):
            phase = self._control.match.phase
            if isinstance(phase, Play) and phase.stage is stage:
                return
            self._next()
        raise SystemExit(f"round {index} did not come to {stage}")
