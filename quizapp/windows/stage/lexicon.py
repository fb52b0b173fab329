"""Words that a line break had better not split, and those that it never may.

Chinese writes no spaces; a break inside a word is legal but looks careless in large type, and
inside a name it is an offence. Which characters are a word is found as the likeliest division of
the text: each word as likely as it was often seen (assets/words/zh.txt, made by tools/words.py of
the dictionary of jieba, whose own package would take seventy megabytes and most of a second).
`OWN` are words of union life and of quizzes that it has not; `WHOLE` holds names and set phrases.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from quizapp.paths import assets

WHOLE = tuple(
    """
    习近平 谭作钧 徐少达 徐广湘 骆东升 尹正伟 新时代 中国特色 社会主义 思想 总书记 副书记 副主席
    总工会 党中央 国务院 先导区 两先区 十四五 高质量 主力军 先锋队 突击队 代表队 工作者 委员会
    公众号 微感言 知识竞赛 获得感 幸福感 安全感 主人翁 工会法 劳动法 全委会 研讨会 报告会 讨论会
    培训班 副市长 选择题 判断题 必答题 抢答题 风险题 主持人 工作日
    """.split()  # noqa: SIM905 - as below
)
"""Never split: names of persons, and the parts at which a long set phrase may be."""

OWN = frozenset(
    """
    宣讲 劳模 作答 抢答 评委 加分 扣分 按键 本题 作废 口令 帮扶 报送 强市 届次 长效 走深 走实 选树
    场外 树牢 共治 锤炼 夯实 筑牢 补齐 短板 征文 感言 党报 党刊 理清 深学 学透 学懂 弄通 永葆 站位
    初心 贺信 致辞 祝词 市总 省总 全总 区市 各队 维权 昂扬 建功 立业 征程 主线 细则 候选 会费 党建
    三号 台号 填空 单选 多选 必答 加赛 等奖 听题 读题 超时 限时 计时 倒计 分值 最多 紧扣 凝心 聚力
    齐心 奋进 甘于 爱岗 友善 每队 每题 新征程 倒计时 一等奖 二等奖 三等奖 微感言 获得感 幸福感
    安全感 二十大 十九大
    答错 答对 抢答器 大屏幕
    """.split()  # noqa: SIM905 - as above
)
"""Words that are not in the table, or seldom there; as likely as everyday ones."""

LONGEST = 4
_FIRST_SIGN, _PER_E = 48, 5
"""As tools/words.py writes them."""
_ALL = 17.9
"""ln of how many words were seen."""
_UNSEEN, _COMMON = 1.0, 8.5
"""ln of how often: a character that is in no table, a word of our own."""


class _Table(NamedTuple):
    """Words of one length, all in one text in their order: so many objects would cost megabytes."""

    length: int
    words: str
    signs: str

    def often(self, word: str) -> float:
        """How often `word` was seen, as its ln; −1: it is not here."""
        low, high = 0, len(self.signs)
        while low < high:
            middle = (low + high) // 2
            found = self.words[middle * self.length : (middle + 1) * self.length]
            if found == word:
                return (ord(self.signs[middle]) - _FIRST_SIGN) / _PER_E
            low, high = (middle + 1, high) if found < word else (low, middle)
        return -1.0


@cache
def _tables() -> tuple[_Table, ...]:
    lines = (assets() / "words" / "zh.txt").read_text(encoding="utf-8").split("\n")
    return tuple(_Table(at + 1, lines[2 * at], lines[2 * at + 1]) for at in range(LONGEST))


def _often(word: str) -> float:
    if word in OWN:
        return _COMMON
    found = _tables()[len(word) - 1].often(word)
    return _UNSEEN if found < 0 and len(word) == 1 else found


@lru_cache(maxsize=512)
def parted(run: str) -> tuple[str, ...]:
    """A run of Chinese characters as its likeliest words."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(run) + 1):
        ways = [(best[end - 1][0] + _often(run[end - 1]) - _ALL, 1)]
        for length in range(2, min(LONGEST, end) + 1):
            often = _often(run[end - length : end])
            if often >= 0:
                ways.append((best[end - length][0] + often - _ALL, length))
        best.append(max(ways))
    found: list[str] = []
    end = len(run)
    while end:
        length = best[end][1]
        found.append(run[end - length : end])
        end -= length
    return tuple(reversed(found))
