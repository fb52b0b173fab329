"""Rows to look at a template with: usual ones, a very long one, rare characters."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from quizapp.awards.template import Template
from quizapp.awards.wording import Occasion, number_text
from quizapp.contest.awards import Honour, Kind, Recipient

translate = QCoreApplication.translate
_EVENT = "2026年滨海市“安康杯”工会知识竞赛"
_LONG = "滨海市高新技术产业开发区海洋工程装备制造有限责任公司工会委员会第二分会"
OCCASION = Occasion(_EVENT, ("滨海市总工会",), "2026-09-30", check="扫码核验真伪")


class Sample(Struct, frozen=True):
    """A row, and the occasion that it is shown on."""

    title: str
    honour: Honour
    occasion: Occasion = OCCASION

    def number(self, template: Template) -> str:
        """A number as the template writes it."""
        year = int(self.occasion.date[:4])
        return number_text(template.wording.number, year, 1)


def samples() -> tuple[Sample, ...]:
    """The rows to choose from."""
    members = ("张三", "李四", "王五", "欧阳修文")
    return (
        Sample(
            translate("awards", "A person"),
            Honour(Recipient(Kind.PERSON, "张三", "滨海机械厂工会"), "一等奖", 1),
        ),
        Sample(
            translate("awards", "A team"),
            Honour(Recipient(Kind.TEAM, "滨海机械厂", "滨海机械厂工会", members), "二等奖", 2),
        ),
        Sample(
            translate("awards", "A unit"),
            Honour(Recipient(Kind.UNIT, "滨海港务集团工会"), "优秀组织奖"),
        ),
        Sample(
            translate("awards", "Very long names"),
            Honour(
                Recipient(Kind.PERSON, "古丽巴哈尔·阿卜杜热合曼·买买提江", _LONG),
                "最佳选手暨优秀组织工作者一等奖",
            ),
        ),
        Sample(
            translate("awards", "Rare characters"),
            Honour(Recipient(Kind.PERSON, "𬭎㛃·䶮龑", "滨海邨垚工会"), "一等奖"),
        ),
    )
