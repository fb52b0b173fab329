"""Results, statistics and the report upward, as files to hand on.

Belongs here: the figures, pure, and apart from them their writers for each kind of file.
Does not: scores and places themselves (game/, contest/), reading foreign files (files/).
"""
