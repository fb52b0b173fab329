"""What several tests of the store begin with."""

import hashlib
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from quizapp.store.chain import Record
from quizapp.store.driver import connect
from quizapp.store.log import Log

AT = "2026-05-01T09:00:00Z"
ROOT = Path(__file__).parents[2]


def record(number: int, kind: str = "team-buzzed") -> Record:
    return Record(kind, 1, AT, f'{{"number":{number},"说":"对"}}'.encode())


def play(log: Log, decisions: int, match: str = "m1", start: int = 0) -> None:
    """Record decisions of one, two or three events in turn."""
    for number in range(start, start + decisions):
        log.append(match, [record(number * 10 + part) for part in range(1 + number % 3)])


def sql(path: Path, *statements: str) -> None:
    """Do to the database what a person with a database editor can do."""
    connection = connect(path)
    try:
        for statement in statements:
            connection.execute(statement)
    finally:
        connection.close()


def ask(path: Path, statement: str) -> list[tuple[Any, ...]]:
    connection = connect(path, readonly=True)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def sum_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def python(code: str, *args: str) -> subprocess.CompletedProcess[str]:
    """Run a few lines in a process of their own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-c", code, *args],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        check=False,
        encoding="utf-8",
    )


def mounted(folder: Path, options: str) -> bool:
    """Mount a small disk of memory on `folder`; False where that is not allowed."""
    folder.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "quizapp-test", str(folder)],
            capture_output=True,
            check=False,
        )
        return done.returncode == 0
    return False


def remount(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(folder)], check=True)


def unmount(folder: Path) -> None:
    # Lazily: a test that failed may still hold a file open, and no mount shall outlive the tests.
    subprocess.run(["umount", "-l", str(folder)], check=True)
