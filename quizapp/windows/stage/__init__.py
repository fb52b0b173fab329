"""The picture that the hall sees: one painter over a scene, laid out in 1920×1080.

`painting.paint` is pure: scene, time and look in, picture out. `widget.Stage` shows it at any size
with transitions and a cover above it, and keeps finished layers as pixmaps. `look` holds the
themes, `typography` the laws of line breaking, `surface` and `canvas` the plates, badges and set
text that the pictures (`cards`, `moments`, `question`, `tower`, `strip`, `verdicts`,
`explanation`, `tables`, `waiting`) are made of. `planning` lays a question out, on pages where it
is long; `change` leads from one picture to the next.

Not here: what is shown (that is the scene, made in `game.scenes`), on which screen (`windows`).
"""

from quizapp.windows.stage.look import BLUE, LOOKS, RED, TEAM_COLOURS, Look
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
    "Shown",
    "Stage",
    "WaitScene",
    "fits",
    "layout",
    "pages",
    "paint",
    "picture",
]
