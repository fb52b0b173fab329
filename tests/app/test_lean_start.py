"""What only other work needs is loaded when that work begins: a show has memory for its hall."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "openpyxl", "docx", "lxml", "PIL", "fontTools", "cryptography", "typst", "pypdf", "pypdfium2",
    "zxingcpp", "qrcode", "pypinyin", "yaml", "sdl2dll", "quizapp.buzzers.sdl",
)  # fmt: skip


ELSEWHERE = (
    "typer", "alembic", "quizapp.windows.bank", "quizapp.windows.setup", "quizapp.windows.awards",
    "quizapp.windows.contest", "quizapp.windows.themes",
)  # fmt: skip


def _loaded(modules: str, unwanted: Sequence[str]) -> str:
    """Which of the unwanted come with those modules, in an interpreter of their own."""
    told = f"import sys, {modules}; print([one for one in {unwanted!r} if one in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return ran.stdout.strip()


def test_the_windows_of_a_show_load_nothing_that_only_writes_or_reads_files() -> None:
    modules = "quizapp.cli.program, quizapp.app.opening, quizapp.app.evening"
    assert _loaded(modules, HEAVY) == "[]"


def test_a_start_with_windows_loads_neither_other_windows_nor_the_command_line() -> None:
    """As `__main__` opens them."""
    modules = "quizapp.app.library, quizapp.app.opening, quizapp.app.evening"
    assert _loaded(modules, ELSEWHERE) == "[]"
