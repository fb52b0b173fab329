"""Banks in the Chinese manners, whatever file they stand in: lines and tables → `Reading`.

    一、单选题（每题2分，共30题）          section: kind and points for the questions below
    1．工会是（  ）的群众组织。            number and stem; numbers begin anew in each section
    A．自愿结合   B．行政机关             options: one a line, several, all on the stem's line
    答案：A  解析：…  难度：易  出处：…     fields; or （ A ） in the stem, （正确答案） behind an
                                          option, colour, or a list at the end of the document
    参考答案 一、1-5 ABCDE                lists of keys, by section and number
    题型|题目|选项|答案|解析               a table with titles

`manners.signs` knows how each of these is written, `manners.blocks` divides the lines,
`manners.options`, `manners.keys` and `manners.marks` read the parts, and `manners.question`
decides. A key is never guessed: what is not certain is a draft with its reason, and what is no
question stands in `unread`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from quizapp.bank.problems import Reading, error
from quizapp.bank.question import Blanks, Kind, Question
from quizapp.bank.words import Words
from quizapp.files.gathering import Gathering, Place, no_questions
from quizapp.files.manners import lists, orphans, tables
from quizapp.files.manners import words as say
from quizapp.files.manners.blocks import divide
from quizapp.files.manners.item import Item, item_of
from quizapp.files.manners.keys import pending
from quizapp.files.manners.lines import Line, Piece, fold
from quizapp.files.manners.marks import habits
from quizapp.files.manners.question import JUDGED, Decided, decide, difficulty, judged, points
from quizapp.files.manners.sections import Division
from quizapp.files.manners.seen import Seen
from quizapp.files.manners.signs import FieldName
from quizapp.files.manners.stem import BLANK
from quizapp.files.refusal import Stopped

LONGEST_LINE = 4000
"""Nobody writes a longer one; looking for signs in it would take long."""
_EVERY = 200
"""So many questions are decided between two looks at `stop`."""


def going_on() -> bool:
    """Nobody asks to stop."""
    return False


def unheard(_share: float) -> None:
    """Nobody asks how far it is."""


def read(
    pieces: Sequence[Piece],
    file: str,
    form: str,
    *,
    notes: Sequence[Words] = (),
    progress: Callable[[float], None] = unheard,
    stop: Callable[[], bool] = going_on,
) -> Reading:
    """Read a bank; `notes` are what the reader of the file has to say of it as a whole."""
    endless = [one for one in pieces if isinstance(one, Line) and len(one.text) > LONGEST_LINE]
    told = tables.flattened([one for one in pieces if one not in endless] if endless else pieces)
    division = divide(told.lines)
    progress(0.3)
    items = [item_of(block, section) for section in division.sections for block in section.blocks]
    left = _give_keys(division, items)
    orphans.doubt(division, told.lines, items)
    items = _in_order([*items, *told.items], told.order)
    decided = _decided(items, progress, stop)
    gathering = Gathering(file, form)
    gathering.title = _title(told.lines)
    for note in (*notes, *((say.keys_left(left),) if left else ())):
        gathering.note(note)
    for line in endless:
        gathering.pass_by(Place(line.number, line.where, line.text), say.too_long(LONGEST_LINE))
    dropped = _gather(items, decided, gathering)
    _leave(division, dropped, told, gathering)
    progress(1.0)
    reading = gathering.reading_or_nothing()
    if reading.bank.questions:
        return reading
    return replace(reading, problems=(*reading.problems, error(no_questions(), file)))


def _decided(
    items: Sequence[Item], progress: Callable[[float], None], stop: Callable[[], bool]
) -> list[Decided]:
    counts = habits([item.options for item in items])
    counts[JUDGED] = sum(judged(item) for item in items)
    decided: list[Decided] = []
    for place, item in enumerate(items):
        if place % _EVERY == 0:
            if stop():
                raise Stopped
            progress(0.3 + 0.7 * place / len(items))
        decided.append(decide(item, counts))
    return decided


def _give_keys(division: Division, items: list[Item]) -> int:
    """Share out all lists of keys; how many entries nobody took."""
    left = 0
    for section in division.sections:
        mine = [item for item in items if item.section is section]
        for one in section.keys:
            left += lists.give([section], mine, one, section)
    for paper, one in enumerate(division.papers):
        here = [section for section in division.sections if section.paper == paper]
        mine = [item for item in items if item.section.paper == paper]
        left += lists.give(here, mine, one, None)
    return left


def _in_order(items: list[Item], order: dict[str, int]) -> list[Item]:
    """Questions from lines and from tables in the order of the file."""
    return sorted(items, key=lambda item: order.get(item.where, 0)) if order else items


def _gather(items: Sequence[Item], decided: Sequence[Decided], gathering: Gathering) -> list[Item]:
    """Keep the questions; the numbered points that are none are given back."""
    sure = {id(item.section) for item, one in zip(items, decided, strict=True) if one.evident}
    dropped: list[Item] = []
    for item, one in zip(items, decided, strict=True):
        asks = item.section.kind is not None or item.told
        counts = one.evident or (asks and sure) or id(item.section) in sure
        if not counts or not (one.stem.strip() or item.options):
            dropped.append(item)
            continue
        doubts = (one.doubt,) if one.doubt else ()
        place = Place(item.line, item.where, item.raw, item.looks)
        gathering.take(_question(item, one), place, doubts, ())
    return dropped


def _question(item: Item, one: Decided) -> Question:
    blanks = len(one.key.accepted) if isinstance(one.key, Blanks) else one.stem.count(BLANK)
    source = item.value("source")
    return Question(
        id="",
        kind=one.kind,
        stem=one.stem,
        options=() if one.kind is Kind.TRUEFALSE else one.options,
        key=one.key,
        explanation="\n".join(dict.fromkeys((*one.reasons, *_texts(item, "explain")))),
        difficulty=difficulty(item),
        points=points(item, one.kind, blanks),
        tags=_tags(item),
        media=item.media,
        note=f"出处：{source}" if source else "",
    )


def _texts(item: Item, name: FieldName) -> tuple[str, ...]:
    text = item.value(name)
    return () if pending(text) else (text,)


def _tags(item: Item) -> tuple[str, ...]:
    parts = re.split(r"[,，、;；\n]", item.value("topic"))
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _leave(
    division: Division, dropped: Sequence[Item], told: tables.Flat, gathering: Gathering
) -> None:
    """Show everything that is part of no question."""
    used = {id(line) for line in told.headings}
    lines = [line for line in division.left if id(line) not in used]
    for line in lines:
        if line.text.strip() != gathering.title:
            gathering.leave(Place(line.number, line.where, line.text.strip()), say.not_a_question())
    for line in _idle(division, dropped, used):
        gathering.leave(Place(line.number, line.where, line.text.strip()), say.not_a_question())
    for item in dropped:
        gathering.leave(Place(item.line, item.where, item.raw), say.not_a_question())
    for one in told.skipped:
        gathering.leave(Place(name=one.where, raw=one.text), one.why)


def _idle(division: Division, dropped: Sequence[Item], used: set[int]) -> list[Line]:
    """Headings of sections in which nothing turned out to be a question."""
    counts = Counter(id(item.section) for item in dropped)
    return [
        one.line
        for one in division.sections
        if one.line and one.blocks and not one.keys and counts[id(one)] == len(one.blocks)
        if id(one.line) not in used
    ]


def _title(lines: Sequence[Line]) -> str:
    """The first line, where it looks like a title."""
    first = next((line.text.strip() for line in lines if line.text.strip()), "")
    folded = fold(first)
    begins = r"\s*(?:\d{1,3}\D|[A-L][.、]|\(|\[|[一二三四五六七八九十]+、)"
    seen = Seen(Line(first, ""))
    if len(first) > 50 or seen.heading or seen.field or seen.asks or re.match(begins, folded):
        return ""
    return "" if first.endswith(("。", "：", ":", "？", "?")) else re.sub(r"\s+", " ", first)
