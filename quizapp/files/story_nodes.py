"""The YAML of a story, node by node: words stay as they were written, faults have their line."""

from __future__ import annotations

import yaml

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

DEEPEST = 12
"""No story nests deeper; a file that means harm might."""


class NotAStory(Exception):
    """A file that cannot be read as a story; `words` say why and where."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


def composed(text: str) -> yaml.Node:
    """The node of a whole text; `NotAStory` where it is no YAML or means harm."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST or isinstance(event, yaml.AliasEvent):
                raise unclear(event.start_mark.line + 1)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 0
        say = QT_TRANSLATE_NOOP("files", "Line {line}: this is not YAML: {reason}")
        reason = fault.problem or ""
        raise NotAStory(words("story-no-yaml", "files", say, line=line, reason=reason)) from fault
    except (yaml.YAMLError, RecursionError) as fault:
        raise unclear(1) from fault
    if node is None:
        raise unclear(1)
    return node


def unclear(line: int) -> NotAStory:
    """What stands at this line does not belong there."""
    text = QT_TRANSLATE_NOOP("files", "Line {line} does not belong into a story like this.")
    return NotAStory(words("story-unclear", "files", text, line=line))


def line_of(node: yaml.Node) -> int:
    """The line of a node, from 1."""
    return node.start_mark.line + 1


def mapping(node: yaml.Node, known: tuple[str, ...] = ()) -> dict[str, yaml.Node]:
    """The pairs of a mapping; of `known` keys only, where there are any."""
    if not isinstance(node, yaml.MappingNode):
        raise unclear(line_of(node))
    found: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = text_of(key)
        if name in found or (known and name not in known):
            raise unclear(line_of(key))
        found[name] = value
    return found


def items_of(node: yaml.Node) -> list[yaml.Node]:
    """The nodes of a list."""
    if not isinstance(node, yaml.SequenceNode):
        raise unclear(line_of(node))
    return node.value


def text_of(node: yaml.Node) -> str:
    """The text of a single value."""
    if not isinstance(node, yaml.ScalarNode):
        raise unclear(line_of(node))
    return str(node.value).strip()


def integer(node: yaml.Node) -> int:
    """A whole number."""
    try:
        return int(text_of(node))
    except ValueError as fault:
        raise unclear(line_of(node)) from fault
