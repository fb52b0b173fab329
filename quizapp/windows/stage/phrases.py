"""The words of the stage itself, in the language of the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from quizapp.bank.question import Citation, Kind
from quizapp.game import wording
from quizapp.game.events import Verdict
from quizapp.game.match import Stage
from quizapp.game.plan import RoundCard
from quizapp.game.rules import Answerers
from quizapp.game.scenes import Heading
from quizapp.game.spoken import Lang, rules_text

translate = QCoreApplication.translate


def question_number(heading: Heading) -> str:
    """第 3 题／共 12 题."""
    if heading.spare:
        return translate("stage", "Question {0} (spare)").format(heading.number)
    if heading.of:
        return translate("stage", "Question {0} of {1}").format(heading.number, heading.of)
    return translate("stage", "Question {0}").format(heading.number)


def page(number: int, of: int) -> str:
    """第 2/3 页."""
    return translate("stage", "Page {0}/{1}").format(number, of)


def vacant() -> str:
    """空缺: of an award that no team gets."""
    return translate("stage", "Not awarded")


def lots_title(stage: str) -> str:
    """初赛 · 分组抽签."""
    return translate("stage", "{0} · draw of lots").format(stage)


def lot_proof(seed: int, at: str) -> str:
    """The seed of a lot and when it was drawn, so that anybody may draw it again."""
    then = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if not then.isValid():
        return translate("stage", "Seed {0}").format(seed)
    return translate("stage", "Seed {0} · drawn at {1}").format(seed, then.toString("HH:mm:ss"))


def lots_ahead(teams: int, heats: int) -> str:
    """54 支队伍，分入 9 组."""
    return translate("stage", "{0} teams, {1} heats").format(teams, heats)


def lot(heat: str, seat: int) -> str:
    """第三组 · 2 号席."""
    return translate("stage", "{0} · seat {1}").format(heat, seat)


def points(value: int) -> str:
    """10 分."""
    return translate("stage", "{0} points").format(value)


def points_word() -> str:
    """The unit under a large number."""
    return translate("stage", "points")


def kind_name(kind: Kind) -> str:
    """单选题 and so on."""
    match kind:
        case Kind.SINGLE:
            return translate("stage", "One answer")
        case Kind.MULTIPLE:
            return translate("stage", "Several answers")
        case Kind.TRUEFALSE:
            return translate("stage", "True or false")
        case Kind.BLANKS:
            return translate("stage", "Fill the blanks")
        case Kind.NUMERIC:
            return translate("stage", "A number")
        case Kind.ORDERING:
            return translate("stage", "Put in order")
        case Kind.MATCHING:
            return translate("stage", "Match")
        case Kind.OPEN:
            return translate("stage", "Short answer")
        case Kind.INFO:
            return translate("stage", "Information")


def member(name_or_number: str) -> str:
    """The member whose question it is: its name, or 2 号队员."""
    if name_or_number.isdigit():
        return translate("stage", "member {0}").format(name_or_number)
    return name_or_number


def in_all(count: int) -> str:
    """Behind the first names of many: 等 8 人."""
    return translate("stage", "{0} in all").format(count)


def answerers(who: Answerers) -> str:
    """Who answers, where it is no single team."""
    match who:
        case Answerers.ALL:
            return translate("stage", "All teams answer")
        case Answerers.HALL:
            return translate("stage", "The hall answers")
        case _:
            return ""


def truth(value: bool) -> str:
    """正确 or 错误, as an option."""
    return translate("stage", "True") if value else translate("stage", "False")


def stage_name(stage: Stage) -> str:
    """The large word of the tower."""
    match stage:
        case Stage.READING:
            return translate("stage", "Listen")
        case Stage.CUE:
            return translate("stage", "Get ready")
        case Stage.OPEN:
            return translate("stage", "Buzz now")
        case Stage.BUZZED:
            return translate("stage", "First to buzz")
        case Stage.TIED:
            return translate("stage", "Pressed together")
        case Stage.ANSWERING:
            return translate("stage", "Answer now")
        case Stage.STOPPED:
            return translate("stage", "Answer given")
        case Stage.TIME_UP:
            return translate("stage", "Time is up")
        case Stage.AUDIENCE:
            return translate("stage", "The hall answers")
        case Stage.VOIDED:
            return translate("stage", "Question void")
        case Stage.PASSED:
            return translate("stage", "Passed on")
        case Stage.DRAWN:
            return translate("stage", "Lot drawn")
        case Stage.DONE | Stage.CALLED | Stage.REVEALED | Stage.EXPLAINED:
            return translate("stage", "Judged")


def stage_hint(stage: Stage) -> str:
    """The smaller line below it, or ""."""
    match stage:
        case Stage.CUE:
            return translate("stage", "Wait for the signal")
        case Stage.STOPPED:
            return translate("stage", "Verdict next")
        case Stage.PASSED:
            return translate("stage", "Who answers?")
        case _:
            return ""


def verdict_name(verdict: Verdict) -> str:
    """回答正确 and so on."""
    match verdict:
        case Verdict.RIGHT:
            return translate("stage", "Right")
        case Verdict.WRONG:
            return translate("stage", "Wrong")
        case Verdict.TIMEOUT:
            return translate("stage", "Out of time")
        case Verdict.PARTIAL:
            return translate("stage", "Partly right")
        case Verdict.MISQUOTED:
            return translate("stage", "Misquoted")


def signed(change: int) -> str:
    """+10 or −10, with a true minus."""
    return wording.signed(change)


def first_to_buzz() -> str:
    """抢答成功."""
    return translate("stage", "First to buzz")


def pressed_together() -> str:
    """同时按下."""
    return translate("stage", "Pressed together")


def listen() -> str:
    """请听题."""
    return translate("stage", "Please listen")


def pause() -> str:
    """休息."""
    return translate("stage", "Break")


def pause_hint() -> str:
    """What follows a break."""
    return translate("stage", "We go on in a few minutes")


def hold() -> str:
    """请稍候."""
    return translate("stage", "One moment please")


def hold_hint() -> str:
    """That nothing is lost."""
    return translate("stage", "The show goes on shortly")


def foul() -> str:
    """犯规."""
    return translate("stage", "Foul")


def nobody() -> str:
    """无人抢答."""
    return translate("stage", "Nobody pressed")


def no_points() -> str:
    """What a question brings that nobody answered."""
    return translate("stage", "No points")


def declined(team: str) -> str:
    """Which team did not want a question, said where the next one chooses."""
    return translate("stage", "{0} declined").format(team)


def between_ties() -> str:
    """Where the number of a round stands, if only tied teams play it."""
    return translate("stage", "For the tied teams")


def parted() -> str:
    """A place that a playoff decided."""
    return translate("stage", "By playoff")


def answer() -> str:
    """Label of the key."""
    return translate("stage", "Answer")


def team_count(count: int) -> str:
    """15 队."""
    return translate("stage", "{0} teams").format(count)


def right_teams() -> str:
    """Label of the teams that were right."""
    return translate("stage", "Right")


def wrong_teams() -> str:
    """Label of the teams that were wrong."""
    return translate("stage", "Wrong")


def name_material(material: str, names: tuple[tuple[str, str], ...]) -> str:
    """The document number of a material, "" where it has none that a hall could read."""
    return dict(names).get(material, "")


def citation(place: Citation, names: tuple[tuple[str, str], ...] = ()) -> str:
    """出处：大工发〔2020〕37号 二（一） 第 3 句; `names` are those of the materials."""
    where = f"{name_material(place.material, names)} {place.part}{place.item}".strip()
    if place.sentence:
        return translate("stage", "Source: {0}, sentence {1}").format(where, place.sentence)
    return translate("stage", "Source: {0}").format(where)


def teams_title() -> str:
    """参赛队伍."""
    return translate("stage", "The teams")


def round_number(number: int, of: int) -> str:
    """第 2 轮／共 4 轮."""
    return translate("stage", "Round {0} of {1}").format(number, of)


def rules_title() -> str:
    """Label of the rules."""
    return translate("stage", "Rules")


def choose() -> str:
    """请选择分值."""
    return translate("stage", "Choose a value")


def decline() -> str:
    """放弃."""
    return translate("stage", "Decline")


def scores_title() -> str:
    """积分榜."""
    return translate("stage", "Scores")


def ranking_title() -> str:
    """最终排名."""
    return translate("stage", "Final ranking")


def results_title() -> str:
    """获奖名单."""
    return translate("stage", "Results")


def place(number: int) -> str:
    """第 3 名."""
    return translate("stage", "Place {0}").format(number)


def tied() -> str:
    """并列."""
    return translate("stage", "Tied")


def tied_playoff() -> str:
    """并列，需加赛."""
    return translate("stage", "Tied: playoff")


def playoff() -> str:
    """需加赛, where there is little room."""
    return translate("stage", "Playoff")


def others() -> str:
    """Teams without an award."""
    return translate("stage", "Further places")


def rules_lines(shown: RoundCard, lang: Lang) -> tuple[str, ...]:
    """The rules of a round as the host reads them, a line each."""
    return rules_text(shown, lang)
