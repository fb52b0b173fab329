"""Files that are handed on: made from the library, put into a folder whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from quizapp.app.library import Library
from quizapp.app.matches import look
from quizapp.bank.citing import gist_of, label
from quizapp.bank.problems import Problem
from quizapp.bank.question import Citation
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.draft import to_plan
from quizapp.files import material
from quizapp.files.disk import put
from quizapp.game.match import Match
from quizapp.game.record import decode
from quizapp.game.spoken import Lang
from quizapp.reports.bundle import Made, Origin, results
from quizapp.reports.figures import Moment
from quizapp.reports.script import Cite
from quizapp.reports.tongue import ENGLISH, Tongue
from quizapp.store.chain import Recorded


class NotPut(Exception):
    """Files that could not be written; `words` say which and why, `put` are the others."""

    def __init__(self, words: Words, put: tuple[Path, ...] = ()) -> None:
        super().__init__(str(words))
        self.words = words
        self.put = put


class NotReady(Exception):
    """A competition that cannot be played yet; `problems` say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(one.words) for one in problems))
        self.problems = problems


class Handed(Struct, frozen=True):
    """A file that was written."""

    kind: str
    path: Path
    size: int


def speaking(lang: Lang) -> Tongue:
    """The language of papers, for the command line: without windows, and without a display."""
    if lang == "en":
        return ENGLISH
    # Only here: English needs nothing of Qt, and the command line is to start quickly.
    from PySide6.QtCore import QCoreApplication

    from quizapp.windows.parts import translation
    from quizapp.windows.parts.speech import say

    app = QCoreApplication.instance() or QCoreApplication([])
    translation.install(app, lang)
    return Tongue(lang, say)


def results_of(
    library: Library, match_id: str, tongue: Tongue, at: datetime
) -> Iterable[Made] | None:
    """All that is handed on after a match; None where there is no such match, or no event yet."""
    log = library.log_of(match_id)
    found = look(log, match_id) if log is not None else None
    if log is None or found is None:
        return None
    recorded = log.read(match_id)
    origin = Origin(match_id, recorded[-1].hash[:8])
    return results(found.match, moments(recorded), tongue, origin, at)


def papers_of(library: Library, named: str, tongue: Tongue, at: datetime) -> Iterable[Made] | None:
    """The papers of a match or of a competition; None where there is neither of that id.

    A competition's questions are drawn as they will be when the match is begun. `NotReady` where
    something stands in the way of that.
    """
    from quizapp.reports.papers import papers  # loads what writes PDF and Word: not in a show

    cite = _citing(library, tongue)
    log = library.log_of(named)
    found = look(log, named) if log is not None else None
    if found is not None:
        return papers(found.match.plan, tongue, cite, at, found.match)
    draft = library.draft(named)
    if draft is None:
        return None
    made = to_plan(draft, library.questions(draft), library.used(draft))
    if made.plan is None:
        raise NotReady(tuple(one for one in made.problems if one.severity == "error"))
    return papers(made.plan, tongue, cite, at)


def recount_of(running: Match, tongue: Tongue, at: datetime) -> Iterable[Made]:
    """The recount sheet of a match as it stands now."""
    from quizapp.reports.papers import recount  # loads what writes PDF: only when it is asked for

    return recount(running.plan, tongue, at, running)


def _citing(library: Library, tongue: Tongue) -> Cite:
    """How a citation is written out: its place, and what stands there."""
    known = {one.id: one for one in material.shipped()}
    for card in library.materials.cards():
        body = library.materials.body(card.id)
        if body is not None:
            known[card.id] = material.decoded(body)

    def cite(citation: Citation) -> str:
        found = known.get(citation.material)
        place = label(citation, found, tongue.lang)
        gist = gist_of(found, citation) if found is not None else ""
        return f"{place}\n{gist}" if gist else place

    return cite


def moments(recorded: Sequence[Recorded]) -> tuple[Moment, ...]:
    """The events of a log with the time of day of each."""
    return tuple(Moment(one.at, decode(one.body)) for one in recorded)


def hand_out(folder: Path, files: Iterable[Made]) -> tuple[Handed, ...]:
    """Write files into a folder, made if it is missing; each is there whole, or as it was before.

    One that cannot be written (open in Excel, a full disk) does not keep the others from it; at the
    end `NotPut` names it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise NotPut(unwritten(folder.name or str(folder), fault)) from fault
    done: list[Handed] = []
    faults: list[Words] = []
    for one in files:
        path = folder / one.name
        try:
            put(path, one.content)
        except OSError as fault:
            faults.append(unwritten(one.name, fault))
        else:
            done.append(Handed(one.kind, path, len(one.content)))
    if faults:
        raise NotPut(_joined(faults), tuple(one.path for one in done))
    return tuple(done)


def unwritten(name: str, fault: OSError) -> Words:
    """That a file could not be written, and why."""
    if isinstance(fault, PermissionError):
        text = QT_TRANSLATE_NOOP(
            "app",
            "{file} cannot be written: it is open in another program, or the folder may not be "
            "written to. Close it there, or choose another folder.",
        )
        return words("not-written-open", "app", text, file=name)
    text = QT_TRANSLATE_NOOP("app", "{file} cannot be written: {why}")
    return words("not-written", "app", text, file=name, why=fault.strerror or str(fault))


def _joined(faults: Sequence[Words]) -> Words:
    said = faults[0]
    for fault in faults[1:]:
        text = QT_TRANSLATE_NOOP("app", "{first}\n{second}")
        said = words(said.code, "app", text, first=said, second=fault)
    return said
