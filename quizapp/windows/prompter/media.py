"""What the host is told of a picture, a sound or a film: that it is there, and whether it plays."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from quizapp.game.medium import Medium
from quizapp.windows.prompter.blocks import Block

translate = QCoreApplication.translate
PLAYS, STANDS = "▶", "■"


def seen(medium: Medium | None, *, shown: bool) -> tuple[Block, ...]:
    """A line for the picture and one for the clip; `shown`: the hall sees the question already."""
    if medium is None:
        return ()
    found: list[Block] = []
    if medium.picture:
        found.append(Block(_picture(medium, shown=shown), "option", STANDS))
    if medium.clip:
        mark = PLAYS if medium.runs else STANDS
        found.append(Block(_film(medium) if medium.film else _sound(medium), "option", mark))
    return tuple(found)


def _picture(medium: Medium, *, shown: bool) -> str:
    if not shown:
        return translate("prompter", "Picture: comes with the question")
    if medium.order and medium.pace:
        return translate("prompter", "Picture: uncovered bit by bit")
    if medium.order:
        text = translate("prompter", "Picture: {0} of {1} tiles are open")
        return text.format(medium.opened, len(medium.order))
    return translate("prompter", "Picture: on the big screen")


def _sound(medium: Medium) -> str:
    if medium.runs:
        return translate("prompter", "Sound: is playing")
    if medium.ended:
        return translate("prompter", "Sound: played to its end")
    if medium.done:
        return translate("prompter", "Sound: stopped")
    return translate("prompter", "Sound: not played yet")


def _film(medium: Medium) -> str:
    if medium.runs:
        return translate("prompter", "Film: is playing")
    if medium.ended:
        return translate("prompter", "Film: played to its end")
    if medium.done:
        return translate("prompter", "Film: stopped")
    return translate("prompter", "Film: not played yet")
