"""The words of rounds with a way of their own, and of the ceremony, in the program's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from quizapp.game.rules import Lifeline, Rounding

translate = QCoreApplication.translate


def lifeline_name(kind: Lifeline) -> str:
    """求助 and so on."""
    match kind:
        case Lifeline.HELP:
            return translate("stage", "Help")
        case Lifeline.SWAP:
            return translate("stage", "Swap")
        case Lifeline.FIFTY:
            return translate("stage", "Fifty-fifty")
        case Lifeline.EXEMPT:
            return translate("stage", "Exempt")
        case Lifeline.DOUBLE:
            return translate("stage", "Double")


def lifeline_left(kind: Lifeline, count: int) -> str:
    """求助 ×1."""
    return translate("stage", "{0} ×{1}").format(lifeline_name(kind), count)


def clue(number: int, of: int) -> str:
    """线索 2/4."""
    return translate("stage", "Clue {0}/{1}").format(number, of)


def clue_number(number: int) -> str:
    """The back of a clue that is not shown yet."""
    return translate("stage", "Clue {0}").format(number)


def cell_number(number: int) -> str:
    """8 号题."""
    return translate("stage", "No. {0}").format(number)


def wagered() -> str:
    """Where a value stands, if each team's wager counts."""
    return translate("stage", "Wagered")


def pick_cell() -> str:
    """请选题."""
    return translate("stage", "Pick a question")


def picks_for(picker: str) -> str:
    """Which team assigns a question to another."""
    return translate("stage", "Assigned by {0}").format(picker)


def pair(number: int, of: int) -> str:
    """第 1 组／共 3 组."""
    return translate("stage", "Pair {0} of {1}").format(number, of)


def versus() -> str:
    """Between two teams."""
    return translate("stage", "VS")


def lives(count: int) -> str:
    """How many lives a team has."""
    return translate("stage", "Lives {0}").format(count)


def fallen() -> str:
    """出局."""
    return translate("stage", "Out")


def fallen_count(count: int) -> str:
    """出局 2 队."""
    return translate("stage", "Out: {0}").format(count)


def standing(count: int) -> str:
    """还剩 5 队."""
    return translate("stage", "{0} standing").format(count)


def exempt() -> str:
    """免答."""
    return translate("stage", "Exempt")


def wager_title() -> str:
    """请押分."""
    return translate("stage", "Place your wagers")


def wager_range(least: int, most: int) -> str:
    """可押 0～50 分."""
    return translate("stage", "From {0} to {1} points").format(least, most)


def placed() -> str:
    """已押."""
    return translate("stage", "Placed")


def pondering() -> str:
    """考虑中."""
    return translate("stage", "Thinking")


def placed_count(placed: int, of: int) -> str:
    """已押 3/6 队."""
    return translate("stage", "{0} of {1} placed").format(placed, of)


def staked(amount: int) -> str:
    """押 30."""
    return translate("stage", "Staked {0}").format(amount)


def get_ready() -> str:
    """请准备."""
    return translate("stage", "Get ready")


def seconds(count: int) -> str:
    """90 秒."""
    return translate("stage", "{0} seconds").format(count)


def most_questions(count: int) -> str:
    """最多 15 题."""
    return translate("stage", "At most {0} questions").format(count)


def turn_over() -> str:
    """时间到，本队得分."""
    return translate("stage", "The turn is over")


def right_count(count: int) -> str:
    """答对 6."""
    return translate("stage", "Right {0}").format(count)


def wrong_count(count: int) -> str:
    """答错 1."""
    return translate("stage", "Wrong {0}").format(count)


def passed_count(count: int) -> str:
    """跳过 2."""
    return translate("stage", "Passed {0}").format(count)


def marking() -> str:
    """评委打分."""
    return translate("stage", "Judges mark")


def judge(number: int) -> str:
    """评委 3."""
    return translate("stage", "Judge {0}").format(number)


def mean() -> str:
    """平均分."""
    return translate("stage", "Mean")


def dropped(high: int, low: int) -> str:
    """去掉 1 个最高分、1 个最低分."""
    return translate("stage", "Left out: {0} highest, {1} lowest").format(high, low)


def full_marks(full: str) -> str:
    """满分 100."""
    return translate("stage", "Full marks {0}").format(full)


def rounding(how: Rounding) -> str:
    """四舍五入 and so on."""
    match how:
        case Rounding.HALF_UP:
            return translate("stage", "Half rounded up")
        case Rounding.HALF_EVEN:
            return translate("stage", "Half rounded to even")
        case Rounding.DOWN:
            return translate("stage", "Rounded down")
        case Rounding.UP:
            return translate("stage", "Rounded up")


def lottery() -> str:
    """幸运观众."""
    return translate("stage", "Winners in the hall")


def lottery_among(names: int, winners: int) -> str:
    """从 36 位答对的观众中抽出 3 位."""
    return translate("stage", "{1} drawn by lot among {0} right answers").format(names, winners)


def nobody_in_hall() -> str:
    """本题无人答对."""
    return translate("stage", "Nobody in the hall was right")


def hall_hint() -> str:
    """Whoever knows the answer raises a hand."""
    return translate("stage", "Raise your hand")


def swapped() -> str:
    """换题."""
    return translate("stage", "Question swapped")


def podium_title() -> str:
    """颁奖台."""
    return translate("stage", "The podium")


def tied_count(count: int) -> str:
    """并列 5 队."""
    return translate("stage", "{0} tied").format(count)


def people_title() -> str:
    """嘉宾介绍, where the organiser wrote no title."""
    return translate("stage", "Guests of honour")


def interlude() -> str:
    """节目表演."""
    return translate("stage", "Interlude")


def recount() -> str:
    """成绩核对."""
    return translate("stage", "Scores are checked")


def recount_hint() -> str:
    """What follows."""
    return translate("stage", "The result follows shortly")


def photo() -> str:
    """合影留念."""
    return translate("stage", "Group photo")


def photo_hint() -> str:
    """Who comes to the front."""
    return translate("stage", "Teams, guests and judges, please come to the stage")
