"""Files of the seal, and whom this computer believes, kept between two starts."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import msgspec

from quizapp.awards.seal_problem import refuse
from quizapp.awards.trust import Trust
from quizapp.bank.words import QT_TRANSLATE_NOOP


def write_whole(file: Path, content: bytes) -> None:
    """Write whole or not at all, for this user alone (0600 by mkstemp). Raises OSError."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


class Believed:
    """The issuers and lists that somebody imported here."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> Trust:
        """Read it, each card and list checked again. Raises `SealProblem`, OSError."""
        try:
            told = msgspec.json.decode(self._file.read_bytes(), type=Trust)
        except FileNotFoundError:
            return Trust()
        except (msgspec.DecodeError, RecursionError):
            refuse(
                "TRUST_DAMAGED",
                QT_TRANSLATE_NOOP(
                    "Seal",
                    "The file of believed issuers is damaged: {file}. Put it away and import the "
                    "issuers again.",
                ),
                file=str(self._file),
            )
        checked = Trust()
        for issuer in told.issuers:
            checked = checked.add(issuer)
        for revocations in told.lists:
            checked = checked.note(revocations)
        return checked

    def write(self, trust: Trust) -> None:
        """Keep it. Raises OSError."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._file, msgspec.json.encode(trust))
