"""A file that is not taken, in words that say why and what to do."""

from __future__ import annotations

from typing import NoReturn

from quizapp.bank.words import Words, words


class Unreadable(Exception):
    """A file that cannot be taken; `words` say why and what to do, `words.code` is stable."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


def refuse(code: str, text: str, **fields: str | int | float | Words) -> NoReturn:
    """Raise `Unreadable`; `text` comes marked by `QT_TRANSLATE_NOOP("Files", …)` at the call."""
    raise Unreadable(words(code, "Files", text, **fields))


class Stopped(Exception):
    """Somebody asked to stop; nothing was read."""
