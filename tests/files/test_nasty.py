"""Files that mean harm, or are merely awkward: refused or read as expected, within bounds.

A builder of such files, and a table of what is expected of each, may lie beside the project; where
it does not, the small set at the end stands for it. Everything is read in a process of its own
that has little memory and no network.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.files.test_moodle import CHOICE, question, quiz
from tests.files.test_qti import package

ROOT = Path(__file__).resolve().parents[2]
BUILDER = ROOT.parent / "shared" / "nasty" / "make_nasty.py"
CANARY = "CANARY-LOCAL-FILE-7f3a"
# Scaled down, this file no longer has more rows than are allowed.
WITHIN_LIMITS = ("text/rows_2e5.csv",)
# Far above what is needed, far below what a bomb takes: it tells a bomb, not a slow machine.
SECONDS, MEGABYTES, ADDRESSES = 20, 500, 3 * 1024**3

CHILD = """
import json, re, resource, socket, sys, time
from pathlib import Path

resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]), int(sys.argv[1])))
from quizapp.bank.report import reading_record
from quizapp.files import reader
from quizapp.files.refusal import Unreadable

def no_network(*_):
    raise AssertionError("a socket was opened")

socket.socket = no_network
for line in sys.stdin:
    path, began = Path(line.rstrip("\\n")), time.monotonic()
    try:
        reading = reader.read(path)
        record = reading_record(reading)
        codes = [problem.code for problem in reading.problems]
        ready = sum(one["status"] == "ready" for one in record["questions"])
        told = {"codes": codes, "ready": ready, "out": "warn" if codes else "ok",
                "all": json.dumps(record)}
        # A document without any question is shown as unread text, which imports nothing, too.
        if any(one.code == "NO_QUESTIONS" and one.severity == "error" for one in reading.problems):
            told["out"] = "reject"
    except Unreadable as refusal:
        told = {"codes": [refusal.words.code], "ready": 0, "out": "reject", "all": str(refusal)}
    except Exception as fault:
        told = {"codes": [repr(fault)], "ready": 0, "out": "fell", "all": ""}
    told["seconds"] = time.monotonic() - began
    # Not getrusage: its peak is handed down from the process that started this one.
    peak = re.search("VmHWM:[^0-9]*([0-9]+) kB", Path("/proc/self/status").read_text())
    told["megabytes"] = int(peak[1]) / 1024 if peak else 0
    print(json.dumps(told), flush=True)
"""

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the bounds are set by Linux's resource limits"
)


def read_apart(paths: list[Path]) -> list[dict[str, Any]]:
    """What another process says of each file, in their order."""
    told = subprocess.run(
        [sys.executable, "-c", CHILD, str(ADDRESSES)],
        input="".join(f"{path}\n" for path in paths),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=280,
    )
    assert told.returncode == 0, told.stderr[-2000:]
    return [json.loads(line) for line in told.stdout.splitlines()]


def wrong(expected: dict[str, str], told: dict[str, Any]) -> str:
    """How the outcome differs from what is expected; empty where it does not."""
    allowed = set(filter(None, expected["code"].split("|")))
    faults = []
    if told["out"] != expected["expect"]:
        faults.append(f"{told['out']} instead of {expected['expect']}")
    if allowed and not allowed & set(told["codes"]):
        faults.append(f"{told['codes']} instead of {expected['code']}")
    if str(told["ready"]) != expected["rows"]:
        faults.append(f"{told['ready']} ready instead of {expected['rows']}")
    if told["seconds"] > SECONDS or told["megabytes"] > MEGABYTES:
        faults.append(f"{told['seconds']:.0f} s, {told['megabytes']:.0f} MB")
    if CANARY in told["all"]:
        faults.append("shows what stands in another file")
    return f"{expected['file']}: {', '.join(faults)}" if faults else ""


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the files; skip where there is no builder or what it needs is missing."""
    if not BUILDER.is_file():
        pytest.skip("the builder of nasty files does not lie beside the project")
    folder = tmp_path_factory.mktemp("nasty") / "files"
    built = subprocess.run(
        [sys.executable, str(BUILDER), str(folder), "--small"], capture_output=True, text=True
    )
    if built.returncode:
        pytest.skip(f"the nasty files cannot be built: {built.stderr.strip()[-200:]}")
    return folder


@linux
@pytest.mark.parametrize("kind", ["gift", "moodle", "qti", "xlsx", "csv", "docx"])
def test_nasty_files_end_as_expected(nasty: Path, kind: str) -> None:
    with (nasty / "expected.tsv").open(encoding="utf-8") as file:
        rows = [
            row
            for row in csv.DictReader(file, delimiter="\t")
            if row["kind"] == kind and row["file"] not in WITHIN_LIMITS
        ]
    assert len(rows) > 5
    before = sorted(nasty.parent.rglob("*"))
    told = read_apart([nasty / row["file"] for row in rows])
    assert [fault for row, one in zip(rows, told, strict=True) if (fault := wrong(row, one))] == []
    assert sorted(nasty.parent.rglob("*")) == before


LAUGHS = '<!DOCTYPE z [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
OWN: list[tuple[str, str | bytes, str, str, str]] = [
    ("laughs.xml", f"{LAUGHS}<quiz>&b;</quiz>", "reject", "XML_DTD", "0"),
    ("outside.xml", '<!DOCTYPE q SYSTEM "http://localhost:9/"><quiz/>', "reject", "XML_DTD", "0"),
    ("deep.xml", "<quiz>" + "<a>" * 90_000, "reject", "XML_TOO_DEEP", "0"),
    ("unclosed.xml", "<quiz><question>", "reject", "XML_DAMAGED", "0"),
    (
        "script.xml",
        quiz(question("multichoice", "<script>x</script>2+2?", CHOICE)),
        "warn",
        "HTML_STRIPPED",
        "1",
    ),
    ("braces.gift", "{" * 50_000, "reject", "GIFT_SYNTAX", "0"),
    ("endless.gift", "q {" + "=a~b" * 25_000 + "}", "reject", "TOO_MANY_OPTIONS", "0"),
    ("open.gift", "a {=x ~y\n\n::b::c {=x ~y}", "warn", "GIFT_SYNTAX", "1"),
    ("old.gift", "Café {=a ~b}".encode("cp1252"), "warn", "ENCODING_GUESSED", "1"),
    ("bomb.zip", package({"x": b"\0" * 40_000_000}), "reject", "ZIP_TOO_BIG", "0"),
    ("many.zip", package({f"{n}": b"" for n in range(3000)}), "reject", "ZIP_TOO_MANY", "0"),
    ("away.zip", package({"../../x": b"x"}), "reject", "ZIP_BAD_NAME", "0"),
    ("bank.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), "reject", "OLD_DOC", "0"),
    ("noise.txt", bytes(range(256)) * 40, "reject", "NOT_TEXT", "0"),
    ("empty.xlsx", b"", "reject", "EMPTY_FILE", "0"),
]  # fmt: skip


@linux
def test_our_own_nasty_files_end_as_expected(tmp_path: Path) -> None:
    rows = []
    for name, content, expect, code, ready in OWN:
        data = content.encode() if isinstance(content, str) else content
        (tmp_path / name).write_bytes(data)
        rows.append({"file": name, "expect": expect, "code": code, "rows": ready})
    told = read_apart([tmp_path / row["file"] for row in rows])
    assert [fault for row, one in zip(rows, told, strict=True) if (fault := wrong(row, one))] == []
