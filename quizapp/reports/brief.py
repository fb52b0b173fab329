"""The short report (简讯) of some 300 characters that goes up after the event, as Word and as text.

What the log knows is filled in, the most telling facts first where all would be too long. The
place, who spoke and what was said, the photographs and the author are marked blanks.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from quizapp.game.match import Match
from quizapp.game.standings import standings
from quizapp.reports.figures import Figures
from quizapp.reports.tongue import Tongue, one_line
from quizapp.reports.word import BLANK, FANG, HEI, SONG, Document, Style

MOST = 300
"""Characters of the Chinese text, marked blanks and all."""
MOST_ENGLISH = 900
"""Letters of the English text, which needs about three for one character."""
_NAMED = (16, 12, 8, 6, 4, 3, 2, 1)
"""So many rounds are named, and so many teams of an award; fewer where the text grows too long."""
_PHOTOS = 2


class Brief(Struct, frozen=True):
    """The draft: its title, its paragraphs, and what stands below them."""

    title: str
    body: tuple[str, ...]
    end: tuple[str, ...]

    @property
    def length(self) -> int:
        """Characters of the text itself."""
        return sum(map(len, self.body))


def brief(match: Match, figured: Figures, tongue: Tongue) -> Brief:
    """The draft with as many names as its length holds."""
    most = MOST if tongue.lang == "zh" else MOST_ENGLISH
    drafts = [_drafted(match, figured, tongue, named) for named in _NAMED]
    return next((one for one in drafts if one.length <= most), drafts[-1])


def brief_text(written: Brief) -> bytes:
    """The draft as plain text, to be pasted into a message or a web page."""
    lines = (written.title, "", *written.body, "", *written.end)
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")


def brief_word(written: Brief, tongue: Tongue) -> bytes:
    """The draft as Word, with places for the photographs."""
    paper = Document(tongue, written.title, margins=(2.8, 3.0))
    paper.add(tongue.pick("简　讯", "News in brief"), Style(HEI, 16, align="center", after=10))
    paper.add(written.title, Style(SONG, 20, bold=True, align="center", lines=32, after=14), 1)
    for text in written.body:
        paper.add(text, Style(FANG, 16, align="both", lead=True, lines=28))
    numbered = range(1, _PHOTOS + 1)
    heads = [tongue.pick(f"照片{n}：{BLANK}", f"Photo {n}: {BLANK}") for n in numbered]
    paper.add("", Style(FANG, 8))
    inside = tongue.pick(f"（在此插入照片{BLANK}）", f"(put the photo here {BLANK})")
    paper.table(heads, [[inside] * _PHOTOS], [7.6] * _PHOTOS, Style(FANG, 12), high=5.2)
    for text in written.end:
        paper.add(text, Style(FANG, 14, align="right", lines=26, before=6))
    return paper.packed()


def _drafted(match: Match, figured: Figures, tongue: Tongue, named: int) -> Brief:
    plan, pick = match.plan, tongue.pick
    title = one_line(plan.title)
    host = one_line(plan.organiser) or BLANK
    practice = pick("（彩排）", " (rehearsal)") if match.rehearsal else ""
    spoken = pick(
        f"赛后，选手{BLANK}说：“{BLANK}”。{BLANK}（领导姓名、职务）表示：“{BLANK}”。",
        f"Afterwards {BLANK} of team {BLANK} said: “{BLANK}”. {BLANK} (name, office) said: "
        f"“{BLANK}”.",
    )
    body = (
        _opening(match, figured, tongue, f"{title}{practice}", host),
        _course(match, figured, tongue, named),
        spoken,
    )
    end = (pick(f"（{host}　供稿：{BLANK}）", f"({host}, by {BLANK})"),)
    return Brief(pick(f"{host}举办{title}", f"{host} holds {title}"), body, end)


def _opening(match: Match, figured: Figures, tongue: Tongue, title: str, host: str) -> str:
    plan = match.plan
    day = tongue.day(figured.began.astimezone()) if figured.began else BLANK
    members = sum(len(team.members) for team in plan.teams)
    units = len({team.unit or team.name for team in plan.teams})
    people_zh = f"、{members}名选手" if members else ""
    people_en = f" with {members} members" if members else ""
    return tongue.pick(
        f"{day}，{host}在{BLANK}（地点）举办{title}，{units}个单位的{len(plan.teams)}支代表队"
        f"{people_zh}参赛，{BLANK}（领导姓名、职务）出席，现场观众{BLANK}人。",
        f"On {day} {host} held {title} at {BLANK} (place). {len(plan.teams)} teams{people_en} from "
        f"{units} units took part before {BLANK} (guests of honour) and {BLANK} spectators.",
    )


def _course(match: Match, figured: Figures, tongue: Tongue, named: int) -> str:
    """The rounds, how much was asked, and who won."""
    asked = sum(item.ask.voided is None for item in figured.items)
    titles = [one_line(title) for title in dict.fromkeys(one.title for one in figured.rounds)]
    share = tongue.share(figured.right, figured.answered)
    said = ""
    if titles:
        rounds = _few(titles, named, tongue)
        said = tongue.pick(
            f"比赛设{rounds}共{len(titles)}个环节，",
            f"There were {len(titles)} rounds ({rounds}). ",
        )
        said += tongue.pick(f"出题{asked}道", f"{asked} questions were asked")
        if figured.answered:
            said += tongue.pick(f"，总正确率{share}", f", {share} of the answers were right")
        said += tongue.pick("。", ". ")
    return (said + _winners(match, tongue, named)).strip()


def _winners(match: Match, tongue: Tongue, named: int) -> str:
    names = {team.id: one_line(team.name) for team in match.plan.teams}
    awarded: dict[str, list[str]] = {}
    for row in standings(match):
        if row.award:
            awarded.setdefault(one_line(row.award), []).append(names[row.team])
    if not awarded or not match.asks:
        return ""
    zh = "，".join(f"{_few(teams, named, tongue)}获{award}" for award, teams in awarded.items())
    en = "; ".join(f"{award}: {_few(teams, named, tongue)}" for award, teams in awarded.items())
    return tongue.pick(f"经过角逐，{zh}。", f"{en}.")


def _few(names: Sequence[str], most: int, tongue: Tongue) -> str:
    """The first of several names; of more, that there are others."""
    joined = tongue.pick("、", ", ").join(names[:most])
    if len(names) <= most:
        return joined
    return tongue.pick(f"{joined}等", f"{joined} and others")
