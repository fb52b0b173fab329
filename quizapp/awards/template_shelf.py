"""The templates to choose from: those that come along, and the user's own in a folder.

A template of one's own is one file: what `template_pack` writes, so that the file in the folder is
the one to share. The key of a template is its file's stem; a shipped one has `shipped:` before it.
"""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from quizapp import paths
from quizapp.awards import template_pack
from quizapp.awards.page import Stationery
from quizapp.awards.seal_file import write_whole
from quizapp.awards.template import NotATemplate

FOLDER = "templates"
"""Its name in the folder of the user's data."""
SHIPPED = "shipped:"
_SHIPPED_ORDER = ("honour", "merit", "participation", "english")
_ENDINGS = (".toml", ".zip")
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*.]+')


class Card(Struct, frozen=True):
    """A template in a list."""

    key: str
    title: str
    shipped: bool = False


class TemplateShelf:
    """The templates of one data folder. Raises `NotATemplate` and OSError."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the user's own; it need not be there yet."""
        self.folder = folder
        self._shipped: dict[str, Stationery] = {}

    def cards(self) -> tuple[Card, ...]:
        """The shipped templates, then the user's by name; unreadable ones are left out."""
        found = [
            Card(SHIPPED + one, self.read(SHIPPED + one).template.name, True)
            for one in _SHIPPED_ORDER
        ]
        own: list[Card] = []
        for path in self._files():
            try:
                own.append(Card(path.stem, template_pack.read(path.read_bytes()).template.name))
            except (NotATemplate, OSError):
                continue
        return (*found, *sorted(own, key=lambda card: (card.title, card.key)))

    def read(self, key: str) -> Stationery:
        """A template with its background."""
        if not key.startswith(SHIPPED):
            return template_pack.read(self._path(key).read_bytes())
        if key not in self._shipped:  # those do not change while the program runs
            name = f"{key.removeprefix(SHIPPED)}.toml"
            path = paths.assets() / "certificates" / "templates" / name
            self._shipped[key] = template_pack.read(path.read_bytes())
        return self._shipped[key]

    def save(self, key: str, stationery: Stationery) -> str:
        """Write a template of the user's; the key it lies under. "" or a shipped key: a new one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        old = None if not key or key.startswith(SHIPPED) else self._path(key)
        stem = old.stem if old is not None else self._free(stationery.template.name)
        content = template_pack.write(stationery)
        path = self.folder / f"{stem}{ending(stationery)}"
        write_whole(path, content)
        if old is not None and old != path:
            old.unlink(missing_ok=True)
        return stem

    def drop(self, key: str) -> None:
        """Delete a template of the user's."""
        if not key.startswith(SHIPPED):
            self._path(key).unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        return sorted(one for one in self.folder.iterdir() if one.suffix in _ENDINGS)

    def _path(self, key: str) -> Path:
        found = (one for one in self._files() if one.stem == key)
        return next(found, self.folder / f"{_UNFIT.sub('-', key)}{_ENDINGS[0]}")

    def _free(self, title: str) -> str:
        stem = _UNFIT.sub("-", title).strip("- ")[:60] or "template"
        taken = {one.stem.casefold() for one in self._files()}
        free, number = stem, 1
        while free.casefold() in taken:
            number += 1
            free = f"{stem}-{number}"
        return free


def ending(stationery: Stationery) -> str:
    """The ending of the file that holds a template."""
    return ".zip" if stationery.background else ".toml"
