"""The settings of a round as a story names them: any field of the rules, effects in short notation.

set:
  count: 3
  wrong: -value                 # also +value, -10, 0, 2*value-5
  buzz:
    after_wrong: all_others
    first_foul: {then: out, points: -10}
"""

from __future__ import annotations

import re
from typing import Any

import msgspec
import yaml
from msgspec import Struct
from msgspec.structs import fields, replace

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game.rules import Effect, FoulRule, RoundRules

_TERM = re.compile(r"([+-]?)(?:(\d+)\*)?(value|\d+)")


class NotASetting(Exception):
    """A setting that does not exist or cannot have that value."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


def parse_effect(text: str) -> Effect | None:
    """An effect as it is written, such as `-value`, `+10`, `2*value-5`; None if it is none."""
    text = text.replace(" ", "")
    times = points = at = 0
    while at < len(text):
        term = _TERM.match(text, at)
        if term is None or (at and not term[1]):
            return None
        sign = -1 if term[1] == "-" else 1
        if term[3] == "value":
            times += sign * int(term[2] or 1)
        elif term[2]:
            return None
        else:
            points += sign * int(term[3])
        at = term.end()
    return Effect(times, points) if text else None


def overridden(rules: RoundRules, node: yaml.Node) -> RoundRules:
    """The rules with the settings of `node` in the place of their own."""
    return _overridden(rules, node)


def _overridden(old: Any, node: yaml.Node) -> Any:
    """`old`, any struct of the rules, with the settings of `node`."""
    if not isinstance(node, yaml.MappingNode):
        raise _wrong("", node)
    known = {field.name: field.type for field in fields(old)}
    changed: dict[str, Any] = {}
    for key, value in node.value:
        name = str(key.value)
        if isinstance(old, FoulRule) and name == "points":
            name = "effect"
        if name not in known:
            text = QT_TRANSLATE_NOOP("files", "Line {line}: there is no setting “{name}”.")
            line = key.start_mark.line + 1
            raise NotASetting(words("no-setting", "files", text, line=line, name=name))
        changed[name] = _value(known[name], getattr(old, name), name, value)
    return replace(old, **changed)


def _value(kind: Any, old: Any, name: str, node: yaml.Node) -> Any:
    """The value of a setting of type `kind`."""
    if kind in (Effect, Effect | None):
        if kind != Effect and node.value == "same":
            return None
        effect = parse_effect(node.value) if isinstance(node, yaml.ScalarNode) else None
        if effect is None:
            raise _wrong(name, node)
        return effect
    if isinstance(old, Struct):
        return _overridden(old, node)
    if isinstance(node, yaml.SequenceNode):
        plain: Any = [_plain(item) for item in node.value]
    else:
        plain = [node.value] if isinstance(old, tuple) else node.value
    try:
        return msgspec.convert(plain, kind, strict=False)
    except msgspec.ValidationError as fault:
        raise _wrong(name, node) from fault


def _plain(node: yaml.Node) -> Any:
    """A value in a list: a word, or a mapping such as `{kind: fifty, count: 1}`."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): value.value for key, value in node.value}
    return node.value


def _wrong(name: str, node: yaml.Node) -> NotASetting:
    text = QT_TRANSLATE_NOOP("files", "Line {line}: the setting “{name}” cannot have this value.")
    return NotASetting(
        words("bad-setting", "files", text, line=node.start_mark.line + 1, name=name)
    )
