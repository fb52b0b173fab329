"""A template with its background as one file to share: a zip with `template.toml` and a picture.

A template without a background of its own is shared as its TOML alone. Nothing is unpacked to the
disk; a file with more than these two members, or larger than `LARGEST`, is refused.
"""

from __future__ import annotations

import zipfile
from io import BytesIO

from quizapp.awards.page import LARGEST_BACKGROUND, NotSet, Stationery, picture_of
from quizapp.awards.template import LARGEST_TEXT, NotATemplate, read_toml, write_toml
from quizapp.bank.words import QT_TRANSLATE_NOOP, words

TEMPLATE = "template.toml"
_MOST_FILES = 2
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(stationery: Stationery) -> bytes:
    """The template to share; the same one gives the same bytes."""
    toml = write_toml(stationery.template)
    if not stationery.background:
        return toml
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        files = ((TEMPLATE, toml), (stationery.template.background, stationery.background))
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def read(content: bytes) -> Stationery:
    """Read what somebody shared. `NotATemplate` says what is wrong with it."""
    if not content.startswith(b"PK"):
        template = read_toml(content)
        if template.background:
            _refuse(QT_TRANSLATE_NOOP("Certificate", "The template's background is missing."))
        return Stationery(template)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if len(archive.infolist()) > _MOST_FILES:
                _refuse(QT_TRANSLATE_NOOP("Certificate", "The file holds more than a template."))
            template = read_toml(_member(archive, TEMPLATE, LARGEST_TEXT))
            background = (
                _member(archive, template.background, LARGEST_BACKGROUND)
                if template.background
                else b""
            )
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError) as fault:
        text = QT_TRANSLATE_NOOP("Certificate", "This is no template of a certificate: {fault}")
        raise NotATemplate(words("NO_TEMPLATE", "Certificate", text, fault=str(fault))) from fault
    if background:
        try:
            picture_of(background)
        except NotSet as fault:
            raise NotATemplate(fault.words) from fault
    return Stationery(template, background)


def _member(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """The bytes of a member, never more than may be: what it says of its size is not believed."""
    with archive.open(name) as file:
        data = file.read(most + 1)
    if len(data) > most:
        _refuse(QT_TRANSLATE_NOOP("Certificate", "A file in the template is too large."))
    return data


def _refuse(text: str) -> None:
    raise NotATemplate(words("NO_TEMPLATE", "Certificate", text))
