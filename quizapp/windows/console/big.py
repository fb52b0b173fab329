"""What the big button says: the next step, what must be asked for twice, and what ends it all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from quizapp.game.flow import WAITING, next_action
from quizapp.game.match import Ended, Match
from quizapp.game.naming import action_words
from quizapp.windows.console.buttons import KeyButton, Tone
from quizapp.windows.console.offers import nobody_right
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


def dress(big: KeyButton, match: Match, *, asked: bool, keys_lost: bool, instead: str = "") -> None:
    """Say what the key does now; `asked`: once more and it is done; `instead`: it does that."""
    keys = translate("console", "Space / PageDown")
    text, tone = say(action_words(match)), Tone.GO
    if instead:
        text = instead
    elif isinstance(match.phase, Ended):
        # A clicker's key opens no other window in front of the console.
        text, keys = translate("console", "Open the results"), translate("console", "Space")
    elif next_action(match) in WAITING:
        tone, keys = Tone.PLAIN, ""
    elif nobody_right(match):
        tone = Tone.WARN
        if asked:
            keys = translate("console", "Once more: Space / PageDown")
        else:
            keys = translate("console", "Press twice: Space / PageDown")
    if keys_lost:
        keys = translate("console", "Click here: the keys go to another program")
    big.dye(tone)
    big.say(text, keys, lit=tone is Tone.WARN)
