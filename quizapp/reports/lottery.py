"""The printed list of the hall's winners (观众获奖名单) as PDF: who won, how the lot was drawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from quizapp.game.match import Ask, Match
from quizapp.reports.tongue import Tongue, cut
from quizapp.reports.typeset import pdf

_STEM = 24


def drawn(match: Match) -> tuple[Ask, ...]:
    """The questions for the hall that a lot was drawn for."""
    return tuple(ask for ask in match.asks if ask.winners and ask.voided is None)


def winners(match: Match, tongue: Tongue, at: datetime, mark: str = "") -> bytes:
    """The list, with room to sign for the gift; `mark` stands at the foot of every page."""
    plan, pick = match.plan, tongue.pick
    asks = drawn(match)
    people = [(ask, name) for ask in asks for name in ask.winners]
    rehearsal = pick("（彩排，不作为正式结果）", " (a rehearsal: no official result)")
    values = {
        "title": pick(f"{plan.title}观众获奖名单", f"{plan.title}: winners in the hall"),
        "subtitle": plan.subtitle,
        "lead": pick(
            f"以下观众答对现场题目，经抽签获奖，共{len(people)}人次。",
            f"These people in the hall were right and won by lot: {len(people)} in all.",
        )
        + (rehearsal if match.rehearsal else ""),
        "head": [
            pick("序号", "No."),
            pick("观众", "Winner"),
            pick("题目", "Question"),
            pick("奖品", "Gift"),
            pick("领取人签字", "Received"),
        ],
        "rows": [
            [str(number), name, _where(match, ask, tongue), "", ""]
            for number, (ask, name) in enumerate(people, 1)
        ],
        "widths": [0, 3, 4, 2, 3],
        "left": [1, 2],
        "remarks": [_lot(match, ask, tongue, at) for ask in asks],
        "signatures": _signatures(tongue),
        "issuer": plan.organiser,
        "day": tongue.day(at),
        "foot": mark,
    }
    return pdf("results", values, tongue, stamp=int(at.timestamp()))


def _where(match: Match, ask: Ask, tongue: Tongue) -> str:
    title = match.plan.rounds[ask.round].title
    return tongue.pick(f"{title}第{ask.number}题", f"{title}, question {ask.number}")


def _lot(match: Match, ask: Ask, tongue: Tongue, at: datetime) -> str:
    """How the lot was drawn: whoever has the names in this order and the seed draws the same."""
    names = tongue.pick("、", ", ").join(ask.names)
    stem = cut(ask.question.stem, _STEM)
    where, seed = _where(match, ask, tongue), ask.seed if ask.seed is not None else "–"
    moment = "–"
    if ask.drawn_at:
        drawn_at = datetime.fromisoformat(ask.drawn_at).astimezone(at.tzinfo)
        moment = f"{tongue.moment(drawn_at)}:{drawn_at:%S}"
    return tongue.pick(
        f"{where}（{stem}）：答对{len(ask.names)}人，依次为{names}；抽出{len(ask.winners)}人，"
        f"种子{seed}，抽签时间{moment}。",
        f"{where} ({stem}): {len(ask.names)} were right, in this order: {names}. "
        f"{len(ask.winners)} drawn with seed {seed} at {moment}.",
    )


def _signatures(tongue: Tongue) -> Sequence[str]:
    return [tongue.pick("抽签人：", "Drawn by:"), tongue.pick("监督：", "Supervisor:")]
