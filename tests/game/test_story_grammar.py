"""What a story file says, what it may not say, and how a difference is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.files.story import NotAStory, load, play, read
from quizapp.files.story_settings import parse_effect
from quizapp.game.events import Event, TimeRanOut
from quizapp.game.rules import AfterWrong, Effect, FoulRule, FoulThen

SMALL = """\
title: 小赛
teams: [一队, 二队]
rounds:
  - preset: 抢答
    set: {count: 1, wrong: -5, buzz: {after_wrong: one_more, first_foul: {then: void, points: -3}}}
    spares: 2
steps:
  - until open
"""


def differences(*steps: str, expected: str = "") -> tuple[str, ...]:
    lines = "".join(f"  - {step!r}\n" for step in steps)
    return play(read(SMALL + lines + expected)).differences


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("+value", Effect(1, 0)),
        ("-value", Effect(-1, 0)),
        ("value", Effect(1, 0)),
        ("-10", Effect(0, -10)),
        ("0", Effect(0, 0)),
        ("2*value-5", Effect(2, -5)),
        ("5 - value", Effect(-1, 5)),
        ("", None),
        ("lots", None),
        ("2*5", None),
        ("value value", None),
        ("--5", None),
    ],
)
def test_effects_are_written_as_sums(text: str, effect: Effect | None) -> None:
    assert parse_effect(text) == effect


def test_settings_override_the_preset_and_leave_the_rest() -> None:
    [one] = read(SMALL).plan.rounds
    assert one.title == "抢答"
    assert one.rules.wrong == Effect(points=-5)
    assert one.rules.timeout == Effect(times=-1)
    assert one.rules.buzz.after_wrong is AfterWrong.ONE_MORE
    assert one.rules.buzz.first_foul == FoulRule(FoulThen.VOID, Effect(points=-3))
    assert (len(one.questions), len(one.spares)) == (1, 2)


def test_every_question_that_is_made_is_another_one() -> None:
    [one] = read(SMALL.replace("count: 1", "count: 30")).plan.rounds
    assert len({question.id for question in (*one.questions, *one.spares)}) == 32


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("title: 小赛", "titel: 小赛", "story-unclear", 1),
        ("teams: [一队, 二队]", "teams: [一队, 一队]", "story-unclear", 2),
        ("teams: [一队, 二队]", "teams: 两队", "story-unclear", 2),
        ("preset: 抢答", "preset: 猜谜", "story-unclear", 4),
        ("count: 1", "cuont: 1", "no-setting", 5),
        ("count: 1", "count: many", "bad-setting", 5),
        ("wrong: -5", "wrong: much", "bad-setting", 5),
        ("one_more", "two_more", "bad-setting", 5),
        ("then: void", "then: [void]", "bad-setting", 5),
        ("count: 1", "values: [10, 20]", "story-rules", 4),
        ("spares: 2", "spares: -1", "story-unclear", 6),
        ("until open", "dance", "story-step", 8),
        ("until open", "press 九队", "story-step", 8),
        ("until open", "expect weather fine", "story-step", 8),
        ("until open", "expect score 7 100", "story-step", 8),
        ("until open", "expect left soon", "story-step", 8),
        ("until open", "refused:", "story-step", 8),
        ("until open", "[until, open]", "story-unclear", 8),
        ("[一队, 二队]", "[一队, 二队", "story-no-yaml", 3),
        ("title: 小赛", "title: &a 小赛\nbase: *a", "story-unclear", 2),
    ],
)
def test_a_fault_is_told_with_its_line(old: str, new: str, code: str, line: int) -> None:
    assert old in SMALL
    with pytest.raises(NotAStory) as caught:
        read(SMALL.replace(old, new, 1))
    assert caught.value.words.code == code
    assert dict(caught.value.words.facts)["line"] == line
    assert str(line) in str(caught.value)


@pytest.mark.parametrize("text", ["", "- a", "a: b", "[" * 5000, "title: \x00"])
def test_what_is_no_story_is_refused_in_words(text: str) -> None:
    with pytest.raises(NotAStory) as caught:
        read(text)
    assert str(caught.value)


def test_a_file_must_be_utf8_and_of_a_human_size(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("title: 小赛".encode("gb18030"))
    with pytest.raises(NotAStory, match="UTF-8"):
        load(path)
    path.write_bytes(b"#" * (1024 * 1024 + 1))
    with pytest.raises(NotAStory, match="too large"):
        load(path)


def test_a_mark_of_byte_order_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.encode())
    assert load(path).plan.title == "小赛"


def test_a_wrong_expectation_is_a_difference_and_the_evening_goes_on() -> None:
    found = differences(
        "press 1",
        "expect floor 二队",
        "right",
        "expect score 1 120",
        expected="expected: {scores: [110, 100], ledger: [q1 1 +10 wrong], places: [1, 1]}",
    )
    assert found == (
        "line 10: expect floor 二队: it is 1, not 2",
        "line 12: expect score 1 120: it is 110, not 120",
        "ledger, line 1: q1 1 +10 right, not q1 1 +10 wrong",
        "places, line 2: 2, not 1",
    )


def test_a_step_that_is_refused_ends_the_evening() -> None:
    [found] = differences("right", "press 1")
    assert found.startswith("line 9: right: refused (no-answer): ")


def test_a_step_that_must_be_refused_and_is_not_is_a_difference() -> None:
    assert differences("refused: press 1") == ("line 9: refused: press 1: not refused",)
    [found] = differences("refused no-floor: right")
    assert found.endswith("refused as no-answer")
    assert differences("refused no-answer: right") == ()


def test_a_lacking_and_a_surplus_line_of_the_ledger_are_told() -> None:
    [lacking] = differences(
        "press 1", "wrong", expected="expected: {ledger: [q1 1 -5 wrong, 2 +1 adjusted]}"
    )
    assert lacking == "ledger, line 2: nothing, not 2 +1 adjusted"
    [surplus] = differences("press 1", "wrong", expected="expected: {ledger: []}")
    assert surplus == "ledger, line 1: q1 1 -5 wrong, not nothing"


def test_time_cannot_go_back() -> None:
    [found] = differences("0.5 press 1")
    assert found == "line 9: 0.5 press 1: the time lies before the step before"


def test_until_gives_up() -> None:
    assert len(differences("until explained")) == 1


def rung(*steps: str) -> list[Event]:
    lines = "".join(f"  - {step!r}\n" for step in steps)
    events = play(read(SMALL + lines)).events
    return [event for event in events if isinstance(event, TimeRanOut)]


def test_the_bell_rings_by_itself_unless_it_is_held() -> None:
    assert len(rung("@15 pause")) == 0
    assert len(rung("@15.001 expect stage done")) == 1
    assert len(rung("hold", "@16 expect stage open")) == 0
    assert len(rung("hold", "@16 ring", "expect stage done")) == 1


def test_chinese_and_english_words_play_the_same() -> None:
    english = (
        "press 1",
        "wrong",
        "next",
        "press 2 ago 0.1",
        "right",
        "undo",
        "partial 5",
        "adjust 1 5: r",
    )
    chinese = (
        "抢答 一队",
        "答错",
        "下一步",
        "抢答 2 早于 0.1",
        "答对",
        "撤销",
        "部分得分 5",
        "调分 1 5：r",
    )
    stories = [
        read(SMALL + "".join(f"  - {step!r}\n" for step in steps)) for steps in (english, chinese)
    ]
    first, second = (play(told) for told in stories)
    assert first.differences == second.differences == ()
    assert first.events == second.events
    assert first.scores == (100, 105)
