"""The windows of a competition of several matches: schedule, teams, draw, going on, awards, record.

Belongs here: what the organiser sees and presses between the matches; the show of the draw on the
big screen (its picture is the stage's); the protocol and the list of awards on paper. They are set
with Qt's own text documents, as the seal of a bank is: a page of tables needs no typesetter, and
typst stays with the certificates.
Does not: deciding anything. The `Desk` hands commands to the competition, which `app` keeps; a
match is set up, checked and hosted by the windows that do it for every match, asked for by signals.
"""

from quizapp.windows.contest.desk import Desk, Office
from quizapp.windows.contest.window import CompetitionWindow

__all__ = ["CompetitionWindow", "Desk", "Office"]
