"""A second person finds questions in order; who wrote last does not check, save as an exception."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from quizapp.bank.checks import askable
from quizapp.bank.question import Kind, Question, Status
from quizapp.bank.words import Words
from quizapp.store.problems import StoreProblem
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.person import Form

translate = QCoreApplication.translate


class Sorted(Struct, frozen=True):
    """Questions by whether this person may check them."""

    free: tuple[Question, ...]
    own: tuple[Question, ...]
    """Last changed by the same person, or by nobody knows whom."""
    unfit: tuple[Question, ...]
    """Drafts, and what cannot be asked."""


def sort(desk: BankDesk, ids: Sequence[str]) -> Sorted:
    """Who may check what; questions that are checked already are left out."""
    desk.hold(ids)
    free: list[Question] = []
    own: list[Question] = []
    unfit: list[Question] = []
    editors = desk.editors_of(ids)
    for one in ids:
        question = desk.question(one)
        if question is None or desk.checked(question) is not None:
            continue
        ready = askable(question) or (
            question.kind is Kind.INFO and question.status is Status.READY
        )
        if not ready:
            unfit.append(question)
            continue
        # Bringing a file in is no writing: whoever did it may read it over.
        same = editors.get(one) in ("", desk.who)
        (own if same else free).append(question)
    return Sorted(tuple(free), tuple(own), tuple(unfit))


def check(
    desk: BankDesk, ids: Sequence[str], parent: QWidget, failed: Callable[[Words], None]
) -> int:
    """Let whoever works here sign that questions are in order; how many were signed."""
    try:
        sorts: list[Sorted] = []
        desk.take_time(len(ids), lambda: sorts.append(sort(desk, ids)))
        (found,) = sorts
        if found.unfit and not found.free and not found.own:
            _tell_unfit(found.unfit, parent)
            return 0
        desk.check(found.free)
        done = len(found.free)
        if found.own:
            why = _exception(desk, found.own, parent)
            if why:
                said = translate("bank", "{0} (own text, exception: {1})")
                desk.check(found.own, said.format(desk.who, why))
                done += len(found.own)
    except StoreProblem as problem:
        failed(problem.words)
        return 0
    return done


def _tell_unfit(unfit: Sequence[Question], parent: QWidget) -> None:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(translate("bank", "Not ready to be checked"))
    said = translate(
        "bank",
        "{0} is a draft, or something is wrong with it. Mend what is marked ×, set it to 'ready to "
        "be asked', then a second person can check it.",
    )
    box.setText(said.format("、".join(one.id for one in unfit[:5])))
    box.exec()


def _exception(desk: BankDesk, own: Sequence[Question], parent: QWidget) -> str:
    """Why a person checks what he wrote himself; empty: he does not."""
    said = translate(
        "bank",
        "{0} was last changed by {1}. Whoever wrote a question reads over his own mistakes: a "
        "second person should check it. If nobody else is there, say why; that is written down "
        "with the check.",
    )
    names = "、".join(one.id for one in own[:3]) + (" …" if len(own) > 3 else "")
    who = desk.editors_of((own[0].id,)).get(own[0].id) or translate(
        "bank", "somebody who gave no name"
    )
    form = Form(
        translate("bank", "A second person checks"),
        said.format(names, who),
        ((translate("bank", "Reason for the exception"), "", True),),
        translate("bank", "Check as an exception"),
        parent,
    )
    return form.texts[0] if form.exec() == Form.DialogCode.Accepted else ""
