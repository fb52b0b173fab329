"""Renew the guide: its pictures, which the program takes of itself, and its table of keys.

    python -m tools.guide [FOLDER]

The pictures are taken offscreen, with a laptop's screen and a projector, on the shipped
competition; the clock is a hand's that only the pictures move, so they come out alike every time.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "guide"
LANGUAGES: tuple[Literal["zh", "en"], ...] = ("zh", "en")
PICTURES = (
    "home", "bank",
    "setup-basics", "setup-teams", "setup-rounds", "setup-questions", "setup-keys",
    "look", "settings",
    "check", "check-buzzers",
    "hall-title", "hall-teams", "hall-round", "hall-call", "hall-question",
    "hall-clock", "console", "prompter", "hall-right", "hall-reveal", "hall-explained",
    "hall-page", "hall-picture", "hall-tiles", "hall-sound", "console-boards", "hall-boards",
    "hall-race", "hall-buzzed", "console-buzzed", "buzzers", "console-choose", "hall-choose",
    "part", "adjust", "rejudge", "void", "hall-void", "go",
    "hall-scores", "hall-break", "hall-hold", "console-unplugged", "home-unfinished",
    "hall-round-over", "hall-ranking", "hall-awards", "console-end", "close", "home-finished",
    "setup-ways", "setup-evening", "hall-people", "hall-interlude", "console-programme",
    "hall-passed", "console-passed", "console-helps", "hall-helped", "hall-numbers",
    "hall-sprint", "hall-sprint-over", "console-sprint", "hall-lottery", "form-hall",
    "hall-board", "console-board", "hall-clues", "console-clues", "hall-arena", "hall-survival",
    "hall-duel", "hall-marks", "form-marks", "hall-wager", "form-wager",
    "hall-podium", "hall-award",
    "competition-import", "competition-plan", "competition", "competition-teams",
    "competition-lots", "hall-lots", "competition-show", "hall-lots-all", "competition-heats",
    "competition-ties", "competition-awards",
    "certificates-key", "certificates-who", "certificates-paper", "certificates-check",
    "certificates-seal", "certificates-print", "calibration", "certificates-template",
    "certificates-register", "certificates-genuine", "certificates-forged",
    "certificates-believe",
)  # fmt: skip
"""Every picture of the guide, in the order in which an evening comes to it."""
MOST_BYTES = 150_000
_SCREENS = (("Laptop", 0, 1366, 768), ("Projector", 1366, 1920, 1080))
_START = 1_000_000_000_000


class Hand:
    """The clock of the pictures: it stands until it is moved."""

    def __init__(self) -> None:
        self.at = _START

    def now(self) -> int:
        """The moment, in nanoseconds."""
        return self.at

    def wall(self) -> str:
        """The time of day, as `clock.wall`."""
        seconds = (self.at - _START) // 1_000_000_000
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return f"2026-09-26T{hour + 6:02}:{minute:02}:{second:02}.000Z"

    def today(self) -> str:
        """The day, as `clock.today`."""
        return self.wall()[:10]


def main() -> None:
    """Write everything anew."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GUIDE
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        config = Path(made) / "screens.json"
        config.write_text(json.dumps({"screens": [_screen(*one) for one in _SCREENS]}), "utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
        os.environ["TZ"] = "UTC-8"
        hand = _hand_for_clock()
        # Not before: windows take the clock when they are imported.
        from tools import guide_keys, guide_pictures

        for lang in LANGUAGES:
            pictures = folder / "pictures" / lang
            pictures.mkdir(parents=True, exist_ok=True)
            missing = set(PICTURES) - guide_pictures.take(lang, pictures, hand)
            if missing:
                raise SystemExit(f"not taken: {', '.join(sorted(missing))}")
            for stale in pictures.glob("*.png"):
                if stale.stem not in PICTURES:
                    stale.unlink()
            (folder / guide_keys.FILES[lang]).write_text(guide_keys.page(lang), "utf-8")


def _screen(name: str, left: int, wide: int, high: int) -> dict[str, object]:
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    return {"name": name, "x": left, "y": 0, "width": wide, "height": high, **dots}


def _hand_for_clock() -> Hand:
    from quizapp import clock

    hand = Hand()
    clock.now, clock.wall, clock.today = hand.now, hand.wall, hand.today
    return hand


if __name__ == "__main__":
    main()
