"""The key on paper: nine rows of digits that a person can type in, and the same as a QR code.

The sheet is not under the passphrase: it is what helps when that is forgotten. Whoever holds it
holds the seal, so it belongs in the safe, beside the stamp. Each row is four bytes as ten digits
and two check digits (ISO 7064 MOD 97-10, over the number of the row too), so that a mistake is
told with its row. Rows 1 to 8 are the secret, row 9 is the id of the key that has to come out.
"""

from __future__ import annotations

import re
import unicodedata

from quizapp.awards import keys
from quizapp.awards.keys import SEED_BYTES, IssuerKey
from quizapp.awards.seal_problem import refuse
from quizapp.awards.trust_issuer import Issuer, is_genuine
from quizapp.bank.words import QT_TRANSLATE_NOOP

_BYTES, _DIGITS, _GROUP = 4, 12, 4
ROWS = SEED_BYTES // _BYTES + 1
_MODULUS, _REST = 97, 1
QR_HEAD = "QUIZAPP KEY 1:"
_NOT_A_DIGIT = re.compile(r"[^0-9]")


def write(key: IssuerKey) -> tuple[str, ...]:
    """Write the rows: three groups of four digits each."""
    told = key.seed() + key.issuer.key_id
    parts = [told[at : at + _BYTES] for at in range(0, len(told), _BYTES)]
    return tuple(_row(number, part) for number, part in enumerate(parts, 1))


def qr_text(rows: tuple[str, ...]) -> str:
    """Give what the sheet's QR code holds; `restore` reads it too."""
    return QR_HEAD + "".join(rows).replace(" ", "")


def restore(typed: str, issuer: Issuer) -> IssuerKey:
    """Make the key again from the rows or the QR code. Raises `SealProblem`, naming the row.

    `issuer` is its card, which lies with every verifier; it tells name, address and day.
    """
    read = _seed(typed)
    if keys.public_of(read) != issuer.public or not is_genuine(issuer):
        refuse(
            "OTHER_KEY",
            QT_TRANSLATE_NOOP("Seal", "The sheet is right, but it is that of another key."),
        )
    return IssuerKey(issuer, read)


def restore_named(typed: str, name: str, since: str, address: str = "") -> IssuerKey:
    """Make the key again where even its card is lost; the name is told anew."""
    read = _seed(typed)

    def the_same(_count: int) -> bytes:
        return read

    return keys.make(name, since, the_same, address)


def _seed(typed: str) -> bytes:
    digits = _NOT_A_DIGIT.sub("", unicodedata.normalize("NFKC", typed).replace(QR_HEAD, ""))
    if len(digits) != ROWS * _DIGITS:
        refuse(
            "SHEET_LENGTH",
            QT_TRANSLATE_NOOP(
                "Seal", "The sheet has {rows} rows of {digits} digits; {found} digits were typed."
            ),
            rows=ROWS,
            digits=_DIGITS,
            found=len(digits),
        )
    rows = [digits[at : at + _DIGITS] for at in range(0, len(digits), _DIGITS)]
    told = b"".join(_part(number, row) for number, row in enumerate(rows, 1))
    seed, key_id = told[:SEED_BYTES], told[SEED_BYTES:]
    if _key_id(seed) != key_id:
        refuse(
            "SHEET_KEY",
            QT_TRANSLATE_NOOP(
                "Seal", "Each row is right by itself, but they do not belong to one sheet."
            ),
        )
    return seed


def _key_id(seed: bytes) -> bytes:
    return Issuer("", keys.public_of(seed), "").key_id


def _row(number: int, part: bytes) -> str:
    value = int.from_bytes(part, "big")
    check = (_REST - _weight(number, value)) % _MODULUS
    digits = f"{value:010d}{check:02d}"
    return " ".join(digits[at : at + _GROUP] for at in range(0, _DIGITS, _GROUP))


def _part(number: int, digits: str) -> bytes:
    value, check = divmod(int(digits), 100)
    wrong = (_weight(number, value) + check) % _MODULUS != _REST
    if wrong or check >= _MODULUS or value >= 2 ** (8 * _BYTES):
        refuse(
            "SHEET_ROW",
            QT_TRANSLATE_NOOP(
                "Seal", "There is a mistake in row {row}: compare it digit by digit."
            ),
            row=number,
        )
    return value.to_bytes(_BYTES, "big")


def _weight(number: int, value: int) -> int:
    return (number * 10**10 + value) * 100
