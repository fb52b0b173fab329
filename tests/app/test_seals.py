"""The seal of a bank is told in the log of every match that is played from it."""

from pathlib import Path

from quizapp.app.library import SAMPLE, SHIPPED_BANK, Library
from quizapp.app.matches import begin
from quizapp.bank.sealing import bank_fingerprint
from quizapp.contest.draft import to_plan
from quizapp.game.events import Opened
from quizapp.game.naming import event_words
from quizapp.store.banks import Change


def test_a_match_writes_down_the_seals_of_its_banks(tmp_path: Path) -> None:
    library = Library(tmp_path)
    draft = library.draft(SAMPLE)
    bank = library.banks.bank(SHIPPED_BANK)
    assert draft is not None
    assert bank is not None
    plan = to_plan(draft, library.questions(draft)).plan
    assert plan is not None
    at = "2026-05-01T09:00:00Z"
    first = begin(library, plan, rehearsal=True)
    (bare,) = first.show.match.plan.banks
    first.close()
    assert (bare.seal, bare.broken) == (0, False)
    library.reviews.seal(SHIPPED_BANK, bank.questions, "甲", "乙", at)
    running = begin(library, plan, rehearsal=True)
    (sealed,) = running.show.match.plan.banks
    assert (sealed.seal, sealed.print) == (1, bank_fingerprint(bank.questions))
    opened = running.log.read(running.id)[0]
    assert sealed.print.encode() in opened.body
    match = running.show.match
    said = event_words(match, Opened(match.plan, rehearsal=True, at=0))
    assert said is not None
    assert bank.title in str(said)
    library.reviews.open_seal(SHIPPED_BANK, "丙", "第3题有误", at)
    library.banks.drop_questions(SHIPPED_BANK, [bank.questions[0].id], Change(at))
    (opened_again,) = library.seals(draft)
    assert opened_again.seal == 0
    assert opened_again.print != sealed.print
    running.close()
    library.close()
