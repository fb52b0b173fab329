"""The check before the show: from what was found at the door to one light a line.

Nothing here is obligatory. A red line would stop or spoil the show, an amber one is a risk that
can be taken, a grey one nobody can tell. Each line that is not green says how it is mended.
"""

from __future__ import annotations

from quizapp.bank.problems import Problem
from quizapp.bank.sealing import read_aloud
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest import media, venue
from quizapp.contest.findings import Act, Facts, Light, Line, Misfit
from quizapp.game.plan import RoundCard, Team
from quizapp.game.rules import Answerers

NAMED = 3
"""So many of several are named in a line; the rest is counted."""


def checks(facts: Facts) -> tuple[Line, ...]:
    """One line for each thing, in the order in which an operator goes through them."""
    return (
        venue.screens(facts.screens),
        venue.picture(facts.screens),
        venue.fonts(facts.fonts),
        venue.sound(facts.sound),
        venue.power(facts.power),
        venue.awake(facts.awake),
        venue.disk(facts.disk),
        venue.copy(facts.copy),
        _buzzers(facts),
        _questions(facts),
        _spares(facts),
        _used(facts),
        _seals(facts),
        _fits(facts),
        *media.line(facts.media, running=facts.running),
        _rules(facts),
        _rehearsal(facts),
    )


def worst(lines: tuple[Line, ...]) -> Light:
    """The light of the whole: red, amber or green."""
    for light in (Light.RED, Light.AMBER):
        if any(line.light is light for line in lines):
            return light
    return Light.GREEN


def needs_buzzers(rounds: tuple[RoundCard, ...]) -> bool:
    """Whether any round is a race."""
    return any(one.rules.answerers is Answerers.BUZZ for one in rounds)


def _say(code: str, text: str, **facts: str | int | Words) -> Words:
    return words(code, "check", text, **facts)


def _buzzers(facts: Facts) -> Line:
    title = _say("buzzers", QT_TRANSLATE_NOOP("check", "Buzzers"))
    if not needs_buzzers(facts.rounds):
        text = QT_TRANSLATE_NOOP("check", "No round of this match is a race.")
        return Line("buzzers", Light.GREEN, title, _say("buzzers-unneeded", text))
    bare = [team for team in facts.teams if team.id not in facts.buzzers.keyed]
    if bare:
        text = QT_TRANSLATE_NOOP("check", "Without a key: {teams}")
        mend = QT_TRANSLATE_NOOP("check", "Learn a key for every team by pressing its buzzer.")
        said = _say("buzzers-bare", text, teams=_names(bare))
        return Line("buzzers", Light.RED, title, said, _say("buzzers-learn", mend), Act.KEYS)
    if facts.buzzers.lost:
        return _lost(facts, title)
    silent = [team for team in facts.teams if team.id not in facts.buzzers.pressed]
    if silent:
        return _silent(facts, title, silent)
    text = QT_TRANSLATE_NOOP("check", "All {count} teams have pressed.")
    said = _say("buzzers-good", text, count=len(facts.teams))
    return Line("buzzers", Light.GREEN, title, said, act=Act.KEYS)


def _lost(facts: Facts, title: Words) -> Line:
    """Gamepads that were learned and are not there."""
    found = facts.buzzers
    if found.unheard is not None:
        mend = QT_TRANSLATE_NOOP("check", "Learn keys of a keyboard for these teams instead.")
        to_do = _say("buzzers-instead", mend)
        return Line("buzzers", Light.RED, title, found.unheard, to_do, Act.KEYS)
    text = QT_TRANSLATE_NOOP("check", "Gamepad not plugged in: {pads} ({teams})")
    mend = QT_TRANSLATE_NOOP(
        "check", "Plug it in; that mends it by itself. Without it: learn another button or key."
    )
    teams = _names([team for team in facts.teams if team.id in found.lost])
    pads = " / ".join(dict.fromkeys(found.lost.values()))
    said = _say("buzzers-lost", text, pads=pads, teams=teams)
    return Line("buzzers", Light.RED, title, said, _say("buzzers-plug", mend), Act.KEYS)


def _silent(facts: Facts, title: Words, silent: list[Team]) -> Line:
    """Teams that have not pressed yet."""
    text = QT_TRANSLATE_NOOP("check", "{done} of {count} have pressed. Still to press: {teams}")
    said = _say(
        "buzzers-silent",
        text,
        done=len(facts.teams) - len(silent),
        count=len(facts.teams),
        teams=_names(silent),
    )
    if any(team.id in facts.buzzers.twins for team in silent):
        mend = QT_TRANSLATE_NOOP(
            "check",
            "Let every team press once; its sign lights up below. Equal gamepads are told apart by "
            "the order of plugging in: look that the right sign lights up.",
        )
        to_do = _say("buzzers-press-twins", mend)
    else:
        mend = QT_TRANSLATE_NOOP("check", "Let every team press once; its sign lights up below.")
        to_do = _say("buzzers-press", mend)
    return Line("buzzers", Light.AMBER, title, said, to_do, Act.KEYS)


def _names(teams: list[Team]) -> str:
    named = " / ".join(team.name for team in teams[:NAMED])
    return named if len(teams) <= NAMED else f"{named} … ({len(teams)})"


def _questions(facts: Facts) -> Line:
    title = _say("questions", QT_TRANSLATE_NOOP("check", "Questions"))
    errors = [problem for problem in facts.problems if problem.severity == "error"]
    if errors:
        mend = QT_TRANSLATE_NOOP("check", "Mend it in the set-up: all problems stand at its foot.")
        first = errors[0]
        act = None if facts.running else Act.TEAMS if first.where == "teams" else Act.QUESTIONS
        said, to_do = first.words, _say("questions-mend", mend)
        return Line("questions", Light.RED, title, said, to_do, act, _round(first))
    text = QT_TRANSLATE_NOOP("check", "{count} questions for {rounds} rounds.")
    said = _say("questions-good", text, count=facts.questions, rounds=len(facts.rounds))
    return Line("questions", Light.GREEN, title, said)


def _round(problem: Problem) -> int:
    return problem.line or 0 if problem.where.startswith("round ") else 0


def _spares(facts: Facts) -> Line:
    title = _say("spares", QT_TRANSLATE_NOOP("check", "Spare questions"))
    act = None if facts.running else Act.QUESTIONS
    mend = _say(
        "spares-add",
        QT_TRANSLATE_NOOP(
            "check", "A void question is replaced by a spare: plan some for every round."
        ),
    )
    if facts.without_spares:
        text = QT_TRANSLATE_NOOP("check", "No spare in round {rounds}.")
        rounds = ", ".join(str(number) for number in facts.without_spares)
        said = _say("spares-none", text, rounds=rounds)
        return Line("spares", Light.AMBER, title, said, mend, act, facts.without_spares[0])
    for problem in facts.problems:
        if problem.code == "spares-short":
            said = problem.words
            return Line("spares", Light.AMBER, title, said, mend, act, _round(problem))
    text = QT_TRANSLATE_NOOP("check", "{count} spares, some for every round.")
    said = _say("spares-good", text, count=facts.spares)
    return Line("spares", Light.GREEN, title, said)


def _seals(facts: Facts) -> Line:
    """Whether the banks are under seal. Many have none, so that alone is no fault."""
    title = _say("seals", QT_TRANSLATE_NOOP("check", "Seal of the banks"))
    broken = [bank.title for bank in facts.banks if bank.broken]
    if broken:
        text = QT_TRANSLATE_NOOP("check", "Not as it was sealed: {banks}")
        mend = QT_TRANSLATE_NOOP(
            "check",
            "Compare the bank with the sealed form before the supervisor, and seal it anew.",
        )
        said = _say("seals-broken", text, banks=" / ".join(broken))
        return Line("seals", Light.RED, title, said, _say("seals-compare", mend))
    sealed = [bank for bank in facts.banks if bank.seal]
    if not sealed:
        text = QT_TRANSLATE_NOOP("check", "No bank is under seal.")
        return Line("seals", Light.GREY, title, _say("seals-none", text))
    prints = " / ".join(f"{bank.title} {read_aloud(bank.print)}" for bank in sealed)
    if len(sealed) < len(facts.banks):
        text = QT_TRANSLATE_NOOP("check", "Under seal: {banks}; {count} other banks are not.")
        open_ones = len(facts.banks) - len(sealed)
        said = _say("seals-some", text, banks=prints, count=open_ones)
        return Line("seals", Light.GREY, title, said)
    text = QT_TRANSLATE_NOOP("check", "Under seal: {banks}")
    return Line("seals", Light.GREEN, title, _say("seals-good", text, banks=prints))


def _used(facts: Facts) -> Line:
    title = _say("used", QT_TRANSLATE_NOOP("check", "Never asked before"))
    if not facts.used:
        text = QT_TRANSLATE_NOOP("check", "No question was asked in an earlier match.")
        return Line("used", Light.GREEN, title, _say("used-none", text))
    text = QT_TRANSLATE_NOOP("check", "Asked in an earlier match: {named} (in all {count})")
    named = ", ".join(question for _, question in facts.used[:NAMED])
    said = _say("used-some", text, count=len(facts.used), named=named)
    mend = QT_TRANSLATE_NOOP(
        "check", "Let them be drawn anew, or leave them: teams may know the answers."
    )
    act = None if facts.running else Act.QUESTIONS
    return Line("used", Light.AMBER, title, said, _say("used-draw", mend), act, facts.used[0][0])


def _fits(facts: Facts) -> Line:
    title = _say("fits", QT_TRANSLATE_NOOP("check", "Text fits"))
    found = facts.fitting
    if found.misfits:
        text = QT_TRANSLATE_NOOP(
            "check", "Set smaller than can be read at the back: {named} (in all {count})"
        )
        named = ", ".join(dict.fromkeys(_misfit(one) for one in found.misfits[:NAMED]))
        said = _say("fits-not", text, count=len(found.misfits), named=named)
        mend = QT_TRANSLATE_NOOP(
            "check", "Shorten the text, or take another question; the host reads it aloud anyway."
        )
        act = None if facts.running else Act.QUESTIONS
        first = found.misfits[0].round
        return Line("fits", Light.AMBER, title, said, _say("fits-shorten", mend), act, first)
    if found.done < found.of:
        text = QT_TRANSLATE_NOOP("check", "Laying out: {done} of {count} …")
        if found.rests:
            text = QT_TRANSLATE_NOOP(
                "check", "{done} of {count} laid out; it goes on after this question."
            )
        said = _say("fits-runs", text, done=found.done, count=found.of)
        return Line("fits", Light.GREY, title, said)
    if not found.of:
        text = QT_TRANSLATE_NOOP("check", "There is nothing to lay out yet.")
        return Line("fits", Light.GREY, title, _say("fits-nothing", text))
    if found.paged:
        text = QT_TRANSLATE_NOOP(
            "check", "All keep their sizes; on several pages: {named} (in all {count})"
        )
        named = ", ".join(dict.fromkeys(_misfit(one) for one in found.paged[:NAMED]))
        said = _say("fits-paged", text, named=named, count=len(found.paged))
        return Line("fits", Light.GREEN, title, said)
    text = QT_TRANSLATE_NOOP("check", "All {count} pictures keep their sizes.")
    return Line("fits", Light.GREEN, title, _say("fits-good", text, count=found.of))


def _misfit(one: Misfit) -> str:
    return one.question or f"#{one.round}"


def _rules(facts: Facts) -> Line:
    title = _say("rules", QT_TRANSLATE_NOOP("check", "Rules read"))
    count = len(facts.rounds)
    unread = [number for number in range(1, count + 1) if number not in facts.read]
    if not unread:
        text = QT_TRANSLATE_NOOP("check", "The rules of all {count} rounds were read.")
        return Line("rules", Light.GREEN, title, _say("rules-read", text, count=count))
    text = QT_TRANSLATE_NOOP("check", "{done} of {count} rounds were read.")
    said = _say("rules-unread", text, done=count - len(unread), count=count)
    mend = QT_TRANSLATE_NOOP(
        "check", "Read with the host and the judges what will be announced, and tick each round."
    )
    return Line("rules", Light.AMBER, title, said, _say("rules-tick", mend), None, unread[0])


def _rehearsal(facts: Facts) -> Line:
    title = _say("rehearsal", QT_TRANSLATE_NOOP("check", "Rehearsal"))
    found = facts.rehearsed
    act = None if facts.running else Act.REHEARSE
    mend = _say(
        "rehearsal-do",
        QT_TRANSLATE_NOOP(
            "check", "Rehearse once with everybody; it touches neither scores nor used questions."
        ),
    )
    if found.ended:
        text = QT_TRANSLATE_NOOP("check", "Rehearsed to the end.")
        return Line("rehearsal", Light.GREEN, title, _say("rehearsal-done", text))
    if found.count:
        text = QT_TRANSLATE_NOOP("check", "Rehearsed, but not to the end.")
        said = _say("rehearsal-part", text)
        return Line("rehearsal", Light.AMBER, title, said, mend, act)
    text = QT_TRANSLATE_NOOP("check", "Not rehearsed yet.")
    return Line("rehearsal", Light.AMBER, title, _say("rehearsal-none", text), mend, act)
