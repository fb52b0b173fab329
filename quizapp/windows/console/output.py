"""What lies on the big screen: the match's picture, a cover above it, or the picture before.

Everything that shows the hall's picture (the projector, the console's live picture) joins one
`Output`, so that both always show the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from quizapp.game import events as e
from quizapp.game.match import Match
from quizapp.game.scenes import (
    CardScene,
    ProjectorScene,
    QuestionScene,
    RevealScene,
    TitleScene,
    projector,
    scoreboard,
)
from quizapp.windows.stage import Cover, Shown, Stage, WaitScene

_CORRECTIONS = (e.Scored, e.Rejudged, e.QuestionVoided)


class Output(QObject):
    """The hall's picture. The operator's covers never touch the match."""

    changed = Signal()

    def __init__(self, match: Match, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._match = match
        self._scene = projector(match)
        self._before: ProjectorScene | None = None
        self._looking_back = False
        self._cover = Cover.NONE
        self._taken_off: list[tuple[int, Cover]] = []
        self._stages: list[Stage] = []
        self._at_once: Stage | None = None

    @property
    def scene(self) -> ProjectorScene:
        """The match's picture, below whatever lies above it."""
        return self._scene

    @property
    def cover(self) -> Cover:
        """What the operator laid above the picture."""
        return self._cover

    @property
    def looking_back(self) -> bool:
        """Whether the picture before is shown."""
        return self._looking_back

    @property
    def has_before(self) -> bool:
        """Whether there is a picture before this one."""
        return self._before is not None

    def join(self, stage: Stage, *, first: bool = False) -> None:
        """Show the hall's picture on `stage` from now on; `first`, before all others, at once."""
        if first:
            self._stages.insert(0, stage)
            self._at_once = stage
        else:
            self._stages.append(stage)
        self._show((stage,))

    def follow(self, match: Match, events: Sequence[e.Event]) -> None:
        """Take on what was decided; the listeners of `changed` come after the stages."""
        old, self._match = self._match, match
        scene = projector(match)
        undone = isinstance(events[0], e.Undone)
        if undone:
            self._put_back(old)
        elif _goes_on(old, match):
            self._take_off(old)
        if _other_picture(self._scene, scene):
            self._before = None if undone else self._scene
            self._looking_back = False
        self._scene = scene
        self._show(self._stages)

    def toggle(self, cover: Cover) -> None:
        """Lay `cover` above the picture, or take it off where it lies."""
        self._cover = Cover.NONE if self._cover is cover else cover
        self._taken_off.clear()
        self._show(self._stages)

    def look_back(self) -> bool:
        """Show the picture before, or end that; say whether there is one."""
        if self._before is None:
            return False
        self._looking_back = not self._looking_back
        self._show(self._stages)
        return True

    @property
    def pages(self) -> int:
        """On how many pages the hall sees this picture."""
        return self._stages[0].pages if self._stages else 1

    @property
    def page(self) -> int:
        """Which of them is shown, from 0."""
        return self._stages[0].page if self._stages else 0

    def turn_page(self) -> None:
        """Show the next page of a long question, after the last one the first again."""
        for stage in self._stages:
            stage.turn((stage.page + 1) % stage.pages)
        self.changed.emit()

    def stir(self) -> None:
        """A film has another picture, though the match says nothing new."""
        for stage in self._stages:
            stage.stir()

    def _take_off(self, old: Match) -> None:
        """The match goes on: a table of scores laid above it has had its time."""
        if self._cover is Cover.SCORES:
            self._taken_off.append((old.step, self._cover))
            self._cover = Cover.NONE

    def _put_back(self, old: Match) -> None:
        """What the decision that is taken back took off lies there again."""
        if self._taken_off and self._taken_off[-1][0] == old.step - 1:
            self._cover = self._taken_off.pop()[1]
        else:
            self._taken_off.clear()

    def _show(self, stages: Sequence[Stage]) -> None:
        scene = self._scene
        if self._looking_back and self._before is not None:
            scene = _stopped(self._before)
        for stage in stages:
            # Below a cover first, so that what leaves and what comes are one transition.
            if self._cover is Cover.NONE:
                stage.set_scene(scene, step=self._match.step)
                stage.set_cover(Cover.NONE)
            else:
                if self._cover is not Cover.FREEZE or stage.cover is not Cover.FREEZE:
                    stage.set_cover(self._cover, self._under(stage))
                stage.set_scene(scene, step=self._match.step)
            if stage is self._at_once and stage.isVisible():
                stage.show_now()
        self.changed.emit()

    def _under(self, stage: Stage) -> Shown | None:
        match self._cover:
            case Cover.TITLE:
                plan = self._match.plan
                return TitleScene(plan.title, plan.subtitle, plan.organiser)
            case Cover.SCORES:
                return scoreboard(self._match)
            case Cover.BREAK:
                return WaitScene("break", self._match.plan.title)
            case Cover.HOLD:
                return WaitScene("hold", self._match.plan.title)
            case Cover.FREEZE:
                return stage.scene
            case _:
                return None


def _goes_on(old: Match, match: Match) -> bool:
    """Whether a decision moved the match, and was no correction of scores."""
    return match.past is not old.past and not isinstance(match.last, _CORRECTIONS)


def _other_picture(one: ProjectorScene, other: ProjectorScene) -> bool:
    """Whether the two differ by more than clock, scores and marks."""
    if isinstance(one, QuestionScene) and isinstance(other, QuestionScene):
        return (one.heading, one.stage) != (other.heading, other.stage)
    return type(one) is not type(other) or one != other


def _stopped(scene: ProjectorScene) -> ProjectorScene:
    """The scene with no clock and no clip: what is past runs no more."""
    medium = scene.medium if isinstance(scene, QuestionScene | RevealScene | CardScene) else None
    if medium is not None:
        scene = replace(scene, medium=replace(medium, since=None))
    return replace(scene, clock=None) if isinstance(scene, QuestionScene) else scene
