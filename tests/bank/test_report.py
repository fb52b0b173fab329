"""Samples beside what the command line says of them, and a bank in figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from quizapp.bank.problems import Reading
from quizapp.bank.question import Bank
from quizapp.bank.report import check_record, reading_record, stats_record
from quizapp.bank.text import parse, write
from tests.bank.banks import banks

SAMPLES = Path(__file__).parents[1] / "samples" / "bank"


def sample(name: str) -> Reading:
    return parse((SAMPLES / f"{name}.quiz.txt").read_text(encoding="utf-8"), f"{name}.quiz.txt")


def expected(name: str) -> dict[str, Any]:
    return json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["kinds", "chinese", "faulty"])
def test_a_sample_reads_as_expected(name: str) -> None:
    reading, wanted = sample(name), expected(name)
    assert reading_record(reading) == wanted["read"]
    assert check_record(reading) == wanted["check"]
    assert stats_record(reading.bank) == wanted["stats"]


@pytest.mark.parametrize("name", ["kinds", "chinese", "faulty"])
def test_a_sample_written_and_read_again_is_the_same_bank(name: str) -> None:
    bank = sample(name).bank
    assert parse(write(bank)).bank == bank


@settings(max_examples=100)
@given(banks)
def test_any_bank_can_be_reported_as_json(bank: Bank) -> None:
    reading = parse(write(bank))
    record = json.loads(json.dumps(reading_record(reading), allow_nan=False))
    assert [one["id"] for one in record["questions"]] == [one.id for one in bank.questions]
    checked = check_record(reading)
    assert checked["errors"] + checked["warnings"] == len(checked["problems"])
    assert stats_record(bank)["questions"] == len(bank.questions)
