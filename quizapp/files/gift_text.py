r"""The texts of GIFT: what `\` hides, the four formats, and a question while it is put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct, field

from quizapp.bank.question import Blanks, Choices, Key, Kind, Number, Question, Truth
from quizapp.bank.text import valid_id
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files import keying
from quizapp.files.gathering import LONGEST_ID
from quizapp.files.webtext import read_html, tidy, told_pictures

FORMATS = ("html", "moodle", "plain", "markdown")

# Signs that no text holds stand for escaped ones while the others are looked for.
_ESCAPED = {sign: chr(index + 1) for index, sign in enumerate("~=#{}:\\")}
_SIGNS = {hiding: sign for sign, hiding in _ESCAPED.items()} | {"\x08": "\n"}
_ESCAPE = re.compile(r"\\([~=#{}:\\n])")
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]")
_TAGS = re.compile(r"</[a-zA-Z][a-zA-Z0-9]*\s*>|<(?:br|img|hr)\b[^<>]*>")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6});")
_MARKED = re.compile(r"\*\*(\S(?:[^*\n]*\S)?)\*\*|`([^`\n]+)`")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Draft(Struct):
    """A question while its parts are found."""

    kind: Kind = Kind.OPEN
    stem: str = ""
    name: str = ""
    id: str = ""
    form: str = "moodle"
    options: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    key: Key | None = None
    explanation: str = ""
    tags: list[str] = field(default_factory=list[str])
    media: list[str] = field(default_factory=list[str])
    doubts: list[Words] = field(default_factory=list[Words])
    notes: list[Words] = field(default_factory=list[Words])
    remarks: list[str] = field(default_factory=list[str])
    points: int | None = None

    def question(self) -> Question:
        """The question; a title that is no id and says something of its own becomes a note."""
        own = self.id
        if not own and valid_id(self.name) and len(self.name) <= LONGEST_ID:
            own = self.name
        remarks = list(self.remarks)
        if self.name and self.name != own and not self.stem.startswith(self.name[:40]):
            remarks.insert(0, self.name)
        return Question(
            id=own,
            kind=self.kind,
            stem=self.stem,
            options=self.options,
            partners=self.partners,
            key=self.key,
            explanation=self.explanation,
            tags=tuple(dict.fromkeys(self.tags)),
            media=tuple(dict.fromkeys(self.media)),
            points=self.points,
            note="\n".join(remarks),
        )

    def as_blank(self) -> tuple[tuple[str, ...], str]:
        """What this answer accepts as one blank of a text, and the choices to be shown there."""
        match self.key:
            case Blanks(accepted):
                return accepted[0], ""
            case Choices(right) if self.kind is Kind.SINGLE:
                return (self.options[right[0]],), f" ({' / '.join(self.options)})"
            case Number(value, tolerance) if not tolerance:
                return (f"{value:f}",), ""
            case Truth(value):
                return ("TRUE" if value else "FALSE",), " (TRUE / FALSE)"
            case _:
                if not self.doubts:
                    self.doubts.append(_no_blank())
                return (), f" ({' / '.join(self.options)})" if self.options else ""

    def accept(self, texts: Sequence[str], weights: Sequence[Decimal | None]) -> None:
        """Take the texts that are wholly right as one blank."""
        key, reasons, notes, patterns = keying.typed(texts, weights)
        self.key = key
        for reason in reasons:
            self.doubt(reason)
        for note in notes:
            self.noted(note)
        self.remarks += patterns

    def doubt(self, reason: Words | None) -> None:
        """Keep a reason for a draft, if there is one."""
        if reason and reason not in self.doubts:
            self.doubts.append(reason)

    def noted(self, note: Words) -> None:
        """Keep a note once."""
        if note not in self.notes:
            self.notes.append(note)


def hidden(text: str) -> str:
    r"""The text with signs of its own for what `\` escapes."""
    return _ESCAPE.sub(
        lambda found: "\x08" if found[1] == "n" else _ESCAPED[found[1]], _CONTROLS.sub("", text)
    )


def shown(text: str) -> str:
    """Hidden signs as themselves again."""
    return "".join(_SIGNS.get(sign, sign) for sign in text).strip()


def said(draft: Draft, text: str, *, option: bool = False) -> str:
    """A part of a question as plain text, by the format before it or that of the question."""
    found = _FORMAT.match(text)
    form = found[1] if found else draft.form
    if found and not option:
        draft.form = form
    bare = shown(text[found.end() :] if found else text)
    if form == "html":
        return _from_html(draft, bare, option=option)
    if form == "markdown":
        return unmarked(bare)
    if form == "moodle" and looks_marked_up(bare):
        # Moodle shows line ends of this format as such.
        return _from_html(draft, bare.replace("\n", "<br>"), option=option)
    return tidy(bare) if form == "moodle" else bare


def looks_marked_up(text: str) -> bool:
    """Whether a text of no certain format holds HTML rather than signs such as < alone."""
    return bool(_TAGS.search(text) or _ENTITY.search(text))


def unmarked(text: str) -> str:
    """Markdown without the marks of bold and of code; a line of underscores is a blank."""
    return tidy(_MARKED.sub(r"\1\2", text))


def _from_html(draft: Draft, html: str, *, option: bool) -> str:
    cleaned = read_html(html)
    if cleaned.stripped:
        draft.noted(keying.stripped())
    if cleaned.pictures:
        draft.noted(_pictures())
    named = " ".join(told_pictures(cleaned.pictures))
    if option and not cleaned.text:
        # An option that is nothing but a tag asks about the tag.
        return named or html.strip()
    return f"{cleaned.text}\n{named}".strip()


def _pictures() -> Words:
    return words(
        "MEDIA_MISSING",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The text names pictures or sounds that do not lie in the file; they were not fetched. "
            "Add them to the question.",
        ),
    )


def _no_blank() -> Words:
    return words(
        "NOT_A_BLANK",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "One of the blanks has an answer that no blank can hold. Kept as a draft; enter it.",
        ),
    )
