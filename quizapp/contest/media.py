"""The light of pictures, sounds and films: a match without any has none."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.findings import Act, Light, Line, MediaFault, Screened

NAMED = 3


def line(found: Screened, *, running: bool) -> tuple[Line, ...]:
    """Whether every file will be seen and heard, and what to do where one will not."""
    if not found.of:
        return ()
    title = _say("media", QT_TRANSLATE_NOOP("check", "Pictures, clips"))
    faults = [one for one in found.faults if one.what != "unseen"]
    if faults:
        act = None if running else Act.QUESTIONS
        said, first = _named(faults), faults[0]
        return (Line("media", Light.RED, title, said, _mend(first), act, first.round),)
    if found.done < found.of:
        text = QT_TRANSLATE_NOOP("check", "Trying: {done} of {count} …")
        said = _say("media-runs", text, done=found.done, count=found.of)
        return (Line("media", Light.GREY, title, said),)
    if found.faults:
        said, first = _named(list(found.faults)), found.faults[0]
        return (Line("media", Light.AMBER, title, said, _mend(first), None, first.round),)
    text = QT_TRANSLATE_NOOP("check", "All {count} can be shown and played.")
    return (Line("media", Light.GREEN, title, _say("media-good", text, count=found.of)),)


def fault_words(fault: MediaFault) -> Words:
    """Where, and what."""
    match fault.what:
        case "missing":
            text = QT_TRANSLATE_NOOP("check", "{where}: {file} is missing")
        case "broken":
            text = QT_TRANSLATE_NOOP("check", "{where}: {file} is broken or of an unknown sort")
        case "player":
            text = QT_TRANSLATE_NOOP("check", "{where}: {file} cannot be played on this computer")
        case "unseen":
            text = QT_TRANSLATE_NOOP("check", "{where}: {file} is one file too many")
    return _say(f"media-{fault.what}", text, where=fault.question, file=fault.file)


def _named(faults: list[MediaFault]) -> Words:
    first = fault_words(faults[0])
    if len(faults) == 1:
        return first
    text = QT_TRANSLATE_NOOP("check", "{first} (in all {count})")
    return _say("media-faults", text, first=first, count=len(faults))


def _mend(fault: MediaFault) -> Words:
    match fault.what:
        case "missing":
            text = QT_TRANSLATE_NOOP(
                "check",
                "Open the question in its bank and add the file there again, or take another "
                "question. The show goes on without it too.",
            )
        case "broken":
            text = QT_TRANSLATE_NOOP(
                "check",
                "Save the file anew as PNG, JPEG, MP3, WAV or MP4 (H.264) and add it to the "
                "question again.",
            )
        case "player":
            text = QT_TRANSLATE_NOOP(
                "check",
                "Close the program and start it again; where that does not help, install it anew. "
                "Until then read such questions without their clip.",
            )
        case "unseen":
            text = QT_TRANSLATE_NOOP(
                "check",
                "A question shows its first picture and plays its first sound, or its first film. "
                "Take the others off it.",
            )
    return _say(f"media-mend-{fault.what}", text)


def _say(code: str, text: str, **facts: str | int | Words) -> Words:
    return words(code, "check", text, **facts)
