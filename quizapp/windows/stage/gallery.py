"""Where the stage gets pictures and films from: by the names that a scene holds."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QImage


class Gallery(Protocol):
    """Files of questions, by the question's id ("" for a step of the ceremony) and their name."""

    def picture(self, of: str, name: str) -> QImage | None:
        """A picture no larger than the screen; None where it is missing or broken."""
        ...

    def frame(self, of: str, name: str) -> QImage | None:
        """What a film shows now; None before its first picture."""
        ...

    def length(self, of: str, name: str) -> int:
        """How long a clip is in ns; 0: nobody knows."""
        ...


class _Empty:
    """No file at all."""

    def picture(self, of: str, name: str) -> QImage | None:  # noqa: ARG002 - as a gallery is asked
        return None

    def frame(self, of: str, name: str) -> QImage | None:  # noqa: ARG002 - as a gallery is asked
        return None

    def length(self, of: str, name: str) -> int:  # noqa: ARG002 - as a gallery is asked
        return 0


NO_GALLERY: Gallery = _Empty()
