"""A bank as a Word document (.docx), read in the Chinese manners (`chinese`).

What a reader of the accepted document sees becomes lines: paragraphs (a soft break ends a line),
numbers and letters that Word counts by itself, inserted but not deleted text, text boxes after
their paragraph, formulas as plain text, underlined blanks as ____, tables as cells of lines. A run
in colour, bold or underlined is a mark on its line; a picture is a medium. Hidden text, comments
and fields are not read; that they are there is said. Nothing outside the file is ever opened.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from quizapp.bank.problems import Reading
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.files import chinese
from quizapp.files.archive import Archive
from quizapp.files.manners.lines import Cell, Grid, Line, Piece
from quizapp.files.markup import Element, parse
from quizapp.files.refusal import Stopped, refuse
from quizapp.files.word_numbers import numbering_of
from quizapp.files.word_runs import Paragraph, Parts, name_of_medium
from quizapp.files.word_styles import get, name, styles_of

_KEPT = frozenset(("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_HARMFUL = ("image", "attachedTemplate", "oleObject", "frame", "subDocument", "package")
_EVERY = 256


def read(
    content: bytes,
    name: str,
    progress: Callable[[float], None] = chinese.unheard,
    stop: Callable[[], bool] = chinese.going_on,
) -> Reading:
    """Read a document. `Unreadable` where it is none, is damaged or may do harm."""
    document = _Document(Archive(content))
    pieces = document.pieces(lambda share: progress(share / 2), stop)
    return chinese.read(
        pieces,
        name,
        "docx",
        notes=document.notes(),
        progress=lambda share: progress(0.5 + share / 2),
        stop=stop,
    )


def media(content: bytes, name: str) -> dict[str, bytes]:
    """The pictures that the questions of a document name."""
    del name
    archive = Archive(content)
    home = _home(archive)
    found: dict[str, bytes] = {}
    for target in _relations(archive, home)[0].values():
        if target in archive:
            found.setdefault(name_of_medium(target), archive.read(target))
    return found


def pieces_of(content: bytes) -> tuple[Piece, ...]:
    """The lines and tables of a document."""
    return tuple(_Document(Archive(content)).pieces(chinese.unheard, chinese.going_on))


def _home(archive: Archive) -> str:
    """The main part of the document."""
    if "_rels/.rels" in archive:
        for one in parse(archive.read("_rels/.rels")):
            if get(one, "Type").endswith("/officeDocument"):
                target = get(one, "Target").lstrip("/")
                if target in archive and "document" in target and target.endswith(".xml"):
                    return target
    if "word/document.xml" not in archive:
        refuse(
            "NOT_DOCX",
            QT_TRANSLATE_NOOP(
                "Files",
                "The file is no Word document, whatever its name says. Open it in the program it "
                "was written with and save it as .docx.",
            ),
        )
    return "word/document.xml"


def _relations(archive: Archive, home: str) -> tuple[dict[str, str], bool]:
    """The pictures by the names the document gives them; whether something lies outside."""
    path = PurePosixPath(home)
    member = str(path.parent / "_rels" / f"{path.name}.rels")
    targets: dict[str, str] = {}
    outside = False
    for one in parse(archive.read(member)) if member in archive else ():
        kind, target = get(one, "Type").rpartition("/")[2], get(one, "Target")
        if get(one, "TargetMode") == "External":
            outside = outside or kind in _HARMFUL
        elif kind == "image":
            inside = target.lstrip("/") if target.startswith("/") else str(path.parent / target)
            targets[get(one, "Id")] = inside
    return targets, outside


class _Document:
    def __init__(self, archive: Archive) -> None:
        home = _home(archive)
        folder = PurePosixPath(home).parent
        self._root = parse(archive.read(home))
        targets, self._outside = _relations(archive, home)
        member = {one: str(folder / f"{one}.xml") for one in ("styles", "numbering", "comments")}
        root = {
            one: parse(archive.read(path)) if path in archive else None
            for one, path in member.items()
            if one != "comments"
        }
        self._commented = member["comments"] in archive
        self._parts = Parts(styles_of(root["styles"]), numbering_of(root["numbering"]), targets)
        self._paragraphs = self._tables = 0

    def notes(self) -> tuple[Words, ...]:
        """What was not read, and what was made of things that Word does by itself."""
        seen = set(self._parts.seen)
        if self._commented:
            seen.add("COMMENTS_IGNORED")
        if self._outside:
            seen.add("EXTERNAL_LINK")
        return tuple(words(code, "Word", text) for code, text in _NOTES.items() if code in seen)

    def pieces(self, progress: Callable[[float], None], stop: Callable[[], bool]) -> list[Piece]:
        """The body as lines and tables."""
        body = next((one for one in self._root if name(one) == "body"), None)
        found: list[Piece] = []
        children = list(body) if body is not None else []
        self._open = Paragraph(self._parts)
        for at, one in enumerate(children):
            if at % _EVERY == 0:
                if stop():
                    raise Stopped
                progress(at / len(children))
            self._block(one, found)
        if self._open.goes_on:
            found += self._open.lines(f"paragraph {self._paragraphs}")
        return found

    def _block(self, element: Element, found: list[Piece]) -> None:
        match name(element):
            case "p":
                found += self._paragraph(element)
            case "tbl":
                grid = self._table(element)
                if grid.rows:
                    found.append(grid)
            case "AlternateContent":
                for one in list(element)[:1]:
                    for child in one:
                        self._block(child, found)
            case kept if kept in _KEPT:
                for child in element:
                    self._block(child, found)
            case _:
                pass

    def _paragraph(self, element: Element) -> list[Line]:
        """Its lines; none as long as a deleted end joins it to the next."""
        self._paragraphs += 1
        self._open.read(element)
        if self._open.goes_on:
            return []
        lines = self._open.lines(f"paragraph {self._paragraphs}")
        self._open = Paragraph(self._parts)
        return lines

    # -------------------------------------------------------------- tables
    def _table(self, element: Element) -> Grid:
        self._tables += 1
        where = f"table {self._tables}"
        above: dict[int, Cell] = {}
        rows: list[tuple[Cell, ...]] = []
        for row in _children(element, "tr"):
            if _deleted(row):
                continue
            place = f"{where}, row {len(rows) + 1}"
            rows.append(self._row(row, place, above))
        return Grid(tuple(rows), where)

    def _row(self, row: Element, where: str, above: dict[int, Cell]) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        column = 0
        for one in _children(row, "tc"):
            wide, merged = _merged(one)
            if merged == "continue" and column in above:
                cell = above[column]
            else:
                cell = self._cell(one, where)
            above[column] = cell
            cells.append(cell)
            column += wide
        return tuple(cells)

    def _cell(self, element: Element, where: str) -> Cell:
        lines: list[Line] = []
        for one in element:
            match name(one):
                case "p":
                    paragraph = Paragraph(self._parts)
                    paragraph.read(one)
                    lines += paragraph.lines(where)
                case "tbl":
                    inner = self._table(one)
                    lines += [line for row in inner.rows for cell in row for line in cell]
                case kept if kept in _KEPT:
                    lines += self._cell(one, where)
                case _:
                    pass
        return tuple(lines)


def _children(element: Element, wanted: str) -> list[Element]:
    """The children of that name, also within content controls and insertions."""
    found: list[Element] = []
    for one in element:
        own = name(one)
        if own == wanted:
            found.append(one)
        elif own in _KEPT:
            found += _children(one, wanted)
    return found


def _deleted(row: Element) -> bool:
    return any(name(one) == "del" for own in row if name(own) == "trPr" for one in own)


def _merged(cell: Element) -> tuple[int, str]:
    """How many columns a cell takes, and whether it goes on from the one above."""
    wide, merged = 1, ""
    for own in cell:
        if name(own) != "tcPr":
            continue
        for one in own:
            if name(one) == "gridSpan" and get(one, "val").isdigit():
                wide = min(int(get(one, "val")), 64) or 1
            elif name(one) == "vMerge":
                merged = get(one, "val") or "continue"
    return wide, merged


_NOTES = {
    "TRACKED_CHANGES": QT_TRANSLATE_NOOP(
        "Word",
        "The document holds tracked changes: it was read as if all of them were accepted. Look "
        "whether that is meant.",
    ),
    "COMMENTS_IGNORED": QT_TRANSLATE_NOOP(
        "Word", "The document holds comments; they were not read."
    ),
    "HIDDEN_TEXT": QT_TRANSLATE_NOOP("Word", "The document holds hidden text; it was not read."),
    "AUTO_NUMBERS": QT_TRANSLATE_NOOP(
        "Word",
        "Numbers or letters that Word counts by itself were written out. Look whether they are "
        "those you see in Word.",
    ),
    "TEXTBOX": QT_TRANSLATE_NOOP(
        "Word",
        "The document holds text boxes; their text was read after the paragraph they hang on.",
    ),
    "EQUATION": QT_TRANSLATE_NOOP(
        "Word", "The document holds formulas; they were read as plain text. Look at them."
    ),
    "FIELD_IGNORED": QT_TRANSLATE_NOOP(
        "Word", "The document holds fields that fetch or compute something; they were not run."
    ),
    "EXTERNAL_LINK": QT_TRANSLATE_NOOP(
        "Word", "The document refers to something outside itself; it was not opened."
    ),
}
