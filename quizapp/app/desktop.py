"""The program with windows: home, set-up, an evening, and home again."""

from __future__ import annotations

import secrets
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from quizapp import clock, paths
from quizapp.app.afterglow import Afterglow
from quizapp.app.asking import Choice, begins_another, warn
from quizapp.app.authoring import Authoring
from quizapp.app.bygone import Bygone
from quizapp.app.carrying import Carrying
from quizapp.app.checking import Checking, before
from quizapp.app.competing import Competing, usual_awards
from quizapp.app.evening import Evening, look_of
from quizapp.app.faults import FILE
from quizapp.app.library import Library
from quizapp.app.matches import Running, begin, handed_words, resume
from quizapp.app.overview import Overview
from quizapp.app.preferences import Preferences
from quizapp.app.sources import materials
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.buzzers.pads import Pads
from quizapp.contest.draft import Draft, round_of, to_plan, write_draft
from quizapp.contest.findings import Act, Line
from quizapp.game.presets import USUAL, name_of
from quizapp.game.spoken import Lang
from quizapp.store.problems import StoreProblem
from quizapp.windows.check import Fitters
from quizapp.windows.home.values import HomeData
from quizapp.windows.home.window import HomeWindow
from quizapp.windows.parts.speech import say

if TYPE_CHECKING:
    from quizapp.windows.awards import AwardsWindow
    from quizapp.windows.setup.window import SetupWindow


class Desktop(QObject):
    """Goes from window to window; holds the one evening that runs."""

    def __init__(self, app: QApplication, library: Library) -> None:
        super().__init__()
        self._library = library
        self._shelf = library.shelf
        self.evening: Evening | None = None
        self.setup: SetupWindow | None = None
        self.checking: Checking | None = None
        self._fitters = Fitters()
        self.afterglow: Afterglow | None = None
        self.awards: AwardsWindow | None = None
        self._overview = Overview(library)
        self.preferences = Preferences(app, library)
        self.pads = Pads(parent=self)
        self.preferences.follow_pads(self.pads)
        self.home = HomeWindow(self._home_data())
        self._past = Bygone(library, self._overview, self.home, self._language)
        self.carrying = Carrying(library, self.home, self._language)
        self.competing = Competing(library, self)
        self.authoring = Authoring(library, self.home, self._language, self)
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
        home.results_requested.connect(self._past.open_results)
        home.record_requested.connect(self._past.show_record)
        home.archive_requested.connect(self.carrying.archive_match)
        home.contest_archive_requested.connect(self.carrying.archive_contest)
        home.handover_requested.connect(self.carrying.hand_over)
        home.open_requested.connect(self.carrying.open_archive)
        home.papers_requested.connect(self.carrying.papers)
        self.carrying.changed.connect(self._on_shelf)
        home.certificates_requested.connect(self._on_certificates)
        home.afterglow_ended.connect(self._end_afterglow)
        self._join_banks()
        home.stages_requested.connect(self._on_stages)
        home.stages_new_requested.connect(self._on_stages_new)
        home.stages_delete_requested.connect(self._on_stages_delete)
        self.competing.template_requested.connect(self._on_setup)
        self.competing.setup_requested.connect(self._on_setup)
        self.competing.check_requested.connect(self._on_check)
        self.competing.rehearse_requested.connect(self._on_rehearse)
        self.competing.host_requested.connect(self._on_host)
        self.competing.certificates_requested.connect(self._on_certificates)
        self.competing.archive_requested.connect(self.carrying.archive_competition)
        self.competing.papers_requested.connect(self.carrying.papers)
        self.competing.closed.connect(self.show_home)
        home.settings_requested.connect(partial(self.preferences.open, home))
        home.about_requested.connect(partial(self.preferences.tell_about, home))
        home.language_chosen.connect(self.preferences.choose_language)
        home.theme_chosen.connect(self.preferences.choose_theme)
        self.preferences.language_changed.connect(self._on_language)
        self.preferences.theme_changed.connect(self._on_theme)
        self.preferences.sounds_changed.connect(self._on_sounds)
        self.preferences.volume_changed.connect(self._on_sounds)

    def _join_banks(self) -> None:
        home, authoring = self.home, self.authoring
        home.import_requested.connect(authoring.bring_in)
        home.bank_delete_requested.connect(authoring.drop)
        home.bank_edit_requested.connect(authoring.open)
        home.bank_new_requested.connect(authoring.begin)
        authoring.changed.connect(self.show_home)
        authoring.closed.connect(self._on_side_closed)

    def show_home(self) -> None:
        """Show the first window with what stands now, or the competition that is open."""
        self.home.show_data(self._home_data())
        if self.competing.comes_back():
            self.home.hide()
            return
        self.home.show()
        self.home.raise_()
        self.home.activateWindow()
        # Not where it was left: a press of the space bar would copy or delete something.
        self.home.contests.setFocus()

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

    def _language(self) -> Lang:
        return self.preferences.language

    def _on_shelf(self) -> None:
        self.home.show_data(self._home_data())

    def _home_data(self) -> HomeData:
        chosen = self.preferences
        return self._overview.home_data(
            chosen.language, chosen.theme, afterglow=self.afterglow is not None
        )

    # --- what it asks for

    def _on_host(self, contest: str) -> None:
        left = self._overview.left_of(contest)
        if left is None:
            self._begin(contest, rehearsal=False)
            return
        last = say(left.last) if left.last is not None else ""
        match begins_another(self.home, left.title, last):
            case Choice.GO_ON:
                self._on_resume(left.id)
            case Choice.ANOTHER:
                self._begin(contest, rehearsal=False)
            case Choice.NEITHER:
                pass

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
        gone = self._library.custody.away(match_id)
        if gone is not None and not self.carrying.take_back(handed_words(gone)):
            return
        try:
            running = resume(self._library, match_id, take_back=gone is not None)
        except StoreProblem as problem:
            warn(problem.words)
            return
        if running is not None:
            self._play(running, self._library.draft(running.show.match.plan.contest))

    def _play(self, running: Running, draft: Draft | None) -> None:
        self.evening = Evening(running, draft, self.preferences.language, self.pads)
        self.evening.over.connect(self._on_over)
        self.evening.settings_asked.connect(partial(self.preferences.open, self.evening.console))
        self.evening.muted.connect(self._on_muted)
        self.evening.set_volume(self.preferences.volume)
        self.evening.start()
        # After the new picture lies on the big screen: the hall sees no desktop between.
        self._end_afterglow()
        self.home.put_away()
        self.competing.hide()

    def _on_over(self) -> None:
        if self.evening is not None:
            if self.evening.left_on is not None:
                self.afterglow = Afterglow(self.evening.left_on, self.home)
                self.afterglow.left.connect(self._end_afterglow)
            self.evening.deleteLater()
            self.evening = None
        self.show_home()

    def _end_afterglow(self) -> None:
        """The big screen shows the last match no more."""
        if self.afterglow is not None:
            self.afterglow.end()
            self.afterglow = None
            self.home.show_data(self._home_data())

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
        self.checking = before(
            draft,
            self._library,
            look,
            self.preferences.language,
            parent,
            self._fitters,
            self.pads,
        )
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
        from quizapp.windows.setup.window import KEYS, QUESTIONS, TEAMS

        page = KEYS if line is None else TEAMS if line.act is Act.TEAMS else QUESTIONS
        self.setup.go(page)
        self.setup.pages[page].jump(line.round if line is not None else 0)

    def _on_setup(self, contest: str) -> None:
        draft = self._library.draft(contest)
        if draft is None:
            return
        # Not at the start: a show needs neither the set-up nor what it is made of.
        from quizapp.app.banking import titled
        from quizapp.app.looks import Looks
        from quizapp.windows.setup.desk import BankChoice
        from quizapp.windows.setup.window import SetupWindow

        banks = tuple(
            BankChoice(
                card.id,
                titled(self._library, card, bank.questions),
                bank.questions,
                self._used(card.id),
            )
            for card in self._library.banks.cards()
            if (bank := self._library.banks.bank(card.id)) is not None
        )
        self.setup = SetupWindow(
            draft,
            banks,
            lang=self.preferences.language,
            materials=tuple(materials().values()),
            presets=paths.presets(self._library.folder),
            pads=self.pads,
        )
        self.setup.keep_media(self._library.shelf.put_media)
        Looks(self._library.folder, self.preferences.language, self.setup)
        self.setup.draft_changed.connect(self._on_draft)
        self.setup.host_requested.connect(self._on_setup_host)
        self.setup.rehearse_requested.connect(self._on_setup_rehearse)
        self.setup.check_requested.connect(self._on_setup_check)
        self.setup.closed.connect(self._on_setup_closed)
        if self.competing.is_template(draft):
            for button in (self.setup.host, self.setup.check):
                button.hide()
        self.setup.show()
        self.home.hide()
        self.competing.hide()

    def _used(self, bank_id: str) -> frozenset[str]:
        return frozenset(mark.question for mark in self._shelf.used(bank_id))

    def _on_draft(self, draft: Draft) -> None:
        before = self._library.draft(draft.id) if draft.competition else None
        try:
            self._shelf.put_contest(draft.id, draft.title, write_draft(draft), clock.wall())
            self.competing.kept(before, draft)
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
        self._on_side_closed()

    def _on_new(self) -> None:
        rounds = tuple(round_of(preset, say(name_of(preset)), say) for preset in USUAL)
        banks = self._library.new_banks()
        self._keep(Draft(_new_id(), "", rounds=rounds, awards=usual_awards(), banks=banks))

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

    def _on_stages(self, competition: str) -> None:
        self.competing.open(competition, self.preferences.language)
        self.home.hide()

    def _on_stages_new(self) -> None:
        try:
            own = self.competing.begin()
        except StoreProblem as problem:
            warn(problem.words)
            return
        self.home.show_data(self._home_data())
        self.home.choose_contest(own)
        self._on_stages(own)

    def _on_stages_delete(self, competition: str) -> None:
        self.competing.put_aside(competition)
        self.show_home()

    def _on_certificates(self, match_id: str) -> None:
        if self.awards is None:
            # Not at the start: the typesetter, camera and PDF cost a second and 50 MB.
            from quizapp.app.awarding import Awarding
            from quizapp.windows.awards import AwardsWindow

            self.awards = AwardsWindow(Awarding(self._library))
            self.awards.closed.connect(self._on_certificates_closed)
        self.awards.show()
        self.awards.begin(match_id)
        self.home.hide()
        self.competing.hide()

    def _on_certificates_closed(self) -> None:
        if self.awards is not None:
            self.awards.deleteLater()
            self.awards = None
        self._on_side_closed()

    def _on_side_closed(self) -> None:
        """A window beside the evening was closed: home again, unless a match runs."""
        if self.evening is None:
            self.show_home()

    def _on_language(self) -> None:
        lang = self.preferences.language
        self.home.show_data(self._home_data())
        self.competing.speak(lang)
        if self.setup is not None:
            self.setup.set_language(lang)
        self.authoring.speak(lang)
        if self.evening is not None:
            self.evening.speak(lang)

    def _on_theme(self) -> None:
        self.home.show_data(self._home_data())

    def _on_sounds(self) -> None:
        if self.evening is not None:
            self.evening.mute(not self.preferences.sounds)
            self.evening.set_volume(self.preferences.volume)

    def _on_muted(self, muted: bool) -> None:
        """The console's key and the settings' switch are one."""
        self.preferences.choose_sounds(not muted)


def _new_id() -> str:
    return f"c{secrets.token_hex(5)}"
