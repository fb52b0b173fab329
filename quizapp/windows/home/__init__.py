"""The first window: matches to go on with, competitions, banks.

Belongs here: what an organiser sees on starting the program, and choosing what to do with it.
Does not: reading or writing the store, opening other windows: it says what was asked for by
signals, and `app` does it and shows new `HomeData`.
"""

from quizapp.windows.home.values import BankLine, ContestLine, HomeData, UnfinishedLine
from quizapp.windows.home.window import HomeWindow

__all__ = ["BankLine", "ContestLine", "HomeData", "HomeWindow", "UnfinishedLine"]
