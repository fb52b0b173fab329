"""Lays out every picture of a match beforehand, in slices, to find texts that grow too small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp import clock
from quizapp.bank.question import Question
from quizapp.contest.findings import Fitting, Misfit
from quizapp.game.match import Stage
from quizapp.game.medium import beside
from quizapp.game.plan import Round, RoundCard, Team
from quizapp.game.scenes import (
    ExplainScene,
    Heading,
    ProjectorScene,
    QuestionScene,
    RevealScene,
    RoundScene,
    TeamScore,
)
from quizapp.windows.stage import Look, fits, pages

SLICE = 8_000_000
"""ns."""
REST_MS = 12
"""Between two slices the windows have the time to answer."""


class Fitter(QObject):
    """Goes through the pictures a slice at a time; `moved` after each slice."""

    moved = Signal()

    def __init__(
        self,
        rounds: Sequence[Round],
        teams: Sequence[Team],
        look: Look,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._about = (tuple(rounds), tuple(teams), look)
        self._of = sum(1 for _ in pictures(rounds, teams))
        self._left = pictures(rounds, teams)
        self._done = 0
        self._misfits: dict[tuple[int, str], Misfit] = {}
        self._paged: dict[tuple[int, str], Misfit] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._on_slice)

    def is_about(self, rounds: Sequence[Round], teams: Sequence[Team], look: Look) -> bool:
        """Whether it lays out just these: then what it found is still so."""
        return self._about == (tuple(rounds), tuple(teams), look)

    @property
    def found(self) -> Fitting:
        """How far it is, and what did not fit."""
        misfits, paged = tuple(self._misfits.values()), tuple(self._paged.values())
        return Fitting(self._done, self._of, misfits, paged, not self._timer.isActive())

    def start(self) -> None:
        """Begin, or go on."""
        self._timer.start()

    def stop(self) -> None:
        """Rest."""
        self._timer.stop()

    def _on_slice(self) -> None:
        ends = clock.now() + SLICE
        for own, scene in self._left:
            self._done += 1
            self._lay_out(own, scene)
            if clock.now() >= ends:
                break
        else:
            self._timer.stop()
        self.moved.emit()

    def _lay_out(self, own: Misfit, scene: ProjectorScene) -> None:
        """A question is named once, by the first of its pictures that is not as it should be."""
        place = own.round, own.question
        if place not in self._misfits and not fits(scene, self._look):
            self._misfits[place] = own
        if place not in self._paged and pages(scene, self._look) > 1:
            self._paged[place] = own


class Fitters:
    """Keeps the last fitter, so that a check that is opened again goes on where it was."""

    def __init__(self) -> None:
        self._kept: Fitter | None = None

    def of(self, rounds: Sequence[Round], teams: Sequence[Team], look: Look) -> Fitter:
        """The one of these questions, teams and look: a new one where any of them is another."""
        if self._kept is None or not self._kept.is_about(rounds, teams, look):
            self._kept = Fitter(rounds, teams, look)
        return self._kept


def pictures(
    rounds: Sequence[Round], teams: Sequence[Team]
) -> Iterator[tuple[Misfit, ProjectorScene]]:
    """Every picture that holds text of the bank or of the rules, and how it is named if it fails.

    The longest names are taken for the teams that stand beside it.
    """
    strip = tuple(TeamScore(team, 100) for team in teams)
    longest = max(teams, key=lambda team: len(team.name), default=None)
    for number, current in enumerate(rounds, start=1):
        card = RoundCard(current.title, current.rules)
        yield Misfit(number, "rules", "", current.title), RoundScene(number, len(rounds), card)
        for question in (*current.questions, *current.spares):
            head = Heading(
                current.title,
                len(current.questions),
                len(current.questions),
                question.points or max(current.rules.values, default=10),
                current.rules.answerers,
                longest,
                "",
                spare=False,
            )
            for what, scene in _of_question(question, head, strip):
                yield Misfit(number, what, question.id, question.stem), scene


def _of_question(
    asked: Question, head: Heading, strip: tuple[TeamScore, ...]
) -> Iterator[tuple[str, ProjectorScene]]:
    medium = beside(asked.id, asked.media)
    yield (
        "stem",
        QuestionScene(
            head,
            asked.kind,
            asked.stem,
            asked.options,
            asked.partners,
            asked.media,
            Stage.READING,
            None,
            None,
            (),
            None,
            None,
            (),
            strip,
            medium=medium,
        ),
    )
    if asked.key is None:
        return
    yield (
        "key",
        RevealScene(
            head,
            asked.kind,
            asked.stem,
            asked.options,
            asked.partners,
            asked.media,
            asked.key,
            (),
            (),
            strip,
            medium=medium,
        ),
    )
    if asked.explanation or asked.citation is not None:
        yield (
            "explanation",
            ExplainScene(
                head,
                asked.kind,
                asked.stem,
                asked.options,
                asked.key,
                asked.explanation,
                asked.citation,
                strip,
                asked.partners,
            ),
        )
