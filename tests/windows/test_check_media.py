"""The check tries every picture and clip, and says in words what is wrong with one."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QApplication

from quizapp.bank.question import Kind, Question
from quizapp.contest.findings import Light, MediaFault, Screened
from quizapp.contest.media import line as light_of_media
from quizapp.game.plan import Item, ItemKind, Round
from quizapp.game.rules import RoundRules
from quizapp.windows.check.screening import Screener
from quizapp.windows.console.sounds import media as media_library
from tests.windows.media_files import png, wav


def test_every_picture_and_clip_is_tried(qapp: QApplication) -> None:
    """What is missing, broken or one too many is named with its question; the rest is well."""
    files = {
        "好.png": png(),
        "坏.png": b"\x89PNG\r\n\x1a\n",
        "好.wav": wav(0.3),
        "坏.mp3": b"x" * 50,
    }
    media = (("好.png", "好.wav"), ("坏.png",), ("坏.mp3",), ("无.mp4", "好.png"))
    asked = tuple(
        Question(f"q{at}", Kind.OPEN, "题", media=names) for at, names in enumerate(media, start=1)
    )
    steps = (Item(ItemKind.INTERLUDE, "插播", media="好.png"), Item(ItemKind.INTERLUDE, media="无"))
    screener = Screener(
        (Round("一", RoundRules(), asked),),
        steps,
        lambda _of, name: files.get(name),
        lambda: media_library(True).qt,
    )
    screener.start()
    ends = time.monotonic() + 20
    while screener.found.done < screener.found.of and time.monotonic() < ends:
        qapp.processEvents()
        time.sleep(0.01)
    found = screener.found
    screener.close_down()
    assert (found.done, found.of) == (7, 7)
    assert {(one.question, one.file, one.what) for one in found.faults} == {
        ("q4", "好.png", "unseen"),
        ("q2", "坏.png", "broken"),
        ("q3", "坏.mp3", "broken"),
        ("q4", "无.mp4", "missing"),
        ("无", "无", "missing"),
    }
    [line] = light_of_media(found, running=False)
    assert line.light is Light.RED
    assert line.mend is not None


def test_without_multimedia_clips_are_told_and_pictures_tried(qapp: QApplication) -> None:
    def gone() -> None:
        raise ImportError("no QtMultimedia")

    asked = (Question("q1", Kind.OPEN, "题", media=("好.png", "好.wav")),)
    files = {"好.png": png(), "好.wav": wav(0.3)}
    screener = Screener(
        (Round("一", RoundRules(), asked),), (), lambda _of, name: files.get(name), gone
    )
    screener.start()
    ends = time.monotonic() + 10
    while screener.found.done < 2 and time.monotonic() < ends:
        qapp.processEvents()
        time.sleep(0.01)
    assert [one.what for one in screener.found.faults] == ["player"]


def test_a_match_without_media_has_no_light_for_them() -> None:
    assert light_of_media(Screened(), running=False) == ()
    [good] = light_of_media(Screened(2, 2), running=False)
    assert good.light is Light.GREEN
    [tried] = light_of_media(Screened(1, 2), running=False)
    assert tried.light is Light.GREY
    fault = MediaFault(1, "q1", "b.png", "unseen")
    [over] = light_of_media(Screened(2, 2, (fault,)), running=False)
    assert over.light is Light.AMBER
