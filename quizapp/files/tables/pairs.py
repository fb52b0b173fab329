"""Tables whose answers are texts: pairs, gaps, orders and single texts, by how they are written.

A table with the headings `answer, a_1, a_2 …` (as an R package for Moodle writes them) tells the
kind of a question only by its cells:

    answer 甲<|>1, a_1 乙<|>2      matching
    answer 1.33<|>0.03             numeric, with its tolerance
    stem with [[1]] and [[2]]      blanks, filled by the answers in their order
    a type, and further answers    ordering, in the order of the cells
    further answers                single choice: the first is right
    True, False                    true or false
    one text                       a blank
    none                           open
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from msgspec.structs import replace

from quizapp.bank.question import Blanks, Choices, Kind, Number, Order, Pairs, Question, Truth
from quizapp.bank.spelling import read_bars, truth
from quizapp.files.tables.answers import Answer
from quizapp.files.tables.keys import Found
from quizapp.files.tables.stems import gaps, with_blanks
from quizapp.files.tables.words import said

_PAIR = re.compile(r"(.+?)\s*(?:<\|>|=>|->|→|——|—)\s*(.+)", re.DOTALL)
_NAMED = re.compile(r"([A-Z])\s*[-—:：=→>]*\s*(\d{1,2})", re.IGNORECASE)
_NUMBER = re.compile(r"([+-]?\d+(?:\.\d+)?)(?:\s*<\|>\s*(\d+(?:\.\d+)?))?")


def pairs(
    question: Question, answer: Answer, partners: str, *, typed: bool
) -> tuple[Question, Found] | None:
    """The question with what its answers make of it; None where another way must be taken."""
    if question.kind is Kind.MATCHING:
        return _matched(question, answer, partners)
    if not answer.text:
        return replace(question, kind=Kind.OPEN), Found()
    if found := _NUMBER.fullmatch(answer.text):
        return replace(question, kind=Kind.NUMERIC), _number(found, answer)
    texts = (answer.text, *answer.rest)
    if answer.rest and (couples := _couples(texts)):
        return _joined(question, couples)
    if places := gaps(question.stem):
        return _filled(question, places, texts)
    if answer.rest and typed:
        order = Order(tuple(range(len(texts))))
        return replace(question, kind=Kind.ORDERING, options=texts), Found(order)
    if answer.rest:
        return replace(question, kind=Kind.SINGLE, options=texts), Found(Choices((0,)))
    if answer.text.casefold() in ("true", "false"):
        return replace(question, kind=Kind.TRUEFALSE), Found(Truth(bool(truth(answer.text))))
    stem, _count, _added = with_blanks(question.stem)
    return replace(question, kind=Kind.BLANKS, stem=stem), Found(Blanks(((answer.text,),)))


def _number(found: re.Match[str], answer: Answer) -> Found:
    if answer.rest:
        listed = ", ".join((answer.text, *answer.rest))
        return Found(doubt=said("NUMBER_UNCLEAR", answer=listed))
    try:
        return Found(Number(Decimal(found[1]), Decimal(found[2] or 0)))
    except InvalidOperation:
        return Found(doubt=said("NUMBER_UNCLEAR", answer=answer.text))


def _filled(
    question: Question, places: list[int], texts: tuple[str, ...]
) -> tuple[Question, Found]:
    stem, _count, _added = with_blanks(question.stem)
    question = replace(question, kind=Kind.BLANKS, stem=stem)
    if min(places) < 1 or max(places) > len(texts):
        doubt = said("BLANKS_DIFFER", blanks=len(places), answer=", ".join(texts))
        return question, Found(doubt=doubt)
    return question, Found(Blanks(tuple((texts[place - 1],) for place in places)))


def _couples(texts: tuple[str, ...]) -> list[tuple[str, str]]:
    found = [_PAIR.fullmatch(text) for text in texts]
    return [(one[1].strip(), one[2].strip()) for one in found if one] if all(found) else []


def _joined(question: Question, couples: list[tuple[str, str]]) -> tuple[Question, Found]:
    rights = tuple(dict.fromkeys(right for _, right in couples))
    key = Pairs(tuple((at, rights.index(right)) for at, (_, right) in enumerate(couples)))
    lefts = tuple(left for left, _ in couples)
    return replace(question, kind=Kind.MATCHING, options=lefts, partners=rights), Found(key)


def _matched(question: Question, answer: Answer, partners: str) -> tuple[Question, Found]:
    """Pairs in the cells of the options, or partners of their own and A-2, B-1 as the answer."""
    unclear = question, Found(doubt=said("PAIRS_UNCLEAR"))
    couples = _couples(question.options) if question.options and not partners else []
    if couples:
        return _joined(question, couples)
    texts = read_bars(partners.replace("\n", "|")) if partners else ()
    named = [
        (ord(one.upper()) - ord("A"), int(two) - 1) for one, two in _NAMED.findall(answer.text)
    ]
    question = replace(question, partners=texts)
    lefts, rights = range(len(question.options)), range(len(texts))
    fine = named and all(left in lefts and right in rights for left, right in named)
    if not fine or len({left for left, _ in named}) != len(named):
        return (question, unclear[1])
    return question, Found(Pairs(tuple(sorted(named))))
