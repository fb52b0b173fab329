"""Words of which the spoken rules are composed, in both languages."""

from __future__ import annotations

from typing import Literal

from quizapp.game.rules import Effect

Lang = Literal["zh", "en"]


def pick(lang: Lang, zh: str, en: str) -> str:
    """The text of the language that is read."""
    return zh if lang == "zh" else en


def many(count: int, one: str, several: str) -> str:
    """A number with its noun."""
    return f"{count} {one if count == 1 else several}"


def effect_text(effect: Effect, lang: Lang) -> str:
    """An effect in words, such as 加本题分值 or minus 10 points."""
    parts_zh: list[str] = []
    parts_en: list[str] = []
    if effect.times:
        size = abs(effect.times)
        whole_zh = "本题分值" if size == 1 else f"本题分值的{size}倍"
        whole_en = "the value" if size == 1 else f"{size} times the value"
        parts_zh.append(("加" if effect.times > 0 else "扣") + whole_zh)
        parts_en.append(("plus " if effect.times > 0 else "minus ") + whole_en)
    if effect.points:
        size = abs(effect.points)
        parts_zh.append(f"{'加' if effect.points > 0 else '扣'}{size}分")
        parts_en.append(
            f"{'plus' if effect.points > 0 else 'minus'} {many(size, 'point', 'points')}"
        )
    if not parts_zh:
        return pick(lang, "不得分也不扣分", "no points")
    return pick(lang, "再".join(parts_zh), " and ".join(parts_en))
