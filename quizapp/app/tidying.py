"""Throw away what nothing names any more, when the windows are gone and no match goes on."""

from __future__ import annotations

import logging
from collections.abc import Iterable

import msgspec

from quizapp import paths
from quizapp.app.library import Library
from quizapp.contest.draft import NotADraft
from quizapp.files import presets
from quizapp.files.presets import EVENING, Evening
from quizapp.game.events import Opened
from quizapp.game.plan import Item
from quizapp.game.record import decode
from quizapp.store.problems import StoreProblem

_logger = logging.getLogger(__name__)


class _Unclear(Exception):
    """Something that may name a file cannot be read."""


def tidy(library: Library) -> tuple[str, ...]:
    """Forget the files of steps that no competition, template or recorded match has; their names.

    The files of questions stay: every version of a question is kept, and so is what it shows.
    """
    if library.readonly:
        return ()
    try:
        lost = set(library.shelf.media_names())
        lost -= set(_drafted(library))
        if lost:  # Only then are the logs looked into: there may be many.
            lost -= set(_recorded(library))
        if lost:
            library.shelf.drop_media(lost)
    except (StoreProblem, NotADraft, _Unclear, msgspec.MsgspecError) as problem:
        # Who names what is not known for certain: a file too many is better than one too few.
        _logger.warning("files that nothing names stay: %s", problem)
        return ()
    return tuple(sorted(lost))


def _drafted(library: Library) -> Iterable[str]:
    for card in library.shelf.contests():
        draft = library.draft(card.id)
        if draft is not None:
            yield from _named(draft.programme)
    folder = paths.presets(library.folder)
    found = presets.own(folder, EVENING)
    if len(found) < len(list(folder.glob(f"*{EVENING}"))):
        raise _Unclear("a template cannot be read")
    for kept in found:
        if isinstance(kept.content, Evening):
            yield from _named(kept.content.programme)


def _recorded(library: Library) -> Iterable[str]:
    for log in (library.log, library.practice_log):
        for card in log.matches():
            events = [decode(one.body) for one in log.read(card.id, limit=1)]
            if not events or not isinstance(events[0], Opened):
                raise _Unclear(f"match {card.id} does not begin with its plan")
            yield from _named(events[0].plan.programme)


def _named(items: Iterable[Item]) -> Iterable[str]:
    return (item.media for item in items if item.media)
