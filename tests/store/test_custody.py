"""Where a match is and came from."""

from __future__ import annotations

from quizapp.store.custody import Custody, Step, What, away, origin
from quizapp.store.database import Database
from quizapp.store.shelf import Shelf

AT = "2026-05-01T09:00:00Z"


def test_a_match_that_was_only_ever_here_has_no_steps(database: Database) -> None:
    custody = Custody(Shelf(database))
    assert custody.steps("m1") == ()
    assert custody.away("m1") is None
    assert custody.every() == {}


def test_it_is_away_until_something_brings_it_back(database: Database) -> None:
    custody = Custody(Shelf(database))
    custody.note("m1", Step(What.HANDED, AT, file="交接"))
    gone = custody.away("m1")
    assert gone is not None
    assert gone.file == "交接"
    for back in (What.TAKEN_BACK, What.RETURNED):
        custody.note("m1", Step(back, AT))
        assert custody.away("m1") is None
        custody.note("m1", Step(What.HANDED, AT))
        assert custody.away("m1") is not None
    assert list(custody.every()) == ["m1"]
    assert [step.what for step in custody.steps("m1")][:2] == [What.HANDED, What.TAKEN_BACK]


def test_where_it_came_from_is_its_first_step() -> None:
    came = Step(What.RECEIVED, AT, host="PC-1")
    assert origin((came, Step(What.HANDED, AT))) == came
    assert origin((Step(What.HANDED, AT), Step(What.RETURNED, AT))) is None
    assert away((came,)) is None


def test_what_a_newer_program_wrote_stops_nothing(database: Database) -> None:
    shelf = Shelf(database)
    shelf.put_setting("custody:m1", '[{"what":"teleported","at":""}]')
    assert Custody(shelf).away("m1") is None
