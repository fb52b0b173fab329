"""What colours, pictures and sounds are called where a look is made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def group_name(group: str) -> str:
    """What a group of colours colours."""
    return {
        "ground": translate("themes", "Background"),
        "titles": translate("themes", "Titles, letters, frames"),
        "text": translate("themes", "Text"),
        "plates": translate("themes", "Plates"),
        "lit": translate("themes", "Right answer, whose turn"),
        "out": translate("themes", "Wrong, barred, time up"),
        "signals": translate("themes", "Signals"),
    }[group]


def colour_name(colour: str) -> str:
    """What a colour is used for."""
    return {
        "sky_light": translate("themes", "light at the top"),
        "sky": translate("themes", "ground"),
        "sky_dark": translate("themes", "dark corners"),
        "ray": translate("themes", "rays of light"),
        "ribbon_light": translate("themes", "ribbons, light"),
        "ribbon_dark": translate("themes", "ribbons, dark"),
        "spark": translate("themes", "sparks"),
        "metal_light": translate("themes", "letters, glint"),
        "metal": translate("themes", "letters"),
        "metal_dark": translate("themes", "letters, shadow"),
        "edge": translate("themes", "frames"),
        "ink": translate("themes", "text"),
        "soft": translate("themes", "small text"),
        "panel_top": translate("themes", "question, above"),
        "panel_bottom": translate("themes", "question, below"),
        "plate_top": translate("themes", "option, above"),
        "plate_bottom": translate("themes", "option, below"),
        "well": translate("themes", "sunken places"),
        "lit_top": translate("themes", "plate, above"),
        "lit_bottom": translate("themes", "plate, below"),
        "lit_ink": translate("themes", "text on it"),
        "out_top": translate("themes", "plate, above"),
        "out_bottom": translate("themes", "plate, below"),
        "out_ink": translate("themes", "text on it"),
        "go": translate("themes", "the race is open"),
        "alarm": translate("themes", "last seconds, foul"),
    }[colour]


def sound_name(sound: str) -> str:
    """When a sound is heard."""
    return {
        "tick": translate("themes", "Seconds 10 to 6"),
        "last": translate("themes", "Last five seconds"),
        "cue": translate("themes", "The race opens"),
        "buzz": translate("themes", "A team was first"),
        "right": translate("themes", "Right"),
        "wrong": translate("themes", "Wrong"),
        "time": translate("themes", "Time is up"),
        "reveal": translate("themes", "Answer or place shown"),
        "fanfare": translate("themes", "The winner"),
    }[sound]


def base_name(base: str) -> str:
    """A look that comes with the program."""
    if base == "blue":
        return translate("themes", "Blue")
    return translate("themes", "Red and gold")
