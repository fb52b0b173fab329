"""A competition of several stages carried to another computer: it comes back identical."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from quizapp.app.library import Library
from quizapp.app.proceedings import Proceedings, found, load
from quizapp.app.staged import PART, competition_parcel, drafts_of
from quizapp.app.unpacking import take
from quizapp.contest import commands as c
from quizapp.contest.bringing import Bring, BringRule
from quizapp.contest.competition import Outline, StagePlan
from quizapp.files import parcel
from quizapp.files.parcel import Parcel
from quizapp.store.problems import Damaged
from tests.app.test_proceedings import TEXTS, host
from tests.contest.stand import AT, squads

OUTLINE = Outline(
    "知识竞赛",
    stages=(
        StagePlan("初赛", heats=2, first=1),
        StagePlan("决赛", bring=Bring(BringRule.SHARE, percent=30)),
    ),
)


@pytest.fixture
def libraries(tmp_path: Path) -> Iterator[Callable[[str], Library]]:
    opened: list[Library] = []

    def library(name: str) -> Library:
        opened.append(Library(tmp_path / name))
        return opened[-1]

    yield library
    for one in opened:
        one.close()


def drawn(library: Library) -> Proceedings:
    kept = found(library, OUTLINE)
    kept.do(c.TakeRoster(squads(6), "名单.xlsx"))
    kept.do(c.DrawLots(0, 7, AT))
    kept.open_template(0, TEXTS)
    return kept


def play_stage(library: Library, kept: Proceedings) -> None:
    for heat in range(2):
        host(library, kept.open_heat(0, heat, TEXTS), seed=heat + 1)
        kept.take_result(0, heat)


def whole(library: Library, kept: Proceedings) -> Parcel:
    made = competition_parcel(library, kept.id)
    assert made is not None
    return parcel.unpack(parcel.pack(made))


def play_on_to_the_awards(library: Library, kept: Proceedings) -> None:
    kept.do(c.CloseStage(0))
    kept.do(c.DrawLots(1, 9, AT))
    host(library, kept.open_heat(1, 0, TEXTS), seed=5)
    kept.take_result(1, 0)


def test_a_whole_competition_comes_back_identical(libraries: Callable[[str], Library]) -> None:
    here, there = libraries("here"), libraries("there")
    kept = drawn(here)
    play_stage(here, kept)
    play_on_to_the_awards(here, kept)
    came = take(there, whole(here, kept))
    assert came.contest == kept.id
    assert came.words.code == "took-staged"
    again = load(there, kept.id)
    assert again is not None
    assert again.competition == kept.competition
    assert again.competition.stages[1].brought
    assert again.record() == kept.record()
    assert again.head == kept.head
    assert again.verdict().ok
    assert drafts_of(there, kept.id, again.competition) == drafts_of(
        here, kept.id, kept.competition
    )
    for stage, heat in ((0, 0), (0, 1), (1, 0)):
        match = kept.match_of_heat(stage, heat)
        assert again.match_of_heat(stage, heat) == match
        assert there.log.read(match.match) == here.log.read(match.match)
    assert dict(whole(there, again).parts) == dict(whole(here, kept).parts)


def test_the_other_computer_goes_on_and_comes_back(libraries: Callable[[str], Library]) -> None:
    here, there = libraries("here"), libraries("there")
    kept = drawn(here)
    play_stage(here, kept)
    take(there, whole(here, kept))
    away = load(there, kept.id)
    assert away is not None
    play_on_to_the_awards(there, away)
    take(here, whole(there, away))
    back = load(here, kept.id)
    assert back is not None
    assert back.competition == away.competition
    before = len(here.shelf.contests())
    take(here, whole(there, away))
    assert len(here.shelf.contests()) == before, "taken twice it is there once"


def test_an_older_archive_changes_nothing(libraries: Callable[[str], Library]) -> None:
    here = libraries("here")
    kept = drawn(here)
    old = whole(here, kept)
    play_stage(here, kept)
    record, drafts = kept.record(), drafts_of(here, kept.id, kept.competition)
    take(here, old)
    assert kept.record() == record
    assert drafts_of(here, kept.id, kept.competition) == drafts


def test_two_that_went_different_ways_are_told_apart(libraries: Callable[[str], Library]) -> None:
    here, there = libraries("here"), libraries("there")
    kept = drawn(here)
    take(there, whole(here, kept))
    away = load(there, kept.id)
    assert away is not None
    away.do(c.DrawLots(0, 99, AT, reason="漏报"))
    kept.do(c.Withdraw(1, "退赛", AT))
    record = kept.record()
    with pytest.raises(Damaged) as told:
        take(here, whole(there, away))
    assert told.value.words.code == "taking-other-way"
    assert kept.record() == record


@pytest.mark.parametrize(
    ("old", "new"), [(b'"seed":7', b'"seed":8'), (b"lots_drawn", b"lots_dreamt")]
)
def test_a_record_that_was_changed_is_refused_and_nothing_is_taken(
    libraries: Callable[[str], Library], old: bytes, new: bytes
) -> None:
    here, there = libraries("here"), libraries("there")
    kept = drawn(here)
    made = competition_parcel(here, kept.id)
    assert made is not None
    content = made.parts[PART]
    forged = content.replace(old, new).replace(old.replace(b'"', b'\\"'), new.replace(b'"', b'\\"'))
    assert forged != content
    with pytest.raises(Damaged):
        take(there, replace(made, parts={**made.parts, PART: forged}))
    assert there.competitions.cards() == ()
    assert [card.id for card in there.shelf.contests()] == [
        card.id for card in libraries("empty").shelf.contests()
    ]


def test_there_is_no_parcel_of_what_is_not_there(libraries: Callable[[str], Library]) -> None:
    assert competition_parcel(libraries("here"), "k-none") is None
