"""One line of a bank and what it looks like: a heading, a number, a stem, an entry of a list."""

from __future__ import annotations

import re
from functools import cached_property

from quizapp.files.manners.headings import Heading, heading
from quizapp.files.manners.lines import Line, Span, fold
from quizapp.files.manners.options import leads_on
from quizapp.files.manners.signs import (
    TAG,
    Field,
    Label,
    Number,
    field,
    fields_inside,
    labels_inside,
    number,
)

KEY_TITLE = re.compile(
    r"[\s\-*=(\[#]*(?:附件?\s*\d*\s*[:、.]?|[一二三四五六七八九十]+\s*[、.])?\s*[^()\[\]?。,;:]{0,30}?"
    r"(?:参考答案|标准答案|正确答案|试题答案|答案|answer key|answers?)"
    r"(?:(?:及|与|和|\s)*(?:评分标准|解析|详解|评分细则|要点|部分|一览表?|汇总|表|区|栏|页))?[)\]\s:=*\-#]*",
    re.IGNORECASE,
)
RANGE = re.compile(
    r"\d{1,4}\s*题?\s*[-~至到]+\s*\d{1,4}\s*题?\s*[.:、)]*\s*[(\[]?\s*[A-La-l√×对错正TF]"
)
ENTRY = re.compile(
    r"(?:^|(?<=[\s,;、。)]))(?:[(\[]?\d{1,4}[)\]]?\s*[.、:)=\-]?|[①-⑳⑴-⒇])\s*"
    r"(?:\[?\s*答案\s*\]?\s*:?)?\s*"
    r"[(\[]?\s*(?:[A-L](?:[\s,、]*[A-L])*|√|×|对|错|正确|错误|[TF])\s*[)\]]?(?=$|[\s,;、。.(\[]|\d)"
)
GLUED = re.compile(r"\d{1,4}\s*[.、:)]?\s*[A-L√×](?=\d)")
NUMBERED_TEXT = re.compile(r"(?:^|\s)\d{1,3}\s*[.、)]\s*\S")
HOLE = re.compile(r"\(\s*\)|\[\s*\]|\(\s*$")
KEYED = re.compile(
    r"[(\[]\s*(?:[A-L][A-L\s,、;]*|√|×|对|错|正确|错误|[TFYNVX])(?:\s*[,;。:、].{0,60})?\s*[)\]]"
)
_BLANK = re.compile(r"_{2,}")
FORM = re.compile(
    r"\s*(?:\d+\s*[.、])?\s*(?:[\u4e00-\u9fffA-Za-z/() ]{1,12}\s*[:]\s*_+[\s,;。年月日]*)+"
)
NOTES = re.compile(
    r"\s*(?:注意事项|答题须知|考试须知|考生须知|答题说明|说明|注|须知|填写说明|使用说明|比赛规则|竞赛规则)\s*[:]?\s*$"
)
FURNITURE = re.compile(
    r"\s*(?:第\s*\d+\s*页\s*[,/]?\s*(?:[(]?共\s*\d+\s*页[)]?)?|[-·]\s*\d+\s*[-·]|\d+\s*/\s*\d+"
    r"|page\s+\d+(?:\s+of\s+\d+)?|[(\[]?\s*(?:完|以下空白|end)\s*[)\]]?|[-=*]{2,}\s*end\s*[-=*]{2,}|[-=*~·]{3,})\s*",
    re.IGNORECASE,
)
RUN_ON = re.compile(r"(?<=[\s)\]。;?])(\d{1,3})\s*[.、)]\s*(?!\d)")


class Seen:
    """A line and what it looks like, found out once and only where somebody asks."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.text = fold(line.text)
        self.empty = not line.text.strip() and not line.media

    @cached_property
    def heading(self) -> Heading | None:
        """The heading it is."""
        return heading(self.text)

    @cached_property
    def number(self) -> Number | None:
        """The number it begins with."""
        return number(self.text)

    @cached_property
    def field(self) -> Field | None:
        """The field it begins with."""
        return field(self.text)

    @cached_property
    def lead(self) -> Label | None:
        """The letter of an option it begins with."""
        return leads_on(Span(self.line, 0, len(self.text)))

    @cached_property
    def answers(self) -> bool:
        """Whether a key stands on the line as a field."""
        if self.field:
            return self.field.name in ("answer", "options")
        return "答" in self.text and bool(fields_inside(self.text, 0, known=False))

    @cached_property
    def asks(self) -> bool:
        """Whether it reads like a stem: a place for the answer, a key in brackets, a question."""
        text = self.text
        if HOLE.search(text) or KEYED.search(text) or TAG.search(text):
            return True
        if text.rstrip(" )]").endswith("?"):
            return True
        return bool(_BLANK.search(text)) and not FORM.fullmatch(text)

    @cached_property
    def tagged(self) -> bool:
        """Whether it names its kind before or behind its stem, as forms do: …[单选题] *."""
        start = self.number.end if self.number else 0
        found = TAG.search(self.text, start)
        if found is None:
            return False
        ends = not self.text[found.end() :].strip(" *")
        begins = not self.text[start : found.start()].strip(" *")
        return begins is not ends and not self.lead

    @cached_property
    def inline(self) -> bool:
        """Whether options stand within the line."""
        start = self.number.end if self.number else 0
        letters = "".join(one.letter for one in labels_inside(self.text, start, len(self.text)))
        return "ABC" in letters or (
            letters.startswith("AB") and not self.text[start:].startswith("A")
        )

    @cached_property
    def listed(self) -> int:
        """How many entries of a list of keys stand on the line; a range counts as three."""
        text = self.text
        return 3 * len(RANGE.findall(text)) + max(
            len(ENTRY.findall(text)), len(GLUED.findall(text)) + 1 if GLUED.search(text) else 0
        )
