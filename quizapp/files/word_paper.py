"""A bank as a Word document to print: for contestants, with the key, or for judges with passages.

    contestants   title, a line for name and score, sections by kind, questions numbered anew
    key           the same, with answer, reason, difficulty, topics and source below each question
    judges        the key, and the passage that each question cites

Headings are Word's own, so that its navigation shows them; a question is not torn apart by the end
of a page; every page has its number. What `word` reads back from the paper with the key is the
same for single and multiple choice, statements, blanks, orders and open questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, Literal

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from msgspec import Struct

from quizapp.bank.answers import Lang, letter, shown
from quizapp.bank.checks import length
from quizapp.bank.citing import Material, gist_of, label
from quizapp.bank.question import Bank, Blanks, Choices, Difficulty, Kind, Order, Question, Truth
from quizapp.files.manners import keys
from quizapp.files.manners.lines import Line
from quizapp.files.manners.seen import Seen
from quizapp.files.word_numbers import han

Edition = Literal["contestants", "key", "judges"]

_ORDER = (
    Kind.SINGLE, Kind.MULTIPLE, Kind.TRUEFALSE, Kind.BLANKS, Kind.NUMERIC, Kind.ORDERING,
    Kind.MATCHING, Kind.OPEN, Kind.INFO,
)  # fmt: skip
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TEXT_WIDTH = Cm(16)
_NO_PICTURE = (
    UnrecognizedImageError,
    UnexpectedEndOfFileError,
    InvalidImageStreamError,
    ValueError,
    OSError,
    ZeroDivisionError,
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


class _Terms(Struct, frozen=True):
    """What the paper says besides the bank, in one language."""

    kinds: tuple[str, ...]
    form: str
    answer: str
    reason: str
    level: str
    levels: tuple[str, ...]
    topics: str
    source: str
    passage: str
    truths: tuple[str, str]
    unknown: str
    point: str
    colon: str


_CHINESE = _Terms(
    ("单选题", "多选题", "判断题", "填空题", "数字题", "排序题", "连线题", "简答题", "说明"),
    "单位：____________　　姓名：____________　　得分：________",
    "答案",
    "解析",
    "难度",
    ("易", "中", "难"),
    "知识点",
    "出处",
    "依据原文",
    ("√", "×"),
    "待核",
    "．",
    "：",
)
_ENGLISH = _Terms(
    (
        "Single choice",
        "Multiple response",
        "True or false",
        "Fill in the blanks",
        "Numbers",
        "Ordering",
        "Matching",
        "Short answer",
        "Notes",
    ),
    "Unit: ____________    Name: ____________    Score: ________",
    "Answer",
    "Explanation",
    "Difficulty",
    ("easy", "medium", "hard"),
    "Tags",
    "Source",
    "Passage",
    ("True", "False"),
    "tbd",
    ". ",
    ": ",
)


def paper(
    bank: Bank,
    edition: Edition = "contestants",
    lang: Lang = "zh",
    media: Mapping[str, bytes] | None = None,
    materials: Sequence[Material] = (),
) -> bytes:
    """Write a bank as a .docx."""
    return _Paper(edition, lang, media or {}, materials).written(bank)


class _Paper:
    def __init__(
        self,
        edition: Edition,
        lang: Lang,
        media: Mapping[str, bytes],
        materials: Sequence[Material],
    ) -> None:
        self._edition: Edition = edition
        self._lang: Lang = lang
        self._media = media
        self._materials = {one.id: one for one in materials}
        self._terms = _CHINESE if lang == "zh" else _ENGLISH
        self._document = docx.Document()

    def written(self, bank: Bank) -> bytes:
        """The whole document."""
        _set_up(self._document, self._lang)
        if bank.title:
            title = self._document.add_paragraph(_clean(bank.title), style="Title")
            title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if self._edition == "contestants":
            self._document.add_paragraph(self._terms.form)
        by_kind = {kind: [one for one in bank.questions if one.kind is kind] for kind in _ORDER}
        for place, kind in enumerate(kind for kind in _ORDER if by_kind[kind]):
            self._section(kind, by_kind[kind], place)
        self._document.core_properties.title = _clean(bank.title)
        self._document.core_properties.author = ""
        packed = BytesIO()
        self._document.save(packed)
        return packed.getvalue()

    def _section(self, kind: Kind, questions: Sequence[Question], place: int) -> None:
        points = {one.points for one in questions}
        same = next(iter(points)) if len(points) == 1 else None
        self._document.add_heading(self._title(kind, len(questions), same, place), level=1)
        for number, question in enumerate(questions, 1):
            self._question(question, number, own_points=same is None)

    def _title(self, kind: Kind, count: int, points: int | None, place: int) -> str:
        name = self._terms.kinds[_ORDER.index(kind)]
        if self._lang == "zh":
            each = f"，每题{points}分" if points is not None else ""
            return f"{han(place + 1)}、{name}（共{count}题{each}）"
        each = f", {points} points each" if points is not None else ""
        return f"Part {_ROMAN[place]} {name} ({count} questions{each})"

    def _question(self, question: Question, number: int, *, own_points: bool) -> None:
        stem = _clean(question.stem)
        if question.kind is Kind.TRUEFALSE and not re.search(r"[(（]\s*[)）]\s*$", stem):
            stem += "（    ）" if self._lang == "zh" else " (    )"
        if own_points and question.points is not None:
            stem += f"（{question.points}分）"
        lines = [self._add(f"{number}{self._terms.point}{stem}")]
        lines += [self._picture(name) for name in question.media if name in self._media]
        lines += [self._add(line, _stops(line)) for line in _option_lines(question)]
        lines += [
            self._add(f"（{place}）{_clean(one)}") for place, one in enumerate(question.partners, 1)
        ]
        if self._edition != "contestants":
            lines += self._keyed(question)
        elif question.kind is Kind.OPEN:
            lines += [self._add("") for _ in range(4)]
        for line in lines[:-1]:
            line.paragraph_format.keep_with_next = True
        lines[-1].paragraph_format.space_after = Pt(8)

    def _keyed(self, question: Question) -> list[Paragraph]:
        """Answer, reason and the rest, in the words in which they are read back."""
        terms = self._terms
        told = [(terms.answer, self._answer(question))] if question.kind is not Kind.INFO else []
        told.append((terms.reason, question.explanation))
        if question.difficulty:
            told.append((terms.level, terms.levels[list(Difficulty).index(question.difficulty)]))
        told.append((terms.topics, "、".join(question.tags)))
        told.append((terms.source, question.note.removeprefix("出处：")))
        lines = [self._named(name, text) for name, text in told if text]
        if self._edition == "judges" and question.citation:
            material = self._materials.get(question.citation.material)
            cited = label(question.citation, material, self._lang)
            passage = gist_of(material, question.citation) if material else ""
            told = "\n".join(map(_quoted, passage.split("\n")))
            lines.append(self._named(terms.passage, f"{cited}\n{told}".strip()))
        return lines

    def _answer(self, question: Question) -> str:
        match question.key:
            case None:
                return self._terms.unknown
            case Choices(right):
                return "".join(map(letter, right))
            case Truth(value):
                return self._terms.truths[0 if value else 1]
            case Blanks(accepted):
                return _filled(accepted, self._lang)
            case Order(sequence):
                return "".join(map(letter, sequence))
            case _:
                return shown(question, self._lang, whole=True)

    # -------------------------------------------------------------- paragraphs
    def _add(self, text: str, stops: Sequence[int] = ()) -> Paragraph:
        line = self._document.add_paragraph(_clean(text))
        line.paragraph_format.keep_together = True
        for stop in stops:
            line.paragraph_format.tab_stops.add_tab_stop(stop)
        return line

    def _named(self, name: str, text: str) -> Paragraph:
        line = self._document.add_paragraph()
        named = line.add_run(f"{name}{self._terms.colon}")
        named.font.color.rgb = RGBColor(0x59, 0x59, 0x59)
        line.add_run(_clean(text))
        line.paragraph_format.left_indent = Cm(0.74)
        return line

    def _picture(self, name: str) -> Paragraph:
        line = self._document.add_paragraph()
        try:
            picture = line.add_run().add_picture(BytesIO(self._media[name]))
        except _NO_PICTURE:
            # What Word cannot hold (a sound, a film, a damaged picture) is named instead.
            line.add_run(f"[{_clean(name)}]")
            return line
        if picture.width > _TEXT_WIDTH:
            picture.height = Emu(round(picture.height * _TEXT_WIDTH / picture.width))
            picture.width = _TEXT_WIDTH
        return line


def _clean(text: str) -> str:
    """What XML can carry."""
    return _UNPRINTABLE.sub("", text)


def _quoted(line: str) -> str:
    """A line of a passage; between quotes where it begins like a question or a part of one."""
    seen = Seen(Line(line, ""))
    return f"“{line}”" if seen.number or seen.lead or seen.field or seen.heading else line


def _option_lines(question: Question) -> Iterator[str]:
    """Short options side by side, long ones below each other."""
    texts = [f"{letter(at)}．{_one_line(text)}" for at, text in enumerate(question.options)]
    widest = max(map(length, texts), default=0)
    each = 4 if widest <= 9 else 2 if widest <= 19 else 1
    for at in range(0, len(texts), each):
        yield "\t".join(texts[at : at + each])


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)


def _stops(line: str) -> tuple[int, ...]:
    """Where the tabs of a line of options go."""
    return tuple(Cm(4 * at) for at in (1, 2, 3)) if line.count("\t") > 1 else (Cm(8),)


def _filled(accepted: tuple[tuple[str, ...], ...], lang: Lang) -> str:
    """The texts of blanks, so written that nothing else is read back from them.

    `甲/乙` where the slash can only stand between two ways, else `two / 2`, `1（或2）`, `「a/b」`;
    blanks in brackets where a sign within them would divide them. What fits nowhere is a draft.
    """
    opening, closing = ("（或", "）") if lang == "zh" else (" (or ", ")")

    def in_brackets(ways: Sequence[str]) -> str:
        return ways[0] + "".join(f"{opening}{other}{closing}" for other in ways[1:])

    def as_it_stands(ways: Sequence[str]) -> str:
        return in_brackets([f"「{one}」" if "/" in one else one for one in ways])

    tried: list[str] = []
    for manner in ("/".join, " / ".join, in_brackets, as_it_stands):
        texts = [manner(one) for one in accepted]
        told = "；".join(texts)
        bracketed = "".join(f"（{text}）" for text in texts)
        several = len(texts) > 1 and re.search(r"[;；|、,，\s]", "".join(texts))
        tried += [bracketed, told] if several else [told]
    for text in tried:
        if keys.blanks(text, len(accepted)) == accepted:
            return text
    unread = (text for text in tried if keys.blanks(text, len(accepted)) is None)
    return next(unread, "；".join(text for one in accepted for text in one))


def _set_up(document: Document, lang: Lang) -> None:
    """A4, fonts for Chinese, a page number at the foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)
    for name, size, font in (
        ("Normal", 12, "宋体"),
        ("Heading 1", 14, "黑体"),
        ("Title", 20, "黑体"),
    ):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.size = Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.font.name = "Times New Roman"
        (fonts,) = style.element.xpath("w:rPr/w:rFonts")
        for key in [one for one in fonts.attrib if "heme" in str(one)]:
            del fonts.attrib[key]
        fonts.set(qn("w:eastAsia"), font)
        if name == "Normal":
            style.paragraph_format.space_after = Pt(2)
            style.paragraph_format.line_spacing = 1.25
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, between, after = ("第 ", " 页　共 ", " 页") if lang == "zh" else ("Page ", " of ", "")
    foot.add_run(before)
    _count(foot, "PAGE")
    foot.add_run(between)
    _count(foot, "NUMPAGES")
    foot.add_run(after)


def _count(paragraph: Paragraph, instruction: str) -> None:
    """A number that Word itself keeps right."""
    # python-docx itself has no fields.
    run = paragraph.add_run()
    element: Any = run.element
    for kind, text in (
        ("begin", ""),
        ("", instruction),
        ("separate", ""),
        ("shown", "1"),
        ("end", ""),
    ):
        if kind == "shown":
            run.add_text(text)
            continue
        tag = "w:fldChar" if kind else "w:instrText"
        part = OxmlElement(tag)
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = text or None
        element.append(part)
