"""The guide's table of keys, read from the console's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from quizapp.windows.console.keys import RESERVED, Deed, deed_of

Lang = Literal["zh", "en"]
FILES: Mapping[str, str] = {"zh": "keys.zh-CN.md", "en": "keys.md"}

_GROUPS: tuple[tuple[str, str, tuple[tuple[Deed, str, str], ...]], ...] = (
    ("往前走", "Going on", (
        (Deed.NEXT, "下一步：大按钮上写着是什么；大屏被遮住时先恢复画面",
         "The next step: the big button says which; where the hall sees another picture: back"),
        (Deed.UNDO, "撤销上一步；可以一直撤回去", "Takes the last step back; again: one more"),
        (Deed.GO, "转到某一轮，或直接公布名次", "Goes to a round, or to the ranking"),
        (Deed.CHOOSE_UP, "节目单：选中后面的上一个环节",
         "The run sheet: chooses what comes before"),
        (Deed.CHOOSE_DOWN, "选中下一个环节", "Chooses what comes after"),
        (Deed.MOVE_UP, "把选中的环节提前；用鼠标拖也可以",
         "Lets the chosen item come earlier; the mouse drags it as well"),
        (Deed.MOVE_DOWN, "把选中的环节推后", "Lets it come later"),
        (Deed.CLOSE, "比赛结束后：关闭本场", "When the match is over: closes the evening"),
    )),
    ("队伍和判定", "Teams and verdicts", (
        (Deed.TEAM, "选队；抢答时指定作答队；共答时点亮答对的队；风险题选分值，0 放弃",
         "Picks a team; gives it the floor in a race; marks its board; chooses a value, 0 none"),
        (Deed.TENS, "超过 10 队时：数字键换到后面的队",
         "With more than 10 teams: the number keys stand for the next ones"),
        (Deed.RIGHT, "判答对", "Right"),
        (Deed.WRONG, "判答错", "Wrong"),
        (Deed.PART, "部分给分", "Part of the points"),
        (Deed.LATE, "判超时", "Out of time"),
        (Deed.FAULT, "未点名先答；复述有误（只在规则有此要求时）",
         "Spoke before being named; misquoted (only where the rules ask for it)"),
        (Deed.FORM, "登记：押分、评委打分、现场观众答对的人；核分时生成核分表",
         "Takes down wagers, judges' marks, the hall's right answers; writes the recount sheet"),
        (Deed.PASS, "过：限时快答跳过此题；转答时交给下一队",
         "Passes over: the next question of a sprint; the next team where questions are handed on"),
        (Deed.PLAY, "播放、停住声音或视频；或揭开图片的下一块",
         "Plays or stops a sound or film; or opens the next tile of a picture"),
        (Deed.REPLAY, "从头播放", "Plays it from the beginning"),
        (Deed.LARGE, "图片或视频全屏；再按退出", "Picture or film alone; again: the texts"),
        (Deed.HELPS, "求助机会：再按数字选用哪一种", "Lifelines: a number then says which"),
    )),
    ("计时", "The clock", (
        (Deed.PAUSE, "暂停；再按继续", "Stops it; again: runs on"),
        (Deed.MORE, "加 5 秒", "5 seconds more"),
        (Deed.LESS, "减 5 秒", "5 seconds less"),
    )),
    ("大屏画面", "The hall's picture", (
        (Deed.BLACK, "黑屏；再按或按空格恢复", "Black; again, or the space bar: back"),
        (Deed.TITLE, "标题画面；再按或按空格恢复", "The title; again, or the space bar: back"),
        (Deed.FREEZE, "冻结画面，操作台照常工作；再按恢复",
         "Frozen, while the console works on; again: back"),
        (Deed.SCORES, "积分榜；再按恢复，走下一步也会撤下",
         "The scores; again: back, and so does the next step"),
        (Deed.BREAK, "休息画面；再按或按空格恢复", "The break; again, or the space bar: back"),
        (Deed.HOLD, "“请稍候”画面；再按或按空格恢复",
         "“One moment please”; again, or the space bar: back"),
        (Deed.BACK, "回看上一画面；再按恢复", "The picture before; again: back"),
        (Deed.PAGE, "长题翻到下一页", "The next page of a long question"),
        (Deed.OUTPUT, "大屏输出开、关，比赛中要按两次才关；投影断开时改在本机窗口显示",
         "Output on or off, in a match at the second press; unplugged: shows it in a window here"),
        (Deed.IDENTIFY, "在每块屏幕上显示编号；观众正看的大屏除外",
         "Shows its number on every screen, but not above a match that the hall sees"),
        (Deed.SCREEN, "选择观众看哪块屏幕", "Chooses the screen that the hall sees"),
        (Deed.MUTE, "静音；再按恢复", "Mutes the sounds; again: back"),
    )),
    ("更正", "Putting right", (
        (Deed.ADJUST, "调整分数", "Adjusts a score"),
        (Deed.REJUDGE, "改判", "Judges an answer again"),
        (Deed.VOID, "作废题目，换备用题", "Voids a question; a spare takes its place"),
        (Deed.RECORD, "切换“记分明细”和“过程”", "Turns from the ledger to the record and back"),
    )),
    ("窗口和设备", "Windows and devices", (
        (Deed.BUZZERS, "抢答键：录入和测试", "The teams' keys: learn and test"),
        (Deed.CHECK, "演出前检查", "The check before the show"),
        (Deed.PROMPTER, "提词器开、关", "The prompter on or off"),
        (Deed.PROMPTER_UP, "提词器（或操作台上的答案）往上翻",
         "Turns the prompter (or the answer) up"),
        (Deed.PROMPTER_DOWN, "往下翻", "Turns it down"),
        (Deed.SETTINGS, "程序设置：语言、颜色、声音", "Settings: language, colours, sounds"),
        (Deed.COPY, "选择第二份记录的文件夹", "Chooses the folder of the second copy"),
        (Deed.CLICKER, "锁住翻页笔；再按解锁", "Locks the clicker; again: lets it in"),
        (Deed.IDLE, "不起作用：翻页笔会发出这两个键", "Nothing: clickers send them"),
    )),
)  # fmt: skip
_NAMES = {
    "Space": ("空格", "Space"), "PageDown": ("PageDown", "PageDown"), "Right": ("→", "→"),
    "Left": ("←", "←"), "Up": ("↑", "↑"), "Down": ("↓", "↓"), "Period": (".", "."),
    "Plus": ("+", "+"), "Equal": ("=", "="), "Minus": ("−", "−"), "Underscore": ("_", "_"),
    "Asterisk": ("*", "*"), "Slash": ("/", "/"), "Backslash": ("\\", "\\"),
    "BracketRight": ("]", "]"), "BraceRight": ("}", "}"), "BracketLeft": ("[", "["),
    "BraceLeft": ("{", "{"), "Escape": ("Esc", "Esc"),
    "Semicolon": (";", ";"), "Colon": (":", ":"), "Comma": (",", ","), "Less": ("<", "<"),
    "Apostrophe": ("'", "'"), "QuoteDbl": ('"', '"'),
    "QuoteLeft": ("`", "`"), "AsciiTilde": ("~", "~"), "Backspace": ("Backspace", "Backspace"),
}  # fmt: skip
_HEAD = {
    "zh": """# 按键表

本页由程序自己的按键表生成。按键在哪里都有效，只有正在输入文字、或开着对话框时除外。
队伍的抢答键归队伍，不能同时用于操作。
""",
    "en": """# The keys

This page is made from the program's own table. The keys work wherever the focus is, except while
something is typed or a dialog is open. A team's buzzer is never one of them.
""",
}
_COLUMNS = {"zh": "| 按键 | 作用 |", "en": "| key | does |"}


def keys_of(lang: Lang) -> dict[Deed, tuple[str, ...]]:
    """The names of the keys of every deed that has one, as the console hears them."""
    found: dict[Deed, list[str]] = {}
    for key, held, name in _presses(lang):
        event = QKeyEvent(QEvent.Type.KeyPress, key.value, held)
        heard = deed_of(event)
        if heard is not None:
            found.setdefault(heard[0], []).append(name)
    return {deed: tuple(sorted(names, key=_place)) for deed, names in found.items()}


def page(lang: Lang) -> str:
    """The page of all keys."""
    keys = keys_of(lang)
    at = 0 if lang == "zh" else 1
    lines = [_HEAD[lang]]
    for group in _GROUPS:
        lines += [f"## {group[at]}", "", _COLUMNS[lang], "| --- | --- |"]
        for deed, *said in group[2]:
            caps = " ".join(f"<kbd>{_plain(name)}</kbd>" for name in keys[deed])
            lines.append(f'| <a id="{deed.value}"></a>{caps} | {said[at]} |')
        lines.append("")
    return "\n".join(lines)


def told() -> set[Deed]:
    """The deeds that the page tells of."""
    return {deed for _, _, deeds in _GROUPS for deed, *_ in deeds}


def _presses(lang: Lang) -> Iterator[tuple[Qt.Key, Qt.KeyboardModifier, str]]:
    for key in sorted(RESERVED, key=_value):
        short = key.name.removeprefix("Key_")
        names = _NAMES.get(short, (short, short))
        yield key, Qt.KeyboardModifier.NoModifier, names[0 if lang == "zh" else 1]
    held = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Alt": Qt.KeyboardModifier.AltModifier}
    for name, modifier in held.items():
        for cap, key in (("Z", Qt.Key.Key_Z), ("↑", Qt.Key.Key_Up), ("↓", Qt.Key.Key_Down)):
            yield key, modifier, f"{name}+{cap}"


def _value(key: Qt.Key) -> int:
    return key.value


def _place(name: str) -> tuple[bool, bool, str]:
    """The key that everybody takes first: a word before a sign, 1 before 0."""
    first = name in ("Space", "空格", "B", "+", "−")
    return not first, name == "0", name


def _plain(name: str) -> str:
    return {"\\": "&#92;", "<": "&lt;"}.get(name, name)
