"""Moodle XML: what Moodle writes as 'Moodle XML format', and what was made by hand to look so.

    <quiz>
      <question type="category"> <category><text>$course$/top/A/B</text> …   for all that follow
      <question type="TYPE">
        <name><text>…   <questiontext format="html|plain_text|moodle_auto_format|markdown"><text>…
        <generalfeedback>…  <defaultgrade>…  <idnumber>…  <tags><tag><text>…
        <file name="x.png" encoding="base64">…        shown in a text as @@PLUGINFILE@@/x.png
        what belongs to the type: `moodle_answers`

A text may stand in <text>, in CDATA, or bare. Types that use random numbers, code, places in a
picture or other add-ons are skipped by name. Weights (`fraction`) are read as `keying` says.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from quizapp.bank.problems import Reading
from quizapp.bank.question import Kind
from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files import keying, markup, moodle_answers, moodle_cloze
from quizapp.files.attachments import Attachments
from quizapp.files.gathering import Gathering, Place, Skip, Tell, silent, skip
from quizapp.files.gift import category
from quizapp.files.markup import Element
from quizapp.files.moodle_text import Moodle, text_in
from quizapp.files.refusal import refuse

FORM = "moodle-xml"
_FILE = re.compile(r"(<(?:file|image_base64)\b[^>]*>)[^<]*")
_NAMESPACES = re.compile(r"\s+xmlns(?::\w+)?=\"[^\"]*\"")
Fill = Callable[[Moodle], None]


def read(content: bytes, name: str, tell: Tell = silent) -> Reading:
    """Read a Moodle XML file."""
    return _read(content, name, tell)[0]


def media(content: bytes, name: str) -> dict[str, bytes]:
    """The pictures and sounds that lie in the file, by the names its questions use."""
    return _read(content, name, silent)[1].kept


def _read(content: bytes, name: str, tell: Tell) -> tuple[Reading, Attachments]:
    root = markup.parse(content)
    if markup.local(root) != "quiz":
        refuse(
            "NOT_MOODLE",
            QT_TRANSLATE_NOOP(
                "Files",
                "The file is XML, but no question bank of Moodle: it begins with <{name}>, not "
                "with <quiz>. In Moodle choose Question bank, Export, Moodle XML format.",
            ),
            name=markup.local(root)[:40],
        )
    gathering, attached, topic = Gathering(name, FORM), Attachments(), ""
    for index, element in enumerate(root):
        tell(index / len(root))
        if markup.local(element) != "question":
            gathering.leave(_place(element))
        elif element.get("type") == "category":
            topic = category(text_in(element.find("category")))
        else:
            _take(gathering, attached, element, topic)
    if not len(gathering) and not root.findall("question"):
        refuse(
            "XML_NO_QUESTIONS",
            QT_TRANSLATE_NOOP(
                "Files", "No questions were found in the file. Export the question bank again."
            ),
        )
    return gathering.reading(), attached


def _take(gathering: Gathering, attached: Attachments, element: Element, topic: str) -> None:
    place = _place(element)
    draft = Moodle(element=element, attached=attached)
    draft.tags = [topic] if topic else []
    try:
        _fill(draft)
    except Skip as reason:
        gathering.pass_by(place, reason.words)
        return
    gathering.take(draft.question(), place, draft.doubts, draft.notes)


def _place(element: Element) -> Place:
    raw = etree.tostring(element, encoding="unicode", with_tail=False)
    line = element.sourceline or 0
    return Place(line, "", _NAMESPACES.sub("", _FILE.sub(r"\1…", raw)))


def _fill(draft: Moodle) -> None:
    kind = draft.element.get("type") or ""
    draft.name = text_in(draft.element.find("name"))
    draft.id = text_in(draft.element.find("idnumber"))
    fill = _FILLING.get(kind)
    if fill is None:
        raise skip(
            "TYPE_SKIPPED",
            QT_TRANSLATE_NOOP(
                "Files",
                "The question '{name}' is of the type '{type}', which this program cannot hold. "
                "It was left out; ask it in another way.",
            ),
            name=draft.name[:60],
            type=kind[:40] or "?",
        )
    draft.stem = draft.said(draft.element.find("questiontext"))
    draft.explanation = draft.said(draft.element.find("generalfeedback"), aside=True)
    tags = draft.element.findall("tags/tag")
    draft.tags += [tag for tag in map(text_in, tags) if tag]
    points = keying.number(text_in(draft.element.find("defaultgrade")) or "1")
    # One point is what Moodle writes where nobody chose; it would override the round's points.
    if points is not None and points == points.to_integral_value() and 1 < points < 10_000:
        draft.points = int(points)
    fill(draft)
    draft.loose_files()
    hints = [draft.said(hint, aside=True) for hint in draft.element.findall("hint")]
    draft.remarks += filter(None, hints)


def _info(draft: Moodle) -> None:
    draft.kind = Kind.INFO


_FILLING: dict[str, Fill] = {
    "multichoice": moodle_answers.choice,
    "multichoiceset": moodle_answers.choice_set,
    "oumultiresponse": moodle_answers.choice_set,
    "truefalse": moodle_answers.truth,
    "shortanswer": moodle_answers.short,
    "numerical": moodle_answers.numeric,
    "matching": moodle_answers.matching,
    "match": moodle_answers.matching,
    "ddmatch": moodle_answers.matching,
    "essay": moodle_answers.essay,
    "description": _info,
    "ordering": moodle_answers.ordering,
    "order": moodle_answers.order,
    "gapselect": moodle_answers.gaps,
    "ddwtos": moodle_answers.gaps,
    "cloze": moodle_cloze.cloze,
    "multianswer": moodle_cloze.cloze,
}
