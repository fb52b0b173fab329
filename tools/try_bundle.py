"""Try the bundle as its users would: what was left out of it shows only when it is run.

    python tools/try_bundle.py [PROGRAM]

Plays a rehearsal, writes and reads banks, results, papers, an archive and sealed certificates, and
opens the windows, with nothing of this machine's Python in reach. Exit code 1 at the first failure.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "dist" / "quizapp" / ("quizapp.exe" if sys.platform == "win32" else "quizapp")
BANK = "dl-2020-37"
WRITTEN = ("bank.xlsx", "bank.csv", "bank.docx", "bank.gift", "bank.xml")
UNWELCOME = ("readline", "gdbm", "virtualkeyboard", "webengine", "qt6charts", "qt6datavis")
"""Parts of names of libraries whose licence is the GPL alone, or that nothing uses."""
LONGEST = 300
"""Seconds that one command may take."""
OPEN = 8
"""Seconds that the windows stand open."""


class Trial:
    """One folder of data, and the program on it."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.program = program
        self.folder = folder
        kept = ("PATH", "SYSTEMROOT", "TEMP", "LANG", "HOME", "USERPROFILE", "APPDATA")
        self.environment = {name: os.environ[name] for name in kept if name in os.environ} | {
            "QUIZAPP_DATA": str(folder / "data"),
            "QUIZAPP_PASSPHRASE": secrets.token_urlsafe(12),
            "QT_QPA_PLATFORM": "offscreen",
        }

    def run(self, *words: str) -> str:
        """Run one command; what it printed. Ends the trial where it fails."""
        shown = " ".join(words)
        began = time.monotonic()
        told = subprocess.run(
            [str(self.program), *words],
            env=self.environment,
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST,
            check=False,
        )
        if told.returncode:
            raise SystemExit(f"{shown}: exit code {told.returncode}\n{told.stdout}\n{told.stderr}")
        print(f"{time.monotonic() - began:6.1f} s  {shown}")
        return told.stdout

    def open_windows(self) -> None:
        """The windows open and stay open; nothing unexpected is written down."""
        with subprocess.Popen([str(self.program)], env=self.environment, cwd=self.folder) as going:
            try:
                ended = going.wait(OPEN)
            except subprocess.TimeoutExpired:
                going.terminate()
            else:
                raise SystemExit(f"the windows: ended by themselves, exit code {ended}")
        faults = [
            line
            for file in (self.folder / "data" / "logs").glob("*.log")
            for line in file.read_text("utf-8").splitlines()
            if "ERROR" in line or "Traceback" in line
        ]
        if faults:
            raise SystemExit("the windows: " + "\n".join(faults))
        print(f"{OPEN:6.1f} s  the windows stay open")


def main(program: Path) -> None:
    """Try everything that needs something beside Python itself."""
    files = [file.name.lower() for file in program.parent.rglob("*") if file.is_file()]
    unwelcome = [file for file in files if any(part in file for part in UNWELCOME)]
    if unwelcome:
        raise SystemExit("does not belong into the bundle: " + ", ".join(unwelcome))
    with tempfile.TemporaryDirectory() as name:
        trial = Trial(program, Path(name))
        _banks(trial)
        trial.run("rehearse", "--pace", "0", "--out", "rehearsal")
        match = json.loads(trial.run("match", "list", "--json"))["matches"][0]["id"]
        trial.run("results", match, "--out", "results")
        trial.run("paper", match, "--out", "paper")
        trial.run("archive", "export", match, "match.zip")
        _certificates(trial, match)
        trial.open_windows()


def _banks(trial: Trial) -> None:
    trial.run("bank", "check", "--shipped")
    for file in WRITTEN:
        trial.run("bank", "export", BANK, file)
        if not json.loads(trial.run("bank", "read", file, "--json"))["questions"]:
            raise SystemExit(f"{file}: no question was read")
    trial.run("bank", "export", BANK, "judges.docx", "--as", "docx-judges")
    trial.run("bank", "like", BANK, "--json")


def _certificates(trial: Trial, match: str) -> None:
    trial.run("certificate", "key", "make", "--name", "市总工会", "--backup", "key.backup")
    trial.run("certificate", "issue", "--match", match, "--out", "certificates")
    trial.run("certificate", "page", "verify.html")
    trial.run("certificate", "verify", "certificates/certificates-001.pdf")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else PROGRAM)
