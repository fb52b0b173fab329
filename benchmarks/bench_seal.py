"""Seal and judge certificates, 100,000 mutated codes, wrap a key, and ask the page in Chromium."""

from __future__ import annotations

import random
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from quizapp.awards import keys, verify_page
from quizapp.awards.keys import IssuerKey
from quizapp.awards.seal import Outcome, sign, verify
from quizapp.awards.seal_code import Code
from quizapp.awards.trust import Trust
from tests.awards.browser import MISSING, browser
from tests.awards.mutations import mutations
from tests.awards.nursery import PERSON, key

MUTATED = 100_000
RUNS = 200
ASKED = 20
Row = dict[str, object]


def run() -> list[Row]:
    """Measure all of it; the page only where there is a Chromium."""
    mine, plain = key(address="https://example.org/v"), key()
    trust = Trust().add(mine.issuer)
    code = sign(PERSON, mine)
    rows = [
        _row("seal one certificate", _times(lambda: sign(PERSON, mine), RUNS)),
        _row("judge one code", _times(lambda: verify(code.text, trust), RUNS)),
        _row("wrap a key (scrypt 2^17)", _times(lambda: _wrap(mine), 5)),
        _accepted("with an address", code, trust, 1),
        _accepted("readable", sign(PERSON, plain), Trust().add(plain.issuer), 2),
        {
            "name": "verify.html, one issuer",
            "value": len(verify_page.page(trust, "2026-10-10").encode()) / 1024,
            "unit": "KB",
        },
    ]
    return rows if MISSING else [*rows, *_asked(code, trust)]


def _wrap(mine: IssuerKey) -> None:
    keys.wrap(mine, "measured, not secret", secrets.token_bytes)


def _accepted(form: str, code: Code, trust: Trust, seed: int) -> Row:
    """How many of half of the mutated codes pass; the good one has to."""
    if verify(code.text, trust).outcome is not Outcome.GENUINE:
        raise SystemExit("the code itself is not genuine")
    passed = sum(
        verify(text, trust).outcome in (Outcome.GENUINE, Outcome.REVOKED)
        for text in mutations(code, MUTATED // 2, random.Random(seed))
    )
    name = f"mutated codes accepted ({form})"
    return {"name": name, "value": passed, "at most": 0, "unit": "codes", "n": MUTATED // 2}


def _asked(code: Code, trust: Trust) -> list[Row]:
    """How long verify.html takes from the text to the verdict, the first time and later."""
    first: list[float] = []
    later: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / verify_page.NAME
        page.write_text(verify_page.page(trust, "2026-10-10"), "utf-8", newline="")
        with browser(Path(folder)) as opened:
            for _ in range(ASKED):
                opened.open("about:blank")
                opened.open(page.as_uri())
                for times in (first, later):
                    opened.run("await checkText(arguments[0]);", code.text)
                    times.append(float(opened.run("return at('result').dataset.ms;")))
    return [
        _row("verify.html, first verdict after opening", first, 200),
        _row("verify.html, later verdicts", later, 200),
    ]


def _times(deed: Callable[[], object], runs: int) -> list[float]:
    times: list[float] = []
    for _ in range(runs):
        start = time.perf_counter()
        deed()
        times.append((time.perf_counter() - start) * 1000)
    return times


def _row(name: str, times: list[float], at_most: float | None = None) -> Row:
    ordered = sorted(times)
    row: Row = {
        "name": name,
        "median": statistics.median(times),
        "p99": ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))],
        "unit": "ms",
        "n": len(times),
    }
    return row if at_most is None else row | {"at most": at_most}
