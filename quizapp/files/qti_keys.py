"""What a QTI item says of its right answers: declarations, and how they are scored.

`correctResponse` and `mapping` are two ways to say what is right. The scoring tells which one
holds: the template match_correct the first, map_response the second, rules of an item's own
whatever they name. Where both are there they must agree, or the key is in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct, field

from quizapp.bank.question import Number
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files import keying
from quizapp.files.markup import Element

_SIMPLE = frozenset(("match_correct", "map_response", "cc2_match_basic", "cc2_map_response"))
# Rules that only ask whether the answer is the right one, add points up and choose feedback.
_REDUCIBLE = frozenset(
    (
        "responseCondition",
        "responseIf",
        "responseElseIf",
        "responseElse",
        "match",
        "variable",
        "correct",
        "mapResponse",
        "setOutcomeValue",
        "sum",
        "baseValue",
        "isNull",
        "not",
        "and",
        "or",
        "multiple",
        "equal",
        "gt",
        "gte",
        "lt",
        "lte",
        "min",
        "max",
        "member",
    )
)


class Declaration(Struct):
    """One response: what it may be, what is right, what each answer is worth."""

    id: str
    cardinality: str = "single"
    base: str = ""
    correct: tuple[str, ...] = ()
    mapping: dict[str, Decimal | None] = field(default_factory=dict[str, "Decimal | None"])
    cased: bool = False


def declarations(root: Element) -> dict[str, Declaration]:
    """The declared responses by their identifiers."""
    found = (_declaration(element) for element in root.findall("responseDeclaration"))
    return {one.id: one for one in found}


def _declaration(element: Element) -> Declaration:
    entries = element.findall("mapping/mapEntry")
    values = element.findall("correctResponse/value")
    return Declaration(
        element.get("identifier") or "",
        element.get("cardinality") or "single",
        element.get("baseType") or "",
        tuple(text for text in (_text(value) for value in values) if text),
        {
            " ".join((one.get("mapKey") or "").split()): keying.number(one.get("mappedValue") or "")
            for one in entries
        },
        any((one.get("caseSensitive") or "true") == "true" for one in entries),
    )


def _text(value: Element) -> str:
    return " ".join("".join(value.itertext()).split())


def scoring(root: Element) -> tuple[str, bool]:
    """The name of the scoring template (empty: none), and whether its rules are plain."""
    processing = root.find("responseProcessing")
    if processing is None:
        return "", True
    template = processing.get("template") or processing.get("templateLocation") or ""
    if template:
        name = template.rpartition("/")[2].removesuffix(".xml")
        return name, name in _SIMPLE
    return "", all(str(element.tag) in _REDUCIBLE for element in processing.iterdescendants("*"))


def right(declaration: Declaration, template: str) -> tuple[tuple[str, ...], Words | None]:
    """The right answers of one response in their order, or why they are in doubt."""
    if None in declaration.mapping.values():
        return (), keying.bad_number()
    mapped = _mapped(declaration)
    correct = declaration.correct
    if template == "map_response" and mapped:
        differ = correct and not _agree(declaration, mapped)
        return mapped, _differ() if differ else None
    if correct:
        differ = mapped and template != "match_correct" and not _agree(declaration, mapped)
        return correct, _differ() if differ else None
    return mapped, None if mapped else keying.no_right()


def _mapped(declaration: Declaration) -> tuple[str, ...]:
    """The answers that earn points; of a single one those that earn the most."""
    earning = {key: value for key, value in declaration.mapping.items() if value and value > 0}
    if declaration.cardinality != "single" or not earning:
        return tuple(earning)
    most = max(earning.values())
    return tuple(key for key, value in earning.items() if value == most)


def _agree(declaration: Declaration, mapped: Sequence[str]) -> bool:
    if declaration.cardinality == "single":
        return set(declaration.correct) <= set(mapped)
    return set(declaration.correct) == set(mapped)


def texts(declaration: Declaration, template: str) -> tuple[tuple[str, ...], list[Words]]:
    """The accepted texts of a blank, the one that is shown first, and what is in doubt."""
    answers, doubt = right(declaration, template)
    mapped = () if template == "match_correct" else _mapped(declaration)
    accepted = tuple(dict.fromkeys((*answers, *mapped)))
    return accepted, [doubt] if doubt else []


def lesser(declaration: Declaration, template: str) -> bool:
    """Whether some answers earn less than the best, but something."""
    if template == "match_correct":
        return False
    earning = {value for value in declaration.mapping.values() if value and value > 0}
    return declaration.cardinality == "single" and len(earning) > 1


def number(
    root: Element, declaration: Declaration, template: str
) -> tuple[Number | None, Words | None]:
    """The right number with the tolerance of the rules."""
    answers, doubt = right(declaration, template)
    values = [keying.number(answer) for answer in answers]
    if doubt or not values:
        return None, doubt or keying.no_right()
    if values[0] is None or any(value != values[0] for value in values):
        return None, keying.bad_number()
    for rule in root.iterfind(".//responseProcessing//equal"):
        named = [child.get("identifier") for child in rule]
        said = (rule.get("tolerance") or "").split()
        tolerance = keying.number(said[0]) if said else None
        if declaration.id in named and tolerance is not None and tolerance >= 0:
            relative = rule.get("toleranceMode") == "relative"
            share = abs(values[0]) * tolerance / 100 if relative else tolerance
            return Number(values[0], share), None
    return Number(values[0]), None


def points(root: Element) -> int | None:
    """The points of an item, where they are whole and more than the usual one."""
    for element in root.findall("outcomeDeclaration"):
        name = element.get("identifier")
        value = element.findtext("defaultValue/value") if name == "MAXSCORE" else None
        if name == "SCORE":
            value = element.get("normalMaximum")
        figure = keying.number(value) if value else None
        if figure and figure == figure.to_integral_value() and 1 < figure < 10_000:
            return int(figure)
    return None


def _differ() -> Words:
    return words(
        "KEYS_DIFFER",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The right answer and the points for answers contradict each other. Kept as a draft; "
            "check the right answer.",
        ),
    )


def simplified() -> Words:
    """Rules of an item's own that are not kept."""
    return words(
        "SCORING_SIMPLIFIED",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The item is scored by rules of its own; here all right is right, anything else wrong.",
        ),
    )
