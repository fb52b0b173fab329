"""What a start must not cost."""

import json
import subprocess
import sys


def test_the_command_line_imports_before_qt_what_knows_none() -> None:
    """Qt for Python keeps the source of every module that comes after it: 12 MB of a show."""
    code = (
        "import json, sys, quizapp.cli.program, quizapp.app.desktop\n"
        "print(json.dumps(list(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    order = json.loads(told.stdout.splitlines()[-1])
    qt = order.index("PySide6")
    for early in ("sqlalchemy", "quizapp.store.log", "quizapp.show"):
        assert order.index(early) < qt
