r"""Cloze, Moodle's questions inside a text: `{1:SHORTANSWER:=Paris~%50%Lyon#no}`.

    gap     = "{" [weight] ":" TYPE ":" answer { "~" answer } "}"
    answer  = [ "=" | "%" number "%" ] text [ "#" feedback ]
    TYPE    = SHORTANSWER SA MW (_C) | NUMERICAL NM | MULTICHOICE MC MCV MCH (S) | MULTIRESPONSE MR

A `\` takes } # ~ / " and itself their meaning. Gaps become blanks; the choices of a gap stand
behind it in the text.
"""

from __future__ import annotations

import re
from decimal import Decimal

from quizapp.bank.question import Blanks, Kind, Number
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files import keying
from quizapp.files.gathering import skip
from quizapp.files.moodle_text import Moodle, text_in
from quizapp.files.webtext import read_html

_OPENING = re.compile(r"\{(\d{0,6}):([A-Z_]{2,20}):")
_MARKED = re.compile(r"""\\([}#~/"\\])|([{}~#])""")
_WEIGHT = re.compile(r"\s*(?:=|%(-?\d{1,3}(?:\.\d*)?)%)")
_TYPED = re.compile(r"SHORTANSWER(?:_C)?|SAC?|MWC?")
_CHOSEN = re.compile(r"MULTICHOICE(?:_[VH]?S?)?|MC[VH]?S?")
_NUMBERS = ("NUMERICAL", "NM")
_HOLDER = "\ue001{}\ue002"
_HOLDERS = re.compile("\ue001(\\d+)\ue002")


class Gap(Moodle):
    """One gap: its draft, the choices it shows, and its number where it is one."""

    shown: str = ""
    number: Number | None = None


def cloze(draft: Moodle) -> None:
    """Fill a question from the gaps in its text."""
    element = draft.element.find("questiontext")
    raw = text_in(element, strip=False)
    gaps, pieces, at = list[Gap](), list[str](), 0
    for found in _OPENING.finditer(raw):
        if found.start() < at:
            continue
        end, answers = _answers(raw, found.end())
        pieces += [raw[at : found.start()], _HOLDER.format(len(gaps))]
        gaps.append(_gap(found[2], answers))
        at = end
    form = element.get("format") if element is not None else ""
    text = draft.cleaned("".join((*pieces, raw[at:])), form or "", element, option=False)
    if not gaps:
        draft.kind = Kind.BLANKS
        draft.doubt(_no_gaps())
        return
    _put_together(draft, text, gaps)


def _put_together(draft: Moodle, text: str, gaps: list[Gap]) -> None:
    for gap in gaps:
        for reason in gap.doubts:
            draft.doubt(reason)
        for note in gap.notes:
            draft.noted(note)
        draft.remarks += gap.remarks
    if len(gaps) == 1 and gaps[0].number:
        draft.kind, draft.key = Kind.NUMERIC, gaps[0].number
    else:
        draft.kind = Kind.BLANKS
        accepted = [gap.key.accepted[0] for gap in gaps if isinstance(gap.key, Blanks)]
        draft.key = Blanks(tuple(accepted)) if len(accepted) == len(gaps) else None
    draft.stem = _HOLDERS.sub(lambda found: keying.BLANK + gaps[int(found[1])].shown, text)


def _answers(raw: str, start: int) -> tuple[int, list[str]]:
    """The end of a gap and its answers, their feedback after a tab."""
    pieces, answers = list[str](), list[str]()
    at = start
    for found in _MARKED.finditer(raw, start):
        pieces.append(raw[at : found.start()])
        at = found.end()
        if found[1]:
            pieces.append(found[1])
        elif found[2] == "#":
            pieces.append("\t")
        elif found[2] == "{":
            pieces.append("{")
        else:
            answers.append("".join(pieces))
            pieces = []
            if found[2] == "}":
                return at, answers
    raise skip(
        "CLOZE_SYNTAX",
        QT_TRANSLATE_NOOP(
            "Files",
            "A gap in the text has no closing {close}. The question was left out; close the gap.",
        ),
        close="}",
    )


def _gap(kind: str, answers: list[str]) -> Gap:
    gap = Gap()
    texts, weights = list[str](), list[Decimal | None]()
    for answer in answers:
        text, _, feedback = answer.partition("\t")
        found = _WEIGHT.match(text)
        weight = Decimal(found[1]) if found and found[1] else keying.WHOLE if found else Decimal(0)
        weights.append(weight)
        texts.append(read_html(text[found.end() :] if found else text).text)
        remark = read_html(feedback).text
        if remark:
            gap.remarks.append(f"{texts[-1]}: {remark}")
    if kind in _NUMBERS:
        _numbered(gap, texts, weights)
    elif _TYPED.fullmatch(kind):
        gap.accept(texts, weights)
    elif _CHOSEN.fullmatch(kind):
        _chosen(gap, texts, weights)
    else:
        gap.doubt(_unknown(kind))
        gap.shown = f" ({' / '.join(texts)})"
    return gap


def _chosen(gap: Gap, texts: list[str], weights: list[Decimal | None]) -> None:
    key, reason = keying.single(weights)
    gap.doubt(reason)
    gap.shown = f" ({' / '.join(texts)})"
    if key:
        gap.key = Blanks(((texts[key.right[0]],),))
    if keying.partial(weights):
        gap.noted(keying.partly())


def _numbered(gap: Gap, texts: list[str], weights: list[Decimal | None]) -> None:
    right = [text for text, weight in zip(texts, weights, strict=True) if weight == keying.WHOLE]
    value, _, tolerance = (right[0] if right else "").partition(":")
    figures = keying.number(value), keying.number(tolerance or "0")
    if len(right) != 1 or figures[0] is None or figures[1] is None:
        gap.doubt(keying.bad_number() if right else keying.no_right())
        return
    gap.number = Number(figures[0], figures[1])
    gap.key = Blanks(((value.strip(),),))
    if figures[1]:
        gap.noted(_tolerance())


def _no_gaps() -> Words:
    return words(
        "NO_GAP",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The gaps of the text and the list of answers do not fit each other. Kept as a draft; "
            "enter the answers.",
        ),
    )


def _unknown(kind: str) -> Words:
    return words(
        "GAP_TYPE",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "A gap of the type {type} cannot be held here. Kept as a draft; enter its answer.",
        ),
        type=kind,
    )


def _tolerance() -> Words:
    return words(
        "TOLERANCE_DROPPED",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "The tolerance of a number in a gap is not kept; write what else is right."
        ),
    )
