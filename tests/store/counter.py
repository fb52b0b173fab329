"""A process that issues batches of three on a database that others want too, until it has enough.

`python counter.py DATABASE WANTED`; prints one line for each batch after it was recorded.
"""

import hashlib
import os
import sys
from pathlib import Path

from quizapp.store.certificates import Certificates, Take
from quizapp.store.database import open_database
from quizapp.store.issued import Frozen, Row

SERIES = "工竞〔2026〕#号"


def frozen(take: Take, name: str, count: int = 3) -> Frozen:
    first = take(SERIES, count)
    serials = [f"工竞〔2026〕{first + at:03d}号" for at in range(count)]
    rows = tuple(Row(serial, 1, "person", f"人{serial}", "", "", "一等奖") for serial in serials)
    body = f'"{name} {first}"'.encode()
    digest = hashlib.sha256(body).hexdigest()
    return Frozen(f"{name}-{first}", name, "竞赛", digest, "aa", "x", 200, body, rows)


def main() -> None:
    path, wanted = Path(sys.argv[1]), int(sys.argv[2])
    done = 0
    while done < wanted:
        with open_database(path) as database:
            if database.readonly:
                continue
            store = Certificates(database)
            store.issue(lambda take: frozen(take, f"p{sys.argv[3]}"), "2026-05-01T09:00:00Z", bytes)
        done += 1
        os.write(1, b"%d\n" % done)


if __name__ == "__main__":
    main()
