"""The table that this program writes: every question in one row, and read back as it was.

    quizapp id | 题型 | 题干 | 选项A … | 答案 | 配对项 | 单位 | 解析 | 难度 | 分值 | 限时（秒）
               | 标签 | 媒体 | 引用 | 状态 | 备注

    single, multiple   ABD; 1, 30 where there are more than 26 options
    truefalse          正确, 错误
    blanks             a line for each blank, its alternatives divided by bars
    numeric            17 ± 0.5, with the unit in its own column
    ordering           C, A, B
    matching           A-2, B-1, the partners in their own column, divided by bars
    open               the text
    anything else      key: and the key as JSON

It holds everything but the source of a question and the title of the bank, for texts that are tidy
(`table_text.tidy` leaves them as they are), not longer than a cell, and options that are not empty.
"""

from __future__ import annotations

from decimal import InvalidOperation

import msgspec

from quizapp.bank.answers import Lang, letter
from quizapp.bank.keys import read_number
from quizapp.bank.question import (
    Bank,
    Blanks,
    Choices,
    Citation,
    Difficulty,
    Key,
    Kind,
    Model,
    Number,
    Order,
    Pairs,
    Question,
    Source,
    Status,
    Truth,
)
from quizapp.bank.spelling import (
    DIFFICULTIES,
    STATUSES,
    escaped,
    fold,
    read_bars,
    read_list,
    truth,
    whole,
    write_bars,
    write_list,
)
from quizapp.bank.text import MEDIA_DIVIDERS, TAG_DIVIDERS
from quizapp.files.table import Role, cell
from quizapp.files.tables import keys
from quizapp.files.tables.headers import OWN
from quizapp.files.tables.kinds import kind_of
from quizapp.files.tables.question import Doubt, Made
from quizapp.files.tables.rows import Entry
from quizapp.files.tables.words import said

FEWEST_OPTIONS = 6

HEADINGS: dict[Lang, dict[Role, str]] = {
    "zh": {
        Role.ID: OWN,
        Role.KIND: "题型",
        Role.STEM: "题干",
        Role.OPTION: "选项{}",
        Role.ANSWER: "答案",
        Role.PARTNERS: "配对项",
        Role.UNIT: "单位",
        Role.EXPLANATION: "解析",
        Role.DIFFICULTY: "难度",
        Role.POINTS: "分值",
        Role.SECONDS: "限时（秒）",
        Role.SOURCE: "出处",
        Role.TAGS: "标签",
        Role.MEDIA: "媒体",
        Role.CITATION: "引用",
        Role.STATUS: "状态",
        Role.NOTE: "备注",
    },
    "en": {
        Role.ID: OWN,
        Role.KIND: "Type",
        Role.STEM: "Question",
        Role.OPTION: "Option {}",
        Role.ANSWER: "Answer",
        Role.PARTNERS: "Partners",
        Role.UNIT: "Unit",
        Role.EXPLANATION: "Explanation",
        Role.DIFFICULTY: "Difficulty",
        Role.POINTS: "Points",
        Role.SECONDS: "Seconds",
        Role.SOURCE: "Source",
        Role.TAGS: "Tags",
        Role.MEDIA: "Media",
        Role.CITATION: "Citation",
        Role.STATUS: "Status",
        Role.NOTE: "Note",
    },
}
KIND_NAMES: dict[Lang, dict[Kind, str]] = {
    "zh": {
        Kind.SINGLE: "单选题",
        Kind.MULTIPLE: "多选题",
        Kind.TRUEFALSE: "判断题",
        Kind.BLANKS: "填空题",
        Kind.NUMERIC: "数字题",
        Kind.ORDERING: "排序题",
        Kind.MATCHING: "连线题",
        Kind.OPEN: "问答题",
        Kind.INFO: "说明",
    },
    "en": {
        Kind.SINGLE: "Single choice",
        Kind.MULTIPLE: "Multiple response",
        Kind.TRUEFALSE: "True/False",
        Kind.BLANKS: "Fill in the blank",
        Kind.NUMERIC: "Numeric",
        Kind.ORDERING: "Ordering",
        Kind.MATCHING: "Matching",
        Kind.OPEN: "Open",
        Kind.INFO: "Info",
    },
}
TRUTHS: dict[Lang, tuple[str, str]] = {"zh": ("错误", "正确"), "en": ("False", "True")}
DIFFICULTY_NAMES: dict[Lang, dict[Difficulty, str]] = {
    "zh": {Difficulty.EASY: "易", Difficulty.MEDIUM: "中", Difficulty.HARD: "难"},
    "en": {one: one.value for one in Difficulty},
}
STATUS_NAMES: dict[Lang, dict[Status, str]] = {
    "zh": {Status.READY: "就绪", Status.DRAFT: "草稿"},
    "en": {one: one.value for one in Status},
}
_ORDER = (
    Role.ID, Role.KIND, Role.STEM, Role.OPTION, Role.ANSWER, Role.PARTNERS, Role.UNIT,
    Role.EXPLANATION, Role.DIFFICULTY, Role.POINTS, Role.SECONDS, Role.TAGS, Role.MEDIA,
    Role.CITATION, Role.STATUS, Role.NOTE,
)  # fmt: skip
_JSON = "key: "
_LETTERS = 26


# Writing -----------------------------------------------------------------------------------------


def rows_of(bank: Bank, lang: Lang = "zh") -> list[list[str]]:
    """The header and a row for each question."""
    most = max((len(question.options) for question in bank.questions), default=0)
    options = max(most, FEWEST_OPTIONS)
    header: list[str] = []
    for role in _ORDER:
        name = HEADINGS[lang][role]
        names = [name.format(_name(at)) for at in range(options)] if role is Role.OPTION else [name]
        header.extend(names)
    return [header, *(_row(question, options, lang) for question in bank.questions)]


def _name(at: int) -> str:
    return letter(at) if at < _LETTERS else str(at + 1)


def _row(question: Question, options: int, lang: Lang) -> list[str]:
    answer, unit = _answer(question, lang)
    citation = question.citation
    places = (
        [citation.material, citation.part, citation.item, str(citation.sentence)]
        if citation
        else []
    )
    return [
        question.id,
        KIND_NAMES[lang][question.kind],
        question.stem,
        *question.options,
        *[""] * (options - len(question.options)),
        answer,
        write_bars(question.partners) if question.partners else "",
        unit,
        question.explanation,
        DIFFICULTY_NAMES[lang][question.difficulty] if question.difficulty else "",
        "" if question.points is None else str(question.points),
        "" if question.seconds is None else str(question.seconds),
        write_list(question.tags, TAG_DIVIDERS) if question.tags else "",
        write_list(question.media, MEDIA_DIVIDERS) if question.media else "",
        write_bars(places) if places else "",
        STATUS_NAMES[lang][question.status],
        question.note,
    ]


def _answer(question: Question, lang: Lang) -> tuple[str, str]:
    """The cells of the answer and of its unit."""
    key, count = question.key, len(question.options)
    if key is None:
        return "", ""
    match question.kind, key:
        case ((Kind.SINGLE | Kind.MULTIPLE), Choices(right)) if right and (
            list(right) == sorted(set(right)) and right[0] >= 0 and right[-1] < count
        ):
            if right[-1] < _LETTERS:
                return "".join(letter(at) for at in right), ""
            return ", ".join(str(at + 1) for at in right), ""
        case Kind.TRUEFALSE, Truth(value):
            return TRUTHS[lang][value], ""
        case Kind.BLANKS, Blanks(accepted) if accepted and all(accepted):
            return "\n".join(write_bars(texts) for texts in accepted), ""
        case Kind.NUMERIC, Number(value, tolerance, unit) if (
            value.is_finite() and tolerance.is_finite()
        ):
            return f"{value} ± {tolerance}" if tolerance else str(value), unit
        case Kind.ORDERING, Order(sequence) if 1 < count <= _LETTERS and (
            sorted(sequence) == list(range(count))
        ):
            return ", ".join(letter(at) for at in sequence), ""
        case Kind.MATCHING, Pairs(pairs) if _plain_pairs(pairs, question):
            return ", ".join(f"{letter(left)}-{right + 1}" for left, right in pairs), ""
        case Kind.OPEN, Model(text) if text and not text.startswith(_JSON):
            return text, ""
        case _:
            return _JSON + escaped(msgspec.json.encode(key).decode()), ""


def _plain_pairs(pairs: tuple[tuple[int, int], ...], question: Question) -> bool:
    lefts = range(min(len(question.options), _LETTERS))
    rights = range(len(question.partners))
    return bool(pairs) and all(left in lefts and right in rights for left, right in pairs)


# Reading -----------------------------------------------------------------------------------------


def own_question(entry: Entry, own: str, source: Source) -> Made:
    """A row of our own table. What is not understood leaves the question a draft."""
    doubts: list[Doubt] = []

    def text(role: Role) -> str:
        return entry.text(role)

    def doubt(code: str, role: Role, **facts: str) -> None:
        at = entry.mapping.column(role)
        doubts.append(Doubt(said(code, **facts), entry.row.number, at or 0))

    kind = kind_of(text(Role.KIND))
    if not isinstance(kind, Kind):
        doubt("KIND_UNKNOWN", Role.KIND, text=text(Role.KIND))
        kind = Kind.OPEN
    options = [cell(entry.row, column.at) for column in entry.mapping.all(Role.OPTION)]
    while options and not options[-1]:
        options.pop()
    partners = read_bars(text(Role.PARTNERS)) if text(Role.PARTNERS) else ()
    question = Question(own, kind, text(Role.STEM), tuple(options), partners, source=source)
    key = own_key(question, text(Role.ANSWER), text(Role.UNIT))
    if key is None and text(Role.ANSWER):
        listed = ", ".join(_name(at) for at in range(len(options))) or "–"
        doubt("ANSWER_RANGE", Role.ANSWER, answer=text(Role.ANSWER), options=listed)
    status = STATUSES.get(fold(text(Role.STATUS)), Status.READY)
    settled = key is not None or kind is Kind.INFO
    if not settled and status is Status.READY and not doubts:
        doubt("NO_RIGHT_ANSWER", Role.ANSWER)
    points, seconds = text(Role.POINTS), text(Role.SECONDS)
    if points and whole(points) is None:
        doubt("BAD_POINTS", Role.POINTS, text=points, limit="")
    citation = _cited(text(Role.CITATION))
    if text(Role.CITATION) and citation is None:
        doubt("CITATION_UNCLEAR", Role.CITATION, text=text(Role.CITATION))
    question = msgspec.structs.replace(
        question,
        key=key,
        explanation=text(Role.EXPLANATION),
        difficulty=DIFFICULTIES.get(fold(text(Role.DIFFICULTY))),
        points=whole(points),
        seconds=whole(seconds),
        tags=read_list(text(Role.TAGS), TAG_DIVIDERS),
        media=read_list(text(Role.MEDIA), MEDIA_DIVIDERS),
        citation=citation,
        status=status if settled and not doubts else Status.DRAFT,
        note=text(Role.NOTE),
    )
    return Made(question, doubts)


def own_key(question: Question, answer: str, unit: str) -> Key | None:
    """The key of a row of our own table."""
    if not answer:
        return None
    if answer.startswith(_JSON):
        try:
            return msgspec.json.decode(answer.removeprefix(_JSON), type=Key)
        except (msgspec.DecodeError, UnicodeEncodeError, InvalidOperation, RecursionError):
            return None
    options = question.options
    match question.kind:
        case Kind.SINGLE | Kind.MULTIPLE:
            return keys.choice(answer, options, keys.Count(), literal=True).key
        case Kind.TRUEFALSE:
            value = truth(answer)
            return None if value is None else Truth(value)
        case Kind.BLANKS:
            return Blanks(tuple(read_bars(line) for line in answer.split("\n")))
        case Kind.NUMERIC:
            return read_number(answer, unit)
        case Kind.ORDERING:
            return keys.order(answer, len(options)).key
        case Kind.MATCHING:
            return _own_pairs(answer, question)
        case Kind.OPEN:
            return Model(answer)
        case _:
            return None


def _own_pairs(answer: str, question: Question) -> Pairs | None:
    pairs: list[tuple[int, int]] = []
    for part in answer.split(","):
        left, _, right = part.strip().partition("-")
        if len(left) != 1 or not right.isdecimal() or len(right) > 3:
            return None
        pairs.append((ord(left.upper()) - ord("A"), int(right) - 1))
    return Pairs(tuple(pairs)) if _plain_pairs(tuple(pairs), question) else None


def _cited(text: str) -> Citation | None:
    places = read_bars(text)
    sentence = whole(places[3]) if len(places) == 4 else None
    if sentence is None:
        return None
    material, part, item, _ = places
    return Citation(material, part, item, sentence)
