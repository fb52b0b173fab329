"""XML from strangers, and HTML made plain text.

XML is decoded here by the encoding it declares, and parsed without document types, entities or
network; what libxml2 says in its own words becomes a refusal with line and column.
"""

from __future__ import annotations

import codecs
import re
from typing import NoReturn

from lxml import etree

from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.files.refusal import refuse

DEEPEST = 200
"""Elements within elements; a nested table takes three of them."""

Element = etree._Element  # noqa: SLF001 - lxml names the class of its elements nowhere else

_DECLARATION = re.compile(r"<\?xml\s[^>]*?\?>")
_SAID = re.compile(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")
_SKIPPED = re.compile(r"\s+|<!--.*?-->|<\?.*?\?>", re.DOTALL)
_DOCTYPE = re.compile(r"""<!DOCTYPE\s+[^\s<>\["']+(?:\s+[A-Z]+(?:\s+(?:"[^"]*"|'[^']*'))*)?\s*>""")
_TOO_DEEP = etree.XPath("boolean(/" + "/".join("*" * (DEEPEST + 1)) + ")")
# What is one byte for a sign of ASCII, so that the declaration itself can be read; never UTF-7.
_ENCODINGS = re.compile(
    r"utf-?8|us-ascii|ascii|iso-?8859-\d+|latin-?1|windows-125\d|cp125\d|gb2312|gbk|gb18030|big5"
    r"|koi8-[ru]|shift_jis|euc-(?:jp|kr)"
)


def parse(content: bytes, *, doctype: bool = False) -> Element:
    """The root of an XML file. `Unreadable` where it is damaged, too deep or may do harm.

    With `doctype` a document type is passed over as long as it declares nothing of its own.
    """
    text = _without_doctype(_decoded(content), allowed=doctype)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=False,
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as fault:
        _explain(fault)
    except ValueError:
        _encoding("UTF-8")
    if _TOO_DEEP(root):
        _too_deep()
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname


def _decoded(content: bytes) -> str:
    """The text by its mark or by what it says of itself, its declaration left away."""
    encoding = "utf-8-sig"
    said = _SAID.match(content.removeprefix(codecs.BOM_UTF8).lstrip())
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif content[:4] in (b"<\0?\0", b"\0<\0?"):
        encoding = "utf-16-le" if content[0] else "utf-16-be"
    elif said and not content.startswith(codecs.BOM_UTF8):
        encoding = said[1].decode("ascii").lower()
        if not _ENCODINGS.fullmatch(encoding):
            _encoding(encoding)
        # Python's UTF-8 keeps a mark; its GBK lacks what Windows writes under that name.
        encoding = {"utf-8": "utf-8-sig", "gbk": "gb18030", "gb2312": "gb18030"}.get(
            encoding, encoding
        )
    try:
        text = content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        _encoding(encoding.removesuffix("-sig"))
    if "\x00" in text:
        _encoding(encoding.removesuffix("-sig"))
    # Blanks in its place keep lines and columns as they are in the file.
    return _DECLARATION.sub(_blank, text, count=1) if "<?xml" in text[:200] else text


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _without_doctype(text: str, *, allowed: bool) -> str:
    at = 0
    while found := _SKIPPED.match(text, at):
        at = found.end()
    if text[at : at + 9].upper() != "<!DOCTYPE":
        return text
    found = _DOCTYPE.match(text, at) if allowed else None
    if found is None:
        refuse(
            "XML_DTD",
            QT_TRANSLATE_NOOP(
                "Files",
                "Line {line}: the file brings a document type (DOCTYPE) of its own, which a "
                "question bank does not need and which may do harm. It was refused; export it "
                "anew.",
            ),
            line=text.count("\n", 0, at) + 1,
        )
    return text[:at] + _blank(found) + text[found.end() :]


def _explain(fault: etree.XMLSyntaxError) -> NoReturn:
    said = (fault.msg or "").lower()
    if "depth" in said:
        _too_deep()
    if "huge" in said or "too long" in said or "too big" in said or "amplification" in said:
        refuse(
            "TEXT_TOO_LONG",
            QT_TRANSLATE_NOOP(
                "Files", "A single text in the file is longer than 10 MB. The file was refused."
            ),
        )
    line, column = fault.position
    refuse(
        "XML_DAMAGED",
        QT_TRANSLATE_NOOP(
            "Files",
            "XML error, line {line}, column {column}: {reason}. Nothing was read; mend the file "
            "there or export it again.",
        ),
        line=line,
        column=column,
        reason=re.sub(r", line \d+, column \d+.*", "", fault.msg or "?"),
    )


def _encoding(name: str) -> NoReturn:
    refuse(
        "XML_ENCODING",
        QT_TRANSLATE_NOOP(
            "Files",
            "The file says that its encoding is {encoding}, but it is not, or this program does "
            "not read it. Export it again as UTF-8.",
        ),
        encoding=name,
    )


def _too_deep() -> NoReturn:
    refuse(
        "XML_TOO_DEEP",
        QT_TRANSLATE_NOOP(
            "Files",
            "The parts of the file lie more than {deepest} levels inside each other, as in no "
            "question bank. It was refused.",
        ),
        deepest=DEEPEST,
    )


def source(element: Element) -> str:
    """An element with what follows it, as text."""
    return etree.tostring(element, encoding="unicode")
