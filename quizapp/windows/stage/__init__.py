"""The picture that the hall sees: one painter over a scene, laid out in 1920×1080.

`painting.paint` is pure: scene, time and look in, picture out. `widget.Stage` shows it at any size
with transitions and a cover above it; `pictures` keeps what is finished as pixmaps, `shelf` the
layers of which that is made. `look` holds the themes, `typography` the laws of line breaking,
`surface` and `canvas` the plates, badges and set text that the pictures (`cards`, `moments`,
`question`, `tower`, `dial`, `strip`, `verdicts`, `explanation`, `tables`, `honours`, `waiting`,
`lots`) are made of. Rounds with a way of their own have `board`, `duel`, `sprint`, `wagers`,
`marks`, `hall`; the ceremony `ceremony` and `podium`; these are made of `roster`, `grid`,
`emblems`, and speak out of `sayings`. `planning` lays a question out, on pages where it is long;
`change` leads from one picture to the next. Pictures, sounds and films of questions are painted by
`exhibit`; where they come from is a `gallery` in the look.

Not here: what is shown (that is the scene, made in `game.scenes`), on which screen (`windows`).
"""

from quizapp.windows.stage.look import BLUE, LOOKS, RED, TEAM_COLOURS, Look
from quizapp.windows.stage.lots import LotHeat, LotsScene
from quizapp.windows.stage.painting import fits, layout, pages, paint, picture
from quizapp.windows.stage.waiting import Shown, WaitScene
from quizapp.windows.stage.widget import Cover, Stage

__all__ = [
    "BLUE",
    "LOOKS",
    "RED",
    "TEAM_COLOURS",
    "Cover",
    "Look",
    "LotHeat",
    "LotsScene",
    "Shown",
    "Stage",
    "WaitScene",
    "fits",
    "layout",
    "pages",
    "paint",
    "picture",
]
