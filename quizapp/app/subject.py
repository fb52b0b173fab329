"""What a check is about: a competition as it would begin now, or the match that runs."""

from __future__ import annotations

import hashlib
import logging

import msgspec
from msgspec import Struct
from PySide6.QtGui import QFontDatabase, QRawFont

from quizapp.app.library import Library
from quizapp.bank.problems import Problem
from quizapp.contest.draft import Draft, to_plan
from quizapp.contest.findings import Fonts, Rehearsed
from quizapp.game.events import Opened
from quizapp.game.match import Match
from quizapp.game.plan import BankSeal, Item, Round, Team
from quizapp.game.record import decode
from quizapp.store.problems import StoreProblem
from quizapp.store.shelf import Shelf
from quizapp.windows.stage import Look
from quizapp.windows.stage.typography import font

_logger = logging.getLogger(__name__)
REHEARSALS = 20
"""So many rehearsals, the last ones, are looked into."""


class Subject(Struct, frozen=True):
    """What is to be played: made from a draft, or taken from a running match."""

    contest: str
    title: str
    teams: tuple[Team, ...]
    rounds: tuple[Round, ...]
    problems: tuple[Problem, ...] = ()
    used: frozenset[str] = frozenset()
    banks: tuple[BankSeal, ...] = ()
    running: bool = False
    programme: tuple[Item, ...] = ()
    draft_banks: tuple[str, ...] = ()
    """The ids of the banks that the questions, and their media, come from."""


def subject_of(draft: Draft, library: Library) -> Subject:
    """What a competition comes to if it is begun now."""
    used = library.used(draft)
    made = to_plan(draft, library.questions(draft), used)
    title = draft.title
    seals = library.seals(draft)
    return Subject(
        draft.id,
        title,
        draft.teams,
        made.rounds,
        made.problems,
        used,
        seals,
        programme=draft.programme,
        draft_banks=draft.banks,
    )


def subject_in(match: Match, library: Library) -> Subject:
    """What is being played; questions that this match itself asked count as new."""
    plan = match.plan
    draft = library.draft(plan.contest)
    asked = {ask.question.id for ask in match.asks}
    used = (library.used(draft) if draft is not None else frozenset[str]()) - asked
    return Subject(
        plan.contest,
        plan.title,
        plan.teams,
        plan.rounds,
        (),
        used,
        plan.banks,
        running=True,
        programme=plan.programme,
        draft_banks=draft.banks if draft is not None else (),
    )


def fonts_for(subject: Subject, look: Look) -> Fonts:
    """Whether the look's font is there, and which characters of the subject it lacks."""
    if look.family not in QFontDatabase.families():
        return Fonts(loaded=False)
    raw = QRawFont.fromFont(font(look.family, 100, True))
    signs = dict.fromkeys(sign for text in _texts(subject) for sign in text if not sign.isspace())
    lacking = tuple(sign for sign in signs if not raw.supportsCharacter(ord(sign)))
    return Fonts(True, lacking)


def _texts(subject: Subject) -> list[str]:
    """Every text that the hall may see."""
    texts = [subject.title]
    for team in subject.teams:
        texts += [team.name, team.unit, *team.members]
    for current in subject.rounds:
        texts.append(current.title)
        for one in (*current.questions, *current.spares):
            texts += [one.stem, *one.options, *one.partners, one.explanation]
    return texts


def rehearsed(library: Library, contest: str) -> Rehearsed:
    """What rehearsals of this competition there are."""
    count, ended = 0, False
    try:
        log = library.practice_log
        cards = [card for card in log.matches() if card.decisions > 1][:REHEARSALS]
        for card in cards:
            first = decode(log.read(card.id, 0, 1)[0].body)
            if isinstance(first, Opened) and first.plan.contest == contest:
                count += 1
                ended |= card.last_kind == "closed"
    except StoreProblem as problem:
        _logger.warning("the rehearsals could not be looked at: %s", problem)
    return Rehearsed(count, ended)


def setting(subject: Subject) -> str:
    """Under which name the shelf keeps the rounds whose rules were read."""
    return f"rules-read-{subject.contest}"


def mark(current: Round) -> str:
    """Stands for title and rules: a round whose rules were changed is unread again."""
    body = msgspec.json.encode((current.title, current.rules))
    return hashlib.sha256(body).hexdigest()[:16]


def rounds_read(shelf: Shelf, subject: Subject) -> list[int]:
    """Rounds, from 1, whose rules were ticked and have not changed since."""
    try:
        marks = msgspec.json.decode(shelf.setting(setting(subject)) or "[]", type=list[str])
    except msgspec.MsgspecError:
        return []
    return [at for at, one in enumerate(subject.rounds, start=1) if mark(one) in marks]
