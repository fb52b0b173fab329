"""Where assets, shipped banks and user data lie: in a checkout, a wheel, a frozen program.

A wheel and a frozen program carry assets/ and questions/ inside the package, in `_data`; in a
checkout they lie beside the package.
"""

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def assets() -> Path:
    """Tell the folder of fonts, sounds, icons, themes and translations."""
    return _shipped("assets")


def icon() -> Path:
    """Tell the picture of the program itself, 256 px wide."""
    return assets() / "icons" / "quizapp.png"


def shipped_banks() -> Path:
    """Tell the folder of the question banks and study outlines that come with the program."""
    return _shipped("questions")


def user_data(chosen: Path | None = None) -> Path:
    """Tell the folder that holds all that the user makes; it is made if it is missing.

    The one chosen, else the environment's QUIZAPP_DATA, else the system's place for it.
    Raises OSError where it cannot be made.
    """
    named = os.environ.get("QUIZAPP_DATA", "")
    if chosen is not None:
        folder = chosen.expanduser()
    elif named:
        folder = Path(named).expanduser()
    else:
        folder = Path(platformdirs.user_data_dir("quizapp", appauthor=False))
    folder = folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def logs(chosen: Path | None = None) -> Path:
    """Tell the folder of the program's own log files, in the user's data; made if missing."""
    folder = user_data(chosen) / "logs"
    folder.mkdir(exist_ok=True)
    return folder


def themes(chosen: Path | None = None) -> Path:
    """Tell the folder of the user's own looks of the big screen; it may not be there yet."""
    return user_data(chosen) / "themes"


def presets(chosen: Path | None = None) -> Path:
    """Tell the folder of the user's own ways of playing and evenings; it may not be there yet."""
    return user_data(chosen) / "presets"


def notice() -> Path | None:
    """Tell the file that names what is bundled, with its licences; None where it was left out."""
    found = _shipped("NOTICE")
    return found if found.is_file() else None


def _shipped(name: str) -> Path:
    carried = _PACKAGE / "_data" / name
    return carried if carried.exists() else _PACKAGE.parent / name
