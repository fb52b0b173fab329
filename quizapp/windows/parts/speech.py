"""Say `Words` in the language of the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from quizapp.bank.words import Words


def say(words: Words) -> str:
    """Return the sentence in the language of the program."""
    template = QCoreApplication.translate(words.context, words.source)
    facts = {name: say(value) if isinstance(value, Words) else value for name, value in words.facts}
    return template.format(**facts)
