"""What keeps something from being sealed, trusted, revoked or restored, in words."""

from __future__ import annotations

from typing import NoReturn

from quizapp.bank.words import Words, words


class SealProblem(Exception):
    """It was not done; `words` say why and what to do, `words.code` is stable."""

    def __init__(self, said: Words) -> None:
        super().__init__(str(said))
        self.words = said


def refuse(code: str, text: str, **facts: str | int | float | Words) -> NoReturn:
    """Raise `SealProblem`; `text` comes marked by `QT_TRANSLATE_NOOP("Seal", …)` at the call."""
    raise SealProblem(words(code, "Seal", text, **facts))
