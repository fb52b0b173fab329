"""Keys as people write them: letters, true or false, the texts of blanks.

Each reader gives the key and the place where other text goes on, or None where what stands there
cannot be this kind of key. Nothing is guessed: a reader that is not sure gives None.
"""

from __future__ import annotations

import re

from quizapp.files.manners.lines import fold
from quizapp.files.slashes import ways

_OPEN = re.compile(r"[\s(\[:]*(?:选\s*项\s*|[应故]?该?选\s*)?[\s(\[“\"']*")
_LETTERS = re.compile(r"[A-L](?:(?:[\s,、;/|.&+]|[)\]]\s*[(\[]|和|与|及)*[A-L])*(?![A-Za-z0-9])")
_SMALL = re.compile(r"[a-l](?:[\s,、;/|.]*[a-l])*(?![A-Za-z0-9])")
_CLOSE = re.compile(r"[\s)\]”\"'选项]*")
# A-C, A~D均正确: which letters a range means is for its writer to say.
_RANGE = re.compile(r"[\s)\]]*[-~至到]+[\s(\[]*([A-L])(?![A-Za-z项])")
_ENDS = re.compile(r"$|[\s,.;:。、(\[!\-《]")
_TRUE = re.compile(r"√|正确|对|是|TRUE|True|true|YES|Yes|yes|[TtYyVv](?![A-Za-z])")
_FALSE = re.compile(
    r"×|不正确|不对|不是|错误|错|否|FALSE|False|false|NO|No|no|[FfNnXx](?![A-Za-z])"
)
# More verdicts right behind: 对（错）, √×, 对、错、对. But ×，正确的是三年 is a correction.
_VERDICTS = re.compile(
    r"(?:[\s,、;/()\[\]]*(?:√|×|不正确|不对|正确|错误|对|错|是|否))+(?=[\s)\]。.]*$)"
)
_VERDICT = re.compile(r"√|×|不正确|不对|正确|错误|对|错|是|否")
_SIGNED = re.compile(r"[\s,、;/()\[\]]*[√×]")
_BEFORE = re.compile(r"[\s(\[:“\"]*")
_AFTER = re.compile(r"[\s)\]”\"的]*")
_PENDING = re.compile(
    r"[\s(\[]*(?:待[核定查补议确]\w{0,4}|未定|不详|不确定|存疑|有争议|暂无|暂缺|无|空缺|略|缺|同上"
    r"|tbd|tba|n/?a|[?]+|[-_/.]+|[x×]{2,})[\s)\]。.]*",
    re.IGNORECASE,
)
# Words by which a writer takes back what he has just said.
_DOUBT = re.compile(r"待[核定查确]|存疑|有争议|不确定|[?]\s*$|(?<!\()\bor\b|或者?(?=[A-L(])|或$")


def pending(text: str) -> bool:
    """Whether this says that there is no answer yet; an empty text does."""
    return not text.strip() or _PENDING.fullmatch(fold(text)) is not None


def doubted(text: str) -> bool:
    """Whether the writer of a key says himself that he is not sure."""
    return _DOUBT.search(fold(text)) is not None


def letters(text: str) -> tuple[str, int] | None:
    """`ABD`, `A、B、D`, `(A C)`, `B。because …` → the letters, and where other text goes on."""
    folded = fold(text)
    at = _past(_OPEN, folded, 0)
    found = _LETTERS.match(folded, at) or _SMALL.match(folded, at)
    if found is None:
        return None
    named = "".join(re.findall("[A-L]", found[0].upper()))
    ranged = _RANGE.match(folded, found.end())
    if ranged and ranged[1] > named[-1]:
        return None
    end = _past(_CLOSE, folded, found.end())
    goes_on = folded[end : end + 1]
    # "A、北京" and "A北京" repeat the option; "B超检查" is a word.
    if goes_on and not _ENDS.match(goes_on) and end == found.end():
        return None
    # "B.A项错误": the second letter begins the reason.
    if len(named) > 1 and goes_on and folded[found.end() : end].strip() == "项":
        return None
    return named, end


def truth(text: str) -> tuple[bool, int] | None:
    """`√`, `×，应为三年`, `正确。`, `（错）` → the value, and where other text goes on."""
    folded = fold(text)
    at = _past(_BEFORE, folded, 0)
    for value, pattern in ((False, _FALSE), (True, _TRUE)):
        found = pattern.match(folded, at)
        if found is None:
            continue
        end = _past(_AFTER, folded, found.end())
        if _taken_back(folded, found.end(), value=value):
            return None
        if found[0] in "√×" or _ENDS.match(folded[end : end + 1]):
            return value, end
    return None


def _taken_back(text: str, at: int, *, value: bool) -> bool:
    """Whether other verdicts follow; the same one again, as in √（对）, takes nothing back."""
    more = _VERDICTS.match(text, at)
    if more is None:
        signed = _SIGNED.match(text, at)
        return signed is not None and (text[signed.end() - 1] == "√") is not value
    told = [one[0] in ("√", "正确", "对", "是") for one in _VERDICT.finditer(text, at, more.end())]
    return len(told) > 1 or told[0] is not value


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where a pattern that may match nothing ends."""
    found = pattern.match(text, at)
    return found.end() if found else at


def rest(text: str, end: int) -> str:
    """What follows a key: the reason, without the signs that divide them."""
    bare = text[end:].strip().lstrip("，,。．.；;：:、— \t　）)")
    if bare.endswith(("）", ")")) and bare.count("（") + bare.count("(") < bare.count(
        "）"
    ) + bare.count(")"):
        bare = bare[:-1]
    for opening, closing in ("（）", "()"):
        inner = bare[1:-1]
        if bare.startswith(opening) and bare.endswith(closing) and opening not in inner:
            bare = inner
    return bare.strip()


# ------------------------------------------------------------------ blanks
_NUMBERED = re.compile(r"\((\d{1,2})\)\s*|(?:^|(?<=[\s;,。、]))(\d{1,2})[.、)](?!\d)\s*|([①-⑳])\s*")
_BRACKETED = re.compile(r"\s*(?:\(([^()]+)\)|\[([^\[\]]+)\])\s*[;,、]?")
# A text with a slash between corner brackets is one text.
_LITERAL = re.compile(r"「[^「」]*[/／][^「」]*」")
_OR = re.compile(r"[(（](?:或者?|or )")
_DIVIDERS = ("|", ";", "\n", "\t", "  ", "、", ",", " ", "/")


def blanks(text: str, count: int) -> tuple[tuple[str, ...], ...] | None:
    """The accepted texts of `count` blanks; None where the parts cannot be told for certain."""
    text = text.strip().rstrip("。;；")
    parts = _parts(text, count)
    if parts is None:
        return None
    found = tuple(_accepted(part) for part in parts)
    return found if all(found) else None


def slash_unclear(text: str, count: int) -> bool:
    """Whether nothing but a slash keeps the answer from being understood."""
    parts = _parts(text.strip().rstrip("。;；"), count)
    return parts is not None and not all(map(_accepted, parts))


def _parts(text: str, count: int) -> list[str] | None:
    folded = fold(text)
    if count == 1:
        only = _BRACKETED.fullmatch(folded)
        if only:
            return [text.strip()[1:-1]]
        # Two answers to one blank: alternatives for one writer, two blanks for another.
        return None if re.search(r"[|;].*\S", folded) or _numbered(text, folded) else [text]
    for found in (_numbered(text, folded), _bracketed(text, folded)):
        if found:
            return found if len(found) == count else None
    for divider in _DIVIDERS:
        if divider not in folded:
            continue
        found = _divided(text, folded, divider)
        if len(found) == count:
            return found
        # A strong sign that divides into another number: what belongs where is unknown.
        if divider in "|;\n、,":
            return None
    return None


def _divided(text: str, folded: str, divider: str) -> list[str]:
    pattern = r"\s{2,}" if divider == "  " else re.escape(divider) + "+"
    found: list[str] = []
    at = 0
    for gap in re.finditer(pattern, folded):
        found.append(text[at : gap.start()])
        at = gap.end()
    return [part.strip() for part in (*found, text[at:]) if part.strip()]


def _numbered(text: str, folded: str) -> list[str] | None:
    marks = list(_NUMBERED.finditer(folded))
    values = [
        int(mark[1] or mark[2]) if mark[1] or mark[2] else ord(mark[3]) - 0x245F for mark in marks
    ]
    if not marks or marks[0].start() > 0 or values != list(range(1, len(values) + 1)):
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    found = [
        text[mark.end() : end].strip().rstrip("；;，,、。")
        for mark, end in zip(marks, ends, strict=True)
    ]
    return found if len(found) > 1 else None


def _bracketed(text: str, folded: str) -> list[str] | None:
    found: list[str] = []
    at = 0
    while at < len(text):
        one = _BRACKETED.match(folded, at)
        if one is None:
            return None
        group = 1 if one[1] is not None else 2
        found.append(text[one.start(group) : one.end(group)].strip())
        at = one.end()
    return found


def _accepted(part: str) -> tuple[str, ...]:
    """The ways of writing one blank, as `甲/乙`, `甲（或乙）`; empty where that is not certain."""
    part = part.strip().strip("；;，,、|").strip()
    folded = fold(part)
    if re.search(r"[(（](?:或|or )", part):
        texts = [one.strip().removesuffix("）").removesuffix(")") for one in _OR.split(part)]
    elif ";" in folded:
        texts = [one.strip() for one in re.split("[;；]", part)]
    elif _LITERAL.fullmatch(part):
        texts = [part]
    else:
        texts = list(ways(part) or ())
    bare = [text[1:-1] if _LITERAL.fullmatch(text) else text.strip() for text in texts]
    return tuple(dict.fromkeys(text for text in bare if text))
