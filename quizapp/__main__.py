"""Start the program."""

import gc
import importlib
import sys
from multiprocessing import freeze_support


def main() -> None:
    """Run the command line, or open the windows."""
    if sys.argv[1:2] == ["--curtain"]:
        # Another process of a running show: it needs nothing of the program but its title card.
        from quizapp.windows.curtain import run as hang

        raise SystemExit(hang(sys.argv[2:]))
    # Nothing that six hundred imports make is garbage: to look for it takes a sixth of the start.
    # `app.settling` lets the collector go on.
    gc.disable()
    if not sys.argv[1:]:
        _open_windows()
    from quizapp.cli.program import main as run

    run()


def _open_windows() -> None:
    """Without any word on the command line: the windows, and nothing that only commands need."""
    from quizapp import paths
    from quizapp.app.screenless import has_display

    try:
        folder = paths.user_data(None)
    except OSError:
        return  # the command line says in words what is wrong with it
    if has_display():
        # Before Qt for Python, which reads the source of every module that comes after it.
        importlib.import_module("quizapp.app.library")
        opening = importlib.import_module("quizapp.app.opening")
        raise SystemExit(opening.run(folder))


if __name__ == "__main__":
    # In a bundle the worker that sets certificates is this program, started anew.
    freeze_support()
    main()
