"""What went wrong, as one file that a user can send: the log and the versions.

No question, no key, no answer: what stands in the banks is struck out of the log, as are values
that a database told of, and the user's own folder.
"""

from __future__ import annotations

import json
import platform
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

import quizapp
from quizapp import clock
from quizapp.bank.question import Bank

MOST = 400_000
"""Bytes of each log file that are taken, from its end."""
STRUCK = "[…]"
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_VALUES = re.compile(r"\[(?:parameters|SQL): .*", re.DOTALL)
_PACKAGES = ("PySide6", "msgspec", "SQLAlchemy", "pysqlite3", "wakepy", "platformdirs")


def versions() -> dict[str, str]:
    """The program, what it runs on and what it is made of."""
    from importlib import metadata

    found = {
        "quizapp": quizapp.__version__,
        "Python": platform.python_version(),
        "system": platform.platform(),
        "frozen": str(bool(getattr(sys, "frozen", False))),
    }
    for name in _PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "none"
    return found


def secrets_of(banks: Iterable[Bank]) -> tuple[str, ...]:
    """Every text of the banks' questions, the longest first."""
    found: set[str] = set()
    for bank in banks:
        for question in bank.questions:
            _collect(msgspec.to_builtins(question), found)
    # A short word of English may be any word of the log.
    kept = (text for text in found if len(text) >= (2 if not text.isascii() else 6))
    return tuple(sorted(kept, key=len, reverse=True))


def _collect(value: Any, found: set[str]) -> None:
    if isinstance(value, str):
        found.update(line.strip() for line in value.splitlines())
    elif isinstance(value, dict):
        for one in value.values():
            _collect(one, found)
    elif isinstance(value, list | tuple):
        for one in value:
            _collect(one, found)


def struck(line: str, secrets: Iterable[str] | None, home: str) -> str:
    """A line of the log without what nobody else should read.

    Where nobody knows what stands in the banks (None), all that is not plain English is struck out.
    """
    line = _VALUES.sub(STRUCK, line)
    if home:
        line = line.replace(home, "~")
    if secrets is None:
        return _FOREIGN.sub(STRUCK, line)
    if not line.isascii() or "Error" in line or "Refused" in line:
        for secret in secrets:
            if secret in line:
                line = line.replace(secret, STRUCK)
    return line


def save(path: Path, logs: Path, secrets: Sequence[str] | None = None, facts: Any = None) -> None:
    """Write the file, a zip; raises OSError. `facts` is whatever else may be told."""
    import zipfile

    home = str(Path.home())
    about = {"saved": clock.wall(), "versions": versions(), "facts": facts or {}}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("about.json", json.dumps(about, ensure_ascii=False, indent=2))
        for file in sorted(logs.glob("*.log*")):
            whole = file.read_bytes()[-MOST:].decode("utf-8", "replace")
            lines = (struck(line, secrets, home) for line in whole.splitlines())
            out.writestr(f"logs/{file.name}", "\n".join(lines) + "\n")
