"""What the operator may do to a picture, a sound or a film: the keys ; ' and , with their words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from quizapp.game import commands as c
from quizapp.game.match import Match
from quizapp.game.screening import may_enlarge, may_open, may_run
from quizapp.game.showing import medium_of, screening_of

translate = QCoreApplication.translate
PLAY_KEY, REPLAY_KEY, LARGE_KEY = ";", "'", ","


class MediaOffer(NamedTuple):
    """A button."""

    text: str
    key: str
    make: Callable[[int], c.Command]
    lit: bool = False


def offered(match: Match) -> tuple[MediaOffer, ...]:
    """The buttons that fit the moment."""
    show, medium = screening_of(match), medium_of(match)
    if show is None or medium is None:
        return ()
    found: list[MediaOffer] = []
    if may_open(match):
        text = translate("console", "Open a tile ({0} of {1})")
        text = text.format(medium.opened + 1, len(medium.order))
        found.append(MediaOffer(text, PLAY_KEY, c.OpenTile, lit=True))
    elif show.since is not None:
        found.append(MediaOffer(translate("console", "Stop the clip"), PLAY_KEY, c.StopMedia))
    elif may_run(match):
        found.append(MediaOffer(_play_text(match), PLAY_KEY, c.StartMedia, lit=not medium.begun))
    if medium.begun and may_run(match):
        again = translate("console", "From the beginning")
        found.append(MediaOffer(again, REPLAY_KEY, _again))
    if may_enlarge(match):
        large = medium.large
        text = (
            translate("console", "Texts again") if large else translate("console", "Picture alone")
        )
        found.append(MediaOffer(text, LARGE_KEY, _smaller if large else _larger))
    return tuple(found)


def _play_text(match: Match) -> str:
    medium = medium_of(match)
    if medium is None or not medium.clip:
        return translate("console", "Uncover the picture")
    if medium.done and not medium.ended:
        return translate("console", "Let the clip run on")
    return (
        translate("console", "Play the film")
        if medium.film
        else translate("console", "Play the sound")
    )


def play(match: Match, at: int) -> c.Command:
    """What the play key means now; where it means nothing, the match says why."""
    if may_open(match):
        return c.OpenTile(at)
    show = screening_of(match)
    return c.StopMedia(at) if show is not None and show.since is not None else c.StartMedia(at)


def enlarge(match: Match, at: int) -> c.Command:
    """What the key of the large picture means now."""
    medium = medium_of(match)
    return c.EnlargeMedia(at, not (medium is not None and medium.large))


def _again(at: int) -> c.Command:
    return c.StartMedia(at, again=True)


def _larger(at: int) -> c.Command:
    return c.EnlargeMedia(at, True)


def _smaller(at: int) -> c.Command:
    return c.EnlargeMedia(at, False)
