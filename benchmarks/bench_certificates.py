"""1,000 certificates set, coded, drawn and decoded again, against typst that only sets them.

Memory is that of the worker over 5,000; names are read back by pdftotext; codes are read at four
resolutions, with a fifth of them covered, and from pictures as a hand-held phone takes them.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import tempfile
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import psutil
import pypdfium2  # pyright: ignore[reportMissingTypeStubs] - it has none
import zxingcpp
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from quizapp import paths
from quizapp.awards import batch
from quizapp.awards.batch import Batch, Entry
from quizapp.awards.fonts import Fonts, shipped
from quizapp.awards.page import STANDARD, Press, Stationery
from quizapp.awards.template import Template, read_toml
from quizapp.awards.wording import Occasion, number_text
from quizapp.awards.worker import Made, Worker
from quizapp.contest.awards import Honour, Kind, Recipient

MANY, MORE = 1000, 5000
SAMPLE = 60
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英𬭎䶮㛃堃犇喆龑燚淼"


def run() -> list[dict[str, object]]:
    """Measure all of it with the template that the program offers first."""
    fonts = shipped()
    one = make(MANY)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        bare = alone(one, fonts, folder)
        began = time.perf_counter()
        parts, _ = through_worker(one, fonts, folder)
        wall = time.perf_counter() - began
        spent = sum(sum(part.seconds) for part in parts) * 1000 / MANY
        rows: list[dict[str, object]] = [
            _row("typst sets a page, its code made already", bare, "ms CPU"),
            _row("set, code made, drawn, decoded, compared", spent, "ms CPU"),
            _row("ratio of the two", spent / bare, "×", 1.5),
            _row(f"wall time of {MANY}, start of the process included", wall, "s"),
            _row("pages with a fault", sum(len(part.faults) for part in parts), "pages", 0),
            _row("bytes of a certificate", _bytes(folder, parts) / MANY, "bytes"),
        ]
        rows += names(one, folder, parts)
        rows += reading(one, folder)
        _, peak = through_worker(make(MORE), fonts, folder)
        rows.append(_row(f"memory of the worker, at most, over {MORE}", peak, "MB", 1000))
    return rows


def make(count: int) -> Batch:
    """A batch with names of which every fourth has a rare character."""
    chance = random.Random(5)
    template = _template()
    occasion = Occasion("“同心杯”工会知识竞赛", ("某市总工会",), "2026-09-30", check="扫码核验")
    entries: list[Entry] = []
    for number in range(1, count + 1):
        name = chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, 2))
        honour = Honour(Recipient(Kind.PERSON, name, f"第{number % 40}分公司"), "一等奖")
        digits = "".join(chance.choices("0123456789", k=500))
        serial = number_text(template.wording.number, 2026, number)
        entries.append(Entry(honour, serial, f"https://gh.example.org/c#{digits}"))
    return Batch("measured", template, occasion, tuple(entries))


def alone(one: Batch, fonts: Fonts, folder: Path) -> float:
    """CPU of typst for a page: nothing but its own work, in parts as the program has them."""
    desk = folder / "desk"
    desk.mkdir()
    press = Press(desk, Stationery(one.template), fonts.families(), stamp=1)
    spent = 0.0
    for work in batch.works(one, folder):
        press._put(work.sheets, None)
        began = time.process_time()
        press._set(work.sheets, STANDARD)
        spent += time.process_time() - began
    return spent * 1000 / len(one.entries)


def through_worker(one: Batch, fonts: Fonts, folder: Path) -> tuple[list[Made], float]:
    """What the worker made, and the most memory it took in MB."""
    parts: list[Made] = []
    peak = 0.0

    def look(_pages: float) -> None:
        nonlocal peak
        if worker.process_id:
            peak = max(peak, psutil.Process(worker.process_id).memory_info().rss / 1e6)

    with Worker(batch.setting(one, fonts)) as worker:
        parts += batch.produce(one, folder, worker, look)
    return parts, peak


def names(one: Batch, folder: Path, parts: list[Made]) -> list[dict[str, object]]:
    """How many names and numbers pdftotext finds on their pages."""
    if not shutil.which("pdftotext"):
        return []
    pages: list[str] = []
    for part in parts:
        path = folder / batch.file_name(part.number)
        ran = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True)
        pages += ran.stdout.decode().split("\f")[: part.pages]
    found = sum(
        entry.honour.recipient.name in page and entry.number in page
        for entry, page in zip(one.entries, pages, strict=False)
    )
    return [_row(f"names and numbers of {MANY} read by pdftotext", found, "pages")]


def reading(one: Batch, folder: Path) -> list[dict[str, object]]:
    """How many of the printed codes are read under worse and worse conditions."""
    path = folder / batch.file_name(1)
    codes = [entry.code for entry in one.entries[:SAMPLE]]
    rows: list[dict[str, object]] = []
    for dpi in (100, 150, 200, 300):
        found = sum(_read(_drawn(path, at, dpi)) == code for at, code in enumerate(codes))
        rows.append(_row(f"codes of {SAMPLE} read at {dpi} dpi", found, "codes"))
    covered = sum(
        _read(_covered(_drawn(path, at, 200), one.template)) == code
        for at, code in enumerate(codes[:20])
    )
    rows.append(_row("codes of 20 read with a corner of 20 % covered", covered, "codes"))
    chance = random.Random(9)
    shot = sum(
        _read(_photo(_drawn(path, at, 300), one.template, chance)) == code
        for at, code in enumerate(codes[:20])
    )
    rows.append(_row("codes of 20 read from a simulated photo", shot, "codes"))
    return rows


def _drawn(path: Path, page: int, dpi: int) -> Image.Image:
    document: Any = pypdfium2.PdfDocument(path)
    image = document[page].render(scale=dpi / 72).to_pil().convert("L")
    document.close()
    return image


def _covered(image: Image.Image, template: Template) -> Image.Image:
    """A corner of the code, a fifth of its area, hidden: the corner without a finder pattern."""
    scale = image.width / template.page.width
    code = template.code
    side = code.size * 0.2**0.5
    right, bottom = code.x + code.size, code.y + code.size
    pen = ImageDraw.Draw(image)
    box = [(right - side) * scale, (bottom - side) * scale, right * scale, bottom * scale]
    pen.rectangle(box, fill=150)
    return image


def _photo(image: Image.Image, template: Template, chance: random.Random) -> Image.Image:
    """Taken by hand: turned by 5°, seen from aside, blurred by 0.15 mm, unevenly lit, as JPEG."""
    scale = image.width / template.page.width
    code = template.code
    margin = 15.0
    edges = (code.x - margin, code.y - margin, code.x + code.size + margin, 205.0)
    left, top, right, bottom = (int(edge * scale) for edge in edges)
    part = image.crop((left, top, right, bottom))
    part = part.rotate(chance.uniform(-5, 5), Image.Resampling.BICUBIC, expand=True, fillcolor=235)
    wide, high = part.size
    lean = 0.06
    corners = (lean * wide, 0, 0, high, wide, high * (1 - lean), wide * (1 - lean), lean * high)
    part = part.transform((wide, high), Image.Transform.QUAD, corners, Image.Resampling.BICUBIC)
    part = part.filter(ImageFilter.GaussianBlur(0.15 * scale))
    shade = Image.linear_gradient("L").resize(part.size).point([150 + at // 3 for at in range(256)])
    lit = Image.composite(part, Image.new("L", part.size, 40), shade)
    noise = Image.effect_noise(part.size, 24)
    lit = ImageEnhance.Contrast(Image.blend(lit, noise, 0.08)).enhance(0.9)
    written = BytesIO()
    lit.save(written, "JPEG", quality=60)
    return Image.open(written)


def _read(image: Image.Image) -> str:
    found = zxingcpp.read_barcodes(image)
    return found[0].text if found else ""


def _bytes(folder: Path, parts: list[Made]) -> int:
    return sum((folder / batch.file_name(part.number)).stat().st_size for part in parts)


def _template() -> Template:
    path = paths.assets() / "certificates" / "templates" / "honour.toml"
    return read_toml(path.read_bytes())


def _row(name: str, value: float, unit: str, most: float | None = None) -> dict[str, object]:
    row: dict[str, object] = {"name": name, "value": value, "unit": unit}
    return row if most is None else {**row, "at most": most}
