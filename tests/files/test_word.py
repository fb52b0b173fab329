"""Word documents: what a reader of the accepted document sees, and nothing that may do harm."""

from __future__ import annotations

import importlib.util
import json
import zipfile
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest

from quizapp.bank.question import Status
from quizapp.bank.report import answer, reading_record
from quizapp.files import plain, word
from quizapp.files.manners.lines import Grid, Line
from quizapp.files.refusal import Stopped, Unreadable

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "cn"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEXTBOX = (
    '<w:p><w:r><w:pict><x:shape xmlns:x="urn:x"><w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r>'
    "</w:p></w:txbxContent></x:shape></w:pict></w:r></w:p>"
)


def document(body: str, **parts: str) -> bytes:
    """A document with this body; `parts` are other members, `__` for `/` and `_xml` for `.xml`."""
    members = {
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body>'
        "</w:document>",
        **{f"word/{name}.xml": text for name, text in parts.items() if name != "rels"},
    }
    if "rels" in parts:
        members["word/_rels/document.xml.rels"] = parts["rels"]
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return packed.getvalue()


def p(text: str, properties: str = "", run: str = "") -> str:
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


QUESTION = p("1. 火警是（ ）") + p("A.110 B.119") + p("答案：B")


def texts(content: bytes) -> list[str]:
    return [piece.text for piece in word.pieces_of(content) if isinstance(piece, Line)]


def codes(content: bytes) -> set[str]:
    return {problem.code for problem in word.read(content, "x.docx").problems}


def in_list(level: int, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def numbering(*levels: tuple[str, str], restart: str = "") -> str:
    told = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    return (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7">{told}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{restart}</w:num></w:numbering>'
    )


def test_numbers_are_counted_as_word_counts_them() -> None:
    levels = numbering(
        ("chineseCountingThousand", "%1、"), ("decimal", "%2."), ("upperLetter", "%3.")
    )
    body = "".join(
        p(text, in_list(level))
        for text, level in (
            ("甲", 0),
            ("乙", 1),
            ("丙", 2),
            ("丁", 2),
            ("戊", 1),
            ("己", 2),
            ("庚", 0),
            ("辛", 1),
        )
    )
    assert texts(document(body, numbering=levels)) == [
        "一、甲", "1. 乙", "A. 丙", "B. 丁", "2. 戊", "A. 己", "二、庚", "1. 辛",
    ]  # fmt: skip


def test_lists_of_one_kind_count_on_unless_one_starts_anew() -> None:
    body = p("甲", in_list(0)) + p("乙", in_list(0, 2)) + p("丙", in_list(0))
    on = document(body, numbering=numbering(("decimal", "%1、")))
    assert texts(on) == ["1、甲", "2、乙", "3、丙"]
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    anew = document(body, numbering=numbering(("decimal", "%1、"), restart=override))
    assert texts(anew)[:2] == ["1、甲", "1、乙"]


def test_a_style_brings_its_list() -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="a"><w:pPr>{in_list(0)}</w:pPr></w:style>'
        f'<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
    )
    body = p("甲", '<w:pStyle w:val="b"/>') + p("乙", '<w:pStyle w:val="a"/>')
    content = document(body, styles=styles, numbering=numbering(("decimal", "（%1）")))
    assert texts(content) == ["（1）甲", "（2）乙"]


def test_changes_are_read_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>是</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>" + p("后")
    )
    assert texts(document(body)) == ["是新", "前后"]
    assert "TRACKED_CHANGES" in codes(document(body + QUESTION))


def test_soft_breaks_tabs_and_underlined_blanks() -> None:
    body = (
        "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>A.一</w:t><w:tab/><w:t>B.二</w:t></w:r></w:p>"
        '<w:p><w:r><w:t>首都是</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr>'
        '<w:t xml:space="preserve">   </w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr>'
        '<w:t xml:space="preserve">  </w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>'
    )
    assert texts(document(body)) == ["甲", "A.一\tB.二", "首都是____。"]


def test_marks_follow_their_signs() -> None:
    body = p("甲", run='<w:color w:val="FF0000"/><w:b/>') + p("乙", run='<w:color w:val="000000"/>')
    first, second = (one for one in word.pieces_of(document(body)) if isinstance(one, Line))
    assert [(m.start, m.end, m.look) for m in first.marks] == [
        (0, 1, "colour:FF0000"),
        (0, 1, "bold"),
    ]
    assert second.marks == ()


def test_what_is_not_read_is_told() -> None:
    hidden = p("答案：A", run="<w:vanish/>")
    assert texts(document(hidden)) == [""]
    assert "HIDDEN_TEXT" in codes(document(hidden + QUESTION))
    assert texts(document(TEXTBOX))[-1] == "框中"
    assert "TEXTBOX" in codes(document(TEXTBOX + QUESTION))
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO x</w:instrText>'
        '<w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert "FIELD_IGNORED" in codes(document(field + QUESTION))
    away = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r9" Type="{R}/image" Target="http://127.0.0.1:9/x" '
        'TargetMode="External"/></Relationships>'
    )
    assert "EXTERNAL_LINK" in codes(document(QUESTION, rels=away))
    assert codes(document(QUESTION)) == set()


def test_pictures_are_media() -> None:
    picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="r1"/></w:drawing></w:r></w:p>'
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{R}/image" Target="media/图.png"/></Relationships>'
    )
    content = document(p("1. 下图是（ ）") + picture + p("A.甲 B.乙") + p("答案：A"), rels=rels)
    packed = BytesIO(content)
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("word/media/图.png", b"\x89PNG")
    (question,) = word.read(packed.getvalue(), "x.docx").bank.questions
    assert question.media == ("图.png",)
    assert word.media(packed.getvalue(), "x.docx") == {"图.png": b"\x89PNG"}


def test_a_merged_cell_repeats_and_tables_are_grids() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"

    rows = (
        "<w:tr>" + cell("单选", '<w:vMerge w:val="restart"/>') + cell("甲") + "</w:tr>"
        "<w:tr>" + cell("", "<w:vMerge/>") + cell("乙") + "</w:tr>"
        "<w:tr><w:trPr><w:del/></w:trPr>" + cell("x") + cell("y") + "</w:tr>"
    )
    (grid,) = word.pieces_of(document(f"<w:tbl>{rows}</w:tbl>"))
    assert isinstance(grid, Grid)
    assert [[cell[0].text for cell in row] for row in grid.rows] == [["单选", "甲"], ["单选", "乙"]]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (document("").replace(b"PK\x03\x04", b"PK\x05\x05"), "ZIP_DAMAGED"),
        (document("", x="<a/>").replace(b"word/document.xml", b"word/dokument.xml"), "NOT_DOCX"),
        (document("<w:tbl><w:tr><w:tc>" * 200 + "</w:tc></w:tr></w:tbl>" * 200), "XML_TOO_DEEP"),
        (document("<w:p>"), "XML_DAMAGED"),
    ],
)
def test_harmful_and_damaged_files_are_refused(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        word.read(content, "x.docx")
    assert caught.value.words.code == code


def test_reading_tells_how_far_it_is_and_stops_when_asked() -> None:
    heard: list[float] = []
    word.read(document(QUESTION), "x.docx", heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    with pytest.raises(Stopped):
        word.read(document(QUESTION), "x.docx", stop=lambda: True)


def test_a_document_without_questions_says_so() -> None:
    reading = word.read(document(p("关于征集题库的通知") + p("1. 请于五月前报送。")), "x.docx")
    assert reading.bank.questions == ()
    assert [problem.code for problem in reading.problems] == ["NO_QUESTIONS"]
    assert [one.text for one in reading.unread] == ["1. 请于五月前报送。"]


def test_a_doubtful_key_is_never_taken() -> None:
    body = p("1. 火警是（ ）") + p("A.110 B.119") + p("答案：B或A")
    (question,) = word.read(document(body), "x.docx").bank.questions
    assert (question.status, answer(question)) == (Status.DRAFT, None)


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_cn", CORPUS / "score_cn.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_corpus_is_read_without_a_false_key() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the corpus of Chinese banks is not beside the project")
    score = scorer().score
    right = wanted = 0
    for path in sorted((*CORPUS.glob("*.docx"), *CORPUS.glob("*.txt"))):
        module = word if path.suffix == ".docx" else plain
        reading = module.read(path.read_bytes(), path.name)
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["questions"]
        counted, notes = score(path, expected, reading_record(reading))
        assert counted["false_ready"] == 0, notes
        assert bool(reading.bank.questions) == bool(expected)
        right, wanted = right + counted["answer"], wanted + counted["expected"]
    assert right >= 0.99 * wanted
    assert wanted > 100
