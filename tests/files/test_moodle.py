"""Moodle XML, as Moodle writes it and as hands do."""

from __future__ import annotations

import base64

import pytest

from quizapp.bank.problems import Reading
from quizapp.bank.question import Blanks, Model, Number, Status
from quizapp.files import moodle
from quizapp.files.refusal import Unreadable
from tests.files.reading import codes, only, pairs, sequence, told

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
PNG_64 = base64.b64encode(PNG).decode()


def quiz(*questions: str) -> bytes:
    return f'<?xml version="1.0"?>\n<quiz>{"".join(questions)}</quiz>'.encode()


def question(kind: str, text: str = "What?", inner: str = "", form: str = "html") -> str:
    return (
        f'<question type="{kind}"><name><text>n</text></name><questiontext format="{form}">'
        f"<text><![CDATA[{text}]]></text></questiontext>{inner}</question>"
    )


def answers(*weighted: tuple[str, str], form: str = "html") -> str:
    return "".join(
        f'<answer fraction="{weight}" format="{form}"><text><![CDATA[{text}]]></text></answer>'
        for text, weight in weighted
    )


def read(*questions: str) -> Reading:
    return moodle.read(quiz(*questions), "bank.xml")


CHOICE = answers(("3", "0"), ("4", "100"))
TWO = answers(("a", "100"), ("b", "100"))


@pytest.mark.parametrize(
    ("kind", "inner", "expected"),
    [
        ("multichoice", f"<single>true</single>{CHOICE}", ("single", "ready", [1])),
        ("multichoice", f"<single>1</single>{CHOICE}", ("single", "ready", [1])),
        (
            "multichoice",
            "<single>false</single>" + answers(("a", "50"), ("b", "-50"), ("c", "50")),
            ("multiple", "ready", [0, 2]),
        ),
        (
            "oumultiresponse",
            answers(("a", "100"), ("b", "0"), ("c", "100")),
            ("multiple", "ready", [0, 2]),
        ),
        ("truefalse", answers(("false", "100"), ("true", "0")), ("truefalse", "ready", False)),
        ("truefalse", answers(("对", "100"), ("错", "0")), ("truefalse", "ready", True)),
        ("truefalse", answers(("Vrai", "0"), ("Faux", "100")), ("truefalse", "ready", False)),
        (
            "shortanswer",
            answers(("H2O", "100"), ("water", "100"), ("ice", "0")),
            ("blanks", "ready", [["H2O", "water"]]),
        ),
        ("essay", "<graderinfo format='html'><text>Look for x</text></graderinfo>",
         ("open", "ready", "Look for x")),
        ("description", "", ("info", "ready", None)),
    ],
)  # fmt: skip
def test_the_kinds_and_their_keys(kind: str, inner: str, expected: object) -> None:
    assert told(read(question(kind, inner=inner))) == [expected]


def test_numbers_with_tolerance_and_unit() -> None:
    inner = (
        '<answer fraction="100"><text>3,14</text><tolerance>0.01</tolerance></answer>'
        "<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>"
    )
    key = only(read(question("numerical", inner=inner))).key
    assert isinstance(key, Number)
    assert (str(key.value), str(key.tolerance), key.unit) == ("3.14", "0.01", "m")


def test_matching_and_ordering() -> None:
    sides = [("Canada", "Ottawa"), ("Italy", "Rome"), ("", "Oslo")]
    inner = "".join(
        f"<subquestion format='html'><text>{left}</text><answer><text>{right}</text></answer>"
        "</subquestion>"
        for left, right in sides
    )
    matching = only(read(question("matching", inner=inner)))
    assert pairs(matching) == {"Canada": "Ottawa", "Italy": "Rome"}
    assert set(matching.partners) == {"Ottawa", "Rome", "Oslo"}
    steps = answers(("second", "2.0"), ("first", "1.0"), ("third", "3.0"))
    ordering = only(read(question("ordering", inner=steps)))
    assert sequence(ordering) == ["first", "second", "third"]


def test_gaps_from_a_list() -> None:
    boxes = "".join(
        f"<selectoption><text>{text}</text><group>{group}</group></selectoption>"
        for text, group in (("a", 1), ("b", 1), ("c", 2))
    )
    found = only(read(question("gapselect", "x [[2]] y [[3]] z [[2]]", boxes)))
    assert found.key == Blanks((("b",), ("c",), ("b",)))
    assert found.stem.startswith("x ____ y ____ z ____\n[ ")
    assert set(found.stem.split("\n")[1].strip("[] ").split(" / ")) == {"a", "b"}


def test_cloze_gaps_become_blanks() -> None:
    text = (
        "<p>{1:SHORTANSWER:=Paris#yes~%50%Lyon} is in {2:MCV:=France~Italy} {3:NM:=5:0.1} "
        "{:SA:%100%a\\}b~=c}</p>"
    )
    reading = read(question("cloze", text))
    found = only(reading)
    assert found.stem == "____ is in ____ (France / Italy) ____ ____"
    assert found.key == Blanks((("Paris",), ("France",), ("5",), ("a}b", "c")))
    assert (found.status, codes(reading)) == (
        Status.READY,
        ["PARTIAL_CREDIT", "TOLERANCE_DROPPED"],
    )
    lone = only(read(question("cloze", "How many? {1:NUMERICAL:=5:1}")))
    assert isinstance(lone.key, Number)


@pytest.mark.parametrize(
    ("kind", "inner", "code"),
    [
        ("multichoice", TWO + "<single>true</single>", "TWO_RIGHT_ANSWERS"),
        ("multichoice", TWO, "ODD_WEIGHTS"),
        ("multichoice", answers(("a", "90"), ("b", "0")), "NO_RIGHT_ANSWER"),
        ("multichoice", answers(("a", "NaN"), ("b", "0")), "BAD_NUMBER"),
        ("multichoice", answers(("a", "1e999"), ("b", "0")), "BAD_NUMBER"),
        ("truefalse", answers(("tak", "100"), ("nie", "0")), "TRUE_FALSE_ORDER"),
        ("truefalse", answers(("true", "100"), ("false", "100")), "TWO_RIGHT_ANSWERS"),
        ("shortanswer", answers(("*", "100")), "WILDCARD"),
        ("numerical", answers(("5", "100"), ("7", "100")), "SEVERAL_NUMBERS"),
        ("numerical", answers(("five", "100")), "BAD_NUMBER"),
        ("essay", "", "NO_MODEL_ANSWER"),
        ("order", answers(("a", "x"), ("b", "1")), "too-few-options"),
        ("ordering", answers(("a", "x"), ("b", "1")), "BAD_NUMBER"),
        ("gapselect", "", "NO_GAP"),
        ("cloze", "", "NO_GAP"),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_a_draft_with_its_reason(kind: str, inner: str, code: str) -> None:
    reading = read(question(kind, inner=inner))
    assert only(reading).status is Status.DRAFT
    assert code in codes(reading)


def test_types_that_cannot_be_held_are_skipped_by_name() -> None:
    reading = read(question("multichoice", inner=CHOICE), question("calculated"), "<question/>")
    assert reading.skipped == 2
    assert [one.code for one in reading.problems] == ["TYPE_SKIPPED"] * 2
    assert "'calculated'" in str(reading.problems[0].words)
    nothing = read(question("stack"))
    assert (nothing.bank.questions, nothing.skipped) == ((), 1)


def test_categories_tags_names_points_and_feedback() -> None:
    category = (
        '<question type="category"><category><text>$course$/top/A/B</text></category></question>'
    )
    inner = (
        "<generalfeedback><text>Because</text></generalfeedback><defaultgrade>5.0</defaultgrade>"
        "<idnumber>x-1</idnumber><tags><tag><text>sea</text></tag></tags>"
        '<answer fraction="100"><text>a</text><feedback><text>yes</text></feedback></answer>'
        '<answer fraction="0"><text>b</text><feedback><text>no</text></feedback></answer>'
        "<hint><text>think</text></hint>"
    )
    found = only(read(category, question("multichoice", inner=inner)))
    assert (found.id, found.points, found.tags) == ("x-1", 5, ("A/B", "sea"))
    assert (found.explanation, found.note) == ("Because", "n\na: yes\nb: no\nthink")


def test_the_formats_of_texts() -> None:
    html = only(read(question("multichoice", "a<br>b &lt;c&gt;", CHOICE)))
    plain = only(read(question("multichoice", "a<br>b &lt;c&gt;", CHOICE, "plain_text")))
    marked = only(read(question("multichoice", "a **b** `c`", CHOICE, "markdown")))
    auto = only(read(question("multichoice", "a\n<b>b</b>", CHOICE, "moodle_auto_format")))
    stems = [one.stem for one in (html, plain, marked, auto)]
    assert stems == ["a\nb <c>", "a<br>b &lt;c&gt;", "a b c", "a\nb"]
    bare = moodle.read(
        b"<quiz><question type='truefalse'><questiontext>So?</questiontext><answer fraction='100'>"
        b"true</answer><answer fraction='0'>false</answer></question></quiz>",
        "x",
    )
    assert (only(bare).stem, told(bare)) == ("So?", [("truefalse", "ready", True)])


def test_an_option_that_is_only_a_tag_asks_about_the_tag() -> None:
    found = only(read(question("multichoice", inner=answers(("<br>", "100"), ("<hr>", "0")))))
    assert found.options == ("<br>", "<hr>")


def test_pictures_in_the_file_are_kept_and_named() -> None:
    file = f'<file name="sea map.png" path="/" encoding="base64">{PNG_64}</file>'
    content = quiz(
        question("multichoice", '<img src="@@PLUGINFILE@@/sea%20map.png">Which?', file + CHOICE)
    )
    reading = moodle.read(content, "x")
    assert only(reading).media == ("sea map.png",)
    assert moodle.media(content, "x") == {"sea map.png": PNG}
    assert codes(reading) == []
    assert PNG_64 not in reading.raw[0]


@pytest.mark.parametrize(
    ("text", "file", "code", "kept"),
    [
        ("q", f'<file name="../../x.png" encoding="base64">{PNG_64}</file>', "MEDIA_RENAMED", 1),
        ("q", '<file name="x.png" encoding="base64">@@@</file>', "MEDIA_DAMAGED", 0),
        ("q", f'<file name="x.png" encoding="base64">{"TVo" + "A" * 41}</file>', "MEDIA_TYPE", 0),
        ('q<img src="http://localhost:9/a.png">', "", "REMOTE_MEDIA", 0),
        ('q<img src="file:///etc/hostname">', "", "REMOTE_MEDIA", 0),
        ('q<img src="\\\\host\\share\\a.png">', "", "REMOTE_MEDIA", 0),
        ('q<img src="@@PLUGINFILE@@/away.png">', "", "MEDIA_MISSING", 0),
        (f'q<img src="data:image/png;base64,{PNG_64}">', "", "", 1),
        ('q<img src="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=">', "", "MEDIA_TYPE", 0),
    ],
)
def test_media_that_are_odd_are_told(text: str, file: str, code: str, kept: int) -> None:
    reading = read(question("multichoice", text, file + CHOICE))
    assert codes(reading) == ([code] if code else [])
    assert only(reading).status is Status.READY
    assert len(only(reading).media) == kept
    assert all("/" not in name and ".." not in name for name in only(reading).media)


def test_a_picture_as_an_option_is_a_draft() -> None:
    inner = answers((f'<img src="data:image/png;base64,{PNG_64}">', "100"), ("b", "0"))
    reading = read(question("multichoice", inner=inner))
    assert codes(reading) == ["PICTURE_IN_OPTION"]
    assert only(reading).media == ("image.png",)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html><body/></html>", "NOT_MOODLE"),
        (b"<quiz/>", "XML_NO_QUESTIONS"),
        (b"<quiz><question></quiz>", "XML_DAMAGED"),
        (b'<!DOCTYPE quiz SYSTEM "http://localhost:9/x"><quiz/>', "XML_DTD"),
        (quiz(question("multichoice", "A" * 1_500_000, CHOICE)), "TEXT_TOO_LONG"),
    ],
)
def test_what_is_no_bank_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        moodle.read(content, "x")
    assert caught.value.words.code == code


def test_one_bad_question_never_costs_the_file() -> None:
    bad = question("cloze", "open {1:SA:=x")
    reading = read(question("multichoice", inner=CHOICE), bad, question("essay", inner="<a/>"))
    assert [code for code in codes(reading) if code == "CLOZE_SYNTAX"]
    assert (len(reading.bank.questions), reading.skipped) == (2, 1)


def test_essay_models_stand_beside() -> None:
    inner = "<graderinfo format='html'><text><![CDATA[<p>a</p><p>b</p>]]></text></graderinfo>"
    assert only(read(question("essay", inner=inner))).key == Model("a\nb")
