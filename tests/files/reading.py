"""Short ways to say what was read."""

from __future__ import annotations

from quizapp.bank.problems import Reading
from quizapp.bank.question import Question
from quizapp.bank.report import answer


def only(reading: Reading) -> Question:
    """The one question of a reading."""
    (question,) = reading.bank.questions
    return question


def codes(reading: Reading) -> list[str]:
    """What is told, by its codes."""
    return [problem.code for problem in reading.problems]


def told(reading: Reading) -> list[tuple[str, str, object]]:
    """Kind, status and key of each question."""
    return [
        (question.kind.value, question.status.value, answer(question))
        for question in reading.bank.questions
    ]


def pairs(question: Question) -> dict[str, str]:
    """What a matching question joins, by its texts."""
    joined = answer(question)
    return {question.options[left]: question.partners[right] for left, right in joined}


def sequence(question: Question) -> list[str]:
    """The texts of an ordering question in their right order."""
    return [question.options[index] for index in answer(question)]
