"""What is said of doubtful questions in Word, text and PDF files."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

_CONTEXT = "Manners"


_LOOKS = {
    "colour": words("look-colour", _CONTEXT, QT_TRANSLATE_NOOP("Manners", "colour")),
    "highlight": words("look-highlight", _CONTEXT, QT_TRANSLATE_NOOP("Manners", "highlight")),
    "shade": words("look-shade", _CONTEXT, QT_TRANSLATE_NOOP("Manners", "shading")),
    "bold": words("look-bold", _CONTEXT, QT_TRANSLATE_NOOP("Manners", "bold")),
    "underline": words("look-underline", _CONTEXT, QT_TRANSLATE_NOOP("Manners", "underlined")),
    "emphasis": words("look-emphasis", _CONTEXT, QT_TRANSLATE_NOOP("Manners", "emphasis mark")),
}


def no_answer() -> Words:
    """Nothing calls an answer right."""
    return words(
        "NO_RIGHT_ANSWER",
        _CONTEXT,
        QT_TRANSLATE_NOOP("Manners", "No answer was found. Draft; give the answer."),
    )


def not_an_option(answer: str, options: int) -> Words:
    """The key names a letter that is not there."""
    return words(
        "ANSWER_OUT_OF_RANGE",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "The answer {answer} names an option that is not among the {options} there are. Draft; "
            "correct the answer or the options.",
        ),
        answer=answer[:40],
        options=options,
    )


def unclear(answer: str) -> Words:
    """What stands for the key cannot be read as one."""
    return words(
        "ANSWER_UNCLEAR",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "'{answer}' cannot be taken for an answer with certainty. Draft; give the answer.",
        ),
        answer=answer[:60],
    )


def keys_ahead(first: str) -> Words:
    """The keys stand above their questions, it seems."""
    return words(
        "KEYS_AHEAD",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "The answers here may stand above their questions: '{first}' is above the first one, "
            "and the last one has none. Draft; look which answer belongs to it.",
        ),
        first=first[:40],
    )


def unnumbered() -> Words:
    """A statement has no number though its neighbours have one."""
    return words(
        "NO_NUMBER",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "Others in this section have numbers, this one has none: it may belong to the question "
            "above it. Draft; look which it is.",
        ),
    )


def differ(one: str, other: str) -> Words:
    """Two keys are given and differ."""
    return words(
        "ANSWERS_DIFFER",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "Two answers are given, {one} and {other}. Draft; decide which one is right.",
        ),
        one=one[:40],
        other=other[:40],
    )


def several(answer: str) -> Words:
    """A single-choice question names several options."""
    return words(
        "SEVERAL_FOR_ONE",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "It is called single choice, but its answer is {answer}. Draft; correct one of them.",
        ),
        answer=answer,
    )


def letters_broken(letters: str) -> Words:
    """Letters of options are missing, doubled or out of order."""
    return words(
        "OPTION_LETTERS",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "The options are lettered {letters}: one is missing, doubled or out of place. Draft; "
            "look at the options.",
        ),
        letters=letters,
    )


def places_unclear() -> Words:
    """The options on one line can be divided in several ways."""
    return words(
        "OPTIONS_UNCLEAR",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "The options stand on one line and can be divided in more than one way. Draft; look "
            "at the options.",
        ),
    )


def no_options() -> Words:
    """A choice without options."""
    return words(
        "NO_OPTIONS",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners", "It is called a choice, but no options were found. Draft; add them."
        ),
    )


def look_unclear(look: str) -> Words:
    """Colour or the like marks something, but not one option clearly."""
    return words(
        "MARKS_UNCLEAR",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "Some option stands out ({look}), but it is not certain that this marks the answer. "
            "Draft; give the answer.",
        ),
        look=_LOOKS.get(look, look),
    )


def slash_unclear(given: str) -> Words:
    """A slash divides two ways of writing an answer, or belongs to it."""
    return words(
        "SLASH_UNCLEAR",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "'{given}' may be one text or several ways of writing it. Draft; write several ways as "
            "甲（或乙）, or one only.",
        ),
        given=given[:60],
    )


def blanks_differ(given: str, blanks: int) -> Words:
    """The answers cannot be shared out among the blanks."""
    return words(
        "BLANKS_DIFFER",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "'{given}' cannot be divided among {blanks} blanks with certainty. Draft; write one "
            "answer for each blank.",
        ),
        given=given[:60],
        blanks=blanks,
    )


def no_blank() -> Words:
    """A fill-in question shows no place to fill."""
    return words(
        "NO_BLANK",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "It is to be filled in, but it shows no blank for certain. Draft; mark the blank "
            "by ____.",
        ),
    )


def kind_unclear() -> Words:
    """Neither the bank nor the question says how it is to be answered."""
    return words(
        "KIND_UNCLEAR",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners", "The kind of the question cannot be told. Draft; choose its kind."
        ),
    )


def kind_not_held(kind: str) -> Words:
    """A kind whose key is not read from a text."""
    return words(
        "KIND_NOT_READ",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "Questions of the kind {kind} are not read from this format with their answers. Draft; "
            "enter the answer.",
        ),
        kind=kind,
    )


def number_twice(number: int) -> Words:
    """A list of keys has two values for one number."""
    return words(
        "KEY_TWICE",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "The list of answers has number {number} twice with different answers. Draft; give "
            "the answer.",
        ),
        number=number,
    )


def number_not_single(number: int) -> Words:
    """Two questions have the number of one key."""
    return words(
        "NUMBER_TWICE",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "Number {number} stands twice here, so the list of answers does not tell which one it "
            "means. Draft; give the answer.",
        ),
        number=number,
    )


def number_inside(number: int) -> Words:
    """A question and the one after it were not told apart."""
    return words(
        "RUN_TOGETHER",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "Question {number}, which the list of answers has, seems to stand within this one. "
            "Draft; part the two and give the answers.",
        ),
        number=number,
    )


def range_unclear(numbers: str, given: str) -> Words:
    """A range of numbers and what follows it do not fit."""
    return words(
        "KEY_RANGE",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "The list of answers says '{numbers} {given}': that is not one answer for each number. "
            "Draft; give the answer.",
        ),
        numbers=numbers,
        given=given[:40],
    )


def keys_left(count: int) -> Words:
    """Keys for numbers that no question has."""
    return words(
        "KEYS_LEFT",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "{count} entries of the list of answers belong to no question that was found. Look "
            "whether questions are missing.",
        ),
        count=count,
    )


def not_a_question() -> Words:
    """Text between the questions."""
    return words(
        "NOT_A_QUESTION", _CONTEXT, QT_TRANSLATE_NOOP("Manners", "Not part of any question.")
    )


def no_bank_table() -> Words:
    """A table without questions."""
    return words(
        "TABLE_SKIPPED", _CONTEXT, QT_TRANSLATE_NOOP("Manners", "A table without questions.")
    )


def too_long(limit: int) -> Words:
    """A line that no person wrote."""
    return words(
        "TEXT_TOO_LONG",
        _CONTEXT,
        QT_TRANSLATE_NOOP(
            "Manners",
            "A line is longer than {limit} characters and was left out. Divide it into lines.",
        ),
        limit=limit,
    )
