"""Why a command is not carried out."""

from __future__ import annotations

from quizapp.bank.words import Words


class Refused(Exception):
    """The command does not fit the match as it stands; `words` says why, for the host."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words
