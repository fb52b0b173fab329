"""What holds for the whole program: settings, about, and what to do when something went wrong.

Belongs here: three dialogs, drawn from values that they are given. They ask; `app` does.
Does not: settings of one competition (`windows.setup`); where they are kept (`app`).
"""

from quizapp.windows.settings.about import About, AboutDialog
from quizapp.windows.settings.dialog import Choice, SettingsDialog
from quizapp.windows.settings.trouble import TroubleDialog

__all__ = ["About", "AboutDialog", "Choice", "SettingsDialog", "TroubleDialog"]
