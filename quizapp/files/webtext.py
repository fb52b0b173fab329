"""HTML made plain text: nothing in it is ever run, loaded or shown as a tag.

Lines, list marks and the cells of a table stay visible; raised and lowered figures become their
own signs (10⁵, H₂O), formulas in MathML one line of text. Pictures and sounds are only named.
Scripts, styles, frames and forms are dropped, and that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from lxml import etree

from quizapp.files.markup import DEEPEST, Element

_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|fieldset|"
    "figcaption|figure|footer|form|h1|h2|h3|h4|h5|h6|header|hr|legend|li|main|nav|ol|p|"
    "pre|section|summary|table|tbody|tfoot|thead|tr|ul"
)
_PARAGRAPHS = re.compile("p|table|ul|ol|pre|blockquote|h1|h2|h3|h4|h5|h6")
_DROPPED = re.compile(
    "script|style|iframe|object|embed|applet|frame|frameset|noframes|noscript|template|"
    "svg|base|link|meta|title|button|select|textarea|input|canvas|portal"
)
_MEDIA = re.compile("img|audio|video|source|image")
_HARMFUL = re.compile(r"^\s*(?:java|vb|live)script\s*:", re.IGNORECASE)
_LOADING = re.compile(r"url\s*\(|expression\s*\(|@import|behavior\s*:", re.IGNORECASE)
_RAISED = dict(zip("0123456789+-−=()nix", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱˣ", strict=True))
_LOWERED = dict(zip("0123456789+-−=()aeox", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓ", strict=True))
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
# Stands for a blank of preformatted text until all others are joined.
_KEPT = "\ue000"
_PARSER = {"no_network": True, "remove_comments": True, "remove_pis": True, "huge_tree": True}


class Picture(NamedTuple):
    """A picture or sound that a text names: where it lies, and what stands for it in words."""

    place: str
    alt: str


class Cleaned(NamedTuple):
    """Plain text, whether something was dropped that could do harm, and the media it names."""

    text: str
    stripped: bool = False
    pictures: tuple[Picture, ...] = ()


def clean(html: str) -> tuple[str, bool]:
    """HTML as plain text, and whether something was dropped that could do harm."""
    cleaned = read_html(html)
    return cleaned.text, cleaned.stripped


def read_html(html: str) -> Cleaned:
    """HTML as plain text with all that it names."""
    html = _without_controls(html)
    if "<" not in html and "&" not in html:
        return Cleaned(tidy(html.replace("\n", " ")))
    # A wrapping of our own: a lone text or a lone comment is no document to the parser.
    parser = etree.HTMLParser(**_PARSER)
    root = etree.fromstring(f"<html><body>{html}</body></html>", parser)
    if any("depth" in entry.message for entry in parser.error_log):
        # The parser drops what lies too deep; its words are kept, its tags are not.
        return Cleaned(tidy(unescape(re.sub(r"<[^<>]*>", " ", html))), stripped=True)
    return read_element(root)


def read_element(root: Element) -> Cleaned:
    """The same for elements that are parsed already, in any namespace."""
    flow = _Flow()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if flow.enter(element):
                walk.skip_subtree()
        else:
            flow.leave(element)
            if element is not root:
                flow.say(element.tail or "")
    return Cleaned(tidy("".join(flow.pieces)), flow.stripped, tuple(flow.pictures))


def tidy(text: str) -> str:
    """Blanks joined to one, no blank at the ends of lines, at most one empty line in a row."""
    lines = [" ".join(_UNSEEN.sub("", line).split()) for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip().replace(_KEPT, " ").rstrip()


class _Flow:
    """The text as it is gathered."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.pictures: list[Picture] = []
        self.stripped = False
        self._marks: list[int] = []
        self._preformatted = 0

    def say(self, text: str) -> None:
        kept = text.expandtabs(4).replace(" ", _KEPT) if self._preformatted else None
        self.pieces.append(re.sub(r"\s+", " ", text) if kept is None else kept)

    def enter(self, element: Element) -> bool:
        """Begin an element; True where nothing in it is to be read."""
        name = _name(element)
        dropped = bool(_DROPPED.fullmatch(name))
        self.stripped |= dropped or _harms(element)
        if dropped:
            return True
        if name == "math":
            self.say(f" {_math(element)} ")
            return True
        if _MEDIA.fullmatch(name):
            self._picture(element)
        self._open(element, name)
        self.say(element.text or "")
        return False

    def leave(self, element: Element) -> None:
        name = _name(element)
        if name in ("sup", "sub"):
            start = self._marks.pop()
            inner = "".join(self.pieces[start:])
            del self.pieces[start:]
            self.pieces.append(_raised(inner) if name == "sup" else _lowered(inner))
        if name == "pre":
            self._preformatted -= 1
        if _BLOCKS.fullmatch(name) and name != "br":
            self._line(name)

    def _open(self, element: Element, name: str) -> None:
        if _BLOCKS.fullmatch(name):
            self._line(name)
        if name in ("sup", "sub"):
            self._marks.append(len(self.pieces))
        if name == "pre":
            self._preformatted += 1
        if name == "li":
            self.pieces.append(_list_mark(element))
        if name in ("td", "th") and element.getprevious() is not None:
            self.pieces.append(" | ")

    def _line(self, name: str) -> None:
        last = next((piece for piece in reversed(self.pieces) if piece.strip(" ")), "\n")
        if name == "br" or not last.endswith("\n"):
            self.pieces.append("\n")
        if _PARAGRAPHS.fullmatch(name) and last.strip() and not last.endswith("\n\n"):
            self.pieces.append("")

    def _picture(self, element: Element) -> None:
        place = element.get("src") or element.get("href") or ""
        if place:
            self.pictures.append(Picture(place.strip(), (element.get("alt") or "").strip()))


def _name(element: Element) -> str:
    # Damaged HTML has names that lxml itself would not take back.
    return str(element.tag).rpartition("}")[2].lower()


def _harms(element: Element) -> bool:
    for name, value in element.attrib.items():
        bare = str(name).rpartition("}")[2].lower()
        if bare.startswith("on") or _HARMFUL.match(str(value)):
            return True
        if bare == "style" and _LOADING.search(str(value)):
            return True
    return False


def _list_mark(element: Element) -> str:
    parent = element.getparent()
    if parent is None or _name(parent) != "ol":
        return "• "
    return f"{sum(_name(one) == 'li' for one in element.itersiblings(preceding=True)) + 1}. "


def _raised(text: str) -> str:
    return _signs(text, _RAISED, "^")


def _lowered(text: str) -> str:
    return _signs(text, _LOWERED, "_")


def _signs(text: str, signs: dict[str, str], mark: str) -> str:
    """Raised or lowered signs where there are such; else a mark that keeps 10^ab from 10ab."""
    bare = text.strip()
    if all(sign in signs for sign in bare):
        return "".join(signs[sign] for sign in bare)
    return f"{mark}{bare}" if len(bare) == 1 else f"{mark}({bare})"


def _without_controls(html: str) -> str:
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", "", html)


def _math(element: Element, depth: int = 0) -> str:
    """A formula on one line: (a+b)/2, x², √(x)."""
    if depth > DEEPEST:
        return ""
    parts = [_math(child, depth + 1) for child in element if _name(child) not in _NOTES]
    match _name(element), parts:
        case "mfrac", [over, under]:
            return f"{_grouped(over)}/{_grouped(under)}"
        case (("msup" | "mover"), [base, raised]):
            return base + _raised(raised)
        case (("msub" | "munder"), [base, lowered]):
            return base + _lowered(lowered)
        case (("msubsup" | "munderover"), [base, lowered, raised]):
            return base + _lowered(lowered) + _raised(raised)
        case "msqrt", _:
            return f"√{_grouped(''.join(parts))}"
        case "mroot", [base, degree]:
            return f"{_raised(degree)}√{_grouped(base)}"
        case "mfenced", _:
            opening, closing = element.get("open", "("), element.get("close", ")")
            return f"{opening}{', '.join(parts)}{closing}"
        case "mtr", _:
            return f"{' '.join(parts)}; "
        case _:
            return " ".join((element.text or "").split()) + "".join(parts)


_NOTES = frozenset(("annotation", "annotation-xml"))


def _grouped(text: str) -> str:
    return text if re.fullmatch(r"[\w.]*", text) else f"({text})"


def told_pictures(pictures: tuple[Picture, ...]) -> Iterator[str]:
    """What stands for pictures where only text can be: [alt], or the name of the file."""
    for picture in pictures:
        yield f"[{picture.alt or picture.place.rpartition('/')[2][:60]}]"
