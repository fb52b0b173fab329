"""Salutations, dates, numbers, and the paragraphs of a certificate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quizapp.awards.template import Dates
from quizapp.awards.wording import date_text, number_text, plain, series, stated, texts
from quizapp.contest.awards import Honour, Kind, Recipient
from tests.awards.papers import OCCASION, person, template


def said(honour: Honour, name: str = "honour") -> dict[str, str]:
    one = template(name)
    boxes = texts(one, honour, OCCASION, "001")
    return {box.name: plain(text) for box, text in zip(one.boxes, boxes, strict=True)}


@pytest.mark.parametrize(
    ("honour", "called"),
    [
        (person("张三"), "张三 同志："),
        (person("张三", unit="城北分公司"), "城北分公司　张三 同志："),
        (person("李四", call="老师"), "李四 老师："),
        (Honour(Recipient(Kind.TEAM, "城东街道"), "二等奖"), "城东街道代表队："),
        (Honour(Recipient(Kind.TEAM, "星火队（二）"), "二等奖"), "星火队（二）："),
        (Honour(Recipient(Kind.TEAM, "港口代表队 2"), "二等奖"), "港口代表队 2："),
        (Honour(Recipient(Kind.TEAM, "电业局（一）"), "二等奖"), "电业局（一）代表队："),
        (Honour(Recipient(Kind.TEAM, "先锋队"), "二等奖"), "先锋队："),
        (Honour(Recipient(Kind.UNIT, "市交通局"), "优秀组织奖"), "市交通局："),
    ],
)
def test_everyone_is_addressed_as_is_the_custom(honour: Honour, called: str) -> None:
    assert said(honour)["recipient"] == called


def test_the_body_says_what_for_and_closes() -> None:
    assert said(person("张三"))["body"] == (
        "在“同心杯”工会知识竞赛中荣获一等奖。\n特发此证，以资鼓励。"
    )


def test_what_is_empty_leaves_its_part_out() -> None:
    assert "获" not in said(person("张三", ""), "participation")["body"].split("\n")[0]
    assert "获纪念奖" in said(person("张三", "纪念奖"), "participation")["body"]


@given(st.text(alphabet="张*{}[]name\\#$@<>&\"'“", min_size=1, max_size=20))
def test_a_name_is_never_read_as_a_pattern(name: str) -> None:
    if name.strip():
        assert name in said(person(name))["recipient"]


@pytest.mark.parametrize(
    ("iso", "dates", "text"),
    [
        ("2026-09-30", Dates.HANZI, "二〇二六年九月三十日"),
        ("2026-11-22", Dates.HANZI, "二〇二六年十一月二十二日"),
        ("2030-10-10", Dates.HANZI, "二〇三〇年十月十日"),
        ("2026-01-01", Dates.DIGITS, "2026年1月1日"),
        ("2026-12-05", Dates.ENGLISH, "5 December 2026"),
    ],
)
def test_dates(iso: str, dates: Dates, text: str) -> None:
    assert date_text(iso, dates) == text


def test_numbers_follow_their_pattern() -> None:
    assert number_text("工竞〔{year}〕{no:3}号", 2026, 1) == "工竞〔2026〕001号"
    assert number_text("{year}-ZSJS-{no:4}", 2026, 12345) == "2026-ZSJS-12345"
    assert series("工竞〔{year}〕{no:3}号", 2026) != series("工竞〔{year}〕{no:3}号", 2027)


def test_joint_issuers_stand_in_their_order_one_below_the_other() -> None:
    joint = replace(OCCASION, issuers=("某市总工会", "某市应急管理局"))
    one = template()
    boxes = texts(one, person("张三"), joint, "1")
    at = [box.name for box in one.boxes].index("issuer")
    assert [plain((line,)) for line in boxes[at]] == ["某市总工会", "某市应急管理局"]


def test_what_is_sealed_is_what_is_printed() -> None:
    sealed = stated(person("张三", unit="城北分公司", id_tail="123X"), OCCASION, "001")
    assert (sealed.name, sealed.unit, sealed.award) == ("张三", "城北分公司", "一等奖")
    assert (sealed.event, sealed.date, sealed.id_tail) == (OCCASION.event, "2026-09-30", "123X")
