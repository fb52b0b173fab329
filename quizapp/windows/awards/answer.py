"""The answer to a code at one glance: a coloured band, then name, unit and award very large."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.comparing import Field, Missing
from quizapp.awards.seal import Outcome, Verdict
from quizapp.awards.statement import Statement
from quizapp.bank.words import Words
from quizapp.windows.awards.reading import Answer
from quizapp.windows.awards.style import paper_font, wrapped
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate
GREEN, RED, AMBER, GREY = "#0B7A4B", "#B3261E", "#8A5200", "#555C69"
"""White on each of them has a contrast of 5 or more."""


class AnswerCard(QScrollArea):
    """Shows one `Answer`, or what to do before there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("awards", "The answer"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.answer: Answer | None = None
        self.tone = ""
        self._build()
        self.wait()

    def _build(self) -> None:
        sheet = QFrame()
        sheet.setObjectName("card")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(self._band())
        inner = QVBoxLayout()
        inner.setContentsMargins(18, 4, 18, 0)
        inner.setSpacing(6)
        self.compare = wrapped()
        self.missing = wrapped(name="fault")
        self.name, self.unit, self.award = wrapped(), wrapped(), wrapped()
        self.rest = QGridLayout()
        self.rest.setHorizontalSpacing(16)
        self.rest.setVerticalSpacing(5)
        self.rest.setColumnStretch(1, 1)
        self.proof = wrapped()
        self.proof.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        texts = Qt.TextInteractionFlag.TextSelectableByMouse
        for label in (self.name, self.unit, self.award, self.proof, self.missing):
            label.setTextInteractionFlags(texts)
        for widget in (self.missing, self.name, self.unit, self.award, self.compare):
            inner.addWidget(widget)
        inner.addLayout(self.rest)
        inner.addWidget(self.proof)
        inner.addStretch(1)
        column.addLayout(inner, 1)
        self.setWidget(sheet)

    def _band(self) -> QWidget:
        self.band = QFrame()
        self.band.setObjectName("band")
        row = QHBoxLayout(self.band)
        row.setContentsMargins(18, 10, 18, 10)
        row.setSpacing(14)
        self.sign, self.word, self.said = QLabel(), QLabel(), wrapped()
        self.sign.setFont(paper_font(34, bold=True))
        self.word.setFont(paper_font(24, bold=True))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.word)
        texts.addWidget(self.said)
        row.addWidget(self.sign)
        row.addLayout(texts, 1)
        return self.band

    def wait(self) -> None:
        """Say how to begin."""
        self.answer = None
        self._tone(
            "wait",
            "",
            "",
            translate("awards", "Check a certificate"),
            translate(
                "awards",
                "Hold its QR code before the camera, drop a picture or PDF anywhere on this page, "
                "or scan it into the box on the left.",
            ),
        )
        self._state(None, ())
        self._explain()

    def refuse(self, said: Words) -> None:
        """Say why a file could not be looked at."""
        self.answer = None
        word = translate("awards", "Not looked at")
        self._tone("grey", GREY, "–", word, say(said))
        self._state(None, ())

    def put(self, answer: Answer) -> None:
        """Show an answer."""
        self.answer = answer
        verdict = answer.verdict
        said = say(verdict.words)
        if answer.forged:
            word = translate("awards", "The print was changed")
            said = translate(
                "awards",
                "The code is genuine, but this page does not say what was signed. Do not accept "
                "it; only the signed text below counts.",
            )
            self._tone("red", RED, "✕", word, said)
        elif answer.doubtful:
            said = translate(
                "awards",
                "The code is genuine, but this page does not show all that was signed. Compare it "
                "with the signed text below, character by character.",
            )
            self._tone("amber", AMBER, "!", _doubt(), said)
        else:
            self._tone(*_look(verdict), said)
        self._state(verdict, answer.missing)
        if answer.good and answer.printed:
            self.compare.setText("✓  " + translate("awards", "The text of the PDF says the same."))
            self.compare.show()

    # --- its parts

    def _tone(self, tone: str, ground: str, sign: str, word: str, said: str) -> None:
        self.tone = tone
        ink = "white" if ground else "palette(text)"
        self.band.setStyleSheet(
            f"#band {{ background: {ground or 'transparent'}; border-top-left-radius: 8px; "
            f"border-top-right-radius: 8px; }} #band QLabel {{ color: {ink}; }}"
        )
        self.sign.setVisible(bool(sign))
        self.sign.setText(sign)
        self.word.setText(word)
        self.said.setText(said)
        self.setAccessibleDescription(f"{word}. {said}")

    def _state(self, verdict: Verdict | None, missing: tuple[Missing, ...]) -> None:
        said = verdict.statement if verdict is not None else None
        self._empty()
        for label in (self.name, self.unit, self.award):
            label.setVisible(said is not None)
        self.compare.hide()
        self.missing.setVisible(bool(missing))
        self.missing.setText("\n".join(_lacking(one) for one in missing))
        self.proof.setText(_proof(verdict) if verdict is not None else "")
        if said is None:
            return
        self.name.setText(said.name)
        self.name.setFont(paper_font(36 if len(said.name) < 12 else 24, bold=True))
        self.unit.setText(said.unit)
        self.unit.setFont(paper_font(19 if len(said.unit) < 26 else 15))
        self.unit.setVisible(bool(said.unit))
        self.award.setText(said.award)
        self.award.setFont(paper_font(24, bold=True))
        self._fill(said)

    def _empty(self) -> None:
        while (item := self.rest.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.hide()
                label.deleteLater()

    def _explain(self) -> None:
        """What the answers mean, before there is one."""
        rows = (
            (GREEN, translate("awards", "Genuine"), translate(
                "awards", "The issuer sealed exactly this. Compare it with the paper."
            )),
            (AMBER, translate("awards", "Revoked"), translate(
                "awards", "It was genuine; the issuer has taken it back."
            )),
            (RED, translate("awards", "Altered"), translate(
                "awards", "Code or print are not what the issuer sealed. Do not accept it."
            )),
            (GREY, translate("awards", "Unknown issuer"), translate(
                "awards", "Nobody whom this computer believes. That proves nothing either way."
            )),
        )  # fmt: skip
        for row, (ground, word, meaning) in enumerate(rows):
            label = QLabel(word)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setStyleSheet(
                f"background: {ground}; color: white; border-radius: 5px; padding: 4px 12px;"
            )
            self.rest.addWidget(label, row, 0)
            self.rest.addWidget(wrapped(meaning), row, 1)

    def _fill(self, said: Statement) -> None:
        members = "、".join(said.members)
        rows = (
            (translate("awards", "Number"), said.number),
            (translate("awards", "Event"), said.event),
            (translate("awards", "Date"), said.date),
            (translate("awards", "Issuer on the paper"), said.issuer),
            (translate("awards", "Members"), members),
            (translate("awards", "End of the identity number"), said.id_tail),
        )
        for row, (name, text) in enumerate(pair for pair in rows if pair[1]):
            left, right = QLabel(name), wrapped(text)
            left.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            left.setAlignment(Qt.AlignmentFlag.AlignTop)
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            right.setFont(paper_font(right.font().pointSizeF() * 1.1))
            self.rest.addWidget(left, row, 0)
            self.rest.addWidget(right, row, 1)


def field_name(field: Field) -> str:
    """What a field is called."""
    return {
        Field.NAME: translate("awards", "Name"),
        Field.UNIT: translate("awards", "Unit"),
        Field.AWARD: translate("awards", "Award"),
        Field.EVENT: translate("awards", "Event"),
        Field.NUMBER: translate("awards", "Number"),
        Field.DATE: translate("awards", "Date"),
        Field.ISSUER: translate("awards", "Issuer on the paper"),
        Field.MEMBERS: translate("awards", "Members"),
    }[field]


def word_of(answer: Answer) -> str:
    """The answer in a word or two, for a list."""
    if answer.forged:
        return translate("awards", "The print was changed")
    return _doubt() if answer.doubtful else _look(answer.verdict)[3]


def colour_of(answer: Answer) -> str:
    """The colour of an answer."""
    if answer.forged:
        return RED
    return AMBER if answer.doubtful else _look(answer.verdict)[1]


def mark_of(answer: Answer) -> str:
    """The answer in a sign, for a list."""
    if answer.good:
        return "✓"
    return "!" if answer.doubtful else "✕"


def _doubt() -> str:
    return translate("awards", "Compare the print")


def _look(verdict: Verdict) -> tuple[str, str, str, str]:
    match verdict.outcome:
        case Outcome.GENUINE:
            return "green", GREEN, "✓", translate("awards", "Genuine")
        case Outcome.REVOKED:
            return "amber", AMBER, "⊘", translate("awards", "Revoked")
        case Outcome.ALTERED:
            return "red", RED, "✕", translate("awards", "Altered")
        case Outcome.UNKNOWN:
            return "grey", GREY, "?", translate("awards", "Unknown issuer")
        case Outcome.UNREADABLE:
            return "grey", GREY, "–", translate("awards", "No code found")


def _lacking(missing: Missing) -> str:
    if missing.printed and missing.sure:
        text = translate("awards", "{0}: signed is “{1}”, printed is “{2}”.")
    else:
        text = translate("awards", "{0}: signed is “{1}”; the page does not show it.")
    return text.format(field_name(missing.field), missing.signed, missing.printed)


def _proof(verdict: Verdict) -> str:
    lines: list[str] = []
    if verdict.revoked is not None and verdict.revoked.reason:
        lines.append(translate("awards", "Reason: {0}").format(verdict.revoked.reason))
    if verdict.issuer is not None:
        text = translate("awards", "Key of {0}, fingerprint {1}")
        lines.append(text.format(verdict.issuer.name, verdict.issuer.fingerprint))
        if verdict.list_number:
            text = translate("awards", "List of revoked certificates: no. {0}, as of {1}")
            lines.append(text.format(verdict.list_number, verdict.list_date))
        else:
            lines.append(
                translate("awards", "No list of revoked certificates of this issuer is known here.")
            )
    return "\n".join(lines)
