"""What is printed on a page, held against what its code has signed. Pure.

Blanks and line ends are no difference: a page breaks its lines where it likes. But 张三 does not
stand there where 张三丰 is printed: a name ends where the next letter or character would make it
another name. What a text cannot show (a picture over it) only a person sees.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum

from msgspec import Struct

from quizapp.awards.statement import Kind, Statement
from quizapp.awards.template import Dates
from quizapp.awards.wording import date_text


class Field(StrEnum):
    """What a certificate states."""

    NAME = "name"
    UNIT = "unit"
    AWARD = "award"
    EVENT = "event"
    NUMBER = "number"
    DATE = "date"
    ISSUER = "issuer"
    MEMBERS = "members"


SURE = (Field.NAME, Field.AWARD, Field.NUMBER)
"""Every template prints these: where one is missing, the print is not what was signed."""
RESEMBLES = 0.5
"""From here on a printed line is a changed field, and not some other line of the page."""
_WORTH_SHOWING = 0.2
_CALLED = "同志|先生|女士|老师|师傅|代表队|队|组"
_NO_CHARACTER = re.compile(r"[\ufffe\u00ad\u200b]")
_DATE = re.compile(
    r"[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    r"|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}[A-Z][a-z]{2,8}\d{4}|\d{4}-\d{2}-\d{2}"
)


class Missing(Struct, frozen=True):
    """A signed field that the page does not show, and the line most like it, if one is.

    `sure`: that alone proves the print wrong. Else the template may leave the field out.
    """

    field: Field
    signed: str
    printed: str = ""
    sure: bool = False


def compare(statement: Statement, text: str) -> tuple[Missing, ...]:
    """The signed fields that are not printed. A page without any text says nothing: empty."""
    there = _spaced(text)
    if not there.strip():
        return ()
    return tuple(_missing(statement, there))


def _missing(said: Statement, there: str) -> Iterator[Missing]:
    others = _unexplained(said, there)
    for field, signed in _fields(said):
        if signed and not _shown(field, signed, said.kind, there):
            resembling, degree = _likest(signed, others)
            sure = field in SURE or degree >= RESEMBLES
            yield Missing(field, signed, resembling, sure)
    if not any(bare(date_text(said.date, form)) in bare(there) for form in Dates):
        printed = _DATE.search(bare(there))
        if said.date not in there:
            yield Missing(
                Field.DATE, said.date, printed.group() if printed else "", printed is not None
            )
    yield from _members(said, there)


def _fields(said: Statement) -> tuple[tuple[Field, str], ...]:
    return (
        (Field.NAME, said.name),
        (Field.UNIT, said.unit if said.kind is Kind.PERSON else ""),
        (Field.AWARD, said.award),
        (Field.EVENT, said.event),
        (Field.NUMBER, said.number),
        (Field.ISSUER, said.issuer),
    )


def _shown(field: Field, signed: str, kind: Kind, there: str) -> bool:
    if field is Field.ISSUER:
        return all(_found(one, there) for one in signed.split())
    if field is Field.NAME:
        called = rf"(?:{_CALLED})?" if kind is not Kind.UNIT else ""
        return _found(signed, there, r"(?<!\w)", rf"{called}(?!\w)")
    if field in (Field.AWARD, Field.NUMBER):
        return _found(signed, there, "", r"(?![\w-])")
    return _found(signed, there)


def _found(signed: str, there: str, before: str = "", after: str = "") -> bool:
    """Whether a text stands there, wherever lines are broken within it."""
    return re.search(before + _spread(signed) + after, there) is not None


def _spread(signed: str) -> str:
    """The pattern of a text that may be broken anywhere."""
    return r"\s*".join(re.escape(sign) for sign in bare(signed))


def _members(said: Statement, there: str) -> Iterator[Missing]:
    """Members of a team: where some are printed, all of them must be; many papers print none."""
    lost = [one for one in said.members if not _found(one, there, r"(?<!\w)", r"(?!\w)")]
    if lost and len(lost) < len(said.members):
        yield Missing(Field.MEMBERS, "、".join(lost), sure=True)


def like(signed: str, text: str) -> str:
    """The printed line that resembles a signed text most, or nothing."""
    return _likest(signed, text)[0]


def _unexplained(said: Statement, there: str) -> str:
    """The page without what it rightly says: a unit is often named like issuer or event."""
    rest = there
    for field, signed in _fields(said):
        if signed and _shown(field, signed, said.kind, there):
            for one in signed.split() if field is Field.ISSUER else (signed,):
                rest = re.sub(_spread(one), "\n", rest)
    return rest


def _likest(signed: str, text: str) -> tuple[str, float]:
    best, line = 0.0, ""
    # A unit stands in one line with the name, parted from it by a blank.
    for one in (*text.splitlines(), *text.split()):
        ratio = SequenceMatcher(None, bare(signed), bare(one), autojunk=False)
        match = ratio.find_longest_match()
        part = max(match.size / max(len(bare(signed)), 1), ratio.ratio())
        if match.size and part > best:
            best, line = part, one.strip()
    return (line, best) if best >= _WORTH_SHOWING else ("", best)


def bare(text: str) -> str:
    """A text without blanks and line ends, in its usual form."""
    return "".join(_spaced(text).split())


def _spaced(text: str) -> str:
    return _NO_CHARACTER.sub("", unicodedata.normalize("NFC", text))
