"""The issuer's key: wrapped, restored from file and paper, locked in time, and never elsewhere."""

import base64
import copy
import logging
import os
import pickle
import random
from pathlib import Path

import msgspec
import pypdfium2
import pytest
import zxingcpp

from quizapp.app.faults import log_to
from quizapp.app.library import Library
from quizapp.awards import keys, keys_paper, keys_sheet, seal, verify_page
from quizapp.awards.keys import IssuerKey, Unlocked
from quizapp.awards.keys_safe import FOLDER, Safe
from quizapp.awards.revocation import Revoked
from quizapp.awards.seal_problem import SealProblem
from quizapp.awards.trust_issuer import is_genuine
from quizapp.store.backup import backup
from tests.awards.nursery import CHEAP, PASSPHRASE, PERSON, TODAY, chance, key


@pytest.fixture
def safe(tmp_path: Path) -> Safe:
    return Safe(tmp_path / FOLDER, chance(), CHEAP)


def refusal(error: pytest.ExceptionInfo[SealProblem]) -> str:
    return error.value.words.code


def test_a_wrapped_key_opens_with_its_passphrase_alone() -> None:
    mine = key()
    wrapped = keys.wrap(mine, PASSPHRASE, chance("wrap"), CHEAP)
    assert keys.unwrap(wrapped, PASSPHRASE).seed() == mine.seed()
    assert keys.issuer_of(wrapped) == mine.issuer
    with pytest.raises(SealProblem) as wrong:
        keys.unwrap(wrapped, PASSPHRASE + " ")
    assert refusal(wrong) == "WRONG_PASSPHRASE"


def test_the_same_passphrase_typed_on_another_system_opens_it() -> None:
    wrapped = keys.wrap(key(), "mémoire ＡＢＣ café", chance("wrap"), CHEAP)
    assert keys.unwrap(wrapped, "me\u0301moire ABC cafe\u0301").seed() == key().seed()


def test_the_cost_is_that_of_the_plan() -> None:
    wrapped = keys.wrap(key(), PASSPHRASE, chance("wrap"))
    assert msgspec.json.decode(wrapped)["cost"] == 2**17
    assert keys.unwrap(wrapped, PASSPHRASE).seed() == key().seed()


@pytest.mark.parametrize("name", ["cost", "salt", "nonce", "box", "issuer", "format"])
def test_a_changed_key_file_is_refused(name: str) -> None:
    told = msgspec.json.decode(keys.wrap(key(), PASSPHRASE, chance("wrap"), CHEAP))
    if name == "cost":
        told["cost"] = CHEAP * 2
    elif name == "issuer":
        told["issuer"] = msgspec.to_builtins(key(name="别人").issuer)
    elif name == "format":
        told["format"] = "quizapp issuer key 2"
    else:
        told[name] = base64.b64encode(bytes(len(base64.b64decode(told[name])))).decode()
    with pytest.raises(SealProblem) as wrong:
        keys.unwrap(msgspec.json.encode(told), PASSPHRASE)
    assert refusal(wrong) in {"WRONG_PASSPHRASE", "NOT_A_KEY"}


@pytest.mark.parametrize("cost", [0, 1, 2**9, 2**21, 3000, -1024])
def test_a_key_file_cannot_ask_for_hours_of_work(cost: int) -> None:
    told = msgspec.json.decode(keys.wrap(key(), PASSPHRASE, chance("wrap"), CHEAP))
    told["cost"] = cost
    with pytest.raises(SealProblem) as wrong:
        keys.unwrap(msgspec.json.encode(told), PASSPHRASE)
    assert refusal(wrong) == "NOT_A_KEY"


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b"[" * 60_000, b" " * 70_000])
def test_nonsense_is_no_key(content: bytes) -> None:
    with pytest.raises(SealProblem) as wrong:
        keys.unwrap(content, PASSPHRASE)
    assert refusal(wrong) == "NOT_A_KEY"


@pytest.mark.parametrize("weak", ["", "123456789", "aaaaaaaaaaaaaaaa", "一二三四"])
def test_a_weak_passphrase_is_refused(weak: str, safe: Safe) -> None:
    with pytest.raises(SealProblem) as wrong:
        safe.create("滨海市总工会", weak, TODAY)
    assert refusal(wrong) == "WEAK_PASSPHRASE"
    assert not safe.exists()


@pytest.mark.parametrize(
    ("name", "address"),
    [("", ""), ("a\u202eb", ""), ("x" * 101, ""), ("x", "example.org"), ("x", "ftp://a.org/"),
     ("x", "https://a.org/#v"), ("x", "https://a.org/?v"), ("x", "https://工会.cn/")],
)  # fmt: skip
def test_an_unfit_issuer_is_refused(name: str, address: str) -> None:
    with pytest.raises(SealProblem) as wrong:
        keys.make(name, TODAY, chance(), address)
    assert refusal(wrong) == "BAD_ISSUER"


def test_a_key_shows_its_secret_to_nobody() -> None:
    mine = key()
    assert mine.seed().hex() not in repr(mine)
    for way in (copy.copy, copy.deepcopy, pickle.dumps, msgspec.json.encode):
        with pytest.raises(TypeError):
            way(mine)


def test_the_key_is_locked_fifteen_minutes_after_its_last_use() -> None:
    minute = 60 * 1_000_000_000
    now = [5 * minute]
    held = Unlocked(lambda: now[0])
    assert held.key() is None
    mine = key()
    held.hold(mine)
    for later in (14, 28, 42):
        now[0] = (5 + later) * minute
        assert held.key() is mine
    now[0] += 15 * minute
    assert held.key() is None
    now[0] -= minute
    assert held.key() is None
    held.hold(mine)
    held.lock()
    assert held.key() is None


def test_the_paper_brings_the_key_back() -> None:
    mine = key()
    rows = keys_paper.write(mine)
    assert len(rows) == keys_paper.ROWS
    assert {len(row) for row in rows} == {14}
    wide = "\n".join(rows).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    for typed in ("\n".join(rows), "".join(rows), wide, keys_paper.qr_text(rows)):
        assert keys_paper.restore(typed, mine.issuer).seed() == mine.seed()
    again = keys_paper.restore_named("".join(rows), "滨海市总工会", TODAY)
    assert again.issuer.public == mine.issuer.public


def test_the_printed_sheet_holds_the_rows_and_a_code_that_restores() -> None:
    mine = key()
    document = pypdfium2.PdfDocument(keys_sheet.pdf(mine, TODAY))
    assert len(document) == 1
    page = document[0]
    told = page.get_textpage().get_text_range()
    for row in keys_paper.write(mine):
        assert row.replace(" ", "") in told.replace(" ", "")
    for fact in (mine.issuer.name, mine.issuer.fingerprint, TODAY):
        assert fact in told
    scanned = zxingcpp.read_barcodes(page.render(scale=2).to_pil().convert("L"))
    assert [keys_paper.restore(one.text, mine.issuer).seed() for one in scanned] == [mine.seed()]


def test_a_mistake_on_the_paper_is_told_with_its_row() -> None:
    mine = key()
    rows = keys_paper.write(mine)
    lot = random.Random(3)
    for _ in range(500):
        row, at = lot.randrange(len(rows)), lot.choice([0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13])
        typed = list(rows)
        other = str((int(rows[row][at]) + lot.randrange(1, 10)) % 10)
        typed[row] = rows[row][:at] + other + rows[row][at + 1 :]
        with pytest.raises(SealProblem) as wrong:
            keys_paper.restore(" ".join(typed), mine.issuer)
        assert (refusal(wrong), dict(wrong.value.words.facts)) == ("SHEET_ROW", {"row": row + 1})


def test_rows_swapped_or_of_two_sheets_or_of_another_key_are_told() -> None:
    mine, other = key(), key(seed="other")
    rows, others = keys_paper.write(mine), keys_paper.write(other)
    cases = {
        "SHEET_ROW": (rows[1], rows[0], *rows[2:]),
        "SHEET_KEY": (others[0], *rows[1:]),
        "OTHER_KEY": others,
        "SHEET_LENGTH": rows[1:],
    }
    for code, typed in cases.items():
        with pytest.raises(SealProblem) as wrong:
            keys_paper.restore(" ".join(typed), mine.issuer)
        assert refusal(wrong) == code


def test_nothing_is_issued_before_a_backup_was_restored(safe: Safe, tmp_path: Path) -> None:
    obstacle = safe.obstacle()
    assert obstacle is not None
    assert obstacle.code == "NO_KEY"
    mine = safe.create("滨海市总工会", PASSPHRASE, TODAY)
    obstacle = safe.obstacle()
    assert obstacle is not None
    assert obstacle.code == "BACKUP_UNTESTED"
    safe.backup(tmp_path / "stick.key")
    content = (tmp_path / "stick.key").read_bytes()
    with pytest.raises(SealProblem):
        safe.test_file(content, "not the passphrase", TODAY)
    with pytest.raises(SealProblem) as wrong:
        safe.test_file(keys.wrap(key(seed="x"), PASSPHRASE, chance(), CHEAP), PASSPHRASE, TODAY)
    assert refusal(wrong) == "OTHER_KEY"
    assert safe.obstacle() is not None
    safe.test_file(content, PASSPHRASE, TODAY)
    assert safe.obstacle() is None
    # A new key needs its own proof; paper will do as well.
    new = safe.follow(mine, PASSPHRASE, "2026-10-01")
    assert safe.obstacle() is not None
    safe.test_paper("".join(keys_paper.write(new)), TODAY)
    assert safe.obstacle() is None


def test_the_key_comes_back_on_another_computer(safe: Safe, tmp_path: Path) -> None:
    mine = safe.create("滨海市总工会", PASSPHRASE, TODAY)
    safe.backup(tmp_path / "stick.key")
    elsewhere = Safe(tmp_path / "elsewhere", chance("there"), CHEAP)
    restored = keys.unwrap((tmp_path / "stick.key").read_bytes(), PASSPHRASE)
    elsewhere.restore(restored, "another " + PASSPHRASE)
    opened = elsewhere.open("another " + PASSPHRASE)
    assert seal.sign(PERSON, opened) == seal.sign(PERSON, mine)
    with pytest.raises(SealProblem) as wrong:
        elsewhere.restore(key(seed="x"), PASSPHRASE)
    assert refusal(wrong) == "KEY_EXISTS"
    with pytest.raises(SealProblem) as wrong:
        safe.create("滨海市总工会", PASSPHRASE, TODAY)
    assert refusal(wrong) == "KEY_EXISTS"


def test_lists_go_on_after_a_restore_elsewhere(safe: Safe, tmp_path: Path) -> None:
    mine = safe.create("滨海市总工会", PASSPHRASE, TODAY)
    first = safe.revoke(mine, TODAY, (Revoked("X-1", 1, TODAY),))
    new = safe.follow(mine, PASSPHRASE, TODAY)
    elsewhere = Safe(tmp_path / "elsewhere", chance("there"), CHEAP)
    elsewhere.restore(new, PASSPHRASE)
    with pytest.raises(SealProblem) as wrong:
        elsewhere.take(keys.revoke(key(seed="x"), None, TODAY, ()))
    assert refusal(wrong) == "FOREIGN_LIST"
    elsewhere.take(first)
    second = safe.revocations()
    assert second is not None
    elsewhere.take(second)
    elsewhere.take(first)
    third = elsewhere.revoke(new, TODAY, (Revoked("X-2", 1, TODAY),))
    assert (third.number, [one.serial for one in third.entries]) == (3, ["X-1", "X-2"])


def test_a_key_followed_by_another_still_verifies_and_can_still_be_revoked(safe: Safe) -> None:
    old = safe.create("滨海市总工会", PASSPHRASE, TODAY)
    code = seal.sign(PERSON, old).text
    safe.revoke(old, TODAY, (Revoked("X-1", 1, TODAY),))
    new = safe.follow(old, PASSPHRASE, "2027-01-01")
    assert is_genuine(new.issuer)
    assert new.issuer.previous == old.issuer.public
    assert seal.verify(code, safe.trust()).outcome is seal.Outcome.GENUINE
    safe.revoke(new, "2027-01-02", (Revoked(PERSON.serial, 1, "2027-01-02"),))
    trust = safe.trust()
    assert seal.verify(code, trust).outcome is seal.Outcome.REVOKED
    assert [(one.number, len(one.entries)) for one in trust.lists] == [(3, 2)]


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")
def test_only_this_user_may_read_the_key(safe: Safe, tmp_path: Path) -> None:
    safe.create("滨海市总工会", PASSPHRASE, TODAY)
    safe.backup(tmp_path / "stick.key")
    files = [*(tmp_path / FOLDER).iterdir(), tmp_path / "stick.key"]
    assert len(files) == 3
    assert {oct(one.stat().st_mode & 0o777) for one in files} == {"0o600"}
    assert (tmp_path / FOLDER).stat().st_mode & 0o777 == 0o700
    (tmp_path / FOLDER / "issuer.key").chmod(0o644)
    safe.open(PASSPHRASE)
    assert (tmp_path / FOLDER / "issuer.key").stat().st_mode & 0o777 == 0o600


def test_neither_key_nor_passphrase_is_anywhere_in_the_data(tmp_path: Path) -> None:
    """Issue, revoke, crash, back up, export: then search every byte that was written."""
    data = tmp_path / "data"
    data.mkdir()
    log_to(data)
    try:
        library = Library(data)
        safe = Safe(data / FOLDER, chance(), CHEAP)
        mine = safe.create("滨海市总工会", PASSPHRASE, TODAY)
        safe.backup(data / "backup.key")
        safe.test_file((data / "backup.key").read_bytes(), PASSPHRASE, TODAY)
        safe.test_paper("".join(keys_paper.write(mine)), TODAY)
        keys_sheet.pdf(mine, TODAY)
        safe.revoke(safe.open(PASSPHRASE), TODAY, (Revoked("X-1", 1, TODAY),))
        (data / "code.txt").write_text(seal.sign(PERSON, mine).text, "utf-8")
        page = verify_page.page(safe.trust(), TODAY)
        (data / verify_page.NAME).write_text(page, "utf-8")
        _crash_with(mine)
        backup(library.database)
        library.close()
    finally:
        _close_logs()
    written = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    assert {"quizapp.log", "quizapp.db", "issuer.key", "verify.html"} <= {
        one.name for one in written
    }
    told = written[data / "logs" / "quizapp.log"].decode()
    assert "IssuerKey(" in told
    for secret in _shapes(mine):
        assert [path.name for path, content in written.items() if secret in content] == []
    # The search would find it: the paper, had it been saved, holds one of the shapes.
    assert any(one in "".join(keys_paper.write(mine)).encode() for one in _shapes(mine))


def _crash_with(held: IssuerKey) -> None:
    try:
        held.sign(held)  # type: ignore[arg-type] # the fault that is looked for
    except TypeError:
        logging.getLogger("quizapp").exception("issuing with %r failed", held)


def _close_logs() -> None:
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, logging.FileHandler)]:
        root.removeHandler(handler)
        handler.close()


def _shapes(held: IssuerKey) -> list[bytes]:
    seed = held.seed()
    rows = keys_paper.write(held)
    texts = [
        PASSPHRASE,
        seed.hex(),
        seed.hex().upper(),
        base64.b64encode(seed).decode().rstrip("="),
        base64.urlsafe_b64encode(seed).decode().rstrip("="),
        base64.b32encode(seed).decode().rstrip("="),
        str(int.from_bytes(seed, "big")),
        rows[0],
        rows[3].replace(" ", ""),
        repr(seed)[2:-1],
    ]
    wide = [seed.hex().encode("utf-16-le"), PASSPHRASE.encode("utf-16-le")]
    return [seed, *wide, *(text.encode() for text in texts)]
