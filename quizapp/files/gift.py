r"""GIFT, as Moodle reads it, and with what teachers' files have besides.

    file     = { "//" comment line | "$CATEGORY:" path line | question blank-line }
    question = [ "::" title "::" ] [ format ] text [ "{" answers "}" [ text ] ]
    format   = "[html]" | "[moodle]" | "[plain]" | "[markdown]"
    answers  = ""                                         open: a person judges
             | "T" | "F" | "TRUE" | "FALSE" [ "#" if wrong [ "#" if right ] ]
             | "#" number [ ":" tolerance ] | "#" low ".." high | "#" { "=" [ weight ] number }
             | ">" { item line }                          ordering
             | { "=" left "->" right }                    matching; no left: a decoy
             | { ( "~" | "=" ) [ weight ] option [ "#" feedback ] }
             | { [ "=" ] [ weight ] text [ "#" feedback ] }   a short answer
             each may end in "####" feedback for all
    weight   = "%" number "%"

`\` before one of ~ = # { } : or itself takes its meaning away; `\n` is a line end. Which of the
kinds it is, is asked in the order `>` `#` `~` `=…->` true or false, else a short answer. Options
without any `=` are a multiple choice. Text after the braces makes a blank of them.

Besides, each with a note: an empty line inside braces, none between two questions, `~=`, several
braces in one text and `{1:MC:…}` as in Moodle's Cloze (blanks). In comments `[id:…]`, `[tag:…]`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizapp.bank.problems import Reading
from quizapp.bank.question import Blanks, Kind
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files.encoding import text_of
from quizapp.files.gathering import Gathering, Place, Skip, Tell, silent, skip
from quizapp.files.gift_answers import answer
from quizapp.files.gift_blocks import Block, blocks_of
from quizapp.files.gift_text import Draft, hidden, said, shown
from quizapp.files.keying import BLANK

FORM = "gift"
_GROUP = re.compile(r"[{}]")
_ANSWERING = re.compile(r"[=~#]|^\s*(?:T|F|TRUE|FALSE|)\s*$|^\s*\d*\s*:\s*[A-Z_]+\s*:")
_STOP = re.compile(r"\s*[.。!！?？]?\s*")
_TOP = re.compile(r"^(?:\$\w+\$/|top/|Top/)+|^(?:\$\w+\$|top)$")


def read(content: bytes, name: str, tell: Tell = silent) -> Reading:
    """Read a GIFT file."""
    text, guess = text_of(content)
    gathering = Gathering(name, FORM)
    if guess:
        gathering.note(guess)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = max(text.count("\n"), 1)
    for block in blocks_of(text):
        tell(block.line / lines)
        place = Place(block.line, "", block.text)
        try:
            draft = _draft(block)
        except Skip as reason:
            gathering.pass_by(place, reason.words)
            continue
        gathering.take(draft.question(), place, draft.doubts, draft.notes)
    return gathering.reading()


def _draft(block: Block) -> Draft:
    text = hidden(block.text)
    draft = Draft(notes=list(dict.fromkeys(block.notes)), id=block.id)
    draft.tags = [*filter(None, (category(block.category),)), *block.tags]
    text = _titled(draft, text)
    groups = _groups(text)
    if not groups:
        draft.kind, draft.stem = Kind.INFO, said(draft, text)
        return draft
    if len(groups) > 1:
        groups = _meant(draft, text, groups)
    if len(groups) > 1 or _CLOZE.match(text[groups[0][0] + 1 :]):
        _several(draft, text, groups)
    else:
        _one(draft, text, groups[0])
    bare = draft.stem.strip("_ ")
    if not bare and draft.name:
        draft.stem = f"{draft.name} {draft.stem}".strip()
        draft.noted(_title_asks())
    return draft


def _title_asks() -> Words:
    return words(
        "TITLE_AS_QUESTION",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "There is no text but the title, which was taken for the question."
        ),
    )


_CLOZE = re.compile(r"\s*\d*\s*:\s*[A-Z_]+\s*:")


def category(path: str) -> str:
    """The path of a category as a topic, without what Moodle puts before it."""
    return _TOP.sub("", path.replace("//", "\0").strip()).replace("\0", "/").strip("/ ")


def _titled(draft: Draft, text: str) -> str:
    if not text.startswith("::"):
        return text
    title, end, rest = text[2:].partition("::")
    if not end:
        return text
    draft.name = shown(title)
    return rest.strip()


def _groups(text: str) -> list[tuple[int, int]]:
    """The places of `{` and `}` by pairs, as the first `}` after a `{` closes it."""
    groups: list[tuple[int, int]] = []
    start = -1
    for found in _GROUP.finditer(text):
        if found[0] == "{" and start >= 0:
            raise _syntax(_TWICE)
        if found[0] == "{":
            start = found.start()
        elif start < 0:
            raise _syntax(_UNOPENED)
        else:
            groups.append((start, found.start()))
            start = -1
    if start >= 0:
        raise _syntax(_UNCLOSED)
    return groups


_TWICE = QT_TRANSLATE_NOOP(
    "Files",
    "A {open} inside braces. The question was left out. Close the first one, or write \\{open} "
    "where a brace is meant.",
)
_UNOPENED = QT_TRANSLATE_NOOP(
    "Files",
    "A {close} without a {open} before it. The question was left out. Write \\{close} where a "
    "brace is meant.",
)
_UNCLOSED = QT_TRANSLATE_NOOP(
    "Files", "No closing {close}. The question was left out. Add {close} after the last answer."
)


def _syntax(text: str) -> Skip:
    return skip("GIFT_SYNTAX", text, open="{", close="}")


def _meant(draft: Draft, text: str, groups: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of several braces those with answers; braces of a formula were not escaped."""
    answering = [group for group in groups if _ANSWERING.search(text[group[0] + 1 : group[1]])]
    if len(answering) == 1:
        draft.doubts.append(
            words(
                "GIFT_BRACES",
                "Files",
                QT_TRANSLATE_NOOP(
                    "Files",
                    "Several braces, of which one holds answers; the others were taken as text. "
                    "Kept as a draft; look at the text, and write \\{open} and \\{close} there.",
                ),
                open="{",
                close="}",
            )
        )
        return answering
    return groups


def _one(draft: Draft, text: str, group: tuple[int, int]) -> None:
    start, end = group
    before, after = text[:start], text[end + 1 :]
    if _STOP.fullmatch(after) and before.rstrip().endswith(tuple("?？.。!！:：")):
        # A full stop after the braces of a question that has its mark already.
        after = ""
    gap = BLANK if after.strip() else ""
    draft.stem = said(draft, f"{before}{gap}{after}")
    answer(draft, text[start + 1 : end].strip())


def _several(draft: Draft, text: str, groups: Sequence[tuple[int, int]]) -> None:
    """A text with several blanks, each with its own answers."""
    draft.kind = Kind.BLANKS
    draft.notes.append(
        words(
            "GIFT_SEVERAL_BLANKS",
            "Files",
            QT_TRANSLATE_NOOP(
                "Files", "Several braces in one question, read as blanks; Moodle reads only one."
            ),
        )
    )
    pieces, accepted, at = list[str](), list[tuple[str, ...]](), 0
    for start, end in groups:
        inner = _CLOZE.sub("", text[start + 1 : end])
        part = Draft(form=draft.form)
        answer(part, inner.strip())
        texts, choice = part.as_blank()
        pieces += [text[at:start], BLANK, choice]
        accepted.append(texts)
        draft.doubts += part.doubts
        draft.notes += [note for note in part.notes if note not in draft.notes]
        at = end + 1
    draft.stem = said(draft, "".join((*pieces, text[at:])))
    draft.key = Blanks(tuple(accepted)) if all(accepted) else None
