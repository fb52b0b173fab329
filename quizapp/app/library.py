"""The data folder: the databases, what is shipped put into them, and who may write."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

from quizapp import clock, paths
from quizapp.bank.question import Question
from quizapp.bank.sealing import bank_fingerprint
from quizapp.contest.draft import Draft, read_draft, write_draft
from quizapp.files import own
from quizapp.game.plan import BankSeal
from quizapp.store.banks import Banks, Change
from quizapp.store.competitions import Competitions
from quizapp.store.custody import Custody
from quizapp.store.database import Database, open_database
from quizapp.store.log import Log, MatchCard
from quizapp.store.materials import Materials
from quizapp.store.problems import Damaged
from quizapp.store.reviews import Reviews
from quizapp.store.shelf import Shelf

_logger = logging.getLogger(__name__)

SHIPPED_BANK = "dl-2020-37"
CLUES_BANK = "dl-2020-37-clues"
"""Questions that are rows of clues: of use in a round of clues only."""
SAMPLE = "sample"
EVENING = "evening"
SAMPLES = (EVENING, SAMPLE)
"""The shipped competitions; the short one is put last, so that it stands first in the list."""
_SHIPPED = "2"
"""What the setting of that name holds when all that this version ships is on the shelf."""


@cache
def shipped_draft(name: str) -> Draft:
    """One of the shipped competitions, as it is shipped."""
    return read_draft((paths.shipped_banks() / f"{name}.contest.json").read_bytes())


def set_aside(path: Path) -> Path:
    """Put a damaged database aside under another name, so that a new one can be made."""
    stamp = clock.wall().replace(":", "-")
    for end in ("-wal", "-shm", ""):
        old = path.with_name(path.name + end)
        if old.exists():
            old.rename(path.with_name(f"{path.name}.damaged-{stamp}{end}"))
    return path.with_name(f"{path.name}.damaged-{stamp}")


def _practice(path: Path, *, readonly: bool) -> Database:
    """The database of rehearsals; a damaged one never keeps a show from beginning."""
    try:
        return open_database(path, readonly=readonly)
    except Damaged:
        if readonly:
            raise
        _logger.exception("the rehearsals were put aside as %s", set_aside(path))
        return open_database(path, readonly=readonly)


class Library:
    """Everything in one data folder. Rehearsals have a file of their own."""

    def __init__(self, folder: Path, *, readonly: bool = False) -> None:
        """Open the databases; raises `StoreProblem`. A second instance may only look."""
        self.folder = folder
        self.database: Database = open_database(folder / "quizapp.db", readonly=readonly)
        try:
            self.practice: Database = _practice(folder / "rehearsal.db", readonly=readonly)
        except BaseException:
            self.database.close()
            raise
        self.log = Log(self.database)
        self.practice_log = Log(self.practice)
        self.shelf = Shelf(self.database)
        self.competitions = Competitions(self.database)
        self.banks = Banks(self.database)
        self.reviews = Reviews(self.database)
        self.materials = Materials(self.database)
        self.custody = Custody(self.shelf)
        if not self.readonly:
            self._put_shipped()

    @property
    def readonly(self) -> bool:
        """Whether another instance has the folder and this one may only look."""
        return self.database.readonly or self.practice.readonly

    def close(self) -> None:
        """Close both databases."""
        self.practice.close()
        self.database.close()

    def matches(self) -> tuple[MatchCard, ...]:
        """Every match, rehearsals too, the one opened last first."""
        cards = (*self.log.matches(), *self.practice_log.matches())
        return tuple(sorted(cards, key=lambda card: (card.opened_at, card.id), reverse=True))

    def unfinished(self) -> tuple[MatchCard, ...]:
        """Matches that can be gone on with: real ones before rehearsals, the last played first."""
        cards = [card for card in self.matches() if not card.finished and card.decisions > 1]
        cards.sort(key=lambda card: card.last_at, reverse=True)
        return tuple(sorted(cards, key=lambda card: card.rehearsal))

    def log_of(self, match_id: str) -> Log | None:
        """The log that holds the match, or None."""
        for log in (self.log, self.practice_log):
            if log.match(match_id) is not None:
                return log
        return None

    def head_of(self, own: str) -> tuple[int, str] | None:
        """(number, hash) of the last event of a match or competition, or None."""
        log = self.log_of(own)
        found = log.head(own) if log is not None else self.competitions.head(own)
        return found if found[0] else None

    def database_of(self, log: Log) -> Database:
        """The database behind one of the two logs."""
        return self.practice if log is self.practice_log else self.database

    def draft(self, contest_id: str) -> Draft | None:
        """A competition on the shelf, or None."""
        body = self.shelf.contest(contest_id)
        return read_draft(body) if body is not None else None

    def questions(self, draft: Draft) -> tuple[Question, ...]:
        """The questions of the draft's banks, in order."""
        banks = (self.banks.bank(bank_id) for bank_id in draft.banks)
        return tuple(question for bank in banks if bank for question in bank.questions)

    def seals(self, draft: Draft) -> tuple[BankSeal, ...]:
        """The banks of the draft with their fingerprints and the seals that they are under."""
        found: list[BankSeal] = []
        for bank_id in draft.banks:
            bank = self.banks.bank(bank_id)
            if bank is not None:
                seal, mark = self.reviews.sealed(bank_id), bank_fingerprint(bank.questions)
                number = seal.number if seal is not None else 0
                broken = seal is not None and seal.print != mark
                found.append(BankSeal(bank.title, mark, number, broken))
        return tuple(found)

    def used(self, draft: Draft) -> frozenset[str]:
        """Ids of the questions of the draft's banks that a match has asked."""
        return frozenset(
            mark.question for bank_id in draft.banks for mark in self.shelf.used(bank_id)
        )

    def new_banks(self) -> tuple[str, ...]:
        """The banks that a new competition draws from: all but those of clues."""
        return tuple(card.id for card in self.banks.cards() if card.id != CLUES_BANK)

    def _put_shipped(self) -> None:
        """Put the shipped banks and competitions on the shelf, once; what the user changed stays.

        A folder of an earlier version gets what was not shipped then.
        """
        known = self.shelf.setting("shipped")
        if known == _SHIPPED:
            return
        shipped = paths.shipped_banks()
        for name in (CLUES_BANK,) if known else (CLUES_BANK, SHIPPED_BANK):
            file = shipped / f"{name}.quiz.txt"
            bank, media = own.read(file).bank, own.read_media(file)
            self.banks.put(name, bank, Change(clock.wall(), how="shipped"), media)
        for name in (EVENING,) if known else SAMPLES:
            draft = shipped_draft(name)
            self.shelf.put_contest(name, draft.title, write_draft(draft), clock.wall())
        self.shelf.put_setting("shipped", _SHIPPED)
        _logger.info("the shipped banks and competitions were put into %s", self.folder)
