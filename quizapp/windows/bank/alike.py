"""Questions that are nearly the same: found off the window's thread, side by side, to merge."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.citing import Material
from quizapp.bank.likeness import likenesses
from quizapp.bank.question import Question
from quizapp.game.spoken import Lang
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.difference import ink_of, side_by_side
from quizapp.windows.bank.work import Work
from quizapp.windows.parts.fields import PickField, heading, soft

translate = QCoreApplication.translate
SHOWN = 2000
"""So many pairs are listed at most, the most alike."""


class Pair(Struct, frozen=True):
    """Two questions that are nearly the same; `bank` holds the other one."""

    one: str
    other: str
    bank: str
    degree: float
    same_key: bool

    def name(self, own: str) -> str:
        """How the pair is remembered, whichever bank it is looked at from."""
        ends = sorted((f"{own}/{self.one}", f"{self.bank}/{self.other}"))
        return " = ".join(ends)


class AlikePage(QWidget):
    """Pairs on the left, the chosen one side by side on the right."""

    failed = Signal(object)

    def __init__(
        self,
        desk: BankDesk,
        materials: Mapping[str, Material],
        lang: Lang = "zh",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._materials = desk, dict(materials)
        self._lang: Lang = lang
        self._found: tuple[Pair, ...] = ()
        """What the last comparison found; a pair comes back where undo brings its question back."""
        self._pairs: list[Pair] = []
        self._others: dict[tuple[str, str], Question] = {}
        self._asked = False
        self.work = Work(self)
        self._build()
        self._lay_out()
        self._join()
        self._show_pair()

    def show_now(self) -> None:
        """Offer the banks that are there, and begin to look the first time."""
        cards = self._desk.banks.cards()
        others = [
            (card.id, card.title or card.id) for card in cards if card.id != self._desk.bank_id
        ]
        self.scope.offer(
            [
                ("", translate("bank", "within this bank")),
                *((own, translate("bank", "against {0}").format(title)) for own, title in others),
            ]
        )
        if not self._asked:
            self.start()

    def take_materials(self, materials: Mapping[str, Material]) -> None:
        """Name cited places by other materials from now on."""
        self._materials = dict(materials)

    def finish(self) -> None:
        """Let the work go: the window closes."""
        self.work.finish()

    @property
    def pair(self) -> Pair | None:
        """The pair that is shown."""
        row = self.pairs.currentRow()
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    # --- building

    def _build(self) -> None:
        self.scope = PickField(
            translate("bank", "Compare"), (("", translate("bank", "within this bank")),)
        )
        self.go = QPushButton(translate("bank", "Compare"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName(translate("bank", "Comparing"))
        self.pairs = QListWidget()
        self.pairs.setObjectName("problems")
        self.pairs.setAccessibleName(translate("bank", "Pairs that are nearly the same"))
        self.said = soft()
        self.left, self.right = QTextBrowser(), QTextBrowser()
        self.left.setAccessibleName(translate("bank", "The left question"))
        self.right.setAccessibleName(translate("bank", "The right question"))
        self.left_title, self.right_title = heading("", 1.0), heading("", 1.0)
        self.keep_left = QPushButton(translate("bank", "Keep the left one"))
        self.keep_right = QPushButton(translate("bank", "Keep the right one"))
        self.different = QPushButton(translate("bank", "Both on purpose"))
        self.different.setToolTip(
            translate("bank", "They are alike and meant to be: do not show this pair again")
        )
        self.topics = QCheckBox(translate("bank", "topics"))
        self.explanation = QCheckBox(translate("bank", "explanation"))
        self.citation = QCheckBox(translate("bank", "citation"))
        for box in (self.topics, self.explanation, self.citation):
            box.setChecked(True)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        # Below each other: long names of banks would leave no room for the button.
        left.addWidget(self.scope)
        left.addWidget(self.go)
        left.addWidget(self.progress)
        left.addWidget(self.said)
        left.addWidget(self.pairs, 1)
        sides = QHBoxLayout()
        for title, text in ((self.left_title, self.left), (self.right_title, self.right)):
            side = QVBoxLayout()
            side.addWidget(title)
            side.addWidget(text, 1)
            sides.addLayout(side, 1)
        take = QHBoxLayout()
        take.addWidget(soft(translate("bank", "Take over from the other what is missing:")), 1)
        for box in (self.topics, self.explanation, self.citation):
            take.addWidget(box)
        foot = QHBoxLayout()
        for button in (self.keep_left, self.keep_right, self.different):
            foot.addWidget(button, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(sides, 1)
        right.addLayout(take)
        right.addLayout(foot)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(14)
        across.addLayout(left, 2)
        across.addLayout(right, 5)
        self.progress.hide()

    def _join(self) -> None:
        self.go.clicked.connect(self._on_go)
        self.scope.edited.connect(self.start)
        self.pairs.currentRowChanged.connect(self._show_pair)
        self.keep_left.clicked.connect(self._on_keep_left)
        self.keep_right.clicked.connect(self._on_keep_right)
        self.different.clicked.connect(self._on_different)
        self.work.moved.connect(self._on_moved)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        self._desk.moved.connect(self._on_step)

    # --- comparing

    def start(self) -> None:
        """Compare, off this thread."""
        self._asked = True
        self._found, self._pairs = (), []
        self.pairs.clear()
        self.said.setText("")
        self.progress.setValue(0)
        self.progress.show()
        self.go.setText(translate("bank", "Cancel"))
        self.work.start(_job(self._desk, self.scope.picked))

    def _on_go(self) -> None:
        if self.work.runs:
            self.work.stop()
            self._rest(translate("bank", "Cancelled."))
        else:
            self.start()

    def _rest(self, said: str) -> None:
        self.progress.hide()
        self.go.setText(translate("bank", "Compare again"))
        self.said.setText(said)

    def _on_moved(self, part: float) -> None:
        self.progress.setValue(round(part * 100))

    def _on_failed(self, said: object) -> None:
        self._rest("")
        self.failed.emit(said)

    def _on_done(self, found: tuple[tuple[Pair, ...], dict[tuple[str, str], Question]]) -> None:
        self._found, self._others = found
        self._rest("")
        self._list(0)

    def _on_step(self, _step: object) -> None:
        if self._found:
            self._list(self.pairs.currentRow())

    def _left(self) -> list[Pair]:
        """The pairs that still wait for a person: both are there, and not alike on purpose."""
        known, here = meant(self._desk), set(self._desk.ids())
        return [
            one
            for one in self._found
            if one.one in here
            and (one.bank != self._desk.bank_id or one.other in here)
            and one.name(self._desk.bank_id) not in known
        ]

    def _list(self, row: int) -> None:
        left = self._left()
        self._pairs = left[:SHOWN]
        text = translate("bank", "{0} pairs are nearly the same.")
        none = translate("bank", "✓ No two questions are nearly the same.")
        self.said.setText(text.format(len(left)) if left else none)
        # Buttons that are dead for a moment lose the focus, and Enter would leave the bank.
        with QSignalBlocker(self.pairs):
            self.pairs.clear()
            for pair in self._pairs:
                same = "" if pair.same_key else "  ≠ " + translate("bank", "other answer")
                self.pairs.addItem(f"{pair.degree:.0%}  {pair.one} — {pair.other}{same}")
            self.pairs.setCurrentRow(max(0, min(row, len(self._pairs) - 1)))
        self._show_pair()

    # --- one pair

    def _both(self) -> tuple[Question, Question] | None:
        pair = self.pair
        if pair is None:
            return None
        one = self._desk.question(pair.one)
        here = pair.bank == self._desk.bank_id
        other = (
            self._desk.question(pair.other) if here else self._others.get((pair.bank, pair.other))
        )
        return (one, other) if one is not None and other is not None else None

    def _show_pair(self, *_: int) -> None:
        both, pair = self._both(), self.pair
        here = pair is not None and pair.bank == self._desk.bank_id
        free = both is not None and self._desk.may_write
        self.keep_left.setEnabled(free and here)
        self.keep_right.setEnabled(free)
        self.different.setEnabled(both is not None and not self._desk.database.readonly)
        for box in (self.topics, self.explanation, self.citation):
            box.setEnabled(here)
        self.keep_left.setToolTip(
            ""
            if here or both is None
            else translate("bank", "The right one stands in another bank; open that to drop it.")
        )
        if both is None or pair is None:
            hint = translate("bank", "Choose a pair on the left to see both side by side.")
            self.left.setPlainText(hint if self._pairs else "")
            self.right.setPlainText("")
            self.left_title.setText("")
            self.right_title.setText("")
            return
        texts = side_by_side(*both, ink_of(self.palette()), self._materials, self._lang)
        self.left.setHtml(texts[0])
        self.right.setHtml(texts[1])
        self.left_title.setText(pair.one)
        self.right_title.setText(
            pair.other if here else f"{pair.other}  ({self.scope.currentText()})"
        )

    def _on_keep_left(self) -> None:
        both = self._both()
        if both is not None:
            self._merge(both[0], both[1])

    def _on_keep_right(self) -> None:
        both, pair = self._both(), self.pair
        if both is None or pair is None:
            return
        if pair.bank == self._desk.bank_id:
            self._merge(both[1], both[0])
            return
        label = translate("bank", "Deletion of {0}").format(pair.one)
        self._try(lambda: self._desk.drop((pair.one,), label))

    def _merge(self, kept: Question, dropped: Question) -> None:
        whole = kept
        if self.topics.isChecked():
            tags = tuple(dict.fromkeys((*kept.tags, *dropped.tags)))
            whole = replace(whole, tags=tags)
        if self.explanation.isChecked() and not kept.explanation:
            whole = replace(whole, explanation=dropped.explanation)
        if self.citation.isChecked() and kept.citation is None:
            whole = replace(whole, citation=dropped.citation)
        label = translate("bank", "Merging of {0} and {1}").format(kept.id, dropped.id)
        self._try(lambda: self._desk.merge(whole, dropped.id, label))

    def _try(self, step: Callable[[], object]) -> None:
        try:
            step()
        except StoreProblem as problem:
            self.failed.emit(problem.words)

    def _on_different(self) -> None:
        pair = self.pair
        if pair is None:
            return
        names = (*meant(self._desk), pair.name(self._desk.bank_id))
        try:
            self._desk.shelf.put_setting(_KEY, msgspec.json.encode(sorted(set(names))).decode())
        except StoreProblem as problem:
            self.failed.emit(problem.words)
            return
        self._list(self.pairs.currentRow())


_KEY = "alike on purpose"


def meant(desk: BankDesk) -> frozenset[str]:
    """The pairs that are alike on purpose."""
    saved = desk.shelf.setting(_KEY)
    try:
        return frozenset(msgspec.json.decode(saved, type=list[str])) if saved else frozenset()
    except msgspec.MsgspecError:
        return frozenset()


def _job(
    desk: BankDesk, other: str
) -> Callable[[Callable[[], bool], Callable[[float], None]], object]:
    """Compare the bank with itself, or with another one."""

    def work(stop: Callable[[], bool], told: Callable[[float], None]) -> object:
        own = desk.whole().questions
        bank = desk.banks.bank(other) if other else None
        others = bank.questions if bank is not None else None
        steps = len(own) + len(others or ())
        done = 0

        def at_each() -> bool:
            nonlocal done
            done += 1
            if done % 100 == 0:
                told(done / max(steps, 1))
            return stop()

        found = likenesses(own, others, stop=at_each)
        against: Sequence[Question] = own if others is None else others
        where = other or desk.bank_id
        pairs = tuple(
            Pair(own[one.one].id, against[one.other].id, where, one.degree, one.same_key)
            for one in found
        )
        kept = {(where, pair.other): question for pair, question in _of(pairs, against)}
        return pairs, kept

    return work


def _of(pairs: Sequence[Pair], questions: Sequence[Question]) -> list[tuple[Pair, Question]]:
    by_id = {question.id: question for question in questions}
    return [(pair, by_id[pair.other]) for pair in pairs]
