"""Takes the guide's pictures of certificates: from a played match to paper, and checked."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from quizapp.app import start
from quizapp.app.awarding import Awarding
from quizapp.app.keeping import Keeper
from quizapp.app.library import SAMPLE, Library
from quizapp.app.matches import begin
from quizapp.app.rehearsal import play
from quizapp.awards import batch, keys
from quizapp.awards.page import Press, sheet_of
from quizapp.contest.awards import Honour, Kind, Recipient
from quizapp.contest.draft import to_plan
from quizapp.windows.awards.believed import BelieveDialog
from quizapp.windows.awards.issue_page import CHECK, PAPER, PRINT, SEAL
from quizapp.windows.awards.window import KEY, REGISTER, TEMPLATES, VERIFY, AwardsWindow
from tools.guide_camera import Camera

WINDOW = (1093, 614)
PASSPHRASE = "correct horse battery 2026"  # noqa: S105 - of a key that lives for a picture
CHEAP = 2**10
UNION = "滨海市总工会"
ADDRESS = "https://gh.example.cn/zs"


def take(camera: Camera, lang: str) -> None:
    """Take all of them in one language."""
    with tempfile.TemporaryDirectory() as data:
        start.application(lang)
        library = Library(Path(data))
        office = Awarding(library, Keeper(Path(data), chance=_chance("guide"), cost=CHEAP))
        office.keeper.make(UNION, PASSPHRASE, ADDRESS)
        window = AwardsWindow(office)
        album = _Album(camera, window, office, Path(data))
        album.key()
        album.issue(_played(library))
        album.template()
        album.register()
        album.verify()
        window.close()
        library.close()


class _Album:
    """One window, picture by picture."""

    def __init__(
        self, camera: Camera, window: AwardsWindow, office: Awarding, folder: Path
    ) -> None:
        self._camera, self._window = camera, window
        self._office, self._folder = office, folder

    def key(self) -> None:
        """The key, of which a backup has to be tried yet."""
        self._window.tabs.setCurrentIndex(KEY)
        self._take("certificates-key")
        backup = self._folder / "backup.key"
        self._office.keeper.backup(backup)
        self._office.keeper.test_file(backup, PASSPHRASE)

    def issue(self, match: str) -> None:
        """The five steps."""
        issue = self._window.issue
        self._window.begin(match)
        _until(lambda: len(issue.who.rows.honours) > 0)
        self._take("certificates-who")
        person = Recipient(Kind.PERSON, "王𬭎", "港口工会")
        private = Recipient(Kind.PERSON, "\ue863明", "医疗工会")
        issue.who.rows.add([Honour(person, "最佳选手"), Honour(private, "最佳选手")])
        issue.paper.issuers.setPlainText(UNION)
        issue.go(PAPER)
        self._settle()
        self._take("certificates-paper")
        issue.go(CHECK)
        _until(lambda: issue.check.checked is not None)
        self._take("certificates-check")
        issue.check.mend_button.click()
        _until(lambda: issue.check.checked is not None)
        issue.go(SEAL)
        self._office.keeper.lock()
        issue.seal.show_now()
        self._take("certificates-seal")
        issue.seal.phrase.setText(PASSPHRASE)
        issue.seal.issue()
        _until(lambda: issue.at == PRINT)
        _until(lambda: issue.batch.turner.shown)
        self._take("certificates-print")
        issue.batch.print.overlay.click()
        issue.batch.print.calibrate_button.click()
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            raise SystemExit("no dialog for measuring a printer")
        dialog.fields["a_left"].setFocus()  # type: ignore[attr-defined] # that of calibration
        self._camera.window("calibration", dialog)
        dialog.reject()

    def template(self) -> None:
        """The page of a template with a box chosen."""
        self._window.tabs.setCurrentIndex(TEMPLATES)
        self._window.templates.desk.choose("box:1")
        self._settle()
        self._take("certificates-template")

    def register(self) -> None:
        """What was issued."""
        self._window.tabs.setCurrentIndex(REGISTER)
        _until(lambda: not self._window.register.looking.runs)
        self._window.register.table.selectRow(1)
        self._take("certificates-register")

    def verify(self) -> None:
        """A genuine one, one whose name was edited in the PDF, and an issuer to believe."""
        (card,) = self._office.batches()
        frozen = self._office.frozen(card.id)
        page = self._window.verify
        self._window.tabs.setCurrentIndex(VERIFY)
        page.check_text(frozen.entries[0].code)
        self._take("certificates-genuine")
        forged = self._folder / "forged.pdf"
        forged.write_bytes(self._edited(frozen))
        page.check_file(forged)
        _until(lambda: page.card.tone == "red")
        self._take("certificates-forged")
        other = keys.make("滨海港务集团工会", "2026-09-01", _chance("other")).issuer
        dialog = BelieveDialog(other, None, self._window)
        self._camera.window("certificates-believe", dialog)
        dialog.reject()

    def _edited(self, frozen: batch.Batch) -> bytes:
        entry = frozen.entries[0]
        who = replace(entry.honour.recipient, name="机关代表队")
        honour = replace(entry.honour, recipient=who)
        sheet = sheet_of(frozen.template, honour, frozen.occasion, entry.number, entry.code)
        with tempfile.TemporaryDirectory() as folder:
            setting = batch.setting(frozen, self._office.fonts())
            press = Press(Path(folder), setting.stationery, setting.families)
            return press.pdf([sheet])

    def _settle(self) -> None:
        QTest.qWait(250)
        window = self._window
        _until(lambda: not (window.issue.proof.busy or window.templates.proof.busy))

    def _take(self, name: str) -> None:
        self._camera.window(name, self._window, WINDOW)
        self._settle()
        self._camera.window(name, self._window, WINDOW)


def _played(library: Library) -> str:
    draft = library.draft(SAMPLE)
    plan = to_plan(draft, library.questions(draft), frozenset()).plan if draft else None
    if plan is None:
        raise SystemExit("the shipped competition cannot be played")
    running = begin(library, plan, rehearsal=False, at=1_000_000_000_000)
    play(running, 5, 0.0, lambda *_: None, 1_000_000_000_000)
    running.close()
    return running.id


def _chance(seed: str) -> Callable[[int], bytes]:
    """Bytes that are always the same, so that the pictures are."""
    state = [seed.encode()]

    def some(count: int) -> bytes:
        state[0] = hashlib.sha256(state[0]).digest()
        return hashlib.shake_256(state[0]).digest(count)

    return some


def _until(holds: Callable[[], bool]) -> None:
    for _ in range(12_000):
        if holds():
            return
        QTest.qWait(10)
    raise SystemExit("something that was waited for did not come")
