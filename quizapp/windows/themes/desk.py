"""The look that is worked on, its files, and the way back."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, Signal

from quizapp.bank.words import Words
from quizapp.files import themes
from quizapp.files.palette import tinted
from quizapp.files.theme import PICTURES, SOUNDS, Theme
from quizapp.windows.stage import Look
from quizapp.windows.stage.look import dressed

translate = QCoreApplication.translate
_STEPS = 200
"""So many steps can be taken back."""


class Desk(QObject):
    """One theme out of a folder. `changed` at every step; nothing is written before `save`."""

    changed = Signal()
    refused = Signal(object)
    """`Words`: why a file was not taken, or what is doubtful about it."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.name = ""
        """The name under which the theme lies; empty before it is written."""
        self.theme = self._kept = themes.shipped("red")
        self._sources: dict[str, Path] = {}
        self._past: list[tuple[str, Theme]] = []
        self._undone: list[Theme] = []

    @property
    def is_kept(self) -> bool:
        """Whether the theme on disk is the one that is shown; a new one is no work to lose."""
        return self.theme == self._kept

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    def open(self, name: str, base: str = "red") -> None:
        """Work on a theme of the folder; on a new one if `name` is empty."""
        self._sources = {}
        if name:
            found = themes.find(name, self.folder)
            theme = found.theme if found.theme.name else replace(found.theme, name=name)
            paired = ((file, found.file(file)) for file in theme.files)
            self._sources = {file: path for file, path in paired if path is not None}
        else:
            theme = replace(themes.shipped(base), name=translate("themes", "My look"))
        self.name, self.theme, self._kept = name, theme, theme
        self._past, self._undone = [], []
        self.changed.emit()

    def edit(self, theme: Theme, key: str = "") -> None:
        """Take a step; equal `key`s in a row are one step."""
        if theme == self.theme:
            return
        if not (key and self._past and self._past[-1][0] == key):
            self._past = [*self._past[1 - _STEPS :], (key, self.theme)]
        self._undone = []
        self.theme = theme
        self.changed.emit()

    def undo(self) -> None:
        """Take the last step back."""
        if self._past:
            self._undone.append(self.theme)
            self.theme = self._past.pop()[1]
            self.changed.emit()

    def redo(self) -> None:
        """Take it again."""
        if self._undone:
            self._past.append(("", self.theme))
            self.theme = self._undone.pop()
            self.changed.emit()

    def look(self) -> Look:
        """The theme as the stage takes it."""
        own = {use: self._sources.get(getattr(self.theme, use)) for use in PICTURES}
        plain = dressed(themes.Found(self.theme), self.name)
        return replace(plain, **{use: str(path) for use, path in own.items() if path})

    def sounds(self) -> dict[str, Path | None]:
        """The sounds that are not the program's own."""
        return {one: self._sources.get(file) for one, file in self.theme.sounds.items()}

    # --- what a person does

    def rename(self, name: str) -> None:
        """Call it otherwise; on disk it stays under the name it was first written with."""
        self.edit(replace(self.theme, name=name), "name")

    def rebase(self, base: str) -> None:
        """Begin anew with the colours of a shipped theme."""
        self.edit(replace(self.theme, base=base, colours=themes.shipped(base).colours))

    def tint(self, ground: str, metal: str) -> None:
        """Make all colours of two."""
        colours = tinted(themes.shipped(self.theme.base).colours, ground, metal)
        self.edit(replace(self.theme, colours=colours), "two")

    def colour(self, name: str, value: str) -> None:
        """Change one colour."""
        colours = replace(self.theme.colours, **{name: value})
        self.edit(replace(self.theme, colours=colours), name)

    def take_file(self, use: str, path: str) -> None:
        """Take a picture or a sound; give it up if `path` is empty."""
        if not path:
            self._put(use, None)
            return
        content = themes.content(Path(path))
        problem = themes.file_problem(use, Path(path).name, content)
        if problem is not None:
            self.refused.emit(problem.words)
        if problem is None or problem.severity == "warning":
            name = themes.file_name(Path(path), self._sources)
            self._sources[name] = Path(path)
            self._put(use, name)

    def silence(self, sound: str) -> None:
        """Let a sound be none."""
        if sound in SOUNDS:
            self._put(sound, "")

    def _put(self, use: str, name: str | None) -> None:
        if use in PICTURES:
            self.edit(replace(self.theme, **{use: name or ""}))
            return
        sounds = {one: file for one, file in self.theme.sounds.items() if one != use}
        if name is not None:
            sounds[use] = name
        self.edit(replace(self.theme, sounds=sounds))

    # --- the disk

    def save(self) -> bool:
        """Write the theme; whether that went well."""
        theme = self.theme
        if not theme.name.strip():
            theme = replace(theme, name=translate("themes", "My look"))
        try:
            self.name = themes.save(self.folder, self.name, theme, self.contents())
        except OSError as fault:
            self.refused.emit(themes.not_written(fault))
            return False
        home = self.folder / self.name
        self._sources |= {file: home / file for file in theme.files}
        self.theme = self._kept = theme
        self.changed.emit()
        return True

    def contents(self) -> dict[str, bytes]:
        """The bytes of all files that the theme needs."""
        named = ((file, self._sources.get(file)) for file in self.theme.files)
        read = ((file, themes.content(path)) for file, path in named if path is not None)
        return {file: content for file, content in read if content is not None}

    def take_in(self, path: Path) -> Words | None:
        """Take a theme that somebody sent; what is wrong with it, if anything is."""
        found, files = themes.unpacked(themes.whole(path))
        theme = found.theme if found.theme.name else replace(found.theme, name=path.stem)
        name = themes.save(self.folder, "", theme, files)
        self.open(name)
        return found.problems[0].words if found.problems else None

    def send_out(self, path: Path) -> None:
        """Write the theme as one file for others. OSError as the disk has it."""
        _, content = themes.packed(self.theme, self.contents())
        path.write_bytes(content)

    def drop(self) -> None:
        """Delete the theme from the folder, and begin a new one."""
        if self.name:
            themes.drop(self.folder, self.name)
        self.open("")
