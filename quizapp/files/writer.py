"""A bank handed out in any format: which module writes it, and what of it does not fit.

quizapp-bank   .quiz.txt with media/ beside it, or both in one .zip: nothing is lost
xlsx, csv      one row a question; `template`: an empty workbook to fill in
docx           a paper to print; `docx-key` with the key, `docx-judges` with the passages too;
               without drafts (`fit_to_print`) unless they are asked for
gift, aiken, moodle-xml, qti-2.1, qti-3.0, kahoot       for other programs
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from msgspec.structs import replace

from quizapp.bank.answers import Lang
from quizapp.bank.checks import askable
from quizapp.bank.citing import Material
from quizapp.bank.problems import Problem
from quizapp.bank.question import Bank, Kind, Status
from quizapp.files import own
from quizapp.files.disk import put
from quizapp.files.exporting import Written


class Form(StrEnum):
    """A format, as the command line names it."""

    OWN = "quizapp-bank"
    XLSX = "xlsx"
    TEMPLATE = "template"
    CSV = "csv"
    PAPER = "docx"
    PAPER_WITH_KEY = "docx-key"
    PAPER_FOR_JUDGES = "docx-judges"
    GIFT = "gift"
    AIKEN = "aiken"
    MOODLE = "moodle-xml"
    QTI_2 = "qti-2.1"
    QTI_3 = "qti-3.0"
    KAHOOT = "kahoot"


ENDINGS: dict[Form, tuple[str, ...]] = {
    Form.OWN: (own.ENDING, ".zip"),
    Form.XLSX: (".xlsx",),
    Form.TEMPLATE: (".xlsx",),
    Form.CSV: (".csv",),
    Form.PAPER: (".docx",),
    Form.PAPER_WITH_KEY: (".docx",),
    Form.PAPER_FOR_JUDGES: (".docx",),
    Form.GIFT: (".gift",),
    Form.AIKEN: (".txt",),
    Form.MOODLE: (".xml",),
    Form.QTI_2: (".zip",),
    Form.QTI_3: (".zip",),
    Form.KAHOOT: (".xlsx",),
}
"""The endings of each format, the usual one first."""


PAPERS = frozenset((Form.PAPER, Form.PAPER_WITH_KEY, Form.PAPER_FOR_JUDGES))


def fit_to_print(bank: Bank) -> Bank:
    """The bank without drafts and what cannot be asked: nobody checked those."""
    kept = tuple(
        one
        for one in bank.questions
        if one.status is Status.READY and (one.kind is Kind.INFO or askable(one))
    )
    return replace(bank, questions=kept)


def form_for(name: str) -> Form | None:
    """The first format whose files end as `name` does; None where no format's do."""
    low = name.lower()
    return next((form for form, ends in ENDINGS.items() if low.endswith(ends)), None)


def made(
    form: Form,
    bank: Bank,
    media: Mapping[str, bytes] | None = None,
    *,
    lang: Lang = "zh",
    materials: Sequence[Material] = (),
) -> Written:
    """The file, how many questions it holds, and why others do not fit, before it is written.

    Our own format is written by `write` alone: its media may lie beside it.
    """
    # Each writer is loaded when it is asked for: Word and Excel take their time.
    from quizapp.files import aiken_write, gift_write, kahoot, moodle_write, qti_write, workbook

    match form:
        case Form.OWN:
            return Written(b"", len(bank.questions), ())
        case Form.XLSX:
            return _told(workbook.write(bank, lang))
        case Form.TEMPLATE:
            return Written(workbook.template(lang), 0, ())
        case Form.CSV:
            return _told(workbook.write_csv(bank, lang))
        case Form.PAPER | Form.PAPER_WITH_KEY | Form.PAPER_FOR_JUDGES:
            return _paper(form, bank, media, lang, materials)
        case Form.GIFT:
            return gift_write.write(bank)
        case Form.AIKEN:
            return aiken_write.write(bank)
        case Form.MOODLE:
            return moodle_write.write(bank, media)
        case Form.QTI_2:
            return qti_write.write(bank, "2.1", media)
        case Form.QTI_3:
            return qti_write.write(bank, "3.0", media)
        case Form.KAHOOT:
            return _told(kahoot.write(bank, lang))


def write(
    form: Form, path: Path, written: Written, bank: Bank, media: Mapping[str, bytes] | None = None
) -> None:
    """Put what `made` made on the disk, whole or not at all. OSError where the disk refuses."""
    if form is Form.OWN:
        own.write(path, bank, media)
    else:
        put(path, written.content)


def _paper(
    form: Form,
    bank: Bank,
    media: Mapping[str, bytes] | None,
    lang: Lang,
    materials: Sequence[Material],
) -> Written:
    from quizapp.files import word_paper

    editions: dict[Form, word_paper.Edition] = {
        Form.PAPER: "contestants",
        Form.PAPER_WITH_KEY: "key",
        Form.PAPER_FOR_JUDGES: "judges",
    }
    content = word_paper.paper(bank, editions[form], lang, media, materials)
    return Written(content, len(bank.questions), ())


def _told(export: object) -> Written:
    from quizapp.files.workbook import Export

    assert isinstance(export, Export)
    left: list[Problem] = [replace(one, severity="error") for one in export.left]
    return Written(export.content, export.written, tuple(left))
