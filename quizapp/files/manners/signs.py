"""The signs by which the lines of a Chinese bank are told apart. All work on folded text.

heading   [一、|第一部分|1.] [topic] KIND [(每题2分，共10题)]     一、单选题（每题2分，共30题）
number    1. 1、 1) (1) 1-1. ① 第1题 一、 (一) "1 ", a key in brackets or a ● may stand before it
field     答案：… 【答案】… 正确答案 … 解析：… 难度：… 出处：… 知识点：…
label     A. A、 A) (A) "A ", in full or half width
tag       （单选） [多选题] * 【判断题】（1分）
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

Declared = Literal[
    "single",
    "multiple",
    "choice",
    "any",
    "truefalse",
    "blanks",
    "numeric",
    "open",
    "ordering",
    "matching",
]
"""What a bank says of the kind: `choice` leaves open how many are right, `any` allows one."""

_WORDS: tuple[tuple[Declared, str], ...] = (
    ("any", "不定项选择题?|不定项题?|任选题"),
    ("single", "单项选择题?|单项选题|单选题?|单项题|single[ -]choice(?: questions?)?"),
    ("multiple", "多项选择题?|多项选题|多选题?|多项题|multiple[ -]response(?: questions?)?"),
    ("choice", "选择题|选择|multiple[ -]choice(?: questions?)?"),
    (
        "truefalse",
        (
            "判断(?:正误|对错|改错|说明)题?|判断题?|是非题|对错题|正误题"
            r"|true\s*(?:/|or)\s*false(?: questions?)?"
        ),
    ),
    ("blanks", "填空题?|补全题|fill[ -]in[ -]the[ -]blanks?(?: questions?)?"),
    ("numeric", "数字题|数值题|numbers"),
    ("ordering", "排序题?|ordering"),
    ("matching", "连线题?|匹配题?|配伍题?|matching"),
    (
        "open",
        (
            "简答论述题?|简答题?|问答题?|论述题?|简述题|名词解释题?|案例分析题?|材料分析题?|案例题"
            "|分析题|应用题|计算题|主观题|开放题|情景题|情境题|(?:short[ -]answer|essay|open)"
            "(?: questions?)?"
        ),
    ),
)
_KIND_WORD = "|".join(f"(?P<{name}>{words})" for name, words in _WORDS)
KIND = re.compile(_KIND_WORD, re.IGNORECASE)

HAN = "零〇一二三四五六七八九十百"
_ROMAN = {sign: value for value, sign in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", 1)}


def declared(found: re.Match[str]) -> Declared:
    """The kind that a match of `KIND` names."""
    return next(name for name, _ in _WORDS if found.group(name))


def kind_named(text: str) -> Declared | None:
    """The kind that a short text such as 单选题 or 多选 names."""
    found = KIND.match(text.strip(" \t[]()*:"))
    return declared(found) if found else None


def ordinal(text: str) -> int:
    """The number that an enumerator such as 一、 第二部分 (三) Ⅳ. 5. carries; 0 for none."""
    if found := re.search(rf"[{HAN}]+", text):
        return han_number(found[0])
    if found := re.search(r"\d+", text):
        return int(found[0])
    return next((_ROMAN[sign] for sign in text if sign in _ROMAN), 0)


def han_number(text: str) -> int:
    """十二 → 12, 二十 → 20, 一百零五 → 105."""
    total, digit = 0, 0
    for sign in text:
        if sign in "十百":
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
        else:
            digit = "零一二三四五六七八九".find(sign.replace("〇", "零"))
    return total + digit


# ------------------------------------------------------------------ numbers of questions
Style = Literal["dot", "paren", "both", "circled", "han", "hanparen", "ti", "space", "bare"]


class Number(Struct, frozen=True):
    """A number at the beginning of a line; the text goes on at `end`.

    `lead` is where a bracket that stands before the number begins and ends, (0, 0) for none.
    """

    style: Style
    value: int
    end: int
    lead: tuple[int, int] = (0, 0)
    doubtful: bool = False
    """3.5 or 12:30 may be a figure of the text itself."""


_LEAD = re.compile(
    r"\s*([(\[]\s*(?:[A-L][A-L\s,、;]*|√|×|对|错|正确|错误|T|F)?\s*[)\]])\s*(?=\d|第|[①-⑳])"
)
_NUMBER = re.compile(
    r"\s*[*★]?\s*(?:(?P<ti>\[?\s*(?:第\s*\d{1,4}\s*题|(?:题目?|Q|Question\s|No\.)\s*\d{1,4}(?=[\s.:、)\]]|$)"
    r"|问\s*题\s*\d{1,4}(?=\s*[.:、)\]]))\s*\]?"
    r"[\s:.、,)]*)"
    r"|(?P<both>[(\[]\s*\d{1,4}\s*[)\]]\s*[.、:]?|[⑴-⒇])"
    r"|(?P<paren>\d{1,4}\s*\)\s*[、.]?)"
    r"|(?P<dot>\d{1,2}-\d{1,3}\s*[.、]|\d{1,4}\s*[.、:,·]\s*(?:\))?|[⒈-⒛])"
    r"|(?P<circled>[①-⑳])"
    rf"|(?P<han>[{HAN}]{{1,4}}\s*[、.])"
    rf"|(?P<hanparen>[(\[]\s*[{HAN}]{{1,4}}\s*[)\]])"
    r"|(?P<space>\d{1,3}(?=\s+\S))"
    r"|(?P<bare>\d{1,3}(?=[\u4e00-\u9fff“《(]))"
    r")\s*",
    re.IGNORECASE,
)
_CHAPTER = re.compile(r"\d{1,2}-(?=\d)")
# Signs that only set a question off from the text around it.
_SET_OFF = re.compile(r"\s*[●◆■▲•※►▶➤]\s*(?=\d|第|题)")
_ENCLOSED = {
    **{chr(0x2460 + i): i + 1 for i in range(20)},
    **{chr(0x2474 + i): i + 1 for i in range(20)},
    **{chr(0x2488 + i): i + 1 for i in range(20)},
}
_STYLES: tuple[Style, ...] = (
    "ti", "both", "paren", "dot", "circled", "han", "hanparen", "space", "bare",
)  # fmt: skip


def number(text: str) -> Number | None:
    """The number that a line begins with."""
    set_off = _SET_OFF.match(text)
    at = set_off.end() if set_off else 0
    lead = _LEAD.match(text, at)
    at = lead.end() if lead else at
    found = _NUMBER.match(text, at)
    if found is None:
        return None
    style: Style = next(name for name in _STYLES if found[name])
    if set_off and style not in ("dot", "paren", "ti"):
        # ● 10人 may be an option.
        return None
    # 1-2. counts within the first chapter.
    raw = _CHAPTER.sub("", found[style]) if style == "dot" else found[style]
    digits = re.search(r"\d+", raw)
    if digits:
        value = int(digits[0])
    else:
        value = next((_ENCLOSED[sign] for sign in raw if sign in _ENCLOSED), 0) or ordinal(raw)
    follows = text[found.end() : found.end() + 1]
    glued = style == "dot" and raw[-1] in ".:,·" and found.end() == found.end(style)
    doubtful = (glued and follows.isdigit()) or value > 999
    place = (lead.start(1), lead.end(1)) if lead else (0, 0)
    return Number(style, value, found.end(), place, doubtful)


# ------------------------------------------------------------------ labels of options
_LABEL = (
    r"(?:选\s*项\s*(?P<named>[{letters}])\s*[.、:)]|[(\[]\s*(?P<in>[{letters}])\s*[)\]]\s*[.、:]?"
    r"|(?P<out>[{letters}])\s*[.、:,)·•]"
    r"|(?P<gap>[{letters}])(?=[ \t]+\S)){bare}"
)
_TICK = r"[√*●○◯■□◉⊙◎☐•\s]*"


class Label(Struct, frozen=True):
    """The letter of an option, from `start` to `end`, and the manner in which it is written."""

    letter: str
    start: int
    end: int
    manner: str


# A- and A— only where words of a text follow: B-52 is a name.
_DASHED = r"|(?P<dash>[A-L])\s*-+(?=\s*[\u4e00-\u9fff“《])"
LEADING = re.compile(_TICK + "(?:" + _LABEL.format(letters="A-L", bare="") + _DASHED + ")")
_LEADING_BARE = re.compile(_TICK + r"(?P<bare>[A-L])(?=[\u4e00-\u9fff“《\d])")
_LEADING_SMALL = re.compile(_TICK + r"(?:[(\[]\s*(?P<in>[a-l])\s*[)\]]|(?P<out>[a-l])\s*[.、:)])")
_INSIDE = re.compile(_LABEL.format(letters="A-L", bare=""))
_INSIDE_SMALL = re.compile(
    r"(?<![A-Za-z])(?:[(\[]\s*(?P<in>[a-l])\s*[)\]]|(?P<out>[a-l])\s*[.、:)])"
)
BULLET = re.compile(r"\s*[○◯●□■☐⊙◉◎√×]\s*(?=\S)")


def leading(text: str, start: int = 0, end: int | None = None) -> Label | None:
    """The label that a stretch begins with; a letter that only touches its text is the weakest."""
    end = len(text) if end is None else end
    for pattern in (LEADING, _LEADING_SMALL, _LEADING_BARE):
        if found := pattern.match(text, start, end):
            return _label(found)
    return None


def labels_inside(text: str, start: int, end: int, *, small: bool = False) -> list[Label]:
    """All that may be labels of options within a stretch."""
    pattern = _INSIDE_SMALL if small else _INSIDE
    return [_label(found) for found in pattern.finditer(text, start, end)]


def _label(found: re.Match[str]) -> Label:
    name = found.lastgroup or ""
    letter = found[name]
    manner = "bracket" if name == "in" else name
    if name == "dash":
        manner = "-"
    elif name in ("out", "named"):
        manner = "point" if found[0].rstrip()[-1] in ".·•" else found[0].rstrip()[-1]
    if letter.islower():
        manner += " small"
    return Label(letter.upper(), found.start(), found.end(), manner)


# ------------------------------------------------------------------ fields
FieldName = Literal[
    "answer", "explain", "source", "difficulty", "topic", "points", "kind", "stem", "options"
]
_ANSWER = (
    r"(?:本题|试题|题目)?(?:正\s*确|参\s*考|标\s*准|推荐)?\s*答\s*案"
    r"(?:要点|要求|内容|(?:及|与|和)(?:解析|依据|理由|出处))?|(?:答题|参考|评分)要点"
)
_FIELDS: tuple[tuple[FieldName, str], ...] = (
    (
        "explain",
        (
            r"(?:参考)?答案解析|答案详解|(?:试题|题目)?解\s*析|详\s*解|解题思路|点\s*评|分\s*析"
            r"|解\s*释|说\s*明|理\s*由|更正|改正|修改为|explanation|rationale|feedback"
        ),
    ),
    ("answer", _ANSWER + r"|正确选项|(?:应|本题|本题应)?选|答|(?:correct\s+)?answers?|ans|key"),
    (
        "source",
        r"(?:答案|试题|题目)?(?:出\s*处|来\s*源)|(?:法律|法规|政策|参考|命题|答案)?依\s*据(?:原文)?|原文|法条|source|reference",
    ),
    ("difficulty", r"(?:试题)?难\s*度(?:系数|等级|级别)?|难易(?:程)?度|难易|difficulty"),
    (
        "topic",
        r"知\s*识\s*点|考\s*点|考查点|(?:所属)?章节?|(?:所属|知识)?分\s*类|类\s*别|标\s*签|tags?|topic",
    ),
    ("points", r"分\s*值|分\s*数|本题分值|points?"),
    ("kind", r"题\s*型|(?:试题|题目)类型|type"),
    ("stem", r"题\s*干|题\s*目|试\s*题|问\s*题|(?:试题|题目)内容|question"),
    ("options", r"(?:备\s*选\s*|可\s*选\s*)?选\s*项|options"),
)  # fmt: skip
_NAMES = "|".join(f"(?P<{name}>{words})" for name, words in _FIELDS)
_NAMES_AGAIN = "|".join(f"(?P<{name}_>{words})" for name, words in _FIELDS)
_SECTION_KEY = (
    r"(?:(?:单|多)(?:项)?选(?:择)?题?|不定项(?:选择)?题?|选择题|判断题?|填空题?|简答题?|问答题?)的?"
)
_AT_START = re.compile(
    rf"[\s\-*·>→]*(?:[\[(]\s*(?:{_NAMES})\s*[\])]\s*(?:[:=]|(?=\s|[^,。、])|$)"
    rf"|(?:{_NAMES_AGAIN})\s*[:=])\s*",
    re.IGNORECASE,
)
_ANSWER_AT_START = re.compile(
    rf"[\s\-*·>→]*(?:{_ANSWER})\s*(?:(?:应?为|应?是|选|应选)\s*[:]?\s*(?=[A-L√×对错正])|\s+(?=\S)"
    r"|[,、]?(?=[A-L√×][A-L√×\s,、;]*$)|$)\s*",
    re.IGNORECASE,
)
_OPTIONS_ALONE = re.compile(r"\s*(?:备\s*选\s*项?|可\s*选\s*项?|选\s*项|备选答案)\s*$")
KEY_OF_SECTION = re.compile(
    rf"\s*(?:(?:[{HAN}]{{1,3}}|[IVXⅠ-Ⅻ]{{1,4}})\s*[、.]\s*)?[\[(]?\s*(?P<kind>{_SECTION_KEY})\s*(?:{_ANSWER})\s*[\])]?\s*[:=]?\s*",
    re.IGNORECASE,
)
_VERDICT = r"(?:正确|错误|[A-L√×对错])"
KEYS_ALONE = re.compile(rf"\s*{_VERDICT}(?:[\s,、;.|/]*{_VERDICT})*[\s。.;]*")
"""A line of a list of keys without any number: ABCAB C, √ ×."""
KEYS_OF_KIND = re.compile(
    rf"\s*[\[(]?\s*(?P<kind>{_SECTION_KEY}?)\s*[\])]?\s*[:=]\s*(?={KEYS_ALONE.pattern}$)"
)
"""单选：BD among the keys at the end."""
_INSIDE_ANSWER = re.compile(
    rf"(?P<round>[(\[])\s*(?:{_ANSWER})\s*[:=]\s*|\[\s*(?:{_ANSWER})\s*\]\s*[:=]?\s*"
    rf"|[\-*]*(?:{_ANSWER})\s*[:=]\s*|(?<=[\s)。.])(?:{_ANSWER})\s+(?=[A-L√×])"
    rf"|(?<=[\s)。.?])(?:Answers?|Ans|答)\s*[:=]\s*"
)
_INSIDE_OTHER = re.compile(
    rf"\[\s*(?:{_NAMES})\s*\]\s*[:=]?\s*|(?:(?<=[\s;。)）.,、])|(?<=[;]))(?:{_NAMES_AGAIN})\s*[:=]\s*"
)


class Field(Struct, frozen=True):
    """A named field; its name stands from `start`, its value from `value`."""

    name: FieldName
    start: int
    value: int
    enclosed: bool = False
    """The whole field stands in round brackets: (答案：10)."""


def field(text: str, start: int = 0) -> Field | None:
    """The field that a line begins with."""
    if found := _AT_START.match(text, start):
        return Field(_field_name(found), start, found.end(), _opens(found[0]))
    if found := _ANSWER_AT_START.match(text, start):
        return Field("answer", start, found.end())
    if found := _OPTIONS_ALONE.match(text, start):
        return Field("options", start, found.end())
    return None


def _opens(said: str) -> bool:
    return ("(" in said and ")" not in said) or ("[" in said and "]" not in said)


def _field_name(found: re.Match[str]) -> FieldName:
    return next(name for name, _ in _FIELDS if found[name] or found[name + "_"])


def fields_inside(text: str, start: int, *, known: bool) -> list[Field]:
    """The fields that follow within a line; all of them where one is `known` to stand there."""
    found = [
        Field("answer", one.start(), one.end(), bool(one["round"]))
        for one in _INSIDE_ANSWER.finditer(text, start)
    ]
    if known or found:
        begin = start if known else found[0].start
        for one in _INSIDE_OTHER.finditer(text, begin):
            name = _field_name(one)
            if name not in ("answer", "stem", "options", "kind") and one[0][0] != " ":
                found.append(Field(name, one.start(), one.end()))
    found.sort(key=lambda one: one.start)
    kept: list[Field] = []
    for one in found:
        if not kept or one.start >= kept[-1].value:
            kept.append(one)
    return kept


# ------------------------------------------------------------------ tags
TAG = re.compile(
    rf"[\[(]\s*(?P<kind>{'|'.join(words for _, words in _WORDS)})"
    r"\s*(?:[,，:;]?\s*(?:本题|每题)?\s*(?P<points>\d+(?:\.\d+)?)\s*分)?\s*[\])]\s*[*]?",
    re.IGNORECASE,
)
POINTS_TAG = re.compile(
    r"[\[(]\s*(?:本题|分值|本小题|每题|满分|共)?\s*[:]?\s*(\d+(?:\.\d+)?)\s*分?\s*[\])](?<=分[\])])"
    r"|\[\s*分值\s*[:]\s*(\d+)\s*\]"
)
RIGHT = re.compile(
    r"\s*(?:[(\[]\s*(?:正确答案|正确选项|正确|答案|标准答案|参考答案|√|对|right|correct)\s*[)\]]|√)\s*[;。]?\s*$"
)
"""The sign after an option that says: this one is right."""
