"""Going on: every team of a stage with its place, ties told and settled, the next stage made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest import commands as c
from quizapp.contest.advancing import Advancement, Tie, advancement, bringing, heat_groups
from quizapp.contest.bringing import BringRule
from quizapp.contest.competition import OTHERS, How
from quizapp.contest.heat import Played
from quizapp.contest.naming import bring_words
from quizapp.windows.contest.desk import Desk
from quizapp.windows.contest.forms import ReasonForm
from quizapp.windows.contest.grid import Grid
from quizapp.windows.contest.phrases import heat_name, how_name, listed, local
from quizapp.windows.contest.settling import OrderForm
from quizapp.windows.parts.fields import PickField, card, heading, soft
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class AdvancingPage(QWidget):
    """`playoff_asked` carries (stage, Tie): its match is to be hosted."""

    playoff_asked = Signal(int, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found = Advancement()
        self.stage_field = PickField(translate("contest", "Stage"), [(0, "")])
        self.table = Grid(
            translate("contest", "Teams of the stage"),
            (
                translate("contest", "Heat"),
                translate("contest", "Place"),
                translate("contest", "Team"),
                translate("contest", "Score"),
                translate("contest", "Goes on"),
            ),
            (90, 60, 0, 70, 240),
        )
        self.ties = Grid(
            translate("contest", "Ties"),
            (
                translate("contest", "Where"),
                translate("contest", "Teams that are equal"),
                translate("contest", "Seats left"),
                translate("contest", "State"),
            ),
            (100, 0, 90, 150),
        )
        self.told, self.rule = QLabel(), soft()
        self.told.setWordWrap(True)
        self.playoff = QPushButton(translate("contest", "Host a playoff …"))
        self.take = QPushButton(translate("contest", "Take the playoff"))
        self.lot = QPushButton(translate("contest", "Draw by lot …"))
        self.jury = QPushButton(translate("contest", "Order by hand …"))
        self.close_stage = QPushButton()
        self.close_stage.setObjectName("go")
        self.reopen = QPushButton(translate("contest", "Open again …"))
        self._lay_out()
        self._join()

    @property
    def stage(self) -> int:
        """The chosen stage."""
        return self.stage_field.picked

    @property
    def tie(self) -> Tie | None:
        """The chosen tie."""
        key = self.ties.key()
        return (
            self._found.ties[key] if isinstance(key, int) and key < len(self._found.ties) else None
        )

    def refresh(self) -> None:
        """Show the competition as it stands; the stage that goes on now is chosen."""
        now = self._desk.competition
        stages = now.stages[:-1] or now.stages
        self.stage_field.offer([(at, one.plan.name) for at, one in enumerate(stages)])
        at = min(now.current, len(stages) - 1)
        if at and not now.stages[at].results and now.stages[at - 1].through is not None:
            at -= 1
        self.stage_field.put(at)
        self._fill()

    def _join(self) -> None:
        self.stage_field.edited.connect(self._fill)
        self.ties.currentCellChanged.connect(self._enable)
        self.playoff.clicked.connect(self._on_playoff)
        self.take.clicked.connect(self._on_take)
        self.lot.clicked.connect(self._on_lot)
        self.jury.clicked.connect(self._on_jury)
        self.close_stage.clicked.connect(self._on_close)
        self.reopen.clicked.connect(self._on_reopen)

    def _fill(self) -> None:
        now, at = self._desk.competition, self.stage
        stage = now.stages[at]
        self._found = advancement(now, at)
        plan = stage.plan
        if len(now.stages) == 1:
            rule = translate("contest", "There is one stage: from it nobody goes on.")
        elif plan.others:
            rule = translate(
                "contest", "The first {0} of each heat go on, and the best {1} others."
            )
            rule = rule.format(plan.first, plan.others)
        else:
            rule = translate("contest", "The first {0} of each heat go on.").format(plan.first)
        if at < len(now.stages) - 1:
            bring = now.stages[at + 1].plan.bring
            if bring.rule is not BringRule.NOTHING:
                rule += " " + translate("contest", "{0}.").format(say(bring_words(bring)))
        self.rule.setText(rule)
        rows, bold, soft_ones = self._rows()
        hint = translate("contest", "The teams stand here once heats have results.")
        self.table.put(rows, hint, bold=bold, soft=soft_ones)
        self.ties.put(
            [
                (
                    number,
                    (
                        heat_name(tie.heat),
                        listed(now.squad(team).name for team in tie.teams),
                        str(tie.spots),
                        self._tie_state(tie),
                    ),
                )
                for number, tie in enumerate(self._found.ties)
            ]
        )
        self._ties_card.setVisible(bool(self._found.ties) and stage.through is None)
        self.told.setText(self._say())
        self._enable()

    def _rows(
        self,
    ) -> tuple[list[tuple[object, tuple[str, ...]]], frozenset[object], frozenset[object]]:
        now, at = self._desk.competition, self.stage
        stage = now.stages[at]
        through = set(stage.through) if stage.through is not None else set(self._found.through)
        tied = {team for tie in self._found.ties for team in tie.teams}
        settled = {team: one for one in stage.settled for team in one.order}
        rows: list[tuple[object, tuple[str, ...]]] = []
        last = at == len(now.stages) - 1
        decided = stage.through is not None
        points = {} if last else dict(now.stages[at + 1].brought if decided else bringing(now, at))
        for heat in range(len(stage.draw.heats) if stage.draw else 0):
            for group in heat_groups(stage, heat):
                for row in group:
                    said = ""
                    if row.team in now.out and row.team not in through:
                        said = translate("contest", "withdrawn")
                    elif row.team in tied:
                        said = translate("contest", "tie to settle")
                    elif row.team in through:
                        said = translate("contest", "goes on")
                        if row.team not in self._found.first:
                            said = translate("contest", "goes on (best others)")
                    if row.team in settled and row.team not in tied:
                        text = translate("contest", "{0}, tie settled by {1}")
                        said = text.format(said or "–", how_name(settled[row.team].how))
                    if row.team in points:
                        text = translate("contest", "{0}, brings {1}")
                        said = text.format(said, f"{points[row.team]:+d}")
                    name = now.squad(row.team).name
                    texts = (heat_name(heat), str(row.place), name, str(row.score), said)
                    rows.append((row.team, texts))
        out = frozenset(
            row.team
            for heat in range(len(stage.draw.heats) if stage.draw else 0)
            for group in heat_groups(stage, heat)
            for row in group
            if row.team not in through and row.team not in tied
        )
        return rows, frozenset(through), out

    def _say(self) -> str:
        now, at = self._desk.competition, self.stage
        stage = now.stages[at]
        if stage.through is not None:
            return translate("contest", "✓ Closed: {0} teams go on to '{1}'.").format(
                len(stage.through), now.stages[at + 1].plan.name
            )
        if stage.draw is None:
            return translate("contest", "Lots are not drawn yet.")
        if self._found.missing:
            names = listed(heat_name(heat) for heat in self._found.missing)
            return translate("contest", "Without a result yet: {0}.").format(names)
        if self._found.ties:
            text = translate(
                "contest",
                "△ Ties that touch who goes on: {0}. Choose one below and settle it by a playoff, "
                "by lot, or as the jury decides.",
            ).format(len(self._found.ties))
            if any(tie.heat != OTHERS for tie in self._found.ties) and stage.plan.others:
                text += " " + translate("contest", "The best others are known after that.")
            return text
        if at == len(now.stages) - 1:
            return ""
        return translate("contest", "✓ It is clear who goes on: {0} teams.").format(
            len(self._found.through)
        )

    def _tie_state(self, tie: Tie) -> str:
        match = self._desk.office.match_of_playoff(self.stage, tie)
        match match.state:
            case Played.OVER:
                return translate("contest", "playoff played")
            case Played.RUNNING:
                return translate("contest", "playoff running")
            case Played.NOT:
                return translate("contest", "open")

    def _enable(self) -> None:
        now, at, tie = self._desk.competition, self.stage, self.tie
        stage, free = now.stages[at], not self._desk.readonly
        last = at == len(now.stages) - 1
        for button in (self.playoff, self.lot, self.jury):
            button.setEnabled(free and tie is not None)
        over = tie is not None and self._desk.office.match_of_playoff(at, tie).state is Played.OVER
        self.take.setEnabled(free and over)
        ready = self._found.ready and bool(self._found.through) and stage.through is None
        self.close_stage.setEnabled(free and ready and not last)
        count = len(self._found.through)
        name = "" if last else now.stages[at + 1].plan.name
        self.close_stage.setText(
            translate("contest", "{0} teams go on to '{1}'").format(count, name)
            if ready
            else translate("contest", "Make the next stage")
        )
        self.reopen.setVisible(stage.through is not None)
        self.close_stage.setVisible(stage.through is None and not last)
        self.reopen.setEnabled(free)

    def _on_playoff(self) -> None:
        if self.tie is not None:
            self.playoff_asked.emit(self.stage, self.tie)

    def _on_take(self) -> None:
        if self.tie is not None:
            self._desk.take_playoff(self.stage, self.tie)

    def _on_lot(self) -> None:
        now, tie, at = self._desk.competition, self.tie, self.stage
        if tie is None:
            return
        names = listed(now.squad(team).name for team in tie.teams)
        title = translate("contest", "Draw by lot")
        text = translate(
            "contest",
            "The lot decides between {0}: the first {1} go on. It is drawn once, and seed and "
            "moment go on record.",
        ).format(names, tie.spots)
        if QMessageBox.question(self, title, text) != QMessageBox.StandardButton.Yes:
            return
        seed, moment = self._desk.seed(), self._desk.now()
        settle = c.Settle(at, tie.heat, tie.teams, How.LOT, moment, seed=seed)
        if self._desk.do(settle):
            found = self._desk.competition.stages[at].settled[-1]
            order = "  >  ".join(self._desk.competition.squad(one).name for one in found.order)
            said = translate("contest", "The lot: {0}\nSeed {1}, {2}")
            QMessageBox.information(self, title, said.format(order, found.seed, local(found.at)))

    def _on_jury(self) -> None:
        tie = self.tie
        if tie is None:
            return
        form = OrderForm(self._desk.competition, tie, self)
        if form.exec():
            self._desk.do(
                c.Settle(
                    self.stage,
                    tie.heat,
                    tie.teams,
                    form.how,
                    self._desk.now(),
                    order=form.order,
                    note=form.note.text(),
                )
            )

    def _on_close(self) -> None:
        self._desk.do(c.CloseStage(self.stage))

    def _on_reopen(self) -> None:
        said = translate(
            "contest",
            "It is open again who goes on. A draw of the next stage counts no more; it stays on "
            "record.",
        )
        form = ReasonForm(translate("contest", "Open again"), said, self)
        if form.exec():
            self._desk.do(c.ReopenStage(self.stage, form.reason.text()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        sheet, upper = card()
        head = QHBoxLayout()
        head.addWidget(QLabel(translate("contest", "Stage")))
        head.addWidget(self.stage_field)
        head.addWidget(self.rule, 1)
        head.addWidget(self.reopen)
        head.addWidget(self.close_stage)
        upper.addLayout(head)
        upper.addWidget(self.told)
        upper.addWidget(self.table, 1)
        self._ties_card, lower = card()
        row = QHBoxLayout()
        row.addWidget(heading(translate("contest", "Ties"), 1.0), 1)
        for button in (self.take, self.playoff, self.lot, self.jury):
            row.addWidget(button)
        lower.addLayout(row)
        lower.addWidget(self.ties)
        self.ties.setFixedHeight(118)
        column.addWidget(sheet, 1)
        column.addWidget(self._ties_card)
