"""A bank as the text of a PDF, read in the Chinese manners (`chinese`).

A PDF knows places on a page and no paragraphs: lines that run to the right edge are joined with
the next unless that one begins with a number, a letter or a name of its own. Lines that stand at
the head or foot of most pages are left out and told. Colour and bold are not seen.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

import pypdf
from pypdf.errors import PyPdfError

from quizapp.bank.checks import length
from quizapp.bank.problems import Reading
from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files import chinese
from quizapp.files.manners.headings import heading
from quizapp.files.manners.lines import INVISIBLE, Line, Span, fold
from quizapp.files.manners.options import leads_on
from quizapp.files.manners.signs import field, number
from quizapp.files.refusal import Stopped, refuse

MOST_PAGES = 1000
LONGEST_PAGE = 200_000
# Below this share of the widest line a line was ended by its writer.
_FULL = 0.88
_REPEATED_FROM = 3
# So far, in heights of a letter, stretches of one line may be set off from each other.
_ONE_LINE = 0.4
# A letter, a number or a name whose text was set as a stretch of its own.
_ALONE = re.compile(r"\s*(?:[A-L]\s*[.、:)]|\d{1,3}\s*[.、)]|(?:正确|参考|标准)?答案\s*[:])\s*")
# Signs that are set a little apart look like words; Chinese has no blank within a text.
_SET_APART = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
# Fonts draw a character and a radical alike, and a PDF may name the radical: ⼯ for 工.
_RADICALS = re.compile("[\u2e80-\u2fdf]")


def read(
    content: bytes,
    name: str,
    progress: Callable[[float], None] = chinese.unheard,
    stop: Callable[[], bool] = chinese.going_on,
) -> Reading:
    """Read the text of a PDF. `Unreadable` where it has none, is locked or is damaged."""
    lines = lines_of(content, progress, stop)
    return chinese.read(
        lines, name, "pdf", progress=lambda share: progress(0.5 + share / 2), stop=stop
    )


def lines_of(
    content: bytes,
    progress: Callable[[float], None] = chinese.unheard,
    stop: Callable[[], bool] = chinese.going_on,
) -> list[Line]:
    """The paragraphs of a PDF. `Unreadable` as `read`; `progress` is told up to a half."""
    pages: list[list[str]] = []
    for share, page in _pages(content):
        if stop():
            raise Stopped
        progress(share / 2)
        text = _RADICALS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), page)
        text = _SET_APART.sub("", text.replace("\t", " "))
        pages.append([line.translate(INVISIBLE).rstrip() for line in text.splitlines()])
    if not any(line.strip() for page in pages for line in page):
        refuse(
            "PDF_WITHOUT_TEXT",
            QT_TRANSLATE_NOOP(
                "Files",
                "The PDF holds pictures of pages but no text. Run a text recognition over it, or "
                "ask for the Word file it was made from.",
            ),
        )
    return [line for at, page in enumerate(_without_edges(pages), 1) for line in _joined(page, at)]


def _pages(content: bytes) -> Iterator[tuple[float, str]]:
    try:
        document = pypdf.PdfReader(BytesIO(content), strict=False)
        if document.is_encrypted and not document.decrypt(""):
            refuse(
                "PASSWORD",
                QT_TRANSLATE_NOOP(
                    "Files",
                    "The file is locked with a password. Save it without one and try again.",
                ),
            )
        count = min(len(document.pages), MOST_PAGES)
        for at in range(count):
            yield at / count, _text_of(document.pages[at])[:LONGEST_PAGE]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        # Whatever a damaged file leads its reader to trip over.
        refuse(
            "PDF_DAMAGED",
            QT_TRANSLATE_NOOP(
                "Files",
                "The PDF is damaged or cannot be read. Save it again with the program it was made "
                "with, or use the Word file.",
            ),
        )


class _Stretches:
    """The stretches of a page put together: those that stand on one line are one line.

    A stretch ends where the font changes, as between 第 and 1, and not only where a line does.
    """

    def __init__(self) -> None:
        self.text = ""
        self._broken = False
        self._at: tuple[float, float] | None = None
        self._end = 0.0

    def take(
        self, text: str, cm: Sequence[float], tm: Sequence[float], _: object, size: float
    ) -> None:
        """Take the next stretch; `cm` and `tm` place it on the page."""
        bare = text.strip("\n")
        if not bare:
            self._broken = self._broken or "\n" in text
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        height = abs(size * (tm[3] or tm[1]) * (cm[3] or cm[1]))
        self._broken = self._broken or text.startswith("\n")
        if self._broken and self.text:
            self.text += self._between(x, y, height)
        self.text += bare
        # Where a stretch has lines within itself, nobody knows where it ended.
        self._at = None if "\n" in bare else (x, y)
        self._end = x + length(bare) * height
        self._broken = text.endswith("\n")

    def _between(self, x: float, y: float, height: float) -> str:
        if self._at is None or abs(y - self._at[1]) > height * _ONE_LINE or x < self._at[0]:
            return "\n"
        return "  " if x > self._end + height else ""


def _text_of(page: pypdf.PageObject) -> str:
    found = _Stretches()
    page.extract_text(visitor_text=found.take)
    return found.text


def _without_edges(pages: Sequence[list[str]]) -> list[list[str]]:
    """The pages without the line that most of them begin or end with."""
    edges: Counter[str] = Counter()
    for page in pages:
        shown = [line for line in page if line.strip()]
        edges.update({_bare(line) for line in (*shown[:1], *shown[-1:])})
    usual = {
        text
        for text, times in edges.items()
        if text and times >= _REPEATED_FROM and times * 2 > len(pages)
    }
    kept = [
        [line for line in page if not line.strip() or _bare(line) not in usual] for page in pages
    ]
    return [_without_number(page) for page in kept]


def _without_number(page: list[str]) -> list[str]:
    """A page without the number at its foot or head."""
    shown = [at for at, line in enumerate(page) if line.strip()]
    edges = {at for at in (*shown[:1], *shown[-1:]) if page[at].strip().isdigit()}
    return [line for at, line in enumerate(page) if at not in edges]


def _bare(line: str) -> str:
    return re.sub(r"[\d\s]+", "", line)


def _joined(page: Sequence[str], at: int) -> Iterator[Line]:
    """Paragraphs of a page, as far as they can be told."""
    widest = max((length(line) for line in page), default=0)
    text, where = "", ""
    for place, line in enumerate(page, 1):
        own = f"page {at}, line {place}"
        if text and _goes_on(page[place - 2], line, widest):
            text += line.lstrip() if _wide(text.rstrip()[-1:]) else " " + line.lstrip()
            continue
        if text:
            yield Line(text, where)
        elif where:
            yield Line("", where)
        text, where = line, own
    if text:
        yield Line(text, where)


def _wide(sign: str) -> bool:
    return not sign.isascii()


def _goes_on(before: str, line: str, widest: int) -> bool:
    alone = _ALONE.fullmatch(fold(before)) is not None
    full = widest >= 20 and length(before) >= widest * _FULL
    if not line.strip() or not (alone or full):
        return False
    folded = fold(line)
    begins = leads_on(Span(Line(line, ""), 0, len(line))) or field(folded) or heading(folded)
    numbered = number(folded)
    return not begins and (
        numbered is None or numbered.doubtful or numbered.style in ("bare", "space")
    )
