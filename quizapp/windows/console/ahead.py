"""The look ahead: the next picture, for the operator's eyes and for the projector beforehand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from quizapp.game.naming import action_words
from quizapp.game.scenes import ProjectorScene
from quizapp.windows.console.onward import Onward
from quizapp.windows.console.output import Output
from quizapp.windows.console.pictures import Framed, at_rest, coming, verdicts_ahead
from quizapp.windows.control import Control
from quizapp.windows.parts.speech import say
from quizapp.windows.projector import ProjectorWindow

translate = QCoreApplication.translate
AHEAD_MS = 30
"""After a step the next picture is drawn this much later: the hall's comes first."""


class Ahead(QObject):
    """Draws the next picture; then, one by one, all that may come for the projector."""

    def __init__(
        self,
        control: Control,
        output: Output,
        onward: Onward,
        shown: Framed,
        projector: ProjectorWindow | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._output = output
        self._onward = onward
        self._shown = shown
        self._projector = projector
        self._foreseen: list[ProjectorScene] = []
        self._looks = QTimer(self)
        self._looks.setSingleShot(True)
        self._looks.setInterval(AHEAD_MS)
        self._looks.timeout.connect(self.look)
        self._prepares = QTimer(self)
        self._prepares.setSingleShot(True)
        self._prepares.setInterval(AHEAD_MS)
        self._prepares.timeout.connect(self._on_prepare)

    def start(self) -> None:
        """Look ahead in a moment."""
        self._looks.start()

    def stop(self) -> None:
        """Nobody wants to know any more."""
        self._looks.stop()
        self._prepares.stop()

    def look(self) -> None:
        """Draw the next picture; what may come is then drawn for the projector beforehand."""
        match, output = self._control.match, self._output
        scene, note = coming(match, self._control.now())
        shown, instead = self._shown, self._onward.instead
        if instead:
            # The same picture again, or its next page: nothing of the match comes before that.
            shown.say(translate("console", "Next (hidden)"), instead)
            shown.show_scene(at_rest(output.scene, self._control.now()))
            shown.stage.turn(output.page + self._onward.turns_page)
        else:
            said = note or say(action_words(match)) if scene is not None else ""
            shown.say(translate("console", "Next (hidden)"), said)
            shown.show_scene(at_rest(scene, self._control.now()), note)
        self._foreseen = verdicts_ahead(match, self._control.now())
        if scene is not None:
            self._foreseen.insert(0, scene)
        self._prepares.start()

    def _on_prepare(self) -> None:
        """Let the projector draw one picture that may come, and rest before the next one."""
        if self._projector is None or not self._projector.isVisible() or not self._foreseen:
            return
        # Beside a transition there would be one picture more, and frames would come late.
        if not self._projector.stage.changes:
            self._projector.stage.prepare(self._foreseen.pop(0))
        self._prepares.start()
