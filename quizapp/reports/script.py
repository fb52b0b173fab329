"""The host's paper (主持稿) as values: what is said, asked and answered, from welcome to farewell.

Made of the plan alone, so that it can be printed before the evening and used when every screen is
dark. Whose turn it is comes from the game itself; where that depends on scores or a race, a blank
is left for the pen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from quizapp.bank.answers import letter, shown
from quizapp.bank.question import Citation, Kind, Question
from quizapp.game.events import Opened
from quizapp.game.evolve import fold
from quizapp.game.match import Match, Sitting
from quizapp.game.plan import ItemKind, Plan, Round
from quizapp.game.rules import Answerers, Ending, Entrants, Order, RoundRules
from quizapp.game.spoken import rules_text
from quizapp.game.turns import IN_TURN, entrants, next_turn
from quizapp.reports.reading import Reading, names, rare
from quizapp.reports.tongue import Tongue, clean

Role = Literal[
    "part",
    "say",
    "cue",
    "item",
    "question",
    "stem",
    "option",
    "answer",
    "note",
    "reading",
    "scores",
]
Cite = Callable[[Citation], str]
"""Writes a citation out, with what stands there."""
PEN = "________"
_FIXED = (Order.TABLE, Order.REVERSE)


class Line(Struct, frozen=True):
    """A paragraph; `role` says how it is set, `label` stands before it."""

    role: Role
    text: str
    label: str = ""


class Script(Struct, frozen=True):
    """The whole paper. `teams` are names for the tables of scores, with their table numbers."""

    title: str
    subtitle: str
    teams: tuple[tuple[int, str], ...]
    lines: tuple[Line, ...]


def script(plan: Plan, tongue: Tongue, cite: Cite) -> Script:
    """Write the paper of a match."""
    lines = tuple(_Writer(plan, tongue, cite).lines())
    teams = tuple((team.id, clean(team.name)) for team in plan.teams)
    return Script(clean(plan.title), clean(plan.subtitle), teams, lines)


class _Writer:
    def __init__(self, plan: Plan, tongue: Tongue, cite: Cite) -> None:
        self._plan, self._tongue, self._cite = plan, tongue, cite
        self._pick = tongue.pick
        rounds = plan.rounds
        listed = [item.round for item in plan.programme if item.kind is ItemKind.ROUND]
        self._order = tuple(dict.fromkeys((*listed, *range(len(rounds)))))
        counted = [at for at in self._order if rounds[at].rules.entrants is not Entrants.TIED]
        self._numbers = {at: number for number, at in enumerate(counted, start=1)}

    def lines(self) -> Iterator[Line]:
        """All of it, in the order of the evening."""
        yield from self._welcome()
        yield from self._teams()
        for index in self._order:
            yield from self._round(index, self._plan.rounds[index])
        yield from self._end()

    def _line(self, role: Role, zh: str, en: str, label: str = "") -> Line:
        return Line(role, clean(self._pick(zh, en)), label)

    def _welcome(self) -> Iterator[Line]:
        plan = self._plan
        host = plan.organiser
        held = f"{host}主办的" if host else ""
        yield self._line("part", "开场", "Welcome")
        yield self._line(
            "say",
            f"各位领导、各位来宾，同志们：大家好！欢迎来到{held}{plan.title}现场。"
            + (f"本次竞赛的主题是：{plan.subtitle}。" if plan.subtitle else ""),
            f"Ladies and gentlemen, welcome to {plan.title}"
            + (f", held by {host}." if host else ".")
            + (f" Our theme: {plan.subtitle}." if plan.subtitle else ""),
        )
        yield self._line("cue", "介绍领导、来宾、评委和计分员", "Introduce guests, judges, scorers")
        yield Line("item", PEN * 4)
        yield Line("item", PEN * 4)

    def _teams(self) -> Iterator[Line]:
        plan = self._plan
        yield self._line("part", "参赛队亮相", "The teams")
        yield self._line(
            "say",
            f"今天参加比赛的共有{len(plan.teams)}支代表队，他们是：",
            f"{len(plan.teams)} teams take part today:",
        )
        for team in plan.teams:
            unit = team.unit if team.unit != team.name else ""
            members = self._pick("、", ", ").join(team.members)
            told = f"，队员：{members}" if members else ""
            zh = f"{team.name}{f'（{unit}）' if unit else ''}{told}"
            en = f"{team.name}{f' ({unit})' if unit else ''}{f': {members}' if members else ''}"
            yield self._line(
                "item", f"{zh}。", f"{en}.", self._pick(f"{team.id}号台", f"{team.id}.")
            )
        people = [member for team in plan.teams for member in team.members]
        yield from self._names(people)
        yield from self._rare("".join(f"{team.name}{team.unit}" for team in plan.teams))
        yield self._line("part", "总规则", "The rules of the match")
        yield self._line(
            "say",
            f"每队基础分{plan.base}分。" + self._brought_zh() + self._awards_zh(),
            f"Every team begins with {plan.base} points. " + self._brought_en() + self._awards_en(),
        )

    def _brought_zh(self) -> str:
        told = "、".join(f"{one.name}{one.brought}分" for one in self._plan.teams if one.brought)
        return f"上一阶段带入的分数另计：{told}。" if told else ""

    def _brought_en(self) -> str:
        told = ", ".join(f"{one.name} {one.brought}" for one in self._plan.teams if one.brought)
        return f"On top of it, brought from the stage before: {told}. " if told else ""

    def _awards_zh(self) -> str:
        told = "、".join(f"{one.name}{one.count}名" for one in self._plan.awards)
        return f"本次竞赛设{told}。" if told else ""

    def _awards_en(self) -> str:
        told = ", ".join(f"{one.count} × {one.name}" for one in self._plan.awards)
        return f"Awards: {told}." if told else ""

    def _round(self, index: int, one: Round) -> Iterator[Line]:
        playoff = one.rules.entrants is Entrants.TIED or one.rules.ends is Ending.DECIDED
        order = self._numbers.get(index, 0)
        yield self._line("part", f"{one.title}", f"{one.title}")
        if playoff:
            yield self._line("cue", "只在并列影响奖项时进行", "Only if a tie touches an award")
            yield self._line(
                "say", f"下面进行{one.title}。", f"We come to the playoff: {one.title}."
            )
        else:
            yield self._line(
                "say",
                f"下面进行第{order}个环节：{one.title}。请听规则——",
                f"We come to round {order}: {one.title}. These are its rules:",
            )
        for at, rule in enumerate(rules_text(one, self._tongue.lang), 1):
            yield Line("item", clean(rule), f"{at}.")
        for number, question in enumerate(one.questions, 1):
            yield from self._question(index, number, question)
        for number, question in enumerate(one.spares, 1):
            label = self._pick(f"备用题{number}", f"Spare {number}")
            yield from self._asked(question, label, "")
        yield self._line("cue", f"宣读{one.title}后的比分", f"Read the scores after {one.title}")
        yield Line("scores", "")

    def _question(self, index: int, number: int, question: Question) -> Iterator[Line]:
        label = self._pick(f"第{number}题", f"Question {number}")
        yield from self._asked(question, label, self._turn(index, number))

    def _asked(self, question: Question, label: str, turn: str) -> Iterator[Line]:
        parts = [turn] if turn else []
        if question.points is not None:
            parts.append(self._pick(f"{question.points}分", f"{question.points} points"))
        kind = self._kind(question)
        yield Line("question", clean("　".join(one for one in (kind, *parts) if one)), label)
        yield Line("stem", clean(question.stem))
        for at, option in enumerate(question.options):
            yield Line("option", clean(option), f"{letter(at)}.")
        for at, partner in enumerate(question.partners, 1):
            yield Line("option", clean(partner), f"{at}.")
        if question.kind is not Kind.INFO:
            key = shown(question, self._tongue.lang, whole=True)
            judges = self._pick("由评委评判", "the judges decide")
            yield Line("answer", clean(key or judges), self._pick("答案", "Answer"))
        if question.explanation:
            yield Line("note", clean(question.explanation), self._pick("解析", "Explanation"))
        if question.citation is not None:
            label = self._pick("依据", "Source")
            yield Line("note", clean(self._cite(question.citation)), label)
        if question.media:
            yield Line("note", clean("、".join(question.media)), self._pick("媒体", "Media"))
        yield from self._rare(
            "".join((question.stem, *question.options, *question.partners, question.explanation))
        )

    def _kind(self, question: Question) -> str:
        match question.kind:
            case Kind.SINGLE:
                return self._pick("单选题", "single choice")
            case Kind.MULTIPLE:
                return self._pick("多选题", "multiple response")
            case Kind.TRUEFALSE:
                return self._pick("判断题", "true or false")
            case Kind.BLANKS:
                return self._pick("填空题", "fill in the blanks")
            case Kind.NUMERIC:
                return self._pick("数字题", "number")
            case Kind.ORDERING:
                return self._pick("排序题", "ordering")
            case Kind.MATCHING:
                return self._pick("连线题", "matching")
            case Kind.OPEN:
                return self._pick("问答题", "open question")
            case _:
                return ""

    def _turn(self, index: int, number: int) -> str:
        """Whose question it is: by the game where the order is fixed, else a blank."""
        rules = self._plan.rounds[index].rules
        blank = self._pick(f"答题队：{PEN}", f"Team: {PEN}")
        if rules.answerers not in IN_TURN:
            return blank if rules.answerers is Answerers.BUZZ else ""
        free = rules.order not in _FIXED or rules.entrants is Entrants.TIED or len(rules.values) > 1
        if free or not _plain(rules):
            return blank
        match = fold(None, (Opened(self._plan, False, 0),))
        sitting = Sitting(index, entrants(match, index), turns=number - 1)
        if number > rules.count * len(sitting.order):
            return blank
        return self._named(replace(match, sittings=(sitting,)))

    def _named(self, match: Match) -> str:
        turn = next_turn(match)
        if not turn.team:
            return ""
        team = self._plan.teams[turn.team - 1]
        if not turn.member:
            return self._pick(f"请{team.name}作答", f"for {team.name}")
        who = team.members[turn.member - 1] if turn.member <= len(team.members) else ""
        zh = f"请{team.name}{turn.member}号选手{who}作答"
        return self._pick(zh, f"for {team.name}, no. {turn.member} {who}".rstrip())

    def _end(self) -> Iterator[Line]:
        yield self._line("part", "公布成绩", "The ranking")
        yield self._line(
            "cue",
            "等核分员签字后，从最后一名开始公布",
            "When the scores are checked: last place first",
        )
        yield Line("scores", "")
        for award in reversed(self._plan.awards):
            yield self._line("item", f"{award.name}：{PEN * 3}", f"{award.name}: {PEN * 3}")
        yield self._line("part", "结束语", "Farewell")
        title = self._plan.title
        yield self._line(
            "say",
            f"感谢各位评委、计分员和工作人员的辛勤付出，感谢各参赛队的精彩表现。{title}到此结束，谢谢大家！",
            f"Thanks to judges, scorers and staff, and to all teams. {title} is over. Good-bye!",
        )

    def _names(self, people: list[str]) -> Iterator[Line]:
        if self._tongue.lang != "zh":
            return
        told = names(people)
        for person, readings in told:
            yield Line("reading", clean(f"{person}：{_spelt(readings)}"), "读音")
        if any(one.doubtful for _, readings in told for one in readings):
            yield Line("reading", "带（？）的是多音字，请赛前向本人核实。", "注意")

    def _rare(self, text: str) -> Iterator[Line]:
        readings = rare(text) if self._tongue.lang == "zh" else ()
        if readings:
            yield Line("reading", clean(_spelt(readings)), "读音")


def _plain(rules: RoundRules) -> bool:
    """Whether nothing but what stands here is set: another manner may give turns otherwise."""
    known = (
        *("answerers", "entrants", "order", "rotation", "ends", "count", "values", "may_decline"),
        *("own_value", "right", "wrong", "timeout", "answer_s", "own_seconds", "buzz"),
    )
    return replace(RoundRules(), **{name: getattr(rules, name) for name in known}) == rules


def _spelt(readings: tuple[Reading, ...]) -> str:
    return "；".join(str(one) for one in readings)
