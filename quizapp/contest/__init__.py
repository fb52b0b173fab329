"""A competition: its stages, heats, teams, draw of lots, who goes on, and who is awarded what.

Belongs here: pure rules over whole matches, from the plan to the list of awards, and what the
check before a match makes of what was found (`findings`, `checking`, `venue`). One match is set up
as a `Draft` (`draft`, `wishes`, `faults`); a competition of several stands in `competition`.

A competition changes as a match does: `commands` → `decide` → `events` → `fold`, and its events
are kept for ever (`history` encodes them). For the draw of lots decides who meets whom, and a
supervisor must be able to see that nobody drew again until it suited: every draw stays on record
with its seed, its moment and its reason, and `lots.draw` draws it again to the same heats. The
same record answers later who was replaced or withdrawn when, how a tie was settled, and from which
log a result came. What is asked often and follows from that (who goes on, ties, final list, best
players) is computed in `advancing` and `final` and never stored until it is decided.

Does not: a single match (game/), how a certificate looks (awards/), any file, clock, chance or Qt.
"""
