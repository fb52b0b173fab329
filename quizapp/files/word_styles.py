"""How text looks in Word: of itself, by its style, and by the styles that one is based on."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec import field as default
from msgspec.structs import replace

from quizapp.files.markup import Element

_OFF = ("0", "false", "off", "none")
_PLAIN_COLOURS = ("auto", "000000", "")
_LINK_THEMES = ("hyperlink", "followedHyperlink")
_RGB = re.compile("[0-9A-F]{6}")
_PLAIN_THEMES = ("text1", "dark1", "")


class Look(Struct, frozen=True):
    """What sets a run apart; None says nothing, "" takes it away."""

    colour: str | None = None
    highlight: str | None = None
    shade: str | None = None
    bold: bool | None = None
    underline: bool | None = None
    emphasis: bool | None = None
    hidden: bool | None = None

    def over(self, base: Look) -> Look:
        """The same on top of another look."""
        return Look(
            *(
                own if own is not None else other
                for own, other in (
                    (getattr(self, name), getattr(base, name)) for name in self.__struct_fields__
                )
            )
        )

    def names(self) -> tuple[str, ...]:
        """The looks by name, as `chinese_lines.Mark` has them."""
        found = [
            f"{name}:{value}"
            for name, value in (
                ("colour", self.colour),
                ("highlight", self.highlight),
                ("shade", self.shade),
            )
            if value
        ]
        found += [
            name
            for name, value in (
                ("bold", self.bold),
                ("underline", self.underline),
                ("emphasis", self.emphasis),
            )
            if value
        ]
        return tuple(found)


PLAIN = Look()


class Style(Struct):
    """A style: its look, and the list its paragraphs belong to."""

    base: str = ""
    look: Look = PLAIN
    number: str = ""
    level: int = -1


class Styles(Struct):
    """All styles of a document, those they are based on worked in."""

    by_id: dict[str, Style] = default(default_factory=dict[str, Style])

    def of(self, own: str) -> Style:
        """A style with all that it takes from others."""
        chain: list[Style] = []
        seen: set[str] = set()
        while own and own not in seen and own in self.by_id:
            seen.add(own)
            chain.append(self.by_id[own])
            own = self.by_id[own].base
        look, number, level = PLAIN, "", -1
        for one in reversed(chain):
            look = one.look.over(look)
            number = one.number or number
            level = one.level if one.level >= 0 else level
        return Style("", look, number, level)


def styles_of(root: Element | None) -> Styles:
    """Read styles.xml."""
    found = Styles()
    for one in root if root is not None else ():
        if name(one) != "style":
            continue
        style = Style()
        for child in one:
            match name(child):
                case "basedOn":
                    style.base = get(child, "val")
                case "rPr":
                    style.look = look_of(child)
                case "pPr":
                    style.number, style.level = numbered(child)
                case _:
                    pass
        found.by_id[get(one, "styleId")] = style
    # Worked in once, so that a paragraph only looks its style up.
    return Styles({own: found.of(own) for own in found.by_id})


def numbered(properties: Element) -> tuple[str, int]:
    """The list and the level that paragraph properties name; ("", -1) for none."""
    for child in properties:
        if name(child) == "numPr":
            number, level = "", -1
            for one in child:
                if name(one) == "numId":
                    number = get(one, "val")
                elif name(one) == "ilvl":
                    level = int(get(one, "val") or 0) if get(one, "val").isdigit() else 0
            return number, level
    return "", -1


def look_of(properties: Element) -> Look:
    """The look that run properties give."""
    values: dict[str, str | bool] = {}
    for one in properties:
        match name(one):
            case "color":
                value, theme = get(one, "val"), get(one, "themeColor")
                plain = theme in _PLAIN_THEMES if theme else value.lower() in _PLAIN_COLOURS
                values["colour"] = "" if plain else value.upper() or theme
            case "highlight":
                value = get(one, "val")
                values["highlight"] = "" if value in ("none", "white") else value
            case "shd":
                fill = get(one, "fill").upper()
                values["shade"] = "" if fill in ("AUTO", "FFFFFF", "") else fill
            case "b":
                values["bold"] = get(one, "val") not in _OFF
            case "u":
                values["underline"] = get(one, "val") not in _OFF
            case "em":
                values["emphasis"] = get(one, "val") not in _OFF
            case "vanish" | "webHidden":
                values["hidden"] = get(one, "val") not in _OFF
            case _:
                pass
    return Look(**values) if values else PLAIN  # type: ignore[arg-type] - the names are its own


def unlinked(look: Look) -> Look:
    """The look of a link without what Word gives it by itself: the underline, blue or violet."""
    colour = look.colour
    if colour and (colour in _LINK_THEMES or _bluish(colour)):
        colour = ""
    return replace(look, colour=colour, underline=False)


def _bluish(colour: str) -> bool:
    if not _RGB.fullmatch(colour):
        return False
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return blue >= red and blue > green


_NAMES: dict[str, str] = {}


def name(element: Element) -> str:
    """The name of an element without its namespace; transitional and strict files are alike."""
    tag = str(element.tag)
    known = _NAMES.get(tag)
    if known is None:
        known = _NAMES[tag] = tag.rpartition("}")[2]
    return known


def get(element: Element, attribute: str) -> str:
    """An attribute without its namespace; "" where it is not there."""
    for key, value in element.attrib.items():
        if key == attribute or key.endswith("}" + attribute):
            return value
    return ""
