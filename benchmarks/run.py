"""Runs every `bench_….py`, each in a process of its own; prints a table, then the same as JSON.

    python -m benchmarks.run [NAME…] [--json FILE]

NAME is what follows `bench_`; without one all are run. The JSON also goes to out/bench.json.
"""

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
Row = dict[str, Any]
FIRST_COLUMNS = ("name", "median", "p99", "value", "unit", "at most", "n")


def main() -> int:
    """Measure what the arguments name; the exit code is 1 where a module failed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*")
    asked.add_argument("--json", type=Path, default=FOLDER.parent / "out" / "bench.json")
    asked.add_argument("--only-into", type=Path, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.only_into:
        rows = importlib.import_module(f"benchmarks.bench_{given.names[0]}").run()
        given.only_into.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        return 0
    there = sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py"))
    unknown = sorted(set(given.names) - set(there))
    if unknown:
        asked.error(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(there)}")
    return measure(given.names or there, given.json)


def measure(names: list[str], report: Path) -> int:
    """Run the named modules one after another and report what they measured."""
    measured: dict[str, list[Row]] = {}
    failed: list[str] = []
    for name in names:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        rows = in_a_child(name)
        if rows is None:
            failed.append(name)
            continue
        measured[name] = rows
        print(f"\n{name}\n{table(rows)}", flush=True)
    told = {"machine": machine(), "benchmarks": measured, "failed": failed}
    text = json.dumps(told, ensure_ascii=False, indent=1)
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(text + "\n", encoding="utf-8")
    print(f"\n{text}")
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def in_a_child(name: str) -> list[Row] | None:
    """Run one module in a fresh process with its own data folder; None where it failed."""
    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder) / "rows.json"
        around = {**os.environ, "QUIZAPP_DATA": str(Path(folder) / "data")}
        around.setdefault("QT_QPA_PLATFORM", "offscreen")
        ran = subprocess.run(
            [sys.executable, "-m", "benchmarks.run", name, "--only-into", str(into)],
            cwd=FOLDER.parent,
            env=around,
        )
        if ran.returncode or not into.exists():
            return None
        rows: Row | list[Row] = json.loads(into.read_text(encoding="utf-8"))
        return rows if isinstance(rows, list) else [rows]


def table(rows: list[Row]) -> str:
    """Lay the rows out in columns: first the usual ones, then any other in the order met."""
    met = [key for row in rows for key in row]
    columns = [key for key in FIRST_COLUMNS if key in met]
    columns += [key for key in dict.fromkeys(met) if key not in columns]
    lines = [columns, *([shown(row.get(key, "")) for key in columns] for row in rows)]
    wide = [max(width(line[at]) for line in lines) for at in range(len(columns))]
    return "\n".join(
        "  ".join(cell + " " * (wide[at] - width(cell)) for at, cell in enumerate(line)).rstrip()
        for line in lines
    )


def shown(value: object) -> str:
    """Write a figure shortly."""
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def width(text: str) -> int:
    """Count the columns of a terminal that a text takes: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def machine() -> Row:
    """Say on what it was measured."""
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
    }


if __name__ == "__main__":
    sys.exit(main())
