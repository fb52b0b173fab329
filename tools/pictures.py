"""Take the README's pictures: the program itself, offscreen, on the shipped competition.

    python tools/pictures.py [FOLDER]

Two languages; a match that simulated teams play up to the moments that are worth a picture.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication, QWidget

from quizapp import clock, paths
from quizapp.app import start
from quizapp.app.desktop import Desktop
from quizapp.app.evening import console_for, look_of
from quizapp.app.library import SAMPLE, Library
from quizapp.app.matches import Running, begin
from quizapp.contest.draft import to_plan
from quizapp.game.match import Match, Play, Stage
from quizapp.game.players import move
from quizapp.game.refusal import Refused
from quizapp.game.scenes import EndScene, RoundScene, projector
from quizapp.windows.stage import picture

SEED = 3
WIDTH, HEIGHT = 1280, 720


def main() -> None:
    """Take all pictures in both languages."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else paths.assets().parent / "docs" / "pictures"
    for lang in ("zh", "en"):
        folder = root / lang
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as data:
            app = start.application(lang)
            library = Library(Path(data))
            _windows(app, library, lang, folder)
            _show(library, lang, folder)
            library.close()


def _windows(app: QApplication, library: Library, lang: str, folder: Path) -> None:
    library.shelf.put_setting("language", lang)
    desktop = Desktop(app, library)
    _grab(desktop.home, folder / "home.png", (1093, 614))
    desktop.home.setup_requested.emit(SAMPLE)
    if desktop.setup is not None:
        _grab(desktop.setup, folder / "setup.png", (1093, 614))
        desktop.setup.close()


def _grab(window: QWidget, path: Path, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.show()
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    window.grab().save(str(path))
    window.hide()


def _show(library: Library, lang: str, folder: Path) -> None:
    draft = library.draft(SAMPLE)
    if draft is None:
        raise SystemExit("the shipped competition is missing")
    plan = to_plan(draft, library.questions(draft)).plan
    if plan is None:
        raise SystemExit("the shipped competition cannot be played")
    at = clock.now()
    running = begin(library, plan, rehearsal=True, at=at)
    taken: set[str] = set()
    refused = 0
    while (command := move(running.show.match, at, SEED + refused)) is not None:
        at = max(at, command.at)
        try:
            running.show.do(command)
        except Refused:
            refused += 1
            continue
        name = _worth(running.show.match)
        if name and name not in taken:
            taken.add(name)
            _take(running, name, at, lang, folder)
    running.close()


def _worth(match: Match) -> str:
    scene = projector(match)
    if isinstance(scene, EndScene):
        return "end"
    if isinstance(scene, RoundScene):
        return "round" if scene.number == 4 else ""
    if not isinstance(match.phase, Play) or len(match.sittings) < 4:
        return ""
    stages = {
        Stage.OPEN: "race",
        Stage.BUZZED: "buzzed",
        Stage.ANSWERING: "answering",
        Stage.REVEALED: "reveal",
    }
    return stages.get(match.phase.stage, "") if match.phase.question.options else ""


def _take(running: Running, name: str, at: int, lang: str, folder: Path) -> None:
    match = running.show.match
    image = picture(projector(match), at, look_of("red", lang), WIDTH, HEIGHT)
    image.save(str(folder / f"{name}.png"))
    if name == "answering":
        window, control = console_for(running.show, look_of("red", lang), lang, lambda: at)
        _grab(window, folder / "console.png", (1366, 768))
        control.close()
        window.close()


if __name__ == "__main__":
    main()
