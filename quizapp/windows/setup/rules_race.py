"""The settings of a buzzer race: pressing, fouls, what follows a miss, and manners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from quizapp.game.rules import AfterWrong, EarlyFrom, FoulsCounted, Opens, TieBreak, Unanswered
from quizapp.windows.parts.fields import PickField, TickField, pick, seconds
from quizapp.windows.setup.effects import EffectField, FoulField

if TYPE_CHECKING:
    from quizapp.windows.setup.rules_form import RulesForm

translate = QCoreApplication.translate


def add_race(form: RulesForm) -> None:
    """All sections of a race."""
    _pressing(form)
    _fouls(form)
    _after(form)
    _manners(form)


def _pressing(form: RulesForm) -> None:
    rows = form.section(translate("setup", "The race to buzz"))
    form.add(
        rows,
        "buzz.opens",
        translate("setup", "A press counts"),
        pick(
            (Opens.AFTER_CUE, translate("setup", "after the starting sound")),
            (Opens.WHILE_READING, translate("setup", "as soon as reading begins")),
        ),
    )
    form.add(
        rows,
        "buzz.early_from",
        translate("setup", "A press is a foul"),
        pick(
            (EarlyFrom.READING, translate("setup", "from the beginning of reading")),
            (EarlyFrom.CUE, translate("setup", "from the call 'ready' on")),
        ),
    )
    wait = seconds(translate("setup", "without end"))
    form.add(rows, "buzz.wait_s", translate("setup", "Waiting for a press"), wait)
    form.add(rows, "buzz.no_buzz", translate("setup", "If nobody presses"), _unanswered())
    form.add(
        rows,
        "buzz.tie",
        translate("setup", "Pressed together"),
        pick(
            (TieBreak.RACE_AGAIN, translate("setup", "those teams race again")),
            (TieBreak.DRAW, translate("setup", "lots are drawn")),
            (TieBreak.OPERATOR, translate("setup", "the operator decides")),
        ),
    )


def _fouls(form: RulesForm) -> None:
    rows = form.section(translate("setup", "Pressing too early"))
    for name, label in (
        ("buzz.first_foul", translate("setup", "First foul")),
        ("buzz.next_foul", translate("setup", "Further fouls")),
    ):
        form.add(rows, name, label, FoulField(label))
    form.add(
        rows,
        "buzz.fouls_counted",
        translate("setup", "Fouls are counted"),
        pick(
            (FoulsCounted.ROUND, translate("setup", "within the round")),
            (FoulsCounted.MATCH, translate("setup", "within the match")),
        ),
    )


def _after(form: RulesForm) -> None:
    rows = form.section(translate("setup", "After a wrong answer"))
    form.add(
        rows,
        "buzz.after_wrong",
        translate("setup", "May answer then"),
        pick(
            (AfterWrong.NOBODY, translate("setup", "nobody")),
            (AfterWrong.ONE_MORE, translate("setup", "one more team")),
            (AfterWrong.ALL_OTHERS, translate("setup", "all other teams")),
            (AfterWrong.AUDIENCE, translate("setup", "the audience")),
        ),
    )
    form.add(rows, "buzz.when_missed", translate("setup", "If all miss it"), _unanswered())
    same = translate("setup", "the same as the first answer")
    for name, label in (
        ("buzz.steal_right", translate("setup", "Right, after a miss")),
        ("buzz.steal_wrong", translate("setup", "Wrong, after a miss")),
    ):
        form.add(rows, name, label, EffectField(label, same))


def _manners(form: RulesForm) -> None:
    rows = form.section(translate("setup", "Speaking"))
    named = TickField(translate("setup", "Only after the host has named the team"))
    form.add(rows, "buzz.must_be_named", "", named)
    blurt = translate("setup", "Speaking unnamed")
    form.add(rows, "buzz.blurt", blurt, EffectField(blurt))
    repeat = TickField(translate("setup", "The question must be repeated first"))
    form.add(rows, "buzz.must_repeat", "", repeat)
    misquote = translate("setup", "Repeated wrongly")
    form.add(rows, "buzz.misquote", misquote, EffectField(misquote))


def _unanswered() -> PickField:
    """What becomes of a question that no team answers."""
    return pick(
        (Unanswered.VOID, translate("setup", "the question is void")),
        (Unanswered.AUDIENCE, translate("setup", "the audience answers")),
    )
