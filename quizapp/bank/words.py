"""Words for a person, kept apart from the language they will be said in."""

from __future__ import annotations

from msgspec import Struct


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802, ARG001 - the name lupdate looks for
    """Return `source` as it is; Qt's lupdate collects it for translation under `context`."""
    return source


class Words(Struct, frozen=True):
    """One sentence: an English template with `{name}` fields, and the facts that fill them.

    `str(words)` is the English sentence. `windows.parts.speech.say` is the same in the language
    of the program. `code` is stable and names the sentence for tests and for the command line.
    """

    code: str
    context: str
    source: str
    facts: tuple[tuple[str, str | int | float | Words], ...] = ()

    def __str__(self) -> str:
        return self.source.format(**{name: str(value) for name, value in self.facts})


def words(code: str, context: str, source: str, **facts: str | int | float | Words) -> Words:
    """Make `Words`; `source` comes marked by `QT_TRANSLATE_NOOP(context, …)` at the call."""
    return Words(code, context, source, tuple(facts.items()))
