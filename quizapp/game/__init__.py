"""A match: commands, events, decide, evolve, round rules, standings, scenes.

Pure: `decide(match, command)` gives events or raises `Refused`; `fold(match, events)` gives the
next match. Time and chance come in with the command. What a screen or a phone may show is a
scene; scenes that leave the console have no field that could hold a key before the reveal.

Not here: who decides when (`show`), where it is kept (`store`), how it looks (`windows`).
A way of playing is a filled `RoundRules`, never a class: `presets` fills them.
"""
