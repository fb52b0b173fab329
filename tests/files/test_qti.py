"""QTI items of 2.x and 3.0, and packages of them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest

from quizapp.bank.problems import Reading
from quizapp.bank.question import Blanks, Number, Status
from quizapp.files import qti
from quizapp.files.refusal import Unreadable
from tests.files.reading import codes, only, pairs, sequence, told

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
NAMES = re.compile(r"(</?)([a-z]+[A-Z]\w*|value|prompt|gap|variable|match|correct|equal|mapping)\b")
ATTRIBUTES = re.compile(r"\b([a-z]+[A-Z]\w*)=")


def declared(
    *right: str,
    base: str = "identifier",
    cardinality: str = "single",
    mapping: str = "",
    name: str = "R",
) -> str:
    values = "".join(f"<value>{value}</value>" for value in right)
    correct = f"<correctResponse>{values}</correctResponse>" if right else ""
    return (
        f'<responseDeclaration identifier="{name}" cardinality="{cardinality}" baseType="{base}">'
        f"{correct}{mapping}</responseDeclaration>"
    )


def mapped(**points: str) -> str:
    entries = "".join(
        f'<mapEntry mapKey="{key}" mappedValue="{value}"/>' for key, value in points.items()
    )
    return f"<mapping>{entries}</mapping>"


def item(declaration: str, body: str, after: str = "", attributes: str = "") -> str:
    return (
        '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" '
        f'title="t" {attributes}>{declaration}<itemBody>{body}</itemBody>{after}</assessmentItem>'
    )


def kebab(name: str) -> str:
    return re.sub("[A-Z]", lambda found: "-" + found[0].lower(), name)


def as_3_0(text: str) -> str:
    named = NAMES.sub(lambda found: f"{found[1]}qti-{kebab(found[2])}", text)
    return ATTRIBUTES.sub(lambda found: f"{kebab(found[1])}=", named)


def read(text: str) -> Reading:
    return qti.read(text.encode(), "item.xml")


def choice(*options: str, extra: str = 'maxChoices="1"') -> str:
    texts = "".join(
        f'<simpleChoice identifier="{chr(65 + index)}">{text}</simpleChoice>'
        for index, text in enumerate(options)
    )
    return (
        f'<choiceInteraction responseIdentifier="R" {extra}><prompt>Q?</prompt>{texts}'
        "</choiceInteraction>"
    )


def entry(name: str = "R") -> str:
    return f'<textEntryInteraction responseIdentifier="{name}"/>'


CHOICE = choice("one", "two", "three")
ITEMS = [
    (item(declared("B"), CHOICE), ("single", "ready", [1])),
    (
        item(declared("A", "C", cardinality="multiple"), choice("a", "b", "c", extra="")),
        ("multiple", "ready", [0, 2]),
    ),
    (item(declared("B"), choice("True", "False")), ("truefalse", "ready", False)),
    (
        item(declared("four", base="string"), f"<p>2+2={entry()}!</p>"),
        ("blanks", "ready", [["four"]]),
    ),
    (
        item(declared("3.5", base="float"), f"<p>Half of 7: {entry()}</p>"),
        ("numeric", "ready", 3.5),
    ),
    (
        item(
            declared("5", base="integer"),
            '<p>How many?</p><sliderInteraction responseIdentifier="R" lowerBound="0" '
            'upperBound="9"/>',
        ),
        ("numeric", "ready", 5),
    ),
    (
        item(
            declared("B"),
            '<p>x <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="A">'
            'a</inlineChoice><inlineChoice identifier="B">b</inlineChoice>'
            "</inlineChoiceInteraction> y</p>",
        ),
        ("blanks", "ready", [["b"]]),
    ),
    (
        item(
            declared("A", "B", cardinality="multiple"),
            '<hottextInteraction responseIdentifier="R"><p>We <hottext identifier="A">is</hottext> '
            'and <hottext identifier="B">was</hottext> <hottext identifier="C">here</hottext></p>'
            "</hottextInteraction>",
        ),
        ("multiple", "ready", [0, 1]),
    ),
    (
        item(
            declared(),
            '<p>Tell.</p><extendedTextInteraction responseIdentifier="R"/>'
            '<rubricBlock view="scorer"><p>Look for x</p></rubricBlock>',
        ),
        ("open", "ready", "Look for x"),
    ),
    (item("", "<p>Read this.</p>"), ("info", "ready", None)),
]


@pytest.mark.parametrize(("text", "expected"), ITEMS)
def test_the_interactions_in_2_x_and_3_0(text: str, expected: object) -> None:
    assert told(read(text)) == [expected]
    modern = as_3_0(text)
    assert "qti-item-body" in modern
    assert told(read(modern)) == [expected]
    assert only(read(modern)).stem == only(read(text)).stem


def test_ordering_matching_associating_and_gaps() -> None:
    steps = "".join(f'<simpleChoice identifier="{x}">{x}{x}</simpleChoice>' for x in "ABC")
    order = item(
        declared("C", "A", "B", cardinality="ordered"),
        f'<p>Sort</p><orderInteraction responseIdentifier="R">{steps}</orderInteraction>',
    )
    assert sequence(only(read(order))) == ["CC", "AA", "BB"]
    two = declared("X P", "Y Q", base="directedPair", cardinality="multiple")
    entries = [
        f'<simpleAssociableChoice identifier="{x}">{x}</simpleAssociableChoice>' for x in "XYPQ"
    ]
    match = item(
        two,
        f'<matchInteraction responseIdentifier="R"><prompt>Q?</prompt><simpleMatchSet>'
        f"{entries[0]}{entries[1]}</simpleMatchSet><simpleMatchSet>{entries[2]}{entries[3]}"
        "</simpleMatchSet></matchInteraction>",
    )
    assert pairs(only(read(match))) == {"X": "P", "Y": "Q"}
    assert only(read(match)).partners == ("Q", "P")
    associate = item(
        two,
        f'<p>Q?</p><associateInteraction responseIdentifier="R">{"".join(entries)}'
        "</associateInteraction>",
    )
    assert pairs(only(read(associate))) == {"X": "P", "Y": "Q"}
    gaps = item(
        two,
        '<gapMatchInteraction responseIdentifier="R"><gapText identifier="X">one</gapText>'
        '<gapText identifier="Y">two</gapText><gapText identifier="Z">no</gapText>'
        '<p>1 is <gap identifier="P"/>, 2 is <gap identifier="Q"/>.</p></gapMatchInteraction>',
    )
    found = only(read(gaps))
    assert found.key == Blanks((("one",), ("two",)))
    assert found.stem.startswith("1 is ____, 2 is ____.")


def test_categories_with_several_members_are_turned_round() -> None:
    entries = {
        x: f'<simpleAssociableChoice identifier="{x}">{x}</simpleAssociableChoice>' for x in "ABCD"
    }
    text = item(
        declared("A C", "A D", base="directedPair", cardinality="multiple"),
        f'<matchInteraction responseIdentifier="R"><prompt>Q?</prompt><simpleMatchSet>'
        f"{entries['A']}{entries['B']}</simpleMatchSet><simpleMatchSet>{entries['C']}{entries['D']}"
        "</simpleMatchSet></matchInteraction>",
    )
    assert pairs(only(read(text))) == {"C": "A", "D": "A"}


MAP = '<responseProcessing template="http://localhost/rptemplates/map_response"/>'
CORRECT = '<responseProcessing template="http://localhost/rptemplates/match_correct"/>'
OWN = "<responseProcessing><{0}/></responseProcessing>"


@pytest.mark.parametrize(
    ("declaration", "after", "key", "code"),
    [
        (declared(mapping=mapped(A="0", C="2")), "", [2], ""),
        (declared("B", mapping=mapped(B="1", C="0")), MAP, [1], ""),
        (declared("B", mapping=mapped(C="1")), CORRECT, [1], ""),
        (declared("B", mapping=mapped(B="2", C="1")), MAP, [1], "PARTIAL_CREDIT"),
        (declared("B"), OWN.format("exitResponse"), [1], "SCORING_SIMPLIFIED"),
        (declared("B", mapping=mapped(C="1")), MAP, None, "KEYS_DIFFER"),
        (declared("B", mapping=mapped(B="x")), MAP, None, "BAD_NUMBER"),
        (declared("Z"), "", None, "ANSWER_RANGE"),
        (declared("A", "B"), "", None, "TWO_RIGHT_ANSWERS"),
        (declared(), "", None, "NO_RIGHT_ANSWER"),
        ("", "", None, "NO_RIGHT_ANSWER"),
    ],
)
def test_which_answer_is_right(declaration: str, after: str, key: object, code: str) -> None:
    reading = read(item(declaration, CHOICE, after))
    assert told(reading) == [("single", "ready" if key else "draft", key)]
    assert codes(reading) == ([code] if code else [])


@pytest.mark.parametrize(
    ("mode", "tolerance", "spread"), [("absolute", "0.5", "0.5"), ("relative", "10", "1")]
)
def test_the_tolerance_of_a_number(mode: str, tolerance: str, spread: str) -> None:
    rules = (
        '<responseProcessing><responseCondition><responseIf><equal toleranceMode="'
        f'{mode}" tolerance="{tolerance}"><variable identifier="R"/><correct identifier="R"/>'
        "</equal></responseIf></responseCondition></responseProcessing>"
    )
    found = only(read(item(declared("10", base="float"), f"<p>How much? {entry()}</p>", rules)))
    assert isinstance(found.key, Number)
    assert (str(found.key.value), f"{found.key.tolerance.normalize():f}") == ("10", spread)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (item(declared("A"), CHOICE, attributes='adaptive="true"'), "adaptive"),
        (item(declared("A") + "<templateDeclaration/>", CHOICE), "templateDeclaration"),
        (item("", "<hotspotInteraction/>"), "hotspotInteraction"),
        (item("", "<uploadInteraction/>"), "uploadInteraction"),
        (item("", "<portableCustomInteraction/>"), "portableCustomInteraction"),
        (item(declared("A"), CHOICE + CHOICE), "2 questions"),
        (item(declared("A"), CHOICE, OWN.format("customOperator")), "customOperator"),
    ],
)
def test_what_cannot_be_held_is_skipped_by_name(text: str, named: str) -> None:
    reading = read(text)
    assert (reading.bank.questions, reading.skipped) == ((), 1)
    assert codes(reading) == ["TYPE_SKIPPED"]
    assert named in str(reading.problems[0].words)


def test_feedback_and_rubrics_leave_the_text() -> None:
    text = item(
        declared("A"),
        '<rubricBlock view="candidate"><p>Take care.</p></rubricBlock><rubricBlock view="tutor">'
        '<p>Easy.</p></rubricBlock><feedbackBlock identifier="correct">Well done.</feedbackBlock>'
        + CHOICE.replace("one", '<p>one<feedbackInline identifier="A">inside</feedbackInline></p>'),
        '<modalFeedback identifier="no" showHide="show"><p>Sorry.</p></modalFeedback>',
    )
    found = only(read(text))
    assert (found.stem, found.options) == ("Take care.\nQ?", ("one", "two", "three"))
    assert found.explanation == "Well done."
    assert found.note == "t\ninside\nEasy.\nSorry."


def package(members: dict[str, str | bytes], *resources: str) -> bytes:
    packed = BytesIO()
    listed = "".join(
        f'<resource identifier="r" type="imsqti_item_xmlv2p1" href="{name}"/>' for name in resources
    )
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        if resources:
            file.writestr(
                "imsmanifest.xml",
                '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>'
                f"{listed}</resources></manifest>",
            )
        for name, content in members.items():
            file.writestr(name, content)
    return packed.getvalue()


PICTURED = item(declared("A"), '<p><img src="../media/sea%20a.png" alt="sea"/></p>' + CHOICE)


def test_a_package_is_read_in_the_order_of_its_manifest() -> None:
    members: dict[str, str | bytes] = {
        "items/b c.xml": PICTURED.replace("i1", "second"),
        "a.xml": item(declared("B"), CHOICE),
        "media/sea a.png": PNG,
    }
    content = package(members, "items/b%20c.xml", "a.xml")
    reading = qti.read(content, "bank.zip")
    assert [one.id for one in reading.bank.questions] == ["second", "i1"]
    assert [one.media for one in reading.bank.questions] == [("sea a.png",), ()]
    assert reading.bank.questions[0].source
    assert reading.bank.questions[0].source.where == "items/b c.xml"
    assert qti.media(content, "bank.zip") == {"sea a.png": PNG}
    assert codes(reading) == []


def test_a_package_without_a_manifest_or_with_only_a_test() -> None:
    one = item(declared("B"), CHOICE)
    assert (
        len(qti.read(package({"x/a.xml": one, "b.xml": one, "c.xml": "<a/>"}), "x").bank.questions)
        == 2
    )
    with_test = package({"a.xml": one, "test.xml": "<assessmentTest/>"}, "a.xml")
    assert (
        len(qti.read(with_test.replace(b"item_xmlv2p1", b"test_xmlv2p1"), "x").bank.questions) == 1
    )


def test_a_bad_item_costs_only_itself() -> None:
    good = item(declared("B"), CHOICE)
    content = package({"a.xml": good[:-5], "b.xml": good}, "a.xml", "b.xml", "c.xml")
    reading = qti.read(content, "x")
    assert len(reading.bank.questions) == 1
    assert [(one.where, one.code) for one in reading.problems] == [
        ("a.xml", "XML_DAMAGED"),
        ("c.xml", "QTI_MISSING_ITEM"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (package({"readme.txt": "x"}), "QTI_NO_MANIFEST"),
        (package({"a/imsmanifest.xml": "<m/>", "b/imsmanifest.xml": "<m/>"}), "QTI_NO_MANIFEST"),
        (package({}, "../../etc/hostname"), "QTI_BAD_HREF"),
        (package({}, "http://localhost:9/i.xml"), "QTI_BAD_HREF"),
        (package({}, "away.xml"), "QTI_MISSING_ITEM"),
        (package({"imsmanifest.xml": '<!DOCTYPE m [<!ENTITY x "y">]><m/>'}), "XML_DTD"),
        (b"<questestinterop/>", "QTI_VERSION"),
        (b"<assessmentTest/>", "NOT_QTI"),
    ],
)
def test_what_is_no_package_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        qti.read(content, "x")
    assert caught.value.words.code == code


def test_a_bare_document_type_is_no_harm() -> None:
    text = "<!DOCTYPE assessmentItem>\n" + item(declared("B"), CHOICE)
    assert told(read(text)) == [("single", "ready", [1])]


def test_a_passage_in_a_file_of_its_own_stands_above() -> None:
    body = "<qti-stimulus-body><p>Once.</p></qti-stimulus-body>"
    stimulus = f"<qti-assessment-stimulus>{body}</qti-assessment-stimulus>"
    asked = item('<assessmentStimulusRef href="s.xml"/>' + declared("B"), CHOICE)
    found = only(qti.read(package({"a.xml": asked, "s.xml": stimulus}, "a.xml"), "x"))
    assert found.stem == "Once.\n\nQ?"
    alone = qti.read(package({"a.xml": asked}, "a.xml"), "x")
    assert (only(alone).status, codes(alone)) == (Status.DRAFT, ["MEDIA_MISSING"])


def test_odd_names_of_media_are_told_even_where_nothing_uses_them() -> None:
    manifest = "<manifest><resources/></manifest>"
    content = package({"imsmanifest.xml": manifest, "media/CON.png": PNG, "media/ok.png": PNG})
    reading = qti.read(content, "x")
    assert codes(reading) == ["MEDIA_RENAMED", "NO_QUESTIONS"]
