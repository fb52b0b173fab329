"""The score itself: a wrong key, a lost question and a reader that fails are seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from quizapp.bank.problems import Reading
from quizapp.bank.question import Choices
from quizapp.files import reader
from tests.files import exchange_score
from tests.files.exchange_score import score

GIFT = """// A comment
::One::What is 1 + 1?{=2 ~3 ~4}

The sun is hot.{T}

Capital of France?{=Paris =%50%Lyon}

Born?{#1822:5}

Match.{=a -> b =c -> d}
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "gift").mkdir()
    (tmp_path / "gift" / "small.gift").write_text(GIFT, encoding="utf-8")
    return tmp_path


def test_a_file_that_is_read_well_has_full_marks(corpus: Path) -> None:
    found = score(corpus, "GIFT")
    assert (found.held, found.kind, found.options, found.key) == (5, 5, 5, 5)
    assert not found.false_ready
    assert not found.faults


def test_wrong_keys_lost_questions_and_crashes_are_counted(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = reader.read

    def wrong(path: Path) -> Reading:
        reading = right(path)
        first, *others = reading.bank.questions
        questions = (replace(first, key=Choices((1,))), *others[:-1])
        return replace(reading, bank=replace(reading.bank, questions=questions))

    monkeypatch.setattr(exchange_score.reader, "read", wrong)
    found = score(corpus, "GIFT")
    assert len(found.false_ready) == 1
    assert (found.held, found.kind, found.key) == (5, 4, 3)

    def broken(path: Path) -> Reading:
        raise ValueError(path.name)

    monkeypatch.setattr(exchange_score.reader, "read", broken)
    assert score(corpus, "GIFT").crashes == ["small.gift: ValueError('small.gift')"]
