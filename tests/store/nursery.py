"""A process that has the store loaded and bears children that append until they are killed.

`python nursery.py`; each line on stdin is a path. A child prints `pid N`, then one `ack SEQ` for
each record after its decision was committed. The parent waits for its death and prints `dead`.
"""

import os
import sys
from pathlib import Path

from quizapp.store.chain import Record
from quizapp.store.database import open_database
from quizapp.store.log import Log


def _live(path: Path) -> None:
    out = sys.stdout.fileno()
    os.write(out, f"pid {os.getpid()}\n".encode())
    database = open_database(path)
    log = Log(database)
    if log.match("m1") is None:
        log.open_match("m1", "", "2026-05-01T09:00:00Z")
    number = 0
    while True:
        number += 1
        body = f'{{"number":{number},"stem":"{"题" * (number % 700)}"}}'.encode()
        records = [Record("question-asked", 1, "2026-05-01T09:00:00Z", body)] * (1 + number % 3)
        recorded = log.append("m1", records)
        os.write(out, b"".join(b"ack %d\n" % event.seq for event in recorded))
        if number % 40 == 0:
            log.seal("m1", "2026-05-01T09:00:00Z")


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _live(Path(line.strip()))
        os.waitpid(child, 0)
        os.write(sys.stdout.fileno(), b"dead\n")


if __name__ == "__main__":
    main()
