"""Results, statistics and the papers of the day, as files to hand on.

Belongs here: the figures, pure (`figures`, `results`), the host's script as values (`script`,
`reading`), and apart from them a writer for each kind of file: workbooks (openpyxl), Word
(python-docx), pictures of charts (Pillow) and PDF. Every writer gives bytes; whoever hands them on
puts them in their place. A paper is composed in one language by `Tongue`: its sentences stand in
both languages beside each other, as in `game.spoken`; reasons and names that the game itself says
come through `Tongue.say`, so that a new kind of round or reason needs nothing here.
Does not: scores and places themselves (game/, contest/), reading foreign files (files/).

PDF is set by typst, which was allowed in awards/ alone: papers are tables over many pages with
repeated heads, Chinese line breaks and fonts that come along, and nothing of Qt may come in here,
for the command line writes them without a display. The contract names both rooms; they share no
code, for a certificate is one page by measured boxes and must refuse a missing character, while a
list of results must be printed whatever a name holds.

pypinyin (MIT, kept up, 0.8 MB) tells how rare characters are read and which have several readings.
"""
