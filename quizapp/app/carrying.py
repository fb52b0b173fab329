"""What leaves the first window as files, and what comes in as one: archives, papers, hand-overs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from quizapp.app.asking import button, warn
from quizapp.app.competition_papers import papers_of as papers_of_stages
from quizapp.app.errand import Errand
from quizapp.app.handing import NotPut, NotReady, hand_out, papers_of, results_of, unwritten
from quizapp.app.library import Library
from quizapp.app.matches import look
from quizapp.app.parcels import contest_parcel, hand_over, keep_here, match_parcel, with_files
from quizapp.app.proceedings import load
from quizapp.app.staged import competition_parcel
from quizapp.app.unpacking import take
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.draft import Draft
from quizapp.files import parcel
from quizapp.files.disk import name_of, put
from quizapp.files.parcel import ENDING, Parcel
from quizapp.files.refusal import Unreadable
from quizapp.game.match import Ended
from quizapp.game.spoken import Lang
from quizapp.reports.tongue import Tongue
from quizapp.store.competitions import CompetitionCard
from quizapp.store.problems import StoreProblem
from quizapp.windows.parts.folders import documents, show_folder
from quizapp.windows.parts.speech import say

_FILTER = f"*{ENDING}"


class Carrying(QObject):
    """Asks where to, does it beside the windows, and tells what came of it."""

    changed = Signal()
    """The first window has something new to show."""

    def __init__(self, library: Library, home: QWidget, language: Callable[[], Lang]) -> None:
        super().__init__(home)
        self._library = library
        self._home = home
        self._language = language
        self._wait: QProgressDialog | None = None
        self._then: Callable[[object], None] = self._on_failed
        self._unless: Callable[[object], None] = self._on_failed
        self.errand: Errand | None = None

    # --- what is asked for

    def archive_match(self, match_id: str) -> None:
        """Write a match with its results to a file."""
        path = self._ask_where(self._title_of(match_id))
        if path is None:
            return
        files = results_of(self._library, match_id, self._tongue(), datetime.now().astimezone())
        try:
            made = match_parcel(self._library, match_id, "match")
        except (Unreadable, StoreProblem) as problem:
            warn(problem.words)
            return
        self._write(lambda: with_files(made, files or ()), path, self._on_archived)

    def archive_contest(self, contest_id: str) -> None:
        """Write a competition with its matches and banks to a file."""
        if self._staged(contest_id) is not None:
            self.archive_competition(contest_id)
            return
        draft = self._library.draft(contest_id)
        path = self._ask_where(draft.title if draft is not None else "")
        if path is None:
            return
        try:
            made = contest_parcel(self._library, contest_id)
        except (Unreadable, StoreProblem) as problem:
            warn(problem.words)
            return
        self._write(lambda: made, path, self._on_archived)

    def archive_competition(self, competition_id: str) -> None:
        """Write a competition of several stages to a file, with its record and every match."""
        card = self._staged(competition_id)
        path = self._ask_where(card.title if card is not None else "")
        if path is None:
            return
        try:
            made = competition_parcel(self._library, competition_id)
        except (Unreadable, StoreProblem) as problem:
            warn(problem.words)
            return
        if made is not None:
            self._write(lambda: made, path, self._on_archived)

    def hand_over(self, match_id: str) -> None:
        """Write a match to a file with which another computer goes on; here it is away then."""
        title = self._title_of(match_id)
        if not self._sure_to_hand_over(title):
            return
        path = self._ask_where(title)
        if path is None:
            return
        try:
            made = hand_over(self._library, match_id, path.name)
        except (Unreadable, StoreProblem) as problem:
            warn(problem.words)
            return

        def failed(said: object) -> None:
            keep_here(self._library, match_id)
            self._on_failed(said)
            self.changed.emit()

        self._write(lambda: made, path, self._on_handed_over, failed)

    def open_archive(self) -> None:
        """Take in what another computer wrote."""
        title = say(words("open", "app", QT_TRANSLATE_NOOP("app", "Open an archive")))
        name, _ = QFileDialog.getOpenFileName(self._home, title, documents(), _FILTER)
        if name:
            self._go(lambda: parcel.read(Path(name)), self._on_read)

    def papers(self, contest_id: str) -> None:
        """Write the host's paper and the recount sheet into a folder, and open it.

        Of a competition of several stages its lists, protocols and results.
        """
        draft = self._library.draft(contest_id)
        title = say(words("where", "app", QT_TRANSLATE_NOOP("app", "Put the papers into")))
        chosen = QFileDialog.getExistingDirectory(self._home, title, documents())
        staged = self._staged(contest_id)
        if chosen and staged is not None:
            self._papers_of_stages(contest_id, Path(chosen) / name_of(staged.title, ""))
            return
        if not chosen or draft is None:
            return
        # Heats of a competition have one title; which heat it is stands below it.
        heat = f" {draft.subtitle}" if draft.competition else ""
        folder = Path(chosen) / name_of(f"{draft.title}{heat}", "")
        named = self._played(draft) or contest_id
        try:
            made = papers_of(self._library, named, self._tongue(), datetime.now().astimezone())
        except NotReady as fault:
            text = QT_TRANSLATE_NOOP("app", "The competition is not ready yet:")
            lines = [say(words("not-ready", "app", text)), *(say(p.words) for p in fault.problems)]
            QMessageBox.warning(self._home, self._home.windowTitle(), "\n".join(lines[:8]))
            return
        if made is not None:
            self._go(lambda: hand_out(folder, made), lambda _done: show_folder(folder, self._home))

    def _played(self, draft: Draft) -> str:
        """The match whose questions the papers must have: one that goes on; "": none does.

        A heat is played once, so that one that is over counts too.
        """
        for card in self._library.matches():
            if card.rehearsal or (card.finished and not draft.competition):
                continue
            found = look(self._library.log, card.id)
            if found is None or found.match.plan.contest != draft.id:
                continue
            if not card.finished or isinstance(found.match.phase, Ended):
                return card.id
        return ""

    def _papers_of_stages(self, competition_id: str, folder: Path) -> None:
        kept = load(self._library, competition_id)
        if kept is None:
            return
        try:
            written = papers_of_stages(kept.competition, kept.head, folder, self._language())
        except NotPut as fault:
            warn(fault.words)
            return
        if written:
            show_folder(folder, self._home)
            return
        text = QT_TRANSLATE_NOOP("app", "Nothing is drawn yet: there is no paper to write.")
        warn(words("no-papers", "app", text))

    def _staged(self, competition_id: str) -> CompetitionCard | None:
        """The card of a competition of several stages."""
        cards = self._library.competitions.cards()
        return next((one for one in cards if one.id == competition_id), None)

    def take_back(self, said: Words) -> bool:
        """Ask whether a match that was handed over is to go on here all the same."""
        box = QMessageBox(self._home)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self._home.windowTitle())
        box.setText(say(said))
        here = button(box, QT_TRANSLATE_NOOP("app", "Go on here all the same"), accept=False)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is here

    # --- how it is done

    def _tongue(self) -> Tongue:
        return Tongue(self._language(), say)

    def _title_of(self, match_id: str) -> str:
        log = self._library.log_of(match_id)
        card = log.match(match_id) if log is not None else None
        return card.title if card is not None else ""

    def _ask_where(self, title: str) -> Path | None:
        said = say(words("save-as", "app", QT_TRANSLATE_NOOP("app", "Save the archive as")))
        begin = str(Path(documents()) / name_of(title, ENDING))
        name, _ = QFileDialog.getSaveFileName(self._home, said, begin, _FILTER)
        if not name:
            return None
        return Path(name if name.endswith(ENDING) else f"{name}{ENDING}")

    def _sure_to_hand_over(self, title: str) -> bool:
        text = QT_TRANSLATE_NOOP(
            "app",
            "Hand {title} over to another computer? It is written to one file, with the keys of "
            "the buzzers, the look and the settings. There: 'Files', 'Open an archive', then "
            "'Go on'. Here it is marked as handed over.",
        )
        box = QMessageBox(self._home)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self._home.windowTitle())
        box.setText(say(words("hand-over", "app", text, title=title)))
        sure = button(box, QT_TRANSLATE_NOOP("app", "Hand it over …"), accept=True)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(sure)
        box.exec()
        return box.clickedButton() is sure

    def _write(
        self,
        make: Callable[[], Parcel],
        path: Path,
        then: Callable[[object], None],
        failed: Callable[[object], None] | None = None,
    ) -> None:
        def job() -> Path:
            content = parcel.pack(make())
            try:
                put(path, content)
            except OSError as fault:
                raise NotPut(unwritten(path.name, fault)) from fault
            return path

        self._go(job, then, failed)

    def _go(
        self,
        job: Callable[[], object],
        then: Callable[[object], None],
        failed: Callable[[object], None] | None = None,
    ) -> None:
        """Do it beside the window, which waits and says so."""
        said = say(words("wait", "app", QT_TRANSLATE_NOOP("app", "One moment …")))
        self._wait = QProgressDialog(said, "", 0, 0, self._home)
        self._wait.setCancelButton(None)
        self._wait.setWindowModality(Qt.WindowModality.WindowModal)
        self._wait.setMinimumDuration(400)
        self.errand = Errand(job, self)
        queued = Qt.ConnectionType.QueuedConnection
        self._then, self._unless = then, failed or self._on_failed
        self.errand.done.connect(self._on_done, queued)
        self.errand.failed.connect(self._on_not_done, queued)
        self.errand.start()

    def _on_done(self, found: object) -> None:
        self._end_wait()
        self._then(found)

    def _on_not_done(self, said: object) -> None:
        self._end_wait()
        self._unless(said)

    def _end_wait(self) -> None:
        if self._wait is not None:
            self._wait.reset()
            self._wait.deleteLater()
            self._wait = None

    def _on_failed(self, said: object) -> None:
        if isinstance(said, Words):
            warn(said)

    def _on_archived(self, path: object) -> None:
        text = QT_TRANSLATE_NOOP("app", "Written: {file}")
        self._tell(words("archived", "app", text, file=str(path)))

    def _on_handed_over(self, path: object) -> None:
        self.changed.emit()
        text = QT_TRANSLATE_NOOP(
            "app",
            "Written: {file}. Carry it to the other computer; there press 'Files', 'Open an "
            "archive', then 'Go on'. Plug the buzzers in there, and check them once.",
        )
        self._tell(words("handed-over", "app", text, file=str(path)))

    def _on_read(self, found: object) -> None:
        if not isinstance(found, Parcel):
            return
        try:
            came = take(self._library, found)
        except (Unreadable, StoreProblem) as problem:
            warn(problem.words)
            return
        except OSError as fault:
            warn(unwritten("themes", fault))
            return
        self.changed.emit()
        self._tell(came.words)

    def _tell(self, said: Words) -> None:
        QMessageBox.information(self._home, self._home.windowTitle(), say(said))
