"""What the export dialog says of formats, and of what does not fit into them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quizapp.bank.problems import Problem
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.writer import Form
from quizapp.windows.parts.speech import say

SOME = 4
"""So many questions are named for each reason."""


def reasons(problems: Sequence[Problem]) -> list[str]:
    """Each reason once, with how many questions it is about and some of their names."""
    names: dict[tuple[str, str], list[str]] = {}
    for one in problems:
        names.setdefault((one.severity, say(one.words)), []).append(one.question or one.where)
    # What is left out goes before what only loses something.
    order = sorted(names, key=lambda key: (key[0] != "error", -len(names[key])))
    lines: list[str] = []
    for key in order:
        mark = "×" if key[0] == "error" else "△"
        some = "、".join(names[key][:SOME]) + (" …" if len(names[key]) > SOME else "")
        lines.append(f"{mark} {len(names[key])} · {key[1]}  ({some})")
    return lines


_NAMES: Mapping[Form, tuple[Words, Words]] = {
    Form.OWN: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "quizapp bank")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP(
                "export",
                "Everything, to bring in again here or on another machine: .quiz.txt is a text "
                "with its media beside it, .zip holds both.",
            ),
        ),
    ),
    Form.XLSX: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "Excel")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP("export", "One row a question; can be brought in again as it was."),
        ),
    ),
    Form.TEMPLATE: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "Excel template, empty")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP(
                "export",
                "For colleagues who write questions: columns with lists to choose from, and a "
                "sheet that explains how to fill them in.",
            ),
        ),
    ),
    Form.CSV: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "CSV")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP("export", "The rows of the workbook as plain text, UTF-8."),
        ),
    ),
    Form.PAPER: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "Word: paper for contestants")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP("export", "To print: sections by kind, numbered, without answers."),
        ),
    ),
    Form.PAPER_WITH_KEY: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "Word: paper with key")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP(
                "export", "The same with answer, explanation and source below each question."
            ),
        ),
    ),
    Form.PAPER_FOR_JUDGES: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "Word: copy for judges")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP("export", "The key, and the words of the passage each cites."),
        ),
    ),
    Form.GIFT: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "GIFT (Moodle)")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP("export", "Moodle's text format."),
        ),
    ),
    Form.AIKEN: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "Aiken")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP("export", "A simple text of single choices."),
        ),
    ),
    Form.MOODLE: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "Moodle XML")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP("export", "All that Moodle holds of a question, pictures too."),
        ),
    ),
    Form.QTI_2: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "QTI 2.1 package")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP("export", "For learning platforms: a zip of items with a manifest."),
        ),
    ),
    Form.QTI_3: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "QTI 3.0 package")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP("export", "The newer form of the same package."),
        ),
    ),
    Form.KAHOOT: (
        words("form", "export", QT_TRANSLATE_NOOP("export", "Kahoot workbook")),
        words(
            "form-about",
            "export",
            QT_TRANSLATE_NOOP(
                "export", "Choices and statements, as Kahoot's own template takes them."
            ),
        ),
    ),
}


def form_name(form: Form) -> str:
    """What a format is called."""
    return say(_NAMES[form][0])


def form_about(form: Form) -> str:
    """What a format is for."""
    return say(_NAMES[form][1])
