"""Read a workbook of 10,000 questions, against openpyxl that only walks its cells."""

from __future__ import annotations

import random
import statistics
import time
from io import BytesIO

from openpyxl import Workbook, load_workbook

from quizapp.files import csv_table, sheet, workbook

ROWS = 10_000
RUNS = 5
AT_MOST = 1.5
_SIGNS = "工会职工劳动合同法民主管理安全生产知识竞赛组织权益维护服务群众代表大会制度"
_HEADER = [
    "序号",
    "题型",
    "题干",
    "选项A",
    "选项B",
    "选项C",
    "选项D",
    "答案",
    "解析",
    "难度",
    "分值",
    "出处",
]


def run() -> list[dict[str, object]]:
    """Measure both in one run, by turns, in the time of the processor."""
    content = large()
    walked: list[float] = []
    taken: list[float] = []
    for _ in range(RUNS):
        walked.append(_timed(lambda: walk(content)))
        taken.append(_timed(lambda: sheet.read(content, "large.xlsx")))
    bank = sheet.read(content, "large.xlsx").bank
    table = workbook.write_csv(bank).content
    from_csv = [_timed(lambda: csv_table.read(table, "large.csv")) for _ in range(RUNS)]
    ratio = statistics.median(taken) / statistics.median(walked)
    return [
        _row(f"openpyxl walks the cells of {ROWS} rows", walked),
        _row(f"read {ROWS} questions from a workbook", taken),
        {"name": "ratio of the two", "value": ratio, "unit": "×", "at most": AT_MOST},
        _row(f"read {ROWS} questions from CSV", from_csv),
    ]


def large() -> bytes:
    """A workbook of all common kinds."""
    chance = random.Random(1)

    def text(length: int) -> str:
        return "".join(chance.choice(_SIGNS) for _ in range(length))

    made = Workbook(write_only=True)
    page = made.create_sheet("题库")
    page.append(_HEADER)
    for number in range(1, ROWS + 1):
        options: list[str | None] = [text(6) for _ in range(4)]
        source = f"《劳动法》第{number % 100}条"
        behind = [text(30), "中", 2, source]
        match number % 4:
            case 0:
                page.append([number, "判断题", f"{text(30)}。", *[None] * 4, "对", *behind])
            case 1:
                page.append([number, "多选题", f"{text(30)}（ ）。", *options, "ABD", *behind])
            case _:
                page.append([number, "单选题", f"{text(30)}（ ）。", *options, "C", *behind])
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def walk(content: bytes) -> int:
    """Look at every cell as openpyxl gives it."""
    book = load_workbook(BytesIO(content), read_only=True, data_only=True)
    cells = sum(len(row) for page in book for row in page.iter_rows(values_only=True))
    book.close()
    return cells


def _timed(work: object) -> float:
    assert callable(work)
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def _row(name: str, times: list[float]) -> dict[str, object]:
    return {
        "name": name,
        "median": statistics.median(times),
        "p99": max(times),
        "unit": "ms",
        "n": len(times),
    }
