"""The schedule: the stages, and the heats of one of them with their matches."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from quizapp.contest import commands as c
from quizapp.contest.advancing import forecasts
from quizapp.contest.heat import Played
from quizapp.windows.contest.desk import Desk
from quizapp.windows.contest.forms import ReasonForm
from quizapp.windows.contest.grid import Grid
from quizapp.windows.contest.phrases import heat_name, heat_state, listed, stage_state
from quizapp.windows.contest.planning import PlanForm, forecast_text
from quizapp.windows.parts.fields import card, heading

translate = QCoreApplication.translate


class SchedulePage(QWidget):
    """Signals carry (stage, heat) from 0; `template_asked` the stage."""

    template_asked = Signal(int)
    setup_asked = Signal(int, int)
    check_asked = Signal(int, int)
    papers_asked = Signal(int, int)
    rehearse_asked = Signal(int, int)
    host_asked = Signal(int, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.stages = Grid(
            translate("contest", "Stages"),
            (
                translate("contest", "Stage"),
                translate("contest", "Heats"),
                translate("contest", "Teams"),
                translate("contest", "State"),
            ),
            (150, 60, 0, 0),
        )
        self.heats = Grid(
            translate("contest", "Heats"),
            (
                translate("contest", "Heat"),
                translate("contest", "Teams by their seats"),
                translate("contest", "State"),
            ),
            (80, 0, 190),
        )
        self.plan = QPushButton(translate("contest", "Plan the stages …"))
        self.template = QPushButton(translate("contest", "Rounds of the stage …"))
        self.template.setToolTip(
            translate("contest", "The rounds and the base score of all heats of this stage")
        )
        self.take = QPushButton(translate("contest", "Take the result"))
        self.setup = QPushButton(translate("contest", "Set up"))
        self.check = QPushButton(translate("contest", "Check"))
        self.papers = QPushButton(translate("contest", "Papers …"))
        self.papers.setToolTip(
            translate("contest", "The host's paper and the recount sheet of this heat")
        )
        self.rehearse = QPushButton(translate("contest", "Rehearse"))
        self.host = QPushButton(translate("contest", "Host the heat"))
        self.host.setObjectName("go")
        self._heats_heading = heading("")
        self._lay_out()
        self._join()

    @property
    def stage(self) -> int:
        """The chosen stage."""
        key = self.stages.key()
        return key if isinstance(key, int) else 0

    @property
    def heat(self) -> int | None:
        """The chosen heat."""
        key = self.heats.key()
        return key if isinstance(key, int) else None

    def refresh(self) -> None:
        """Show the competition as it stands."""
        now = self._desk.competition
        told = forecasts(now)
        self.stages.put(
            [
                (
                    at,
                    (
                        stage.plan.name,
                        str(stage.plan.heats),
                        forecast_text(one.teams, one.least, one.most, one.on),
                        stage_state(now, at),
                    ),
                )
                for at, (stage, one) in enumerate(zip(now.stages, told, strict=True))
            ],
            bold=frozenset((now.current,)),
        )

    def choose_current(self) -> None:
        """Choose the stage that goes on now, and its first heat without a result."""
        now = self._desk.competition
        self.stages.choose(now.current)
        stage = now.stages[now.current]
        for heat in range(len(stage.draw.heats) if stage.draw else 0):
            if stage.result(heat) is None:
                self.heats.choose(heat)
                return

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        top, upper = card()
        head = QHBoxLayout()
        head.addWidget(heading(translate("contest", "Stages")), 1)
        head.addWidget(self.template)
        head.addWidget(self.plan)
        upper.addLayout(head)
        upper.addWidget(self.stages)
        self.stages.setFixedHeight(158)
        foot, lower = card()
        row = QHBoxLayout()
        row.addWidget(self._heats_heading, 1)
        for button in (
            self.take, self.setup, self.papers, self.check, self.rehearse, self.host,
        ):  # fmt: skip
            row.addWidget(button)
        lower.addLayout(row)
        lower.addWidget(self.heats, 1)
        column.addWidget(top)
        column.addWidget(foot, 1)

    def _join(self) -> None:
        self.stages.currentCellChanged.connect(self._on_stage)
        self.heats.currentCellChanged.connect(self._enable)
        self.heats.cellDoubleClicked.connect(self._on_double_clicked)
        self.plan.clicked.connect(self._on_plan)
        self.template.clicked.connect(self._on_template)
        self.take.clicked.connect(self._on_take)
        self.setup.clicked.connect(self._on_setup)
        self.papers.clicked.connect(self._on_papers)
        self.check.clicked.connect(self._on_check)
        self.rehearse.clicked.connect(self._on_rehearse)
        self.host.clicked.connect(self._on_host)

    def _on_stage(self) -> None:
        now, at = self._desk.competition, self.stage
        if at >= len(now.stages):
            return
        stage = now.stages[at]
        self._heats_heading.setText(translate("contest", "Heats of '{0}'").format(stage.plan.name))
        rows: list[tuple[object, tuple[str, ...]]] = []
        for heat in range(len(stage.draw.heats) if stage.draw else 0):
            result = stage.result(heat)
            match = self._desk.office.match_of_heat(at, heat)
            state = heat_state(match, taken=result.head if result else "", drawn=True)
            names = listed(now.squad(team).name for team in now.seats(at, heat))
            if result is not None:
                names = listed(
                    f"{row.place}. {now.squad(row.team).name} {row.score}" for row in result.rows
                )
            rows.append((heat, (heat_name(heat), names, state)))
        hint = translate("contest", "The heats stand here once the lots of the stage are drawn.")
        self.heats.put(rows, hint)
        self._enable()

    def _enable(self) -> None:
        now, at, heat = self._desk.competition, self.stage, self.heat
        free = not self._desk.readonly
        self.plan.setEnabled(free)
        self.template.setEnabled(free)
        there = free and heat is not None
        open_stage = at < len(now.stages) and now.stages[at].through is None
        for button in (self.setup, self.check, self.rehearse, self.host):
            button.setEnabled(there and open_stage)
        self.papers.setEnabled(there)
        over = False
        if there and heat is not None:
            match = self._desk.office.match_of_heat(at, heat)
            result = now.stages[at].result(heat)
            fresh = result is None or (result.match, result.head) != (match.match, match.head)
            over = match.state is Played.OVER and fresh and open_stage
        self.take.setEnabled(over)
        # Enter and the eye go to what comes next.
        self.take.setObjectName("go" if over else "")
        self.host.setObjectName("" if over else "go")
        for button in (self.take, self.host):
            button.style().unpolish(button)
            button.style().polish(button)

    def _on_double_clicked(self) -> None:
        (self.take if self.take.isEnabled() else self.host).click()

    def _on_plan(self) -> None:
        form = PlanForm(self._desk.competition, self)
        if form.exec():
            self._desk.do(c.Plan(form.outline))

    def _on_template(self) -> None:
        self.template_asked.emit(self.stage)

    def _on_take(self) -> None:
        if self.heat is None:
            return
        reason = ""
        if self._desk.competition.stages[self.stage].result(self.heat) is not None:
            form = ReasonForm(
                translate("contest", "Take the result again"),
                translate("contest", "The result that was taken before stays on record."),
                self,
            )
            if not form.exec():
                return
            reason = form.reason.text()
        if self._desk.take_result(self.stage, self.heat, reason):
            self.choose_current()

    def _on_setup(self) -> None:
        if self.heat is not None:
            self.setup_asked.emit(self.stage, self.heat)

    def _on_check(self) -> None:
        if self.heat is not None:
            self.check_asked.emit(self.stage, self.heat)

    def _on_papers(self) -> None:
        if self.heat is not None:
            self.papers_asked.emit(self.stage, self.heat)

    def _on_rehearse(self) -> None:
        if self.heat is not None:
            self.rehearse_asked.emit(self.stage, self.heat)

    def _on_host(self) -> None:
        if self.heat is not None:
            self.host_asked.emit(self.stage, self.heat)
