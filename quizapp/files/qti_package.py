"""A QTI package: a zip with imsmanifest.xml at its top or one folder down, or with items alone.

The manifest lists resources; those of an item type, and others whose file begins as an item, are
read in its order. Paths are taken from the folder of the manifest or of the item, with their
escapes undone, and never leave the zip.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files import attachments, markup
from quizapp.files.archive import Archive
from quizapp.files.refusal import refuse

MANIFEST = "imsmanifest.xml"
_ITEM = re.compile(rb"<(?:\w+:)?(?:assessmentItem|qti-assessment-item)[\s>]")
_ITEM_TYPE = re.compile(r"imsqti_(?:apip)?item_xmlv[23]p\d", re.IGNORECASE)
_OLD_TYPE = re.compile(r"imsqti_xmlv1p\d|imsqti_.*v1p\d", re.IGNORECASE)
_OTHER_TYPE = re.compile(
    r"imsqti_(?:test|stimulus|section|outcome|rptemplate)|webcontent|css|controlfile|metadata|lom"
)
# An item begins in the first lines; after a licence in a comment, a little later.
_HEAD = 20_000


class Item(NamedTuple):
    """One item of a package: its path, or why there is none."""

    name: str
    fault: Words | None = None


def items_of(archive: Archive) -> list[Item]:
    """The items of a package in the order of its manifest."""
    manifests = [
        name
        for name in _own(archive)
        if posixpath.basename(name) == MANIFEST and name.count("/") < 2
    ]
    if len(manifests) == 1:
        listed = list(_listed(archive, manifests[0]))
        # Some list only a test, which names its items.
        return listed or _found(archive)
    items = _found(archive)
    if manifests or not items:
        refuse(
            "QTI_NO_MANIFEST",
            QT_TRANSLATE_NOOP(
                "Files",
                "The zip is no question bank: it holds {count} files imsmanifest.xml (a QTI "
                "package has one, at its top), no items without one, and no .quiz.txt file.",
            ),
            count=len(manifests),
        )
    return items


def resolved(archive: Archive, base: str, reference: str) -> str:
    """The member that a reference in the file `base` names; empty where it leads nowhere."""
    if attachments.is_remote(reference):
        return ""
    place = attachments.place_of(reference).replace("\\", "/")
    for folder in (posixpath.dirname(base), ""):
        name = posixpath.normpath(posixpath.join(folder, place))
        if name in archive:
            return name
    return ""


def _found(archive: Archive) -> list[Item]:
    """All items, whatever names them."""
    names = [name for name in _own(archive) if name.endswith(".xml")]
    return [Item(name) for name in names if _is_item(archive, name)]


def _own(archive: Archive) -> list[str]:
    """The files without what macOS adds to a zip."""
    return [name for name in archive.names() if not name.startswith("__MACOSX/")]


def _is_item(archive: Archive, name: str) -> bool:
    return bool(_ITEM.search(archive.read(name)[:_HEAD]))


def _listed(archive: Archive, manifest: str) -> Iterator[Item]:
    root = markup.parse(archive.read(manifest), doctype=True)
    for resource in root.iter():
        if markup.local(resource) != "resource":
            continue
        kind, reference = resource.get("type") or "", resource.get("href") or ""
        files = [child.get("href") or "" for child in resource if markup.local(child) == "file"]
        reference = reference or next((name for name in files if name.endswith(".xml")), "")
        if _OLD_TYPE.search(kind):
            yield Item(reference, old_version())
        elif _ITEM_TYPE.match(kind) or not _OTHER_TYPE.match(kind):
            yield from _resource(archive, manifest, reference, sure=bool(_ITEM_TYPE.match(kind)))


def _resource(archive: Archive, manifest: str, reference: str, *, sure: bool) -> Iterator[Item]:
    name = resolved(archive, manifest, reference)
    if name and (sure or (name.endswith(".xml") and _is_item(archive, name))):
        yield Item(name)
    elif not name and sure:
        away = attachments.is_remote(reference) or posixpath.normpath(reference).startswith("..")
        yield Item(reference, _bad_href(reference) if away else _missing(reference))


def old_version() -> Words:
    """QTI 1.2, which knows other elements altogether."""
    return words(
        "QTI_VERSION",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The file is QTI 1.2 (from Canvas, Blackboard or an old program), which is not read. "
            "Export it as QTI 2.1 or later, or as Moodle XML.",
        ),
    )


def _bad_href(reference: str) -> Words:
    return words(
        "QTI_BAD_HREF",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The package names an item outside itself: {name}. It was not opened; pack the item "
            "into the package.",
        ),
        name=reference[:80],
    )


def _missing(reference: str) -> Words:
    return words(
        "QTI_MISSING_ITEM",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The package names the item {name}, but does not hold it. It was left out; export the "
            "package again.",
        ),
        name=reference[:80],
    )
