"""One match on the air: console, projector, buzzers, pulse and second copy, joined."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp import clock, paths
from quizapp.app.matches import Running
from quizapp.bank.citing import Material, gist_of, label, parse_outline
from quizapp.bank.question import Citation
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.buzzers.keyboard import KeyboardBuzzers
from quizapp.contest.draft import Draft, TeamKey, write_draft
from quizapp.game.events import Closed, Event
from quizapp.game.match import Match
from quizapp.reports import results
from quizapp.show import Show
from quizapp.store.journal import Condition, Journal
from quizapp.store.problems import StoreProblem
from quizapp.windows.console import Beeps, ConsoleWindow, Level, Sounds
from quizapp.windows.console.keys import RESERVED
from quizapp.windows.control import Control
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import Identity, ProjectorWindow, Screens
from quizapp.windows.stage import LOOKS, Look

_logger = logging.getLogger(__name__)

PULSE_MS = 500
ROOM_FOR_BOTH = 1600
"""Width of a screen that shows the console and, beside or behind it, the hall's picture."""
GIST = 70
"""So many characters of the outline's words go beside the answer."""
COPY_LIGHTS = {
    Condition.OK: Level.OK,
    Condition.BEHIND: Level.WARN,
    Condition.GONE: Level.BAD,
}
_NO_COPY = words(
    "no-copy", "app", QT_TRANSLATE_NOOP("app", "No second copy. Click to choose a folder for it.")
)


def look_of(theme: str, lang: str) -> Look:
    """The theme of that name, else the first one, with its rules text in `lang`."""
    look = next((look for look in LOOKS if look.name == theme), LOOKS[0])
    numbers = tuple((own, one.number or one.title) for own, one in materials().items())
    return replace(look, lang="zh" if lang == "zh" else "en", materials=numbers)


@cache
def materials() -> dict[str, Material]:
    """The study outlines that come along, by the id that citations use."""
    found: dict[str, Material] = {}
    for path in sorted(paths.shipped_banks().glob("*.outline.toml")):
        material = parse_outline(path.read_text(encoding="utf-8"))
        found[material.id] = material
    return found


def citing(lang: str) -> Callable[[Citation], str]:
    """How a citation is written out: its place, and what the study outline says there."""
    known = materials()

    def cite(citation: Citation) -> str:
        material = known.get(citation.material)
        place = label(citation, material, "zh" if lang == "zh" else "en")
        gist = gist_of(material, citation).replace("\n", " ") if material is not None else ""
        if len(gist) > GIST:
            gist = f"{gist[:GIST]}…"
        return f"{place}\n{gist}" if gist else place

    return cite


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

    def __init__(self, running: Running, draft: Draft | None, lang: str) -> None:
        super().__init__()
        self._running = running
        self._draft = draft
        self._journal: Journal | None = None
        self.results: Path | None = None
        """Where results and ledger were written, once the match was over."""
        shelf = running.library.shelf
        look = look_of(draft.theme if draft else "red", lang)
        self.control = Control(running.show, parent=self)
        self.sounds: Sounds = Beeps(self)
        self.projector = ProjectorWindow(look, Screens(None, self._screen(), self._save_screen))
        keys = draft.keys if draft else ()
        self.buzzers = KeyboardBuzzers(
            self.control.do,
            {key.code: key.team for key in keys},
            {key.team: key.label for key in keys},
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
        )
        self.projector.screens.watch(self.console)
        self._pulse = QTimer(self)
        self._pulse.setInterval(PULSE_MS)
        self._pulse.timeout.connect(self._on_pulse)
        self._join()
        folder = shelf.setting("copy") or ""
        if folder:
            self.copy_to(Path(folder))
        self._show_copy()

    def _join(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self.control.changed.connect(self._on_changed, queued)
        self.buzzers.learned.connect(self._on_learned)
        self.console.page.top.asked.connect(self._on_light)
        self.console.installEventFilter(self)

    def start(self) -> None:
        """Show the windows; the console has the keys."""
        self._pulse.start()
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
        self.console.raise_()
        self.console.activateWindow()
        self.console.setFocus()

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
        self.projector.hide()
        self.buzzers.leave()
        self.control.close()
        self._stop_copy()
        self._running.close()
        self.console.deleteLater()
        self.projector.deleteLater()
        self.over.emit()

    def _on_changed(self, match: Match, events: tuple[Event, ...]) -> None:
        try:
            self._running.rest(events)
            if any(isinstance(event, Closed) for event in events):
                self.results = results.write_all(
                    self._running.library.folder / "results" / self._running.id, match
                )
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
        names = self.buzzers.names
        keys = tuple(
            TeamKey(team, code, names.get(team, "")) for code, team in self.buzzers.keys.items()
        )
        self._draft = replace(self._draft, keys=keys)
        try:
            self._running.library.shelf.put_contest(
                self._draft.id, self._draft.title, write_draft(self._draft), clock.wall()
            )
        except StoreProblem as problem:
            self.control.failed.emit(problem.words)

    # --- second copy

    def _on_light(self, name: str) -> None:
        if name != "copy":
            return
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
        saved = self._running.library.shelf.setting("screen")
        try:
            return msgspec.json.decode(saved, type=Identity) if saved else None
        except msgspec.MsgspecError:
            return None

    def _save_screen(self, chosen: Identity) -> None:
        body = msgspec.json.encode(chosen).decode()
        try:
            self._running.library.shelf.put_setting("screen", body)
        except StoreProblem as problem:
            _logger.warning("the screen was not remembered: %s", problem)
