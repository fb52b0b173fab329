"""Anybody's certificate is checked: every way in, every answer, and never green by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.awards import trust_issuer
from quizapp.awards.comparing import Field, Missing
from quizapp.awards.seal import Outcome, sign
from quizapp.windows.awards.believed import BelieveDialog, Faith
from quizapp.windows.awards.paper import Paper
from quizapp.windows.awards.reading import of_text
from quizapp.windows.awards.verify import VerifyPage
from tests.awards.nursery import PERSON, TEAM, UNIT, key
from tests.windows.awards_stand import (
    HONOUR,
    KEY,
    OTHER,
    Kept,
    certificate,
    code,
    renamed,
    until,
)

ADDRESS = "https://gh.example.org/c"


@pytest.fixture
def page(qapp: QApplication, tmp_path: Path) -> Iterator[VerifyPage]:
    made = VerifyPage(Faith(Kept(tmp_path / "believed.json")))
    made.resize(1060, 560)
    made.show()
    yield made
    made.close_down()
    made.close()


def outcome(page: VerifyPage) -> Outcome | None:
    return page.card.answer.verdict.outcome if page.card.answer else None


def test_a_genuine_one_is_green_and_says_name_unit_and_award_large(page: VerifyPage) -> None:
    page.check_text(code(PERSON))
    card = page.card
    assert card.tone == "green"
    assert (card.name.text(), card.unit.text(), card.award.text()) == (
        PERSON.name,
        PERSON.unit,
        PERSON.award,
    )
    assert card.name.font().pointSizeF() > 2.5 * page.font().pointSizeF()
    assert "character by character" in card.said.text()


def test_what_is_not_genuine_is_never_green(page: VerifyPage) -> None:
    tones = {}
    for what, text in (
        ("revoked", code(TEAM)),
        ("altered", code(PERSON).replace("张三", "张王")),
        ("unknown", sign(PERSON, OTHER).text),
        ("unreadable", "hello"),
    ):
        page.check_text(text)
        tones[what] = page.card.tone
    assert tones == {"revoked": "amber", "altered": "red", "unknown": "grey", "unreadable": "grey"}
    page.check_text(sign(PERSON, OTHER).text)
    assert not page.card.name.isVisible(), "nothing signed is known of a stranger"


def test_a_revoked_one_says_since_when_why_and_from_which_list(page: VerifyPage) -> None:
    page.check_text(code(TEAM))
    assert "2026-10-08" in page.card.said.text()
    assert "有误" in page.card.proof.text()
    assert "2026-10-09" in page.card.proof.text()


def test_a_pdf_that_says_what_was_signed(page: VerifyPage, tmp_path: Path) -> None:
    path = tmp_path / "one.pdf"
    path.write_bytes(certificate(tmp_path / "press"))
    page.check_file(path)
    until(lambda: page.card.answer is not None)
    assert page.card.tone == "green"
    assert page.card.name.text() == HONOUR.recipient.name
    assert page.card.compare.isVisible()


@pytest.mark.parametrize("printed", ["王𬭎", "王强"])
def test_a_pdf_whose_name_was_edited_is_red(page: VerifyPage, tmp_path: Path, printed: str) -> None:
    path = tmp_path / "edited.pdf"
    path.write_bytes(certificate(tmp_path / "press", renamed(printed)))
    page.check_file(path)
    until(lambda: page.card.answer is not None)
    assert page.card.tone == "red"
    assert printed in page.card.missing.text()
    assert page.card.name.text() == HONOUR.recipient.name, "what was signed is still said"


@pytest.mark.parametrize(
    ("unit", "tone"),
    [("滨海机械厂工会", "green"), ("滨海造船厂工会", "red"), ("北京大学", "amber"), ("", "amber")],
)
def test_a_page_that_shows_another_unit_or_none_is_never_green(
    page: VerifyPage, tmp_path: Path, unit: str, tone: str
) -> None:
    path = tmp_path / "edited.pdf"
    who = replace(HONOUR.recipient, unit=unit)
    path.write_bytes(certificate(tmp_path / "press", replace(HONOUR, recipient=who)))
    page.check_file(path)
    until(lambda: page.card.answer is not None)
    assert page.card.tone == tone
    assert page.card.compare.isVisible() is (tone == "green")
    assert ("滨海机械厂工会" in page.card.missing.text()) is (tone != "green")


def test_of_many_pages_the_worst_is_shown_first(page: VerifyPage) -> None:
    good = of_text(code(PERSON), page.faith.trust)
    doubtful = replace(good, missing=(Missing(Field.UNIT, "港口工会"),), printed=True)
    forged = replace(good, missing=(Missing(Field.NAME, "张三", sure=True),), printed=True)
    answers = (good, doubtful, forged, doubtful)
    page._show_all(answers)
    assert page.card.answer is forged
    marks = [page.list.item(at).text().split()[1] for at in range(4)]
    assert marks == ["✓", "!", "✕", "!"]


def test_a_photo_of_the_page(page: VerifyPage, tmp_path: Path) -> None:
    picture = Paper(certificate(tmp_path / "press")).picture(0, 1500)
    path = tmp_path / "photo.jpg"
    picture.save(str(path), "JPG", 70)  # pyright: ignore[reportCallIssue, reportArgumentType]
    drop = QMimeData()
    drop.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    buttons = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, drop, buttons, none)
    page.dropEvent(event)
    until(lambda: page.card.answer is not None)
    assert outcome(page) is Outcome.GENUINE


def test_files_that_are_neither(page: VerifyPage, tmp_path: Path) -> None:
    for name, content in (("a.png", b"no picture"), ("b.pdf", b"%PDF-1.7 no pdf"), ("c.png", b"")):
        path = tmp_path / name
        path.write_bytes(content)
        page.card.wait()
        page.check_file(path)
        until(lambda: page.card.tone == "grey")
        assert page.card.name.isHidden()
    page.card.wait()
    page.check_file(tmp_path / "missing.png")
    until(lambda: page.card.tone == "grey")


def test_a_handheld_scanner_types_one_code_after_another(page: VerifyPage) -> None:
    page.box.setFocus()
    QTest.keyClicks(page.box, sign(PERSON, key(address=ADDRESS)).text)
    QTest.keyClick(page.box, Qt.Key.Key_Return)
    until(lambda: page.card.name.text() == PERSON.name)
    QTest.keyClicks(page.box, sign(UNIT, key(address=ADDRESS)).text)
    until(lambda: page.card.name.text() == UNIT.name)
    assert "张" not in page.box.toPlainText()
    assert page.box.toPlainText().count(ADDRESS) == 1, "the next scan takes the last one's place"


def test_without_a_camera_it_says_so_and_goes_on(page: VerifyPage) -> None:
    if page.camera.devices():
        pytest.skip("this machine has a camera")
    QTest.mouseClick(page.camera_button, Qt.MouseButton.LeftButton)
    assert "camera" in page.notice.text()
    assert page.notice.isVisible()
    assert not page.camera.on


def test_a_code_before_the_camera_is_answered(page: VerifyPage, tmp_path: Path) -> None:
    frame = Paper(certificate(tmp_path / "press")).picture(0, 1280)
    empty = QImage(1280, 720, QImage.Format.Format_RGB32)
    empty.fill(QColor("white"))
    for image in (empty, frame):
        page.camera.sink.setVideoFrame(
            QVideoFrame(image.convertToFormat(QImage.Format.Format_RGBA8888))
        )
        until(lambda: not page.camera._busy)
    assert outcome(page) is Outcome.GENUINE


def test_an_issuer_is_believed_only_after_its_fingerprint_was_compared(
    page: VerifyPage, tmp_path: Path
) -> None:
    path = tmp_path / "issuer.json"
    path.write_bytes(trust_issuer.to_file(OTHER.issuer))
    for agree in (False, True):
        page.check_file(path)
        dialog = page.findChildren(BelieveDialog)[-1]
        assert dialog.print.text() == OTHER.issuer.fingerprint
        assert not dialog.accept_button.isEnabled()
        if agree:
            dialog.sure.click()
            dialog.accept_button.click()
        else:
            dialog.reject()
        page.check_text(sign(PERSON, OTHER).text)
        assert (page.card.tone == "green") is agree
    again = Kept(tmp_path / "believed.json")
    assert again.imported().issuers == (OTHER.issuer,)


def test_the_own_issuer_cannot_be_removed_and_an_imported_one_can(page: VerifyPage) -> None:
    page.faith.believe(OTHER.issuer)
    assert page.issuers.count() == 2
    page.issuers.setCurrentRow(0)
    assert not page.drop_button.isEnabled()
    page.issuers.setCurrentRow(1)
    page.drop_button.click()
    assert page.faith.trust.issuers == (KEY.issuer,)
