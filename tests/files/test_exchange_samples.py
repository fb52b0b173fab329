"""Sample files of GIFT, Aiken, Moodle XML and QTI beside what must be read from them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quizapp.bank.report import reading_record
from quizapp.files import gift, reader

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
FILES = ["gift/river.gift", "aiken/capitals.txt", "moodle/kitchen.xml", "qti/planets.xml"]


@pytest.mark.parametrize("name", FILES)
def test_a_sample_is_read_as_it_was_meant(name: str) -> None:
    path = SAMPLES / name
    reading = reader.read(path)
    record = reading_record(reading, reading.form)
    assert record == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_no_problem_is_told_twice() -> None:
    readings = [reader.read(SAMPLES / name) for name in FILES]
    readings.append(gift.read(b"What?{=a ~a}", "equal.gift"))
    for reading in readings:
        told = [(one["code"], one["question"]) for one in reading_record(reading)["problems"]]
        assert told
        assert len(told) == len(set(told))
