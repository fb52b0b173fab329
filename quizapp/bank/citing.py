"""The material that a bank is about, and the place in it that a citation names.

An outline is a TOML file (questions/*.outline.toml): the material's `id`, `title`, `number` and
`date`, then a `[[place]]` for each part or item in the order of the material, with `part`,
`item` (empty for a part's own sentences), `heading`, `gists`: what each sentence says, in our own
words, so that sentence n of a citation is gist n, and `sentences`, their number as a check.
"""

from __future__ import annotations

import tomllib

import msgspec
from msgspec import Struct

from quizapp.bank.answers import Lang
from quizapp.bank.question import Citation


class Place(Struct, frozen=True):
    """A part or item of a material, with what each of its sentences says."""

    part: str
    item: str = ""
    heading: str = ""
    gists: tuple[str, ...] = ()


class Material(Struct, frozen=True):
    """A document that questions cite."""

    id: str
    title: str
    number: str = ""
    date: str = ""
    places: tuple[Place, ...] = ()


class _Entry(Struct, frozen=True):
    part: str
    item: str = ""
    heading: str = ""
    sentences: int | None = None
    gists: tuple[str, ...] = ()


class _Outline(Struct, frozen=True):
    id: str
    title: str
    number: str = ""
    date: str = ""
    place: tuple[_Entry, ...] = ()


def parse_outline(text: str) -> Material:
    """Read an outline. ValueError where it is not TOML or not of the shape told above."""
    outline = msgspec.convert(tomllib.loads(text), _Outline)
    for entry in outline.place:
        if entry.sentences not in (None, len(entry.gists)):
            raise ValueError(f"not as many gists as sentences: {entry.part}{entry.item}")
    places = [Place(entry.part, entry.item, entry.heading, entry.gists) for entry in outline.place]
    if len({(place.part, place.item) for place in places}) != len(places):
        raise ValueError("a place stands twice in the outline")
    return Material(outline.id, outline.title, outline.number, outline.date, tuple(places))


def place_of(material: Material, citation: Citation) -> Place | None:
    """The place that a citation names; None where the material has no such place or sentence."""
    if citation.material != material.id:
        return None
    for place in material.places:
        if (place.part, place.item) == (citation.part, citation.item):
            return place if 0 <= citation.sentence <= len(place.gists) else None
    return None


def gist_of(material: Material, citation: Citation) -> str:
    """What the cited sentence says, or all sentences of the cited place; empty if there is none."""
    place = place_of(material, citation)
    if place is None:
        return ""
    gists = place.gists
    return gists[citation.sentence - 1] if citation.sentence else "\n".join(gists)


def label(citation: Citation, material: Material | None = None, lang: Lang = "zh") -> str:
    """A citation as a person reads it: 大工发〔2020〕37号 二（一）第3句."""
    known = material is not None and material.id == citation.material
    name = (material.number or material.title) if material is not None and known else ""
    sentence = citation.sentence
    end = (f"第{sentence}句" if lang == "zh" else f", sentence {sentence}") if sentence > 0 else ""
    return f"{name or citation.material} {citation.part}{citation.item}{end}".strip()
