"""A paragraph of Word as lines with marks: runs, breaks, symbols, pictures, formulas, boxes."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec import field as default

from quizapp.files.manners.lines import INVISIBLE, Line, Mark
from quizapp.files.markup import Element
from quizapp.files.word_numbers import Numbering
from quizapp.files.word_styles import PLAIN, Look, Styles, get, look_of, name, numbered, unlinked

_THROUGH = frozenset(
    (
        "hyperlink",
        "sdt",
        "sdtContent",
        "smartTag",
        "fldSimple",
        "customXml",
        "dir",
        "bdo",
        "ruby",
        "rubyBase",
    )
)
_CHANGED = frozenset(("ins", "moveTo"))
_GONE = frozenset(("del", "moveFrom"))
_FIELDS = re.compile(
    r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|HYPERLINK|TOC|REF|PAGEREF|SEQ|DATE|TIME|STYLEREF|SECTION|QUOTE|SYMBOL|FORM)",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s*HYPERLINK", re.IGNORECASE)
# Signs that Word draws from its own fonts.
_SYMBOLS = {
    ("wingdings", 0xFC): "√",
    ("wingdings", 0xFB): "×",
    ("wingdings", 0xFE): "☑",
    ("wingdings", 0xFD): "☒",
    ("wingdings", 0xA8): "□",
    ("wingdings", 0x6F): "□",
    ("wingdings", 0x6C): "●",
    ("wingdings", 0xA1): "○",
    ("wingdings 2", 0x50): "√",
    ("wingdings 2", 0x4F): "×",
    ("wingdings 2", 0x52): "☑",
    ("wingdings 2", 0x51): "☒",
    ("wingdings 2", 0x53): "☒",
    ("wingdings 2", 0xA3): "□",
}
_BLANK = "____"


class Parts(Struct):
    """What a document's paragraphs need to be read; `seen` gathers codes of what is told later."""

    styles: Styles
    numbering: Numbering
    targets: dict[str, str]
    seen: set[str] = default(default_factory=set[str])
    looks: dict[str, Look] = default(default_factory=dict[str, Look])


def name_of_medium(target: str) -> str:
    """The name under which a question names a picture of the document."""
    return PurePosixPath(target).name


class Paragraph:
    """One paragraph, or several whose ends between them are deleted."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._texts: list[str] = []
        self._runs: list[tuple[int, int, Look]] = []
        self._media: list[tuple[int, str]] = []
        self._boxes: list[Line] = []
        self._label = ""
        self._length = 0
        self._field = ""
        self._depth = 0
        self._look = PLAIN
        self._linked = False
        self.goes_on = False

    def read(self, element: Element) -> None:
        """Take a paragraph's text in; `goes_on` says that its end is deleted."""
        self.goes_on = False
        number, level = "", -1
        self._look = PLAIN
        for one in element:
            if name(one) == "pPr":
                number, level = self._properties(one)
            else:
                self._inline(one)
        if number and number != "0" and not self.goes_on and "".join(self._texts).strip():
            self._label = self._parts.numbering.label(number, max(level, 0))
            if self._label:
                self._parts.seen.add("AUTO_NUMBERS")

    def _properties(self, properties: Element) -> tuple[str, int]:
        number, level, style = *numbered(properties), ""
        for one in properties:
            own = name(one)
            if own == "pStyle":
                style = get(one, "val")
            elif own == "rPr":
                for change in one:
                    if name(change) in _GONE:
                        self.goes_on = True
                        self._parts.seen.add("TRACKED_CHANGES")
        told = self._parts.styles.by_id.get(style)
        if told is not None:
            self._look = told.look
            if not number and told.number:
                number = told.number
                level = level if level >= 0 else told.level
                linked = self._parts.numbering.styles.get(style)
                if linked and level < 0:
                    level = linked[1]
        return number, level

    # -------------------------------------------------------------- content
    def _inline(self, element: Element) -> None:
        own = name(element)
        if own == "r":
            self._run(element)
        elif own in _THROUGH:
            if own == "fldSimple" and not _FIELDS.match(get(element, "instr")):
                self._parts.seen.add("FIELD_IGNORED")
            linked, self._linked = self._linked, self._linked or own == "hyperlink"
            for one in element:
                self._inline(one)
            self._linked = linked
        elif own in _CHANGED:
            self._parts.seen.add("TRACKED_CHANGES")
            for one in element:
                self._inline(one)
        elif own in _GONE:
            self._parts.seen.add("TRACKED_CHANGES")
        elif own in ("oMath", "oMathPara"):
            self._parts.seen.add("EQUATION")
            self._add(formula(element), self._look)
        elif own in ("commentRangeStart", "commentReference"):
            self._parts.seen.add("COMMENTS_IGNORED")
        elif own == "AlternateContent":
            self._alternate(element)

    def _run(self, run: Element) -> None:
        look = self._look
        for one in run:
            own = name(one)
            if own == "t":
                self._add(one.text or "", look)
            elif own == "rPr":
                look = self._run_look(one)
            elif own in ("tab", "ptab"):
                self._add("\t", look)
            elif own in ("br", "cr"):
                self._add("\n", PLAIN)
            elif own == "noBreakHyphen":
                self._add("-", look)
            elif own == "sym":
                self._add(_symbol(one), look)
            elif own in ("fldChar", "instrText"):
                self._in_field(one, own)
            elif own in ("drawing", "pict", "object"):
                self._drawn(one)
            elif own == "AlternateContent":
                self._alternate(one)
            elif own in ("ruby", "oMath", "oMathPara"):
                self._inline(one)
            elif own == "commentReference":
                self._parts.seen.add("COMMENTS_IGNORED")

    def _run_look(self, properties: Element) -> Look:
        look = self._look
        if len(properties) == 0:
            return look
        for one in properties:
            if name(one) == "rStyle":
                styled = self._parts.styles.by_id.get(get(one, "val"))
                look = styled.look.over(look) if styled else look
                break
        own = look_of(properties)
        return own.over(look) if own is not PLAIN else look

    def _add(self, text: str, look: Look) -> None:
        if look.hidden:
            if text.strip():
                self._parts.seen.add("HIDDEN_TEXT")
            return
        # Between the beginning of a field and what it shows stands its instruction.
        if self._depth and self._field != "shown":
            return
        text = text.translate(INVISIBLE)
        if not text:
            return
        if self._linked and look is not PLAIN:
            look = unlinked(look)
        if look is not PLAIN and look.names():
            self._runs.append((self._length, self._length + len(text), look))
        self._texts.append(text)
        self._length += len(text)

    def _in_field(self, element: Element, own: str) -> None:
        if own == "instrText":
            self._linked = self._linked or bool(_LINK.match(element.text or ""))
            if (element.text or "").strip() and not _FIELDS.match(element.text or ""):
                self._parts.seen.add("FIELD_IGNORED")
            return
        kind = get(element, "fldCharType")
        if kind == "begin":
            self._depth += 1
            self._field = "told"
        elif kind == "separate":
            self._field = "shown"
        else:
            self._depth = max(0, self._depth - 1)
            self._linked = self._linked and bool(self._depth)
            self._field = "shown" if self._depth else ""

    def _alternate(self, element: Element) -> None:
        """The first of the manners in which the same thing is written."""
        chosen = next((one for one in element if name(one) == "Choice"), None)
        if chosen is None or len(chosen) == 0:
            chosen = next((one for one in element if name(one) == "Fallback"), None)
        for one in chosen if chosen is not None else ():
            if name(one) in ("drawing", "pict", "object"):
                self._drawn(one)
            else:
                self._inline(one)

    def _drawn(self, element: Element) -> None:
        for one in element.iter():
            own = name(one) if isinstance(one.tag, str) else ""
            if own in ("blip", "imagedata"):
                target = self._parts.targets.get(get(one, "embed") or get(one, "id"))
                if target:
                    self._media.append((self._length, name_of_medium(target)))
            elif own == "txbxContent" and not _within_box(one, element):
                self._box(one)

    def _box(self, element: Element) -> None:
        self._parts.seen.add("TEXTBOX")
        for one in element.iter():
            if isinstance(one.tag, str) and name(one) == "p":
                inner = Paragraph(self._parts)
                inner.read(one)
                self._boxes += inner.lines("")

    # -------------------------------------------------------------- lines
    def lines(self, where: str) -> list[Line]:
        """The lines of what was read."""
        text = "".join(self._texts)
        label = _spaced(self._label, text)
        if self._runs and any(look.underline for _, _, look in self._runs):
            text = self._written_blanks(text)
        found: list[Line] = []
        at = 0
        for place, piece in enumerate(text.split("\n")):
            end = at + len(piece)
            shift = len(label) if place == 0 else 0
            found.append(
                Line(
                    label + piece if place == 0 else piece,
                    where,
                    marks=self._marks(at, end, shift) if self._runs else (),
                    media=tuple(one for spot, one in self._media if at <= spot <= end),
                    counted=bool(label) and place == 0,
                )
            )
            at = end + 1
        boxes = [Line(one.text, where, 0, one.marks, one.media, one.counted) for one in self._boxes]
        return [*found, *boxes]

    def _marks(self, at: int, end: int, shift: int) -> tuple[Mark, ...]:
        marks: list[Mark] = []
        for start, stop, look in self._runs:
            low, high = max(start, at), min(stop, end)
            if low >= high:
                continue
            for one in look.names():
                last = next((m for m in reversed(marks) if m.look == one), None)
                if last is not None and last.end == low - at + shift:
                    marks[marks.index(last)] = Mark(last.start, high - at + shift, one)
                else:
                    marks.append(Mark(low - at + shift, high - at + shift, one))
        return tuple(marks)

    def _written_blanks(self, text: str) -> str:
        """Underlined blanks as ____; the marks move with what follows."""
        ruled: list[tuple[int, int]] = []
        for start, end, look in self._runs:
            if not look.underline:
                continue
            if ruled and ruled[-1][1] == start:
                ruled[-1] = (ruled[-1][0], end)
            else:
                ruled.append((start, end))
        for start, end in reversed(ruled):
            piece = text[start:end]
            if piece.strip() or "\n" in piece or (len(piece) < 2 and "\t" not in piece):
                continue
            text = text[:start] + _BLANK + text[end:]
            grown = len(_BLANK) - (end - start)
            self._runs = [
                (a if a < end else a + grown, b if b < end else b + grown, look)
                for a, b, look in self._runs
                if not (start <= a and b <= end)
            ]
            self._media = [(a if a < end else a + grown, one) for a, one in self._media]
        return text


def _spaced(label: str, text: str) -> str:
    """A counted number before its text; one that would run into figures is set apart."""
    if not label:
        return ""
    label = label.strip()
    if re.fullmatch(r"\d+|[A-Z]", label):
        return label + ". "
    return label + ("" if label.endswith(("、", "）", ")")) else " ") if text else label


def _within_box(element: Element, top: Element) -> bool:
    parent = element.getparent()
    while parent is not None and parent is not top:
        if name(parent) in ("txbxContent", "Fallback"):
            return True
        parent = parent.getparent()
    return False


def _symbol(element: Element) -> str:
    try:
        code = int(get(element, "char") or "0", 16)
    except ValueError:
        return ""
    sign = _SYMBOLS.get((get(element, "font").casefold(), code & 0xFF))
    if sign is not None:
        return sign
    return "" if 0xE000 <= code <= 0xF8FF or code < 32 or code > 0xFFFF else chr(code)


def formula(element: Element) -> str:
    """A formula as plain text: x^2, x_1, (a)/(b), √(x)."""
    own = name(element)
    if own == "t":
        return element.text or ""
    if own in ("ctrlPr", "rPr", "fPr", "sSupPr", "sSubPr", "radPr", "dPr", "naryPr"):
        return ""
    parts = {name(one): formula(one) for one in element}
    match own:
        case "f":
            return f"{_grouped(parts.get('num', ''))}/{_grouped(parts.get('den', ''))}"
        case "sSup":
            return f"{parts.get('e', '')}^{_grouped(parts.get('sup', ''))}"
        case "sSub":
            return f"{parts.get('e', '')}_{_grouped(parts.get('sub', ''))}"
        case "sSubSup":
            low, high = _grouped(parts.get("sub", "")), _grouped(parts.get("sup", ""))
            return f"{parts.get('e', '')}_{low}^{high}"
        case "rad":
            degree = parts.get("deg", "")
            return f"{degree}√({parts.get('e', '')})"
        case "d":
            return "(" + ",".join(formula(one) for one in element if name(one) == "e") + ")"
        case _:
            return "".join(formula(one) for one in element)


def _grouped(text: str) -> str:
    return text if len(text) == 1 or re.fullmatch(r"\d+", text) else f"({text})"
