"""What belongs to each type of question in Moodle XML.

multichoice      <single>true|false</single>, <answer fraction="100"><text>…<feedback>…
truefalse        two answers, true and false (old files: in the language of the site)
shortanswer      <answer fraction>, * stands for anything; <usecase>
numerical        <answer fraction><text>3.14 <tolerance>; <units><unit><multiplier><unit_name>
matching         <subquestion><text>left <answer><text>right; no left: a decoy
essay            <graderinfo>: what the judge looks for
ordering         <answer fraction="1.0">, the place of each; order: <subquestion> with its place
gapselect        [[1]] in the text, <selectoption><text>; ddwtos: <dragbox>
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from quizapp.bank.question import Blanks, Kind, Model, Number, Truth
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files import keying
from quizapp.files.gift_answers import several_numbers
from quizapp.files.markup import Element
from quizapp.files.moodle_text import Moodle, text_in
from quizapp.files.webtext import read_html

_GAP = re.compile(r"\[\[(\d{1,3})\]\]")
_NO = ("false", "0", "no")


def choice(draft: Moodle) -> None:
    """One right option, or several whose weights make the whole."""
    single = draft.element.find("single")
    answers = draft.element.findall("answer")
    weights = [_weight(answer) for answer in answers]
    one = text_in(single).lower() not in _NO
    whole = [weight for weight in weights if weight == keying.WHOLE]
    # Moodle never leaves <single> out; a hand that did, and marks several, means several.
    one = one and not (single is None and len(whole) > 1)
    draft.kind = Kind.SINGLE if one else Kind.MULTIPLE
    draft.key, reason = keying.single(weights) if one else keying.several(weights)
    _options(draft, answers, one=one)
    draft.doubt(reason)
    if one and keying.partial(weights):
        draft.noted(keying.partly())


def choice_set(draft: Moodle) -> None:
    """All right options and no wrong one: each right one is marked with the whole."""
    answers = draft.element.findall("answer")
    weights = [_weight(answer) for answer in answers]
    share = keying.WHOLE / max(sum(bool(weight and weight > 0) for weight in weights), 1)
    even = [share if weight and weight > 0 else weight for weight in weights]
    draft.kind = Kind.MULTIPLE
    draft.key, reason = keying.several(even)
    _options(draft, answers, one=False)
    draft.doubt(reason)


def truth(draft: Moodle) -> None:
    """True or false; where neither word is known, the first answer is 'true', as Moodle has it."""
    draft.kind = Kind.TRUEFALSE
    answers = draft.element.findall("answer")
    values = [keying.truth_in(read_html(text_in(answer)).text) for answer in answers]
    weights = [_weight(answer) for answer in answers]
    if len(answers) == 2 and None in values:
        draft.doubt(_unknown_truth())
        values = [True, False]
    right = [value for value, weight in zip(values, weights, strict=True) if weight == 100]
    if None in weights:
        draft.doubt(keying.bad_number())
    elif len(right) != 1 or right[0] is None:
        draft.doubt(keying.two_right(len(right)) if right else keying.no_right())
    else:
        draft.key = Truth(right[0])
    feedback = [draft.said(answer.find("feedback"), aside=True) for answer in answers]
    _explain(draft, feedback, [weight == 100 for weight in weights], ["", ""])


def short(draft: Moodle) -> None:
    """A text that is typed."""
    draft.kind = Kind.BLANKS
    answers = draft.element.findall("answer")
    texts, weights = [text_in(one) for one in answers], [_weight(one) for one in answers]
    draft.accept(texts, weights)
    feedback = [draft.said(answer.find("feedback"), aside=True) for answer in answers]
    _explain(draft, feedback, [weight == 100 for weight in weights], texts)
    draft.stem = keying.blanked(draft.stem, 1)
    if text_in(draft.element.find("usecase")) == "1":
        draft.noted(_case())


def numeric(draft: Moodle) -> None:
    """One number with its tolerance and unit."""
    draft.kind = Kind.NUMERIC
    answers = draft.element.findall("answer")
    weights = [_weight(answer) for answer in answers]
    right = [one for one, weight in zip(answers, weights, strict=True) if weight == keying.WHOLE]
    if None in weights:
        draft.doubt(keying.bad_number())
    elif len(right) != 1:
        draft.doubt(several_numbers() if right else keying.no_right())
    else:
        _number(draft, right[0])
    if keying.partial(weights):
        draft.noted(keying.partly())
    feedback = [draft.said(answer.find("feedback"), aside=True) for answer in answers]
    texts = [text_in(answer) for answer in answers]
    _explain(draft, feedback, [weight == 100 for weight in weights], texts)


def _number(draft: Moodle, answer: Element) -> None:
    value = keying.number(text_in(answer) or (answer.text or ""))
    told = answer.find("tolerance")
    told = draft.element.find("tolerance") if told is None else told
    tolerance = keying.number((told.text if told is not None else "") or "0")
    if value is None or tolerance is None or tolerance < 0:
        draft.doubt(keying.bad_number())
        return
    units = draft.element.findall("units/unit")
    plain = [unit for unit in units if keying.number(_child(unit, "multiplier") or "1") == 1]
    draft.key = Number(value, tolerance, _child(plain[0], "unit_name") if plain else "")
    if len(units) > len(plain):
        draft.noted(_units())


def matching(draft: Moodle) -> None:
    """Pairs; a right side without a left one is a decoy."""
    draft.kind = Kind.MATCHING
    pairs = list[tuple[str, str]]()
    for element in draft.element.findall("subquestion"):
        left = draft.said(element, option=True)
        right = draft.said(element.find("answer"), option=True)
        if right:
            pairs.append((left, right))
        elif left:
            draft.doubt(_no_partner(left))
    draft.options, draft.partners, draft.key = keying.matched(pairs)


def essay(draft: Moodle) -> None:
    """An open question; what is told to the grader is what the judge sees."""
    draft.kind = Kind.OPEN
    told = draft.said(draft.element.find("graderinfo"), aside=True)
    if told:
        draft.key = Model(told)
    else:
        draft.doubt(keying.no_model())


def ordering(draft: Moodle) -> None:
    """Items whose fraction is their place."""
    draft.kind = Kind.ORDERING
    answers = draft.element.findall("answer")
    texts = [draft.said(answer, option=True) for answer in answers]
    _ordered(draft, texts, [keying.number(answer.get("fraction") or "") for answer in answers])


def order(draft: Moodle) -> None:
    """Items with their place as the answer."""
    draft.kind = Kind.ORDERING
    items = draft.element.findall("subquestion")
    texts = [draft.said(item, option=True) for item in items]
    _ordered(draft, texts, [keying.number(text_in(item.find("answer"))) for item in items])


def _ordered(draft: Moodle, texts: list[str], places: list[Decimal | None]) -> None:
    known = [place for place in places if place is not None]
    if len(known) < len(texts) or len(set(known)) < len(known):
        draft.doubt(keying.bad_number())
        draft.options = tuple(texts)
        return
    by_place = sorted(range(len(texts)), key=lambda index: known[index])
    draft.options, draft.key = keying.ordered([texts[index] for index in by_place])


def gaps(draft: Moodle) -> None:
    """Blanks that are filled from a list, which is shown below the text."""
    draft.kind = Kind.BLANKS
    boxes = [*draft.element.findall("selectoption"), *draft.element.findall("dragbox")]
    texts = [draft.said(box, option=True) for box in boxes]
    groups = [_child(box, "group") for box in boxes]
    numbers = [int(number) - 1 for number in _GAP.findall(draft.stem)]
    if not numbers or any(number not in range(len(texts)) for number in numbers):
        draft.doubt(_no_gap())
        draft.remarks += texts
        return
    draft.stem = _GAP.sub(keying.BLANK, draft.stem)
    for group in dict.fromkeys(groups[number] for number in numbers):
        inside = [text for text, own in zip(texts, groups, strict=True) if own == group]
        draft.stem += f"\n[ {' / '.join(keying.shuffled(inside))} ]"
    draft.key = Blanks(tuple((texts[number],) for number in numbers))


def _options(draft: Moodle, answers: list[Element], *, one: bool) -> None:
    draft.options = tuple(draft.said(answer, option=True) for answer in answers)
    feedback = [draft.said(answer.find("feedback"), aside=True) for answer in answers]
    key = draft.key
    right = set(getattr(key, "right", ())) if one else set[int]()
    _explain(draft, feedback, [index in right for index in range(len(answers))], draft.options)


def _explain(draft: Moodle, feedback: list[str], right: list[bool], names: Sequence[str]) -> None:
    """Feedback to the right answer explains it; the rest is kept as a note."""
    for text, is_right, name in zip(feedback, right, names, strict=False):
        if text and is_right and not draft.explanation:
            draft.explanation = text
        elif text and text != draft.explanation:
            draft.remarks.append(f"{name}: {text}" if name else text)


def _weight(answer: Element) -> Decimal | None:
    said = answer.get("fraction")
    if said is None:
        said = _child(answer, "fraction") or "0"
    return keying.number(said)


def _child(element: Element, name: str) -> str:
    child = element.find(name)
    return text_in(child) if child is not None else ""


def _unknown_truth() -> Words:
    return words(
        "TRUE_FALSE_ORDER",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "Neither answer is 'true' or 'false' in a language known here; the first was taken "
            "for 'true', as Moodle does. Kept as a draft; check it.",
        ),
    )


def _case() -> Words:
    return words(
        "CASE_IGNORED",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "Moodle minded small and capital letters in the answer; here they are equal."
        ),
    )


def _units() -> Words:
    return words(
        "UNITS_DROPPED",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "Answers in other units were right as well; here only the first unit is known."
        ),
    )


def _no_partner(left: str) -> Words:
    return words(
        "NO_PARTNER",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "'{left}' has no partner and was left out. Kept as a draft; complete the pair."
        ),
        left=left[:60],
    )


def _no_gap() -> Words:
    return words(
        "NO_GAP",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The gaps of the text and the list of answers do not fit each other. Kept as a draft; "
            "enter the answers.",
        ),
    )
