"""What the host reads at each moment, in words: from a scene to a script."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from quizapp.bank.answers import Lang, letter, shown
from quizapp.bank.question import Citation, Kind, Pairs, Question
from quizapp.game.events import ClockKind, Verdict
from quizapp.game.match import Clock, Stage
from quizapp.game.plan import Team
from quizapp.game.scenes import (
    CallScene,
    ChooseScene,
    EndScene,
    ExplainScene,
    Heading,
    PrompterScene,
    QuestionScene,
    RankingScene,
    RevealScene,
    RoundScene,
    ScoresScene,
    TeamScore,
    TeamsScene,
    TitleScene,
)
from quizapp.game.spoken import rules_text
from quizapp.windows.parts.speech import say
from quizapp.windows.prompter import media
from quizapp.windows.prompter.blocks import Block, Tone
from quizapp.windows.prompter.ways import Way, cue_way, introduced, read_way
from quizapp.windows.stage import phrases, sayings
from quizapp.windows.stage.typography import joined

translate = QCoreApplication.translate

Cite = Callable[[Citation], str]
_WITHOUT_MEDIA = (Stage.EXPLAINED, Stage.DRAWN, Stage.VOIDED)
"""Stages in which the hall sees and hears nothing of a question's files."""


class Script(Struct, frozen=True):
    """All that stands on the prompter. `cue` says what the host does now."""

    heading: str
    cue: str
    tone: Tone
    body: tuple[Block, ...]
    answer: str
    next: str
    clock: Clock | None
    clock_name: str
    strip: tuple[TeamScore, ...]
    team: Team | None = None
    """Whose sign stands before the cue."""


def script(scene: PrompterScene, lang: Lang, cite: Cite) -> Script:
    """What the host reads; the rules of a round are spoken in `lang`."""
    heading, body = _read(scene, lang, cite)
    if scene.stage not in _WITHOUT_MEDIA:
        body = (*media.seen(scene.medium, shown=scene.stage is not Stage.CALLED), *body)
    cue, tone, team = _cue(scene)
    return Script(
        heading,
        cue,
        tone,
        body,
        _answer(scene.question, lang) if scene.question is not None else "",
        say(scene.next),
        scene.clock,
        _clock_name(scene),
        scene.strip,
        team,
    )


def _read(scene: PrompterScene, lang: Lang, cite: Cite) -> tuple[str, tuple[Block, ...]]:
    """(heading, body)."""
    question, heading, screen = scene.question, scene.heading, scene.screen
    if question is not None and heading is not None and not isinstance(screen, Way):
        return _question_line(heading, question.kind), _question(question, cite)
    teams = {one.team.id: one.team for one in scene.strip}
    match screen:
        case TitleScene(title, subtitle, organiser):
            lines = [Block(title, "title"), Block(subtitle, "read"), Block(organiser, "detail")]
            return "", tuple(line for line in lines if line.text)
        case TeamsScene(title, shown_teams):
            return title, tuple(introduced(team) for team in shown_teams)
        case RoundScene(number, of, begun):
            rules = rules_text(begun, lang)
            title = f"{phrases.round_number(number, of)}  {begun.title}"
            return title, tuple(
                Block(line, "read", f"{at}.") for at, line in enumerate(rules, start=1)
            )
        case ChooseScene(title, _, values, may_decline):
            options = [Block(phrases.points(value), "title", "·") for value in values]
            if may_decline:
                options.append(Block(phrases.decline(), "title", "·"))
            return title, tuple(options)
        case ScoresScene(title) | RankingScene(title) | EndScene(title):
            return title, _places(scene, teams)
        case CallScene() | QuestionScene() | RevealScene() | ExplainScene():
            return "", ()
        case _:
            return read_way(screen)


def _question_line(heading: Heading, kind: Kind) -> str:
    parts = [heading.round, phrases.question_number(heading)]
    parts += [heading.topic] if heading.topic else []
    parts += [sayings.clue(heading.clue, heading.clues)] if heading.clues else []
    parts.append(sayings.wagered() if heading.wagered else phrases.points(heading.value))
    return "  ·  ".join((*parts, phrases.kind_name(kind)))


def _question(question: Question, cite: Cite) -> tuple[Block, ...]:
    blocks = [Block(question.stem, "read")]
    blocks += [Block(text, "option", letter(at)) for at, text in enumerate(question.options)]
    blocks += [Block(text, "option", str(at)) for at, text in enumerate(question.partners, start=1)]
    if question.explanation:
        text = translate("prompter", "Explanation: {0}").format(question.explanation)
        blocks.append(Block(text, "detail"))
    if question.citation is not None:
        text = translate("prompter", "Source: {0}").format(cite(question.citation))
        blocks.append(Block(text, "detail"))
    if question.note:
        blocks.append(Block(translate("prompter", "Note: {0}").format(question.note), "detail"))
    return tuple(blocks)


def _answer(question: Question, lang: Lang) -> str:
    if question.kind is Kind.INFO:
        return translate("prompter", "No answer: for information")
    if isinstance(question.key, Pairs):
        return "\u3000".join(_pair(question, *pair) for pair in question.key.pairs)
    return shown(question, lang, whole=True) or translate("prompter", "No key: the judges decide")


def _pair(question: Question, left: int, right: int) -> str:
    """Both texts of a pair, on one line."""
    options, partners = question.options, question.partners
    if not (0 <= left < len(options) and 0 <= right < len(partners)):
        return f"{letter(left)}—{right + 1}"
    return joined(f"{options[left]}—{partners[right]}")


def _places(scene: PrompterScene, teams: dict[int, Team]) -> tuple[Block, ...]:
    """Places in the order in which they are announced: a ranking begins with the last one."""
    ranking = isinstance(scene.screen, RankingScene)
    final = not isinstance(scene.screen, ScoresScene)
    told = {row.team for row in scene.screen.rows} if isinstance(scene.screen, RankingScene) else ()
    blocks: list[Block] = []
    for row in reversed(scene.rows) if ranking else scene.rows:
        parts = [phrases.place(row.place), teams[row.team].name, phrases.points(row.score)]
        if row.award and final:
            parts.append(row.award)
        if row.tied:
            parts.append(phrases.tied())
        blocks.append(Block("  ".join(parts), "read", "✓" if row.team in told else "·"))
    return tuple(blocks)


def _cue(scene: PrompterScene) -> tuple[str, Tone, Team | None]:
    """(what the host does now, its colour, whose sign stands beside it)."""
    match scene.screen:
        case TitleScene():
            return translate("prompter", "Open the evening"), "plain", None
        case TeamsScene():
            return translate("prompter", "Introduce the teams"), "read", None
        case RoundScene():
            return translate("prompter", "Read the rules aloud"), "read", None
        case ChooseScene(team=team):
            text = translate("prompter", "{0}: which value do you choose?")
            return text.format(team.name), "read", team
        case ScoresScene(declined=declined):
            if declined is not None:
                text = translate("prompter", "{0} declined. Read the scores aloud")
                return text.format(declined.name), "read", declined
            return translate("prompter", "Read the scores aloud"), "read", None
        case RankingScene():
            return translate("prompter", "Announce the places, the last one first"), "read", None
        case EndScene():
            return translate("prompter", "Announce the awards"), "good", None
        case CallScene() | QuestionScene() | RevealScene() | ExplainScene():
            return _cue_in_play(scene)
        case _:
            return cue_way(scene.screen)


def _cue_in_play(scene: PrompterScene) -> tuple[str, Tone, Team | None]:
    owner = scene.floor or (scene.heading.team if scene.heading else None)
    name = _who(scene, owner)
    match scene.stage:
        case Stage.CALLED:
            if owner is None:
                return translate("prompter", "Say: please listen"), "read", None
            text = translate("prompter", "Say: {0}, please listen")
            return text.format(name), "read", owner
        case Stage.READING:
            if owner is None:
                return translate("prompter", "Read the question aloud"), "read", None
            text = translate("prompter", "Read the question aloud, for {0}")
            return text.format(name), "read", owner
        case Stage.CUE:
            return translate("prompter", "Say: buzz now! Then comes the beep"), "alarm", None
        case Stage.OPEN:
            return translate("prompter", "The race is open"), "go", None
        case Stage.BUZZED:
            return translate("prompter", "Name the team: {0}").format(name), "alarm", owner
        case Stage.TIED:
            tied = scene.screen.tied if isinstance(scene.screen, QuestionScene) else ()
            names = translate("prompter", ", ").join(team.name for team in tied)
            return translate("prompter", "Pressed together: {0}").format(names), "alarm", None
        case Stage.ANSWERING:
            if owner is None:
                return translate("prompter", "All teams answer"), "go", None
            return translate("prompter", "{0} answers").format(name), "go", owner
        case Stage.STOPPED | Stage.TIME_UP if _marked(scene):
            return translate("prompter", "The judges mark: {0}").format(name), "go", owner
        case Stage.STOPPED:
            if owner is None:
                return translate("prompter", "Boards up: judge the answers"), "alarm", None
            return translate("prompter", "{0} has answered: judge").format(name), "alarm", owner
        case Stage.TIME_UP:
            return translate("prompter", "Time is up: {0}").format(name), "bad", owner
        case Stage.AUDIENCE:
            return translate("prompter", "Ask the hall"), "read", None
        case Stage.REVEALED:
            return translate("prompter", "Read the answer aloud"), "read", None
        case Stage.EXPLAINED:
            return translate("prompter", "Read the explanation aloud"), "read", None
        case Stage.VOIDED:
            if isinstance(scene.screen, QuestionScene) and scene.screen.swapped:
                return translate("prompter", "Another question takes its place"), "read", owner
            return translate("prompter", "This question is void"), "bad", None
        case Stage.PASSED:
            if scene.floor is None:
                return translate("prompter", "Passed on: which team answers?"), "alarm", None
            text = translate("prompter", "Passed on: name {0}")
            return text.format(scene.floor.name), "alarm", scene.floor
        case Stage.DRAWN:
            return translate("prompter", "Congratulate the winners in the hall"), "good", None
        case Stage.DONE | None:
            return _judged(scene)
        case _:
            assert_never(scene.stage)


def _marked(scene: PrompterScene) -> bool:
    """Whether judges mark this answer."""
    return isinstance(scene.screen, QuestionScene) and scene.screen.judges > 0


def _who(scene: PrompterScene, owner: Team | None) -> str:
    """The team, and the member whose question it is."""
    if owner is None:
        return translate("prompter", "all teams")
    heading = scene.heading
    if heading is not None and heading.team == owner and heading.member:
        return f"{owner.name} · {phrases.member(heading.member)}"
    return owner.name


def _judged(scene: PrompterScene) -> tuple[str, Tone, Team | None]:
    screen = scene.screen
    if not isinstance(screen, QuestionScene) or screen.judged is None or screen.verdict is None:
        return translate("prompter", "The question is over"), "plain", None
    good = screen.verdict in (Verdict.RIGHT, Verdict.PARTIAL)
    change = next((one.change for one in scene.strip if one.team == screen.judged), 0)
    text = translate("prompter", "{0}: {1}, {2}").format(
        screen.judged.name, phrases.verdict_name(screen.verdict), phrases.signed(change)
    )
    return text, "good" if good else "bad", screen.judged


def _clock_name(scene: PrompterScene) -> str:
    clock = scene.clock
    if clock is None:
        return translate("prompter", "Time is up") if scene.stage is Stage.TIME_UP else ""
    if clock.deadline is None:
        return translate("prompter", "Clock stopped")
    if clock.kind is ClockKind.BUZZ:
        return translate("prompter", "Time to press")
    if clock.kind is ClockKind.TURN:
        return translate("prompter", "Time of the turn")
    return translate("prompter", "Time to answer")
