"""The draw of lots: who is there, drawing, the draw that counts, and every draw before it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QWidget,
)

from quizapp.contest import commands as c
from quizapp.contest import lots
from quizapp.contest.competition import Draw
from quizapp.windows.contest import protocol
from quizapp.windows.contest.desk import Desk
from quizapp.windows.contest.forms import Form
from quizapp.windows.contest.grid import Grid
from quizapp.windows.contest.phrases import heat_name, listed, local
from quizapp.windows.parts.fields import PickField, card, heading, soft
from quizapp.windows.parts.folders import documents

translate = QCoreApplication.translate


class DrawForm(Form):
    """Asked before drawing: before whom, who is absent, and why again."""

    def __init__(self, said: str, *, again: bool, parent: QWidget | None = None) -> None:
        super().__init__(translate("contest", "Draw lots"), said, parent)
        self.witnesses = self.line(
            translate("contest", "Witnesses"),
            "",
            translate("contest", "supervisor, leaders of teams; may be left out"),
        )
        self.reason: QLineEdit | None = None
        if again:
            self.reason = self.line(translate("contest", "Why again"))
        self.ok.setText(translate("contest", "Draw"))
        self.settle()

    def ready(self) -> bool:
        return self.reason is None or bool(self.reason.text().strip())


class LotsPage(QWidget):
    """`show_asked` carries (stage, number of the draw): it is to be told on the big screen."""

    show_asked = Signal(int, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._same: dict[Draw, bool] = {}
        """Whether a draw comes out the same again; of many teams that is not asked twice."""
        self.stage_field = PickField(translate("contest", "Stage"), [(0, "")])
        self.draw_field = PickField(translate("contest", "Draw"), [(0, "")])
        self.here = QListWidget()
        self.here.setObjectName("problems")
        self.here.setAccessibleName(translate("contest", "Teams that are there"))
        self.table = Grid(
            translate("contest", "Heats as they were drawn"),
            (
                translate("contest", "Heat"),
                translate("contest", "Seat"),
                translate("contest", "Team"),
                translate("contest", "Unit"),
            ),
            (90, 56, 0, 0),
        )
        self.told = soft()
        self._here_heading = heading(translate("contest", "Who is there"), 1.0)
        self.draw = QPushButton(translate("contest", "Draw lots …"))
        self.draw.setObjectName("go")
        self.show_button = QPushButton(translate("contest", "On the big screen"))
        self.paper = QPushButton(translate("contest", "Protocol (PDF) …"))
        self._lay_out()
        self.stage_field.edited.connect(self._fill)
        self.draw_field.edited.connect(self._fill_draw)
        self.here.itemChanged.connect(self._enable)
        self.draw.clicked.connect(self._on_draw)
        self.show_button.clicked.connect(self._on_show)
        self.paper.clicked.connect(self._on_paper)

    @property
    def stage(self) -> int:
        """The chosen stage."""
        return self.stage_field.picked

    @property
    def chosen(self) -> Draw | None:
        """The draw that is looked at."""
        draws = self._desk.competition.stages[self.stage].draws
        number = self.draw_field.picked
        return next((one for one in draws if one.number == number), None)

    @property
    def absent(self) -> tuple[int, ...]:
        """The teams that are not ticked."""
        items = [self.here.item(at) for at in range(self.here.count())]
        return tuple(
            int(one.data(Qt.ItemDataRole.UserRole))
            for one in items
            if one.checkState() is not Qt.CheckState.Checked
        )

    def refresh(self) -> None:
        """Show the competition as it stands; the stage that goes on now is chosen."""
        now = self._desk.competition
        self.stage_field.offer([(at, one.plan.name) for at, one in enumerate(now.stages)])
        self.stage_field.put(now.current)
        self._fill()

    def _fill(self) -> None:
        now, at = self._desk.competition, self.stage
        draws = now.stages[at].draws
        text = translate("contest", "Draw {0}")
        old = translate("contest", "Draw {0} (counts no more)")
        offers = [
            (one.number, (text if one is draws[-1] else old).format(one.number)) for one in draws
        ]
        self.draw_field.offer(offers or [(0, translate("contest", "not drawn yet"))])
        self.draw_field.put(draws[-1].number if draws else 0)
        self.draw_field.setEnabled(len(draws) > 1)
        self.here.blockSignals(True)
        self.here.clear()
        for team in now.entrants(at):
            squad = now.squad(team)
            item = QListWidgetItem(squad.name)
            item.setToolTip(squad.unit)
            item.setData(Qt.ItemDataRole.UserRole, team)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.here.addItem(item)
        self.here.blockSignals(False)
        self._fill_draw()

    def _fill_draw(self) -> None:
        now, draw = self._desk.competition, self.chosen
        rows: list[tuple[object, tuple[str, ...]]] = []
        for heat, teams in enumerate(draw.heats if draw else ()):
            for seat, team in enumerate(teams, start=1):
                squad = now.squad(team)
                name = heat_name(heat) if seat == 1 else ""
                rows.append((team, (name, str(seat), squad.name, squad.unit)))
        waits = self.stage and now.stages[self.stage - 1].through is None
        hint = (
            translate("contest", "First it must be said who goes on from the stage before.")
            if waits
            else translate(
                "contest",
                "Untick the teams that did not come, then draw. Heats and seats are drawn by a "
                "seed that goes on record with the moment.",
            )
        )
        self.table.put(rows, hint, soft=frozenset(now.out))
        self.table.setCurrentCell(0, 0)
        self.table.scrollToTop()
        self.told.setText(_told(draw, same=self._comes_out(draw)) if draw is not None else "")
        self._enable()

    def _comes_out(self, draw: Draw) -> bool:
        if draw not in self._same:
            again = lots.draw(draw.seed, draw.teams, len(draw.heats), draw.groups)
            self._same[draw] = again == draw.heats
        return self._same[draw]

    def _enable(self) -> None:
        now = self._desk.competition
        stage, draw = now.stages[self.stage], self.chosen
        waits = self.stage > 0 and now.stages[self.stage - 1].through is None
        count = self.here.count() - len(self.absent)
        text = translate("contest", "Who is there: {0} of {1}")
        self._here_heading.setText(text.format(count, self.here.count()))
        free = not self._desk.readonly and not waits and not stage.results
        self.draw.setEnabled(free and count >= 2 * stage.plan.heats)
        self.here.setEnabled(free)
        self.draw.setText(
            translate("contest", "Draw again …")
            if stage.draws
            else translate("contest", "Draw lots …")
        )
        name = "" if stage.draws else "go"
        if self.draw.objectName() != name:
            self.draw.setObjectName(name)
            self.draw.style().unpolish(self.draw)
            self.draw.style().polish(self.draw)
        for button in (self.show_button, self.paper):
            button.setEnabled(draw is not None)

    def _on_draw(self) -> None:
        now, at, absent = self._desk.competition, self.stage, self.absent
        plan = now.stages[at].plan
        count = len(now.entrants(at)) - len(absent)
        said = translate(
            "contest",
            "{0} teams are drawn into {1} heats. The draw goes on record at once, and is then told "
            "on the big screen.",
        ).format(count, plan.heats)
        if absent:
            names = listed(now.squad(team).name for team in absent)
            said += "\n" + translate("contest", "Absent and therefore withdrawn: {0}.").format(
                names
            )
        form = DrawForm(said, again=bool(now.stages[at].draws), parent=self)
        if not form.exec():
            return
        done = self._desk.do(
            c.DrawLots(
                at,
                self._desk.seed(),
                self._desk.now(),
                absent,
                form.reason.text() if form.reason is not None else "",
                form.witnesses.text(),
                translate("contest", "absent from the draw"),
            )
        )
        if done:
            self.stage_field.put(at)
            self._fill()
            self._on_show()

    def _on_show(self) -> None:
        if self.chosen is not None:
            self.show_asked.emit(self.stage, self.chosen.number)

    def _on_paper(self) -> None:
        draw = self.chosen
        if draw is None:
            return
        title = translate("contest", "Protocol of the draw of lots")
        name = f"{title} {self._desk.competition.stages[self.stage].plan.name}.pdf"
        file, _ = QFileDialog.getSaveFileName(self, title, documents(name), "PDF (*.pdf)")
        if file:
            self.print_to(Path(file if file.endswith(".pdf") else f"{file}.pdf"))

    def print_to(self, path: Path) -> None:
        """Write the protocol of the chosen draw as PDF."""
        draw = self.chosen
        if draw is None:
            return
        html = protocol.draw_protocol(
            self._desk.competition, self.stage, draw, self._desk.office.head
        )
        title = translate("contest", "Protocol of the draw of lots")
        if not protocol.save(html, title, path):
            text = translate("contest", "{0} cannot be written.").format(path)
            QMessageBox.warning(self, title, text)

    def _lay_out(self) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        side, left = card()
        left.addWidget(self._here_heading)
        left.addWidget(self.here, 1)
        side.setFixedWidth(230)
        sheet, column = card()
        head = QHBoxLayout()
        head.addWidget(QLabel(translate("contest", "Stage")))
        head.addWidget(self.stage_field, 1)
        head.addWidget(self.draw_field, 1)
        head.addWidget(self.draw)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.paper)
        foot.addWidget(self.show_button)
        column.addLayout(foot)
        page.addWidget(side)
        page.addWidget(sheet, 1)


def _told(draw: Draw, *, same: bool) -> str:
    """Seed, moment and witnesses of a draw, and whether it comes out the same again."""
    parts = [
        translate("contest", "Seed {0}").format(draw.seed),
        local(draw.at),
        *(
            [translate("contest", "witnesses: {0}").format(draw.witnesses)]
            if draw.witnesses
            else []
        ),
        *([translate("contest", "drawn again: {0}").format(draw.reason)] if draw.reason else []),
        translate("contest", "✓ drawn again from the seed, it comes out the same")
        if same
        else translate("contest", "× drawn again from the seed, it comes out otherwise"),
    ]
    return "  ·  ".join(parts)
