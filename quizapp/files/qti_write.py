"""Writes QTI packages of version 2.1 or 3.0, as `qti` reads them.

One item for each question, scored by the standard templates; a number with a tolerance by one
comparison. 3.0 is the same tree under other names. Several accepted texts stand in the mapping;
the first is the one that is shown. What explains a question is its modal feedback. Not kept: what
`lost_fields` names, and units.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Literal
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
from quizapp.files.attachments import kind_of, safe_media_name
from quizapp.files.exporting import Written, figure, lost_fields, parts, unit_of, written

Version = Literal["2.1", "3.0"]

_SPACES = {
    "2.1": "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "3.0": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
}
_TEMPLATES = {
    "2.1": "http://www.imsglobal.org/question/qti_v2p1/rptemplates/",
    "3.0": "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
}
_PACKAGES = {
    "2.1": ("http://www.imsglobal.org/xsd/imscp_v1p1", "imsqti_item_xmlv2p1", "2.1"),
    "3.0": ("http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1", "imsqti_item_xmlv3p0", "3.0.0"),
}
# HTML keeps its names in 3.0; everything else becomes qti-… with hyphens.
_HTML = frozenset(("p", "br", "img", "div"))
_TAG = re.compile(r"<(/?)([A-Za-z]+)((?:\s+[\w:]+=\"[^\"]*\")*)(\s*/?)>")
_ATTRIBUTE = re.compile(r"(\s+)([a-z]+[A-Z]\w*)=")
_UPPER = re.compile(r"[A-Z]")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PICTURES = ("png", "jpg", "gif", "webp")


def write(
    bank: Bank, version: Version = "2.1", media: Mapping[str, bytes] | None = None
) -> Written:
    """The bank as a package; `media` by the names that its questions use."""
    files = {name: content for name, content in (media or {}).items() if kind_of(content)}

    def losses(question: Question) -> list[Words]:
        there = all(name in files for name in question.media)
        kept = ("explanation", "points", *(["media"] if there else []))
        return [*lost_fields(question, *kept), *unit_of(question)]

    items, problems = written(bank, lambda one: _item(one, version, files), losses)
    named = {f"items/{index}.xml": item for index, item in enumerate(items, 1)}
    return Written(_packed(named, files, version), len(items), tuple(problems))


def _packed(items: Mapping[str, str], media: Mapping[str, bytes], version: Version) -> bytes:
    space, kind, number = _PACKAGES[version]
    resources = "".join(
        f'<resource identifier="r{index}" type="{kind}" href="{name}"><file href="{name}"/>'
        "</resource>"
        for index, name in enumerate(items, 1)
    )
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest xmlns="{space}" identifier="bank">'
        f"<metadata><schema>QTI Package</schema><schemaversion>{number}</schemaversion></metadata>"
        f"<organizations/><resources>{resources}</resources></manifest>\n"
    )
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        members = {"imsmanifest.xml": manifest.encode()}
        members |= {name: item.encode() for name, item in items.items()}
        members |= {f"media/{_stored(name, media)}": media[name] for name in sorted(media)}
        for name, content in members.items():
            # The same bank gives the same bytes: no times.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    return packed.getvalue()


def _stored(name: str, media: Mapping[str, bytes]) -> str:
    return safe_media_name(name, kind_of(media[name]))


def _item(question: Question, version: Version, media: Mapping[str, bytes]) -> str:
    declaration, body, processing = _parts(question, version)
    shown = "".join(_medium(name, media) for name in question.media if name in media)
    feedback = (
        '<modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="correct">'
        f"<p>{_text(question.explanation)}</p></modalFeedback>"
    )
    points = f"<defaultValue><value>{question.points or 1}</value></defaultValue>"
    named = quoteattr(_fit(question.id))
    tree = (
        f'<assessmentItem identifier={named} title={named} adaptive="false" timeDependent="false">'
        f"{declaration}"
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>'
        f'<outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float">{points}'
        "</outcomeDeclaration>"
        '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>'
        f"<itemBody>{shown}{body}</itemBody>{processing}"
        f"{feedback if question.explanation else ''}</assessmentItem>"
    )
    if version == "3.0":
        tree = _TAG.sub(_renamed, tree)
    opening, _, rest = tree.partition(" ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening} xmlns="{_SPACES[version]}" {rest}\n'


def _renamed(found: re.Match[str]) -> str:
    closing, name, attributes, end = found.groups()
    attributes = _ATTRIBUTE.sub(lambda one: f"{one[1]}{_hyphened(one[2])}=", attributes)
    named = name if name in _HTML else f"qti-{_hyphened(name)}"
    return f"<{closing}{named}{attributes}{end}>"


def _hyphened(name: str) -> str:
    return _UPPER.sub(lambda one: f"-{one[0].lower()}", name)


def _medium(name: str, media: Mapping[str, bytes]) -> str:
    kind, place = kind_of(media[name]), quote(f"../media/{_stored(name, media)}")
    if kind in _PICTURES:
        return f'<p><img src="{place}" alt=""/></p>'
    family = "video/mp4" if kind == "mp4" else f"audio/{kind}"
    return f'<p><object type="{family}" data="{place}"/></p>'


def _parts(question: Question, version: Version) -> tuple[str, str, str]:
    """The declarations, the body and the scoring of an item."""
    stem, scored = f"<p>{_text(question.stem)}</p>", _template("match_correct", version)
    match question.key:
        case Choices(right):
            one = question.kind is Kind.SINGLE
            names = [f"A{index}" for index in right]
            body = _choices(question.options, f' maxChoices="{1 if one else 0}"')
            return (
                _declared(names, cardinality="single" if one else "multiple"),
                stem + body,
                scored,
            )
        case Truth(value):
            body = _choices(("True", "False"), ' maxChoices="1"')
            return _declared(["A0" if value else "A1"]), stem + body, scored
        case Blanks():
            return _blanks(question, version)
        case Number():
            return _number(question.key, stem, version)
        case Order(sequence):
            body = _choices(question.options, "", "orderInteraction")
            names = [f"A{index}" for index in sequence]
            return _declared(names, cardinality="ordered"), stem + body, scored
        case Pairs(pairs):
            names = [f"A{left} B{right}" for left, right in pairs]
            declared = _declared(names, cardinality="multiple", base="directedPair")
            return declared, stem + _matched(question), scored
        case Model(text):
            told = f'<rubricBlock view="scorer"><p>{_text(text)}</p></rubricBlock>'
            entry = '<extendedTextInteraction responseIdentifier="R"/>'
            return _declared([], base="string"), f"{stem}{entry}{told}", ""
        case _:
            return "", stem, ""


def _declared(
    right: Sequence[str],
    *,
    cardinality: str = "single",
    base: str = "identifier",
    name: str = "R",
    accepted: Sequence[str] = (),
) -> str:
    values = "".join(f"<value>{_plain(one)}</value>" for one in right)
    correct = f"<correctResponse>{values}</correctResponse>" if right else ""
    entries = "".join(
        f'<mapEntry mapKey={quoteattr(_fit(one))} mappedValue="1" caseSensitive="false"/>'
        for one in accepted
    )
    mapping = f'<mapping defaultValue="0">{entries}</mapping>' if entries else ""
    return (
        f'<responseDeclaration identifier="{name}" cardinality="{cardinality}" baseType="{base}">'
        f"{correct}{mapping}</responseDeclaration>"
    )


def _template(name: str, version: Version) -> str:
    ending = ".xml" if version == "3.0" else ""
    return f'<responseProcessing template="{_TEMPLATES[version]}{name}{ending}"/>'


def _choices(options: Sequence[str], extra: str, tag: str = "choiceInteraction") -> str:
    inner = "".join(
        f'<simpleChoice identifier="A{index}">{_text(option)}</simpleChoice>'
        for index, option in enumerate(options)
    )
    return f'<{tag} responseIdentifier="R" shuffle="false"{extra}>{inner}</{tag}>'


def _blanks(question: Question, version: Version) -> tuple[str, str, str]:
    """A blank each; several are summed up, which no template of the standard does."""
    assert isinstance(question.key, Blanks)
    names = (
        ["R"]
        if len(question.key.accepted) == 1
        else [f"R{index}" for index in range(1, len(question.key.accepted) + 1)]
    )
    declared = "".join(
        _declared(accepted[:1], base="string", name=name, accepted=accepted)
        for name, accepted in zip(names, question.key.accepted, strict=True)
    )
    entries = [f'<textEntryInteraction responseIdentifier="{name}"/>' for name in names]
    texts = [_text(text) for text, _ in parts(question)]
    body = "".join(text + entry for text, entry in zip(texts, [*entries, ""], strict=True))
    if len(names) == 1:
        return declared, f"<p>{body}</p>", _template("map_response", version)
    summed = "".join(f'<mapResponse identifier="{name}"/>' for name in names)
    return declared, f"<p>{body}</p>", _scored(f"<sum>{summed}</sum>")


def _scored(expression: str) -> str:
    return (
        f'<responseProcessing><setOutcomeValue identifier="SCORE">{expression}</setOutcomeValue>'
        "</responseProcessing>"
    )


def _number(key: Number, stem: str, version: Version) -> tuple[str, str, str]:
    declared = _declared([figure(key.value)], base="float")
    body = f'{stem}<p><textEntryInteraction responseIdentifier="R"/></p>'
    if not key.tolerance:
        return declared, body, _template("match_correct", version)
    spread = figure(key.tolerance)
    compared = (
        "<responseProcessing><responseCondition><responseIf>"
        f'<equal toleranceMode="absolute" tolerance="{spread} {spread}">'
        '<variable identifier="R"/><correct identifier="R"/></equal>'
        '<setOutcomeValue identifier="SCORE"><variable identifier="MAXSCORE"/></setOutcomeValue>'
        "</responseIf></responseCondition></responseProcessing>"
    )
    return declared, body, compared


def _matched(question: Question) -> str:
    return (
        '<matchInteraction responseIdentifier="R" shuffle="false" maxAssociations="0">'
        f"{''.join(_side(question.options, 'A'))}{''.join(_side(question.partners, 'B'))}"
        "</matchInteraction>"
    )


def _side(texts: Sequence[str], letter: str) -> Iterator[str]:
    yield "<simpleMatchSet>"
    for index, text in enumerate(texts):
        name = f"{letter}{index}"
        yield f'<simpleAssociableChoice identifier="{name}" matchMax="0">{_text(text)}'
        yield "</simpleAssociableChoice>"
    yield "</simpleMatchSet>"


def _text(text: str) -> str:
    return _plain(text).replace("\n", "<br/>")


def _plain(text: str) -> str:
    return escape(_fit(text).replace("\r\n", "\n"), {'"': "&quot;"})


def _fit(text: str) -> str:
    """Without the signs that XML has no way to write."""
    return _UNFIT.sub("", text)
