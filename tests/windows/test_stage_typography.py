"""Where lines break."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from quizapp.windows.stage.typography import Setting

pytestmark = pytest.mark.usefixtures("qapp")

FAMILY = "Noto Sans SC"
LETTERS = "工会职工大会，。、：；？！“”《》（）12年%ab 　"


def _set(text: str, width: float, size: float = 50, lines: int = 99) -> Setting:
    from quizapp.windows.stage.typography import set_text

    return set_text(text, FAMILY, True, (width, 9999.0), (size, size), lines, 1.3, False)


def _lines(text: str, width: float) -> list[str]:
    setting = _set(text, width)
    return ["".join(piece.text for atom in line for piece in atom.pieces) for line in setting.lines]


@given(st.text(alphabet=LETTERS, min_size=1, max_size=60), st.integers(4, 20))
def test_no_line_begins_or_ends_wrongly(text: str, across: int) -> None:
    """No line begins with a closing mark or ends with an opening one, unless blanks part them."""
    setting = _set(text, across * 50.0)
    whole = "".join(text.split())
    for at, line in enumerate(setting.lines):
        letters = "".join(piece.text for atom in line for piece in atom.pieces)
        if at and not whole.startswith(letters):
            before = setting.lines[at - 1][-1]
            spaced = line[0].gap > 0
            assert spaced or letters[0] not in "，。、：；？！”》）", (before, letters)
        if at + 1 < len(setting.lines) and not setting.lines[at + 1][0].gap:
            assert letters[-1] not in "“《（", letters


@given(st.text(alphabet=LETTERS, min_size=1, max_size=60), st.integers(4, 20))
def test_nothing_is_lost(text: str, across: int) -> None:
    """Breaking moves no letter; only blanks at the breaks disappear."""
    joined = "".join("".join(_lines(text, across * 50.0)).split())
    assert joined == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("大会在二〇二〇年的十一月，即2020年11月24日开幕了", "2020年11月24日"),
        ("请大家认真学习并且逐条宣传贯彻《工会法》的内容", "《工会法》"),
        ("全市工会会员的数目比上一年增加了百分之12.5%之多", "12.5%"),
        ("请各参赛队的全体队员都认真听清楚这个name-tag词", "name-tag"),
    ],
)
@pytest.mark.parametrize("across", [9, 10, 11, 12, 13])
def test_units_are_not_split(text: str, unit: str, across: int) -> None:
    assert any(unit in line for line in _lines(text, across * 50.0))


def test_common_words_are_not_split() -> None:
    """Of the breaks that leave as many lines, one between words is taken."""
    lines = _lines("他们号召广大的职工充分发挥作用", 9 * 50.0)
    assert lines == ["他们号召广大的", "职工充分发挥作用"]
    lines = _lines("让职工充分发挥主力作用", 6 * 50.0)
    assert lines == ["让职工充分", "发挥主力作用"]


@pytest.mark.parametrize(
    ("text", "across", "broken"),
    [
        ("全市职工应当以怎样的热情投身于两先区建设？", 11, "怎样"),
        ("建设一座更加开放包容、和谐宜居的现代城市", 10, "包容"),
        ("劳动模范要争做身体力行者，带动广大的职工", 13, "身体力行者"),
        ("各区市县总工会的职工学校在课堂开设了专题", 15, "开设"),
        ("答错或者超时的队伍，本题都不能够得分", 9, "超时"),
    ],
)
def test_what_the_hand_made_list_had_not_is_not_split(text: str, across: int, broken: str) -> None:
    lines = _lines(text, across * 50.0)
    assert len(lines) > 1
    assert any(broken in line for line in lines), lines


def test_a_run_is_divided_into_its_likeliest_words() -> None:
    from quizapp.windows.stage.lexicon import parted

    assert parted("学习贯彻大会精神职工知识竞赛") == (
        "学习", "贯彻", "大会", "精神", "职工", "知识", "竞赛",
    )  # fmt: skip
    assert parted("") == ()
    assert parted("㐀") == ("㐀",)


@given(st.text(alphabet="工会职工大会精神学习的一是在㐀龘", max_size=40))
def test_dividing_loses_nothing(run: str) -> None:
    from quizapp.windows.stage.lexicon import parted

    assert "".join(parted(run)) == run


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("努力做习近平新时代中国特色社会主义思想的坚定信仰者",
         ("习近平", "新时代", "中国特色", "社会主义", "思想")),
        ("依次是谭作钧徐少达徐广湘骆东升尹正伟几位的讲话",
         ("谭作钧", "徐少达", "徐广湘", "骆东升", "尹正伟")),
        ("自从市工会第十六次代表大会和第3届二次全委会以来", ("第十六次", "第3届")),
        ("要学习党的十九届五中全会和工会十七大的精神实质", ("十九届", "五中全会", "十七大")),
        ("这一份通知的发文字号是大工发〔2020〕37号吗", ("大工发〔2020〕37号",)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("across", range(10, 17))
def test_names_and_set_phrases_are_never_split(
    text: str, parts: tuple[str, ...], across: int
) -> None:
    lines = _lines(text, across * 50.0)
    for part in parts:
        assert any(part in line for line in lines), (part, lines)


def test_a_number_stays_with_its_word() -> None:
    assert "sentence 3" in _lines("Source: the notice, sentence 3", 10 * 50.0)[-1]


@pytest.mark.parametrize("word", ["评论", "自行", "树牢", "顺序", "系列"])
def test_words_of_the_notice_are_not_split(word: str) -> None:
    """Wherever the word stands in two lines, the break goes round it."""
    for before in range(3, 12):
        text = "工" * before + word + "工" * (14 - before)
        lines = _lines(text, 10 * 50.0)
        assert len(lines) == 2
        assert any(word in line for line in lines), lines


def test_the_author_may_force_a_break() -> None:
    assert _lines("第一行\n第二行", 2000.0) == ["第一行", "第二行"]


def test_the_largest_size_that_fits_is_taken() -> None:
    from quizapp.windows.stage.typography import set_text

    def size(text: str) -> float:
        return set_text(text, FAMILY, True, (1000.0, 100.0), (70, 43), 1, 1.3, True).size

    assert size("工" * 14) == 70
    assert size("工" * 20) == 50
    assert not set_text("工" * 40, FAMILY, True, (1000.0, 100.0), (70, 43), 1, 1.3, True).whole


def test_what_is_cut_ends_in_an_ellipsis() -> None:
    from quizapp.windows.stage.typography import set_text

    setting = set_text("工" * 40, FAMILY, True, (430.0, 60.0), (43, 43), 1, 1.3, True)
    letters = "".join(piece.text for atom in setting.lines[0] for piece in atom.pieces)
    assert letters == "工" * 9 + "…"


def test_blanks_are_shown_and_filled_in_order() -> None:
    from quizapp.windows.stage.typography import atoms

    def blanks(*fill: str) -> list[str]:
        parts = atoms("建设____、____。", FAMILY, True, fill)
        return [piece.text for atom in parts for piece in atom.pieces if piece.blank]

    assert blanks() == ["", ""]
    assert blanks("甲", "乙") == ["甲", "乙"]


def test_joined_words_keep_together_over_their_spaces() -> None:
    from quizapp.windows.stage.typography import joined

    pairs = "　".join(joined(pair) for pair in ("传达学习 — 报告", "贯彻落实 — 通知"))
    assert _lines(pairs, 10 * 50.0) == ["传达学习 — 报告", "贯彻落实 — 通知"]


def test_no_single_character_is_left_before_a_pause() -> None:
    """The end of a clause is not torn off it, if the lines have room for another break."""
    text = "要在建设现代化城市的实践中，充分发挥作用"
    assert _lines(text, 13 * 50.0) == ["要在建设现代化城市的", "实践中，充分发挥作用"]


def test_the_beginning_of_a_clause_is_not_left_behind() -> None:
    text = "一是组织职工认真学习，统一思想；二是召开会议传达，制定方案；三是运用各种媒体"
    assert not _lines(text, 20 * 50.0)[0].endswith("；二是")


def test_the_phrases_of_a_slogan_stay_whole() -> None:
    assert _lines("强信心　聚力量　建新功", 9 * 50.0) == ["强信心聚力量", "建新功"]


def test_of_equal_breaks_the_fuller_line_is_first() -> None:
    from quizapp.windows.stage.typography import joined

    names = "　".join(map(joined, ("一号选手", "二号选手", "三号选手")))
    assert _lines(names, 10 * 50.0) == ["一号选手二号选手", "三号选手"]


def test_a_text_becomes_a_little_smaller_rather_than_torn() -> None:
    """As far as `YIELDS`; where that helps nothing it stays as large as it was."""
    from quizapp.windows.stage.typography import YIELDS, set_text

    def setting(text: str, width: float) -> Setting:
        return set_text(text, FAMILY, True, (width, 200.0), (70, 43), 2, 1.3, True)

    stem = "大会号召全市广大职工在建设现代化城市的实践中，充分发挥什么作用，作出新的更大贡献？"
    small = setting(stem, 20.5 * 68)
    assert not small.torn
    assert 70 * YIELDS <= small.size < 68
    assert "".join(piece.text for atom in small.lines[1][:3] for piece in atom.pieces) == "实践中，"
    hopeless = setting("工会" * 6 + "龘", 11 * 50.0)
    assert (
        hopeless.size
        == set_text("工" * 13, FAMILY, True, (11 * 50.0, 200.0), (70, 43), 2, 1.3, True).size
    )


def test_a_blank_in_a_line_that_is_cut_stays_a_blank() -> None:
    from quizapp.windows.stage.typography import set_text

    text = "要切实做到____，把职工的思想统一到大会的部署上来。"
    setting = set_text(text, FAMILY, True, (15 * 43.0, 60.0), (43, 43), 1, 1.3, True)
    pieces = [piece for atom in setting.lines[0] for piece in atom.pieces]
    assert [piece.blank for piece in pieces if piece.blank] == [1]
    assert "".join(piece.text for piece in pieces).endswith("职工的思…")
