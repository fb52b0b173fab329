"""The lines of the check that are about the machine and the hall."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.findings import (
    Act,
    Copy,
    Disk,
    Fonts,
    Light,
    Line,
    Power,
    Screens,
    Sound,
)

LEAST_FREE = 100_000_000
"""Bytes. A long evening writes a hundredth of it; a full disk stops everything."""
GOOD_FREE = 1_000_000_000
LOW_BATTERY = 50
"""Per cent. An evening of two hours takes about so much of an old battery."""
LEAST_PICTURE = (1024, 720)
"""Pixels of the hall's screen below which the smallest text grows coarse."""


def screens(found: Screens) -> Line:
    """Whether the hall has a screen of its own."""
    title = _say("screens", QT_TRANSLATE_NOOP("check", "Screens"))
    if found.mirrored:
        return Line(
            "screens",
            Light.RED,
            title,
            _say(
                "screens-mirrored",
                QT_TRANSLATE_NOOP(
                    "check", "The projector mirrors this screen: the hall would read the answers."
                ),
            ),
            _say(
                "screens-extend",
                QT_TRANSLATE_NOOP(
                    "check",
                    "Press Win+P and choose Extend (macOS: System Settings, Displays, no "
                    "mirroring).",
                ),
            ),
            Act.SCREENS,
        )
    if not found.hall:
        text = QT_TRANSLATE_NOOP("check", "There is no second screen, or it mirrors this one.")
        mend = QT_TRANSLATE_NOOP(
            "check",
            "Plug the projector in and switch it on, then press Win+P and choose Extend. This line "
            "turns green by itself.",
        )
        return Line(
            "screens",
            Light.RED,
            title,
            _say("screens-one", text),
            _say("screens-plug", mend),
            Act.SCREENS,
        )
    text = QT_TRANSLATE_NOOP("check", "{count} screens; the hall sees {hall}.")
    said = _say("screens-two", text, count=found.count, hall=found.hall)
    return Line("screens", Light.GREEN, title, said, act=Act.SCREENS)


def picture(found: Screens) -> Line:
    """Whether the projector's picture is fine enough."""
    title = _say("picture", QT_TRANSLATE_NOOP("check", "Projector's picture"))
    wide, high = found.size
    if not found.hall or not wide or not high:
        text = QT_TRANSLATE_NOOP("check", "Not known before the projector is there.")
        return Line("picture", Light.GREY, title, _say("picture-unknown", text))
    fields = {"wide": wide, "high": high}
    if wide < LEAST_PICTURE[0] or high < LEAST_PICTURE[1]:
        text = QT_TRANSLATE_NOOP("check", "{wide}×{high}: small text will look coarse.")
        mend = QT_TRANSLATE_NOOP(
            "check", "Choose the projector's own resolution in the system's display settings."
        )
        said = _say("picture-small", text, **fields)
        return Line("picture", Light.AMBER, title, said, _say("picture-larger", mend), Act.SCREENS)
    if not 1.2 <= wide / high <= 2.5:
        text = QT_TRANSLATE_NOOP(
            "check", "{wide}×{high}: an unusual shape; the picture has wide black edges."
        )
        mend = QT_TRANSLATE_NOOP("check", "Choose 1920×1080 in the system's display settings.")
        said = _say("picture-shape", text, **fields)
        return Line("picture", Light.AMBER, title, said, _say("picture-usual", mend), Act.SCREENS)
    said = _say("picture-good", QT_TRANSLATE_NOOP("check", "{wide}×{high}."), **fields)
    return Line("picture", Light.GREEN, title, said)


def fonts(found: Fonts) -> Line:
    """Whether every character can be shown."""
    title = _say("fonts", QT_TRANSLATE_NOOP("check", "Fonts"))
    if not found.loaded:
        text = QT_TRANSLATE_NOOP("check", "The program's own fonts could not be loaded.")
        mend = QT_TRANSLATE_NOOP("check", "Install the program anew; its folder is not complete.")
        said = _say("fonts-missing", text)
        return Line("fonts", Light.RED, title, said, _say("fonts-install", mend))
    if found.lacking:
        text = QT_TRANSLATE_NOOP(
            "check", "Characters that the fonts lack: {signs} (in all {count})"
        )
        signs = " ".join(found.lacking[:12])
        mend = QT_TRANSLATE_NOOP(
            "check",
            "They are shown in a font of this machine, or as boxes: look at them in a rehearsal, "
            "or write them otherwise.",
        )
        said = _say("fonts-lack", text, count=len(found.lacking), signs=signs)
        return Line("fonts", Light.AMBER, title, said, _say("fonts-look", mend), Act.QUESTIONS)
    text = QT_TRANSLATE_NOOP("check", "Loaded; every character of this match is in them.")
    return Line("fonts", Light.GREEN, title, _say("fonts-good", text))


def sound(found: Sound) -> Line:
    """Whether the cue was heard."""
    title = _say("sound", QT_TRANSLATE_NOOP("check", "Sound"))
    if not found.device:
        text = QT_TRANSLATE_NOOP("check", "There is no loudspeaker; the show runs without sound.")
        mend = QT_TRANSLATE_NOOP(
            "check", "Plug the hall's sound in, or let the host say “Buzz now!” and watch the hall."
        )
        said = _say("sound-none", text)
        return Line("sound", Light.AMBER, title, said, _say("sound-plug", mend))
    if found.muted:
        text = QT_TRANSLATE_NOOP("check", "Muted.")
        mend = QT_TRANSLATE_NOOP("check", "Press M in the console.")
        return Line("sound", Light.AMBER, title, _say("sound-muted", text), _say("sound-on", mend))
    if not found.heard:
        text = QT_TRANSLATE_NOOP("check", "There is a loudspeaker; nobody has listened yet.")
        mend = QT_TRANSLATE_NOOP("check", "Play the cue, and listen at the last row.")
        said = _say("sound-unheard", text)
        return Line("sound", Light.AMBER, title, said, _say("sound-listen", mend), Act.SOUND)
    text = QT_TRANSLATE_NOOP("check", "The cue was played.")
    return Line("sound", Light.GREEN, title, _say("sound-heard", text), act=Act.SOUND)


def power(found: Power) -> Line:
    """Whether the battery lasts."""
    title = _say("power", QT_TRANSLATE_NOOP("check", "Power"))
    percent = found.percent
    if found.plugged:
        text = QT_TRANSLATE_NOOP("check", "On mains.")
        return Line("power", Light.GREEN, title, _say("power-mains", text))
    if found.plugged is None:
        text = QT_TRANSLATE_NOOP("check", "The system does not say.")
        mend = QT_TRANSLATE_NOOP("check", "See for yourself that the charger is plugged in.")
        return Line(
            "power", Light.GREY, title, _say("power-unknown", text), _say("power-look", mend)
        )
    mend = _say("power-plug", QT_TRANSLATE_NOOP("check", "Plug the charger in."))
    if percent is None:
        text = QT_TRANSLATE_NOOP("check", "On battery.")
        return Line("power", Light.AMBER, title, _say("power-battery", text), mend)
    text = QT_TRANSLATE_NOOP("check", "On battery: {percent} %.")
    said = _say("power-percent", text, percent=percent)
    light = Light.RED if percent < LOW_BATTERY else Light.AMBER
    return Line("power", light, title, said, mend)


def awake(awake: bool | None) -> Line:
    """Whether the machine may fall asleep."""
    title = _say("awake", QT_TRANSLATE_NOOP("check", "Kept awake"))
    if awake:
        text = QT_TRANSLATE_NOOP("check", "Neither sleep nor screen saver while a match runs.")
        return Line("awake", Light.GREEN, title, _say("awake-yes", text))
    mend = _say(
        "awake-settings",
        QT_TRANSLATE_NOOP(
            "check", "Switch sleep and screen saver off in the system's settings for the evening."
        ),
    )
    if awake is None:
        text = QT_TRANSLATE_NOOP("check", "Not known before a match runs.")
        return Line("awake", Light.GREY, title, _say("awake-unknown", text), mend)
    text = QT_TRANSLATE_NOOP("check", "The system may fall asleep.")
    return Line("awake", Light.AMBER, title, _say("awake-no", text), mend)


def disk(found: Disk) -> Line:
    """Whether there is room to record."""
    title = _say("disk", QT_TRANSLATE_NOOP("check", "Disk"))
    if not found.writable:
        text = QT_TRANSLATE_NOOP("check", "{folder} cannot be written to: nothing is recorded.")
        mend = QT_TRANSLATE_NOOP("check", "Give yourself the right to write there.")
        said = _say("disk-closed", text, folder=found.folder)
        return Line("disk", Light.RED, title, said, _say("disk-rights", mend), Act.FOLDER)
    if found.free is None:
        text = QT_TRANSLATE_NOOP("check", "Writable; how much is free is not known.")
        return Line("disk", Light.GREY, title, _say("disk-unknown", text))
    megabytes = found.free // 1_000_000
    if found.free >= GOOD_FREE:
        text = QT_TRANSLATE_NOOP("check", "Writable, {gigabytes} GB free.")
        said = _say("disk-good", text, gigabytes=found.free // 1_000_000_000)
        return Line("disk", Light.GREEN, title, said)
    text = QT_TRANSLATE_NOOP("check", "Only {megabytes} MB are free.")
    mend = QT_TRANSLATE_NOOP("check", "Empty the bin, or move films and pictures elsewhere.")
    light = Light.RED if found.free < LEAST_FREE else Light.AMBER
    said = _say("disk-full", text, megabytes=megabytes)
    return Line("disk", light, title, said, _say("disk-empty", mend), Act.FOLDER)


def copy(found: Copy) -> Line:
    """Whether a second copy is kept on another device."""
    title = _say("copy", QT_TRANSLATE_NOOP("check", "Second copy"))
    if not found.folder:
        text = QT_TRANSLATE_NOOP("check", "None: if this machine breaks, the evening is lost.")
        mend = QT_TRANSLATE_NOOP("check", "Plug a USB stick in and choose a folder on it.")
        said = _say("copy-none", text)
        return Line("copy", Light.AMBER, title, said, _say("copy-choose", mend), Act.COPY)
    if not found.there:
        text = QT_TRANSLATE_NOOP("check", "{folder} is not there.")
        mend = QT_TRANSLATE_NOOP("check", "Plug the stick in again, or choose another folder.")
        said = _say("copy-gone", text, folder=found.folder)
        return Line("copy", Light.RED, title, said, _say("copy-again", mend), Act.COPY)
    if not found.apart:
        text = QT_TRANSLATE_NOOP("check", "{folder} lies on the same disk as the data.")
        mend = QT_TRANSLATE_NOOP("check", "Choose a folder on a USB stick instead.")
        said = _say("copy-same", text, folder=found.folder)
        return Line("copy", Light.AMBER, title, said, _say("copy-apart", mend), Act.COPY)
    said = _say("copy-good", QT_TRANSLATE_NOOP("check", "In {folder}."), folder=found.folder)
    return Line("copy", Light.GREEN, title, said, act=Act.COPY)


def _say(code: str, text: str, **facts: str | int | Words) -> Words:
    return words(code, "check", text, **facts)
