"""How rare characters are read aloud, and which names may be read in two ways.

A character is rare that stands not among the 3755 of the first level of GB/T 2312. Of names also
those are told that have several readings in use: as a surname, one of them is usual.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from msgspec import Struct

_SURNAMES = {
    "单": "shàn", "仇": "qiú", "区": "ōu", "任": "rén", "解": "xiè", "查": "zhā", "华": "huà",
    "曾": "zēng", "朴": "piáo", "盖": "gě", "覃": "qín", "乐": "yuè", "纪": "jǐ", "种": "chóng",
    "缪": "miào", "员": "yùn", "宓": "mì", "召": "shào", "翟": "zhái", "葛": "gě", "牟": "mù",
    "谌": "chén", "郗": "xī", "燕": "yān", "应": "yīng", "宁": "nìng", "折": "shé", "黑": "hè",
    "秘": "bì", "冼": "xiǎn", "洗": "xiǎn", "逄": "páng", "佴": "nài", "幺": "yāo", "晁": "cháo",
    "臧": "zāng", "尹": "yǐn", "令": "líng", "隗": "wěi", "俞": "yú", "占": "zhān", "卜": "bǔ",
}  # fmt: skip
_PAIRS = {"尉迟": "yùchí", "万俟": "mòqí", "长孙": "zhǎngsūn", "澹台": "tántái", "单于": "chányú"}
_SEVERAL = frozenset(
    "乐行朝长重单曾任华晟茜柏调弹传藏盛宁少降还会兴祭翟燕应要车和好干更冠合核卡看量露率落难奇切散扇舍省似"
    "宿为鲜相殷正中种琢浚隽纪仇区解查盖朴覃缪尉谌郗葛观冒牟宓能帖颉占参差称处担当得都发分给教觉角假间将"
    "空累凉蒙模泊强亲曲数说思提铁臂血咽予与载臻扎涨着只转钻卓"
)


_SPAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"


class Reading(Struct, frozen=True):
    """A character and its readings, the likely one first; `doubtful` where a person must ask."""

    sign: str
    said: tuple[str, ...]
    doubtful: bool = False

    def __str__(self) -> str:
        told = " / ".join(self.said) or "?"
        return f"{self.sign} {told}{'（？）' if self.doubtful else ''}"


def rare(text: str) -> tuple[Reading, ...]:
    """The rare characters of a text, each once, with how they are read there."""
    found: dict[str, Reading] = {}
    for run in re.findall(f"[{_SPAN}]+", text):
        if all(_common(sign) or sign in found for sign in run):
            continue
        for sign, said in zip(run, _within(run), strict=True):
            if not _common(sign):
                found.setdefault(sign, Reading(sign, said))
    return tuple(found.values())


def name(text: str) -> tuple[Reading, ...]:
    """What of a person's name the host may stumble over; doubtful is what has several readings."""
    found: list[Reading] = []
    rest = text
    for pair, said in _PAIRS.items():
        if text.startswith(pair):
            found.append(Reading(pair, (said,)))
            rest = text[len(pair) :]
    for at, sign in enumerate(rest):
        first = at == 0 and rest is text
        if first and sign in _SURNAMES:
            found.append(Reading(sign, (_SURNAMES[sign],), doubtful=sign in _SEVERAL))
        elif _han(sign) and (sign in _SEVERAL or not _common(sign)):
            said = _readings(sign)
            found.append(Reading(sign, said[:3], doubtful=len(said) > 1))
    return tuple(found)


def names(texts: Iterable[str]) -> tuple[tuple[str, tuple[Reading, ...]], ...]:
    """The names that need a word, each once."""
    told = ((text, name(text)) for text in dict.fromkeys(texts))
    return tuple((text, readings) for text, readings in told if readings)


def _han(sign: str) -> bool:
    return re.match(f"[{_SPAN}]", sign) is not None


def _within(run: str) -> list[tuple[str, ...]]:
    """The readings of characters as they stand among others; none where nobody knows one."""
    from pypinyin import pinyin

    unknown: Any = _nothing
    told = pinyin(run, errors=unknown)
    if len(told) != len(run):
        return [_readings(sign)[:1] for sign in run]
    return [(said[0],) if said and said[0] else () for said in told]


def _common(sign: str) -> bool:
    """Whether it is of the first level of GB/T 2312."""
    try:
        return 0xB0 <= sign.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False


def _nothing(signs: str) -> list[str]:
    """In the place of each sign of which no reading is known."""
    return [""] * len(signs)


@cache
def _readings(sign: str) -> tuple[str, ...]:
    # Its tables take a moment to load; only a paper needs them.
    from pypinyin import pinyin

    found = pinyin(sign, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(found[0])) if found else ()
