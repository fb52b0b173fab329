"""Stories: whole evenings that an organiser can read, played without a screen and checked.

A story is one YAML file, UTF-8. A small one:

    title: 抢答：犯规的队出局，其他队继续
    teams: [一队, 二队, 三队]        # or 一队: [甲, 乙] for a team with its members
    base: 100                        # points at the start; 100 if left out
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

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml
from msgspec import Struct

from quizapp.bank.question import Choices, Kind, Question, Status
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.contest.wishes import needed
from quizapp.files.story_evening import Evening, ledger_line
from quizapp.files.story_settings import NotASetting, overridden
from quizapp.files.story_steps import NotAStep, Step, parse_step
from quizapp.game.events import Event
from quizapp.game.plan import Award, Places, Plan, Round, Team
from quizapp.game.presets import Preset, contradictions, rules_of
from quizapp.game.standings import standings

LARGEST = 1024 * 1024
DEEPEST = 12
"""No story nests deeper; a file that means harm might."""
_NAMES = {
    Preset.PERSONAL: "个人必答",
    Preset.TEAM: "团队必答",
    Preset.TOGETHER: "共答",
    Preset.BUZZ: "抢答",
    Preset.RISK: "风险题",
    Preset.PLAYOFF: "加赛",
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
}
_LETTERS = "ABCDEFGH"


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


class NotAStory(Exception):
    """A file that cannot be read as a story; `words` say why and where."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


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
    whole = _mapping(_composed(text), _TOP)
    for name in ("teams", "rounds", "steps"):
        if name not in whole:
            say = QT_TRANSLATE_NOOP("files", "The story has no “{name}”.")
            raise NotAStory(words("story-lacks", "files", say, name=name))
    teams = tuple(_teams(whole["teams"]))
    numbers = {team.name: team.id for team in teams}
    plan = Plan(
        title=_text(whole["title"]) if "title" in whole else "",
        teams=teams,
        rounds=tuple(_rounds(whole["rounds"], len(teams))),
        base=_integer(whole["base"]) if "base" in whole else 100,
        awards=tuple(_awards(whole["awards"])) if "awards" in whole else (),
        places=_places(whole["places"]) if "places" in whole else Places.STANDARD,
    )
    steps = tuple(_step(node, numbers) for node in _items(whole["steps"]))
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

_TOP = ("title", "teams", "base", "awards", "places", "rounds", "steps", "expected")
_ROUND = ("preset", "title", "set", "questions", "spares")
_QUESTION = ("stem", "options", "answer", "explanation", "points", "seconds")


def _composed(text: str) -> yaml.Node:
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST or isinstance(event, yaml.AliasEvent):
                raise _unclear(event.start_mark.line + 1)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 0
        say = QT_TRANSLATE_NOOP("files", "Line {line}: this is not YAML: {reason}")
        reason = fault.problem or ""
        raise NotAStory(words("story-no-yaml", "files", say, line=line, reason=reason)) from fault
    except (yaml.YAMLError, RecursionError) as fault:
        raise _unclear(1) from fault
    if node is None:
        raise _unclear(1)
    return node


def _unclear(line: int) -> NotAStory:
    text = QT_TRANSLATE_NOOP("files", "Line {line} does not belong into a story like this.")
    return NotAStory(words("story-unclear", "files", text, line=line))


def _at(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def _mapping(node: yaml.Node, known: tuple[str, ...] = ()) -> dict[str, yaml.Node]:
    """The pairs of a mapping; of `known` keys only, where there are any."""
    if not isinstance(node, yaml.MappingNode):
        raise _unclear(_at(node))
    found: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = _text(key)
        if name in found or (known and name not in known):
            raise _unclear(_at(key))
        found[name] = value
    return found


def _items(node: yaml.Node) -> list[yaml.Node]:
    if not isinstance(node, yaml.SequenceNode):
        raise _unclear(_at(node))
    return node.value


def _text(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise _unclear(_at(node))
    return str(node.value).strip()


def _integer(node: yaml.Node) -> int:
    try:
        return int(_text(node))
    except ValueError as fault:
        raise _unclear(_at(node)) from fault


def _places(node: yaml.Node) -> Places:
    try:
        return Places(_text(node))
    except ValueError as fault:
        raise _unclear(_at(node)) from fault


def _teams(node: yaml.Node) -> Iterator[Team]:
    named: list[tuple[str, tuple[str, ...]]] = []
    if isinstance(node, yaml.MappingNode):
        for name, members in _mapping(node).items():
            named.append((name, tuple(_text(member) for member in _items(members))))
    else:
        named += [(_text(name), ()) for name in _items(node)]
    if not named or len({name for name, _ in named}) < len(named):
        raise _unclear(_at(node))
    for number, (name, members) in enumerate(named, start=1):
        yield Team(number, name, members=members)


def _awards(node: yaml.Node) -> Iterator[Award]:
    for name, count in _mapping(node).items():
        yield Award(name, _integer(count))


def _rounds(node: yaml.Node, teams: int) -> Iterator[Round]:
    for number, one in enumerate(_items(node), start=1):
        keys = _mapping(one, _ROUND)
        if "preset" not in keys:
            raise _unclear(_at(one))
        preset = _preset(keys["preset"])
        rules = rules_of(preset)
        try:
            rules = overridden(rules, keys["set"]) if "set" in keys else rules
        except NotASetting as fault:
            raise NotAStory(fault.words) from fault
        for fault in contradictions(rules):
            text = QT_TRANSLATE_NOOP("files", "Line {line}: {fault}")
            raise NotAStory(words("story-rules", "files", text, line=_at(one), fault=fault))
        given = keys.get("questions")
        questions = _questions(given, f"r{number}q", needed(rules, teams))
        spares = _questions(keys.get("spares"), f"r{number}s", 0)
        title = _text(keys["title"]) if "title" in keys else _NAMES[preset]
        yield Round(title, rules, questions, spares)


def _preset(node: yaml.Node) -> Preset:
    name = _text(node)
    for preset, chinese in _NAMES.items():
        if name in (preset.value, chinese):
            return preset
    raise _unclear(_at(node))


def _questions(node: yaml.Node | None, prefix: str, count: int) -> tuple[Question, ...]:
    """Questions as they are given, or so many that are made."""
    if isinstance(node, yaml.SequenceNode):
        return tuple(
            _question(f"{prefix}{number}", _mapping(one, _QUESTION), _at(one))
            for number, one in enumerate(node.value, start=1)
        )
    count = count if node is None else _integer(node)
    if not 0 <= count <= 1000:
        raise _unclear(_at(node) if node else 1)
    return tuple(_question(f"{prefix}{number}", {}, 0) for number in range(1, count + 1))


def _question(own: str, keys: Mapping[str, yaml.Node], line: int) -> Question:
    options = tuple("甲乙丙丁")
    if "options" in keys:
        options = tuple(_text(option) for option in _items(keys["options"]))
    letter = _text(keys["answer"]) if "answer" in keys else "A"
    if len(letter) != 1 or letter not in _LETTERS[: len(options)]:
        raise _unclear(line)
    return Question(
        id=own,
        kind=Kind.SINGLE,
        stem=_text(keys["stem"]) if "stem" in keys else f"{own}____",
        options=options,
        key=Choices((_LETTERS.index(letter),)),
        explanation=_text(keys["explanation"]) if "explanation" in keys else "",
        points=_integer(keys["points"]) if "points" in keys else None,
        seconds=_integer(keys["seconds"]) if "seconds" in keys else None,
        status=Status.READY,
    )


def _step(node: yaml.Node, teams: Mapping[str, int]) -> Step:
    """A step is one line; `void: reason` is a pair to YAML and a line to a reader."""
    if isinstance(node, yaml.MappingNode) and len(node.value) == 1:
        [(key, value)] = node.value
        text = f"{_text(key)}: {_text(value)}"
    else:
        text = _text(node)
    try:
        return parse_step(text, _at(node), teams)
    except NotAStep as fault:
        say = QT_TRANSLATE_NOOP("files", "Line {line}: {fault}")
        line = _at(node)
        raise NotAStory(words("story-step", "files", say, line=line, fault=fault.words)) from fault


def _expected(node: yaml.Node, teams: Mapping[str, int]) -> Expected:
    parts = _mapping(node, ("ledger", "scores", "places", "awards"))
    ledger = None
    if "ledger" in parts:
        ledger = tuple(_ledger(_text(line), teams, _at(line)) for line in _items(parts["ledger"]))
    by_team = {
        name: _by_team(parts[name], teams) if name in parts else None
        for name in ("scores", "places", "awards")
    }
    return Expected(ledger, **by_team)


def _by_team(node: yaml.Node, teams: Mapping[str, int]) -> tuple[str, ...]:
    """A value for each team, in their order or by their names; `none` and 无 are empty."""
    if isinstance(node, yaml.MappingNode):
        named = _mapping(node, tuple(teams))
        values = [_text(named[name]) if name in named else "" for name in teams]
    else:
        values = [_text(value) for value in _items(node)]
    if len(values) != len(teams):
        raise _unclear(_at(node))
    return tuple("" if value in ("none", "无") else value for value in values)


def _ledger(text: str, teams: Mapping[str, int], line: int) -> str:
    """`[qN] TEAM ±POINTS WHY`, with team names and Chinese reasons made canonical."""
    parts = text.split()
    question = parts.pop(0) if parts and parts[0][:1] in "q第" and parts[0] not in teams else ""
    if len(parts) != 3:
        raise _unclear(line)
    team, points, why = parts
    try:
        number = teams[team] if team in teams else int(team)
        asked = f"q{int(question.strip('q第题'))} " if question else ""
        return f"{asked}{number} {int(points):+} {_WHYS.get(why, why)}"
    except ValueError as fault:
        raise _unclear(line) from fault
