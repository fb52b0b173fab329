r"""Writes GIFT, as Moodle and `gift` read it: every sign escaped, every text on one line.

Not kept: several blanks in one text, pairs without a partner, what `lost_fields` names; a
reference answer is lost, as GIFT has none. A text that would be taken for HTML is marked [plain].
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizapp.bank.question import (
    Bank,
    Blanks,
    Choices,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Truth,
)
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.exporting import (
    Written,
    figure,
    lost_fields,
    no_place,
    partnerless,
    share_of,
    unit_of,
    written,
)
from quizapp.files.gift_text import looks_marked_up
from quizapp.files.webtext import tidy

_ESCAPED = re.compile(r"[\\~=#{}:]")
_FORMATTED = re.compile(r"\s*\[(?:html|moodle|plain|markdown)\]")


def write(bank: Bank) -> Written:
    """The bank as a GIFT file in UTF-8."""
    blocks, problems = written(bank, _question, _losses)
    text = "\n\n".join(blocks)
    return Written(f"{text}\n".encode() if text else b"", len(blocks), tuple(problems))


def _losses(question: Question) -> list[Words]:
    answer = words("field-model", "Files", QT_TRANSLATE_NOOP("Files", "reference answer"))
    model = [answer] if isinstance(question.key, Model) else []
    # A text without braces has no place for what explains it.
    kept = ("tags",) if question.kind is Kind.INFO else ("tags", "explanation")
    return [*lost_fields(question, *kept), *unit_of(question), *model]


def _question(question: Question) -> str:
    texts = (question.stem, question.explanation, *question.options, *question.partners)
    odd = any(looks_marked_up(text) or tidy(text) != text.strip() for text in texts)
    odd = odd or any(_FORMATTED.match(text) for text in texts)
    tags = "".join(f" [tag:{_tag(tag)}]" for tag in question.tags)
    lines = [f"//{tags}"] if tags else []
    stem = _escaped(question.stem)
    answers = "".join(_answers(question))
    if question.explanation:
        answers += f"####{_escaped(question.explanation)}"
    braces = "" if question.kind is Kind.INFO else f" {{{answers}}}"
    title = f"::{_escaped(question.id)}::"
    return "\n".join([*lines, f"{title}{'[plain]' if odd else ''}{stem}{braces}"])


def _answers(question: Question) -> Iterator[str]:
    match question.key:
        case Choices(right):
            yield from _choices(question, right)
        case Truth(value):
            yield "TRUE" if value else "FALSE"
        case Blanks(accepted):
            yield from _typed(accepted)
        case Number(value, tolerance):
            yield f"#{figure(value)}:{figure(tolerance)}"
        case Order(sequence):
            yield ">ALL VERTICAL\n"
            yield "".join(f"{_escaped(question.options[index])}\n" for index in sequence)
        case Pairs(pairs):
            yield from _matched(question, pairs)
        case _:
            pass


def _typed(accepted: Sequence[tuple[str, ...]]) -> Iterator[str]:
    if len(accepted) > 1:
        phrase = QT_TRANSLATE_NOOP("Files", "several blanks")
        raise no_place(words("blanks", "Files", phrase))
    for text in accepted[0]:
        if "->" in text:
            raise no_place("->")
        # A bare asterisk would stand for any text.
        yield "=" + _weighed(text.replace("*", "\\*"))


def _choices(question: Question, right: tuple[int, ...]) -> Iterator[str]:
    one = question.kind is Kind.SINGLE
    share = share_of(len(right))
    for index, option in enumerate(question.options):
        if one:
            mark = "=" if index in right else "~"
            yield f"{mark}{_weighed(option, '100' if index in right else '0')} "
        else:
            yield f"~%{'' if index in right else '-'}{share}%{_escaped(option)} "


def _matched(question: Question, pairs: tuple[tuple[int, int], ...]) -> Iterator[str]:
    joined = dict(pairs)
    if len(joined) < len(question.options):
        raise partnerless()
    if any("->" in text for text in (*question.options, *question.partners)):
        raise no_place("->")
    for index, option in enumerate(question.options):
        yield f"={_escaped(option)} -> {_escaped(question.partners[joined[index]])} "
    for index, partner in enumerate(question.partners):
        if index not in joined.values():
            yield f"= -> {_escaped(partner)} "


def _weighed(text: str, weight: str = "100") -> str:
    """A text that begins like a weight is given one, so that it stays text."""
    return f"%{weight}%{_escaped(text)}" if text.lstrip().startswith("%") else _escaped(text)


def _escaped(text: str) -> str:
    bare = _ESCAPED.sub(r"\\\g<0>", text.strip().replace("\r\n", "\n"))
    return bare.replace("\r", "\\n").replace("\n", "\\n")


def _tag(tag: str) -> str:
    return re.sub(r"[\\\]]", r"\\\g<0>", " ".join(tag.split()))
