"""What is wrong (error) or doubtful (warning) with a question, in words.

An error keeps a question from being asked; a warning is for a person to look at. The limits of
length are what the projector shows on one page at a size that is read from the last row.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from quizapp.bank.keycheck import key_faults
from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.question import Bank, Blanks, Choices, Kind, Question, Status, Truth
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

STEM_LENGTH = 104
OPTION_LENGTH = 40
SKEW_FROM = 20

_WITH_OPTIONS = (Kind.SINGLE, Kind.MULTIPLE, Kind.ORDERING, Kind.MATCHING)
_BLANK = re.compile(r"_{2,}")
_ABOVE = re.compile(r"以上.{0,4}?(?:不?对|不?正确|不?是)|(?:all|none) of the above")
_LETTERED = re.compile(r"[A-Za-z]\s*[.、:)]\s*\S")
_INVISIBLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_HAN = "[\u4e00-\u9fff]"
_MIXED = re.compile(rf"{_HAN}\s*[,;:?!()]|[,;:?!()]\s*{_HAN}")


def check(question: Question) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful with one question."""
    where = question.id
    wrong = (error(fault, where, question=where) for fault in _faults(question))
    odd = (warning(doubt, where, question=where) for doubt in _doubts(question))
    return (*wrong, *odd)


def noticed(question: Question) -> tuple[Problem, ...]:
    """What `check` finds but a missing citation, which a bank without material lacks throughout."""
    return tuple(one for one in check(question) if one.code != "no-citation")


def check_bank(bank: Bank) -> tuple[Problem, ...]:
    """The problems of every question, then those of the bank as a whole."""
    each = [problem for question in bank.questions for problem in check(question)]
    return (*each, *_doubles(bank), *_skews(bank))


def askable(question: Question) -> bool:
    """Whether this question may be asked in a match: ready, with a key that can be judged."""
    return (
        question.status is Status.READY
        and question.kind is not Kind.INFO
        and not any(_faults(question))
    )


def plain(text: str) -> str:
    """`text` for comparing: NFKC, small letters, without blanks and punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    bare = "".join(sign for sign in folded if unicodedata.category(sign)[0] not in "PZC")
    return bare or folded.strip()


def length(text: str) -> int:
    """How many Chinese characters wide a text is; a Latin letter is half as wide."""
    halves = sum(
        1 if unicodedata.east_asian_width(sign) in ("Na", "H", "N") else 2 for sign in text
    )
    return (halves + 1) // 2


def _faults(question: Question) -> Iterator[Words]:
    if not question.stem.strip():
        yield words("no-stem", "Checks", QT_TRANSLATE_NOOP("Checks", "The question has no stem."))
    yield from _option_faults(question)
    yield from key_faults(question, len(_BLANK.findall(question.stem)))
    if question.points is not None and question.points < 0:
        yield words(
            "points-negative", "Checks", QT_TRANSLATE_NOOP("Checks", "The points are negative.")
        )
    if question.seconds is not None and question.seconds <= 0:
        yield words(
            "no-time",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "The time to answer is {seconds} seconds."),
            seconds=question.seconds,
        )


def _option_faults(question: Question) -> Iterator[Words]:
    if question.kind not in _WITH_OPTIONS:
        return
    sides = [question.options]
    if question.kind is Kind.MATCHING:
        sides.append(question.partners)
    if any(len(side) < 2 for side in sides):
        yield words(
            "too-few-options",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "There are fewer than two options."),
        )
    if any(not text.strip() for side in sides for text in side):
        yield words("empty-option", "Checks", QT_TRANSLATE_NOOP("Checks", "An option is empty."))
    for side in sides:
        first: dict[str, int] = {}
        for index, text in enumerate(side):
            # Blanks and width make no difference to a reader; a sign such as + or - may be all.
            before = first.setdefault(_same(text), index)
            if before != index and text.strip():
                yield words(
                    "equal-options",
                    "Checks",
                    QT_TRANSLATE_NOOP("Checks", "The options {one} and {other} are equal."),
                    one=_name(before),
                    other=_name(index),
                )


def _same(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _name(index: int) -> str:
    return chr(ord("A") + index) if index < 26 else str(index + 1)


def _doubts(question: Question) -> Iterator[Words]:
    keyed = question.kind is not Kind.INFO
    if keyed and question.key is None and question.status is Status.DRAFT:
        yield words("no-key", "Checks", QT_TRANSLATE_NOOP("Checks", "The question has no key yet."))
    yield from _key_doubts(question)
    yield from _option_doubts(question)
    yield from _text_doubts(question)
    if keyed and question.citation is None:
        yield words(
            "no-citation",
            "Checks",
            QT_TRANSLATE_NOOP(
                "Checks", "The question does not cite the place that proves its key."
            ),
        )


def _key_doubts(question: Question) -> Iterator[Words]:
    key = question.key
    if question.kind is Kind.MULTIPLE and isinstance(key, Choices):
        if len(key.right) == 1:
            yield words(
                "multiple-one-right",
                "Checks",
                QT_TRANSLATE_NOOP(
                    "Checks", "A multiple-choice question has only one right option."
                ),
            )
        if len(key.right) == len(question.options):
            yield words(
                "all-right", "Checks", QT_TRANSLATE_NOOP("Checks", "Every option is a right one.")
            )
    shown = _given_away(question)
    if shown:
        yield words(
            "answer-in-stem",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "The stem shows the answer: {answer}."),
            answer=shown,
        )


def _given_away(question: Question) -> str:
    """The text of a key that stands in the stem, while no wrong option does."""
    stem, key = plain(_BLANK.sub(" ", question.stem)), question.key
    if question.kind is Kind.BLANKS and isinstance(key, Blanks):
        texts = [text for accepted in key.accepted for text in accepted]
        return next((text for text in texts if len(plain(text)) > 1 and plain(text) in stem), "")
    if question.kind is Kind.SINGLE and isinstance(key, Choices):
        inside = [
            index
            for index, text in enumerate(question.options)
            if len(plain(text)) > 1 and plain(text) in stem
        ]
        if inside and set(inside) <= set(key.right):
            return question.options[inside[0]]
    return ""


def _option_doubts(question: Question) -> Iterator[Words]:
    if question.kind not in _WITH_OPTIONS:
        if question.options or question.partners:
            yield words(
                "options-without-meaning",
                "Checks",
                QT_TRANSLATE_NOOP("Checks", "This kind of question has no options."),
            )
        return
    for index, text in enumerate((*question.options, *question.partners)):
        name = _name(index)
        if _ABOVE.match(text.strip().casefold()) and index + 1 < len(question.options):
            yield words(
                "above-not-last",
                "Checks",
                QT_TRANSLATE_NOOP(
                    "Checks", "Option {name} speaks of those above, but is not last."
                ),
                name=name,
            )
        if _LETTERED.match(unicodedata.normalize("NFKC", text)):
            yield words(
                "letter-in-option",
                "Checks",
                QT_TRANSLATE_NOOP("Checks", "Option {name} begins with a letter of its own."),
                name=name,
            )
        if length(text) > OPTION_LENGTH:
            yield words(
                "option-long",
                "Checks",
                QT_TRANSLATE_NOOP(
                    "Checks", "Option {name} has {length} characters; {limit} fit on the projector."
                ),
                name=name,
                length=length(text),
                limit=OPTION_LENGTH,
            )


def _text_doubts(question: Question) -> Iterator[Words]:
    texts = (question.stem, *question.options, *question.partners, question.explanation)
    if length(question.stem) > STEM_LENGTH:
        yield words(
            "stem-long",
            "Checks",
            QT_TRANSLATE_NOOP(
                "Checks", "The stem has {length} characters; above {limit} it takes several pages."
            ),
            length=length(question.stem),
            limit=STEM_LENGTH,
        )
    mixed = next((found[0] for text in texts if (found := _MIXED.search(text))), "")
    if mixed:
        yield words(
            "mixed-punctuation",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "Half-width punctuation in Chinese text: {text}"),
            text=mixed,
        )
    if any(_INVISIBLE.search(text) for text in texts):
        yield words(
            "invisible-characters",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "A text holds characters that cannot be seen."),
        )


def _doubles(bank: Bank) -> Iterator[Problem]:
    by_id: set[str] = set()
    by_stem: dict[tuple[str, ...], str] = {}
    for question in bank.questions:
        own = question.id
        if own in by_id:
            fault = words(
                "id-twice",
                "Checks",
                QT_TRANSLATE_NOOP("Checks", "The id {id} stands twice."),
                id=own,
            )
            yield error(fault, own, question=own)
        by_id.add(own)
        # Orders and matchings share their stems; what is put in order makes the question.
        listed = question.kind in (Kind.ORDERING, Kind.MATCHING)
        parts = (plain(question.stem), *(sorted(map(_same, question.options)) if listed else ()))
        first = by_stem.setdefault(parts, own)
        if first != own and parts[0]:
            doubt = words(
                "stem-twice",
                "Checks",
                QT_TRANSLATE_NOOP("Checks", "The same stem as in {first}."),
                first=first,
            )
            yield warning(doubt, own, question=own)


def _skews(bank: Bank) -> Iterator[Problem]:
    """Places of right options that a guesser could profit from: three deviations off."""
    singles = [
        (question.key.right[0], len(question.options))
        for question in bank.questions
        if question.kind is Kind.SINGLE
        and isinstance(question.key, Choices)
        and len(question.key.right) == 1
        and question.key.right[0] in range(len(question.options))
    ]
    counts = Counter(right for right, _ in singles)
    for index in range(max((count for _, count in singles), default=0)):
        chances = [1 / count for _, count in singles if index < count]
        if _skewed(counts[index], chances):
            doubt = words(
                "positions-skewed",
                "Checks",
                QT_TRANSLATE_NOOP(
                    "Checks",
                    "{name} is right in {times} of {all} single-choice questions; "
                    "{even} would be even.",
                ),
                name=_name(index),
                times=counts[index],
                all=len(singles),
                even=round(sum(chances)),
            )
            yield warning(doubt)
    truths = [q.key.value for q in bank.questions if isinstance(q.key, Truth)]
    if _skewed(sum(truths), [0.5] * len(truths)):
        doubt = words(
            "truths-skewed",
            "Checks",
            QT_TRANSLATE_NOOP("Checks", "{times} of {all} true-or-false statements are true."),
            times=sum(truths),
            all=len(truths),
        )
        yield warning(doubt)


def _skewed(seen: int, chances: Sequence[float]) -> bool:
    variance = sum(chance * (1 - chance) for chance in chances)
    return len(chances) >= SKEW_FROM and (seen - sum(chances)) ** 2 > 9 * variance
