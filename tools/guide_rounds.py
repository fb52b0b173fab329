"""Takes the guide's pictures of every kind of round, on the shipped evening with simulated teams.

Imported only when the clock is a hand's (`tools.guide`).
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from quizapp.app import start
from quizapp.app.desktop import Desktop
from quizapp.app.evening import console_for, look_of
from quizapp.app.library import EVENING, Library
from quizapp.app.matches import Running, begin
from quizapp.app.rehearsal import play
from quizapp.contest.draft import Draft, to_plan
from quizapp.game.lives import fallen
from quizapp.game.match import Match, Play, Stage, Wagering
from quizapp.game.plan import ItemKind
from quizapp.game.presets import Preset
from quizapp.game.scenes import ProjectorScene, projector
from quizapp.windows.console.keys import Deed
from quizapp.windows.setup.window import EVENING as ORDER
from quizapp.windows.setup.window import ROUNDS
from quizapp.windows.stage import picture
from tools.guide_camera import Camera, small

SEED = 2
"""With these players a question is passed on, a clue missed, and options are taken away."""
WINDOW = (1093, 614)
CONSOLE = (1366, 768)

Holds = Callable[[Match, ProjectorScene], bool]


def setting_up(camera: Camera, desktop: Desktop) -> None:
    """The evening in the set-up: a round with its rules, and the order of the items."""
    desktop.home.setup_requested.emit(EVENING)
    setup = desktop.setup
    if setup is None:
        raise SystemExit("the shipped evening cannot be set up")
    setup.go(ROUNDS)
    setup.rounds.jump(1 + _index(setup.draft, Preset.SPRINT))
    camera.window("setup-ways", setup, WINDOW)
    setup.go(ORDER)
    setup.evening.list.setCurrentRow(1)
    camera.window("setup-evening", setup, WINDOW)
    setup.close()
    QApplication.processEvents()


def take(camera: Camera, lang: str) -> None:
    """Play the evening once, and take a picture of each state when it first comes."""
    with tempfile.TemporaryDirectory() as data:
        start.application(lang)
        library = Library(Path(data))
        draft = library.draft(EVENING)
        plan = to_plan(draft, library.questions(draft)).plan if draft is not None else None
        if draft is None or plan is None:
            raise SystemExit("the shipped evening cannot be played")
        running = begin(library, plan, rehearsal=True, at=camera.hand.at)
        album = _Album(camera, draft, running, lang)
        play(running, SEED, 0, album.told, camera.hand.at)
        running.close()
        library.close()
    if missing := set(album.hall) | set(album.consoles):
        raise SystemExit(f"these states never came: {', '.join(sorted(missing))}")


def _index(draft: Draft, preset: Preset) -> int:
    return [one.preset for one in draft.rounds].index(preset.value)


class _Album:
    """What is still to be taken; each state once."""

    def __init__(self, camera: Camera, draft: Draft, running: Running, lang: str) -> None:
        self._camera, self._draft, self._running = camera, draft, running
        self._lang = lang
        self._look = look_of(draft.theme, lang)
        self.hall: dict[str, Holds] = self._of_the_hall()
        self.consoles: dict[str, tuple[Holds, Deed | None]] = self._of_the_console()

    def told(self, match: Match, events: object, at: int) -> None:
        """After each decision: take what came."""
        del events
        scene = projector(match)
        for name in [name for name, holds in self.hall.items() if holds(match, scene)]:
            del self.hall[name]
            drawn = picture(scene, at, self._look, 1920, 1080)
            self._camera.keep(name, small(QPixmap.fromImage(drawn)))
        for name in [name for name, (holds, _) in self.consoles.items() if holds(match, scene)]:
            _, deed = self.consoles.pop(name)
            self._console(name, deed, at)

    def _console(self, name: str, deed: Deed | None, at: int) -> None:
        """The operator's window as it would stand now; with a form laid over it, the form."""
        camera = self._camera
        camera.hand.at = max(camera.hand.at, at)
        window, control = console_for(self._running.show, self._look, self._lang, lambda: at)
        window.resize(*CONSOLE)
        if deed is not None:
            window.hands.do(deed)
        form = QApplication.activeModalWidget()
        camera.window(name, form or window)
        if form is not None:
            form.close()
        control.close()
        # Closing it would ask whether to leave the match.
        window.hide()
        window.deleteLater()
        QApplication.sendPostedEvents()

    def _at(self, preset: Preset, *stages: Stage) -> Holds:
        """In a round of that kind, at one of these stages of a question."""
        index = _index(self._draft, preset)

        def holds(match: Match, scene: ProjectorScene) -> bool:
            del scene
            play, sits = match.phase, match.sittings
            inside = bool(sits) and sits[-1].round == index
            return inside and isinstance(play, Play) and play.stage in stages

        return holds

    def _tagged(self, preset: Preset, tag: str) -> Holds:
        """In a round of that kind, while a picture of that sort is shown."""
        index = _index(self._draft, preset)

        def holds(match: Match, scene: ProjectorScene) -> bool:
            inside = bool(match.sittings) and match.sittings[-1].round == index
            return inside and scene.__struct_config__.tag == tag

        return holds

    def _item(self, kind: ItemKind) -> Holds:
        items = self._draft.programme

        def holds(match: Match, scene: ProjectorScene) -> bool:
            del scene
            return match.item > 0 and items[match.item].kind is kind

        return holds

    def _of_the_hall(self) -> dict[str, Holds]:
        at, tagged = self._at, self._tagged
        clued, out = at(Preset.CLUES, Stage.OPEN), at(Preset.SURVIVAL, Stage.READING)
        helped = at(Preset.RISK, Stage.ANSWERING)
        members = at(Preset.ARENA, Stage.ANSWERING)
        return {
            "hall-people": self._item(ItemKind.PEOPLE),
            "hall-interlude": self._item(ItemKind.INTERLUDE),
            "hall-podium": self._item(ItemKind.PODIUM),
            "hall-award": self._item(ItemKind.AWARDS),
            "hall-passed": at(Preset.TEAM, Stage.PASSED),
            "hall-numbers": tagged(Preset.ASSIGNED, "board"),
            "hall-sprint": at(Preset.SPRINT, Stage.ANSWERING),
            "hall-sprint-over": tagged(Preset.SPRINT, "sprint"),
            "hall-lottery": tagged(Preset.HALL, "lottery"),
            "hall-board": lambda match, scene: (
                tagged(Preset.BOARD, "board")(match, scene) and len(_asked(match)) >= 5
            ),
            "hall-clues": lambda match, scene: (
                clued(match, scene) and isinstance(match.phase, Play) and match.phase.clue >= 1
            ),
            "hall-arena": lambda match, scene: members(match, scene) and len(_asked(match)) >= 5,
            "hall-survival": lambda match, scene: out(match, scene) and bool(fallen(match)),
            "hall-duel": tagged(Preset.DUEL, "versus"),
            "hall-marks": tagged(Preset.MARKED, "marks"),
            "hall-helped": lambda match, scene: (
                helped(match, scene) and isinstance(match.phase, Play) and bool(match.phase.removed)
            ),
            "hall-wager": lambda match, scene: (
                tagged(Preset.WAGER, "wager")(match, scene) and _handed_in(match) == 2
            ),
        }

    def _of_the_console(self) -> dict[str, tuple[Holds, Deed | None]]:
        at, tagged = self._at, self._tagged
        return {
            "console-passed": (at(Preset.TEAM, Stage.PASSED), None),
            "console-helps": (at(Preset.TEAM, Stage.ANSWERING), Deed.HELPS),
            "console-sprint": (at(Preset.SPRINT, Stage.ANSWERING), None),
            "form-hall": (at(Preset.HALL, Stage.STOPPED, Stage.TIME_UP), Deed.FORM),
            "console-board": (tagged(Preset.BOARD, "board"), None),
            "console-clues": (at(Preset.CLUES, Stage.OPEN), None),
            "form-marks": (at(Preset.MARKED, Stage.STOPPED), Deed.FORM),
            "form-wager": (tagged(Preset.WAGER, "wager"), Deed.FORM),
            "console-programme": (self._item(ItemKind.INTERLUDE), None),
        }


def _handed_in(match: Match) -> int:
    return len(match.phase.stakes) if isinstance(match.phase, Wagering) else 0


def _asked(match: Match) -> list[int]:
    """The questions of the round that sits, by their numbers."""
    return [ask.ask for ask in match.asks if ask.sitting == len(match.sittings) - 1]
