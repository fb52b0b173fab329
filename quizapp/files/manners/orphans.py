"""Keys that may belong to another question than the one they stand below.

Where a writer puts the key above its question, a reader takes each for the question before: one
key is left over above the first question, and the last has none. Where 参考答案 stands below the
last of several questions without keys, the letters there may be those of all of them. Nobody gets
a key from either.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quizapp.files.manners import keys
from quizapp.files.manners import words as say
from quizapp.files.manners.item import Item
from quizapp.files.manners.lines import Line, fold
from quizapp.files.manners.marks import marked
from quizapp.files.manners.sections import Division
from quizapp.files.manners.seen import KEY_TITLE, Seen
from quizapp.files.manners.signs import field
from quizapp.files.manners.stem import Stem


def doubt(division: Division, lines: Sequence[Line], items: Sequence[Item]) -> None:
    """Note in the items why their keys are not certain."""
    left = {id(line) for line in division.left}
    written = [line for line in lines if line.text.strip()]
    above = {id(line): before for before, line in pairwise(written) if id(before) in left}
    for section in division.sections:
        first = above.get(id(section.blocks[0].lines[0])) if section.blocks else None
        if first is None or not _key(first):
            continue
        mine = [item for item in items if item.section is section]
        if not mine[-1].has("answer"):
            for item in mine:
                if item.has("answer"):
                    item.doubts.append(say.keys_ahead(_key(first)))
    for section in division.sections:
        _unnumbered([item for item in items if item.section is section])
    _of_all(items)


def _unnumbered(mine: Sequence[Item]) -> None:
    """A line above a verdict among numbered questions: a statement of its own, or a remark."""
    if not any(item.number for item in mine):
        return
    for item in mine:
        bare = not item.number and not item.options and item.has("answer") and len(item.stem) == 1
        if bare and not Seen(item.stem[0].line).asks and keys.truth(item.value("answer")):
            item.doubts.append(say.unnumbered())


def _key(line: Line) -> str:
    """What a line such as 答案：B gives as the key."""
    found = field(fold(line.text))
    return line.text[found.value :].strip() if found and found.name == "answer" else ""


def _of_all(items: Sequence[Item]) -> None:
    """Letters below the title of a list, where no question but the last has any key."""
    if len(items) < 2 or not items[-1].has("answer") or items[-1].kind in ("multiple", "any"):
        return
    last = items[-1]
    spans = next(spans for name, spans in last.fields if name == "answer")
    titled = KEY_TITLE.fullmatch(fold(spans[0].line.text)) and not spans[0].text
    said = last.value("answer")
    found = keys.letters(said)
    if titled and found and len(found[0]) > 1 and not any(map(_keyed, items[:-1])):
        last.doubts.append(say.unclear(said))


def _keyed(item: Item) -> bool:
    """Whether anything may be the key of a question."""
    stem = Stem(item.stem)
    ticked = any(option.ticked for option in item.options) or bool(marked(item.options))
    return bool(
        item.has("answer") or item.listed or item.lead or ticked or stem.lettered() or stem.judged()
    )
