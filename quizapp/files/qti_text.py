"""The texts of a QTI item, with the pictures that they name, and an item while it is read."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree
from msgspec import field

from quizapp.files import attachments, qti_package
from quizapp.files.archive import Archive
from quizapp.files.attachments import Attachments
from quizapp.files.gift_text import Draft
from quizapp.files.keying import stripped
from quizapp.files.markup import Element
from quizapp.files.qti_keys import Declaration
from quizapp.files.webtext import Picture, read_element

_CORRECT = frozenset(("correct", "true", "right", "allcorrect", "goed"))
_MEDIA_TYPES = ("image/", "audio/", "video/")


class Source(NamedTuple):
    """Where an item lies: its path, the package around it, and what is kept of its media."""

    name: str
    archive: Archive | None
    attached: Attachments


class Item(Draft):
    """A question of QTI while its parts are found."""

    root: Element = field(default_factory=lambda: etree.Element("assessmentItem"))
    source: Source = field(default_factory=lambda: Source("", None, Attachments()))
    declared: dict[str, Declaration] = field(default_factory=dict[str, Declaration])
    template: str = ""
    plain: bool = True
    right: tuple[str, ...] = ()
    """The identifiers of right options, which feedback refers to."""

    def declaration(self, interaction: Element) -> Declaration:
        """What is declared for the answer to an interaction."""
        name = interaction.get("responseIdentifier") or ""
        return self.declared.get(name) or Declaration(name)

    def said(self, element: Element, *, option: bool = False, aside: bool = False) -> str:
        """An element as plain text; `aside` where it is not shown to contestants."""
        cleaned = read_element(element)
        if cleaned.stripped:
            self.noted(stripped())
        shown = [self._picture(picture) for picture in cleaned.pictures]
        if option and shown:
            self.doubt(attachments.picture_in_option())
        if (option or not cleaned.text) and not aside:
            return " ".join([*filter(None, (cleaned.text,)), *(f"[{name}]" for name in shown)])
        return cleaned.text

    def explain(self, identifier: str, text: str) -> None:
        """Feedback to the right answer explains it; the rest is kept as a note."""
        rightly = identifier.casefold() in _CORRECT or identifier in self.right
        if not text:
            return
        if rightly and not self.explanation:
            self.explanation = text
        elif text != self.explanation and text not in self.remarks:
            self.remarks.append(text)

    def _picture(self, picture: Picture) -> str:
        """Keep what a picture shows; what it is called here, or was called."""
        place, source = picture.place, self.source
        called = picture.alt or attachments.place_of(place).rpartition("/")[2][:60] or "…"
        if place.startswith("data:"):
            kind, _, data = place.partition(",")
            kept, note = source.attached.take_base64(f"image.{kind[11:15].strip(';')}", data)
        elif attachments.is_remote(place):
            kept, note = "", attachments.remote(place)
        else:
            archive = source.archive
            name = qti_package.resolved(archive, source.name, place) if archive else ""
            if not name or archive is None:
                kept, note = "", attachments.missing(place)
            else:
                kept, note = source.attached.take(name.rpartition("/")[2], archive.read(name))
        if note:
            self.noted(note)
        if kept:
            self.media.append(kept)
        return called


def drop(element: Element) -> None:
    """Take an element away, but not the text that follows it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
    parent.remove(element)


def become(element: Element, text: str, tag: str = "span") -> None:
    """Put a text in the place of an element."""
    tail = element.tail
    element.clear()
    element.tag, element.text, element.tail = tag, text, tail


def tidied(body: Element) -> None:
    """Bring what only QTI has to the names of HTML."""
    for element in body.findall(".//object"):
        kind, place = element.get("type") or "", element.get("data") or ""
        if kind.startswith(_MEDIA_TYPES) and place:
            alt = " ".join("".join(element.itertext()).split())
            become(element, "", "img")
            element.set("src", place)
            element.set("alt", alt)
    for element in body.findall(".//prompt"):
        element.tag = "p"
    for name in ("stylesheet", "endAttemptInteraction", "printedVariable"):
        for element in body.findall(f".//{name}"):
            drop(element)
