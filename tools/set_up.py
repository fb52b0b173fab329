"""Makes a checkout ready: `.venv` with the pinned packages, and the system libraries that Qt needs.

    python3 tools/set_up.py run | test | check

`run` installs what the program needs, `check` also what developers need, `test` also what tests
of real windows need. Done once, it only compares a stamp. It uses the standard library alone, and
is kept readable by Pythons older than the program's, so that they can say what is amiss.
"""

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.stamp"
OLDEST, TOO_NEW = (3, 11), (3, 15)

# What the wheels of Qt look for on Linux, and the Debian package that has it. Without the first
# ones Qt does not load at all; without the second it opens no window, but paints offscreen.
TO_LOAD = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
TO_SHOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
QT_FILES = (
    "Qt/lib/libQt6Gui.so.6",
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6Multimedia.so.6",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/multimedia/libffmpegmediaplugin.so",
)
# What tests of real windows use; without them those tests are skipped and say so.
TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xrandr": "x11-xserver-utils",
    "chromium": "chromium",
    "chromedriver": "chromium-driver",
    "pdftotext": "poppler-utils",
}


def main() -> int:
    """Do what the one argument names; the exit code is 0 where the program can start."""
    purpose = sys.argv[1] if len(sys.argv) == 2 else ""
    if purpose not in ("run", "test", "check"):
        print(__doc__)
        return 2
    if not OLDEST <= sys.version_info[:2] < TOO_NEW:
        print(
            "quizapp needs Python 3.11, 3.12, 3.13 or 3.14; this is {}.\n"
            "Name another one: make PYTHON=/path/to/python3 {}".format(
                platform.python_version(), purpose
            )
        )
        return 1
    with_developers = purpose != "run"
    if not is_stamped(with_developers):
        if not make_venv():
            return 1
        install(with_developers)
    return find_libraries(purpose) if sys.platform.startswith("linux") else 0


def is_stamped(with_developers: bool) -> bool:
    """Tell whether an earlier set-up from the same files put in all that is wanted now."""
    try:
        stamped = STAMP.read_text(encoding="utf-8").split()
    except OSError:
        return False
    wanted = "dev" if with_developers else "run"
    return stamped[:1] == [fingerprint()] and (wanted in stamped) and in_venv("python").exists()


def fingerprint() -> str:
    """Digest all that decides what is in the environment, its place included."""
    digest = hashlib.sha256(str(ROOT).encode())
    for name in ("pyproject.toml", "constraints.txt", "tools/set_up.py"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def make_venv() -> bool:
    """Make `.venv` unless there is a working one; say what is missing where that fails."""
    if VENV.is_symlink():
        VENV.unlink()  # Another checkout's: it is let go of, not emptied.
    STAMP.unlink(missing_ok=True)
    sound = "import sys, pip; sys.exit(sys.version_info[:2] < (3, 11))"
    if not was_moved() and works(in_venv("python"), sound):
        return True
    if importlib.util.find_spec("ensurepip") is None:
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        if not apt_install([package], "Python's own venv and pip"):
            return False
        if not works(Path(sys.executable), "import ensurepip"):
            return False
    print("Making .venv with Python {} …".format(platform.python_version()), flush=True)
    return subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)]).returncode == 0


def was_moved() -> bool:
    """Tell whether `.venv` was made in another place: its programs would start the wrong Python."""
    try:
        return str(VENV).encode() not in in_venv("pip").read_bytes()[:500]
    except OSError:
        return True


def works(python: Path, code: str) -> bool:
    """Tell whether that Python is there and runs the code without an error."""
    try:
        ran = subprocess.run([str(python), "-c", code], capture_output=True)
    except OSError:
        return False
    return ran.returncode == 0


def install(with_developers: bool) -> None:
    """Install the pinned packages and the program itself; ends the run where pip fails."""
    print("Installing what constraints.txt names; this takes a few minutes once …", flush=True)
    wanted = ".[dev]" if with_developers else "."
    ran = subprocess.run(
        [
            *(str(in_venv("python")), "-m", "pip", "install", "--quiet"),
            *("--disable-pip-version-check", "--constraint", "constraints.txt"),
            *("--editable", wanted),
        ],
        cwd=str(ROOT),
        stdin=subprocess.DEVNULL,
    )
    if ran.returncode:
        sys.exit("pip could not install the packages: see above. Nothing else was changed.")
    had = "run dev" if with_developers else "run"
    STAMP.write_text("{} {}\n".format(fingerprint(), had), encoding="utf-8")


def find_libraries(purpose: str) -> int:
    """Install or name the system packages that Qt, and for `test` the tests, still lack."""
    missing = missing_libraries()
    unknown = sorted(missing - set(TO_LOAD) - set(TO_SHOW))
    packages = sorted({(TO_LOAD | TO_SHOW)[lib] for lib in missing if lib not in unknown})
    if purpose == "test":
        packages += [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if packages and apt_install(packages, "the windows of Qt" if missing else "tests of windows"):
        missing = missing_libraries()
    if unknown:
        print("Qt may also lack these libraries: {}".format(" ".join(unknown)))
    if missing & set(TO_LOAD):
        print("Qt cannot start without: {}".format(" ".join(sorted(missing & set(TO_LOAD)))))
        return 1
    return 0


def missing_libraries() -> "set[str]":
    """Ask the system's loader which libraries the files of Qt would not find."""
    folder = next(VENV.glob("lib/python*/site-packages/PySide6"), None)
    if folder is None or shutil.which("ldd") is None:
        return set()
    missing = set()
    for name in QT_FILES:
        if not (folder / name).exists():
            continue
        told = subprocess.run(["ldd", str(folder / name)], capture_output=True, text=True)
        for line in told.stdout.splitlines():
            if "not found" in line and "=>" in line:
                missing.add(line.split()[0])
    return missing


def apt_install(packages: "list[str]", what_for: str) -> bool:
    """Install Debian packages when that is possible, else name the exact line to type."""
    by_hand = "apt-get install --yes {}".format(" ".join(packages))
    if shutil.which("apt-get") is None:
        print(
            "Missing for {}; on Debian and Ubuntu: sudo {}\n"
            "On other systems: the packages with the same libraries.".format(what_for, by_hand)
        )
        return False
    if os.geteuid() != 0:
        print("Missing for {}. Please type:\n    sudo {}".format(what_for, by_hand))
        return False
    print("Installing for {}: {} …".format(what_for, " ".join(packages)), flush=True)
    calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    line = [*quiet, "install", "--yes", "--no-install-recommends", *packages]
    for before in ([], [*quiet, "update"]):
        if before:
            subprocess.run(before, stdin=subprocess.DEVNULL, env=calm)
        ran = subprocess.run(line, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=calm)
        if ran.returncode == 0:
            return True
    print("apt could not install them. Please type:\n    {}".format(by_hand))
    return False


def in_venv(program: str) -> Path:
    """Tell where the environment keeps a program."""
    return VENV / "bin" / program


if __name__ == "__main__":
    sys.exit(main())
