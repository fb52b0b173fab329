"""What is to be made into certificates, before anything is numbered: rows, paper, occasion, source.

A rehearsal gives specimens only: its mark stands in the number and in the event, both printed and
sealed, so a specimen can never pass for an award, whoever takes the note off the page.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from quizapp.awards.page import Stationery
from quizapp.awards.statement import Statement
from quizapp.awards.wording import Occasion
from quizapp.contest.awards import Honour

Lang = Literal["zh", "en"]
_NUMBER: dict[Lang, str] = {"zh": "彩排", "en": "REHEARSAL "}
_EVENT: dict[Lang, str] = {"zh": "（彩排样本）", "en": " (rehearsal specimen)"}
_NOTE: dict[Lang, str] = {"zh": "彩排样本，不作凭证", "en": "Specimen of a rehearsal: no award"}


class Source(Struct, frozen=True):
    """What the awards come from: a match or competition, and the last event on its record.

    Its id is "" without one; of the event the number and hash are told.
    """

    match: str = ""
    seq: int = 0
    head: str = "0" * 64
    rehearsal: bool = False


class Order(Struct, frozen=True):
    """A batch that is wanted. `twice_meant` answers for those who are honoured twice."""

    name: str
    honours: tuple[Honour, ...]
    stationery: Stationery
    occasion: Occasion
    source: Source = Source()
    twice_meant: bool = False


def lang_of(order: Order) -> Lang:
    """The language of the paper."""
    return "en" if order.stationery.template.lang == "en" else "zh"


def marked(order: Order) -> Order:
    """The same order; that of a rehearsal with the mark of a specimen, once."""
    lang = lang_of(order)
    if not order.source.rehearsal or order.occasion.event.endswith(_EVENT[lang]):
        return order
    template, occasion = order.stationery.template, order.occasion
    wording = replace(template.wording, number=_NUMBER[lang] + template.wording.number)
    return replace(
        order,
        stationery=replace(order.stationery, template=replace(template, wording=wording)),
        occasion=replace(occasion, event=occasion.event + _EVENT[lang], note=_NOTE[lang]),
    )


def is_specimen(statement: Statement) -> bool:
    """Whether what was sealed is a specimen of a rehearsal."""
    return any(
        statement.serial.startswith(_NUMBER[lang]) and statement.event.endswith(_EVENT[lang])
        for lang in _NUMBER
    )


def check_text(address: str, lang: Lang = "zh") -> str:
    """What stands below the code unless a person writes something else."""
    if lang == "en":
        return f"Scan to verify: {address}" if address else "Scan to verify"
    return f"扫码核验：{address}" if address else "扫码核验真伪"
