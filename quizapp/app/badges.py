"""Certificates as files for those who got them: an Open Badge, and the page that carries it.

The page is set anew as PDF/A-3b, for PDF/A-2b lets no file be attached; it is compared like every
other. What was issued and printed stays as it is: these files are handed out beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from quizapp.app.honouring import Honouring
from quizapp.app.issued import issued_as
from quizapp.awards import open_badge, wording
from quizapp.awards.batch import NotReady
from quizapp.awards.page import Attached, sheet_of
from quizapp.awards.worker import Work, Worker
from quizapp.bank.problems import error
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.files import disk
from quizapp.store.issued import Issued

NAME = "open-badge.json"
_KIND = "application/ld+json"
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


def badges(honouring: Honouring, numbers: Sequence[str], folder: Path) -> tuple[Path, ...]:
    """Write each certificate as a badge and as a PDF that carries it. Their key must be open."""
    chosen = [issued_as(honouring, number) for number in numbers]
    _refuse_revoked(chosen)
    folder.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    for own in dict.fromkeys(one.batch for one in chosen):
        files += _of_batch(honouring, own, [one for one in chosen if one.batch == own], folder)
    return tuple(files)


def _of_batch(honouring: Honouring, own: str, chosen: Sequence[Issued], folder: Path) -> list[Path]:
    key = honouring.keeper_of(honouring.source_of(own)).key()
    frozen, at = honouring.frozen(own), honouring.wall()
    files: list[Path] = []
    works: list[Work] = []
    for one in chosen:
        entry = frozen.entries[one.place - 1]
        said = wording.stated(entry.honour, frozen.occasion, entry.serial, entry.revision)
        badge = open_badge.write(said, key, at)
        file = folder / f"{_UNFIT.sub('-', one.number)}.json"
        disk.put(file, badge)
        about = f"Open Badges 3.0 · {one.number}"
        sheet = sheet_of(frozen.template, entry.honour, frozen.occasion, one.number, entry.code)
        carried = Attached(NAME, badge, _KIND, about)
        works.append(Work(len(works) + 1, (sheet,), file.with_suffix(".pdf"), carried))
        files += (file, file.with_suffix(".pdf"))
    with Worker(honouring.setting_of(own)) as worker:
        for made in worker.make(works):
            if made.faults:
                raise NotReady(made.faults)
    return files


def _refuse_revoked(chosen: Sequence[Issued]) -> None:
    text = QT_TRANSLATE_NOOP(
        "Certificate", "{number} is revoked: what counts no more is not handed out."
    )
    gone = [one.number for one in chosen if one.revoked]
    if gone:
        raise NotReady(
            tuple(
                error(words("REVOKED", "Certificate", text, number=number), number)
                for number in gone
            )
        )
