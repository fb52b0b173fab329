"""What the tests of certificates share: a template, an occasion, rows, seals and numbers."""

from __future__ import annotations

import random
import subprocess
from functools import cache
from pathlib import Path

from quizapp import paths
from quizapp.awards.fonts import Fonts, shipped
from quizapp.awards.page import Press, Sheet, Stationery, sheet_of
from quizapp.awards.statement import Statement
from quizapp.awards.template import Template, read_toml
from quizapp.awards.wording import Occasion
from quizapp.contest.awards import Honour, Kind, Recipient

NAMES = ("honour", "merit", "participation", "english")
OCCASION = Occasion("“同心杯”工会知识竞赛", ("某市总工会",), "2026-09-30", check="扫码核验")
RARE = ("𬭎䶮", "㛃·买买提", "王𠅤", "张堃", "龑喆", "李犇")


@cache
def fonts() -> Fonts:
    return shipped()


@cache
def template(name: str = "honour") -> Template:
    folder = paths.assets() / "certificates" / "templates"
    return read_toml((folder / f"{name}.toml").read_bytes())


def person(
    name: str, award: str = "一等奖", unit: str = "", call: str = "", id_tail: str = ""
) -> Honour:
    return Honour(Recipient(Kind.PERSON, name, unit, (), call, id_tail), award)


def code(seed: int) -> str:
    """As long as a sealed code with a URL is."""
    chance = random.Random(seed)
    return "https://gh.example.org/c#" + "".join(chance.choices("0123456789", k=500))


class Sealer:
    """Seals nothing; remembers what it was given."""

    def __init__(self) -> None:
        self.seen: list[Statement] = []

    def code(self, statement: Statement) -> str:
        self.seen.append(statement)
        return code(len(self.seen) + 1000 * statement.revision)


class Counter:
    """Gives numbers from 1 in every series."""

    def __init__(self) -> None:
        self.next: dict[str, int] = {}

    def take(self, series: str, count: int) -> int:
        first = self.next.get(series, 1)
        self.next[series] = first + count
        return first


def sheets(rows: list[Honour], name: str = "honour") -> list[Sheet]:
    return [
        sheet_of(template(name), row, OCCASION, f"工竞〔2026〕{at:03d}号", code(at))
        for at, row in enumerate(rows, start=1)
    ]


def press(folder: Path, stationery: Stationery | None = None) -> Press:
    folder.mkdir(exist_ok=True)
    return Press(folder, stationery or Stationery(template()), fonts().families(), stamp=1)


def text_of(pdf: bytes, folder: Path) -> str:
    """What pdftotext reads, without line ends."""
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    ran = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True)
    return ran.stdout.decode().replace("\n", "")
