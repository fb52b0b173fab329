"""Two questions side by side as rich text, with what one has and the other has not marked."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from html import escape

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette

from quizapp.bank.answers import Lang, letter, shown
from quizapp.bank.citing import Material, label
from quizapp.bank.question import Choices, Kind, Question, Status
from quizapp.windows.setup.preview import difficulty_name
from quizapp.windows.stage.phrases import kind_name

translate = QCoreApplication.translate
_LONG = 4000
"""Longer texts are compared as a whole: letter by letter would take seconds."""


class Ink(Struct, frozen=True):
    """The colours of the marks."""

    soft: str
    gone: str
    come: str
    right: str


def ink_of(palette: QPalette) -> Ink:
    """Colours that go with a palette."""
    soft = palette.color(QPalette.ColorRole.PlaceholderText).name()
    if palette.color(QPalette.ColorRole.Window).lightness() < 128:
        return Ink(soft, "#6B2A26", "#1F5A3E", "#5FD39E")
    return Ink(soft, "#FBD0CB", "#C2EBD4", "#0B6B42")


def marked(old: str, new: str, ink: Ink) -> tuple[str, str]:
    """Both texts as HTML: what only the first has is on red, what only the second has on green."""
    if old == new:
        return _plain(old), _plain(new)
    if len(old) + len(new) > _LONG:
        return _on(old, ink.gone), _on(new, ink.come)
    left: list[str] = []
    right: list[str] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for what, one, end, other, stop in matcher.get_opcodes():
        if what == "equal":
            left.append(_plain(old[one:end]))
            right.append(_plain(new[other:stop]))
        else:
            left.append(_on(old[one:end], ink.gone))
            right.append(_on(new[other:stop], ink.come))
    return "".join(left), "".join(right)


def side_by_side(
    one: Question,
    other: Question,
    ink: Ink,
    materials: Mapping[str, Material],
    lang: Lang = "zh",
    *,
    only_changed: bool = False,
) -> tuple[str, str]:
    """Both questions as HTML; with `only_changed`, nothing but the parts that differ."""
    halves: tuple[list[str], list[str]] = ([], [])
    lines = zip(_lines(one, materials, lang), _lines(other, materials, lang), strict=True)
    for (name, old), (_, new) in lines:
        if (only_changed and old == new) or not (old or new):
            continue
        for half, text in zip(halves, marked(old, new, ink), strict=True):
            half.append(_part(name, text, ink))
    return "".join(halves[0]), "".join(halves[1])


def _lines(
    question: Question, materials: Mapping[str, Material], lang: Lang
) -> tuple[tuple[str, str], ...]:
    cited = question.citation
    right = question.key.right if isinstance(question.key, Choices) else ()
    options = "\n".join(
        f"{'✓' if at in right else '　'} {letter(at)}. {text}"
        for at, text in enumerate(question.options)
    )
    listed = question.kind in (Kind.SINGLE, Kind.MULTIPLE)
    figures = [difficulty_name(question.difficulty)] if question.difficulty else []
    if question.points is not None:
        figures.append(translate("bank", "{0} points").format(question.points))
    if question.seconds is not None:
        figures.append(translate("bank", "{0} s").format(question.seconds))
    ready = question.status is Status.READY
    return (
        (translate("bank", "Kind"), kind_name(question.kind)),
        (translate("bank", "Stem"), question.stem),
        (translate("bank", "Options"), options),
        (translate("bank", "Right sides"), "\n".join(question.partners)),
        (translate("bank", "Answer"), "" if listed else shown(question, lang, whole=True)),
        (translate("bank", "Explanation"), question.explanation),
        (
            translate("bank", "Cited passage"),
            label(cited, materials.get(cited.material), lang) if cited else "",
        ),
        (translate("bank", "Topics"), "、".join(question.tags)),
        (translate("bank", "Difficulty, points, time"), "，".join(figures)),
        (translate("bank", "Media"), "、".join(question.media)),
        (translate("bank", "Never together with"), "、".join(question.apart)),
        (
            translate("bank", "State"),
            translate("bank", "ready") if ready else translate("bank", "draft"),
        ),
        (translate("bank", "Note for colleagues"), question.note),
    )


def _part(name: str, text: str, ink: Ink) -> str:
    return (
        f"<p style='margin:0 0 2px 0; color:{ink.soft}'><small>{escape(name)}</small></p>"
        f"<p style='margin:0 0 9px 0'>{text or '—'}</p>"
    )


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _on(text: str, colour: str) -> str:
    return f"<span style='background-color:{colour}'>{_plain(text)}</span>" if text else ""
