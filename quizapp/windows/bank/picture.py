"""The question as the hall will see it, and whether that can be read from the back row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quizapp.bank.keycheck import key_faults
from quizapp.bank.question import Question
from quizapp.bank.reshaping import blanks_of
from quizapp.game.match import Stage as At
from quizapp.game.medium import beside
from quizapp.game.plan import Shape, Team
from quizapp.game.rules import Answerers
from quizapp.game.scenes import (
    ExplainScene,
    Heading,
    ProjectorScene,
    QuestionScene,
    RevealScene,
    TeamScore,
)
from quizapp.windows.parts.fields import PickField, soft
from quizapp.windows.stage import TEAM_COLOURS, Look, Stage, fits, pages
from quizapp.windows.stage.gallery import Gallery

translate = QCoreApplication.translate
ASKED, KEYED, TOLD = range(3)
PAUSE_MS, CHOSEN_MS = 120, 30
"""So long typing rests, or going through the list, before the picture is drawn."""
TEAMS = 4
"""So many teams stand at the foot of the picture."""


class Picture(QWidget):
    """The projector's picture of one question: asked, with its key, and explained."""

    def __init__(
        self,
        look: Look,
        themes: Sequence[tuple[str, str]] = (),
        look_of: Callable[[str], Look] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`themes` are (name, title) to choose from, `look_of` makes the look of one."""
        super().__init__(parent)
        self._look, self._look_of = look, look_of
        self._gallery = look.gallery
        self._question: Question | None = None
        self._at = ASKED
        self.stage = Stage(look, self, still=True)
        self.stage.setAccessibleName(translate("bank", "The picture in the hall"))
        self.theme = PickField(
            translate("bank", "Look of the big screen"), themes or ((look.name, ""),)
        )
        self.theme.setMinimumContentsLength(12)
        self.theme.setVisible(len(themes) > 1)
        if look.name in [name for name, _ in themes]:
            self.theme.put(look.name)
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._judging = QTimer(self)
        self._judging.timeout.connect(self._on_judging)
        self._waiting: list[tuple[str, ProjectorScene]] = []
        self._small: list[str] = []
        self._paged: list[str] = []
        self._group.idClicked.connect(self._on_switch)
        self.turner.clicked.connect(self._on_turn)
        self.theme.edited.connect(self._on_theme)
        self.draw()

    def _lay_out(self) -> None:
        self.switches: list[QPushButton] = []
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        for at, text in enumerate(
            (
                translate("bank", "Question"),
                translate("bank", "Answer"),
                translate("bank", "Explanation"),
            )
        ):
            button = QPushButton(text)
            button.setObjectName("page")
            button.setCheckable(True)
            self._group.addButton(button, at)
            self.switches.append(button)
            row.addWidget(button)
        row.addStretch(1)
        self.switches[ASKED].setChecked(True)
        self.turner = QPushButton()
        self.turner.setObjectName("quiet")
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.hint = soft(translate("bank", "Choose a question to see its picture in the hall."))
        foot = QHBoxLayout()
        foot.addWidget(self.verdict, 1)
        foot.addWidget(self.turner, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.stage, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(foot)
        column.addWidget(self.theme, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.hint)
        column.addStretch(1)

    @property
    def look(self) -> Look:
        """The look that is shown."""
        return self._look

    def hang(self, gallery: Gallery) -> None:
        """Take the pictures that questions name from here."""
        self._gallery = gallery
        self._look = replace(self._look, gallery=gallery)
        self.stage.set_look(self._look)

    def put(self, question: Question | None, *, soon: bool = False) -> None:
        """Show a question in a moment; `soon` waits until the typing rests."""
        if question is None:
            self._question = None
            self.draw()
            return
        first = self._question is None
        self._question = question
        if first:
            self._show_parts(seen=True)
        self._pause.start(PAUSE_MS if soon else CHOSEN_MS)

    def draw(self) -> None:
        """Draw what stands now, and say whether it can be read."""
        self._on_pause()
        while self._judging.isActive():
            self._on_judging()

    def _on_pause(self) -> None:
        """Draw what stands now; whether it can be read is said part by part after that."""
        self._pause.stop()
        self._judging.stop()
        question = self._question
        self._show_parts(seen=question is not None)
        self.turner.hide()
        if question is None:
            return
        scenes = scenes_of(question)
        for at, button in enumerate(self.switches):
            button.setEnabled(scenes[at] is not None)
        if not self.switches[self._at].isEnabled():
            self._at = ASKED
            self.switches[ASKED].setChecked(True)
        scene = scenes[self._at]
        if scene is None:
            return
        self.stage.set_scene(scene, 0)
        self._show_pages()
        names = (
            translate("bank", "question"),
            translate("bank", "answer"),
            translate("bank", "explanation"),
        )
        told = zip(names, scenes, strict=True)
        self._waiting = [(name, one) for name, one in told if one is not None]
        self._small, self._paged = [], []
        self._judging.start()

    def _show_parts(self, *, seen: bool) -> None:
        for widget in (self.stage, self.verdict, *self.switches):
            widget.setVisible(seen)
        self.theme.setVisible(seen and self.theme.count() > 1)
        self.hint.setVisible(not seen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width()
        room = max(self.height() - 124, 90)
        high = min(self.stage.heightForWidth(wide), room)
        self.stage.setFixedSize(min(wide, -(-high * 16 // 9)), high)

    def _show_pages(self) -> None:
        count = self.stage.pages
        self.turner.setVisible(count > 1)
        said = translate("bank", "Page {0} of {1} ›")
        self.turner.setText(said.format(self.stage.page + 1, count))

    def _on_judging(self) -> None:
        """Judge one part of the picture: all at once would be felt while going through a list."""
        name, scene = self._waiting.pop(0)
        if not fits(scene, self._look):
            self._small.append(name)
        elif (count := pages(scene, self._look)) > 1:
            self._paged.append(translate("bank", "{0}: {1} pages").format(name, count))
        if not self._waiting:
            self._judging.stop()
            self._judge()

    def _judge(self) -> None:
        if self._small:
            said = translate("bank", "× Too small for the back row: {0}. Write it shorter.")
            self._say("wrong", said.format(translate("bank", ", ").join(self._small)))
        elif self._paged:
            said = translate("bank", "△ Legible, but takes several pages ({0}).")
            self._say("odd", said.format(translate("bank", ", ").join(self._paged)))
        else:
            self._say("good", translate("bank", "✓ Legible from the back row"))

    def _say(self, name: str, text: str) -> None:
        self.verdict.setObjectName(name)
        self.verdict.setText(text)
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)

    def _on_switch(self, at: int) -> None:
        self._at = at
        self.draw()

    def _on_turn(self) -> None:
        self.stage.turn((self.stage.page + 1) % max(self.stage.pages, 1))
        self._show_pages()

    def _on_theme(self, name: str) -> None:
        if self._look_of is not None:
            self._look = replace(self._look_of(name), gallery=self._gallery)
            self.stage.set_look(self._look)
            self.draw()


def scenes_of(question: Question) -> tuple[ProjectorScene | None, ...]:
    """The question asked, with its key, and explained; None where there is nothing to show."""
    several = _teams()
    strip = tuple(TeamScore(team, 100) for team in several)
    said = translate("bank", "Round")
    value = question.points if question.points is not None else 10
    head = Heading(said, 1, 10, value, Answerers.ALL, None, "", spare=False)
    medium = beside(question.id, question.media)
    asked = QuestionScene(
        head,
        question.kind,
        question.stem,
        question.options,
        question.partners,
        question.media,
        At.READING,
        None,
        None,
        (),
        None,
        None,
        (),
        strip,
        medium=medium,
    )
    key = question.key
    if key is None or any(key_faults(question, blanks_of(question.stem))):
        return (asked, None, None)
    shown = (question.kind, question.stem, question.options)
    revealed = RevealScene(
        head, *shown, question.partners, question.media, key, (), (), strip, medium=medium
    )
    if not question.explanation and question.citation is None:
        return (asked, revealed, None)
    told = ExplainScene(
        head, *shown, key, question.explanation, question.citation, strip, question.partners
    )
    return (asked, revealed, told)


def _teams() -> tuple[Team, ...]:
    name = translate("bank", "Team {0}")
    return tuple(
        Team(at, name.format(at), "", TEAM_COLOURS[at - 1], shape)
        for at, shape in enumerate(tuple(Shape)[:TEAMS], 1)
    )
