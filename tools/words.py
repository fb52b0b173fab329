"""Makes assets/words/zh.txt, the Chinese words that a line break had better not split.

    python tools/words.py DICT

`DICT` is the dictionary of the package jieba (MIT licence), `jieba/dict.txt`: a word, how often it
was seen, and its kind on each line. What is kept: words of one to four characters that were seen
often enough, in two lines for each length: all words behind one another, in the order of their
code points, and a sign for each that tells how often. `quizapp.windows.stage.lexicon` reads it.
"""

from __future__ import annotations

import math
import re
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "assets" / "words" / "zh.txt"
LEAST = {1: 100, 2: 30, 3: 50, 4: 50}
"""How often a word of so many characters was seen at least."""
FIRST_SIGN, PER_E = 48, 5
"""The sign of ln(count) = 0, and signs for each 1 of it."""


def main() -> None:
    """Write the file."""
    seen: dict[str, int] = {}
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        word, count, *_ = line.split()
        if re.fullmatch("[一-鿿]{1,4}", word):
            seen[word] = int(count)
    lines: list[str] = []
    for length, least in LEAST.items():
        words = sorted(word for word in seen if len(word) == length and seen[word] >= least)
        lines.append("".join(words))
        lines.append(
            "".join(chr(FIRST_SIGN + round(PER_E * math.log(seen[word]))) for word in words)
        )
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{OUT.name}: {OUT.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
