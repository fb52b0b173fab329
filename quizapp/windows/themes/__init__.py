"""Making a look of one's own: colours, pictures and sounds beside a live preview.

Belongs here: the window over one frozen `Theme`, and the sample scenes that it previews.
Does not: what a theme is and how it lies on disk (`files.theme`, `files.themes`), and painting it
(`windows.stage`).
"""

from quizapp.windows.themes.window import ThemeWindow

__all__ = ["ThemeWindow"]
