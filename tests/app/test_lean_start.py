"""What sets pages, writes workbooks or reads cameras is loaded when it is used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "openpyxl", "docx", "lxml", "PIL", "fontTools", "cryptography", "typst", "pypdf", "pypdfium2",
    "zxingcpp", "qrcode", "pypinyin", "yaml", "sdl2dll", "quizapp.buzzers.sdl",
)  # fmt: skip


def test_the_windows_of_a_show_load_nothing_that_only_writes_or_reads_files() -> None:
    told = "import sys, quizapp.cli.program, quizapp.app.opening, quizapp.app.evening; "
    told += f"print([one for one in {HEAVY!r} if one in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"
