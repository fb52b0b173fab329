"""The import contract: who may import whom, and that every room has its plaque."""

import ast
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINT_IMPORTS = Path(sysconfig.get_path("scripts")) / "lint-imports"
PACKAGE = ROOT / "quizapp"
ROOMS = sorted({module.parent for module in PACKAGE.rglob("*.py")} - {PACKAGE})


def test_the_rooms_import_only_whom_they_may() -> None:
    ran = subprocess.run(
        [str(LINT_IMPORTS), "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "0 broken" in ran.stdout


def test_the_contract_notices_a_stray_room(tmp_path: Path) -> None:
    """A room that the layers do not name breaks the contract, even if it imports nothing."""
    copied = tmp_path / "quizapp"
    copied.mkdir()
    (copied / "__init__.py").write_text('"""A package with one stray room."""\n')
    (copied / "drawer.py").write_text('"""Odds."""\n')
    settings = copied.parent / "settings.toml"
    settings.write_text(
        '[tool.importlinter]\nroot_package = "quizapp"\n'
        '[[tool.importlinter.contracts]]\nname = "Who"\ntype = "layers"\n'
        'containers = ["quizapp"]\nexhaustive = true\nlayers = ["(show)", "(game)"]\n'
    )
    ran = subprocess.run(
        [str(LINT_IMPORTS), "--no-cache", "--config", str(settings)],
        cwd=copied.parent,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 1
    assert "drawer" in ran.stdout


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT)))
def test_a_room_has_a_plaque(room: Path) -> None:
    plaque = room / "__init__.py"
    assert plaque.exists(), f"{room.name} says nowhere what belongs in it"
    written = ast.parse(plaque.read_text(encoding="utf-8"))
    assert ast.get_docstring(written), f"{plaque} has no docstring"
    if room.parent == PACKAGE:
        assert len(written.body) == 1, f"{plaque} holds more than a docstring"


def test_the_start_needs_neither_qt_nor_sql() -> None:
    """Importing a pure room pulls in no heavy library, by whatever way."""
    code = (
        "import sys, quizapp.game.decide\n"
        "heavy = {'PySide6', 'sqlalchemy', 'alembic', 'sqlite3', 'asyncio'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or None)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
