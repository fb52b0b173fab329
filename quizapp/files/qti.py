"""QTI 2.1, 2.2 and 3.0: single items and packages.

    assessmentItem (3.0: qti-assessment-item)
      responseDeclaration     correctResponse, mapping          the key: `qti_keys`
      itemBody                HTML with one or more interactions: `qti_item`
      responseProcessing      how it is scored: a template, or rules of its own
      modalFeedback           shown after the answer

The versions differ in names alone: 3.0 writes `qti-simple-choice` and `max-choices` where 2.x has
`simpleChoice` and `maxChoices`; all is brought to the names of 2.x. A test in a package only says
the order of its items. Adaptive items, templates, and questions that are answered in a picture,
by drawing, by a file or by a program of their own are skipped by name.
"""

from __future__ import annotations

import re

from lxml import etree

from quizapp.bank.problems import Reading
from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files import markup, qti_item, qti_package
from quizapp.files.archive import Archive, is_zip
from quizapp.files.attachments import Attachments, kind_of, renamed, safe_media_name
from quizapp.files.gathering import Gathering, Place, Skip, Tell, no_questions, silent
from quizapp.files.markup import Element
from quizapp.files.refusal import Unreadable, refuse

FORM = "qti"
_HYPHEN = re.compile(r"-([a-z])")
_ITEMS = ("assessmentItem",)
_NAMESPACES = re.compile(r"\s+(?:xmlns(?::\w+)?|\w+:schemaLocation)=\"[^\"]*\"")


def read(content: bytes, name: str, tell: Tell = silent) -> Reading:
    """Read an item or a package."""
    return _read(content, name, tell)[0]


def media(content: bytes, name: str) -> dict[str, bytes]:
    """The pictures and sounds of a package, by the names its questions use."""
    return _read(content, name, silent)[1].kept


def _read(content: bytes, name: str, tell: Tell) -> tuple[Reading, Attachments]:
    gathering, attached = Gathering(name, FORM), Attachments()
    if not is_zip(content):
        root = _named(markup.parse(content, doctype=True))
        _only_items(root)
        source = qti_item.Source(name, None, attached)
        _take(gathering, source, root, Place(root.sourceline or 1, ""))
        return gathering.reading(), attached
    archive = Archive(content)
    items = qti_package.items_of(archive)
    for index, item in enumerate(items):
        tell(index / len(items))
        place = Place(0, item.name or "?")
        if item.fault:
            gathering.pass_by(place, item.fault)
            continue
        try:
            root = _named(markup.parse(archive.read(item.name), doctype=True))
        except Unreadable as refusal:
            if refusal.words.code == "ZIP_DAMAGED":
                raise
            gathering.pass_by(place, refusal.words)
            continue
        _take(gathering, qti_item.Source(item.name, archive, attached), root, place)
    if items:
        return gathering.reading(), attached
    _odd_names(gathering, archive)
    gathering.note(no_questions())
    return gathering.reading_or_nothing(), attached


def _take(gathering: Gathering, source: qti_item.Source, root: Element, place: Place) -> None:
    raw = _NAMESPACES.sub("", etree.tostring(root, encoding="unicode", with_tail=False))
    place = Place(place.line, place.name, raw)
    try:
        draft = qti_item.read_item(root, source)
    except Skip as reason:
        gathering.pass_by(place, reason.words)
        return
    gathering.take(draft.question(), place, draft.doubts, draft.notes)


def _named(root: Element) -> Element:
    """All names as 2.x writes them, without namespaces."""
    for element in root.iter("*"):
        name = markup.local(element)
        element.tag = _HYPHEN.sub(_upper, name.removeprefix("qti-")) if "qti-" in name else name
        for key in list(element.attrib):
            bare = etree.QName(key).localname
            if "-" in bare:
                element.set(_HYPHEN.sub(_upper, bare), element.attrib.pop(key))
    return root


def _upper(found: re.Match[str]) -> str:
    return found[1].upper()


def _only_items(root: Element) -> None:
    if root.tag in _ITEMS:
        return
    if root.tag == "questestinterop":
        raise Unreadable(qti_package.old_version())
    refuse(
        "NOT_QTI",
        QT_TRANSLATE_NOOP(
            "Files",
            "The file is XML, but no QTI item: it begins with <{name}>. Choose the package (a "
            "zip) or the file of a question.",
        ),
        name=str(root.tag)[:40],
    )


def _odd_names(gathering: Gathering, archive: Archive) -> None:
    """Name the media whose names cannot be kept, also where no question uses them."""
    for name in archive.names():
        last = name.rpartition("/")[2]
        ending = "" if last.endswith(".xml") else kind_of(archive.read(name))
        safe = safe_media_name(name, ending) if ending else last
        if safe != last:
            gathering.note(renamed(name, safe), Place(0, ascii(name[:80])))
