"""Real files of GIFT, Aiken, Moodle XML and QTI, where they lie beside the project.

What is right in each is found a second time here, by other and simpler means than the reader's.
"""

from __future__ import annotations

import csv
import json
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from quizapp.bank.problems import Reading
from quizapp.bank.question import Kind, Question, Status
from quizapp.bank.report import answer
from quizapp.files import reader
from quizapp.files.refusal import Unreadable
from quizapp.files.webtext import clean
from tests.files.exchange_score import FORMATS, score
from tests.files.reading import pairs

# The score of a whole format is in exchange_score.py, against exchange_oracle.py.
CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus of real files does not lie beside the project"
)
# A heading of Moodle's own test file, without any question.
WITHOUT_QUESTIONS = ("categorySpecialCharacter.gift",)


def files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (CORPUS / folder).glob("*.*"))


def squeezed(text: str) -> str:
    """Without blanks, gaps and the full stop that a gap may leave behind."""
    return "".join(text.replace("_", "").replace("**", "").split()).strip(".")


def bare(html: str) -> str:
    return squeezed(clean(html)[0])


def test_every_file_of_the_index_is_read_whole() -> None:
    with (CORPUS / "INDEX.tsv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["questions"]]
    seen = 0
    for row in rows:
        if row["path"].split("/")[0] not in ("gift", "aiken", "moodlexml", "qti21", "qti3"):
            continue
        if Path(row["path"]).name in WITHOUT_QUESTIONS:
            with pytest.raises(Unreadable):
                reader.read(CORPUS / row["path"])
            continue
        reading = reader.read(CORPUS / row["path"])
        found = len(reading.bank.questions) + reading.skipped
        assert found >= min(int(row["questions"]), found + 1 if "moodle" in row["path"] else 10**6)
        seen += found
    assert seen > 650


def golden(path: Path) -> list[dict[str, Any]]:
    told = json.loads((path.parent / "golden" / f"{path.stem}.json").read_text("utf-8"))
    return [one for one in told if one["type"] != "Category"]


KINDS = {"Description": "info", "TF": "truefalse", "Short": "blanks", "Numerical": "numeric",
         "Matching": "matching", "Essay": "open"}  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        path.stem
        for path in files("gift")
        if (path.parent / "golden" / f"{path.stem}.json").is_file()
        and path.name not in WITHOUT_QUESTIONS
    ],
)
def test_gift_agrees_with_another_parser(name: str) -> None:
    path = CORPUS / "gift" / f"{name}.gift"
    reading, told = reader.read(path), golden(path)
    assert len(reading.bank.questions) == len(told)
    assert reading.skipped == 0
    for question, expected in zip(reading.bank.questions, told, strict=True):
        assert question.status is Status.READY
        assert squeezed(question.stem) == bare(expected["stem"]["text"])
        _agrees(question, expected)


def _agrees(question: Question, expected: dict[str, Any]) -> None:
    if expected["type"] == "MC":
        assert question.kind in (Kind.SINGLE, Kind.MULTIPLE)
        right = [
            index
            for index, choice in enumerate(expected["choices"])
            if (choice["isCorrect"] and not choice["weight"])
            or (question.kind is Kind.MULTIPLE and (choice["weight"] or 0) > 0)
        ]
        texts = [bare(choice["text"]["text"]) for choice in expected["choices"]]
        assert ([squeezed(one) for one in question.options], answer(question)) == (texts, right)
        return
    assert question.kind.value == KINDS[expected["type"]]
    match expected["type"]:
        case "TF":
            assert answer(question) is bool(expected["isTrue"])
        case "Short":
            whole = [one for one in expected["choices"] if one["weight"] in (None, 100)]
            assert answer(question) == [[one["text"]["text"] for one in whole]]
        case "Matching":
            joined = {
                one["subquestion"]["text"]: one["subanswer"] for one in expected["matchPairs"]
            }
            assert pairs(question) == joined
        case "Numerical":
            choices = expected["choices"]
            first = choices if isinstance(choices, dict) else _whole(choices)
            assert answer(question) == pytest.approx(first.get("number", _middle(first)))
        case _:
            assert question.kind in (Kind.INFO, Kind.OPEN)


def _whole(choices: list[dict[str, Any]]) -> dict[str, Any]:
    right = [one for one in choices if one["weight"] in (None, 100) and one["isCorrect"]]
    return right[0]["text"]


def _middle(choice: dict[str, Any]) -> float:
    return (choice.get("numberHigh", 0) + choice.get("numberLow", 0)) / 2


def moodle_questions(path: Path) -> Iterator[ET.Element]:
    for element in ET.parse(path).getroot():  # noqa: S314 - a file of the corpus
        if element.get("type") not in (None, "category"):
            yield element


def text(element: ET.Element | None) -> str:
    if element is None:
        return ""
    return (element.findtext("text") or element.text or "").strip()


@pytest.mark.parametrize("name", ["course_export_567q.xml", "json_tool_test.xml"])
def test_moodle_questions_have_their_texts_and_keys(name: str) -> None:
    path = CORPUS / "moodlexml" / name
    reading = reader.read(path)
    skipped = {
        one.line for one in reading.problems if one.code == "TYPE_SKIPPED" and not one.question
    }
    held = [one for one in moodle_questions(path) if one.get("type") in HELD]
    assert len(held) == len(reading.bank.questions)
    assert len(skipped) == reading.skipped
    ready = 0
    for question, expected in zip(reading.bank.questions, held, strict=True):
        kind = HELD[expected.get("type") or ""]
        assert question.kind.value in kind
        if question.status is Status.READY:
            ready += 1
            _holds(question, expected)
    if name.startswith("course"):
        assert ready / len(held) > 0.9


HELD = {
    "multichoice": ("single", "multiple"), "truefalse": ("truefalse",), "shortanswer": ("blanks",),
    "numerical": ("numeric",), "matching": ("matching",), "ddmatch": ("matching",),
    "essay": ("open",), "description": ("info",), "cloze": ("blanks", "numeric"),
    "gapselect": ("blanks",), "ddwtos": ("blanks",), "order": ("ordering",),
}  # fmt: skip


def _holds(question: Question, expected: ET.Element) -> None:
    answers = [
        (bare(text(one)) or text(one), float(one.get("fraction") or 0))
        for one in expected.findall("answer")
    ]
    right = [index for index, (_, weight) in enumerate(answers) if weight > 0]
    match expected.get("type"):
        case "multichoice":
            assert answer(question) == right
            assert [squeezed(one) or one for one in question.options] == [one for one, _ in answers]
        case "truefalse":
            assert answer(question) is (answers[right[0]][0].lower() == "true")
        case "shortanswer":
            texts = {
                text(one) for one in expected.findall("answer") if one.get("fraction") == "100"
            }
            assert set(answer(question)[0]) <= texts
        case "numerical":
            assert float(answer(question)) == float(answers[right[0]][0])
        case "matching" | "ddmatch":
            subs = expected.findall("subquestion")
            joined = {bare(text(one)): bare(text(one.find("answer"))) for one in subs}
            found = {squeezed(left): squeezed(side) for left, side in pairs(question).items()}
            assert found == {left: side for left, side in joined.items() if left}
        case _:
            pass


def items(path: Path) -> Iterator[ET.Element]:
    if path.suffix == ".xml":
        sources = [path.read_bytes()]
    else:
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as file:
            sources = [file.read(name) for name in file.namelist() if name.endswith(".xml")]
    for source in sources:
        root = ET.fromstring(source)  # noqa: S314 - a file of the corpus
        for element in root.iter():
            element.tag = (
                element.tag.rpartition("}")[2].removeprefix("qti-").replace("-", "").lower()
            )
        if root.tag == "assessmentitem":
            yield root


@pytest.mark.parametrize("path", files("qti21", "qti3"), ids=lambda path: path.name)
def test_qti_choices_have_the_declared_key(path: Path) -> None:
    reading = reader.read(path)
    by_id: dict[str, list[Question]] = {}
    for question in reading.bank.questions:
        by_id.setdefault(question.id, []).append(question)
    seen = 0
    for root in items(path):
        seen += 1
        choices = [one for one in root.iter() if one.tag == "simplechoice"]
        right = [(one.text or "").strip() for one in root.iterfind(".//correctresponse/value")]
        for question in by_id.get(root.get("identifier") or "", []):
            if question.kind not in (Kind.SINGLE, Kind.MULTIPLE) or not choices or not question.key:
                continue
            names = [choices[index].get("identifier") for index in answer(question)]
            assert sorted(map(str, names)) == sorted(right)
    assert seen == len(reading.bank.questions) + reading.skipped


def test_all_that_is_held_in_qti_is_ready_or_says_why() -> None:
    readings: list[Reading] = [reader.read(path) for path in files("qti21", "qti3")]
    questions = [one for reading in readings for one in reading.bank.questions]
    drafts = [one for one in questions if one.status is Status.DRAFT]
    reasons = {
        one.question for reading in readings for one in reading.problems if one.severity == "error"
    }
    assert {one.id for one in drafts} <= reasons
    assert len(questions) > 70
    assert len(drafts) <= 4


@pytest.mark.parametrize(
    ("name", "least"), [("GIFT", 80), ("Aiken", 4), ("Moodle XML", 561), ("QTI", 80)]
)
def test_a_format_is_read_as_the_oracle_expects(name: str, least: int) -> None:
    assert name in FORMATS
    found = score(CORPUS, name)
    assert found.held >= least
    assert not found.crashes
    assert not found.false_ready
    for part in (found.kind, found.options, found.key):
        assert part >= 0.99 * found.held, found.faults
