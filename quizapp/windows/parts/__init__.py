"""Widgets, file dialogs and the look that two windows share.

Belongs here: a part that at least two windows use, drawn from values that it is given.
Does not: anything of one window alone; that stays with its window.
"""
