"""A number of a cell as a person sees it in the sheet: numbers, percentages, dates and times.

A workbook keeps 50 % as 0.5, 3月5日 as 45721 and 1:2 as 0.043, each with a number format. Only so
much of the formats is understood as stands in question banks: literals before and behind, places
after the point, percent, dates and times. Everything else is shown as the plain number.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from quizapp.files.table import Oddity

_BUILT_IN = {
    1: "0", 2: "0.00", 9: "0%", 10: "0.00%",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"',
    54: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TOKENS = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|(\[[^\]]*\])|(AM/PM|A/P|上午/下午)|(y+|m+|d+|h+|s+|e+)|(General)|(.)',
    re.IGNORECASE | re.DOTALL,
)
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"[0#?]E[+-]", re.IGNORECASE)
_LAST_DAY = 2_958_466


class Format:
    """A number format, looked at once for all the cells that have it."""

    def __init__(self, code: str) -> None:
        section = _first_section(code)
        if _SCIENTIFIC.search(section):
            section = "General"
        self._tokens = [found.groups() for found in _TOKENS.finditer(section)]
        marks = "".join(token[4] or "" for token in self._tokens).lower()
        elapsed = bool(_ELAPSED.search(section))
        self.dated = bool(set(marks) & set("ymdhse")) or elapsed
        self.yeared = "y" in marks or "e" in marks
        self.clock = elapsed or (not set(marks) & set("yde") and bool(set(marks) & set("hs")))
        plain = "".join(token[6] or "" for token in self._tokens if not token[0])
        self._percent = plain.count("%")
        digits = re.search(r"[0#?]*(?:,[0#?]+)*(?:\.([0#?]+))?", plain)
        self._places = re.search(r"\.([0]+)", plain)
        self._plain = plain
        self._odd = "/" in plain or "E" in plain or digits is None
        self._before, self._behind = self._literals()

    def _literals(self) -> tuple[str, str]:
        """The literal texts before and behind the digits."""
        before, behind, seen = "", "", False
        for quoted, escaped, _bracket, _noon, mark, general, sign in self._tokens:
            literal = quoted or escaped or mark or ""
            if general or (sign and sign in "0#?.,"):
                seen = True
            elif sign and sign not in "%@" and not sign.isspace():
                literal = sign
            if literal:
                before, behind = (before, behind + literal) if seen else (before + literal, behind)
        return (before, behind) if seen else ("", "")

    def show(self, value: str, *, since_1904: bool = False) -> tuple[str, Oddity | None, str]:
        """The text, what is odd about it, and what was probably typed."""
        try:
            number = Decimal(value)
        except InvalidOperation:
            return value, None, ""
        if not number.is_finite():
            return value, None, ""
        if self.dated and 0 <= number < _LAST_DAY:
            return self._date(number, since_1904=since_1904)
        return self._number(number), None, ""

    def _number(self, number: Decimal) -> str:
        if self._odd:
            return plain(number)
        if self._percent:
            number = number.scaleb(2 * self._percent)
        text = plain(number)
        if self._places and number.adjusted() < 15:
            rounded = f"{number:.{len(self._places[1])}f}"
            # Never fewer places than the number has: that would be another number.
            text = rounded if Decimal(rounded) == Decimal(text) else text
        return f"{self._before}{text}{'%' * self._percent}{self._behind}"

    def _date(self, number: Decimal, *, since_1904: bool) -> tuple[str, Oddity | None, str]:
        day = _moment(number, since_1904=since_1904)
        text = self._written(day, number)
        if self.clock:
            return text, Oddity.DATE_MADE, f"{day.hour}:{day.minute}"
        if not self.yeared:
            return text, Oddity.DATE_MADE, f"{day.month}-{day.day}"
        return text, Oddity.DATE, ""

    def _written(self, day: datetime, number: Decimal) -> str:
        noon = any(token[3] for token in self._tokens)
        parts: list[str] = []
        last = ""
        for at, (quoted, escaped, bracket, half, mark, _general, sign) in enumerate(self._tokens):
            if mark:
                minutes = mark[0] in "mM" and ((last in "hs" and last) or self._seconds_follow(at))
                parts.append(_part(mark.lower(), day, minutes=bool(minutes), noon=noon))
                last = mark[0].lower()
            elif half:
                parts.append("AM" if day.hour < 12 else "PM")
            elif bracket and _ELAPSED.fullmatch(bracket):
                parts.append(str(int(number * 24)) if "h" in bracket.lower() else str(day.minute))
                last = bracket[1].lower()
            else:
                literal = quoted or escaped or (sign if sign not in (";", "@") else "")
                parts.append(literal or "")
        return "".join(parts).strip()

    def _seconds_follow(self, at: int) -> bool:
        following = (token[4] for token in self._tokens[at + 1 :] if token[4])
        return next(following, "").lower().startswith("s")


def formats(codes: dict[int, str], ids: list[int]) -> list[Format | None]:
    """For each style of a workbook its format; None where the plain number is shown."""
    known: dict[int, Format | None] = {0: None}
    for one in ids:
        if one not in known:
            code = codes.get(one, _BUILT_IN.get(one, ""))
            known[one] = None if not code or code.lower() in ("general", "@") else Format(code)
    return [known[one] for one in ids]


def plain(number: Decimal) -> str:
    """A number without an exponent where that stays short, and without zeros at its end."""
    if number == number.to_integral_value() and number.adjusted() < 21:
        return str(number.quantize(Decimal(1)) if number.adjusted() < 27 else number)
    return f"{number.normalize():f}" if abs(number.adjusted()) < 21 else str(number.normalize())


def general(value: str) -> str:
    """The text of a number that has no format: 1919.0 is 1919, and 0.30000000000000004 is 0.3."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite():
        return value
    if len(number.as_tuple().digits) > 15 and number != number.to_integral_value():
        number = Decimal(f"{number:.15g}")
    return plain(number)


def _first_section(code: str) -> str:
    quoted = False
    for at, sign in enumerate(code):
        if sign == '"':
            quoted = not quoted
        elif sign == ";" and not quoted:
            return code[:at]
    return code


def _moment(number: Decimal, *, since_1904: bool) -> datetime:
    if since_1904:
        start = datetime(1904, 1, 1)  # noqa: DTZ001 - a sheet knows no time zone
    else:
        # The first of Excel's days is off by one: it counts a 29 February 1900.
        start = datetime(1899, 12, 30 if number >= 60 else 31)  # noqa: DTZ001 - as above
    return start + timedelta(seconds=round(float(number) * 86400))


def _part(mark: str, day: datetime, *, minutes: bool, noon: bool) -> str:
    letter, width = mark[0], len(mark)
    if letter in "ye":
        return f"{day.year % 100:02d}" if letter == "y" and width < 3 else str(day.year)
    if letter == "m" and not minutes and width > 2:
        return _MONTHS[day.month - 1]
    if letter == "d" and width > 2:
        return ""
    hour = (day.hour % 12 or 12) if noon else day.hour
    value = {"m": day.minute if minutes else day.month, "d": day.day, "h": hour, "s": day.second}
    return f"{value[letter]:0{min(width, 2)}d}"
