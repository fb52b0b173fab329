"""The questions of a story: as they are given, or made where only their number matters."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from quizapp.bank.question import Choices, Kind, Question, Status
from quizapp.files.story_nodes import integer, items_of, line_of, mapping, text_of, unclear

_LETTERS = "ABCDEFGH"
_QUESTION = (
    "stem",
    "options",
    "answer",
    "explanation",
    "points",
    "seconds",
    "topic",
    "clues",
    "media",
)


def questions_of(node: yaml.Node | None, prefix: str, count: int) -> tuple[Question, ...]:
    """Questions as they are given, or so many that are made."""
    if isinstance(node, yaml.SequenceNode):
        return tuple(
            _question(f"{prefix}{number}", mapping(one, _QUESTION), line_of(one))
            for number, one in enumerate(node.value, start=1)
        )
    count = count if node is None else integer(node)
    if not 0 <= count <= 1000:
        raise unclear(line_of(node) if node else 1)
    return tuple(_question(f"{prefix}{number}", {}, 0) for number in range(1, count + 1))


def _question(own: str, keys: Mapping[str, yaml.Node], line: int) -> Question:
    options = tuple("甲乙丙丁")
    if "options" in keys:
        options = tuple(text_of(option) for option in items_of(keys["options"]))
    letter = text_of(keys["answer"]) if "answer" in keys else "A"
    if len(letter) != 1 or letter not in _LETTERS[: len(options)]:
        raise unclear(line)
    stem = text_of(keys["stem"]) if "stem" in keys else f"{own}____"
    if "clues" in keys:
        stem = "\n".join(text_of(clue) for clue in items_of(keys["clues"]))
    return Question(
        id=own,
        kind=Kind.SINGLE,
        stem=stem,
        options=options,
        key=Choices((_LETTERS.index(letter),)),
        explanation=text_of(keys["explanation"]) if "explanation" in keys else "",
        points=integer(keys["points"]) if "points" in keys else None,
        seconds=integer(keys["seconds"]) if "seconds" in keys else None,
        tags=(text_of(keys["topic"]),) if "topic" in keys else (),
        media=tuple(text_of(name) for name in items_of(keys["media"])) if "media" in keys else (),
        status=Status.READY,
    )
