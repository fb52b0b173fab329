"""A bank's lines divided: sections, the lines of each question, lists of keys, and the rest.

A question begins at a number that goes on from the one before, at a field 题目：, or, where the
numbers are missing, at a line that reads like a stem after a finished question. What looks like a
number but opens a list within an answer or a stem is told by its manner, by its value and by what
follows. A notice full of numbered points is no bank: a line outside a section that names a kind
is a question only where options, a key or a place for the answer follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from quizapp.files.manners.ahead import (
    apart,
    bare_keys,
    evident,
    follower,
    list_follows,
    opened_answer,
    own_answer,
    question_at,
    stem_ahead,
)
from quizapp.files.manners.headings import Heading, part_of
from quizapp.files.manners.lines import Line, fold
from quizapp.files.manners.sections import Block, Division, KeyList, Section
from quizapp.files.manners.seen import (
    ENTRY,
    FORM,
    FURNITURE,
    KEY_TITLE,
    KEYED,
    NOTES,
    NUMBERED_TEXT,
    RANGE,
    Seen,
)
from quizapp.files.manners.signs import (
    KEY_OF_SECTION,
    Number,
    kind_named,
    number,
)

_TOPIC_LENGTH = 40


def divide(lines: Sequence[Line]) -> Division:
    """Divide the lines of a file."""
    return _Divider([Seen(line) for line in lines]).run()


class _Divider:
    def __init__(self, seen: list[Seen]) -> None:
        self._seen = seen
        self._section = Section()
        self._sections = [self._section]
        self._papers: list[KeyList] = []
        self._left: list[Line] = []
        self._block: Block | None = None
        self._part = 0
        self._style = ""
        self._last = 0
        self._nested = 0
        self._answering = False
        self._complete = False
        self._gap = False
        self._list: KeyList | None = None
        self._notes = False

    def run(self) -> Division:
        for at, one in enumerate(self._seen):
            if one.empty:
                self._gap = True
                continue
            self._take(at, one)
            self._gap = False
        used = [section for section in self._sections if section.blocks or section.keys]
        idle = [one.line for one in self._sections if one.line and one not in used]
        order = {id(one.line): at for at, one in enumerate(self._seen)}
        left = sorted((*self._left, *idle), key=lambda line: order.get(id(line), 0))
        return Division(used, self._papers, left)

    def _take(self, at: int, one: Seen) -> None:
        if self._list is not None and not self._leaves_list(at, one):
            self._list.lines.append(one.line)
            return
        self._list = None
        if self._opens_list(at, one):
            return
        if one.heading and one.heading.rest < 0 and not self._asked_in_heading(at, one):
            self._open(one.heading, one.line)
            return
        self._read(at, one)

    def _asked_in_heading(self, at: int, one: Seen) -> bool:
        """A numbered line that only looks like a heading: its own options follow."""
        after = follower(self._seen, at)
        return bool(one.number and after and after.lead and after.lead.letter == "A")

    def _read(self, at: int, one: Seen) -> None:
        if FURNITURE.fullmatch(one.text):
            self._left.append(one.line)
        elif NOTES.fullmatch(one.text) and not self._block:
            self._notes = True
            self._left.append(one.line)
        elif self._begins(at, one):
            self._begin(one)
        elif self._topic(at, one):
            kind, points = self._section.kind, self._section.points
            ordinal = one.number.value if one.number else 0
            part = part_of(one.text)
            told = Heading(part or ordinal, kind, one.text, points, part=bool(part))
            self._open(told, one.line)
        elif self._block is None:
            self._left.append(one.line)
        else:
            self._more(one)

    # -------------------------------------------------------------- lists of keys
    def _opens_list(self, at: int, one: Seen) -> bool:
        named = KEY_OF_SECTION.match(one.text)
        if named and self._sections_of(named["kind"]):
            value = one.text[named.end() :]
            if (
                one.listed
                or ENTRY.match(value)
                or list_follows(self._seen, at, 1)
                or re.fullmatch(r"[A-L√×对错\s,、]{3,}", value)
            ):
                self._begin_list(
                    one.line, whole=False, section=self._sections_of(named["kind"])[-1]
                )
                return True
        if one.field and one.field.name == "answer" and one.text[one.field.value :].strip():
            if self._block and self._for_all(one):
                self._begin_list(one.line, whole=self._unkeyed() > 1, section=self._section)
                return True
            return False
        titled = KEY_TITLE.fullmatch(one.text) and len(one.text) < 60
        if not titled or not any(section.blocks for section in self._sections):
            return False
        strict = one.field is not None and self._block is not None and not self._complete
        if list_follows(self._seen, at, 2 if strict or one.text.rstrip().endswith(":") else 1):
            self._begin_list(one.line, whole=True, section=self._section)
            return True
        return False

    def _for_all(self, one: Seen) -> bool:
        """Whether the value of 答案： lists the keys of all questions of the section."""
        assert one.field is not None
        value = one.text[one.field.value :]
        if RANGE.match(value.strip()):
            return True
        entries = len(ENTRY.findall(value))
        if bare_keys(self._section, value):
            return True
        if self._section.kind in ("blanks", "open"):
            count = len(NUMBERED_TEXT.findall(value))
            return count == len(self._section.blocks) > 1 and not any(
                Seen(line).answers for block in self._section.blocks for line in block.lines
            )
        return entries > 1 and bool(re.match(r"[(\[]?\d", value.strip()))

    def _unkeyed(self) -> int:
        """The sections of this paper that no list has been given for."""
        paper = len(self._papers)
        here = [one for one in self._sections if one.paper == paper and one.blocks]
        bare = [
            one
            for one in here
            if not one.keys
            and not any(Seen(line).answers for block in one.blocks for line in block.lines)
        ]
        return len(bare)

    def _begin_list(self, line: Line, *, whole: bool, section: Section) -> None:
        self._list = KeyList([line], whole)
        if whole:
            self._papers.append(self._list)
            self._close()
        else:
            section.keys.append(self._list)
            self._block = None

    def _close(self) -> None:
        """The questions after a list of keys belong to another paper."""
        self._part = 0
        self._section = Section(paper=len(self._papers))
        self._sections.append(self._section)
        self._reset()

    def _sections_of(self, kind: str) -> list[Section]:
        named = kind_named(kind)
        paper = len(self._papers)
        fits = [one for one in self._sections if one.blocks and one.paper == paper]
        same = [one for one in fits if one.kind == named]
        return same or [one for one in fits if one.kind in (None, "choice", "any")]

    def _leaves_list(self, at: int, one: Seen) -> bool:
        assert self._list is not None
        if one.heading and one.heading.rest < 0:
            follow = next(
                (i for i in range(at + 1, min(at + 6, len(self._seen))) if self._seen[i].number),
                None,
            )
            if self._list.whole and (follow is None or not question_at(self._seen, follow)):
                return False
            return not self._list.whole or follow is not None
        if not self._list.whole and KEY_OF_SECTION.match(one.text):
            return True
        if not one.listed and not one.number and len(one.text) < _TOPIC_LENGTH:
            after = follower(self._seen, at)
            if after and after.heading and self._leaves_list(self._seen.index(after, at), after):
                return True
        return question_at(self._seen, at)

    # -------------------------------------------------------------- sections
    def _open(self, told: Heading, line: Line) -> None:
        paper = len(self._papers)
        if told.part:
            self._part = told.ordinal
        part = self._part
        self._section = Section(
            told.kind, told.ordinal, told.title, told.points, told.each_blank, paper, part, line
        )
        self._sections.append(self._section)
        self._reset()

    def _again(self) -> None:
        before = self._section
        self._section = replace(before, line=None, blocks=[], keys=[])
        self._sections.append(self._section)

    def _reset(self) -> None:
        self._block, self._style, self._last, self._notes = None, "", 0, False
        self._nested, self._answering, self._complete = 0, False, False

    def _topic(self, at: int, one: Seen) -> bool:
        """A heading that names no kind: 一、安全生产, (二)工会知识, 第三章."""
        told = one.number
        plain = not one.asks and not one.answers and not one.text.rstrip().endswith(("。", ";"))
        if not plain or len(one.text) > _TOPIC_LENGTH or one.field:
            return False
        chapter = re.match(r"\s*第[零一二三四五六七八九十\d]+[章节编部单]", one.text)
        if not chapter and (told is None or told.style not in ("han", "hanparen")):
            return False
        if told and self._style == told.style:
            return False
        after = follower(self._seen, at)
        if after is None or after.lead or after.answers:
            return False
        if chapter and after.heading:
            return True
        return bool(self._block is None or self._complete) and bool(after.number or after.asks)

    # -------------------------------------------------------------- questions
    def _begins(self, at: int, one: Seen) -> bool:
        if one.field and one.field.name in ("stem", "kind"):
            return self._begins_named(at, one)
        if one.tagged and not self._notes:
            return True
        if one.number is None:
            return self._begins_bare(at, one)
        if self._block is not None and one.lead and one.number.style == "bare":
            return False
        return self._goes_on(at, one, one.number)

    def _begins_named(self, at: int, one: Seen) -> bool:
        """题目：, or 题型： where the stem follows it."""
        assert one.field is not None
        if one.field.name == "stem":
            if self._quoted(at, one):
                return False
            named = [Seen(line).field for line in self._block.lines] if self._block else []
            return not named or not all(one and one.name == "kind" for one in named)
        after = follower(self._seen, at)
        return bool(after and after.field and after.field.name == "stem")

    def _quoted(self, at: int, one: Seen) -> bool:
        """题目：… within the passage that an answered question with a number quotes."""
        answered = self._block is not None and self._complete
        return answered and bool(self._style) and not evident(self._seen, at, one, notes=False)

    def _goes_on(self, at: int, one: Seen, told: Number) -> bool:
        declared = self._section.kind is not None and not self._notes
        weak = told.style in ("space", "bare", "circled", "han", "hanparen") or told.doubtful
        follows = told.value == self._last + 1
        if self._block is None and not self._style:
            if told.doubtful and told.value != 1:
                return False
            if told.style == "bare" and told.value != 1:
                return False
            return evident(self._seen, at, one, notes=self._notes) or (declared and not weak)
        if told.style == self._style or {told.style, self._style} <= {
            "dot",
            "space",
            "ti",
            "paren",
        }:
            return self._same_style(at, one, told)
        if self._section.kind == "matching":
            # Its right sides are numbered too, in a manner of their own.
            return False
        if not follows or not self._complete or self._answering:
            return (
                follows and self._answering and own_answer(self._seen, at, self._style) and not weak
            )
        return evident(self._seen, at, one, notes=self._notes)

    def _same_style(self, at: int, one: Seen, told: Number) -> bool:
        follows = told.value == self._last + 1
        if told.style in ("space", "bare") or told.doubtful:
            # 3.5米 or 12 个 may begin a line of any text.
            return (
                follows
                and (self._complete or not self._answering)
                and (told.doubtful or evident(self._seen, at, one, notes=self._notes))
                and not (told.style == "bare" and not self._complete)
            )
        if self._answering and not own_answer(self._seen, at, self._style):
            if told.value == self._nested + 1 and (self._nested or told.value == 1):
                self._nested += 1
                return False
            return follows
        if told.value == 1 and not evident(self._seen, at, one, notes=self._notes):
            return self._complete and not self._answering and self._section.kind is not None
        return True

    def _begins_bare(self, at: int, one: Seen) -> bool:
        """A stem without a number: after a finished question, or where none are numbered."""
        if one.field or one.lead or FORM.fullmatch(one.text):
            return False
        # Where questions have numbers, one line more above a verdict belongs to the one before.
        judged = not self._style
        if self._block is None:
            return stem_ahead(self._seen, at, one, self._section.kind, judged=judged)
        if not self._complete:
            return False
        if self._answering and not (
            one.asks and stem_ahead(self._seen, at, one, self._section.kind)
        ):
            return False
        return stem_ahead(self._seen, at, one, self._section.kind, judged=judged)

    def _begin(self, one: Seen) -> None:
        told = one.number
        if told and told.value == 1 and self._section.keys and self._section.blocks:
            # The numbers begin anew below a list of keys: it speaks of those above it.
            self._again()
        start = told.end if told else 0
        if one.field and one.field.name in ("stem", "kind"):
            told, start = None, 0
        parts = apart(one, told, self._section.kind)
        for place, (line, from_, value) in enumerate(parts):
            own = told if place == 0 else Number(told.style, value, from_) if told else None
            self._block = Block([line], start if place == 0 else from_, own)
            self._section.blocks.append(self._block)
        if told:
            self._style, self._last = told.style, told.value + len(parts) - 1
        self._nested, self._answering = 0, False
        self._complete = bool(KEYED.search(one.text)) or one.answers or one.inline
        self._answering = opened_answer(one, self._section.kind)

    def _more(self, one: Seen) -> None:
        """One more line of the question: of its stem, options, key or reasons."""
        assert self._block is not None
        labelled = one.lead or one.field or one.answers
        if not labelled and (one.text == self._seen[0].text or self._stray(one)):
            self._left.append(one.line)
            return
        if self._gap and self._complete and not self._answering and not labelled and not one.asks:
            self._left.append(one.line)
            self._block = None
            return
        self._block.lines.append(one.line)
        if one.answers or (one.lead and one.lead.letter in "BCD") or one.inline:
            self._complete = True
        if one.field:
            self._answering = opened_answer(one, self._section.kind)
            inside = number(one.text[one.field.value :])
            self._nested = 1 if inside and inside.value == 1 else 0

    def _stray(self, one: Seen) -> bool:
        """A remark below a judged statement: 答案见卷首."""
        block = self._block
        if block is None or block.number is None or self._section.kind != "truefalse":
            return False
        last = fold(block.lines[-1].text).rstrip()
        judged = bool(block.number.lead[1]) or KEYED.search(last) is not None
        ended = last.endswith(("。", "!", "?", ")", "]", ";"))
        return judged and ended and "答案" in one.text
