"""A question in full, with its key, as whoever sets up a match wants to read it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QTextBrowser, QWidget

from quizapp.bank.answers import letter, shown
from quizapp.bank.citing import gist_of, label
from quizapp.bank.question import Choices, Difficulty, Kind, Question
from quizapp.windows.setup.desk import Desk
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate


def difficulty_name(difficulty: Difficulty | None) -> str:
    """How hard a question is, in a word."""
    match difficulty:
        case Difficulty.EASY:
            return translate("setup", "easy")
        case Difficulty.MEDIUM:
            return translate("setup", "medium")
        case Difficulty.HARD:
            return translate("setup", "hard")
        case None:
            return "—"


class Preview(QTextBrowser):
    """Stem, options, key, explanation, place."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("plain")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAccessibleName(translate("setup", "The question in full"))
        self.setOpenLinks(False)

    def put(self, question: Question | None) -> None:
        """Show a question, or what this place is for."""
        if question is None:
            hint = translate("setup", "Choose a question on the left to read it here.")
            self.setHtml(f"<p style='color:{self._soft()}'>{escape(hint)}</p>")
        else:
            self.setHtml("".join(self._parts(question)))

    def _soft(self) -> str:
        return self.palette().color(QPalette.ColorRole.PlaceholderText).name()

    def _parts(self, question: Question) -> list[str]:
        soft, dark = self._soft(), self.palette().color(QPalette.ColorRole.Text).lightness() > 128
        green = "#5FD39E" if dark else "#0B6B42"
        facts = [kind_name(question.kind), difficulty_name(question.difficulty), *question.tags]
        if question.points is not None:
            facts.insert(2, translate("setup", "{0} points").format(question.points))
        parts = [
            f"<p style='color:{soft}'>{escape(question.id)} · {escape(' · '.join(facts))}</p>",
            f"<p style='font-size:large'><b>{_text(question.stem)}</b></p>",
        ]
        if question.media:
            said = translate("setup", "Shown or played: {0}").format("、".join(question.media))
            parts.append(f"<p style='color:{soft}'>▣ {_text(said)}</p>")
        right = question.key.right if isinstance(question.key, Choices) else ()
        for at, option in enumerate(question.options):
            line = f"{letter(at)}.&nbsp; {_text(option)}"
            parts.append(
                f"<p style='color:{green}'><b>{line} ✓</b></p>" if at in right else f"<p>{line}</p>"
            )
        parts += [f"<p>{at}.&nbsp; {_text(one)}</p>" for at, one in enumerate(question.partners, 1)]
        if question.kind not in (Kind.SINGLE, Kind.MULTIPLE):
            key = shown(question, self._desk.lang, whole=True)
            said = translate("setup", "Answer: {0}").format(key)
            parts.append(f"<p style='color:{green}'><b>{_text(said)}</b></p>")
        if question.explanation:
            parts.append(f"<p>{_text(question.explanation)}</p>")
        citation = question.citation
        if citation is not None:
            material = self._desk.materials.get(citation.material)
            parts.append(
                f"<p style='color:{soft}'>{_text(label(citation, material, self._desk.lang))}</p>"
            )
            gist = gist_of(material, citation) if material is not None else ""
            if gist:
                parts.append(f"<p style='color:{soft}'>{_text(gist)}</p>")
        return parts


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
