"""What the tests of the certificate pages share: waiting for work, codes, pages on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtTest import QTest

from quizapp.app.awarding import Awarding
from quizapp.app.keeping import Keeper
from quizapp.app.library import SAMPLE, Library
from quizapp.app.matches import begin
from quizapp.app.rehearsal import play
from quizapp.awards import keys, trust_issuer
from quizapp.awards.revocation import Revocations, Revoked
from quizapp.awards.seal import sign
from quizapp.awards.seal_file import Believed
from quizapp.awards.statement import Statement
from quizapp.awards.template import Template
from quizapp.awards.trust import Trust
from quizapp.awards.trust_issuer import Issuer
from quizapp.awards.wording import stated
from quizapp.contest.awards import Honour, Kind, Recipient
from quizapp.contest.draft import to_plan
from tests.awards import papers
from tests.awards.nursery import CHEAP, PASSPHRASE, TEAM, key

START = 1_000_000_000_000

KEY = key()
OTHER = key("Harbour Federation", seed="other")
TRUST = (
    Trust()
    .add(KEY.issuer)
    .note(keys.revoke(KEY, None, "2026-10-09", (Revoked(TEAM.serial, 1, "2026-10-08", "有误"),)))
)
HONOUR = Honour(Recipient(Kind.PERSON, "王𬭎·㛃䶮", "滨海机械厂工会"), "一等奖", 1)


class Kept:
    """What is believed, with an own issuer whose key is not here."""

    def __init__(self, file: Path) -> None:
        self._believed = Believed(file)

    def trust(self) -> Trust:
        """The own issuer and the imported ones."""
        made = TRUST
        for issuer in self.imported().issuers:
            made = made.add(issuer)
        return made

    def imported(self) -> Trust:
        """The imported ones."""
        return self._believed.read()

    def look_at(self, content: bytes) -> Issuer | Revocations:
        """What a file holds."""
        return trust_issuer.from_file(content)

    def believe(self, found: Issuer | Revocations) -> None:
        """Believe an issuer."""
        assert isinstance(found, Issuer)
        self._believed.write(self.imported().add(found))

    def disbelieve(self, public: bytes) -> None:
        """Believe it no more."""
        self._believed.write(self.imported().drop(public))


def until(holds: Callable[[], bool]) -> None:
    """Let the program work until something holds."""
    for _ in range(3000):
        if holds():
            return
        QTest.qWait(10)
    raise AssertionError("what was waited for did not come")


def code(statement: Statement) -> str:
    """The sealed code of a statement."""
    return sign(statement, KEY).text


def certificate(folder: Path, printed: Honour = HONOUR, template: Template | None = None) -> bytes:
    """A PDF whose code says HONOUR, and whose print may say something else."""
    serial = "工竞〔2026〕007号"
    sealed = code(stated(HONOUR, papers.OCCASION, serial))
    sheet = papers.sheet_of(template or papers.template(), printed, papers.OCCASION, serial, sealed)
    return papers.press(folder).pdf([sheet])


def renamed(name: str) -> Honour:
    """HONOUR with another name."""
    return replace(HONOUR, recipient=replace(HONOUR.recipient, name=name))


def office(folder: Path, *, key: bool = True) -> Awarding:
    """The certificates of a data folder, with a key whose backup was tried."""
    library = Library(folder)
    made = Awarding(library, Keeper(folder, cost=CHEAP))
    if key:
        made.keeper.make("滨海市总工会", PASSPHRASE)
        made.keeper.backup(folder / "backup.key")
        made.keeper.test_file(folder / "backup.key", PASSPHRASE)
        made.keeper.lock()
    return made


def played(library: Library, *, rehearsal: bool = False) -> str:
    """The shipped competition, played to its end by simulated teams; the match's id."""
    draft = library.draft(SAMPLE)
    assert draft is not None
    made = to_plan(draft, library.questions(draft), frozenset())
    assert made.plan is not None
    running = begin(library, made.plan, rehearsal=rehearsal, at=START)
    outcome = play(running, 5, 0.0, lambda *_: None, START)
    assert outcome.finished
    running.close()
    return running.id


def roster(folder: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A roster as CSV: name, unit, award."""
    path = folder / "roster.csv"
    lines = ["姓名,单位,奖项", *(",".join(row) for row in rows)]
    path.write_text("\n".join(lines), "utf-8")
    return path
