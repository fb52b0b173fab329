"""The check before the show: one page, one light a line, each with its mend.

`lines` is the list of lights, `detail` what one line says and how it is mended, `fitting` lays
every picture out beforehand, a few at a time, `screening` tries every picture and clip of the
questions, `window` puts them together.

Not here: what a finding means (`contest.checking`), and reading this machine (`app.machine`).
"""

from quizapp.windows.check.fitting import Fitter, Fitters
from quizapp.windows.check.window import CheckWindow

__all__ = ["CheckWindow", "Fitter", "Fitters"]
