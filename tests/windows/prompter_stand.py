"""Matches for the tests of the prompter."""

from __future__ import annotations

from msgspec.structs import replace

from quizapp.bank.citing import label
from quizapp.bank.question import Citation
from quizapp.game import commands as c
from quizapp.game.decide import decide
from quizapp.game.evolve import fold
from quizapp.game.match import Match, Play, Stage
from quizapp.game.naming import action_words
from quizapp.game.plan import Plan
from quizapp.game.scenes import PrompterScene, prompter
from quizapp.windows.prompter.script import Script, script
from tests.windows.console_stand import SECOND, plan

LONG = "全心全意依靠工人阶级，健全以职工代表大会为基本形式的企事业单位民主管理制度。" * 8


def cite(citation: Citation) -> str:
    return label(citation, None, "zh")


class Evening:
    """A match that is led on by hand."""

    def __init__(self, planned: Plan) -> None:
        self.at = 1_000 * SECOND
        self.match: Match = fold(None, decide(None, c.Open(self.at, planned)))

    def do(self, command: c.Command) -> None:
        self.match = fold(self.match, decide(self.match, command))

    def on(self, times: int = 1) -> Evening:
        for _ in range(times):
            self.at += SECOND
            self.do(c.Proceed(self.at, self.match.step, 0))
        return self

    def to(self, stage: Stage) -> Evening:
        while not (isinstance(self.match.phase, Play) and self.match.phase.stage is stage):
            self.on()
        return self

    def scene(self) -> PrompterScene:
        return prompter(self.match, action_words(self.match))

    def script(self) -> Script:
        return script(self.scene(), "zh", cite)


def body(said: Script) -> list[str]:
    return [block.text for block in said.body]


def long_scene() -> PrompterScene:
    scene = Evening(plan()).to(Stage.READING).scene()
    assert scene.question is not None
    return replace(scene, question=replace(scene.question, stem=LONG * 2, explanation=LONG))
