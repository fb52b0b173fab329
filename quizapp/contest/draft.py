"""A competition as its organiser sets it up, and the plan of a match that is made from it.

A draft holds rules and wishes rather than questions, so that it stays good while the bank grows:
`to_plan` draws. The same draft and bank give the same plan.

On disk a draft is one JSON object, `{"format": "quizapp-contest", "version": 1, "contest": {…}}`.
"""

from __future__ import annotations

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quizapp.bank.draw import Wants
from quizapp.bank.problems import Problem
from quizapp.bank.question import Question
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.faults import faults, question_doubts
from quizapp.contest.wishes import Stock, fill
from quizapp.game.plan import Award, Item, Places, Plan, Round, Team
from quizapp.game.presets import Preset, Say, rules_of
from quizapp.game.rules import RoundRules

FORMAT = "quizapp-contest"
VERSION = 1


class TeamKey(Struct, frozen=True):
    """The key or button that is a team's buzzer, and how to call it.

    `code` is the native scan code of a keyboard's key; of a gamepad, whose lasting id `device` is
    then, the button's number from 0.
    """

    team: int
    code: int
    label: str
    device: str = ""


class RoundDraft(Struct, frozen=True):
    """A round before its questions are drawn.

    How many are drawn follows from the rules and the number of teams. Of one wish the `count` and
    `spares` do not matter; of several the counts are shares. `by_hand` are ids of questions in
    their order: what lacks is drawn, what is too many becomes a spare. `kept_spares` are ids of
    spares that were drawn before and stay while they can; what lacks of them is drawn as well.
    """

    title: str
    preset: str = Preset.TEAM.value
    rules: RoundRules = RoundRules()
    wants: tuple[Wants, ...] = (Wants(),)
    by_hand: tuple[str, ...] = ()
    spares: int = 2
    kept_spares: tuple[str, ...] = ()


class Draft(Struct, frozen=True):
    """A competition of one match, as it is set up. Teams' ids are 1, 2, 3, … in order."""

    id: str
    title: str
    subtitle: str = ""
    organiser: str = ""
    teams: tuple[Team, ...] = ()
    rounds: tuple[RoundDraft, ...] = ()
    base: int = 100
    awards: tuple[Award, ...] = ()
    places: Places = Places.STANDARD
    banks: tuple[str, ...] = ()
    seed: int = 1
    avoid_used: bool = True
    keys: tuple[TeamKey, ...] = ()
    theme: str = "red"
    competition: str = ""
    """The id of the competition of several matches that it belongs to; "": it stands alone."""
    programme: tuple[Item, ...] = ()


class Made(Struct, frozen=True):
    """A plan, unless a problem stands in the way; the rounds as far as they could be drawn."""

    plan: Plan | None
    problems: tuple[Problem, ...] = ()
    rounds: tuple[Round, ...] = ()


class NotADraft(Exception):
    """What cannot be read as a draft; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


class _File(Struct, frozen=True):
    format: str
    version: int
    contest: msgspec.Raw = msgspec.Raw(b"null")


def round_of(preset: Preset, title: str, say: Say | None = None) -> RoundDraft:
    """A round as its preset has it; `say` names its criteria, else they are in Chinese."""
    return RoundDraft(title, preset.value, rules_of(preset, say))


def undrawn(drafted: RoundDraft) -> RoundDraft:
    """A round without what was chosen by hand or kept of an earlier draw."""
    return replace(drafted, by_hand=(), kept_spares=())


def to_plan(
    draft: Draft, questions: tuple[Question, ...], used: frozenset[str] = frozenset()
) -> Made:
    """Draw the questions of every round; no question comes twice in a match.

    `questions` are those of the draft's banks, `used` the ids of those asked in earlier matches.
    A problem's `where` is `basics`, `team 3`, `round 2` or `keys`, its `line` that number.
    """
    stock = Stock(questions, used, draft.seed, draft.avoid_used)
    rounds, shortages = fill(stock, draft.rounds, len(draft.teams))
    problems = (*faults(draft), *shortages, *question_doubts(rounds))
    if any(problem.severity == "error" for problem in problems):
        return Made(None, problems, rounds)
    plan = Plan(
        title=draft.title,
        teams=draft.teams,
        rounds=rounds,
        subtitle=draft.subtitle,
        organiser=draft.organiser,
        base=draft.base,
        awards=draft.awards,
        places=draft.places,
        contest=draft.id,
        programme=draft.programme,
    )
    return Made(plan, problems, rounds)


def write_draft(draft: Draft) -> bytes:
    """A draft as UTF-8 JSON that a person can read."""
    whole = _File(FORMAT, VERSION, msgspec.Raw(msgspec.json.encode(draft)))
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def read_draft(content: bytes) -> Draft:
    """Read what `write_draft` wrote. `NotADraft` where it is something else."""
    try:
        whole = msgspec.json.decode(content, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        raise NotADraft(_unlike(str(fault))) from fault
    if whole.format != FORMAT:
        raise NotADraft(_unlike(f"format {whole.format!r}"))
    if whole.version > VERSION:
        text = QT_TRANSLATE_NOOP(
            "Contest",
            "The competition was saved by a newer version of the program. Update the program.",
        )
        raise NotADraft(words("contest-newer", "Contest", text))
    try:
        return msgspec.json.decode(whole.contest, type=Draft)
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        raise NotADraft(_unlike(str(fault))) from fault


def _unlike(reason: str) -> Words:
    text = QT_TRANSLATE_NOOP("Contest", "This is not a saved competition: {reason}")
    return words("not-a-contest", "Contest", text, reason=reason)
