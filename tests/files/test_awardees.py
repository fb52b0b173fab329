"""The awards of a competition go to the certificates as a workbook."""

from __future__ import annotations

import pytest

from quizapp.bank.answers import Lang
from quizapp.contest.awards import Honour, Kind, Recipient
from quizapp.files import awardees, roster

HONOURS = (
    Honour(Recipient(Kind.TEAM, "港口一队", "港口工会", ("张三", "李四")), "一等奖", 1),
    Honour(Recipient(Kind.TEAM, "=1+1队", "造船工会"), "二等奖", 2),
    Honour(Recipient(Kind.PERSON, "王五", "教育工会"), "最佳选手"),
    Honour(Recipient(Kind.UNIT, "医疗工会"), "优秀组织奖"),
)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_written_is_read_as_a_roster(lang: Lang) -> None:
    found = roster.read(awardees.write(HONOURS, lang), "名单.xlsx")
    assert found.honours == HONOURS
    assert found.problems == ()
