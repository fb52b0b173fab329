"""The health lights of the top line: what they say of screen, buzzers, log and sound."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from quizapp.windows.console.buzzer_page import Buzzers
from quizapp.windows.console.sounds import Sounds
from quizapp.windows.console.topbar import Level, TopBar
from quizapp.windows.control import Control
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import ProjectorWindow

translate = QCoreApplication.translate
HEALTH_MS = 2_000


class Health(QObject):
    """Asks screen, buzzers, log and sound anew every two seconds, and whenever it is told to."""

    def __init__(
        self,
        top: TopBar,
        control: Control,
        projector: ProjectorWindow | None,
        buzzers: Buzzers | None,
        keys: Mapping[int, int],
        sounds: Sounds,
        parent: QObject,
    ) -> None:
        """`keys` (scan code → team) count where there are no `buzzers` to ask."""
        super().__init__(parent)
        self.recorded = True
        """Whether the last step is on disk."""
        self._top = top
        self._control = control
        self._projector = projector
        self._buzzers, self._keys = buzzers, keys
        self._sounds = sounds
        self._timer = QTimer(self)
        self._timer.setInterval(HEALTH_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Ask all of them now."""
        top, buzzers = self._top, self._buzzers
        if self._projector is not None:
            show_screen(top, self._projector)
        taken = len(buzzers.teams if buzzers is not None else set(self._keys.values()))
        lost = buzzers.lost if buzzers is not None else {}
        show_buzzers(top, taken, len(self._control.match.plan.teams), lost)
        show_log(top, recorded=self.recorded)
        show_sound(top, self._sounds)

    def stop(self) -> None:
        """Nobody looks at the lights any more."""
        self._timer.stop()


def show_screen(top: TopBar, projector: ProjectorWindow) -> None:
    """The sentence is the tooltip; what has room is what must be seen at once."""
    level, words = projector.screens.status(projector.is_on)
    facts = dict(words.facts)
    size = f"{facts.get('wide', '')}×{facts.get('high', '')}"
    short = {
        "screen-lost": translate("console", "Unplugged!"),
        "screen-one": translate("console", "One screen"),
        # Its name, which may be long, is in the tooltip.
        "screen": translate("console", "Screen {0}").format(size),
    }.get(words.code, say(words))
    top.set_light("screen", Level(level), short, say(words))


def show_buzzers(top: TopBar, taken: int, teams: int, lost: Mapping[int, str]) -> None:
    """How many of the teams have a buzzer of their own; whose gamepad is `lost`."""
    if lost:
        text = translate("console", "No pad: {0}").format(" ".join(map(str, lost)))
        pads = " / ".join(dict.fromkeys(lost.values()))
        whole = translate("console", "Not plugged in: gamepad {0} of team {1}.")
        whole = whole.format(pads, ", ".join(map(str, lost)))
        top.set_light("buzzers", Level.BAD, text, whole)
        return
    text = translate("console", "Buzzers {0}/{1}").format(taken, teams)
    whole = translate("console", "Teams that have a key of their own. Click to test them.")
    top.set_light("buzzers", Level.OK if taken >= teams else Level.WARN, text, whole)


def show_log(top: TopBar, *, recorded: bool) -> None:
    """Whether the last step is on disk."""
    if recorded:
        top.set_light("log", Level.OK, translate("console", "Recorded"))
    else:
        top.set_light("log", Level.BAD, translate("console", "Not recorded"))


def show_sound(top: TopBar, sounds: Sounds) -> None:
    """Whether a sound would be heard."""
    if sounds.muted:
        top.set_light("sound", Level.WARN, translate("console", "Muted"))
    elif sounds.ready:
        top.set_light("sound", Level.OK, translate("console", "Sound"))
    else:
        top.set_light("sound", Level.WARN, translate("console", "No sound"))
