"""The interactions of QTI: each fills the kind, the options and the key of a question.

What is chosen from leaves the text; what stands inside it (blanks) stays in its place.
"""

from __future__ import annotations

from collections.abc import Sequence

from quizapp.bank.question import Blanks, Choices, Kind, Model, Pairs, Truth
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files import keying, qti_keys
from quizapp.files.keying import BLANK, truth_in
from quizapp.files.markup import Element
from quizapp.files.qti_keys import Declaration
from quizapp.files.qti_text import Item, become, drop

_NUMBERS = ("integer", "float")


def choice(item: Item, interaction: Element) -> None:
    """Options below the text."""
    choices = interaction.findall(".//simpleChoice")
    _feedback_inside(item, choices)
    _chosen(item, interaction, choices)
    for element in choices:
        drop(element)


def hottext(item: Item, interaction: Element) -> None:
    """Parts of the text are the options; the text keeps them."""
    _chosen(item, interaction, interaction.findall(".//hottext"))


def _chosen(item: Item, interaction: Element, choices: list[Element]) -> None:
    declared = item.declaration(interaction)
    names = [one.get("identifier") or "" for one in choices]
    item.options = tuple(item.said(one, option=True) for one in choices)
    one = declared.cardinality == "single" or interaction.get("maxChoices") == "1"
    item.kind = Kind.SINGLE if one else Kind.MULTIPLE
    answers, doubt = qti_keys.right(declared, item.template)
    item.doubt(doubt)
    if doubt:
        return
    if not set(answers) <= set(names):
        item.doubt(_unknown_answer())
    elif one and len(answers) > 1:
        item.doubt(keying.two_right(len(answers)))
    else:
        item.right = answers
        item.key = Choices(tuple(sorted(names.index(answer) for answer in answers)))
        _truth(item)
    if one and qti_keys.lesser(declared, item.template):
        item.noted(keying.partly())


def _truth(item: Item) -> None:
    """Two options that say true and false are no choice of texts."""
    values = [truth_in(text) for text in item.options]
    if item.kind is Kind.SINGLE and sorted(map(str, values)) == ["False", "True"]:
        assert isinstance(item.key, Choices)
        value = values[item.key.right[0]]
        item.kind, item.options, item.key = Kind.TRUEFALSE, (), Truth(bool(value))


def _feedback_inside(item: Item, choices: Sequence[Element]) -> None:
    for one in choices:
        for element in one.findall(".//feedbackInline"):
            item.explain(one.get("identifier") or "", item.said(element, aside=True))
            drop(element)


def inline(item: Item, interactions: list[Element]) -> None:
    """Blanks in the text; a lone number is a number."""
    declared = [item.declaration(one) for one in interactions]
    if len(declared) == 1 and declared[0].base in _NUMBERS:
        item.kind = Kind.NUMERIC
        item.key, doubt = qti_keys.number(item.root, declared[0], item.template)
        item.doubt(doubt)
        _blank(interactions[0], "")
        return
    item.kind = Kind.BLANKS
    accepted = list[tuple[str, ...]]()
    for interaction, response in zip(interactions, declared, strict=True):
        texts, doubts = qti_keys.texts(response, item.template)
        for doubt in doubts:
            item.doubt(doubt)
        if interaction.tag == "inlineChoiceInteraction":
            texts = _from_list(item, interaction, texts)
        else:
            _blank(interaction, "")
            if response.cased and any(text.upper() != text.lower() for text in texts):
                item.noted(_case())
        if qti_keys.lesser(response, item.template):
            item.noted(keying.partly())
        accepted.append(texts)
    item.key = Blanks(tuple(accepted)) if all(accepted) else None
    if not item.key and not item.doubts:
        item.doubt(keying.no_right())


def _from_list(item: Item, interaction: Element, answers: tuple[str, ...]) -> tuple[str, ...]:
    """The texts of the right entries of a list, which is shown behind the blank."""
    choices = interaction.findall(".//inlineChoice")
    texts = {one.get("identifier") or "": item.said(one, option=True) for one in choices}
    _blank(interaction, f" ({' / '.join(texts.values())})")
    if not set(answers) <= set(texts):
        item.doubt(_unknown_answer())
        return ()
    return tuple(texts[answer] for answer in answers)


def _blank(interaction: Element, shown: str) -> None:
    """A blank in the place of an interaction, after what it says of itself."""
    prompt = interaction.find("p")
    said = " ".join("".join(prompt.itertext()).split()) if prompt is not None else ""
    become(interaction, f"{said} {BLANK}{shown}".strip())


def order(item: Item, interaction: Element) -> None:
    """Options that are put in order."""
    item.kind = Kind.ORDERING
    choices = interaction.findall(".//simpleChoice")
    texts = {one.get("identifier") or "": item.said(one, option=True) for one in choices}
    for element in choices:
        drop(element)
    answers, doubt = qti_keys.right(item.declaration(interaction), item.template)
    item.doubt(doubt)
    if sorted(answers) == sorted(texts):
        item.options, item.key = keying.ordered([texts[answer] for answer in answers])
    else:
        item.options = tuple(texts.values())
        item.doubt(None if doubt else _not_all())


def match(item: Item, interaction: Element) -> None:
    """Two lists that belong together."""
    item.kind = Kind.MATCHING
    lists = interaction.findall(".//simpleMatchSet")
    sides = [
        {
            one.get("identifier") or "": item.said(one, option=True)
            for one in part.iter("*")
            if one.tag == "simpleAssociableChoice"
        }
        for part in lists
    ]
    for element in lists:
        drop(element)
    pairs = _pairs(item, item.declaration(interaction))
    if len(sides) != 2:
        item.doubt(_unknown_answer())
        return
    lefts, rights = sides
    if pairs and all(pair[0] in rights and pair[1] in lefts for pair in pairs):
        pairs = [(right, left) for left, right in pairs]
    if not all(left in lefts and right in rights for left, right in pairs):
        item.doubt(_unknown_answer())
        return
    if len({left for left, _ in pairs}) < len(pairs) == len({right for _, right in pairs}):
        # One left side with several right ones: the other way round each has one.
        lefts, rights = rights, lefts
        pairs = [(right, left) for left, right in pairs]
    _matched(item, lefts, rights, pairs)


def associate(item: Item, interaction: Element) -> None:
    """One list whose entries belong together by twos."""
    item.kind = Kind.MATCHING
    choices = interaction.findall(".//simpleAssociableChoice")
    texts = {one.get("identifier") or "": item.said(one, option=True) for one in choices}
    for element in choices:
        drop(element)
    pairs = _pairs(item, item.declaration(interaction))
    used = [name for pair in pairs for name in pair]
    if not set(used) <= set(texts) or len(set(used)) < len(used):
        item.doubt(_unknown_answer())
        return
    lefts = {left: texts[left] for left, _ in pairs}
    rights = {name: text for name, text in texts.items() if name not in lefts}
    _matched(item, lefts, rights, pairs)


def _matched(
    item: Item, lefts: dict[str, str], rights: dict[str, str], pairs: list[tuple[str, str]]
) -> None:
    """The two sides as they stand, the second mixed where it would show the answer."""
    partners, names = list(rights.values()), list(lefts)
    shown = list(keying.shuffled(partners)) if _in_line(list(rights), names, pairs) else partners
    places = {name: shown.index(text) for name, text in rights.items()}
    item.options, item.partners = tuple(lefts.values()), tuple(shown)
    if pairs:
        item.key = Pairs(tuple(sorted((names.index(left), places[right]) for left, right in pairs)))


def _in_line(rights: list[str], lefts: list[str], pairs: list[tuple[str, str]]) -> bool:
    return all(lefts.index(left) == rights.index(right) for left, right in pairs)


def _pairs(item: Item, declared: Declaration) -> list[tuple[str, str]]:
    answers, doubt = qti_keys.right(declared, item.template)
    item.doubt(doubt)
    split = [answer.split() for answer in answers]
    if any(len(pair) != 2 for pair in split):
        item.doubt(_unknown_answer())
        return []
    return [(pair[0], pair[1]) for pair in split]


def gap_match(item: Item, interaction: Element) -> None:
    """Texts that are put into gaps; they are listed below."""
    item.kind = Kind.BLANKS
    boxes = [one for one in interaction.iter("*") if one.tag in ("gapText", "gapImg")]
    texts = {one.get("identifier") or "": item.said(one, option=True) for one in boxes}
    gaps = [one for one in interaction.iter("*") if one.tag == "gap"]
    names = [one.get("identifier") or "" for one in gaps]
    for element in boxes:
        drop(element)
    for element in gaps:
        become(element, BLANK)
    pairs = _pairs(item, item.declaration(interaction))
    if pairs and all(pair[0] in names and pair[1] in texts for pair in pairs):
        pairs = [(right, left) for left, right in pairs]
    accepted = [
        tuple(texts[text] for text, gap in pairs if gap == name and text in texts) for name in names
    ]
    below = interaction.makeelement("p")
    below.text = f"[ {' / '.join(keying.shuffled(list(texts.values())))} ]"
    interaction.append(below)
    if all(accepted) and accepted:
        item.key = Blanks(tuple(accepted))
    else:
        item.doubt(None if item.doubts else _not_all())


def extended(item: Item, interaction: Element) -> None:
    """A long answer, which a person judges."""
    item.kind = Kind.OPEN
    answers = item.declaration(interaction).correct
    if answers:
        item.key = Model("\n".join(answers))
    else:
        item.doubt(keying.no_model())


def judged_by(item: Item, text: str) -> None:
    """What the scorer is told is the reference answer, or stands beside it."""
    if item.key:
        item.remarks.append(text)
        return
    item.key = Model(text)
    item.doubts = [doubt for doubt in item.doubts if doubt.code != "NO_MODEL_ANSWER"]


def slider(item: Item, interaction: Element) -> None:
    """A number on a scale, whose ends stand in the text."""
    item.kind = Kind.NUMERIC
    item.key, doubt = qti_keys.number(item.root, item.declaration(interaction), item.template)
    item.doubt(doubt)
    low, high = interaction.get("lowerBound"), interaction.get("upperBound")
    _blank(interaction, f" ({low}–{high})" if low and high else "")


def _unknown_answer() -> Words:
    return words(
        "ANSWER_RANGE",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files",
            "The right answer is none of the options. Kept as a draft; mark the right one.",
        ),
    )


def _not_all() -> Words:
    return words(
        "KEY_INCOMPLETE",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "The right answer leaves something open. Kept as a draft; complete it."
        ),
    )


def _case() -> Words:
    return words(
        "CASE_IGNORED",
        "Files",
        QT_TRANSLATE_NOOP(
            "Files", "Small and capital letters mattered in the answer; here they are equal."
        ),
    )
