"""A stem and the places in it: brackets, blanks, signs; changed without losing its punctuation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from quizapp.files.manners import keys
from quizapp.files.manners.lines import Mark, Span, fold
from quizapp.files.manners.signs import POINTS_TAG, TAG

BLANK = "____"

_BRACKET = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_UNDERSCORES = re.compile(r"_{2,}(?:\s*_{2,})*")
_FILLED_LINE = re.compile(r"_+\s*([A-L](?:[\s,、]*[A-L])*|√|×)\s*_+")
_LETTERS = re.compile(r"\s*[A-L](?:[\s,、;]*[A-L])*\s*")
_SIGN_AT_END = re.compile(r"[\s.。!?)]*?(√|×)[\s.。]*$|(?<=[\s。.!?\-])(对|错|正确|错误)[\s.。]*$")
# What a bracket holds that explains the words before it and is no answer.
_EXPLAINS = re.compile(
    r"\s*(?:以下|简称|下称|即|又称|又名|也称|也叫|亦称|俗称|原称?|原名|现|含|不含|包含|包括|不包括|如|例如|比如|见|参见|详见|注"
    r"|或|试行|暂行|修[正订改]|草案|节选|第[零一二三四五六七八九十百千\d]+[条章款项届次号期]|主席令|国务院令|[A-Za-z]+[\d.]*\s*$"
    r"|\d+\s*字|限|至少|多选|单选|填|可|不可|提示|英文|缩写|全称"
    r"|[省市县区旗州盟乡镇、,或及和/]+\s*$)|.*(?:修[正订改](?:案|版|本)?|试行|暂行|通过|施行|发布|颁布|版|单位|左右|以上|以下)\s*$"
)
# What begins so cannot be an answer, whatever stands before the bracket.
_NOTE = re.compile(
    r"\s*(?:注|提示|多选|单选|可多选|至少|限|\d+\s*字|填|(?:全称|简称|英文|缩写|以下|下称|又称|也称|含|例如|如)\s*[:]?\S)"
)
# What forms write behind a stem.
_REQUIRED = re.compile(r"\[\s*(?:必答题?|选答题?|必填|选填)\s*\]")
# 问：… and ● …: what announces a question is no part of it.
_ANNOUNCED = re.compile(r"\s*(?:[●◆■▲•※►▶➤★]+\s*(?=\S))?(?:问\s*题?\s*:\s*(?=\S))?")
_CLAUSE = re.compile(r"[,。;:、!?]$|^$")
_LEADS_TO_BLANK = re.compile(
    r"[是为即叫做称于在由按与和及、,的了到至达第应须可]$|称为$|叫做$|简称$"
)


class Place(Struct, frozen=True):
    """A stretch of the stem in brackets; `text` is what they hold."""

    start: int
    end: int
    text: str


class Stem:
    """The text of a stem, its folded twin, how it looks, and the changes asked for."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.raw, self.marks = _gathered(spans)
        self._cuts: list[tuple[int, int, str]] = []
        self.text = fold(self.raw)
        self._untag()

    def _untag(self) -> None:
        """Take 【单选题】, (2分) and 问： away."""
        if announced := _ANNOUNCED.match(self.text):
            self.cut(announced.start(), announced.end())
        for found in list(TAG.finditer(self.text)):
            self.cut(found.start(), found.end())
        for found in list(POINTS_TAG.finditer(self.text)):
            before, after = self.text[: found.start()], self.text[found.end() :]
            if not before.strip(" \n*\x00") or not after.strip(" \n*.。"):
                self.cut(found.start(), found.end())
        for found in list(_REQUIRED.finditer(self.text)):
            self.cut(found.start(), found.end())
        found = re.search(r"(?<=[\])?。.\x00])\s*\*\s*$", self.text)
        if found:
            self.cut(found.start(), found.end())

    def cut(self, start: int, end: int, instead: str = "") -> None:
        """Put something else in the place of a stretch; asked for once a place."""
        self._cuts.append((start, end, instead))
        self.text = self.text[:start] + "\x00" * (end - start) + self.text[end:]

    def shown(self) -> str:
        """The stem with its changes."""
        text, at = "", 0
        for start, end, instead in sorted(self._cuts):
            if start >= at:
                text += self.raw[at:start] + instead
                at = end
        text += self.raw[at:]
        text = re.sub(r"([。.；;])\s*\1+\s*$", r"\1", text) if self._cuts else text
        return re.sub(r"[ \t]*\n\s*", "\n", text).strip()

    # -------------------------------------------------------------- places
    def brackets(self) -> list[Place]:
        """Every pair of brackets."""
        found = [
            Place(one.start(), one.end(), self.raw[one.start() + 1 : one.end() - 1])
            for one in _BRACKET.finditer(self.text)
        ]
        return [one for one in found if "\x00" not in self.text[one.start : one.end]]

    def holes(self) -> list[Place]:
        """Empty brackets."""
        return [one for one in self.brackets() if not one.text.strip("　 _\t.…")]

    def lettered(self) -> list[Place]:
        """Brackets, or lines to write on, that hold letters and nothing else."""
        found = [one for one in self.brackets() if _LETTERS.fullmatch(fold(one.text))]
        lines = (one for one in _FILLED_LINE.finditer(self.text) if one[1] not in "√×")
        return [*found, *(Place(one.start(), one.end(), one[1]) for one in lines)]

    def judged(self) -> list[tuple[Place, bool, str]]:
        """Brackets that say true or false, with the reason that stands in them."""
        found: list[tuple[Place, bool, str]] = []
        for place in self.brackets():
            said = keys.truth(place.text)
            if said is not None and (place.text.strip() and not fold(place.text).strip().isdigit()):
                found.append((place, said[0], keys.rest(place.text, said[1])))
        lines = (one for one in _FILLED_LINE.finditer(self.text) if one[1] in "√×")
        return [
            *found,
            *((Place(one.start(), one.end(), one[1]), one[1] == "√", "") for one in lines),
        ]

    def signed(self) -> tuple[Place, bool] | None:
        """√ or × after the sentence without brackets."""
        found = _SIGN_AT_END.search(self.text)
        if found is None:
            return None
        group = 1 if found[1] else 2
        start = len(self.text[: found.start(group)].rstrip("-"))
        place = Place(start, found.end(group), found[group])
        return place, found[group] in ("√", "对", "正确")

    def blanks(self) -> list[Place]:
        """Lines to write on; one that stands alone below a stem with blanks repeats them."""
        found = [Place(one.start(), one.end(), "") for one in _UNDERSCORES.finditer(self.text)]
        inside = [one for one in found if not self._alone(one)]
        for one in found if inside else []:
            if self._alone(one):
                self.cut(one.start, one.end)
        return inside or found

    def _alone(self, place: Place) -> bool:
        start = self.text.rfind("\n", 0, place.start) + 1
        end = self.text.find("\n", place.end)
        line = self.text[start : end if end >= 0 else len(self.text)]
        return start > 0 and not line.strip("_ \t\x00.。*;")

    def answered(self) -> list[Place] | None:
        """Brackets that hold the answers of blanks; None where some may be but need not."""
        found: list[Place] = []
        unsure = False
        for place in self.brackets():
            if not place.text.strip():
                continue
            before = self.text[: place.start].rstrip("\x00 ")
            inner = fold(place.text).strip()
            leads = _LEADS_TO_BLANK.search(before) is not None
            named = re.fullmatch(r"[A-Za-z][A-Za-z\d .-]*", inner) is not None
            if _NOTE.match(inner) and not leads:
                continue
            if _CLAUSE.search(before):
                # Nothing stands before it that it could explain.
                found.append(place)
                continue
            if not leads and _alike(before, inner):
                # 工会主席（副主席）: what stands before is named again, or answered; who knows.
                return None
            if before.endswith("》") and not leads:
                unsure = unsure or not _EXPLAINS.match(inner)
            elif (named and leads) or not _EXPLAINS.match(inner):
                found.append(place)
        return None if unsure and not found else found

    def looking(self, look: str) -> list[Place]:
        """Stretches that look so and hold text: answers that were written into the blanks."""
        merged: list[list[int]] = []
        for mark in self.marks:
            if not mark.look.startswith(look):
                continue
            if (
                merged
                and not self.raw[merged[-1][1] : mark.start].strip()
                and mark.start - merged[-1][1] < 1
            ):
                merged[-1][1] = mark.end
            else:
                merged.append([mark.start, mark.end])
        places = [Place(a, b, self.raw[a:b]) for a, b in merged]
        return [one for one in places if one.text.strip("_ \t\u3000")]

    def wholly(self, look: str) -> bool:
        """Whether all of the text looks so."""
        signs = {at for at, sign in enumerate(self.raw) if not sign.isspace()}
        for mark in self.marks:
            if mark.look == look:
                signs -= set(range(mark.start, mark.end))
        return not signs


def _alike(before: str, inner: str) -> bool:
    """Whether a bracket ends like the words before it."""
    return (
        len(inner) > 2
        and bool(re.fullmatch(r"[\u4e00-\u9fff]{2}", before[-2:]))
        and inner.endswith(before[-2:])
    )


def _gathered(spans: Sequence[Span]) -> tuple[str, list[Mark]]:
    raw, marks = "", list[Mark]()
    for span in spans:
        piece = span.line.text[span.start : span.end]
        kept = piece.strip()
        if not kept:
            continue
        if raw:
            raw += "\n"
        shift = len(raw) - span.start - (len(piece) - len(piece.lstrip()))
        low, high = len(raw), len(raw) + len(kept)
        raw += kept
        marks += [
            Mark(max(one.start + shift, low), min(one.end + shift, high), one.look)
            for one in span.line.marks
            if one.start + shift < high and one.end + shift > low
        ]
    return raw, marks
