"""One item of QTI, its names already those of 2.x, as a question.

    choiceInteraction, hottextInteraction       single, multiple; true and false: truefalse
    textEntryInteraction, inlineChoiceInteraction, gapMatchInteraction
                                                blanks; one number: numeric
    orderInteraction                            ordering
    matchInteraction, associateInteraction      matching
    sliderInteraction                           numeric
    extendedTextInteraction                     open; none at all: info

What is shown after the answer explains it; what is told to the scorer is the reference answer.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from quizapp.bank.question import Kind
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files import keying, markup, qti_answers, qti_keys, qti_package
from quizapp.files.attachments import missing
from quizapp.files.gathering import Skip, skip
from quizapp.files.markup import Element
from quizapp.files.qti_text import Item, Source, drop, tidied
from quizapp.files.refusal import Unreadable

__all__ = ["Source", "read_item"]

_INLINE = ("textEntryInteraction", "inlineChoiceInteraction")
_FEEDBACK = ("feedbackBlock", "feedbackInline", "templateBlock", "templateInline")
_PROGRAMS = ("customOperator", "templateDeclaration", "templateProcessing")
Fill = Callable[[Item, Element], None]


def read_item(root: Element, source: Source) -> Item:
    """The question of an item. `Skip` where it is of a sort that cannot be held."""
    item = Item(root=root, source=source)
    item.id, item.name = root.get("identifier") or "", root.get("title") or ""
    _refuse_programs(root)
    body = deepcopy(root.find("itemBody"))
    if body is None:
        raise _unheld("itemBody")
    item.template, item.plain = qti_keys.scoring(root)
    item.declared = qti_keys.declarations(root)
    item.points = qti_keys.points(root)
    tidied(body)
    rubrics = _rubrics(item, body)
    _feedback(item, body)
    interactions = [one for one in body.iter("*") if str(one.tag).endswith("Interaction")]
    interactions = [one for one in interactions if one.tag != "endAttemptInteraction"]
    _fill(item, body, interactions)
    if not item.stem:
        item.stem = item.said(body)
    _stimulus(item)
    if item.kind is Kind.OPEN and rubrics:
        qti_answers.judged_by(item, "\n".join(rubrics))
    elif rubrics:
        item.remarks += rubrics
    _modal(item)
    if not item.plain and item.key:
        item.noted(qti_keys.simplified())
    return item


def _refuse_programs(root: Element) -> None:
    adaptive = root.get("adaptive") == "true"
    for name in _PROGRAMS:
        if root.find(f".//{name}") is not None:
            raise _unheld(name)
    if adaptive:
        raise _unheld("adaptive")


def _unheld(kind: str) -> Skip:
    return skip(
        "TYPE_SKIPPED",
        QT_TRANSLATE_NOOP(
            "Files",
            "The question works by '{type}', which this program cannot hold. It was left out; ask "
            "it in another way.",
        ),
        type=kind,
    )


_FILLING: dict[str, Fill] = {
    "choiceInteraction": qti_answers.choice,
    "hottextInteraction": qti_answers.hottext,
    "orderInteraction": qti_answers.order,
    "matchInteraction": qti_answers.match,
    "associateInteraction": qti_answers.associate,
    "gapMatchInteraction": qti_answers.gap_match,
    "extendedTextInteraction": qti_answers.extended,
    "sliderInteraction": qti_answers.slider,
}


def _fill(item: Item, body: Element, interactions: list[Element]) -> None:
    kinds = {str(one.tag) for one in interactions}
    unheld = sorted(kinds - set(_FILLING) - set(_INLINE))
    if unheld:
        raise _unheld(unheld[0])
    if not interactions:
        item.kind = Kind.INFO
    elif kinds <= set(_INLINE):
        qti_answers.inline(item, interactions)
    elif len(interactions) == 1:
        interaction = interactions[0]
        _FILLING[str(interaction.tag)](item, interaction)
    else:
        raise skip(
            "TYPE_SKIPPED",
            QT_TRANSLATE_NOOP(
                "Files",
                "The item asks {count} questions at once, which this program cannot hold in one. "
                "It was left out; divide it.",
            ),
            count=len(interactions),
        )
    if item.kind not in (Kind.INFO, Kind.OPEN) and any(
        one.cardinality == "record" for one in item.declared.values()
    ):
        raise _unheld("record")
    item.stem = item.said(body)
    if item.kind is Kind.NUMERIC:
        # Where the number is typed below the text, that is no blank in it.
        item.stem = item.stem.removesuffix(f"\n{keying.BLANK}")


def _rubrics(item: Item, body: Element) -> list[str]:
    """What is told to scorers and tutors; what is told to candidates stays in the text."""
    told = list[str]()
    for rubric in body.findall(".//rubricBlock"):
        views = (rubric.get("view") or "candidate").split()
        if "candidate" not in views:
            told.append(item.said(rubric, aside=True))
            drop(rubric)
    return [text for text in told if text]


def _feedback(item: Item, body: Element) -> None:
    """What the text shows only after the answer."""
    for name in _FEEDBACK:
        for element in body.findall(f".//{name}"):
            if any(str(one.tag).endswith("Interaction") for one in element.iter("*")):
                raise _unheld(name)
            item.explain(element.get("identifier") or "", item.said(element, aside=True))
            drop(element)


def _modal(item: Item) -> None:
    for element in item.root.findall("modalFeedback"):
        text = item.said(element, aside=True)
        shown = element.get("showHide") != "hide"
        item.explain((element.get("identifier") or "") if shown else "", text)


def _stimulus(item: Item) -> None:
    """The passage that a question stands below, which lies in a file of its own in 3.0."""
    for element in item.root.findall("assessmentStimulusRef"):
        reference, source = element.get("href") or "", item.source
        name = (
            qti_package.resolved(source.archive, source.name, reference) if source.archive else ""
        )
        if not name or source.archive is None:
            item.doubt(missing(reference))
            continue
        try:
            root = markup.parse(source.archive.read(name), doctype=True)
        except Unreadable:
            item.doubt(_bad_stimulus(name))
            continue
        body = next(
            (
                one
                for one in root.iter("*")
                if str(one.tag).lower().replace("-", "").endswith("stimulusbody")
            ),
            root,
        )
        text = Item(root=root, source=Source(name, source.archive, source.attached))
        item.stem = f"{text.said(body)}\n\n{item.stem}".strip()
        item.media = [*text.media, *item.media]


def _bad_stimulus(name: str) -> Words:
    return words(
        "STIMULUS_DAMAGED",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The passage {name} cannot be read. Kept as a draft; write it above the question.",
        ),
        name=name[:80],
    )
