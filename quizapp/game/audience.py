"""Questions for the hall: who was right is written down, and a lot is drawn among them."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game import commands as c
from quizapp.game import events as e
from quizapp.game.lots import drawn
from quizapp.game.match import Match, Play, Stage
from quizapp.game.refusal import Refused
from quizapp.game.rules import Answerers

TO_NAME = (Stage.ANSWERING, Stage.STOPPED, Stage.TIME_UP, Stage.REVEALED, Stage.EXPLAINED)


def may_name(match: Match) -> bool:
    """Whether people of the hall can be written down now."""
    play, rules = match.phase, match.rules
    hall = rules is not None and rules.answerers is Answerers.HALL
    return hall and isinstance(play, Play) and play.stage in TO_NAME


def name(match: Match, command: c.NameHall) -> list[e.Event]:
    """Write down all who were right, in the place of those before; empty ones are left out."""
    play = match.phase
    if not isinstance(play, Play) or not may_name(match):
        text = QT_TRANSLATE_NOOP("game", "Nobody of the hall is asked now.")
        raise Refused(words("no-hall", "game", text))
    names = tuple(dict.fromkeys(one.strip() for one in command.names if one.strip()))
    return [e.HallNamed(play.ask, names)]


def to_draw(match: Match, play: Play) -> bool:
    """Whether a lot among those who were right is due."""
    ask = match.asks[play.ask - 1]
    return bool(ask.names) and not ask.winners


def draw(match: Match, play: Play, seed: int, moment: str = "") -> list[e.Event]:
    """Draw the winners by a lot with this seed, at this time of day."""
    rules, ask = match.rules, match.asks[play.ask - 1]
    count = rules.winners if rules is not None else 1
    return [e.LotDrawn(ask.ask, drawn(ask.names, seed)[:count], seed, moment)]
