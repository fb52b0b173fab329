"""The study outlines that come along, and citations written out with the words they point at."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from quizapp import paths
from quizapp.bank.citing import Material, gist_of, label, parse_outline
from quizapp.bank.question import Citation


def passage(citation: Citation) -> str:
    """What the cited place says, "" where no outline knows."""
    material = materials().get(citation.material)
    return gist_of(material, citation) if material is not None else ""


@cache
def materials() -> dict[str, Material]:
    """The study outlines that come along, by the id that citations use."""
    found: dict[str, Material] = {}
    for path in sorted(paths.shipped_banks().glob("*.outline.toml")):
        material = parse_outline(path.read_text(encoding="utf-8"))
        found[material.id] = material
    return found


def citing(lang: str) -> Callable[[Citation], str]:
    """How a citation is written out: its place, and what the study outline says there."""
    known = materials()

    def cite(citation: Citation) -> str:
        material = known.get(citation.material)
        place = label(citation, material, "zh" if lang == "zh" else "en")
        gist = gist_of(material, citation).replace("\n", " ") if material is not None else ""
        return f"{place}\n{gist}" if gist else place

    return cite
