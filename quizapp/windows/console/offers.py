"""What the operator may do at this moment beside the one big step: verdicts, values, boards, teams.

Pure but for the words: which buttons there are, and what the number keys mean now.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.flow import Action, next_action
from quizapp.game.match import Choosing, Ended, Match, Play, Stage
from quizapp.game.plan import Team
from quizapp.game.rules import Answerers, Ending, Opens, RoundRules
from quizapp.game.turns import may_answer
from quizapp.game.verdicts import TO_JUDGE, TO_MARK, worth
from quizapp.windows.console.buttons import Tone
from quizapp.windows.stage import phrases

translate = QCoreApplication.translate
RIGHT_KEY, WRONG_KEY, PART_KEY, LATE_KEY, FAULT_KEY = "+  =", "−", "*", "/", "\\"
CLOSE_KEY = "End"
Making = Callable[[int], c.Command]
"""Makes a command of the moment it is given at (ns)."""


class Offer(NamedTuple):
    """One button. Without `make` it opens the dialog named by `opens`."""

    text: str
    key: str
    tone: Tone
    make: Making | None = None
    lit: bool = False
    opens: str = ""


def offers(match: Match, selected: int, tens: int = 0) -> tuple[Offer, ...]:
    """The buttons below the pictures; `selected` is the team the operator picked, or 0.

    The number keys stand for the ten teams after the first `tens`.
    """
    phase = match.phase
    rules = match.rules
    if isinstance(phase, Ended):
        text = translate("console", "Close the evening…")
        return (Offer(text, CLOSE_KEY, Tone.PLAIN, opens="close"),)
    if rules is None:
        return ()
    if isinstance(phase, Choosing):
        return _values(rules)
    if not isinstance(phase, Play):
        return ()
    if boards_open(match, phase, rules):
        return tuple(_board(match, phase, rules, team, tens) for team in may_answer(match, phase))
    if phase.stage is Stage.TIED:
        return tuple(_first(match.plan.teams[team - 1], tens) for team in phase.tied)
    if phase.stage in TO_JUDGE and phase.floor:
        return _verdicts(match, phase, rules)
    return _blurt(match, phase, rules, selected)


def hint(match: Match, *, offered: bool) -> str:
    """What the buttons mean, or what the number keys do where none is `offered`, or ""."""
    phase, rules = match.phase, match.rules
    if not isinstance(phase, Play) or rules is None:
        return ""
    if boards_open(match, phase, rules):
        return translate("console", "Light the teams that are right; the others count as wrong.")
    if not offered and gives_floor(phase, rules):
        return translate("console", "Number keys give a team the floor by hand.")
    return ""


def number_key(match: Match, number: int, tens: int = 0) -> Making | None:
    """What number key `number` (1 to 10) does to the match now; None: it only picks the team."""
    phase, rules = match.phase, match.rules
    if rules is None or not isinstance(phase, (Choosing, Play)):
        return None
    if isinstance(phase, Choosing):
        values = rules.values
        if number == 10 and rules.may_decline:
            return lambda at: c.ChooseValue(at, None)
        if number <= len(values):
            return lambda at: c.ChooseValue(at, values[number - 1])
        return None
    number += tens
    if number > len(match.plan.teams):
        return None
    if boards_open(match, phase, rules):
        mark = next_mark(phase, rules, number)
        return lambda at: c.MarkBoard(at, number, mark)
    if gives_floor(phase, rules):
        return lambda at: c.GiveFloor(at, number)
    return None


def nobody_right(match: Match) -> bool:
    """Whether the next step scores boards of which none is right."""
    play = match.phase
    if next_action(match) is not Action.SCORE_BOARDS or not isinstance(play, Play):
        return False
    return all(verdict is not Verdict.RIGHT for _, verdict in play.boards)


def boards_open(match: Match, play: Play, rules: RoundRules) -> bool:
    """Whether boards can be marked now."""
    return (
        rules.answerers is Answerers.ALL
        and play.stage in TO_MARK
        and not match.asks[play.ask - 1].marks
    )


def gives_floor(play: Play, rules: RoundRules) -> bool:
    """Whether a number key gives its team the floor: in a race and in a tie."""
    if rules.answerers is not Answerers.BUZZ:
        return False
    reading = rules.buzz.opens is Opens.WHILE_READING and play.stage is Stage.READING
    return reading or play.stage in (Stage.OPEN, Stage.BUZZED, Stage.TIED)


def next_mark(play: Play, rules: RoundRules, team: int) -> Verdict | None:
    """What a board becomes: right, then (where it is worth something else) empty, then unmarked."""
    now = dict(play.boards).get(team)
    if now is None:
        return Verdict.RIGHT
    if now is Verdict.RIGHT and rules.timeout != rules.wrong:
        return Verdict.TIMEOUT
    return None


def _values(rules: RoundRules) -> tuple[Offer, ...]:
    found = [
        Offer(phrases.points(value), str(number), Tone.GO, _chooses(value))
        for number, value in enumerate(rules.values, 1)
    ]
    if rules.may_decline:
        found.append(Offer(translate("console", "Decline"), "0", Tone.PLAIN, _chooses(None)))
    return tuple(found)


def _chooses(value: int | None) -> Making:
    return lambda at: c.ChooseValue(at, value)


def _board(match: Match, play: Play, rules: RoundRules, team: int, tens: int) -> Offer:
    mark = dict(play.boards).get(team)
    upcoming = next_mark(play, rules, team)
    name = match.plan.teams[team - 1].name
    sign = {Verdict.RIGHT: "✔ ", Verdict.TIMEOUT: "◌ "}.get(mark, "") if mark else ""
    tone = Tone.RIGHT if mark is Verdict.RIGHT else Tone.PLAIN
    return Offer(
        sign + name,
        team_key(team, tens),
        tone,
        lambda at: c.MarkBoard(at, team, upcoming),
        mark is not None,
    )


def _first(team: Team, tens: int) -> Offer:
    text = translate("console", "{0} was first").format(team.name)
    return Offer(
        text, team_key(team.id, tens), Tone.WARN, lambda at: c.GiveFloor(at, team.id), True
    )


def _verdicts(match: Match, play: Play, rules: RoundRules) -> tuple[Offer, ...]:
    step = match.step

    def judged(verdict: Verdict) -> Making:
        return lambda at: c.Judge(at, verdict, step=step)

    def named(text: str, verdict: Verdict) -> str:
        if rules.ends is Ending.DECIDED:
            return text
        points = worth(rules, verdict, play.value, None, steal=bool(play.missed))
        return f"{text} {phrases.signed(points)}"

    right, wrong, late = Verdict.RIGHT, Verdict.WRONG, Verdict.TIMEOUT
    found = [
        Offer(named(translate("console", "Right"), right), RIGHT_KEY, Tone.RIGHT, judged(right)),
        Offer(named(translate("console", "Wrong"), wrong), WRONG_KEY, Tone.WRONG, judged(wrong)),
        Offer(translate("console", "Part…"), PART_KEY, Tone.PLAIN, opens="part"),
        Offer(named(translate("console", "Out of time"), late), LATE_KEY, Tone.PLAIN, judged(late)),
    ]
    if rules.ends is Ending.DECIDED:
        del found[2]
    if rules.answerers is Answerers.BUZZ and rules.buzz.must_repeat:
        misquoted = Verdict.MISQUOTED
        text = named(translate("console", "Misquoted"), misquoted)
        found.append(Offer(text, FAULT_KEY, Tone.PLAIN, judged(misquoted)))
    return tuple(found)


def _blurt(match: Match, play: Play, rules: RoundRules, selected: int) -> tuple[Offer, ...]:
    """Where a team must be named first: it spoke before it was."""
    if rules.answerers is not Answerers.BUZZ or not rules.buzz.must_be_named:
        return ()
    team = play.floor if play.stage is Stage.BUZZED else selected
    if play.stage not in (Stage.OPEN, Stage.BUZZED) or team not in may_answer(match, play):
        return ()
    name = match.plan.teams[team - 1].name
    text = translate("console", "{0} spoke before being named").format(name)
    return (Offer(text, FAULT_KEY, Tone.PLAIN, lambda at: c.CallBlurt(at, team)),)


def team_key(team: int, tens: int = 0) -> str:
    """The number key of a team, "" where it has none: each stands for one of ten teams."""
    return str(team % 10) if tens < team <= tens + 10 else ""


def next_tens(match: Match, tens: int) -> int:
    """After which team the number keys begin when they are switched over."""
    return tens + 10 if tens + 10 < len(match.plan.teams) else 0
