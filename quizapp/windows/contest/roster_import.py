"""What was read from a list of teams, before it is taken: every team, every doubt."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from quizapp.contest.competition import Competition, Squad
from quizapp.files import teams
from quizapp.files.refusal import Unreadable
from quizapp.windows.contest.grid import Grid
from quizapp.windows.contest.phrases import listed
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
_LINES = 4


class RosterImport(QDialog):
    """Shows what a file holds; `chosen` are the teams that are new."""

    def __init__(self, path: Path, competition: Competition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.resize(860, 520)
        self.setWindowTitle(translate("contest", "List of teams: {0}").format(path.name))
        self.chosen: tuple[Squad, ...] = ()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.table = Grid(
            translate("contest", "Teams that were read"),
            (
                translate("contest", "Row"),
                translate("contest", "Team"),
                translate("contest", "Unit"),
                translate("contest", "Members"),
                translate("contest", "Substitutes"),
                translate("contest", "Leader"),
            ),
            (120, 0, 0, 0, 100, 80),
        )
        self.problems = QListWidget()
        self.problems.setAccessibleName(translate("contest", "What is doubtful"))
        self.problems.setWordWrap(True)
        buttons = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.take = self.box.button(buttons.Ok)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        column.addWidget(self.problems)
        column.addWidget(self.box)
        self._read(path, competition)

    def _read(self, path: Path, competition: Competition) -> None:
        try:
            found = teams.read(path.read_bytes(), path.name)
        except Unreadable as refused:
            self._refuse(say(refused.words))
            return
        except OSError as problem:
            self._refuse(problem.strerror or str(problem))
            return
        known = {_key(one.name) for one in competition.squads}
        self.chosen = tuple(one for one in found.squads if _key(one.name) not in known)
        again = len(found.squads) - len(self.chosen)
        parts = [
            translate("contest", "{0} teams in the file, {1} of them new.").format(
                len(found.squads), len(self.chosen)
            )
        ]
        if again:
            text = translate(
                "contest", "{0} are entered already under the same name and stay as they are."
            )
            parts.append(text.format(again))
        if found.unread:
            text = translate("contest", "Columns that were not read: {0}.")
            parts.append(text.format(listed(found.unread)))
        self.told.setText(" ".join(parts))
        self.table.put(
            [
                (
                    at,
                    (
                        _place(where),
                        one.name,
                        one.unit,
                        listed(one.members),
                        listed(one.substitutes),
                        one.leader,
                    ),
                )
                for at, (where, one) in enumerate(zip(found.places, found.squads, strict=True))
            ],
            translate("contest", "There is a header, and no team below it."),
            soft=frozenset(at for at, one in enumerate(found.squads) if _key(one.name) in known),
        )
        for problem in found.problems:
            mark = "×" if problem.severity == "error" else "△"
            self.problems.addItem(f"{mark}  {_place(problem.where)}: {say(problem.words)}")
        self._show_problems(len(found.problems))
        self.take.setText(translate("contest", "Enter {0} teams").format(len(self.chosen)))
        self.take.setEnabled(bool(self.chosen))

    def _refuse(self, why: str) -> None:
        self.told.setText(why)
        self.table.put([], translate("contest", "Nothing was read."))
        self._show_problems(0)
        self.take.setEnabled(False)
        self.take.setText(translate("contest", "Enter {0} teams").format(0))

    def _show_problems(self, count: int) -> None:
        self.problems.setVisible(count > 0)
        self.problems.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = max(22, self.problems.sizeHintForRow(0))
        self.problems.setFixedHeight(min(count, _LINES) * row + 10)


def _place(where: str) -> str:
    """Where a row stands: the sheet and its row, or the line of a CSV file."""
    line = where.removeprefix("line ")
    return translate("contest", "line {0}").format(line) if line != where else where


def _key(name: str) -> str:
    return "".join(name.split()).casefold()
