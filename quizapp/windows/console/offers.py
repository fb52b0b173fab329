"""What the operator may do at this moment beside the one big step: verdicts, values, boards, teams.

Pure but for the words: which buttons there are, and what the number keys mean now.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from quizapp.game import audience, lifelines, marking, sprint, wagers
from quizapp.game import commands as c
from quizapp.game.events import Verdict
from quizapp.game.flow import Action, next_action
from quizapp.game.match import Ceremony, Choosing, Ended, Match, Play, Stage, Wagering
from quizapp.game.plan import ItemKind, Team
from quizapp.game.rules import Answerers, Ending, Lifeline, Opens, RoundRules, Source
from quizapp.game.scenes import console
from quizapp.game.turns import IN_TURN, may_answer
from quizapp.game.verdicts import TO_JUDGE, TO_MARK, worth
from quizapp.windows.console import media_offers
from quizapp.windows.console.buttons import Tone
from quizapp.windows.stage import phrases, sayings

translate = QCoreApplication.translate
RIGHT_KEY, WRONG_KEY, PART_KEY, LATE_KEY, FAULT_KEY = "+  =", "−", "*", "/", "\\"
CLOSE_KEY = "End"
FORM_KEY, PASS_KEY, HELPS_KEY = "F1", "Backspace", "`"
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
    off: bool = False
    """It cannot be taken up now."""


def offers(
    match: Match, selected: int, tens: int = 0, *, helping: bool = False
) -> tuple[Offer, ...]:
    """The buttons below the pictures; `selected` is the team the operator picked, or 0.

    The number keys stand for the ten teams after the first `tens`. While the operator is
    `helping`, they are the lifelines.
    """
    phase = match.phase
    rules = match.rules
    if isinstance(phase, Ended):
        text = translate("console", "Close the evening…")
        return (Offer(text, CLOSE_KEY, Tone.PLAIN, opens="close"),)
    if isinstance(phase, Ceremony):
        return (*_recount(match), *media(match))
    if rules is None:
        return ()
    if isinstance(phase, Choosing):
        return _values(rules) if rules.source is Source.ORDER else ()
    if isinstance(phase, Wagering):
        return (_form(translate("console", "Enter wagers…"), lit=not wagers.complete(match)),)
    if not isinstance(phase, Play):
        return ()
    if helping:
        return helps(match, selected)
    return (
        *_in_play(match, phase, rules, selected, tens),
        *_more(match, phase, selected),
        *media(match),
    )


def media(match: Match) -> tuple[Offer, ...]:
    """What can be done to the picture or the clip on the screen."""
    return tuple(
        Offer(one.text, one.key, Tone.GO if one.lit else Tone.PLAIN, one.make)
        for one in media_offers.offered(match)
    )


def recounts(match: Match) -> bool:
    """Whether the scores are being checked."""
    phase, programme = match.phase, match.plan.programme
    return isinstance(phase, Ceremony) and programme[phase.index].kind is ItemKind.RECOUNT


def _recount(match: Match) -> tuple[Offer, ...]:
    if not recounts(match):
        return ()
    return (_form(translate("console", "Recount sheet to print…"), lit=False),)


def _in_play(
    match: Match, phase: Play, rules: RoundRules, selected: int, tens: int
) -> tuple[Offer, ...]:
    if boards_open(match, phase, rules):
        return tuple(_board(match, phase, rules, team, tens) for team in may_answer(match, phase))
    if phase.stage is Stage.TIED:
        return tuple(_first(match.plan.teams[team - 1], tens) for team in phase.tied)
    if rules.marking.judges:
        return _marks(match, phase, rules)
    if phase.stage in TO_JUDGE and phase.floor and not sprint.dropped(match, phase):
        return _verdicts(match, phase, rules)
    return _blurt(match, phase, rules, selected)


def _more(match: Match, phase: Play, selected: int) -> tuple[Offer, ...]:
    """Passing over, the hall's answers, the lifelines: where there are such."""
    found: list[Offer] = []
    if sprint.may_pass(match):
        text = translate("console", "Pass over")
        found.append(Offer(text, PASS_KEY, Tone.PLAIN, lambda at: c.PassQuestion(at, match.step)))
    if audience.may_name(match):
        names = len(match.asks[phase.ask - 1].names)
        text = translate("console", "Right in the hall… ({0})").format(names)
        found.append(_form(text, lit=not names))
    if any(not one.off for one in helps(match, selected)):
        found.append(Offer(translate("console", "Lifelines"), HELPS_KEY, Tone.PLAIN, opens="helps"))
    return tuple(found)


def _form(text: str, *, lit: bool) -> Offer:
    """The form of the moment."""
    return Offer(text, FORM_KEY, Tone.GO if lit else Tone.PLAIN, opens="form")


def _marks(match: Match, phase: Play, rules: RoundRules) -> tuple[Offer, ...]:
    """Marks are taken down, or counted although some are missing."""
    if phase.stage not in marking.AFTER_ANSWER or not phase.floor:
        return ()
    given = len(match.asks[phase.ask - 1].sheets)
    judges = rules.marking.judges
    text = translate("console", "Enter marks… ({0} of {1})").format(given, judges)
    found = [_form(text, lit=given < judges)]
    if rules.marking.drop_high + rules.marking.drop_low < given < judges:
        text = translate("console", "Count {0} of {1} judges").format(given, judges)
        found.append(Offer(text, FAULT_KEY, Tone.WARN, c.CountMarks))
    return tuple(found)


def helped_team(match: Match, selected: int) -> int:
    """Whose lifelines are meant: those of the team on turn or on the floor, else of the picked."""
    phase, rules = match.phase, match.rules
    if not isinstance(phase, Play) or rules is None:
        return 0
    if rules.answerers in IN_TURN:
        return phase.team
    return phase.floor or selected


def helps(match: Match, selected: int) -> tuple[Offer, ...]:
    """A button for each lifeline that the rules allow, with what is left of it."""
    rules, team = match.rules, helped_team(match, selected)
    if rules is None or not team:
        return ()
    return tuple(
        _help(match, team, one.kind, str(number))
        for number, one in enumerate(rules.lifelines, start=1)
    )


def _help(match: Match, team: int, kind: Lifeline, key: str) -> Offer:
    left = lifelines.left(match, team, kind)
    text = sayings.lifeline_left(kind, left)
    usable = lifelines.usable(match, team, kind)

    def used(at: int) -> c.Command:
        # The moment is the seed: nobody can choose it so exactly as to choose the options.
        return c.UseLifeline(at, team, kind, at)

    return Offer(text, key, Tone.GO if usable else Tone.PLAIN, used, opens="used", off=not usable)


def hint(match: Match, selected: int = 0, *, offered: bool, helping: bool = False) -> str:
    """What the buttons mean, or what the number keys do where none is `offered`, or ""."""
    phase, rules = match.phase, match.rules
    if isinstance(phase, Wagering):
        return translate("console", "Secret: only you see what is entered.")
    if isinstance(phase, Choosing) and rules is not None and rules.source is not Source.ORDER:
        return translate("console", "Number key or click picks the question.")
    if not isinstance(phase, Play) or rules is None:
        return ""
    if helping:
        return _whose_helps(match, selected)
    if boards_open(match, phase, rules):
        return translate("console", "Light the teams that are right; the others count as wrong.")
    if phase.stage is Stage.PASSED and not phase.floor:
        return translate("console", "Number key: the team that takes the question.")
    if not offered and gives_floor(phase, rules):
        return translate("console", "Number keys give a team the floor by hand.")
    return ""


def _whose_helps(match: Match, selected: int) -> str:
    team = helped_team(match, selected)
    if not team:
        return translate("console", "Pick a team first (its number key), then `.")
    name = match.plan.teams[team - 1].name
    return translate("console", "Lifelines of {0}; ` goes back").format(name)


def number_key(match: Match, number: int, tens: int = 0) -> Making | None:
    """What number key `number` (1 to 10) does to the match now; None: it only picks the team."""
    phase, rules = match.phase, match.rules
    if rules is None or not isinstance(phase, (Choosing, Play)):
        return None
    if isinstance(phase, Choosing) and rules.source is not Source.ORDER:
        cell = number + tens
        return lambda at: c.ChooseCell(at, cell)
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
    """Whether a number key gives its team the floor: in a race, a tie, and after passing on."""
    if play.stage is Stage.PASSED:
        return not play.floor
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


def number_label(number: int, tens: int = 0) -> str:
    """The number key of a team or a cell, "" where it has none: each stands for one of ten."""
    return str(number % 10) if tens < number <= tens + 10 else ""


def team_key(team: int, tens: int = 0) -> str:
    """The number key of a team, "" where it has none."""
    return number_label(team, tens)


def numbered(match: Match) -> int:
    """How many the number keys are for: the cells of a board that is picked from, or the teams."""
    cells = console(match).cells if isinstance(match.phase, Choosing) else ()
    return len(cells) or len(match.plan.teams)


def next_tens(match: Match, tens: int) -> int:
    """After which one the number keys begin when they are switched over."""
    return tens + 10 if tens + 10 < numbered(match) else 0
