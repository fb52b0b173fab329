"""What a certificate says: salutation, date, number, and the texts of every box.

Patterns hold {fields}, *strong* words, and [parts in brackets] that are left out where one of
their fields is empty. What fills a field is never read as a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from quizapp.awards import statement as seal
from quizapp.awards.template import Dates, Template
from quizapp.contest.awards import Honour, Kind, Recipient

Run = tuple[str, bool]
"""Text, and whether it is strong."""
Paragraph = tuple[Run, ...]

FIELDS = frozenset(
    (
        *("name", "team", "unit", "members", "call", "award", "place"),
        *("event", "issuer", "date", "number", "year", "note", "check"),
    )
)
PATTERNS = frozenset(("title", "recipient", "body", "closing"))
_HANZI = "〇一二三四五六七八九"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_FIELD = re.compile(r"\{(\w*)\}")
_NUMBER = re.compile(r"\{(year|no)(?::([1-9]))?\}")
_COUNTED = re.compile(r"(?:[（(][^（）()]*[）)]|[\s\d一二三四五六七八九十]+|[A-Z]+)$")
"""What tells teams of one name apart: （二）, 2, B."""
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


class Occasion(Struct, frozen=True):
    """What all certificates of a batch share. `date` is ISO; issuers stand in rank order.

    `check` stands below the code: where and how it is checked.
    """

    event: str
    issuers: tuple[str, ...]
    date: str
    note: str = ""
    check: str = ""


def date_text(iso: str, dates: Dates) -> str:
    """A date as a certificate writes it. ValueError where it is none."""
    year, month, day = (int(part) for part in iso.split("-"))
    match dates:
        case Dates.HANZI:
            years = "".join(_HANZI[int(digit)] for digit in f"{year:04d}")
            return f"{years}年{_hanzi(month)}月{_hanzi(day)}日"
        case Dates.DIGITS:
            return f"{year}年{month}月{day}日"
        case Dates.ENGLISH:
            return f"{day} {_MONTHS[month - 1]} {year}"


def number_text(pattern: str, year: int, number: int) -> str:
    """A serial number: `工竞〔{year}〕{no:3}号` gives 工竞〔2026〕001号."""

    def filled(found: re.Match[str]) -> str:
        value = year if found[1] == "year" else number
        return f"{value:0{found[2] or 1}d}"

    return _NUMBER.sub(filled, pattern)


def series(pattern: str, year: int) -> str:
    """What numbers of a pattern and year have in common: each series counts from 1."""
    return _NUMBER.sub(lambda found: f"{year:04d}" if found[1] == "year" else "#", pattern)


def has_number(pattern: str) -> bool:
    """Whether numbers of this pattern differ."""
    return any(found[1] == "no" for found in _NUMBER.finditer(pattern))


def team_name(name: str) -> str:
    """A team as it is addressed: 代表队 is added where the name does not say that it is one."""
    said = _COUNTED.sub("", name)
    return name if said.endswith(("队", "组", "team", "Team")) else f"{name}代表队"


def stated(honour: Honour, occasion: Occasion, serial: str, revision: int = 1) -> seal.Statement:
    """What is sealed of one certificate: the very facts that are printed."""
    who = honour.recipient
    return seal.Statement(
        kind=seal.Kind[who.kind.name],
        serial=serial,
        name=who.name,
        event=occasion.event,
        award=honour.award,
        date=occasion.date,
        unit=who.unit,
        issuer=" ".join(occasion.issuers),
        members=who.members,
        id_tail=who.id_tail,
        revision=revision,
    )


def texts(
    template: Template, honour: Honour, occasion: Occasion, number: str
) -> tuple[tuple[Paragraph, ...], ...]:
    """The paragraphs of every box of the template, in their order; empty ones are left out."""
    facts = _facts(template, honour, occasion, number)
    patterns = _patterns(template, honour.recipient.kind)
    return tuple(tuple(_paragraphs(box.text, patterns, facts)) for box in template.boxes)


def plain(paragraphs: tuple[Paragraph, ...]) -> str:
    """The text without marks, a line a paragraph."""
    return "\n".join("".join(text for text, _ in one) for one in paragraphs)


def unknown_fields(pattern: str) -> tuple[str, ...]:
    """The fields that a pattern names and that there are not."""
    named = (found[1] for found in _FIELD.finditer(pattern))
    return tuple(name for name in named if name not in FIELDS | PATTERNS)


def _facts(template: Template, honour: Honour, occasion: Occasion, number: str) -> dict[str, str]:
    who, said = honour.recipient, template.wording
    chinese = template.lang == "zh"
    return {
        "name": who.name,
        "team": team_name(who.name) if chinese else who.name,
        "unit": who.unit,
        "members": ("、" if chinese else ", ").join(who.members),
        "call": _call(who, said.call),
        "award": honour.award,
        "place": str(honour.place) if honour.place else "",
        "event": occasion.event,
        "issuer": "\n".join(occasion.issuers),
        "date": date_text(occasion.date, said.dates),
        "number": number,
        "year": occasion.date[:4],
        "note": occasion.note,
        "check": occasion.check,
    }


def _call(who: Recipient, usual: str) -> str:
    return who.call or (usual if who.kind is Kind.PERSON else "")


def _patterns(template: Template, kind: Kind) -> dict[str, str]:
    said = template.wording
    match kind:
        case Kind.PERSON:
            call, body = said.call_person, said.person
        case Kind.TEAM:
            call, body = said.call_team, said.team
        case Kind.UNIT:
            call, body = said.call_unit, said.unit
    return {"title": said.title, "recipient": call, "body": body, "closing": said.closing}


def _paragraphs(
    pattern: str, patterns: Mapping[str, str], facts: Mapping[str, str]
) -> Iterator[Paragraph]:
    whole = _FIELD.sub(lambda found: patterns.get(found[1], found[0]), pattern)
    kept = _OPTIONAL.sub(_unless_empty(facts), whole)
    strong = False
    for line in kept.split("\n"):
        runs: list[Run] = []
        for at, piece in enumerate(line.split("*")):
            strong = strong != (at > 0)
            if text := _FIELD.sub(lambda found: facts.get(found[1], ""), piece):
                runs.append((text, strong))
        if not any(text.strip() for text, _ in runs):
            continue
        yield from _lines(tuple(runs))


def _lines(runs: Paragraph) -> Iterator[Paragraph]:
    """A fact of several lines (joint issuers) makes several paragraphs."""
    if len(runs) == 1 and "\n" in runs[0][0]:
        text, strong = runs[0]
        yield from (((line, strong),) for line in text.split("\n") if line.strip())
    else:
        yield runs


def _unless_empty(facts: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    def kept(found: re.Match[str]) -> str:
        named = _FIELD.findall(found[1])
        return found[1] if all(facts.get(name, "").strip() for name in named) else ""

    return kept


def _hanzi(number: int) -> str:
    """1 to 31: 一 十 十一 二十 三十一."""
    tens, ones = divmod(number, 10)
    return ("", "十", "二十", "三十")[tens] + (_HANZI[ones] if ones else "")
