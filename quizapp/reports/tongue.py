"""The language of a paper: sentences written here in two languages, and the game's own words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from quizapp.bank.words import Words
from quizapp.game.spoken import Lang

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Tongue(Struct, frozen=True):
    """`say` says what the game words itself, in the same language."""

    lang: Lang
    say: Callable[[Words], str]

    def pick(self, zh: str, en: str) -> str:
        """The sentence in the language of the paper."""
        return zh if self.lang == "zh" else en

    def day(self, at: datetime) -> str:
        """A date as it stands below a notice."""
        return f"{at.year}年{at.month}月{at.day}日" if self.lang == "zh" else f"{at:%d %B %Y}"

    def moment(self, at: datetime) -> str:
        """A date with the time of day."""
        return f"{self.day(at)} {at:%H:%M}"

    def share(self, part: int, whole: int) -> str:
        """A percentage without decimals, a dash of nothing."""
        return f"{round(100 * part / whole)}%" if whole else "–"


ENGLISH = Tongue("en", str)


def clean(text: str) -> str:
    """What any kind of file can carry."""
    return _UNPRINTABLE.sub("", text)


def one_line(text: str) -> str:
    """A text of several lines on one."""
    return " ".join(clean(text).split())


def cut(text: str, length: int) -> str:
    """A text on one line, with an ellipsis where it is longer."""
    line = one_line(text)
    return line if len(line) <= length else f"{line[: length - 1]}…"
