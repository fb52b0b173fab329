"""Headings of sections: 一、单选题（每题2分，共30题）, 【判断题】, 第二部分 多选题, 抢答题.

A heading is told from a question by what follows its kind: nothing, brackets, counting, or an
instruction (每题只有一个正确答案). All of it works on folded text.
"""

from __future__ import annotations

import re

from msgspec import Struct

from quizapp.files.manners.signs import HAN, KIND, Declared, declared, ordinal

_BRACKETS = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\]|《[^《》]*》")
_ENUMERATOR = re.compile(
    rf"(?:第[{HAN}\d]{{1,4}}(?:部分|大题|章|节|单元|编|类|组|轮|环节|关)\s*[、.,:]?\s*"
    rf"|[{HAN}]{{1,4}}\s*[、.,:)]\s*|[{HAN}]{{1,3}}\s+|\([{HAN}]{{1,4}}\)\s*[、.]?\s*"
    r"|[IVXⅠ-Ⅻ]{1,4}\s*[.、,]\s*|part\s+[IVX\d]+\s*[.:]?\s*|section\s+[A-Z\d]+\s*[.:]?\s*)",
    re.IGNORECASE,
)
_ARABIC = re.compile(r"(?:\d{1,2}\s*[.、)]|\(\d{1,2}\))\s*")
_COUNTING = re.compile(
    r"[\s:。.,;、=*\-\d()（）]*(?:(?:本大题|本题|本卷|共计?|总计|合计|计|每|各|小题|小|大|题库|试题|"
    r"题目|题|道|个|空|分值|分|满分|为|练习|部分|类|如下|汇总|节选|选编|questions?|points?|each|"
    r"per)[\s:。.,;、=*\-\d/]*)*",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"[\u4e00-\u9fffA-Za-z0-9“”《》·\- ]{0,24}")
_INSTRUCTION = re.compile(
    r"[\s:。.,;]*(?:请|每小?题|每道题|本大?题|本部分|下列|以下|以上|在|将|从|正确的?|对的|认为|共\s*\d|选出|填入)"
)
_TOLD_POINTS = re.compile(r"每\s*(小?题|道题?|个?空)?[^\d()]{0,4}(\d+(?:\.\d+)?)\s*分")
_TOLD_POINTS_EACH = re.compile(r"(\d+(?:\.\d+)?)\s*分\s*/\s*(题|空)")
_TOLD_POINTS_ENGLISH = re.compile(r"(\d+(?:\.\d+)?)\s*points? each", re.IGNORECASE)
_SAYS_MORE = re.compile(r"[(\[]\s*[)\]]|_{2,}|[?]|是$")
_KEY_LIST = re.compile(r"(?<!\d)(?:\d{1,4}\s*[-~至]\s*\d|\d{1,4}\s*[.、:)]\s*[A-L√×对错])")

# What a heading must hold: most lines are told apart by this alone.
_MAY_HEAD = re.compile(
    "题|选|判断|填空|名词|必答|抢答|风险|共答|互动|加[赛试]|附加|备用|快答|闯关|擂台|choice|true|blank"
    "|respon|answer|essay|open|numbers|ordering|matching",
    re.IGNORECASE,
)
_ROUND = re.compile(
    r"(?:个人|团队|小组|集体|现场|观众|限时|\s)*(?:必答|抢答|风险|共答|互动|加赛|加试|附加|备用|备选|选答|快答|闯关|擂台)题?"
)


class Heading(Struct, frozen=True):
    """A heading of a section: its ordinal (0: none), its kind, the points of a question or blank.

    `rest` is where text begins that does not belong to the heading (a list of keys), or -1.
    """

    ordinal: int
    kind: Declared | None
    title: str
    points: int | None = None
    each_blank: bool = False
    rest: int = -1
    part: bool = False
    """第一部分, 第二章: sections of its own stand below it."""


_PART = re.compile(rf"\s*第([{HAN}\d]{{1,4}})(?:部分|[章编篇卷])(?![\u4e00-\u9fff]*题库)")


def part_of(text: str) -> int:
    """The ordinal of 第一部分 … or 第二章 …, 0 for any other line."""
    found = _PART.match(text)
    return ordinal(found[1]) if found else 0


def heading(text: str) -> Heading | None:
    """A section's heading that names a kind of question; None for any other line."""
    if len(text) > 160 or not _MAY_HEAD.search(text):
        return None
    start = len(text) - len(text.lstrip(" \t*#=-★◆■●▲※"))
    enumerated = _ENUMERATOR.match(text, start)
    arabic = None if enumerated else _ARABIC.match(text, start)
    opening = enumerated or arabic
    at = opening.end() if opening else start
    while at < len(text) and text[at] in "[( ":
        at += 1
    found = KIND.search(text, at, at + 40)
    if found is None:
        return _round(text, at, ordinal(text[start:at]))
    topic = text[at : found.start()]
    if not _TOPIC.fullmatch(topic) or (arabic and (topic or not found[0].endswith("题"))):
        return None
    return _told(text, found, enumerated is not None, ordinal(text[start:at]))


def _round(text: str, at: int, number: int) -> Heading | None:
    """The heading of a round of a contest: 抢答题, 个人必答 and the like."""
    found = _ROUND.match(text, at)
    if found is None or not _COUNTING.fullmatch(
        _BRACKETS.sub("", text[found.end() :].lstrip(")] "))
    ):
        return None
    points, each = told_points(text)
    return Heading(number, None, text.strip(), points, each)


def _told(text: str, found: re.Match[str], enumerated: bool, number: int) -> Heading | None:
    end = found.end()
    bare = _BRACKETS.sub("", text[end:].lstrip(")] "))
    rest = -1
    if not _COUNTING.fullmatch(bare):
        listed = _KEY_LIST.search(text, end)
        if listed and _COUNTING.fullmatch(
            _BRACKETS.sub(
                "", re.sub(r"(?:的?(?:参考|标准|正确)?答案)", "", text[end : listed.start()])
            )
        ):
            rest = listed.start()
        elif (
            _SAYS_MORE.search(bare)
            or not _INSTRUCTION.match(bare)
            or (not enumerated and found.start() > 2)
        ):
            return None
    kind = declared(found)
    if kind == "choice":
        kind = next((declared(one) for one in KIND.finditer(text, end)), "choice")
        kind = kind if kind in ("single", "multiple", "any") else "choice"
    points, each = told_points(text)
    return Heading(number, kind, text.strip(), points, each, rest, bool(part_of(text)))


def told_points(text: str) -> tuple[int | None, bool]:
    """Points as a heading tells them, and whether for each blank."""
    if found := _TOLD_POINTS.search(text):
        return _whole(found[2]), "空" in (found[1] or "")
    if found := _TOLD_POINTS_EACH.search(text):
        return _whole(found[1]), found[2] == "空"
    if found := _TOLD_POINTS_ENGLISH.search(text):
        return _whole(found[1]), False
    return None, False


def _whole(text: str) -> int | None:
    value = float(text)
    return int(value) if value == int(value) else None
