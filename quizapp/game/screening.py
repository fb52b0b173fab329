"""Media of a question while it is played: started, stopped, uncovered.

A clip runs when the operator lets it; the time to answer does not start with it. A press stops
it where the press was made, and it runs on when the question is open again, from the moment from
which presses count. It stops at the verdict, at the reveal (after which it may be played once
more), and where the match goes elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.evolve import fold
from quizapp.game.lots import drawn
from quizapp.game.match import Ceremony, Match, Play, Stage
from quizapp.game.medium import seen_and_heard
from quizapp.game.refusal import Refused
from quizapp.game.rules import Answerers, Opens
from quizapp.game.showing import medium_of, screening_of, subject
from quizapp.game.turns import sitting_round

_RUNNING = (
    Stage.READING,
    Stage.CUE,
    Stage.OPEN,
    Stage.ANSWERING,
    Stage.AUDIENCE,
    Stage.REVEALED,
)
"""Stages in which a clip may run; in a race not while somebody answers."""
_SHOWN = (*_RUNNING, Stage.STOPPED, Stage.TIME_UP, Stage.PASSED, Stage.DONE)


def covered(match: Match, play: Play, seed: int) -> list[e.Event]:
    """The picture of a question is shown covered, where the rules say so."""
    count = sitting_round(match).rules.uncover.tiles
    picture, _ = seen_and_heard(play.question.media)
    if not count or not picture:
        return []
    return [e.PictureCovered(drawn(tuple(range(count)), seed), seed)]


# What the operator may do


def may_run(match: Match) -> bool:
    """Whether the media of the moment may run: there is a clip, or tiles that time opens."""
    medium = medium_of(match)
    if medium is None:
        return False
    uncovers = bool(medium.pace and medium.order) and not medium.ended
    return (bool(medium.clip) or uncovers) and _lets_run(match)


def may_open(match: Match) -> bool:
    """Whether the operator may open a tile now."""
    medium, phase = medium_of(match), match.phase
    if medium is None or not isinstance(phase, Play) or phase.stage not in _SHOWN:
        return False
    return not medium.pace and medium.opened < len(medium.order)


def may_enlarge(match: Match) -> bool:
    """Whether picture or film may have the whole screen now."""
    medium, phase = medium_of(match), match.phase
    shown = isinstance(phase, Ceremony) or (isinstance(phase, Play) and phase.stage in _SHOWN)
    return medium is not None and bool(medium.sight) and shown and isinstance(phase, Play)


def start(match: Match, command: c.StartMedia) -> list[e.Event]:
    """Let the clip run, from where it stands or from its beginning."""
    show, medium = screening_of(match), medium_of(match)
    if show is None or medium is None or not may_run(match):
        text = QT_TRANSLATE_NOOP("game", "There is nothing to play now.")
        raise Refused(words("no-media", "game", text))
    if show.since is not None and not command.again:
        text = QT_TRANSLATE_NOOP("game", "It is already running.")
        raise Refused(words("media-running", "game", text))
    done = 0 if command.again or show.ended else show.done
    events: list[e.Event] = [e.MediaStarted(command.at, done)]
    phase = match.phase
    if medium.film and not show.large and isinstance(phase, Play) and phase.stage is Stage.READING:
        events.append(e.MediaEnlarged(True))
    return events


def stop(match: Match, command: c.StopMedia) -> list[e.Event]:
    """Let the clip stand where it is."""
    show = screening_of(match)
    if show is None or show.since is None:
        text = QT_TRANSLATE_NOOP("game", "Nothing is running.")
        raise Refused(words("media-still", "game", text))
    return [e.MediaStopped(show.gone(command.at))]


def end(match: Match, command: c.EndMedia) -> list[e.Event]:
    """The clip has come to its end, or cannot be played; nothing where it does not run."""
    show = screening_of(match)
    return [] if show is None or show.since is None else [e.MediaEnded(show.gone(command.at))]


def open_tile(match: Match) -> list[e.Event]:
    """Open the next tile of a covered picture."""
    if not may_open(match):
        text = QT_TRANSLATE_NOOP("game", "There is no tile to open now.")
        raise Refused(words("no-tile", "game", text))
    return [e.TileOpened()]


def enlarge(match: Match, command: c.EnlargeMedia) -> list[e.Event]:
    """Give picture or film the whole screen, or take it away again."""
    show = screening_of(match)
    if show is None or not may_enlarge(match):
        text = QT_TRANSLATE_NOOP("game", "There is no picture to show large now.")
        raise Refused(words("no-picture", "game", text))
    return [] if show.large is command.large else [e.MediaEnlarged(command.large)]


# What follows from what happens


def followed(match: Match, command: c.Command, events: Sequence[e.Event]) -> tuple[e.Event, ...]:
    """A decision with what it means for media that run, or that a press has stopped."""
    show = screening_of(match)
    if show is None or not events or isinstance(events[0], e.Undone):
        return tuple(events)
    if show.since is None and not show.held:
        return tuple(events)
    if isinstance(command, c.Resume):
        still = [e.MediaStopped(show.gone(command.last))] if show.since is not None else []
        return (*still, *events)
    after = fold(match, events)
    same = subject(after) == subject(match)
    revealed = any(isinstance(one, e.KeyRevealed) for one in events)
    if show.since is not None and same and not revealed and _lets_run(after):
        return tuple(events)
    if show.since is not None:
        ended = any(isinstance(one, e.MediaEnded | e.MediaStopped) for one in events)
        held = same and _in_race(after)
        still = [] if ended else [e.MediaStopped(show.gone(command.at), held)]
        return (*still, *events)
    if same and _open_to_presses(after) and not _open_to_presses(match):
        return (*events, e.MediaStarted(command.at, show.done))
    return tuple(events)


def _lets_run(match: Match) -> bool:
    phase = match.phase
    if isinstance(phase, Ceremony):
        return True
    if not isinstance(phase, Play) or phase.stage not in _RUNNING:
        return False
    return phase.stage is not Stage.ANSWERING or not _is_race(match)


def _is_race(match: Match) -> bool:
    return sitting_round(match).rules.answerers is Answerers.BUZZ


def _in_race(match: Match) -> bool:
    """Whether a press has stopped the question: somebody was first, or several were."""
    phase = match.phase
    stages = (Stage.BUZZED, Stage.TIED, Stage.ANSWERING)
    return isinstance(phase, Play) and _is_race(match) and phase.stage in stages


def _open_to_presses(match: Match) -> bool:
    phase = match.phase
    if not isinstance(phase, Play) or not _is_race(match):
        return False
    early = sitting_round(match).rules.buzz.opens is Opens.WHILE_READING
    return phase.stage is Stage.OPEN or (early and phase.stage is Stage.READING)
