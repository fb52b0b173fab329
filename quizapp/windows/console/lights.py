"""What the health lights of the top line say of screen, buzzers, log and sound."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from quizapp.windows.console.sounds import Sounds
from quizapp.windows.console.topbar import Level, TopBar
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import ProjectorWindow

translate = QCoreApplication.translate


def show_screen(top: TopBar, projector: ProjectorWindow) -> None:
    """The sentence is the tooltip; what has room is what must be seen at once."""
    level, words = projector.screens.status(projector.is_on)
    short = {
        "screen-lost": translate("console", "Unplugged!"),
        "screen-one": translate("console", "One screen"),
    }.get(words.code, say(words))
    top.set_light("screen", Level(level), short, say(words))


def show_buzzers(top: TopBar, taken: int, teams: int) -> None:
    """How many of the teams have a key of their own."""
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
