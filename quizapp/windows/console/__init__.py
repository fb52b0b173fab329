"""The operator's console: what comes next, what the hall sees, and every key that runs a match.

Belongs here: the live page, its dialogs, the slips that are taken down (wagers, marks), the page
that teaches and tests the teams' keys, and `Output`, which says what lies on the big screen. It
reads scenes and the match, and posts commands through `windows.control.Control`. `hands` does what
keys and clicks ask for: `onward` the next step, `picking` who is picked, `outlets` what goes out,
`ordering` what comes when. `ahead` draws what may come, `lights` says how all is. `clips` lets a
player do what the match says of a sound or film.
Does not: any rule; the picture itself (`windows.stage`); the window on the big screen
(`windows.projector`).
"""

from quizapp.windows.console.colours import dark_palette, light_palette
from quizapp.windows.console.output import Output
from quizapp.windows.console.sounds import Loudspeaker, Silence, Sounds
from quizapp.windows.console.topbar import Level
from quizapp.windows.console.window import ConsoleWindow

__all__ = [
    "ConsoleWindow",
    "Level",
    "Loudspeaker",
    "Output",
    "Silence",
    "Sounds",
    "dark_palette",
    "light_palette",
]
