"""The answer with its passage, and what is read aloud where no prompter shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from quizapp.bank.answers import Lang, letter, shown
from quizapp.bank.citing import label
from quizapp.bank.question import Citation, Difficulty, Kind, Pairs, Question
from quizapp.game.match import Ceremony, Match, RoundTitle
from quizapp.game.plan import ItemKind, Round
from quizapp.game.scenes import ConsoleScene
from quizapp.game.spoken import rules_text
from quizapp.windows.console.cards import GAP, MARGIN, Card, enlarged
from quizapp.windows.stage import phrases

translate = QCoreApplication.translate
READABLE = 13.0
"""Points that the host at the laptop reads a question aloud from."""
SHORT = 14
"""Options of so many characters at most stand on one line."""
STEP = 0.7
"""Part of the card that one key scrolls by."""


class AnswerCard(Card):
    """Key, question, passage and explanation, for the operator's eyes only; scrolled by ↑ and ↓.

    The question stands here as long as no prompter shows it.
    """

    def __init__(
        self, lang: Lang, cite: Callable[[Citation], str] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lang: Lang = lang
        self._cite = cite or (lambda citation: label(citation, lang=lang))
        self._question: Question | None = None
        self._reads = True
        self._about = ""
        self._answer = QLabel()
        self.read = QLabel()
        self._more = QLabel()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._answer, self.read, self._more):
            part.setWordWrap(True)
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(part)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(body)
        self._area.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        self.column.addWidget(self._area, 1)
        self._area.verticalScrollBar().rangeChanged.connect(self._say_aside)
        self.fit_fonts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say beside the title what there is room for."""
        super().resizeEvent(event)
        self._say_aside()

    def speak(self, lang: Lang, cite: Callable[[Citation], str]) -> None:
        """Write the answer in another language from now on."""
        self._lang, self._cite = lang, cite

    def fit_fonts(self) -> None:
        """The answer is the largest, and what is read aloud is large enough for that."""
        self._answer.setFont(enlarged(self.font(), 1.35))
        readable = QFont(self.font())
        readable.setPointSizeF(max(READABLE, readable.pointSizeF() * 1.3))
        self.read.setFont(readable)

    def read_aloud(self, reads: bool) -> None:
        """Whether the question stands here: there is no prompter that shows it."""
        self._reads = reads
        self.read.setVisible(reads and bool(self.read.text()))

    def turn(self, steps: int) -> None:
        """Scroll by so many steps, down where they are positive."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + round(steps * STEP * self._area.viewport().height()))

    def show_scene(self, scene: ConsoleScene, begun: Round | None = None) -> None:
        """Draw the question's answer, or the rules of a round that has just `begun`."""
        question = scene.question
        self._about = _about(question) if question else ""
        self.read.setText("")
        if question is None and begun is not None:
            self.title.setText(translate("console", "Rules, to be read aloud"))
            self._answer.setText("")
            self._more.setText("")
            self.read.setText("\n".join(rules_text(begun, self._lang)))
        elif question is None:
            self.title.setText(translate("console", "Answer (hidden)"))
            self._answer.setText("")
            self._more.setText("")
        else:
            self.title.setText(translate("console", "Answer (hidden)"))
            self._answer.setText(self._key(question))
            self._more.setText("\n".join(self._details(question)))
            self.read.setText(_aloud(question))
        self._answer.setVisible(bool(self._answer.text()))
        self.read_aloud(self._reads or question is None)
        if question != self._question:
            self._question = question
            self._area.verticalScrollBar().setValue(0)
        self._say_aside()

    def _say_aside(self) -> None:
        """What kind of question it is, and the keys that scroll what is longer than its card.

        In a narrow card the kind yields to the title: the hall's picture names it too.
        """
        more = self._reads and self._area.verticalScrollBar().maximum() > 0
        keys = translate("console", "↑ ↓ scroll") if more else ""
        both = "   ".join(part for part in (keys, self._about) if part)
        metrics = QFontMetricsF(self.aside.font())
        room = self.contentsRect().width() - 2 * MARGIN - GAP
        fits = metrics.horizontalAdvance(self.title.text() + both) <= room
        self.aside.setText(both if fits else keys)

    def _key(self, question: Question) -> str:
        if question.kind is Kind.INFO:
            return translate("console", "No answer: for information")
        if isinstance(question.key, Pairs):
            return "\n".join(_pair(question, *pair) for pair in question.key.pairs)
        return shown(question, self._lang, whole=True) or translate("console", "No key: you judge")

    def _details(self, question: Question) -> list[str]:
        found: list[str] = []
        if question.citation is not None:
            found.append(translate("console", "Source: {0}").format(self._cite(question.citation)))
        if question.explanation:
            found.append(question.explanation)
        if question.note:
            found.append(translate("console", "Note: {0}").format(question.note))
        return found


def _pair(question: Question, left: int, right: int) -> str:
    """A—2 with both texts; each pair has a line of its own."""
    options, partners = question.options, question.partners
    letters = f"{letter(left)}—{right + 1}"
    if not (0 <= left < len(options) and 0 <= right < len(partners)):
        return letters
    return f"{letters}  {options[left]}—{partners[right]}"


def _about(question: Question) -> str:
    names = {
        Difficulty.EASY: translate("console", "easy"),
        Difficulty.MEDIUM: translate("console", "medium"),
        Difficulty.HARD: translate("console", "hard"),
    }
    parts = [phrases.kind_name(question.kind)]
    if question.difficulty is not None:
        parts.append(names[question.difficulty])
    return " · ".join(parts)


def _aloud(question: Question) -> str:
    """The stem and what it is answered from, as it is read aloud."""
    options = [f"{letter(at)}. {text}" for at, text in enumerate(question.options)]
    partners = [f"{at}. {text}" for at, text in enumerate(question.partners, start=1)]
    lines = [question.stem]
    for group in (options, partners):
        if group and max(map(len, group)) <= SHORT:
            lines.append("    ".join(group))
        else:
            lines += group
    return "\n".join(lines)


def rules_read(match: Match) -> Round | None:
    """The round whose rules are read aloud now."""
    match match.phase:
        case RoundTitle():
            return match.plan.rounds[match.sittings[-1].round]
        case Ceremony(index) if match.plan.programme[index].kind is ItemKind.RULES:
            return match.plan.rounds[match.plan.programme[index].round]
        case _:
            return None
