"""A match: commands, events, decide, evolve, round rules, standings, scenes.

Pure: `decide(match, command)` gives events or raises `Refused`; `fold(match, events)` gives the
next match. Time and chance come in with the command. What a screen or a phone may show is a
scene; scenes that leave the console have no field that could hold a key before the reveal.

Not here: who decides when (`show`), where it is kept (`store`), how it looks (`windows`).
A way of playing is a filled `RoundRules`, never a class: `presets` fills them, `contradictions`
tells what in one cannot be played. What a way of playing adds stands in a module of its own:
`lives`, `board`, `clues`, `sprint`, `wagers`, `marking`, `audience`, `lifelines`, `programme`;
the order of the evening and how it is changed on the way in `agenda`.
"""
