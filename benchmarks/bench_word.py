"""Read a Word bank of 1,000 questions, against python-docx merely walking its paragraphs."""

from __future__ import annotations

import statistics
import time
from io import BytesIO

import docx

from quizapp.files import word
from quizapp.files.manners.lines import fold

QUESTIONS = 1000
RUNS = 5


def run() -> list[dict[str, object]]:
    """Measure both in turn and by the time of the processor: a busy machine slows both alike."""
    content = document()
    walked: list[float] = []
    read: list[float] = []
    for _ in range(RUNS):
        start = time.process_time()
        texts = [paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs]
        walked.append((time.process_time() - start) * 1000)
        fold.cache_clear()  # what one run has folded must not help the next
        start = time.process_time()
        reading = word.read(content, "bank.docx")
        read.append((time.process_time() - start) * 1000)
        if len(reading.bank.questions) != QUESTIONS or len(texts) < QUESTIONS * 6:
            raise RuntimeError("the document does not hold what is to be measured")
    ratio = statistics.median(read) / statistics.median(walked)
    return [
        {
            "name": f"python-docx walks {QUESTIONS} questions",
            "median": statistics.median(walked),
            "unit": "ms",
            "n": RUNS,
        },
        {
            "name": f"read {QUESTIONS} questions",
            "median": statistics.median(read),
            "unit": "ms",
            "n": RUNS,
        },
        {"name": "ratio", "value": ratio, "unit": "×", "at most": 3.0},
    ]


def document() -> bytes:
    """A bank as people write it: one option a line, the key and the reason below."""
    made = docx.Document()
    made.add_paragraph("职工知识竞赛题库")
    made.add_paragraph("一、单选题（每题2分）")
    for number in range(1, QUESTIONS + 1):
        stem = made.add_paragraph(f"{number}．用人单位应当在第{number}日前")
        stem.add_run("办理下列哪一项").bold = True
        stem.add_run("手续？（  ）")
        for letter, text in zip(
            "ABCD", ("社会保险", "工伤认定", "劳动合同", "年休假"), strict=True
        ):
            made.add_paragraph(f"{letter}．{text}{number}")
        made.add_paragraph(f"答案：{'ABCD'[number % 4]}")
        made.add_paragraph("解析：依照有关法律的规定办理。")
    packed = BytesIO()
    made.save(packed)
    return packed.getvalue()
