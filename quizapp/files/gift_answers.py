"""What stands between the braces of GIFT, as Moodle takes it apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from quizapp.bank.question import Kind, Number, Truth
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files import keying
from quizapp.files.gift_text import Draft, said, shown

_WEIGHT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d*)?)%")
_TRUTHS = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_SORTING = re.compile(r"[ \t]*(?:\(?\d*\)?|[A-Z_]+)(?=[ \t\n])")


class Piece(NamedTuple):
    """One answer: its mark, its weight (None: none is written), its text, its feedback."""

    mark: str
    weight: Decimal | None
    text: str
    feedback: str


def answer(draft: Draft, text: str) -> None:
    """Fill the kind, the options and the key of a question from its answers."""
    text, divider, feedback = text.rpartition("####")
    if not divider:
        text, feedback = feedback, ""
    text = text.strip()
    draft.explanation = said(draft, feedback, option=True) if feedback.strip() else ""
    if not text:
        draft.kind = Kind.OPEN
        draft.doubt(keying.no_model())
    elif text.startswith(">"):
        _ordering(draft, text[1:])
    elif text.startswith("#"):
        _numeric(draft, text[1:])
    elif "~" in text:
        _choice(draft, text)
    elif "=" in text and "->" in text:
        _matching(draft, text)
    elif text.partition("#")[0].strip() in _TRUTHS:
        _truth(draft, text)
    else:
        _short(draft, text)


def _pieces(text: str, marks: str) -> Iterator[Piece]:
    """The answers, each begun by one of the marks; text before the first mark is one too."""
    cut = re.split(f"([{marks}])", text)
    if cut[0].strip():
        yield _piece("", cut[0])
    for mark, body in zip(cut[1::2], cut[2::2], strict=True):
        yield _piece(mark, body)


def _piece(mark: str, body: str) -> Piece:
    body, _, feedback = body.partition("#")
    found = _WEIGHT.match(body)
    weight = Decimal(found[1]) if found else None
    return Piece(mark, weight, (body[found.end() :] if found else body).strip(), feedback.strip())


def _remark(draft: Draft, pieces: list[Piece], *, right: int | None = None) -> None:
    """Feedback to the right answer explains it; feedback to the others is kept as a note."""
    for index, piece in enumerate(pieces):
        if not piece.feedback:
            continue
        feedback = said(draft, piece.feedback, option=True)
        if index == right and not draft.explanation:
            draft.explanation = feedback
        elif feedback:
            draft.remarks.append(f"{said(draft, piece.text, option=True)}: {feedback}")


def _choice(draft: Draft, text: str) -> None:
    pieces = list[Piece]()
    for piece in _pieces(text, "~="):
        # `~=` is how some write `=`: the empty answer between the two is none.
        doubled = pieces and pieces[-1].mark == "~" and not pieces[-1].text and piece.mark == "="
        if doubled:
            draft.noted(_doubled())
            pieces.pop()
        pieces.append(piece)
    one = any(piece.mark == "=" for piece in pieces)
    weights = [_weight(piece) for piece in pieces]
    draft.kind = Kind.SINGLE if one else Kind.MULTIPLE
    draft.options = tuple(said(draft, piece.text, option=True) for piece in pieces)
    draft.key, reason = keying.single(weights) if one else keying.several(weights)
    draft.doubt(reason)
    if one and keying.partial(weights):
        draft.noted(keying.partly())
    _remark(draft, pieces, right=draft.key.right[0] if draft.key and one else None)


def _weight(piece: Piece) -> Decimal:
    if piece.weight is not None:
        return piece.weight
    return Decimal(0) if piece.mark == "~" else keying.WHOLE


def _matching(draft: Draft, text: str) -> None:
    draft.kind = Kind.MATCHING
    pairs = list[tuple[str, str]]()
    for piece in _pieces(text, "="):
        left, arrow, right = piece.text.partition("->")
        if not arrow:
            draft.doubt(_no_arrow())
            continue
        pairs.append((said(draft, left, option=True), said(draft, right, option=True)))
    draft.options, draft.partners, draft.key = keying.matched(pairs)


def _truth(draft: Draft, text: str) -> None:
    draft.kind = Kind.TRUEFALSE
    value, wrong, right = (*text.split("#", 2), "", "")[:3]
    draft.key = Truth(_TRUTHS[value.strip()])
    right = said(draft, right, option=True) if right.strip() else ""
    wrong = said(draft, wrong, option=True) if wrong.strip() else ""
    if right and not draft.explanation:
        draft.explanation, right = right, ""
    if wrong and not draft.explanation:
        draft.explanation, wrong = wrong, ""
    draft.remarks += filter(None, (right, wrong))


def _short(draft: Draft, text: str) -> None:
    draft.kind = Kind.BLANKS
    pieces = list(_pieces(text, "="))
    weights = [_weight(piece) for piece in pieces]
    draft.accept([said(draft, piece.text, option=True) for piece in pieces], weights)
    right = [index for index, weight in enumerate(weights) if weight == keying.WHOLE]
    draft.stem = keying.blanked(draft.stem, 1)
    _remark(draft, pieces, right=right[0] if right else None)


def _numeric(draft: Draft, text: str) -> None:
    draft.kind = Kind.NUMERIC
    text, _, wrong = text.partition("~")
    if wrong:
        draft.remarks.append(shown(wrong).lstrip("# "))
    pieces = [piece for piece in _pieces(text, "=") if piece.text]
    weights = [_weight(piece) for piece in pieces]
    values = [_value(piece.text) for piece in pieces]
    wholly = [index for index, weight in enumerate(weights) if weight >= keying.WHOLE]
    if not pieces or None in values or any(abs(weight) > keying.WHOLE for weight in weights):
        draft.doubt(keying.bad_number())
    elif len(wholly) > 1:
        draft.doubt(several_numbers())
    elif not wholly:
        draft.doubt(keying.no_right())
    else:
        draft.key = values[wholly[0]]
    if keying.partial(weights):
        draft.noted(keying.partly())
    _remark(draft, pieces, right=wholly[0] if wholly else None)


def _value(text: str) -> Number | None:
    """`3.14`, `3.14:0.01` or `3.13..3.15`."""
    low, range_, high = text.partition("..")
    if range_:
        ends = keying.number(low), keying.number(high)
        if ends[0] is None or ends[1] is None or ends[0] > ends[1]:
            return None
        middle = (ends[0] + ends[1]) / 2
        return Number(middle, ends[1] - middle)
    value, _, tolerance = shown(text).partition(":")
    figures = keying.number(value), keying.number(tolerance or "0")
    if figures[0] is None or figures[1] is None or figures[1] < 0:
        return None
    return Number(figures[0], figures[1])


def _ordering(draft: Draft, text: str) -> None:
    """Items in their right order, one on each line, after words for the layout."""
    draft.kind = Kind.ORDERING
    while found := _SORTING.match(text):
        if not found[0].strip():
            break
        text = text[found.end() :]
    items = [said(draft, line, option=True) for line in text.split("\n") if line.strip()]
    draft.options, draft.key = keying.ordered(items)


def several_numbers() -> Words:
    """Several numbers far from each other are right."""
    return words(
        "SEVERAL_NUMBERS",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "Several numbers are right. Kept as a draft; leave one number with its tolerance.",
        ),
    )


def _doubled() -> Words:
    return words(
        "GIFT_DOUBLE_MARK",
        "Files",
        QT_TRANSLATE_NOOP("Files", "'~=' was read as '=': the right answer."),
    )


def _no_arrow() -> Words:
    return words(
        "GIFT_NO_ARROW",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "Of several pairs with '->' one has none. Kept as a draft; write both sides of it.",
        ),
    )
