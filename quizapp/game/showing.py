"""Media after an event, and what of them is on the screen. Only copies facts, as `evolve` does."""

from __future__ import annotations

from typing import TypeGuard, assert_never, get_args

from msgspec.structs import replace

from quizapp.game import events as e
from quizapp.game.match import Ceremony, Match, Play, Stage
from quizapp.game.medium import SECOND, Medium, Screening, beside
from quizapp.game.rules import Answerers

MediaEvent = (
    e.PictureCovered
    | e.TileOpened
    | e.MediaStarted
    | e.MediaStopped
    | e.MediaEnded
    | e.MediaEnlarged
)
_MEDIA = frozenset(get_args(MediaEvent))
_IN_RACE = (Stage.READING, Stage.CUE, Stage.OPEN, Stage.REVEALED)
"""Stages of a race in which nobody answers: the whole screen may be the picture's."""


def is_media(event: e.Event) -> TypeGuard[MediaEvent]:
    """Whether the event concerns only what is seen and heard beside a question."""
    return type(event) in _MEDIA


def screened(match: Match, event: MediaEvent) -> Match:
    """The match after such an event."""
    phase = match.phase
    if not isinstance(phase, Play | Ceremony):
        return match
    return replace(match, phase=replace(phase, screening=_after(phase.screening, event)))


def _after(show: Screening, event: MediaEvent) -> Screening:
    match event:
        case e.PictureCovered(order):
            return replace(show, order=order, opened=0)
        case e.TileOpened():
            return replace(show, opened=show.opened + 1)
        case e.MediaStarted(at, done):
            return replace(show, since=at, done=done, ended=False, held=False)
        case e.MediaStopped(done, held):
            return replace(show, since=None, done=done, held=held)
        case e.MediaEnded(done):
            return replace(show, since=None, done=done, ended=True, held=False)
        case e.MediaEnlarged(large):
            return replace(show, large=large)
        case _:
            assert_never(event)


def screening_of(match: Match) -> Screening | None:
    """How the media on the screen stand; None where nothing could be shown."""
    phase = match.phase
    return phase.screening if isinstance(phase, Play | Ceremony) else None


def media_of(match: Match) -> tuple[str, ...]:
    """The files of the question, or of the step of the ceremony, that is on."""
    phase = match.phase
    if isinstance(phase, Play):
        return phase.question.media
    if isinstance(phase, Ceremony):
        media = match.plan.programme[phase.index].media
        return (media,) if media else ()
    return ()


def medium_of(match: Match, *, whole: bool = False) -> Medium | None:
    """What the hall sees and hears now; `whole` leaves out what covers a picture."""
    show, phase = screening_of(match), match.phase
    own = phase.question.id if isinstance(phase, Play) else ""
    medium = beside(own, media_of(match))
    if show is None or medium is None:
        return None
    pace = 0
    if isinstance(phase, Play):
        pace = match.plan.rounds[match.sittings[-1].round].rules.uncover.seconds * SECOND
    return replace(
        medium,
        since=show.since,
        done=show.done,
        ended=show.ended,
        large=show.large and _has_room(match),
        order=() if whole else show.order,
        opened=show.opened,
        pace=pace if show.order else 0,
    )


def _has_room(match: Match) -> bool:
    """Whether the picture may have the whole screen: no team that was first stands on it."""
    phase, rules = match.phase, match.rules
    if not isinstance(phase, Play) or rules is None:
        return True
    return rules.answerers is not Answerers.BUZZ or phase.stage in _IN_RACE


def subject(match: Match) -> tuple[str, int]:
    """What is on the screen: a question or a step."""
    phase = match.phase
    if isinstance(phase, Play):
        return "ask", phase.ask
    return ("step", phase.index) if isinstance(phase, Ceremony) else ("", 0)


def taken_back(now: Match, before: Match) -> Match:
    """The match that undo goes back to, its media as they run now where it is the same subject."""
    show, old = screening_of(now), screening_of(before)
    if old is None:
        return before
    phase = before.phase
    hidden = isinstance(phase, Play) and phase.stage is Stage.CALLED
    if show is not None and not hidden and subject(now) == subject(before):
        kept = replace(show, order=old.order, opened=old.opened)
    else:
        kept = Screening() if hidden else replace(old, since=None)
    assert isinstance(phase, Play | Ceremony)
    return replace(before, phase=replace(phase, screening=kept))
