"""The form of a seal (题库封存单): printed, signed, kept by the supervisor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from quizapp.bank.question import Kind, Question
from quizapp.bank.sealing import read_aloud
from quizapp.store.reviews import Seal
from quizapp.windows.bank.moments import local
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate
_CSS = """
h1 { font-size: 22pt; text-align: center; margin-bottom: 18pt; }
.name { color: #555555; }
.print { font-size: 20pt; font-weight: bold; }
.small { font-size: 8pt; color: #555555; }
"""


def form(title: str, seal: Seal, questions: Sequence[Question], checked: int) -> str:
    """The form as HTML. `questions` are those of the bank, `checked` how many were checked."""
    kinds = Counter(question.kind for question in questions)
    told = "、".join(f"{kind_name(kind)} {kinds[kind]}" for kind in Kind if kinds[kind])
    second = translate("bank", "{0} of {1} checked").format(checked, len(questions))
    state = (
        translate("bank", "closed")
        if seal.closed
        else translate("bank", "opened {0} by {1}: {2}").format(
            local(seal.opened_at), seal.opened_by, seal.why
        )
    )
    rows = (
        (translate("bank", "Question bank"), title),
        (translate("bank", "Seal"), translate("bank", "No. {0}").format(seal.number)),
        (translate("bank", "Set on"), local(seal.at)),
        (
            translate("bank", "Questions"),
            f"{seal.questions}  ({told})" if told else str(seal.questions),
        ),
        (translate("bank", "Checked by a second person"), second),
        (translate("bank", "Sealed by"), seal.who),
        (translate("bank", "Witness"), seal.witness),
        (translate("bank", "State"), state),
    )
    cells = "".join(
        f"<tr><td width='26%' class='name'>{escape(name)}</td><td>{escape(text)}</td></tr>"
        for name, text in rows
    )
    how = translate(
        "bank",
        "The program shows the fingerprint again wherever the bank is edited or chosen for a "
        "match: if the five groups are the same, nothing that is asked or judged has been changed. "
        "Opening the seal is written down with name, time and reason.",
    )
    signs = "".join(
        f"<td width='33%'><br><br>____________________<br>"
        f"<span class='small'>{escape(name)}</span></td>"
        for name in (
            translate("bank", "Signature: sealed by"),
            translate("bank", "Signature: witness"),
            translate("bank", "Signature: supervisor"),
        )
    )
    return (
        f"<style>{_CSS}</style><h1>{escape(translate('bank', 'Seal of a question bank'))}</h1>"
        "<table width='100%' border='1' cellspacing='0' cellpadding='9' "
        f"style='border-collapse:collapse'>{cells}"
        f"<tr><td class='name'>{escape(translate('bank', 'Fingerprint'))}</td>"
        f"<td><span class='print'>{escape(read_aloud(seal.print))}</span><br>"
        f"<span class='small'>SHA-256 {seal.print[:32]} {seal.print[32:]}</span></td></tr></table>"
        f"<p>{escape(how)}</p><table width='100%'><tr>{signs}</tr></table>"
    )


def save(html: str, path: Path) -> bool:
    """Write the form as PDF on A4; whether the file is there."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(3, 3, 3, 3), QPageLayout.Unit.Millimeter)
    writer.setResolution(300)
    writer.setTitle(translate("bank", "Seal of a question bank"))
    document = _document(html)
    document.print_(writer)
    del writer
    return path.is_file() and path.stat().st_size > 0


def print_out(html: str, printer: QPrinter) -> None:
    """Print the form."""
    _document(html).print_(printer)


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    font = QFont("Noto Sans SC")
    font.setPointSizeF(11.5)
    document.setDefaultFont(font)
    document.setPageSize(QSizeF())
    document.setHtml(html)
    return document
