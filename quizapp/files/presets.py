"""Ways of playing a round, and plans of an evening, that an organiser keeps and hands on.

Each is one file of UTF-8 JSON, in the user's data and when it is sent to others alike:

    {"format": "quizapp-round", "version": 1, "title": "…", "content": {…}}      *.round.json
    {"format": "quizapp-evening", "version": 1, "title": "…", "content": {…}}    *.evening.json

The content of the first is `RoundRules`, that of the second an `Evening`.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import NoReturn

import msgspec
from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.contest.draft import RoundDraft
from quizapp.files.disk import content_of, put
from quizapp.files.refusal import Unreadable, refuse
from quizapp.game.plan import Award, Item
from quizapp.game.rules import RoundRules

ROUND, EVENING = ".round.json", ".evening.json"
LARGEST = 1024 * 1024
VERSION = 1
_FORMATS = {ROUND: "quizapp-round", EVENING: "quizapp-evening"}
_logger = logging.getLogger(__name__)
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f.]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


class Evening(Struct, frozen=True):
    """Rounds and steps of the ceremony without teams, banks and questions."""

    rounds: tuple[RoundDraft, ...] = ()
    programme: tuple[Item, ...] = ()
    awards: tuple[Award, ...] = ()
    base: int = 100


class Kept(Struct, frozen=True):
    """What an organiser keeps, by its title."""

    title: str
    content: RoundRules | Evening


class _File(Struct, frozen=True):
    format: str
    version: int
    title: str
    content: msgspec.Raw = msgspec.Raw(b"null")


def write(kept: Kept) -> bytes:
    """As UTF-8 JSON that a person can read."""
    whole = _File(
        _FORMATS[ending_of(kept)],
        VERSION,
        kept.title,
        msgspec.Raw(msgspec.json.encode(kept.content)),
    )
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def ending_of(kept: Kept) -> str:
    """How its file ends."""
    return ROUND if isinstance(kept.content, RoundRules) else EVENING


def read(content: bytes) -> Kept:
    """Read what `write` wrote. `Unreadable` where it is something else."""
    if len(content) > LARGEST:
        text = QT_TRANSLATE_NOOP("Files", "The file is too large to be a preset.")
        refuse("preset-large", text)
    try:
        whole = msgspec.json.decode(content, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        _unlike(str(fault))
    if whole.format not in _FORMATS.values():
        _unlike(f"format {whole.format!r}")
    if whole.version > VERSION:
        text = QT_TRANSLATE_NOOP(
            "Files", "The preset was saved by a newer version of the program. Update the program."
        )
        refuse("preset-newer", text)
    wanted = RoundRules if whole.format == _FORMATS[ROUND] else Evening
    try:
        found = msgspec.json.decode(whole.content, type=wanted)
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        _unlike(str(fault))
    return Kept(" ".join(whole.title.split())[:60] or "?", found)


def _unlike(reason: str) -> NoReturn:
    text = QT_TRANSLATE_NOOP("Files", "This is not a saved preset: {reason}")
    refuse("not-a-preset", text, reason=reason)


def open_file(path: Path) -> Kept:
    """Read what somebody sent. `Unreadable` with the reason."""
    return read(content_of(path))


def own(folder: Path, ending: str) -> tuple[Kept, ...]:
    """All of one kind that lies in the folder, by title; what cannot be read is passed over."""
    if not folder.is_dir():
        return ()
    found: list[Kept] = []
    for path in folder.glob(f"*{ending}"):
        try:
            found.append(open_file(path))
        except Unreadable as fault:
            # A broken file among good ones must not hinder them.
            _logger.warning("the preset %s cannot be read: %s", path.name, fault)
    return tuple(sorted(found, key=lambda one: one.title.casefold()))


def save(folder: Path, kept: Kept) -> Path:
    """Keep it in the place of the one with the same title. OSError as the disk has it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (file_name(kept.title) + ending_of(kept))
    put(path, write(kept))
    return path


def drop(folder: Path, kept: Kept) -> None:
    """Keep it no longer."""
    (folder / (file_name(kept.title) + ending_of(kept))).unlink(missing_ok=True)


def file_name(title: str) -> str:
    """A title as the name of a file, without its ending."""
    name = _UNFIT.sub("-", title).strip(" -") or "preset"
    return f"{name}-" if _DEVICES.fullmatch(name) else name[:80]
