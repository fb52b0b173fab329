"""Themes on disk: the shipped ones, and the user's own, each a folder with theme.toml in it.

    themes/<its name>/theme.toml     in the user's data, with its pictures and sounds beside it

As one file for others a theme is its theme.toml, or a zip of the folder where it has more in it.
"""

from __future__ import annotations

import logging
import re
import shutil
import zipfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path, PurePosixPath

from msgspec import Struct

from quizapp import paths
from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.archive import Archive, is_zip
from quizapp.files.palette import Colours
from quizapp.files.refusal import refuse
from quizapp.files.theme import (
    BASES,
    FILE,
    SOUNDS,
    Beside,
    Theme,
    ThemeReading,
    read,
    read_colours,
    write,
)
from quizapp.files.theme_files import LARGEST_FILE, picture_fault, plain_name, sound_fault

_logger = logging.getLogger(__name__)
LARGEST = 60 * 1024 * 1024
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
# Windows takes these for devices, whatever their ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


class Found(Struct, frozen=True):
    """A theme that was asked for by its name; `folder` holds its files, None if it is shipped."""

    theme: Theme
    folder: Path | None = None
    problems: tuple[Problem, ...] = ()

    def file(self, name: str) -> Path | None:
        """Where a file of the theme lies; None for no file."""
        return self.folder / name if self.folder is not None and name else None


@cache
def shipped(name: str) -> Theme:
    """A theme that comes with the program."""
    title, colours = read_colours((paths.assets() / "themes" / f"{name}.toml").read_bytes())
    return Theme(title, colours, name)


def bases() -> dict[str, Colours]:
    """The colours of the shipped themes, on which own ones stand."""
    return {name: shipped(name).colours for name in BASES}


def own(folder: Path) -> tuple[tuple[str, str], ...]:
    """(name, title) of every theme in the folder, by title."""
    if not folder.is_dir():
        return ()
    names = [one.name for one in folder.iterdir() if (one / FILE).is_file() and _fit(one.name)]
    titled = [(name, find(name, folder).theme.name or name) for name in names]
    return tuple(sorted(titled, key=lambda one: (one[1].casefold(), one[0])))


def find(name: str, folder: Path) -> Found:
    """The theme of that name; the red one, and why, where it is not there. Never raises."""
    if name in BASES:
        return Found(shipped(name))
    home = folder / name
    text = content(home / FILE) if _fit(name) else None
    if text is None:
        text = QT_TRANSLATE_NOOP(
            "Theme", "The look “{name}” is not on this machine. The red one stands in its place."
        )
        return Found(
            shipped("red"), None, (warning(words("theme-gone", "Theme", text, name=name)),)
        )
    found = read(text, _beside(home), bases())
    return Found(found.theme, home, found.problems)


def save(folder: Path, name: str, theme: Theme, files: Mapping[str, bytes]) -> str:
    """Write a theme with all its files; the name under which it lies. OSError as the disk has it.

    An empty `name` is made of its title. What it needs no longer stays until `tidy`: a step that
    is taken back may need it.
    """
    name = name or free_name(folder, theme.name)
    home = folder / name
    home.mkdir(parents=True, exist_ok=True)
    for file in theme.files:
        if file in files:
            _put(home / file, files[file])
    _put(home / FILE, write(theme, shipped(theme.base).colours))
    return name


def tidy(folder: Path, name: str) -> None:
    """Take away the files that a theme of ours no longer needs."""
    found = find(name, folder)
    if found.folder is None or found.problems:
        return
    for old in found.folder.iterdir():
        if old.is_file() and old.name not in (FILE, *found.theme.files):
            old.unlink()


def drop(folder: Path, name: str) -> None:
    """Delete an own theme."""
    if _fit(name) and (folder / name / FILE).is_file():
        shutil.rmtree(folder / name)


def packed(theme: Theme, files: Mapping[str, bytes]) -> tuple[str, bytes]:
    """A theme as one file for others: its ending, and its bytes."""
    text = write(theme, shipped(theme.base).colours)
    if not theme.files:
        return ".toml", text
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(FILE, text)
        for name in theme.files:
            if name in files:
                archive.writestr(name, files[name])
    return ".zip", out.getvalue()


def unpacked(sent: bytes) -> tuple[ThemeReading, dict[str, bytes]]:
    """Read what `packed` made, or another's .toml or .zip. `Unreadable` where it is neither."""
    if not is_zip(sent):
        return read(sent, {}.get, bases()), {}
    archive = Archive(sent)
    homes = [name for name in archive.names() if PurePosixPath(name).suffix.lower() == ".toml"]
    homes.sort(key=lambda name: (PurePosixPath(name).name != FILE, name.count("/"), name))
    if not homes:
        refuse("THEME_NONE", QT_TRANSLATE_NOOP("Files", "There is no theme.toml in the zip."))
    home = PurePosixPath(homes[0]).parent

    def beside(name: str) -> bytes | None:
        inner = str(home / name)
        return archive.read(inner) if inner in archive else None

    found = read(archive.read(homes[0]), beside, bases())
    return found, {name: beside(name) or b"" for name in found.theme.files}


def file_problem(use: str, name: str, read: bytes | None) -> Problem | None:
    """What is wrong with a file that is to be the picture or sound `use`."""
    if read is None:
        text = QT_TRANSLATE_NOOP("Theme", "“{file}” cannot be read.")
        return error(words("theme-missing", "Theme", text, file=name))
    if use in SOUNDS:
        return sound_fault(read, name)
    return picture_fault(read, name, fills=use == "background")


def file_name(path: Path, taken: Mapping[str, Path]) -> str:
    """The name that a file gets beside the theme; another one where it belongs to another file."""
    stem = _UNFIT.sub("_", path.stem).strip(" .")[:60].strip(" .") or "file"
    name, at = f"{stem}{path.suffix.lower()}", 2
    while taken.get(name, path) != path:
        name, at = f"{stem} {at}{path.suffix.lower()}", at + 1
    return name


def whole(path: Path) -> bytes:
    """A theme that somebody sent. OSError as the disk has it, `Unreadable` if it is too large."""
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        refuse(
            "THEME_TOO_LARGE",
            QT_TRANSLATE_NOOP("Files", "The theme is larger than {most} MB and was refused."),
            most=LARGEST // 1024 // 1024,
        )
    return content


def not_written(fault: OSError) -> Words:
    """That the disk refused."""
    text = QT_TRANSLATE_NOOP("Theme", "The look could not be read or written: {fault}")
    return words("theme-disk", "Theme", text, fault=str(fault))


def no_device() -> Words:
    """That nothing can be heard."""
    text = QT_TRANSLATE_NOOP("Theme", "There is no loudspeaker to be heard on.")
    return words("theme-no-device", "Theme", text)


def free_name(folder: Path, title: str) -> str:
    """A name for a folder, after the title, that no theme has yet."""
    plain = " ".join(_UNFIT.sub(" ", title).split()).strip(" .")[:40].strip(" .") or "theme"
    if _DEVICES.fullmatch(plain):
        plain = f"{plain} 1"
    taken = {one.name.casefold() for one in folder.iterdir()} if folder.is_dir() else set()
    taken |= set(BASES)
    name, at = plain, 2
    while name.casefold() in taken:
        name, at = f"{plain} {at}", at + 1
    return name


def _fit(name: str) -> bool:
    return bool(name) and plain_name(name) and name not in BASES


def _beside(home: Path) -> Beside:
    def beside(name: str) -> bytes | None:
        return content(home / name)

    return beside


def content(path: Path) -> bytes | None:
    """What a file holds, no more than one byte beyond the limit; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as fault:
        if path.exists():
            _logger.warning("a theme's file: %s", fault)
        return None


def _put(path: Path, body: bytes) -> None:
    """Write a file so that it is wholly the old or wholly the new one."""
    new = path.with_name(f"{path.name}.new")
    new.write_bytes(body)
    new.replace(path)
