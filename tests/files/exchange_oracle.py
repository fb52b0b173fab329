"""What stands in files of GIFT, Aiken, Moodle XML and QTI, found a second time and by other means.

Written straight from how the formats are described and how Moodle reads them; nothing of the
readers is used. It knows only what is needed to judge kind, options and key, and where the file
itself leaves no certain key it says so (`certain` is False): such a question must be a draft.
"""

from __future__ import annotations

import html
import re
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

Key = object


@dataclass(frozen=True)
class Expected:
    """One question: the kinds that it may become, its options and its key, texts squeezed."""

    stem: str
    kinds: tuple[str, ...]
    options: tuple[str, ...] = ()
    key: Key = None
    certain: bool = True


def squeezed(text: str, *, markup: bool = True) -> str:
    """Letters and figures alone, small; signs only where there is nothing else."""
    bare = html.unescape(re.sub(r"</?[A-Za-z!][^>]*>", " ", text)) if markup else text
    bare = re.sub(r"\[[^\]\s]*\.\w{2,4}\]|@@PLUGINFILE@@\S*", "", bare)
    # CO₂ and CO<sub>2</sub> are the same.
    bare = unicodedata.normalize("NFKC", bare)
    letters = "".join(re.findall(r"[^\W_]", bare)).casefold()
    return letters or "".join(bare.split())


# --------------------------------------------------------------------------------------- GIFT
_ESCAPES = {f"\\{sign}": chr(0xE000 + at) for at, sign in enumerate("\\~=#{}:")}


def gift(path: Path) -> Iterator[Expected]:
    """Moodle's way: comments and categories go, blank lines part, braces hold the answers."""
    text = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    lines = [one for one in text.split("\n") if not re.match(r"\s*//|\s*\$CATEGORY", one)]
    text = "\n".join(lines)
    for written, sign in _ESCAPES.items():
        text = text.replace(written, sign)
    part = ""
    for block in re.split(r"\n\s*\n", text):
        part = f"{part}\n\n{block}" if part else block
        if part.count("{") > part.count("}"):
            continue
        if part.strip():
            yield _gift_question(part.strip())
        part = ""


def _plain(text: str) -> str:
    for written, sign in _ESCAPES.items():
        text = text.replace(sign, written[1])
    text = re.sub(r"^\s*\[(?:html|markdown|plain|moodle)\]", "", text)
    return text.replace("\\n", "\n").strip()


def _gift_question(text: str) -> Expected:
    text = re.sub(r"^::.*?::", "", text, flags=re.DOTALL)
    if "{" not in text:
        return Expected(squeezed(_plain(text)), ("info",))
    before, _, rest = text.partition("{")
    inner, _, after = rest.rpartition("}")
    stem = squeezed(_plain(before) + " " + _plain(after))
    inner = inner.split("####")[0].strip()
    if not inner:
        return Expected(stem, ("open",))
    if inner.startswith("#"):
        return _gift_number(stem, inner[1:])
    if "~" in inner:
        return _gift_choice(stem, inner)
    if "=" in inner and "->" in inner:
        pairs = [one.split("#")[0].partition("->") for one in inner.split("=") if one.strip()]
        told = {(squeezed(_plain(left)), squeezed(_plain(right))) for left, _, right in pairs}
        return Expected(stem, ("matching",), (), frozenset(one for one in told if one[0]))
    truth = inner.split("#")[0].strip()
    if truth in ("T", "TRUE", "F", "FALSE"):
        return Expected(stem, ("truefalse",), (), truth.startswith("T"))
    weighed = [_weight(one) for one in inner.split("=") if one.strip()]
    right = frozenset(squeezed(_plain(one)) for weight, one in weighed if weight in (None, 100))
    return Expected(stem, ("blanks",), (), (right,), bool(right))


def _weight(answer: str) -> tuple[float | None, str]:
    """The weight before an answer, and the answer without its feedback."""
    found = re.match(r"\s*%\s*(-?\d+(?:\.\d+)?)%", answer)
    text = answer[found.end() :] if found else answer
    return (float(found[1]) if found else None), text.split("#")[0]


def _gift_choice(stem: str, inner: str) -> Expected:
    single = "=" in inner
    answers = [one for one in inner.replace("=", "~=").split("~") if one.strip()]
    options: list[str] = []
    right: set[int] = set()
    total = 0.0
    for at, answer in enumerate(answers):
        marked = answer.startswith("=")
        weight, text = _weight(answer.removeprefix("="))
        options.append(squeezed(_plain(text)))
        worth = (100 if marked else 0) if weight is None else weight
        if worth >= 100 or (worth > 0 and not single):
            right.add(at)
            total += worth
    # Moodle refuses several right answers that are not worth 100 together.
    certain = len(right) == 1 if single else abs(total - 100) < 1
    return Expected(
        stem, ("single",) if single else ("multiple",), tuple(options), frozenset(right), certain
    )


def _gift_number(stem: str, inner: str) -> Expected:
    weighed = [_weight(one) for one in (inner.split("=") if "=" in inner else [inner])]
    told = [_range(_plain(one)) for weight, one in weighed if one.strip() and weight in (None, 100)]
    ranges = [one for one in told if one is not None]
    return Expected(stem, ("numeric",), (), frozenset(ranges), bool(ranges))


def _range(text: str) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest number that is right."""
    try:
        if ".." in text:
            low, high = text.split("..")
            return Decimal(low.strip()), Decimal(high.strip())
        value, _, near = text.partition(":")
        middle, spread = Decimal(value.strip()), Decimal(near.strip() or "0")
    except InvalidOperation:
        return None
    return middle - spread, middle + spread


def number_in(text: str) -> Decimal | None:
    """A text as a number."""
    try:
        return Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None


# -------------------------------------------------------------------------------------- Aiken
def aiken(path: Path) -> Iterator[Expected]:
    """Options A. or A) above a line ANSWER; what has no such options is none of Aiken's."""
    stem: list[str] = []
    options: list[str] = []
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        option = re.match(r"([A-Z])[.)]\s*(.*)", line)
        key = re.match(r"(?i)ANSWER:\s*(.*)", line)
        if option and ord(option[1]) - 65 == len(options):
            options.append(squeezed(option[2]))
        elif key:
            letters = re.findall(r"\b[A-Z]\b", key[1])
            right = frozenset(ord(one) - 65 for one in letters)
            if len(options) > 1 and letters and max(right) < len(options):
                kinds = ("single",) if len(right) == 1 else ("multiple",)
                yield Expected(squeezed(" ".join(stem[-12:])), kinds, tuple(options), right)
            stem, options = [], []
        elif not options:
            stem.append(line)


# --------------------------------------------------------------------------------- Moodle XML
_HELD = {
    "multichoice": ("single", "multiple"),
    "truefalse": ("truefalse",),
    "shortanswer": ("blanks",),
    "numerical": ("numeric",),
    "matching": ("matching",),
    "ddmatch": ("matching",),
    "essay": ("open",),
    "description": ("info",),
    "cloze": ("blanks", "numeric", "single"),
    "gapselect": ("blanks",),
    "ddwtos": ("blanks",),
    "order": ("ordering",),
    "ordering": ("ordering",),
}


def moodle(path: Path) -> Iterator[Expected]:
    """Every question of a type that the model holds."""
    for element in ET.parse(path).getroot():  # noqa: S314 - a file of the corpus
        kinds = _HELD.get(element.get("type") or "")
        if element.tag == "question" and kinds:
            yield _moodle_question(element, kinds)


def _words(element: ET.Element | None) -> str:
    return "" if element is None else (element.findtext("text") or element.text or "").strip()


def _moodle_question(element: ET.Element, kinds: tuple[str, ...]) -> Expected:
    stem = _words(element.find("questiontext"))
    told = squeezed(stem)
    answers = [
        (_words(one), Decimal(one.get("fraction") or "0")) for one in element.findall("answer")
    ]
    texts = tuple(squeezed(text) for text, _ in answers)
    right = [at for at, (_, weight) in enumerate(answers) if weight > 0]
    whole = [at for at in right if answers[at][1] > Decimal("99.9")]
    match element.get("type"):
        case "multichoice":
            single = (element.findtext("single") or "true").strip() in ("true", "1")
            chosen = whole if single else right
            total = sum((answers[at][1] for at in right), Decimal(0))
            certain = len(whole) == 1 if single else abs(total - 100) < 1
            kind = "single" if single else "multiple"
            untold = element.find("single") is None and len(whole) > 1
            may_be = ("single", "multiple") if untold else (kind,)
            return Expected(told, may_be, texts, frozenset(chosen), certain)
        case "truefalse":
            value = texts[whole[0]] if whole else ""
            known = value in ("true", "false")
            return Expected(told, kinds, (), value == "true", known)
        case "shortanswer":
            # Moodle compares these as they are: <vector> is no tag of a page.
            typed = (answers[at][0] for at in whole)
            plain = frozenset(
                squeezed(text, markup=False) for text in typed if not re.search(r"(?<!\\)\*", text)
            )
            return Expected(told, kinds, (), (plain,), bool(plain))
        case "numerical":
            found = []
            for at in whole:
                own = element.findall("answer")[at].findtext("tolerance")
                # Old files say it once, for all answers.
                near = own or element.findtext("tolerance") or "0"
                found.append(_range(f"{answers[at][0]}:{near}"))
            return Expected(told, kinds, (), frozenset(found), bool(found) and None not in found)
        case "matching" | "ddmatch":
            subs = element.findall("subquestion")
            pairs = {(squeezed(_words(one)), squeezed(_words(one.find("answer")))) for one in subs}
            # A left side that is empty is a distractor; one that is a picture has no text.
            named = frozenset(one for one in pairs if one[0])
            drawn = any("<img" in _words(one) for one in subs)
            return Expected(told, kinds, (), named, not drawn)
        case "cloze":
            return _cloze(stem)
        case "gapselect" | "ddwtos":
            boxes = [
                squeezed(_words(one)) for one in element if one.tag in ("selectoption", "dragbox")
            ]
            gaps = [int(one) for one in re.findall(r"\[\[(\d+)\]\]", stem)]
            fits = all(0 < one <= len(boxes) for one in gaps)
            key = tuple(frozenset((boxes[one - 1],)) for one in gaps) if fits else ()
            return Expected(squeezed(re.sub(r"\[\[\d+\]\]", " ", stem)), kinds, (), key, bool(key))
        case "order" | "ordering":
            placed = [
                (int(_words(one.find("answer"))), squeezed(_words(one)))
                for one in element.findall("subquestion")
            ]
            order = tuple(text for _, text in sorted(placed)) or texts
            return Expected(told, kinds, (), order, bool(order))
        case _:
            return Expected(told, kinds, (), None)


_GAP = re.compile(r"\{\d*:([A-Z_]+):((?:[^{}\\]|\\.)*)\}", re.DOTALL)


def _cloze(stem: str) -> Expected:
    """Gaps as {1:SHORTANSWER:=right~%50%half#said}; each with its wholly right texts."""
    bare = html.unescape(re.sub(r"<[^>]*>", " ", stem))
    gaps: list[frozenset[object]] = []
    for gap in _GAP.finditer(bare):
        right: set[object] = set()
        for answer in re.split(r"(?<!\\)~", gap[2]):
            body = re.sub(r"(?<!\\)#.*", "", answer, flags=re.DOTALL)
            if body.startswith(("=", "%100%")):
                text = re.sub(r"\\(.)", r"\1", body.removeprefix("=").removeprefix("%100%"))
                right.add(_range(text.strip()) if gap[1].startswith("N") else squeezed(text))
        gaps.append(frozenset(right))
    told = squeezed(_GAP.sub(" ", bare))
    certain = bool(gaps) and all(gap and None not in gap for gap in gaps)
    return Expected(told, _HELD["cloze"], (), tuple(gaps), certain)


# ---------------------------------------------------------------------------------------- QTI
def qti(path: Path) -> Iterator[Expected]:
    """Every item of a file or a package; tags without namespace, prefix and hyphens."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as package:
            names = [name for name in package.namelist() if name.endswith(".xml")]
            sources = [package.read(name) for name in names]
    else:
        sources = [path.read_bytes()]
    for source in sources:
        root = ET.fromstring(source)  # noqa: S314 - a file of the corpus
        for one in root.iter():
            one.tag = one.tag.rpartition("}")[2].removeprefix("qti-").replace("-", "").lower()
            named = {name.replace("-", "").lower(): value for name, value in one.attrib.items()}
            one.attrib.clear()
            one.attrib.update(named)
        if root.tag == "assessmentitem":
            yield _item(root)


_ASKED = ("choice", "textentry", "inlinechoice", "extendedtext", "order", "match", "associate",
          "gapmatch", "hottext", "slider")  # fmt: skip


def _item(root: ET.Element) -> Expected:
    name = root.get("identifier") or ""
    asked = [
        one
        for one in root.iter()
        if one.tag.endswith("interaction") and one.tag != "endattemptinteraction"
    ]
    kinds = {one.tag.removesuffix("interaction") for one in asked}
    if not asked:
        return Expected(name, ("info",))
    beyond = ("templatedeclaration", "customoperator", "custominteraction")
    adaptive = root.get("adaptive") == "true"
    if adaptive or not kinds <= set(_ASKED) or any(one.tag in beyond for one in root.iter()):
        return Expected(name, ("skipped",))
    declared = {
        one.get("identifier"): one for one in root.iter() if one.tag == "responsedeclaration"
    }
    texts = {
        one.get("identifier"): squeezed("".join(one.itertext()))
        for one in root.iter()
        if one.get("identifier") and one.tag in _CHOICES
    }
    first = asked[0]
    own = declared.get(first.get("responseidentifier"))
    values = _correct(own)
    match kinds.pop() if len(kinds) == 1 else "mixed":
        case "choice" | "hottext" if len(asked) == 1:
            ids = [one.get("identifier") for one in first.iter() if one.tag in _CHOICES]
            several = own is not None and own.get("cardinality") == "multiple"
            right = frozenset(at for at, own_id in enumerate(ids) if own_id in values)
            options = tuple(texts[one] for one in ids)
            truths = {"true", "false"} == set(options)
            kind = ("multiple",) if several else ("single", "truefalse") if truths else ("single",)
            key: Key = options[min(right)] == "true" if truths and right and not several else right
            return Expected(name, kind, () if truths else options, key, bool(right))
        case "extendedtext":
            return Expected(name, ("open",))
        case "order" if len(asked) == 1:
            return Expected(
                name, ("ordering",), (), tuple(texts[one] for one in values), bool(values)
            )
        case "match" | "associate" if len(asked) == 1:
            pairs = frozenset(tuple(texts.get(end, "") for end in one.split()) for one in values)
            drawn = any(one.tag in ("img", "object") for one in first.iter())
            return Expected(name, ("matching",), (), pairs, bool(pairs) and not drawn)
        case "gapmatch" if len(asked) == 1:
            gaps = [one.get("identifier", "") for one in first.iter() if one.tag == "gap"]
            held = {one.split()[1]: texts.get(one.split()[0], "") for one in values}
            key = tuple(frozenset((held.get(gap, ""),)) for gap in gaps)
            return Expected(name, ("blanks",), (), key, all(gap in held for gap in gaps))
        case "slider" if len(asked) == 1:
            number = _range(values[0]) if values else None
            return Expected(name, ("numeric",), (), frozenset((number,)), number is not None)
        case "textentry" | "inlinechoice" | "mixed":
            if not all(
                one.tag in ("textentryinteraction", "inlinechoiceinteraction") for one in asked
            ):
                return Expected(
                    name, ("skipped", "blanks", "single", "multiple", "open"), (), None, False
                )
            gaps = [_typed(declared.get(one.get("responseidentifier", "")), texts) for one in asked]
            return Expected(name, ("blanks", "numeric"), (), tuple(gaps), all(gaps))
        case _:
            return Expected(name, ("skipped",))


_CHOICES = ("simplechoice", "inlinechoice", "hottext", "simpleassociablechoice", "gaptext")


def _correct(own: ET.Element | None) -> list[str]:
    """The values that are right: those declared, else those that are worth most."""
    if own is None:
        return []
    told = [(one.text or "").strip() for one in own.iterfind("correctresponse/value")]
    entries = [
        (one.get("mapkey") or "", Decimal(one.get("mappedvalue") or "0"))
        for one in own.iter("mapentry")
    ]
    if told or not entries:
        return [one for one in told if one]
    best = max(value for _, value in entries)
    several = own.get("cardinality") == "multiple"
    return [key for key, value in entries if (value > 0 if several else value == best > 0)]


def _typed(own: ET.Element | None, texts: dict[str | None, str]) -> frozenset[str]:
    values = _correct(own)
    if own is not None:
        entries = [
            (one.get("mapkey") or "", Decimal(one.get("mappedvalue") or "0"))
            for one in own.iter("mapentry")
        ]
        best = max((value for _, value in entries), default=Decimal(0))
        values += [key for key, value in entries if value == best > 0]
    return frozenset(texts.get(one) or squeezed(one) for one in values)
