"""What is looked at before a batch is made: every sign of every row, the template, doubles.

An error stands in the way of the batch; a warning asks a person. `line` of a problem is the row,
counted from 1; 0 is the template or the batch as a whole.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from quizapp.awards.fonts import Fonts
from quizapp.awards.template import Face, Template
from quizapp.awards.wording import Occasion, plain, texts
from quizapp.bank.problems import Problem, error, warning
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.awards import Honour, Recipient

TWICE = "TWICE"
"""The code of the warning that the same one is honoured twice: it must be answered."""
# Characters of GB 18030-2000 whose place in Unicode came later; old rosters hold the private one.
_LATER = {
    0xFE51: 0x20087, 0xFE52: 0x20089, 0xFE53: 0x200CC, 0xFE59: 0x9FB4, 0xFE61: 0x9FB5,
    0xFE66: 0x9FB6, 0xFE67: 0x9FB7, 0xFE6C: 0x215D7, 0xFE6D: 0x9FB8, 0xFE76: 0x2298F,
    0xFE7E: 0x9FB9, 0xFE90: 0x9FBA, 0xFE91: 0x241FE, 0xFEA0: 0x9FBB,
}  # fmt: skip
_FIRST_PRIVATE, _LAST_PRIVATE = 0xE815, 0xE864
_DIRECTIONS = frozenset(["LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"])
_HOLES = "\ufffd□■〓◇�?？"


def rows(
    honours: Sequence[Honour], template: Template, occasion: Occasion, fonts: Fonts
) -> tuple[Problem, ...]:
    """Everything about the rows that can be known without setting them."""
    found: list[Problem] = []
    for line, honour in enumerate(honours, start=1):
        found += _row(line, honour, template, occasion, fonts)
    found += _doubles(honours)
    return tuple(found)


def common(template: Template, occasion: Occasion, fonts: Fonts) -> tuple[Problem, ...]:
    """What is the same on all certificates: event, issuers, and the words of the template."""
    said = template.wording
    shared = (occasion.event, *occasion.issuers, occasion.note, occasion.check, said.title)
    found = [one for text in shared for one in signs(text, Face.SERIF, fonts)]
    empty = (("event", occasion.event), ("issuer", "".join(occasion.issuers)))
    found += [
        error(
            _say(
                "EMPTY",
                QT_TRANSLATE_NOOP("Certificate", "{what} is empty."),
                what=_field(name),
            )
        )
        for name, text in empty
        if not text.strip()
    ]
    return tuple(found)


def signs(text: str, face: Face, fonts: Fonts, who: str = "", line: int = 0) -> list[Problem]:
    """What is wrong with the signs of one text."""
    found: list[Problem] = []
    for sign in dict.fromkeys(text):
        said = _sign(sign)
        if said is not None:
            found.append(error(said, who, line))
    odd = {sign for sign in text if _sign(sign) is not None}
    lacking = "".join(sign for sign in fonts.lacking(text, face) if sign not in odd)
    if lacking:
        told = "、".join(f"{sign} (U+{ord(sign):04X})" for sign in lacking)
        said = _say(
            "NO_GLYPH",
            QT_TRANSLATE_NOOP(
                "Certificate",
                "No font has {signs}. Add a font file that has it under Certificates › Fonts (for "
                "rare characters: HanaMin, Plangothic), or write the name otherwise.",
            ),
            signs=told,
        )
        found.append(error(said, who, line))
    better = unicodedata.normalize("NFC", text)
    if better != text and not odd:
        said = _say(
            "NOT_COMPOSED",
            QT_TRANSLATE_NOOP(
                "Certificate",
                "“{found}” holds a compatibility character or a loose accent; the usual "
                "spelling is “{better}”.",
            ),
            found=text,
            better=better,
        )
        found.append(warning(said, who, line))
    return found


def mended(text: str) -> str:
    """The text as it is proposed: private and radical characters replaced where that is known."""
    whole = "".join(_proposal(sign) or sign for sign in text)
    kept = (sign for sign in whole if unicodedata.category(sign) not in ("Cf", "Cc"))
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def _row(
    line: int, honour: Honour, template: Template, occasion: Occasion, fonts: Fonts
) -> Iterator[Problem]:
    who = honour.recipient
    for name, text in (("name", who.name), ("award", honour.award)):
        if not text.strip():
            text = QT_TRANSLATE_NOOP("Certificate", "{what} is empty.")
            yield error(_say("EMPTY", text, what=_field(name)), who.name, line)
    told: set[tuple[str, str]] = set()
    # Number and date have no signs of a person's choosing, and the number is not given yet.
    for box, paragraphs in zip(template.boxes, texts(template, honour, occasion, ""), strict=True):
        for problem in signs(plain(paragraphs), box.face, fonts, who.name, line):
            if (problem.code, str(problem.words)) not in told:
                told.add((problem.code, str(problem.words)))
                yield problem
    yield from _holes(who, line)


def _holes(who: Recipient, line: int) -> Iterator[Problem]:
    for text in (who.name, who.unit, *who.members):
        if any(sign in _HOLES for sign in text):
            said = _say(
                "HOLE",
                QT_TRANSLATE_NOOP(
                    "Certificate",
                    "“{found}” holds a sign that stands for a character that got lost. Ask how the "
                    "name is written, and correct the roster.",
                ),
                found=text,
            )
            yield warning(said, who.name, line)


def _doubles(honours: Iterable[Honour]) -> Iterator[Problem]:
    first: dict[tuple[str, str, str, str, str], int] = {}
    for line, honour in enumerate(honours, start=1):
        who = honour.recipient
        key = (who.kind.value, who.name, who.unit, who.id_tail, honour.award)
        if key in first:
            said = _say(
                TWICE,
                QT_TRANSLATE_NOOP(
                    "Certificate",
                    "{name} gets {award} twice: rows {one} and {other}. If they are two persons, "
                    "add the last four signs of their identity numbers; else delete one row.",
                ),
                name=who.name,
                award=honour.award,
                one=first[key],
                other=line,
            )
            yield warning(said, who.name, line)
        else:
            first[key] = line


def _sign(sign: str) -> Words | None:
    """What is wrong with one sign by itself."""
    code = ord(sign)
    if 0x20 <= code < 0x7F or 0x4E00 <= code <= 0x9FFF or sign == "\n":
        return None
    shown, kind = f"U+{code:04X}", unicodedata.category(sign)
    better = _proposal(sign)
    if kind == "Co" or 0x2E80 <= code <= 0x2FDF:
        private = kind == "Co"
        if better:
            text = QT_TRANSLATE_NOOP(
                "Certificate",
                "{point} looks like {sign} but is another character; replace it by {sign}.",
            )
            return _say("PRIVATE" if private else "RADICAL", text, point=shown, sign=better)
        if private:
            text = QT_TRANSLATE_NOOP(
                "Certificate",
                "{point} is a private character of one machine, others see an empty box. Type the "
                "character anew with an input method for rare characters.",
            )
            return _say("PRIVATE", text, point=shown)
        text = QT_TRANSLATE_NOOP(
            "Certificate",
            "{sign} ({point}) is a part of a character, not a character. Type it anew.",
        )
        return _say("RADICAL", text, point=shown, sign=sign)
    if 0x2FF0 <= code <= 0x2FFF:
        text = QT_TRANSLATE_NOOP(
            "Certificate",
            "{sign} describes how a character is composed. Type the character itself, or use a "
            "font that has it.",
        )
        return _say("DESCRIBED", text, sign=sign)
    if 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF:
        text = QT_TRANSLATE_NOOP(
            "Certificate", "{point} chooses a form of the character before it. Delete it."
        )
        return _say("VARIANT", text, point=shown)
    if kind in ("Cc", "Cf", "Zl", "Zp", "Cs"):
        text = QT_TRANSLATE_NOOP(
            "Certificate", "{point} is an invisible sign. Delete it, or type the text anew."
        )
        return _say("INVISIBLE", text, point=shown)
    return None


def _proposal(sign: str) -> str:
    """The character that was meant by a private one or a radical; "" where that is not known."""
    code = ord(sign)
    if _FIRST_PRIVATE <= code <= _LAST_PRIVATE:
        step = code - _FIRST_PRIVATE
        low = 0x50 + step + (step >= 0x7F - 0x50)
        later = _LATER.get(0xFE00 + low)
        meant = chr(later) if later else bytes((0xFE, low)).decode("gb18030", "ignore")
        return meant if meant and unicodedata.category(meant) != "Co" else ""
    if 0x2E80 <= code <= 0x2FDF:
        plain_form = unicodedata.normalize("NFKC", sign)
        return plain_form if plain_form != sign else ""
    return ""


def _field(name: str) -> Words:
    match name:
        case "name":
            return _say("field-name", QT_TRANSLATE_NOOP("Certificate", "The name"))
        case "award":
            return _say("field-award", QT_TRANSLATE_NOOP("Certificate", "The award"))
        case "event":
            return _say("field-event", QT_TRANSLATE_NOOP("Certificate", "The event"))
        case _:
            return _say("field-issuer", QT_TRANSLATE_NOOP("Certificate", "The issuer"))


def _say(code: str, text: str, **facts: str | int | Words) -> Words:
    return words(code, "Certificate", text, **facts)
