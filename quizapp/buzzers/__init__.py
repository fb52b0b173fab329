"""Keys and gamepads to commands: who pressed, stamped with the time of the press itself.

Belongs here: learning which key is whose, dropping auto-repeat, a source's honest precision.
Does not: whether a press counts or was a foul (game/), phones (phones/).
"""
