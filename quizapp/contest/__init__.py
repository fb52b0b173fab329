"""A competition: its stages, heats, teams, draw of lots, who goes on, and who is awarded what.

Belongs here: pure rules over whole matches, from the plan to the list of awards, and what the
check before a match makes of what was found (`findings`, `checking`, `venue`).
Does not: a single match (game/), how a certificate looks (awards/), any file, clock, chance or Qt.
"""
