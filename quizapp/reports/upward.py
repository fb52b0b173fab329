"""The report upward (情况反馈) as Word, in the form of an official paper, with the match's figures.

What the log knows is filled in. What only people know (the notice's number, the place, who spoke)
is a marked blank: a report that invents it would be worse than none.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from quizapp.bank.answers import shown
from quizapp.game.match import Match
from quizapp.game.standings import standings
from quizapp.reports import charts
from quizapp.reports.figures import Figures, Item
from quizapp.reports.tongue import Tongue, cut
from quizapp.reports.word import BLANK, FANG, HEI, SONG, Document, Style

_TITLE = Style(SONG, 22, bold=True, align="center", lines=34, after=16)
_PART = Style(HEI, 16, lines=28, before=4, lead=True, with_next=True)
_BODY = Style(FANG, 16, align="both", lead=True, lines=28)
_TABLE = Style(FANG, 12)
_CAPTION = Style(HEI, 12, align="center", before=8, after=4, with_next=True)
_WEAKEST = 8


def report(match: Match, figured: Figures, tongue: Tongue, at: datetime) -> bytes:
    """The whole report; `at` dates it."""
    return _Report(match, figured, tongue, at).made()


class _Report:
    def __init__(self, match: Match, figured: Figures, tongue: Tongue, at: datetime) -> None:
        self._match, self._figures, self._tongue, self._at = match, figured, tongue, at
        self._title = tongue.pick(
            f"关于{match.plan.title}情况的反馈", f"Report on {match.plan.title}"
        )
        self._paper = Document(tongue, self._title, margins=(2.7, 3.0))

    def made(self) -> bytes:
        """All parts in their order."""
        self._paper.add(self._title, _TITLE, 1)
        self._basics()
        self._taking_part()
        self._results()
        self._questions()
        self._voices()
        self._end()
        return self._paper.packed()

    def _part(self, number: int, zh: str, en: str) -> None:
        han = "一二三四五六七八九"[number - 1]
        self._paper.add(self._tongue.pick(f"{han}、{zh}", f"{number}. {en}"), _PART, 2)

    def _say(self, zh: str, en: str) -> None:
        self._paper.add(self._tongue.pick(zh, en), _BODY)

    def _basics(self) -> None:
        plan, when = self._match.plan, self._figures.began
        day = self._tongue.day(when.astimezone()) if when else BLANK
        host = plan.organiser or BLANK
        practice = self._tongue.pick("（彩排）", " (rehearsal)") if self._match.rehearsal else ""
        self._paper.add(self._tongue.pick(f"{BLANK}：", f"To {BLANK}:"), Style(FANG, 16, lines=28))
        self._part(1, "基本情况", "What was held")
        self._say(
            f"根据{BLANK}〔{BLANK}〕{BLANK}号文件要求，{day}，{host}在{BLANK}（地点）举办了{plan.title}"
            f"{practice}。{BLANK}（领导姓名、职务）出席活动。现将有关情况反馈如下。",
            f"Following notice no. {BLANK}, {host} held {plan.title}{practice} on {day} at "
            f"{BLANK}. {BLANK} attended. This is what came of it.",
        )

    def _taking_part(self) -> None:
        plan, figured = self._match.plan, self._figures
        members = sum(len(team.members) for team in plan.teams)
        units = len({team.unit or team.name for team in plan.teams})
        asked = sum(item.ask.voided is None for item in figured.items)
        rounds = Counter(one.title for one in figured.rounds)
        names = self._tongue.pick("、", ", ").join(rounds)
        long = _minutes(figured)
        share = self._tongue.share(figured.right, figured.answered)
        self._part(2, "参赛情况", "Who took part")
        self._say(
            f"本次竞赛共有{units}个单位的{len(plan.teams)}支代表队、{members}名选手参赛，现场观众{BLANK}人。"
            f"比赛设{names}等{len(figured.rounds)}个环节"
            + (f"，历时{long}分钟" if long else "")
            + f"，共答题{asked}道、{figured.answered}人（队）次，"
            + f"答对{figured.right}次，总正确率{share}。",
            f"{len(plan.teams)} teams with {members} members from {units} units took part before "
            f"{BLANK} guests. The rounds were {names}"
            + (f"; they lasted {long} minutes" if long else "")
            + f". {asked} questions were asked and answered {figured.answered} times, "
            f"{figured.right} of them rightly ({share}).",
        )

    def _results(self) -> None:
        pick = self._tongue.pick
        names = {team.id: team for team in self._match.plan.teams}
        rows = standings(self._match)
        self._part(3, "比赛成绩", "Results")
        awarded: dict[str, list[str]] = {}
        for row in rows:
            if row.award:
                awarded.setdefault(row.award, []).append(names[row.team].name)
        if awarded:
            zh = "；".join(f"{'、'.join(teams)}获{award}" for award, teams in awarded.items())
            en = "; ".join(f"{award}: {', '.join(teams)}" for award, teams in awarded.items())
            self._say(f"经角逐，{zh}。各队成绩见表1。", f"{en}. Table 1 has all scores.")
        self._paper.add(pick("表1　各代表队成绩", "Table 1: Scores"), _CAPTION)
        heads = (pick("名次", "Place"), pick("代表队", "Team"), pick("单位", "Unit"))
        table = [
            (str(row.place), names[row.team].name, names[row.team].unit, str(row.score), row.award)
            for row in rows
        ]
        self._paper.table(
            (*heads, pick("得分", "Score"), pick("奖项", "Award")),
            table,
            (1.6, 4.9, 4.7, 1.9, 2.5),
            _TABLE,
            left=(1, 2),
        )
        if len(self._figures.course) > 2:
            self._paper.add(pick("图1　得分进程", "Figure 1: Course of the scores"), _CAPTION)
            self._paper.picture(self.course(), 15.2)

    def course(self) -> bytes:
        """The picture of the scores over the questions."""
        course = self._figures.course
        lines = [
            charts.Line(team.name, team.colour, tuple(float(one[at]) for one in course))
            for at, team in enumerate(self._match.plan.teams)
        ]
        return charts.course(lines, self._tongue.pick("题数", "questions"))

    def _questions(self) -> None:
        pick, figured = self._tongue.pick, self._figures
        rounds = [one for one in figured.rounds if one.answered]
        weak = figured.weakest(_WEAKEST)
        self._part(4, "答题情况分析", "What the answers show")
        if rounds:
            best = max(rounds, key=lambda one: one.right / one.answered)
            least = min(rounds, key=lambda one: one.right / one.answered)
            share = self._tongue.share
            self._say(
                f"从各环节看，{best.title}正确率最高，为{share(best.right, best.answered)}；"
                f"{least.title}正确率最低，为{share(least.right, least.answered)}。"
                + ("各环节正确率见图2，失分较多的题目见表2。" if weak else "各环节正确率见图2。"),
                f"{best.title} had the largest share of right answers "
                f"({share(best.right, best.answered)}), {least.title} the smallest "
                f"({share(least.right, least.answered)}); see figure 2"
                + (" and table 2." if weak else "."),
            )
            self._paper.add(
                pick("图2　各环节正确率", "Figure 2: Share of right answers by round"), _CAPTION
            )
            rows = [
                charts.Bar(one.title, one.right / one.answered, share(one.right, one.answered))
                for one in rounds
            ]
            self._paper.picture(charts.bars(rows, 1.0), 14)
        if weak:
            self._weak(weak)

    def _weak(self, weak: tuple[Item, ...]) -> None:
        pick = self._tongue.pick
        self._paper.add(pick("表2　失分较多的题目", "Table 2: The weakest questions"), _CAPTION)
        rows = [
            (
                item.title,
                cut(item.ask.question.stem, 70),
                cut(shown(item.ask.question, self._tongue.lang), 40),
                f"{item.right}/{item.answered}",
            )
            for item in weak
        ]
        heads = (pick("环节", "Round"), pick("题目", "Question"), pick("答案", "Key"))
        self._paper.table(
            (*heads, pick("答对", "Right")), rows, (2.3, 7.4, 4.2, 1.7), _TABLE, left=(1, 2)
        )
        topics = Counter(tag for item in weak for tag in item.ask.question.tags)
        told = pick("、", ", ").join(topic for topic, _ in topics.most_common(3))
        if told:
            self._say(
                f"失分主要集中在{told}等方面，下一步需加强相关内容的学习宣传。",
                f"Most points were lost on: {told}. These need more study.",
            )

    def _voices(self) -> None:
        pick = self._tongue.pick
        self._part(5, "各方反响", "What was said of it")
        self._say(
            f"职工{BLANK}（单位、姓名）表示：“{BLANK}”。选手{BLANK}（代表队、姓名）表示：“{BLANK}”。"
            f"{BLANK}（领导姓名、职务）指出：{BLANK}。",
            f"{BLANK} (a worker: unit, name) said: “{BLANK}”. {BLANK} (a contestant: team, name) "
            f"said: “{BLANK}”. {BLANK} (name, office) pointed out: {BLANK}.",
        )
        self._paper.add(pick("活动照片", "Photographs"), _CAPTION)
        heads = [pick(f"照片{n}：{BLANK}（说明）", f"Photo {n}: {BLANK}") for n in (1, 2)]
        inside = pick(f"（在此插入照片{BLANK}）", f"(put the photo here {BLANK})")
        self._paper.table(heads, [[inside] * 2], (7.8, 7.8), _TABLE, high=5.2)
        self._part(6, "问题和建议", "Problems and proposals")
        self._say(f"{BLANK}。", f"{BLANK}.")

    def _end(self) -> None:
        pick = self._tongue.pick
        enclosed = pick(
            "附件：1. 成绩与记分明细　2. 成绩公示　3. 参赛人员签到表　4. 活动照片",
            "Enclosed: 1. results and ledger; 2. list of results; 3. attendance; 4. photographs",
        )
        # The issuer and the date never stand alone on a page.
        self._paper.add(enclosed, Style(FANG, 16, lead=True, lines=28, with_next=True))
        right = Style(FANG, 16, align="right", lines=28, before=14, with_next=True)
        self._paper.add(self._match.plan.organiser or BLANK, right)
        day = Style(FANG, 16, align="right", lines=28, with_next=True)
        self._paper.add(self._tongue.day(self._at), day)
        self._paper.add(
            pick(f"（联系人：{BLANK}　电话：{BLANK}）", f"(Contact: {BLANK}, telephone {BLANK})"),
            Style(FANG, 14, lines=26, before=10),
        )


def _minutes(figured: Figures) -> int:
    """How long it lasted; 0 where that says nothing (a rehearsal, a match of two days)."""
    if figured.began is None or figured.ended is None:
        return 0
    minutes = round((figured.ended - figured.began).total_seconds() / 60)
    return minutes if 5 <= minutes <= 600 else 0
