"""How people name the kinds of questions: in a column, as the name of a sheet, above a section."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from msgspec import Struct

from quizapp.bank.question import Kind
from quizapp.bank.spelling import KINDS

Told = Kind | Literal["choice"]
"""A kind, or 选择题: single or multiple, as the answer says."""

_WORDS: dict[str, Told] = {
    **KINDS,
    **dict.fromkeys(
        [
            "单选",
            "单项",
            "单项选择",
            "单选选择",
            "单选择",
            "单",
            "singlechoice",
            "singleanswer",
            "single",
            "sc",
            "radio",
        ],
        Kind.SINGLE,
    ),
    **dict.fromkeys(
        [
            "多选",
            "多项",
            "多项选择",
            "多选选择",
            "多选择",
            "多",
            "不定项",
            "不定项选择",
            "不定向选择",
            "多选或不定项",
            "multiplechoices",
            "multipleanswer",
            "multipleresponse",
            "multipleanswers",
            "multiselect",
            "multipleselect",
            "multiple",
            "checkbox",
            "checkboxes",
            "mr",
            "ma",
        ],
        Kind.MULTIPLE,
    ),
    **dict.fromkeys(
        [
            "判断",
            "是非",
            "对错",
            "判断对错",
            "是非判断",
            "判断正误",
            "正误",
            "正误判断",
            "truefalse",
            "true/false",
            "tf",
            "t/f",
            "trueorfalse",
            "boolean",
            "truefalsequestion",
            "judgement",
            "judgment",
            "yes/no",
        ],
        Kind.TRUEFALSE,
    ),
    **dict.fromkeys(
        [
            "填空",
            "填充",
            "单空填空",
            "多空填空",
            "blank",
            "blanks",
            "fillin",
            "fillintheblank",
            "fillintheblanks",
            "fillblank",
            "cloze",
            "fill-in-the-blank",
            "shortanswer",
        ],
        Kind.BLANKS,
    ),
    **dict.fromkeys(
        [
            "简答",
            "问答",
            "论述",
            "名词解释",
            "案例",
            "案例分析",
            "主观",
            "开放",
            "简述",
            "综合分析",
            "材料分析",
            "情景",
            "情景分析",
            "分析",
            "论文",
            "essay",
            "open",
            "openended",
            "longanswer",
            "freetext",
            "text",
        ],
        Kind.OPEN,
    ),
    **dict.fromkeys(["数字", "数值", "计算", "number", "numeric", "numerical"], Kind.NUMERIC),
    **dict.fromkeys(["排序", "顺序", "ordering", "order", "sequence"], Kind.ORDERING),
    **dict.fromkeys(["连线", "匹配", "配对", "matching", "match"], Kind.MATCHING),
    **dict.fromkeys(
        ["选择", "choice", "multiplechoice", "mc", "mcq", "multichoice", "quiz"], "choice"
    ),
}
_IN_NAME: tuple[tuple[str, Told], ...] = (
    ("不定项", Kind.MULTIPLE),
    ("单选", Kind.SINGLE),
    ("单项", Kind.SINGLE),
    ("多选", Kind.MULTIPLE),
    ("多项", Kind.MULTIPLE),
    ("判断", Kind.TRUEFALSE),
    ("是非", Kind.TRUEFALSE),
    ("填空", Kind.BLANKS),
    ("简答", Kind.OPEN),
    ("问答", Kind.OPEN),
    ("论述", Kind.OPEN),
    ("名词解释", Kind.OPEN),
    ("排序", Kind.ORDERING),
    ("连线", Kind.MATCHING),
)
_ENGLISH = re.compile(
    r"single(?:[ _-]?choice)?|multiple[ _-]?(?:answers?|response)|true[ _/-]*(?:or[ _-]*)?false|t/f"
    r"|fill[ _-]?in(?:[ _-]the)?(?:[ _-]blanks?)?|blanks?"
)
_AROUND = re.compile(r"^\s*\d{1,3}\s*[.、)]|\([^()]*\d[^()]*\)")
_SIGNS = re.compile(r"[\s_()\[\]【】:：.、]+")
_POINTS = re.compile(r"(?:每[题小道空个]*\s*)?(\d{1,3})\s*分")
_SECTION = re.compile(
    r"^\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分|[、.．:： ])"
    r"|[(（][一二三四五六七八九十]+[)）]|\d{1,2}[、.．])?"
)


class Section(Struct, frozen=True):
    """What a heading between the rows says of those below it."""

    kind: Told
    points: int | None


def fold(text: str) -> str:
    """A kind's name as it is compared."""
    folded = _SIGNS.sub("", unicodedata.normalize("NFKC", text).casefold())
    return folded.removesuffix("question").removesuffix("questions").removesuffix("题")


def kind_of(text: str) -> Told | None:
    """The kind that a cell names."""
    if text in _WORDS:
        return _WORDS[text]
    folded = fold(text)
    if folded not in _WORDS:
        # 1. before it, （2分） behind it.
        folded = fold(_AROUND.sub("", unicodedata.normalize("NFKC", text)))
    return _WORDS.get(folded)


def kind_in_name(name: str) -> Kind | None:
    """The kind that the name of a sheet tells: 单选题, 判断（50题）, True-False."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    found = {kind for word, kind in _IN_NAME if word in folded}
    if len(found) == 1:
        kind = found.pop()
        return kind if isinstance(kind, Kind) else None
    english = _ENGLISH.search(folded) if not found else None
    told = kind_of(english[0]) if english else None
    return told if isinstance(told, Kind) else None


def points_in_name(name: str) -> int | None:
    """The points that the name of a sheet tells: 10分题."""
    found = _POINTS.search(unicodedata.normalize("NFKC", name))
    return int(found[1]) if found else None


def section_of(text: str) -> Section | None:
    """What 一、单选题（每题2分，共30题） says; None where a text is no such heading."""
    if len(text) > 120:
        return None
    plain = unicodedata.normalize("NFKC", text).strip()
    rest = _SECTION.sub("", plain, count=1)
    if len(rest) > 60 or "\n" in plain:
        return None
    head = re.split(r"[(:,。;]", rest, maxsplit=1)[0]
    kind = kind_of(head) if head.strip() else None
    if kind is None or not (head.strip().endswith(("题", "选择")) or rest != plain):
        return None
    found = re.search(r"每[题小道空个]*\s*(\d{1,3})\s*分", plain)
    return Section(kind, int(found[1]) if found else None)
