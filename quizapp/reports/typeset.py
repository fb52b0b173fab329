"""Papers as PDF: pages of assets/papers set by typst from values, never from markup.

A character that no font of the program has is looked for in the system's; where that has none
either, a box stands in its place and the paper is printed all the same.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import msgspec
import typst
from fontTools.ttLib import TTFont  # pyright: ignore[reportMissingTypeStubs] - it has none

from quizapp import paths
from quizapp.reports.tongue import Tongue

Page = Literal["results", "script", "recount"]
_SHARED = "paper.typ"
_INVISIBLE = frozenset("\n\r\t \u3000\u200b")


def pdf(
    page: Page,
    values: Mapping[str, Any],
    tongue: Tongue,
    *,
    stamp: int = 0,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """Set a page; `stamp` is the date within the PDF, seconds since 1970."""
    told = msgspec.json.encode({**values, "lang": tongue.lang})
    with TemporaryDirectory(prefix="quizapp-paper-") as name:
        folder = Path(name)
        for file in (_SHARED, f"{page}.typ"):
            shutil.copyfile(paths.assets() / "papers" / file, folder / file)
        (folder / "values.json").write_bytes(told)
        for file, content in (pictures or {}).items():
            (folder / file).write_bytes(content)
        whole = not lacking(told.decode())
        fonts = typst.Fonts(not whole, False, [paths.assets() / "fonts"])
        compiler = typst.Compiler(folder / f"{page}.typ", root=folder, font_paths=fonts)
        made = compiler.compile(format="pdf", timestamp=stamp)
    assert isinstance(made, bytes)
    return made


def lacking(text: str) -> str:
    """The characters of a text that no font of the program has, each once."""
    known = _known()
    signs = dict.fromkeys(sign for sign in text if sign not in _INVISIBLE)
    return "".join(sign for sign in signs if ord(sign) not in known)


@cache
def _known() -> frozenset[int]:
    found: set[int] = set()
    for path in sorted((paths.assets() / "fonts").glob("*.ttf")):
        font: Any = TTFont(path, lazy=True)
        found.update(font.getBestCmap() or {})
        font.close()
    return frozenset(found)
