"""Step four of issuing: the passphrase, then numbers, seals and pages; it can be stopped."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.order import Order
from quizapp.bank.words import Words
from quizapp.store.issued import BatchCard
from quizapp.windows.awards.fields import labelled
from quizapp.windows.awards.jobs import Refused, guarded
from quizapp.windows.awards.office import Office, Stop, Told
from quizapp.windows.awards.style import wrapped
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import heading
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class SealStep(QWidget):
    """Issues an order. What was issued stays issued; pages that are missing are made later."""

    changed = Signal()
    key_wanted = Signal()
    issued = Signal(str)
    """Every page of the batch is there: its id."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.work = Work(self)
        self.card: BatchCard | None = None
        self._order: Order | None = None
        self._first = 1
        self._recorded: BatchCard | None = None
        self._build()
        self._join()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.title = heading("", 1.2)
        self.told = wrapped()
        self.notice = wrapped(name="notice")
        self.fault = wrapped(name="fault")
        self.key_button = QPushButton(translate("awards", "To the key and its backup"))
        self.phrase = QLineEdit()
        self.phrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.phrase.setAccessibleName(translate("awards", "Passphrase of the key"))
        self.phrase.setMaximumWidth(420)
        self.asked = labelled(self.phrase.accessibleName(), self.phrase)
        self.issue_button = QPushButton(translate("awards", "Seal and make"))
        self.issue_button.setObjectName("go")
        self.progress = QProgressBar()
        self.progress.setAccessibleName(translate("awards", "Progress"))
        self.stop_button = QPushButton(translate("awards", "Stop"))
        across = QHBoxLayout()
        across.addWidget(self.key_button)
        across.addWidget(self.issue_button)
        across.addStretch(1)
        busy = QHBoxLayout()
        busy.addWidget(self.progress, 1)
        busy.addWidget(self.stop_button)
        for widget in (self.title, self.told, self.notice, self.fault, self.asked):
            column.addWidget(widget)
        column.addLayout(across)
        column.addLayout(busy)
        column.addStretch(1)
        self.progress.hide()
        self.stop_button.hide()
        self.fault.hide()

    def _join(self) -> None:
        self.key_button.clicked.connect(self.key_wanted)
        self.issue_button.clicked.connect(self.issue)
        self.phrase.returnPressed.connect(self.issue)
        self.stop_button.clicked.connect(self._on_stop)
        self.work.moved.connect(self._on_moved)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)

    # --- showing

    def prepare(self, order: Order, first: int = 1) -> None:
        """Get ready for an order whose numbers begin at `first`, or where the last one ended."""
        if self.work.runs:
            return
        if order != self._order:
            self.card = None
            self.fault.hide()
        self._order, self._first = order, first
        self.show_now()

    def show_now(self) -> None:
        """Say what has to be done first."""
        order = self._order
        if order is None:
            return
        count, keeper = len(order.honours), self.office.keeper_of(order.source)
        going_on, specimens = self.card is not None, order.source.rehearsal
        obstacle = None if going_on or specimens else keeper.obstacle()
        if going_on and self.card is not None:
            text = translate("awards", "Issued; {0} of {1} pages are made")
            self.title.setText(text.format(self.card.made, self.card.count))
            self.told.setText(
                translate(
                    "awards",
                    "The numbers are given and on record. Going on makes the pages that are "
                    "missing.",
                )
            )
        else:
            text = translate("awards", "Seal {0} certificates")
            if specimens:
                text = translate("awards", "Seal {0} specimens of the rehearsal")
            self.title.setText(text.format(count))
            self.told.setText(
                translate(
                    "awards",
                    "Each gets its number, its sealed code and its page; every page is decoded "
                    "again and compared with its row before it may be printed. After that nothing "
                    "can be changed: a wrong one is revoked and issued anew.",
                )
            )
        apart = specimens and not going_on and keeper is not self.office.keeper
        notice = say(obstacle) if obstacle is not None else ""
        if apart:
            notice = _apart(made=keeper.exists())
        self.notice.setVisible(bool(notice))
        self.notice.setText(notice)
        self.key_button.setVisible(obstacle is not None)
        self.asked.setVisible(obstacle is None and not going_on and not keeper.unlocked())
        self.issue_button.setVisible(obstacle is None)
        self.issue_button.setEnabled(not self.work.runs and not self.office.readonly)
        self.issue_button.setText(
            translate("awards", "Go on") if going_on else translate("awards", "Seal and make")
        )

    # --- what a person does

    def issue(self) -> None:
        """Issue, or go on making pages."""
        order = self._order
        if order is None or self.work.runs or not self.issue_button.isVisible():
            return
        office, card, phrase = self.office, self.card, self.phrase.text()
        keeper, first = office.keeper_of(order.source), self._first
        locked, fresh = not keeper.unlocked(), order.source.rehearsal and not keeper.exists()

        def job(stop: Stop, told: Told) -> object:
            if card is None and fresh:
                keeper.make(order.occasion.issuers[0], phrase)
            elif card is None and locked:
                keeper.unlock(phrase)
            if card is None and first > office.next_number(order):
                office.begin_series(order, first)
            made = card or office.issue(order)
            self._recorded = made
            return office.produce(made.id, told, stop)

        self._recorded = None
        self.fault.hide()
        self.progress.setValue(0)
        self._busy(on=True)
        self.work.start(guarded(job))

    def _on_stop(self) -> None:
        # Not `work.stop`: what was done by then is wanted.
        self.work.halt()
        self.stop_button.setEnabled(False)

    def _busy(self, *, on: bool) -> None:
        self.progress.setVisible(on)
        self.stop_button.setVisible(on)
        self.stop_button.setEnabled(on)
        self.issue_button.setEnabled(not on)
        self.phrase.setEnabled(not on)
        self.changed.emit()

    def _on_moved(self, part: float) -> None:
        self.progress.setValue(round(100 * min(part, 1.0)))

    def _on_done(self, found: object) -> None:
        self.phrase.clear()
        self._busy(on=False)
        if isinstance(found, BatchCard):
            self.card = found
            self.show_now()
            self.issued.emit(found.id)
            return
        if self._recorded is not None:
            self._look_at(self._recorded)
        if isinstance(found, Refused):
            lines = [say(one.words) for one in found.problems[:5]]
            if found.words is not None and not lines:
                lines = [say(found.words)]
            self._refuse("\n".join(lines))
        self.show_now()

    def _look_at(self, card: BatchCard) -> None:
        found = [one for one in self.office.batches() if one.id == card.id]
        self.card = found[0] if found else card

    def _on_failed(self, said: Words) -> None:
        self._busy(on=False)
        if self._recorded is not None:
            self._look_at(self._recorded)
        self._refuse(say(said))
        self.show_now()

    def _refuse(self, said: str) -> None:
        self.fault.setText(said)
        self.fault.setVisible(bool(said))
        if self.asked.isVisible():
            self.phrase.setFocus(Qt.FocusReason.OtherFocusReason)


def _apart(*, made: bool) -> str:
    """That specimens are sealed by a key of the rehearsals' own."""
    text = translate(
        "awards",
        "There is no issuer's key yet, and specimens need none: they are sealed with a key of the "
        "rehearsals' own, which no verify.html that you hand out believes.",
    )
    if made:
        return text
    return f"{text} " + translate("awards", "Think of a passphrase for it; it is made now.")
