"""A match with pictures, sounds and films, on its windows: painted, played, broken, missing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp import clock
from quizapp.app.evening import Evening
from quizapp.app.library import Library
from quizapp.app.matches import begin
from quizapp.app.pictures import Album
from quizapp.bank.question import Bank, Choices, Kind, Question, Status
from quizapp.contest.draft import Draft
from quizapp.game import commands as c
from quizapp.game.match import Play, Stage
from quizapp.game.plan import Item, ItemKind, Plan, Round, Team
from quizapp.game.presets import Preset, rules_of
from quizapp.game.rules import RoundRules, Uncover
from quizapp.store.banks import Change
from tests.windows.media_files import avi, png, wav

MEDIA = {
    "图.png": png("#00C040"),
    "声.wav": wav(1.2),
    "片.avi": avi(),
    "坏.mp3": b"no sound at all",
    "坏.png": b"\x89PNG\r\n\x1a\n broken",
}


@pytest.fixture
def library(qapp: QApplication, data_folder: Path) -> Iterator[Library]:
    opened = Library(data_folder)
    yield opened
    opened.close()
    qapp.processEvents()


@pytest.fixture
def evening_of(library: Library) -> Iterator[Callable[..., Evening]]:
    evenings: list[Evening] = []

    def make(
        media: tuple[str, ...], rules: RoundRules | None = None, interlude: str = ""
    ) -> Evening:
        asked = Question(
            "q1", Kind.SINGLE, "图中是哪里？", ("北京", "上海"), key=Choices((0,)), media=media,
            status=Status.READY,
        )  # fmt: skip
        library.banks.put("b", Bank("题库", (asked,)), Change(clock.wall()), MEDIA)
        rules = rules or rules_of(Preset.TEAM)
        programme = (Item(ItemKind.INTERLUDE, "文艺", media=interlude),) if interlude else ()
        if programme:
            library.shelf.put_media({interlude: MEDIA[interlude]})
            programme = (*programme, Item(ItemKind.ROUND))
        plan = Plan(
            "试赛",
            (Team(1, "一队"), Team(2, "二队")),
            (Round("一", rules, (asked,)),),
            contest="c",
            programme=programme,
        )
        draft = Draft("c", "试赛", banks=("b",))
        evenings.append(Evening(begin(library, plan, rehearsal=True), draft, "zh"))
        evening = evenings[-1]
        evening.start()
        evening.projector.resize(960, 540)
        return evening

    yield make
    for one in evenings:
        over: list[bool] = []
        one.over.connect(lambda told=over: told.append(True))
        one.console._leaving = True
        one.console.close()
        assert wait(lambda told=over: bool(told))


def wait(done: Callable[[], bool], seconds: float = 15.0) -> bool:
    """Let the program go on until something is so."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        QApplication.processEvents()
        if done():
            return True
        time.sleep(0.01)
    return False


def until_reading(evening: Evening) -> None:
    while not (isinstance(evening.control.match.phase, Play) and stage(evening) is Stage.READING):
        assert evening.control.proceed()
    wait(lambda: False, 0.6)


def stage(evening: Evening) -> Stage:
    phase = evening.control.match.phase
    assert isinstance(phase, Play)
    return phase.stage


def share(evening: Evening, colour: str) -> float:
    """Which part of the hall's picture has about this colour."""
    return part(evening.projector.stage.grab().toImage(), colour)


def part(picture: QImage, colour: str) -> float:
    """Which part of a picture has about this colour."""
    image = picture.scaled(96, 54)
    wanted, hits = QColor(colour), 0
    for x in range(96):
        for y in range(54):
            found = image.pixelColor(x, y)
            near = (abs(found.red() - wanted.red()), abs(found.green() - wanted.green()))
            hits += max(*near, abs(found.blue() - wanted.blue())) < 40
    return hits / (96 * 54)


def press(evening: Evening, key: Qt.Key) -> None:
    QTest.keyClick(evening.console, key)


def screening(evening: Evening) -> tuple[bool, bool]:
    """(runs, ended)."""
    phase = evening.control.match.phase
    show = getattr(phase, "screening", None)
    assert show is not None
    return show.since is not None, show.ended


def test_a_picture_stands_beside_its_question_and_by_a_key_alone(
    evening_of: Callable[..., Evening],
) -> None:
    evening = evening_of(("图.png",))
    until_reading(evening)
    beside = share(evening, "#00C040")
    assert 0.06 < beside < 0.4
    press(evening, Qt.Key.Key_Comma)
    assert wait(lambda: share(evening, "#00C040") > 0.8)
    press(evening, Qt.Key.Key_Comma)
    assert wait(lambda: share(evening, "#00C040") < 0.4)
    live = evening.console.page.pictures.live.stage
    assert live.scene == evening.projector.stage.scene


def test_a_covered_picture_is_never_seen_before_its_tiles_are_opened(
    evening_of: Callable[..., Evening],
) -> None:
    rules = replace(rules_of(Preset.TEAM), uncover=Uncover(6))
    evening = evening_of(("图.png",), rules)
    while not (isinstance(evening.control.match.phase, Play) and stage(evening) is Stage.READING):
        assert evening.control.proceed()
        for _ in range(12):  # the pictures change: not a moment of that shows a tile
            wait(lambda: False, 0.05)
            assert share(evening, "#00C040") < 0.005
    whole = None
    for opened in range(1, 7):
        press(evening, Qt.Key.Key_Semicolon)
        wait(lambda: False, 0.5)
        seen = share(evening, "#00C040")
        assert seen > (whole or 0) + 0.005, f"tile {opened}"
        whole = seen
        wait(lambda: False, 0.2)


def test_uncovering_by_time_ends_when_all_is_open(evening_of: Callable[..., Evening]) -> None:
    rules = replace(rules_of(Preset.TEAM), uncover=Uncover(6, 1))
    evening = evening_of(("图.png",), rules)
    until_reading(evening)
    press(evening, Qt.Key.Key_Semicolon)
    wait(lambda: False, 0.5)
    first = share(evening, "#00C040")
    assert 0.005 < first < 0.04
    assert wait(lambda: screening(evening) == (False, True), 8)
    assert wait(lambda: share(evening, "#00C040") > 0.06)


def test_a_sound_runs_stops_and_ends_by_the_keys_of_the_console(
    evening_of: Callable[..., Evening],
) -> None:
    evening = evening_of(("声.wav",))
    until_reading(evening)
    assert wait(lambda: evening.clips.player.length == 1200)
    press(evening, Qt.Key.Key_Semicolon)
    assert screening(evening) == (True, False)
    assert wait(lambda: evening.clips.player.plays)
    wait(lambda: False, 0.3)
    press(evening, Qt.Key.Key_Semicolon)
    assert screening(evening) == (False, False)
    assert not evening.clips.player.plays
    wait(lambda: False, 0.3)
    press(evening, Qt.Key.Key_Semicolon)
    assert wait(lambda: screening(evening) == (False, True))
    press(evening, Qt.Key.Key_Apostrophe)
    assert screening(evening) == (True, False)
    assert wait(lambda: 0 < evening.clips.player.position < 900)


def test_mute_and_volume_are_those_of_the_console(evening_of: Callable[..., Evening]) -> None:
    evening = evening_of(("声.wav",))
    until_reading(evening)
    output = evening.clips.player._sound
    assert output is not None
    evening.set_volume(40)
    assert abs(output.volume() - 0.4) < 0.01
    assert not output.isMuted()
    press(evening, Qt.Key.Key_M)
    assert output.isMuted()
    assert evening.clips.trouble is not None
    assert evening.clips.trouble.code == "clip-muted"


def test_a_film_is_painted_into_the_stage(evening_of: Callable[..., Evening]) -> None:
    evening = evening_of(("片.avi",))
    until_reading(evening)
    press(evening, Qt.Key.Key_Semicolon)
    assert wait(lambda: share(evening, "#CC2222") > 0.5), "the film has the screen while it runs"
    assert wait(lambda: share(evening, "#2222CC") > 0.5)
    assert wait(lambda: screening(evening) == (False, True))
    press(evening, Qt.Key.Key_Comma)
    assert wait(lambda: 0.03 < share(evening, "#2222CC") < 0.4), "it stands beside its question"


def test_a_film_between_the_rounds_has_the_whole_screen(
    evening_of: Callable[..., Evening],
) -> None:
    evening = evening_of((), interlude="片.avi")
    assert evening.control.proceed()
    wait(lambda: False, 0.6)
    assert share(evening, "#CC2222") < 0.1, "its title stands there first"
    press(evening, Qt.Key.Key_Semicolon)
    assert wait(lambda: share(evening, "#CC2222") > 0.5)


@pytest.mark.parametrize(
    ("name", "code"), [("坏.mp3", "clip-unplayable"), ("没有.mp3", "clip-absent")]
)
def test_a_clip_that_cannot_be_played_is_told_to_the_operator_alone(
    evening_of: Callable[..., Evening], name: str, code: str
) -> None:
    evening = evening_of((name,))
    until_reading(evening)
    press(evening, Qt.Key.Key_Semicolon)
    assert wait(lambda: not screening(evening)[0])
    assert evening.clips.trouble is not None
    assert evening.clips.trouble.code == code
    assert name in evening.console.page.messages.text()
    assert evening.console.page.offers_row._hint.text().startswith("⚠")
    assert evening.control.proceed(), "the question goes on"
    assert stage(evening) is Stage.ANSWERING


def test_a_broken_picture_leaves_the_question_as_it_is(evening_of: Callable[..., Evening]) -> None:
    evening = evening_of(("坏.png",))
    until_reading(evening)
    assert evening.control.proceed()
    assert stage(evening) is Stage.ANSWERING


def test_without_multimedia_the_show_goes_on(
    evening_of: Callable[..., Evening], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> None:
        raise ImportError("no QtMultimedia")

    evening = evening_of(("声.wav",))
    evening.clips.close()
    monkeypatch.setattr(evening.clips.player, "_load", gone)
    monkeypatch.setattr(evening.clips.player, "_player", None)
    until_reading(evening)
    press(evening, Qt.Key.Key_Semicolon)
    assert wait(lambda: not screening(evening)[0])
    assert evening.clips.trouble is not None
    assert evening.clips.trouble.code == "clip-no-library"
    assert evening.control.proceed()


def test_pictures_of_a_rehearsal_show_the_media_themselves(
    library: Library, tmp_path: Path
) -> None:
    asked = Question(
        "q1", Kind.SINGLE, "图中是哪里？", ("北京", "上海"), key=Choices((0,)),
        media=("图.png",), status=Status.READY,
    )  # fmt: skip
    library.banks.put("b", Bank("题库", (asked,)), Change(clock.wall()), MEDIA)
    teams = (Team(1, "一队"), Team(2, "二队"))
    plan = Plan("试赛", teams, (Round("一", rules_of(Preset.TEAM), (asked,)),))
    running = begin(library, plan, rehearsal=True)
    album = Album(tmp_path / "album", "red", "zh", library, ("b",))
    for _ in range(5):
        album.take(running.show.match, (), clock.now())
        running.show.do(c.Proceed(clock.now()))
    running.close()
    (page,) = (tmp_path / "album").glob("*-question-reading-*.png")
    assert part(QImage(str(page)), "#00C040") > 0.02
