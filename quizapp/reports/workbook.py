"""Results and ledger as a workbook: places, ledger, a sheet a round, a sheet a team, persons.

The last sheets hold what questions told, and charts that Excel draws itself from cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from quizapp.bank.answers import shown
from quizapp.bank.question import Question
from quizapp.game.match import Ask, Entry, Match
from quizapp.game.naming import why_words
from quizapp.game.standings import standings
from quizapp.reports.figures import Figures, Item, points_of
from quizapp.reports.results import lines
from quizapp.reports.sheets import Book, Cell, Column
from quizapp.reports.tongue import Tongue, cut, one_line


def workbook(match: Match, figured: Figures, tongue: Tongue, mark: str = "") -> bytes:
    """The whole workbook. `mark` names the match and the head of its log, for every sheet."""
    return _Results(match, figured, tongue, mark).made()


class _Results:
    def __init__(self, match: Match, figured: Figures, tongue: Tongue, mark: str) -> None:
        self._match = match
        self._figures = figured
        self._tongue = tongue
        self._mark = mark
        self._book = Book(tongue, match.plan.title)
        self._names = {team.id: team.name for team in match.plan.teams}

    def made(self) -> bytes:
        """All sheets in their order."""
        self._places()
        self._ledger()
        for one in self._figures.rounds:
            self._round(one.index)
        for team in self._match.plan.teams:
            self._team(team.id)
        self._persons()
        self._questions()
        self._charts()
        return self._book.packed()

    def _title(self, zh: str, en: str) -> str:
        part = self._tongue.pick(zh, en)
        return self._tongue.pick(f"{self._match.plan.title}　{part}", f"{part}: ") + (
            "" if self._tongue.lang == "zh" else self._match.plan.title
        )

    def _places(self) -> None:
        pick = self._tongue.pick
        own = {one.team: one for one in self._figures.teams}
        rounds = self._figures.rounds
        columns = [
            Column(pick("名次", "Place"), 7),
            Column(pick("台号", "Table"), 7),
            Column(pick("代表队", "Team"), 20, wrap=True, left=True),
            Column(pick("单位", "Unit"), 20, wrap=True, left=True),
            Column(pick("基础分", "Base"), 8),
            *(Column(one.title, 11, wrap=True) for one in rounds),
            Column(pick("调整", "Adjusted"), 9),
            Column(pick("总分", "Total"), 9),
            Column(pick("奖项", "Award"), 14, wrap=True),
            Column(pick("答对", "Right"), 8),
            Column(pick("答题", "Answered"), 9),
            Column(pick("犯规", "Fouls"), 7),
            Column(pick("备注", "Remark"), 16, wrap=True),
        ]
        rows: list[list[Cell]] = []
        for row in standings(self._match):
            team, told = self._match.plan.teams[row.team - 1], own[row.team]
            remark = pick("并列", "tied") if row.tied else ""
            remark = pick("加赛定名次", "placed by playoff") if row.parted else remark
            each = [told.rounds[one.index] for one in rounds]
            start = self._match.plan.start(team.id)
            head: list[Cell] = [row.place, team.id, team.name, team.unit, start]
            tail: list[Cell] = [told.other, row.score, row.award, told.right, told.answered]
            rows.append([*head, *each, *tail, told.fouls, remark])
        self._book.sheet(
            pick("成绩", "Results"),
            self._title("成绩", "Results"),
            columns,
            rows,
            note=self._mark,
            wide=True,
        )

    def _ledger(self) -> None:
        pick = self._tongue.pick
        columns = [
            Column(pick("序号", "No."), 7),
            Column(pick("轮次", "Round"), 14, wrap=True),
            Column(pick("题号", "Question"), 9),
            Column(pick("台号", "Table"), 7),
            Column(pick("代表队", "Team"), 20, wrap=True, left=True),
            Column(pick("原因", "Why"), 15, wrap=True),
            Column(pick("分值变化", "Points"), 10, form="+0;-0;0"),
            Column(pick("累计得分", "Score"), 10),
            Column(pick("说明", "Note"), 28, wrap=True, left=True),
        ]
        scores = {number: self._match.plan.start(number) for number in self._names}
        rows: list[list[Cell]] = []
        for number, entry in enumerate(lines(self._match), 1):
            scores[entry.team] += entry.points
            ask = self._ask(entry)
            rows.append(
                [
                    number,
                    self._match.plan.rounds[ask.round].title if ask else "",
                    ask.number if ask else "",
                    entry.team,
                    self._names[entry.team],
                    self._tongue.say(why_words(entry.why)),
                    entry.points,
                    scores[entry.team],
                    entry.note,
                ]
            )
        self._book.sheet(
            pick("记分明细", "Ledger"), self._title("记分明细", "Ledger"), columns, rows
        )

    def _round(self, index: int) -> None:
        """Question by team: what each question brought each team."""
        pick, title = self._tongue.pick, self._match.plan.rounds[index].title
        teams = self._match.plan.teams
        columns = [
            Column(pick("题号", "No."), 7),
            Column(pick("题目", "Question"), 40, wrap=True, left=True),
            Column(pick("答案", "Key"), 18, wrap=True, left=True),
            Column(pick("分值", "Worth"), 7),
            Column(pick("答题", "Turn of"), 14, wrap=True),
            *(Column(team.name, 11, wrap=True, form="+0;-0;0") for team in teams),
            Column(pick("备注", "Remark"), 20, wrap=True, left=True),
        ]
        rows: list[list[Cell]] = []
        totals = dict.fromkeys(self._names, 0)
        for item in self._figures.items:
            if item.ask.round != index:
                continue
            brought = points_of(self._match, item.ask.ask)
            said = {mark.team for mark in item.ask.marks}
            cells: list[Cell] = [
                brought.get(team.id, 0) if team.id in brought or team.id in said else None
                for team in teams
            ]
            for team, points in brought.items():
                totals[team] += points
            question = item.ask.question
            head: list[Cell] = [item.ask.number, _short(question), _key(question, self._tongue)]
            turn = self._turn(item.ask)
            rows.append([*head, item.ask.value, turn, *cells, self._remark(item)])
        total: list[Cell] = [pick("合计", "Sum"), "", "", "", "", *totals.values(), ""]
        self._book.sheet(
            title, self._title(title, title), columns, [*rows, total], wide=True, last_bold=True
        )

    def _turn(self, ask: Ask) -> str:
        if not ask.team:
            return self._tongue.pick("各队", "all")
        members = self._match.plan.teams[ask.team - 1].members
        if not ask.member:
            return self._names[ask.team]
        named = ask.member <= len(members)
        number = self._tongue.pick(f"{ask.member}号", f"no. {ask.member}")
        return f"{self._names[ask.team]} {members[ask.member - 1] if named else number}"

    def _remark(self, item: Item) -> str:
        pick = self._tongue.pick
        parts = [pick("备用题", "spare")] if item.ask.spare else []
        if item.ask.voided is not None:
            parts.append(pick(f"作废：{item.ask.voided}", f"void: {item.ask.voided}"))
        return pick("；", "; ").join(parts)

    def _team(self, team: int) -> None:
        pick = self._tongue.pick
        columns = [
            Column(pick("序号", "No."), 7),
            Column(pick("轮次", "Round"), 14, wrap=True),
            Column(pick("题号", "Question"), 9),
            Column(pick("题目", "Stem"), 38, wrap=True, left=True),
            Column(pick("选手", "Member"), 12, wrap=True),
            Column(pick("结果", "Outcome"), 13, wrap=True),
            Column(pick("分值变化", "Points"), 10, form="+0;-0;0"),
            Column(pick("累计得分", "Score"), 10),
            Column(pick("说明", "Note"), 20, wrap=True, left=True),
        ]
        score = self._match.plan.start(team)
        rows: list[list[Cell]] = []
        for entry in lines(self._match):
            if entry.team != team:
                continue
            score += entry.points
            ask = self._ask(entry)
            members = self._match.plan.teams[team - 1].members
            mine = ask is not None and ask.team == team and 0 < ask.member <= len(members)
            rows.append(
                [
                    len(rows) + 1,
                    self._match.plan.rounds[ask.round].title if ask else "",
                    ask.number if ask else "",
                    _short(ask.question) if ask else "",
                    members[ask.member - 1] if ask is not None and mine else "",
                    self._tongue.say(why_words(entry.why)),
                    entry.points,
                    score,
                    entry.note,
                ]
            )
        name = f"{team} {self._names[team]}"
        brought = self._match.plan.teams[team - 1].brought
        zh, en = (f"，带入 {brought} 分", f", brought {brought}") if brought else ("", "")
        base = pick(
            f"基础分 {self._match.plan.base}{zh}，总分 {score}",
            f"base {self._match.plan.base}{en}, total {score}",
        )
        self._book.sheet(name, self._title(name, name), columns, rows, note=base, wide=True)

    def _persons(self) -> None:
        if not self._figures.persons:
            return
        pick = self._tongue.pick
        columns = [
            Column(pick("代表队", "Team"), 22, wrap=True, left=True),
            Column(pick("号", "No."), 6),
            Column(pick("选手", "Member"), 18, wrap=True),
            Column(pick("独立答题", "Answered alone"), 11),
            Column(pick("答对", "Right"), 9),
            Column(pick("部分正确", "Partly"), 9),
            Column(pick("未答对", "Wrong"), 9),
            Column(pick("正确率", "Share right"), 10, form="0%"),
            Column(pick("得分", "Points"), 9, form="+0;-0;0"),
        ]
        rows: list[list[Cell]] = [
            [
                self._names[one.team],
                one.member,
                one.name,
                one.asked,
                one.right,
                one.partial,
                one.wrong,
                one.right / one.asked if one.asked else None,
                one.points,
            ]
            for one in self._figures.persons
        ]
        self._book.sheet(
            pick("个人", "Persons"), self._title("选手个人成绩", "Persons"), columns, rows
        )

    def _questions(self) -> None:
        pick = self._tongue.pick
        columns = [
            Column(pick("轮次", "Round"), 13, wrap=True),
            Column(pick("题号", "No."), 7),
            Column(pick("题目", "Question"), 44, wrap=True, left=True),
            Column(pick("答案", "Key"), 18, wrap=True, left=True),
            Column(pick("作答", "Answers"), 8),
            Column(pick("答对", "Right"), 8),
            Column(pick("正确率", "Share right"), 9, form="0%"),
            Column(pick("抢答用时（秒）", "Press (s)"), 13, form="0.000"),
            Column(pick("答题用时（秒）", "Answer (s)"), 13, form="0.0"),
            Column(pick("错选最多", "Wrong answers"), 18, wrap=True, left=True),
            Column(pick("备注", "Remark"), 16, wrap=True, left=True),
        ]
        rows = [list(self._question(item)) for item in self._figures.items]
        note = pick(
            "错选只统计现场记录了答案的作答；作废题不计入。",
            "Wrong answers are those that were noted; void questions do not count.",
        )
        self._book.sheet(
            pick("题目分析", "Questions"),
            self._title("题目分析", "Questions"),
            columns,
            rows,
            note=note,
            wide=True,
        )

    def _question(self, item: Item) -> Iterator[Cell]:
        question, taken = item.ask.question, item.taken
        yield item.title
        yield item.ask.number
        yield _short(question)
        yield _key(question, self._tongue)
        yield item.answered
        yield item.right
        yield item.share
        yield taken.press_ms / 1000 if taken.press_ms is not None else None
        yield taken.answer_s
        times = self._tongue.pick("次", "×")
        yield "\n".join(f"{cut(said, 40)} {count}{times}" for said, count in item.drawn[:3])
        yield self._remark(item)

    def _ask(self, entry: Entry) -> Ask | None:
        return self._match.asks[entry.ask - 1] if entry.ask else None

    # --- charts that Excel draws

    def _charts(self) -> None:
        pick = self._tongue.pick
        sheet = self._book.book.create_sheet(self._book.name(pick("图表", "Charts")))
        self._book.print_set_up(sheet, wide=True)
        title = self._book.put(sheet, 1, 1, self._title("图表", "Charts"))
        title.font = Font(title.font.name, 16, bold=True)
        data = self._book.book.create_sheet(self._book.name(pick("图表数据", "Chart data")))
        self._book.print_set_up(data, wide=True)
        data.sheet_state = "hidden"
        across = self._teams_chart(sheet, data)
        across = self._rounds_chart(sheet, data, across)
        self._course_chart(sheet, data, across)

    def _teams_chart(self, sheet: Worksheet, data: Worksheet) -> int:
        """Total points, the first place first."""
        pick = self._tongue.pick
        rows = standings(self._match)
        self._book.put(data, 1, 2, pick("总分", "Total"))
        for down, row in enumerate(rows, 2):
            self._book.put(data, down, 1, self._names[row.team])
            self._book.put(data, down, 2, row.score)
        chart = BarChart()
        chart.type = "bar"
        chart.title = pick("各队总分", "Total points")
        chart.add_data(Reference(data, 2, 1, 2, len(rows) + 1), titles_from_data=True)
        chart.set_categories(Reference(data, 1, 2, 1, len(rows) + 1))
        chart.y_axis.scaling.min = min(0, *(row.score for row in rows)) if rows else 0
        chart.x_axis.scaling.orientation = "maxMin"
        chart.legend = None
        _dressed(chart)
        sheet.add_chart(chart, "A3")
        return 4

    def _rounds_chart(self, sheet: Worksheet, data: Worksheet, at: int) -> int:
        pick = self._tongue.pick
        rounds = [one for one in self._figures.rounds if one.answered]
        if not rounds:
            return at
        self._book.put(data, 1, at + 1, pick("正确率", "Share right"))
        for down, one in enumerate(rounds, 2):
            self._book.put(data, down, at, one.title)
            self._book.put(data, down, at + 1, one.right / one.answered)
        chart = BarChart()
        chart.title = pick("各轮正确率", "Share of right answers")
        chart.add_data(Reference(data, at + 1, 1, at + 1, len(rounds) + 1), titles_from_data=True)
        chart.set_categories(Reference(data, at, 2, at, len(rounds) + 1))
        chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 1
        chart.y_axis.number_format = "0%"
        chart.legend = None
        _dressed(chart)
        sheet.add_chart(chart, "J3")
        return at + 3

    def _course_chart(self, sheet: Worksheet, data: Worksheet, at: int) -> None:
        pick, course = self._tongue.pick, self._figures.course
        if len(course) < 2:
            return
        teams = self._match.plan.teams
        for right, team in enumerate(teams, 1):
            self._book.put(data, 1, at + right, team.name)
        for number, scores in enumerate(course):
            self._book.put(data, number + 2, at, number)
            for right, score in enumerate(scores, 1):
                self._book.put(data, number + 2, at + right, score)
        chart: Any = LineChart()
        chart.title = pick("得分进程（横轴：题数）", "Course of the scores, question by question")
        area = Reference(data, at + 1, 1, at + len(teams), len(course) + 1)
        chart.add_data(area, titles_from_data=True)
        chart.set_categories(Reference(data, at, 2, at, len(course) + 1))
        for line, team in zip(chart.series, teams, strict=True):
            line.graphicalProperties.line.solidFill = team.colour.lstrip("#")[:6]
            line.graphicalProperties.line.width = 24000
            line.smooth = False
        least = min(min(scores) for scores in course)
        chart.y_axis.scaling.min = least // 50 * 50
        chart.x_axis.tickLblSkip = max(1, len(course) // 12)
        _dressed(chart)
        chart.width, chart.height = 33, 10
        chart.legend.position = "b"
        sheet.add_chart(chart, "A21")


def _dressed(chart: Any) -> None:
    """Sizes that fit two charts side by side on a page; axes that are shown."""
    chart.width, chart.height = 16.2, 8.6
    chart.x_axis.delete = False
    chart.y_axis.delete = False
    chart.layout = Layout(ManualLayout(x=0.12, y=0.16, h=0.68, w=0.82))


def _short(question: Question) -> str:
    return cut(question.stem, 300)


def _key(question: Question, tongue: Tongue) -> str:
    return one_line(shown(question, tongue.lang)) or tongue.pick("（评委评判）", "(judges)")
