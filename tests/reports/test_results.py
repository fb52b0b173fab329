"""Ledger and results as tables: every verdict is a line, and the words are the reader's."""

from __future__ import annotations

from pathlib import Path

from quizapp.bank.words import Words
from quizapp.game import commands as c
from quizapp.game.events import Verdict, Why
from quizapp.game.flow import next_action
from quizapp.game.match import Match
from quizapp.game.presets import Preset, rules_of
from quizapp.reports.results import (
    LEDGER_HEAD,
    RESULTS_HEAD,
    head,
    ledger_rows,
    lines,
    result_rows,
    write_all,
)
from tests.game.evenings import S, after, opened

TURNS = rules_of(Preset.TEAM)


def shout(words: Words) -> str:
    return str(words).upper()


def to_verdict(match: Match, verdict: Verdict) -> Match:
    """On to the next answer, judged so."""
    at = 100 * S
    while next_action(match).value not in ("stop_answer", "wait_verdict"):
        match = after(match, c.Proceed(at, match.step, 0))
    return after(match, c.Judge(at, verdict))


def judged() -> Match:
    """A wrong answer for nothing, an adjustment, a right answer, and another wrong one."""
    match = to_verdict(opened(TURNS), Verdict.WRONG)
    match = after(match, c.Adjust(200 * S, 2, 5, "评委会裁定"))
    match = to_verdict(match, Verdict.RIGHT)
    return to_verdict(match, Verdict.WRONG)


def test_a_verdict_for_nothing_is_a_line_where_it_was_given() -> None:
    match = judged()
    told = [(one.team, one.points, one.why) for one in lines(match)]
    value = match.asks[1].value
    assert told == [
        (1, 0, Why.WRONG),
        (2, 5, Why.ADJUSTED),
        (2, value, Why.RIGHT),
        (3, 0, Why.WRONG),
    ]
    assert [one for one in lines(match) if one.points] == list(match.ledger)


def test_what_is_taken_back_is_no_line_any_more() -> None:
    match = judged()
    match = after(match, c.Undo(300 * S, match.step))
    assert [one.team for one in lines(match)] == [1, 2, 2]


def test_judged_again_for_as_much_is_a_line_with_its_reason() -> None:
    match = after(judged(), c.Rejudge(300 * S, 1, 1, Verdict.TIMEOUT, "计时有误"))
    last = lines(match)[-1]
    assert (last.team, last.points, last.why, last.note) == (1, 0, Why.REJUDGED, "计时有误")


def test_without_a_language_heads_and_reasons_are_keys() -> None:
    match = judged()
    assert head(LEDGER_HEAD) == LEDGER_HEAD
    assert [row[5] for row in ledger_rows(match)] == ["wrong", "adjusted", "right", "wrong"]


def test_the_reader_is_told_in_his_language(tmp_path: Path) -> None:
    match = judged()
    assert [row[5] for row in ledger_rows(match, shout)][:2] == ["WRONG", "ADJUSTED"]
    write_all(tmp_path, match, shout)
    for name, keys in (("ledger", LEDGER_HEAD), ("results", RESULTS_HEAD)):
        text = (tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig")
        assert text.splitlines()[0] == ",".join(keys).upper()
    tied = [row[6:] for row in result_rows(match, shout)]
    assert tied == [("", ""), ("TIED", ""), ("TIED", "")]
