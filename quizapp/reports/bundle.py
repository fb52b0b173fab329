"""The files that go out after a match: which there are, what each is called, and their bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import StringIO

from msgspec import Struct

from quizapp.game.match import Match
from quizapp.reports.figures import Moment, figures
from quizapp.reports.results import (
    LEDGER_HEAD,
    RESULTS_HEAD,
    head,
    ledger_rows,
    result_rows,
    table,
)
from quizapp.reports.tongue import Tongue


class Made(Struct, frozen=True):
    """A file to hand on. `kind` is stable and names it for other programs."""

    kind: str
    name: str
    content: bytes


class Origin(Struct, frozen=True):
    """Where a match is recorded: its id, and the first eight digits of the head of its log."""

    id: str
    head: str

    def said(self, tongue: Tongue) -> str:
        """As it stands at the foot of a page."""
        return tongue.pick(
            f"比赛编号 {self.id}　记录校验码 {self.head}", f"Match {self.id}, log {self.head}"
        )


def results(
    match: Match, moments: Sequence[Moment], tongue: Tongue, origin: Origin, at: datetime
) -> Iterator[Made]:
    """Everything that is handed on after a match, each as it is made."""
    # What sets pages and writes Word and Excel is loaded when it is used: no show needs it.
    from quizapp.reports.brief import brief, brief_text, brief_word
    from quizapp.reports.lottery import drawn, winners
    from quizapp.reports.notice import notice
    from quizapp.reports.upward import report
    from quizapp.reports.workbook import workbook

    pick, mark = tongue.pick, origin.said(tongue)
    figured = figures(match, moments)
    keyed = tongue.say
    ledger = _csv(head(LEDGER_HEAD, keyed), ledger_rows(match, keyed))
    places = _csv(head(RESULTS_HEAD, keyed), result_rows(match, keyed))
    yield Made("ledger-csv", "ledger.csv", ledger)
    yield Made("results-csv", "results.csv", places)
    yield Made(
        "notice", pick("成绩公示.pdf", "results.pdf"), notice(match, figured, tongue, at, mark)
    )
    if drawn(match):
        name = pick("观众获奖名单.pdf", "hall-winners.pdf")
        yield Made("hall-winners", name, winners(match, tongue, at, mark))
    yield Made(
        "workbook",
        pick("成绩与记分明细.xlsx", "results.xlsx"),
        workbook(match, figured, tongue, mark),
    )
    yield Made("report", pick("情况反馈.docx", "report.docx"), report(match, figured, tongue, at))
    news = brief(match, figured, tongue)
    yield Made("brief", pick("简讯.docx", "brief.docx"), brief_word(news, tongue))
    yield Made("brief-text", pick("简讯.txt", "brief.txt"), brief_text(news))


def _csv(heads: Sequence[str], rows: Sequence[Sequence[str | int]]) -> bytes:
    text = StringIO(newline="")
    table(text, heads, rows)
    return text.getvalue().encode("utf-8-sig")
