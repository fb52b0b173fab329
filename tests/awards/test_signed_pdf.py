"""PDFs signed with a .p12 that `cryptography` makes, judged again by pyHanko."""

from __future__ import annotations

import datetime as dt
import sys
from io import BytesIO

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from quizapp.awards import signed_pdf
from quizapp.awards.signed_pdf import NotSigned
from tests.awards.papers import OCCASION, person, press, sheet_of, template

pytest.importorskip("pyhanko")

from pyhanko.pdf_utils.generic import NameObject, NumberObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

PHRASE = "p12 phrase"


def p12(name: str = "滨海市总工会", phrase: str = PHRASE) -> bytes:
    """A certificate that signs itself, with its key."""
    key = rsa.generate_private_key(65537, 2048)
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(
            x509.KeyUsage(
                digital_signature=True, content_commitment=True, key_encipherment=False,
                data_encipherment=False, key_agreement=False, key_cert_sign=False, crl_sign=False,
                encipher_only=False, decipher_only=False,
            ),
            critical=True,
        )
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    encryption = BestAvailableEncryption(phrase.encode())
    return pkcs12.serialize_key_and_certificates(b"quiz", key, made, None, encryption)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("page")
    return press(folder).pdf([sheet_of(template(), person("张三"), OCCASION, "001号", "7" * 40)])


@pytest.fixture(scope="module")
def signed(page: bytes) -> bytes:
    return signed_pdf.sign(page, p12(), PHRASE, "颁奖")


def test_a_signed_page_is_whole_and_names_its_signer(page: bytes, signed: bytes) -> None:
    assert signed.startswith(page), "what was set stays as it is, the signature stands behind it"
    (one,) = signed_pdf.signatures(signed)
    assert (one.who, one.good) == ("滨海市总工会", True)
    assert signed_pdf.signatures(page) == ()


def test_a_changed_byte_is_told(page: bytes, signed: bytes) -> None:
    for at in (page.index(b"/MediaBox") + 12, len(page) // 2, page.rindex(b"stream") - 40):
        changed = bytearray(signed)
        changed[at] = changed[at] ^ 1
        try:
            found = signed_pdf.signatures(bytes(changed))
        except NotSigned:
            continue
        assert found
        assert not any(one.good for one in found), at


def test_what_is_put_behind_the_signature_is_told(signed: bytes) -> None:
    again = signed_pdf.sign(signed, p12("另一人"), PHRASE)
    first, second = signed_pdf.signatures(again)
    assert (first.who, second.who) == ("滨海市总工会", "另一人")
    assert first.good
    assert second.good
    writer = IncrementalPdfFileWriter(BytesIO(signed))
    writer.root["/Pages"]["/Kids"][0][NameObject("/Rotate")] = NumberObject(90)
    writer.update_container(writer.root["/Pages"]["/Kids"][0])
    turned = BytesIO()
    writer.write(turned)
    (one,) = signed_pdf.signatures(turned.getvalue())
    assert one.intact, "the bytes that were signed are there"
    assert not one.good, "but the page is seen otherwise"


def test_another_passphrase_and_other_files_say_so(page: bytes) -> None:
    for content, phrase in ((p12(), "another"), (b"no p12", PHRASE)):
        with pytest.raises(NotSigned) as refused:
            signed_pdf.sign(page, content, phrase)
        assert refused.value.words.code == "NO_P12"
    with pytest.raises(NotSigned) as refused:
        signed_pdf.sign(b"no pdf", p12(), PHRASE)
    assert refused.value.words.code == "PDF_NOT_SIGNED"
    with pytest.raises(NotSigned) as refused:
        signed_pdf.signatures(b"no pdf")
    assert refused.value.words.code == "NO_SIGNATURES"


def test_without_pyhanko_it_is_said_how_to_get_it(
    page: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyhanko.sign", None)
    with pytest.raises(NotSigned, match="pip install") as refused:
        signed_pdf.sign(page, b"", "")
    assert refused.value.words.code == "NO_PYHANKO"
