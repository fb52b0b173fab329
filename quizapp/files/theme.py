"""A theme of the big screen: one TOML file, with its pictures and sounds beside it.

    name = "工会红金"             # as it is listed
    base = "red"                 # or "blue": where every colour comes from that is not named

    [colours]
    sky = "#7C0A13"              # the names and their uses: palette.Colours

    [pictures]
    background = "hall.jpg"      # PNG, JPEG or WebP, 1920×1080 or larger of the same shape
    logo = "logo.png"

    [sounds]
    cue = "gong.wav"             # WAV, 16 bit; "" is silence

    [volumes]
    tick = 60                    # 0 to 100

Every fault is told with its line, and costs only the one value: the base's stands in its place.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import asdict, replace

from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.files.encoding import text_of
from quizapp.files.palette import GROUPS, NAMES, Colours, faint, is_colour
from quizapp.files.refusal import Unreadable
from quizapp.files.theme_files import picture_fault, plain_name, sound_fault

FILE = "theme.toml"
SOUNDS = ("tick", "last", "cue", "buzz", "right", "wrong", "time", "reveal", "fanfare")
"""A second, one of the last five, the race opens, a press, right, wrong, time up, an answer or a
place is shown, the winner."""
PICTURES = ("background", "logo")
BASES = ("red", "blue")
LARGEST_TEXT = 256 * 1024

Beside = Callable[[str], bytes | None]
"""The bytes of a file beside the theme, at most one more than `LARGEST_FILE`; None: not there."""
_KNOWN: dict[str, tuple[str, ...]] = {
    "colours": NAMES,
    "pictures": PICTURES,
    "sounds": SOUNDS,
    "volumes": SOUNDS,
}
_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?$")
_ENTRY = re.compile(r"\s*([\w.\-\"' ]+?)\s*=")
_PLACE = re.compile(r"at line (\d+), column (\d+)")
_WIDE = str.maketrans(
    {"＝": "=", "“": '"', "”": '"', "‘": "'", "’": "'", "＃": "#", "［": "[", "］": "]"}
    | {"【": "[", "】": "]", "＂": '"', "　": " "}
)


class Theme(Struct, frozen=True):
    """A theme as it is used. Pictures and sounds are names of files beside it; "" is none."""

    name: str
    colours: Colours
    base: str = "red"
    background: str = ""
    logo: str = ""
    sounds: dict[str, str] = {}
    volumes: dict[str, int] = {}

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files that it needs, each once."""
        named = (self.background, self.logo, *self.sounds.values())
        return tuple(dict.fromkeys(name for name in named if name))


class ThemeReading(Struct, frozen=True):
    """What was read, and what is wrong with it, in the order of the file."""

    theme: Theme
    problems: tuple[Problem, ...] = ()


def read(content: bytes, beside: Beside, bases: Mapping[str, Colours]) -> ThemeReading:
    """Read a theme. Never raises: what cannot be read is told, and `bases["red"]` stands in."""
    try:
        text, doubt = text_of(content[:LARGEST_TEXT])
    except Unreadable as fault:
        return ThemeReading(Theme("", bases["red"]), (error(fault.words, FILE),))
    problems = [warning(doubt, FILE, 1)] if doubt is not None else []
    try:
        node = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        problems.append(_no_toml(text, str(fault)))
        return ThemeReading(Theme("", bases["red"]), tuple(problems))
    reader = _Reader(node, text, beside, bases)
    theme = reader.theme()
    problems += sorted(reader.problems, key=lambda one: one.line)
    return ThemeReading(theme, tuple(problems))


def read_colours(content: bytes) -> tuple[str, Colours]:
    """Name and colours of a shipped theme, which names them all. ValueError where it does not."""
    node = tomllib.loads(content.decode())
    return node["name"], msgspec.convert(node["colours"], Colours)


def write(theme: Theme, base: Colours | None = None) -> bytes:
    """A theme as TOML with a word on each group; colours that are the `base`'s are left out."""
    lines = [f"name = {_quoted(theme.name)}"]
    lines += [f"base = {_quoted(theme.base)}"] if base is not None else []
    named, old = asdict(theme.colours), asdict(base) if base is not None else {}
    lines += ["", "[colours]"]
    for group, names in GROUPS:
        own = [name for name in names if old.get(name) != named[name]]
        if own:
            lines += [f"# {_GROUP_NOTES[group]}"]
            lines += [f"{name} = {_quoted(named[name])}" for name in own]
    pictures = {name: getattr(theme, name) for name in PICTURES if getattr(theme, name)}
    for table, entries in (("pictures", pictures), ("sounds", theme.sounds)):
        if entries:
            lines += ["", f"[{table}]"]
            lines += [f"{name} = {_quoted(file)}" for name, file in entries.items()]
    if theme.volumes:
        lines += ["", "[volumes]"]
        lines += [f"{name} = {volume}" for name, volume in theme.volumes.items()]
    return ("\n".join(lines) + "\n").encode()


_GROUP_NOTES = {
    "ground": "背景 / the ground behind everything",
    "titles": "标题、字母与边框 / titles, letters and frames",
    "text": "正文 / text, first and second rank",
    "plates": "题板、选项与队伍 / plates of questions, options and teams",
    "lit": "正确答案、轮到的队 / what is right, whose turn it is",
    "out": "答错、出局、时间到 / wrong, barred, time up",
    "signals": "开抢、最后五秒 / the race is open, the last five seconds",
}


def _quoted(text: str) -> str:
    """A TOML string; what JSON escapes in a string, TOML reads alike."""
    return msgspec.json.encode(text.replace("\x7f", "")).decode()


class _Reader:
    """Takes the values of a theme one after the other, and notes what is wrong."""

    def __init__(
        self, node: dict[str, Any], text: str, beside: Beside, bases: Mapping[str, Colours]
    ) -> None:
        self._lines = _lines_of(text)
        self._beside = beside
        self._bases = bases
        self.problems: list[Problem] = []
        self._top = self._known(node, ("name", "base", *_KNOWN))
        self._tables = {table: self._entries(table) for table in _KNOWN}

    def theme(self) -> Theme:
        base = self._top.get("base", "red")
        if base not in self._bases:
            text = QT_TRANSLATE_NOOP("Theme", 'Line {line}: base is "red" or "blue".')
            self._fault("theme-base", text, "base")
            base = "red"
        name = self._top.get("name", "")
        if not isinstance(name, str):
            self._wrong("name")
            name = ""
        background, logo = (self._picture(one) for one in PICTURES)
        return Theme(
            name.strip()[:60],
            self._colours(self._bases[base]),
            base,
            background,
            logo,
            {one: file for one in SOUNDS if (file := self._sound(one)) is not None},
            {one: self._volume(one, value) for one, value in self._tables["volumes"].items()},
        )

    def _colours(self, base: Colours) -> Colours:
        own: dict[str, str] = {}
        for name, value in self._tables["colours"].items():
            if is_colour(value):
                own[name] = value.upper()
                continue
            text = QT_TRANSLATE_NOOP(
                "Theme",
                "Line {line}: {name} is no colour: {value}. A colour is # and six of 0–9 and A–F, "
                "such as #7C0A13.",
            )
            self._fault("theme-colour", text, "colours", name, value=_short(value))
        colours = replace(base, **own)
        for ink, ground, said in faint(colours):
            # Of two named colours the later one is the one to change.
            line = max(
                (self._line("colours", one) for one in (ink, ground) if one in own), default=0
            )
            if line:
                self._tell(error(said), line)
        return colours

    def _picture(self, name: str) -> str:
        file = self._file("pictures", name)
        content = self._beside(file) if file else None
        if not file or content is None:
            return ""
        fault = picture_fault(content, file, fills=name == "background")
        if fault is not None:
            self._tell(fault, self._line("pictures", name))
        return "" if fault is not None and fault.severity == "error" else file

    def _sound(self, name: str) -> str | None:
        """The file of a sound, "" where it is silence, None where it is the shipped one."""
        file = self._file("sounds", name)
        content = self._beside(file) if file else None
        if not file or content is None:
            return file
        fault = sound_fault(content, file)
        if fault is not None:
            self._tell(fault, self._line("sounds", name))
        return file if fault is None else None

    def _volume(self, name: str, value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100:
            return value
        text = QT_TRANSLATE_NOOP(
            "Theme", "Line {line}: the volume {name} is a whole number from 0 to 100."
        )
        self._fault("theme-volume", text, "volumes", name)
        return 100

    def _file(self, table: str, name: str) -> str | None:
        """The name of a file that is there, or "", as the theme has it; else None."""
        file = self._tables[table].get(name)
        if file is None or file == "":
            return file
        if not isinstance(file, str):
            self._wrong(table, name)
            return None
        if not plain_name(file):
            text = QT_TRANSLATE_NOOP(
                "Theme",
                "Line {line}: {name}: “{file}” is no plain name of a file. The file lies beside "
                "the theme, without a folder before its name.",
            )
            self._fault("theme-name", text, table, name, file=_short(file))
            return None
        if self._beside(file) is None:
            text = QT_TRANSLATE_NOOP(
                "Theme", "Line {line}: {name}: the file “{file}” is not beside the theme."
            )
            self._fault("theme-missing", text, table, name, file=file)
            return None
        return file

    def _entries(self, table: str) -> dict[str, Any]:
        """The known entries of a table."""
        node = self._top.get(table, {})
        if isinstance(node, dict):
            return self._known(node, _KNOWN[table], table)
        self._wrong(table)
        return {}

    def _known(
        self, node: Mapping[str, Any], known: tuple[str, ...], *table: str
    ) -> dict[str, Any]:
        """The entries that there are; of others it is told which known one is most like each."""
        for key in node:
            if key in known:
                continue
            like = difflib.get_close_matches(key, known, 1)
            if like:
                text = QT_TRANSLATE_NOOP(
                    "Theme", "Line {line}: there is no “{name}” here. Is “{like}” meant?"
                )
                self._fault("theme-unknown", text, *table, key, like=like[0])
            else:
                text = QT_TRANSLATE_NOOP(
                    "Theme", "Line {line}: there is no “{name}” here. Possible are: {known}."
                )
                self._fault("theme-unknown", text, *table, key, known=", ".join(known))
        return {key: value for key, value in node.items() if key in known}

    def _wrong(self, *path: str) -> None:
        text = QT_TRANSLATE_NOOP("Theme", "Line {line}: {name} cannot have this value.")
        self._fault("theme-value", text, *path)

    def _fault(self, code: str, text: str, *path: str, **facts: str) -> None:
        line = self._line(*path)
        said = words(code, "Theme", text, line=line, name=path[-1], **facts)
        self.problems.append(error(said, FILE, line))

    def _tell(self, problem: Problem, line: int) -> None:
        """Note a problem that was found by the value at a line."""
        text = QT_TRANSLATE_NOOP("Theme", "Line {line}: {said}")
        said = words(problem.code, "Theme", text, line=line, said=problem.words)
        self.problems.append(replace(problem, words=said, where=FILE, line=line))

    def _line(self, *path: str) -> int:
        """The line of a key; of its table where all of it stands in one line."""
        return self._lines.get(path, self._lines.get(path[:1], 0))


def _short(value: object) -> str:
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= 40 else f"{text[:39]}…"


def _lines_of(text: str) -> dict[tuple[str, ...], int]:
    """The line (from 1) of every table and key, by its path."""
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        entry = _ENTRY.match(line)
        if header is not None:
            table = _path(header[1])
            found.setdefault(table, number)
        elif entry is not None:
            path = (*table, *_path(entry[1]))
            found.setdefault(path, number)
            found.setdefault(path[:1], number)
    return found


def _path(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _no_toml(text: str, fault: str) -> Problem:
    """A file that is no TOML: where it stumbles, and the usual reason."""
    place = _PLACE.search(fault)
    lines = text.splitlines()
    line, column = (int(place[1]), int(place[2])) if place else (len(lines), 1)
    stumbled = lines[line - 1] if 0 < line <= len(lines) else ""
    outside = stumbled.split("#", 1)[0]
    wide = next((sign for sign in outside if ord(sign) in _WIDE), "")
    if wide:
        said = QT_TRANSLATE_NOOP(
            "Theme", "Line {line}: “{sign}” is a full-width sign; type {plain} instead."
        )
        plain = wide.translate(_WIDE)
        told = words("theme-wide", "Theme", said, line=line, sign=wide, plain=plain)
    else:
        said = QT_TRANSLATE_NOOP(
            "Theme",
            "Line {line}, sign {column}: this cannot be read. A line is a name, =, and a value in "
            'straight quotes: sky = "#7C0A13".',
        )
        told = words("theme-toml", "Theme", said, line=line, column=column)
    return error(told, FILE, line)
