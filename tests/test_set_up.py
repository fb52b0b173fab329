"""The set-up of `make run` and `make test`: what it says where it cannot go on by itself."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, looking at an empty `.venv` of its own."""
    spec = importlib.util.spec_from_file_location("set_up", ROOT / "tools" / "set_up.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "set-up.stamp")
    return module


def ran(*line: object, **_: object) -> "subprocess.CompletedProcess[str]":
    raise AssertionError(f"nothing may be started here: {line}")


def test_who_is_not_root_gets_the_exact_line(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(set_up.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(set_up.subprocess, "run", ran)
    assert not set_up.apt_install(["libegl1", "libxcb-cursor0"], "the windows of Qt")
    assert "sudo apt-get install --yes libegl1 libxcb-cursor0" in capsys.readouterr().out


def test_a_system_without_apt_is_told_the_packages(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up.shutil, "which", lambda _: None)
    monkeypatch.setattr(set_up.subprocess, "run", ran)
    assert not set_up.apt_install(["libegl1"], "the windows of Qt")
    assert "libegl1" in capsys.readouterr().out


def test_a_library_that_the_loader_misses_is_named_with_its_package(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = {"libEGL.so.1", "libxcb-cursor.so.0", "libstrange.so.9"}
    asked: list[list[str]] = []

    def apt_install(packages: list[str], _what_for: str) -> bool:
        asked.append(packages)
        return False

    monkeypatch.setattr(set_up, "missing_libraries", lambda: missing)
    monkeypatch.setattr(set_up, "apt_install", apt_install)
    assert set_up.find_libraries("run") == 1
    assert asked == [["libegl1", "libxcb-cursor0"]]
    told = capsys.readouterr().out
    assert "libstrange.so.9" in told
    assert "cannot start without: libEGL.so.1" in told


def test_without_a_library_of_windows_the_program_still_starts(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It then plays the rehearsal offscreen: that is the program's own business."""
    monkeypatch.setattr(set_up, "missing_libraries", lambda: {"libxcb-cursor.so.0"})
    monkeypatch.setattr(set_up, "apt_install", lambda *_: False)
    assert set_up.find_libraries("run") == 0


def test_an_older_python_is_refused_in_words(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up.sys, "argv", ["set_up.py", "run"])
    monkeypatch.setattr(set_up.sys, "version_info", (3, 10, 4))
    monkeypatch.setattr(set_up.subprocess, "run", ran)
    assert set_up.main() == 1
    assert "needs Python 3.11" in capsys.readouterr().out


def test_a_python_without_venv_gets_the_exact_line(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up.importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(set_up.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(set_up.os, "geteuid", lambda: 1000)
    assert not set_up.make_venv()
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    assert f"sudo apt-get install --yes {package}" in capsys.readouterr().out


def test_the_stamp_holds_until_its_files_change(
    set_up: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    (tmp_path / "tools").mkdir()
    for name in ("pyproject.toml", "constraints.txt", "tools/set_up.py"):
        (tmp_path / name).write_text("as it was")
    python = set_up.in_venv("python")
    python.parent.mkdir(parents=True)
    python.touch()
    assert not set_up.is_stamped(with_developers=False)
    set_up.STAMP.write_text(f"{set_up.fingerprint()} run\n")
    assert set_up.is_stamped(with_developers=False)
    assert not set_up.is_stamped(with_developers=True)
    (tmp_path / "constraints.txt").write_text("as it is now")
    assert not set_up.is_stamped(with_developers=False)


def test_a_link_to_the_environment_of_another_checkout_is_let_go_not_emptied(
    set_up: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "set-up.stamp").write_text("kept")
    set_up.VENV.symlink_to(shared, target_is_directory=True)
    made: list[str] = []

    def run(line: list[str], **_: object) -> "subprocess.CompletedProcess[str]":
        made.append(line[-1])
        return subprocess.CompletedProcess(line, 0)

    monkeypatch.setattr(set_up.subprocess, "run", run)
    assert set_up.make_venv()
    assert made == [str(set_up.VENV)]
    assert not set_up.VENV.is_symlink()
    assert (shared / "set-up.stamp").read_text() == "kept"
