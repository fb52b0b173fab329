"""Writes Moodle XML, as Moodle imports it and `moodle` reads it.

Several blanks become Cloze. Weights are those of Moodle's own list as far as it goes. Ordering
needs Moodle 4.4. Media are put into the file where their bytes are given. Not kept: what
`lost_fields` names, and an option without a partner.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from quizapp.bank.question import (
    Bank,
    Blanks,
    Choices,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Truth,
)
from quizapp.bank.words import Words
from quizapp.files.attachments import kind_of
from quizapp.files.exporting import (
    Written,
    figure,
    lost_fields,
    partnerless,
    parts,
    share_of,
    written,
)

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CLOZE = re.compile(r'[}#~"/\\]')
_PICTURES = ("png", "jpg", "gif", "webp")
_TYPES = {
    Kind.SINGLE: "multichoice",
    Kind.MULTIPLE: "multichoice",
    Kind.TRUEFALSE: "truefalse",
    Kind.NUMERIC: "numerical",
    Kind.ORDERING: "ordering",
    Kind.MATCHING: "matching",
    Kind.OPEN: "essay",
    Kind.INFO: "description",
}


def write(bank: Bank, media: Mapping[str, bytes] | None = None) -> Written:
    """The bank as a Moodle XML file; `media` by the names that its questions use."""
    files = media or {}

    def block(question: Question) -> str:
        return "\n".join(_question(question, files))

    def losses(question: Question) -> list[Words]:
        kept = (
            "tags",
            "explanation",
            "points",
            *(["media"] if _all_there(question, files) else []),
        )
        return lost_fields(question, *kept)

    blocks, problems = written(bank, block, losses)
    text = "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>", *blocks, "</quiz>", ""])
    return Written(text.encode(), len(blocks), tuple(problems))


def _all_there(question: Question, media: Mapping[str, bytes]) -> bool:
    return all(name in media for name in question.media)


def _question(question: Question, media: Mapping[str, bytes]) -> Iterator[str]:
    blanks = question.key.accepted if isinstance(question.key, Blanks) else ()
    kind = "cloze" if len(blanks) > 1 else _TYPES.get(question.kind, "shortanswer")
    stem = _cloze(question) if kind == "cloze" else _html(question.stem)
    yield f'  <question type="{kind}">'
    yield f"    <name>{_text(question.id)}</name>"
    yield f'    <questiontext format="html">{_cdata(stem + _shown(question, media))}'
    for name in question.media:
        if name in media:
            data = base64.b64encode(media[name]).decode()
            yield f'      <file name={quoteattr(name)} path="/" encoding="base64">{data}</file>'
    yield "    </questiontext>"
    explained = _cdata(_html(question.explanation))
    yield f'    <generalfeedback format="html">{explained}</generalfeedback>'
    yield f"    <defaultgrade>{question.points or 1}</defaultgrade>"
    yield f"    <idnumber>{escape(_fit(question.id))}</idnumber>"
    if question.tags:
        tags = "".join(f"<tag>{_text(tag)}</tag>" for tag in question.tags)
        yield f"    <tags>{tags}</tags>"
    if kind != "cloze":
        yield from _key(question)
    yield "  </question>"


def _key(question: Question) -> Iterator[str]:
    match question.key:
        case Choices(right):
            yield f"    <single>{'true' if question.kind is Kind.SINGLE else 'false'}</single>"
            share = share_of(len(right))
            wrong = "0" if question.kind is Kind.SINGLE else f"-{share}"
            for index, option in enumerate(question.options):
                yield _answer(share if index in right else wrong, _cdata(_html(option)), "html")
        case Truth(value):
            yield _answer("100" if value else "0", "<text>true</text>")
            yield _answer("0" if value else "100", "<text>false</text>")
        case Blanks(accepted):
            for text in accepted[0]:
                yield _answer("100", _cdata(text.replace("*", "\\*")))
        case Number():
            yield from _number(question.key)
        case Order(sequence):
            for place, index in enumerate(sequence, 1):
                yield _answer(str(place), _cdata(_html(question.options[index])), "html")
        case Pairs(pairs):
            yield from _matched(question, dict(pairs))
        case Model(text):
            yield f'    <graderinfo format="html">{_cdata(_html(text))}</graderinfo>'
        case _:
            pass


def _number(key: Number) -> Iterator[str]:
    tolerance = f"<tolerance>{figure(key.tolerance)}</tolerance>"
    yield _answer("100", f"<text>{figure(key.value)}</text>{tolerance}")
    if key.unit:
        unit = f"<unit_name>{escape(_fit(key.unit))}</unit_name>"
        yield f"    <units><unit><multiplier>1</multiplier>{unit}</unit></units>"


def _matched(question: Question, joined: dict[int, int]) -> Iterator[str]:
    if len(joined) < len(question.options):
        raise partnerless()
    rows = [(option, joined[index]) for index, option in enumerate(question.options)]
    rows += [("", index) for index in range(len(question.partners)) if index not in joined.values()]
    for left, right in rows:
        answer = f"<answer>{_cdata(_html(question.partners[right]))}</answer>"
        yield f'    <subquestion format="html">{_cdata(_html(left))}{answer}</subquestion>'


def _cloze(question: Question) -> str:
    pieces = list[str]()
    for text, accepted in parts(question):
        pieces.append(_html(text))
        if accepted:
            texts = [_html(one.replace("*", "\\*")) for one in accepted]
            # `\*` stays: Cloze takes it for a plain asterisk as it is.
            answers = "~=".join(_CLOZE.sub(_escaped, one).replace("\\\\*", "\\*") for one in texts)
            pieces.append(f"{{1:SHORTANSWER:={answers}}}")
    return "".join(pieces)


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def _shown(question: Question, media: Mapping[str, bytes]) -> str:
    """The pictures below the text; sounds and films lie in the file as well."""
    names = [name for name in question.media if kind_of(media.get(name, b"")) in _PICTURES]
    return "".join(f'<p><img src="@@PLUGINFILE@@/{quote(name)}" alt=""></p>' for name in names)


def _answer(fraction: str, inner: str, form: str = "moodle_auto_format") -> str:
    return f'    <answer fraction="{fraction}" format="{form}">{inner}</answer>'


def _text(text: str) -> str:
    return f"<text>{escape(_fit(text))}</text>"


def _cdata(text: str) -> str:
    return f"<text><![CDATA[{_fit(text).replace(']]>', ']]]]><![CDATA[>')}]]></text>"


def _html(text: str) -> str:
    return escape(text).replace("\r\n", "\n").replace("\n", "<br>")


def _fit(text: str) -> str:
    """Without the signs that XML has no way to write."""
    return _UNFIT.sub("", text)
