"""The questions of each round: drawn by rule and lot, or chosen by hand, with spares."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quizapp.bank.draw import Wants
from quizapp.contest.draft import RoundDraft, undrawn
from quizapp.contest.wishes import chooses_value, needed
from quizapp.game.plan import Round
from quizapp.windows.parts.fields import NumberField, SetField, TickField, card, heading
from quizapp.windows.setup.chooser import Chooser, QuestionTable
from quizapp.windows.setup.desk import Desk
from quizapp.windows.setup.preview import Preview
from quizapp.windows.setup.rounds import RoundList
from quizapp.windows.setup.wants import WantsRows

translate = QCoreApplication.translate


class QuestionsPage(QWidget):
    """Banks above, rounds on the left, what was drawn in the middle, one question on the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.banks = SetField(translate("setup", "Question banks"), translate("setup", "none"))
        self.fresh = TickField(translate("setup", "Only questions not asked before"))
        self.again_all = QPushButton(translate("setup", "Draw all rounds again"))
        self.seed = NumberField(translate("setup", "Lot number"), 0, 999_999)
        self.rounds = RoundList(desk)
        self.wants = WantsRows()
        self.add_want = QPushButton(translate("setup", "+ Rule"))
        self.spares = NumberField(translate("setup", "Spares"), 0, 20)
        self.spares.setMinimumWidth(60)
        self.state = QLabel()
        self.state.setObjectName("state")
        self.table, self.preview = QuestionTable(), Preview(desk)
        self.again = QPushButton(translate("setup", "Draw again"))
        self.swap = QPushButton(translate("setup", "Choose another …"))
        self.up, self.down = QPushButton("↑"), QPushButton("↓")
        for button, name in (
            (self.up, translate("setup", "Ask earlier")),
            (self.down, translate("setup", "Ask later")),
        ):
            button.setObjectName("small")
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.again.setToolTip(
            translate("setup", "Draws this round anew; the questions of the others stay")
        )
        self.seed.setToolTip(
            translate("setup", "The same number and banks always give the same questions")
        )
        self._lay_out()
        self._join()
        self.refresh()
        self.show_drawn()

    def refresh(self) -> None:
        """Show the draft that stands; what was drawn follows with `show_drawn`."""
        draft = self._desk.draft
        self.banks.put(draft.banks, [(bank.id, bank.title) for bank in self._desk.banks])
        self.fresh.put(draft.avoid_used)
        self.seed.put(draft.seed)
        self.rounds.refresh()
        drafted = self._drafted
        self._middle.setEnabled(drafted is not None)
        if drafted is not None:
            self.wants.put(drafted.wants, self._desk.questions)
            self.spares.put(drafted.spares)
        self.again_all.setEnabled(bool(draft.rounds))

    def show_drawn(self) -> None:
        """Show what was drawn."""
        done, drafted = self._done, self._drafted
        if done is None or drafted is None:
            self.table.put((), ())
            self.state.setText(translate("setup", "Add a round first, on the page before."))
            return
        asked, spares = done.questions, done.spares
        marks = [f"{number}" for number in range(1, len(asked) + 1)]
        marks += [
            translate("setup", "spare {0}").format(number) for number in range(1, len(spares) + 1)
        ]
        old = {one.id for one in (*asked, *spares)} & self._desk.used
        marks = [
            f"{mark} ●" if one.id in old else mark
            for mark, one in zip(marks, (*asked, *spares), strict=True)
        ]
        self.table.put((*asked, *spares), marks, range(len(asked), len(asked) + len(spares)))
        self.state.setText(self._said(drafted, done, len(old)))
        self._enable()

    def jump(self, number: int) -> None:
        """Show a round."""
        if number:
            self.rounds.choose(number - 1)
        (self.table if self._desk.draft.banks else self.banks).setFocus()

    @property
    def _drafted(self) -> RoundDraft | None:
        at, rounds = self.rounds.current, self._desk.draft.rounds
        return rounds[at] if 0 <= at < len(rounds) else None

    @property
    def _done(self) -> Round | None:
        at, rounds = self.rounds.current, self._desk.made.rounds
        return rounds[at] if 0 <= at < len(rounds) else None

    def _said(self, drafted: RoundDraft, done: Round, old: int) -> str:
        need = needed(drafted.rules, len(self._desk.draft.teams))
        text = translate("setup", "{0} asked, {1} drawn, {2} spares").format(
            need, len(done.questions), len(done.spares)
        )
        if chooses_value(drafted.rules):
            counts = translate("setup", ", ").join(
                translate("setup", "{0} of {1} points").format(
                    sum(one.points == value for one in done.questions), value
                )
                for value in drafted.rules.values
            )
            text += translate("setup", " ({0})").format(counts)
        if drafted.by_hand:
            text += "  ·  " + translate("setup", "kept as chosen")
        if old:
            text += "  ·  " + translate("setup", "● {0} asked before").format(old)
        return text

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        top, column = card(10)
        across = QHBoxLayout()
        across.setSpacing(14)
        across.addWidget(self.banks)
        across.addWidget(self.fresh)
        across.addStretch(1)
        across.addWidget(QLabel(self.seed.accessibleName()))
        across.addWidget(self.seed)
        across.addWidget(self.again_all)
        column.addLayout(across)
        page.addWidget(top)
        below = QHBoxLayout()
        below.setSpacing(12)
        side, column = card(10)
        side.setFixedWidth(150)
        column.addWidget(self.rounds)
        below.addWidget(side)
        below.addWidget(self._round_card(), 2)
        right, column = card()
        column.addWidget(self.preview)
        below.addWidget(right, 1)
        page.addLayout(below, 1)

    def _round_card(self) -> QWidget:
        self._middle, column = card()
        head = QHBoxLayout()
        head.addWidget(heading(translate("setup", "Drawn by these rules"), 1.05), 1)
        head.addWidget(QLabel(self.spares.accessibleName()))
        head.addWidget(self.spares)
        head.addWidget(self.add_want)
        column.addLayout(head)
        column.addWidget(self.wants)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.up)
        foot.addWidget(self.down)
        foot.addWidget(self.swap)
        foot.addStretch(1)
        foot.addWidget(self.again)
        self.state.setWordWrap(True)
        column.addWidget(self.state)
        column.addLayout(foot)
        return self._middle

    def _join(self) -> None:
        self.banks.edited.connect(self._on_banks)
        self.fresh.edited.connect(self._on_fresh)
        self.seed.edited.connect(self._on_seed)
        self.again_all.clicked.connect(self._on_again_all)
        self.rounds.picked.connect(self._on_picked)
        self.wants.edited.connect(self._on_wants)
        self.add_want.clicked.connect(self.wants.add)
        self.spares.edited.connect(self._on_spares)
        self.table.currentCellChanged.connect(self._enable)
        self.table.cellDoubleClicked.connect(self._on_swap)
        self.again.clicked.connect(self._on_again)
        self.swap.clicked.connect(self._on_swap)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)

    def _enable(self) -> None:
        done, row = self._done, self.table.currentRow()
        asked = len(done.questions) if done is not None else 0
        self.preview.put(self.table.current)
        self.again.setEnabled(done is not None)
        self.swap.setEnabled(0 <= row < asked)
        self.up.setEnabled(0 < row < asked)
        self.down.setEnabled(0 <= row < asked - 1)

    def _on_picked(self) -> None:
        self.refresh()
        self.show_drawn()

    def _on_banks(self, banks: tuple[str, ...]) -> None:
        label = translate("setup", "Question banks")
        self._desk.edit(replace(self._desk.draft, banks=banks), label)

    def _on_fresh(self, fresh: bool) -> None:
        label = translate("setup", "Only questions not asked before")
        self._desk.edit(replace(self._desk.draft, avoid_used=fresh), label)

    def _on_seed(self, seed: int) -> None:
        label = translate("setup", "Lot number")
        self._desk.edit(replace(self._desk.draft, seed=seed), label, "seed")

    def _on_again_all(self) -> None:
        draft = self._desk.draft
        rounds = tuple(undrawn(one) for one in draft.rounds)
        label = translate("setup", "Draw all rounds again")
        self._desk.edit(replace(draft, rounds=rounds, seed=_next(draft.seed)), label)
        self._desk.settle()

    def _on_again(self) -> None:
        at, rounds = self.rounds.current, self._kept()
        rounds[at] = undrawn(rounds[at])
        draft = replace(self._desk.draft, rounds=tuple(rounds), seed=_next(self._desk.draft.seed))
        self._desk.edit(draft, translate("setup", "Draw '{0}' again").format(rounds[at].title))
        self._desk.settle()

    def _kept(self) -> list[RoundDraft]:
        """The rounds with what each of them holds now, so that a change of one moves no other."""
        self._desk.catch_up()
        pairs = zip(self._desk.draft.rounds, self._desk.made.rounds, strict=True)
        return [
            replace(
                drafted,
                by_hand=tuple(one.id for one in done.questions),
                kept_spares=tuple(one.id for one in done.spares),
            )
            for drafted, done in pairs
        ]

    def _on_wants(self, wants: tuple[Wants, ...]) -> None:
        # Other rules are meant for a new draw of this round.
        self._edit(translate("setup", "Rules of the draw"), wants=wants, by_hand=(), kept_spares=())

    def _on_spares(self, spares: int) -> None:
        self._edit(translate("setup", "Spares"), "spares", spares=spares)

    def _edit(self, label: str, key: str = "", **changes: object) -> None:
        drafted = self._drafted
        if drafted is not None:
            self._desk.edit_round(self.rounds.current, replace(drafted, **changes), label, key)

    def _on_swap(self) -> None:
        drafted, row = self._drafted, self.table.currentRow()
        if drafted is None or not self.swap.isEnabled():
            return
        taken = [
            one.id for done in self._desk.made.rounds for one in (*done.questions, *done.spares)
        ]
        chooser = Chooser(self._desk, taken, drafted.wants, self)
        if chooser.exec() == Chooser.DialogCode.Accepted and chooser.chosen is not None:
            self.exchange(row, chooser.chosen.id)

    def exchange(self, row: int, question: str) -> None:
        """Put a question in the place of the one in that row."""
        at, rounds = self.rounds.current, self._kept()
        by_hand = list(rounds[at].by_hand)
        by_hand[row] = question
        rounds[at] = replace(rounds[at], by_hand=tuple(by_hand))
        self._put_kept(rounds, translate("setup", "Choose a question"))

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, way: int) -> None:
        at, row, rounds = self.rounds.current, self.table.currentRow(), self._kept()
        by_hand = list(rounds[at].by_hand)
        by_hand[row], by_hand[row + way] = by_hand[row + way], by_hand[row]
        rounds[at] = replace(rounds[at], by_hand=tuple(by_hand))
        self._put_kept(rounds, translate("setup", "Order of the questions"))
        self.table.setCurrentCell(row + way, 4)

    def _put_kept(self, rounds: list[RoundDraft], label: str) -> None:
        self._desk.edit(replace(self._desk.draft, rounds=tuple(rounds)), label)
        self._desk.settle()


def _next(seed: int) -> int:
    return (seed + 1) % 1_000_000
