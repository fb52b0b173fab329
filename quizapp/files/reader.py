"""Any file that a person brings: what it is, and which module reads it.

The first bytes decide, then what stands inside, then the ending: a workbook named .docx is said to
be one, a GIFT file named .txt is read as GIFT. What nobody can read here is refused with the way
out. Nothing is known of windows; reading is done wherever the caller is, tells how far it is, and
stops when asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from quizapp.bank.problems import Reading
from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files import own
from quizapp.files.archive import Archive, is_zip
from quizapp.files.disk import content_of
from quizapp.files.refusal import Stopped, Unreadable, refuse

if TYPE_CHECKING:
    from quizapp.files.table import Mapping

__all__ = ["Stopped", "Unreadable", "form_of", "media", "read"]

Progress = Callable[[float], None]
Stop = Callable[[], bool]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD, _OLD_SHEET = (
    tuple(name.encode("utf-16-le") for name in names)
    for names in (("WordDocument",), ("Workbook", "Book"))
)
_SHEETS, _TABLES = (".xlsx", ".xlsm", ".xltx"), (".csv", ".tsv")
_ROOT = re.compile(r"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_QTI_ROOTS = (
    "assessmentItem",
    "qti-assessment-item",
    "assessmentTest",
    "qti-assessment-test",
    "manifest",
    "questestinterop",
)
_GIFT = re.compile(
    r"^\s*::[^\n]*::|^\s*\$CATEGORY:|\{\s*(?:[=~#]|(?:T|F|TRUE|FALSE)\s*[}#])", re.MULTILINE
)
_AIKEN_ANSWER = re.compile(r"^\s*ANSWER\s*:\s*[A-Z]\s*$", re.MULTILINE)
_AIKEN_OPTION = re.compile(r"^\s*A[.)]\s*\S", re.MULTILINE)
_LOOKED_AT = 100_000


def never() -> bool:
    """Nobody asks to stop."""
    return False


def unheard(_share: float) -> None:
    """Nobody asks how far it is."""


def read(
    path: Path,
    progress: Progress = unheard,
    stop: Stop = never,
    mapping: Mapping | Sequence[Mapping] | None = None,
) -> Reading:
    """The questions of a file. `Unreadable` where it is refused, `Stopped` where `stop` says so.

    `progress` is told the share that is done, from 0 to 1; `mapping` is for tables, where a person
    has said what their columns are.
    """
    content = content_of(path)
    form = form_of(content, path.name)
    if stop():
        raise Stopped
    reading = _read(form, path, content, progress, stop, mapping)
    progress(1.0)
    return reading


def media(path: Path) -> dict[str, bytes]:
    """The pictures and sounds that the questions of a file name, as far as they lie in it."""
    content = content_of(path)
    form = form_of(content, path.name)
    if form == "quizapp-bank":
        return own.read_media(path)
    from quizapp.files import moodle, qti, word

    known = {"docx": word.media, "moodle-xml": moodle.media, "qti": qti.media}
    return known[form](content, path.name) if form in known else {}


def form_of(content: bytes, name: str) -> str:
    """The format, as the command line names it. `Unreadable` where no module reads it."""
    ending = Path(name).suffix.lower()
    if not content.strip(b"\x00 \r\n\t"):
        _empty()
    if content.startswith(_OLE):
        _old_office(content, ending)
    if ending in (".doc", ".wps", ".dot"):
        _old_document()
    if ending in (".xls", ".et"):
        _old_workbook()
    if ending == ".docx" and not is_zip(content):
        _not_a_document()
    if ending in _SHEETS or ending == ".docx":
        # Whether it is one, its own reader says.
        return "docx" if ending == ".docx" else "xlsx"
    if content.startswith(b"%PDF"):
        return "pdf"
    if is_zip(content):
        return _form_of_zip(content)
    return _form_of_text(content, name, ending)


def _form_of_zip(content: bytes) -> str:
    names = Archive(content).names()
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    return "quizapp-bank" if any(name.endswith(own.ENDING) for name in names) else "qti"


def _form_of_text(content: bytes, name: str, ending: str) -> str:
    from quizapp.files.encoding import text_of

    if ending == ".xml" or content[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
        return _form_of_xml(content)
    if name.lower().endswith(own.ENDING):
        return "quizapp-bank"
    if ending in _TABLES or ending in (".gift", ".aiken"):
        return "csv" if ending in _TABLES else ending[1:]
    text = text_of(content)[0][:_LOOKED_AT].lstrip()
    if text.startswith("quizapp-bank "):
        return "quizapp-bank"
    if text.startswith("{\\rtf") or text[:200].lower().startswith(("<!doctype html", "<html")):
        _not_a_bank()
    root = _ROOT.match(text)
    if text.startswith("<?xml") or (root and root[1] in (*_QTI_ROOTS, "quiz")):
        return _form_of_xml(content)
    if _GIFT.search(text) and "}" in text:
        return "gift"
    aiken = _AIKEN_ANSWER.search(text) and _AIKEN_OPTION.search(text)
    return "aiken" if aiken else "txt"


def _form_of_xml(content: bytes) -> str:
    head = content[:_LOOKED_AT]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = head.decode("utf-16" if wide else "latin-1", "ignore")
    root = _ROOT.search(text)
    return "qti" if root and root[1] in _QTI_ROOTS else "moodle-xml"


def _read(
    form: str,
    path: Path,
    content: bytes,
    progress: Progress,
    stop: Stop,
    mapping: Mapping | Sequence[Mapping] | None,
) -> Reading:
    from quizapp.files import aiken, csv_table, gift, moodle, pdf, plain, qti, sheet, word

    def tell(share: float) -> None:
        progress(share)
        if stop():
            raise Stopped

    name = path.name
    match form:
        case "quizapp-bank":
            return own.read(path)
        case "gift":
            return gift.read(content, name, tell)
        case "aiken":
            return aiken.read(content, name, tell)
        case "moodle-xml":
            return moodle.read(content, name, tell)
        case "qti":
            return qti.read(content, name, tell)
        case "docx":
            return word.read(content, name, progress, stop)
        case "xlsx":
            return sheet.read(content, name, mapping, progress=progress, stop=stop)
        case "csv":
            return csv_table.read(content, name, mapping, progress=progress, stop=stop)
        case "pdf":
            return pdf.read(content, name, progress, stop)
        case _:
            return plain.read(content, name, progress, stop)


def _old_office(content: bytes, ending: str) -> NoReturn:
    """Files of Office before 2007, and locked ones of today, which look alike from outside."""
    if _LOCKED in content:
        refuse(
            "PASSWORD",
            QT_TRANSLATE_NOOP(
                "Files", "The file is locked with a password. Save it without one and try again."
            ),
        )
    sheet = any(name in content for name in _OLD_SHEET)
    document = any(name in content for name in _OLD_WORD)
    if (sheet and not document) or ending in (*_SHEETS, ".xls", ".et"):
        _old_workbook()
    _old_document()


def _old_document() -> NoReturn:
    refuse(
        "OLD_DOC",
        QT_TRANSLATE_NOOP(
            "Files",
            "This is a document of an old Word or of WPS. Open it there, choose 'Save as', .docx, "
            "and try again with that file.",
        ),
    )


def _not_a_document() -> NoReturn:
    refuse(
        "NOT_DOCX",
        QT_TRANSLATE_NOOP(
            "Files",
            "The file is no Word document, whatever its name says. Open it in the program it was "
            "written with and save it as .docx.",
        ),
    )


def _old_workbook() -> NoReturn:
    refuse(
        "OLD_XLS",
        QT_TRANSLATE_NOOP(
            "Files",
            "This is a workbook of an old Excel or of WPS. Open it there, choose 'Save as', "
            ".xlsx, and try again with that file.",
        ),
    )


def _empty() -> NoReturn:
    refuse(
        "EMPTY_FILE",
        QT_TRANSLATE_NOOP(
            "Files", "The file is empty. Copy it again from where it came, or choose another."
        ),
    )


def _not_a_bank() -> NoReturn:
    refuse(
        "NOT_A_BANK",
        QT_TRANSLATE_NOOP(
            "Files",
            "This kind of file is not read as a question bank. Open it in Word, choose 'Save as', "
            ".docx, and try again with that file.",
        ),
    )
