"""The program with windows: home, set-up, an evening, and home again."""

from __future__ import annotations

import secrets
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from quizapp import clock, paths
from quizapp.app.asking import button, warn
from quizapp.app.checking import Checking, before
from quizapp.app.evening import Evening, look_of, materials
from quizapp.app.faults import FILE
from quizapp.app.library import Library
from quizapp.app.looks import Looks
from quizapp.app.matches import Running, begin, look, resume
from quizapp.app.preferences import Preferences
from quizapp.bank.problems import Reading
from quizapp.bank.question import Bank
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.contest.draft import Draft, round_of, to_plan, write_draft
from quizapp.contest.findings import Act, Line
from quizapp.game.presets import Preset, name_of
from quizapp.store.banks import Change
from quizapp.store.log import MatchCard
from quizapp.store.problems import StoreProblem
from quizapp.windows.home.values import (
    BankLine,
    ContestLine,
    HomeData,
    UnfinishedLine,
)
from quizapp.windows.home.window import HomeWindow
from quizapp.windows.parts.speech import say
from quizapp.windows.setup.desk import BankChoice
from quizapp.windows.setup.window import KEYS, QUESTIONS, TEAMS, SetupWindow

UNFINISHED = 8
"""So many unfinished matches are looked into at most, for their last decision."""


class Desktop(QObject):
    """Goes from window to window; holds the one evening that runs."""

    def __init__(self, app: QApplication, library: Library) -> None:
        super().__init__()
        self._library = library
        self._shelf = library.shelf
        self.evening: Evening | None = None
        self.setup: SetupWindow | None = None
        self.checking: Checking | None = None
        self.preferences = Preferences(app, library)
        self.home = HomeWindow(self._home_data())
        self._join()

    def _join(self) -> None:
        home = self.home
        home.host_requested.connect(self._on_host)
        home.rehearse_requested.connect(self._on_rehearse)
        home.setup_requested.connect(self._on_setup)
        home.check_requested.connect(self._on_check)
        home.new_requested.connect(self._on_new)
        home.duplicate_requested.connect(self._on_duplicate)
        home.delete_requested.connect(self._on_delete)
        home.resume_requested.connect(self._on_resume)
        home.leave_requested.connect(self._on_leave)
        home.import_requested.connect(self._on_import)
        home.bank_delete_requested.connect(self._on_bank_delete)
        home.settings_requested.connect(partial(self.preferences.open, home))
        home.about_requested.connect(partial(self.preferences.tell_about, home))
        home.language_chosen.connect(self.preferences.choose_language)
        home.theme_chosen.connect(self.preferences.choose_theme)
        self.preferences.language_changed.connect(self._on_language)
        self.preferences.theme_changed.connect(self._on_theme)
        self.preferences.sounds_changed.connect(self._on_sounds)

    def show_home(self) -> None:
        """Show the first window with what stands now."""
        self.home.show_data(self._home_data())
        self.home.show()
        self.home.raise_()
        self.home.activateWindow()

    def tell_fault(self, line: str) -> None:
        """Something unexpected happened; the show goes on."""
        text = QT_TRANSLATE_NOOP(
            "app", "Something unexpected happened; go on. It is written down in {file}. ({what})"
        )
        file = str(self._library.folder / "logs" / FILE)
        said = words("unexpected", "app", text, file=file, what=line)
        if self.evening is not None:
            self.evening.control.failed.emit(said)
        else:
            self.preferences.tell_trouble(say(said), self.setup or self.home)

    # --- what the first window shows

    def _home_data(self) -> HomeData:
        read_only = None
        if self._library.readonly:
            text = QT_TRANSLATE_NOOP(
                "app",
                "Another quizapp has these data open. Here you may only look; close the other "
                "one to work here.",
            )
            read_only = words("read-only", "app", text)
        return HomeData(
            contests=self._contests(),
            banks=tuple(
                BankLine(card.id, card.title, card.questions, card.ready, card.updated)
                for card in self._library.banks.cards()
            ),
            unfinished=self._unfinished(),
            read_only=read_only,
            language=self.preferences.language,
            theme=self.preferences.theme,
        )

    def _contests(self) -> tuple[ContestLine, ...]:
        lines: list[ContestLine] = []
        for card in self._shelf.contests():
            draft = self._library.draft(card.id)
            if draft is not None:
                lines.append(
                    ContestLine(
                        card.id,
                        draft.title,
                        draft.subtitle,
                        len(draft.teams),
                        len(draft.rounds),
                        card.updated,
                    )
                )
        return tuple(lines)

    def _unfinished(self) -> tuple[UnfinishedLine, ...]:
        cards = self._library.unfinished()
        return tuple(self._unfinished_line(card) for card in cards[:UNFINISHED])

    def _unfinished_line(self, card: MatchCard) -> UnfinishedLine:
        log = self._library.log_of(card.id)
        found = look(log, card.id) if log is not None else None
        return UnfinishedLine(
            card.id,
            card.title,
            card.decisions,
            card.last_kind,
            card.last_at,
            found.last if found else None,
            card.rehearsal,
        )

    # --- what it asks for

    def _on_host(self, contest: str) -> None:
        left = self._left_of(contest)
        if left is not None and not self._begins_another(left):
            return
        self._begin(contest, rehearsal=False)

    def _left_of(self, contest: str) -> UnfinishedLine | None:
        """The last real match of the competition that is not over."""
        for card in self._library.unfinished():
            log = self._library.log_of(card.id)
            found = look(log, card.id) if log is not None and not card.rehearsal else None
            if found is not None and found.match.plan.contest == contest:
                return self._unfinished_line(card)
        return None

    def _begins_another(self, left: UnfinishedLine) -> bool:
        """Ask whether to go on with the match that was left; going on is the default."""
        text = QT_TRANSLATE_NOOP(
            "app",
            "A match of this competition is not over (last recorded: {last}). Go on with it, or "
            "begin another one from the start?",
        )
        nothing = words("none", "app", QT_TRANSLATE_NOOP("app", "nothing"))
        asked = words("another", "app", text, last=left.last or nothing)
        box = QMessageBox(self.home)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(left.title)
        box.setText(say(asked))
        go_on = button(box, QT_TRANSLATE_NOOP("app", "Go on with it"), accept=True)
        another = button(box, QT_TRANSLATE_NOOP("app", "Begin another"), accept=False)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(go_on)
        box.setEscapeButton(cancel)
        box.exec()
        if box.clickedButton() is go_on:
            self._on_resume(left.id)
        return box.clickedButton() is another

    def _on_leave(self, match_id: str) -> None:
        log = self._library.log_of(match_id)
        if log is not None:
            log.append(match_id, (), finished=True)
        self.show_home()

    def _on_rehearse(self, contest: str) -> None:
        self._begin(contest, rehearsal=True)

    def _begin(self, contest: str, *, rehearsal: bool) -> None:
        draft = self._library.draft(contest)
        if draft is None or self.evening is not None:
            return
        made = to_plan(draft, self._library.questions(draft), self._library.used(draft))
        if made.plan is None:
            text = QT_TRANSLATE_NOOP("app", "The competition is not ready yet:")
            lines = [say(words("not-ready", "app", text))]
            lines += [say(one.words) for one in made.problems if one.severity == "error"]
            QMessageBox.warning(self.home, self.home.windowTitle(), "\n".join(lines[:8]))
            self._on_setup(contest)
            return
        try:
            running = begin(self._library, made.plan, rehearsal=rehearsal)
        except StoreProblem as problem:
            warn(problem.words)
            return
        self._play(running, draft)

    def _on_resume(self, match_id: str) -> None:
        if self.evening is not None:
            return
        try:
            running = resume(self._library, match_id)
        except StoreProblem as problem:
            warn(problem.words)
            return
        if running is not None:
            self._play(running, self._library.draft(running.show.match.plan.contest))

    def _play(self, running: Running, draft: Draft | None) -> None:
        self.evening = Evening(running, draft, self.preferences.language)
        self.evening.over.connect(self._on_over)
        self.evening.settings_asked.connect(partial(self.preferences.open, self.evening.console))
        self.evening.start()
        self.home.hide()

    def _on_over(self) -> None:
        folder = None
        if self.evening is not None:
            folder = self.evening.results
            self.evening.deleteLater()
            self.evening = None
        self.show_home()
        if folder is not None:
            self._tell_results(folder)

    def _tell_results(self, folder: Path) -> None:
        text = QT_TRANSLATE_NOOP(
            "app", "The match is over. Results and ledger, for a spreadsheet, are in {folder}."
        )
        box = QMessageBox(self.home)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(self.home.windowTitle())
        box.setText(say(words("results", "app", text, folder=str(folder))))
        show = button(box, QT_TRANSLATE_NOOP("app", "Open the folder"), accept=True)
        box.addButton(QMessageBox.StandardButton.Close)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        url = QUrl.fromLocalFile(str(folder))
        show.clicked.connect(partial(QDesktopServices.openUrl, url))
        box.open()

    # --- the check before the show

    def _on_check(self, contest: str) -> None:
        self._check(contest, self.home)

    def _on_setup_check(self) -> None:
        if self.setup is not None:
            self._check(self.setup.draft.id, self.setup)

    def _check(self, contest: str, parent: QWidget) -> None:
        draft = self._library.draft(contest)
        if draft is None or self.evening is not None or self.checking is not None:
            return
        look = look_of(draft.theme, self.preferences.language, paths.themes(self._library.folder))
        self.checking = before(draft, self._library, look, self.preferences.language, parent)
        self.checking.started.connect(partial(self._on_checked_start, contest))
        self.checking.setup_requested.connect(partial(self._on_mend, contest))
        self.checking.keys_requested.connect(partial(self._on_mend, contest, None))
        self.checking.over.connect(self._on_checked)
        self.checking.open()

    def _on_checked(self) -> None:
        self.checking = None

    def _on_checked_start(self, contest: str, rehearsal: bool) -> None:
        if self.setup is not None:
            self._leave_setup(rehearsal=rehearsal)
        elif rehearsal:
            self._on_rehearse(contest)
        else:
            self._on_host(contest)

    def _on_mend(self, contest: str, line: Line | None) -> None:
        """Go where a line of the check is mended; None: the page of the keys."""
        if self.setup is None:
            self._on_setup(contest)
        if self.setup is None:
            return
        page = KEYS if line is None else TEAMS if line.act is Act.TEAMS else QUESTIONS
        self.setup.go(page)
        self.setup.pages[page].jump(line.round if line is not None else 1)

    def _on_setup(self, contest: str) -> None:
        draft = self._library.draft(contest)
        if draft is None:
            return
        banks = tuple(
            BankChoice(card.id, card.title, bank.questions, self._used(card.id))
            for card in self._library.banks.cards()
            if (bank := self._library.banks.bank(card.id)) is not None
        )
        self.setup = SetupWindow(
            draft,
            banks,
            lang=self.preferences.language,
            materials=tuple(materials().values()),
        )
        Looks(self._library.folder, self.preferences.language, self.setup)
        self.setup.draft_changed.connect(self._on_draft)
        self.setup.host_requested.connect(self._on_setup_host)
        self.setup.rehearse_requested.connect(self._on_setup_rehearse)
        self.setup.check_requested.connect(self._on_setup_check)
        self.setup.closed.connect(self._on_setup_closed)
        self.setup.show()
        self.home.hide()

    def _used(self, bank_id: str) -> frozenset[str]:
        return frozenset(mark.question for mark in self._shelf.used(bank_id))

    def _on_draft(self, draft: Draft) -> None:
        try:
            self._shelf.put_contest(draft.id, draft.title, write_draft(draft), clock.wall())
        except StoreProblem as problem:
            warn(problem.words)
            return
        self.home.show_data(self._home_data())

    def _on_setup_host(self) -> None:
        self._leave_setup(rehearsal=False)

    def _on_setup_rehearse(self) -> None:
        self._leave_setup(rehearsal=True)

    def _leave_setup(self, *, rehearsal: bool) -> None:
        if self.setup is None:
            return
        contest = self.setup.draft.id
        self.setup.close()
        self._begin(contest, rehearsal=rehearsal)

    def _on_setup_closed(self) -> None:
        if self.setup is not None:
            self.setup.deleteLater()
            self.setup = None
        if self.evening is None:
            self.show_home()

    def _on_new(self) -> None:
        rounds = tuple(round_of(preset, say(name_of(preset))) for preset in Preset)
        banks = tuple(card.id for card in self._library.banks.cards())
        self._keep(Draft(_new_id(), "", rounds=rounds, banks=banks))

    def _on_duplicate(self, contest: str) -> None:
        draft = self._library.draft(contest)
        if draft is not None:
            text = QT_TRANSLATE_NOOP("app", "{title} (copy)")
            title = say(words("copy-of", "app", text, title=draft.title))
            self._keep(replace(draft, id=_new_id(), title=title), open_it=False)

    def _keep(self, draft: Draft, *, open_it: bool = True) -> None:
        self._on_draft(draft)
        self.home.choose_contest(draft.id)
        if open_it:
            self._on_setup(draft.id)

    def _on_delete(self, contest: str) -> None:
        self._shelf.drop_contest(contest)
        self.show_home()

    def _on_import(self, reading: Reading, path: Path) -> None:
        bank = reading.bank
        if self._has_bank(bank):
            return
        title = bank.title or path.name.removesuffix(".quiz.txt").removesuffix(".zip")
        bank_id = path.name.split(".")[0] or _new_id()
        try:
            self._library.banks.put(
                bank_id, replace(bank, title=title), Change(clock.wall(), how="imported")
            )
        except StoreProblem as problem:
            warn(problem.words)
        self.show_home()

    def _has_bank(self, bank: Bank) -> bool:
        """Say so if the same questions are on the shelf already."""
        for card in self._library.banks.cards():
            there = self._library.banks.bank(card.id)
            if there is not None and there.questions == bank.questions:
                text = QT_TRANSLATE_NOOP(
                    "app", "These questions are here already, as “{title}”. Nothing was taken."
                )
                said = words("bank-known", "app", text, title=card.title)
                QMessageBox.information(self.home, self.home.windowTitle(), say(said))
                return True
        return False

    def _on_bank_delete(self, bank_id: str) -> None:
        self._library.banks.drop(bank_id)
        self.show_home()

    def _on_language(self) -> None:
        lang = self.preferences.language
        self.home.show_data(self._home_data())
        if self.setup is not None:
            self.setup.set_language(lang)
        if self.evening is not None:
            self.evening.speak(lang)

    def _on_theme(self) -> None:
        self.home.show_data(self._home_data())

    def _on_sounds(self) -> None:
        if self.evening is not None:
            self.evening.mute(not self.preferences.sounds)


def _new_id() -> str:
    return f"c{secrets.token_hex(5)}"
