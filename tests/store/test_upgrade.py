"""Upgrades: all of it or nothing, with a backup before, whatever stops it."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.store import backup, upgrade
from quizapp.store.database import open_database
from quizapp.store.driver import connect
from quizapp.store.log import Log
from quizapp.store.problems import Damaged, NotWritable, StoreProblem
from quizapp.store.upgrade import SHIPPED, Line
from tests.store.scenes import AT, ROOT, ask, play, sum_of

LAST = SHIPPED.known[-1]
SECOND, THIRD = "9001", "9002"
"""Numbers of two steps that follow the shipped ones."""

_SECOND = f"""
from alembic import op
revision, down_revision, branch_labels, depends_on = "{SECOND}", "{LAST}", None, None

def upgrade():
    op.execute("CREATE TABLE guest (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
    for number in range(400):
        op.execute(f"INSERT INTO guest (name) VALUES ('guest {{number}}')")
        op.execute(f"UPDATE match SET title = 'title {{number}}'")
"""
_THIRD = f"""
from alembic import op
revision, down_revision, branch_labels, depends_on = "{THIRD}", "{SECOND}", None, None

def upgrade():
    op.execute("ALTER TABLE guest ADD COLUMN unit TEXT")
    op.execute("UPDATE guest SET unit = 'u' || id")
"""
_UPGRADER = """
import os, sys
from pathlib import Path
import alembic.config, alembic.runtime.environment, alembic.script
from quizapp.store.database import open_database
from quizapp.store.upgrade import Line
for line in sys.stdin:
    child = os.fork()
    if not child:
        path, folder, *known = line.split("\\t")
        os.write(1, b"pid %d\\n" % os.getpid())
        open_database(Path(path), line=Line(Path(folder), tuple(known[0].split()))).close()
        os._exit(0)
    os.waitpid(child, 0)
    os.write(1, b"dead\\n")
"""


@pytest.fixture
def longer(tmp_path: Path) -> Line:
    """The shipped line with two more steps."""
    folder = tmp_path / "versions"
    folder.mkdir()
    for step in SHIPPED.folder.glob("v*.py"):
        (folder / step.name).write_text(step.read_text("utf-8"), "utf-8")
    (folder / "v9001_guests.py").write_text(_SECOND, "utf-8")
    (folder / "v9002_units.py").write_text(_THIRD, "utf-8")
    return Line(folder, (*SHIPPED.known, SECOND, THIRD))


def _old(path: Path) -> None:
    with open_database(path) as database:
        log = Log(database)
        log.open_match("m1", "old", AT)
        play(log, 5)


def test_the_known_numbers_are_those_of_the_shipped_steps() -> None:
    numbers = sorted(path.name[1:5] for path in SHIPPED.folder.glob("v*.py"))
    assert tuple(numbers) == SHIPPED.known


def test_an_older_database_is_backed_up_then_brought_up(path: Path, longer: Line) -> None:
    _old(path)
    with pytest.raises(NotWritable, match="older version"):
        open_database(path, readonly=True, line=longer)
    with open_database(path, line=longer) as database:
        assert Log(database).verify("m1").ok
    assert ask(path, "SELECT version_num FROM alembic_version") == [(THIRD,)]
    assert ask(path, "SELECT count(*), max(unit) FROM guest")[0][0] == 400
    (kept,) = backup.backups(path)
    assert kept.name.endswith(f"-before-{THIRD}.backup")
    assert ask(kept, "SELECT version_num FROM alembic_version") == [(LAST,)]
    assert ask(kept, "SELECT title FROM match") == [("old",)]
    with open_database(path, line=longer):
        assert len(backup.backups(path)) == 1  # nothing to do, nothing done


def test_a_step_that_fails_leaves_the_old_database(path: Path, longer: Line) -> None:
    _old(path)
    bad = _THIRD.replace("SET unit", "SET nonsense")
    (longer.folder / "v9002_units.py").write_text(bad, "utf-8")
    with pytest.raises(StoreProblem):
        open_database(path, line=longer)
    _is_old(path)
    with open_database(path) as database:
        play(Log(database), 1, start=5)


def test_a_result_that_does_not_hold_together_is_taken_back(path: Path, longer: Line) -> None:
    _old(path)
    stray = _THIRD + "    op.execute(\"INSERT INTO seal VALUES ('nobody', 1, '', '', '', '')\")\n"
    (longer.folder / "v9002_units.py").write_text(stray, "utf-8")
    with pytest.raises(Damaged, match="taken back"):
        open_database(path, line=longer)
    _is_old(path)


def test_without_a_backup_no_upgrade_begins(
    path: Path, longer: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    _old(path)
    monkeypatch.setattr(backup, "good", lambda _path: False)
    before = sum_of(path)
    with pytest.raises(StoreProblem, match="could not be read back whole"):
        open_database(path, line=longer)
    assert sum_of(path) == before
    assert list((path.parent / "backups").iterdir()) == []


def _is_old(path: Path) -> None:
    assert ask(path, "SELECT version_num FROM alembic_version") == [(LAST,)]
    assert ask(path, "SELECT title FROM match") == [("old",)]
    assert ask(path, "SELECT count(*) FROM sqlite_master WHERE name = 'guest'") == [(0,)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to be quick")
def test_an_upgrade_killed_at_any_instant_leaves_the_old_or_the_new(
    tmp_path: Path, longer: Line
) -> None:
    template = tmp_path / "template" / "quizapp.db"
    _old(template)
    outcomes = {LAST: 0, THIRD: 0}
    chance = random.Random(7)
    with subprocess.Popen(
        [sys.executable, "-c", _UPGRADER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as parent:
        whole = _upgrade(parent, _fresh(tmp_path, template, 0), longer, 60)
        for number in range(1, 21):
            path = _fresh(tmp_path, template, number)
            _upgrade(parent, path, longer, chance.uniform(0, whole * 1.1))
            outcomes[_state(path)] += 1
            with open_database(path, line=longer) as database:  # the next start mends it
                assert Log(database).verify("m1").ok
            assert _state(path) == THIRD
        parent.kill()
    assert outcomes[LAST] > 0, outcomes


def _fresh(tmp_path: Path, template: Path, number: int) -> Path:
    path = tmp_path / f"try{number}" / "quizapp.db"
    path.parent.mkdir()
    path.write_bytes(template.read_bytes())
    return path


def _upgrade(parent: "subprocess.Popen[bytes]", path: Path, line: Line, lifetime: float) -> float:
    """Upgrade in a child that is killed after some seconds; return how long it lived."""
    assert parent.stdin is not None
    assert parent.stdout is not None
    parent.stdin.write(f"{path}\t{line.folder}\t{' '.join(line.known)}\n".encode())
    heard = b""
    while b"\n" not in heard:
        heard += os.read(parent.stdout.fileno(), 4096)
    start = time.monotonic()
    child = int(heard.split()[1])
    if not select.select([parent.stdout], [], [], lifetime)[0]:
        os.kill(child, signal.SIGKILL)
    while not heard.endswith(b"dead\n"):
        heard += os.read(parent.stdout.fileno(), 4096)
    return time.monotonic() - start


def _state(path: Path) -> str:
    with closing(connect(path)) as connection:
        found = upgrade.look(connection)
        titles = connection.execute("SELECT title FROM match").fetchall()
        guests = connection.execute("SELECT name FROM sqlite_master WHERE name='guest'").fetchall()
    assert not found.damage
    new = found.revision == THIRD
    assert (titles, len(guests)) == ([("title 399" if new else "old",)], int(new))
    return found.revision
