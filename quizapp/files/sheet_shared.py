"""The texts that all sheets of a workbook share, and how those written in stretches look."""

from __future__ import annotations

from quizapp.files.sheet_cells import too_long, unescaped, walk
from quizapp.files.sheet_looks import looks_together, run_look
from quizapp.files.table import LONGEST_CELL, Stop


class Shared:
    """The texts of `sharedStrings.xml`: runs of one text joined, readings (phonetic) left out."""

    def __init__(self, part: str, stop: Stop) -> None:
        self.texts: list[str] = []
        self._part, self._stop = part, stop
        self.looks: dict[int, frozenset[str]] = {}
        """How texts look that are written in stretches, by their place."""
        self._pieces: list[str] = []
        self._runs: list[tuple[str, frozenset[str]]] = []
        self._look: set[str] | None = None
        self._inside = False
        self._phonetic = False
        self._long = 0

    def read(self, content: bytes) -> list[str]:
        """All texts in their order."""
        walk(content, self._part, self._start, self._end, self._text, self._stop)
        return self.texts

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if tag == "t":
            self._inside = not self._phonetic
        elif tag == "r":
            self._look = set()
        elif self._look is not None and (look := run_look(tag, attributes)):
            self._look.add(look)
        elif tag == "rPh":
            self._phonetic = True
        elif tag == "si":
            self._pieces.clear()
            self._runs.clear()
            self._long = 0

    def _end(self, name: str) -> None:
        tag = name.rpartition(":")[2]
        if tag == "t":
            self._inside = False
        elif tag == "r" and self._look is not None:
            before = sum(len(text) for text, _ in self._runs)
            self._runs.append(("".join(self._pieces)[before:], frozenset(self._look)))
            self._look = None
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "si":
            if self._runs and (looks := looks_together(self._runs)):
                self.looks[len(self.texts)] = looks
            self.texts.append(unescaped("".join(self._pieces)))

    def _text(self, text: str) -> None:
        if self._inside:
            self._pieces.append(text)
            self._long += len(text)
            if self._long > LONGEST_CELL * 2:
                too_long(self._part)
