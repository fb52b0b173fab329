"""Checked by a second person, sealed, opened, told; likeness, versions, figures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quizapp.bank.question import Bank, Choices, Kind, Question, Status
from quizapp.bank.sealing import read_aloud
from quizapp.store.banks import Change
from quizapp.windows.bank import checker, sealform
from quizapp.windows.bank.difference import Ink, marked, side_by_side
from quizapp.windows.bank.person import Form
from tests.windows.bank_stand import AT, FOUR, QUESTIONS, keys, standing, until

if TYPE_CHECKING:
    from quizapp.windows.bank.window import BankWindow

INK = Ink("#888888", "#ff0000", "#00ff00", "#0000ff")


@pytest.fixture
def window(tmp_path: Path, qapp: object) -> Iterator[BankWindow]:
    del qapp
    with standing(tmp_path, who="Ann") as opened:
        yield opened


def fills(monkeypatch: pytest.MonkeyPatch, *texts: str) -> list[str]:
    """Let every form be filled in so, or given up where nothing is told; the titles shown."""
    titles: list[str] = []

    def run(form: Form) -> int:
        titles.append(form.windowTitle())
        for field, text in zip(form.fields, texts, strict=False):
            field.put(text)
        done = bool(texts) and form.go.isEnabled()
        return int(Form.DialogCode.Accepted if done else Form.DialogCode.Rejected)

    monkeypatch.setattr(Form, "exec", run)
    return titles


def test_a_second_person_checks_and_goes_on(window: BankWindow) -> None:
    keys(window, "Ctrl+Return")
    assert window.questions.listing.ids == ("q2",)
    first = window.desk.question("q1")
    assert first is not None
    found = window.desk.checked(first)
    assert found is not None
    assert found.who == "Ann"
    window.questions.listing.choose(("q1",))
    assert "Ann" in window.questions.checked.text()


def test_who_wrote_last_checks_only_as_an_exception(
    window: BankWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.put((replace(QUESTIONS[0], stem="首都？"),), "Stem")
    found = checker.sort(window.desk, ("q1", "q2", "q4"))
    assert [one.id for one in found.own] == ["q1"]
    assert [one.id for one in found.free] == ["q2"]
    assert [one.id for one in found.unfit] == ["q4"]
    fills(monkeypatch)
    window.check()
    assert "q1" in window.desk.unchecked()
    titles = fills(monkeypatch, "alone today")
    window.questions.listing.choose(("q1",))
    window.check()
    question = window.desk.question("q1")
    assert question is not None
    signed = window.desk.checked(question)
    assert signed is not None
    assert "alone today" in signed.who
    assert titles == ["A second person checks"]


def test_another_one_may_check_what_was_changed(window: BankWindow) -> None:
    window.desk.put((replace(QUESTIONS[0], stem="首都？"),), "Stem")
    window.desk.who = "Bob"
    window.check()
    assert "q1" not in window.desk.unchecked()


def test_who_checks_is_asked_once_each_time_the_bank_is_opened(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    with standing(tmp_path) as window:
        window.desk.shelf.put_setting("person", "Ann")
    with standing(tmp_path, how="imported") as window:
        window.desk.who = "Ann"
        titles = fills(monkeypatch, "Eve")
        window.check()
        assert "q1" in window.saved.text()
        assert "Eve" in window.saved.text()
        window.check()
        assert titles == ["Who checks?"]
        assert window.person.text() == "Eve"
        assert window.desk.shelf.setting("person") == "Eve"


def test_who_does_not_say_who_checks_checks_nothing(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    with standing(tmp_path) as window:
        fills(monkeypatch)
        window.check()
        assert "q1" in window.desk.unchecked()


def test_a_seal_freezes_the_bank_and_its_form_is_printed(
    window: BankWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go(3)
    until(window.review.set.isEnabled)
    fills(monkeypatch, "Ann", "Bob")
    window.review.set.click()
    seal = window.desk.seal()
    assert seal is not None
    assert (seal.who, seal.witness) == ("Ann", "Bob")
    assert window.review.print_label.text() == read_aloud(seal.print)
    assert window.seal_bar.isVisible()
    assert not window.questions.editor.sheet.isEnabled()
    html = window.review.html()
    for part in ("样题", "Ann", "Bob", read_aloud(seal.print)):
        assert part in html
    assert sealform.save(html, tmp_path / "seal.pdf")
    assert (tmp_path / "seal.pdf").read_bytes().startswith(b"%PDF")
    window.go(0)
    keys(window, "Ctrl+N", "Delete", "Ctrl+D")
    assert window.desk.whole().questions == QUESTIONS


def test_opening_asks_who_and_why_and_is_listed(
    window: BankWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.review.seal("Ann", "")
    fills(monkeypatch, "Bob", "a wrong key")
    window.go(3)
    window.review.open.click()
    assert window.desk.seal() is None
    (opened,) = window.desk.reviews.seals("b1")
    assert (opened.opened_by, opened.why) == ("Bob", "a wrong key")
    assert "a wrong key" in window.review.past.item(0).text()
    assert window.questions.editor.sheet.isEnabled()
    assert window.desk.who == "Ann"


def test_what_the_seal_forbade_is_no_longer_said_once_it_is_open(window: BankWindow) -> None:
    window.desk.drop(("q4",), "x")
    keys(window, "Ctrl+Z")
    window.review.seal("Ann", "")
    keys(window, "Ctrl+Y")
    assert len(window.desk.ids()) == 4
    assert not window.fault.isHidden()
    window.review.unseal("Ann", "a wrong key")
    assert window.fault.isHidden()


def test_the_review_says_what_is_left(window: BankWindow) -> None:
    window.desk.check((QUESTIONS[1],))
    window.go(3)
    until(lambda: "4 questions" in window.review.counts.text())
    assert "3 not checked" in window.review.counts.text()
    assert "1 drafts" in window.review.counts.text()
    window.review.unchecked.click()
    until(lambda: not window.questions.listing.filters.work.runs)
    rows = window.questions.listing.rows
    assert [rows.id_at(at) for at in range(rows.rowCount())] == ["q1", "q3", "q4"]


# --- likeness


def _near() -> tuple[Question, ...]:
    same = replace(QUESTIONS[0], id="q9", stem="首都是哪里呢？", tags=("新",), explanation="因为。")
    return (*QUESTIONS, same)


def test_near_duplicates_are_merged_in_one_step(tmp_path: Path, qapp: object) -> None:
    with standing(tmp_path, _near(), "Ann") as window:
        window.go(1)
        until(lambda: not window.alike.work.runs)
        assert window.alike.pair is not None
        assert {window.alike.pair.one, window.alike.pair.other} == {"q1", "q9"}
        assert "background-color" in window.alike.right.toHtml()
        window.alike.keep_left.click()
        kept = window.desk.whole().questions[0]
        assert len(window.desk.ids()) == 4
        assert kept.tags == ("地理", "新")
        assert kept.explanation == "因为。"
        assert window.alike.pair is None
        rows = window.questions.listing.rows
        listed = [rows.id_at(at) for at in range(rows.rowCount())]
        assert listed == ["q1", "q2", "q3", "q4"], "the list loses one row, not its neighbour"
        assert "No two" in window.alike.said.text()
        window.undo_step()
        assert window.desk.whole().questions == _near()
        assert rows.rowCount() == 5
        assert window.alike.pair is not None, "undo brings the pair back"
        assert "1 pairs" in window.alike.said.text()


def test_pair_after_pair_is_merged_by_one_key(tmp_path: Path, qapp: object) -> None:
    near = tuple(
        replace(QUESTIONS[at % 2], id=f"n{at}", stem=QUESTIONS[at % 2].stem + "？" * at)
        for at in range(4)
    )
    with standing(tmp_path, near, "Ann") as window:
        window.go(1)
        until(lambda: window.alike.pairs.count() == 2)
        window.alike.keep_left.setFocus()
        keys(window, "Space")
        assert window.alike.pairs.count() == 1
        assert window.alike.keep_left.hasFocus(), "the next press must not leave the bank"
        keys(window, "Space")
        assert len(window.desk.ids()) == 2


def test_pairs_on_purpose_are_not_shown_again(tmp_path: Path, qapp: object) -> None:
    with standing(tmp_path, _near(), "Ann") as window:
        window.go(1)
        until(lambda: window.alike.pair is not None)
        window.alike.different.click()
        window.alike.start()
        until(lambda: not window.alike.work.runs)
        assert window.alike.pair is None
        assert len(window.desk.ids()) == 5


def test_another_bank_is_compared(window: BankWindow) -> None:
    other = Bank("别的", (replace(QUESTIONS[0], id="z1"),))
    window.desk.banks.put("b2", other, Change(AT))
    window.go(1)
    until(lambda: not window.alike.work.runs)
    window.alike.scope.put("b2")
    window.alike.start()
    until(lambda: window.alike.pair is not None)
    assert not window.alike.keep_left.isEnabled()
    window.alike.keep_right.click()
    assert "q1" not in window.desk.ids()
    assert window.desk.banks.bank("b2") == other


def test_differences_are_marked_and_text_stays_text() -> None:
    old, new = marked("共<b>3</b>句", "共<b>4</b>句", INK)
    assert "<b>" not in old
    assert "<span style='background-color:#ff0000'>3</span>" in old
    assert "<span style='background-color:#00ff00'>4</span>" in new
    one, other = side_by_side(QUESTIONS[0], QUESTIONS[0], INK, {}, only_changed=True)
    assert (one, other) == ("", "")


# --- versions and figures


def test_a_version_is_restored_as_a_step(window: BankWindow) -> None:
    window.desk.put((replace(QUESTIONS[0], stem="首都？"),), "Stem")
    history = window.questions.history
    window.questions.side.setCurrentWidget(history)
    assert history.list.count() == 2
    assert "Ann" in history.list.item(0).text()
    assert "background-color" in history.changed.toHtml()
    history.list.setCurrentRow(1)
    history.restore.click()
    assert window.desk.whole().questions[0] == QUESTIONS[0]
    assert history.list.count() == 3
    window.undo_step()
    assert window.desk.whole().questions[0].stem == "首都？"


def test_a_bank_whose_answer_is_mostly_b_is_told_and_shuffled(tmp_path: Path, qapp: object) -> None:
    bank = tuple(
        Question(
            id=f"q{number}",
            kind=Kind.SINGLE,
            stem=f"第{number}题",
            options=(*FOUR[:3], "以上都对"),
            key=Choices((1,)),
            status=Status.READY,
        )
        for number in range(30)
    )
    with standing(tmp_path, bank, "Ann") as window:
        window.go(2)
        until(lambda: "B" in window.statistics.skew.text())
        assert window.statistics.right.rows == (("A", 0), ("B", 30)), "where nothing is counts 0"
        window.statistics.shuffle_all(bank, 5)
        until(lambda: len(window.statistics.right.rows) == 3)
        made = window.desk.whole().questions
        assert all(one.options[3] == "以上都对" for one in made)
        assert [count for _, count in window.statistics.right.rows] == [10, 10, 10]
        keys(window, "Ctrl+Z")
        assert window.desk.whole().questions == bank
        until(lambda: window.statistics.right.rows == (("A", 0), ("B", 30)))


def test_who_brought_a_file_in_may_read_it_over(window: BankWindow) -> None:
    imported = window.desk.versions("q1")[-1]
    assert imported.how == "imported"
    assert [one.id for one in checker.sort(window.desk, ("q1",)).free] == ["q1"]


def test_going_through_begins_with_the_first_one_alone(window: BankWindow) -> None:
    window.questions.listing.choose(("q1", "q2"))
    window.go(3)
    window.review.unchecked.click()
    until(lambda: window.questions.listing.filters.count > 0)
    assert len(window.questions.listing.ids) == 1
