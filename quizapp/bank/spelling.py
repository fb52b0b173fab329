"""How the text format spells things: its words, and how a value is carried on a line.

A text stands as it is where that loses nothing (`carries`); else it stands as a JSON string in
double quotes. The same holds for lists, which stand divided by commas or bars, or as a JSON list.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import msgspec

from quizapp.bank.question import Difficulty, Kind, Status

KINDS = {
    **{kind.value: kind for kind in Kind},
    "单选": Kind.SINGLE,
    "多选": Kind.MULTIPLE,
    "判断": Kind.TRUEFALSE,
    "填空": Kind.BLANKS,
    "数字": Kind.NUMERIC,
    "排序": Kind.ORDERING,
    "连线": Kind.MATCHING,
    "问答": Kind.OPEN,
    "说明": Kind.INFO,
}
FIELDS = {
    "title": "title",
    "stem": "stem",
    "answer": "answer",
    "unit": "unit",
    "key": "key",
    "explain": "explain",
    "difficulty": "difficulty",
    "points": "points",
    "seconds": "seconds",
    "tags": "tags",
    "media": "media",
    "cite": "cite",
    "status": "status",
    "source": "source",
    "note": "note",
    "apart": "apart",
    "标题": "title",
    "题干": "stem",
    "答案": "answer",
    "单位": "unit",
    "解析": "explain",
    "难度": "difficulty",
    "分值": "points",
    "时间": "seconds",
    "标签": "tags",
    "媒体": "media",
    "出处": "cite",
    "状态": "status",
    "来源": "source",
    "备注": "note",
    "互斥": "apart",
}
DIFFICULTIES = {
    **{difficulty.value: difficulty for difficulty in Difficulty},
    **dict.fromkeys(("易", "简单", "容易"), Difficulty.EASY),
    **dict.fromkeys(("中", "中等", "一般"), Difficulty.MEDIUM),
    **dict.fromkeys(("难", "困难", "较难"), Difficulty.HARD),
}
STATUSES = {
    **{status.value: status for status in Status},
    "草稿": Status.DRAFT,
    **dict.fromkeys(("就绪", "可用", "定稿"), Status.READY),
}
TRUE_WORDS = frozenset(("true", "t", "yes", "y", "对", "正确", "是", "√", "✓", "✔", "☑", "v"))
FALSE_WORDS = frozenset(
    ("false", "f", "no", "n", "错", "错误", "否", "不对", "不正确", "×", "✗", "✘", "x")
)
TICKS = frozenset(("x", "√", "✓", "✔", "v"))

# What a line cannot carry visibly: control characters (the line feed too), Unicode's own line and
# paragraph ends, the byte order mark, halves of surrogate pairs.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_INTEGER = re.compile(r"([+-]?\d{1,18})\s*[分秒s]?")


def fold(text: str) -> str:
    """`text` as words are compared: NFKC, small letters, no blanks around."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def truth(text: str) -> bool | None:
    """True or false as people write it (true, 对, √, …); None where it is neither."""
    word = fold(text)
    return True if word in TRUE_WORDS else False if word in FALSE_WORDS else None


def whole(text: str) -> int | None:
    """A whole number, full-width digits and a following 分 or 秒 allowed; None where it is not."""
    found = _INTEGER.fullmatch(fold(text))
    return int(found[1]) if found else None


def carries(line: str) -> bool:
    """Whether a line can carry this text as it is, within the line and at its ends."""
    return line == line.strip() and not line.startswith('"') and not _UNSAFE.search(line)


def quoted(value: str | Sequence[str]) -> str:
    """`value` as JSON on one line, with everything invisible escaped."""
    return escaped(msgspec.json.encode(value).decode())


def escaped(json: str) -> str:
    """The same JSON with everything invisible in its strings escaped."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json)


def write_text(text: str) -> str:
    """A text after `field: `; further lines begin with two spaces."""
    lines = text.split("\n")
    if text and not all(line and carries(line) for line in lines):
        return quoted(text)
    return "\n  ".join(lines)


def read_text(raw: str) -> str:
    """The text that `raw`, the lines after `field: ` without their margins, stands for."""
    if raw.startswith('"'):
        try:
            return msgspec.json.decode(raw, type=str)
        except (msgspec.DecodeError, UnicodeEncodeError):
            return raw
    return raw


def badly_quoted(raw: str) -> bool:
    """Whether `raw` looks like a JSON string without being one."""
    return len(raw) > 1 and raw[0] == raw[-1] == '"' and read_text(raw) == raw


def write_list(values: Sequence[str], dividers: str) -> str:
    """Values divided by the first of `dividers`; a JSON list where that would not read back."""
    plain = all(
        value and carries(value) and not value.startswith("[") and not set(dividers) & set(value)
        for value in values
    )
    return f"{dividers[0]} ".join(values) if plain else quoted(values)


def read_list(raw: str, dividers: str) -> tuple[str, ...]:
    """The values of a list; empty ones between dividers are left out."""
    exact = read_strings(raw)
    if exact is not None:
        return exact
    parts = re.split(f"[{re.escape(dividers)}]", raw.replace("\n", dividers[0]))
    return tuple(part.strip() for part in parts if part.strip())


def read_strings(raw: str) -> tuple[str, ...] | None:
    """A JSON list of strings; None where `raw` is none."""
    if not raw.startswith("["):
        return None
    try:
        return msgspec.json.decode(raw, type=tuple[str, ...])
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None


def write_bars(values: Sequence[str]) -> str:
    """Values divided by ` | `, their own bars and backslashes escaped; or a JSON list."""
    line = " | ".join(
        re.sub(r"[\\|｜]", lambda bar: "\\" + bar[0], value) for value in values
    ).strip()
    plain = line and all(carries(value) for value in values) and not line.startswith("[")
    return line if plain else quoted(values)


def read_bars(raw: str) -> tuple[str, ...]:
    """The values between bars (a full-width bar too), without blanks around them."""
    exact = read_strings(raw)
    if exact is not None:
        return exact
    if raw.startswith('"') and read_text(raw) != raw:
        return (read_text(raw),)
    parts = [""]
    for piece in re.findall(r"\\[\\|｜]|[|｜]|\\|[^\\|｜]+", raw):
        if piece in ("|", "｜"):
            parts.append("")
        else:
            parts[-1] += piece[1] if len(piece) == 2 and piece[0] == "\\" else piece
    return tuple(part.strip() for part in parts)
