"""Stories: whole evenings that an organiser can read, played without a screen and checked.

A story is one YAML file, UTF-8. A small one:

    title: 抢答：犯规的队出局，其他队继续
    teams: [一队, 二队, 三队]        # or 一队: [甲, 乙] for a team with its members
    base: 100                        # points at the start; 100 if left out
    brought: {一队: 20}              # points from the stage before, on top of the base
    awards: {一等奖: 1, 二等奖: 2}    # name: how many
    places: standard                 # or dense
    rounds:
      - preset: 抢答                 # or buzz; the name of a preset in Chinese or English
        title: 抢答                  # the preset's name if left out
        set: {count: 2, buzz: {first_foul: {then: out, points: -value}}}
        questions: 2                 # how many are made, or a list of {points, seconds, stem, …}
        spares: 1
    steps:
      - 直到 口令                    # until cue
      - 抢答 2                       # press 2
      - 应为 不能答 2                # expect out 2
      - 下一步                       # next
      - "@1.5 抢答 1"                # 1.5 s after the race opened
      - 答对                         # right
    expected:
      ledger: [q1 2 -10 foul, q1 1 +10 right]
      scores: [110, 90, 100]
      places: [1, 3, 2]
      awards: [一等奖, 二等奖, 二等奖]

Settings are the fields of `RoundRules` and `BuzzRules`, their values those of the enums in
`quizapp.game.rules`; an effect is `+value`, `-value`, `-10`, `0`, `2*value-5`. Of `expected`
every part may be left out; its lists go by team, and maps by team name are understood too.

Each step takes place one second after the one before it. A number in front is the time in
seconds: `12.3` on the clock of the evening, `+0.2` after the step before, `@1.5` after the
question was shown, the race opened or the clock started, whichever came last. Expectations take
no time. The bell rings by itself at a deadline that lies before the next step.

All steps, with their Chinese words, stand in docs/stories.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml
from msgspec import Struct
from msgspec.structs import replace

from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.contest.wishes import needed
from quizapp.files.story_checks import ledger_line
from quizapp.files.story_evening import Evening
from quizapp.files.story_nodes import (
    NotAStory,
    composed,
    integer,
    items_of,
    line_of,
    mapping,
    text_of,
    unclear,
)
from quizapp.files.story_questions import questions_of
from quizapp.files.story_settings import NotASetting, overridden
from quizapp.files.story_steps import NotAStep, Step, parse_step
from quizapp.game.events import Event
from quizapp.game.plan import Award, Item, ItemKind, Person, Places, Plan, Round, Team
from quizapp.game.presets import Preset, contradictions, rules_of
from quizapp.game.standings import standings

LARGEST = 1024 * 1024
NAMES = {
    Preset.PERSONAL: "个人必答",
    Preset.TEAM: "团队必答",
    Preset.TOGETHER: "共答",
    Preset.BUZZ: "抢答",
    Preset.RISK: "风险题",
    Preset.PLAYOFF: "加赛",
    Preset.SPRINT: "限时快答",
    Preset.BOARD: "选题板",
    Preset.ASSIGNED: "指定题",
    Preset.ARENA: "擂台",
    Preset.SURVIVAL: "一站到底",
    Preset.DUEL: "对战",
    Preset.CLUES: "连环题",
    Preset.WAGER: "押分",
    Preset.MARKED: "评分",
    Preset.HALL: "观众互动",
}
"""What the presets are called in stories, beside their English names."""
_ITEMS = {
    "标题": ItemKind.TITLE,
    "亮相": ItemKind.ENTRANCE,
    "介绍": ItemKind.PEOPLE,
    "规则": ItemKind.RULES,
    "比分": ItemKind.SCORES,
    "插播": ItemKind.INTERLUDE,
    "核分": ItemKind.RECOUNT,
    "排名": ItemKind.RANKING,
    "领奖台": ItemKind.PODIUM,
    "颁奖": ItemKind.AWARDS,
    "合影": ItemKind.PHOTO,
    "字卡": ItemKind.CARD,
    "轮次": ItemKind.ROUND,
}
_WHYS = {
    "答对": "right",
    "答错": "wrong",
    "超时": "timeout",
    "部分得分": "partial",
    "复述有误": "misquoted",
    "犯规": "foul",
    "作废": "void",
    "改判": "rejudged",
    "调分": "adjusted",
    "评分": "marked",
    "留到最后": "survived",
}


class Expected(Struct, frozen=True):
    """What the evening must come to; None where the story does not say."""

    ledger: tuple[str, ...] | None = None
    scores: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None
    awards: tuple[str, ...] | None = None


class Story(Struct, frozen=True):
    """An evening to be played: the match, its steps, and what it must come to."""

    plan: Plan
    steps: tuple[Step, ...]
    expected: Expected = Expected()


class Outcome(Struct, frozen=True):
    """What an evening came to. `differences` is empty where all is as the story says."""

    differences: tuple[str, ...]
    ledger: tuple[str, ...]
    scores: tuple[int, ...]
    places: tuple[int, ...]
    events: tuple[Event, ...]


def load(path: Path) -> Story:
    """Read a story. `NotAStory` where it is none, OSError where it cannot be opened."""
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        text = QT_TRANSLATE_NOOP("files", "The file is too large for a story.")
        raise NotAStory(words("story-too-large", "files", text))
    try:
        return read(content.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        text = QT_TRANSLATE_NOOP("files", "The file is not UTF-8 text.")
        raise NotAStory(words("story-not-utf8", "files", text)) from fault


def read(text: str) -> Story:
    """Read the text of a story."""
    whole = mapping(composed(text), _TOP)
    for name in ("teams", "rounds", "steps"):
        if name not in whole:
            say = QT_TRANSLATE_NOOP("files", "The story has no “{name}”.")
            raise NotAStory(words("story-lacks", "files", say, name=name))
    teams = tuple(_teams(whole["teams"]))
    if "brought" in whole:
        teams = tuple(_with_brought(whole["brought"], teams))
    numbers = {team.name: team.id for team in teams}
    plan = Plan(
        title=text_of(whole["title"]) if "title" in whole else "",
        teams=teams,
        rounds=tuple(_rounds(whole["rounds"], len(teams))),
        base=integer(whole["base"]) if "base" in whole else 100,
        awards=tuple(_awards(whole["awards"])) if "awards" in whole else (),
        places=_places(whole["places"]) if "places" in whole else Places.STANDARD,
        programme=tuple(_programme(whole["programme"])) if "programme" in whole else (),
    )
    steps = tuple(_step(node, numbers) for node in items_of(whole["steps"]))
    expected = _expected(whole["expected"], numbers) if "expected" in whole else Expected()
    return Story(plan, steps, expected)


def play(story: Story) -> Outcome:
    """Play the evening and compare it with what the story expects."""
    evening = Evening(story.plan)
    evening.play(story.steps)
    match = evening.match
    rows = sorted(standings(match), key=lambda row: row.team)
    ledger = tuple(ledger_line(entry) for entry in match.ledger)
    places = tuple(row.place for row in rows)
    found = {
        "ledger": ledger,
        "scores": tuple(str(score) for score in match.scores),
        "places": tuple(str(place) for place in places),
        "awards": tuple(row.award for row in rows),
    }
    differences = [*evening.differences]
    for name, lines in found.items():
        wanted: tuple[str, ...] | None = getattr(story.expected, name)
        if wanted is not None:
            differences += _compared(name, lines, wanted)
    events = tuple(event for events in evening.decisions for event in events)
    return Outcome(tuple(differences), ledger, match.scores, places, events)


def _compared(name: str, found: tuple[str, ...], wanted: tuple[str, ...]) -> Iterator[str]:
    """The first line that differs, and which are too many or missing."""
    for number in range(max(len(found), len(wanted))):
        is_so = found[number] if number < len(found) else "nothing"
        must = wanted[number] if number < len(wanted) else "nothing"
        if is_so != must:
            yield f"{name}, line {number + 1}: {is_so or 'none'}, not {must or 'none'}"


# The YAML, read node by node: every word stays the text that was written, every fault has its line

_TOP = (
    "title",
    "teams",
    "base",
    "brought",
    "awards",
    "places",
    "rounds",
    "programme",
    "steps",
    "expected",
)
_ROUND = ("preset", "title", "set", "questions", "spares")


def _places(node: yaml.Node) -> Places:
    try:
        return Places(text_of(node))
    except ValueError as fault:
        raise unclear(line_of(node)) from fault


def _teams(node: yaml.Node) -> Iterator[Team]:
    named: list[tuple[str, tuple[str, ...]]] = []
    if isinstance(node, yaml.MappingNode):
        for name, members in mapping(node).items():
            named.append((name, tuple(text_of(member) for member in items_of(members))))
    else:
        named += [(text_of(name), ()) for name in items_of(node)]
    if not named or len({name for name, _ in named}) < len(named):
        raise unclear(line_of(node))
    for number, (name, members) in enumerate(named, start=1):
        yield Team(number, name, members=members)


def _with_brought(node: yaml.Node, teams: Sequence[Team]) -> Iterator[Team]:
    named = mapping(node, tuple(team.name for team in teams))
    for team in teams:
        yield replace(team, brought=integer(named[team.name]) if team.name in named else 0)


def _awards(node: yaml.Node) -> Iterator[Award]:
    for name, count in mapping(node).items():
        yield Award(name, integer(count))


def _rounds(node: yaml.Node, teams: int) -> Iterator[Round]:
    for number, one in enumerate(items_of(node), start=1):
        keys = mapping(one, _ROUND)
        if "preset" not in keys:
            raise unclear(line_of(one))
        preset = _preset(keys["preset"])
        rules = rules_of(preset)
        try:
            rules = overridden(rules, keys["set"]) if "set" in keys else rules
        except NotASetting as fault:
            raise NotAStory(fault.words) from fault
        for fault in contradictions(rules):
            text = QT_TRANSLATE_NOOP("files", "Line {line}: {fault}")
            raise NotAStory(words("story-rules", "files", text, line=line_of(one), fault=fault))
        given = keys.get("questions")
        questions = questions_of(given, f"r{number}q", needed(rules, teams))
        spares = questions_of(keys.get("spares"), f"r{number}s", 0)
        title = text_of(keys["title"]) if "title" in keys else NAMES[preset]
        yield Round(title, rules, questions, spares)


def _programme(node: yaml.Node) -> Iterator[Item]:
    """`title`, or `{round: 2}`, `{awards: 一等奖}`, `{people: [名字, …]}`, `{card: 文字}`."""
    for one in items_of(node):
        if isinstance(one, yaml.ScalarNode):
            yield Item(_item_kind(one))
            continue
        if not isinstance(one, yaml.MappingNode) or len(one.value) != 1:
            raise unclear(line_of(one))
        [(key, value)] = one.value
        kind = _item_kind(key)
        match kind:
            case ItemKind.ROUND | ItemKind.RULES:
                yield Item(kind, round=integer(value) - 1)
            case ItemKind.AWARDS:
                yield Item(kind, award=text_of(value))
            case ItemKind.PEOPLE:
                yield Item(kind, people=tuple(Person(text_of(name)) for name in items_of(value)))
            case _:
                yield Item(kind, title=text_of(value))


def _item_kind(node: yaml.Node) -> ItemKind:
    name = text_of(node)
    try:
        return _ITEMS[name] if name in _ITEMS else ItemKind(name)
    except ValueError as fault:
        raise unclear(line_of(node)) from fault


def _preset(node: yaml.Node) -> Preset:
    name = text_of(node)
    for preset, chinese in NAMES.items():
        if name in (preset.value, chinese):
            return preset
    raise unclear(line_of(node))


def _step(node: yaml.Node, teams: Mapping[str, int]) -> Step:
    """A step is one line; `void: reason` is a pair to YAML and a line to a reader."""
    if isinstance(node, yaml.MappingNode) and len(node.value) == 1:
        [(key, value)] = node.value
        text = f"{text_of(key)}: {text_of(value)}"
    else:
        text = text_of(node)
    try:
        return parse_step(text, line_of(node), teams)
    except NotAStep as fault:
        say = QT_TRANSLATE_NOOP("files", "Line {line}: {fault}")
        line = line_of(node)
        raise NotAStory(words("story-step", "files", say, line=line, fault=fault.words)) from fault


def _expected(node: yaml.Node, teams: Mapping[str, int]) -> Expected:
    parts = mapping(node, ("ledger", "scores", "places", "awards"))
    ledger = None
    if "ledger" in parts:
        ledger = tuple(
            _ledger(text_of(line), teams, line_of(line)) for line in items_of(parts["ledger"])
        )
    by_team = {
        name: _by_team(parts[name], teams) if name in parts else None
        for name in ("scores", "places", "awards")
    }
    return Expected(ledger, **by_team)


def _by_team(node: yaml.Node, teams: Mapping[str, int]) -> tuple[str, ...]:
    """A value for each team, in their order or by their names; `none` and 无 are empty."""
    if isinstance(node, yaml.MappingNode):
        named = mapping(node, tuple(teams))
        values = [text_of(named[name]) if name in named else "" for name in teams]
    else:
        values = [text_of(value) for value in items_of(node)]
    if len(values) != len(teams):
        raise unclear(line_of(node))
    return tuple("" if value in ("none", "无") else value for value in values)


def _ledger(text: str, teams: Mapping[str, int], line: int) -> str:
    """`[qN] TEAM ±POINTS WHY`, with team names and Chinese reasons made canonical."""
    parts = text.split()
    question = parts.pop(0) if parts and parts[0][:1] in "q第" and parts[0] not in teams else ""
    if len(parts) != 3:
        raise unclear(line)
    team, points, why = parts
    try:
        number = teams[team] if team in teams else int(team)
        asked = f"q{int(question.strip('q第题'))} " if question else ""
        return f"{asked}{number} {int(points):+} {_WHYS.get(why, why)}"
    except ValueError as fault:
        raise unclear(line) from fault
