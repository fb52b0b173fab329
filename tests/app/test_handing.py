"""Files that are handed on: there whole, or as they were before, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.app.handing import NotPut, hand_out
from quizapp.reports.bundle import Made

TWO = (Made("one", "甲.csv", b"new one"), Made("two", "乙.csv", b"new two"))


def fail_with(monkeypatch: pytest.MonkeyPatch, number: int, *names: str) -> None:
    """Writing fails with that error for files of these names."""

    def put(path: Path, content: bytes) -> None:
        if path.name in names:
            raise OSError(number, os.strerror(number), str(path))
        path.write_bytes(content)

    monkeypatch.setattr("quizapp.app.handing.put", put)


def test_files_are_written_and_told(tmp_path: Path) -> None:
    done = hand_out(tmp_path / "a" / "b", TWO)
    assert [(one.kind, one.path.name, one.size) for one in done] == [
        ("one", "甲.csv", 7),
        ("two", "乙.csv", 7),
    ]
    assert (tmp_path / "a" / "b" / "甲.csv").read_bytes() == b"new one"


def test_one_that_is_open_elsewhere_keeps_no_other_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "甲.csv").write_bytes(b"old")
    fail_with(monkeypatch, errno.EACCES, "甲.csv")
    with pytest.raises(NotPut, match="it is open in another") as told:
        hand_out(tmp_path, TWO)
    assert [path.name for path in told.value.put] == ["乙.csv"]
    assert (tmp_path / "甲.csv").read_bytes() == b"old"
    assert (tmp_path / "乙.csv").read_bytes() == b"new two"


def test_a_full_disk_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, errno.ENOSPC, "甲.csv", "乙.csv")
    with pytest.raises(NotPut, match="No space left on device"):
        hand_out(tmp_path, TWO)


def test_a_disk_that_fills_in_the_middle_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "甲.csv").write_bytes(b"old")

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("quizapp.files.disk.os.fsync", full)
    with pytest.raises(NotPut):
        hand_out(tmp_path, TWO[:1])
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("甲.csv", b"old")]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotPut, match="cannot be written"):
        hand_out(tmp_path / "file" / "folder", TWO)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may write everywhere"
)
def test_a_folder_that_may_not_be_written_to_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(NotPut, match="may not be"):
            hand_out(tmp_path, TWO)
    finally:
        tmp_path.chmod(0o700)


_WRITER = """
import sys
from pathlib import Path
from quizapp.app.handing import hand_out
from quizapp.reports.bundle import Made
folder, number = Path(sys.argv[1]), 0
while True:
    number += 1
    sign = b"%06d" % number
    hand_out(folder, [Made("one", "成绩.xlsx", sign * 200_000)])
    print(number, flush=True)
"""


def writers(folder: Path) -> Iterator[subprocess.Popen[str]]:
    for _ in range(3):
        yield subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(folder)], stdout=subprocess.PIPE, text=True
        )


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_program_killed_in_the_middle_leaves_a_whole_file(tmp_path: Path) -> None:
    for writer in writers(tmp_path):
        assert writer.stdout is not None
        for _ in range(4):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        content = (tmp_path / "成绩.xlsx").read_bytes()
        assert len(content) == 6 * 200_000
        assert content == content[:6] * 200_000
