"""The parts of a workbook (.xlsx, .xlsm): which sheets it has, their texts and number formats.

    [Content_Types].xml     says whether it is a workbook at all
    _rels/.rels             names xl/workbook.xml: the sheets, their names and which are hidden
    xl/_rels/workbook…      names the sheets' parts, xl/sharedStrings.xml and xl/styles.xml

Nothing outside the file is looked at: links, queries and macros are only named.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NoReturn

from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files.archive import Archive, is_zip
from quizapp.files.markup import Element, local, parse
from quizapp.files.refusal import refuse
from quizapp.files.sheet_cells import Cells, Sheet, damaged
from quizapp.files.sheet_looks import looks_of
from quizapp.files.sheet_numbers import Format, formats
from quizapp.files.sheet_shared import Shared
from quizapp.files.table import Stop, never

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN = frozenset(
    "application/vnd." + name + ".main+xml"
    for name in (
        "openxmlformats-officedocument.spreadsheetml.sheet",
        "openxmlformats-officedocument.spreadsheetml.template",
        "ms-excel.sheet.macroEnabled",
        "ms-excel.template.macroEnabled",
    )
)
_MOST_SHEETS = 200
_MOST_STYLES = 70_000


class SheetPart(Struct, frozen=True):
    """One sheet: its name, its part of the file, and whether Excel shows it."""

    name: str
    part: str
    hidden: bool


class Book:
    """An opened workbook. `Unreadable` where the file is none."""

    def __init__(self, content: bytes, stop: Stop = never) -> None:
        _look(content)
        self._archive = Archive(content)
        self._stop = stop
        names = self._archive.names()
        self.macros = any(name.endswith("vbaProject.bin") for name in names)
        self.links = any(
            name.startswith("xl/externalLinks/") or name == "xl/connections.xml" for name in names
        )
        main = self._main()
        root = self._parsed(main)
        targets = self._related(main)
        self.sheets = tuple(self._sheets(root, targets))
        if len(self.sheets) > _MOST_SHEETS:
            damaged(main, f"{len(self.sheets)} > {_MOST_SHEETS}")
        settings = next((one for one in root.iter() if local(one) == "workbookPr"), None)
        said = settings.get("date1904", "") if settings is not None else ""
        self._since_1904 = said in ("1", "true")
        self._written: dict[int, frozenset[str]] = {}
        self._shared = self._texts(targets)
        self._looks: dict[str, frozenset[str]] = {}
        self._styles = self._formats(targets)

    def cells(self, sheet: SheetPart) -> Cells:
        """The cells of one sheet."""
        reader = Sheet(
            sheet.name,
            self._shared,
            self._styles,
            looks=self._looks,
            written=self._written,
            since_1904=self._since_1904,
            stop=self._stop,
        )
        return reader.read(self._bytes(sheet.part))

    def _main(self) -> str:
        """The part that names the sheets."""
        if "[Content_Types].xml" not in self._archive:
            _not_a_workbook()
        types = {
            one.get("PartName", "").lstrip("/"): one.get("ContentType", "")
            for one in self._parsed("[Content_Types].xml")
            if local(one) == "Override"
        }
        main = next((part for part, said in types.items() if said in _MAIN), "")
        if not main or main not in self._archive:
            _not_a_workbook()
        return main

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        """For each relation of a part its kind and the part that it leads to."""
        path = PurePosixPath(part)
        name = str(path.parent / "_rels" / f"{path.name}.rels")
        if name not in self._archive:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for one in self._parsed(name):
            if one.get("TargetMode", "") == "External":
                continue
            target = one.get("Target", "")
            whole = target.lstrip("/") if target.startswith("/") else str(path.parent / target)
            kind = one.get("Type", "").rpartition("/")[2]
            found[one.get("Id", "")] = (kind, whole)
        return found

    def _sheets(self, root: Element, targets: dict[str, tuple[str, str]]) -> Iterator[SheetPart]:
        for one in root.iter():
            if not isinstance(one.tag, str) or local(one) != "sheet":
                continue
            identity = next((one.get(key, "") for key in one.attrib if key.endswith("}id")), "")
            kind, part = targets.get(identity, ("", ""))
            if kind == "worksheet":
                shown = one.get("state", "visible") == "visible"
                yield SheetPart(one.get("name", "")[:100], part, not shown)

    def _texts(self, targets: dict[str, tuple[str, str]]) -> list[str]:
        part = next((part for kind, part in targets.values() if kind == "sharedStrings"), "")
        if part not in self._archive:
            return []
        shared = Shared(part, self._stop)
        texts = shared.read(self._bytes(part))
        self._written = shared.looks
        return texts

    def _formats(self, targets: dict[str, tuple[str, str]]) -> list[Format | None]:
        part = next((part for kind, part in targets.values() if kind == "styles"), "")
        if part not in self._archive:
            return []
        codes: dict[int, str] = {}
        ids: list[int] = []
        root = self._parsed(part)
        self._looks = looks_of(root)
        for one in root.iter():
            if not isinstance(one.tag, str):
                continue
            tag, said = local(one), one.get("numFmtId", "")
            if tag == "numFmt" and said.isdecimal():
                codes[int(said)] = one.get("formatCode", "")[:255]
            elif tag == "xf" and _within(one, "cellXfs") and len(ids) < _MOST_STYLES:
                ids.append(int(said) if said.isdecimal() else 0)
        return formats(codes, ids)

    def _parsed(self, part: str) -> Element:
        return parse(self._bytes(part))

    def _bytes(self, part: str) -> bytes:
        if part not in self._archive:
            damaged(part, "?")
        return self._archive.read(part)


def _within(element: Element, name: str) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent) == name


def _look(content: bytes) -> None:
    """Refuse what is no workbook at all, each with its way out."""
    if not content:
        refuse(
            "EMPTY_FILE",
            QT_TRANSLATE_NOOP("Files", "The file is empty. Copy it again from where it came."),
        )
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            refuse(
                "PASSWORD",
                QT_TRANSLATE_NOOP(
                    "Files",
                    "The file is locked with a password. Save it without one and try again.",
                ),
            )
        refuse(
            "OLD_XLS",
            QT_TRANSLATE_NOOP(
                "Files",
                "This is a workbook of Excel 97–2003 (.xls) or WPS (.et). Open it, choose 'Save "
                "as' and the type .xlsx, and try again.",
            ),
        )
    if content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        refuse(
            "NOT_XLSX",
            QT_TRANSLATE_NOOP(
                "Files",
                "This is a web page or XML, whatever its name says. Open it in Excel, choose 'Save "
                "as' and the type .xlsx, and try again.",
            ),
        )
    if not is_zip(content):
        _not_a_workbook()


def _not_a_workbook() -> NoReturn:
    refuse(
        "NOT_XLSX",
        QT_TRANSLATE_NOOP(
            "Files",
            "This is no Excel workbook, whatever its name says. Open it in the program it was "
            "written with and save it as .xlsx, or as CSV.",
        ),
    )
