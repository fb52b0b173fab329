"""From a played match to paper: rows, check, seal, pages, printing with a jam, and the register."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp import paths
from quizapp.app.awarding import Awarding
from quizapp.awards.order import is_specimen
from quizapp.awards.page import Printing
from quizapp.awards.seal import Outcome
from quizapp.contest import commands as c
from quizapp.contest.awards import Kind, Shared
from quizapp.windows.awards.calibration import CalibrationDialog
from quizapp.windows.awards.issue_page import CHECK, PAPER, PRINT, SEAL, WHO
from quizapp.windows.awards.jobs import Refused
from quizapp.windows.awards.key_dialogs import MakeDialog, TestDialog
from quizapp.windows.awards.reading import Answer, of_file
from quizapp.windows.awards.register_dialogs import ReissueDialog, ReprintDialog, RevokeDialog
from quizapp.windows.awards.rows import NAME
from quizapp.windows.awards.window import ISSUE, KEY, REGISTER, VERIFY, AwardsWindow
from tests.app.awards_stand import competed
from tests.awards.nursery import PASSPHRASE
from tests.windows.awards_stand import office, played, roster, until

EVENT = "2026年滨海市“安康杯”知识竞赛"


@pytest.fixture
def made(qapp: QApplication, tmp_path: Path) -> Iterator[Awarding]:
    found = office(tmp_path / "data")
    yield found
    found.library.close()


@pytest.fixture
def window(made: Awarding) -> Iterator[AwardsWindow]:
    shown = AwardsWindow(made)
    shown.show()
    shown.activateWindow()
    assert QTest.qWaitForWindowActive(shown)
    yield shown
    shown.close()


def from_rows(window: AwardsWindow, folder: Path, rows: list[tuple[str, str, str]]) -> None:
    """Take a roster, and name the event."""
    window.begin()
    window.issue.who.take_roster(roster(folder, rows))
    until(lambda: len(window.issue.who.rows.honours) == len(rows))
    window.issue.paper.event_field.setPlainText(EVENT)
    window.issue.paper.issuers.setPlainText("滨海市总工会")


def checked(window: AwardsWindow) -> None:
    window.issue.go(CHECK)
    until(lambda: window.issue.check.checked is not None)


def issued(window: AwardsWindow) -> None:
    checked(window)
    window.issue.go(SEAL)
    window.issue.seal.phrase.setText(PASSPHRASE)
    window.issue.seal.issue()
    until(lambda: window.issue.at == PRINT or window.issue.seal.fault.isVisible())
    assert window.issue.at == PRINT, window.issue.seal.fault.text()
    until(lambda: window.issue.batch.turner.shown)


def answers(window: AwardsWindow, path: Path) -> tuple[Answer, ...]:
    window.faith.read()
    found = of_file(path, window.faith.trust)(lambda: False, lambda _part: None)
    assert isinstance(found, tuple)
    return found


def test_from_the_played_match_to_pages_that_anyone_can_check(
    window: AwardsWindow, made: Awarding, tmp_path: Path
) -> None:
    match = played(made.library)
    window.begin(match)
    who = window.issue.who
    until(lambda: len(who.rows.honours) == 6)
    assert all(one.recipient.kind is Kind.TEAM for one in who.rows.honours)
    who.special_button.click()
    who.special.other.setEditText("滨海港务集团工会")
    who.special.accept()
    assert who.rows.honours[-1].recipient.kind is Kind.UNIT
    issued(window)
    (card,) = made.batches()
    assert (card.count, card.made, card.match) == (7, 7, match)
    (pdf,) = made.files(card.id)
    seen = answers(window, pdf)
    assert [one.verdict.outcome for one in seen] == [Outcome.GENUINE] * 7
    assert all(one.good and one.printed for one in seen)
    window.issue.batch.save(str(tmp_path))
    until((tmp_path / card.name / "verify.html").exists)
    until(lambda: not window.issue.batch.work.runs)
    book = openpyxl.load_workbook(tmp_path / card.name / "signing-list.xlsx")
    assert book.active is not None
    window.tabs.setCurrentIndex(REGISTER)
    until(lambda: window.register.rows.rowCount() == 7)


def test_each_trouble_names_its_row_and_its_way_out(window: AwardsWindow, tmp_path: Path) -> None:
    rows = [("张三", "滨海港", "一等奖"), ("\ue863人", "滨海港", "二等奖"), ("", "", "三等奖")]
    rows[2] = ("李𬭎", "滨海港", "")
    from_rows(window, tmp_path, rows)
    checked(window)
    check = window.issue.check
    assert not check.passed
    assert not window.issue.next_button.isEnabled()
    assert {one.line for one in check.problems if one.severity == "error"} == {2, 3}
    check.list.setCurrentRow(0)
    check.go_button.click()
    assert window.issue.at == WHO
    assert window.issue.who.chosen() == [1]
    window.issue.who.rows.setData(window.issue.who.rows.index(2, 3), "三等奖")
    checked(window)
    until(check.mend_button.isVisible)
    check.mend_button.click()
    until(lambda: check.checked is not None)
    assert window.issue.who.rows.honours[1].recipient.name == "䶮人"
    assert check.passed


def test_a_character_that_no_font_has_leads_to_adding_one(
    window: AwardsWindow, made: Awarding, tmp_path: Path
) -> None:
    from_rows(window, tmp_path, [("张\U00031350", "滨海港", "一等奖")])
    checked(window)
    check = window.issue.check
    assert not check.passed
    assert check.font_button.isVisible()
    check.add_font(str(tmp_path / "missing.ttf"))
    until(lambda: "missing.ttf" in check.told.text())
    assert not list((made.library.folder / "fonts").glob("*"))
    check.add_font(str(paths.assets() / "fonts" / "LXGWWenKai-Regular.ttf"))
    until(lambda: not check.adding.runs)
    until(lambda: check.checked is not None)
    assert [one.name for one in (made.library.folder / "fonts").iterdir()] == [
        "LXGWWenKai-Regular.ttf"
    ]
    assert not check.passed, "that one lacks it too"


def test_the_same_one_twice_is_asked_about(window: AwardsWindow, tmp_path: Path) -> None:
    from_rows(window, tmp_path, [("张三", "滨海港", "一等奖")] * 2)
    checked(window)
    assert not window.issue.check.passed
    window.issue.check.twice.click()
    assert window.issue.check.passed
    assert window.issue.next_button.isEnabled()
    window.issue.go(SEAL)
    assert window.issue.at == SEAL
    window.issue.go(WHO)
    window.issue.who.add_button.click()
    assert not window.issue.steps[SEAL].isEnabled(), "what was changed is checked anew"


def test_making_pages_is_stopped_and_gone_on_with(
    window: AwardsWindow, made: Awarding, tmp_path: Path
) -> None:
    from_rows(window, tmp_path, [(f"张{n}号", "滨海港", "参与奖") for n in range(30)])
    checked(window)
    window.issue.go(SEAL)
    seal = window.issue.seal
    seal.phrase.setText("wrong passphrase 12")
    seal.issue()
    until(seal.fault.isVisible)
    assert made.batches() == ()
    seal.phrase.setText(PASSPHRASE)
    seal.issue()
    until(lambda: len(made.batches()) == 1)
    seal.stop_button.click()
    until(lambda: not seal.work.runs)
    (card,) = made.batches()
    if not card.complete:
        assert window.issue.at == SEAL
        assert seal.issue_button.text() == "Go on"
        seal.issue_button.click()
        until(lambda: window.issue.at == PRINT)
    (card,) = made.batches()
    assert card.complete


def test_a_jam_and_the_last_good_number(
    window: AwardsWindow, made: Awarding, tmp_path: Path
) -> None:
    from_rows(window, tmp_path, [(f"张{n}", "滨海港", "参与奖") for n in "甲乙丙丁戊"])
    issued(window)
    panel = window.issue.batch.print
    assert panel.printer.count() or "printer" in panel.told.text()
    panel.to_file = str(tmp_path / "paper.pdf")
    panel.count.setValue(3)
    assert panel.print_button.isEnabled()
    panel.print_next()
    until(panel.asking.isVisible)
    first = answers(window, tmp_path / "paper.pdf")
    assert [one.verdict.statement.name for one in first if one.verdict.statement] == [
        "张甲", "张乙", "张丙",
    ]  # fmt: skip
    panel.last.setCurrentIndex(2)
    panel.last_button.click()
    assert panel.state.good == 2
    panel.print_next()
    until(panel.asking.isVisible)
    second = answers(window, tmp_path / "paper.pdf")
    assert [one.verdict.statement.name for one in second if one.verdict.statement] == [
        "张丙", "张丁", "张戊",
    ]  # fmt: skip
    assert all(one.verdict.outcome is Outcome.GENUINE for one in (*first, *second))
    panel.all_button.click()
    assert panel.state.finished
    assert made.spool(made.batches()[0].id).good == 5


def test_on_preprinted_paper_text_and_code_are_shifted_as_measured(
    window: AwardsWindow, made: Awarding, tmp_path: Path
) -> None:
    from_rows(window, tmp_path, [("张三", "滨海港", "一等奖")])
    issued(window)
    panel = window.issue.batch.print
    machine = panel.printer.currentText(), panel.tray.currentText()
    dialog = CalibrationDialog(made, *machine, panel._paper, window)
    dialog.fields["a_left"].setValue(31.5)
    dialog.fields["b_left"].setValue(268.5)
    assert "-1.50 mm" in dialog.found.text()
    dialog.save(str(tmp_path / "crosses.pdf"))
    until((tmp_path / "crosses.pdf").exists)
    dialog.fields["b_left"].setValue(190)
    assert not dialog.keep_button.isEnabled(), "no printer stretches like that"
    dialog.fields["b_left"].setValue(268.5)
    dialog.keep()
    assert panel.printing() == Printing(True, (-1.5, 0.0), (1.0, 1.0))
    panel.overlay.click()
    panel.to_file = str(tmp_path / "overlay.pdf")
    panel.print_proof()
    until(lambda: panel.run is None and not panel.work.runs and panel.told.isVisible())
    (answer,) = answers(window, tmp_path / "overlay.pdf")
    assert answer.verdict.outcome is Outcome.GENUINE
    assert panel.state.sent == 0, "a proof counts for nothing"


def test_the_register_finds_revokes_and_issues_anew(
    window: AwardsWindow, made: Awarding, tmp_path: Path
) -> None:
    from_rows(window, tmp_path, [("张三", "滨海港", "一等奖"), ("李四", "滨海港", "二等奖")])
    issued(window)
    (old,) = made.files(made.batches()[0].id)
    window.tabs.setCurrentIndex(REGISTER)
    register = window.register
    register.search.setText("李四")
    until(lambda: register.rows.rowCount() == 1)
    register.table.selectRow(0)
    register.reissue_button.click()
    (dialog,) = register.findChildren(ReissueDialog)
    dialog.act()
    assert dialog.fault.isVisible(), "nothing was changed"
    dialog.name.setText("李斯")
    dialog.act()
    until(lambda: register.stack.currentIndex() == 1)
    register.back_button.click()
    register.search.setText("001号")
    until(lambda: [one.number.endswith("001号") for one in register.rows.found] == [True])
    register.table.selectRow(0)
    register.revoke_button.click()
    (revoke,) = register.findChildren(RevokeDialog)
    revoke.act()
    assert revoke.fault.isVisible(), "a reason is asked for"
    revoke.reason.setEditText("发错了人")
    revoke.act()
    until(lambda: bool(register.rows.found) and bool(register.rows.found[0].revoked))
    window.tabs.setCurrentIndex(VERIFY)
    window.verify.check_file(old)
    until(lambda: window.verify.card.answer is not None)
    assert window.verify.list.count() == 2
    assert window.verify.card.tone == "amber"
    assert "发错了人" in window.verify.card.proof.text()
    new = [card for card in made.batches() if card.count == 1]
    (answer,) = answers(window, made.files(new[0].id)[0])
    assert answer.good
    assert answer.verdict.statement is not None
    assert answer.verdict.statement.number.endswith("-R2")
    window.tabs.setCurrentIndex(REGISTER)
    register.check_button.click()
    until(lambda: not register.work.runs)
    assert register.told.text().startswith("✓")


def test_a_reprint_is_the_very_page_and_is_written_down(
    window: AwardsWindow, made: Awarding, tmp_path: Path
) -> None:
    from_rows(window, tmp_path, [("张三", "滨海港", "一等奖"), ("李四", "滨海港", "二等奖")])
    issued(window)
    dialog = ReprintDialog(made, made.search("李四"), window)
    dialog.to_file = str(tmp_path / "again.pdf")
    dialog.open()
    dialog.act()
    until(lambda: not dialog.isVisible())
    (answer,) = answers(window, tmp_path / "again.pdf")
    assert answer.verdict.statement is not None
    assert answer.verdict.statement.name == "李四"
    assert made.honouring.real.entries("reprinted")


def test_at_first_use_the_key_is_made_backed_up_and_tried(
    qapp: QApplication, tmp_path: Path
) -> None:
    made = office(tmp_path / "data", key=False)
    window = AwardsWindow(made)
    window.show()
    from_rows(window, tmp_path, [("张三", "滨海港", "一等奖")])
    checked(window)
    window.issue.go(SEAL)
    seal = window.issue.seal
    assert not seal.issue_button.isVisible()
    seal.key_button.click()
    assert window.tabs.currentIndex() == KEY
    window.key.make_button.click()
    (dialog,) = window.key.findChildren(MakeDialog)
    dialog.name.setText("滨海市总工会")
    dialog.phrase.setText(PASSPHRASE)
    dialog.again.setText("something else here")
    dialog.act()
    assert dialog.fault.isVisible()
    dialog.again.setText(PASSPHRASE)
    dialog.act()
    until(made.keeper.exists)
    until(lambda: not window.key.make_button.isVisible())
    window.key.back_up(str(tmp_path / "stick.key"))
    assert made.keeper.obstacle() is not None, "a backup that was never tried is none"
    window.key.test_button.click()
    (test,) = window.key.findChildren(TestDialog)
    test.source.take(str(tmp_path / "stick.key"))
    test.phrase.setText(PASSPHRASE)
    test.act()
    until(lambda: made.keeper.obstacle() is None)
    until(lambda: not window.key.next.isVisible())
    window.tabs.setCurrentIndex(ISSUE)
    assert seal.issue_button.isVisible()
    window.close()
    made.library.close()


def test_a_rehearsal_gives_specimens_and_an_unfinished_match_is_told(
    window: AwardsWindow, made: Awarding
) -> None:
    match = played(made.library, rehearsal=True)
    window.begin(match)
    until(lambda: len(window.issue.who.rows.honours) == 6)
    assert "specimens" in window.issue.who.notice.text()


def test_specimens_need_no_issuer_s_key(qapp: QApplication, tmp_path: Path) -> None:
    made = office(tmp_path / "data", key=False)
    window = AwardsWindow(made)
    window.show()
    try:
        window.begin(played(made.library, rehearsal=True))
        until(lambda: len(window.issue.who.rows.honours) == 6)
        window.issue.paper.issuers.setPlainText("滨海市总工会")
        checked(window)
        window.issue.go(SEAL)
        seal = window.issue.seal
        assert not seal.key_button.isVisible()
        assert "rehearsals' own" in seal.notice.text()
        issued(window)
        assert made.keeper.issuer() is None, "no key that anybody should believe was made"
        (card,) = made.batches()
        (pdf,) = made.files(card.id)
        seen = answers(window, pdf)
        assert all(is_specimen(one.verdict.statement) for one in seen if one.verdict.statement)
        assert len(seen) == 6
        window.tabs.setCurrentIndex(REGISTER)
        made.keeper_for(card.id).lock()
        until(lambda: window.register.rows.rowCount() == 6)
        window.register.table.selectRow(0)
        window.register.revoke_button.click()
        (dialog,) = window.register.findChildren(RevokeDialog)
        dialog.reason.setEditText("样张作废")
        assert dialog.phrase is not None
        dialog.phrase.setText(PASSPHRASE)
        dialog.act()
        until(lambda: bool(window.register.rows.found[0].revoked))
    finally:
        window.close()
        made.library.close()


def test_a_competition_gives_its_settled_awards_and_says_while_they_are_open(
    window: AwardsWindow, made: Awarding
) -> None:
    kept = competed(made.library)
    window.begin(kept.id)
    who = window.issue.who
    until(lambda: len(who.rows.honours) > 0)
    assert "not settled" in who.notice.text()
    assert "awards not settled" in who.source.currentText()
    kept.do(c.SettleAwards(Shared.BETTER))
    window.begin()
    until(lambda: who.origin.finished and who.origin.several)
    assert not who.notice.isVisible()
    assert who.origin.source.match == kept.id, "what is settled is offered first"
    assert who.rows.honours == kept.competition.honours
    assert window.issue.paper.event_field.toPlainText() == kept.competition.outline.title
    who.special_button.click()
    offered = [who.special.list.item(at).text() for at in range(who.special.list.count())]
    assert any("单位1" in one for one in offered)
    assert any("甲" in one for one in offered), "those who answered best alone"
    who.special.reject()
    assert not who.part_button.isEnabled(), "everybody has an award by a place"
    who.table.selectRow(5)
    who.remove_button.click()
    who.part_button.click()
    last = who.rows.honours[-1].recipient
    assert (len(who.rows.honours), len(last.members)) == (6, 4), "substitutes took part too"
    issued(window)
    assert made.batches()[0].match == kept.id


def test_rows_are_written_removed_and_taken_back_with_keys(window: AwardsWindow) -> None:
    window.begin()
    who = window.issue.who
    assert not window.issue.next_button.isEnabled()
    who.add_button.click()
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Zhang")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    # Qt hands the text over a moment after Enter.
    until(lambda: who.rows.honours[0].recipient.name == "Zhang")
    assert who.rows.index(0, NAME).data() == "Zhang"
    who.table.selectRow(0)
    who.table.setFocus()
    QTest.keyClick(who.table, Qt.Key.Key_Delete)
    assert who.rows.honours == ()
    who.rows.undo()
    assert len(who.rows.honours) == 1
    window.issue.next_button.click()
    assert window.issue.at == PAPER
    assert "event" in window.issue.hint.text()


def test_a_file_that_is_no_roster_says_so(window: AwardsWindow, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("a,b\n1,2\n", "utf-8")
    window.begin()
    window.issue.who.take_roster(path)
    until(window.issue.who.told.isVisible)
    assert "姓名" in window.issue.who.told.text()
    assert not isinstance(window.issue.who.rows.honours, Refused)
