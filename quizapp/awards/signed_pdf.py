"""PDFs signed with a certificate of a person or an office (PAdES), as PDF readers show it.

It is beside the seal, never in place of it: the code on the paper is what anyone can check. Such
a signature covers the file and needs a certificate from somewhere, a .p12 file; readers call it
trusted where they trust whoever issued that. PAdES B-B: SHA-256, no time stamp, no revocation data,
for both would need a network.

pyHanko (MIT) does it. It is no part of the program as it is shipped: `pip install quizapp[sign]`.
"""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from typing import Any

from msgspec import Struct

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

FIELD = "quizapp"
LARGEST_P12 = 1_000_000


class NotSigned(Exception):
    """A PDF could not be signed or its signatures not be read; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


class Signature(Struct, frozen=True):
    """A signature in a PDF: who, and whether the signed bytes are as they were.

    `whole`: what was added behind it, such as another signature, does not change what is seen.
    Whether anybody should believe the certificate is for those to say who know its issuer.
    """

    who: str
    intact: bool
    whole: bool

    @property
    def good(self) -> bool:
        """Whether what is seen is what was signed."""
        return self.intact and self.whole


def sign(pdf: bytes, p12: bytes, passphrase: str, reason: str = "") -> bytes:
    """The PDF with one signature more, added behind what is there. Raises `NotSigned`."""
    _there()
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign import fields, signers

    signer = _signer(p12, passphrase)
    try:
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        said = signers.PdfSignatureMetadata(
            field_name=_free(writer),
            md_algorithm="sha256",
            subfilter=fields.SigSeedSubFilter.PADES,
            reason=reason or None,
        )
        written = BytesIO()
        pen: Any = signers.PdfSigner(said, signer)
        pen.sign_pdf(writer, output=written)
    except (PdfError, ValueError, OSError) as fault:
        text = QT_TRANSLATE_NOOP("Certificate", "The PDF cannot be signed: {fault}")
        raise NotSigned(_say("PDF_NOT_SIGNED", text, fault=str(fault))) from fault
    return written.getvalue()


def signatures(pdf: bytes) -> tuple[Signature, ...]:
    """The signatures of a PDF in their order. Raises `NotSigned` for what is no PDF."""
    _there()
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.errors import SignatureValidationError
    from pyhanko_certvalidator import ValidationContext

    found: list[Signature] = []
    try:
        held: Any = PdfFileReader(BytesIO(pdf))
        for one in held.embedded_regular_signatures:
            # The signer's own certificate is taken as it is: who issued it is told, not judged.
            alone = ValidationContext(
                trust_roots=[one.signer_cert], allow_fetching=False, revocation_mode="soft-fail"
            )
            who = str(one.signer_cert.subject.native.get("common_name", ""))
            try:
                status = validate_pdf_signature(one, alone)
            except SignatureValidationError:
                found.append(Signature(who, intact=False, whole=False))
                continue
            found.append(Signature(who, status.intact and status.valid, bool(status.docmdp_ok)))
    except (PdfError, ValueError, OSError) as fault:
        text = QT_TRANSLATE_NOOP("Certificate", "The signatures cannot be read: {fault}")
        raise NotSigned(_say("NO_SIGNATURES", text, fault=str(fault))) from fault
    return tuple(found)


def _there() -> None:
    """Say how to get pyHanko where it is not there."""
    try:
        import_module("pyhanko.sign")
    except ImportError as fault:
        text = QT_TRANSLATE_NOOP(
            "Certificate",
            "Signing PDFs needs the package pyHanko, which is not installed. Install it with: "
            "pip install quizapp[sign]",
        )
        raise NotSigned(_say("NO_PYHANKO", text)) from fault


def _signer(p12: bytes, passphrase: str) -> Any:
    """What signs with the key in a .p12 file."""
    from pyhanko.sign import signers

    try:
        if len(p12) > LARGEST_P12:
            raise ValueError(len(p12))
        return signers.SimpleSigner.load_pkcs12_data(p12, [], passphrase.encode())
    except ValueError as fault:
        text = QT_TRANSLATE_NOOP(
            "Certificate",
            "The .p12 file cannot be opened: another passphrase, or no file of that kind.",
        )
        raise NotSigned(_say("NO_P12", text)) from fault


def _free(writer: Any) -> str:
    """A name for the field that no other signature has."""
    held = {one.field_name for one in writer.prev.embedded_signatures}
    return next(name for at in range(len(held) + 1) if (name := _name(at)) not in held)


def _name(at: int) -> str:
    return FIELD if at == 0 else f"{FIELD}-{at + 1}"


def _say(code: str, text: str, **facts: str) -> Words:
    return words(code, "Certificate", text, **facts)
