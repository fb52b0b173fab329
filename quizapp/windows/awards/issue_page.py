"""The page on which certificates are issued, step by step: who, paper, check, seal, print."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.order import Order
from quizapp.contest.awards import Honour
from quizapp.windows.awards.batch_view import BatchView
from quizapp.windows.awards.issue_check import CheckStep
from quizapp.windows.awards.issue_paper import PaperStep
from quizapp.windows.awards.issue_rows import RowsStep
from quizapp.windows.awards.issue_seal import SealStep
from quizapp.windows.awards.office import Office
from quizapp.windows.awards.proof import Proof
from quizapp.windows.awards.unfinished import UnfinishedNote

translate = QCoreApplication.translate
WHO, PAPER, CHECK, SEAL, PRINT = range(5)


class IssuePage(QWidget):
    """Five steps; one may go back at any time before the seal."""

    template_wanted = Signal(str)
    key_wanted = Signal()
    issued = Signal(str)
    unfinished_wanted = Signal(str)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.proof = Proof(office.fonts, self)
        self.who = RowsStep(office)
        self.paper = PaperStep(office, self.proof)
        self.check = CheckStep(office)
        self.seal = SealStep(office)
        self.batch = BatchView(office)
        self.unfinished = UnfinishedNote(office)
        self._issued = ""
        self._build()
        self._join()
        self.go(WHO)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(10)
        self.group = QButtonGroup(self)
        self.group.setExclusive(True)
        rail = QHBoxLayout()
        rail.setSpacing(4)
        self.steps: list[QPushButton] = []
        for at, text in enumerate(
            (
                translate("awards", "1  Who gets what"),
                translate("awards", "2  The paper"),
                translate("awards", "3  Check"),
                translate("awards", "4  Seal"),
                translate("awards", "5  Look through and print"),
            )
        ):
            button = QPushButton(text)
            button.setObjectName("step")
            button.setCheckable(True)
            self.group.addButton(button, at)
            rail.addWidget(button)
            self.steps.append(button)
        rail.addStretch(1)
        self.stack = QStackedWidget()
        for step in (self.who, self.paper, self.check, self.seal, self.batch):
            self.stack.addWidget(step)
        self.hint = QLabel()
        self.hint.setObjectName("state")
        self.back_button = QPushButton(translate("awards", "Back"))
        self.next_button = QPushButton(translate("awards", "Next"))
        self.next_button.setObjectName("go")
        self.new_button = QPushButton(translate("awards", "New batch"))
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        for button in (self.back_button, self.next_button, self.new_button):
            button.setMinimumWidth(110)
            foot.addWidget(button)
        column.addLayout(rail)
        column.addWidget(self.unfinished)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)

    def _join(self) -> None:
        self.group.idClicked.connect(self.go)
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)
        self.new_button.clicked.connect(self._on_new)
        self.who.changed.connect(self._on_rows)
        self.who.taken.connect(self.paper.begin)
        self.paper.changed.connect(self._show)
        self.paper.edit_wanted.connect(self.template_wanted)
        self.check.changed.connect(self._on_checked)
        self.check.row_wanted.connect(self._on_row)
        self.check.paper_wanted.connect(self._on_paper)
        self.check.mended.connect(self._on_mended)
        self.check.font_added.connect(self.fonts_changed)
        self.seal.changed.connect(self._show)
        self.seal.key_wanted.connect(self.key_wanted)
        self.seal.issued.connect(self._on_issued)
        self.batch.refused.connect(self.hint.setText)
        self.unfinished.wanted.connect(self.unfinished_wanted)

    # --- steps

    def fonts_changed(self) -> None:
        """Other fonts are there: pages are set anew, and the check has to be made again."""
        self.proof.forget()
        self.check.forget()
        self.paper.draw()

    def begin(self, match_id: str = "") -> None:
        """Begin a batch, with the awards of a match if one is named."""
        self._issued = ""
        self.unfinished.look()
        self.who.offer(match_id)
        self.go(WHO)

    @property
    def at(self) -> int:
        """The step that is shown."""
        return self.stack.currentIndex()

    def go(self, step: int) -> None:
        """Show a step; one that cannot be shown yet is not."""
        if not self._may(step):
            step = self.at
        self.stack.setCurrentIndex(step)
        self.steps[step].setChecked(True)
        if step == PAPER:
            self.paper.show_rows(self.who.rows.honours)
        elif step == CHECK:
            self.paper.show_rows(self.who.rows.honours)
            self.check.check(self._order(twice_meant=False))
        elif step == SEAL:
            order = self._order(twice_meant=self.check.twice.isChecked())
            self.seal.prepare(order, self.paper.first.value())
        self._show()

    def read_again(self) -> None:
        """Something changed elsewhere: the key, a template."""
        self.unfinished.look()
        self.paper.offer()
        self.seal.show_now()
        self._show()

    def close_down(self) -> None:
        """Let work go, before the window is gone."""
        self.proof.close()
        for work in (self.who.work, self.seal.work):
            work.finish()
        self.check.close_down()
        self.batch.close_down()

    @property
    def busy(self) -> bool:
        """Whether certificates are being sealed."""
        return self.seal.work.runs

    def _order(self, *, twice_meant: bool) -> Order:
        honours, origin = self.who.rows.honours, self.who.origin
        return self.paper.order(honours, origin, twice_meant=twice_meant)

    @property
    def _passed(self) -> bool:
        """Whether the very batch that stands here was checked, and nothing is in its way."""
        return self.check.passed and self.check.checked == self._order(twice_meant=False)

    def _may(self, step: int) -> bool:
        if self.busy:
            return step == SEAL
        if step == PRINT:
            return bool(self._issued)
        if self._issued:
            return False
        return (
            step == WHO
            or (step == PAPER and bool(self.who.rows.honours))
            or (step == CHECK and bool(self.who.rows.honours) and not self.paper.fitness())
            or (step == SEAL and self._passed)
        )

    def _show(self) -> None:
        for step, button in enumerate(self.steps):
            button.setEnabled(self._may(step) or step == self.at)
        self.back_button.setVisible(PAPER <= self.at <= SEAL)
        self.back_button.setEnabled(not self.busy)
        self.next_button.setVisible(self.at < SEAL)
        self.next_button.setEnabled(self._may(self.at + 1))
        self.new_button.setVisible(self.at == PRINT)
        self.unfinished.setVisible(self.at == WHO and self.unfinished.there)
        self.hint.setText(self._hint())

    def _hint(self) -> str:
        if self.office.readonly:
            return translate(
                "awards", "Another window of the program is open; here one only looks."
            )
        if self.at == WHO and not self.who.rows.honours:
            return translate("awards", "Choose a match, take an Excel roster, or add rows by hand.")
        if self.at == PAPER:
            return self.paper.fitness()
        if self.at == CHECK and self.check.checked is not None and not self.check.passed:
            return translate("awards", "Mend what stands in the way, then go on.")
        return ""

    # --- what happens

    def _on_back(self) -> None:
        self.go(self.at - 1)

    def _on_next(self) -> None:
        self.go(self.at + 1)

    def _on_new(self) -> None:
        self.begin()

    def _on_rows(self) -> None:
        self._show()

    def _on_checked(self) -> None:
        if self.check.checked is not None:
            self.who.rows.mark(self.check.problems)
        self._show()

    def _on_row(self, row: int) -> None:
        self.go(WHO)
        self.who.go_to(row)

    def _on_paper(self) -> None:
        self.go(PAPER)

    def _on_mended(self, honours: tuple[Honour, ...]) -> None:
        self.who.rows.put(honours)
        self.go(CHECK)

    def _on_issued(self, batch_id: str) -> None:
        self._issued = batch_id
        self.go(PRINT)
        self.batch.put(batch_id)
        self.issued.emit(batch_id)
