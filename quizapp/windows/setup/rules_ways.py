"""Settings that give a round a way of its own: choice, clock of a turn, lives, wager, marks, help.

Each way takes one row as long as it is off; what belongs to it follows once it is on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from quizapp.game.medium import TILES
from quizapp.game.rules import (
    Answerers,
    LateRule,
    PassTo,
    Picker,
    Rounding,
    RoundRules,
    Source,
)
from quizapp.windows.parts.fields import TickField, number, pick, seconds
from quizapp.windows.setup.effects import EffectField
from quizapp.windows.setup.fitting import IN_TURN
from quizapp.windows.setup.helps import CriteriaField, LifelinesField
from quizapp.windows.stage import sayings

if TYPE_CHECKING:
    from quizapp.windows.setup.rules_form import RulesForm

translate = QCoreApplication.translate


def add_ways(form: RulesForm) -> None:
    """All sections of ways."""
    _choosing(form)
    _sprint(form)
    _lives(form)
    _passing(form)
    _wager(form)
    _marking(form)
    _hall(form)
    _uncover(form)
    _helps(form)


def show_ways(form: RulesForm, rules: RoundRules) -> None:
    """Show the rows that fit the rules."""
    turn, hall = rules.answerers in IN_TURN, rules.answerers is Answerers.HALL
    everybody = rules.answerers is Answerers.ALL
    picked = rules.source is not Source.ORDER
    several = len(rules.values) > 1 and not rules.falling
    shown = {
        "source": turn,
        "picker": turn and (picked or several),
        "falling": turn or rules.answerers is Answerers.BUZZ,
        "sprint.seconds": turn,
        "lives": not hall,
        "survivor": not hall and bool(rules.lives),
        "passing.to": turn,
        "wager.most": turn or everybody,
        "marking.judges": turn,
        "winners": hall,
        "lifelines": not hall,
        "uncover.tiles": not rules.sprint.seconds or bool(rules.uncover.tiles),
        "uncover.seconds": bool(rules.uncover.tiles),
    }
    for name in ("passes", "come_back", "late"):
        on = turn and rules.sprint.seconds > 0
        shown[f"sprint.{name}"] = on and (name != "come_back" or rules.sprint.passes != 0)
    for name in ("most", "right", "wrong", "seconds"):
        on = turn and rules.passing.to is not PassTo.NOBODY
        shown[f"passing.{name}"] = on and (name == "seconds" or rules.passing.to is not PassTo.HALL)
    for name in ("least", "step", "within_score"):
        shown[f"wager.{name}"] = (turn or everybody) and rules.wager.most > 0
    for name in ("criteria", "drop_high", "drop_low", "rounding"):
        shown[f"marking.{name}"] = turn and rules.marking.judges > 0
    for name in excluded(rules):
        shown[name] = False
    for name, on in shown.items():
        form.show_row(name, on)
    for part, names in form.parts.items():
        part.setVisible(any(shown[name] for name in names))


def excluded(rules: RoundRules) -> set[str]:
    """What cannot go with a way that is on; a setting that is on all the same stays in sight."""
    found: set[str] = set()
    for on, others in (
        (rules.sprint.seconds, ("source", "falling", "lives", "passing.to", "lifelines")),
        (rules.sprint.seconds, ("wager.most", "marking.judges")),
        (rules.wager.most, ("source", "falling", "sprint.seconds", "passing.to", "marking.judges")),
        (rules.marking.judges, ("sprint.seconds", "passing.to", "falling", "lives", "wager.most")),
        (rules.falling, ("source", "sprint.seconds", "wager.most")),
        (rules.lives, ("sprint.seconds", "marking.judges")),
    ):
        if on:
            found.update(others)
    set_ways = {
        "source": rules.source is not Source.ORDER,
        "falling": rules.falling,
        "lives": bool(rules.lives),
        "passing.to": rules.passing.to is not PassTo.NOBODY,
        "lifelines": bool(rules.lifelines),
        "sprint.seconds": bool(rules.sprint.seconds),
        "wager.most": bool(rules.wager.most),
        "marking.judges": bool(rules.marking.judges),
    }
    return {name for name in found if not set_ways[name]}


def _choosing(form: RulesForm) -> None:
    rows = form.section(translate("setup", "Which question"), "source", "picker", "falling")
    form.add(
        rows,
        "source",
        translate("setup", "The next question"),
        pick(
            (Source.ORDER, translate("setup", "in the order drawn")),
            (Source.BOARD, translate("setup", "picked from a board of topics and values")),
            (Source.NUMBERS, translate("setup", "picked from covered numbers")),
        ),
    )
    form.add(
        rows,
        "picker",
        translate("setup", "Picked by"),
        pick(
            (Picker.OWN, translate("setup", "the team that answers")),
            (Picker.BEFORE, translate("setup", "the team before it")),
        ),
    )
    clues = translate("setup", "In clues: each clue is worth the next, lower value")
    form.add(rows, "falling", "", TickField(clues))


def _sprint(form: RulesForm) -> None:
    names = ("seconds", "passes", "come_back", "late")
    rows = form.section(
        translate("setup", "Against the clock"), *(f"sprint.{name}" for name in names)
    )
    off = translate("setup", "no clock of a whole turn")
    form.add(rows, "sprint.seconds", translate("setup", "Time of a whole turn"), seconds(off))
    passes = number(-1, 99)
    passes.setSpecialValueText(translate("setup", "as many as it likes"))
    form.add(rows, "sprint.passes", translate("setup", "May pass over"), passes)
    back = translate("setup", "What was passed comes back while there is time")
    form.add(rows, "sprint.come_back", "", TickField(back))
    form.add(
        rows,
        "sprint.late",
        translate("setup", "Question when time ends"),
        pick(
            (LateRule.FINISH, translate("setup", "may still be answered")),
            (LateRule.DROP, translate("setup", "does not count")),
            (LateRule.MISS, translate("setup", "counts as not answered")),
        ),
    )


def _lives(form: RulesForm) -> None:
    rows = form.section(translate("setup", "Out of the round"), "lives", "survivor")
    lives = number(0, 20)
    lives.setSpecialValueText(translate("setup", "no miss puts a team out"))
    form.add(rows, "lives", translate("setup", "Out after so many misses"), lives)
    form.add(rows, "survivor", translate("setup", "Points for standing at the end"), number(0, 999))


def _passing(form: RulesForm) -> None:
    names = ("to", "most", "right", "wrong", "seconds")
    rows = form.section(translate("setup", "Passing on"), *(f"passing.{name}" for name in names))
    form.add(
        rows,
        "passing.to",
        translate("setup", "A missed question goes to"),
        pick(
            (PassTo.NOBODY, translate("setup", "nobody")),
            (PassTo.NEXT, translate("setup", "the next team")),
            (PassTo.NAMED, translate("setup", "a team that asks for it")),
            (PassTo.HALL, translate("setup", "the audience")),
        ),
    )
    form.add(rows, "passing.most", translate("setup", "To so many teams at most"), number(1, 24))
    for name, label in (
        ("passing.right", translate("setup", "Right, passed on")),
        ("passing.wrong", translate("setup", "Wrong, passed on")),
    ):
        form.add(rows, name, label, EffectField(label))
    same = seconds(translate("setup", "as at first"))
    form.add(rows, "passing.seconds", translate("setup", "Time, passed on"), same)


def _wager(form: RulesForm) -> None:
    names = ("most", "least", "step", "within_score")
    rows = form.section(translate("setup", "Wager"), *(f"wager.{name}" for name in names))
    most = number(0, 9999)
    most.setSpecialValueText(translate("setup", "no wager"))
    form.add(rows, "wager.most", translate("setup", "Largest wager"), most)
    form.add(rows, "wager.least", translate("setup", "Smallest wager"), number(0, 9999))
    form.add(rows, "wager.step", translate("setup", "In steps of"), number(1, 999))
    within = translate("setup", "Nobody may wager more than it has")
    form.add(rows, "wager.within_score", "", TickField(within))


def _marking(form: RulesForm) -> None:
    names = ("judges", "criteria", "drop_high", "drop_low", "rounding")
    rows = form.section(translate("setup", "Judges' marks"), *(f"marking.{name}" for name in names))
    judges = number(0, 21)
    judges.setSpecialValueText(translate("setup", "nobody marks"))
    form.add(rows, "marking.judges", translate("setup", "Judges"), judges)
    criteria = CriteriaField(translate("setup", "Criteria, each with its most marks"))
    form.add(rows, "marking.criteria", translate("setup", "Criteria"), criteria)
    high, low = number(0, 9), number(0, 9)
    form.add(rows, "marking.drop_high", translate("setup", "Highest left out"), high)
    form.add(rows, "marking.drop_low", translate("setup", "Lowest left out"), low)
    ways = tuple((one, sayings.rounding(one)) for one in Rounding)
    form.add(rows, "marking.rounding", translate("setup", "Rounding"), pick(*ways))


def _hall(form: RulesForm) -> None:
    rows = form.section(translate("setup", "Lot among the right answers"), "winners")
    form.add(rows, "winners", translate("setup", "Winners in the hall"), number(1, 99))


def _uncover(form: RulesForm) -> None:
    rows = form.section(translate("setup", "Pictures"), "uncover.tiles", "uncover.seconds")
    whole = translate("setup", "shown at once")
    tiles = translate("setup", "covered by {0} tiles")
    ways = ((0, whole), *((count, tiles.format(count)) for count in TILES))
    form.add(rows, "uncover.tiles", translate("setup", "A question's picture is"), pick(*ways))
    by_hand = seconds(translate("setup", "the operator opens each"))
    form.add(rows, "uncover.seconds", translate("setup", "A tile opens every"), by_hand)


def _helps(form: RulesForm) -> None:
    rows = form.section(translate("setup", "Lifelines of each team"), "lifelines")
    form.add(rows, "lifelines", "", LifelinesField())
