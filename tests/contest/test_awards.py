"""Awards: bands of places, ties by the named rule, special awards, taking part."""

import pytest

from quizapp.contest.awards import (
    Honour,
    Kind,
    Placed,
    Player,
    Recipient,
    Shared,
    best,
    by_bands,
    placed_players,
    special,
    taking_part,
    to_members,
    unparted,
)
from quizapp.game.plan import Award

BANDS = (Award("一等奖", 1), Award("二等奖", 2), Award("三等奖", 3))


def team(name: str, *members: str) -> Recipient:
    return Recipient(Kind.TEAM, name, members=members)


def placed(*places: int) -> list[Placed]:
    return [Placed(team(f"{at}"), place) for at, place in enumerate(places, start=1)]


def awards(places: list[Placed], shared: Shared = Shared.BETTER) -> str:
    found = {one.recipient.name: one.award[:1] for one in by_bands(places, BANDS, shared)}
    return "".join(found.get(one.recipient.name, "-") for one in places)


def test_places_are_cut_into_bands() -> None:
    assert awards(placed(1, 2, 3, 4, 5, 6, 7)) == "一二二三三三-"


@pytest.mark.parametrize(
    ("shared", "won"),
    [
        (Shared.BETTER, "一一二三三三-"),
        (Shared.LESSER, "二二二三三三-"),
        (Shared.OPEN, "--二三三三-"),
    ],
)
def test_equal_ones_in_two_bands_follow_the_named_rule(shared: Shared, won: str) -> None:
    assert awards(placed(1, 1, 3, 4, 5, 6, 7), shared) == won
    assert awards(placed(1, 1, 2, 3, 4, 5, 6), shared) == won


def test_equal_ones_in_one_band_are_no_question() -> None:
    places = placed(1, 2, 2, 4, 5)
    assert unparted(places, BANDS) == ()
    assert {awards(places, shared) for shared in Shared} == {"一二二三三"}
    assert [one.tied for one in by_bands(places, BANDS)] == [False, True, True, False, False]
    (group,) = unparted(placed(1, 1, 3), BANDS)
    assert [one.recipient.name for one in group] == ["1", "2"]


def test_special_awards_and_taking_part() -> None:
    best = special("最佳选手", [Recipient(Kind.PERSON, "张三")])
    roster = [Honour(Recipient(Kind.PERSON, name), "") for name in ("张三", "李四")]
    assert [one.award for one in best] == ["最佳选手"]
    assert [one.recipient.name for one in taking_part("参与", roster, best)] == ["李四"]


def test_the_best_are_so_many_and_whoever_equals_the_last_of_them() -> None:
    worth = ((3, 30), (2, 20), (2, 20), (1, 20), (0, 0))
    found = [
        Player(1, at, Recipient(Kind.PERSON, f"{at}"), right, points)
        for at, (right, points) in enumerate(worth, start=1)
    ]
    placed = placed_players(found)
    assert [one.place for one in placed] == [1, 2, 2, 4], "who had nothing right has no place"
    names = ["".join(one.name for one in best(placed, count)) for count in range(6)]
    assert names == ["", "1", "123", "123", "1234", "1234"]


def test_a_team_s_award_for_each_member() -> None:
    rows = to_members([Honour(team("城东", "甲", "乙"), "一等奖"), Honour(team("城西"), "二等奖")])
    assert [(one.recipient.kind, one.recipient.name) for one in rows] == [
        (Kind.PERSON, "甲"),
        (Kind.PERSON, "乙"),
        (Kind.TEAM, "城西"),
    ]
    assert rows[0].recipient.unit == "城东"
