"""A document becomes parts, items and sentences; what nobody asks about shows; changes are told."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.citing import label, place_of
from quizapp.bank.material import changed, coverage, from_lines, passage, sentences
from quizapp.bank.question import Citation, Kind, Question

NOTICE = """
关于开展学习活动的通知
各基层工会：
大会于11月闭幕。现就有关事项通知如下。
一、充分认识意义
大会是一次重要的会议。“要学好。”会上说。
二、抓好落实
各级要行动起来！
（一）要抓好培训。办好讨论会。主题是“学习”。
（二）集中宣讲
1.领导带头。
2.代表参与？
"""


def _notice(text: str = NOTICE):  # noqa: ANN202 - a Material
    return from_lines(text.splitlines(), "n1")


def test_parts_items_and_sentences_are_told_apart() -> None:
    places = [(p.part, p.item, p.heading, p.gists) for p in _notice().places]
    assert places == [
        ("导语", "", "", ("各基层工会：", "大会于11月闭幕。", "现就有关事项通知如下。")),
        ("一", "", "充分认识意义", ("大会是一次重要的会议。", "“要学好。”", "会上说。")),
        ("二", "", "抓好落实", ("各级要行动起来！",)),
        ("二", "（一）", "要抓好培训", ("要抓好培训。", "办好讨论会。", "主题是“学习”。")),
        ("二", "（二）", "集中宣讲", ("1.领导带头。", "2.代表参与？")),
    ]
    assert _notice().title == "关于开展学习活动的通知"


def test_the_articles_of_a_law_are_parts_through_all_chapters() -> None:
    text = [
        "中国工会章程",
        "第一章　总则",
        "第一条　工会是群众组织。工会自愿结合。",
        "第二条 会员有下列权利",
        "（一）选举权；",
        "第二章 会费",
        "第三条会费每月缴纳。",
        "第一条规定的会员按比例缴纳。",
        "第四条之一：由主席团解释",
    ]
    places = [(p.part, p.item, p.heading, p.gists) for p in from_lines(text, "z").places]
    assert places == [
        ("一", "", "总则", ()),
        ("第一条", "", "", ("工会是群众组织。", "工会自愿结合。")),
        ("第二条", "", "", ("会员有下列权利",)),
        ("第二条", "（一）", "", ("选举权；",)),
        ("二", "", "会费", ()),
        ("第三条", "", "", ("会费每月缴纳。", "第一条规定的会员按比例缴纳。")),
        ("第四条之一", "", "", ("由主席团解释",)),
    ]
    cited = Citation("z", "第一条", "", 2)
    assert label(cited, from_lines(text, "z")) == "中国工会章程 第一条第2句"


def test_an_english_document_is_cut_too() -> None:
    text = [
        "Rules",
        "Welcome to all. Please read this.",
        "1. Scope",
        "It covers No. 7 only. Ask us.",
    ]
    places = [(p.part, p.heading, p.gists) for p in from_lines(text, "e").places]
    assert places == [
        ("导语", "", ("Welcome to all.", "Please read this.")),
        ("1", "Scope", ("It covers No. 7 only.", "Ask us.")),
    ]


def test_a_part_that_comes_again_gets_a_name_of_its_own() -> None:
    material = from_lines(
        ["T", "一、甲", "x。", "一、乙", "y。", "（一）丙", "z。", "（一）丁", "w。"], "m"
    )
    assert [(p.part, p.item) for p in material.places] == [
        ("一", ""),
        ("一-2", ""),
        ("一", "（一）"),
        ("一", "（一）-2"),
    ]


@given(st.lists(st.text("一二、（）三.1。！a A\n“”", max_size=20), max_size=12))
def test_no_letter_is_lost_and_every_sentence_can_be_cited(lines: list[str]) -> None:
    material = from_lines(lines, "m", "title")
    for place in material.places:
        for number in range(1, len(place.gists) + 1):
            citation = Citation("m", place.part, place.item, number)
            assert place_of(material, citation) == place
            assert passage(material, citation) == place.gists[number - 1]
    told = "".join(p.heading + "".join(p.gists) for p in material.places)
    for line in lines:
        for sentence in sentences(line):
            if sentence and not any(mark in sentence for mark in "一二三、（）.1A"):
                assert sentence.rstrip("。") in told


def _asks(number: int, part: str, item: str = "", sentence: int = 0) -> Question:
    citation = Citation("n1", part, item, sentence)
    return Question(id=f"q{number}", kind=Kind.OPEN, stem="?", citation=citation)


def test_coverage_shows_what_nobody_asks_about() -> None:
    questions = (
        _asks(1, "一", "", 2),
        _asks(2, "二", "（一）"),
        _asks(3, "九"),
        _asks(4, "一", "", 2),
    )
    found = {one.text: one.questions for one in coverage(_notice(), questions)}
    assert found["“要学好。”"] == ("q1", "q4")
    assert found["办好讨论会。"] == ("q2",)
    assert found["1.领导带头。"] == ()
    assert len(found) == 12


def test_questions_whose_passage_changed_are_told_with_where_it_stands_now() -> None:
    questions = (
        _asks(1, "一", "", 1),
        _asks(2, "二", "（一）", 2),
        _asks(3, "二", "（二）", 1),
        _asks(4, "二", "（二）", 2),
    )
    new = _notice(
        NOTICE.replace("办好讨论会。", "办好报告会。").replace(
            "1.领导带头。", "0.先动员。\n1.领导带头。"
        )
    )
    told = {one.question: one for one in changed(_notice(), new, questions)}
    assert set(told) == {"q2", "q3", "q4"}
    assert (told["q2"].before, told["q2"].now, told["q2"].to) == (
        "办好讨论会。",
        "办好报告会。",
        None,
    )
    assert told["q3"].to == Citation("n1", "二", "（二）", 2)
    assert told["q4"].now == "1.领导带头。"
